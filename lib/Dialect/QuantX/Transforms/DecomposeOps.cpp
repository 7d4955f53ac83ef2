//===- DecomposeOps.cpp - aggregate tensor ops to simple ones -------------===//
//
// Decides which upstream ops are taken apart before code generation, since
// nothing behind it has a form for them.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/Tensor/Transforms/Transforms.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_DECOMPOSEOPSPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct DecomposeAggregate
    : OpInterfaceRewritePattern<linalg::AggregatedOpInterface> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::AggregatedOpInterface op,
                                PatternRewriter &rewriter) const override {
    FailureOr<SmallVector<Value>> results = op.decomposeOperation(rewriter);
    if (failed(results))
      return rewriter.notifyMatchFailure(op, "has no decomposition");
    rewriter.replaceOp(op, *results);
    return success();
  }
};

struct DecomposeOpsPass
    : quantx::impl::DecomposeOpsPassBase<DecomposeOpsPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    set.add<DecomposeAggregate>(context);
    tensor::populateDecomposeTensorConcatPatterns(set);
    linalg::populateElementwiseToLinalgConversionPatterns(set);
    patterns = std::move(set);
    return success();
  }

  void runOnOperation() override {
    if (failed(applyPatternsGreedily(getOperation(), patterns)))
      signalPassFailure();
  }

  FrozenRewritePatternSet patterns;
};

} // namespace
