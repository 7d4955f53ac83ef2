//===- WindowImage.cpp - tensors as the images of kernels -----------------===//

#include "WindowImage.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/Elementwise.h"

using namespace mlir;
using namespace quantx;

/// An empty tensor with the sizes of these dimensions of `like`.
static Value makeEmpty(OpBuilder &builder, Location loc, Value like,
                       ArrayRef<int64_t> dims) {
  SmallVector<OpFoldResult> sizes;
  for (int64_t dim : dims)
    sizes.push_back(tensor::getMixedSize(builder, loc, like, dim));
  return tensor::EmptyOp::create(builder, loc, sizes,
                                 getElementTypeOrSelf(like.getType()));
}

Value quantx::widenImage(OpBuilder &builder, Location loc, Value image,
                         bool isUnsigned) {
  auto type = cast<RankedTensorType>(image.getType());
  Type word = builder.getI16Type();
  auto extend = [&](OpBuilder &b, Value value) -> Value {
    if (isUnsigned)
      return arith::ExtUIOp::create(b, loc, word, value);
    return arith::ExtSIOp::create(b, loc, word, value);
  };
  auto pad = image.getDefiningOp<tensor::PadOp>();
  Value padding = pad ? pad.getConstantPaddingValue() : Value();
  if (padding) {
    // A constant may stand inside of the pad.
    Value wide;
    if (std::optional<int64_t> number = readScalarInt(padding))
      // getI16IntegerAttr leaves the sign above the 16 bits of a negative
      // number, and LLVM stores that into the neighbours.
      wide = arith::ConstantOp::create(
          builder, loc,
          builder.getIntegerAttr(word, isUnsigned ? *number & 0xff : *number));
    else
      wide = extend(builder, padding);
    Value source = widenImage(builder, loc, pad.getSource(), isUnsigned);
    return tensor::PadOp::create(builder, loc, type.clone(word), source,
                                 pad.getMixedLowPad(), pad.getMixedHighPad(),
                                 wide, pad.getNofold());
  }
  return buildElementwise(builder, loc, image, word,
                          [&](OpBuilder &b, Location, Value element) {
                            return extend(b, element);
                          })
      .getResult(0);
}

Value quantx::buildImage(OpBuilder &builder, Location loc,
                         const WindowMatch &match) {
  auto type = cast<RankedTensorType>(match.input.getType());
  if (match.isMatmul()) {
    auto image = RankedTensorType::get(
        {1, 1, type.getDimSize(0), type.getDimSize(1)}, type.getElementType());
    SmallVector<ReassociationIndices> dims = {{0, 1, 2}, {3}};
    return tensor::ExpandShapeOp::create(builder, loc, image, match.input,
                                         dims);
  }
  Value input = match.input;
  if (!match.inputGroups.empty())
    input = collapseDims(builder, loc, input, match.inputGroups);
  if (match.inputDims == ArrayRef<int64_t>{0, 1, 2, 3})
    return input;
  Value empty = makeEmpty(builder, loc, input, match.inputDims);
  return linalg::TransposeOp::create(builder, loc, input, empty,
                                     match.inputDims)
      ->getResult(0);
}

Value quantx::buildResult(OpBuilder &builder, linalg::LinalgOp op,
                          const WindowMatch &match, Value image) {
  Location loc = op.getLoc();
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (match.isMatmul() || match.isGlobal()) {
    SmallVector<ReassociationIndices> dims = {{0, 1, 2}, {3}};
    auto flat = RankedTensorType::get({type.getDimSize(match.resultDims[0]),
                                       type.getDimSize(match.resultDims[1])},
                                      type.getElementType());
    Value matrix =
        tensor::CollapseShapeOp::create(builder, loc, flat, image, dims);
    if (type.getRank() == 2)
      return matrix;
    // A global pool that keeps the dimensions it reduces.
    SmallVector<ReassociationIndices> kept(2);
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      kept[dim >= match.resultDims[1]].push_back(dim);
    return tensor::ExpandShapeOp::create(builder, loc, type, matrix, kept);
  }
  auto divide = [&](Value joined) {
    if (match.resultGroups.empty())
      return joined;
    return expandDims(
        builder, loc, joined, match.resultGroups,
        tensor::getMixedSizes(builder, loc, op.getDpsInitOperand(0)->get()));
  };
  if (match.resultDims == ArrayRef<int64_t>{0, 1, 2, 3})
    return divide(image);
  // Dimension d of the result is the one of the image that stands at d.
  SmallVector<int64_t> permutation(4);
  for (auto [i, dim] : llvm::enumerate(match.resultDims))
    permutation[dim] = i;
  Value empty = makeEmpty(builder, loc, image, permutation);
  return divide(
      linalg::TransposeOp::create(builder, loc, image, empty, permutation)
          ->getResult(0));
}
