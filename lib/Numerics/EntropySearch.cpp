//===- EntropySearch.cpp - Ranges of least relative entropy ---------------===//
//
// Decides clipping points by how much a window of the histogram, quantized to
// the levels of the storage type, differs from the whole distribution. The
// method is NVIDIA's (GTC 2017, session S7310).
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/RangeSearch.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

/// The first bin of level `level` in a window cut into `levels` parts.
static size_t levelStart(size_t level, size_t window, size_t levels) {
  return level * window / levels;
}

std::vector<double> quantx::mergeAndExpand(const std::vector<double> &counts,
                                           size_t window, size_t levels) {
  std::vector<double> expanded(window);
  for (size_t level = 0; level < levels; ++level) {
    size_t begin = levelStart(level, window, levels);
    size_t end = levelStart(level + 1, window, levels);
    double sum = 0;
    size_t occupied = 0;
    for (size_t i = begin; i < end; ++i) {
      sum += counts[i];
      occupied += counts[i] > 0 ? 1 : 0;
    }
    for (size_t i = begin; i < end; ++i)
      if (counts[i] > 0)
        expanded[i] = sum / static_cast<double>(occupied);
  }
  return expanded;
}

namespace {

double timesLog(double x) { return x > 0 ? x * std::log(x) : 0.0; }

/// Relative entropies of windows, each in time proportional to the levels:
/// within a level the quantized distribution is constant, so sums of counts,
/// of c log c and of occupied bins are all that is needed.
class Divergences {
public:
  explicit Divergences(const std::vector<double> &counts)
      : counts(counts), sums(counts.size() + 1), logs(counts.size() + 1),
        occupied(counts.size() + 1) {
    for (size_t i = 0; i < counts.size(); ++i) {
      sums[i + 1] = sums[i] + counts[i];
      logs[i + 1] = logs[i] + timesLog(counts[i]);
      occupied[i + 1] = occupied[i] + (counts[i] > 0 ? 1 : 0);
    }
  }

  double total() const { return sums.back(); }

  /// The divergence of bins [begin, end), with what lies outside added to the
  /// outer bins of the observed distribution but not of the quantized one.
  double operator()(size_t begin, size_t end, size_t levels) const {
    double inside = sums[end] - sums[begin];
    double below = sums[begin];
    double above = total() - sums[end];
    double infinite = std::numeric_limits<double>::infinity();
    if (inside <= 0 || (below > 0 && counts[begin] == 0) ||
        (above > 0 && counts[end - 1] == 0))
      return infinite;

    // sum P log P, with the outer bins replaced by themselves and outliers.
    double observed = logs[end] - logs[begin];
    if (end - begin == 1) {
      observed = timesLog(counts[begin] + below + above);
    } else {
      observed += timesLog(counts[begin] + below) - timesLog(counts[begin]);
      observed += timesLog(counts[end - 1] + above) - timesLog(counts[end - 1]);
    }

    // sum P log Q.
    double crossed = 0;
    size_t window = end - begin;
    for (size_t level = 0; level < levels; ++level) {
      size_t from = begin + levelStart(level, window, levels);
      size_t to = begin + levelStart(level + 1, window, levels);
      double sum = sums[to] - sums[from];
      if (sum <= 0)
        continue;
      double weight = sum;
      if (from == begin)
        weight += below;
      if (to == end)
        weight += above;
      crossed += weight * std::log(sum / (occupied[to] - occupied[from]));
    }
    return (observed - crossed) / total() + std::log(inside / total());
  }

private:
  const std::vector<double> &counts;
  std::vector<double> sums;
  std::vector<double> logs;
  std::vector<double> occupied;
};

/// The candidate of least divergence in [from, to]; the first of equals. The
/// end `to` is always tried.
template <typename Cost>
size_t firstMinimum(size_t from, size_t to, size_t stride, Cost cost) {
  size_t best = to;
  double bestCost = std::numeric_limits<double>::infinity();
  for (size_t i = from; i <= to;
       i = i < to ? std::min(to, i + stride) : i + 1) {
    double value = cost(i);
    if (value < bestCost) {
      bestCost = value;
      best = i;
    }
  }
  return best;
}

/// Signed counts from at most zero to at least zero, without exact zeros.
struct SignedCounts {
  explicit SignedCounts(const Histogram &histogram) {
    int64_t first = histogram.firstIndex();
    int64_t end = first + static_cast<int64_t>(histogram.bins().size());
    origin = static_cast<size_t>(std::max<int64_t>(0, -first));
    size_t above = static_cast<size_t>(std::max<int64_t>(0, end));
    counts.resize(origin + above);
    for (size_t i = 0; i < histogram.bins().size(); ++i) {
      int64_t index = first + static_cast<int64_t>(i);
      counts[static_cast<size_t>(static_cast<int64_t>(origin) + index)] =
          static_cast<double>(histogram.bins()[i]);
    }
    if (above > 0)
      counts[origin] -= static_cast<double>(histogram.zeroCount());
  }

