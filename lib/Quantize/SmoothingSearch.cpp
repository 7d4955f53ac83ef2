//===- SmoothingSearch.cpp - the divisors with the least error ------------===//

#include "SmoothingSearch.h"

#include "quantx/Numerics/WideLoops.h"
#include "llvm/ADT/STLExtras.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

/// Of the weights a code's step is 1/127 of the largest; the variance of what
/// rounding takes is a twelfth of a step's square.
static constexpr double kWeightNoise = 1.0 / (127.0 * 127.0 * 12);

void ChannelStatistics::add(const ChannelStatistics &other) {
  for (size_t i = 0; i < size(); ++i) {
    ranges[i].min = std::min(ranges[i].min, other.ranges[i].min);
    ranges[i].max = std::max(ranges[i].max, other.ranges[i].max);
    meanAbs[i] = std::max(meanAbs[i], other.meanAbs[i]);
  }
}

double ChannelStatistics::largest(size_t i) const {
  return std::max(std::abs(ranges[i].min), std::abs(ranges[i].max));
}

/// The place of the largest weights[i] * factors[i], the first of equals.
QUANTX_WIDE_LOOPS
static size_t findLargest(const float *weights, const float *factors,
                          size_t count) {
  constexpr size_t lanes = 16;
  float best[lanes] = {};
  size_t whole = count - count % lanes;
  for (size_t i = 0; i < whole; i += lanes)
    for (size_t lane = 0; lane < lanes; ++lane) {
      float value = weights[i + lane] * factors[i + lane];
      best[lane] = value > best[lane] ? value : best[lane];
    }
  float largest = 0;
  for (float value : best)
    largest = value > largest ? value : largest;
  for (size_t i = whole; i < count; ++i)
    largest = std::max(largest, weights[i] * factors[i]);
  for (size_t i = 0; i < whole; i += lanes) {
    bool found = false;
    for (size_t lane = 0; lane < lanes; ++lane)
      found |= weights[i + lane] * factors[i + lane] == largest;
    for (size_t lane = 0; found && lane < lanes; ++lane)
      if (weights[i + lane] * factors[i + lane] == largest)
        return i + lane;
  }
  for (size_t i = whole; i < count; ++i)
    if (weights[i] * factors[i] == largest)
      return i;
  return 0;
}

SmoothingError::SmoothingError(const ChannelStatistics &input,
                               ArrayRef<SmoothableReader> readers)
    : input(input), largestWeight(input.size(), 0.0),
      influence(input.size(), 0.0) {
  size_t channels = input.size();
  // Of a normal distribution: the mean square from the mean magnitude.
  for (double mean : input.meanAbs)
    power.push_back(1.5708 * mean * mean);
  for (const SmoothableReader &reader : readers) {
    const Tensor &values = reader.values;
    int64_t inner = 1;
    for (int64_t d = reader.weightDim + 1; d < values.rank(); ++d)
      inner *= values.dim(d);
    Product &product = products.emplace_back();
    product.outputs = size_t(values.numElements()) / channels;
    product.weights.resize(size_t(values.numElements()));
    std::vector<double> squares(channels, 0.0);
    double energy = 0;
    for (int64_t i = 0, e = values.numElements(); i < e; ++i) {
      size_t channel = size_t(i / inner) % channels;
      size_t output = size_t(i / inner) / channels * inner + size_t(i % inner);
      float weight = float(std::abs(values.getDouble(i)));
      product.weights[output * channels + channel] = weight;
      squares[channel] += double(weight) * double(weight);
      largestWeight[channel] = std::max(largestWeight[channel], double(weight));
    }
    for (size_t c = 0; c < channels; ++c)
      energy += power[c] * squares[c];
    product.inverseEnergy = energy > 0 ? 1 / energy : 0;
    for (size_t c = 0; c < channels; ++c)
      influence[c] += squares[c] * product.inverseEnergy;
  }
}

