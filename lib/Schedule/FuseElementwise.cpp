//===- FuseElementwise.cpp - chains of elementwise ops --------------------===//
//
// Joins an elementwise op into its only user, so that a chain is computed in
// one pass over memory.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_FUSEELEMENTWISEPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// A value used once is never computed twice; a reduction keeps its operands
/// apart, since its loops would compute them again and again.
static bool shouldFuse(OpOperand *use) {
  Operation *producer = use->get().getDefiningOp();
  auto consumer = dyn_cast<linalg::LinalgOp>(use->getOwner());
  return producer && producer->hasOneUse() && consumer &&
         consumer.getNumReductionLoops() == 0 &&
         consumer.getMatchingIndexingMap(use).isPermutation();
}

namespace {
struct FuseElementwisePass
    : quantx::impl::FuseElementwisePassBase<FuseElementwisePass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    linalg::populateElementwiseOpsFusionPatterns(patterns, shouldFuse);
    linalg::GenericOp::getCanonicalizationPatterns(patterns, &getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      signalPassFailure();
  }
};
} // namespace
