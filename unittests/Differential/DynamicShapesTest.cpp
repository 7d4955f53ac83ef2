//===- DynamicShapesTest.cpp - sizes that are known at run time -----------===//
//
// One compiled function for every number of rows or images, none included,
// against the evaluator, on every leaf that this machine has, and on several
// threads.
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
    llvm::StringRef features = GetParam();
    if (!features.consume_front("threads"))
      return compare(*module, 1, inputs);
    for (unsigned threads : {2, 3, 7})
      compare(*module, threads, inputs);
  }

  void compare(mlir::ModuleOp module, unsigned threads,
               llvm::ArrayRef<llvm::SmallVector<Tensor>> inputs) {
    auto reference = createReferenceEngine(module);
    llvm::StringRef features = GetParam();
    features.consume_front("threads");
    JitOptions options;
    options.optLevel = 1;
    options.targetFeatures = features.str();
    options.threads = threads;
    options.minParallelWork = 0;
    auto compiled = createJitEngine(module, options);
    ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
    for (llvm::ArrayRef<Tensor> input : inputs) {
      auto want = reference->run("f", input);
      ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
      auto have = (*compiled)->run("f", input);
      ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
      EXPECT_EQ(want->front(), have->front())
          << "leading size " << input.front().dim(0) << ", " << threads
          << " threads";
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

TEST_P(DynamicShapes, BlocksOfAProduct) {
  // Several blocks of channels that end on cache lines, and a part of one.
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  for (int64_t rows : {0, 1, 2, 5, 17, 96, 131})
    inputs.push_back({randomCodes({rows, 30})});
  compare(R"mlir(
    func.func @f(%x: tensor<?x30xi8>) -> tensor<?x208xi32> {
      %w = arith.constant dense<5> : tensor<30x208xi8>
      %z = arith.constant -7 : i32
      %c0 = arith.constant 0 : index
      %n = tensor.dim %x, %c0 : tensor<?x30xi8>
      %e = tensor.empty(%n) : tensor<?x208xi32>
      %i = linalg.fill ins(%z : i32) outs(%e : tensor<?x208xi32>)
          -> tensor<?x208xi32>
      %r = linalg.matmul ins(%x, %w : tensor<?x30xi8>, tensor<30x208xi8>)
          outs(%i : tensor<?x208xi32>) -> tensor<?x208xi32>
      return %r : tensor<?x208xi32>
    })mlir",
          inputs);
}

TEST_P(DynamicShapes, RowsOfASoftmax) {
  // Rows of every length need scratch; the longest of them more than a stack
  // should give.
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  for (auto [rows, columns] : {std::pair<int64_t, int64_t>{0, 3},
                               {1, 1},
                               {3, 16},
                               {5, 35},
                               {64, 130},
                               {6, 9000}}) {
    Tensor values = Tensor::zeros(ElementKind::F32, {2, rows, columns});
    for (int64_t i = 0; i < values.numElements(); ++i)
      values.setDouble(i, random.integer(-64, 64) / 8.0);
    inputs.push_back({values});
  }
  compare(R"mlir(
    #all = affine_map<(b, i, j) -> (b, i, j)>
    #row = affine_map<(b, i, j) -> (b, i)>
    func.func @f(%x: tensor<2x?x?xf32>) -> tensor<2x?x?xf32> {
      %zero = arith.constant 0.0 : f32
      %low = arith.constant 0xFF800000 : f32
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %n = tensor.dim %x, %c1 : tensor<2x?x?xf32>
      %m = tensor.dim %x, %c2 : tensor<2x?x?xf32>
      %row = tensor.empty(%n) : tensor<2x?xf32>
      %all = tensor.empty(%n, %m) : tensor<2x?x?xf32>
      %lowest = linalg.fill ins(%low : f32) outs(%row : tensor<2x?xf32>)
          -> tensor<2x?xf32>
      %max = linalg.reduce { arith.maximumf } ins(%x : tensor<2x?x?xf32>)
          outs(%lowest : tensor<2x?xf32>) dimensions = [2]
      %exp = linalg.generic {indexing_maps = [#all, #row, #all],
          iterator_types = ["parallel", "parallel", "parallel"]}
          ins(%x, %max : tensor<2x?x?xf32>, tensor<2x?xf32>)
          outs(%all : tensor<2x?x?xf32>) {
      ^bb0(%a: f32, %b: f32, %o: f32):
        %0 = arith.subf %a, %b : f32
        %1 = math.exp %0 : f32
        linalg.yield %1 : f32
      } -> tensor<2x?x?xf32>
      %zeros = linalg.fill ins(%zero : f32) outs(%row : tensor<2x?xf32>)
          -> tensor<2x?xf32>
      %sum = linalg.reduce { arith.addf } ins(%exp : tensor<2x?x?xf32>)
          outs(%zeros : tensor<2x?xf32>) dimensions = [2]
      %y = linalg.generic {indexing_maps = [#all, #row, #all],
          iterator_types = ["parallel", "parallel", "parallel"]}
          ins(%exp, %sum : tensor<2x?x?xf32>, tensor<2x?xf32>)
          outs(%all : tensor<2x?x?xf32>) {
      ^bb0(%a: f32, %b: f32, %o: f32):
        %0 = arith.divf %a, %b : f32
        linalg.yield %0 : f32
      } -> tensor<2x?x?xf32>
      return %y : tensor<2x?x?xf32>
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

/// Batch, rows, summed elements and columns: none, one, and tails of all sorts.
constexpr int64_t kOpenSizes[][4] = {
    {1, 1, 1, 1},   {2, 3, 0, 5},    {1, 4, 7, 0},    {0, 2, 3, 4},
    {2, 13, 4, 16}, {1, 14, 64, 32}, {3, 29, 65, 33}, {1, 128, 130, 47},
    {2, 6, 67, 17}, {1, 27, 3, 100}, {2, 1, 255, 63}};

Tensor transposed(const Tensor &codes) {
  int64_t batch = codes.dim(0), rows = codes.dim(1), columns = codes.dim(2);
  Tensor result = Tensor::zeros(codes.kind(), {batch, columns, rows});
  for (int64_t n = 0; n < batch; ++n)
    for (int64_t i = 0; i < rows; ++i)
      for (int64_t j = 0; j < columns; ++j)
        result.setInt((n * columns + j) * rows + i,
                      codes.getInt((n * rows + i) * columns + j));
  return result;
}

TEST_P(DynamicShapes, OpenFactors) {
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  for (auto [batch, rows, depth, columns] : kOpenSizes)
    inputs.push_back({randomCodes({batch, rows, depth}),
                      randomCodes({batch, depth, columns})});
  compare(R"mlir(
    func.func @f(%x: tensor<?x?x?xi8>, %w: tensor<?x?x?xi8>)
        -> tensor<?x?x?xi32> {
      %z = arith.constant -21 : i32
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %b = tensor.dim %x, %c0 : tensor<?x?x?xi8>
      %m = tensor.dim %x, %c1 : tensor<?x?x?xi8>
      %n = tensor.dim %w, %c2 : tensor<?x?x?xi8>
      %e = tensor.empty(%b, %m, %n) : tensor<?x?x?xi32>
      %i = linalg.fill ins(%z : i32) outs(%e : tensor<?x?x?xi32>)
          -> tensor<?x?x?xi32>
      %r = linalg.batch_matmul ins(%x, %w : tensor<?x?x?xi8>, tensor<?x?x?xi8>)
          outs(%i : tensor<?x?x?xi32>) -> tensor<?x?x?xi32>
      return %r : tensor<?x?x?xi32>
    })mlir",
          inputs);
}

TEST_P(DynamicShapes, OpenUnsignedLeftAndTransposedRightFactor) {
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  for (auto [batch, rows, depth, columns] : kOpenSizes)
    inputs.push_back({randomCodes({batch, rows, depth}),
                      transposed(randomCodes({batch, depth, columns}))});
  compare(R"mlir(
    #left = affine_map<(b, m, n, k) -> (b, m, k)>
    #right = affine_map<(b, m, n, k) -> (b, n, k)>
    #out = affine_map<(b, m, n, k) -> (b, m, n)>
    func.func @f(%x: tensor<?x?x?xi8>, %w: tensor<?x?x?xi8>)
        -> tensor<?x?x?xf32> {
      %z = arith.constant 0 : i32
      %zx = arith.constant 3 : i32
      %s = arith.constant 0.125 : f32
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %b = tensor.dim %x, %c0 : tensor<?x?x?xi8>
      %m = tensor.dim %x, %c1 : tensor<?x?x?xi8>
      %n = tensor.dim %w, %c1 : tensor<?x?x?xi8>
      %e = tensor.empty(%b, %m, %n) : tensor<?x?x?xi32>
      %i = linalg.fill ins(%z : i32) outs(%e : tensor<?x?x?xi32>)
          -> tensor<?x?x?xi32>
      %r = linalg.generic {indexing_maps = [#left, #right, #out],
          iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
          ins(%x, %w : tensor<?x?x?xi8>, tensor<?x?x?xi8>)
          outs(%i : tensor<?x?x?xi32>) {
      ^bb0(%p: i8, %q: i8, %acc: i32):
        %0 = arith.extui %p : i8 to i32
        %1 = arith.subi %0, %zx : i32
        %2 = arith.extsi %q : i8 to i32
        %3 = arith.muli %1, %2 : i32
        %4 = arith.addi %acc, %3 : i32
        linalg.yield %4 : i32
      } -> tensor<?x?x?xi32>
      %f = tensor.empty(%b, %m, %n) : tensor<?x?x?xf32>
      %y = linalg.generic {indexing_maps = [affine_map<(b, m, n) -> (b, m, n)>,
                                            affine_map<(b, m, n) -> (b, m, n)>],
          iterator_types = ["parallel", "parallel", "parallel"]}
          ins(%r : tensor<?x?x?xi32>) outs(%f : tensor<?x?x?xf32>) {
      ^bb0(%p: i32, %o: f32):
        %0 = arith.sitofp %p : i32 to f32
        %1 = arith.mulf %0, %s : f32
        linalg.yield %1 : f32
      } -> tensor<?x?x?xf32>
      return %y : tensor<?x?x?xf32>
    })mlir",
          inputs);
}

TEST_P(DynamicShapes, HeadsBehindTokens) {
  // As attention has it: [batch, token, head, element] on both sides.
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  for (auto [batch, tokens] :
       {std::pair<int64_t, int64_t>{1, 1}, {2, 3}, {3, 16}, {1, 35}})
    inputs.push_back({randomCodes({batch * 4, tokens, 24}),
                      randomCodes({batch, tokens, 4, 24})});
  compare(R"mlir(
    func.func @f(%x: tensor<?x?x24xi8>, %w: tensor<?x?x4x24xi8>)
        -> tensor<?x?x?xi32> {
      %z = arith.constant 0 : i32
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %b = tensor.dim %w, %c0 : tensor<?x?x4x24xi8>
      %h = tensor.dim %x, %c0 : tensor<?x?x24xi8>
      %m = tensor.dim %x, %c1 : tensor<?x?x24xi8>
      %n = tensor.dim %w, %c1 : tensor<?x?x4x24xi8>
      %te = tensor.empty(%b, %n) : tensor<?x4x24x?xi8>
      %t = linalg.transpose ins(%w : tensor<?x?x4x24xi8>)
          outs(%te : tensor<?x4x24x?xi8>) permutation = [0, 2, 3, 1]
      %c = tensor.collapse_shape %t [[0, 1], [2], [3]]
          : tensor<?x4x24x?xi8> into tensor<?x24x?xi8>
      %e = tensor.empty(%h, %m, %n) : tensor<?x?x?xi32>
      %i = linalg.fill ins(%z : i32) outs(%e : tensor<?x?x?xi32>)
          -> tensor<?x?x?xi32>
      %r = linalg.batch_matmul ins(%x, %c : tensor<?x?x24xi8>, tensor<?x24x?xi8>)
          outs(%i : tensor<?x?x?xi32>) -> tensor<?x?x?xi32>
      return %r : tensor<?x?x?xi32>
    })mlir",
          inputs);
}

TEST_P(DynamicShapes, OpenFloatFactors) {
  llvm::SmallVector<llvm::SmallVector<Tensor>> inputs;
  auto randomFloats = [&](const Shape &shape) {
    Tensor values = Tensor::zeros(ElementKind::F32, shape);
    for (int64_t i = 0; i < values.numElements(); ++i)
      values.setDouble(i, random.integer(-64, 64) / 8.0);
    return values;
  };
  for (auto [batch, rows, depth, columns] : kOpenSizes)
    inputs.push_back({randomFloats({batch, rows, depth}),
                      randomFloats({batch, depth, columns})});
  compare(R"mlir(
    func.func @f(%x: tensor<?x?x?xf32>, %w: tensor<?x?x?xf32>)
        -> tensor<?x?x?xf32> {
      %z = arith.constant 0.0 : f32
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %b = tensor.dim %x, %c0 : tensor<?x?x?xf32>
      %m = tensor.dim %x, %c1 : tensor<?x?x?xf32>
      %n = tensor.dim %w, %c2 : tensor<?x?x?xf32>
      %e = tensor.empty(%b, %m, %n) : tensor<?x?x?xf32>
      %i = linalg.fill ins(%z : f32) outs(%e : tensor<?x?x?xf32>)
          -> tensor<?x?x?xf32>
      %r = linalg.batch_matmul
          ins(%x, %w : tensor<?x?x?xf32>, tensor<?x?x?xf32>)
          outs(%i : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
      return %r : tensor<?x?x?xf32>
    })mlir",
          inputs);
}

INSTANTIATE_TEST_SUITE_P(Leaves, DynamicShapes,
                         testing::Values("", "threads", "threads-avx512f",
                                         "-avx512f", "-avx512vnni,-avxvnni",
                                         "-avx512f,-avxvnni", "-avx"));

} // namespace
