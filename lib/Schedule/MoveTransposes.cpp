//===- MoveTransposes.cpp - transposes through tensor ops -----------------===//
//
// How a transpose that follows a channels-last op moves on until it meets one
// that precedes another, or ends at a function's border.
//
//===----------------------------------------------------------------------===//

#include "ChannelsLast.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/IndexingUtils.h"
#include "quantx/Interfaces/RowReduction.h"

using namespace mlir;
using namespace quantx;

linalg::TransposeOp quantx::getTransposeToNCHW(Value value) {
  auto transpose = value.getDefiningOp<linalg::TransposeOp>();
  if (transpose && transpose.getPermutation() == ArrayRef<int64_t>(kToNCHW))
    return transpose;
  return {};
}

bool quantx::isElementwiseImage(linalg::GenericOp op) {
  return op.hasPureTensorSemantics() && op->getNumResults() == 1 &&
         op.getNumLoops() == 4 && op.getNumParallelLoops() == 4 &&
         !op.hasIndexSemantics() &&
         !op.payloadUsesValueFromOperand(op.getDpsInitOperand(0)) &&
         op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity();
}

Value quantx::transposeElementwise(PatternRewriter &rewriter,
                                   linalg::GenericOp op) {
  // Loop i of the old op is loop toNCHW[i] of the new one.
  Location loc = op.getLoc();
  SmallVector<AffineExpr> loops;
  for (int64_t dim : kToNCHW)
    loops.push_back(rewriter.getAffineDimExpr(dim));
  AffineMap identity = rewriter.getMultiDimIdentityMap(4);
  SmallVector<Value> inputs;
  SmallVector<AffineMap> maps;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    AffineMap map = op.getMatchingIndexingMap(operand);
    if (map.isIdentity()) {
      inputs.push_back(transposeValue(rewriter, loc, operand->get(), kToNHWC));
      maps.push_back(identity);
      continue;
    }
    inputs.push_back(operand->get());
    maps.push_back(map.replaceDimsAndSymbols(loops, {}, 4, 0));
  }
  maps.push_back(identity);
  Value init = transposeValue(rewriter, loc, op.getDpsInits()[0], kToNHWC);
  auto generic = linalg::GenericOp::create(
      rewriter, loc, TypeRange(init.getType()), inputs, ValueRange(init), maps,
      op.getIteratorTypesArray());
  rewriter.inlineRegionBefore(op.getRegion(), generic.getRegion(),
                              generic.getRegion().begin());
  return generic.getResult(0);
}

Value quantx::transposePad(PatternRewriter &rewriter, tensor::PadOp op) {
  ArrayRef<int64_t> toNHWC(kToNHWC);
  auto type = op.getResultType();
  SmallVector<int64_t> shape = applyPermutation(type.getShape(), toNHWC);
  Value source = transposeValue(rewriter, op.getLoc(), op.getSource(), kToNHWC);
  return tensor::PadOp::create(rewriter, op.getLoc(), type.clone(shape), source,
                               applyPermutation(op.getMixedLowPad(), toNHWC),
                               applyPermutation(op.getMixedHighPad(), toNHWC),
                               op.getConstantPaddingValue());
}

namespace {

/// transpose(transpose(x)) with inverse permutations is x.
struct CancelTransposes : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    auto inner = op.getInput().getDefiningOp<linalg::TransposeOp>();
    if (!inner)
      return rewriter.notifyMatchFailure(op, "not of a transpose");
    SmallVector<int64_t> composed =
        applyPermutation(inner.getPermutation(), op.getPermutation());
    if (!isIdentityPermutation(composed))
      return rewriter.notifyMatchFailure(op, "not the inverse");
    rewriter.replaceOp(op, inner.getInput());
    return success();
  }
};

