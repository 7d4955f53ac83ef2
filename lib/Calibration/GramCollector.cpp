//===- GramCollector.cpp - sums of products of channels -------------------===//
//
// Decides how second moments are summed so that shards merge exactly and
// thousands of channels cost little: integers, in doubles while these are
// exact, in 128 bits beyond.
//
//===----------------------------------------------------------------------===//

#include "quantx/Calibration/CollectorKinds.h"

#include "MomentSums.h"
#include "quantx/Numerics/ChannelView.h"
#include <algorithm>
#include <cmath>
#include <mutex>

using namespace quantx;

namespace {
constexpr int kFractionBits = 16;
constexpr float kLimit = 262144; // 2^18
constexpr uint64_t kMaxPositions = uint64_t(1) << 35;
constexpr double kExact = 9007199254740992; // 2^53
constexpr int kWordBits = 52;
constexpr int64_t kWord = int64_t(1) << kWordBits;
/// Positions that are summed together, while their channels lie in the cache.
constexpr size_t kRun = 64;

/// Whether `value` is an integer in [low, high).
bool isIntegerIn(double value, double low, double high) {
  return value >= low && value < high && value == std::floor(value);
}
} // namespace

std::optional<Range> GramCollector::range(const RangeQuery &,
                                          std::string *reason) const {
  if (reason)
    *reason = "statistics of kind gram give no range";
  return std::nullopt;
}

__int128 GramCollector::total(size_t entry) const {
  __int128 sum = sums.empty() ? 0 : sums[entry];
  return sum + static_cast<__int128>(recent[entry]);
}

double GramCollector::sum(size_t i, size_t j) const {
  if (i > j)
    std::swap(i, j);
  size_t row = i * size - i * (i + 1) / 2;
  return std::ldexp(static_cast<double>(total(row + j)), -2 * kFractionBits);
}

void GramCollector::carry() {
  sums.resize(triangle());
  for (size_t i = 0; i < sums.size(); ++i) {
    sums[i] += static_cast<__int128>(recent[i]);
    recent[i] = 0;
  }
  recentBound = 0;
}

void GramCollector::addExactly(const double *values, size_t positions) {
  sums.resize(triangle());
  for (size_t p = 0; p < positions; ++p, values += size) {
    __int128 *sum = sums.data();
    for (size_t i = 0; i < size; ++i)
      for (size_t j = i; j < size; ++j)
        *sum++ +=
            static_cast<__int128>(values[i]) * static_cast<__int128>(values[j]);
  }
}

ErrorText GramCollector::observeValues(const float *data,
                                       const std::vector<int64_t> &shape) {
  ChannelView view;
  if (ErrorText error = view.set(shape, channelAxis))
    return error;
  auto [outer, channels, inner] = view;
  if (seen != 0 && channels != size)
    return "an array of " + std::to_string(channels) +
           " channels follows one of " + std::to_string(size);
  if (outer * inner > kMaxPositions - seen)
    return "more than 2^35 positions were observed";
  for (size_t i = 0; i < outer * channels * inner; ++i)
    if (std::isfinite(data[i]) && std::fabs(data[i]) >= kLimit)
      return "a magnitude of 2^18 or more cannot be summed by kind gram";

  size = channels;
  recent.resize(triangle());
  std::vector<double> run;
  run.reserve(kRun * channels);
  size_t inRun = 0;
  double largest = 0;
  auto flush = [&] {
    double bound = largest * largest * static_cast<double>(inRun);
    if (bound >= kExact) {
      addExactly(run.data(), inRun);
    } else if (inRun != 0) {
      if (recentBound + bound >= kExact)
        carry();
      recentBound += bound;
      addMoments(run.data(), inRun, size, recent.data());
    }
    run.clear();
    inRun = 0;
    largest = 0;
  };
  for (size_t position = 0; position < outer * inner; ++position) {
    const float *first =
        data + (position / inner) * channels * inner + position % inner;
    bool finite = true;
    for (size_t c = 0; c < channels; ++c)
      finite &= std::isfinite(first[c * inner]);
    if (!finite)
      continue;
    ++seen;
    for (size_t c = 0; c < channels; ++c) {
      double value = std::nearbyint(
          std::ldexp(static_cast<double>(first[c * inner]), kFractionBits));
      run.push_back(value);
      largest = std::max(largest, std::fabs(value));
    }
    if (++inRun == kRun)
      flush();
  }
  flush();
  return std::nullopt;
}

