//===- AttentionTest.cpp - the parts of an attention ----------------------===//

#include "quantx/Interfaces/Attention.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Interfaces/ExternalModels.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace quantx;

namespace {

struct AttentionTest : testing::Test {
  AttentionTest() {
    DialectRegistry registry;
    registry
        .insert<arith::ArithDialect, func::FuncDialect, linalg::LinalgDialect,
                math::MathDialect, QuantXDialect, tensor::TensorDialect>();
    registerQuantizableModels(registry);
    context.appendDialectRegistry(registry);
    context.loadAllAvailableDialects();
  }

  /// Attentions of a function where `before` makes keys %k of `copied` (one
  /// head for two) and `masking` makes %m of the scores %s.
  SmallVector<Attention> match(StringRef before, StringRef masking,
                               int64_t axis = 2) {
    std::string text =
        "func.func @f(%q: tensor<2x3x4xf32>, %one: tensor<4x3xf32>, "
        "%both: tensor<2x4x3xf32>, %v: tensor<2x3x4xf32>, "
        "%mask: tensor<2x3x3xf32>, %keep: tensor<2x3x3xi1>) -> "
        "tensor<2x3x4xf32> {\n"
        "%zero = arith.constant 0.0 : f32\n"
        "%low = arith.constant 0xFF800000 : f32\n"
        "%e = tensor.empty() : tensor<2x3x3xf32>\n"
        "%f = tensor.empty() : tensor<2x3x4xf32>\n"
        "%g = tensor.empty() : tensor<2x4x3xf32>\n" +
        before.str() +
        "%i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3x3xf32>) -> "
        "tensor<2x3x3xf32>\n"
        "%s = linalg.batch_matmul ins(%q, %k : tensor<2x3x4xf32>, "
        "tensor<2x4x3xf32>) outs(%i : tensor<2x3x3xf32>) -> "
        "tensor<2x3x3xf32>\n" +
        masking.str() +
        "%p = quantx.unit \"softmax\" (%a = %m : tensor<2x3x3xf32>) {axis = " +
        std::to_string(axis) +
        " : i64} -> tensor<2x3x3xf32> {\n"
        "%x = math.exp %a : tensor<2x3x3xf32>\n"
        "quantx.yield %x : tensor<2x3x3xf32> }\n"
        "%j = linalg.fill ins(%zero : f32) outs(%f : tensor<2x3x4xf32>) -> "
        "tensor<2x3x4xf32>\n"
        "%y = linalg.batch_matmul ins(%p, %v : tensor<2x3x3xf32>, "
        "tensor<2x3x4xf32>) outs(%j : tensor<2x3x4xf32>) -> "
        "tensor<2x3x4xf32>\n"
        "return %y : tensor<2x3x4xf32> }";
    module = parseSourceString<ModuleOp>(text, &context);
    EXPECT_TRUE(module) << text;
    return module ? findAttentions(*module) : SmallVector<Attention>();
  }

  Value argument(unsigned i) {
    return (*module->getOps<func::FuncOp>().begin()).getArgument(i);
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  const std::string plainKeys =
      "%k = quantx.observe %both \"k\" : tensor<2x4x3xf32>\n";
  const std::string noMask =
      "%m = quantx.observe %s \"s\" : tensor<2x3x3xf32>\n";
  const std::string addedMask =
      "%m = linalg.add ins(%mask, %s : tensor<2x3x3xf32>, tensor<2x3x3xf32>) "
      "outs(%e : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>\n";
};

TEST_F(AttentionTest, KnowsItsFactors) {
  auto found = match(plainKeys, noMask);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].query, argument(0));
  EXPECT_EQ(found[0].value, argument(3));
  EXPECT_EQ(found[0].key, found[0].scores.getDpsInputs()[1]);
  EXPECT_EQ(found[0].queriesPerKey, 1);
  EXPECT_TRUE(found[0].masks.empty());
  EXPECT_EQ(found[0].getParts().size(), 3u);
}

TEST_F(AttentionTest, CountsQueriesThatShareKeys) {
  auto found = match("%k = linalg.broadcast ins(%one : tensor<4x3xf32>) "
                     "outs(%g : tensor<2x4x3xf32>) dimensions = [0]\n",
                     noMask);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].queriesPerKey, 2);
}

TEST_F(AttentionTest, FindsAddedMasksInEitherOrder) {
  auto found = match(plainKeys, addedMask);
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].masks.size(), 1u);
  EXPECT_TRUE(found[0].masks[0].isAdditive);
  EXPECT_EQ(found[0].masks[0].mask, argument(4));
}

TEST_F(AttentionTest, FindsConditions) {
  std::string maps = "affine_map<(a, b, c) -> (a, b, c)>";
  auto found = match(
      plainKeys,
      "%m = linalg.generic {indexing_maps = [" + maps + ", " + maps + ", " +
          maps +
          "], iterator_types = [\"parallel\", \"parallel\", \"parallel\"]} "
          "ins(%keep, %s : tensor<2x3x3xi1>, tensor<2x3x3xf32>) outs(%e : "
          "tensor<2x3x3xf32>) {\n^bb0(%c: i1, %t: f32, %o: f32):\n"
          "%w = arith.select %c, %t, %low : f32\nlinalg.yield %w : f32\n} -> "
          "tensor<2x3x3xf32>\n");
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].masks.size(), 1u);
  EXPECT_FALSE(found[0].masks[0].isAdditive);
  EXPECT_EQ(found[0].masks[0].mask, argument(5));
}

TEST_F(AttentionTest, MasksThatOthersReadAreNotItsOwn) {
  std::string computed =
      "%own = linalg.add ins(%mask, %mask : tensor<2x3x3xf32>, "
      "tensor<2x3x3xf32>) outs(%e : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>\n"
      "%m = linalg.add ins(%s, %own : tensor<2x3x3xf32>, tensor<2x3x3xf32>) "
      "outs(%e : tensor<2x3x3xf32>) -> tensor<2x3x3xf32>\n";
  auto found = match(plainKeys, computed);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(findMaskComputations(found).size(), 1u);
  found = match(plainKeys,
                computed + "%other = math.exp %own : tensor<2x3x3xf32>\n");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_TRUE(findMaskComputations(found).empty());
}

TEST_F(AttentionTest, OtherAxesAndConstantKeysAreNone) {
  EXPECT_TRUE(match(plainKeys, noMask, /*axis=*/1).empty());
  EXPECT_TRUE(
      match("%k = arith.constant dense<1.5> : tensor<2x4x3xf32>\n", noMask)
          .empty());
  EXPECT_TRUE(match(plainKeys, "%m = quantx.observe %mask \"m\" : "
                               "tensor<2x3x3xf32>\n")
                  .empty());
}

} // namespace
