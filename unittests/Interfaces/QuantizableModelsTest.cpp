//===- QuantizableModelsTest.cpp - what each op says about itself ---------===//
//
// One function per family; the checks read roles, channels, depth and work of
// the op that the function returns.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Interfaces/ExternalModels.h"
#include "quantx/Interfaces/OpRoles.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace quantx;

namespace {

struct QuantizableModelsTest : testing::Test {
  QuantizableModelsTest() {
    DialectRegistry registry;
    registry
        .insert<func::FuncDialect, linalg::LinalgDialect, tensor::TensorDialect,
                arith::ArithDialect, QuantXDialect>();
    registerQuantizableModels(registry);
    context.appendDialectRegistry(registry);
    context.loadAllAvailableDialects();
  }

  /// The layer that computes the result of the only function of `source`.
  QuantizableOpInterface parse(const std::string &source) {
    module = parseSourceString<ModuleOp>(source, &context);
    EXPECT_TRUE(module);
    if (!module)
      return {};
    auto function = *module->getOps<func::FuncOp>().begin();
    Operation *end = function.getBody().front().getTerminator();
    return dyn_cast_or_null<QuantizableOpInterface>(
        end->getOperand(0).getDefiningOp());
  }

  /// A contraction with a constant weight and no bias.
  QuantizableOpInterface contraction(const std::string &name,
                                     const std::string &input,
                                     const std::string &weight,
                                     const std::string &result) {
    return parse("func.func @f(%x: tensor<" + input + ">) -> tensor<" + result +
                 "> {\n %w = arith.constant dense<1.0> : tensor<" + weight +
                 ">\n %e = tensor.empty() : tensor<" + result +
                 ">\n %z = arith.constant 0.0 : f32\n"
                 " %i = linalg.fill ins(%z : f32) outs(%e : tensor<" +
                 result + ">) -> tensor<" + result + ">\n %r = linalg." + name +
                 " ins(%x, %w : tensor<" + input + ">, tensor<" + weight +
                 ">) outs(%i : tensor<" + result + ">) -> tensor<" + result +
                 ">\n return %r : tensor<" + result + ">\n}");
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  std::string reason;
};

struct Case {
  const char *name, *input, *weight, *result, *kind;
  int64_t weightAxis, resultAxis, depth, macs;
};

TEST_F(QuantizableModelsTest, ContractionsOfEveryLayout) {
  const Case cases[] = {
      {"conv_2d_nchw_fchw", "1x3x8x8xf32", "5x3x3x3xf32", "1x5x6x6xf32",
       "conv2d", 0, 1, 27, 5 * 36 * 27},
      {"conv_2d_nhwc_hwcf", "1x8x8x3xf32", "3x3x3x5xf32", "1x6x6x5xf32",
       "conv2d", 3, 3, 27, 5 * 36 * 27},
      {"conv_2d_nhwc_fhwc", "1x8x8x3xf32", "5x3x3x3xf32", "1x6x6x5xf32",
       "conv2d", 0, 3, 27, 5 * 36 * 27},
      // Two groups of three channels: the longer dimension carries the scales.
      {"conv_2d_ngchw_gfchw", "1x2x4x8x8xf32", "2x3x4x3x3xf32", "1x2x3x6x6xf32",
       "conv2d", 1, 2, 36, 6 * 36 * 36},
      // Depthwise with multiplier 2 written as four groups.
      {"conv_2d_ngchw_gfchw", "1x4x1x8x8xf32", "4x2x1x3x3xf32", "1x4x2x6x6xf32",
       "conv2d", 0, 1, 9, 8 * 36 * 9},
      {"depthwise_conv_2d_nchw_chw", "1x4x8x8xf32", "4x3x3xf32", "1x4x6x6xf32",
       "depthwise_conv2d", 0, 1, 9, 4 * 36 * 9},
      {"depthwise_conv_2d_nhwc_hwc", "1x8x8x4xf32", "3x3x4xf32", "1x6x6x4xf32",
       "depthwise_conv2d", 2, 3, 9, 4 * 36 * 9},
      {"depthwise_conv_2d_nhwc_hwcm", "1x8x8x4xf32", "3x3x4x2xf32",
       "1x6x6x4x2xf32", "depthwise_conv2d", 2, 3, 9, 8 * 36 * 9},
      {"conv_1d_ncw_fcw", "1x3x8xf32", "5x3x3xf32", "1x5x6xf32", "conv1d", 0, 1,
       9, 5 * 6 * 9},
      {"conv_1d_nwc_wcf", "1x8x3xf32", "3x3x5xf32", "1x6x5xf32", "conv1d", 2, 2,
       9, 5 * 6 * 9},
      {"matmul", "2x7xf32", "7x5xf32", "2x5xf32", "matmul", 1, 1, 7, 70},
      {"batch_matmul", "3x2x7xf32", "3x7x5xf32", "3x2x5xf32", "batch_matmul", 2,
       2, 7, 210},
      {"vecmat", "7xf32", "7x5xf32", "5xf32", "vecmat", 1, 0, 7, 35},
  };
  for (const Case &c : cases) {
    SCOPED_TRACE(std::string(c.name) + " " + c.weight);
    QuantizableOpInterface op =
        contraction(c.name, c.input, c.weight, c.result);
    ASSERT_TRUE(op);
    EXPECT_TRUE(op.isQuantizable(reason)) << reason;
    EXPECT_EQ(op.getLayerKind(), c.kind);
    EXPECT_EQ(op.getOperandRole(0), OperandRole::Activation);
    EXPECT_EQ(op.getOperandRole(1), OperandRole::Weight);
    EXPECT_EQ(op.getOperandRole(2), OperandRole::Other);
    EXPECT_EQ(op.getWeightChannelAxis(1), c.weightAxis);
    EXPECT_EQ(op.getWeightChannelAxis(0), std::nullopt);
    EXPECT_EQ(op.getResultChannelAxis(), c.resultAxis);
    EXPECT_EQ(op.getAccumulationDepth(), c.depth);
    EXPECT_EQ(op.getMacCount(), c.macs);
    EXPECT_FALSE(op.sharesScale());
    EXPECT_TRUE(isLayer(op));
  }
}

TEST_F(QuantizableModelsTest, ConstantOnTheLeftIsTheWeight) {
  QuantizableOpInterface op = parse(R"(
    func.func @f(%x: tensor<7x5xf32>) -> tensor<2x5xf32> {
      %w = arith.constant dense<1.0> : tensor<2x7xf32>
      %b = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
      %e = tensor.empty() : tensor<2x5xf32>
      %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<2x5xf32>)
        dimensions = [1]
      %r = linalg.matmul ins(%w, %x : tensor<2x7xf32>, tensor<7x5xf32>)
        outs(%i : tensor<2x5xf32>) -> tensor<2x5xf32>
      return %r : tensor<2x5xf32>
    })");
  ASSERT_TRUE(op);
  EXPECT_EQ(op.getOperandRole(0), OperandRole::Weight);
  EXPECT_EQ(op.getOperandRole(1), OperandRole::Activation);
  EXPECT_EQ(op.getOperandRole(2), OperandRole::Bias);
  EXPECT_EQ(op.getWeightChannelAxis(0), 0);
  EXPECT_EQ(op.getResultChannelAxis(), 0);
  EXPECT_EQ(op.getWeightBlockAxis(0), 1);
  EXPECT_EQ(op.getWeightBlockAxis(1), std::nullopt);
}

TEST_F(QuantizableModelsTest, RefusalsHaveReasons) {
  QuantizableOpInterface op = parse(R"(
    func.func @f(%x: tensor<1x3x8x8xf32>, %w: tensor<5x3x3x3xf32>,
                 %i: tensor<1x5x6x6xf32>) -> tensor<1x5x6x6xf32> {
      %r = linalg.conv_2d_nchw_fchw
        ins(%x, %w : tensor<1x3x8x8xf32>, tensor<5x3x3x3xf32>)
        outs(%i : tensor<1x5x6x6xf32>) -> tensor<1x5x6x6xf32>
      return %r : tensor<1x5x6x6xf32>
    })");
  EXPECT_FALSE(op.isQuantizable(reason));
  EXPECT_EQ(reason, "dynamic weights");
  op = parse(R"(
    func.func @f(%x: tensor<2x7xf32>, %y: tensor<7x5xf32>,
                 %i: tensor<2x5xf32>) -> tensor<2x5xf32> {
      %r = linalg.matmul ins(%x, %y : tensor<2x7xf32>, tensor<7x5xf32>)
        outs(%i : tensor<2x5xf32>) -> tensor<2x5xf32>
      return %r : tensor<2x5xf32>
    })");
  EXPECT_EQ(op.getOperandRole(0), OperandRole::Activation);
  EXPECT_EQ(op.getOperandRole(1), OperandRole::Activation);
  EXPECT_EQ(op.getResultChannelAxis(), std::nullopt);
  EXPECT_FALSE(op.isQuantizable(reason));
  EXPECT_EQ(reason, "accumulates onto a computed tensor");
  op = parse(R"(
    func.func @f(%x: tensor<2x7xi8>, %y: tensor<7x5xi8>,
                 %i: tensor<2x5xi32>) -> tensor<2x5xi32> {
      %r = linalg.matmul ins(%x, %y : tensor<2x7xi8>, tensor<7x5xi8>)
        outs(%i : tensor<2x5xi32>) -> tensor<2x5xi32>
      return %r : tensor<2x5xi32>
    })");
  EXPECT_FALSE(op.isQuantizable(reason));
  EXPECT_FALSE(isLayer(op));
}

TEST_F(QuantizableModelsTest, BinaryArithmetic) {
  const std::string head = R"(
    #id = affine_map<(d0, d1) -> (d0, d1)>
    #row = affine_map<(d0, d1) -> (0, d1)>
    #turned = affine_map<(d0, d1) -> (d1, d0)>
    func.func @f(%x: tensor<4x4xf32>, %y: tensor<1x4xf32>) -> tensor<4x4xf32> {
      %e = tensor.empty() : tensor<4x4xf32>
      %r = linalg.generic {indexing_maps = [#id, #row, #id],
        iterator_types = ["parallel", "parallel"]}
        ins(%x, %y : tensor<4x4xf32>, tensor<1x4xf32>)
        outs(%e : tensor<4x4xf32>) {
      ^bb0(%a: f32, %b: f32, %o: f32):
        %s = )";
  const std::string tail = R"( : f32
        linalg.yield %s : f32
      } -> tensor<4x4xf32>
      return %r : tensor<4x4xf32>
    })";
  EXPECT_EQ(parse(head + "arith.addf %a, %b" + tail).getLayerKind(), "add");
  EXPECT_EQ(parse(head + "arith.mulf %b, %a" + tail).getLayerKind(), "mul");
  EXPECT_EQ(parse(head + "arith.subf %a, %b" + tail).getLayerKind(), "sub");
  QuantizableOpInterface op = parse(head + "arith.subf %b, %a" + tail);
  EXPECT_EQ(op.getLayerKind(), "generic");
  EXPECT_FALSE(op.isQuantizable(reason));
  EXPECT_EQ(reason, "unsupported region");
  EXPECT_EQ(op.getOperandRole(0), OperandRole::Other);
}

