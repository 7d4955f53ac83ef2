//===- PeerParamsTest.cpp - Parameters in other tools' conventions --------===//
//
// The numbers are those that the tools themselves give.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/Params.h"

#include "gtest/gtest.h"

using namespace quantx;

namespace {

constexpr StorageType kI8{8, true};
constexpr StorageType kI8Narrow{8, true, true};
constexpr StorageType kU8{8, false};

ParamOptions options(Convention convention, StorageType storage,
                     bool symmetric = false) {
  ParamOptions result;
  result.convention = convention;
  result.storage = storage;
  result.symmetric = symmetric;
  return result;
}

TEST(PeerParamsTest, NamesRoundTrip) {
  for (const char *name :
       {"quantx", "onnxruntime", "tflite", "pytorch", "tosa"}) {
    ASSERT_TRUE(parseConvention(name));
    EXPECT_EQ(toString(*parseConvention(name)), name);
  }
  EXPECT_EQ(parseConvention("onnx"), std::nullopt);
}

TEST(PeerParamsTest, OnnxRuntime) {
  auto scale = [](double value) { return static_cast<float>(value); };
  auto ort = [](double rmin, double rmax, StorageType storage, bool symmetric,
                double minRange = 0) {
    ParamOptions o = options(Convention::OnnxRuntime, storage, symmetric);
    o.minRange = minRange;
    return chooseParams(rmin, rmax, o);
  };
  EXPECT_EQ(ort(-1, 2, kI8Narrow, true), (QuantParams{scale(2.0 / 127), 0}));
  EXPECT_EQ(ort(-1, 2, kI8Narrow, false), (QuantParams{scale(3.0 / 254), -42}));
  EXPECT_EQ(ort(-1, 2, kU8, true), (QuantParams{scale(4.0 / 255), 128}));
  EXPECT_EQ(ort(-1, 2, kU8, false), (QuantParams{scale(3.0 / 255), 85}));
  for (StorageType storage : {kI8, kI8Narrow, kU8})
    for (bool symmetric : {false, true})
      EXPECT_EQ(ort(0, 0, storage, symmetric), (QuantParams{1.0f, 0}));
  EXPECT_EQ(ort(0, 0, kU8, false, 1e-4), (QuantParams{scale(1e-4 / 255), 0}));
  EXPECT_EQ(ort(0, 0, kI8, true, 1e-4), (QuantParams{scale(2e-4 / 255), 0}));
  // Symmetric zero points by type; the tables of the full and narrow types.
  EXPECT_EQ(ort(-1, 1, {8, false, true}, true)->zeroPoint, 127);
  EXPECT_EQ(ort(-1, 1, {16, false}, true)->zeroPoint, 32768);
  EXPECT_EQ(ort(-1, 1, {16, false, true}, true)->zeroPoint, 32767);
  EXPECT_EQ(ort(-1, 1, {16, true}, true)->zeroPoint, 0);
  // Below the smallest normal f32 the scale is given up.
  EXPECT_EQ(ort(0, 1e-44, kU8, false), (QuantParams{1.0f, 0}));
}

TEST(PeerParamsTest, OnnxRuntimeReducedRanges) {
  struct Case {
    StorageType storage;
    int64_t qmin;
    int64_t qmax;
  };
  for (const Case &c :
       {Case{kU8, 0, 127}, Case{kI8, -64, 64}, Case{{16, false}, 0, 32767},
        Case{{16, true}, -16384, 16384}, Case{{4, false}, 0, 7},
        Case{{4, true}, -4, 3}}) {
    ParamOptions o = options(Convention::OnnxRuntime, c.storage);
    o.reduceRange = true;
    EXPECT_EQ(o.qmin(), c.qmin);
    EXPECT_EQ(o.qmax(), c.qmax);
  }
}

TEST(PeerParamsTest, PyTorchObservers) {
  struct Case {
    double rmin;
    double rmax;
    StorageType storage;
    bool symmetric;
    QuantParams expected;
  };
  const Case cases[] = {
      {-1, 2, kI8, true, {0x1.010102p-6f, 0}},
      {-1, 2, kU8, true, {0x1.010102p-6f, 128}},
      {-1, 2, kU8, false, {0x1.818182p-7f, 85}},
      {-1, 2, kI8, false, {0x1.818182p-7f, -43}},
      {-1, 2, kI8Narrow, true, {0x1.020408p-6f, 0}},
      {-1, 2, {4, false}, true, {0x1.111112p-2f, 7}},
      {-0.5, 1.5, kU8, false, {0x1.010102p-7f, 64}},
      {-0.5, 1.5, kI8, true, {0x1.818182p-7f, 0}},
      {-3.7, -1.2, kU8, false, {0x1.db7510p-7f, 255}},
      {-3.7, -1.2, kI8Narrow, true, {0x1.dd5442p-6f, 0}},
      {0, 0, kI8, true, {0x1p-23f, 0}},
      {0, 0, kI8, false, {0x1p-23f, -128}},
      {1e-9, 2e-9, kU8, true, {0x1p-23f, 128}},
      {-100.3, 57.1, kI8, true, {0x1.92c5fap-1f, 0}},
      {-100.3, 57.1, kU8, false, {0x1.3c08d4p-1f, 162}},
      {-100.3, 57.1, kI8, false, {0x1.3c08d4p-1f, 34}},
      {-100.3, 57.1, kI8Narrow, true, {0x1.945becp-1f, 0}},
      {-100.3, 57.1, {4, false}, true, {0x1.abf25ap+3f, 7}},
  };
  for (const Case &c : cases) {
    auto p = chooseParams(c.rmin, c.rmax,
                          options(Convention::PyTorch, c.storage, c.symmetric));
    ASSERT_TRUE(p);
    EXPECT_EQ(*p, c.expected)
        << c.rmin << " " << c.rmax << " " << toString(c.storage) << " gives "
        << p->scale << " " << p->zeroPoint;
  }
  ParamOptions reduced = options(Convention::PyTorch, kU8);
  reduced.reduceRange = true;
  EXPECT_EQ(chooseParams(-1, 2, reduced)->zeroPoint, 42);
  reduced.storage = kI8;
  EXPECT_EQ(reduced.qmax(), 63);
}

TEST(PeerParamsTest, TFLite) {
  auto tflite = [](double rmin, double rmax, StorageType storage,
                   bool symmetric = false) {
    return *chooseParams(rmin, rmax,
                         options(Convention::TFLite, storage, symmetric));
  };
  EXPECT_EQ(tflite(-20, 1000, kU8), (QuantParams{4.0f, 5}));
  EXPECT_EQ(tflite(-2, 1, kI8Narrow, true),
            (QuantParams{static_cast<float>(2.0 / 127), 0}));
  // A tie: -128 + 126.5 = -1.5 from the lower end goes away from zero; quantx
  // takes the even neighbour, which is -2 as well, but differs at -0.5.
  EXPECT_EQ(tflite(-126.5, 128.5, kI8).zeroPoint, -2);
  EXPECT_EQ(tflite(-127.5, 127.5, kI8).zeroPoint, -1);
  EXPECT_EQ(
      chooseParams(-127.5, 127.5, options(Convention::QuantX, kI8))->zeroPoint,
      0);
}

TEST(PeerParamsTest, TFLiteTakesTheSideWithTheSmallerTerms) {
  // Ties that f64 misses by one bit, differently from either side.
  auto zero = [](double rmin, double rmax) {
    return chooseParams(rmin, rmax, options(Convention::TFLite, kI8))
        ->zeroPoint;
  };
  EXPECT_EQ(zero(-214.90695067264573, 17.794843049327355), 108); // upper end
  EXPECT_EQ(zero(-123.85125260960335, 52.093423799582467), 52);  // upper end
  EXPECT_EQ(zero(-181.71056910569104, 222.97235772357723), -13); // lower end
}

TEST(PeerParamsTest, ConventionsDifferWhereTheyShould) {
  // -1 / (2/254) = -127 exactly on narrow storage; the full type ties.
  auto zero = [](Convention convention) {
    return chooseParams(-2.5, 252.5, options(convention, kU8))->zeroPoint;
  };
  EXPECT_EQ(zero(Convention::QuantX), 2);
  EXPECT_EQ(zero(Convention::OnnxRuntime), 2);
  EXPECT_EQ(zero(Convention::PyTorch), 2);
  EXPECT_EQ(zero(Convention::TFLite), 3);
  EXPECT_EQ(zero(Convention::Tosa), 3);
  // qmin - RNE(rmin/s) against RNE(qmin - rmin/s), with an odd qmin.
  auto narrow = [](Convention convention) {
    return chooseParams(-126.5, 127.5, options(convention, kI8Narrow))
        ->zeroPoint;
  };
  EXPECT_EQ(narrow(Convention::OnnxRuntime), 0);
  EXPECT_EQ(narrow(Convention::PyTorch), -1);
}

TEST(PeerParamsTest, TosaHasZeroPointsOnlyInEightBits) {
  StorageType i16{16, true};
  EXPECT_EQ(chooseParams(0, 1, options(Convention::Tosa, i16))->zeroPoint, 0);
  EXPECT_NE(chooseParams(0, 1, options(Convention::TFLite, i16))->zeroPoint, 0);
  EXPECT_EQ(
      chooseParams(0, 1, options(Convention::Tosa, {16, false}))->zeroPoint,
      32768);
}

} // namespace
