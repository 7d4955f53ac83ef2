//===- GpuTest.cpp - kernels of a GPU against evaluated -------------------===//
//
// The random layers of DifferentialTest.cpp as programs of a GPU: results must
// agree with the reference evaluator in every bit. Without a Vulkan device the
// tests of Vulkan are skipped; without NVIDIA's driver an emulator executes
// PTX.
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
#include <dlfcn.h>

using namespace quantx;
using namespace quantx::differential;

namespace {

/// Fewer than for machine code: a driver compiles each kernel, and kernels of
/// large layers are slow where a processor stands in for a GPU.
constexpr int64_t functionsPerModule = 10, largeFunctionsPerModule = 3;
constexpr unsigned patterns = 4;

/// A way to compile.
struct Way {
  const char *target, *features;
};
constexpr Way vulkanWays[] = {{"vulkan", ""},
                              {"vulkan", "-integer-dot-product"}};
constexpr Way cudaWays[] = {{"nvidia-sm_80", ""}, {"nvidia-sm_90a", ""}};

class GpuDifferential : public testing::TestWithParam<LayerKind> {
protected:
  /// Whether programs of this kind can run; `problem` says why not.
  bool findDevice(uint32_t kind) {
    char message[512] = "";
    bool found = quantx_gpu_find_device(kind, -1, &device, message,
                                        sizeof(message)) >= 0;
    problem = message;
    return found;
  }
  void compareModules(llvm::ArrayRef<Way> ways);

  QuantxGpuDevice device;
  std::string problem;
};

void compareModule(mlir::MLIRContext &context, const LayerKind &kind,
                   uint64_t seed, const Way &way) {
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
  gpu.target = way.target;
  gpu.features = way.features;
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
          << options.convention.getValue() << ", target " << way.target << " '"
          << way.features << "'\n"
          << function.str();
    }
}

void GpuDifferential::compareModules(llvm::ArrayRef<Way> ways) {
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
                  ways[i % ways.size()]);
}

TEST_P(GpuDifferential, ComputedEqualsEvaluated) {
  if (!findDevice(QUANTX_GPU_SPIRV))
    GTEST_SKIP() << problem;
  compareModules(vulkanWays);
}

TEST_P(GpuDifferential, ComputedByCudaEqualsEvaluated) {
  // The library that is loaded has the name of NVIDIA's from now on.
  if (!findDevice(QUANTX_GPU_PTX))
    dlopen(QUANTX_CUDA_EMULATOR_FILE, RTLD_NOW | RTLD_LOCAL);
  ASSERT_TRUE(findDevice(QUANTX_GPU_PTX)) << problem;
  compareModules(llvm::ArrayRef(cudaWays).take_front(
      device.capability == 90 ? std::size(cudaWays) : 1));
}

INSTANTIATE_TEST_SUITE_P(Layers, GpuDifferential,
                         testing::ValuesIn(layerKinds.begin(),
                                           layerKinds.end()),
                         [](const auto &info) { return info.param.name; });

} // namespace
