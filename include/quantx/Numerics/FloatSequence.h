//===- FloatSequence.h - elementary functions as IEEE operations *- C++ -*-===//
//
// exp, erf, tanh and the like on f32, each written once as a fixed sequence of
// additions, products, fused multiply-adds, divisions and integer operations.
// The type `Ops` carries them out: on numbers in the reference evaluator, on
// SSA values in the compiler. So both give the same bits.
//
// `Ops` has the types Float (f32), Int (i32) and Bool and the functions
//   real(c), integer(c)                            constants
//   add, sub, mul, div, fma                        on Float, one rounding each
//   addInt, subInt, andInt, orInt, shiftLeft, shiftRight  shiftRight keeps sign
//   toBits, fromBits                               the same bits as the other
//   toReal                                         Int to Float, rounded
//   less, equal                                    on Float, false for NaN
//   select(bool, a, b)                             on Float or Int
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_FLOATSEQUENCE_H
#define QUANTX_NUMERICS_FLOATSEQUENCE_H

#include <cstdint>
#include <initializer_list>
#include <limits>

namespace quantx {

template <typename Ops>
class FloatSequence {
public:
  using Float = typename Ops::Float;
  using Int = typename Ops::Int;
  using Bool = typename Ops::Bool;

  explicit FloatSequence(Ops &ops) : o(ops) {}

  Float exp(Float x) {
    // Beyond these bounds the result is 0 or infinity; NaN passes.
    x = clamp(x, -104.0f, 89.0f);
    Split s = split(x, kLog2E, {kLn2High, kLn2Low});
    return scale(expOfRest(s.rest), s.exponent);
  }

  /// The bits of exp(x) in fewer operations for an x of which is known that it
  /// is NaN or within these bounds, so that result and power of two are normal.
  static constexpr float kNormalExpLow = -87.0f, kNormalExpHigh = 88.0f;
  Float normalExp(Float x) {
    Float shifted = o.fma(x, o.real(kLog2E), o.real(kBiasedRounder));
    Float count = o.sub(shifted, o.real(kBiasedRounder));
    Float rest = o.fma(count, o.real(-kLn2High), x);
    rest = o.fma(count, o.real(-kLn2Low), rest);
    return o.mul(expOfRest(rest), biasedPowerOfTwo(shifted));
  }

  /// x times the share of the standard normal distribution below x: with erf,
  /// x (1 + erf(x / sqrt(2))) / 2. A share of 2^q(|x|) lies beyond |x|, from 6
  /// on next to nothing.
  Float gelu(Float x) {
    Float magnitude = clampHigh(absolute(x), 6.0f);
    Float q =
        horner(magnitude, {0x1.0b79f8p-16f, -0x1.4d4e20p-11f, 0x1.f867b2p-8f,
                           -0x1.b15ec8p-5f, -0x1.d61bbep-2f, -0x1.26af9ep+0f,
                           -0x1.fffffap-1f});
    Float shifted = o.add(q, o.real(kBiasedRounder));
    Float rest = o.sub(q, o.sub(shifted, o.real(kBiasedRounder)));
    Float minusPower =
        horner(rest, {-0x1.5eb8b8p-10f, -0x1.3d5e2cp-7f, -0x1.c6aff8p-5f,
                      -0x1.ebf806p-3f, -0x1.62e430p-1f, -0x1.000002p+0f});
    Float minusShare = o.mul(minusPower, biasedPowerOfTwo(shifted));
    Float zero = o.real(0.0f);
    Float positive = o.select(o.less(zero, x), x, zero);
    return o.fma(magnitude, minusShare, positive);
  }

  Float exp2(Float x) {
    x = clamp(x, -150.0f, 129.0f);
    Split s = split(x, 1.0f, {1.0f});
    Float p =
        horner(s.rest, {0x1.4447bap-13f, 0x1.5f0960p-10f, 0x1.3b2a28p-7f,
                        0x1.c6af7ap-5f, 0x1.ebfbe0p-3f, 0x1.62e430p-1f, 1.0f});
    return scale(p, s.exponent);
  }

  Float expm1(Float input) {
    Float x = clamp(input, -18.0f, 89.0f);
    Split s = split(x, kLog2E, {kLn2High, kLn2Low});
    Float r = s.rest;
    Float q = horner(r, {0x1.9e8080p-13f, 0x1.6d3a3ap-10f, 0x1.1112d2p-7f,
                         0x1.5554f8p-5f, 0x1.555554p-3f, 0.5f});
    // exp(r) - 1 = r + r^2 q, then 2^k (exp(r) - 1) + (2^k - 1). Half of it is
    // computed first: 2^128 is no number.
    Float p = o.fma(o.mul(r, r), q, r);
    Float power = powerOfTwo(o.subInt(s.exponent, o.integer(1)));
    Float half = o.fma(power, p, o.sub(power, o.real(0.5f)));
    Float result = o.add(half, half);
    // The smallest lose their last bit in the half, and -0 its sign.
    return o.select(isTiny(input), input, result);
  }

