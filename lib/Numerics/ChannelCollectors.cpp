//===- ChannelCollectors.cpp - Statistics per channel ---------------------===//
//
// Implements channel_min_max and channel_mean_abs on a common base that walks
// an array along its channel axis.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Collectors.h"

#include "quantx/Numerics/ChannelView.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

static bool isFiniteFloat(double value) {
  return std::fabs(value) <= std::numeric_limits<float>::max();
}

//===----------------------------------------------------------------------===//
// The base
//===----------------------------------------------------------------------===//

ErrorText ChannelCollector::observeValues(const float *data,
                                          const std::vector<int64_t> &shape) {
  ChannelView view;
  if (ErrorText error = view.set(shape, channelAxis))
    return error;
  size_t channelCount = view.channels;
  if (perChannel.empty()) {
    perChannel.resize(channelCount);
    resizeChannels(channelCount);
  } else if (channelCount != perChannel.size()) {
    return "an array of " + std::to_string(channelCount) +
           " channels follows one of " + std::to_string(perChannel.size());
  }
  for (size_t o = 0; o < view.outer; ++o)
    for (size_t c = 0; c < channelCount; ++c)
      perChannel[c] += observeChannel(
          c, data + (o * channelCount + c) * view.inner, view.inner);
  return std::nullopt;
}

ErrorText ChannelCollector::mergeValues(const Collector &other) {
  const auto &added = static_cast<const ChannelCollector &>(other);
  if (added.channelAxis != channelAxis)
    return "statistics along axes " + std::to_string(added.channelAxis) +
           " and " + std::to_string(channelAxis) + " do not merge";
  if (added.channels() == 0)
    return std::nullopt;
  if (perChannel.empty()) {
    perChannel.resize(added.channels());
    resizeChannels(added.channels());
  } else if (added.channels() != channels()) {
    return "statistics of " + std::to_string(added.channels()) + " and " +
           std::to_string(channels()) + " channels do not merge";
  }
  mergeChannels(added);
  for (size_t c = 0; c < perChannel.size(); ++c)
    perChannel[c] += added.perChannel[c];
  return std::nullopt;
}

void ChannelCollector::saveValues(CollectorState &state) const {
  state.integers["axis"] = channelAxis;
  state.counts["channel_counts"] = perChannel;
  saveChannels(state);
}

