//===- Collector.cpp - Streaming statistics of one tensor -----------------===//
//
// Holds what all kinds share: counting values, checking states, and the
// registry of kinds.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Collector.h"
#include "quantx/Numerics/Collectors.h"

#include <cmath>
#include <limits>
#include <mutex>

using namespace quantx;

//===----------------------------------------------------------------------===//
// Methods
//===----------------------------------------------------------------------===//

std::string_view quantx::toString(RangeMethod method) {
  switch (method) {
  case RangeMethod::MinMax:
    return "min_max";
  case RangeMethod::MovingAverage:
    return "moving_average";
  case RangeMethod::Percentile:
    return "percentile";
  case RangeMethod::Entropy:
    return "entropy";
  case RangeMethod::MSE:
    return "mse";
  }
  return "unknown";
}

std::optional<RangeMethod> quantx::parseRangeMethod(std::string_view name) {
  std::string canonical(name);
  for (char &c : canonical)
    if (c == '-')
      c = '_';
  if (canonical == "minmax")
    return RangeMethod::MinMax;
  for (RangeMethod method :
       {RangeMethod::MinMax, RangeMethod::MovingAverage,
        RangeMethod::Percentile, RangeMethod::Entropy, RangeMethod::MSE})
    if (canonical == toString(method))
      return method;
  return std::nullopt;
}

std::string_view quantx::collectorKind(RangeMethod method) {
  switch (method) {
  case RangeMethod::MinMax:
  case RangeMethod::MovingAverage:
    return toString(method);
  case RangeMethod::Percentile:
  case RangeMethod::Entropy:
  case RangeMethod::MSE:
    return "histogram";
  }
  return "histogram";
}

//===----------------------------------------------------------------------===//
// Collector
//===----------------------------------------------------------------------===//

Collector::~Collector() = default;

ErrorText Collector::observe(const float *data,
                             const std::vector<int64_t> &shape) {
  size_t count = 1;
  for (int64_t extent : shape) {
    if (extent < 0)
      return "an array has a negative extent";
    count *= static_cast<size_t>(extent);
  }
  if (ErrorText error = observeValues(data, shape))
    return error;
  for (size_t i = 0; i < count; ++i) {
    float x = data[i];
    if (std::fabs(x) <= std::numeric_limits<float>::max())
      ++finite;
    else if (std::isnan(x))
      ++bad.nan;
    else if (x > 0)
      ++bad.positiveInfinity;
    else
      ++bad.negativeInfinity;
  }
  return std::nullopt;
}

ErrorText Collector::observe(const float *data, size_t count) {
  return observe(data, std::vector<int64_t>{static_cast<int64_t>(count)});
}

ErrorText Collector::merge(const Collector &other) {
  if (kind() != other.kind())
    return "statistics of kind " + std::string(other.kind()) +
           " do not merge into kind " + std::string(kind());
  if (ErrorText error = mergeValues(other))
    return error;
  finite += other.finite;
  bad.nan += other.bad.nan;
  bad.positiveInfinity += other.bad.positiveInfinity;
  bad.negativeInfinity += other.bad.negativeInfinity;
  return std::nullopt;
}

CollectorState Collector::state() const {
  CollectorState result;
  result.kind = std::string(kind());
  result.integers["count"] = static_cast<int64_t>(finite);
  result.integers["nan"] = static_cast<int64_t>(bad.nan);
  result.integers["positive_infinity"] =
      static_cast<int64_t>(bad.positiveInfinity);
  result.integers["negative_infinity"] =
      static_cast<int64_t>(bad.negativeInfinity);
  saveValues(result);
  return result;
}

