//===- QuantXOps.cpp - verifiers and folds of the quantx ops --------------===//
//
// Verifiers check types, shapes, axes and blocks. Values (a zero point inside
// its range, a finite positive scale) are checked by passes, since parameters
// are operands. The one fold is quantize(dequantize(q)) with equal parameters.
//
//===----------------------------------------------------------------------===//

#include "quantx/Dialect/QuantX/IR/QuantX.h"

#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

#define GET_OP_CLASSES
#include "quantx/Dialect/QuantX/IR/QuantXOps.cpp.inc"

namespace {

/// Shape of a tensor or vector; empty for scalars.
ArrayRef<int64_t> shapeOf(Type type) {
  auto shaped = dyn_cast<ShapedType>(type);
  return shaped ? shaped.getShape() : ArrayRef<int64_t>();
}

bool compatible(int64_t a, int64_t b) {
  return ShapedType::isDynamic(a) || ShapedType::isDynamic(b) || a == b;
}

/// Checks one parameter operand against the full (unpacked) shape of the
/// tensor it belongs to; C1 to C4 of docs/dialect/Rationale.md.
LogicalResult verifyParam(Operation *op, Type paramType, StringRef name,
                          Type dataType, ArrayRef<int64_t> shape,
                          std::optional<int64_t> axis,
                          std::optional<int64_t> blockSize) {
  ArrayRef<int64_t> param = shapeOf(paramType);
  if (!isa<RankedTensorType>(dataType)) {
    if (axis || blockSize)
      return op->emitOpError("axis and block_size need a tensor");
    if (!param.empty() && param != shape)
      return op->emitOpError()
             << name << " must be a scalar or have the operand's shape";
    return success();
  }
  if (blockSize && !axis)
    return op->emitOpError("block_size needs an axis");
  if (!axis) {
    if (!param.empty())
      return op->emitOpError() << name << " must be a scalar without an axis";
    return success();
  }
  if (*axis < 0 || *axis >= (int64_t)shape.size())
    return op->emitOpError()
           << "axis " << *axis << " is outside rank " << shape.size();
  if (!blockSize) {
    if (param.size() != 1 || !compatible(param[0], shape[*axis]))
      return op->emitOpError()
             << name << " must have rank 1 and one value per index of axis "
             << *axis;
    return success();
  }
  if (*blockSize <= 0)
    return op->emitOpError("block_size must be positive");
  if (param.size() != shape.size())
    return op->emitOpError() << name << " must have the operand's rank";
  for (auto [dim, pair] : llvm::enumerate(llvm::zip(param, shape))) {
    auto [have, full] = pair;
    int64_t want = full;
    if ((int64_t)dim == *axis && !ShapedType::isDynamic(full))
      want = llvm::divideCeil(full, *blockSize);
    if (!compatible(have, want))
      return op->emitOpError()
             << name << " has " << have << " values along dimension " << dim
             << ", expected " << want;
  }
  return success();
}

/// Checks that `coded` carries `storage` for a tensor of `real`'s shape.
LogicalResult verifyStorage(Operation *op, Type coded, Type real,
                            StorageAttr storage) {
  unsigned width = getElementTypeOrSelf(coded).getIntOrFloatBitWidth();
  if (width != storage.getStorageWidth())
    return op->emitOpError()
           << "storage " << storage << " is carried by i"
           << storage.getStorageWidth() << ", not by i" << width;
  if (isa<ShapedType>(coded) != isa<ShapedType>(real) ||
      isa<VectorType>(coded) != isa<VectorType>(real))
    return op->emitOpError("operand and result must both be scalars, vectors "
                           "or tensors");
  ArrayRef<int64_t> codedShape = shapeOf(coded), realShape = shapeOf(real);
  if (storage.getPacked() &&
      (!isa<RankedTensorType>(coded) || realShape.empty()))
    return op->emitOpError("packed storage needs a tensor of rank 1 or more");
  bool same = codedShape.size() == realShape.size();
  for (unsigned i = 0; same && i < realShape.size(); ++i) {
    int64_t want = realShape[i];
    if (i + 1 == realShape.size() && storage.getPacked() &&
        !ShapedType::isDynamic(want))
      want = llvm::divideCeil(want, storage.getValuesPerByte());
    same = compatible(codedShape[i], want);
  }
  if (!same)
    return op->emitOpError("operand and result shapes do not agree");
  return success();
}

template <typename Op>
LogicalResult verifyAffine(Op op, Type coded, Type real) {
  if (failed(verifyStorage(op, coded, real, op.getStorage())))
    return failure();
  for (auto [value, name] :
       {std::pair<Value, StringRef>(op.getScale(), "scale"),
        std::pair<Value, StringRef>(op.getZeroPoint(), "zero_point")})
    if (failed(verifyParam(op, value.getType(), name, real, shapeOf(real),
                           op.getAxis(), op.getBlockSize())))
      return failure();
  if (shapeOf(op.getScale().getType()) != shapeOf(op.getZeroPoint().getType()))
    return op.emitOpError("scale and zero_point must have the same shape");
  Type scale = getElementTypeOrSelf(op.getScale().getType());
  // Weights may be stored with narrower scales; those are widened, exactly.
  bool narrow =
      std::is_same_v<Op, DequantizeOp> && (scale.isF16() || scale.isBF16());
  if (!scale.isF32() && !narrow)
    return op.emitOpError("scale must be f32");
  if (!getElementTypeOrSelf(op.getZeroPoint().getType()).isInteger(32))
    return op.emitOpError("zero_point must be i32");
  return success();
}

bool sameConstantOrValue(Value a, Value b) {
  if (a == b)
    return true;
  Attribute left, right;
  return matchPattern(a, m_Constant(&left)) &&
         matchPattern(b, m_Constant(&right)) && left == right;
}

} // namespace

