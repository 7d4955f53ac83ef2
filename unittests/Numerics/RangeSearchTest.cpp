//===- RangeSearchTest.cpp - Percentile, entropy and MSE ------------------===//
//
// Each search is compared with the plain form of its definition on the data.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/RangeSearch.h"
#include "quantx/Numerics/Quantize.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace quantx;

namespace {

using Data = std::vector<float>;

Histogram histogramOf(const Data &data, unsigned bins = 4096) {
  Histogram h(bins);
  h.add(data.data(), data.size());
  return h;
}

ParamOptions i8(bool symmetric) {
  ParamOptions options;
  options.symmetric = symmetric;
  return options;
}

/// Normal values with a few outliers far away.
Data longTailed(unsigned seed, size_t count, bool positive = false) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0, 1);
  Data data(count);
  for (float &x : data) {
    x = normal(random);
    if (random() % 2000 == 0)
      x *= 12;
    if (positive)
      x = std::max(x, 0.0f);
  }
  return data;
}

double meanSquaredError(const Data &data, Range range,
                        const ParamOptions &options) {
  QuantParams p = *chooseParams(range.min, range.max, options);
  double sum = 0;
  for (float x : data) {
    double error =
        double{x} - double{fakeQuantizeValue(x, p.scale, p.zeroPoint,
                                             options.storage.qmin(),
                                             options.storage.qmax())};
    sum += error * error;
  }
  return sum / static_cast<double>(data.size());
}

TEST(PercentileTest, WithinABinOfTheExactOne) {
  for (bool positive : {false, true}) {
    Data data = longTailed(21, 20000, positive);
    Histogram h = histogramOf(data);
    Data sorted = data;
    std::sort(sorted.begin(), sorted.end());
    Data magnitudes = data;
    for (float &x : magnitudes)
      x = std::fabs(x);
    std::sort(magnitudes.begin(), magnitudes.end());
    for (double percentile : {50.0, 90.0, 99.0, 99.9, 99.99}) {
      Range both = percentileRange(h, percentile, false);
      auto rank = [&](double share) {
        return static_cast<size_t>(
            std::clamp(std::ceil(share * 20000) - 1, 0.0, 19999.0));
      };
      double tail = (100 - percentile) / 200;
      EXPECT_NEAR(both.min, sorted[rank(tail)], h.binWidth());
      EXPECT_NEAR(both.max, sorted[19999 - rank(tail)], h.binWidth());
      Range one = percentileRange(h, percentile, true);
      EXPECT_EQ(one.min, -one.max);
      EXPECT_NEAR(one.max, magnitudes[rank(percentile / 100)], h.binWidth());
    }
  }
}

TEST(PercentileTest, HundredIsMinMax) {
  Histogram h = histogramOf(longTailed(22, 5000));
  EXPECT_EQ(percentileRange(h, 100, false), (Range{h.min(), h.max()}));
  double magnitude = std::max(-h.min(), h.max());
  EXPECT_EQ(percentileRange(h, 100, true), (Range{-magnitude, magnitude}));
}

TEST(PercentileTest, SmallData) {
  EXPECT_EQ(percentileRange(Histogram(), 99, false), (Range{0, 0}));
  EXPECT_EQ(percentileRange(histogramOf({5}), 99, false).max, 5.0);
  EXPECT_EQ(percentileRange(histogramOf({-5}), 100, true), (Range{-5, 5}));
  EXPECT_EQ(percentileRange(histogramOf({0, 0}), 99, true).max, 0.0);
}

//===----------------------------------------------------------------------===//
// Entropy
//===----------------------------------------------------------------------===//

TEST(EntropyTest, WorkedExample) {
  // Eight bins into two levels: sums 6 and 16 over 3 and 4 occupied bins.
  EXPECT_EQ(mergeAndExpand({1, 0, 2, 3, 5, 3, 1, 7}, 8, 2),
            (std::vector<double>{2, 0, 2, 2, 4, 4, 4, 4}));
}

TEST(EntropyTest, LevelsOfUnevenWindows) {
  // Five bins, two levels: bins 0..1 and 2..4.
  EXPECT_EQ(mergeAndExpand({2, 4, 3, 0, 9, 100}, 5, 2),
            (std::vector<double>{3, 3, 6, 0, 6}));
}

