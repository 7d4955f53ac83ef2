//===- GpuTest.cpp - kernels of a GPU against evaluated -------------------===//
//
// The random layers of DifferentialTest.cpp as programs of a GPU: results must
// agree with the reference evaluator in every bit. Without a Vulkan device the
// tests of Vulkan are skipped; without NVIDIA's driver an emulator executes
// PTX.
//
//===----------------------------------------------------------------------===//

#include "Harness.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "quantx-c/Gpu.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Integer/Pipeline.h"
#include "quantx/Schedule/Passes.h"
#include "gtest/gtest.h"
#include <cstdlib>
#include <dlfcn.h>

using namespace quantx;
using namespace quantx::differential;

namespace {

/// Fewer than for machine code: a driver compiles each kernel, and kernels of
/// large layers are slow where a processor stands in for a GPU.
constexpr int64_t functionsPerModule = 10, largeFunctionsPerModule = 3;
/// Of those with one leaf.
constexpr int64_t functionsPerLeaf = 5;

/// A way to compile.
struct Way {
  const char *target, *features;
};
constexpr Way vulkanWays[] = {{"vulkan", ""},
                              {"vulkan", "-integer-dot-product"}};
constexpr Way cudaWays[] = {{"nvidia-sm_80", ""}, {"nvidia-sm_90a", ""}};

/// A leaf that a test forces.
struct ForcedLeaf {
  const char *target, *leaf;
};

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
  void compareLeaves(llvm::ArrayRef<ForcedLeaf> leaves);

  QuantxGpuDevice device;
  std::string problem;
};

/// How many kernels of the module get leaf `leaf` when it is forced.
int64_t countKernels(mlir::ModuleOp integer, const char *target,
                     const std::string &leaf) {
  mlir::OwningOpRef<mlir::ModuleOp> copy = integer.clone();
  mlir::PassManager manager(integer.getContext());
  PackContractionsPassOptions options;
  options.targetCpu = target;
  options.leaf = leaf;
  manager.addPass(createPackContractionsPass(options));
  if (mlir::failed(manager.run(*copy)))
    return 0;
  int64_t count = 0;
  copy->walk([&](WindowReduceOp op) { count += op.getLeaf() == leaf; });
  return count;
}

/// `leaf` is forced where it is not empty; `kernels` counts those that got it.
void compareModule(const LayerKind &kind, uint64_t seed, const Way &way,
                   const std::string &leaf, int64_t &kernels) {
  Random random(seed);
  bool isLarge = llvm::StringRef(kind.name).starts_with("Large");
  int64_t count = !leaf.empty() ? functionsPerLeaf
                  : isLarge     ? largeFunctionsPerModule
                                : functionsPerModule;
  RandomLayers layers(kind, count, random);
  const std::string &text = layers.text;
  auto integer = mlir::parseSourceString<mlir::ModuleOp>(text, &getContext());
  ASSERT_TRUE(integer) << text;
  mlir::PassManager manager(&getContext());
  IntegerPipelineOptions options;
  options.convention = pickConvention(random);
  buildIntegerPipeline(manager, options);
  ASSERT_TRUE(mlir::succeeded(manager.run(*integer))) << text;

  auto reference = createReferenceEngine(*integer);
  GpuOptions gpu;
  gpu.target = way.target;
  gpu.features = way.features;
  gpu.leaf = leaf;
  // Blocks share sums now and then.
  gpu.splits = random.of<int64_t>({0, 0, 1, 2, 3});
  if (!leaf.empty())
    kernels += countKernels(*integer, way.target, leaf);
  auto compiled = createGpuEngine(*integer, gpu);
  ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError()) << text;
  expectEqual(layers, *reference, **compiled,
              "target " + std::string(way.target) + " '" + way.features +
                  "', leaf '" + leaf + "', convention " +
                  options.convention.getValue());
}

void GpuDifferential::compareModules(llvm::ArrayRef<Way> ways) {
  const LayerKind &kind = GetParam();
  // Tiles are registers of processors.
  if (kind.features)
    GTEST_SKIP() << "a kind for processors";
  int64_t modules = 2 * readNumber("QUANTX_DIFFERENTIAL_SCALE", 1);
  int64_t seed = readNumber("QUANTX_DIFFERENTIAL_SEED", 1) * 7919, kernels = 0;
  for (int64_t i = 0; i < modules && !HasFatalFailure(); ++i)
    compareModule(kind, seed + i, ways[i % ways.size()], /*leaf=*/"", kernels);
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

/// Leaves that multiply tiles, forced also where tiles are mostly empty.
void GpuDifferential::compareLeaves(llvm::ArrayRef<ForcedLeaf> leaves) {
  const LayerKind &kind = GetParam();
  llvm::StringRef name = kind.name;
  if (kind.features ||
      !(name.contains("Convolution") || name.contains("Product")))
    GTEST_SKIP() << "a kind without tiles";
  int64_t modules = readNumber("QUANTX_DIFFERENTIAL_SCALE", 1);
  int64_t seed = readNumber("QUANTX_DIFFERENTIAL_SEED", 1) * 15013;
  for (const ForcedLeaf &forced : leaves) {
    int64_t kernels = 0;
    for (int64_t i = 0; i < modules && !HasFatalFailure(); ++i)
      compareModule(kind, ++seed, {forced.target, ""}, forced.leaf, kernels);
    EXPECT_TRUE(kernels > 0 || HasFatalFailure())
        << "no kernel has leaf " << forced.leaf;
  }
}

TEST_P(GpuDifferential, TilesEqualEvaluated) {
  if (!findDevice(QUANTX_GPU_SPIRV))
    GTEST_SKIP() << problem;
  compareLeaves({{"vulkan", "spirv-sdot-tiles"}});
}

TEST_P(GpuDifferential, TilesByCudaEqualEvaluated) {
  if (!findDevice(QUANTX_GPU_PTX))
    dlopen(QUANTX_CUDA_EMULATOR_FILE, RTLD_NOW | RTLD_LOCAL);
  ASSERT_TRUE(findDevice(QUANTX_GPU_PTX)) << problem;
  compareLeaves({{"nvidia-sm_80", "mma-m16n8k32"}});
  if (device.capability == 90 && !HasFatalFailure())
    compareLeaves({{"nvidia-sm_90a", "wgmma-m64k32"}});
}

INSTANTIATE_TEST_SUITE_P(Layers, GpuDifferential,
                         testing::ValuesIn(layerKinds.begin(),
                                           layerKinds.end()),
                         [](const auto &info) { return info.param.name; });

} // namespace