/// Divisors of geometric mean 1 and in reasonable bounds: only ratios matter.
static void normalize(std::vector<double> &divisors) {
  double logSum = 0;
  for (double divisor : divisors)
    logSum += divisor > 0 ? std::log(divisor) : 0;
  double mean = std::exp(logSum / double(std::max<size_t>(1, divisors.size())));
  for (double &divisor : divisors)
    divisor = divisor > 0 ? std::clamp(divisor / mean, 1e-4, 1e4) : 1.0;
}

std::vector<double> SmoothingError::getDivisors(double strength) const {
  std::vector<double> divisors;
  for (size_t i = 0; i < input.size(); ++i) {
    double x = input.largest(i), w = largestWeight[i];
    divisors.push_back(
        x > 0 && w > 0 ? std::pow(x, strength) / std::pow(w, 1 - strength) : 0);
  }
  normalize(divisors);
  return divisors;
}

double SmoothingError::estimate(ArrayRef<double> divisors,
                                std::vector<double> *gradient) const {
  size_t channels = input.size(), lowest = 0, highest = 0;
  double low = 0, high = 0, inputPower = 0;
  for (size_t c = 0; c < channels; ++c) {
    double bottom = -input.ranges[c].min / divisors[c];
    double top = input.ranges[c].max / divisors[c];
    if (bottom > low) {
      low = bottom;
      lowest = c;
    }
    if (top > high) {
      high = top;
      highest = c;
    }
    inputPower += power[c] / (divisors[c] * divisors[c]);
  }
  double step = (low + high) / 255, noise = step * step / 12;
  if (gradient)
    gradient->assign(channels, 0.0);
  double error = 0, noisy = 0;
  for (size_t c = 0; c < channels; ++c) {
    double loss = noise * divisors[c] * divisors[c];
    bool drowns = loss >= power[c];
    error += std::min(loss, power[c]) * influence[c];
    if (drowns)
      continue;
    noisy += divisors[c] * divisors[c] * influence[c];
    if (gradient)
      (*gradient)[c] += 2 * loss * influence[c];
  }
  if (gradient) {
    double byStep = noisy * step / 6 / 255;
    (*gradient)[lowest] -= byStep * low;
    (*gradient)[highest] -= byStep * high;
  }

  std::vector<float> factors(divisors.begin(), divisors.end());
  double steps = 0;
  for (const Product &product : products)
    for (size_t k = 0; k < product.outputs; ++k) {
      const float *row = product.weights.data() + k * channels;
      size_t at = findLargest(row, factors.data(), channels);
      double largest = double(row[at]) * divisors[at];
      double share = largest * largest * product.inverseEnergy;
      steps += share;
      if (gradient)
        (*gradient)[at] += 2 * share * kWeightNoise * inputPower;
    }
  if (gradient)
    for (size_t c = 0; c < channels; ++c)
      (*gradient)[c] -=
          2 * steps * kWeightNoise * power[c] / (divisors[c] * divisors[c]);
  return error + steps * kWeightNoise * inputPower;
}

std::vector<double> SmoothingError::refine(std::vector<double> divisors) const {
  constexpr double rate = 0.02, slow = 0.999, fast = 0.9, tiny = 1e-8;
  std::vector<double> best = divisors, gradient, mean(divisors.size(), 0.0),
                      square(divisors.size(), 0.0);
  double least = std::numeric_limits<double>::infinity(), fastPower = 1,
         slowPower = 1;
  for (int round = 0; round < 300; ++round) {
    double error = estimate(divisors, &gradient);
    if (error < least) {
      least = error;
      best = divisors;
    }
    fastPower *= fast;
    slowPower *= slow;
    for (size_t c = 0; c < divisors.size(); ++c) {
      // Dead channels stay where they are.
      if (input.largest(c) == 0 || largestWeight[c] == 0)
        continue;
      mean[c] += (1 - fast) * (gradient[c] - mean[c]);
      square[c] += (1 - slow) * (gradient[c] * gradient[c] - square[c]);
      double move = mean[c] / (1 - fastPower) /
                    (std::sqrt(square[c] / (1 - slowPower)) + tiny);
      divisors[c] = std::clamp(divisors[c] * std::exp(-rate * move), 1e-4, 1e4);
    }
  }
  normalize(best);
  return best;
}
