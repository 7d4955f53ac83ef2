//===- RangeSearch.h - Ranges from histograms -------------------*- C++ -*-===//
//
// Decides where a histogram is clipped: by percentile, by relative entropy or
// by expected squared error. Definitions: docs/numerics.md.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_RANGESEARCH_H
#define QUANTX_NUMERICS_RANGESEARCH_H

#include "quantx/Numerics/Histogram.h"
#include "quantx/Numerics/Params.h"

#include <cstddef>
#include <vector>

namespace quantx {

/// The range that keeps `percentile` percent of the values: symmetric, [-t, t]
/// with t the percentile of |x|; otherwise half of the rest is cut on each
/// side. Interpolates inside a bin and is clipped to the observed range; at
/// most one bin width from the exact percentile. An empty histogram gives
/// {0, 0}, as in all three searches.
Range percentileRange(const Histogram &histogram, double percentile,
                      bool symmetric);

/// The range whose quantized distribution has the least relative entropy to
/// the observed one. Symmetric: TensorRT's search over |x| with 2^(bits-1)
/// levels. Asymmetric: windows of the signed histogram with 2^bits levels,
/// first shrunk on both sides in proportion, then on each side alone. Exact
/// zeros are left out, for every scheme represents them exactly. A histogram
/// with no more bins than levels gives the observed range.
Range entropyRange(const Histogram &histogram, const ParamOptions &options);

/// The range whose parameters give the least expected squared error, by a grid
/// of shrink factors and a finer grid about the best; asymmetric ranges are
/// then refined on each side alone.
Range mseRange(const Histogram &histogram, const ParamOptions &options);

/// The mean of (x - dequantize(quantize(x)))^2 over the histogram, values
/// taken as uniform within a bin and exact zeros as exact; the range is turned
/// into parameters by chooseParams. NaN when there are none.
double expectedSquaredError(const Histogram &histogram, Range range,
                            const ParamOptions &options);

/// Merges the first `window` counts into `levels` levels and spreads each
/// level's sum evenly over its non-empty bins; level l covers bins
/// [floor(l * window / levels), floor((l + 1) * window / levels)).
std::vector<double> mergeAndExpand(const std::vector<double> &counts,
                                   size_t window, size_t levels);

/// The relative entropy of counts [begin, end), with the counts outside added
/// to the outer bins, to mergeAndExpand of the window alone. Infinite when
/// outliers fall on a bin that is empty otherwise.
double windowDivergence(const std::vector<double> &counts, size_t begin,
                        size_t end, size_t levels);

/// The first window of least divergence among `levels` .. counts.size(); the
/// whole when there are no more counts than levels.
size_t bestWindow(const std::vector<double> &counts, size_t levels);

} // namespace quantx

#endif // QUANTX_NUMERICS_RANGESEARCH_H
