//===- CompensatedRounding.cpp - rounding that makes up for itself --------===//
//
// The factorization, and the walk over the weights in its order.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/CompensatedRounding.h"

#include "quantx/Numerics/WideLoops.h"
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace quantx;

namespace {

constexpr double kDamping = 0.001;
/// Rows that are taken off the rest of the matrix in one pass over it.
constexpr size_t kPanel = 16;
/// Outputs that are rounded side by side.
constexpr size_t kLanes = 8;

/// row[0..count) -= sum over r of factors[r] * rows[r][0..count).
QUANTX_WIDE_LOOPS
void subtractRows(double *row, size_t count, const double *rows, size_t stride,
                  const double *factors, size_t numRows) {
  for (size_t r = 0; r < numRows; ++r) {
    const double *other = rows + r * stride;
    double factor = factors[r];
    for (size_t i = 0; i < count; ++i)
      row[i] -= factor * other[i];
  }
}

/// sums[lane] = sum over i < count of row[i] * errors[i][lane].
QUANTX_WIDE_LOOPS
void sumErrors(const double *row, size_t count, const double *errors,
               double *sums) {
  double total[kLanes] = {};
  for (size_t i = 0; i < count; ++i)
    for (size_t lane = 0; lane < kLanes; ++lane)
      total[lane] += row[i] * errors[i * kLanes + lane];
  std::copy(total, total + kLanes, sums);
}

/// Overwrites the lower triangle of `a` with T, T^T T = a, from the last row
/// up. False if a pivot is not positive.
bool factorize(std::vector<double> &a, size_t n) {
  for (size_t end = n; end > 0;) {
    size_t begin = end > kPanel ? end - kPanel : 0;
    // Rows of the panel, each less those of the panel below it.
    for (size_t m = end; m-- > begin;) {
      double factors[kPanel];
      size_t below = end - m - 1;
      for (size_t r = 0; r < below; ++r)
        factors[r] = a[(m + 1 + r) * n + m];
      subtractRows(&a[m * n], m + 1, &a[(m + 1) * n], n, factors, below);
      double pivot = a[m * n + m];
      if (!(pivot > 0) || !std::isfinite(pivot))
        return false;
      double root = std::sqrt(pivot);
      for (size_t i = 0; i < m; ++i)
        a[m * n + i] /= root;
      a[m * n + m] = root;
    }
    for (size_t k = 0; k < begin; ++k) {
      double factors[kPanel];
      for (size_t m = begin; m < end; ++m)
        factors[m - begin] = a[m * n + k];
      subtractRows(&a[k * n], k + 1, &a[begin * n], n, factors, end - begin);
    }
    end = begin;
  }
  return true;
}

} // namespace

std::optional<CompensatedRounding>
CompensatedRounding::create(std::vector<double> moments, size_t size) {
  CompensatedRounding result;
  result.order.resize(size);
  std::iota(result.order.begin(), result.order.end(), size_t(0));
  std::stable_sort(result.order.begin(), result.order.end(),
                   [&](size_t i, size_t j) {
                     return moments[i * size + i] > moments[j * size + j];
                   });
  double mean = 0;
  for (size_t i = 0; i < size; ++i)
    mean += moments[i * size + i] / static_cast<double>(size);
  result.factor.resize(size * size);
  for (size_t m = 0; m < size; ++m) {
    for (size_t i = 0; i < size; ++i)
      result.factor[m * size + i] =
          moments[result.order[m] * size + result.order[i]];
    result.factor[m * size + m] += kDamping * mean;
  }
  if (!factorize(result.factor, size))
    return std::nullopt;
  for (size_t m = 0; m < size; ++m)
    result.factor[m * size + m] = 1 / result.factor[m * size + m];
  return result;
}

void CompensatedRounding::apply(std::vector<double> &weights, size_t outputs,
                                const Round &round) const {
  size_t n = size();
  std::vector<double> errors(n * kLanes);
  for (size_t first = 0; first < outputs; first += kLanes) {
    size_t lanes = std::min(kLanes, outputs - first);
    std::fill(errors.begin(), errors.end(), 0.0);
    for (size_t m = 0; m < n; ++m) {
      double sums[kLanes];
      sumErrors(&factor[m * n], m, errors.data(), sums);
      for (size_t lane = 0; lane < lanes; ++lane) {
        size_t output = first + lane;
        double &weight = weights[output * n + order[m]];
        double wanted = weight + sums[lane] * factor[m * n + m];
        double value = round(wanted, output, order[m]);
        errors[m * kLanes + lane] = weight - value;
        weight = value;
      }
    }
  }
}
