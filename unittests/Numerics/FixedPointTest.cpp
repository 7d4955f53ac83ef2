//===- FixedPointTest.cpp -------------------------------------------------===//
//
// Vectors of TFLite's and TOSA's own tests, and the equivalences between the
// two that the integer form relies on.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/FixedPoint.h"

#include "gtest/gtest.h"

#include <cmath>
#include <limits>
#include <random>

using namespace quantx;

namespace {

constexpr int32_t kMin = std::numeric_limits<int32_t>::min();
constexpr int32_t kMax = std::numeric_limits<int32_t>::max();

constexpr Rounding kAll[] = {Rounding::HalfEven, Rounding::HalfAwayFromZero,
                             Rounding::HalfUp, Rounding::TFLiteDouble};

TEST(FixedPointTest, QuantizeMultiplierVectors) {
  struct Case {
    double factor;
    int32_t multiplier;
    int32_t shift;
  };
  const Case cases[] = {
      {0, 0, 0},
      {0.25, 1073741824, -1},
      {0.5 - 5e-9, 2147483627, -1},
      {0.5 - 1e-10, 1073741824, 0},
      {0.75, 1610612736, 0},
      {1 - 1e-9, 2147483646, 0},
      {1 + 1e-11, 1073741824, 1},
      {1.25, 1342177280, 1},
      {1.75, 1879048192, 1},
      {2 - 1e-9, 2147483647, 1},
      {2, 1073741824, 2},
      {0x1p-31, 1073741824, -30},
      {0x1p-32, 1073741824, -31},
      {0.99 * 0x1p-32, 0, 0},
  };
  for (const Case &c : cases)
    EXPECT_EQ(quantizeMultiplier(c.factor),
              (FixedPointMultiplier{c.multiplier, c.shift}))
        << c.factor;
}

TEST(FixedPointTest, FactorsOutsideTheForm) {
  EXPECT_EQ(quantizeMultiplier(-1), FixedPointMultiplier());
  EXPECT_EQ(quantizeMultiplier(std::nan("")), FixedPointMultiplier());
  EXPECT_EQ(quantizeMultiplier(0x1p30), (FixedPointMultiplier{kMax, 30}));
  EXPECT_EQ(quantizeMultiplier(1e300), (FixedPointMultiplier{kMax, 30}));
  // The last double below 2^30 rounds up to it.
  EXPECT_EQ(quantizeMultiplier(std::nextafter(0x1p30, 0)),
            (FixedPointMultiplier{kMax, 30}));
  EXPECT_TRUE(isRepresentableMultiplier(0));
  EXPECT_TRUE(isRepresentableMultiplier(1e9));
  EXPECT_FALSE(isRepresentableMultiplier(0x1p30));
  EXPECT_FALSE(isRepresentableMultiplier(-1e-9));
  EXPECT_FALSE(isRepresentableMultiplier(std::nan("")));
}

TEST(FixedPointTest, MultiplierIsNearest) {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> exponent(-31.9, 29.9);
  for (int i = 0; i < 100000; ++i) {
    double factor = std::exp2(exponent(random));
    FixedPointMultiplier m = quantizeMultiplier(factor);
    ASSERT_GE(m.multiplier, 1 << 30);
    ASSERT_GE(m.rightShift(), 1u);
    ASSERT_LE(m.rightShift(), 62u);
    ASSERT_LE(std::fabs(m.value() - factor), std::ldexp(0.5, m.shift - 31));
  }
}

TEST(FixedPointTest, KnownProducts) {
  auto apply = [](int32_t x, double factor, Rounding rounding) {
    return multiplyByQuantizedMultiplier(x, quantizeMultiplier(factor),
                                         rounding);
  };
  for (Rounding rounding : kAll) {
    EXPECT_EQ(apply(10000, 0.00097656, rounding), 10);
    EXPECT_EQ(apply(-10000, 0.00097656, rounding), -10);
    EXPECT_EQ(apply(kMin, 1e-5, rounding), -21475);
    EXPECT_EQ(apply(kMax, 1e-5, rounding), 21475);
    EXPECT_EQ(apply(12345, 0, rounding), 0);
    EXPECT_EQ(apply(-7, 4.0, rounding), -28);
  }
}

TEST(FixedPointTest, TiesOfAQuarter) {
  const FixedPointMultiplier quarter{1 << 30, -1};
  auto apply = [&](int32_t x, Rounding rounding) {
    return multiplyByQuantizedMultiplier(x, quarter, rounding);
  };
  EXPECT_EQ(apply(-6, Rounding::TFLiteDouble), -2);
  EXPECT_EQ(apply(-6, Rounding::HalfUp), -1);
  EXPECT_EQ(apply(6, Rounding::TFLiteDouble), 2);
  EXPECT_EQ(apply(6, Rounding::HalfUp), 2);
  EXPECT_EQ(apply(2, Rounding::TFLiteDouble), 1);
  EXPECT_EQ(apply(2, Rounding::HalfUp), 1);
  EXPECT_EQ(apply(-2, Rounding::TFLiteDouble), -1);
  EXPECT_EQ(apply(-2, Rounding::HalfUp), 0);
  EXPECT_EQ(apply(2, Rounding::HalfEven), 0);
  EXPECT_EQ(apply(6, Rounding::HalfEven), 2);
  EXPECT_EQ(apply(-2, Rounding::HalfEven), 0);
  EXPECT_EQ(apply(2, Rounding::HalfAwayFromZero), 1);
  EXPECT_EQ(apply(-2, Rounding::HalfAwayFromZero), -1);
  EXPECT_EQ(apply(-6, Rounding::HalfAwayFromZero), -2);
}

TEST(FixedPointTest, DoubleRoundingRoundsTwice) {
  // 0.375 is nearest to 0; but twice that, 0.75, is first rounded to 1, and
  // the 1/2 that is left then goes away from zero.
  const FixedPointMultiplier factor{3 << 29, -1};
  EXPECT_EQ(multiplyByQuantizedMultiplier(1, factor, Rounding::HalfUp), 0);
  EXPECT_EQ(multiplyByQuantizedMultiplier(1, factor, Rounding::TFLiteDouble),
            1);
  EXPECT_EQ(multiplyByQuantizedMultiplier(-1, factor, Rounding::HalfUp), 0);
  EXPECT_EQ(multiplyByQuantizedMultiplier(-1, factor, Rounding::TFLiteDouble),
            -1);
}

TEST(FixedPointTest, GemmlowpBlocks) {
  EXPECT_EQ(saturatingRoundingDoublingHighMul(kMin, kMin), kMax);
  EXPECT_EQ(saturatingRoundingDoublingHighMul(1 << 30, 1), 1); // a tie, up
  EXPECT_EQ(saturatingRoundingDoublingHighMul(-(1 << 30), 1), 0);
  EXPECT_EQ(saturatingRoundingDoublingHighMul(-(1 << 30), 3), -1);
  EXPECT_EQ(roundingDivideByPOT(6, 2), 2);
  EXPECT_EQ(roundingDivideByPOT(-6, 2), -2);
  EXPECT_EQ(roundingDivideByPOT(-5, 2), -1);
  EXPECT_EQ(roundingDivideByPOT(kMin, 31), -1);
  EXPECT_EQ(roundingDivideByPOT(7, 0), 7);
}

/// A random accumulator and multiplier that are legal for TOSA.
struct LegalCase {
  int32_t x;
  FixedPointMultiplier factor;
};

LegalCase legalCase(std::mt19937_64 &random) {
  LegalCase c;
  c.factor.multiplier =
      static_cast<int32_t>((1u << 30) + random() % (1u << 30));
  c.factor.shift = -static_cast<int32_t>(random() % 16);
  c.x = static_cast<int32_t>(static_cast<uint32_t>(random()));
  // With a total shift of 31, TOSA takes 31-bit values only.
  if (c.factor.shift == 0)
    c.x >>= 1;
  // Small accumulators have the ties.
  if (random() % 2)
    c.x >>= random() % 28;
  return c;
}

TEST(FixedPointTest, TFLiteEqualsTosa) {
  std::mt19937_64 random(12);
  int64_t differences = 0;
  int64_t roundingMatters = 0;
  for (int i = 0; i < 2000000; ++i) {
    LegalCase c = legalCase(random);
    int shift = static_cast<int>(c.factor.rightShift());
    // gemmlowp's two steps, as TFLite composes them.
    int32_t tfliteDouble = roundingDivideByPOT(
        saturatingRoundingDoublingHighMul(c.x, c.factor.multiplier),
        -c.factor.shift);
    auto tosaDouble = tosaApplyScale32(c.x, c.factor.multiplier, shift, true);
    auto tosaSingle = tosaApplyScale32(c.x, c.factor.multiplier, shift, false);
    ASSERT_TRUE(tosaDouble && tosaSingle);
    int64_t oursDouble =
        multiplyByQuantizedMultiplier(c.x, c.factor, Rounding::TFLiteDouble);
    int64_t oursSingle =
        multiplyByQuantizedMultiplier(c.x, c.factor, Rounding::HalfUp);
    differences += tfliteDouble != *tosaDouble || oursDouble != tfliteDouble ||
                   oursSingle != *tosaSingle;
    roundingMatters += oursDouble != oursSingle;
  }
  EXPECT_EQ(differences, 0);
  EXPECT_GT(roundingMatters, 0);
}

TEST(FixedPointTest, LeftShiftsRoundOnce) {
  std::mt19937_64 random(13);
  for (int i = 0; i < 200000; ++i) {
    LegalCase c = legalCase(random);
    c.x >>= 16;
    c.factor.shift = static_cast<int32_t>(random() % 15);
    int32_t tflite = saturatingRoundingDoublingHighMul(
        c.x * (1 << c.factor.shift), c.factor.multiplier);
    ASSERT_EQ(
        multiplyByQuantizedMultiplier(c.x, c.factor, Rounding::TFLiteDouble),
        tflite);
    ASSERT_EQ(multiplyByQuantizedMultiplier(c.x, c.factor, Rounding::HalfUp),
              tflite);
  }
}

TEST(FixedPointTest, ExactRoundingsOfTheRealProduct) {
  std::mt19937_64 random(14);
  for (int i = 0; i < 200000; ++i) {
    LegalCase c = legalCase(random);
    c.x >>= 10; // the product then fits a double
    double real = std::ldexp(static_cast<double>(c.x) * c.factor.multiplier,
                             -static_cast<int>(c.factor.rightShift()));
    for (Rounding rounding :
         {Rounding::HalfEven, Rounding::HalfAwayFromZero, Rounding::HalfUp})
      ASSERT_EQ(multiplyByQuantizedMultiplier(c.x, c.factor, rounding),
                static_cast<int64_t>(roundToInteger(real, rounding)));
  }
}

TEST(FixedPointTest, WideAccumulators) {
  const FixedPointMultiplier half{1 << 30, 0};
  EXPECT_EQ(multiplyByQuantizedMultiplier((int64_t{1} << 60) + 1, half,
                                          Rounding::HalfEven),
            int64_t{1} << 59);
  EXPECT_EQ(multiplyByQuantizedMultiplier((int64_t{1} << 60) + 1, half,
                                          Rounding::HalfUp),
            (int64_t{1} << 59) + 1);
  // Saturation to 64 bits.
  for (Rounding rounding : kAll) {
    EXPECT_EQ(multiplyByQuantizedMultiplier(std::numeric_limits<int64_t>::max(),
                                            {kMax, 30}, rounding),
              std::numeric_limits<int64_t>::max());
    EXPECT_EQ(multiplyByQuantizedMultiplier(std::numeric_limits<int64_t>::min(),
                                            {kMax, 30}, rounding),
              std::numeric_limits<int64_t>::min());
  }
}

TEST(FixedPointTest, ShiftsOutsideTheirRange) {
  // They come from run-time operands only, and act as the nearest legal one.
  for (Rounding rounding : kAll)
    for (int32_t acc : {5, -5, kMax}) {
      EXPECT_EQ(multiplyByQuantizedMultiplier(acc, {1 << 30, 1000}, rounding),
                multiplyByQuantizedMultiplier(acc, {1 << 30, 30}, rounding));
      EXPECT_EQ(multiplyByQuantizedMultiplier(acc, {1 << 30, kMin}, rounding),
                multiplyByQuantizedMultiplier(acc, {1 << 30, -31}, rounding));
    }
}

TEST(FixedPointTest, SixteenByEight) {
  std::mt19937_64 random(15);
  for (int i = 0; i < 200000; ++i) {
    LegalCase c = legalCase(random);
    int64_t acc = static_cast<int64_t>(random()) >> (17 + random() % 40);
    int64_t reduced = c.factor.multiplier < 0x7FFF0000
                          ? (c.factor.multiplier + 0x8000) >> 16
                          : 0x7FFF;
    int shift = 15 - c.factor.shift;
    int64_t expected = (acc * reduced + (int64_t{1} << (shift - 1))) >> shift;
    ASSERT_EQ(multiplyByQuantizedMultiplier16x8(acc, c.factor), expected);
  }
  // The reduced multiplier has 15 bits: 0.7 becomes 22938/32768.
  EXPECT_EQ(multiplyByQuantizedMultiplier16x8(1000000, quantizeMultiplier(0.7)),
            700012);
  EXPECT_EQ(multiplyByQuantizedMultiplier16x8(3, {1 << 30, 20}), 3 << 19);
}

TEST(FixedPointTest, TosaRequirements) {
  EXPECT_EQ(tosaApplyScale32(1, -1, 31, false), std::nullopt);
  EXPECT_EQ(tosaApplyScale32(1, 1, 1, false), std::nullopt);
  EXPECT_EQ(tosaApplyScale32(1, 1, 63, false), std::nullopt);
  EXPECT_EQ(tosaApplyScale32(8, 1 << 30, 4, false), std::nullopt);
  EXPECT_EQ(tosaApplyScale32(-8, 1, 4, false), 0); // -1/2, up
  EXPECT_EQ(tosaApplyScale32(kMax, kMax, 30, false), std::nullopt);
  EXPECT_EQ(tosaApplyScale16(int64_t{1} << 47, 1, 20), std::nullopt);
  EXPECT_EQ(tosaApplyScale16(int64_t{1} << 40, 1 << 14, 40), 1 << 14);
}

TEST(FixedPointTest, TosaReciprocals) {
  struct Case {
    uint32_t count;
    int32_t multiplier;
    int32_t shift;
  };
  for (const Case &c : {Case{1, 1073741825, 30}, Case{3, 1431655766, 32},
                        Case{9, 1908874355, 34}, Case{49, 1402438302, 36}}) {
    TosaScale scale = tosaReciprocalScale(c.count);
    EXPECT_EQ(scale.multiplier, c.multiplier);
    EXPECT_EQ(scale.shift, c.shift);
  }
  // The quotient is the sum of `count` 8-bit values rounded half up, except
  // for the bias of the multiplier, which stays below a code.
  for (uint32_t count = 1; count <= 300; ++count)
    for (int32_t mean = -128; mean <= 127; ++mean) {
      TosaScale scale = tosaReciprocalScale(count);
      int32_t sum = mean * static_cast<int32_t>(count);
      ASSERT_EQ(tosaApplyScale32(sum, scale.multiplier, scale.shift, false),
                mean);
    }
}

TEST(FixedPointTest, Requantize) {
  FixedPointMultiplier factor =
      quantizeMultiplier(requantizeFactor(0.5f, 0.25f, 1.0f)); // 1/8
  EXPECT_EQ(requantizeValue(80, factor, 3, -128, 127, Rounding::HalfUp), 13);
  EXPECT_EQ(requantizeValue(12, factor, 0, -128, 127, Rounding::HalfUp), 2);
  EXPECT_EQ(requantizeValue(12, factor, 0, -128, 127, Rounding::HalfEven), 2);
  EXPECT_EQ(requantizeValue(4, factor, 0, -128, 127, Rounding::HalfEven), 0);
  for (Rounding rounding : kAll) {
    EXPECT_EQ(requantizeValue(kMax, factor, 3, -128, 127, rounding), 127);
    EXPECT_EQ(requantizeValue(kMin, factor, 3, -128, 127, rounding), -128);
    // ReLU6 folds into the bounds.
    EXPECT_EQ(requantizeValue(-80, factor, 3, 3, 51, rounding), 3);
    EXPECT_EQ(requantizeValue(8000, factor, 3, 3, 51, rounding), 51);
    EXPECT_EQ(requantizeValue(std::numeric_limits<int64_t>::max(), {kMax, 30},
                              100, -128, 127, rounding),
              127);
    // By an f32 factor.
    EXPECT_EQ(requantizeValue(80, 0.125f, 3, -128, 127, rounding), 13);
    EXPECT_EQ(requantizeValue(kMax, 1e30f, 3, -128, 127, rounding), 127);
    EXPECT_EQ(requantizeValue(kMin, 1e30f, 3, -128, 127, rounding), -128);
  }
  EXPECT_EQ(requantizeValue(4, 0.125f, 0, -128, 127, Rounding::HalfEven), 0);
  EXPECT_EQ(requantizeValue(4, 0.125f, 0, -128, 127, Rounding::HalfUp), 1);
}

TEST(FixedPointTest, RequantizeFollowsTheRealProduct) {
  std::mt19937_64 random(16);
  for (int i = 0; i < 100000; ++i) {
    double real = std::ldexp(1.0 + static_cast<double>(random() % 1000) / 1000,
                             -static_cast<int>(random() % 20));
    FixedPointMultiplier factor = quantizeMultiplier(real);
    int32_t acc = static_cast<int32_t>(random() % 2000001) - 1000000;
    for (Rounding rounding : kAll) {
      int64_t result = multiplyByQuantizedMultiplier(acc, factor, rounding);
      // Double rounding errs by one rounding more.
      double bound = rounding == Rounding::TFLiteDouble ? 0.76 : 0.501;
      ASSERT_LE(std::fabs(static_cast<double>(result) - acc * real), bound);
    }
  }
}

} // namespace
