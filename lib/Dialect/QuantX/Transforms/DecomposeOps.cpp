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

bool isEmpty(RankedTensorType type) {
  return llvm::is_contained(type.getShape(), 0);
}

/// Padding around nothing is padding everywhere. Decomposed, it would insert an
/// empty slice at an offset that upstream takes for out of bounds.
struct PadEmptySource : OpRewritePattern<tensor::PadOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::PadOp op,
                                PatternRewriter &rewriter) const override {
    RankedTensorType type = op.getResultType();
    Value padding = op.getConstantPaddingValue();
    if (!isEmpty(op.getSourceType()) || !type.hasStaticShape() || !padding)
      return rewriter.notifyMatchFailure(op, "source is not known as empty");
    Value init = tensor::EmptyOp::create(rewriter, op.getLoc(), type.getShape(),
                                         type.getElementType());
    rewriter.replaceOpWithNewOp<linalg::FillOp>(op, padding, init);
    return success();
  }
};

/// An op whose body never runs leaves its inits as they are. Tiling would
/// divide by the empty dimension.
struct DropEmptyLoops : OpInterfaceRewritePattern<linalg::LinalgOp> {
  using OpInterfaceRewritePattern::OpInterfaceRewritePattern;

  LogicalResult matchAndRewrite(linalg::LinalgOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics() ||
        !llvm::is_contained(op.getStaticLoopRanges(), 0))
      return rewriter.notifyMatchFailure(op, "no loop is known as empty");
    rewriter.replaceOp(op, op.getDpsInits());
    return success();
  }
};

/// Parts without elements are left out, for the same reason.
struct DropEmptyParts : OpRewritePattern<tensor::ConcatOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ConcatOp op,
                                PatternRewriter &rewriter) const override {
    SmallVector<Value> parts =
        llvm::filter_to_vector(op.getInputs(), [](Value part) {
          return !isEmpty(cast<RankedTensorType>(part.getType()));
        });
    RankedTensorType type = op.getResultType();
    if (parts.size() == op.getInputs().size())
      return rewriter.notifyMatchFailure(op, "no part is known as empty");
    if (parts.empty() && !type.hasStaticShape())
      return rewriter.notifyMatchFailure(op, "shape is not known");
    if (parts.empty())
      rewriter.replaceOpWithNewOp<tensor::EmptyOp>(op, type.getShape(),
                                                   type.getElementType());
    else
      rewriter.replaceOpWithNewOp<tensor::ConcatOp>(op, type, op.getDim(),
                                                    parts);
    return success();
  }
};

struct DecomposeOpsPass : quantx::impl::DecomposeOpsPassBase<DecomposeOpsPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    set.add<DecomposeAggregate>(context);
    set.add<DropEmptyLoops, DropEmptyParts, PadEmptySource>(context,
                                                            /*benefit=*/2);
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
