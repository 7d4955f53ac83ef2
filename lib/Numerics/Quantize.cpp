//===- Quantize.cpp - Real numbers to codes and back ----------------------===//
//
// Performs the IEEE sequences that Quantize.h documents, one f32 operation at
// a time; nothing here may be contracted or reassociated.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Quantize.h"

#include <cmath>
#include <cstring>

using namespace quantx;

QuantizeMode quantx::quantizeMode(Convention convention) {
  QuantizeMode mode;
  if (convention == Convention::TFLite)
    mode.rounding = Rounding::HalfAwayFromZero;
  if (convention == Convention::PyTorch)
    mode.reciprocal = true;
  return mode;
}

Rounding quantx::requantizeRounding(Convention convention) {
  switch (convention) {
  case Convention::QuantX:
  case Convention::Tosa:
    return Rounding::HalfUp;
  case Convention::TFLite:
    return Rounding::TFLiteDouble;
  case Convention::OnnxRuntime:
  case Convention::PyTorch:
    return Rounding::HalfEven;
  }
  return Rounding::HalfEven;
}

/// Bounds of up to 2^32 are exact in f64, and the comparison of an f32 value
/// with an exact bound is the same in either precision.
static int64_t clampToInteger(double value, int64_t low, int64_t high) {
  if (value <= static_cast<double>(low))
    return low;
  if (value >= static_cast<double>(high))
    return high;
  return static_cast<int64_t>(value);
}

int64_t quantx::quantizeValue(float x, float scale, int64_t zeroPoint,
                              int64_t qmin, int64_t qmax, QuantizeMode mode) {
  float quotient;
  if (mode.reciprocal) {
    float inverse = 1.0f / scale;
    quotient = x * inverse;
  } else {
    quotient = x / scale;
  }
  // Tested on the quotient, so that 0 * (1 / subnormal) is zero as well.
  if (std::isnan(quotient))
    quotient = 0.0f;
  if (mode.zeroPointBeforeRounding) {
    float shifted = quotient + static_cast<float>(zeroPoint);
    return clampToInteger(roundToInteger(shifted, mode.rounding), qmin, qmax);
  }
  float rounded = roundToInteger(quotient, mode.rounding);
  return clampToInteger(rounded, qmin - zeroPoint, qmax - zeroPoint) +
         zeroPoint;
}

void quantx::quantizeValues(const float *values, int64_t count, float scale,
                            int64_t zeroPoint, int64_t qmin, int64_t qmax,
                            QuantizeMode mode, int16_t *codes) {
  if (mode.rounding != Rounding::HalfEven || mode.zeroPointBeforeRounding) {
    for (int64_t i = 0; i < count; ++i)
      codes[i] =
          int16_t(quantizeValue(values[i], scale, zeroPoint, qmin, qmax, mode));
    return;
  }
  // A loop for vectors. Between integers it is all the same whether a value is
  // clamped before or after it is rounded, and next to 1.5 * 2^23 the floats
  // are the integers: the addition rounds half to even, its low bits are the
  // code.
  constexpr float kMagic = 12582912.0f;
  float low = float(qmin - zeroPoint), high = float(qmax - zeroPoint);
  float factor = mode.reciprocal ? 1.0f / scale : scale;
  int32_t zero = int32_t(zeroPoint);
  auto convert = [&](auto divide) {
    for (int64_t i = 0; i < count; ++i) {
      float quotient = divide(values[i]);
      quotient = quotient == quotient ? quotient : 0.0f;
      quotient = quotient < low ? low : quotient;
      quotient = quotient > high ? high : quotient;
      float shifted = quotient + kMagic;
      int32_t bits;
      std::memcpy(&bits, &shifted, sizeof(bits));
      codes[i] = int16_t(bits - 0x4B400000 + zero);
    }
  };
  if (mode.reciprocal)
    convert([=](float x) { return x * factor; });
  else
    convert([=](float x) { return x / factor; });
}

float quantx::dequantizeValue(int64_t q, float scale, int64_t zeroPoint) {
  float difference = static_cast<float>(q - zeroPoint);
  return difference * scale;
}

float quantx::fakeQuantizeValue(float x, float scale, int64_t zeroPoint,
                                int64_t qmin, int64_t qmax, QuantizeMode mode) {
  return dequantizeValue(quantizeValue(x, scale, zeroPoint, qmin, qmax, mode),
                         scale, zeroPoint);
}

int64_t quantx::quantizeBias(double x, double scale, StorageType storage,
                             Rounding rounding, bool *fits) {
  double rounded = roundToInteger(x / scale, rounding);
  bool isNumber = !std::isnan(rounded);
  if (fits)
    *fits = isNumber && rounded >= static_cast<double>(storage.qmin()) &&
            rounded <= static_cast<double>(storage.qmax());
  if (!isNumber)
    return 0;
  return clampToInteger(rounded, storage.qmin(), storage.qmax());
}
