//===- QuantizeTest.cpp ---------------------------------------------------===//

#include "quantx/Numerics/Quantize.h"

#include "gtest/gtest.h"

#include <cmath>
#include <cstring>
#include <limits>
#include <random>

using namespace quantx;

namespace {

const float kInfinity = std::numeric_limits<float>::infinity();

constexpr Rounding kAll[] = {Rounding::HalfEven, Rounding::HalfAwayFromZero,
                             Rounding::HalfUp, Rounding::TFLiteDouble};

/// All sixteen modes.
template <typename Body>
void forEachMode(Body body) {
  for (Rounding rounding : kAll)
    for (bool reciprocal : {false, true})
      for (bool before : {false, true})
        body(QuantizeMode{rounding, reciprocal, before});
}

TEST(QuantizeTest, TextbookCodes) {
  // [-20, 1000] to u8: scale 4, zero point 5.
  EXPECT_EQ(quantizeValue(-20, 4, 5, 0, 255), 0);
  EXPECT_EQ(quantizeValue(0, 4, 5, 0, 255), 5);
  EXPECT_EQ(quantizeValue(1000, 4, 5, 0, 255), 255);
  EXPECT_EQ(dequantizeValue(255, 4, 5), 1000.0f);
  EXPECT_EQ(dequantizeValue(0, 4, 5), -20.0f);
}

TEST(QuantizeTest, ZeroPointBeforeOrAfterRounding) {
  QuantizeMode after;
  QuantizeMode before;
  before.zeroPointBeforeRounding = true;
  // 0.5 is a tie: 0 + 3 against the even neighbour of 3.5.
  EXPECT_EQ(quantizeValue(0.5f, 1, 3, 0, 255, after), 3);
  EXPECT_EQ(quantizeValue(0.5f, 1, 3, 0, 255, before), 4);
  // With an even zero point both agree.
  EXPECT_EQ(quantizeValue(0.5f, 1, 4, 0, 255, after), 4);
  EXPECT_EQ(quantizeValue(0.5f, 1, 4, 0, 255, before), 4);
}

TEST(QuantizeTest, ReciprocalIsAnotherSequence) {
  QuantizeMode multiply;
  multiply.reciprocal = true;
  std::mt19937 random(8);
  int differences = 0;
  for (int i = 0; i < 20000; ++i) {
    float scale = 0.001f + static_cast<float>(random() % 10000) * 1e-5f;
    float x = (static_cast<float>(random() % 200) + 0.5f) * scale;
    int64_t divided = quantizeValue(x, scale, 0, 0, 255);
    int64_t multiplied = quantizeValue(x, scale, 0, 0, 255, multiply);
    ASSERT_LE(std::abs(divided - multiplied), 1);
    differences += divided != multiplied;
  }
  EXPECT_GT(differences, 0);
}

TEST(QuantizeTest, RoundingOfTies) {
  auto code = [](float x, Rounding rounding) {
    return quantizeValue(x, 2.0f, 1, -128, 127, {rounding, false, false});
  };
  EXPECT_EQ(code(1, Rounding::HalfEven), 1);
  EXPECT_EQ(code(1, Rounding::HalfAwayFromZero), 2);
  EXPECT_EQ(code(1, Rounding::HalfUp), 2);
  EXPECT_EQ(code(1, Rounding::TFLiteDouble), 2);
  EXPECT_EQ(code(-1, Rounding::HalfEven), 1);
  EXPECT_EQ(code(-1, Rounding::HalfAwayFromZero), 0);
  EXPECT_EQ(code(-1, Rounding::HalfUp), 1);
  EXPECT_EQ(code(-1, Rounding::TFLiteDouble), 0);
}

TEST(QuantizeTest, Saturates) {
  forEachMode([](QuantizeMode mode) {
    for (float big : {1e9f, 3e38f, kInfinity}) {
      EXPECT_EQ(quantizeValue(big, 0.5f, 10, -128, 127, mode), 127);
      EXPECT_EQ(quantizeValue(-big, 0.5f, 10, -128, 127, mode), -128);
      EXPECT_EQ(quantizeValue(big, 1e-30f, 0, 0, 65535, mode), 65535);
    }
  });
}

TEST(QuantizeTest, NaNIsZero) {
  forEachMode([](QuantizeMode mode) {
    EXPECT_EQ(quantizeValue(std::nanf(""), 0.5f, 10, -128, 127, mode), 10);
    EXPECT_EQ(quantizeValue(0.0f, 0.5f, 10, -128, 127, mode), 10);
    // The reciprocal of this scale is infinite.
    EXPECT_EQ(quantizeValue(0.0f, 1e-42f, 10, -128, 127, mode), 10);
  });
}

TEST(QuantizeTest, ErrorIsAtMostHalfAScale) {
  std::mt19937 random(9);
  std::uniform_real_distribution<float> uniform(-1, 1);
  forEachMode([&](QuantizeMode mode) {
    for (unsigned bits = 2; bits <= 12; ++bits)
      for (int i = 0; i < 300; ++i) {
        StorageType storage{bits, i % 2 == 0};
        QuantParams p;
        p.scale = std::ldexp(1.0f + std::fabs(uniform(random)),
                             static_cast<int>(random() % 60) - 30);
        p.zeroPoint =
            storage.qmin() + static_cast<int64_t>(random() % (1u << bits));
        Range inside = representableRange(p, storage);
        double t = (uniform(random) + 1.0) / 2;
        float x =
            static_cast<float>(inside.min + t * (inside.max - inside.min));
        float back = fakeQuantizeValue(x, p.scale, p.zeroPoint, storage.qmin(),
                                       storage.qmax(), mode);
        double slack = 1e-6 * std::fabs(x) +
                       1e-6 * p.scale * static_cast<double>(1u << bits);
        ASSERT_LE(std::fabs(double{x} - double{back}), p.scale / 2 + slack);
      }
  });
}

TEST(QuantizeTest, ManyAtOnceAreWhatEachIsAlone) {
  std::mt19937 random(5);
  std::vector<float> values = {0.0f,   -0.0f,   INFINITY, -INFINITY, NAN,
                               1e-45f, -1e-45f, 3e38f,    -3e38f};
  std::uniform_int_distribution<uint32_t> bits;
  for (int i = 0; i < 2000; ++i) {
    uint32_t word = bits(random);
    float value;
    std::memcpy(&value, &word, sizeof(value));
    values.push_back(value);
    values.push_back(float(int32_t(word % 1200) - 600) * 0.25f);
  }
  forEachMode([&](QuantizeMode mode) {
    for (auto [qmin, qmax, zero] :
         {std::tuple<int64_t, int64_t, int64_t>{-128, 127, 0},
          {0, 255, 255},
          {-8, 7, -8},
          {0, 65535, 65535},
          {-32768, 32767, -32768}})
      for (float scale : {0.5f, 1.0f, 0.0371f, 1e-38f, 1e30f}) {
        std::vector<int16_t> codes(values.size());
        quantizeValues(values.data(), int64_t(values.size()), scale, zero, qmin,
                       qmax, mode, codes.data());
        for (size_t i = 0; i < values.size(); ++i)
          ASSERT_EQ(codes[i], int16_t(quantizeValue(values[i], scale, zero,
                                                    qmin, qmax, mode)))
              << values[i] << " / " << scale << ", zero point " << zero;
      }
  });
}

TEST(QuantizeTest, Monotone) {
  std::mt19937 random(10);
  std::uniform_real_distribution<float> uniform(-40, 40);
  forEachMode([&](QuantizeMode mode) {
    for (int i = 0; i < 5000; ++i) {
      float a = uniform(random), b = uniform(random);
      if (i % 2)
        b = std::nextafter(a, 100.0f);
      float low = std::min(a, b), high = std::max(a, b);
      ASSERT_LE(quantizeValue(low, 0.3f, 7, -128, 127, mode),
                quantizeValue(high, 0.3f, 7, -128, 127, mode));
    }
  });
}

TEST(QuantizeTest, EveryCodeComesBack) {
  forEachMode([](QuantizeMode mode) {
    for (float scale : {1.0f, 0.0173f, 3e-5f, 1234.5f})
      for (int64_t zeroPoint : {-128, -1, 0, 55, 127})
        for (int64_t q = -128; q <= 127; ++q)
          ASSERT_EQ(quantizeValue(dequantizeValue(q, scale, zeroPoint), scale,
                                  zeroPoint, -128, 127, mode),
                    q);
  });
}

TEST(QuantizeTest, WideStorageClampsExactly) {
  // 2^31 - 1 is no f32 number: a clamp in f32 would let 2^31 through.
  EXPECT_EQ(quantizeValue(1e20f, 1, 0, -2147483648LL, 2147483647), 2147483647);
  EXPECT_EQ(quantizeValue(-1e20f, 1, 0, -2147483648LL, 2147483647),
            -2147483648LL);
  EXPECT_EQ(quantizeValue(2147483520.0f, 1, 0, -2147483648LL, 2147483647),
            2147483520);
}

TEST(QuantizeTest, BiasInDouble) {
  bool fits = false;
  EXPECT_EQ(
      quantizeBias(16777217.0, 1.0, {32, true}, Rounding::HalfEven, &fits),
      16777217); // not an f32 number
  EXPECT_TRUE(fits);
  EXPECT_EQ(quantizeBias(3e9, 1.0, {32, true}, Rounding::HalfEven, &fits),
            2147483647);
  EXPECT_FALSE(fits);
  EXPECT_EQ(quantizeBias(-3e9, 1.0, {32, true}, Rounding::HalfEven, &fits),
            -2147483648LL);
  EXPECT_FALSE(fits);
  EXPECT_EQ(
      quantizeBias(std::nan(""), 1.0, {32, true}, Rounding::HalfEven, &fits),
      0);
  EXPECT_FALSE(fits);
  EXPECT_EQ(
      quantizeBias(-2147483648.0, 1.0, {32, true}, Rounding::HalfEven, &fits),
      -2147483648LL);
  EXPECT_TRUE(fits);
  EXPECT_EQ(quantizeBias(1.25, 0.5), 2);
  EXPECT_EQ(quantizeBias(1.25, 0.5, {32, true}, Rounding::HalfUp), 3);
}

TEST(QuantizeTest, ModesOfTools) {
  EXPECT_EQ(quantizeMode(Convention::QuantX).rounding, Rounding::HalfEven);
  EXPECT_FALSE(quantizeMode(Convention::QuantX).reciprocal);
  EXPECT_EQ(quantizeMode(Convention::TFLite).rounding,
            Rounding::HalfAwayFromZero);
  EXPECT_TRUE(quantizeMode(Convention::PyTorch).reciprocal);
  EXPECT_EQ(requantizeRounding(Convention::QuantX), Rounding::HalfUp);
  EXPECT_EQ(requantizeRounding(Convention::TFLite), Rounding::TFLiteDouble);
}

TEST(QuantizeTest, PyTorchMultipliesByTheReciprocal) {
  // Codes that torch.quantize_per_tensor gives.
  auto code = [](float x) {
    return quantizeValue(x, 1.0f, 3, 0, 255, quantizeMode(Convention::PyTorch));
  };
  const float inputs[] = {0.5f, 1.5f,  2.5f,      -0.5f,     -1.5f,
                          1e9f, -1e9f, kInfinity, -kInfinity};
  const int64_t codes[] = {3, 5, 5, 3, 1, 255, 0, 255, 0};
  for (size_t i = 0; i < 9; ++i)
    EXPECT_EQ(code(inputs[i]), codes[i]) << inputs[i];
}

} // namespace
