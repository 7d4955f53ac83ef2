//===- Metrics.h - How far two arrays are apart -----------------*- C++ -*-===//
//
// Decides the error figures of reports: SQNR, cosine, largest and mean squared
// error, accumulated in double.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_NUMERICS_METRICS_H
#define QUANTX_NUMERICS_METRICS_H

#include <cstddef>
#include <cstdint>

namespace quantx {

/// Accumulates the difference of pairs of arrays in constant memory. A NaN in
/// either array makes every figure NaN.
class ErrorMetrics {
public:
  void add(const float *reference, const float *actual, size_t count);
  /// Adds what another accumulator has seen.
  void merge(const ErrorMetrics &other);

  uint64_t count() const { return total; }
  /// 10 log10(sum reference^2 / sum (reference - actual)^2) in dB: +infinity
  /// for equal arrays (two zero arrays and empty ones too), -infinity for an
  /// error against a zero reference.
  double sqnrDb() const;
  /// Cosine of the angle between the arrays; 1 when both are zero, 0 when one
  /// is.
  double cosine() const;
  double maxAbsError() const { return largest; }
  double meanSquaredError() const;

private:
  uint64_t total = 0;
  double referenceEnergy = 0;
  double actualEnergy = 0;
  double errorEnergy = 0;
  double product = 0;
  double largest = 0;
};

double sqnrDb(const float *reference, const float *actual, size_t count);
double cosine(const float *reference, const float *actual, size_t count);
double maxAbsError(const float *reference, const float *actual, size_t count);

} // namespace quantx

#endif // QUANTX_NUMERICS_METRICS_H
