//===- QuantX.cpp - quantize, dequantize, requantize, lookup on tensors ---===//
//
// Finds for each element its parameters (per tensor, channel or block) and its
// place in packed storage; the formulas are those of quantx/Numerics.
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"
#include "QuantXValues.h"
#include "quantx/Numerics/Packing.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Which parameter belongs to an element of a tensor of a shape.
class ParamIndex {
public:
  ParamIndex(ArrayRef<int64_t> shape, const Tensor &param,
             std::optional<int64_t> axis, std::optional<int64_t> blockSize)
      : isScalar(param.rank() == 0), perElement(!axis) {
    if (isScalar || perElement)
      return;
    blocked = blockSize.has_value();
    size = shape[*axis];
    block = blockSize.value_or(1);
    blocks = llvm::divideCeil(size, block);
    for (int64_t dim : shape.drop_front(*axis + 1))
      inner *= dim;
  }

  int64_t operator()(int64_t i) const {
    if (isScalar)
      return 0;
    if (perElement) // a vector with parameters of its own shape
      return i;
    int64_t position = (i / inner) % size;
    if (!blocked)
      return position;
    int64_t outer = i / inner / size;
    return (outer * blocks + position / block) * inner + i % inner;
  }

private:
  bool isScalar, perElement, blocked = false;
  int64_t size = 1, block = 1, blocks = 1, inner = 1;
};

/// Static shapes are verified; sizes known at run time only are checked here.
LogicalResult checkParamShape(OpContext &context, StringRef name,
                              ArrayRef<int64_t> shape, const Tensor &param,
                              std::optional<int64_t> axis,
                              std::optional<int64_t> blockSize) {
  SmallVector<int64_t> expected;
  if (param.rank() == 0)
    return success();
  if (!axis) {
    expected.assign(shape.begin(), shape.end());
  } else if (!blockSize) {
    expected = {shape[*axis]};
  } else {
    expected.assign(shape.begin(), shape.end());
    expected[*axis] = llvm::divideCeil(shape[*axis], *blockSize);
  }
  if (ArrayRef<int64_t>(expected) == param.shape())
    return success();
  return context.error() << name << " has shape " << param.typeString()
                         << ", but the operand needs "
                         << formatShape(param.kind(), expected);
}

std::optional<int64_t> toOptional(std::optional<uint64_t> value) {
  if (!value)
    return std::nullopt;
  return int64_t(*value);
}

/// Scale and zero point of an op on a tensor of a (full) shape.
struct AffineParams {
  const Tensor &scale, &zeroPoint;
  ParamIndex index;

  float getScale(int64_t i) const { return float(scale.getDouble(index(i))); }
  int64_t getZeroPoint(int64_t i) const { return zeroPoint.getInt(index(i)); }
};

template <typename Op>
FailureOr<AffineParams> getParams(OpContext &context, Op op,
                                  ArrayRef<int64_t> shape) {
  const Tensor &scale = context.operands[1], &zeroPoint = context.operands[2];
  auto axis = toOptional(op.getAxis());
  auto blockSize = toOptional(op.getBlockSize());
  if (failed(
          checkParamShape(context, "scale", shape, scale, axis, blockSize)) ||
      failed(checkParamShape(context, "zero_point", shape, zeroPoint, axis,
                             blockSize)))
    return failure();
  for (int64_t i = 0, e = scale.numElements(); i != e; ++i)
    if (const char *phrase = checkParams(float(scale.getDouble(i)),
                                         zeroPoint.getInt(i), op.getStorage()))
      return context.error() << phrase;
  return AffineParams{scale, zeroPoint,
                      ParamIndex(shape, scale, axis, blockSize)};
}

/// Packs codes along the last dimension, each row padded to whole bytes.
FailureOr<Tensor> pack(OpContext &context, const Tensor &codes,
                       StorageAttr storage) {
  SmallVector<int64_t> shape(codes.shape());
  int64_t row = shape.back();
  shape.back() = llvm::divideCeil(row, storage.getValuesPerByte());
  FailureOr<Tensor> result = context.allocate(ElementKind::I8, shape);
  if (failed(result) || row == 0)
    return result;
  std::vector<int16_t> values;
  for (int64_t i = 0, e = codes.numElements(); i != e; ++i)
    values.push_back(int16_t(codes.getInt(i)));
  auto bytes = packRows(values.data(), values.size() / row, row,
                        storage.getBits(), storage.getIsSigned());
  if (!bytes || bytes->size() != result->numBytes())
    return context.error() << "storage of " << storage.getBits()
                           << " bits cannot be packed";
  llvm::copy(*bytes, result->mutableData<uint8_t>().begin());
  return result;
}

