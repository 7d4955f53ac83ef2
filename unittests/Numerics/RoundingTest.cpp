//===- RoundingTest.cpp ---------------------------------------------------===//

#include "quantx/Numerics/Rounding.h"

#include "gtest/gtest.h"

#include <cmath>
#include <limits>
#include <random>

using namespace quantx;

namespace {

constexpr Rounding kAll[] = {Rounding::HalfEven, Rounding::HalfAwayFromZero,
                             Rounding::HalfUp, Rounding::TFLiteDouble};

TEST(RoundingTest, NamesRoundTrip) {
  EXPECT_EQ(toString(Rounding::HalfEven), "half_even");
  EXPECT_EQ(toString(Rounding::HalfAwayFromZero), "half_away_from_zero");
  EXPECT_EQ(toString(Rounding::HalfUp), "half_up");
  EXPECT_EQ(toString(Rounding::TFLiteDouble), "tflite_double");
  for (Rounding rounding : kAll)
    EXPECT_EQ(parseRounding(toString(rounding)), rounding);
  EXPECT_EQ(parseRounding("half-even"), std::nullopt);
  EXPECT_EQ(parseRounding(""), std::nullopt);
}

struct TieCase {
  double value;
  double halfEven;
  double halfAway;
  double halfUp;
};

TEST(RoundingTest, Ties) {
  const TieCase cases[] = {
      {-2.5, -2, -3, -2},
      {-1.5, -2, -2, -1},
      {-0.5, 0, -1, 0},
      {0.5, 0, 1, 1},
      {1.5, 2, 2, 2},
      {2.5, 2, 3, 3},
      {1023.5, 1024, 1024, 1024},
  };
  for (const TieCase &c : cases) {
    SCOPED_TRACE(c.value);
    EXPECT_EQ(roundToInteger(c.value, Rounding::HalfEven), c.halfEven);
    EXPECT_EQ(roundToInteger(c.value, Rounding::HalfAwayFromZero), c.halfAway);
    EXPECT_EQ(roundToInteger(c.value, Rounding::HalfUp), c.halfUp);
    EXPECT_EQ(roundToInteger(c.value, Rounding::TFLiteDouble), c.halfAway);
    float single = static_cast<float>(c.value);
    EXPECT_EQ(roundToInteger(single, Rounding::HalfEven), c.halfEven);
    EXPECT_EQ(roundToInteger(single, Rounding::HalfAwayFromZero), c.halfAway);
    EXPECT_EQ(roundToInteger(single, Rounding::HalfUp), c.halfUp);
    EXPECT_EQ(roundToInteger(single, Rounding::TFLiteDouble), c.halfAway);
  }
}

TEST(RoundingTest, NextToTies) {
  // floor(x + 0.5) gives 1 for the first of these.
  const float belowHalf = std::nextafter(0.5f, 0.0f);
  const double belowHalfDouble = std::nextafter(0.5, 0.0);
  for (Rounding rounding : kAll) {
    EXPECT_EQ(roundToInteger(belowHalf, rounding), 0.0f);
    EXPECT_EQ(roundToInteger(-belowHalf, rounding), 0.0f);
    EXPECT_EQ(roundToInteger(belowHalfDouble, rounding), 0.0);
    EXPECT_EQ(roundToInteger(std::nextafter(0.5f, 1.0f), rounding), 1.0f);
    EXPECT_EQ(roundToInteger(std::nextafter(-0.5f, -1.0f), rounding), -1.0f);
    // The last float with a fraction, and integers beyond it.
    EXPECT_EQ(roundToInteger(8388608.0f, rounding), 8388608.0f);
    EXPECT_EQ(roundToInteger(8388609.0f, rounding), 8388609.0f);
    EXPECT_EQ(roundToInteger(-1e30f, rounding), -1e30f);
  }
  EXPECT_EQ(roundToInteger(8388607.5f, Rounding::HalfEven), 8388608.0f);
  EXPECT_EQ(roundToInteger(-8388606.5f, Rounding::HalfUp), -8388606.0f);
}

TEST(RoundingTest, SpecialValues) {
  const float infinity = std::numeric_limits<float>::infinity();
  for (Rounding rounding : kAll) {
    EXPECT_TRUE(std::isnan(roundToInteger(std::nanf(""), rounding)));
    EXPECT_EQ(roundToInteger(infinity, rounding), infinity);
    EXPECT_EQ(roundToInteger(-infinity, rounding), -infinity);
    EXPECT_TRUE(std::signbit(roundToInteger(-0.0f, rounding)));
    EXPECT_TRUE(std::signbit(roundToInteger(-0.25f, rounding)));
    EXPECT_FALSE(std::signbit(roundToInteger(0.25f, rounding)));
  }
}

TEST(RoundingTest, AgreesWithTheLibraryOnRandomBits) {
  std::mt19937 random(1);
  for (int i = 0; i < 200000; ++i) {
    float x = std::ldexp(static_cast<float>(random()) - 2147483648.0f,
                         -static_cast<int>(random() % 40));
    ASSERT_EQ(roundToInteger(x, Rounding::HalfEven), std::nearbyint(x)) << x;
    ASSERT_EQ(roundToInteger(x, Rounding::HalfAwayFromZero), std::round(x))
        << x;
    // The sequence that compiled code uses.
    float t = std::floor(x);
    ASSERT_EQ(roundToInteger(x, Rounding::HalfUp), x - t >= 0.5f ? t + 1 : t)
        << x;
  }
}

TEST(RoundingTest, ShiftTies) {
  auto shift = [](int64_t value, Rounding rounding) {
    return roundingShiftRight(value, 2, rounding);
  };
  // Multiples of 1/4 about -1.5 .. 1.5.
  EXPECT_EQ(shift(6, Rounding::HalfEven), 2);
  EXPECT_EQ(shift(2, Rounding::HalfEven), 0);
  EXPECT_EQ(shift(-2, Rounding::HalfEven), 0);
  EXPECT_EQ(shift(-6, Rounding::HalfEven), -2);
  EXPECT_EQ(shift(2, Rounding::HalfAwayFromZero), 1);
  EXPECT_EQ(shift(-2, Rounding::HalfAwayFromZero), -1);
  EXPECT_EQ(shift(-2, Rounding::TFLiteDouble), -1);
  EXPECT_EQ(shift(2, Rounding::HalfUp), 1);
  EXPECT_EQ(shift(-2, Rounding::HalfUp), 0);
  EXPECT_EQ(shift(-6, Rounding::HalfUp), -1);
  for (Rounding rounding : kAll) {
    EXPECT_EQ(shift(5, rounding), 1);
    EXPECT_EQ(shift(7, rounding), 2);
    EXPECT_EQ(shift(-5, rounding), -1);
    EXPECT_EQ(shift(-7, rounding), -2);
  }
}

TEST(RoundingTest, ShiftIsRealDivision) {
  std::mt19937_64 random(2);
  for (int i = 0; i < 100000; ++i) {
    int64_t value = static_cast<int64_t>(random()) >> 14; // exact in double
    unsigned shift = random() % 40;
    double real =
        std::ldexp(static_cast<double>(value), -static_cast<int>(shift));
    for (Rounding rounding : kAll)
      ASSERT_EQ(roundingShiftRight(value, shift, rounding),
                static_cast<int64_t>(roundToInteger(real, rounding)))
          << value << " >> " << shift << " " << toString(rounding);
  }
}

TEST(RoundingTest, ShiftLimits) {
  constexpr int64_t kMin = std::numeric_limits<int64_t>::min();
  constexpr int64_t kMax = std::numeric_limits<int64_t>::max();
  for (Rounding rounding : kAll) {
    EXPECT_EQ(roundingShiftRight(Int128{kMax} * 4, 1, rounding), kMax);
    EXPECT_EQ(roundingShiftRight(Int128{kMin} * 4, 1, rounding), kMin);
    EXPECT_EQ(roundingShiftRight(kMin, 0, rounding), kMin);
    EXPECT_EQ(roundingShiftRight(Int128{kMin}, 126, rounding), 0);
    EXPECT_EQ(roundingShiftRight(Int128{3} << 124, 126, rounding), 1);
  }
}

} // namespace