LogicalResult QuantizeOp::verify() {
  return verifyAffine(*this, getResult().getType(), getInput().getType());
}

OpFoldResult QuantizeOp::fold(FoldAdaptor) {
  // Every code comes back to itself: (q - z) * s / s rounds to q - z, whatever
  // the rounding mode, since |q - z| < 2^17. Forms that change the arithmetic
  // (reciprocal) and storage wider than 16 bits are left alone.
  auto source = getInput().getDefiningOp<DequantizeOp>();
  if (!source || getReciprocal() || getStorage().getBits() > 16 ||
      source.getStorage() != getStorage() || source.getAxis() != getAxis() ||
      source.getBlockSize() != getBlockSize() ||
      source.getInput().getType() != getResult().getType() ||
      !getElementTypeOrSelf(getInput().getType()).isF32() ||
      !sameConstantOrValue(source.getScale(), getScale()) ||
      !sameConstantOrValue(source.getZeroPoint(), getZeroPoint()))
    return {};
  return source.getInput();
}

LogicalResult DequantizeOp::verify() {
  return verifyAffine(*this, getInput().getType(), getResult().getType());
}

LogicalResult FakeQuantizeOp::verify() {
  Type type = getInput().getType();
  if (getStorage().getPacked())
    return emitOpError("storage of fake_quantize is never packed");
  for (auto [value, name] :
       {std::pair<Value, StringRef>(getScale(), "scale"),
        std::pair<Value, StringRef>(getZeroPoint(), "zero_point")})
    if (failed(verifyParam(*this, value.getType(), name, type, shapeOf(type),
                           getAxis(), getBlockSize())))
      return failure();
  if (shapeOf(getScale().getType()) != shapeOf(getZeroPoint().getType()))
    return emitOpError("scale and zero_point must have the same shape");
  return success();
}

int64_t RequantizeOp::getLowerBound() {
  return getMin() ? *getMin() : getStorage().getQMin();
}

int64_t RequantizeOp::getUpperBound() {
  return getMax() ? *getMax() : getStorage().getQMax();
}

