//===- TensorCollectors.cpp - Statistics over whole tensors ---------------===//
//
// Implements min_max, moving_average and histogram.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Collectors.h"
#include "quantx/Numerics/RangeSearch.h"
#include "quantx/Numerics/WideLoops.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

namespace {

size_t elements(const std::vector<int64_t> &shape) {
  size_t count = 1;
  for (int64_t extent : shape)
    count *= static_cast<size_t>(extent);
  return count;
}

/// Lowers `low` and raises `high` to the finite values. Lanes of their own, so
/// that no comparison waits for the one before.
QUANTX_WIDE_LOOPS
void joinFinite(const float *data, size_t count, float &low, float &high) {
  constexpr size_t kLanes = 32;
  constexpr float kLargest = std::numeric_limits<float>::max();
  float lows[kLanes], highs[kLanes];
  std::fill(lows, lows + kLanes, low);
  std::fill(highs, highs + kLanes, high);
  size_t whole = count - count % kLanes;
  for (size_t i = 0; i < whole; i += kLanes)
    for (size_t lane = 0; lane < kLanes; ++lane) {
      float x = data[i + lane];
      bool finite = std::fabs(x) <= kLargest;
      lows[lane] = finite && x < lows[lane] ? x : lows[lane];
      highs[lane] = finite && x > highs[lane] ? x : highs[lane];
    }
  for (size_t i = whole; i < count; ++i) {
    float x = data[i];
    bool finite = std::fabs(x) <= kLargest;
    lows[0] = finite && x < lows[0] ? x : lows[0];
    highs[0] = finite && x > highs[0] ? x : highs[0];
  }
  low = *std::min_element(lows, lows + kLanes);
  high = *std::max_element(highs, highs + kLanes);
}

/// Lowest and highest finite value; nullopt when there is none.
std::optional<Range> finiteRange(const float *data, size_t count) {
  float low = std::numeric_limits<float>::infinity();
  float high = -std::numeric_limits<float>::infinity();
  joinFinite(data, count, low, high);
  if (low > high)
    return std::nullopt;
  // Adding zero makes -0 and 0 one value.
  return Range{low + 0.0, high + 0.0};
}

std::optional<Range> refuse(std::string *reason, std::string text) {
  if (reason)
    *reason = std::move(text);
  return std::nullopt;
}

std::optional<Range> refuseMethod(std::string *reason, std::string_view kind,
                                  RangeMethod method) {
  return refuse(reason, "statistics of kind " + std::string(kind) +
                            " give no range by " +
                            std::string(toString(method)));
}

constexpr const char *kNothingSeen = "no finite value was observed";

bool isFiniteFloat(double value) {
  return std::fabs(value) <= std::numeric_limits<float>::max();
}

/// Reads reals min and max, which stand in the state exactly when something
/// was observed.
ErrorText readRange(const CollectorState &state, uint64_t count, Range &range) {
  auto min = state.reals.find("min");
  auto max = state.reals.find("max");
  bool has = min != state.reals.end() && max != state.reals.end();
  if (has != (count > 0))
    return "min and max do not agree with count";
  if (!has) {
    range = {};
    return std::nullopt;
  }
  if (!isFiniteFloat(min->second) || !isFiniteFloat(max->second) ||
      min->second > max->second)
    return "min and max are not a range of f32 numbers";
  range = {min->second, max->second};
  return std::nullopt;
}

void writeRange(CollectorState &state, Range range) {
  state.reals["min"] = range.min;
  state.reals["max"] = range.max;
}

} // namespace

//===----------------------------------------------------------------------===//
// min_max
//===----------------------------------------------------------------------===//

std::optional<Range> MinMaxCollector::range(const RangeQuery &query,
                                            std::string *reason) const {
  if (query.method != RangeMethod::MinMax)
    return refuseMethod(reason, kind(), query.method);
  if (count() == 0)
    return refuse(reason, kNothingSeen);
  return seen;
}

ErrorText MinMaxCollector::observeValues(const float *data,
                                         const std::vector<int64_t> &shape) {
  std::optional<Range> batch = finiteRange(data, elements(shape));
  if (!batch)
    return std::nullopt;
  if (count() == 0)
    seen = *batch;
  seen = {std::min(seen.min, batch->min), std::max(seen.max, batch->max)};
  return std::nullopt;
}

ErrorText MinMaxCollector::mergeValues(const Collector &other) {
  const Range &added = static_cast<const MinMaxCollector &>(other).seen;
  if (other.count() == 0)
    return std::nullopt;
  if (count() == 0)
    seen = added;
  seen = {std::min(seen.min, added.min), std::max(seen.max, added.max)};
  return std::nullopt;
}

