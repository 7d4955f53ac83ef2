//===- Histogram.h - Nested power-of-two histogram --------------*- C++ -*-===//
//
// Decides how values are binned so that histograms of any split of the data
// merge to the same bits: bin widths are powers of two, edges are multiples of
// the width, and two neighbours fold into one when the range grows.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_HISTOGRAM_H
#define QUANTX_NUMERICS_HISTOGRAM_H

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace quantx {

/// Counts of finite f32 values in bins [j * 2^e, (j + 1) * 2^e) for
/// consecutive integers j. The exponent e is the smallest, not below -149, for
/// which at most maxBins bins cover zero, the lowest and the highest value: a
/// function of the data alone, not of its order. So |j| <= maxBins.
class Histogram {
public:
  explicit Histogram(unsigned maxBins = 4096) : limit(maxBins) {}

  /// Adds values; those that are not finite are skipped.
  void add(const float *data, size_t count);

  /// Adds another histogram's counts; both have the same maxBins.
  void merge(const Histogram &other);

  /// Sets the content. Returns false, and changes nothing, when no data could
  /// have produced it. `first` is the index j of bins[0]; the outer bins are
  /// not empty unless the histogram is.
  bool assign(int exponent, int64_t first, std::vector<uint64_t> bins,
              uint64_t zeros, double min, double max);

  unsigned maxBins() const { return limit; }
  bool empty() const { return counts.empty(); }
  uint64_t total() const;
  /// How many values were exactly zero; they are counted in bin j = 0 too.
  uint64_t zeroCount() const { return zeros; }
  /// Lowest and highest value; 0 when empty.
  double min() const { return lowest; }
  double max() const { return highest; }

  int exponent() const { return exp; }
  int64_t firstIndex() const { return first; }
  const std::vector<uint64_t> &bins() const { return counts; }
  double binWidth() const { return std::ldexp(1.0, exp); }
  /// The lower edge of bins()[i], which is the upper edge of bins()[i - 1].
  double edge(size_t i) const {
    return std::ldexp(static_cast<double>(first + static_cast<int64_t>(i)),
                      exp);
  }

  /// Counts by magnitude: result[i] counts |x| in [i, i + 1) * 2^e (negative
  /// values: (i, i + 1]), without the exact zeros.
  std::vector<double> magnitudes() const;

private:
  /// Makes the bins cover [low, high], folding as far as needed.
  void cover(double low, double high);
  void fold(int newExponent);

  unsigned limit;
  int exp = 0;
  int64_t first = 0;
  uint64_t zeros = 0;
  double lowest = 0;
  double highest = 0;
  std::vector<uint64_t> counts;
};

} // namespace quantx

#endif // QUANTX_NUMERICS_HISTOGRAM_H