  Float log(Float x) {
    // Subnormals are scaled to normal numbers.
    Bool small = o.less(x, o.real(0x1p-126f));
    Float y = o.select(small, o.mul(x, o.real(0x1p23f)), x);
    Int bias = o.select(small, o.integer(-23), o.integer(0));
    Mantissa m = splitMantissa(y);
    Float f = o.sub(m.value, o.real(1.0f));
    Float result = logOf(f, o.addInt(m.exponent, bias));
    return logSpecials(x, x, result);
  }

  Float log1p(Float x) {
    Float sum = o.add(x, o.real(1.0f));
    Mantissa m = splitMantissa(sum);
    // (1 + x) 2^-k - 1 = x 2^-k + (2^-k - 1), in one rounding. For large x,
    // where 2^-k may be subnormal, 1 + x is x anyway.
    Float one = o.real(1.0f);
    Float factor = powerOfTwo(o.subInt(o.integer(0), m.exponent));
    Float f = o.select(o.less(o.real(0x1p26f), x), o.sub(m.value, one),
                       o.fma(x, factor, o.sub(factor, one)));
    Float result = logSpecials(sum, x, logOf(f, m.exponent));
    return o.select(isTiny(x), x, result);
  }

  Float erf(Float x) {
    // Of |x|: near 0, x + x p(x^2). Further out 1 - 2^q(|x|), which is 1
    // from 3.92 on.
    Float z = o.mul(x, x);
    Float p = horner(z, {-0x1.3b5fc4p-11f, 0x1.478f48p-8f, -0x1.b69a2ep-6f,
                         0x1.ce1b7cp-4f, -0x1.8126ecp-2f, 0x1.06eba6p-3f});
    Float magnitude = absolute(x);
    Float near = o.fma(magnitude, p, magnitude);
    Float y = clampHigh(magnitude, 3.93f);
    Float q = horner(y, {0x1.286b12p-12f, -0x1.1fbc4cp-8f, 0x1.06b10ap-5f,
                         -0x1.3314b6p-3f, -0x1.d6a92ep-1f, -0x1.a07c00p+0f,
                         -0x1.280298p-12f});
    Split s = split(q, 1.0f, {1.0f});
    Float r = horner(s.rest, {0x1.5eb8b8p-10f, 0x1.3d5e2cp-7f, 0x1.c6aff8p-5f,
                              0x1.ebf806p-3f, 0x1.62e430p-1f, 0x1.000002p+0f});
    Float far = o.sub(o.real(1.0f), o.mul(r, powerOfTwo(s.exponent)));
    return copySign(o.select(o.less(magnitude, o.real(0.92f)), near, far), x);
  }

  Float tanh(Float x) {
    // Of |x|: near 0, x + x p(x^2). Further out 1 - 2 / (exp(2 |x|) + 1), which
    // is 1 from 9.02 on.
    Float z = o.mul(x, x);
    Float p = horner(z, {-0x1.827232p-8f, 0x1.54c0dap-6f, -0x1.b89a8ap-5f,
                         0x1.1109bep-3f, -0x1.55553ep-2f});
    Float magnitude = absolute(x);
    Float near = o.fma(magnitude, o.mul(z, p), magnitude);
    Float y = clampHigh(magnitude, 9.1f);
    Split s = split(o.add(y, y), kLog2E, {kLn2High, kLn2Low});
    Float e = o.mul(expOfRest(s.rest), powerOfTwo(s.exponent));
    Float one = o.real(1.0f);
    Float far = o.sub(one, o.div(o.real(2.0f), o.add(e, one)));
    return copySign(o.select(o.less(magnitude, o.real(0.6f)), near, far), x);
  }

private:
  static constexpr float kLog2E = 0x1.715476p+0f;
  static constexpr float kLn2High = 0x1.62e4p-1f;
  static constexpr float kLn2Low = 0x1.7f7d1cp-20f;
  /// 1.5 * 2^23: added to a number below 2^22 it leaves the nearest integer in
  /// the low bits.
  static constexpr float kRounder = 0x1.8p23f;
  static constexpr int32_t kRounderBits = 0x4b400000;
  /// With the bias of an exponent, so that the low bits are one.
  static constexpr float kBiasedRounder = kRounder + 127;

  struct Split {
    Float rest;
    Int exponent;
  };
  struct Mantissa {
    Float value;
    Int exponent;
  };

