//===- Quantize.h - Real numbers to codes and back --------------*- C++ -*-===//
//
// Decides the exact IEEE sequence of quantize and dequantize. The evaluator
// calls these functions and compiled code performs the same operations, so
// both give the same bits.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_QUANTIZE_H
#define QUANTX_NUMERICS_QUANTIZE_H

#include "quantx/Numerics/Params.h"
#include "quantx/Numerics/Rounding.h"

#include <cstddef>
#include <cstdint>

namespace quantx {

/// The choices in quantization that tools make differently.
struct QuantizeMode {
  Rounding rounding = Rounding::HalfEven;
  /// Multiply by the f32 reciprocal of the scale instead of dividing.
  bool reciprocal = false;
  /// round(x/s + z) instead of round(x/s) + z; they differ on ties when the
  /// zero point is odd.
  bool zeroPointBeforeRounding = false;
};

/// How the given tool quantizes: quantx, ONNX Runtime and TOSA divide and
/// round half to even, TFLite divides and rounds half away from zero, PyTorch
/// (quantize_per_tensor, fake_quantize) multiplies by the reciprocal and rounds
/// half to even. All add the zero point after rounding; PyTorch's learnable
/// fake quantization adds it before.
QuantizeMode quantizeMode(Convention convention);

/// The rounding of the given tool's requantization: half_up for quantx and
/// TOSA, tflite_double for TFLite, half_even for ONNX Runtime and PyTorch.
Rounding requantizeRounding(Convention convention);

/// The code of x, saturated to [qmin, qmax]. All steps are f32 operations:
///   t = x / scale                    (or x * (1 / scale))
///   t = t is NaN ? 0 : t
///   r = round(t)
///   q = int(clamp(r, qmin - z, qmax - z)) + z
/// With zeroPointBeforeRounding:
///   t = t + float(z);  q = int(clamp(round(t), qmin, qmax))
/// The clamp's bounds are exact in f32 for storage of up to 16 bits; for 32
/// bits they are compared in f64. NaN becomes the code of zero and infinities
/// saturate. `scale` is positive and finite, `zeroPoint` in [qmin, qmax].
int64_t quantizeValue(float x, float scale, int64_t zeroPoint, int64_t qmin,
                      int64_t qmax, QuantizeMode mode = {});

/// quantizeValue of `count` values with the same parameters, for codes of up to
/// 16 bits (-32768 to 65535, of which unsigned ones wrap).
void quantizeValues(const float *values, int64_t count, float scale,
                    int64_t zeroPoint, int64_t qmin, int64_t qmax,
                    QuantizeMode mode, int16_t *codes);

/// float(q - zeroPoint) * scale: the difference is exact, the conversion
/// rounds half to even (only beyond 24 bits), the product is one f32 multiply.
float dequantizeValue(int64_t q, float scale, int64_t zeroPoint);

/// dequantizeValue(quantizeValue(x)).
float fakeQuantizeValue(float x, float scale, int64_t zeroPoint, int64_t qmin,
                        int64_t qmax, QuantizeMode mode = {});

/// The bias code round(x / scale) saturated to `storage` (usually i32), with
/// the division in f64: 24 bits of f32 are not enough for 32-bit codes. `fits`,
/// when given, tells whether the code fit without saturation; NaN becomes 0
/// and does not fit.
int64_t quantizeBias(double x, double scale, StorageType storage = {32, true},
                     Rounding rounding = Rounding::HalfEven,
                     bool *fits = nullptr);

} // namespace quantx

#endif // QUANTX_NUMERICS_QUANTIZE_H
