//===- Histogram.cpp - Nested power-of-two histogram ----------------------===//
//
// Keeps one invariant: exponent and bin range are the function of the lowest
// and highest value that requiredExponent gives. Since folding two bins into
// one is exact, the content then depends on the data alone.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

/// The exponent of the smallest subnormal f32: no bin needs to be narrower.
static constexpr int kFinest = -149;

static int64_t binIndex(double value, int exponent) {
  return static_cast<int64_t>(std::floor(std::ldexp(value, -exponent)));
}

static int requiredExponent(double low, double high, unsigned limit) {
  low = std::min(low, 0.0);
  high = std::max(high, 0.0);
  int exponent = kFinest;
  // No limit is above 2^16, so finer exponents need not be tried.
  if (low < high)
    exponent = std::max(kFinest, std::ilogb(std::max(-low, high)) - 16);
  while (binIndex(high, exponent) - binIndex(low, exponent) >= limit)
    ++exponent;
  return exponent;
}

/// floor(index / 2^shift). Indices are short, so shifts beyond 63 change
/// nothing more.
static int64_t foldIndex(int64_t index, int shift) {
  return index >> std::min(shift, 63);
}

void Histogram::fold(int newExponent) {
  int shift = newExponent - exp;
  if (shift == 0 || counts.empty()) {
    exp = newExponent;
    return;
  }
  int64_t newFirst = foldIndex(first, shift);
  int64_t newLast =
      foldIndex(first + static_cast<int64_t>(counts.size()) - 1, shift);
  std::vector<uint64_t> folded(static_cast<size_t>(newLast - newFirst + 1));
  for (size_t i = 0; i < counts.size(); ++i) {
    int64_t index = foldIndex(first + static_cast<int64_t>(i), shift);
    folded[static_cast<size_t>(index - newFirst)] += counts[i];
  }
  counts = std::move(folded);
  first = newFirst;
  exp = newExponent;
}

void Histogram::cover(double low, double high) {
  if (!counts.empty()) {
    if (low >= lowest && high <= highest)
      return;
    low = std::min(low, lowest);
    high = std::max(high, highest);
  }
  fold(requiredExponent(low, high, limit));
  int64_t newFirst = binIndex(low, exp);
  int64_t newLast = binIndex(high, exp);
  std::vector<uint64_t> grown(static_cast<size_t>(newLast - newFirst + 1));
  if (!counts.empty())
    std::copy(counts.begin(), counts.end(),
              grown.begin() + static_cast<ptrdiff_t>(first - newFirst));
  counts = std::move(grown);
  first = newFirst;
  lowest = low;
  highest = high;
}

void Histogram::add(const float *data, size_t count) {
  constexpr float kLargest = std::numeric_limits<float>::max();
  float low = kLargest;
  float high = -kLargest;
  uint64_t newZeros = 0;
  bool any = false;
  for (size_t i = 0; i < count; ++i) {
    float x = data[i];
    if (!(std::fabs(x) <= kLargest))
      continue;
    any = true;
    low = std::min(low, x);
    high = std::max(high, x);
    newZeros += x == 0 ? 1 : 0;
  }
  if (!any)
    return;
  // Adding zero makes -0 and 0 one value.
  cover(low + 0.0, high + 0.0);
  zeros += newZeros;

  // Multiplying by a power of two is exact in f64.
  double toIndex = std::ldexp(1.0, -exp);
  uint64_t *bin = counts.data();
  for (size_t i = 0; i < count; ++i) {
    float x = data[i];
    if (!(std::fabs(x) <= kLargest))
      continue;
    double position = x * toIndex;
    int64_t index = static_cast<int64_t>(position);
    index -= position < static_cast<double>(index) ? 1 : 0;
    ++bin[index - first];
  }
}

void Histogram::merge(const Histogram &other) {
  if (other.empty())
    return;
  // Covering may not touch what is read below when a histogram is merged with
  // itself; its range is covered already then.
  cover(other.lowest, other.highest);
  int shift = exp - other.exp;
  for (size_t i = 0; i < other.counts.size(); ++i) {
    int64_t index = foldIndex(other.first + static_cast<int64_t>(i), shift);
    counts[static_cast<size_t>(index - first)] += other.counts[i];
  }
  zeros += other.zeros;
}

bool Histogram::assign(int exponent, int64_t firstBin,
                       std::vector<uint64_t> bins, uint64_t zeroValues,
                       double min, double max) {
  auto isFloat = [](double value) {
    return std::fabs(value) <= std::numeric_limits<float>::max() &&
           static_cast<double>(static_cast<float>(value)) == value;
  };
  if (bins.empty() || bins.size() > limit || !isFloat(min) || !isFloat(max) ||
      min > max || exponent != requiredExponent(min, max, limit) ||
      firstBin != binIndex(min, exponent) ||
      static_cast<int64_t>(bins.size()) - 1 !=
          binIndex(max, exponent) - firstBin ||
      bins.front() == 0 || bins.back() == 0)
    return false;
  uint64_t sum = 0;
  for (uint64_t bin : bins) {
    if (sum + bin < sum)
      return false;
    sum += bin;
  }
  if (zeroValues != 0 &&
      (min > 0 || max < 0 || zeroValues > bins[static_cast<size_t>(-firstBin)]))
    return false;
  exp = exponent;
  first = firstBin;
  counts = std::move(bins);
  zeros = zeroValues;
  lowest = min;
  highest = max;
  return true;
}

uint64_t Histogram::total() const {
  uint64_t sum = 0;
  for (uint64_t bin : counts)
    sum += bin;
  return sum;
}

std::vector<double> Histogram::magnitudes() const {
  if (counts.empty())
    return {};
  int64_t last = first + static_cast<int64_t>(counts.size()) - 1;
  // Bin j < 0 holds magnitudes from -(j + 1) to -j widths.
  int64_t size = std::max(last + 1, -first);
  std::vector<double> result(static_cast<size_t>(std::max<int64_t>(size, 1)));
  for (size_t i = 0; i < counts.size(); ++i) {
    int64_t index = first + static_cast<int64_t>(i);
    result[static_cast<size_t>(index >= 0 ? index : -(index + 1))] +=
        static_cast<double>(counts[i]);
  }
  result[0] -= static_cast<double>(zeros);
  return result;
}
