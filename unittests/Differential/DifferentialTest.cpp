//===- DifferentialTest.cpp - compiled against evaluated ------------------===//
//
// Random layers are rewritten to integers, compiled, and run on random codes:
// machine code and reference evaluator must agree in every bit, and the integer
// form with the QDQ form it came from within one code. QUANTX_DIFFERENTIAL_SEED
// repeats or varies a run, QUANTX_DIFFERENTIAL_SCALE lengthens it, and
// QUANTX_DIFFERENTIAL_DUMP names a file that always holds the module at hand.
//
//===----------------------------------------------------------------------===//

#include "../TileEmulator/TileEmulator.h"
#include "Harness.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Integer/Pipeline.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/TargetParser/Host.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace quantx;
using namespace quantx::differential;

namespace {

/// Functions compiled at once, and modules per kind.
constexpr int64_t functionsPerModule = 60;
constexpr int64_t modulesPerKind = 6;

/// What the compiled code does without, in turn, so that every leaf that this
/// machine has computes some of the cases: all of it, 512-bit vectors,
/// vpdpbusd, both, and vectors beyond 128 bits.
constexpr const char *removedFeatures[] = {
    "", "-avx512f", "-avx512vnni,-avxvnni", "-avx512f,-avxvnni", "-avx"};

const bool hasTiles = llvm::sys::getHostCPUFeatures().lookup("amx-tile");

/// How many threads divide even the smallest kernel, in turn.
constexpr unsigned threadCounts[] = {1, 2, 7, 3};

/// The largest difference of two tensors of codes; unsigned storage makes no
/// difference to the distance but at the wrap-around, which saturation avoids.
int64_t largestDifference(const Tensor &a, const Tensor &b, bool isSigned) {
  int64_t largest = 0;
  int64_t mask = a.kind() == ElementKind::I8 ? 0xff : 0xffff;
  for (int64_t i = 0; i < a.numElements(); ++i) {
    int64_t x = a.getInt(i), y = b.getInt(i);
    if (!isSigned) {
      x &= mask;
      y &= mask;
    }
    largest = std::max(largest, std::abs(x - y));
  }
  return largest;
}

class Differential : public testing::TestWithParam<LayerKind> {};

void compareModule(const LayerKind &kind, uint64_t seed,
                   const std::string &features, unsigned threads,
                   int64_t &cases) {
  Random random(seed);
  RandomLayers layers(kind, functionsPerModule, random);
  const std::string &text = layers.text;
  if (const char *path = std::getenv("QUANTX_DIFFERENTIAL_DUMP")) {
    std::error_code error;
    llvm::raw_fd_ostream(path, error) << text;
  }
  auto qdq = mlir::parseSourceString<mlir::ModuleOp>(text, &getContext());
  ASSERT_TRUE(qdq) << text;
  mlir::OwningOpRef<mlir::ModuleOp> integer = qdq->clone();
  mlir::PassManager manager(&getContext());
  IntegerPipelineOptions options;
  options.convention = pickConvention(random);
  options.rounding =
      random.once(4)
          ? random.of<const char *>({"half_even", "half_away_from_zero"})
          : "";
  buildIntegerPipeline(manager, options);
  ASSERT_TRUE(mlir::succeeded(manager.run(*integer))) << text;

  auto simulated = createReferenceEngine(*qdq);
  auto reference = createReferenceEngine(*integer);
  JitOptions jitOptions;
  jitOptions.optLevel = 1;
  jitOptions.targetFeatures = features;
  jitOptions.threads = threads;
  jitOptions.minParallelWork = 0;
  auto compiled = createJitEngine(*integer, jitOptions);
  ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
  std::string convention = ", convention " + options.convention.getValue();
  expectEqual(layers, *reference, **compiled,
              "target features '" + features + "', " + std::to_string(threads) +
                  " threads" + convention,
              [&](const FunctionText &function, llvm::ArrayRef<Tensor> inputs,
                  const Tensor &want) {
                auto float_ = simulated->run(function.getName(), inputs);
                ASSERT_TRUE(bool(float_)) << llvm::toString(float_.takeError());
                ASSERT_LE(largestDifference(want, float_->front(),
                                            function.hasSignedResult()),
                          kind.tolerance)
                    << "integer form is far from QDQ" << convention << "\n"
                    << function.str();
                ++cases;
              });
}

TEST_P(Differential, CompiledEqualsEvaluated) {
  const LayerKind &kind = GetParam();
  int64_t seed = readNumber("QUANTX_DIFFERENTIAL_SEED", 1);
  int64_t modules = modulesPerKind * readNumber("QUANTX_DIFFERENTIAL_SCALE", 1);
  int64_t cases = 0;
  uint64_t products = quantx_tile_emulator_products();
  for (int64_t i = 0; i < modules && !HasFatalFailure(); ++i)
    compareModule(kind, seed * 1000003 + i,
                  kind.features
                      ? kind.features
                      : removedFeatures[i % std::size(removedFeatures)],
                  threadCounts[i % std::size(threadCounts)], cases);
  // Hardware that has tiles needs no emulator.
  if (kind.features && !hasTiles)
    EXPECT_GT(quantx_tile_emulator_products(), products);
  RecordProperty("cases", std::to_string(cases));
}

INSTANTIATE_TEST_SUITE_P(Layers, Differential,
                         testing::ValuesIn(layerKinds.begin(),
                                           layerKinds.end()),
                         [](const auto &info) { return info.param.name; });

} // namespace
