//===- Scalar.cpp - loading, storing and rounding of single numbers -------===//

#include "Scalar.h"

#include "llvm/Support/MathExtras.h"
#include "mlir/IR/TypeUtilities.h"
#include "quantx/Support/Constants.h"

using namespace quantx;

Scalar quantx::loadScalar(const Tensor &tensor, int64_t i) {
  switch (tensor.kind()) {
  case ElementKind::F32:
    return Scalar::of(tensor.data<float>()[i]);
  case ElementKind::F64:
    return Scalar::of(tensor.data<double>()[i]);
  case ElementKind::F16:
    return Scalar::of(decodeF16(tensor.data<uint16_t>()[i]));
  case ElementKind::BF16:
    return Scalar::of(decodeBF16(tensor.data<uint16_t>()[i]));
  default:
    return Scalar::of(tensor.getInt(i));
  }
}

template <typename T>
static void storeAs(char *data, int64_t i, T value) {
  reinterpret_cast<T *>(data)[i] = value;
}

void quantx::storeScalar(ElementKind kind, char *data, int64_t i,
                         Scalar value) {
  switch (kind) {
  case ElementKind::F32:
    return storeAs(data, i, value.f);
  case ElementKind::F64:
    return storeAs(data, i, value.d);
  case ElementKind::F16:
    return storeAs(data, i, encodeF16(value.f));
  case ElementKind::BF16:
    return storeAs(data, i, encodeBF16(value.f));
  case ElementKind::I1:
    return storeAs(data, i, uint8_t(value.i & 1));
  case ElementKind::I8:
  case ElementKind::U8:
    return storeAs(data, i, uint8_t(value.i));
  case ElementKind::I16:
  case ElementKind::U16:
    return storeAs(data, i, uint16_t(value.i));
  case ElementKind::I32:
  case ElementKind::U32:
    return storeAs(data, i, uint32_t(value.i));
  case ElementKind::I64:
  case ElementKind::U64:
    return storeAs(data, i, value.i);
  }
}

Tensor quantx::toTensor(ElementKind kind, Scalar value) {
  Tensor result = Tensor::zeros(kind, {});
  storeScalar(kind, result.mutableRawBytes().data(), 0, value);
  return result;
}

float quantx::roundToKind(ElementKind kind, float value) {
  switch (kind) {
  case ElementKind::F16:
    return decodeF16(encodeF16(value));
  case ElementKind::BF16:
    return decodeBF16(encodeBF16(value));
  default:
    return value;
  }
}

double quantx::toDouble(ElementKind kind, Scalar value) {
  return kind == ElementKind::F64 ? value.d : double(value.f);
}

Scalar quantx::fromDouble(ElementKind kind, double value) {
  switch (kind) {
  case ElementKind::F64:
    return Scalar::of(value);
  case ElementKind::F16:
    return Scalar::of(decodeF16(encodeF16(value)));
  case ElementKind::BF16:
    return Scalar::of(decodeBF16(encodeBF16(value)));
  default:
    return Scalar::of(float(value));
  }
}

int64_t quantx::wrapInteger(int64_t value, unsigned width) {
  return width == 1 ? value & 1 : llvm::SignExtend64(value, width);
}

uint64_t quantx::asUnsigned(int64_t value, unsigned width) {
  return uint64_t(value) & llvm::maskTrailingOnes<uint64_t>(width);
}

int64_t quantx::asSigned(int64_t value, unsigned width) {
  return llvm::SignExtend64(value, width);
}

std::optional<ElementKind> quantx::getKind(mlir::Type type) {
  return getElementKind(mlir::getElementTypeOrSelf(type));
}

std::optional<ElementKind> quantx::getKind(mlir::Value value) {
  return getKind(value.getType());
}

unsigned quantx::getWidth(ElementKind kind) {
  return kind == ElementKind::I1 ? 1 : 8 * getElementSize(kind);
}

ScalarFn quantx::getScalarFunction(mlir::Operation *op, unsigned result) {
  auto known = [](mlir::Value value) { return getKind(value).has_value(); };
  if (op->getNumResults() == 0 || !llvm::all_of(op->getOperands(), known) ||
      !llvm::all_of(op->getResults(), known))
    return {};
  if (ScalarFn function = getIntegerFunction(op, result))
    return function;
  if (ScalarFn function = getFloatFunction(op))
    return function;
  if (ScalarFn function = getCastFunction(op))
    return function;
  if (ScalarFn function = getMathFunction(op, result))
    return function;
  return getQuantXFunction(op, result);
}
