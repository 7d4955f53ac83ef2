//===- Rounding.cpp - The four rounding rules -----------------------------===//
//
// Rounds reals and right-shifted integers. Everything is exact: no rule is
// built on an addition that could itself round.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Rounding.h"

#include <cmath>
#include <limits>

using namespace quantx;

std::string_view quantx::toString(Rounding rounding) {
  switch (rounding) {
  case Rounding::HalfEven:
    return "half_even";
  case Rounding::HalfAwayFromZero:
    return "half_away_from_zero";
  case Rounding::HalfUp:
    return "half_up";
  case Rounding::TFLiteDouble:
    return "tflite_double";
  }
  return "unknown";
}

std::optional<Rounding> quantx::parseRounding(std::string_view name) {
  for (Rounding rounding : {Rounding::HalfEven, Rounding::HalfAwayFromZero,
                            Rounding::HalfUp, Rounding::TFLiteDouble})
    if (name == toString(rounding))
      return rounding;
  return std::nullopt;
}

namespace {

/// Floats of this magnitude and above are integers already.
template <typename Float>
constexpr Float kAllIntegers =
    static_cast<Float>(int64_t{1} << (std::numeric_limits<Float>::digits - 1));

template <typename Float>
Float roundReal(Float x, Rounding rounding) {
  // The comparison is false for NaN too.
  if (!(std::fabs(x) < kAllIntegers<Float>))
    return x;
  int64_t whole = static_cast<int64_t>(x); // towards zero
  // Exact: x and its integer part are multiples of x's unit in the last place.
  Float rest = x - static_cast<Float>(whole);
  Float distance = std::fabs(rest);
  bool away = distance > Float(0.5);
  if (distance == Float(0.5)) {
    switch (rounding) {
    case Rounding::HalfEven:
      away = (whole & 1) != 0;
      break;
    case Rounding::HalfAwayFromZero:
    case Rounding::TFLiteDouble:
      away = true;
      break;
    case Rounding::HalfUp:
      away = x > 0;
      break;
    }
  }
  if (away)
    whole += x < 0 ? -1 : 1;
  return std::copysign(static_cast<Float>(whole), x);
}

} // namespace

float quantx::roundToInteger(float value, Rounding rounding) {
  return roundReal(value, rounding);
}

double quantx::roundToInteger(double value, Rounding rounding) {
  return roundReal(value, rounding);
}

int64_t quantx::roundingShiftRight(Int128 value, unsigned shift,
                                   Rounding rounding) {
  Int128 result = value;
  if (shift != 0) {
    Int128 half = Int128{1} << (shift - 1);
    Int128 floor = value >> shift;
    Int128 rest = value - floor * (Int128{1} << shift); // in [0, 2^shift)
    bool up = rest > half;
    if (rest == half) {
      switch (rounding) {
      case Rounding::HalfEven:
        up = (floor & 1) != 0;
        break;
      case Rounding::HalfAwayFromZero:
      case Rounding::TFLiteDouble:
        up = value >= 0;
        break;
      case Rounding::HalfUp:
        up = true;
        break;
      }
    }
    result = floor + (up ? 1 : 0);
  }
  constexpr int64_t kMin = std::numeric_limits<int64_t>::min();
  constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
  if (result < kMin)
    return kMin;
  if (result > kMax)
    return kMax;
  return static_cast<int64_t>(result);
}
