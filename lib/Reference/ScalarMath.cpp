//===- ScalarMath.cpp - the math dialect ----------------------------------===//
//
// exp, exp2, expm1, log, log1p, erf and tanh are Numerics' on f32, the C
// library's on f64; all other functions are the C library's in the operand's
// width. f16 and bf16 are computed in f32, then rounded. rsqrt is 1 / sqrt(x),
// two IEEE operations.
//
//===----------------------------------------------------------------------===//

#include "Scalar.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "quantx/Numerics/FloatFunctions.h"
#include "quantx/Numerics/Rounding.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/ADT/bit.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

namespace {

/// x^n by squaring, multiplying from the lowest bit of |n| up; 1 / x^|n| for
/// negative n. Each step is one operation of x's width.
template <typename T>
T powerOf(T x, int64_t n, float (*round)(ElementKind, float),
          ElementKind kind) {
  auto rounded = [&](T value) {
    return std::is_same_v<T, float> ? T(round(kind, float(value))) : value;
  };
  uint64_t bits = n < 0 ? -uint64_t(n) : uint64_t(n);
  T result = 1;
  for (T square = x; bits; bits >>= 1) {
    if (bits & 1)
      result = rounded(result * square);
    if (bits > 1)
      square = rounded(square * square);
  }
  return n < 0 ? rounded(1 / result) : result;
}

ScalarFn getFPowI(ElementKind base, unsigned width) {
  return [=](ScalarArgs &in) {
    int64_t n = asSigned(in[1].i, width);
    if (base == ElementKind::F64)
      return Scalar::of(powerOf(in[0].d, n, roundToKind, base));
    return Scalar::of(powerOf(in[0].f, n, roundToKind, base));
  };
}

/// Wraps; a negative exponent leaves 1 / x^|n| truncated to an integer.
ScalarFn getIPowI(unsigned width) {
  return [=](ScalarArgs &in) {
    int64_t x = asSigned(in[0].i, width), n = asSigned(in[1].i, width);
    if (n < 0) {
      if (x == 0)
        return in.fail("division by zero");
      int64_t sign = n & 1 ? x : 1;
      return Scalar::of(wrapInteger(x == 1 || x == -1 ? sign : 0, width));
    }
    uint64_t result = 1, square = uint64_t(x);
    for (; n; n >>= 1, square *= square)
      if (n & 1)
        result *= square;
    return Scalar::of(wrapInteger(int64_t(result), width));
  };
}

template <typename Fn>
ScalarFn makeBitCount(unsigned width, Fn fn) {
  return [=](ScalarArgs &in) {
    return Scalar::of(
        wrapInteger(int64_t(fn(asUnsigned(in[0].i, width))), width));
  };
}

ScalarFn getMathInteger(Operation *op, unsigned w) {
  return llvm::TypeSwitch<Operation *, ScalarFn>(op)
      .Case([&](math::AbsIOp) {
        return [w](ScalarArgs &in) {
          int64_t x = asSigned(in[0].i, w);
          return Scalar::of(wrapInteger(x < 0 ? int64_t(-uint64_t(x)) : x, w));
        };
      })
      .Case([&](math::CountLeadingZerosOp) {
        return makeBitCount(
            w, [w](uint64_t x) { return llvm::countl_zero(x) - (64 - w); });
      })
      .Case([&](math::CountTrailingZerosOp) {
        return makeBitCount(w, [w](uint64_t x) {
          return std::min<unsigned>(llvm::countr_zero(x), w);
        });
      })
      .Case([&](math::CtPopOp) {
        return makeBitCount(w, [](uint64_t x) { return llvm::popcount(x); });
      })
      .Case([&](math::IPowIOp) { return getIPowI(w); })
      .Default([](Operation *) { return ScalarFn(); });
}

/// A function of Numerics on f32 and its namesake of the C library on f64.
#define IN_BOTH_WIDTHS(name)                                                   \
  float name##Of(float x) { return name##F32(x); }                             \
  double name##Of(double x) { return std::name(x); }
IN_BOTH_WIDTHS(erf)
IN_BOTH_WIDTHS(exp)
IN_BOTH_WIDTHS(exp2)
IN_BOTH_WIDTHS(expm1)
IN_BOTH_WIDTHS(log)
IN_BOTH_WIDTHS(log1p)
IN_BOTH_WIDTHS(tanh)
#undef IN_BOTH_WIDTHS

#define UNARY(Op, expression)                                                  \
  .Case([&](math::Op) {                                                        \
    return makeFloatUnary(k, [](auto x) { return expression; });               \
  })
#define TEST(Op, expression)                                                   \
  .Case([&](math::Op) {                                                        \
    return makeFloatTest(k, [](double x) { return expression; });              \
  })

ScalarFn getRounding(Operation *op, ElementKind k) {
  return llvm::TypeSwitch<Operation *, ScalarFn>(op) UNARY(AbsFOp, std::fabs(x))
      UNARY(CeilOp, std::ceil(x)) UNARY(FloorOp, std::floor(x))
          UNARY(RoundOp, std::round(x))
              UNARY(RoundEvenOp, roundToInteger(x, Rounding::HalfEven)) UNARY(
                  TruncOp, std::trunc(x)) TEST(IsFiniteOp, std::isfinite(x))
                  TEST(IsInfOp, std::isinf(x)) TEST(IsNaNOp, std::isnan(x))
                      .Case([&](math::IsNormalOp) {
                        // Normal in its own width: at least 2^-14, 2^-126 or
                        // 2^-1022.
                        double least =
                            std::ldexp(1.0, k == ElementKind::F64   ? -1022
                                            : k == ElementKind::F16 ? -14
                                                                    : -126);
                        return makeFloatTest(k, [least](double x) {
                          return std::isfinite(x) && std::fabs(x) >= least;
                        });
                      })
                      .Default([](Operation *) { return ScalarFn(); });
}

ScalarFn getElementary(Operation *op, ElementKind k) {
  return llvm::TypeSwitch<Operation *, ScalarFn>(op) UNARY(AcosOp, std::acos(x))
      UNARY(AcoshOp, std::acosh(x)) UNARY(AsinOp, std::asin(x)) UNARY(
             AsinhOp, std::asinh(x)) UNARY(AtanOp, std::atan(x))
          UNARY(AtanhOp, std::atanh(x)) UNARY(CbrtOp, std::cbrt(x)) UNARY(
              CosOp, std::cos(x)) UNARY(CoshOp, std::cosh(x)) UNARY(ErfOp,
                                                                    erfOf(x))
              UNARY(ErfcOp, std::erfc(x)) UNARY(ExpOp, expOf(x)) UNARY(
                  Exp2Op, exp2Of(x)) UNARY(ExpM1Op, expm1Of(x))
                  UNARY(LogOp, logOf(x)) UNARY(Log10Op, std::log10(x))
                      UNARY(Log1pOp, log1pOf(x)) UNARY(Log2Op, std::log2(x))
                          UNARY(RsqrtOp, 1 / std::sqrt(x))
                              UNARY(SinOp, std::sin(x))
                                  UNARY(SinhOp, std::sinh(x))
                                      UNARY(SqrtOp, std::sqrt(x))
                                          UNARY(TanOp, std::tan(x))
                                              UNARY(TanhOp, tanhOf(x))
                                                  .Default([](Operation *) {
                                                    return ScalarFn();
                                                  });
}

#undef UNARY
#undef TEST

ScalarFn getSeveralOperands(Operation *op, ElementKind k, unsigned result) {
  return llvm::TypeSwitch<Operation *, ScalarFn>(op)
      .Case([&](math::Atan2Op) {
        return makeFloatBinary(k,
                               [](auto a, auto b) { return std::atan2(a, b); });
      })
      .Case([&](math::CopySignOp) {
        return makeFloatBinary(
            k, [](auto a, auto b) { return std::copysign(a, b); });
      })
      .Case([&](math::PowFOp) {
        return makeFloatBinary(k,
                               [](auto a, auto b) { return std::pow(a, b); });
      })
      .Case([&](math::FPowIOp pow) {
        return getFPowI(k, getWidth(*getKind(pow.getRhs())));
      })
      .Case([&](math::FmaOp) {
        return makeFloatTernary(
            k, [](auto a, auto b, auto c) { return std::fma(a, b, c); });
      })
      .Case([&](math::ClampFOp) {
        return makeFloatTernary(k, [](auto x, auto low, auto high) {
          return x < low ? low : x > high ? high : x;
        });
      })
      .Case([&](math::SincosOp) {
        return makeFloatUnary(
            k, [result](auto x) { return result ? std::cos(x) : std::sin(x); });
      })
      .Default([](Operation *) { return ScalarFn(); });
}

} // namespace

ScalarFn quantx::getMathFunction(Operation *op, unsigned result) {
  if (!isa_and_nonnull<math::MathDialect>(op->getDialect()))
    return {};
  ElementKind k = *getKind(op->getOperand(0));
  if (!isFloatKind(k))
    return getMathInteger(op, getWidth(k));
  if (ScalarFn function = getRounding(op, k))
    return function;
  if (ScalarFn function = getElementary(op, k))
    return function;
  return getSeveralOperands(op, k, result);
}
