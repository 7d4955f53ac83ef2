//===- OutlineSteps.cpp - steps of long functions become functions --------===//
//
// Which loops leave a function that has too many of them: LLVM looks back from
// each loop over all that stand before it.
//
//===----------------------------------------------------------------------===//

#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"
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

/// Whether the value can be a parameter: a scalar, or a buffer for which a
/// plain pointer can stand.
static bool isParameter(Value value) {
  if (value.getType().isIntOrIndexOrFloat())
    return true;
  auto type = dyn_cast<MemRefType>(value.getType());
  SmallVector<int64_t> strides;
  int64_t offset;
  return type && type.hasStaticShape() &&
         succeeded(type.getStridesAndOffset(strides, offset)) &&
         !ShapedType::isDynamic(offset) &&
         llvm::none_of(strides, ShapedType::isDynamic);
}

/// Whether `op` goes along into the function: constants, and views, most of
/// which no other step needs.
static bool isTakenAlong(Operation *op) {
  return op && (op->hasTrait<OpTrait::ConstantLike>() ||
                isa<memref::GetGlobalOp>(op) || isa<ViewLikeOpInterface>(op));
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
  SetVector<Value> used(step->operand_begin(), step->operand_end());
  getUsedValuesDefinedAbove(step->getRegions(), used);
  SmallVector<Value> arguments;
  SetVector<Operation *> taken;
  // Operands of what is taken along are used as well.
  for (unsigned i = 0; i < used.size(); ++i) {
    Operation *maker = used[i].getDefiningOp();
    if (isTakenAlong(maker)) {
      taken.insert(maker);
      used.insert(maker->operand_begin(), maker->operand_end());
    } else if (isParameter(used[i])) {
      arguments.push_back(used[i]);
    } else {
      return;
    }
  }
  Location loc = step->getLoc();
  OpBuilder b(&getContext());
  auto function = func::FuncOp::create(
      loc, "step", b.getFunctionType(TypeRange(ValueRange(arguments)), {}));
  function.setPrivate();
  function->setAttr("llvm.bareptr", b.getUnitAttr());
  function->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(&getContext(), LLVM::Linkage::Internal));
  function->setAttr("passthrough", b.getStrArrayAttr({"noinline"}));
  symbols.insert(function);

  Block *entry = function.addEntryBlock();
  IRMapping mapping;
  mapping.map(ValueRange(arguments), entry->getArguments());
  b.setInsertionPointToStart(entry);
  for (Operation *before : topologicalSort(taken))
    b.clone(*before, mapping);
  b.clone(*step, mapping);
  func::ReturnOp::create(b, loc);
  b.setInsertionPoint(step);
  func::CallOp::create(b, loc, function, arguments);
  step->erase();
  ++outlined;
}

} // namespace