  std::vector<double> counts;
  /// The bin whose lower edge is zero; counts.size() when all are negative.
  size_t origin;
};

} // namespace

double quantx::windowDivergence(const std::vector<double> &counts, size_t begin,
                                size_t end, size_t levels) {
  return Divergences(counts)(begin, end, levels);
}

size_t quantx::bestWindow(const std::vector<double> &counts, size_t levels) {
  if (counts.size() <= levels)
    return counts.size();
  Divergences divergence(counts);
  if (divergence.total() <= 0)
    return counts.size();
  return firstMinimum(levels, counts.size(), 1, [&](size_t window) {
    return divergence(0, window, levels);
  });
}

static Range symmetricEntropyRange(const Histogram &histogram,
                                   const ParamOptions &options) {
  double magnitude = std::max(-histogram.min(), histogram.max());
  std::vector<double> counts = histogram.magnitudes();
  size_t levels = size_t{1} << (options.storage.bits - 1);
  if (counts.size() > levels) {
    size_t window = bestWindow(counts, levels);
    magnitude = std::min(magnitude, (static_cast<double>(window) + 0.5) *
                                        histogram.binWidth());
  }
  return {-magnitude, magnitude};
}

static Range asymmetricEntropyRange(const Histogram &histogram,
                                    const ParamOptions &options) {
  SignedCounts values(histogram);
  Divergences divergence(values.counts);
  size_t size = values.counts.size();
  size_t levels = size_t{1} << options.storage.bits;
  if (size <= levels || divergence.total() <= 0)
    return {histogram.min(), histogram.max()};

  // A thousand candidates on each of the three walks are enough: the stride
  // is then a fraction of one code.
  size_t stride = std::max<size_t>(1, size / 1024);
  size_t below = values.origin;
  size_t above = size - below;
  auto beginOf = [&](size_t window) { return below - below * window / size; };
  auto endOf = [&](size_t window) { return below + above * window / size; };
  size_t window = firstMinimum(levels, size, stride, [&](size_t w) {
    return divergence(beginOf(w), endOf(w), levels);
  });
  size_t begin = beginOf(window);
  size_t end = endOf(window);

  // Each side alone, outwards and inwards, so long as the levels are covered.
  // Counted from zero, so that the first of equals is the narrowest.
  if (below > 0) {
    size_t least = end - below >= levels ? 0 : levels - (end - below);
    begin =
        below -
        firstMinimum(std::min(least, below), below, stride, [&](size_t reach) {
          return divergence(below - reach, end, levels);
        });
  }
  if (above > 0) {
    size_t least = below - begin >= levels ? 0 : levels - (below - begin);
    end = below + firstMinimum(
                      std::min(least, above), above, stride, [&](size_t reach) {
                        return divergence(begin, below + reach, levels);
                      });
  }

  int64_t zero = static_cast<int64_t>(values.origin);
  double width = histogram.binWidth();
  double low = static_cast<double>(static_cast<int64_t>(begin) - zero) * width;
  double high = static_cast<double>(static_cast<int64_t>(end) - zero) * width;
  return {std::max(low, std::min(histogram.min(), 0.0)),
          std::min(high, std::max(histogram.max(), 0.0))};
}

Range quantx::entropyRange(const Histogram &histogram,
                           const ParamOptions &options) {
  if (histogram.empty())
    return {};
  // No histogram has as many bins as 32-bit storage has codes.
  if (options.storage.bits > 16)
    return {histogram.min(), histogram.max()};
  return options.symmetric ? symmetricEntropyRange(histogram, options)
                           : asymmetricEntropyRange(histogram, options);
}
