//===- IntegerBuilder.cpp - pieces that integer forms share ---------------===//

#include "IntegerBuilder.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Numerics/FixedPoint.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Where the multiplier of a pure shift is not 1: shifts to the left.
constexpr int64_t kLeastRightShift = 1;

} // namespace

IntegerBuilder::IntegerBuilder(Operation *op, OpBuilder &builder,
                               const IntegerRewrite &rewrite)
    : builder(builder), loc(op->getLoc()),
      layer(op->getDiscardableAttr(layerAttrName)), rewrite(rewrite) {
  builder.setInsertionPoint(op);
}

void IntegerBuilder::tag(Value value) {
  if (Operation *op = value.getDefiningOp(); op && layer)
    op->setDiscardableAttr(layerAttrName, layer);
}

Value IntegerBuilder::scalar(int64_t value, unsigned width) {
  return arith::ConstantOp::create(
      builder, loc,
      builder.getIntegerAttr(builder.getIntegerType(width), value));
}

Value IntegerBuilder::tensor(ArrayRef<int64_t> values, ArrayRef<int64_t> shape,
                             unsigned width) {
  auto type = RankedTensorType::get(shape, builder.getIntegerType(width));
  ElementKind kind = *getElementKind(type.getElementType());
  Tensor data = Tensor::zeros(kind, shape);
  for (auto [i, value] : llvm::enumerate(values))
    data.setInt(i, value);
  return makeConstant(builder, loc, data, type);
}

Value IntegerBuilder::empty(Value like, unsigned width) {
  return tensor::EmptyOp::create(builder, loc,
                                 tensor::getMixedSizes(builder, loc, like),
                                 builder.getIntegerType(width));
}

Value IntegerBuilder::filled(Value like, int64_t value, unsigned width) {
  Value init = empty(like, width);
  return linalg::FillOp::create(builder, loc, scalar(value, width), init)
      .getResult(0);
}

Value IntegerBuilder::extend(OpBuilder &nested, Value value,
                             StorageAttr storage, unsigned width) {
  Type type = nested.getIntegerType(width);
  if (value.getType() == type)
    return value;
  if (storage.getIsSigned())
    return arith::ExtSIOp::create(nested, loc, type, value);
  return arith::ExtUIOp::create(nested, loc, type, value);
}

Value IntegerBuilder::subtract(OpBuilder &nested, Value value,
                               int64_t zeroPoint) {
  if (zeroPoint == 0)
    return value;
  Value constant = arith::ConstantOp::create(
      nested, loc, nested.getIntegerAttr(value.getType(), zeroPoint));
  return arith::SubIOp::create(nested, loc, value, constant);
}

Value IntegerBuilder::cloneNamed(linalg::LinalgOp op, ValueRange inputs,
                                 Value init) {
  OperationState state(loc, op->getName());
  state.addOperands(inputs);
  state.addOperands(init);
  state.addTypes(init.getType());
  state.addAttributes(op->getAttrs());
  Region *region = state.addRegion();
  auto &block = region->emplaceBlock();
  for (Value operand : state.operands)
    block.addArgument(getElementTypeOrSelf(operand), loc);
  ImplicitLocOpBuilder body(loc, builder.getContext());
  body.setInsertionPointToStart(&block);
  op.getRegionBuilder()(body, block, op->getAttrs(), /*emitError=*/{});
  Value result = builder.create(state)->getResult(0);
  tag(result);
  return result;
}

bool IntegerBuilder::canRequantize(ArrayRef<double> factors,
                                   std::string &reason) {
  for (double factor : factors)
    if (!isRepresentableMultiplier(factor)) {
      reason = "the ratio of its input and output scales, " +
               std::to_string(factor) + ", cannot be a multiplier";
      return false;
    }
  return true;
}

Value IntegerBuilder::finish(Value accumulator, Value multiplier, Value shift,
                             std::optional<int64_t> axis,
                             const StaticParams &to) {
  auto type = cast<RankedTensorType>(accumulator.getType());
  Type resultType =
      type.clone(builder.getIntegerType(to.storage.getStorageWidth()));
  RoundingMode rounding = rewrite.requantizeRounding;
  if (!shift && rounding == RoundingMode::TFLiteDouble)
    rounding = RoundingMode::HalfAwayFromZero;
  auto bound = [&](std::optional<int64_t> code) {
    return code ? builder.getI64IntegerAttr(*code) : IntegerAttr();
  };
  Value result = RequantizeOp::create(
      builder, loc, resultType, accumulator, multiplier, shift,
      scalar(to.zeroPoints.front(), 32), to.storage,
      RoundingModeAttr::get(builder.getContext(), rounding),
      axis ? builder.getI64IntegerAttr(*axis) : IntegerAttr(),
      bound(rewrite.lowerBound), bound(rewrite.upperBound));
  tag(result);
  return result;
}

