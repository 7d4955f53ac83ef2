//===- HistogramTest.cpp --------------------------------------------------===//

#include "quantx/Numerics/Histogram.h"
#include "quantx/Numerics/ExactSum.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace quantx;

namespace {

void expectEqual(const Histogram &a, const Histogram &b) {
  EXPECT_EQ(a.exponent(), b.exponent());
  EXPECT_EQ(a.firstIndex(), b.firstIndex());
  EXPECT_EQ(a.bins(), b.bins());
  EXPECT_EQ(a.zeroCount(), b.zeroCount());
  EXPECT_EQ(a.min(), b.min());
  EXPECT_EQ(a.max(), b.max());
}

/// Values over many magnitudes, zeros and subnormals among them.
std::vector<float> wildValues(std::mt19937 &random, size_t count, int spread) {
  std::vector<float> values(count);
  for (float &x : values) {
    x = static_cast<float>(random()) / 2147483648.0f - 1.0f;
    x = std::ldexp(x, static_cast<int>(random() % (2 * spread + 1)) - spread);
    if (random() % 16 == 0)
      x = random() % 2 ? 0.0f : -0.0f;
  }
  return values;
}

TEST(HistogramTest, BinsByHand) {
  Histogram h(16);
  const float data[] = {0, 1, 2, 3, 15};
  h.add(data, 5);
  // Sixteen bins of width one cover 0..15.
  EXPECT_EQ(h.exponent(), 0);
  EXPECT_EQ(h.firstIndex(), 0);
  EXPECT_EQ(h.bins().size(), 16u);
  EXPECT_EQ(h.bins()[3], 1u);
  EXPECT_EQ(h.zeroCount(), 1u);
  // -1 does not fit any more: pairs fold, and -1 joins bin -1.
  const float negative = -1;
  h.add(&negative, 1);
  EXPECT_EQ(h.exponent(), 1);
  EXPECT_EQ(h.firstIndex(), -1);
  EXPECT_EQ(h.bins(), (std::vector<uint64_t>{1, 2, 2, 0, 0, 0, 0, 0, 1}));
  EXPECT_EQ(h.edge(0), -2.0);
  EXPECT_EQ(h.edge(1), 0.0);
  EXPECT_EQ(h.min(), -1.0);
  EXPECT_EQ(h.max(), 15.0);
  EXPECT_EQ(h.total(), 6u);
  EXPECT_EQ(h.magnitudes(), (std::vector<double>{2, 2, 0, 0, 0, 0, 0, 1}));
}

TEST(HistogramTest, ResolutionIsAtLeastHalfOfTheBins) {
  std::mt19937 random(17);
  for (int i = 0; i < 200; ++i) {
    Histogram h(4096);
    std::vector<float> values = wildValues(random, 50, 20);
    h.add(values.data(), values.size());
    double width = std::max(h.max(), 0.0) - std::min(h.min(), 0.0);
    ASSERT_GT(width / h.binWidth(), 2046.0);
    ASSERT_LE(h.bins().size(), 4096u);
  }
}

TEST(HistogramTest, ValuesLieInTheirBins) {
  std::mt19937 random(18);
  std::vector<float> values = wildValues(random, 5000, 3);
  Histogram h(512);
  h.add(values.data(), values.size());
  std::vector<uint64_t> expected(h.bins().size());
  for (float x : values) {
    size_t bin = 0;
    while (bin + 1 < expected.size() && x >= h.edge(bin + 1))
      ++bin;
    ASSERT_GE(x, h.edge(bin));
    ++expected[bin];
  }
  EXPECT_EQ(h.bins(), expected);
}

TEST(HistogramTest, AnySplitAndOrderGiveTheSame) {
  std::mt19937 random(19);
  for (int round = 0; round < 60; ++round) {
    std::vector<float> values =
        wildValues(random, 400, round % 3 == 0 ? 140 : 4);
    Histogram whole(256);
    whole.add(values.data(), values.size());

    std::shuffle(values.begin(), values.end(), random);
    std::vector<Histogram> shards(1 + random() % 7, Histogram(256));
    for (size_t begin = 0; begin < values.size();) {
      size_t count = std::min<size_t>(random() % 90, values.size() - begin);
      shards[random() % shards.size()].add(values.data() + begin, count);
      begin += count;
    }
    // Any grouping: merge two random shards until one is left.
    while (shards.size() > 1) {
      std::shuffle(shards.begin(), shards.end(), random);
      Histogram last = shards.back();
      shards.pop_back();
      shards.back().merge(last);
    }
    expectEqual(shards.front(), whole);
  }
}

TEST(HistogramTest, MergeWithItselfAndWithNothing) {
  const float data[] = {1, 2, -3, 0};
  Histogram h(64), empty(64);
  h.add(data, 4);
  Histogram twice(64);
  twice.add(data, 4);
  twice.add(data, 4);
  h.merge(h);
  expectEqual(h, twice);
  h.merge(empty);
  expectEqual(h, twice);
  empty.merge(h);
  expectEqual(empty, twice);
}

TEST(HistogramTest, ExtremesOfF32) {
  constexpr float kLargest = std::numeric_limits<float>::max();
  constexpr float kSmallest = std::numeric_limits<float>::denorm_min();
  const float infinity = std::numeric_limits<float>::infinity();
  Histogram h(4096);
  const float tiny[] = {kSmallest, -kSmallest, 0, std::nanf(""), infinity};
  h.add(tiny, 5);
  EXPECT_EQ(h.exponent(), -149);
  EXPECT_EQ(h.firstIndex(), -1);
  EXPECT_EQ(h.bins(), (std::vector<uint64_t>{1, 1, 1}));
  const float huge[] = {kLargest, -kLargest, -infinity};
  h.add(huge, 3);
  EXPECT_EQ(h.total(), 5u);
  EXPECT_EQ(h.max(), kLargest);
  EXPECT_EQ(h.bins().front(), 1u);
  EXPECT_EQ(h.bins().back(), 1u);
  // Nothing but zeros.
  Histogram zeros(4096);
  const float data[] = {0.0f, -0.0f};
  zeros.add(data, 2);
  EXPECT_EQ(zeros.bins(), (std::vector<uint64_t>{2}));
  EXPECT_EQ(zeros.magnitudes(), (std::vector<double>{0}));
  Histogram negativeZero(4096);
  negativeZero.add(data + 1, 1);
  EXPECT_FALSE(std::signbit(negativeZero.min()));
  EXPECT_FALSE(std::signbit(negativeZero.max()));
  // A constant.
  Histogram constant(4096);
  const float seven[] = {-7, -7};
  constant.add(seven, 2);
  EXPECT_EQ(constant.bins(), (std::vector<uint64_t>{2}));
}

TEST(HistogramTest, AssignChecks) {
  Histogram h(64);
  const float data[] = {1, 2, -3, 0, 40};
  h.add(data, 5);
  auto assign = [&](int exponent, int64_t first, std::vector<uint64_t> bins,
                    uint64_t zeros, double min, double max) {
    Histogram restored(64);
    bool good = restored.assign(exponent, first, bins, zeros, min, max);
    if (good)
      expectEqual(restored, h);
    else
      EXPECT_TRUE(restored.empty());
    return good;
  };
  auto bins = h.bins();
  EXPECT_TRUE(assign(h.exponent(), h.firstIndex(), bins, 1, -3, 40));
  EXPECT_FALSE(assign(h.exponent() + 1, h.firstIndex(), bins, 1, -3, 40));
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex() + 1, bins, 1, -3, 40));
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex(), bins, 2, -3, 40));
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex(), bins, 1, -9, 40));
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex(), bins, 1, 40, -3));
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex(), bins, 1, -3, 1e300));
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex(), bins, 1, -3, std::nan("")));
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex(), {}, 0, -3, 40));
  auto overflowing = bins;
  overflowing.front() = ~uint64_t{0};
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex(), overflowing, 1, -3, 40));
  bins.back() = 0;
  EXPECT_FALSE(assign(h.exponent(), h.firstIndex(), bins, 1, -3, 40));
}

