//===- QuantXOpsTest.cpp - quantx ops on tensors and numbers --------------===//

#include "ReferenceTest.h"
#include "quantx/Numerics/FixedPoint.h"
#include "quantx/Numerics/Quantize.h"
#include <cmath>

using namespace quantx;

namespace {

using QuantXOpsTest = ReferenceTest;

TEST_F(QuantXOpsTest, QuantizePerTensorSaturates) {
  Tensor x =
      Tensor::from<float>({0.25f, 0.75f, -1000, INFINITY, NAN, -0.25f}, {6});
  Tensor q = runOne(R"mlir(
    func.func @f(%x: tensor<6xf32>) -> tensor<6xi8> {
      %s = arith.constant 0.5 : f32
      %z = arith.constant 3 : i32
      %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
          {storage = #quantx.storage<i8>} : tensor<6xf32> -> tensor<6xi8>
      return %q : tensor<6xi8>
    })mlir",
                    {x});
  EXPECT_EQ(q, Tensor::from<int8_t>({3, 5, -128, 127, 3, 3}, {6}));
}

TEST_F(QuantXOpsTest, UnsignedCodesLieInSignlessStorage) {
  Tensor x = Tensor::from<float>({-5, 300, 200}, {3});
  auto results = run(R"mlir(
    func.func @f(%x: tensor<3xf32>) -> (tensor<3xi8>, tensor<3xf32>) {
      %s = arith.constant 1.0 : f32
      %z = arith.constant 10 : i32
      %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
          {storage = #quantx.storage<u8>} : tensor<3xf32> -> tensor<3xi8>
      %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32)
          {storage = #quantx.storage<u8>} : tensor<3xi8> -> tensor<3xf32>
      return %q, %d : tensor<3xi8>, tensor<3xf32>
    })mlir",
                     {x});
  ASSERT_EQ(results.size(), 2u) << messages;
  EXPECT_EQ(results[0].reinterpreted(ElementKind::U8),
            Tensor::from<uint8_t>({5, 255, 210}, {3}));
  EXPECT_EQ(results[1], Tensor::from<float>({-5, 245, 200}, {3}));
}

TEST_F(QuantXOpsTest, PerChannelAndBlockwise) {
  Tensor q = Tensor::from<int8_t>({1, 2, 3, 4, 5, 6}, {2, 3});
  Tensor channel = runOne(R"mlir(
    func.func @f(%q: tensor<2x3xi8>) -> tensor<2x3xf32> {
      %s = arith.constant dense<[1.0, 10.0, 100.0]> : tensor<3xf32>
      %z = arith.constant dense<[0, 1, 2]> : tensor<3xi32>
      %d = quantx.dequantize %q scale(%s : tensor<3xf32>)
          zero_point(%z : tensor<3xi32>)
          {storage = #quantx.storage<i8>, axis = 1 : i64}
          : tensor<2x3xi8> -> tensor<2x3xf32>
      return %d : tensor<2x3xf32>
    })mlir",
                          {q});
  EXPECT_EQ(channel, Tensor::from<float>({1, 10, 100, 4, 40, 400}, {2, 3}));
  // Blocks of two along axis 1: the last one is short.
  Tensor blocks = runOne(R"mlir(
    func.func @f(%q: tensor<2x3xi8>) -> tensor<2x3xf32> {
      %s = arith.constant dense<[[1.0, 10.0], [2.0, 20.0]]> : tensor<2x2xf32>
      %z = arith.constant dense<0> : tensor<2x2xi32>
      %d = quantx.dequantize %q scale(%s : tensor<2x2xf32>)
          zero_point(%z : tensor<2x2xi32>)
          {storage = #quantx.storage<i8>, axis = 1 : i64, block_size = 2 : i64}
          : tensor<2x3xi8> -> tensor<2x3xf32>
      return %d : tensor<2x3xf32>
    })mlir",
                         {q});
  EXPECT_EQ(blocks, Tensor::from<float>({1, 2, 30, 8, 10, 120}, {2, 3}));
  // Blocks along axis 0 of a 3 x 2 tensor.
  Tensor rows = runOne(R"mlir(
    func.func @f(%q: tensor<3x2xi8>) -> tensor<3x2xf32> {
      %s = arith.constant dense<[[1.0, 10.0], [2.0, 20.0]]> : tensor<2x2xf32>
      %z = arith.constant dense<0> : tensor<2x2xi32>
      %d = quantx.dequantize %q scale(%s : tensor<2x2xf32>)
          zero_point(%z : tensor<2x2xi32>)
          {storage = #quantx.storage<i8>, axis = 0 : i64, block_size = 2 : i64}
          : tensor<3x2xi8> -> tensor<3x2xf32>
      return %d : tensor<3x2xf32>
    })mlir",
                       {q.reshaped({3, 2})});
  EXPECT_EQ(rows, Tensor::from<float>({1, 20, 3, 40, 10, 120}, {3, 2}));
}

TEST_F(QuantXOpsTest, PackedStorageRoundTrips) {
  Tensor x = Tensor::from<float>({-8, 7, 1, 3, -1, 0}, {2, 3});
  auto results = run(R"mlir(
    func.func @f(%x: tensor<2x3xf32>) -> (tensor<2x2xi8>, tensor<2x3xf32>) {
      %s = arith.constant 1.0 : f32
      %z = arith.constant 0 : i32
      %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
          {storage = #quantx.storage<i4 packed>}
          : tensor<2x3xf32> -> tensor<2x2xi8>
      %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32)
          {storage = #quantx.storage<i4 packed>}
          : tensor<2x2xi8> -> tensor<2x3xf32>
      return %q, %d : tensor<2x2xi8>, tensor<2x3xf32>
    })mlir",
                     {x});
  ASSERT_EQ(results.size(), 2u) << messages;
  EXPECT_EQ(results[0].reinterpreted(ElementKind::U8),
            Tensor::from<uint8_t>({0x78, 0x01, 0xf3, 0x00}, {2, 2}));
  EXPECT_EQ(results[1], x);
}

TEST_F(QuantXOpsTest, TensorAndScalarFormsAgree) {
  Tensor x = randomFloats({500});
  for (float &value : x.mutableData<float>())
    value *= 40;
  for (const char *attributes :
       {"storage = #quantx.storage<i8>", "storage = #quantx.storage<i8 narrow>",
        "storage = #quantx.storage<i4>, rounding = "
        "#quantx.rounding<half_away_from_zero>",
        "storage = #quantx.storage<i8>, reciprocal, zero_point_first",
        "storage = #quantx.storage<i16>, rounding = "
        "#quantx.rounding<half_up>"}) {
    std::string coded =
        llvm::StringRef(attributes).contains("i16") ? "i16" : "i8";
    std::string text = R"mlir(
      func.func @f(%x: tensor<500xf32>) -> (tensor<500xTYPE>, tensor<500xTYPE>,
          tensor<500xf32>, tensor<500xf32>) {
        %s = arith.constant 0.37 : f32
        %z = arith.constant 5 : i32
        %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {ATTRS}
            : tensor<500xf32> -> tensor<500xTYPE>
        %e = tensor.empty() : tensor<500xTYPE>
        %g = linalg.map ins(%x : tensor<500xf32>) outs(%e : tensor<500xTYPE>)
          (%v: f32, %o: TYPE) {
            %c = quantx.quantize %v scale(%s : f32) zero_point(%z : i32) {ATTRS}
                : f32 -> TYPE
            linalg.yield %c : TYPE
          }
        %k = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32)
            {ATTRS} : tensor<500xf32>
        %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32)
            {SHORT} : tensor<500xTYPE> -> tensor<500xf32>
        return %q, %g, %k, %d : tensor<500xTYPE>, tensor<500xTYPE>,
            tensor<500xf32>, tensor<500xf32>
      })mlir";
    auto replace = [&](const std::string &from, const std::string &to) {
      for (size_t p; (p = text.find(from)) != std::string::npos;)
        text.replace(p, from.size(), to);
    };
    replace("ATTRS", attributes);
    replace("SHORT", llvm::StringRef(attributes).split(',').first.str());
    replace("TYPE", coded);
    auto results = run(text, {x});
    ASSERT_EQ(results.size(), 4u) << messages;
    EXPECT_EQ(results[0], results[1]);
    EXPECT_EQ(results[2], results[3]);
  }
}

