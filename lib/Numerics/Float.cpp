//===- Float.cpp - Small floating-point formats ---------------------------===//
//
// Converts through the format's own grid: find the spacing of representable
// numbers at the value, round to it half to even, and name the result.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Float.h"
#include "quantx/Numerics/Rounding.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

/// Exponent codes from 1 up to this one hold normal numbers.
static int largestExponentCode(FloatFormat format) {
  return (1 << format.exponentBits) - (format.ieee ? 2 : 1);
}

static uint16_t nanCode(FloatFormat format) {
  unsigned exponent = (1u << format.exponentBits) - 1;
  // A quiet NaN sets the top mantissa bit; E4M3FN has only all ones.
  unsigned mantissa = format.ieee ? 1u << (format.mantissaBits - 1)
                                  : (1u << format.mantissaBits) - 1;
  return static_cast<uint16_t>(exponent << format.mantissaBits | mantissa);
}

float FloatFormat::maxFinite() const {
  int exponent = largestExponentCode(*this) - bias;
  // Without infinities the all-ones code is NaN, so the top mantissa is one
  // step lower.
  double mantissa =
      2.0 - std::ldexp(ieee ? 1.0 : 2.0, -static_cast<int>(mantissaBits));
  return static_cast<float>(std::ldexp(mantissa, exponent));
}

float FloatFormat::minNormal() const { return std::ldexp(1.0f, 1 - bias); }

float FloatFormat::minSubnormal() const {
  return std::ldexp(1.0f, 1 - bias - static_cast<int>(mantissaBits));
}

uint16_t quantx::encodeFloat(float value, FloatFormat format, bool saturate) {
  uint16_t sign = std::signbit(value)
                      ? static_cast<uint16_t>(1u << (format.bits() - 1))
                      : uint16_t{0};
  if (std::isnan(value))
    return sign | nanCode(format);

  // f64 holds every step below exactly.
  double magnitude = std::fabs(static_cast<double>(value));
  int mantissaBits = static_cast<int>(format.mantissaBits);
  uint16_t overflow =
      format.ieee ? static_cast<uint16_t>(((1u << format.exponentBits) - 1)
                                          << format.mantissaBits)
                  : nanCode(format);
  uint16_t largest =
      static_cast<uint16_t>(format.ieee ? overflow - 1 : nanCode(format) - 1);
  if (std::isinf(magnitude))
    return sign | (saturate ? largest : overflow);

  int exponent = 1 - format.bias; // that of subnormals
  if (magnitude >= format.minNormal())
    exponent = std::max(exponent, std::ilogb(magnitude));
  double steps = roundToInteger(std::ldexp(magnitude, mantissaBits - exponent),
                                Rounding::HalfEven);
  // A mantissa that rounds up to the next power of two carries into the
  // exponent by plain addition of the fields.
  uint64_t fields = static_cast<uint64_t>(steps);
  if (fields >> mantissaBits != 0)
    fields += static_cast<uint64_t>(exponent + format.bias - 1) << mantissaBits;
  if (fields > largest)
    return sign | (saturate ? largest : overflow);
  return sign | static_cast<uint16_t>(fields);
}

float quantx::decodeFloat(uint16_t code, FloatFormat format) {
  unsigned mantissa = code & ((1u << format.mantissaBits) - 1);
  unsigned exponent =
      code >> format.mantissaBits & ((1u << format.exponentBits) - 1);
  bool negative = (code >> (format.bits() - 1) & 1) != 0;
  float magnitude;
  bool topExponent = exponent == (1u << format.exponentBits) - 1;
  if (format.ieee && topExponent)
    magnitude = mantissa == 0 ? std::numeric_limits<float>::infinity()
                              : std::numeric_limits<float>::quiet_NaN();
  else if (topExponent && mantissa == (1u << format.mantissaBits) - 1)
    magnitude = std::numeric_limits<float>::quiet_NaN();
  else if (exponent == 0)
    magnitude = static_cast<float>(mantissa) * format.minSubnormal();
  else
    magnitude =
        std::ldexp(static_cast<float>(mantissa | 1u << format.mantissaBits),
                   static_cast<int>(exponent) - format.bias -
                       static_cast<int>(format.mantissaBits));
  return negative ? -magnitude : magnitude;
}
