//===- FixedPoint.cpp - Requantization in integers ------------------------===//
//
// Splits real factors into multiplier and shift, and applies them with each of
// the rounding rules. The rules of TFLite, gemmlowp and TOSA are kept apart so
// that tests can compare them.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/FixedPoint.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

static constexpr int32_t kInt32Min = std::numeric_limits<int32_t>::min();
static constexpr int32_t kInt32Max = std::numeric_limits<int32_t>::max();

static int64_t saturateTo64(Int128 value) {
  return roundingShiftRight(value, 0, Rounding::HalfUp);
}

double FixedPointMultiplier::value() const {
  return std::ldexp(static_cast<double>(multiplier), shift - 31);
}

bool quantx::isRepresentableMultiplier(double factor) {
  return factor >= 0 && factor < 0x1p30;
}

FixedPointMultiplier quantx::quantizeMultiplier(double factor) {
  // The comparison is false for NaN too.
  if (!(factor > 0))
    return {};
  if (factor >= 0x1p30)
    return {kInt32Max, 30};
  int shift = 0;
  double fraction = std::frexp(factor, &shift); // in [1/2, 1)
  int64_t multiplier = static_cast<int64_t>(
      roundToInteger(fraction * 0x1p31, Rounding::HalfAwayFromZero));
  if (multiplier == int64_t{1} << 31) {
    multiplier /= 2;
    ++shift;
  }
  if (shift < -31)
    return {};
  if (shift > 30)
    return {kInt32Max, 30};
  return {static_cast<int32_t>(multiplier), shift};
}

double quantx::requantizeFactor(float inputScale, float weightScale,
                                float outputScale) {
  // The product of two f32 numbers is exact in f64.
  double product =
      static_cast<double>(inputScale) * static_cast<double>(weightScale);
  return product / static_cast<double>(outputScale);
}

int64_t quantx::multiplyByQuantizedMultiplier(int64_t acc,
                                              FixedPointMultiplier factor,
                                              Rounding rounding) {
  Int128 product = Int128{acc} * factor.multiplier;
  unsigned shift = factor.rightShift();
  if (rounding != Rounding::TFLiteDouble)
    return roundingShiftRight(product, shift, rounding);
  Int128 round = Int128{1} << (shift - 1);
  // The first of the two roundings, at bit 31, seen from the final shift: it
  // lifts ties of the second away from zero. With a left shift there is no
  // second rounding.
  if (shift > 31)
    round += acc >= 0 ? int64_t{1} << 30 : -(int64_t{1} << 30);
  return saturateTo64((product + round) >> shift);
}

int64_t quantx::multiplyByQuantizedMultiplier16x8(int64_t acc,
                                                  FixedPointMultiplier factor) {
  int64_t reduced = factor.multiplier < 0x7FFF0000
                        ? (factor.multiplier + (int64_t{1} << 15)) >> 16
                        : 0x7FFF;
  int shift = static_cast<int>(factor.rightShift()) - 16; // in [-15, 46]
  Int128 product = Int128{acc} * reduced;
  if (shift <= 0)
    return saturateTo64(product * (Int128{1} << -shift));
  return roundingShiftRight(product, static_cast<unsigned>(shift),
                            Rounding::HalfUp);
}

int64_t quantx::requantizeValue(int64_t acc, FixedPointMultiplier factor,
                                int64_t zeroPoint, int64_t qmin, int64_t qmax,
                                Rounding rounding) {
  Int128 shifted =
      Int128{multiplyByQuantizedMultiplier(acc, factor, rounding)} + zeroPoint;
  return static_cast<int64_t>(
      std::clamp<Int128>(shifted, Int128{qmin}, Int128{qmax}));
}

int64_t quantx::requantizeValue(int64_t acc, float factor, int64_t zeroPoint,
                                int64_t qmin, int64_t qmax, Rounding rounding) {
  float product = static_cast<float>(acc) * factor;
  // Only 0 * infinity can do this; it is zero as in quantizeValue.
  if (std::isnan(product))
    product = 0.0f;
  double rounded = roundToInteger(product, rounding);
  double low = static_cast<double>(qmin - zeroPoint);
  double high = static_cast<double>(qmax - zeroPoint);
  return static_cast<int64_t>(std::clamp(rounded, low, high)) + zeroPoint;
}

int32_t quantx::saturatingRoundingDoublingHighMul(int32_t a, int32_t b) {
  if (a == b && a == kInt32Min)
    return kInt32Max;
  int64_t product = int64_t{a} * b;
  int64_t nudge = product >= 0 ? int64_t{1} << 30 : 1 - (int64_t{1} << 30);
  return static_cast<int32_t>((product + nudge) / (int64_t{1} << 31));
}

int32_t quantx::roundingDivideByPOT(int32_t x, int exponent) {
  int64_t mask = (int64_t{1} << exponent) - 1;
  int64_t rest = x & mask;
  int64_t threshold = (mask >> 1) + (x < 0 ? 1 : 0);
  return static_cast<int32_t>((int64_t{x} >> exponent) +
                              (rest > threshold ? 1 : 0));
}

std::optional<int32_t> quantx::tosaApplyScale32(int32_t value,
                                                int32_t multiplier, int shift,
                                                bool doubleRound) {
  if (multiplier < 0 || shift < 2 || shift > 62)
    return std::nullopt;
  int64_t bound = int64_t{1} << (shift - 1);
  if (value < -bound || value >= bound)
    return std::nullopt;
  int64_t round = bound;
  if (doubleRound && shift > 31)
    round += value >= 0 ? int64_t{1} << 30 : -(int64_t{1} << 30);
  int64_t result = (int64_t{value} * multiplier + round) >> shift;
  if (result < kInt32Min || result > kInt32Max)
    return std::nullopt;
  return static_cast<int32_t>(result);
}

std::optional<int32_t> quantx::tosaApplyScale16(int64_t value,
                                                int16_t multiplier, int shift) {
  if (multiplier < 0 || shift < 2 || shift > 62)
    return std::nullopt;
  int64_t bound = int64_t{1} << 47;
  if (value < -bound || value >= bound)
    return std::nullopt;
  int64_t half = int64_t{1} << (shift - 1);
  int64_t result = (value * multiplier + half) >> shift;
  if (result < kInt32Min || result > kInt32Max)
    return std::nullopt;
  return static_cast<int32_t>(result);
}

TosaScale quantx::tosaReciprocalScale(uint32_t count) {
  // Bits of count - 1: the smallest k with count <= 2^k.
  int k = 0;
  while (k < 32 && (uint64_t{1} << k) < count)
    ++k;
  uint64_t numerator = ((uint64_t{1} << 30) + 1) << k;
  return {static_cast<int32_t>(numerator / count), 30 + k};
}
