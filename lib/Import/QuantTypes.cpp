//===- QuantTypes.cpp - between !quant types and quantx parameters --------===//
//
// Both directions of one translation, so that they stay each other's inverse.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/QuantTypes.h"

#include "quantx/Import/QuantizeMatcher.h"
#include "quantx/Support/Constants.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

Type quantx::getCodeType(quant::QuantizedType type) {
  unsigned width = type.getStorageTypeIntegralWidth();
  for (unsigned storage : {8, 16, 32})
    if (width <= storage)
      return IntegerType::get(type.getContext(), storage);
  return {};
}

StorageAttr quantx::getStorageOf(quant::QuantizedType type) {
  return getStorageForRange(type.getContext(), type.getStorageTypeMin(),
                            type.getStorageTypeMax());
}

namespace {
/// Scales and zero points with the shape of the parameter operands.
struct ParamTensors {
  Tensor scales, zeroPoints;
  IntegerAttr axis, blockSize;
};
} // namespace

static Tensor makeScales(Type expressed, ArrayRef<int64_t> shape) {
  return Tensor::zeros(getElementKind(expressed).value_or(ElementKind::F32),
                       shape);
}

static ParamTensors readPerAxis(Builder &builder,
                                quant::UniformQuantizedPerAxisType type) {
  int64_t count = type.getScales().size();
  ParamTensors params{makeScales(type.getExpressedType(), {count}),
                      Tensor::zeros(ElementKind::I32, {count}),
                      builder.getI64IntegerAttr(type.getQuantizedDimension()),
                      {}};
  for (int64_t i = 0; i < count; ++i) {
    params.scales.setDouble(i, type.getScales()[i]);
    params.zeroPoints.setInt(i, type.getZeroPoints()[i]);
  }
  return params;
}

/// Blocks along one dimension; along the others parameters are written out
/// one per index.
static std::optional<ParamTensors>
readBlocks(Builder &builder, quant::UniformQuantizedSubChannelType type,
           RankedTensorType tensor) {
  if (!tensor || !tensor.hasStaticShape())
    return std::nullopt;
  SmallVector<int64_t> blocks(tensor.getShape());
  for (auto [dim, size] :
       llvm::zip_equal(type.getQuantizedDimensions(), type.getBlockSizes()))
    blocks[dim] = size;
  std::optional<int64_t> axis;
  for (auto [dim, size] : llvm::enumerate(tensor.getShape())) {
    if (blocks[dim] == 1 || blocks[dim] == size)
      continue;
    if (axis)
      return std::nullopt;
    axis = dim;
  }
  if (!axis)
    axis = type.getQuantizedDimensions().front();
  SmallVector<int64_t> shape(tensor.getShape());
  shape[*axis] = llvm::divideCeil(shape[*axis], blocks[*axis]);
  ParamTensors params{makeScales(type.getExpressedType(), shape),
                      Tensor::zeros(ElementKind::I32, shape),
                      builder.getI64IntegerAttr(*axis),
                      builder.getI64IntegerAttr(blocks[*axis])};
  auto scales = llvm::to_vector(type.getScales().getValues<APFloat>());
  auto zeros = llvm::to_vector(type.getZeroPoints().getValues<APInt>());
  ArrayRef<int64_t> given = type.getScales().getType().getShape();
  for (int64_t i = 0; i < params.scales.numElements(); ++i) {
    int64_t rest = i, source = 0, stride = 1;
    for (int64_t dim = int64_t(shape.size()) - 1; dim >= 0; --dim) {
      int64_t index = rest % shape[dim];
      rest /= shape[dim];
      int64_t block = dim == *axis ? index : index / blocks[dim];
      source += block * stride;
      stride *= given[dim];
    }
    params.scales.setDouble(i, scales[source].convertToDouble());
    params.zeroPoints.setInt(i, zeros[source].getSExtValue());
  }
  return params;
}

std::optional<QuantParamValues> quantx::buildParams(OpBuilder &builder,
                                                    Location loc,
                                                    quant::QuantizedType type,
                                                    RankedTensorType tensor) {
  if (auto uniform = dyn_cast<quant::UniformQuantizedType>(type)) {
    Value scale = arith::ConstantOp::create(
        builder, loc,
        builder.getFloatAttr(uniform.getExpressedType(), uniform.getScale()));
    return QuantParamValues{
        scale,
        makeScalar(builder, loc, int32_t(uniform.getZeroPoint())),
        {},
        {}};
  }
  std::optional<ParamTensors> params;
  if (auto perAxis = dyn_cast<quant::UniformQuantizedPerAxisType>(type))
    params = readPerAxis(builder, perAxis);
  else if (auto blocks = dyn_cast<quant::UniformQuantizedSubChannelType>(type))
    params = readBlocks(builder, blocks, tensor);
  if (!params)
    return std::nullopt;
  return QuantParamValues{
      makeConstant(builder, loc, params->scales, {}, "scale"),
      makeConstant(builder, loc, params->zeroPoints, {}, "zero_point"),
      params->axis, params->blockSize};
}

quant::QuantizedType quantx::getTypeOf(Operation *op, Type expressed,
                                       std::string &reason) {
  auto storage = op->getAttrOfType<StorageAttr>("storage");
  std::optional<Tensor> scales = readConstant(op->getOperand(1));
  std::optional<Tensor> zeros = readConstant(op->getOperand(2));
  auto rounding = op->getAttrOfType<RoundingModeAttr>("rounding");
  if (!scales || !zeros)
    reason = "its parameters are not constants";
  else if (storage.getPacked())
    reason = "its storage is packed";
  else if (op->hasAttr("block_size"))
    reason = "its parameters lie in blocks";
  else if ((rounding && rounding.getValue() != RoundingMode::HalfEven) ||
           op->hasAttr("reciprocal") || op->hasAttr("zero_point_first"))
    reason = "its rounding is not the one of quant.qcast";
  for (int64_t i = 0; reason.empty() && i < scales->numElements(); ++i)
    if (!(scales->getDouble(i) > 0) || std::isinf(scales->getDouble(i)))
      reason = "a scale is not positive and finite";
  if (!reason.empty())
    return {};
  unsigned flags = storage.getIsSigned() ? quant::QuantizationFlags::Signed : 0;
  auto codes = IntegerType::get(op->getContext(), storage.getStorageWidth());
  int64_t qmin = storage.getQMin(), qmax = storage.getQMax();
  auto axis = op->getAttrOfType<IntegerAttr>("axis");
  auto fail = [&]() -> InFlightDiagnostic { return op->emitOpError(); };
  if (!axis)
    return quant::UniformQuantizedType::getChecked(
        fail, flags, codes, expressed, scales->getDouble(0), zeros->getInt(0),
        qmin, qmax);
  SmallVector<double> scaleList;
  SmallVector<int64_t> zeroList;
  for (int64_t i = 0; i < scales->numElements(); ++i) {
    scaleList.push_back(scales->getDouble(i));
    zeroList.push_back(zeros->getInt(i));
  }
  return quant::UniformQuantizedPerAxisType::getChecked(
      fail, flags, codes, expressed, scaleList, zeroList, axis.getInt(), qmin,
      qmax);
}
