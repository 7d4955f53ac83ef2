//===- Params.cpp - Scales and zero points from ranges --------------------===//
//
// Computes parameters in each convention. They share the checks and the
// extension to zero; formulas and precision are each tool's own.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Params.h"
#include "quantx/Numerics/Rounding.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

std::string_view quantx::toString(Convention convention) {
  switch (convention) {
  case Convention::QuantX:
    return "quantx";
  case Convention::OnnxRuntime:
    return "onnxruntime";
  case Convention::TFLite:
    return "tflite";
  case Convention::PyTorch:
    return "pytorch";
  case Convention::Tosa:
    return "tosa";
  }
  return "unknown";
}

std::optional<Convention> quantx::parseConvention(std::string_view name) {
  for (Convention convention :
       {Convention::QuantX, Convention::OnnxRuntime, Convention::TFLite,
        Convention::PyTorch, Convention::Tosa})
    if (name == toString(convention))
      return convention;
  return std::nullopt;
}

int64_t ParamOptions::qmin() const {
  if (!reduceRange || !storage.isSigned)
    return storage.qmin();
  return -(int64_t{1} << (storage.bits - 2));
}

int64_t ParamOptions::qmax() const {
  if (!reduceRange)
    return storage.qmax();
  int64_t quarter = int64_t{1} << (storage.bits - 2);
  if (!storage.isSigned)
    return 2 * quarter - 1;
  // ONNX Runtime's table has -64..64, and wider types alike, but -4..3.
  // PyTorch has -64..63.
  bool oneMore = storage.bits >= 8 && convention != Convention::PyTorch;
  return oneMore ? quarter : quarter - 1;
}

namespace {

constexpr float kSmallestScale = std::numeric_limits<float>::min();
constexpr double kLargestScale = std::numeric_limits<float>::max();

/// The real range, checked and extended, with the codes it is mapped to.
struct Task {
  double low;
  double high;
  int64_t qmin;
  int64_t qmax;
  const ParamOptions &options;

  double magnitude() const { return std::max(-low, high); }
  double steps() const { return static_cast<double>(qmax - qmin); }
  /// The zero point of symmetric quantization in quantx's convention.
  int64_t middle() const {
    if (options.storage.isSigned)
      return 0;
    return options.reduceRange ? (qmin + qmax + 1) / 2
                               : options.storage.symmetricZeroPoint();
  }
  int64_t clampZeroPoint(double zeroPoint) const {
    return static_cast<int64_t>(std::clamp(zeroPoint, static_cast<double>(qmin),
                                           static_cast<double>(qmax)));
  }
};

/// A scale and zero point before the scale is rounded to f32.
struct Choice {
  double scale;
  int64_t zeroPoint;
};

double nextPowerOfTwo(double value) {
  int exponent;
  double fraction = std::frexp(value, &exponent);
  return std::ldexp(1.0, fraction == 0.5 ? exponent - 1 : exponent);
}

/// Applies the options that no tool's formula knows.
double adjustScale(double scale, const ParamOptions &options) {
  if (options.powerOfTwo)
    scale = nextPowerOfTwo(scale);
  return std::max(scale, static_cast<double>(kSmallestScale));
}

int64_t zeroPointHalfEven(const Task &task, double scale) {
  double exact = static_cast<double>(task.qmin) - task.low / scale;
  return task.clampZeroPoint(roundToInteger(exact, Rounding::HalfEven));
}

Choice chooseQuantX(const Task &task) {
  if (task.options.symmetric) {
    int64_t middle = task.middle();
    if (task.magnitude() == 0)
      return {1.0, middle};
    double scale = task.magnitude() / static_cast<double>(task.qmax - middle);
    return {adjustScale(scale, task.options), middle};
  }
  if (task.low == task.high)
    return {1.0, 0};
  double scale =
      adjustScale((task.high - task.low) / task.steps(), task.options);
  return {scale, zeroPointHalfEven(task, scale)};
}

/// Symmetric ranges keep all codes of an unsigned type, so the middle is a tie
/// that goes to the even code.
Choice chooseOnnxRuntime(const Task &task) {
  double low = task.options.symmetric ? -task.magnitude() : task.low;
  double high = task.options.symmetric ? task.magnitude() : task.high;
  double scale = (high - low) / task.steps();
  if (scale < kSmallestScale)
    return {1.0, 0};
  scale = adjustScale(scale, task.options);
  if (!task.options.symmetric)
    return {scale, zeroPointHalfEven(task, scale)};
  double middle = static_cast<double>(task.qmin + task.qmax) / 2;
  return {scale,
          static_cast<int64_t>(roundToInteger(middle, Rounding::HalfEven))};
}

/// Weights (symmetric) divide by the highest code; activations take the zero
/// point from the end of the range that has the smaller terms.
Choice chooseTFLite(const Task &task) {
  if (task.options.symmetric || task.low == task.high)
    return chooseQuantX(task);
  double scale =
      adjustScale((task.high - task.low) / task.steps(), task.options);
  double qmin = static_cast<double>(task.qmin);
  double qmax = static_cast<double>(task.qmax);
  double fromMin = qmin - task.low / scale;
  double fromMax = qmax - task.high / scale;
  double errorMin = std::fabs(qmin) + std::fabs(task.low / scale);
  double errorMax = std::fabs(qmax) + std::fabs(task.high / scale);
  double exact = errorMin < errorMax ? fromMin : fromMax;
  return {scale, task.clampZeroPoint(
                     roundToInteger(exact, Rounding::HalfAwayFromZero))};
}

/// PyTorch's observers compute in f32 and never divide by less than epsilon.
Choice choosePyTorch(const Task &task) {
  float low = static_cast<float>(task.low);
  float high = static_cast<float>(task.high);
  float steps = static_cast<float>(task.qmax - task.qmin);
  const ParamOptions &options = task.options;
  float scale = options.symmetric ? std::max(-low, high) / (steps / 2)
                                  : (high - low) / steps;
  scale = std::max(scale, std::numeric_limits<float>::epsilon());
  scale = static_cast<float>(adjustScale(scale, options));
  if (!options.symmetric) {
    float offset = roundToInteger(low / scale, Rounding::HalfEven);
    return {scale, task.clampZeroPoint(static_cast<double>(task.qmin) -
                                       static_cast<double>(offset))};
  }
  if (options.storage.isSigned)
    return {scale, 0};
  // The full 8- and 16-bit types have a fixed middle, other ranges a computed
  // one.
  bool fullType = !options.reduceRange && !options.storage.narrow &&
                  (options.storage.bits == 8 || options.storage.bits == 16);
  return {scale, fullType ? options.storage.symmetricZeroPoint()
                          : (task.qmin + task.qmax) / 2};
}

/// TOSA chooses no parameters itself but allows a zero point other than zero
/// only in 8-bit types (and 2^15 in u16); within that, TFLite's formulas apply.
Choice chooseTosa(const Task &task) {
  if (task.options.storage.bits <= 8 || task.options.symmetric)
    return chooseTFLite(task);
  ParamOptions symmetric = task.options;
  symmetric.symmetric = true;
  return chooseTFLite({task.low, task.high, task.qmin, task.qmax, symmetric});
}

Choice choose(const Task &task) {
  switch (task.options.convention) {
  case Convention::QuantX:
    return chooseQuantX(task);
  case Convention::OnnxRuntime:
    return chooseOnnxRuntime(task);
  case Convention::TFLite:
    return chooseTFLite(task);
  case Convention::PyTorch:
    return choosePyTorch(task);
  case Convention::Tosa:
    return chooseTosa(task);
  }
  return chooseQuantX(task);
}

} // namespace