TEST_F(QuantizableModelsTest, Units) {
  auto unit = [&](const std::string &kind, const std::string &params,
                  const std::string &body) {
    return parse("func.func @f(%x: tensor<1x4xf32>) -> tensor<1x4xf32> {\n"
                 "%r = quantx.unit \"" +
                 kind + "\" (%a = %x : tensor<1x4xf32>) " + params +
                 " -> tensor<1x4xf32> {\n" + body +
                 "quantx.yield %b : tensor<1x4xf32>\n}\n"
                 "return %r : tensor<1x4xf32>\n}");
  };
  const std::string negate = "%b = arith.negf %a : tensor<1x4xf32>\n";
  double lower = 0, upper = 0;
  QuantizableOpInterface op = unit("clamp", "{min = -1.0 : f64}", negate);
  EXPECT_TRUE(op.isQuantizable(reason));
  EXPECT_TRUE(op.isClamp(lower, upper));
  EXPECT_EQ(lower, -1.0);
  EXPECT_EQ(upper, std::numeric_limits<double>::infinity());
  op = unit("relu", "{min = 0.0 : f64}", negate);
  EXPECT_TRUE(op.isClamp(lower, upper));
  EXPECT_EQ(lower, 0.0);
  op = unit("sigmoid", "", negate);
  EXPECT_TRUE(op.isQuantizable(reason));
  EXPECT_FALSE(op.isClamp(lower, upper));
  op = unit("softmax", "",
            "%e = tensor.empty() : tensor<1x4xf32>\n"
            "%b = linalg.softmax dimension(1) ins(%a : tensor<1x4xf32>)"
            " outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>\n");
  EXPECT_FALSE(op.isQuantizable(reason));
  EXPECT_EQ(reason, "computed in float");
}

