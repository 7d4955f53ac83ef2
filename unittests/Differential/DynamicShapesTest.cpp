//===- DynamicShapesTest.cpp - sizes that are known at run time -----------===//
//
// One compiled function for every number of rows or images, none included,
// against the evaluator, on every leaf that this machine has.
//
//===----------------------------------------------------------------------===//

#include "FunctionText.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Execution/Engine.h"
#include "quantx/RegisterAll.h"
#include "gtest/gtest.h"

using namespace quantx;
using namespace quantx::differential;

namespace {

class DynamicShapes : public testing::TestWithParam<const char *> {
protected:
  DynamicShapes() {
    mlir::DialectRegistry registry;
    registerUpstream(registry);
    registerAllDialects(registry);
    context.appendDialectRegistry(registry);
    context.loadAllAvailableDialects();
  }

  Tensor randomCodes(const Shape &shape) {
    Tensor codes = Tensor::zeros(ElementKind::I8, shape);
    for (int64_t i = 0; i < codes.numElements(); ++i)
      codes.setInt(i, random.integer(-128, 127));
    return codes;
  }

  /// Runs `text` on both engines for each set of inputs.
  void compare(const char *text,
               llvm::ArrayRef<llvm::SmallVector<Tensor>> inputs) {
    auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    ASSERT_TRUE(module);
    auto reference = createReferenceEngine(*module);
    JitOptions options;
    options.optLevel = 1;
    options.targetFeatures = GetParam();
    auto compiled = createJitEngine(*module, options);
    ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
    for (llvm::ArrayRef<Tensor> input : inputs) {
      auto want = reference->run("f", input);
      ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
      auto have = (*compiled)->run("f", input);
      ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
      EXPECT_EQ(want->front(), have->front())
          << "leading size " << input.front().dim(0);
    }
  }

  mlir::MLIRContext context;
  Random random{7};
};

TEST_P(DynamicShapes, RowsOfAProduct) {
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  for (int64_t rows : {0, 1, 2, 3, 7, 16, 33, 100})
    inputs.push_back({randomCodes({rows, 37})});
  compare(R"mlir(
    func.func @f(%x: tensor<?x37xi8>) -> tensor<?x21xi32> {
      %w = arith.constant dense<-3> : tensor<37x21xi8>
      %z = arith.constant 11 : i32
      %c0 = arith.constant 0 : index
      %n = tensor.dim %x, %c0 : tensor<?x37xi8>
      %e = tensor.empty(%n) : tensor<?x21xi32>
      %i = linalg.fill ins(%z : i32) outs(%e : tensor<?x21xi32>)
          -> tensor<?x21xi32>
      %r = linalg.matmul ins(%x, %w : tensor<?x37xi8>, tensor<37x21xi8>)
          outs(%i : tensor<?x21xi32>) -> tensor<?x21xi32>
      return %r : tensor<?x21xi32>
    })mlir",
          inputs);
}

TEST_P(DynamicShapes, RowsAndBatchOfComputedFactors) {
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  for (int64_t batch : {0, 1, 3})
    for (int64_t rows : {0, 1, 5, 40})
      inputs.push_back(
          {randomCodes({batch, rows, 19}), randomCodes({batch, 9, 19})});
  compare(R"mlir(
    #left = affine_map<(b, m, n, k) -> (b, m, k)>
    #right = affine_map<(b, m, n, k) -> (b, n, k)>
    #out = affine_map<(b, m, n, k) -> (b, m, n)>
    func.func @f(%x: tensor<?x?x19xi8>, %w: tensor<?x9x19xi8>)
        -> tensor<?x?x9xi32> {
      %z = arith.constant 0 : i32
      %zx = arith.constant 5 : i32
      %zw = arith.constant -9 : i32
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %n = tensor.dim %x, %c0 : tensor<?x?x19xi8>
      %m = tensor.dim %x, %c1 : tensor<?x?x19xi8>
      %e = tensor.empty(%n, %m) : tensor<?x?x9xi32>
      %i = linalg.fill ins(%z : i32) outs(%e : tensor<?x?x9xi32>)
          -> tensor<?x?x9xi32>
      %r = linalg.generic {indexing_maps = [#left, #right, #out],
          iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
          ins(%x, %w : tensor<?x?x19xi8>, tensor<?x9x19xi8>)
          outs(%i : tensor<?x?x9xi32>) {
      ^bb0(%a: i8, %b: i8, %acc: i32):
        %0 = arith.extsi %a : i8 to i32
        %1 = arith.subi %0, %zx : i32
        %2 = arith.extsi %b : i8 to i32
        %3 = arith.subi %2, %zw : i32
        %4 = arith.muli %1, %3 : i32
        %5 = arith.addi %acc, %4 : i32
        linalg.yield %5 : i32
      } -> tensor<?x?x9xi32>
      return %r : tensor<?x?x9xi32>
    })mlir",
          inputs);
}

TEST_P(DynamicShapes, ImagesOfAConvolution) {
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  for (int64_t images : {0, 1, 4})
    inputs.push_back({randomCodes({images, 3, 9, 8})});
  compare(R"mlir(
    func.func @f(%x: tensor<?x3x9x8xi8>) -> tensor<?x18x4x6xi32> {
      %w = arith.constant dense<7> : tensor<18x3x3x3xi8>
      %z = arith.constant 0 : i32
      %c0 = arith.constant 0 : index
      %n = tensor.dim %x, %c0 : tensor<?x3x9x8xi8>
      %e = tensor.empty(%n) : tensor<?x18x4x6xi32>
      %i = linalg.fill ins(%z : i32) outs(%e : tensor<?x18x4x6xi32>)
          -> tensor<?x18x4x6xi32>
      %r = linalg.conv_2d_nchw_fchw {strides = dense<[2, 1]> : vector<2xi64>,
          dilations = dense<1> : vector<2xi64>}
          ins(%x, %w : tensor<?x3x9x8xi8>, tensor<18x3x3x3xi8>)
          outs(%i : tensor<?x18x4x6xi32>) -> tensor<?x18x4x6xi32>
      return %r : tensor<?x18x4x6xi32>
    })mlir",
          inputs);
}

INSTANTIATE_TEST_SUITE_P(Leaves, DynamicShapes,
                         testing::Values("", "-avx512f", "-avx512vnni,-avxvnni",
                                         "-avx512f,-avxvnni", "-avx"));

} // namespace
