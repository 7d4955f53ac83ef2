//===- PackingTest.cpp ----------------------------------------------------===//

#include "quantx/Numerics/Packing.h"

#include "gtest/gtest.h"

#include <random>

using namespace quantx;

namespace {

using Bytes = std::vector<uint8_t>;
using Values = std::vector<int16_t>;

TEST(PackingTest, LowNibbleFirst) {
  Values values = {1, -2, 7, -8, 3};
  EXPECT_EQ(packValues(values.data(), values.size(), 4, true),
            (Bytes{0xE1, 0x87, 0x03}));
  EXPECT_EQ(
      packValues(values.data(), values.size(), 4, true, PackOrder::HighFirst),
      (Bytes{0x1E, 0x78, 0x30}));
}

TEST(PackingTest, TwoBits) {
  Values values = {0, 1, 2, 3, 3};
  EXPECT_EQ(packValues(values.data(), values.size(), 2, false),
            (Bytes{0xE4, 0x03}));
  EXPECT_EQ(
      packValues(values.data(), values.size(), 2, false, PackOrder::HighFirst),
      (Bytes{0x1B, 0xC0}));
  Values negative = {-2, -1, 0, 1};
  EXPECT_EQ(packValues(negative.data(), negative.size(), 2, true),
            (Bytes{0x4E}));
}

TEST(PackingTest, RefusesWhatDoesNotFit) {
  Values eight = {8};
  EXPECT_EQ(packValues(eight.data(), 1, 4, true), std::nullopt);
  EXPECT_NE(packValues(eight.data(), 1, 4, false), std::nullopt);
  Values negative = {-1};
  EXPECT_EQ(packValues(negative.data(), 1, 4, false), std::nullopt);
  EXPECT_EQ(packRows(negative.data(), 1, 1, 4, false), std::nullopt);
  EXPECT_EQ(packValues(eight.data(), 1, 3, false), std::nullopt);
}

TEST(PackingTest, SizesAndEmptyArrays) {
  EXPECT_EQ(packedSize(0, 4), 0u);
  EXPECT_EQ(packedSize(5, 4), 3u);
  EXPECT_EQ(packedSize(5, 2), 2u);
  EXPECT_EQ(packedSize(5, 8), 5u);
  EXPECT_EQ(packValues(nullptr, 0, 4, true), Bytes());
}

TEST(PackingTest, RowsStartOnBytes) {
  Values values = {1, 2, 3, 4, 5, 6};
  auto rows = packRows(values.data(), 2, 3, 4, true);
  ASSERT_TRUE(rows);
  EXPECT_EQ(*rows, (Bytes{0x21, 0x03, 0x54, 0x06}));
  EXPECT_EQ(unpackRows(rows->data(), 2, 3, 4, true), values);
}

TEST(PackingTest, RoundTrips) {
  std::mt19937 random(3);
  for (unsigned bits : {1u, 2u, 4u, 8u})
    for (bool isSigned : {false, true})
      for (PackOrder order : {PackOrder::LowFirst, PackOrder::HighFirst})
        for (size_t count = 0; count < 40; ++count) {
          int low = isSigned ? -(1 << (bits - 1)) : 0;
          Values values(count);
          for (int16_t &value : values)
            value = static_cast<int16_t>(
                low + static_cast<int>(random() % (1u << bits)));
          auto packed = packValues(values.data(), count, bits, isSigned, order);
          ASSERT_TRUE(packed);
          ASSERT_EQ(packed->size(), packedSize(count, bits));
          ASSERT_EQ(unpackValues(packed->data(), count, bits, isSigned, order),
                    values);
          // One value at a time gives the same.
          for (size_t i = 0; i < count; ++i)
            ASSERT_EQ(unpackValue(packed->data(), i, bits, isSigned, order),
                      values[i]);
        }
}

} // namespace