TEST(ExactSumTest, KnownSums) {
  ExactSum sum;
  EXPECT_EQ(sum.toDouble(), 0.0);
  for (int i = 0; i < 10; ++i)
    sum.add(i % 2 ? 0.5f : -0.5f);
  EXPECT_EQ(sum.toDouble(), 5.0);
  sum.add(std::numeric_limits<float>::denorm_min());
  EXPECT_EQ(sum.limbs()[0], 1u);
  sum.add(std::numeric_limits<float>::max());
  EXPECT_DOUBLE_EQ(sum.toDouble(), std::numeric_limits<float>::max());
}

TEST(ExactSumTest, EveryExponent) {
  for (int exponent = -149; exponent <= 127; ++exponent)
    for (float significand : {1.0f, 1.9999999f}) {
      float value = std::ldexp(significand, exponent);
      if (std::isinf(value))
        continue;
      ExactSum sum;
      sum.add(value);
      ASSERT_EQ(sum.toDouble(), double{value}) << exponent;
    }
}

TEST(ExactSumTest, OrderDoesNotMatter) {
  std::mt19937 random(20);
  std::vector<float> values = wildValues(random, 2000, 140);
  ExactSum forward, backward, merged;
  ExactSum halves[2];
  double inDouble = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    forward.add(values[i]);
    backward.add(values[values.size() - 1 - i]);
    halves[random() % 2].add(values[i]);
    inDouble += std::fabs(values[i]);
  }
  EXPECT_NEAR(forward.toDouble(), inDouble, inDouble * 1e-12);
  merged.add(halves[0]);
  merged.add(halves[1]);
  EXPECT_TRUE(forward == backward);
  EXPECT_TRUE(forward == merged);
  // Carries run through all words.
  ExactSum doubled = forward;
  for (int i = 0; i < 40; ++i)
    doubled.add(doubled);
  EXPECT_DOUBLE_EQ(doubled.toDouble(), std::ldexp(forward.toDouble(), 40));
}

} // namespace
