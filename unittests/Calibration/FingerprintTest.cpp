//===- FingerprintTest.cpp - what a fingerprint depends on ----------------===//

#include "quantx/Calibration/Fingerprint.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Calibration/Statistics.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "gtest/gtest.h"

using namespace quantx;

namespace {

struct FingerprintTest : testing::Test {
  FingerprintTest() {
    mlir::DialectRegistry registry;
    registry.insert<mlir::arith::ArithDialect, mlir::func::FuncDialect,
                    mlir::linalg::LinalgDialect, mlir::tensor::TensorDialect,
                    QuantXDialect>();
    context.appendDialectRegistry(registry);
    context.loadAllAvailableDialects();
  }

  /// The model with `from` replaced by `to` everywhere.
  std::string of(llvm::StringRef from = "", llvm::StringRef to = "") {
    std::string text = model;
    for (size_t at = 0;
         !from.empty() && (at = text.find(from.str(), at)) != std::string::npos;
         at += to.size())
      text.replace(at, from.size(), to.str());
    EXPECT_EQ(from.empty(), text == model);
    auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    EXPECT_TRUE(module);
    return module ? computeFingerprint(*module) : "";
  }

  mlir::MLIRContext context;
  const std::string model = R"(
    func.func @main(%x: tensor<1x4xf32>) -> tensor<1x2xf32> {
      %w = arith.constant dense_resource<weight> : tensor<4x2xf32>
      %zero = arith.constant 0.0 : f32
      %empty = tensor.empty() : tensor<1x2xf32>
      %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x2xf32>) -> tensor<1x2xf32>
      %m = linalg.matmul ins(%x, %w : tensor<1x4xf32>, tensor<4x2xf32>)
          outs(%init : tensor<1x2xf32>) -> tensor<1x2xf32> loc("fc")
      %ones = arith.constant dense<1.0> : tensor<1x2xf32>
      %sum = arith.addf %m, %ones : tensor<1x2xf32>
      return %sum : tensor<1x2xf32>
    }
    {-# dialect_resources: { builtin: { weight:
      "0x040000000000803F00000040000040400000803F0000803F00000040000040400000803F" } } #-}
  )";
};

TEST_F(FingerprintTest, IgnoresWhatChangesNoValue) {
  std::string own = of();
  EXPECT_EQ(own.size(), 32u);
  EXPECT_EQ(of("loc(\"fc\")", "loc(\"head\")"), own);
  EXPECT_EQ(of("%m", "%product"), own);
  EXPECT_EQ(of("weight", "torch_tensor_7"), own);
  EXPECT_EQ(of("return %sum",
               "%o = quantx.observe %sum \"a-0\" : tensor<1x2xf32> return %o"),
            own);
  EXPECT_EQ(of("%w =", "%unused = arith.constant 3 : i32 %w ="), own);
  EXPECT_EQ(of("linalg.matmul", "linalg.matmul {quantx.layer = \"a-0\"}"), own);
  // The batch size.
  EXPECT_EQ(of("<1x", "<64x"), own);
}

TEST_F(FingerprintTest, DependsOnWhatIsComputed) {
  std::string own = of();
  EXPECT_NE(of("0x04000000000080", "0x04000000000081"), own);
  EXPECT_NE(of("dense<1.0>", "dense<2.0>"), own);
  EXPECT_NE(of("arith.constant 0.0", "arith.constant 1.0"), own);
  EXPECT_NE(of("return %sum", "return %m"), own);
  EXPECT_NE(of("linalg.fill", "linalg.fill {note}"), own);
  EXPECT_NE(of("@main", "@other"), own);
}

TEST_F(FingerprintTest, StatisticsOfAnotherModuleAreRefused) {
  auto module = mlir::parseSourceString<mlir::ModuleOp>(model, &context);
  Statistics statistics;
  statistics.fingerprint = computeFingerprint(*module);
  EXPECT_FALSE(statistics.checkModule(*module, "s.json"));
  statistics.fingerprint = "f";
  EXPECT_EQ(llvm::toString(statistics.checkModule(*module, "s.json")),
            "statistics 's.json' are of another module: their fingerprint is "
            "f, the module's is " +
                of());
}

} // namespace
