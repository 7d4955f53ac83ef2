//===- LayerErrorsTest.cpp - errors of layers against float ---------------===//

#include "quantx/Driver/LayerErrors.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Interfaces/ExternalModels.h"
#include "gtest/gtest.h"
#include <cmath>

using namespace quantx;

namespace {

// Two elementwise layers: y = x + x with a coarse scale of its result, then
// z = y + y with a fine one.
constexpr const char *observedText = R"(
func.func @main(%x: tensor<1x4xf32>) -> tensor<1x4xf32> {
  %o = quantx.observe %x "x" : tensor<1x4xf32>
  %e = tensor.empty() : tensor<1x4xf32>
  %a = linalg.add ins(%o, %o : tensor<1x4xf32>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %y = quantx.observe %a "y" : tensor<1x4xf32>
  %b = linalg.add ins(%y, %y : tensor<1x4xf32>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %z = quantx.observe %b "z" : tensor<1x4xf32>
  return %z : tensor<1x4xf32>
})";

constexpr const char *qdqText = R"(
func.func @main(%x: tensor<1x4xf32>) -> tensor<1x4xf32> {
  %fine = arith.constant 0.0625 : f32
  %coarse = arith.constant 1.0 : f32
  %zero = arith.constant 0 : i32
  %xq = quantx.quantize %x scale(%fine : f32) zero_point(%zero : i32) {storage = #quantx.storage<i8>, quantx.id = "x"} : tensor<1x4xf32> -> tensor<1x4xi8>
  %xd = quantx.dequantize %xq scale(%fine : f32) zero_point(%zero : i32) {storage = #quantx.storage<i8>} : tensor<1x4xi8> -> tensor<1x4xf32>
  %e = tensor.empty() : tensor<1x4xf32>
  %a = linalg.add {quantx.layer = "y"} ins(%xd, %xd : tensor<1x4xf32>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %yq = quantx.quantize %a scale(%coarse : f32) zero_point(%zero : i32) {storage = #quantx.storage<i8>, quantx.id = "y"} : tensor<1x4xf32> -> tensor<1x4xi8>
  %yd = quantx.dequantize %yq scale(%coarse : f32) zero_point(%zero : i32) {storage = #quantx.storage<i8>} : tensor<1x4xi8> -> tensor<1x4xf32>
  %b = linalg.add {quantx.layer = "z"} ins(%yd, %yd : tensor<1x4xf32>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %zq = quantx.quantize %b scale(%fine : f32) zero_point(%zero : i32) {storage = #quantx.storage<i8>, quantx.id = "z"} : tensor<1x4xf32> -> tensor<1x4xi8>
  %zd = quantx.dequantize %zq scale(%fine : f32) zero_point(%zero : i32) {storage = #quantx.storage<i8>} : tensor<1x4xi8> -> tensor<1x4xf32>
  return %zd : tensor<1x4xf32>
})";

struct LayerErrorsTest : testing::Test {
  LayerErrorsTest() {
    mlir::DialectRegistry registry;
    registry.insert<QuantXDialect, mlir::func::FuncDialect,
                    mlir::linalg::LinalgDialect>();
    registerQuantizableModels(registry);
    context.appendDialectRegistry(registry);
    context.loadAllAvailableDialects();
    observed = mlir::parseSourceString<mlir::ModuleOp>(observedText, &context);
    qdq = mlir::parseSourceString<mlir::ModuleOp>(qdqText, &context);
  }
  mlir::func::FuncOp function() {
    return *qdq->getOps<mlir::func::FuncOp>().begin();
  }
  mlir::MLIRContext context;
  mlir::OwningOpRef<mlir::ModuleOp> observed, qdq;
};

TEST_F(LayerErrorsTest, TapsEveryQuantizedValueOnce) {
  auto tapped = makeTappedModule(*qdq);
  std::vector<std::string> ids;
  tapped->walk([&](ObserveOp op) { ids.push_back(op.getId().str()); });
  EXPECT_EQ(ids, (std::vector<std::string>{"x", "y", "z"}));
}

TEST_F(LayerErrorsTest, IsolatesLayersWithTheirInputs) {
  std::vector<IsolatedLayer> layers;
  auto isolated = isolateLayers(*qdq, function(), layers);
  ASSERT_EQ(layers.size(), 2u);
  EXPECT_EQ(layers[0].id, "y");
  EXPECT_EQ(layers[0].inputIds, std::vector<std::string>{"x"});
  EXPECT_EQ(layers[1].id, "z");
  EXPECT_EQ(layers[1].inputIds, std::vector<std::string>{"y"});
}

TEST_F(LayerErrorsTest, TellsOwnErrorFromAccumulated) {
  std::vector<IsolatedLayer> layers;
  auto isolated = isolateLayers(*qdq, function(), layers);
  auto tapped = makeTappedModule(*qdq);
  auto runnerOf = [](mlir::ModuleOp module) -> RunFn {
    std::shared_ptr<Engine> engine = createReferenceEngine(module);
    return [engine](llvm::StringRef function, llvm::ArrayRef<Tensor> inputs,
                    const ObserveFn &observe) {
      engine->setObserver(observe);
      return engine->run(function, inputs);
    };
  };
  // x is exact in steps of 1/16; 2x is not exact in steps of 1; 4x is exact
  // again, but is computed from the rounded 2x.
  Tensor x = Tensor::from<float>({0.25f, 0.375f, 1.125f, -0.75f}, {1, 4});
  LayerErrorTable table;
  ASSERT_FALSE(
      bool(measureSample("main", {x}, layers, runnerOf(*observed),
                         runnerOf(*tapped), runnerOf(*isolated), table)));
  ModelReport report;
  for (const char *id : {"y", "z"}) {
    LayerRow row;
    row.id = id;
    report.layers.push_back(row);
  }
  table.apply(report);
  EXPECT_EQ(report.samples, 1);
  // 2x = 0.5 0.75 2.25 -1.5 becomes 0 1 2 -2.
  double expected = 10 * std::log10((0.25 + 0.5625 + 5.0625 + 2.25) /
                                    (0.25 + 0.0625 + 0.0625 + 0.25));
  EXPECT_NEAR(*report.layers[0].localSqnr, expected, 1e-9);
  EXPECT_NEAR(*report.layers[0].accumulatedSqnr, expected, 1e-9);
  EXPECT_NEAR(*report.layers[1].accumulatedSqnr, expected, 1e-9);
  // By itself the second layer also quantizes its input coarsely.
  EXPECT_NEAR(*report.layers[1].localSqnr, expected, 1e-9);

  // One layer behind the other gives the same.
  ASSERT_TRUE(canChain(function(), layers));
  LayerErrorTable chained;
  ASSERT_FALSE(bool(measureSample("main", {x}, layers, runnerOf(*observed),
                                  RunFn(), runnerOf(*isolated), chained)));
  for (const char *id : {"y", "z"}) {
    EXPECT_EQ(chained.accumulated[id].sqnrDb(), table.accumulated[id].sqnrDb());
    EXPECT_EQ(chained.local[id].sqnrDb(), table.local[id].sqnrDb());
  }
  // Without the first layer nobody gives the second its input.
  EXPECT_FALSE(canChain(function(), llvm::ArrayRef(layers).drop_front()));
}

} // namespace