  /// Both keep NaN.
  Float clampLow(Float x, float low) {
    return o.select(o.less(x, o.real(low)), o.real(low), x);
  }
  Float clampHigh(Float x, float high) {
    return o.select(o.less(o.real(high), x), o.real(high), x);
  }
  Float clamp(Float x, float low, float high) {
    return clampHigh(clampLow(x, low), high);
  }

  Float absolute(Float x) {
    return o.fromBits(o.andInt(o.toBits(x), o.integer(0x7fffffff)));
  }
  /// `magnitude`, which is not negative, with the sign of `x`.
  Float copySign(Float magnitude, Float x) {
    Int sign =
        o.andInt(o.toBits(x), o.integer(std::numeric_limits<int32_t>::min()));
    return o.fromBits(o.orInt(o.toBits(magnitude), sign));
  }
  Bool isTiny(Float x) { return o.less(absolute(x), o.real(0x1p-24f)); }

  /// Coefficients from the highest power down.
  Float horner(Float x, std::initializer_list<float> coefficients) {
    const float *c = coefficients.begin();
    Float result = o.real(*c);
    while (++c != coefficients.end())
      result = o.fma(result, x, o.real(*c));
    return result;
  }

  /// x = exponent * unit + rest, the unit given in parts and as its reciprocal.
  Split split(Float x, float perUnit, std::initializer_list<float> unit) {
    Float shifted = o.fma(x, o.real(perUnit), o.real(kRounder));
    Float count = o.sub(shifted, o.real(kRounder));
    Float rest = x;
    for (float part : unit)
      rest = o.fma(count, o.real(-part), rest);
    return {rest, o.subInt(o.toBits(shifted), o.integer(kRounderBits))};
  }

  /// exp(r) for |r| <= log(2) / 2.
  Float expOfRest(Float r) {
    return horner(r, {0x1.6d7a5ap-10f, 0x1.12398ep-7f, 0x1.5554c0p-5f,
                      0x1.555492p-3f, 0.5f, 1.0f, 1.0f});
  }

  /// 2^exponent for a normal result.
  Float powerOfTwo(Int exponent) {
    Int biased = o.addInt(exponent, o.integer(127));
    return o.fromBits(o.shiftLeft(biased, 23));
  }

  /// The power of two, a normal number, whose exponent the low bits of a sum
  /// with kBiasedRounder are. The others are shifted out, and NaN gives any
  /// number.
  Float biasedPowerOfTwo(Float shifted) {
    return o.fromBits(o.shiftLeft(o.toBits(shifted), 23));
  }

  /// x * 2^exponent, also where that power or the result is not normal: in two
  /// steps, of which only the second may round.
  Float scale(Float x, Int exponent) {
    Int half = o.shiftRight(exponent, 1);
    Float first = o.mul(x, powerOfTwo(half));
    return o.mul(first, powerOfTwo(o.subInt(exponent, half)));
  }

  /// A positive normal number as value * 2^exponent, sqrt(1/2) <= value <
  /// sqrt(2).
  Mantissa splitMantissa(Float x) {
    Int root = o.integer(0x3f3504f3);
    Int shifted = o.subInt(o.toBits(x), root);
    Int mantissa = o.andInt(shifted, o.integer(0x7fffff));
    return {o.fromBits(o.addInt(mantissa, root)), o.shiftRight(shifted, 23)};
  }

  /// log(1 + f) + exponent * log(2).
  Float logOf(Float f, Int exponent) {
    Float p = horner(f, {-0x1.38be1ep-4f, 0x1.0574c0p-3f, -0x1.0d8fb6p-3f,
                         0x1.22d6a8p-3f, -0x1.5470b4p-3f, 0x1.99a02cp-3f,
                         -0x1.00022ep-2f, 0x1.555554p-2f});
    Float square = o.mul(f, f);
    Float cubic = o.mul(o.mul(square, f), p);
    Float tail = o.fma(o.real(-0.5f), square, cubic);
    Float k = o.toReal(exponent);
    return o.fma(k, o.real(0x1.62e43p-1f), o.add(f, tail));
  }

  /// log where its argument is zero, negative or not finite. `x` is what NaN
  /// and infinity are taken from.
  Float logSpecials(Float argument, Float x, Float result) {
    constexpr float infinity = std::numeric_limits<float>::infinity();
    constexpr float nan = std::numeric_limits<float>::quiet_NaN();
    Float zero = o.real(0.0f);
    result = o.select(o.less(x, o.real(infinity)), result, x); // NaN, too
    result = o.select(o.equal(argument, zero), o.real(-infinity), result);
    return o.select(o.less(argument, zero), o.real(nan), result);
  }

  Ops &o;
};

} // namespace quantx

#endif // QUANTX_NUMERICS_FLOATSEQUENCE_H
