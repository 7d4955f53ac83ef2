//===- FloatFunctionsTest.cpp - exp, erf and the like against long double -===//

#include "quantx/Numerics/FloatFunctions.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

using namespace quantx;

namespace {

struct Function {
  const char *name;
  float (*computed)(float);
  long double (*truth)(long double);
  /// Units in the last place; the largest over all 2^32 inputs is a little
  /// less.
  double bound;
};

const Function kFunctions[] = {
    {"exp", expF32, std::exp, 0.92},       {"exp2", exp2F32, std::exp2, 0.9},
    {"expm1", expm1F32, std::expm1, 1.5}, {"log", logF32, std::log, 1.0},
    {"log1p", log1pF32, std::log1p, 1.5}, {"erf", erfF32, std::erf, 1.7},
    {"tanh", tanhF32, std::tanh, 1.5},
};

float fromBits(uint32_t bits) {
  float x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

/// The error in units of the last place that an f32 near `truth` has; infinity
/// counts as 2^128.
double errorInUlp(float computed, long double truth) {
  long double largest = 0x1p128L;
  auto finite = [&](long double x) {
    return std::isinf(x) || std::fabs(x) > largest ? std::copysign(largest, x)
                                                   : x;
  };
  int exponent = truth == 0 ? -126 : std::max(-126, std::ilogb(truth));
  long double unit = std::ldexp(1.0L, std::min(exponent, 127) - 23);
  return double(std::fabs(finite(computed) - finite(truth)) / unit);
}

/// Every 10007th number, which visits each exponent some 800 times.
TEST(FloatFunctions, ErrorsAreWithinTheirBounds) {
  for (const Function &f : kFunctions) {
    double worst = 0;
    float at = 0;
    for (uint64_t bits = 0; bits < uint64_t(1) << 32; bits += 10007) {
      float x = fromBits(uint32_t(bits)), y = f.computed(x);
      long double truth = f.truth(x);
      ASSERT_EQ(std::isnan(y), std::isnan(truth)) << f.name << "(" << x << ")";
      if (std::isnan(y))
        continue;
      double error = errorInUlp(y, truth);
      if (error > worst) {
        worst = error;
        at = x;
      }
    }
    EXPECT_LE(worst, f.bound) << f.name << "(" << at << ")";
    // The bound is tight enough to notice a worse sequence.
    EXPECT_GE(worst, 0.5 * f.bound) << f.name;
  }
}

TEST(FloatFunctions, NeighbourhoodsOfCriticalPoints) {
  const float points[] = {0.0f,      0x1p-24f, 0.346574f, 0.6f,    0.707107f,
                          0.92f,     1.0f,     1.414214f, 3.92f,   9.02f,
                          16.6355f,  87.3365f, 88.7228f,  103.28f, 103.97f,
                          0x1p-126f, 0x1p25f,  0x1p26f,   126.0f,  128.0f,
                          149.5f,    0x1p127f};
  for (const Function &f : kFunctions)
    for (float point : points)
      for (int sign : {1, -1})
        for (int step = -2000; step <= 2000; ++step) {
          uint32_t bits;
          std::memcpy(&bits, &point, sizeof bits);
          float x = sign * fromBits(bits + uint32_t(step));
          long double truth = f.truth(x);
          float y = f.computed(x);
          ASSERT_EQ(std::isnan(y), std::isnan(truth)) << f.name << " " << x;
          if (!std::isnan(y))
            ASSERT_LE(errorInUlp(y, truth), f.bound) << f.name << " " << x;
        }
}

TEST(FloatFunctions, NormalExponentialsHaveTheBitsOfExp) {
  for (uint64_t bits = 0; bits < uint64_t(1) << 32; bits += 1009) {
    float x = fromBits(uint32_t(bits));
    if (x >= -87.0f && x <= 88.0f)
      ASSERT_EQ(normalExpF32(x), expF32(x)) << x;
  }
  for (float x : {-87.0f, -0.0f, 0.0f, 88.0f})
    EXPECT_EQ(normalExpF32(x), expF32(x)) << x;
  // Also of NaN with a payload that looks like an exponent.
  for (uint32_t bits : {0x7fc00000u, 0xffc00000u, 0x7fc000ffu, 0x7fffffffu})
    EXPECT_TRUE(std::isnan(normalExpF32(fromBits(bits))));
}

/// In units in the last place of x: a share of 1 minus a small one.
TEST(FloatFunctions, GeluIsRightToTheLastBitsOfItsArgument) {
  double worst = 0;
  for (uint64_t bits = 0; bits < uint64_t(1) << 32; bits += 10007) {
    float x = fromBits(uint32_t(bits)), y = geluF32(x);
    ASSERT_EQ(std::isnan(y), std::isnan(x)) << x;
    if (!std::isfinite(x) || std::fabs(x) < 0x1p-120f)
      continue;
    long double truth = 0.5L * x * std::erfc(-x / std::sqrt(2.0L));
    long double unit = std::ldexp(1.0L, std::ilogb(x) - 23);
    worst = std::max(worst, double(std::fabs(y - truth) / unit));
  }
  EXPECT_LE(worst, 3.0);
  EXPECT_GE(worst, 1.5);
  const float inf = std::numeric_limits<float>::infinity();
  EXPECT_EQ(geluF32(inf), inf);
  EXPECT_EQ(geluF32(0.0f), 0.0f);
  EXPECT_EQ(geluF32(100.0f), 100.0f);
  EXPECT_LE(std::fabs(geluF32(-inf)), 1e-8f);
}

TEST(FloatFunctions, SpecialValues) {
  const float inf = std::numeric_limits<float>::infinity();
  const float nan = std::numeric_limits<float>::quiet_NaN();
  for (const Function &f : kFunctions) {
    EXPECT_TRUE(std::isnan(f.computed(nan))) << f.name;
    EXPECT_TRUE(std::isnan(f.computed(-nan))) << f.name;
  }
  EXPECT_EQ(expF32(-inf), 0.0f);
  EXPECT_EQ(expF32(inf), inf);
  EXPECT_EQ(expF32(-1e4f), 0.0f);
  EXPECT_EQ(expF32(0.0f), 1.0f);
  EXPECT_GT(expF32(-103.0f), 0.0f); // subnormal, not flushed
  EXPECT_EQ(exp2F32(-149.0f), 0x1p-149f);
  EXPECT_EQ(exp2F32(127.0f), 0x1p127f);
  EXPECT_EQ(exp2F32(128.0f), inf);
  EXPECT_EQ(expm1F32(-inf), -1.0f);
  EXPECT_EQ(expm1F32(inf), inf);
  EXPECT_EQ(logF32(0.0f), -inf);
  EXPECT_EQ(logF32(-0.0f), -inf);
  EXPECT_EQ(logF32(1.0f), 0.0f);
  EXPECT_EQ(logF32(inf), inf);
  EXPECT_TRUE(std::isnan(logF32(-1.0f)));
  EXPECT_TRUE(std::isnan(logF32(-inf)));
  EXPECT_EQ(log1pF32(-1.0f), -inf);
  EXPECT_EQ(log1pF32(inf), inf);
  EXPECT_TRUE(std::isnan(log1pF32(-1.5f)));
  EXPECT_EQ(erfF32(inf), 1.0f);
  EXPECT_EQ(erfF32(-inf), -1.0f);
  EXPECT_EQ(tanhF32(inf), 1.0f);
  EXPECT_EQ(tanhF32(-inf), -1.0f);
  for (float (*odd)(float) : {expm1F32, log1pF32, erfF32, tanhF32}) {
    EXPECT_EQ(odd(0.0f), 0.0f);
    EXPECT_TRUE(std::signbit(odd(-0.0f)));
    EXPECT_FALSE(std::signbit(odd(0.0f)));
  }
  EXPECT_EQ(expm1F32(0x1p-149f), 0x1p-149f);
  EXPECT_EQ(log1pF32(-0x1p-149f), -0x1p-149f);
  EXPECT_EQ(tanhF32(0x1p-140f), 0x1p-140f);
}

TEST(FloatFunctions, OddFunctionsAreOdd) {
  for (uint32_t bits = 0; bits < 0x7f800000; bits += 10007) {
    float x = fromBits(bits);
    ASSERT_EQ(erfF32(-x), -erfF32(x)) << x;
    ASSERT_EQ(tanhF32(-x), -tanhF32(x)) << x;
    ASSERT_LE(std::fabs(erfF32(x)), 1.0f) << x;
    ASSERT_LE(std::fabs(tanhF32(x)), 1.0f) << x;
  }
}

} // namespace
