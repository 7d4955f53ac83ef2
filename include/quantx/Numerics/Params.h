//===- Params.h - Scales and zero points from ranges ------------*- C++ -*-===//
//
// Decides scale and zero point for a real range, in quantx's own convention
// and in those of other tools. docs/numerics.md holds the formulas.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_PARAMS_H
#define QUANTX_NUMERICS_PARAMS_H

#include "quantx/Numerics/Storage.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantx {

/// A closed range of real numbers.
struct Range {
  double min = 0;
  double max = 0;

  friend bool operator==(const Range &a, const Range &b) {
    return a.min == b.min && a.max == b.max;
  }
  friend bool operator!=(const Range &a, const Range &b) { return !(a == b); }
};

/// real = scale * (q - zeroPoint). The scale is finite, positive and not
/// subnormal; the zero point is a code of the storage type.
struct QuantParams {
  float scale = 1;
  int64_t zeroPoint = 0;

  friend bool operator==(const QuantParams &a, const QuantParams &b) {
    return a.scale == b.scale && a.zeroPoint == b.zeroPoint;
  }
  friend bool operator!=(const QuantParams &a, const QuantParams &b) {
    return !(a == b);
  }
};

/// Whose formulas are followed where tools differ.
enum class Convention : uint8_t { QuantX, OnnxRuntime, TFLite, PyTorch, Tosa };

/// "quantx", "onnxruntime", "tflite", "pytorch" or "tosa".
std::string_view toString(Convention convention);
std::optional<Convention> parseConvention(std::string_view name);

/// What parameters to choose.
struct ParamOptions {
  StorageType storage;
  /// The zero point is the symmetric one of the storage type (0 when signed)
  /// and the range grows to [-m, m].
  bool symmetric = false;
  /// The scale is rounded up to a power of two.
  bool powerOfTwo = false;
  Convention convention = Convention::QuantX;
  /// One bit less of the range is used when the scale is chosen, so that sums
  /// of two products of 8-bit values fit 16 bits: 0..127 and -64..64 for 8
  /// bits (-64..63 in PyTorch's convention). Values beyond the real range are
  /// still quantized over the whole storage range.
  bool reduceRange = false;
  /// The real range is made at least this wide, by moving its upper end.
  double minRange = 0;

  /// The codes that the real range is mapped to.
  int64_t qmin() const;
  int64_t qmax() const;
};

/// Chooses scale and zero point for the real range [rmin, rmax]; the range is
/// first extended to hold zero. Returns nullopt, with a sentence in `reason`
/// when that is given, if an end is NaN or infinite, if rmin > rmax, if the
/// storage type is not supported or if the scale leaves the range of f32.
std::optional<QuantParams> chooseParams(double rmin, double rmax,
                                        const ParamOptions &options,
                                        std::string *reason = nullptr);

/// chooseParams for every range; nullopt when one of them fails, with its
/// index in the reason.
std::optional<std::vector<QuantParams>>
chooseParams(const std::vector<Range> &ranges, const ParamOptions &options,
             std::string *reason = nullptr);

/// What `quantx.choose_params` computes at run time: quantx's own formulas in
/// f32, one IEEE operation after the other, so that compiled code gives the
/// same bits:
///   low = min(rmin, 0), high = max(rmax, 0)
///   symmetric: m = max(-low, high), scale = m / (qmax - z0), zero point z0
///     with z0 = storage.symmetricZeroPoint()
///   otherwise: scale = min(high - low, FLT_MAX) / (qmax - qmin),
///     zero point = clamp(roundeven(qmin - low / scale), qmin, qmax)
///   a scale below FLT_MIN becomes FLT_MIN before the zero point is computed
/// NaN at either end, rmin > rmax and a range of zero width give scale 1 and
/// the zero point that a zero range has in chooseParams.
QuantParams chooseParamsAtRunTime(float rmin, float rmax, StorageType storage,
                                  bool symmetric);

/// The real numbers that the codes of `storage` stand for at their ends.
/// Inside it, rounding to nearest errs by at most half a scale.
Range representableRange(QuantParams params, StorageType storage);

/// Minimum and maximum over an array; {0, 0} when it is empty, {NaN, NaN} when
/// it holds a NaN.
Range arrayRange(const float *data, size_t count);

/// One range for each index along `axis` of a row-major array of the given
/// shape. `axis` lies in [0, rank). A channel without elements has range
/// {0, 0}.
std::vector<Range> channelRanges(const float *data,
                                 const std::vector<int64_t> &shape,
                                 int64_t axis);

/// Ranges of blocks of `blockSize` (at least 1) consecutive elements along
/// `axis`, in row-major order of blockShape(shape, axis, blockSize); the last
/// block along the axis may be shorter.
std::vector<Range> blockRanges(const float *data,
                               const std::vector<int64_t> &shape, int64_t axis,
                               int64_t blockSize);

/// The shape of blockwise parameters: `shape` with ceil(d / blockSize) on the
/// axis, as in ONNX's blocked QuantizeLinear.
std::vector<int64_t> blockShape(const std::vector<int64_t> &shape, int64_t axis,
                                int64_t blockSize);

} // namespace quantx

#endif // QUANTX_NUMERICS_PARAMS_H
