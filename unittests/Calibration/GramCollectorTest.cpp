//===- GramCollectorTest.cpp - sums of products of channels ---------------===//

#include "StatisticsTestUtils.h"
#include <cmath>
#include <limits>

using namespace quantx;

namespace {

TEST(GramCollectorTest, SumsProductsOverPositions) {
  // Shape [2, 3, 2], channels in the middle.
  const float data[] = {1, 2, 3, 4, 5, 6, -1, -2, 0.5, 0.25, 8, 16};
  GramCollector gram(1);
  EXPECT_EQ(gram.observe(data, {2, 3, 2}), std::nullopt);
  EXPECT_EQ(gram.channels(), 3u);
  EXPECT_EQ(gram.positions(), 4u);
  auto at = [&](size_t n, size_t c, size_t p) {
    return double(data[(n * 3 + c) * 2 + p]);
  };
  for (size_t i = 0; i < 3; ++i)
    for (size_t j = 0; j < 3; ++j) {
      double want = 0;
      for (size_t n = 0; n < 2; ++n)
        for (size_t p = 0; p < 2; ++p)
          want += at(n, i, p) * at(n, j, p);
      EXPECT_EQ(gram.sum(i, j), want) << i << ' ' << j;
    }
}

TEST(GramCollectorTest, NegativeAxisCountsFromTheEnd) {
  const float data[] = {1, 2, 3, 4};
  GramCollector first(0), last(-1);
  EXPECT_EQ(first.observe(data, {2, 2}), std::nullopt);
  EXPECT_EQ(last.observe(data, {2, 2}), std::nullopt);
  EXPECT_EQ(first.sum(0, 0), 1 + 4);
  EXPECT_EQ(last.sum(0, 0), 1 + 9);
}

TEST(GramCollectorTest, LeavesOutPositionsThatAreNotFinite) {
  const float data[] = {1, std::numeric_limits<float>::quiet_NaN(), 2, 3};
  GramCollector gram(0);
  EXPECT_EQ(gram.observe(data, {2, 2}), std::nullopt);
  EXPECT_EQ(gram.positions(), 1u);
  EXPECT_EQ(gram.sum(0, 1), 2);
  EXPECT_EQ(gram.nonFinite().nan, 1u);
}

TEST(GramCollectorTest, RefusesWhatItCannotSum) {
  GramCollector gram(1);
  const float data[] = {1, 2, 3, 262144};
  EXPECT_NE(gram.observe(data, {2, 2}), std::nullopt);
  EXPECT_EQ(gram.positions(), 0u);
  EXPECT_NE(gram.observe(data, 3), std::nullopt);
  EXPECT_EQ(gram.observe(data, {1, 3}), std::nullopt);
  EXPECT_NE(gram.observe(data, {1, 2}), std::nullopt);
}

TEST(GramCollectorTest, StateRestoresAndLiesAreFound) {
  GramCollector gram(1);
  const float data[] = {-1e5f, 3e-7f, 42.5f, 1e5f};
  ASSERT_EQ(gram.observe(data, {2, 2}), std::nullopt);
  CollectorState state = gram.state();
  GramCollector copy(1);
  ASSERT_EQ(copy.restore(state), std::nullopt);
  EXPECT_EQ(copy.state(), state);
  EXPECT_EQ(copy.sum(0, 1), gram.sum(0, 1));

  auto refused = [&](auto change) {
    CollectorState wrong = state;
    change(wrong);
    return copy.restore(wrong).has_value();
  };
  EXPECT_TRUE(refused([](CollectorState &s) { s.blobs["low"].pop_back(); }));
  EXPECT_TRUE(refused([](CollectorState &s) { s.blobs["low"][0] = 0.5; }));
  EXPECT_TRUE(refused([](CollectorState &s) { s.blobs["low"][0] = -1; }));
  EXPECT_TRUE(refused([](CollectorState &s) { s.blobs["high"][0] = 1e6; }));
  EXPECT_TRUE(refused([](CollectorState &s) { s.counts.erase("positions"); }));
  EXPECT_TRUE(refused([](CollectorState &s) { s.integers["channels"] = -1; }));
  EXPECT_TRUE(refused([](CollectorState &s) { s.integers["axis"] = 0; }));
  EXPECT_EQ(copy.state(), state);
}

// Short sums go through doubles, those of large values through wide integers,
// and both ways meet in one state.
TEST(GramCollectorTest, AnySplitGivesTheSameState) {
  constexpr size_t positions = 200, channels = 21;
  std::mt19937 random(3);
  std::normal_distribution<float> normal;
  std::vector<float> data(positions * channels);
  for (float &value : data)
    value = normal(random);
  for (size_t p : {70, 71, 199})
    data[p * channels + p % channels] = 1e5f;
  GramCollector whole(1), first(1), second(1);
  ASSERT_EQ(whole.observe(data.data(), {positions, channels}), std::nullopt);
  for (size_t p = 0; p < positions; ++p) {
    GramCollector &part = p % 3 ? first : second;
    ASSERT_EQ(part.observe(data.data() + p * channels, {1, channels}),
              std::nullopt);
  }
  ASSERT_EQ(first.merge(second), std::nullopt);
  EXPECT_EQ(first.state(), whole.state());

  for (size_t i = 0; i < channels; ++i)
    for (size_t j = 0; j < channels; ++j) {
      long double want = 0;
      for (size_t p = 0; p < positions; ++p) {
        auto at = [&](size_t c) {
          return std::nearbyint((long double)(data[p * channels + c]) * 65536);
        };
        want += at(i) * at(j);
      }
      EXPECT_EQ(whole.sum(i, j), double(want / 65536 / 65536)) << i << ' ' << j;
    }
}

} // namespace