/// The code of element `i` of the full shape, in plain or packed storage.
int64_t loadCode(const Tensor &stored, int64_t i, int64_t row,
                 StorageAttr storage) {
  if (!storage.getPacked())
    return toCode(stored.getInt(i), storage);
  int64_t bytes = llvm::divideCeil(row, storage.getValuesPerByte());
  return unpackValue(stored.data<uint8_t>().data() + i / row * bytes, i % row,
                     storage.getBits(), storage.getIsSigned());
}

/// The shape of the values in `stored`: its own, unless packed; then the last
/// dimension is the result type's, or as many as fit when that is dynamic.
FailureOr<SmallVector<int64_t>>
getFullShape(OpContext &context, const Tensor &stored, StorageAttr storage) {
  SmallVector<int64_t> shape(stored.shape());
  if (!storage.getPacked())
    return shape;
  int64_t last = cast<RankedTensorType>(context.op->getResult(0).getType())
                     .getShape()
                     .back();
  int64_t fit = shape.back() * storage.getValuesPerByte();
  if (!ShapedType::isDynamic(last) &&
      int64_t(llvm::divideCeil(last, storage.getValuesPerByte())) !=
          shape.back())
    return context.error() << "the operand holds " << fit
                           << " values a row, the result " << last;
  shape.back() = ShapedType::isDynamic(last) ? fit : last;
  return shape;
}

} // namespace

static LogicalResult runQuantize(OpContext &context) {
  auto op = cast<QuantizeOp>(context.op);
  const Tensor &input = context.operands[0];
  FailureOr<AffineParams> params = getParams(context, op, input.shape());
  FailureOr<ElementKind> kind = context.getResultKind();
  if (failed(params) || failed(kind))
    return failure();
  Affine affine = getAffineOf(op);
  FailureOr<Tensor> codes = context.allocate(*kind, input.shape());
  if (failed(codes))
    return failure();
  char *out = codes->mutableRawBytes().data();
  for (int64_t i = 0, e = input.numElements(); i != e; ++i) {
    auto x = float(toDouble(input.kind(), loadScalar(input, i)));
    int64_t code =
        quantizeValue(x, params->getScale(i), params->getZeroPoint(i),
                      affine.low, affine.high, affine.mode);
    storeScalar(*kind, out, i, Scalar::of(code));
  }
  if (!op.getStorage().getPacked())
    return context.yield(*std::move(codes));
  FailureOr<Tensor> packed = pack(context, *codes, op.getStorage());
  return failed(packed) ? failure() : context.yield(*std::move(packed));
}

static LogicalResult runDequantize(OpContext &context) {
  auto op = cast<DequantizeOp>(context.op);
  const Tensor &input = context.operands[0];
  FailureOr<SmallVector<int64_t>> shape =
      getFullShape(context, input, op.getStorage());
  if (failed(shape))
    return failure();
  FailureOr<AffineParams> params = getParams(context, op, *shape);
  FailureOr<ElementKind> kind = context.getResultKind();
  if (failed(params) || failed(kind))
    return failure();
  FailureOr<Tensor> result = context.allocate(*kind, *shape);
  if (failed(result))
    return failure();
  int64_t row = shape->empty() ? 1 : shape->back();
  char *out = result->mutableRawBytes().data();
  for (int64_t i = 0, e = result->numElements(); i != e; ++i) {
    float x = dequantizeValue(loadCode(input, i, row, op.getStorage()),
                              params->getScale(i), params->getZeroPoint(i));
    storeScalar(*kind, out, i, fromDouble(*kind, x));
  }
  return context.yield(*std::move(result));
}

static LogicalResult runFakeQuantize(OpContext &context) {
  auto op = cast<FakeQuantizeOp>(context.op);
  const Tensor &input = context.operands[0];
  FailureOr<AffineParams> params = getParams(context, op, input.shape());
  FailureOr<Tensor> result = context.allocate(input.kind(), input.shape());
  if (failed(params) || failed(result))
    return failure();
  Affine affine = getAffineOf(op);
  char *out = result->mutableRawBytes().data();
  for (int64_t i = 0, e = input.numElements(); i != e; ++i) {
    auto x = float(toDouble(input.kind(), loadScalar(input, i)));
    float y = fakeQuantizeValue(x, params->getScale(i), params->getZeroPoint(i),
                                affine.low, affine.high, affine.mode);
    storeScalar(input.kind(), out, i, fromDouble(input.kind(), y));
  }
  return context.yield(*std::move(result));
}