std::optional<QuantParams> quantx::chooseParams(double rmin, double rmax,
                                                const ParamOptions &options,
                                                std::string *reason) {
  auto fail = [&](std::string text) -> std::optional<QuantParams> {
    if (reason)
      *reason = std::move(text);
    return std::nullopt;
  };
  if (!options.storage.isSupported())
    return fail("storage of " + std::to_string(options.storage.bits) +
                " bits is not supported (2 to 16, or 32)");
  if (!std::isfinite(rmin) || !std::isfinite(rmax))
    return fail("the range holds NaN or infinity");
  if (rmin > rmax)
    return fail("the lower end of the range is above its upper end");
  if (!std::isfinite(options.minRange) || options.minRange < 0)
    return fail("the least width of a range must be finite and not negative");

  double low = std::min(rmin, 0.0);
  double high = std::max(rmax, 0.0);
  high = std::max(high, low + options.minRange);
  Choice choice = choose({low, high, options.qmin(), options.qmax(), options});
  if (!(choice.scale <= kLargestScale))
    return fail("the range is too wide for an f32 scale");
  return QuantParams{static_cast<float>(choice.scale), choice.zeroPoint};
}

std::optional<std::vector<QuantParams>>
quantx::chooseParams(const std::vector<Range> &ranges,
                     const ParamOptions &options, std::string *reason) {
  std::vector<QuantParams> params;
  params.reserve(ranges.size());
  for (size_t i = 0; i < ranges.size(); ++i) {
    std::string why;
    auto chosen = chooseParams(ranges[i].min, ranges[i].max, options, &why);
    if (!chosen) {
      if (reason)
        *reason = "range " + std::to_string(i) + ": " + why;
      return std::nullopt;
    }
    params.push_back(*chosen);
  }
  return params;
}

QuantParams quantx::chooseParamsAtRunTime(float rmin, float rmax,
                                          StorageType storage, bool symmetric) {
  int64_t middle = storage.symmetricZeroPoint();
  float low = std::min(rmin, 0.0f);
  float high = std::max(rmax, 0.0f);
  // Written so that NaN takes this way too.
  if (!(rmin <= rmax) || low == high)
    return {1.0f, symmetric ? middle : 0};
  float qmin = static_cast<float>(storage.qmin());
  float qmax = static_cast<float>(storage.qmax());
  constexpr float kLargest = std::numeric_limits<float>::max();
  if (symmetric) {
    float magnitude = std::min(std::max(-low, high), kLargest);
    float scale = magnitude / static_cast<float>(storage.qmax() - middle);
    return {std::max(scale, kSmallestScale), middle};
  }
  float width = std::min(high - low, kLargest);
  float scale = std::max(width / (qmax - qmin), kSmallestScale);
  float exact = roundToInteger(qmin - low / scale, Rounding::HalfEven);
  return {scale, static_cast<int64_t>(std::clamp(exact, qmin, qmax))};
}

Range quantx::representableRange(QuantParams params, StorageType storage) {
  double scale = params.scale;
  return {scale * static_cast<double>(storage.qmin() - params.zeroPoint),
          scale * static_cast<double>(storage.qmax() - params.zeroPoint)};
}
