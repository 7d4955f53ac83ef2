//===- PropagateChannelsLast.cpp - NCHW to NHWC ---------------------------===//
//
// Decides which ops are computed with channels innermost. The movement of the
// transposes between them is in MoveTransposes.cpp.
//
//===----------------------------------------------------------------------===//

#include "ChannelsLast.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"
#include <cstring>

namespace quantx {
#define GEN_PASS_DEF_PROPAGATECHANNELSLASTPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// The elements of `tensor` in permuted order.
static std::optional<Tensor> transposeTensor(const Tensor &tensor,
                                             ArrayRef<int64_t> permutation) {
  SmallVector<int64_t> shape, strides(tensor.rank());
  int64_t stride = 1;
  for (int64_t dim = tensor.rank(); dim-- > 0;) {
    strides[dim] = stride;
    stride *= tensor.dim(dim);
  }
  for (int64_t dim : permutation)
    shape.push_back(tensor.dim(dim));
  std::optional<Tensor> result = Tensor::tryAllocate(tensor.kind(), shape);
  if (!result || result->numElements() == 0)
    return result;
  size_t width = getElementSize(tensor.kind());
  const char *source = tensor.rawBytes().data();
  char *target = result->mutableRawBytes().data();
  SmallVector<int64_t> index(shape.size(), 0);
  int64_t offset = 0;
  for (int64_t i = 0; i < result->numElements(); ++i) {
    std::memcpy(target + i * width, source + offset * width, width);
    for (int64_t dim = shape.size(); dim-- > 0;) {
      offset += strides[permutation[dim]];
      if (++index[dim] < shape[dim])
        break;
      offset -= shape[dim] * strides[permutation[dim]];
      index[dim] = 0;
    }
  }
  return result;
}

Value quantx::transposeValue(OpBuilder &builder, Location loc, Value value,
                             ArrayRef<int64_t> permutation) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape;
  for (int64_t dim : permutation)
    shape.push_back(type.getDimSize(dim));
  if (std::optional<Tensor> constant = readConstant(value))
    if (std::optional<Tensor> result = transposeTensor(*constant, permutation))
      return makeConstant(builder, loc, *result, type.clone(shape));
  SmallVector<OpFoldResult> sizes;
  for (int64_t dim : permutation)
    sizes.push_back(tensor::getMixedSize(builder, loc, value, dim));
  Value init =
      tensor::EmptyOp::create(builder, loc, sizes, type.getElementType());
  return linalg::TransposeOp::create(builder, loc, value, init, permutation)
      ->getResult(0);
}

namespace {

/// Replaces `op` by an op of type `To` on transposed operands.
template <typename From, typename To>
struct ConvertLayout : OpRewritePattern<From> {
  ConvertLayout(MLIRContext *context, ArrayRef<int64_t> filter)
      : OpRewritePattern<From>(context), filter(filter) {}

  LogicalResult matchAndRewrite(From op,
                                PatternRewriter &rewriter) const override {
    if (!op.hasPureTensorSemantics())
      return rewriter.notifyMatchFailure(op, "not on tensors");
    Location loc = op.getLoc();
    Value input = transposeValue(rewriter, loc, op.getInputs()[0], kToNHWC);
    // A pooling's window has no channels and stays as it is.
    Value window = filter.empty() ? op.getInputs()[1]
                                  : transposeValue(rewriter, loc,
                                                   op.getInputs()[1], filter);
    Value init = transposeValue(rewriter, loc, op.getOutputs()[0], kToNHWC);
    auto result =
        To::create(rewriter, loc, init.getType(), ValueRange{input, window},
                   init, op.getStrides(), op.getDilations());
    rewriter.replaceOp(
        op, transposeValue(rewriter, loc, result->getResult(0), kToNCHW));
    return success();
  }

  ArrayRef<int64_t> filter;
};

constexpr int64_t kFilterToHWCF[] = {2, 3, 1, 0};
constexpr int64_t kFilterToHWC[] = {1, 2, 0};

struct PropagateChannelsLastPass
    : quantx::impl::PropagateChannelsLastPassBase<PropagateChannelsLastPass> {
  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    populateConvertToChannelsLastPatterns(patterns);
    populateMoveTransposePatterns(patterns);
    populateSumImagePatterns(patterns);
    populateRaiseTransposePatterns(patterns);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns))))
      return signalPassFailure();
    // Last: nothing moves a reshape on.
    RewritePatternSet rest(&getContext());
    populateTransposeToReshapePatterns(rest);
    if (failed(applyPatternsGreedily(getOperation(), std::move(rest))))
      signalPassFailure();
  }
};

} // namespace

void quantx::populateConvertToChannelsLastPatterns(
    RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns
      .add<ConvertLayout<linalg::Conv2DNchwFchwOp, linalg::Conv2DNhwcHwcfOp>>(
          context, kFilterToHWCF);
  patterns.add<ConvertLayout<linalg::DepthwiseConv2DNchwChwOp,
                             linalg::DepthwiseConv2DNhwcHwcOp>>(context,
                                                                kFilterToHWC);
  patterns
      .add<ConvertLayout<linalg::PoolingNchwMaxOp, linalg::PoolingNhwcMaxOp>,
           ConvertLayout<linalg::PoolingNchwSumOp, linalg::PoolingNhwcSumOp>>(
          context, ArrayRef<int64_t>());
}
