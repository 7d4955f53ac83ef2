//===- FixedPoint.h - Requantization in integers ----------------*- C++ -*-===//
//
// Decides how an accumulator is multiplied by a real factor without floating
// point: a 31-bit multiplier, a shift and one of the four rounding rules.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_FIXEDPOINT_H
#define QUANTX_NUMERICS_FIXEDPOINT_H

#include "quantx/Numerics/Rounding.h"

#include <cstdint>
#include <optional>

namespace quantx {

/// The real number multiplier * 2^(shift - 31). `multiplier` is 0 or in
/// [2^30, 2^31); `shift` lies in [-31, 30]. TOSA's shift is 31 - shift.
struct FixedPointMultiplier {
  int32_t multiplier = 0;
  int32_t shift = 0;

  /// How far the product acc * multiplier is shifted right; also the shift of
  /// TOSA's apply_scale. Held inside [1, 62] for shifts outside their range, as
  /// in compiled code.
  unsigned rightShift() const {
    int64_t amount = int64_t{31} - shift;
    return static_cast<unsigned>(amount < 1 ? 1 : amount > 62 ? 62 : amount);
  }
  double value() const;

  friend bool operator==(const FixedPointMultiplier &a,
                         const FixedPointMultiplier &b) {
    return a.multiplier == b.multiplier && a.shift == b.shift;
  }
  friend bool operator!=(const FixedPointMultiplier &a,
                         const FixedPointMultiplier &b) {
    return !(a == b);
  }
};

/// True when quantizeMultiplier can hold the factor: finite, not negative,
/// below 2^30.
bool isRepresentableMultiplier(double factor);

/// The multiplier nearest to `factor` (TFLite's QuantizeMultiplier). A factor
/// below 2^-32 becomes 0, one of 2^30 and more saturates to (2^31 - 1, 30).
/// NaN and negative factors, which isRepresentableMultiplier refuses, give 0.
FixedPointMultiplier quantizeMultiplier(double factor);

/// The factor input * weight / output of a requantization, multiplied and
/// divided in f64 in this order by everyone, so that all get the same
/// multiplier.
double requantizeFactor(float inputScale, float weightScale, float outputScale);

/// round(acc * M), saturated to 64 bits.
///   half_even, half_away_from_zero, half_up: one exact rounding of
///     acc * multiplier / 2^rightShift(); half_up is TFLite's single rounding.
///   tflite_double: SRDHM then RDPOT, written as one shift:
///     (p + 2^(n-1) + (n > 31 ? (acc >= 0 ? 2^30 : -2^30) : 0)) >> n
///     with p = acc * multiplier and n = rightShift(). Equal to TFLite wherever
///     TFLite does not overflow.
/// With a 32-bit accumulator every intermediate fits 64 bits.
int64_t multiplyByQuantizedMultiplier(int64_t acc, FixedPointMultiplier factor,
                                      Rounding rounding);

/// TFLite's form for 64-bit accumulators of 16-bit activations: the multiplier
/// is first reduced to 16 bits, then one half-up rounding. |acc| < 2^47.
int64_t multiplyByQuantizedMultiplier16x8(int64_t acc,
                                          FixedPointMultiplier factor);

/// saturate(round(acc * M) + zeroPoint) to [qmin, qmax].
int64_t requantizeValue(int64_t acc, FixedPointMultiplier factor,
                        int64_t zeroPoint, int64_t qmin, int64_t qmax,
                        Rounding rounding);

/// Requantization by an f32 factor: float(acc) * factor in f32, then rounded,
/// clamped and offset as in quantizeValue.
int64_t requantizeValue(int64_t acc, float factor, int64_t zeroPoint,
                        int64_t qmin, int64_t qmax, Rounding rounding);

/// gemmlowp's building blocks, as TFLite uses them.
/// The high 32 bits of 2 * a * b, rounded half up, saturated for a = b = -2^31.
int32_t saturatingRoundingDoublingHighMul(int32_t a, int32_t b);
/// x / 2^exponent, half away from zero; exponent in [0, 31].
int32_t roundingDivideByPOT(int32_t x, int exponent);

/// TOSA's apply_scale_32. nullopt where TOSA's REQUIRE fails: multiplier < 0,
/// shift outside [2, 62], value outside [-2^(shift-1), 2^(shift-1)), or a
/// result that leaves 32 bits.
std::optional<int32_t> tosaApplyScale32(int32_t value, int32_t multiplier,
                                        int shift, bool doubleRound);

/// TOSA's apply_scale_16, for accumulators of up to 48 bits; nullopt where
/// TOSA's REQUIRE fails.
std::optional<int32_t> tosaApplyScale16(int64_t value, int16_t multiplier,
                                        int shift);

/// TOSA's reciprocal_scale for dividing by `count` in average pooling, as
/// multiplier and TOSA shift: x / count = apply_scale_32(x, .first, .second).
/// `count` is at least 1.
struct TosaScale {
  int32_t multiplier;
  int32_t shift;
};
TosaScale tosaReciprocalScale(uint32_t count);

} // namespace quantx

#endif // QUANTX_NUMERICS_FIXEDPOINT_H