static LogicalResult runRequantize(OpContext &context) {
  auto op = cast<RequantizeOp>(context.op);
  const Tensor &input = context.operands[0], &multiplier = context.operands[1];
  const Tensor *shift = op.getShift() ? &context.operands[2] : nullptr;
  const Tensor &zeroPoint = context.operands.back();
  auto axis = toOptional(op.getAxis());
  for (auto [param, name] :
       {std::pair(&multiplier, "multiplier"), std::pair(shift, "shift")})
    if (param && failed(checkParamShape(context, name, input.shape(), *param,
                                        axis, std::nullopt)))
      return failure();
  if (shift)
    for (int64_t i = 0, e = multiplier.numElements(); i != e; ++i)
      if (const char *phrase = checkMultiplier(
              multiplier.getInt(i), shift->getInt(shift->rank() == 0 ? 0 : i)))
        return context.error() << phrase;
  FailureOr<ElementKind> kind = context.getResultKind();
  if (failed(kind))
    return failure();
  FailureOr<Tensor> result = context.allocate(*kind, input.shape());
  if (failed(result))
    return failure();
  ParamIndex index(input.shape(), multiplier, axis, std::nullopt);
  ParamIndex shiftIndex(input.shape(), shift ? *shift : multiplier, axis,
                        std::nullopt);
  ParamIndex zeroIndex(input.shape(), zeroPoint, std::nullopt, std::nullopt);
  int64_t low = op.getLowerBound(), high = op.getUpperBound();
  Rounding rounding = toRounding(op.getRounding());
  char *out = result->mutableRawBytes().data();
  for (int64_t i = 0, e = input.numElements(); i != e; ++i) {
    int64_t zero = zeroPoint.getInt(zeroIndex(i)), code;
    if (shift) {
      FixedPointMultiplier factor{int32_t(multiplier.getInt(index(i))),
                                  int32_t(shift->getInt(shiftIndex(i)))};
      code =
          requantizeValue(input.getInt(i), factor, zero, low, high, rounding);
    } else {
      float factor = multiplier.data<float>()[index(i)];
      code =
          requantizeValue(input.getInt(i), factor, zero, low, high, rounding);
    }
    storeScalar(*kind, out, i, Scalar::of(code));
  }
  return context.yield(*std::move(result));
}

static LogicalResult runLookup(OpContext &context) {
  auto op = cast<LookupOp>(context.op);
  const Tensor &input = context.operands[0], &table = context.operands[1];
  StorageAttr storage = op.getStorage();
  FailureOr<SmallVector<int64_t>> shape = getFullShape(context, input, storage);
  if (failed(shape))
    return failure();
  FailureOr<Tensor> result = context.allocate(table.kind(), *shape);
  if (failed(result))
    return failure();
  int64_t entries = int64_t(1) << storage.getBits();
  int64_t lowest = storage.getIsSigned() ? -(entries / 2) : 0;
  auto axis = toOptional(op.getAxis());
  if (axis && table.dim(0) != (*shape)[*axis])
    return context.error() << "there are " << table.dim(0) << " tables for "
                           << (*shape)[*axis] << " indices of the axis";
  // One table per index of the axis: the table's first dimension.
  Tensor firsts = axis ? Tensor::zeros(ElementKind::I1, {table.dim(0)})
                       : Tensor::zeros(ElementKind::I1, {});
  ParamIndex index(*shape, firsts, axis, std::nullopt);
  char *out = result->mutableRawBytes().data();
  int64_t row = shape->empty() ? 1 : shape->back();
  for (int64_t i = 0, e = result->numElements(); i != e; ++i) {
    int64_t entry = loadCode(input, i, row, storage) - lowest;
    if (entry < 0 || entry >= entries)
      return context.error()
             << "code " << entry + lowest << " is not one of the table's";
    storeScalar(table.kind(), out, i,
                loadScalar(table, index(i) * entries + entry));
  }
  return context.yield(*std::move(result));
}

//===----------------------------------------------------------------------===//
// Observation, units and checks
//===----------------------------------------------------------------------===//

static LogicalResult runObserve(OpContext &context) {
  if (const Interpreter::ObserveFn *observer =
          context.interpreter.getObserver())
    if (*observer)
      (*observer)(cast<ObserveOp>(context.op), context.operands[0]);
  return context.yield(std::move(context.operands[0]));
}

static LogicalResult runUnit(OpContext &context) {
  FailureOr<SmallVector<Tensor>> results = context.interpreter.runBlock(
      context.op->getRegion(0).front(), context.operands);
  if (failed(results))
    return failure();
  context.results = *std::move(results);
  return success();
}

static LogicalResult runCheck(OpContext &context) {
  if (context.getInt(0))
    return success();
  return context.error() << cast<CheckOp>(context.op).getMessage();
}

void quantx::addQuantXOps(OpTable &table) {
  table["quantx.check"] = runCheck;
  table["quantx.dequantize"] = runDequantize;
  table["quantx.fake_quantize"] = runFakeQuantize;
  table["quantx.lookup"] = runLookup;
  table["quantx.observe"] = runObserve;
  table["quantx.quantize"] = runQuantize;
  table["quantx.requantize"] = runRequantize;
  table["quantx.unit"] = runUnit;
}