TEST_F(QuantXOpsTest, RequantizePerChannel) {
  Tensor acc = Tensor::from<int32_t>({100, 101, -300, 1000000}, {2, 2});
  Tensor q = runOne(R"mlir(
    func.func @f(%a: tensor<2x2xi32>) -> tensor<2x2xi8> {
      %m = arith.constant dense<[1073741824, 1610612736]> : tensor<2xi32>
      %h = arith.constant dense<[0, -1]> : tensor<2xi32>
      %z = arith.constant -2 : i32
      %q = quantx.requantize %a multiplier(%m : tensor<2xi32>)
          shift(%h : tensor<2xi32>) zero_point(%z : i32)
          {storage = #quantx.storage<i8>, axis = 0 : i64, min = -100 : i64}
          : tensor<2x2xi32> -> tensor<2x2xi8>
      return %q : tensor<2x2xi8>
    })mlir",
                    {acc});
  // Row 0: times 0.5, half up; row 1: times 0.375.
  EXPECT_EQ(q, Tensor::from<int8_t>({48, 49, -100, 127}, {2, 2}));
}

TEST_F(QuantXOpsTest, LookupTables) {
  Tensor q = Tensor::from<int8_t>({-2, 1, 0, -1}, {2, 2});
  EXPECT_EQ(runOne(R"mlir(
    func.func @f(%q: tensor<2x2xi8>) -> tensor<2x2xf32> {
      %t = arith.constant dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf32>
      %r = quantx.lookup %q table(%t : tensor<4xf32>)
          {storage = #quantx.storage<i2>} : tensor<2x2xi8> -> tensor<2x2xf32>
      return %r : tensor<2x2xf32>
    })mlir",
                   {q}),
            Tensor::from<float>({0, 3, 2, 1}, {2, 2}));
  const char *perRow = R"mlir(
    func.func @f(%q: tensor<2x2xi8>) -> tensor<2x2xi8> {
      %t = arith.constant dense<[[0, 1, 2, 3], [10, 11, 12, 13]]>
          : tensor<2x4xi8>
      %r = quantx.lookup %q table(%t : tensor<2x4xi8>)
          {storage = #quantx.storage<i2>, axis = 0 : i64}
          : tensor<2x2xi8> -> tensor<2x2xi8>
      return %r : tensor<2x2xi8>
    })mlir";
  EXPECT_EQ(runOne(perRow, {q}), Tensor::from<int8_t>({0, 3, 12, 11}, {2, 2}));
  q.setInt(3, 2);
  expectError(perRow, "code 2 is not one of the table's", {q});
}

