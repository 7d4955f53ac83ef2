//===- OutlineSteps.cpp - steps of long functions become functions --------===//
//
// Which loops leave a function that has too many of them: LLVM looks back from
// each loop over all that stand before it.
//
//===----------------------------------------------------------------------===//

#include "Outlining.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_OUTLINESTEPSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// Loops, and ops that become loops, which leave their results in buffers.
static bool isStep(Operation &op) {
  if (op.getNumResults() != 0 || !isa<scf::ForOp, linalg::LinalgOp>(op))
    return false;
  // Who divides the calls of kernels looks for them where they are.
  return !op.walk([](CallOpInterface) {
              return WalkResult::interrupt();
            }).wasInterrupted();
}

/// Whether the value can be a parameter: a scalar, or a plain buffer.
static bool isParameter(Value value) {
  return value.getType().isIntOrIndexOrFloat() || isPlainBuffer(value);
}

namespace {
struct OutlineStepsPass : quantx::impl::OutlineStepsPassBase<OutlineStepsPass> {
  using OutlineStepsPassBase::OutlineStepsPassBase;

  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    for (auto function :
         llvm::to_vector(getOperation().getOps<func::FuncOp>())) {
      if (function.isExternal())
        continue;
      SmallVector<Operation *> steps;
      int64_t loops = 0;
      for (Operation &op : function.getBody().getOps()) {
        if (!isStep(op))
          continue;
        steps.push_back(&op);
        op.walk([&](Operation *inner) {
          if (auto nest = dyn_cast<linalg::LinalgOp>(inner))
            loops += nest.getNumLoops();
          loops += isa<scf::ForOp>(inner);
        });
      }
      if (loops < minLoops)
        continue;
      for (Operation *step : steps)
        outline(step, symbols);
    }
  }

private:
  void outline(Operation *step, SymbolTable &symbols);
};

void OutlineStepsPass::outline(Operation *step, SymbolTable &symbols) {
  OutsideReads reads(step);
  if (!llvm::all_of(reads.arguments, isParameter))
    return;
  func::FuncOp function = moveToFunction(step, "step", reads, symbols);
  Builder b(&getContext());
  function->setAttr("llvm.bareptr", b.getUnitAttr());
  function->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(&getContext(), LLVM::Linkage::Internal));
  function->setAttr("passthrough", b.getStrArrayAttr({"noinline"}));
  step->erase();
  ++outlined;
}

} // namespace
