//===- Scalar.h - single numbers and functions of them ----------*- C++ -*-===//
//
// An op on numbers (arith, math, quantx) is resolved once into a function and
// applied to any number of elements.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_REFERENCE_SCALAR_H
#define QUANTX_LIB_REFERENCE_SCALAR_H

#include "mlir/IR/Operation.h"
#include "quantx/Support/Tensor.h"
#include <functional>

namespace quantx {

/// A number whose kind the context knows. Integers are sign-extended to 64
/// bits (i1 is 0 or 1, unsigned kinds are zero-extended); f16, bf16 and f32
/// are in `f`.
union Scalar {
  int64_t i;
  float f;
  double d;

  static Scalar of(int64_t value) { return {value}; }
  static Scalar of(float value) {
    Scalar result;
    result.f = value;
    return result;
  }
  static Scalar of(double value) {
    Scalar result;
    result.d = value;
    return result;
  }
};

/// One element of a tensor.
inline Scalar loadScalar(const Tensor &tensor, int64_t i) {
  switch (tensor.kind()) {
  case ElementKind::F32:
    return Scalar::of(tensor.data<float>()[i]);
  case ElementKind::F64:
    return Scalar::of(tensor.data<double>()[i]);
  case ElementKind::F16:
    return Scalar::of(decodeF16(tensor.data<uint16_t>()[i]));
  case ElementKind::BF16:
    return Scalar::of(decodeBF16(tensor.data<uint16_t>()[i]));
  case ElementKind::I8:
    return Scalar::of(int64_t(tensor.data<int8_t>()[i]));
  case ElementKind::I32:
    return Scalar::of(int64_t(tensor.data<int32_t>()[i]));
  default:
    return Scalar::of(tensor.getInt(i));
  }
}

/// `data` is the tensor's mutable storage (so that sharing is checked once).
inline void storeScalar(ElementKind kind, char *data, int64_t i, Scalar value) {
  switch (kind) {
  case ElementKind::F32:
    reinterpret_cast<float *>(data)[i] = value.f;
    return;
  case ElementKind::F64:
    reinterpret_cast<double *>(data)[i] = value.d;
    return;
  case ElementKind::F16:
    reinterpret_cast<uint16_t *>(data)[i] = encodeF16(value.f);
    return;
  case ElementKind::BF16:
    reinterpret_cast<uint16_t *>(data)[i] = encodeBF16(value.f);
    return;
  case ElementKind::I1:
    data[i] = char(value.i & 1);
    return;
  case ElementKind::I8:
  case ElementKind::U8:
    data[i] = char(value.i);
    return;
  case ElementKind::I16:
  case ElementKind::U16:
    reinterpret_cast<uint16_t *>(data)[i] = uint16_t(value.i);
    return;
  case ElementKind::I32:
  case ElementKind::U32:
    reinterpret_cast<uint32_t *>(data)[i] = uint32_t(value.i);
    return;
  case ElementKind::I64:
  case ElementKind::U64:
    reinterpret_cast<int64_t *>(data)[i] = value.i;
    return;
  }
}
Tensor toTensor(ElementKind kind, Scalar value);

/// Rounds to the nearest value of a float kind of at most 32 bits.
float roundToKind(ElementKind kind, float value);
/// Any float kind as double, exactly; and the reverse, rounded once.
double toDouble(ElementKind kind, Scalar value);
Scalar fromDouble(ElementKind kind, double value);

/// The low `width` bits, as the canonical form above wants them.
int64_t wrapInteger(int64_t value, unsigned width);
/// The low `width` bits read as unsigned, and as signed (i1: 0 or -1).
uint64_t asUnsigned(int64_t value, unsigned width);
int64_t asSigned(int64_t value, unsigned width);

/// The operands of a scalar function: positions in an array of values.
struct ScalarArgs {
  const Scalar *values;
  const unsigned *positions;
  /// Set where the operation has no result; a phrase ("division by zero").
  const char *error = nullptr;

  Scalar operator[](unsigned operand) const {
    return values[positions[operand]];
  }
  Scalar fail(const char *phrase) {
    error = phrase;
    return Scalar::of(int64_t(0));
  }
};
using ScalarFn = std::function<Scalar(ScalarArgs &)>;

/// The function of one result of an op on numbers, or of the elements of such
/// an op on tensors or vectors; empty for other ops and unsupported types.
ScalarFn getScalarFunction(mlir::Operation *op, unsigned result = 0);

/// The parts of getScalarFunction, by dialect and theme.
ScalarFn getIntegerFunction(mlir::Operation *op, unsigned result);
ScalarFn getFloatFunction(mlir::Operation *op);
ScalarFn getCastFunction(mlir::Operation *op);
ScalarFn getMathFunction(mlir::Operation *op, unsigned result);
ScalarFn getQuantXFunction(mlir::Operation *op, unsigned result);

/// The kind of a value's elements, or of a type's.
std::optional<ElementKind> getKind(mlir::Value value);
std::optional<ElementKind> getKind(mlir::Type type);
/// Bits of an integer kind.
unsigned getWidth(ElementKind kind);

/// Functions of one to three floats of the same kind: computed in float or
/// double, rounded to f16 or bf16 where that is the kind.
template <typename Fn>
ScalarFn makeFloatUnary(ElementKind kind, Fn fn) {
  if (kind == ElementKind::F64)
    return [fn](ScalarArgs &in) { return Scalar::of(double(fn(in[0].d))); };
  if (kind == ElementKind::F32)
    return [fn](ScalarArgs &in) { return Scalar::of(float(fn(in[0].f))); };
  return [fn, kind](ScalarArgs &in) {
    return Scalar::of(roundToKind(kind, fn(in[0].f)));
  };
}

template <typename Fn>
ScalarFn makeFloatBinary(ElementKind kind, Fn fn) {
  if (kind == ElementKind::F64)
    return [fn](ScalarArgs &in) {
      return Scalar::of(double(fn(in[0].d, in[1].d)));
    };
  if (kind == ElementKind::F32)
    return [fn](ScalarArgs &in) {
      return Scalar::of(float(fn(in[0].f, in[1].f)));
    };
  return [fn, kind](ScalarArgs &in) {
    return Scalar::of(roundToKind(kind, fn(in[0].f, in[1].f)));
  };
}

template <typename Fn>
ScalarFn makeFloatTernary(ElementKind kind, Fn fn) {
  if (kind == ElementKind::F64)
    return [fn](ScalarArgs &in) {
      return Scalar::of(double(fn(in[0].d, in[1].d, in[2].d)));
    };
  return [fn, kind](ScalarArgs &in) {
    return Scalar::of(roundToKind(kind, fn(in[0].f, in[1].f, in[2].f)));
  };
}

/// Functions of floats that give a truth value.
template <typename Fn>
ScalarFn makeFloatTest(ElementKind kind, Fn fn) {
  return [fn, kind](ScalarArgs &in) {
    return Scalar::of(int64_t(fn(toDouble(kind, in[0]))));
  };
}

} // namespace quantx

#endif
