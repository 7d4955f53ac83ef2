//===- RaiseTransposes.cpp - transposes towards a function's arguments ----===//
//
// The counterpart of MoveTransposes.cpp: a demand for NHWC rises through what
// computes the value, so that a pad or a quantization before the first
// convolution is done in NHWC as well. Slices pass transposes on downwards.
// What is left and moves no element becomes a reshape.
//
//===----------------------------------------------------------------------===//

#include "ChannelsLast.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"

using namespace mlir;
using namespace quantx;

namespace {

bool isToNHWC(Operation *op) {
  auto transpose = dyn_cast<linalg::TransposeOp>(op);
  return transpose && transpose.getPermutation() == ArrayRef<int64_t>(kToNHWC);
}

/// The op whose result `transpose` demands in NHWC, if all its users do.
template <typename Op>
Op getRaised(linalg::TransposeOp transpose) {
  auto op = transpose.getInput().getDefiningOp<Op>();
  if (!op || !isToNHWC(transpose) || !llvm::all_of(op->getUsers(), isToNHWC))
    return {};
  return op;
}

/// Puts `result`, made before its first user, in the place of all transposes
/// of `op`, which then nobody reads.
void replaceUsers(PatternRewriter &rewriter, Operation *op, Value result) {
  for (Operation *user : llvm::make_early_inc_range(op->getUsers()))
    rewriter.replaceOp(user, result);
  rewriter.eraseOp(op);
}

struct RaiseThroughElementwise : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::TransposeOp transpose,
                                PatternRewriter &rewriter) const override {
    auto op = getRaised<linalg::GenericOp>(transpose);
    if (!op || !isElementwiseImage(op))
      return rewriter.notifyMatchFailure(transpose, "not of an elementwise op");
    rewriter.setInsertionPoint(op);
    replaceUsers(rewriter, op, transposeElementwise(rewriter, op));
    return success();
  }
};

struct RaiseThroughPad : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::TransposeOp transpose,
                                PatternRewriter &rewriter) const override {
    auto op = getRaised<tensor::PadOp>(transpose);
    if (!op || !op.getConstantPaddingValue())
      return rewriter.notifyMatchFailure(transpose, "not of a constant pad");
    rewriter.setInsertionPoint(op);
    replaceUsers(rewriter, op, transposePad(rewriter, op));
    return success();
  }
};

SmallVector<OpFoldResult> toNHWC(SmallVector<OpFoldResult> values) {
  return applyPermutation(values, ArrayRef<int64_t>(kToNHWC));
}

struct SinkThroughInsert : OpRewritePattern<tensor::InsertSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::InsertSliceOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getSourceType().getRank() != 4 || op.getDestType().getRank() != 4 ||
        !getTransposeToNCHW(op.getSource()))
      return rewriter.notifyMatchFailure(op, "not a transposed image");
    Location loc = op.getLoc();
    Value source = transposeValue(rewriter, loc, op.getSource(), kToNHWC);
    Value dest = transposeValue(rewriter, loc, op.getDest(), kToNHWC);
    Value result = tensor::InsertSliceOp::create(
        rewriter, loc, source, dest, toNHWC(op.getMixedOffsets()),
        toNHWC(op.getMixedSizes()), toNHWC(op.getMixedStrides()));
    rewriter.replaceOp(op, transposeValue(rewriter, loc, result, kToNCHW));
    return success();
  }
};

struct SinkThroughExtract : OpRewritePattern<tensor::ExtractSliceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::ExtractSliceOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getResultType().getRank() != 4 ||
        !getTransposeToNCHW(op.getSource()))
      return rewriter.notifyMatchFailure(op, "not of a transposed image");
    Location loc = op.getLoc();
    Value source = transposeValue(rewriter, loc, op.getSource(), kToNHWC);
    Value result = tensor::ExtractSliceOp::create(
        rewriter, loc, source, toNHWC(op.getMixedOffsets()),
        toNHWC(op.getMixedSizes()), toNHWC(op.getMixedStrides()));
    rewriter.replaceOp(op, transposeValue(rewriter, loc, result, kToNCHW));
    return success();
  }
};

/// Keeps the order of all dimensions but those of size one.
struct TransposeToReshape : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "on buffers");
    auto from = cast<RankedTensorType>(op.getInput().getType());
    if (!from.hasStaticShape())
      return rewriter.notifyMatchFailure(op, "dynamic");
    int64_t last = -1;
    for (int64_t dim : op.getPermutation()) {
      if (from.getDimSize(dim) == 1)
        continue;
      if (dim < last)
        return rewriter.notifyMatchFailure(op, "moves elements");
      last = dim;
    }
    auto line =
        RankedTensorType::get({from.getNumElements()}, from.getElementType());
    SmallVector<ReassociationIndices> all(1);
    for (int64_t i = 0; i < from.getRank(); ++i)
      all[0].push_back(i);
    Value flat = tensor::CollapseShapeOp::create(rewriter, op.getLoc(), line,
                                                 op.getInput(), all);
    rewriter.replaceOpWithNewOp<tensor::ExpandShapeOp>(
        op, op->getResult(0).getType(), flat, all);
    return success();
  }
};

} // namespace

void quantx::populateRaiseTransposePatterns(RewritePatternSet &patterns) {
  patterns.add<RaiseThroughElementwise, RaiseThroughPad, SinkThroughExtract,
               SinkThroughInsert>(patterns.getContext());
}

void quantx::populateTransposeToReshapePatterns(RewritePatternSet &patterns) {
  patterns.add<TransposeToReshape>(patterns.getContext());
  tensor::CollapseShapeOp::getCanonicalizationPatterns(patterns,
                                                       patterns.getContext());
  tensor::ExpandShapeOp::getCanonicalizationPatterns(patterns,
                                                     patterns.getContext());
}
