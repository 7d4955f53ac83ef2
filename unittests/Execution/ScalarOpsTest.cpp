//===- ScalarOpsTest.cpp - compiled scalar ops against Numerics -----------===//
//
// Every quantx op with arithmetic, compiled, must give the bits of the C++
// functions that define it: all rounding modes, random and extreme values.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Numerics/FixedPoint.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/RegisterAll.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"
#include <cmath>
#include <limits>
#include <random>

using namespace quantx;

namespace {

const Rounding kRoundings[] = {Rounding::HalfEven, Rounding::HalfAwayFromZero,
                               Rounding::HalfUp, Rounding::TFLiteDouble};

struct Storage {
  const char *name, *carrier;
  StorageType type;
};
const Storage kStorages[] = {{"i8", "i8", {8, true}},
                             {"u8", "i8", {8, false}},
                             {"i8 narrow", "i8", {8, true, true}},
                             {"i4", "i8", {4, true}},
                             {"u2", "i8", {2, false}},
                             {"i16", "i16", {16, true}},
                             {"u16", "i16", {16, false}},
                             {"i32", "i32", {32, true}}};

struct ScalarOpsTest : testing::Test {
  ScalarOpsTest() {
    mlir::DialectRegistry registry;
    registerUpstream(registry);
    registerAllDialects(registry);
    context.appendDialectRegistry(registry);
  }

  Tensor run(const std::string &text, llvm::ArrayRef<Tensor> inputs) {
    auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    EXPECT_TRUE(module) << text;
    auto compiled = createJitEngine(*module);
    if (!compiled) {
      ADD_FAILURE() << llvm::toString(compiled.takeError());
      return Tensor();
    }
    auto results = (*compiled)->run("f", inputs);
    if (!results) {
      ADD_FAILURE() << llvm::toString(results.takeError());
      return Tensor();
    }
    return results->front();
  }

  template <typename T>
  T pick(llvm::ArrayRef<T> values) {
    return values[random() % values.size()];
  }

  /// Ties, neighbours of ties, ends of ranges, special values, noise.
  float randomReal(float scale) {
    float special[] = {0.0f,
                       -0.0f,
                       INFINITY,
                       -INFINITY,
                       NAN,
                       std::numeric_limits<float>::max(),
                       std::numeric_limits<float>::denorm_min()};
    int64_t whole = int64_t(random() % 600) - 300;
    switch (random() % 5) {
    case 0:
      return pick<float>(special);
    case 1:
      return (float(whole) + 0.5f) * scale;
    case 2:
      return std::nextafter((float(whole) + 0.5f) * scale, 0.0f);
    case 3:
      return float(int64_t(random())) * 1e-9f * scale;
    default:
      return std::uniform_real_distribution<float>(-300, 300)(random) * scale;
    }
  }

  int64_t codeIn(StorageType type) {
    switch (random() % 3) {
    case 0:
      return type.qmin();
    case 1:
      return type.qmax();
    default:
      return std::uniform_int_distribution<int64_t>(type.qmin(),
                                                    type.qmax())(random);
    }
  }

