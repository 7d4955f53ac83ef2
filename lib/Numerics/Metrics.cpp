//===- Metrics.cpp - How far two arrays are apart -------------------------===//
//
// Accumulates energies and the largest difference in double.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Metrics.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

/// The larger of two, or NaN when either is NaN (std::max would drop it).
static double maxOrNan(double a, double b) {
  if (std::isnan(a) || std::isnan(b))
    return std::numeric_limits<double>::quiet_NaN();
  return std::max(a, b);
}

void ErrorMetrics::add(const float *reference, const float *actual,
                       size_t count) {
  for (size_t i = 0; i < count; ++i) {
    double r = reference[i];
    double a = actual[i];
    // Equal infinities differ by nothing.
    double error = r == a ? 0.0 : r - a;
    referenceEnergy += r * r;
    actualEnergy += a * a;
    product += r * a;
    errorEnergy += error * error;
    largest = maxOrNan(largest, std::fabs(error));
  }
  total += count;
}

void ErrorMetrics::merge(const ErrorMetrics &other) {
  total += other.total;
  referenceEnergy += other.referenceEnergy;
  actualEnergy += other.actualEnergy;
  errorEnergy += other.errorEnergy;
  product += other.product;
  largest = maxOrNan(largest, other.largest);
}

double ErrorMetrics::sqnrDb() const {
  if (errorEnergy == 0)
    return std::numeric_limits<double>::infinity();
  return 10.0 * std::log10(referenceEnergy / errorEnergy);
}

double ErrorMetrics::cosine() const {
  bool referenceZero = referenceEnergy == 0;
  bool actualZero = actualEnergy == 0;
  if (referenceZero || actualZero)
    return referenceZero && actualZero ? 1.0 : product;
  return product / (std::sqrt(referenceEnergy) * std::sqrt(actualEnergy));
}

double ErrorMetrics::meanSquaredError() const {
  return total == 0 ? 0.0 : errorEnergy / static_cast<double>(total);
}

double quantx::sqnrDb(const float *reference, const float *actual,
                      size_t count) {
  ErrorMetrics metrics;
  metrics.add(reference, actual, count);
  return metrics.sqnrDb();
}

double quantx::cosine(const float *reference, const float *actual,
                      size_t count) {
  ErrorMetrics metrics;
  metrics.add(reference, actual, count);
  return metrics.cosine();
}

double quantx::maxAbsError(const float *reference, const float *actual,
                           size_t count) {
  ErrorMetrics metrics;
  metrics.add(reference, actual, count);
  return metrics.maxAbsError();
}
