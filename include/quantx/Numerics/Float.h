//===- Float.h - Small floating-point formats -------------------*- C++ -*-===//
//
// Decides how f32 is converted to and from 16- and 8-bit float encodings.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_FLOAT_H
#define QUANTX_NUMERICS_FLOAT_H

#include <cstdint>

namespace quantx {

/// An IEEE-like binary format of at most 16 bits: sign, exponent, mantissa.
struct FloatFormat {
  unsigned exponentBits;
  unsigned mantissaBits;
  int bias;
  /// Has infinities and a full exponent code for NaNs (IEEE). Without them
  /// (E4M3FN) only the all-ones code is NaN.
  bool ieee;

  unsigned bits() const { return 1 + exponentBits + mantissaBits; }
  /// Largest finite, smallest normal and smallest subnormal value.
  float maxFinite() const;
  float minNormal() const;
  float minSubnormal() const;
};

inline constexpr FloatFormat kF16{5, 10, 15, true};
inline constexpr FloatFormat kBF16{8, 7, 127, true};
inline constexpr FloatFormat kF8E5M2{5, 2, 15, true};
inline constexpr FloatFormat kF8E4M3FN{4, 3, 7, false};

/// Encodes with round half to even, subnormals included. With `saturate`
/// values beyond maxFinite, infinities included, become +-maxFinite; without,
/// they become infinity, or NaN in a format that has none.
uint16_t encodeFloat(float value, FloatFormat format, bool saturate = false);

/// The exact value of an encoding.
float decodeFloat(uint16_t code, FloatFormat format);

inline uint16_t floatToHalf(float value) { return encodeFloat(value, kF16); }
inline float halfToFloat(uint16_t code) { return decodeFloat(code, kF16); }
inline uint16_t floatToBFloat16(float value) {
  return encodeFloat(value, kBF16);
}
inline float bfloat16ToFloat(uint16_t code) { return decodeFloat(code, kBF16); }

} // namespace quantx

#endif // QUANTX_NUMERICS_FLOAT_H