  mlir::MLIRContext context;
  std::mt19937_64 random{20240607};
};

constexpr int64_t kCount = 4096;

TEST_F(ScalarOpsTest, QuantizeDequantizeAndFakeQuantize) {
  for (const Storage &storage : kStorages)
    for (Rounding rounding : kRoundings)
      for (bool reciprocal : {false, true})
        for (bool before : {false, true}) {
          float scale = pick<float>({0.5f, 0.1f, 1.0f, 3.0e-3f, 7.0f});
          int64_t zero = codeIn(storage.type);
          std::string attributes =
              llvm::formatv("storage = #quantx.storage<{0}>, "
                            "rounding = #quantx.rounding<{1}>{2}{3}",
                            storage.name, toString(rounding).data(),
                            reciprocal ? ", reciprocal" : "",
                            before ? ", zero_point_first" : "");
          std::string text = llvm::formatv(
              "func.func @f(%x: tensor<{0}xf32>) -> (tensor<{0}x{1}>) {{\n"
              "  %s = arith.constant {2:e9} : f32\n"
              "  %z = arith.constant {3} : i32\n"
              "  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)\n"
              "    {{{4}} : tensor<{0}xf32> -> tensor<{0}x{1}>\n"
              "  return %q : tensor<{0}x{1}>\n}",
              kCount, storage.carrier, scale, zero, attributes);
          // The constant above is the decimal text of the scale.
          Tensor x = Tensor::zeros(ElementKind::F32, {kCount});
          for (int64_t i = 0; i < kCount; ++i)
            x.setDouble(i, randomReal(scale));
          Tensor q = run(text, {x});
          ASSERT_EQ(q.numElements(), kCount);
          QuantizeMode mode{rounding, reciprocal, before};
          for (int64_t i = 0; i < kCount; ++i) {
            int64_t want =
                quantizeValue(x.data<float>()[i], scale, zero,
                              storage.type.qmin(), storage.type.qmax(), mode);
            int64_t mask = storage.type.isSigned
                               ? -1
                               : (int64_t(1) << storage.type.bits) - 1;
            if (storage.type.bits < 8)
              mask = -1;
            ASSERT_EQ(q.getInt(i) & mask, want & mask)
                << text << "\nat " << x.data<float>()[i];
          }
        }
}

TEST_F(ScalarOpsTest, DequantizeAtRunTimeParameters) {
  for (const Storage &storage : kStorages) {
    std::string text = llvm::formatv(
        "func.func @f(%q: tensor<{0}x{1}>, %s: f32, %z: i32)"
        " -> tensor<{0}xf32> {{\n"
        "  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32)\n"
        "    {{storage = #quantx.storage<{2}>}"
        " : tensor<{0}x{1}> -> tensor<{0}xf32>\n"
        "  return %x : tensor<{0}xf32>\n}",
        kCount, storage.carrier, storage.name);
    int64_t zero = codeIn(storage.type);
    ElementKind kind = storage.type.bits <= 8    ? ElementKind::I8
                       : storage.type.bits <= 16 ? ElementKind::I16
                                                 : ElementKind::I32;
    Tensor q = Tensor::zeros(kind, {kCount});
    std::vector<int64_t> codes;
    for (int64_t i = 0; i < kCount; ++i) {
      codes.push_back(codeIn(storage.type));
      q.setInt(i, codes.back());
    }
    Tensor x =
        run(text, {q, Tensor::scalar(0.1f), Tensor::scalar(int32_t(zero))});
    ASSERT_EQ(x.numElements(), kCount);
    for (int64_t i = 0; i < kCount; ++i)
      ASSERT_EQ(x.data<float>()[i], dequantizeValue(codes[i], 0.1f, zero));
  }
}

TEST_F(ScalarOpsTest, FakeQuantizeAtRunTimeParameters) {
  for (const Storage &storage : kStorages) {
    std::string text = llvm::formatv(
        "func.func @f(%x: tensor<{0}xf32>, %s: f32, %z: i32)"
        " -> tensor<{0}xf32> {{\n"
        "  %y = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32)\n"
        "    {{storage = #quantx.storage<{1}>} : tensor<{0}xf32>\n"
        "  return %y : tensor<{0}xf32>\n}",
        kCount, storage.name);
    int64_t zero = codeIn(storage.type);
    Tensor x = Tensor::zeros(ElementKind::F32, {kCount});
    for (int64_t i = 0; i < kCount; ++i)
      x.setDouble(i, randomReal(0.1f));
    Tensor y =
        run(text, {x, Tensor::scalar(0.1f), Tensor::scalar(int32_t(zero))});
    ASSERT_EQ(y.numElements(), kCount);
    for (int64_t i = 0; i < kCount; ++i)
      ASSERT_EQ(y.data<float>()[i],
                fakeQuantizeValue(x.data<float>()[i], 0.1f, zero,
                                  storage.type.qmin(), storage.type.qmax()));
  }
}

TEST_F(ScalarOpsTest, FixedPointRequantize) {
  for (const char *accumulator : {"i32", "i64"})
    for (Rounding rounding : kRoundings)
      for (bool small : {false, true}) {
        bool wide = accumulator[1] == '6';
        int64_t low = small ? -100 : -128, high = small ? 90 : 127;
        int64_t zero = small ? -100 : 17;
        // Multipliers and shifts come per element, through the axis.
        std::string text = llvm::formatv(
            "func.func @f(%a: tensor<{0}x{1}>, %m: tensor<{0}xi32>,"
            " %h: tensor<{0}xi32>) -> tensor<{0}xi8> {{\n"
            "  %z = arith.constant {2} : i32\n"
            "  %q = quantx.requantize %a multiplier(%m : tensor<{0}xi32>)\n"
            "    shift(%h : tensor<{0}xi32>) zero_point(%z : i32)\n"
            "    {{storage = #quantx.storage<i8>, axis = 0 : i64, min = {3},"
            " max = {4}, rounding = #quantx.rounding<{5}>}\n"
            "    : tensor<{0}x{1}> -> tensor<{0}xi8>\n"
            "  return %q : tensor<{0}xi8>\n}",
            kCount, accumulator, zero, low, high, toString(rounding).data());
        Tensor acc =
            Tensor::zeros(wide ? ElementKind::I64 : ElementKind::I32, {kCount});
        Tensor multiplier = Tensor::zeros(ElementKind::I32, {kCount});
        Tensor shift = Tensor::zeros(ElementKind::I32, {kCount});
        for (int64_t i = 0; i < kCount; ++i) {
          int64_t value = int64_t(random()) >> (random() % 63);
          if (random() % 16 == 0)
            value = pick<int64_t>(
                {INT32_MIN, INT32_MAX, 0, -1, 1, INT64_MIN, INT64_MAX});
          acc.setInt(i, wide ? value : int64_t(int32_t(value)));
          int64_t m = (int64_t(1) << 30) + int64_t(random() % (1 << 30));
          if (random() % 4 == 0)
            m = pick<int64_t>({0, 1 << 30, INT32_MAX});
          multiplier.setInt(i, m);
          shift.setInt(i, int64_t(random() % 62) - 31);
        }
        Tensor q = run(text, {acc, multiplier, shift});
        ASSERT_EQ(q.numElements(), kCount);
        for (int64_t i = 0; i < kCount; ++i) {
          FixedPointMultiplier factor{int32_t(multiplier.getInt(i)),
                                      int32_t(shift.getInt(i))};
          ASSERT_EQ(q.getInt(i), requantizeValue(acc.getInt(i), factor, zero,
                                                 low, high, rounding))
              << text << "\nacc " << acc.getInt(i) << " multiplier "
              << factor.multiplier << " shift " << factor.shift;
        }
      }
}

/// A constant shift and zero point take the short sequence in i32.
TEST_F(ScalarOpsTest, FixedPointRequantizeWithConstants) {
  for (int32_t shift : {-31, -9, -1, 0, 1, 30})
    for (Rounding rounding : kRoundings) {
      int32_t multiplier = 1518500250;
      std::string text = llvm::formatv(
          "func.func @f(%a: tensor<{0}xi32>) -> tensor<{0}xi8> {{\n"
          "  %m = arith.constant {1} : i32\n"
          "  %h = arith.constant {2} : i32\n"
          "  %z = arith.constant -128 : i32\n"
          "  %q = quantx.requantize %a multiplier(%m : i32) shift(%h : i32)\n"
          "    zero_point(%z : i32) {{storage = #quantx.storage<i8>,"
          " rounding = #quantx.rounding<{3}>}\n"
          "    : tensor<{0}xi32> -> tensor<{0}xi8>\n"
          "  return %q : tensor<{0}xi8>\n}",
          kCount, multiplier, shift, toString(rounding).data());
      Tensor acc = Tensor::zeros(ElementKind::I32, {kCount});
      for (int64_t i = 0; i < kCount; ++i)
        acc.setInt(i, int32_t(random()) >> (random() % 31));
      acc.setInt(0, INT32_MIN);
      acc.setInt(1, INT32_MAX);
      Tensor q = run(text, {acc});
      ASSERT_EQ(q.numElements(), kCount);
      for (int64_t i = 0; i < kCount; ++i)
        ASSERT_EQ(q.getInt(i),
                  requantizeValue(acc.getInt(i), {multiplier, shift}, -128,
                                  -128, 127, rounding))
            << text << "\nacc " << acc.getInt(i);
    }
}

TEST_F(ScalarOpsTest, FloatRequantize) {
  for (const Storage &storage : kStorages)
    for (Rounding rounding :
         {Rounding::HalfEven, Rounding::HalfAwayFromZero, Rounding::HalfUp}) {
      int64_t zero = codeIn(storage.type);
      std::string text = llvm::formatv(
          "func.func @f(%a: tensor<{0}xi32>, %m: tensor<{0}xf32>)"
          " -> tensor<{0}x{1}> {{\n"
          "  %z = arith.constant {2} : i32\n"
          "  %q = quantx.requantize %a multiplier(%m : tensor<{0}xf32>)\n"
          "    zero_point(%z : i32) {{storage = #quantx.storage<{3}>,"
          " axis = 0 : i64, rounding = #quantx.rounding<{4}>}\n"
          "    : tensor<{0}xi32> -> tensor<{0}x{1}>\n"
          "  return %q : tensor<{0}x{1}>\n}",
          kCount, storage.carrier, zero, storage.name,
          toString(rounding).data());
      Tensor acc = Tensor::zeros(ElementKind::I32, {kCount});
      Tensor factor = Tensor::zeros(ElementKind::F32, {kCount});
      for (int64_t i = 0; i < kCount; ++i) {
        acc.setInt(i, int32_t(random()) >> (random() % 31));
        factor.setDouble(i, pick<float>({0.5f, 0.001f, 1e-6f, 1.0f, INFINITY,
                                         0.25f, 1e-30f}));
      }
      Tensor q = run(text, {acc, factor});
      ASSERT_EQ(q.numElements(), kCount);
      int64_t mask = storage.type.isSigned
                         ? -1
                         : (int64_t(1) << std::max(storage.type.bits, 8u)) - 1;
      for (int64_t i = 0; i < kCount; ++i)
        ASSERT_EQ(q.getInt(i) & mask,
                  requantizeValue(acc.getInt(i), factor.data<float>()[i], zero,
                                  storage.type.qmin(), storage.type.qmax(),
                                  rounding) &
                      mask)
            << text;
    }
}

} // namespace
