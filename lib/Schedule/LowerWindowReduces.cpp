//===- LowerWindowReduces.cpp - window_reduce on buffers to vectors -------===//
//
// Checks what only the chosen leaf can tell, then lets WindowKernel emit.
//
//===----------------------------------------------------------------------===//

#include "WindowKernel.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_LOWERWINDOWREDUCESPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct LowerWindowReducesPass
    : quantx::impl::LowerWindowReducesPassBase<LowerWindowReducesPass> {
  void runOnOperation() override {
    SmallVector<WindowReduceOp> ops;
    getOperation()->walk([&](WindowReduceOp op) {
      if (!op.getResult())
        ops.push_back(op);
    });
    for (WindowReduceOp op : ops)
      if (failed(lower(op)))
        return signalPassFailure();
  }

  LogicalResult lower(WindowReduceOp op) {
    const DotLeaf *leaf = findLeaf(&getContext(), op.getLeaf());
    if (!leaf)
      return op.emitError()
             << "no target offers a leaf named '" << op.getLeaf() << "'";
    if (leaf->getFacts().threads)
      return op.emitError() << "leaf '" << op.getLeaf() << "' runs on a GPU";
    OpBuilder builder(op);
    auto *tiles = dyn_cast<TileLeaf>(leaf);
    if (tiles && op.getGroups() > 1)
      return op.emitError()
             << "leaf '" << op.getLeaf() << "' knows no groups of channels";
    if (tiles && (op.hasWeightSets() || !op.getInputType().hasStaticShape() ||
                  !op.getInitType().hasStaticShape()))
      return op.emitError() << "leaf '" << op.getLeaf()
                            << "' needs images of static shape and one set "
                               "of weights";
    if (tiles && (op.getKind() != WindowKind::Contract ||
                  op.getTile()[1] > tiles->getFacts().tile->count / 2))
      return op.emitError()
             << "leaf '" << op.getLeaf() << "' contracts blocks of up to "
             << tiles->getFacts().tile->count / 2 << " vectors only";
    std::unique_ptr<WindowKernel> kernel = makeKernel(op, *leaf, builder);
    if (op.getKind() == WindowKind::Contract) {
      auto type = cast<MemRefType>(op.getWeights().getType());
      const DotLeafFacts &facts = leaf->getFacts();
      if (type.getShape().back() != kernel->getNumWeights() ||
          getElementKind(type.getElementType()) != facts.getStoredKind())
        return op.emitError() << "leaf '" << op.getLeaf() << "' reads "
                              << kernel->getNumWeights() << " weights of type "
                              << getElementName(facts.getStoredKind());
      DotTypes types{*getElementKind(op.getInputType().getElementType()),
                     facts.weight, *getElementKind(op.getAccumulatorType()),
                     facts.storedBits};
      if (!facts.takes(types))
        return op.emitError() << "leaf '" << op.getLeaf() << "' does not sum "
                              << op.getInputType().getElementType()
                              << " products in " << op.getAccumulatorType();
    }
    auto function = op->getParentOfType<func::FuncOp>();
    if (function && function->hasAttr(kUnitsAttr))
      kernel->emitPart(function.getArguments().drop_back().back(),
                       function.getArguments().back());
    else
      kernel->emit();
    op.erase();
    return success();
  }
};

} // namespace
