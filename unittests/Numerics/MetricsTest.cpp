//===- MetricsTest.cpp ----------------------------------------------------===//

#include "quantx/Numerics/Metrics.h"

#include "gtest/gtest.h"

#include <cmath>
#include <limits>

using namespace quantx;

namespace {

const double kInfinity = std::numeric_limits<double>::infinity();

TEST(MetricsTest, KnownValues) {
  const float reference[] = {3, 4};
  const float actual[] = {3, 3.5};
  EXPECT_DOUBLE_EQ(sqnrDb(reference, actual, 2), 20.0); // 25 / 0.25
  EXPECT_DOUBLE_EQ(maxAbsError(reference, actual, 2), 0.5);
  EXPECT_NEAR(cosine(reference, actual, 2), 23.0 / (5.0 * std::sqrt(21.25)),
              1e-15);
  const float turned[] = {-4, 3};
  EXPECT_DOUBLE_EQ(cosine(reference, turned, 2), 0.0);
  const float opposite[] = {-6, -8};
  EXPECT_DOUBLE_EQ(cosine(reference, opposite, 2), -1.0);
}

TEST(MetricsTest, DegenerateArrays) {
  const float zero[] = {0, 0};
  const float one[] = {1, 0};
  EXPECT_EQ(sqnrDb(one, one, 2), kInfinity);
  EXPECT_EQ(sqnrDb(zero, zero, 2), kInfinity);
  EXPECT_EQ(sqnrDb(zero, one, 2), -kInfinity);
  EXPECT_EQ(sqnrDb(nullptr, nullptr, 0), kInfinity);
  EXPECT_EQ(cosine(zero, zero, 2), 1.0);
  EXPECT_EQ(cosine(zero, one, 2), 0.0);
  EXPECT_EQ(maxAbsError(nullptr, nullptr, 0), 0.0);
  EXPECT_EQ(ErrorMetrics().meanSquaredError(), 0.0);
}

TEST(MetricsTest, NaNShows) {
  const float reference[] = {1, 2};
  const float bad[] = {1, std::nanf("")};
  EXPECT_TRUE(std::isnan(sqnrDb(reference, bad, 2)));
  EXPECT_TRUE(std::isnan(sqnrDb(bad, bad, 2)));
  EXPECT_TRUE(std::isnan(cosine(reference, bad, 2)));
  EXPECT_TRUE(std::isnan(maxAbsError(reference, bad, 2)));
  // Also when smaller errors follow, and through a merge.
  ErrorMetrics first, second;
  first.add(reference, bad, 2);
  first.add(reference, reference, 2);
  second.add(reference, reference, 2);
  second.merge(first);
  EXPECT_TRUE(std::isnan(second.maxAbsError()));
}

TEST(MetricsTest, EqualInfinitiesDoNotDiffer) {
  const float infinite[] = {std::numeric_limits<float>::infinity(), 1};
  EXPECT_EQ(maxAbsError(infinite, infinite, 2), 0.0);
}

TEST(MetricsTest, ChunksAddUp) {
  const float reference[] = {1, 2, 3, 4, 5};
  const float actual[] = {1, 2.5, 3, 3, 5.25};
  ErrorMetrics whole, first, second;
  whole.add(reference, actual, 5);
  first.add(reference, actual, 2);
  second.add(reference + 2, actual + 2, 3);
  first.merge(second);
  EXPECT_EQ(first.count(), 5u);
  EXPECT_DOUBLE_EQ(first.sqnrDb(), whole.sqnrDb());
  EXPECT_DOUBLE_EQ(first.cosine(), whole.cosine());
  EXPECT_DOUBLE_EQ(first.meanSquaredError(), 1.3125 / 5);
  EXPECT_EQ(first.maxAbsError(), 1.0);
}

} // namespace
