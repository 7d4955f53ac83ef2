//===- JitEngineTest.cpp - modules run as machine code --------------------===//

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Execution/Engine.h"
#include "quantx/RegisterAll.h"
#include "gtest/gtest.h"

using namespace quantx;

namespace {

struct JitEngineTest : testing::Test {
  JitEngineTest() {
    mlir::DialectRegistry registry;
    registerUpstream(registry);
    registerAllDialects(registry);
    context.appendDialectRegistry(registry);
  }

  std::unique_ptr<Engine> compile(llvm::StringRef text) {
    auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    EXPECT_TRUE(module);
    auto compiled = createJitEngine(*module);
    if (!compiled) {
      ADD_FAILURE() << llvm::toString(compiled.takeError());
      return nullptr;
    }
    return std::move(*compiled);
  }

  static std::string errorOf(llvm::Expected<llvm::SmallVector<Tensor>> run) {
    return run ? "no error" : llvm::toString(run.takeError());
  }

  mlir::MLIRContext context;
};

TEST_F(JitEngineTest, StaticShapesAndSeveralResults) {
  auto module = compile(R"(
    func.func @f(%x: tensor<4xf32>, %y: tensor<4xf32>)
        -> (tensor<4xf32>, tensor<4xf32>) {
      %0 = arith.addf %x, %y : tensor<4xf32>
      %1 = arith.mulf %0, %y : tensor<4xf32>
      return %1, %0 : tensor<4xf32>, tensor<4xf32>
    })");
  ASSERT_TRUE(module);
  Tensor x = Tensor::from<float>({1, 2, 3, 4}, {4});
  Tensor y = Tensor::from<float>({2, 2, 2, 3}, {4});
  auto results = module->run("f", {x, y});
  ASSERT_TRUE(bool(results)) << llvm::toString(results.takeError());
  ASSERT_EQ(results->size(), 2u);
  EXPECT_EQ((*results)[0], Tensor::from<float>({6, 8, 10, 21}, {4}));
  EXPECT_EQ((*results)[1], Tensor::from<float>({3, 4, 5, 7}, {4}));
  // Inputs are read only.
  EXPECT_EQ(x, Tensor::from<float>({1, 2, 3, 4}, {4}));
}

TEST_F(JitEngineTest, DynamicShapes) {
  auto module = compile(R"(
    func.func @f(%x: tensor<?x2xf32>, %s: f32) -> tensor<?x2xi8> {
      %z = arith.constant 1 : i32
      %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
          {storage = #quantx.storage<i8>} : tensor<?x2xf32> -> tensor<?x2xi8>
      return %q : tensor<?x2xi8>
    })");
  ASSERT_TRUE(module);
  Tensor scale = Tensor::scalar(0.5f);
  for (int64_t rows : {0, 1, 3}) {
    Tensor x = Tensor::zeros(ElementKind::F32, {rows, 2});
    Tensor want = Tensor::zeros(ElementKind::I8, {rows, 2});
    for (int64_t i = 0; i < 2 * rows; ++i) {
      x.setDouble(i, i);
      want.setInt(i, 2 * i + 1);
    }
    auto results = module->run("f", {x, scale});
    ASSERT_TRUE(bool(results)) << llvm::toString(results.takeError());
    EXPECT_EQ(results->front(), want);
  }
}

TEST_F(JitEngineTest, ReturnsAnInputOrAConstant) {
  auto module = compile(R"(
    func.func @static(%x: tensor<2xi8>) -> (tensor<2xi8>, tensor<2xi8>) {
      %c = arith.constant dense<[5, 6]> : tensor<2xi8>
      return %x, %c : tensor<2xi8>, tensor<2xi8>
    }
    func.func @dynamic(%x: tensor<?xi8>) -> (tensor<?xi8>, tensor<?xi8>) {
      return %x, %x : tensor<?xi8>, tensor<?xi8>
    })");
  ASSERT_TRUE(module);
  Tensor x = Tensor::from<int8_t>({1, 2}, {2});
  auto results = module->run("static", {x});
  ASSERT_TRUE(bool(results)) << llvm::toString(results.takeError());
  EXPECT_EQ((*results)[0], x);
  EXPECT_EQ((*results)[1], Tensor::from<int8_t>({5, 6}, {2}));
  results = module->run("dynamic", {x});
  ASSERT_TRUE(bool(results)) << llvm::toString(results.takeError());
  EXPECT_EQ((*results)[0], x);
  EXPECT_EQ((*results)[1], x);
}

TEST_F(JitEngineTest, ChecksBecomeErrors) {
  auto module = compile(R"(
    func.func @f(%a: tensor<i1>, %b: tensor<i1>) -> tensor<i1> {
      %0 = tensor.extract %a[] : tensor<i1>
      %1 = tensor.extract %b[] : tensor<i1>
      quantx.check %0, "first"
      quantx.check %1, "second"
      return %a : tensor<i1>
    })");
  ASSERT_TRUE(module);
  Tensor yes = Tensor::scalar(true), no = Tensor::scalar(false);
  EXPECT_EQ(errorOf(module->run("f", {yes, yes})), "no error");
  EXPECT_EQ(errorOf(module->run("f", {no, no})), "first");
  EXPECT_EQ(errorOf(module->run("f", {yes, no})), "second");
}

TEST_F(JitEngineTest, ObserversReportValues) {
  auto module = compile(R"(
    func.func @f(%x: tensor<2x2xf32>) -> tensor<2xf32> {
      %0 = quantx.observe %x "in" : tensor<2x2xf32>
      %1 = tensor.extract_slice %0[0, 1] [2, 1] [1, 1]
          : tensor<2x2xf32> to tensor<2xf32>
      %2 = quantx.observe %1 "out" : tensor<2xf32>
      return %2 : tensor<2xf32>
    })");
  ASSERT_TRUE(module);
  std::vector<std::pair<std::string, Tensor>> seen;
  module->setObserver([&](llvm::StringRef id, const Tensor &value) {
    seen.emplace_back(id.str(), value.clone());
  });
  Tensor x = Tensor::from<float>({1, 2, 3, 4}, {2, 2});
  ASSERT_EQ(errorOf(module->run("f", {x})), "no error");
  ASSERT_EQ(seen.size(), 2u);
  EXPECT_EQ(seen[0].first, "in");
  EXPECT_EQ(seen[0].second, x);
  EXPECT_EQ(seen[1].first, "out");
  EXPECT_EQ(seen[1].second, Tensor::from<float>({2, 4}, {2}));
}

TEST_F(JitEngineTest, WrongInputsAreRefused) {
  auto module = compile(R"(
    func.func @f(%x: tensor<?x2xf32>) -> tensor<?x2xf32> {
      return %x : tensor<?x2xf32>
    })");
  ASSERT_TRUE(module);
  Tensor x = Tensor::zeros(ElementKind::F32, {3, 3});
  EXPECT_EQ(errorOf(module->run("g", {x})), "the module has no function 'g'");
  EXPECT_EQ(errorOf(module->run("f", {})),
            "'f' takes 1 inputs, but 0 were given");
  EXPECT_EQ(errorOf(module->run("f", {x})),
            "input 0 of 'f' is tensor<?x2xf32>, but the data is 3x3xf32");
}

TEST_F(JitEngineTest, UnknownTargetsAreRefused) {
  auto module = mlir::parseSourceString<mlir::ModuleOp>(
      "func.func @f(%x: tensor<1xi8>) -> tensor<1xi8> {\n"
      "  return %x : tensor<1xi8>\n}",
      &context);
  JitOptions options;
  options.targetCpu = "no-such-cpu";
  auto compiled = createJitEngine(*module, options);
  ASSERT_FALSE(bool(compiled));
  EXPECT_EQ(llvm::toString(compiled.takeError()),
            "unknown target CPU 'no-such-cpu'");
}

} // namespace
