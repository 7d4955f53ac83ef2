//===- Collectors.h - The kinds of collectors -------------------*- C++ -*-===//
//
// Decides what each built-in kind of statistics keeps.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_COLLECTORS_H
#define QUANTX_NUMERICS_COLLECTORS_H

#include "quantx/Numerics/Collector.h"
#include "quantx/Numerics/ExactSum.h"
#include "quantx/Numerics/Histogram.h"

namespace quantx {

/// "min_max": lowest and highest value.
/// State: reals min, max (absent while nothing was observed).
class MinMaxCollector : public Collector {
public:
  std::string_view kind() const override { return "min_max"; }
  std::optional<Range> range(const RangeQuery &query,
                             std::string *reason) const override;

protected:
  ErrorText observeValues(const float *data,
                          const std::vector<int64_t> &shape) override;
  ErrorText mergeValues(const Collector &other) override;
  void saveValues(CollectorState &state) const override;
  ErrorText restoreValues(const CollectorState &state) override;

private:
  Range seen;
};

/// "moving_average": the first batch's minimum and maximum m, then
/// m += c * (batch - m) with c the averaging constant. Depends on the order of
/// batches, so it does not merge.
/// State: reals averaging_constant, min, max.
class MovingAverageCollector : public Collector {
public:
  explicit MovingAverageCollector(double constant) : constant(constant) {}
  std::string_view kind() const override { return "moving_average"; }
  std::optional<Range> range(const RangeQuery &query,
                             std::string *reason) const override;

protected:
  ErrorText observeValues(const float *data,
                          const std::vector<int64_t> &shape) override;
  ErrorText mergeValues(const Collector &other) override;
  void saveValues(CollectorState &state) const override;
  ErrorText restoreValues(const CollectorState &state) override;

private:
  double constant;
  Range average;
};

/// "histogram": serves min_max, percentile, entropy and mse.
/// State: integers max_bins, exponent, first, zeros; reals min, max; counts
/// bins (all but max_bins absent while nothing was observed).
class HistogramCollector : public Collector {
public:
  explicit HistogramCollector(unsigned maxBins) : values(maxBins) {}
  std::string_view kind() const override { return "histogram"; }
  std::optional<Range> range(const RangeQuery &query,
                             std::string *reason) const override;
  const Histogram &histogram() const { return values; }

protected:
  ErrorText observeValues(const float *data,
                          const std::vector<int64_t> &shape) override;
  ErrorText mergeValues(const Collector &other) override;
  void saveValues(CollectorState &state) const override;
  ErrorText restoreValues(const CollectorState &state) override;

private:
  Histogram values;
};

/// The base of kinds that keep something for each index along an axis. The
/// first observation fixes the number of channels.
class ChannelCollector : public Collector {
public:
  int64_t axis() const { return channelAxis; }
  /// 0 while nothing was observed.
  size_t channels() const { return perChannel.size(); }
  /// How many finite values each channel has seen.
  const std::vector<uint64_t> &channelCounts() const { return perChannel; }

protected:
  explicit ChannelCollector(int64_t axis) : channelAxis(axis) {}

  /// Makes room for `count` channels.
  virtual void resizeChannels(size_t count) = 0;
  /// Takes in `count` consecutive values of one channel; returns how many of
  /// them were finite.
  virtual uint64_t observeChannel(size_t channel, const float *data,
                                  size_t count) = 0;
  virtual void mergeChannels(const ChannelCollector &other) = 0;
  virtual void saveChannels(CollectorState &state) const = 0;
  virtual ErrorText restoreChannels(const CollectorState &state,
                                    const std::vector<uint64_t> &counts) = 0;

  ErrorText observeValues(const float *data,
                          const std::vector<int64_t> &shape) override;
  ErrorText mergeValues(const Collector &other) override;
  void saveValues(CollectorState &state) const override;
  ErrorText restoreValues(const CollectorState &state) override;

private:
  int64_t channelAxis;
  std::vector<uint64_t> perChannel;
};

/// "channel_min_max": lowest and highest value of each channel; {0, 0} for a
/// channel without finite values.
/// State: integers axis; counts channel_counts; arrays min, max.
class ChannelMinMaxCollector : public ChannelCollector {
public:
  explicit ChannelMinMaxCollector(int64_t axis) : ChannelCollector(axis) {}
  std::string_view kind() const override { return "channel_min_max"; }
  std::optional<Range> range(const RangeQuery &query,
                             std::string *reason) const override;
  std::vector<Range> channelRanges() const override { return ranges; }

protected:
  void resizeChannels(size_t count) override { ranges.resize(count); }
  uint64_t observeChannel(size_t channel, const float *data,
                          size_t count) override;
  void mergeChannels(const ChannelCollector &other) override;
  void saveChannels(CollectorState &state) const override;
  ErrorText restoreChannels(const CollectorState &state,
                            const std::vector<uint64_t> &counts) override;

private:
  std::vector<Range> ranges;
};

/// "channel_mean_abs": the mean of |x| in each channel, from exact sums, so
/// that merging is exact.
/// State: integers axis; counts channel_counts, sums (ExactSum::kLimbs words
/// for each channel).
class ChannelMeanAbsCollector : public ChannelCollector {
public:
  explicit ChannelMeanAbsCollector(int64_t axis) : ChannelCollector(axis) {}
  std::string_view kind() const override { return "channel_mean_abs"; }
  std::optional<Range> range(const RangeQuery &query,
                             std::string *reason) const override;
  /// 0 for a channel without finite values.
  std::vector<double> means() const;

protected:
  void resizeChannels(size_t count) override { sums.resize(count); }
  uint64_t observeChannel(size_t channel, const float *data,
                          size_t count) override;
  void mergeChannels(const ChannelCollector &other) override;
  void saveChannels(CollectorState &state) const override;
  ErrorText restoreChannels(const CollectorState &state,
                            const std::vector<uint64_t> &counts) override;

private:
  std::vector<ExactSum> sums;
};

} // namespace quantx

#endif // QUANTX_NUMERICS_COLLECTORS_H
