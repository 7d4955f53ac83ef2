//===- CompensatedRoundingTest.cpp - rounding that makes up for itself ----===//

#include "quantx/Numerics/CompensatedRounding.h"

#include "gtest/gtest.h"
#include <cmath>
#include <limits>
#include <random>

using namespace quantx;

namespace {

double toNearest(double value, size_t, size_t) { return std::nearbyint(value); }

/// Moments of inputs that share a few causes, as activations do.
std::vector<double> makeMoments(size_t n, std::mt19937 &random) {
  std::normal_distribution<double> normal;
  size_t causes = n / 4 + 1;
  std::vector<double> mix(n * causes), moments(n * n);
  for (double &value : mix)
    value = normal(random);
  for (size_t i = 0; i < n; ++i)
    for (size_t j = 0; j < n; ++j) {
      for (size_t c = 0; c < causes; ++c)
        moments[i * n + j] += mix[i * causes + c] * mix[j * causes + c];
      moments[i * n + j] += i == j ? 0.01 : 0;
    }
  return moments;
}

double getError(const std::vector<double> &moments,
                const std::vector<double> &weights,
                const std::vector<double> &rounded, size_t n) {
  double error = 0;
  for (size_t first = 0; first < weights.size(); first += n)
    for (size_t i = 0; i < n; ++i)
      for (size_t j = 0; j < n; ++j)
        error += moments[i * n + j] *
                 (weights[first + i] - rounded[first + i]) *
                 (weights[first + j] - rounded[first + j]);
  return error;
}

TEST(CompensatedRoundingTest, LeavesAFractionOfTheErrorOfRoundingToNearest) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> uniform(-50, 50);
  // Sizes around the panels of the factorization and the lanes.
  for (size_t n : {1, 2, 15, 16, 17, 33, 70})
    for (size_t outputs : {1, 8, 11}) {
      std::vector<double> moments = makeMoments(n, random);
      auto rounding = CompensatedRounding::create(moments, n);
      ASSERT_TRUE(rounding);
      std::vector<double> weights(n * outputs), nearest, fitted;
      for (double &weight : weights)
        weight = uniform(random);
      for (double weight : weights)
        nearest.push_back(std::nearbyint(weight));
      fitted = weights;
      rounding->apply(fitted, outputs, toNearest);
      for (double value : fitted)
        EXPECT_EQ(value, std::nearbyint(value));
      double before = getError(moments, weights, nearest, n);
      double after = getError(moments, weights, fitted, n);
      EXPECT_LE(after, n > 30 ? 0.5 * before : 1.0001 * before)
          << n << " inputs, " << outputs << " outputs";
    }
}

TEST(CompensatedRoundingTest, IndependentInputsAreRoundedToNearest) {
  const double moments[] = {1, 0, 0, 0, 4, 0, 0, 0, 2};
  auto rounding =
      CompensatedRounding::create(std::vector<double>(moments, moments + 9), 3);
  ASSERT_TRUE(rounding);
  std::vector<double> weights = {0.4, 1.6, -2.3, 7.5, -0.6, 0.2};
  rounding->apply(weights, 2, toNearest);
  EXPECT_EQ(weights, (std::vector<double>{0, 2, -2, 8, -1, 0}));
}

TEST(CompensatedRoundingTest, SaysWhichWeightIsRounded) {
  std::vector<double> moments = {1, 0.5, 0.5, 2};
  auto rounding = CompensatedRounding::create(moments, 2);
  ASSERT_TRUE(rounding);
  std::vector<double> weights = {10, 11, 20, 21, 30, 31};
  size_t calls = 0;
  rounding->apply(weights, 3, [&](double value, size_t output, size_t input) {
    EXPECT_EQ(value, double(10 * (output + 1) + input));
    ++calls;
    return value;
  });
  EXPECT_EQ(calls, 6u);
}

TEST(CompensatedRoundingTest, RefusesWhatHasNoFactor) {
  EXPECT_FALSE(CompensatedRounding::create({0, 0, 0, 0}, 2));
  EXPECT_FALSE(CompensatedRounding::create({1, 5, 5, 1}, 2));
  double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_FALSE(CompensatedRounding::create({1, nan, nan, 1}, 2));
  // A channel that repeats another one is no obstacle: the damping parts them.
  EXPECT_TRUE(CompensatedRounding::create({1, 1, 1, 1}, 2));
}

} // namespace