/// The definition, term by term.
double plainDivergence(const std::vector<double> &counts, size_t begin,
                       size_t end, size_t levels) {
  std::vector<double> inside(counts.begin() + static_cast<ptrdiff_t>(begin),
                             counts.begin() + static_cast<ptrdiff_t>(end));
  std::vector<double> p = inside;
  for (size_t i = 0; i < begin; ++i)
    p.front() += counts[i];
  for (size_t i = end; i < counts.size(); ++i)
    p.back() += counts[i];
  std::vector<double> q = mergeAndExpand(inside, inside.size(), levels);
  double pSum = 0, qSum = 0, divergence = 0;
  for (size_t i = 0; i < p.size(); ++i) {
    pSum += p[i];
    qSum += q[i];
  }
  for (size_t i = 0; i < p.size(); ++i) {
    if (p[i] == 0)
      continue;
    if (q[i] == 0)
      return std::numeric_limits<double>::infinity();
    divergence += p[i] / pSum * std::log(p[i] / pSum / (q[i] / qSum));
  }
  return divergence;
}

std::vector<double> randomCounts(std::mt19937 &random, size_t size) {
  std::vector<double> counts(size);
  for (double &c : counts)
    c = random() % 3 ? random() % 50 : 0;
  return counts;
}

TEST(EntropyTest, MatchesTheDefinition) {
  std::mt19937 random(23);
  int infinite = 0;
  for (int round = 0; round < 2000; ++round) {
    std::vector<double> counts = randomCounts(random, 20 + random() % 100);
    size_t begin = round % 2 ? random() % (counts.size() - 1) : 0;
    size_t end = begin + 1 + random() % (counts.size() - begin);
    size_t levels = 2 + random() % 20;
    double plain = plainDivergence(counts, begin, end, levels);
    double fast = windowDivergence(counts, begin, end, levels);
    if (std::isinf(plain)) {
      ASSERT_EQ(fast, plain);
      ++infinite;
    } else {
      ASSERT_NEAR(fast, plain, 1e-12);
    }
  }
  EXPECT_LT(infinite, 1500);
}

TEST(EntropyTest, BestWindowIsTheFirstMinimum) {
  std::mt19937 random(31);
  for (int round = 0; round < 30; ++round) {
    std::vector<double> counts = randomCounts(random, 40 + random() % 100);
    size_t levels = 4 + random() % 20;
    size_t best = levels;
    for (size_t end = levels; end <= counts.size(); ++end)
      if (windowDivergence(counts, 0, end, levels) <
          windowDivergence(counts, 0, best, levels))
        best = end;
    ASSERT_EQ(bestWindow(counts, levels), best);
  }
}

TEST(EntropyTest, FewBinsOrNoCounts) {
  EXPECT_EQ(bestWindow({1, 2, 3}, 128), 3u);
  EXPECT_EQ(bestWindow(std::vector<double>(200, 0.0), 128), 200u);
  for (bool symmetric : {false, true}) {
    EXPECT_EQ(entropyRange(Histogram(), i8(symmetric)), (Range{0, 0}));
    ParamOptions wide = i8(symmetric);
    wide.storage.bits = 16;
    Histogram h = histogramOf({-1, 4});
    EXPECT_EQ(entropyRange(h, wide),
              symmetric ? (Range{-4, 4}) : (Range{-1, 4}));
  }
}

TEST(EntropyTest, CutsTheTailAndKeepsTheBody) {
  for (bool positive : {false, true})
    for (bool symmetric : {false, true}) {
      Data data = longTailed(24, 200000, positive);
      Histogram h = histogramOf(data);
      Range range = entropyRange(h, i8(symmetric));
      EXPECT_LT(range.max, h.max() * 0.9);
      EXPECT_GT(range.max, 2.0);
      EXPECT_GE(range.min, -std::max(-h.min(), h.max()));
      if (positive && !symmetric) {
        EXPECT_EQ(range.min, 0.0);
      }
    }
}

