//===- CollectorKinds.h - statistics that belong to calibration -*- C++ -*-===//
//
// Adds the collectors that algorithms after calibration ask for by name to the
// registry of quantx/Numerics/Collector.h.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_CALIBRATION_COLLECTORKINDS_H
#define QUANTX_CALIBRATION_COLLECTORKINDS_H

#include "quantx/Numerics/Collectors.h"

namespace quantx {

/// "gram": for each pair of channels the sum of x_i * x_j over all positions,
/// as second-order methods (GPTQ) need it. Positions with a value that is not
/// finite are left out.
///
/// Sums are integers, so that merging is exact: each value is rounded once to
/// a multiple of 2^-16, halves to even. A magnitude of 2^18 or more is an
/// error; below it, 2^35 positions fit.
/// State: integers axis, channels; counts positions (one number); the upper
/// triangle in row-major order, in units of 2^-32: as blob low where all sums
/// are below 2^53, else as blobs high and low with sum = high * 2^52 + low.
class GramCollector : public Collector {
public:
  /// A negative axis counts from the end.
  explicit GramCollector(int64_t axis) : channelAxis(axis) {}
  std::string_view kind() const override { return "gram"; }
  std::optional<Range> range(const RangeQuery &query,
                             std::string *reason) const override;

  /// 0 while nothing was observed.
  size_t channels() const { return size; }
  uint64_t positions() const { return seen; }
  /// The sum of x_i * x_j, rounded to double.
  double sum(size_t i, size_t j) const;

protected:
  ErrorText observeValues(const float *data,
                          const std::vector<int64_t> &shape) override;
  ErrorText mergeValues(const Collector &other) override;
  void saveValues(CollectorState &state) const override;
  ErrorText restoreValues(const CollectorState &state) override;

private:
  size_t triangle() const { return size * (size + 1) / 2; }
  __int128 total(size_t entry) const;
  void addExactly(const double *values, size_t positions);
  void carry();

  int64_t channelAxis;
  size_t size = 0;
  uint64_t seen = 0;
  /// What was summed lately: integers that a double holds exactly, as long as
  /// the bound on their magnitude stays below 2^53. The rest is in `sums`.
  std::vector<double> recent;
  double recentBound = 0;
  std::vector<__int128> sums;
};

/// Registers the kinds of this header; calling it again does nothing.
void registerCalibrationCollectors();

} // namespace quantx

#endif
