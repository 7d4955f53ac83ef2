//===- Scalar.cpp - rounding and wrapping of single numbers ---------------===//

#include "Scalar.h"

#include "mlir/IR/TypeUtilities.h"
#include "quantx/Support/Constants.h"
#include "llvm/Support/MathExtras.h"

using namespace quantx;

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