TEST_F(QuantizableModelsTest, PoolsAndShapes) {
  auto pool = [&](const std::string &start) {
    return parse(R"(
    func.func @f(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x2x2xf32> {
      %w = tensor.empty() : tensor<3x3xf32>
      %e = tensor.empty() : tensor<1x2x2x2xf32>
      %m = arith.constant )" +
                 start + R"( : f32
      %i = linalg.fill ins(%m : f32) outs(%e : tensor<1x2x2x2xf32>)
        -> tensor<1x2x2x2xf32>
      %r = linalg.pooling_nchw_max
        ins(%x, %w : tensor<1x2x4x4xf32>, tensor<3x3xf32>)
        outs(%i : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
      return %r : tensor<1x2x2x2xf32>
    })");
  };
  QuantizableOpInterface op = pool("0xFF800000");
  EXPECT_TRUE(op.isQuantizable(reason));
  EXPECT_TRUE(op.sharesScale());
  EXPECT_EQ(op.getLayerKind(), "max_pool");
  EXPECT_EQ(op.getOperandRole(1), OperandRole::Other);
  EXPECT_FALSE(pool("0.0").isQuantizable(reason));
  EXPECT_EQ(reason, "pooling starts from a bound");

  op = parse(R"(
    func.func @f(%x: tensor<2x3xf32>, %y: tensor<2x4xf32>) -> tensor<2x7xf32> {
      %r = tensor.concat dim(1) %x, %y
        : (tensor<2x3xf32>, tensor<2x4xf32>) -> tensor<2x7xf32>
      return %r : tensor<2x7xf32>
    })");
  EXPECT_EQ(op.getLayerKind(), "concat");
  EXPECT_TRUE(op.sharesScale());
  EXPECT_EQ(op.getOperandRole(1), OperandRole::Activation);
  op = parse(R"(
    func.func @f(%e: tensor<2x3xf32>) -> tensor<2x3xf32> {
      %c = arith.constant dense<1.0> : tensor<3xf32>
      %r = linalg.broadcast ins(%c : tensor<3xf32>) outs(%e : tensor<2x3xf32>)
        dimensions = [0]
      return %r : tensor<2x3xf32>
    })");
  EXPECT_FALSE(isLayer(op)) << "a broadcast constant is a bias, no layer";
}

} // namespace