void MinMaxCollector::saveValues(CollectorState &state) const {
  if (count() > 0)
    writeRange(state, seen);
}

ErrorText MinMaxCollector::restoreValues(const CollectorState &state) {
  return readRange(state, count(), seen);
}

//===----------------------------------------------------------------------===//
// moving_average
//===----------------------------------------------------------------------===//

std::optional<Range> MovingAverageCollector::range(const RangeQuery &query,
                                                   std::string *reason) const {
  if (query.method != RangeMethod::MovingAverage)
    return refuseMethod(reason, kind(), query.method);
  if (count() == 0)
    return refuse(reason, kNothingSeen);
  return average;
}

ErrorText
MovingAverageCollector::observeValues(const float *data,
                                      const std::vector<int64_t> &shape) {
  std::optional<Range> batch = finiteRange(data, elements(shape));
  if (!batch)
    return std::nullopt;
  if (count() == 0)
    average = *batch;
  average.min += constant * (batch->min - average.min);
  average.max += constant * (batch->max - average.max);
  return std::nullopt;
}

ErrorText MovingAverageCollector::mergeValues(const Collector &) {
  return "a moving average depends on the order of batches and does not "
         "merge";
}

void MovingAverageCollector::saveValues(CollectorState &state) const {
  state.reals["averaging_constant"] = constant;
  if (count() > 0)
    writeRange(state, average);
}

ErrorText MovingAverageCollector::restoreValues(const CollectorState &state) {
  auto found = state.reals.find("averaging_constant");
  if (found == state.reals.end() || found->second != constant)
    return "the averaging constant is missing or another";
  return readRange(state, count(), average);
}

//===----------------------------------------------------------------------===//
// histogram
//===----------------------------------------------------------------------===//

std::optional<Range> HistogramCollector::range(const RangeQuery &query,
                                               std::string *reason) const {
  if (count() == 0)
    return refuse(reason, kNothingSeen);
  switch (query.method) {
  case RangeMethod::MinMax:
    return Range{values.min(), values.max()};
  case RangeMethod::MovingAverage:
    break;
  case RangeMethod::Percentile:
    if (!(query.percentile > 0 && query.percentile <= 100))
      return refuse(reason, "the percentile lies outside (0, 100]");
    return percentileRange(values, query.percentile, query.params.symmetric);
  case RangeMethod::Entropy:
    return entropyRange(values, query.params);
  case RangeMethod::MSE:
    return mseRange(values, query.params);
  }
  return refuseMethod(reason, kind(), query.method);
}

ErrorText HistogramCollector::observeValues(const float *data,
                                            const std::vector<int64_t> &shape) {
  values.add(data, elements(shape));
  return std::nullopt;
}

ErrorText HistogramCollector::mergeValues(const Collector &other) {
  const Histogram &added =
      static_cast<const HistogramCollector &>(other).values;
  if (added.maxBins() != values.maxBins())
    return "histograms of " + std::to_string(added.maxBins()) + " and " +
           std::to_string(values.maxBins()) + " bins do not merge";
  values.merge(added);
  return std::nullopt;
}

void HistogramCollector::saveValues(CollectorState &state) const {
  state.integers["max_bins"] = values.maxBins();
  if (values.empty())
    return;
  state.integers["exponent"] = values.exponent();
  state.integers["first"] = values.firstIndex();
  state.integers["zeros"] = static_cast<int64_t>(values.zeroCount());
  state.counts["bins"] = values.bins();
  writeRange(state, {values.min(), values.max()});
}

ErrorText HistogramCollector::restoreValues(const CollectorState &state) {
  auto integer = [&](const char *name) -> int64_t {
    auto found = state.integers.find(name);
    return found == state.integers.end() ? 0 : found->second;
  };
  if (integer("max_bins") != values.maxBins())
    return "the number of bins is missing or another";
  Range range;
  if (ErrorText error = readRange(state, count(), range))
    return error;
  Histogram restored(values.maxBins());
  if (count() > 0) {
    auto bins = state.counts.find("bins");
    int64_t exponent = integer("exponent");
    if (bins == state.counts.end() || exponent < -1000 || exponent > 1000 ||
        integer("zeros") < 0 ||
        !restored.assign(static_cast<int>(exponent), integer("first"),
                         bins->second, static_cast<uint64_t>(integer("zeros")),
                         range.min, range.max))
      return "the histogram contradicts itself";
    if (restored.total() != count())
      return "the histogram's counts do not add up to count";
  }
  values = std::move(restored);
  return std::nullopt;
}
