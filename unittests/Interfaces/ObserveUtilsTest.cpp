//===- ObserveUtilsTest.cpp - observers, names and absorbed clamps --------===//

#include "quantx/Interfaces/ObserveUtils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Interfaces/ExternalModels.h"
#include "gtest/gtest.h"

using namespace mlir;
using namespace quantx;

namespace {

struct ObserveUtilsTest : testing::Test {
  ObserveUtilsTest() {
    DialectRegistry registry;
    registry.insert<func::FuncDialect, linalg::LinalgDialect, QuantXDialect>();
    registerQuantizableModels(registry);
    context.appendDialectRegistry(registry);
    context.loadAllAvailableDialects();
  }

  /// The ops of a function of two 4-vectors with this body.
  SmallVector<Operation *> parse(StringRef body) {
    std::string text = "func.func @f(%x: tensor<4xf32>, %y: tensor<4xf32>) -> "
                       "tensor<4xf32> {\n"
                       "%e = tensor.empty() : tensor<4xf32>\n" +
                       body.str() + "}";
    module = parseSourceString<ModuleOp>(text, &context);
    SmallVector<Operation *> ops;
    if (module)
      for (Operation &op :
           (*module->getOps<func::FuncOp>().begin()).getBody().front())
        ops.push_back(&op);
    return ops;
  }

  Location named(StringRef name) {
    return NameLoc::get(StringAttr::get(&context, name));
  }

  MLIRContext context;
  OwningOpRef<ModuleOp> module;
  const std::string add =
      "%s = linalg.add ins(%x, %y : tensor<4xf32>, tensor<4xf32>) "
      "outs(%e : tensor<4xf32>) -> tensor<4xf32>\n";
  static std::string relu(StringRef input) {
    return "%r = quantx.unit \"relu\" (%a = %" + input.str() +
           " : tensor<4xf32>) {min = 0.0 : f64} -> tensor<4xf32> {\n"
           "%z = arith.constant dense<0.0> : tensor<4xf32>\n"
           "%m = arith.maximumf %a, %z : tensor<4xf32>\n"
           "quantx.yield %m : tensor<4xf32> }\n";
  }
};

TEST_F(ObserveUtilsTest, NamesComeThroughFusedAndCallSiteLocations) {
  Location unknown = UnknownLoc::get(&context);
  Location line = FileLineColLoc::get(&context, "a.py", 1, 2);
  EXPECT_EQ(getReadableName(unknown), "");
  EXPECT_EQ(getReadableName(line), "");
  EXPECT_EQ(getReadableName(named("stem.conv")), "stem.conv");
  EXPECT_EQ(getReadableName(
                FusedLoc::get(&context, {line, named("conv"), named("bn")})),
            "conv");
  EXPECT_EQ(getReadableName(CallSiteLoc::get(named("callee"), named("caller"))),
            "callee");
  EXPECT_EQ(getReadableName(CallSiteLoc::get(line, named("caller"))), "caller");
}

TEST_F(ObserveUtilsTest, ObserversAreTransparent) {
  auto ops = parse("%o = quantx.observe %x \"a\" : tensor<4xf32>\n"
                   "%p = quantx.observe %o \"b\" : tensor<4xf32>\n"
                   "%s = linalg.add ins(%p, %p : tensor<4xf32>, tensor<4xf32>)"
                   " outs(%e : tensor<4xf32>) -> tensor<4xf32>\n"
                   "return %s : tensor<4xf32>");
  ASSERT_EQ(ops.size(), 5u);
  Value argument = ops[1]->getOperand(0);
  EXPECT_EQ(skipObserves(ops[2]->getResult(0)), argument);
  EXPECT_EQ(skipObserves(argument), argument);
  EXPECT_EQ(getObserver(argument).getOperation(), ops[1]);
  EXPECT_EQ(getObserver(ops[2]->getResult(0)).getOperation(), ops[2]);
  EXPECT_FALSE(getObserver(ops[3]->getResult(0)));
  // Both operands of the sum.
  EXPECT_EQ(getUsersThroughObserves(argument),
            (SmallVector<Operation *>{ops[3], ops[3]}));
}

TEST_F(ObserveUtilsTest, AnOnlyUserThatClampsIsAbsorbed) {
  auto ops = parse(add + relu("s") + "return %r : tensor<4xf32>");
  ASSERT_EQ(ops.size(), 4u);
  EXPECT_EQ(getAbsorbedClamp(ops[1]).getOperation(), ops[2]);
  // The clamp itself absorbs nothing.
  EXPECT_FALSE(getAbsorbedClamp(ops[2]));

  ops = parse(add + "%o = quantx.observe %s \"a\" : tensor<4xf32>\n" +
              relu("o") + "return %r : tensor<4xf32>");
  ASSERT_EQ(ops.size(), 5u);
  EXPECT_EQ(getAbsorbedClamp(ops[1]).getOperation(), ops[3]);
}

TEST_F(ObserveUtilsTest, AValueWithAnotherUserKeepsItsClampApart) {
  auto ops = parse(add + relu("s") + "return %s : tensor<4xf32>");
  ASSERT_EQ(ops.size(), 4u);
  EXPECT_FALSE(getAbsorbedClamp(ops[1]));
}

TEST_F(ObserveUtilsTest, CodesThatOnlyMoveAbsorbNoClamp) {
  auto ops = parse("%s = tensor.extract_slice %x[0] [4] [1] : tensor<4xf32> to "
                   "tensor<4xf32>\n" +
                   relu("s") + "return %r : tensor<4xf32>");
  ASSERT_EQ(ops.size(), 4u);
  EXPECT_FALSE(getAbsorbedClamp(ops[1]));
}

} // namespace
