//===- Rounding.h - The four rounding rules ---------------------*- C++ -*-===//
//
// Decides what "round" means everywhere in quantx: on real numbers and on
// integers shifted right. docs/numerics.md gives the rules side by side.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_ROUNDING_H
#define QUANTX_NUMERICS_ROUNDING_H

#include <cstdint>
#include <optional>
#include <string_view>

namespace quantx {

/// 128-bit integers hold the product of a 64-bit accumulator and a multiplier.
__extension__ typedef __int128 Int128;

/// How a value between two integers is rounded. All four rules round to the
/// nearest integer; they differ on ties, and TFLiteDouble rounds twice.
enum class Rounding : uint8_t {
  /// Ties go to the even integer (IEEE 754 default, ONNX, PyTorch).
  HalfEven,
  /// Ties go away from zero (C's round, TFLite's float quantization).
  HalfAwayFromZero,
  /// Ties go towards plus infinity: floor(x + 1/2) computed exactly (TFLite
  /// single rounding, TOSA SINGLE_ROUND).
  HalfUp,
  /// TFLite's default requantization: the 31-bit high product is rounded half
  /// up, then shifted with half away from zero (TOSA DOUBLE_ROUND). Where only
  /// one rounding happens (real numbers, a plain shift) it means
  /// HalfAwayFromZero.
  TFLiteDouble,
};

/// "half_even", "half_away_from_zero", "half_up" or "tflite_double".
std::string_view toString(Rounding rounding);

/// The inverse of toString; nullopt for an unknown name.
std::optional<Rounding> parseRounding(std::string_view name);

/// Rounds to an integral value in the same type. NaN and infinities are
/// returned as they are, and the sign of zero is kept. Exact for every input:
/// half_up is not computed as floor(x + 0.5), which fails just below 0.5.
/// Compiled code uses: half_even = roundeven(x); half_away_from_zero =
/// round(x); half_up = with t = floor(x): x - t >= 0.5 ? t + 1 : t.
float roundToInteger(float value, Rounding rounding);
double roundToInteger(double value, Rounding rounding);

/// value / 2^shift rounded to an integer, computed exactly. `shift` is at most
/// 126; a result that leaves the 64-bit range saturates.
int64_t roundingShiftRight(Int128 value, unsigned shift, Rounding rounding);

} // namespace quantx

#endif // QUANTX_NUMERICS_ROUNDING_H
