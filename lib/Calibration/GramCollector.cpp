//===- GramCollector.cpp - sums of products of channels -------------------===//
//
// Decides how second moments are summed so that shards merge exactly: in
// 128-bit fixed point, one rounding per product.
//
//===----------------------------------------------------------------------===//

#include "quantx/Calibration/CollectorKinds.h"

#include <cmath>
#include <mutex>

using namespace quantx;

namespace {
constexpr int kFractionBits = 56;
constexpr float kLimit = 262144; // 2^18
constexpr uint64_t kMaxPositions = uint64_t(1) << 35;
constexpr int kWordBits = 48;
constexpr int64_t kWord = int64_t(1) << kWordBits;
constexpr double kHighLimit = 2147483648; // 2^31, what is left of 128 bits

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

double GramCollector::sum(size_t i, size_t j) const {
  if (i > j)
    std::swap(i, j);
  size_t row = i * size - i * (i + 1) / 2;
  return std::ldexp(static_cast<double>(sums[row + j]), -kFractionBits);
}

ErrorText GramCollector::observeValues(const float *data,
                                       const std::vector<int64_t> &shape) {
  int64_t rank = static_cast<int64_t>(shape.size());
  int64_t axis = channelAxis < 0 ? channelAxis + rank : channelAxis;
  if (axis < 0 || axis >= rank)
    return "axis " + std::to_string(channelAxis) +
           " lies outside an array of rank " + std::to_string(rank);
  size_t channels = static_cast<size_t>(shape[static_cast<size_t>(axis)]);
  size_t outer = 1, inner = 1;
  for (int64_t i = 0; i < rank; ++i) {
    size_t extent = static_cast<size_t>(shape[static_cast<size_t>(i)]);
    outer *= i < axis ? extent : 1;
    inner *= i > axis ? extent : 1;
  }
  if (seen != 0 && channels != size)
    return "an array of " + std::to_string(channels) +
           " channels follows one of " + std::to_string(size);
  if (outer * inner > kMaxPositions - seen)
    return "more than 2^35 positions were observed";
  for (size_t i = 0; i < outer * channels * inner; ++i)
    if (std::isfinite(data[i]) && std::fabs(data[i]) >= kLimit)
      return "a magnitude of 2^18 or more cannot be summed by kind gram";

  size = channels;
  sums.resize(triangle());
  std::vector<double> column(channels);
  for (size_t position = 0; position < outer * inner; ++position) {
    const float *first =
        data + (position / inner) * channels * inner + position % inner;
    bool finite = true;
    for (size_t c = 0; c < channels; ++c) {
      column[c] = first[c * inner];
      finite &= std::isfinite(column[c]);
    }
    if (!finite)
      continue;
    ++seen;
    __int128 *sum = sums.data();
    for (size_t i = 0; i < channels; ++i) {
      // The product of two f32 is exact in double, and so is the scaling.
      double scaled = std::ldexp(column[i], kFractionBits);
      for (size_t j = i; j < channels; ++j)
        *sum++ += static_cast<__int128>(std::nearbyint(scaled * column[j]));
    }
  }
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
  sums.resize(triangle());
  for (size_t i = 0; i < sums.size(); ++i)
    sums[i] += added.sums[i];
  seen += added.seen;
  return std::nullopt;
}

void GramCollector::saveValues(CollectorState &state) const {
  state.integers["axis"] = channelAxis;
  state.integers["channels"] = static_cast<int64_t>(size);
  state.counts["positions"] = {seen};
  auto &high = state.blobs["high"];
  auto &middle = state.blobs["middle"];
  auto &low = state.blobs["low"];
  for (__int128 sum : sums) {
    low.push_back(static_cast<double>(sum & (kWord - 1)));
    middle.push_back(static_cast<double>((sum >> kWordBits) & (kWord - 1)));
    high.push_back(static_cast<double>(sum >> (2 * kWordBits)));
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
  const std::vector<double> *words[3];
  const char *names[] = {"high", "middle", "low"};
  for (size_t i = 0; i < 3; ++i) {
    auto found = state.blobs.find(names[i]);
    if (found == state.blobs.end() || found->second.size() != entries)
      return std::string(names[i]) + " does not have " +
             std::to_string(entries) + " numbers";
    words[i] = &found->second;
  }
  std::vector<__int128> restored(entries);
  // Each product is below 2^36, so |sum| < positions * 2^(36 + 56).
  const __int128 bound = static_cast<__int128>(positions->second[0])
                         << (36 + kFractionBits);
  for (size_t i = 0; i < entries; ++i) {
    double high = (*words[0])[i], middle = (*words[1])[i], low = (*words[2])[i];
    bool isWhole = isIntegerIn(high, -kHighLimit, kHighLimit) &&
                   isIntegerIn(middle, 0, kWord) && isIntegerIn(low, 0, kWord);
    if (isWhole)
      restored[i] = (static_cast<__int128>(high) * kWord +
                     static_cast<__int128>(middle)) *
                        kWord +
                    static_cast<__int128>(low);
    if (!isWhole || restored[i] > bound || -restored[i] > bound)
      return "sum " + std::to_string(i) + " is impossible";
  }
  size = count;
  seen = positions->second[0];
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