Value IntegerBuilder::requantize(Value accumulator, ArrayRef<double> factors,
                                 std::optional<int64_t> axis,
                                 const StaticParams &to) {
  if (factors.size() == 1)
    axis = std::nullopt;
  if (rewrite.floatRequantize) {
    SmallVector<float> floats(factors.begin(), factors.end());
    TypedAttr attr = builder.getF32FloatAttr(floats.front());
    if (axis)
      attr = DenseElementsAttr::get(
          RankedTensorType::get({(int64_t)floats.size()}, builder.getF32Type()),
          ArrayRef<float>(floats));
    return finish(accumulator, arith::ConstantOp::create(builder, loc, attr),
                  Value(), axis, to);
  }
  SmallVector<int64_t> multipliers, shifts;
  for (double factor : factors) {
    FixedPointMultiplier fixed = quantizeMultiplier(factor);
    multipliers.push_back(fixed.multiplier);
    shifts.push_back(fixed.shift);
  }
  if (!axis)
    return finish(accumulator, scalar(multipliers.front(), 32),
                  scalar(shifts.front(), 32), axis, to);
  int64_t count = factors.size();
  return finish(accumulator, tensor(multipliers, count, 32),
                tensor(shifts, count, 32), axis, to);
}

Value IntegerBuilder::requantizeShift(Value accumulator, int64_t shift,
                                      const StaticParams &to) {
  // The right shift of requantize lies in [1, 62]; what is missing to 1 goes
  // into the multiplier.
  int64_t right = std::max(shift, kLeastRightShift);
  return finish(accumulator, scalar(int64_t(1) << (right - shift), 32),
                scalar(31 - right, 32), std::nullopt, to);
}

Value IntegerBuilder::lookup(Value codes, StorageAttr from,
                             ArrayRef<int64_t> table, StorageAttr to) {
  auto type = cast<RankedTensorType>(codes.getType());
  Value constant = tensor(table, (int64_t)table.size(), to.getStorageWidth());
  Value result = LookupOp::create(
      builder, loc, type.clone(builder.getIntegerType(to.getStorageWidth())),
      codes, constant, from, /*axis=*/IntegerAttr());
  tag(result);
  return result;
}

Value IntegerBuilder::recode(Value codes, const StaticParams &from,
                             const StaticParams &to) {
  int64_t low = rewrite.lowerBound.value_or(to.storage.getQMin());
  int64_t high = rewrite.upperBound.value_or(to.storage.getQMax());
  if (from == to && low <= to.storage.getQMin() && high >= to.storage.getQMax())
    return codes;
  SmallVector<int64_t> table;
  for (float value : dequantizeAllCodes(from))
    table.push_back(std::clamp(quantizeTo(value, to, rewrite), low, high));
  return lookup(codes, from.storage, table, to.storage);
}

bool quantx::isPerTensorCode(const IntegerRewrite &rewrite, unsigned index) {
  const IntegerOperand &operand = rewrite.operands[index];
  return operand.storage && operand.params.isPerTensor() &&
         operand.params.storage.getBits() <= 16;
}

bool quantx::arePerTensorCodes(const IntegerRewrite &rewrite, unsigned count,
                               std::string &reason) {
  for (unsigned i = 0; i < count; ++i)
    if (!isPerTensorCode(rewrite, i)) {
      reason = "operand " + std::to_string(i) +
               " is not quantized per tensor to 16 bits or fewer";
      return false;
    }
  if (rewrite.results.front().isPerTensor())
    return true;
  reason = "its result has per-channel parameters";
  return false;
}

SmallVector<float> quantx::dequantizeAllCodes(const StaticParams &params) {
  unsigned bits = params.storage.getBits();
  int64_t lowest =
      params.storage.getIsSigned() ? -(int64_t(1) << (bits - 1)) : 0;
  SmallVector<float> values;
  for (int64_t i = 0; i < int64_t(1) << bits; ++i)
    values.push_back(dequantizeValue(lowest + i, params.scales.front(),
                                     params.zeroPoints.front()));
  return values;
}

int64_t quantx::quantizeTo(float value, const StaticParams &params,
                           const IntegerRewrite &rewrite) {
  QuantizeMode mode;
  mode.rounding = static_cast<Rounding>(rewrite.quantizeRounding);
  mode.reciprocal = rewrite.quantizeReciprocal;
  mode.zeroPointBeforeRounding = rewrite.quantizeZeroPointFirst;
  return quantizeValue(value, params.scales.front(), params.zeroPoints.front(),
                       params.storage.getQMin(), params.storage.getQMax(),
                       mode);
}

std::optional<SmallVector<int64_t>> quantx::readIntegers(Value value) {
  if (!isa<IntegerType>(getElementTypeOrSelf(value)))
    return std::nullopt;
  std::optional<Tensor> constant = readConstant(value);
  if (!constant)
    return std::nullopt;
  SmallVector<int64_t> values(constant->numElements());
  for (int64_t i = 0, e = values.size(); i < e; ++i)
    values[i] = constant->getInt(i);
  return values;
}

std::optional<SmallVector<int64_t>> quantx::readCodes(Value value,
                                                      StorageAttr storage) {
  std::optional<SmallVector<int64_t>> codes = readIntegers(value);
  if (codes && !storage.getIsSigned())
    for (int64_t &code : *codes)
      code &= (int64_t(1) << storage.getStorageWidth()) - 1;
  return codes;
}

std::optional<SmallVector<double>> quantx::readFloats(Value value) {
  if (!isa<FloatType>(getElementTypeOrSelf(value)))
    return std::nullopt;
  std::optional<Tensor> constant = readConstant(value);
  if (!constant)
    return std::nullopt;
  SmallVector<double> values(constant->numElements());
  for (int64_t i = 0, e = values.size(); i < e; ++i)
    values[i] = constant->getDouble(i);
  return values;
}
