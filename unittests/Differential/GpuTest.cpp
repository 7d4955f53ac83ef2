//===- GpuTest.cpp - kernels of a GPU against evaluated -------------------===//
//
// The random layers of DifferentialTest.cpp as programs of a GPU: results must
// agree with the reference evaluator in every bit. Without a device that can
// run programs these tests are skipped.
//
//===----------------------------------------------------------------------===//

#include "Layers.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "quantx-c/Gpu.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Integer/Pipeline.h"
#include "quantx/RegisterAll.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace quantx;
using namespace quantx::differential;

namespace {

/// Fewer than for machine code: a driver compiles each kernel, and kernels of
/// large layers are slow where a processor stands in for a GPU.
constexpr int64_t functionsPerModule = 10, largeFunctionsPerModule = 3;
constexpr unsigned patterns = 4;

/// Both leaves.
constexpr const char *removedFeatures[] = {"", "-integer-dot-product"};

class GpuDifferential : public testing::TestWithParam<LayerKind> {
protected:
  void SetUp() override {
    char message[512] = "";
    QuantxGpuDevice device;
    if (quantx_gpu_find_device(-1, &device, message, sizeof(message)) < 0)
      GTEST_SKIP() << message;
  }
};

void compareModule(mlir::MLIRContext &context, const LayerKind &kind,
                   uint64_t seed, const char *features) {
  Random random(seed);
  std::vector<FunctionText> functions;
  std::string text;
  bool isLarge = llvm::StringRef(kind.name).starts_with("Large");
  int64_t count = isLarge ? largeFunctionsPerModule : functionsPerModule;
  for (int64_t i = 0; i < count; ++i) {
    FunctionText &function =
        functions.emplace_back("f" + std::to_string(i), random);
    kind.generate(function);
    text += function.str();
  }
  auto integer = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
  ASSERT_TRUE(integer) << text;
  mlir::PassManager manager(&context);
  IntegerPipelineOptions options;
  options.convention = random.of<const char *>(
      {"quantx", "quantx", "onnxruntime", "tflite", "pytorch"});
  buildIntegerPipeline(manager, options);
  ASSERT_TRUE(mlir::succeeded(manager.run(*integer))) << text;

  auto reference = createReferenceEngine(*integer);
  GpuOptions gpu;
  gpu.features = features;
  auto compiled = createGpuEngine(*integer, gpu);
  ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError()) << text;
  for (FunctionText &function : functions)
    for (unsigned pattern = 0; pattern < patterns; ++pattern) {
      const std::string &name = function.getName();
      auto inputs = function.inputs(pattern);
      auto want = reference->run(name, inputs);
      ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
      auto have = (*compiled)->run(name, inputs);
      ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
      ASSERT_EQ(want->front(), have->front())
          << "the GPU's result differs, convention "
          << options.convention.getValue() << ", target features '" << features
          << "'\n"
          << function.str();
    }
}

TEST_P(GpuDifferential, ComputedEqualsEvaluated) {
  const LayerKind &kind = GetParam();
  // Tiles are registers of processors.
  if (kind.features)
    GTEST_SKIP() << "a kind for processors";
  mlir::DialectRegistry registry;
  registerUpstream(registry);
  registerAllDialects(registry);
  mlir::MLIRContext context(registry, mlir::MLIRContext::Threading::DISABLED);
  const char *seed = std::getenv("QUANTX_DIFFERENTIAL_SEED");
  const char *scale = std::getenv("QUANTX_DIFFERENTIAL_SCALE");
  int64_t modules = 2 * (scale ? std::strtoll(scale, nullptr, 10) : 1);
  for (int64_t i = 0; i < modules && !HasFatalFailure(); ++i)
    compareModule(context, kind,
                  (seed ? std::strtoll(seed, nullptr, 10) : 1) * 7919 + i,
                  removedFeatures[i % std::size(removedFeatures)]);
}

INSTANTIATE_TEST_SUITE_P(Layers, GpuDifferential,
                         testing::ValuesIn(layerKinds.begin(),
                                           layerKinds.end()),
                         [](const auto &info) { return info.param.name; });

} // namespace
