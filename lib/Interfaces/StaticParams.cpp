//===- StaticParams.cpp - parameters in and out of the IR -----------------===//

#include "quantx/Interfaces/StaticParams.h"

#include "quantx/Support/Constants.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

template <typename Op>
static std::optional<StaticParams> readParams(Op op) {
  std::optional<Tensor> scales = readConstant(op.getScale());
  std::optional<Tensor> zeroPoints = readConstant(op.getZeroPoint());
  if (!scales || !zeroPoints ||
      scales->numElements() != zeroPoints->numElements())
    return std::nullopt;
  StaticParams params;
  params.storage = op.getStorage();
  // A one-element tensor without an axis is as good as a scalar.
  for (int64_t i = 0, e = scales->numElements(); i < e; ++i) {
    params.scales.push_back(float(scales->getDouble(i)));
    params.zeroPoints.push_back(zeroPoints->getInt(i));
  }
  if (op.getAxis())
    params.axis = int64_t(*op.getAxis());
  if (op.getBlockSize())
    params.blockSize = int64_t(*op.getBlockSize());
  return params;
}

std::optional<StaticParams> quantx::getStaticParams(QuantizeOp op) {
  return readParams(op);
}
std::optional<StaticParams> quantx::getStaticParams(DequantizeOp op) {
  return readParams(op);
}
std::optional<StaticParams> quantx::getStaticParams(FakeQuantizeOp op) {
  return readParams(op);
}

/// Scale and zero point as constants fit for a tensor of this shape.
static std::pair<Value, Value> buildParams(OpBuilder &builder, Location loc,
                                           const StaticParams &params,
                                           ArrayRef<int64_t> shape) {
  if (params.isPerTensor())
    return {makeScalar(builder, loc, params.scales.front()),
            makeScalar(builder, loc, int32_t(params.zeroPoints.front()))};
  SmallVector<int64_t> paramShape = {int64_t(params.scales.size())};
  if (params.blockSize) {
    paramShape.assign(shape.begin(), shape.end());
    paramShape[*params.axis] =
        llvm::divideCeil(paramShape[*params.axis], *params.blockSize);
  }
  SmallVector<int32_t> zeroPoints(params.zeroPoints.begin(),
                                  params.zeroPoints.end());
  return {
      makeConstant(builder, loc, Tensor::from<float>(params.scales, paramShape),
                   {}, "scale"),
      makeConstant(builder, loc, Tensor::from<int32_t>(zeroPoints, paramShape),
                   {}, "zero_point")};
}

static IntegerAttr getOptional(OpBuilder &builder,
                               std::optional<int64_t> value) {
  return value ? builder.getI64IntegerAttr(*value) : IntegerAttr();
}

Value quantx::buildQuantize(OpBuilder &builder, Location loc, Value input,
                            const StaticParams &params, QuantizeStyle style) {
  auto type = cast<RankedTensorType>(input.getType());
  auto [scale, zeroPoint] = buildParams(builder, loc, params, type.getShape());
  return QuantizeOp::create(
      builder, loc, getStorageTensorType(type, params.storage), input, scale,
      zeroPoint, params.storage, style.rounding,
      getOptional(builder, params.axis), getOptional(builder, params.blockSize),
      style.reciprocal, style.zeroPointFirst);
}

Value quantx::buildDequantize(OpBuilder &builder, Location loc, Value codes,
                              const StaticParams &params,
                              RankedTensorType type) {
  auto [scale, zeroPoint] = buildParams(builder, loc, params, type.getShape());
  return DequantizeOp::create(builder, loc, type, codes, scale, zeroPoint,
                              params.storage, getOptional(builder, params.axis),
                              getOptional(builder, params.blockSize));
}

QuantizedPair quantx::buildPair(OpBuilder &builder, Location loc, Value input,
                                const StaticParams &params,
                                QuantizeStyle style) {
  Value codes = buildQuantize(builder, loc, input, params, style);
  auto quantize = codes.getDefiningOp<QuantizeOp>();
  Value real = DequantizeOp::create(
      builder, loc, input.getType(), codes, quantize.getScale(),
      quantize.getZeroPoint(), params.storage, quantize.getAxisAttr(),
      quantize.getBlockSizeAttr());
  return {codes, real};
}

RankedTensorType quantx::getStorageTensorType(RankedTensorType type,
                                              StorageAttr storage) {
  SmallVector<int64_t> shape(type.getShape());
  if (storage.getPacked() && !shape.empty() &&
      !ShapedType::isDynamic(shape.back()))
    shape.back() = llvm::divideCeil(shape.back(), storage.getValuesPerByte());
  unsigned width = storage.getPacked() ? 8 : storage.getStorageWidth();
  return RankedTensorType::get(shape,
                               IntegerType::get(type.getContext(), width));
}

StorageType quantx::getStorageType(StorageAttr storage) {
  return {storage.getBits(), storage.getIsSigned(), storage.getNarrow()};
}
