//===- ParamSearchTest.cpp - Parameters for values that are known ---------===//
//
// Compared with quantizing and dequantizing every value, over a grid that knows
// nothing of the search.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/ParamSearch.h"
#include "quantx/Numerics/Quantize.h"

#include "gtest/gtest.h"

#include <random>

using namespace quantx;

namespace {

using Data = std::vector<float>;

ParamOptions makeOptions(unsigned bits, bool symmetric) {
  ParamOptions options;
  options.storage = {bits, /*isSigned=*/symmetric, /*narrow=*/symmetric};
  options.symmetric = symmetric;
  return options;
}

Data draw(unsigned seed, size_t count) {
  std::mt19937 random(seed);
  std::normal_distribution<float> normal(0.1f, 1);
  Data data(count);
  for (float &x : data)
    x = normal(random);
  return data;
}

double errorOf(const Data &data, QuantParams params,
               const ParamOptions &options) {
  double sum = 0;
  for (float x : data) {
    double rest =
        double(x) - double(fakeQuantizeValue(x, params.scale, params.zeroPoint,
                                             options.storage.qmin(),
                                             options.storage.qmax()));
    sum += rest * rest;
  }
  return sum;
}

QuantParams startOf(const Data &data, const ParamOptions &options) {
  Range range = arrayRange(data.data(), data.size());
  return *chooseParams(range.min, range.max, options);
}

TEST(ParamSearchTest, SumsTheErrorsOfTheNearestCodes) {
  for (size_t count : {0, 1, 15, 16, 33, 128}) {
    Data data = draw(unsigned(count), count);
    ParamOptions options = makeOptions(4, /*symmetric=*/false);
    QuantParams params{0.25f, 6};
    EXPECT_NEAR(sumSquaredErrors(data.data(), count, params, 0, 15),
                errorOf(data, params, options), 1e-5 * double(count));
  }
}

TEST(ParamSearchTest, ComesCloseToTheBestOfAFineGrid) {
  for (bool symmetric : {true, false})
    for (unsigned bits : {2, 3, 4}) {
      ParamOptions options = makeOptions(bits, symmetric);
      double found = 0, best = 0, plain = 0;
      for (unsigned seed = 0; seed < 20; ++seed) {
        Data data = draw(seed, 32);
        QuantParams start = startOf(data, options);
        plain += errorOf(data, start, options);
        found += errorOf(data,
                         searchParams(data.data(), data.size(), start, options),
                         options);
        double least = errorOf(data, start, options);
        for (int step = 50; step <= 260; ++step)
          for (int64_t zero = symmetric ? 0 : options.storage.qmin();
               zero <= (symmetric ? 0 : options.storage.qmax()); ++zero)
            least = std::min(
                least, errorOf(data, {start.scale * float(step) / 200, zero},
                               options));
        best += least;
      }
      EXPECT_LT(found, 1.05 * best) << bits << " bits";
      EXPECT_LT(found, 0.95 * plain) << bits << " bits";
    }
}

TEST(ParamSearchTest, KeepsWhatLosesNothing) {
  ParamOptions options = makeOptions(4, /*symmetric=*/true);
  Data data = {1, -2, 7, 0};
  EXPECT_EQ(searchParams(data.data(), data.size(), {1, 0}, options),
            (QuantParams{1, 0}));
  Data zeros(5, 0.0f);
  EXPECT_EQ(searchParams(zeros.data(), zeros.size(), {1, 0}, options),
            (QuantParams{1, 0}));
}

TEST(ParamSearchTest, TakesTheLeastNormalScaleAtLeast) {
  ParamOptions options = makeOptions(4, /*symmetric=*/true);
  Data data = {1e-37f, 3e-38f, -2e-38f};
  QuantParams found =
      searchParams(data.data(), data.size(), startOf(data, options), options);
  EXPECT_GE(found.scale, std::numeric_limits<float>::min());
}

TEST(ParamSearchTest, SearchesEveryPartByItself) {
  ParamOptions options = makeOptions(4, /*symmetric=*/false);
  std::vector<int64_t> shape = {2, 5, 3};
  Data data = draw(3, 30);
  // Blocks of two of five: two, two and one.
  std::vector<QuantParams> start(2 * 3 * 3, QuantParams{0.5f, 7});
  std::vector<QuantParams> blocks =
      searchParams(data.data(), shape, 1, 2, start, options);
  ASSERT_EQ(blocks.size(), start.size());
  for (size_t o = 0; o < 2; ++o)
    for (size_t b = 0; b < 3; ++b)
      for (size_t i = 0; i < 3; ++i) {
        Data part;
        for (size_t c = 2 * b; c < std::min<size_t>(2 * b + 2, 5); ++c)
          part.push_back(data[(o * 5 + c) * 3 + i]);
        EXPECT_EQ(blocks[(o * 3 + b) * 3 + i],
                  searchParams(part.data(), part.size(), {0.5f, 7}, options));
      }
  std::vector<QuantParams> channels =
      searchParams(data.data(), shape, 1, std::nullopt,
                   std::vector<QuantParams>(5, {0.5f, 7}), options);
  ASSERT_EQ(channels.size(), 5u);
  Data part;
  for (size_t o = 0; o < 2; ++o)
    for (size_t i = 0; i < 3; ++i)
      part.push_back(data[(o * 5 + 4) * 3 + i]);
  EXPECT_EQ(channels[4],
            searchParams(part.data(), part.size(), {0.5f, 7}, options));
  EXPECT_EQ(searchParams(data.data(), shape, std::nullopt, std::nullopt,
                         {{0.5f, 7}}, options)
                .front(),
            searchParams(data.data(), data.size(), {0.5f, 7}, options));
}

} // namespace
