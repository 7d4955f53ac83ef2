//===- FloatTest.cpp ------------------------------------------------------===//

#include "quantx/Numerics/Float.h"

#include "gtest/gtest.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace quantx;

namespace {

const float kInfinity = std::numeric_limits<float>::infinity();

TEST(FloatTest, LimitsOfFormats) {
  EXPECT_EQ(kF16.maxFinite(), 65504.0f);
  EXPECT_EQ(kF16.minNormal(), 0x1p-14f);
  EXPECT_EQ(kF16.minSubnormal(), 0x1p-24f);
  EXPECT_EQ(kBF16.maxFinite(), 0x1.FEp127f);
  EXPECT_EQ(kBF16.minNormal(), 0x1p-126f);
  EXPECT_EQ(kBF16.minSubnormal(), 0x1p-133f);
  EXPECT_EQ(kF8E4M3FN.maxFinite(), 448.0f);
  EXPECT_EQ(kF8E4M3FN.minSubnormal(), 0x1p-9f);
  EXPECT_EQ(kF8E5M2.maxFinite(), 57344.0f);
  EXPECT_EQ(kF8E5M2.minSubnormal(), 0x1p-16f);
}

TEST(FloatTest, KnownEncodings) {
  EXPECT_EQ(floatToHalf(1.0f), 0x3C00);
  EXPECT_EQ(floatToHalf(-2.0f), 0xC000);
  EXPECT_EQ(floatToHalf(65504.0f), 0x7BFF);
  EXPECT_EQ(floatToHalf(65519.996f), 0x7BFF);
  EXPECT_EQ(floatToHalf(65520.0f), 0x7C00); // a tie, away from the odd 0x7BFF
  EXPECT_EQ(encodeFloat(65520.0f, kF16, true), 0x7BFF);
  EXPECT_EQ(floatToHalf(0x1p-24f), 0x0001);
  EXPECT_EQ(floatToHalf(0x1p-25f), 0x0000); // a tie, to even
  EXPECT_EQ(floatToHalf(0x1.8p-24f), 0x0002);
  EXPECT_EQ(floatToHalf(-0.0f), 0x8000);
  EXPECT_EQ(floatToHalf(kInfinity), 0x7C00);
  EXPECT_EQ(floatToBFloat16(1.0f), 0x3F80);
  EXPECT_EQ(floatToBFloat16(std::numeric_limits<float>::max()), 0x7F80);
  EXPECT_EQ(encodeFloat(1e6f, kF8E4M3FN, true), 0x7E);
  EXPECT_EQ(encodeFloat(1e6f, kF8E4M3FN, false), 0x7F);
  EXPECT_EQ(encodeFloat(-kInfinity, kF8E4M3FN, true), 0xFE);
  EXPECT_EQ(encodeFloat(-kInfinity, kF8E4M3FN, false), 0xFF);
  EXPECT_EQ(encodeFloat(1e6f, kF8E5M2, false), 0x7C);
  EXPECT_EQ(encodeFloat(1e6f, kF8E5M2, true), 0x7B);
}

TEST(FloatTest, NaNStaysNaN) {
  for (FloatFormat format : {kF16, kBF16, kF8E5M2, kF8E4M3FN})
    for (bool saturate : {false, true})
      EXPECT_TRUE(std::isnan(
          decodeFloat(encodeFloat(std::nanf(""), format, saturate), format)));
}

TEST(FloatTest, EveryCodeRoundTrips) {
  for (FloatFormat format : {kF16, kBF16, kF8E5M2, kF8E4M3FN}) {
    for (unsigned code = 0; code < 1u << format.bits(); ++code) {
      float value = decodeFloat(static_cast<uint16_t>(code), format);
      if (std::isnan(value))
        continue;
      ASSERT_EQ(encodeFloat(value, format), code);
    }
  }
}

TEST(FloatTest, RoundsToTheNearestOfTwoNeighbours) {
  std::mt19937 random(4);
  for (FloatFormat format : {kF16, kBF16, kF8E5M2, kF8E4M3FN})
    for (int i = 0; i < 20000; ++i) {
      // Between two neighbouring positive codes, in quarters of the gap.
      unsigned top = encodeFloat(format.maxFinite(), format);
      unsigned code = random() % top;
      double low = decodeFloat(static_cast<uint16_t>(code), format);
      double high = decodeFloat(static_cast<uint16_t>(code + 1), format);
      unsigned even = code & 1 ? code + 1 : code;
      auto encode = [&](double x) {
        return encodeFloat(static_cast<float>(x), format);
      };
      ASSERT_EQ(encode(low + (high - low) * 0.25), code);
      ASSERT_EQ(encode(low + (high - low) * 0.5), even);
      ASSERT_EQ(encode(low + (high - low) * 0.75), code + 1);
      ASSERT_EQ(encode(-(low + (high - low) * 0.75)),
                code + 1 + (1u << (format.bits() - 1)));
    }
}

TEST(FloatTest, BFloat16IsTheUpperHalfOfF32) {
  std::mt19937 random(5);
  for (int i = 0; i < 100000; ++i) {
    uint32_t bits = random();
    if ((bits >> 23 & 0xFF) == 0xFF)
      continue;
    float value;
    std::memcpy(&value, &bits, sizeof(value));
    uint32_t rounded = (bits + 0x7FFF + (bits >> 16 & 1)) >> 16;
    ASSERT_EQ(floatToBFloat16(value), rounded) << value;
  }
}

} // namespace
