//===- ParamsTest.cpp - quantx's own parameters ---------------------------===//

#include "quantx/Numerics/Params.h"
#include "quantx/Numerics/Quantize.h"

#include "gtest/gtest.h"

#include <cmath>
#include <limits>
#include <random>

using namespace quantx;

namespace {

constexpr StorageType kI8{8, true};
constexpr StorageType kI8Narrow{8, true, true};
constexpr StorageType kU8{8, false};

ParamOptions asymmetric(StorageType storage) {
  ParamOptions options;
  options.storage = storage;
  return options;
}

ParamOptions symmetric(StorageType storage) {
  ParamOptions options = asymmetric(storage);
  options.symmetric = true;
  return options;
}

QuantParams choose(double rmin, double rmax, const ParamOptions &options) {
  std::string reason;
  auto params = chooseParams(rmin, rmax, options, &reason);
  EXPECT_TRUE(params) << reason;
  return params.value_or(QuantParams{0, 0});
}

TEST(StorageTest, CodeRanges) {
  EXPECT_EQ(kI8.qmin(), -128);
  EXPECT_EQ(kI8.qmax(), 127);
  EXPECT_EQ(kI8Narrow.qmin(), -127);
  EXPECT_EQ(kI8Narrow.qmax(), 127);
  EXPECT_EQ(kU8.qmin(), 0);
  EXPECT_EQ(kU8.qmax(), 255);
  EXPECT_EQ((StorageType{8, false, true}).qmax(), 254);
  EXPECT_EQ((StorageType{4, true}).qmin(), -8);
  EXPECT_EQ((StorageType{2, false}).qmax(), 3);
  EXPECT_EQ((StorageType{16, false}).qmax(), 65535);
  EXPECT_EQ((StorageType{32, true}).qmin(), -2147483648LL);
  EXPECT_EQ((StorageType{32, false}).qmax(), 4294967295LL);
  EXPECT_EQ(kU8.symmetricZeroPoint(), 128);
  EXPECT_EQ((StorageType{8, false, true}).symmetricZeroPoint(), 127);
  EXPECT_EQ(kI8.symmetricZeroPoint(), 0);
}

TEST(StorageTest, TextRoundTrips) {
  for (unsigned bits = 0; bits < 40; ++bits)
    for (bool isSigned : {false, true})
      for (bool narrow : {false, true}) {
        StorageType type{bits, isSigned, narrow};
        auto parsed = parseStorageType(toString(type));
        if (type.isSupported())
          EXPECT_EQ(parsed, type);
        else
          EXPECT_EQ(parsed, std::nullopt) << bits;
      }
  EXPECT_EQ(parseStorageType("si8"), kI8);
  EXPECT_EQ(parseStorageType("int8"), kI8);
  EXPECT_EQ(parseStorageType("ui8"), kU8);
  EXPECT_EQ(parseStorageType("uint8"), kU8);
  EXPECT_EQ(parseStorageType("i8 narrow"), kI8Narrow);
  for (const char *bad : {"", "i", "8", "i08", "i8x", "i128", "f8", "i1", "i17",
                          "i8narrow", "i8 narrow ", "-i8", "i 8"})
    EXPECT_EQ(parseStorageType(bad), std::nullopt) << bad;
}

TEST(ParamsTest, TextbookCases) {
  QuantParams p = choose(-1000, 1000, asymmetric(kI8));
  EXPECT_FLOAT_EQ(p.scale, 7.8431373f);
  EXPECT_EQ(p.zeroPoint, 0);
  EXPECT_EQ(choose(-20, 1000, asymmetric(kU8)), (QuantParams{4.0f, 5}));
  p = choose(-1, 1, symmetric(kI8Narrow));
  EXPECT_EQ(p, (QuantParams{static_cast<float>(1.0 / 127), 0}));
  // A scale written as (2^n - 1) / max is the reciprocal of ours.
  EXPECT_FLOAT_EQ(1.0f / p.scale, 127.0f);
  EXPECT_EQ(choose(0, 2, asymmetric(kU8)).zeroPoint, 0);
  EXPECT_FLOAT_EQ(1.0f / choose(0, 2, asymmetric(kU8)).scale, 255.0f / 2.0f);
  p = choose(-0.5, 1.5, asymmetric(kU8));
  EXPECT_EQ(p.zeroPoint, 64);
  EXPECT_EQ(p.scale, static_cast<float>(2.0 / 255));
}

TEST(ParamsTest, ZeroIsAlwaysInTheRange) {
  EXPECT_EQ(choose(10, 255, asymmetric(kU8)), (QuantParams{1.0f, 0}));
  EXPECT_EQ(choose(-255, -10, asymmetric(kU8)), (QuantParams{1.0f, 255}));
}

TEST(ParamsTest, SymmetricUsesTheHighestCode) {
  EXPECT_EQ(choose(-3, 127, symmetric(kI8)), (QuantParams{1.0f, 0}));
  EXPECT_EQ(choose(-127, 3, symmetric(kI8Narrow)), (QuantParams{1.0f, 0}));
  EXPECT_EQ(choose(-127, 3, symmetric(kU8)), (QuantParams{1.0f, 128}));
  EXPECT_EQ(choose(-127, 3, symmetric({8, false, true})),
            (QuantParams{1.0f, 127}));
  EXPECT_EQ(choose(-7, 3, symmetric({4, true})), (QuantParams{1.0f, 0}));
  EXPECT_EQ(choose(-1, 1, symmetric({2, true})), (QuantParams{1.0f, 0}));
  EXPECT_EQ(choose(-32767, 1, symmetric({16, true})), (QuantParams{1.0f, 0}));
}

TEST(ParamsTest, ZeroWidth) {
  for (StorageType storage : {kI8, kI8Narrow, kU8, StorageType{4, false}}) {
    EXPECT_EQ(choose(0, 0, asymmetric(storage)), (QuantParams{1.0f, 0}));
    EXPECT_EQ(choose(-0.0, 0, symmetric(storage)),
              (QuantParams{1.0f, storage.symmetricZeroPoint()}));
  }
}

TEST(ParamsTest, NoSubnormalScale) {
  constexpr float kTiny = std::numeric_limits<float>::min();
  for (bool isSymmetric : {false, true}) {
    ParamOptions options = asymmetric(kI8);
    options.symmetric = isSymmetric;
    QuantParams p = choose(-1e-44, 1e-44, options);
    EXPECT_EQ(p.scale, kTiny);
    EXPECT_EQ(p.zeroPoint, isSymmetric ? 0 : -128);
  }
}

TEST(ParamsTest, PowerOfTwo) {
  ParamOptions options = symmetric(kI8Narrow);
  options.powerOfTwo = true;
  EXPECT_EQ(choose(-1, 1, options), (QuantParams{0x1p-6f, 0}));
  EXPECT_EQ(choose(-127, 1, options), (QuantParams{1.0f, 0}));
  options.symmetric = false;
  options.storage = kU8;
  EXPECT_EQ(choose(-0.5, 1.5, options), (QuantParams{0x1p-6f, 32}));
}

TEST(ParamsTest, ReducedAndLeastRange) {
  ParamOptions options = asymmetric(kU8);
  options.reduceRange = true;
  EXPECT_EQ(choose(0, 127, options), (QuantParams{1.0f, 0}));
  options = symmetric(kI8);
  options.reduceRange = true;
  EXPECT_EQ(choose(-64, 0, options), (QuantParams{1.0f, 0}));
  options = asymmetric(kU8);
  options.minRange = 255;
  EXPECT_EQ(choose(0, 0, options), (QuantParams{1.0f, 0}));
}

TEST(ParamsTest, RefusesWithAReason) {
  const double nan = std::nan("");
  const double infinity = std::numeric_limits<double>::infinity();
  std::string reason;
  EXPECT_FALSE(chooseParams(nan, 1, asymmetric(kI8), &reason));
  EXPECT_EQ(reason, "the range holds NaN or infinity");
  EXPECT_FALSE(chooseParams(0, nan, asymmetric(kI8)));
  EXPECT_FALSE(chooseParams(-infinity, 1, asymmetric(kI8)));
  EXPECT_FALSE(chooseParams(0, infinity, asymmetric(kI8)));
  EXPECT_FALSE(chooseParams(2, 1, asymmetric(kI8), &reason));
  EXPECT_EQ(reason, "the lower end of the range is above its upper end");
  EXPECT_FALSE(chooseParams(0, 1, asymmetric({17, true}), &reason));
  EXPECT_EQ(reason, "storage of 17 bits is not supported (2 to 16, or 32)");
  EXPECT_FALSE(chooseParams(0, 1e300, asymmetric(kI8), &reason));
  EXPECT_EQ(reason, "the range is too wide for an f32 scale");
  ParamOptions options = asymmetric(kI8);
  options.minRange = nan;
  EXPECT_FALSE(chooseParams(0, 1, options));
  EXPECT_FALSE(chooseParams({{0, 1}, {nan, 1}}, asymmetric(kI8), &reason));
  EXPECT_EQ(reason, "range 1: the range holds NaN or infinity");
}

TEST(ParamsTest, EveryStorageCoversItsRange) {
  std::mt19937 random(6);
  std::uniform_real_distribution<double> uniform(-10, 10);
  for (unsigned bits = 2; bits <= 16; ++bits)
    for (bool isSigned : {false, true})
      for (bool isSymmetric : {false, true})
        for (bool narrow : {false, true})
          for (int i = 0; i < 50; ++i) {
            ParamOptions options = asymmetric({bits, isSigned, narrow});
            options.symmetric = isSymmetric;
            double a = uniform(random), b = uniform(random);
            Range range{std::min(a, b), std::max(a, b)};
            QuantParams p = choose(range.min, range.max, options);
            ASSERT_GE(p.zeroPoint, options.qmin());
            ASSERT_LE(p.zeroPoint, options.qmax());
            // Both ends are within half a step, up to the f32 scale.
            Range codes = representableRange(p, options.storage);
            double slack = p.scale * (0.5 + 1e-2);
            ASSERT_LE(codes.min, std::min(range.min, 0.0) + slack);
            ASSERT_GE(codes.max, std::max(range.max, 0.0) - slack);
            // Zero is exact.
            ASSERT_EQ(fakeQuantizeValue(0, p.scale, p.zeroPoint,
                                        options.storage.qmin(),
                                        options.storage.qmax()),
                      0.0f);
          }
}

TEST(ParamsTest, AtRunTime) {
  EXPECT_EQ(chooseParamsAtRunTime(-20, 1000, kU8, false),
            (QuantParams{4.0f, 5}));
  EXPECT_EQ(chooseParamsAtRunTime(-3, 127, kI8, true), (QuantParams{1.0f, 0}));
  EXPECT_EQ(chooseParamsAtRunTime(-3, 127, kU8, true),
            (QuantParams{1.0f, 128}));
  EXPECT_EQ(chooseParamsAtRunTime(0, 0, kI8, false), (QuantParams{1.0f, 0}));
  EXPECT_EQ(chooseParamsAtRunTime(std::nanf(""), 1, kI8, false),
            (QuantParams{1.0f, 0}));
  EXPECT_EQ(chooseParamsAtRunTime(0, std::nanf(""), kU8, true),
            (QuantParams{1.0f, 128}));
  // Whatever comes in, the result can be used.
  constexpr float kHuge = std::numeric_limits<float>::max();
  const float infinity = std::numeric_limits<float>::infinity();
  for (bool isSymmetric : {false, true})
    for (float high : {1e-45f, kHuge, infinity})
      for (float low : {-high, 0.0f}) {
        QuantParams p = chooseParamsAtRunTime(low, high, kI8, isSymmetric);
        EXPECT_TRUE(std::isnormal(p.scale));
        EXPECT_GE(p.zeroPoint, -128);
        EXPECT_LE(p.zeroPoint, 127);
      }
}

TEST(ParamsTest, AtRunTimeIsCloseToTheExactFormula) {
  std::mt19937 random(7);
  std::uniform_real_distribution<float> uniform(-10, 10);
  for (int i = 0; i < 10000; ++i) {
    float a = uniform(random), b = uniform(random);
    bool isSymmetric = i % 2 != 0;
    ParamOptions options = asymmetric(kI8);
    options.symmetric = isSymmetric;
    QuantParams exact = choose(std::min(a, b), std::max(a, b), options);
    QuantParams atRunTime =
        chooseParamsAtRunTime(std::min(a, b), std::max(a, b), kI8, isSymmetric);
    ASSERT_NEAR(atRunTime.scale, exact.scale, exact.scale * 1e-6);
    ASSERT_NEAR(atRunTime.zeroPoint, exact.zeroPoint, 1);
  }
}

//===----------------------------------------------------------------------===//
// Ranges of arrays
//===----------------------------------------------------------------------===//

TEST(RangesTest, ChannelsAndBlocks) {
  // Shape 2x3x2.
  const float data[] = {1, 2, -3, 4, 5, 6, 7, 8, 9, -10, 11, 12};
  std::vector<int64_t> shape = {2, 3, 2};
  using Ranges = std::vector<Range>;
  EXPECT_EQ(arrayRange(data, 12), (Range{-10, 12}));
  EXPECT_EQ(channelRanges(data, shape, 0), (Ranges{{-3, 6}, {-10, 12}}));
  EXPECT_EQ(channelRanges(data, shape, 1), (Ranges{{1, 8}, {-10, 9}, {5, 12}}));
  EXPECT_EQ(channelRanges(data, shape, 2), (Ranges{{-3, 11}, {-10, 12}}));
  // Blocks of two along the middle axis; the second of each pair is short.
  EXPECT_EQ(blockShape(shape, 1, 2), (std::vector<int64_t>{2, 2, 2}));
  EXPECT_EQ(blockRanges(data, shape, 1, 2), (Ranges{{-3, 1},
                                                    {2, 4},
                                                    {5, 5},
                                                    {6, 6},
                                                    {7, 9},
                                                    {-10, 8},
                                                    {11, 11},
                                                    {12, 12}}));
  EXPECT_EQ(blockRanges(data, shape, 1, 100).size(), 4u);
  EXPECT_EQ(blockRanges(data, {12}, 0, 5),
            (Ranges{{-3, 5}, {-10, 9}, {11, 12}}));
}

TEST(RangesTest, EmptyAndNaN) {
  const float data[] = {1, std::nanf(""), 3, 4};
  EXPECT_EQ(arrayRange(nullptr, 0), (Range{0, 0}));
  EXPECT_EQ(channelRanges(nullptr, {3, 0}, 0),
            (std::vector<Range>(3, Range{0, 0})));
  EXPECT_TRUE(channelRanges(nullptr, {0, 3}, 0).empty());
  EXPECT_TRUE(std::isnan(arrayRange(data, 4).min));
  auto channels = channelRanges(data, {2, 2}, 0);
  EXPECT_TRUE(std::isnan(channels[0].max));
  EXPECT_EQ(channels[1], (Range{3, 4}));
}

} // namespace