TEST_F(QuantXOpsTest, ChooseParams) {
  auto results = run(R"mlir(
    func.func @f(%lo: f32, %hi: f32) -> (f32, i32) {
      %s, %z = quantx.choose_params %lo, %hi {storage = #quantx.storage<u8>}
          : f32, f32 -> f32, i32
      return %s, %z : f32, i32
    })mlir",
                     {Tensor::scalar<float>(-20), Tensor::scalar<float>(1000)});
  ASSERT_EQ(results.size(), 2u) << messages;
  EXPECT_EQ(results[0].getDouble(0), 4);
  EXPECT_EQ(results[1].getInt(0), 5);
}

TEST_F(QuantXOpsTest, BadParametersAreErrors) {
  const char *text = R"mlir(
    func.func @f(%s: f32, %z: i32) -> tensor<1xi8> {
      %x = arith.constant dense<1.0> : tensor<1xf32>
      %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
          {storage = #quantx.storage<i8>} : tensor<1xf32> -> tensor<1xi8>
      return %q : tensor<1xi8>
    })mlir";
  auto with = [](float scale, int32_t zero) {
    return llvm::SmallVector<Tensor>{Tensor::scalar<float>(scale),
                                     Tensor::scalar<int32_t>(zero)};
  };
  EXPECT_EQ(runOne(text, with(1, 0)).getInt(0), 1);
  for (float scale : {0.0f, -1.0f, INFINITY, NAN})
    expectError(text, "the scale is not positive and finite", with(scale, 0));
  expectError(text, "the zero point is outside of the storage range",
              with(1, 128));
}

TEST_F(QuantXOpsTest, UnitsRunTheirBody) {
  EXPECT_EQ(runOne(R"mlir(
    func.func @f(%x: tensor<2xf32>) -> tensor<2xf32> {
      %u = quantx.unit "negate" (%a = %x : tensor<2xf32>) -> tensor<2xf32> {
        %n = arith.negf %a : tensor<2xf32>
        quantx.yield %n : tensor<2xf32>
      }
      return %u : tensor<2xf32>
    })mlir",
                   {Tensor::from<float>({1, -2}, {2})}),
            Tensor::from<float>({-1, 2}, {2}));
}

/// Three outputs of two elements in vectors of two lanes and groups of four:
/// what is not there is zero, and the sums are of what is packed.
TEST_F(QuantXOpsTest, PackWeights) {
  Tensor w = Tensor::from<uint8_t>({128, 129, 130, 131, 132, 133}, {1, 2, 3})
                 .reinterpreted(ElementKind::I8);
  auto results = run(R"mlir(
    func.func @f(%w: tensor<1x2x3xi8>) -> (tensor<1x16xi8>, tensor<1x3xi32>) {
      %p = tensor.empty() : tensor<1x16xi8>
      %s = tensor.empty() : tensor<1x3xi32>
      %r:2 = quantx.pack_weights %w
          outs(%p : tensor<1x16xi8> start %s : tensor<1x3xi32>)
          {dims = array<i64: 0, 2, 1>, layout = array<i64: 1, 2, 4>,
           leaf = "none", factor = -10 : i64, constant = 7 : i64, is_unsigned}
          : tensor<1x2x3xi8> -> tensor<1x16xi8>, tensor<1x3xi32>
      return %r#0, %r#1 : tensor<1x16xi8>, tensor<1x3xi32>
    })mlir",
                     {w});
  ASSERT_EQ(results.size(), 2u) << messages;
  EXPECT_EQ(results[0],
            Tensor::from<int8_t>(
                {0, 3, 0, 0, 1, 4, 0, 0, 2, 5, 0, 0, 0, 0, 0, 0}, {1, 16}));
  EXPECT_EQ(results[1], Tensor::from<int32_t>({-23, -43, -63}, {1, 3}));
}

} // namespace
