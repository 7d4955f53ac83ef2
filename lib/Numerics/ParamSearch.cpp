//===- ParamSearch.cpp - Parameters for values that are known -------------===//
//
// Walks over scales and the zero points that go with them. The error of one
// choice is a loop over the values without branches, so that it can be tried
// often.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/ParamSearch.h"

#include "quantx/Numerics/WideLoops.h"
#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

namespace {

constexpr size_t kLanes = 16;

/// errors[lane] += the squared errors of values lane, lane + kLanes, ... Codes
/// less the zero point are numbers from `low` to `high`, far below 2^22, so
/// that adding 3 * 2^22 rounds them.
QUANTX_WIDE_LOOPS
void addErrors(const float *values, size_t count, float inverse, float scale,
               float low, float high, float *errors) {
  constexpr float kRounder = 12582912;
  float sums[kLanes] = {};
  size_t whole = count / kLanes * kLanes;
  for (size_t i = 0; i < whole; i += kLanes)
    for (size_t lane = 0; lane < kLanes; ++lane) {
      float x = values[i + lane];
      float t = x * inverse;
      t = t < low ? low : t;
      t = t > high ? high : t;
      float code = (t + kRounder) - kRounder;
      float rest = x - code * scale;
      sums[lane] += rest * rest;
    }
  for (size_t i = whole; i < count; ++i) {
    float t = std::min(std::max(values[i] * inverse, low), high);
    float rest = values[i] - ((t + kRounder) - kRounder) * scale;
    sums[i - whole] += rest * rest;
  }
  std::copy(sums, sums + kLanes, errors);
}

/// The search over one part.
class Search {
public:
  Search(const float *values, size_t count, QuantParams start,
         const ParamOptions &options)
      : values(values), count(count), start(start),
        symmetric(options.symmetric), qmin(options.storage.qmin()),
        qmax(options.storage.qmax()), best(start) {
    Range range = arrayRange(values, count);
    low = std::min(range.min, 0.0);
    high = std::max(range.max, 0.0);
    bestError = sumSquaredErrors(values, count, start, qmin, qmax);
  }

  QuantParams run() {
    if (bestError == 0)
      return best;
    for (int part = 31; part >= 12; --part)
      tryScale(start.scale * float(part) / 32);
    for (float step : {1.0f / 64, 1.0f / 128}) {
      float middle = best.scale;
      tryScale(middle + step * start.scale);
      tryScale(middle - step * start.scale);
    }
    fitScale();
    return best;
  }

private:
  void tryScale(float scale) {
    if (symmetric)
      return tryParams({scale, start.zeroPoint});
    // With the first zero point the largest values are all there, with the last
    // one the smallest.
    double s = scale;
    auto first = int64_t(std::floor(double(qmax) - high / s));
    auto last = int64_t(std::ceil(double(qmin) - low / s));
    for (int64_t zero = std::clamp(std::min(first, last), qmin, qmax),
                 end = std::clamp(std::max(first, last), qmin, qmax);
         zero <= end; ++zero)
      tryParams({scale, zero});
  }

  void tryParams(QuantParams params) {
    if (!(params.scale >= std::numeric_limits<float>::min()) ||
        !std::isfinite(params.scale))
      return;
    float error = sumSquaredErrors(values, count, params, qmin, qmax);
    if (error < bestError) {
      bestError = error;
      best = params;
    }
  }

  /// The scale that gives the least error with the codes of the best one.
  void fitScale() {
    double products = 0, squares = 0;
    for (size_t i = 0; i < count; ++i) {
      double code = std::clamp(
          std::nearbyint(double(values[i]) / double(best.scale)),
          double(qmin - best.zeroPoint), double(qmax - best.zeroPoint));
      products += double(values[i]) * code;
      squares += code * code;
    }
    if (squares > 0)
      tryParams({float(products / squares), best.zeroPoint});
  }

  const float *values;
  size_t count;
  QuantParams start;
  bool symmetric;
  int64_t qmin, qmax;
  double low, high;
  QuantParams best;
  float bestError;
};

} // namespace

float quantx::sumSquaredErrors(const float *values, size_t count,
                               QuantParams params, int64_t qmin, int64_t qmax) {
  float sums[kLanes];
  addErrors(values, count, 1 / params.scale, params.scale,
            float(qmin - params.zeroPoint), float(qmax - params.zeroPoint),
            sums);
  for (size_t half = kLanes / 2; half > 0; half /= 2)
    for (size_t lane = 0; lane < half; ++lane)
      sums[lane] += sums[lane + half];
  return sums[0];
}

QuantParams quantx::searchParams(const float *values, size_t count,
                                 QuantParams start,
                                 const ParamOptions &options) {
  return Search(values, count, start, options).run();
}

std::vector<QuantParams> quantx::searchParams(
    const float *data, const std::vector<int64_t> &shape,
    std::optional<int64_t> axis, std::optional<int64_t> blockSize,
    const std::vector<QuantParams> &start, const ParamOptions &options) {
  size_t outer = 1, length = 1, inner = 1;
  for (size_t i = 0; i < shape.size(); ++i) {
    auto extent = size_t(shape[i]);
    if (!axis || int64_t(i) < *axis)
      outer *= extent;
    else
      (int64_t(i) == *axis ? length : inner) *= extent;
  }
  std::vector<QuantParams> result;
  std::vector<float> part;
  auto search = [&] {
    result.push_back(
        searchParams(part.data(), part.size(), start[result.size()], options));
    part.clear();
  };
  if (!axis) {
    part.assign(data, data + outer);
    search();
    return result;
  }
  if (!blockSize) {
    for (size_t c = 0; c < length; ++c) {
      for (size_t o = 0; o < outer; ++o) {
        const float *from = data + (o * length + c) * inner;
        part.insert(part.end(), from, from + inner);
      }
      search();
    }
    return result;
  }
  auto size = size_t(*blockSize);
  for (size_t o = 0; o < outer; ++o)
    for (size_t first = 0; first < length; first += size)
      for (size_t i = 0; i < inner; ++i) {
        for (size_t c = first; c < std::min(first + size, length); ++c)
          part.push_back(data[(o * length + c) * inner + i]);
        search();
      }
  return result;
}