LogicalResult RequantizeOp::verify() {
  Type in = getInput().getType(), out = getResult().getType();
  if (getStorage().getPacked())
    return emitOpError("requantize cannot pack");
  if (failed(verifyStorage(*this, out, in, getStorage())))
    return failure();
  bool floating =
      isa<FloatType>(getElementTypeOrSelf(getMultiplier().getType()));
  if (floating == bool(getShift()))
    return emitOpError("an integer multiplier needs a shift, a float "
                       "multiplier has none");
  if (floating && !getElementTypeOrSelf(getMultiplier().getType()).isF32())
    return emitOpError("a float multiplier must be f32");
  if (floating && getRounding() == RoundingMode::TFLiteDouble)
    return emitOpError("tflite_double rounding needs an integer multiplier");
  for (Value value : {getMultiplier(), getShift()})
    if (value &&
        failed(verifyParam(*this, value.getType(),
                           value == getShift() ? "shift" : "multiplier", in,
                           shapeOf(in), getAxis(), std::nullopt)))
      return failure();
  for (Value value : {getShift(), getZeroPoint()})
    if (value && !getElementTypeOrSelf(value.getType()).isInteger(32))
      return emitOpError("shift and zero_point must be i32");
  if (!floating &&
      !getElementTypeOrSelf(getMultiplier().getType()).isInteger(32))
    return emitOpError("an integer multiplier must be i32");
  if (isa<RankedTensorType>(in) && !shapeOf(getZeroPoint().getType()).empty())
    return emitOpError("zero_point must be a scalar");
  if (getLowerBound() > getUpperBound() ||
      getLowerBound() < getStorage().getQMin() ||
      getUpperBound() > getStorage().getQMax())
    return emitOpError("min and max must be ordered and inside the storage "
                       "range");
  return success();
}

LogicalResult ChooseParamsOp::verify() {
  if (!getElementTypeOrSelf(getScale().getType()).isF32() ||
      !getElementTypeOrSelf(getZeroPoint().getType()).isInteger(32))
    return emitOpError("gives an f32 scale and an i32 zero_point");
  if (getMin().getType() != getMax().getType())
    return emitOpError("min and max must have the same type");
  for (Value value : {getScale(), getZeroPoint()})
    if (shapeOf(value.getType()) != shapeOf(getMin().getType()) ||
        isa<ShapedType>(value.getType()) != isa<ShapedType>(getMin().getType()))
      return emitOpError("scale and zero_point must have the range's shape");
  return success();
}

LogicalResult LookupOp::verify() {
  Type in = getInput().getType(), out = getResult().getType();
  auto table = cast<RankedTensorType>(getTable().getType());
  if (getStorage().getBits() > 16)
    return emitOpError("tables have at most 2^16 entries");
  if (getElementTypeOrSelf(out) != table.getElementType())
    return emitOpError("result must have the table's element type");
  if (failed(verifyStorage(*this, in, out, getStorage())))
    return failure();
  int64_t rank = getAxis() ? 2 : 1;
  if (table.getRank() != rank)
    return emitOpError() << "table must have rank " << rank;
  int64_t entries = int64_t(1) << getStorage().getBits();
  if (table.getDimSize(rank - 1) != entries)
    return emitOpError() << "table must have " << entries << " entries";
  if (!getAxis())
    return success();
  ArrayRef<int64_t> shape = shapeOf(out);
  if (*getAxis() >= shape.size() ||
      !compatible(table.getDimSize(0), shape[*getAxis()]))
    return emitOpError("table must have one row per index of the axis");
  return success();
}

LogicalResult ConstantLookupOp::verify() {
  ShapedType table = getTable().getShapedType();
  unsigned bits =
      getElementTypeOrSelf(getCode().getType()).getIntOrFloatBitWidth();
  if (bits > 16)
    return emitOpError("tables have at most 2^16 entries");
  if (!table.hasStaticShape() || table.getRank() != 1 ||
      table.getDimSize(0) != int64_t(1) << bits)
    return emitOpError() << "table must be of rank 1 with "
                         << (int64_t(1) << bits) << " entries";
  if (getElementTypeOrSelf(getResult().getType()) != table.getElementType())
    return emitOpError("result must have the table's element type");
  return success();
}

LogicalResult ObserveOp::verify() {
  if (getId().empty())
    return emitOpError("id must not be empty");
  auto rank = cast<RankedTensorType>(getInput().getType()).getRank();
  if (getAxis() && *getAxis() >= (uint64_t)rank)
    return emitOpError() << "axis " << *getAxis() << " is outside rank "
                         << rank;
  return success();
}

LogicalResult CheckOp::verify() {
  // Unit bodies are inlined before code generation; other regions would make
  // the status depend on control flow.
  Operation *parent = (*this)->getParentOp();
  if (parent && !isa<FunctionOpInterface>(parent))
    return emitOpError("must stand at the top level of a function");
  return success();
}