ErrorText Collector::restore(const CollectorState &state) {
  if (state.kind != kind())
    return "statistics of kind " + state.kind + " do not restore kind " +
           std::string(kind());
  uint64_t restored[4];
  const char *names[] = {"count", "nan", "positive_infinity",
                         "negative_infinity"};
  for (size_t i = 0; i < 4; ++i) {
    auto found = state.integers.find(names[i]);
    if (found == state.integers.end() || found->second < 0)
      return std::string("the number ") + names[i] + " is missing or negative";
    restored[i] = static_cast<uint64_t>(found->second);
  }
  uint64_t before = finite;
  finite = restored[0];
  if (ErrorText error = restoreValues(state)) {
    finite = before;
    return error;
  }
  bad = {restored[1], restored[2], restored[3]};
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Registry
//===----------------------------------------------------------------------===//

namespace {

struct Registry {
  Registry() {
    kinds["min_max"] = [](const CollectorOptions &) {
      return std::make_unique<MinMaxCollector>();
    };
    kinds["moving_average"] = [](const CollectorOptions &options) {
      return std::make_unique<MovingAverageCollector>(
          options.averagingConstant);
    };
    kinds["histogram"] = [](const CollectorOptions &options) {
      return std::make_unique<HistogramCollector>(options.maxBins);
    };
    kinds["channel_min_max"] = [](const CollectorOptions &options) {
      return std::make_unique<ChannelMinMaxCollector>(options.axis);
    };
    kinds["channel_mean_abs"] = [](const CollectorOptions &options) {
      return std::make_unique<ChannelMeanAbsCollector>(options.axis);
    };
  }

  static Registry &get() {
    static Registry registry;
    return registry;
  }

  std::mutex mutex;
  std::map<std::string, CollectorFactory, std::less<>> kinds;
};

} // namespace

void quantx::registerCollector(std::string kind, CollectorFactory factory) {
  Registry &registry = Registry::get();
  std::lock_guard<std::mutex> lock(registry.mutex);
  registry.kinds[std::move(kind)] = std::move(factory);
}

std::vector<std::string> quantx::collectorKinds() {
  Registry &registry = Registry::get();
  std::lock_guard<std::mutex> lock(registry.mutex);
  std::vector<std::string> names;
  for (const auto &entry : registry.kinds)
    names.push_back(entry.first);
  return names;
}

std::unique_ptr<Collector>
quantx::createCollector(std::string_view kind, const CollectorOptions &options,
                        std::string *error) {
  auto fail = [&](std::string text) -> std::unique_ptr<Collector> {
    if (error)
      *error = std::move(text);
    return nullptr;
  };
  if (!(options.averagingConstant > 0 && options.averagingConstant <= 1))
    return fail("the averaging constant lies outside (0, 1]");
  if (options.maxBins < 16 || options.maxBins > 65536)
    return fail("a histogram has 16 to 65536 bins, not " +
                std::to_string(options.maxBins));
  CollectorFactory factory;
  {
    Registry &registry = Registry::get();
    std::lock_guard<std::mutex> lock(registry.mutex);
    auto found = registry.kinds.find(kind);
    if (found == registry.kinds.end())
      return fail("no kind of statistics is called " + std::string(kind));
    factory = found->second;
  }
  return factory(options);
}

std::unique_ptr<Collector> quantx::createCollector(const CollectorState &state,
                                                   std::string *error) {
  CollectorOptions options;
  if (auto axis = state.integers.find("axis"); axis != state.integers.end())
    options.axis = axis->second;
  if (auto bins = state.integers.find("max_bins"); bins != state.integers.end())
    // Out-of-range values stay out of range when they are narrowed.
    options.maxBins = bins->second < 0 || bins->second > 65536
                          ? 0
                          : static_cast<unsigned>(bins->second);
  if (auto constant = state.reals.find("averaging_constant");
      constant != state.reals.end())
    options.averagingConstant = constant->second;
  std::unique_ptr<Collector> collector =
      createCollector(state.kind, options, error);
  if (!collector)
    return nullptr;
  if (ErrorText why = collector->restore(state)) {
    if (error)
      *error = *why;
    return nullptr;
  }
  return collector;
}