TEST(EntropyTest, UniformDataIsNotCut) {
  std::mt19937 random(25);
  std::uniform_real_distribution<float> uniform(-1, 1);
  Data data(400000);
  for (float &x : data)
    x = uniform(random);
  for (bool symmetric : {false, true}) {
    Range range = entropyRange(histogramOf(data), i8(symmetric));
    EXPECT_GT(range.max, 0.95);
    EXPECT_LT(range.min, -0.95);
  }
}

TEST(EntropyTest, ZerosDoNotCount) {
  for (bool symmetric : {false, true}) {
    Data data = longTailed(26, 50000);
    Range before = entropyRange(histogramOf(data), i8(symmetric));
    data.insert(data.end(), 1000000, 0.0f);
    EXPECT_EQ(entropyRange(histogramOf(data), i8(symmetric)), before);
  }
}

//===----------------------------------------------------------------------===//
// Squared error
//===----------------------------------------------------------------------===//

TEST(MseTest, ExpectedErrorMatchesTheData) {
  Data data = longTailed(27, 100000);
  for (float &x : data)
    if (std::fabs(x) < 0.1f)
      x = 0;
  Histogram h = histogramOf(data);
  for (bool symmetric : {false, true})
    for (unsigned bits : {2u, 4u, 8u})
      for (double bound : {0.5, 2.0, 5.0, 20.0}) {
        ParamOptions options = i8(symmetric);
        options.storage.bits = bits;
        Range range{-bound / 2, bound};
        double exact = meanSquaredError(data, range, options);
        EXPECT_NEAR(expectedSquaredError(h, range, options), exact,
                    exact * 0.02);
      }
}

TEST(MseTest, StepsFinerThanBins) {
  // 16-bit codes are narrower than the bins: s^2/12 is what remains.
  std::mt19937 random(28);
  std::uniform_real_distribution<float> uniform(-1, 1);
  Data data(20000);
  for (float &x : data)
    x = uniform(random);
  ParamOptions options = i8(false);
  options.storage.bits = 16;
  double step = 2.0 / 65535;
  EXPECT_NEAR(expectedSquaredError(histogramOf(data), {-1, 1}, options),
              step * step / 12, step * step / 120);
}

TEST(MseTest, ZerosAreExact) {
  ParamOptions options = i8(false);
  options.storage.bits = 16;
  Data data(1000, 0.25f);
  data.push_back(-1);
  data.push_back(1);
  double without = expectedSquaredError(histogramOf(data), {-1, 1}, options) *
                   static_cast<double>(data.size());
  data.insert(data.end(), 100000, 0.0f);
  double with = expectedSquaredError(histogramOf(data), {-1, 1}, options) *
                static_cast<double>(data.size());
  EXPECT_GT(without, 0);
  EXPECT_NEAR(with, without, without * 1e-9);
}

TEST(MseTest, NearTheBruteForceOptimum) {
  for (bool positive : {false, true})
    for (bool symmetric : {false, true})
      for (unsigned bits : {4u, 8u}) {
        Data data = longTailed(29, 5000, positive);
        ParamOptions options = i8(symmetric);
        options.storage.bits = bits;
        Histogram h = histogramOf(data);
        Range found = mseRange(h, options);
        double best = std::numeric_limits<double>::infinity();
        for (int i = 1; i <= 60; ++i)
          for (int j = 1; j <= (symmetric || positive ? 1 : 60); ++j) {
            Range range{h.min() * j / 60, h.max() * i / 60};
            if (symmetric)
              range = {-range.max, range.max};
            best = std::min(best, meanSquaredError(data, range, options));
          }
        EXPECT_LE(meanSquaredError(data, found, options), best * 1.03);
        EXPECT_LE(meanSquaredError(data, found, options),
                  meanSquaredError(data, {h.min(), h.max()}, options));
      }
}

TEST(MseTest, DegenerateData) {
  for (bool symmetric : {false, true}) {
    EXPECT_EQ(mseRange(Histogram(), i8(symmetric)), (Range{0, 0}));
    EXPECT_EQ(mseRange(histogramOf({0, 0}), i8(symmetric)), (Range{0, 0}));
    EXPECT_GE(mseRange(histogramOf({3, 3}), i8(symmetric)).max, 2.9);
  }
}

} // namespace