ErrorText GramCollector::mergeValues(const Collector &other) {
  const auto &added = static_cast<const GramCollector &>(other);
  if (added.channelAxis != channelAxis)
    return "statistics along axes " + std::to_string(added.channelAxis) +
           " and " + std::to_string(channelAxis) + " do not merge";
  if (size != 0 && added.size != 0 && added.size != size)
    return "statistics of " + std::to_string(added.size) + " and " +
           std::to_string(size) + " channels do not merge";
  if (added.seen > kMaxPositions - seen)
    return "more than 2^35 positions were observed";
  if (added.size == 0)
    return std::nullopt;
  size = added.size;
  recent.resize(triangle());
  carry();
  for (size_t i = 0; i < sums.size(); ++i)
    sums[i] += added.total(i);
  seen += added.seen;
  return std::nullopt;
}

void GramCollector::saveValues(CollectorState &state) const {
  state.integers["axis"] = channelAxis;
  state.integers["channels"] = static_cast<int64_t>(size);
  state.counts["positions"] = {seen};
  bool isNarrow = true;
  for (size_t i = 0; i < recent.size(); ++i) {
    __int128 sum = total(i);
    isNarrow &= sum < static_cast<__int128>(kExact) &&
                sum > -static_cast<__int128>(kExact);
  }
  auto &low = state.blobs["low"];
  low.reserve(recent.size());
  if (isNarrow) {
    for (size_t i = 0; i < recent.size(); ++i)
      low.push_back(static_cast<double>(total(i)));
    return;
  }
  auto &high = state.blobs["high"];
  high.reserve(recent.size());
  for (size_t i = 0; i < recent.size(); ++i) {
    low.push_back(static_cast<double>(total(i) & (kWord - 1)));
    high.push_back(static_cast<double>(total(i) >> kWordBits));
  }
}

ErrorText GramCollector::restoreValues(const CollectorState &state) {
  auto axis = state.integers.find("axis");
  if (axis == state.integers.end() || axis->second != channelAxis)
    return "the axis is missing or another";
  auto channels = state.integers.find("channels");
  if (channels == state.integers.end() || channels->second < 0 ||
      channels->second > (1 << 20))
    return "the number of channels is missing or impossible";
  auto positions = state.counts.find("positions");
  if (positions == state.counts.end() || positions->second.size() != 1 ||
      positions->second[0] > kMaxPositions)
    return "the number of positions is missing or impossible";
  size_t count = static_cast<size_t>(channels->second);
  size_t entries = count * (count + 1) / 2;
  auto low = state.blobs.find("low"), high = state.blobs.find("high");
  bool isWide = high != state.blobs.end();
  if (low == state.blobs.end() || low->second.size() != entries ||
      (isWide && high->second.size() != entries))
    return "the sums are not " + std::to_string(entries) + " numbers";
  std::vector<__int128> restored(entries);
  // Each product is at most 2^36 in units of 2^-32.
  const __int128 bound = static_cast<__int128>(positions->second[0])
                         << (36 + 2 * kFractionBits);
  for (size_t i = 0; i < entries; ++i) {
    double word = low->second[i];
    bool isWhole = isIntegerIn(word, isWide ? 0 : -kExact,
                               isWide ? static_cast<double>(kWord) : kExact) &&
                   (!isWide || isIntegerIn(high->second[i], -kExact, kExact));
    if (isWhole) {
      restored[i] = static_cast<__int128>(word);
      if (isWide)
        restored[i] += static_cast<__int128>(high->second[i]) * kWord;
    }
    if (!isWhole || restored[i] > bound || -restored[i] > bound)
      return "sum " + std::to_string(i) + " is impossible";
  }
  size = count;
  seen = positions->second[0];
  recent.assign(entries, 0.0);
  recentBound = 0;
  sums = std::move(restored);
  return std::nullopt;
}

void quantx::registerCalibrationCollectors() {
  static std::once_flag once;
  std::call_once(once, [] {
    registerCollector("gram", [](const CollectorOptions &options) {
      return std::make_unique<GramCollector>(options.axis);
    });
  });
}