ErrorText ChannelCollector::restoreValues(const CollectorState &state) {
  auto axis = state.integers.find("axis");
  if (axis == state.integers.end() || axis->second != channelAxis)
    return "the axis is missing or another";
  auto counts = state.counts.find("channel_counts");
  if (counts == state.counts.end())
    return "the counts of the channels are missing";
  uint64_t sum = 0;
  for (uint64_t channel : counts->second) {
    if (sum + channel < sum)
      return "the counts of the channels overflow";
    sum += channel;
  }
  if (sum != count())
    return "the counts of the channels do not add up to count";
  if (ErrorText error = restoreChannels(state, counts->second))
    return error;
  perChannel = counts->second;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// channel_min_max
//===----------------------------------------------------------------------===//

std::optional<Range> ChannelMinMaxCollector::range(const RangeQuery &query,
                                                   std::string *reason) const {
  std::string why;
  if (query.method != RangeMethod::MinMax)
    why = "statistics of kind channel_min_max give no range by " +
          std::string(toString(query.method));
  else if (count() == 0)
    why = "no finite value was observed";
  if (!why.empty()) {
    if (reason)
      *reason = why;
    return std::nullopt;
  }
  std::optional<Range> all;
  for (size_t c = 0; c < ranges.size(); ++c) {
    if (channelCounts()[c] == 0)
      continue;
    if (!all)
      all = ranges[c];
    all->min = std::min(all->min, ranges[c].min);
    all->max = std::max(all->max, ranges[c].max);
  }
  return all;
}

uint64_t ChannelMinMaxCollector::observeChannel(size_t channel,
                                                const float *data,
                                                size_t count) {
  Range &range = ranges[channel];
  uint64_t before = channelCounts()[channel];
  uint64_t added = 0;
  for (size_t i = 0; i < count; ++i) {
    if (!isFiniteFloat(data[i]))
      continue;
    // Adding zero makes -0 and 0 one value.
    double x = data[i] + 0.0;
    if (before + added == 0)
      range = {x, x};
    range = {std::min(range.min, x), std::max(range.max, x)};
    ++added;
  }
  return added;
}

void ChannelMinMaxCollector::mergeChannels(const ChannelCollector &other) {
  const auto &added = static_cast<const ChannelMinMaxCollector &>(other);
  for (size_t c = 0; c < ranges.size(); ++c) {
    if (added.channelCounts()[c] == 0)
      continue;
    const Range &with = added.ranges[c];
    if (channelCounts()[c] == 0)
      ranges[c] = with;
    ranges[c] = {std::min(ranges[c].min, with.min),
                 std::max(ranges[c].max, with.max)};
  }
}

void ChannelMinMaxCollector::saveChannels(CollectorState &state) const {
  std::vector<double> &min = state.arrays["min"];
  std::vector<double> &max = state.arrays["max"];
  for (const Range &range : ranges) {
    min.push_back(range.min);
    max.push_back(range.max);
  }
}

ErrorText
ChannelMinMaxCollector::restoreChannels(const CollectorState &state,
                                        const std::vector<uint64_t> &counts) {
  auto min = state.arrays.find("min");
  auto max = state.arrays.find("max");
  if (min == state.arrays.end() || max == state.arrays.end() ||
      min->second.size() != counts.size() ||
      max->second.size() != counts.size())
    return "min and max do not have one number for each channel";
  std::vector<Range> restored;
  for (size_t c = 0; c < counts.size(); ++c) {
    Range range{min->second[c], max->second[c]};
    if (!isFiniteFloat(range.min) || !isFiniteFloat(range.max) ||
        range.min > range.max || (counts[c] == 0 && range != Range{}))
      return "channel " + std::to_string(c) + " has an impossible range";
    restored.push_back(range);
  }
  ranges = std::move(restored);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// channel_mean_abs
//===----------------------------------------------------------------------===//

std::optional<Range> ChannelMeanAbsCollector::range(const RangeQuery &,
                                                    std::string *reason) const {
  if (reason)
    *reason = "statistics of kind channel_mean_abs give no range";
  return std::nullopt;
}

std::vector<double> ChannelMeanAbsCollector::means() const {
  std::vector<double> result;
  for (size_t c = 0; c < sums.size(); ++c) {
    uint64_t count = channelCounts()[c];
    result.push_back(
        count == 0 ? 0.0 : sums[c].toDouble() / static_cast<double>(count));
  }
  return result;
}

uint64_t ChannelMeanAbsCollector::observeChannel(size_t channel,
                                                 const float *data,
                                                 size_t count) {
  uint64_t added = 0;
  for (size_t i = 0; i < count; ++i) {
    if (!isFiniteFloat(data[i]))
      continue;
    sums[channel].add(data[i]);
    ++added;
  }
  return added;
}

void ChannelMeanAbsCollector::mergeChannels(const ChannelCollector &other) {
  const auto &added = static_cast<const ChannelMeanAbsCollector &>(other);
  for (size_t c = 0; c < sums.size(); ++c)
    sums[c].add(added.sums[c]);
}

void ChannelMeanAbsCollector::saveChannels(CollectorState &state) const {
  std::vector<uint64_t> &words = state.counts["sums"];
  for (const ExactSum &sum : sums)
    words.insert(words.end(), sum.limbs().begin(), sum.limbs().end());
}

ErrorText
ChannelMeanAbsCollector::restoreChannels(const CollectorState &state,
                                         const std::vector<uint64_t> &counts) {
  auto words = state.counts.find("sums");
  if (words == state.counts.end() ||
      words->second.size() != counts.size() * ExactSum::kLimbs)
    return "sums do not have " + std::to_string(ExactSum::kLimbs) +
           " words for each channel";
  std::vector<ExactSum> restored;
  for (size_t c = 0; c < counts.size(); ++c) {
    std::array<uint64_t, ExactSum::kLimbs> limbs;
    std::copy_n(words->second.begin() +
                    static_cast<ptrdiff_t>(c * ExactSum::kLimbs),
                ExactSum::kLimbs, limbs.begin());
    restored.push_back(ExactSum::fromLimbs(limbs));
    if (counts[c] == 0 && !(restored.back() == ExactSum()))
      return "channel " + std::to_string(c) + " has a sum of no values";
  }
  sums = std::move(restored);
  return std::nullopt;
}
