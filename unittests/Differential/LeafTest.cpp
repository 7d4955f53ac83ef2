//===- LeafTest.cpp - every leaf against the evaluator --------------------===//
//
// Each leaf that this CPU can run is forced in turn on random kernels: sums of
// integers must equal the evaluator's in every bit, those of floats lie within
// the bound of docs/numerics.md. By default a leaf gets 2,000 cases;
// QUANTX_LEAF_CASES sets another number, QUANTX_DIFFERENTIAL_SEED other ones.
//
//===----------------------------------------------------------------------===//

#include "Harness.h"
#include "LeafText.h"

#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Execution/Engine.h"
#include "quantx/Schedule/Passes.h"
#include "gtest/gtest.h"
#include <cmath>
#include <cstdlib>

using namespace quantx;
using namespace quantx::differential;

namespace {

/// Inputs of each function, and functions compiled at once.
constexpr int64_t inputsPerFunction = 100, functionsPerModule = 20;
constexpr int64_t defaultCases = 2000;

/// Its dialects offer their leaves, so all are loaded.
mlir::MLIRContext &getLeafContext() {
  static mlir::MLIRContext *context = [] {
    auto *made = makeContext().release();
    made->loadAllAvailableDialects();
    return made;
  }();
  return *context;
}

/// All leaves of which the processor has the features.
std::vector<std::string> getLeavesOfHost() {
  auto target = TargetDescription::create("host", "");
  std::vector<std::string> names;
  if (!target) {
    llvm::consumeError(target.takeError());
    return names;
  }
  for (llvm::StringRef name : getLeafNames(&getLeafContext())) {
    const DotLeafFacts &facts = findLeaf(&getLeafContext(), name)->getFacts();
    if (llvm::all_of(facts.features, [&](llvm::StringRef feature) {
          return target->has(feature);
        }))
      names.push_back(name.str());
  }
  return names;
}

/// Contractions must have become kernels, of the leaf where they can.
void checkForced(mlir::ModuleOp module, const std::string &leaf,
                 llvm::ArrayRef<LeafFunction> functions) {
  mlir::OwningOpRef<mlir::ModuleOp> copy = module.clone();
  mlir::PassManager manager(&getLeafContext());
  PackContractionsPassOptions options;
  options.leaf = leaf;
  manager.addPass(createPackContractionsPass(options));
  ASSERT_TRUE(mlir::succeeded(manager.run(*copy)));
  for (const LeafFunction &function : functions) {
    int64_t kernels = 0;
    copy->lookupSymbol(function.name)->walk([&](WindowReduceOp op) {
      kernels += !function.isForced || op.getLeaf() == leaf;
    });
    EXPECT_TRUE(kernels > 0 || !function.isKernel) << function.text;
  }
}

/// How far sums of floats may lie apart: each of the products and additions
/// rounds once in either order, and subnormal products, sums and factors may
/// be taken for zero.
double getBound(int64_t depth, double absolute, double largestFactor) {
  double terms = double(depth) + 1;
  return terms * std::ldexp(absolute, -22) +
         terms * std::ldexp(2 + 2 * largestFactor, -126);
}

double largest(const Tensor &values) {
  double result = 0;
  for (int64_t i = 0; i < values.numElements(); ++i)
    result = std::max(result, std::fabs(values.getDouble(i)));
  return result;
}

void compareFloats(Engine &reference, const LeafFunction &function,
                   Tensor input, const Tensor &want, const Tensor &have) {
  for (int64_t i = 0; i < input.numElements(); ++i)
    input.setDouble(i, std::fabs(input.getDouble(i)));
  auto absolute = reference.run(function.absolute, {input});
  ASSERT_TRUE(bool(absolute)) << llvm::toString(absolute.takeError());
  // Weights are at most 64.
  double factor = std::max(largest(input), 64.0);
  for (int64_t i = 0; i < want.numElements(); ++i) {
    double bound =
        getBound(function.depth, absolute->front().getDouble(i), factor);
    ASSERT_LE(std::fabs(want.getDouble(i) - have.getDouble(i)), bound)
        << "element " << i << "\n"
        << function.text;
  }
}

class Leaf : public testing::TestWithParam<std::string> {};

void compareModule(const std::string &leaf, uint64_t seed, int64_t &cases) {
  Random random(seed);
  const DotLeafFacts &facts = findLeaf(&getLeafContext(), leaf)->getFacts();
  std::vector<LeafFunction> functions;
  std::string text;
  for (int64_t i = 0; i < functionsPerModule; ++i) {
    functions.push_back(
        makeLeafFunction(facts, "f" + std::to_string(i), random));
    text += functions.back().text;
  }
  auto module =
      mlir::parseSourceString<mlir::ModuleOp>(text, &getLeafContext());
  ASSERT_TRUE(module) << text;
  checkForced(*module, leaf, functions);
  JitOptions options;
  options.optLevel = 1;
  options.leaf = leaf;
  auto compiled = createJitEngine(*module, options);
  ASSERT_TRUE(bool(compiled)) << llvm::toString(compiled.takeError());
  auto reference = createReferenceEngine(*module);
  for (const LeafFunction &function : functions)
    for (unsigned pattern = 0; pattern < inputsPerFunction; ++pattern) {
      Tensor input = function.makeInput(random, pattern);
      auto want = reference->run(function.name, {input});
      ASSERT_TRUE(bool(want)) << llvm::toString(want.takeError());
      auto have = (*compiled)->run(function.name, {input});
      ASSERT_TRUE(bool(have)) << llvm::toString(have.takeError());
      if (facts.isFloat())
        compareFloats(*reference, function, input, want->front(),
                      have->front());
      else
        ASSERT_EQ(want->front(), have->front())
            << "leaf " << leaf << ", pattern " << pattern << "\n"
            << function.text;
      ++cases;
    }
}

TEST_P(Leaf, CompiledEqualsEvaluated) {
  int64_t seed = readNumber("QUANTX_DIFFERENTIAL_SEED", 1);
  int64_t wanted = readNumber("QUANTX_LEAF_CASES", defaultCases);
  int64_t cases = 0;
  for (int64_t i = 0; cases < wanted && !HasFailure(); ++i)
    compareModule(GetParam(), seed * 1000003 + i, cases);
  RecordProperty("cases", std::to_string(cases));
}

INSTANTIATE_TEST_SUITE_P(Host, Leaf, testing::ValuesIn(getLeavesOfHost()),
                         [](const auto &info) {
                           std::string name = info.param;
                           llvm::replace(name, '-', '_');
                           return name;
                         });

} // namespace
