//===- Collector.h - Streaming statistics of one tensor ---------*- C++ -*-===//
//
// Decides what every kind of statistics can do: observe data in constant
// memory, merge, give a range, and be saved and restored. New kinds join by
// name through registerCollector.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_COLLECTOR_H
#define QUANTX_NUMERICS_COLLECTOR_H

#include "quantx/Numerics/Params.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quantx {

/// The sentence of an error, or nullopt for success.
using ErrorText = std::optional<std::string>;

/// How a range is computed from statistics.
enum class RangeMethod : uint8_t {
  MinMax,
  MovingAverage,
  Percentile,
  Entropy,
  MSE
};

/// "min_max", "moving_average", "percentile", "entropy" or "mse". Parsing
/// takes '-' for '_', and "minmax".
std::string_view toString(RangeMethod method);
std::optional<RangeMethod> parseRangeMethod(std::string_view name);

/// The kind of collector that a method needs: "min_max", "moving_average" or
/// "histogram".
std::string_view collectorKind(RangeMethod method);

/// What a range is wanted for. Entropy and MSE depend on the storage type and
/// on the scheme.
struct RangeQuery {
  RangeMethod method = RangeMethod::MinMax;
  ParamOptions params;
  /// The share of values, in percent, that the percentile method keeps: in
  /// (0, 100].
  double percentile = 99.99;
};

/// Settings with which a collector is created; each kind reads those that it
/// has.
struct CollectorOptions {
  /// The channel axis of per-channel kinds; negative counts from the end.
  int64_t axis = 1;
  /// The weight of the newest batch in a moving average, in (0, 1].
  double averagingConstant = 0.01;
  /// The largest number of bins of a histogram, in [16, 65536].
  unsigned maxBins = 4096;
};

/// Values that are not numbers a range can hold. Collectors count them, keep
/// them out of their statistics, and leave it to the caller to call them an
/// error.
struct NonFiniteCounts {
  uint64_t nan = 0;
  uint64_t positiveInfinity = 0;
  uint64_t negativeInfinity = 0;

  uint64_t total() const { return nan + positiveInfinity + negativeInfinity; }
};

/// A collector's content in a form that any writer can walk. Two collectors of
/// one kind that saw the same data have equal states. Every number is finite.
struct CollectorState {
  std::string kind;
  std::map<std::string, int64_t> integers;
  std::map<std::string, double> reals;
  std::map<std::string, std::vector<uint64_t>> counts;
  std::map<std::string, std::vector<double>> arrays;
  /// Large arrays, meant for a binary file beside the text.
  std::map<std::string, std::vector<double>> blobs;

  friend bool operator==(const CollectorState &a, const CollectorState &b) {
    return a.kind == b.kind && a.integers == b.integers && a.reals == b.reals &&
           a.counts == b.counts && a.arrays == b.arrays && a.blobs == b.blobs;
  }
  friend bool operator!=(const CollectorState &a, const CollectorState &b) {
    return !(a == b);
  }
};

/// Statistics of one tensor. Memory does not depend on how much is observed.
class Collector {
public:
  virtual ~Collector();

  /// The name under which the kind is registered.
  virtual std::string_view kind() const = 0;

  /// Takes in one row-major array; one call is one batch for kinds to which
  /// that matters. Fails when the shape does not suit the kind, and then
  /// leaves the statistics unchanged.
  ErrorText observe(const float *data, const std::vector<int64_t> &shape);
  /// The same for a flat array.
  ErrorText observe(const float *data, size_t count);

  /// Takes in what another collector has seen. Fails, and leaves this one
  /// unchanged, when the kinds or settings differ or when the kind depends on
  /// order. Where it succeeds, any split of the data merged in any order gives
  /// the same state, bit for bit.
  ErrorText merge(const Collector &other);

  /// The range by the queried method, over all channels; nullopt, with a
  /// sentence in `reason`, when nothing finite was observed or the kind cannot
  /// answer.
  virtual std::optional<Range> range(const RangeQuery &query,
                                     std::string *reason = nullptr) const = 0;

  /// One range for each channel; empty for kinds that keep none.
  virtual std::vector<Range> channelRanges() const { return {}; }

  /// Saves and restores everything. restore() trusts nothing: a state that no
  /// observation could have produced is refused with a sentence, and the
  /// collector is then unchanged.
  CollectorState state() const;
  ErrorText restore(const CollectorState &state);

  /// How many finite values were observed.
  uint64_t count() const { return finite; }
  const NonFiniteCounts &nonFinite() const { return bad; }

protected:
  /// The parts of the public functions that kinds differ in. The counts of
  /// values, finite and not, are the base's.
  virtual ErrorText observeValues(const float *data,
                                  const std::vector<int64_t> &shape) = 0;
  virtual ErrorText mergeValues(const Collector &other) = 0;
  virtual void saveValues(CollectorState &state) const = 0;
  /// `finite` holds the restored count of finite values when this is called.
  virtual ErrorText restoreValues(const CollectorState &state) = 0;

private:
  uint64_t finite = 0;
  NonFiniteCounts bad;
};

using CollectorFactory =
    std::function<std::unique_ptr<Collector>(const CollectorOptions &)>;

/// Adds a kind, or replaces it. Safe to call from several threads.
void registerCollector(std::string kind, CollectorFactory factory);

/// An empty collector of the kind; null, with a sentence in `error`, when no
/// such kind is registered or a setting lies outside its range. quantx's own
/// kinds are always there: "min_max", "moving_average", "histogram",
/// "channel_min_max", "channel_mean_abs".
std::unique_ptr<Collector> createCollector(std::string_view kind,
                                           const CollectorOptions &options = {},
                                           std::string *error = nullptr);

/// A collector restored from a state; null with a sentence in `error`.
std::unique_ptr<Collector> createCollector(const CollectorState &state,
                                           std::string *error = nullptr);

/// The registered kinds in alphabetical order.
std::vector<std::string> collectorKinds();

} // namespace quantx

#endif // QUANTX_NUMERICS_COLLECTOR_H