/// A transpose of a fill is a fill, one of a broadcast another broadcast.
struct TransposeOfInitializer : OpRewritePattern<linalg::TransposeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::TransposeOp op,
                                PatternRewriter &rewriter) const override {
    Operation *source = op.getInput().getDefiningOp();
    Location loc = op.getLoc();
    if (auto empty = dyn_cast_or_null<tensor::EmptyOp>(source)) {
      rewriter.replaceOp(op, op.getInit());
      return success();
    }
    if (auto fill = dyn_cast_or_null<linalg::FillOp>(source)) {
      rewriter.replaceOpWithNewOp<linalg::FillOp>(op, fill.getInputs(),
                                                  op.getInit());
      return success();
    }
    auto broadcast = dyn_cast_or_null<linalg::BroadcastOp>(source);
    if (!broadcast)
      return rewriter.notifyMatchFailure(op, "not of an initializer");
    // The operand's own dimensions must keep their order.
    ArrayRef<int64_t> added = broadcast.getDimensions();
    SmallVector<int64_t> dimensions, kept;
    for (auto [position, dim] : llvm::enumerate(op.getPermutation())) {
      if (llvm::is_contained(added, dim))
        dimensions.push_back(position);
      else
        kept.push_back(dim);
    }
    if (!llvm::is_sorted(kept))
      return rewriter.notifyMatchFailure(op, "the operand turns as well");
    auto result = linalg::BroadcastOp::create(
        rewriter, loc, broadcast.getInput(), op.getInit(), dimensions);
    rewriter.replaceOp(op, result->getResults());
    return success();
  }
};

/// pad(transpose(x)) is transpose(pad(x)) with permuted amounts.
struct SinkThroughPad : OpRewritePattern<tensor::PadOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(tensor::PadOp op,
                                PatternRewriter &rewriter) const override {
    if (!getTransposeToNCHW(op.getSource()) || !op.getConstantPaddingValue())
      return rewriter.notifyMatchFailure(op, "not a constant pad of a "
                                             "transpose");
    Value padded = transposePad(rewriter, op);
    rewriter.replaceOp(op,
                       transposeValue(rewriter, op.getLoc(), padded, kToNCHW));
    return success();
  }
};

/// An elementwise op on a transpose is computed in the layout before it.
struct SinkThroughElementwise : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (!isElementwiseImage(op))
      return rewriter.notifyMatchFailure(op, "not elementwise in 4 dimensions");
    if (llvm::none_of(op.getDpsInputOperands(), [&](OpOperand *operand) {
          return op.getMatchingIndexingMap(operand).isIdentity() &&
                 getTransposeToNCHW(operand->get());
        }))
      return rewriter.notifyMatchFailure(op, "no operand is a transpose");
    Value result = transposeElementwise(rewriter, op);
    rewriter.replaceOp(op,
                       transposeValue(rewriter, op.getLoc(), result, kToNCHW));
    return success();
  }
};

/// A reduction reads a transposed operand in the order in which it lies, unless
/// the order of its additions follows from the layout.
struct AbsorbIntoReduction : OpRewritePattern<linalg::GenericOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(linalg::GenericOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getNumReductionLoops() == 0)
      return rewriter.notifyMatchFailure(op, "no reduction");
    SmallVector<AffineMap> before = op.getIndexingMapsArray();
    for (OpOperand *operand : op.getDpsInputOperands()) {
      linalg::TransposeOp transpose = getTransposeToNCHW(operand->get());
      if (!transpose)
        continue;
      // Result dimension i of the transpose is dimension permutation[i].
      SmallVector<AffineMap> maps = before;
      AffineMap &map = maps[operand->getOperandNumber()];
      SmallVector<AffineExpr> results(map.getNumResults());
      for (auto [position, dim] : llvm::enumerate(transpose.getPermutation()))
        results[dim] = map.getResult(position);
      map = AffineMap::get(map.getNumDims(), 0, results, op.getContext());
      if (sumsInOtherOrder(op, maps))
        continue;
      rewriter.modifyOpInPlace(op, [&] {
        operand->set(transpose.getInput());
        op.setIndexingMapsAttr(rewriter.getAffineMapArrayAttr(maps));
      });
      return success();
    }
    return rewriter.notifyMatchFailure(op, "no operand is a transpose");
  }
};

} // namespace

void quantx::populateMoveTransposePatterns(RewritePatternSet &patterns) {
  patterns.add<CancelTransposes, TransposeOfInitializer, SinkThroughPad,
               SinkThroughElementwise, AbsorbIntoReduction>(
      patterns.getContext());
}
