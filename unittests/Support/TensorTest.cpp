//===- TensorTest.cpp - storage, sharing and 16-bit floats ----------------===//

#include "quantx/Support/Tensor.h"
#include "llvm/ADT/APFloat.h"
#include "gtest/gtest.h"
#include <cmath>
#include <limits>

using namespace quantx;
using llvm::APFloat;

namespace {

TEST(TensorTest, CopiesAreValues) {
  Tensor a = Tensor::from<float>({1, 2, 3, 4}, {2, 2});
  Tensor b = a;
  EXPECT_EQ(a.data<float>().data(), b.data<float>().data());
  b.setDouble(0, 9);
  EXPECT_EQ(a.getDouble(0), 1);
  EXPECT_EQ(b.getDouble(0), 9);
  EXPECT_NE(a, b);
}

TEST(TensorTest, ViewsAreNeverWrittenThrough) {
  int32_t memory[] = {1, 2, 3};
  Tensor view = Tensor::view(ElementKind::I32, {3}, memory);
  EXPECT_EQ(view.data<int32_t>().data(), memory);
  view.setInt(1, 7);
  EXPECT_EQ(memory[1], 2);
  EXPECT_EQ(view.getInt(1), 7);
}

TEST(TensorTest, RowsShareAndDetach) {
  Tensor a = Tensor::from<int16_t>({1, 2, 3, 4, 5, 6}, {3, 2});
  Tensor rows = a.rows(1, 2);
  EXPECT_EQ(rows.typeString(), "2x2xi16");
  EXPECT_EQ(rows.getInt(0), 3);
  rows.setInt(0, 30);
  EXPECT_EQ(a.getInt(2), 3);
  EXPECT_EQ(*concatRows({a.rows(0, 1), a.rows(1, 2)}), a);
  EXPECT_FALSE(concatRows({a, a.reinterpreted(ElementKind::U16)}));
}

TEST(TensorTest, ShapesThatCannotBe) {
  EXPECT_EQ(getNumElements({}), 1);
  EXPECT_EQ(getNumElements({3, 0, INT64_MAX, INT64_MAX}), 0);
  EXPECT_FALSE(getNumElements({2, -1}));
  EXPECT_FALSE(getNumElements({INT64_MAX, 2}));
  EXPECT_FALSE(getNumElements({int64_t(1) << 62}));
  EXPECT_FALSE(Tensor::tryZeros(ElementKind::F64, {int64_t(1) << 55}));
}

TEST(TensorTest, ElementsConvert) {
  Tensor u8 = Tensor::zeros(ElementKind::U8, {1});
  u8.setInt(0, -1);
  EXPECT_EQ(u8.getInt(0), 255);
  EXPECT_EQ(u8.reinterpreted(ElementKind::I8).getInt(0), -1);
  Tensor f32 = Tensor::from<float>({1e30f, -1e30f, NAN, -2.9f}, {4});
  EXPECT_EQ(f32.getInt(0), INT64_MAX);
  EXPECT_EQ(f32.getInt(1), INT64_MIN);
  EXPECT_EQ(f32.getInt(2), 0);
  EXPECT_EQ(f32.getInt(3), -2);
}

TEST(TensorTest, FindsTheFirstNonFinite) {
  EXPECT_EQ(findNonFinite(Tensor::from<float>({1, INFINITY, NAN}, {3})), 1);
  EXPECT_EQ(findNonFinite(Tensor::from<double>({1, 2}, {2})), -1);
  EXPECT_EQ(findNonFinite(Tensor::scalar<int32_t>(1)), -1);
}

double throughApfloat(double value, const llvm::fltSemantics &semantics) {
  APFloat number(value);
  bool lost;
  number.convert(semantics, APFloat::rmNearestTiesToEven, &lost);
  return number.convertToDouble();
}

TEST(TensorTest, HalfMatchesApfloat) {
  for (unsigned bits = 0; bits < 65536; ++bits) {
    float value = decodeF16(bits);
    double expected =
        APFloat(APFloat::IEEEhalf(), llvm::APInt(16, bits)).convertToDouble();
    if (std::isnan(expected)) {
      EXPECT_TRUE(std::isnan(value));
      continue;
    }
    ASSERT_EQ(double(value), expected);
    ASSERT_EQ(encodeF16(value), bits);
    // Halfway to the next one, and a hair beside that.
    if ((bits & 0x7fff) >= 0x7bff)
      continue;
    double next = decodeF16(bits + 1), middle = (expected + next) / 2;
    for (double x : {middle, std::nextafter(middle, next),
                     std::nextafter(middle, expected)})
      ASSERT_EQ(decodeF16(encodeF16(x)),
                throughApfloat(x, APFloat::IEEEhalf()));
  }
  EXPECT_EQ(encodeF16(65519.99), 0x7bff);
  EXPECT_EQ(encodeF16(65520), 0x7c00);
  EXPECT_EQ(encodeF16(-INFINITY), 0xfc00);
}

TEST(TensorTest, BfloatMatchesApfloat) {
  for (unsigned bits = 0; bits < 0x7f80; ++bits) {
    double value = decodeBF16(bits);
    ASSERT_EQ(encodeBF16(value), bits);
    double next =
        bits == 0x7f7f ? std::ldexp(1.0, 128) : double(decodeBF16(bits + 1));
    double middle = (value + next) / 2;
    for (double x :
         {middle, std::nextafter(middle, next), std::nextafter(middle, value)})
      ASSERT_EQ(double(decodeBF16(encodeBF16(-x))),
                throughApfloat(-x, APFloat::BFloat()));
  }
  EXPECT_TRUE(std::isnan(decodeBF16(encodeBF16(NAN))));
  EXPECT_EQ(encodeBF16(INFINITY), 0x7f80);
}

} // namespace
