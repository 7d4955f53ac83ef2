//===- RangeSearch.cpp - Percentile and squared-error ranges --------------===//
//
// Decides the clipping points that need only counts: percentiles, and the
// range of least expected squared error. EntropySearch.cpp holds the third.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/RangeSearch.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

using namespace quantx;

//===----------------------------------------------------------------------===//
// Percentile
//===----------------------------------------------------------------------===//

/// The position, in bins, at which the running sum of counts reaches `target`.
static double positionOf(const std::vector<double> &counts, double target) {
  double sum = 0;
  for (size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0 && sum + counts[i] >= target)
      return static_cast<double>(i) + std::max(0.0, target - sum) / counts[i];
    sum += counts[i];
  }
  return static_cast<double>(counts.size());
}

Range quantx::percentileRange(const Histogram &histogram, double percentile,
                              bool symmetric) {
  if (histogram.empty())
    return {};
  double width = histogram.binWidth();
  double total = static_cast<double>(histogram.total());
  double low = histogram.min();
  double high = histogram.max();
  if (symmetric) {
    std::vector<double> counts = histogram.magnitudes();
    counts[0] += static_cast<double>(histogram.zeroCount());
    double bound = positionOf(counts, percentile / 100 * total) * width;
    bound = std::min(bound, std::max(-low, high));
    return {-bound, bound};
  }
  std::vector<double> counts(histogram.bins().begin(), histogram.bins().end());
  double tail = (100 - percentile) / 200 * total;
  double fromLow = positionOf(counts, tail);
  std::reverse(counts.begin(), counts.end());
  double fromHigh = positionOf(counts, tail);
  low = std::max(low, histogram.edge(0) + fromLow * width);
  high = std::min(high, histogram.edge(counts.size()) - fromHigh * width);
  return {std::min(low, high), high};
}

//===----------------------------------------------------------------------===//
// Squared error
//===----------------------------------------------------------------------===//

namespace {

/// The error x - dequantize(quantize(x)) as a function of x.
class ErrorFunction {
public:
  ErrorFunction(QuantParams params, StorageType storage)
      : scale(params.scale), inverse(1.0 / scale),
        low(static_cast<double>(storage.qmin() - params.zeroPoint)),
        high(static_cast<double>(storage.qmax() - params.zeroPoint)) {}

  /// Its square at x.
  double squareAt(double x) const {
    double rest = x - nearest(x) * scale;
    return rest * rest;
  }

  /// The integral of its square from 0 to x. The cells of the codes 0 .. n
  /// count s^3/12 each, half of the first aside, and the last is cut at x: its
  /// part is (x - n s)^3/3 from its middle on. Beyond the last code the same
  /// term is the clipping error.
  double integralTo(double x) const {
    double code = nearest(x);
    double rest = x - code * scale;
    return code * (scale * scale * scale / 12) + rest * rest * rest / 3;
  }

private:
  double nearest(double x) const {
    return std::clamp(std::floor(x * inverse + 0.5), low, high);
  }

  double scale;
  double inverse;
  double low;
  double high;
};

} // namespace

double quantx::expectedSquaredError(const Histogram &histogram, Range range,
                                    const ParamOptions &options) {
  auto params = chooseParams(range.min, range.max, options);
  if (!params)
    return std::numeric_limits<double>::quiet_NaN();
  ErrorFunction error(*params, options.storage);
  const std::vector<uint64_t> &bins = histogram.bins();
  int64_t zeroBin = -histogram.firstIndex();
  double sum = 0;
  for (size_t i = 0; i < bins.size(); ++i) {
    uint64_t count = bins[i];
    if (static_cast<int64_t>(i) == zeroBin)
      count -= histogram.zeroCount();
    if (count == 0)
      continue;
    // No value lies outside the observed range, whatever the outer bins cover.
    double low = std::max(histogram.edge(i), histogram.min());
    double high = std::min(histogram.edge(i + 1), histogram.max());
    double mean =
        high > low
            ? (error.integralTo(high) - error.integralTo(low)) / (high - low)
            : error.squareAt(low);
    sum += mean * static_cast<double>(count);
  }
  uint64_t total = histogram.total();
  return total == 0 ? 0.0 : sum / static_cast<double>(total);
}

/// The factor of least cost among `least`/100 .. 1 in steps of 1/100, refined
/// in steps of 1/1000. The largest of equals wins.
template <typename Cost>
static double searchFactor(int least, Cost cost) {
  double best = 1;
  double bestCost = cost(1.0);
  auto tryFactor = [&](double factor) {
    double value = cost(factor);
    if (value < bestCost) {
      bestCost = value;
      best = factor;
    }
  };
  for (int i = 99; i >= least; --i)
    tryFactor(i / 100.0);
  double coarse = best;
  for (int i = 9; i >= -9; --i) {
    double factor = coarse + i / 1000.0;
    if (i != 0 && factor > 0 && factor <= 1)
      tryFactor(factor);
  }
  return best;
}

Range quantx::mseRange(const Histogram &histogram,
                       const ParamOptions &options) {
  if (histogram.empty())
    return {};
  Range range{std::min(histogram.min(), 0.0), std::max(histogram.max(), 0.0)};
  if (options.symmetric) {
    double magnitude = std::max(-range.min, range.max);
    range = {-magnitude, magnitude};
  }
  auto cost = [&](double low, double high) {
    return expectedSquaredError(histogram, {low, high}, options);
  };
  // A range shrunk to nothing has the scale 1, which would be an accident.
  double both = searchFactor(
      1, [&](double f) { return cost(range.min * f, range.max * f); });
  range = {range.min * both, range.max * both};
  if (options.symmetric || range.min == 0 || range.max == 0)
    return range;
  range.min *=
      searchFactor(0, [&](double f) { return cost(range.min * f, range.max); });
  range.max *= searchFactor(range.min == 0 ? 1 : 0, [&](double f) {
    return cost(range.min, range.max * f);
  });
  return range;
}
