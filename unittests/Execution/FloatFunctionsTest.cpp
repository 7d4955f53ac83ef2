//===- FloatFunctionsTest.cpp - compiled functions against Numerics -------===//
//
// exp, erf and the like, compiled in vectors for each kind of processor, must
// give the bits of the C++ functions that the evaluator calls.
//
//===----------------------------------------------------------------------===//

#include "quantx/Numerics/FloatFunctions.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Parser/Parser.h"
#include "quantx/Execution/Engine.h"
#include "quantx/RegisterAll.h"
#include "llvm/Support/FormatVariadic.h"
#include "gtest/gtest.h"
#include <cmath>
#include <cstring>
#include <random>

using namespace quantx;

namespace {

struct Function {
  const char *name;
  float (*numerics)(float);
};
const Function kFunctions[] = {{"exp", expF32},     {"exp2", exp2F32},
                               {"expm1", expm1F32}, {"log", logF32},
                               {"log1p", log1pF32}, {"erf", erfF32},
                               {"tanh", tanhF32}};

/// All exponents and signs, and the numbers that activations are made of.
Tensor makeInputs(int64_t count) {
  std::mt19937 random(7);
  Tensor tensor = Tensor::zeros(ElementKind::F32, {count});
  auto data = tensor.mutableData<float>();
  std::uniform_real_distribution<float> small(-20, 20);
  const float special[] = {0.0f, -0.0f, INFINITY,  -INFINITY,  NAN,    -1e4f,
                           1.0f, -1.0f, 0x1p-149f, -0x1p-126f, 88.72f, -103.9f};
  for (int64_t i = 0; i < count; ++i) {
    uint32_t bits = random();
    std::memcpy(&data[i], &bits, sizeof bits);
    if (i % 2)
      data[i] = small(random);
    if (i % 64 == 5)
      data[i] = special[(i / 64) % std::size(special)];
  }
  return tensor;
}

struct Processor {
  const char *cpu, *features;
};
/// With vectors of 512, 256 and 128 bits, the last without fused multiply-add.
const Processor kProcessors[] = {
    {"host", ""}, {"host", "-avx512f"}, {"x86-64", ""}};

// One count leaves a rest behind full vectors.
TEST(FloatFunctions, CompiledCodeHasTheBitsOfNumerics) {
  mlir::DialectRegistry registry;
  registerUpstream(registry);
  registerAllDialects(registry);
  mlir::MLIRContext context(registry);
  for (const Processor &processor : kProcessors)
    for (int64_t count : {4096, 1001})
      for (const Function &function : kFunctions) {
        auto module = mlir::parseSourceString<mlir::ModuleOp>(
            llvm::formatv(R"mlir(
            func.func @f(%x: tensor<{0}xf32>) -> tensor<{0}xf32> {{
              %y = math.{1} %x : tensor<{0}xf32>
              return %y : tensor<{0}xf32>
            })mlir",
                          count, function.name)
                .str(),
            &context);
        ASSERT_TRUE(module);
        JitOptions options;
        options.targetCpu = processor.cpu;
        options.targetFeatures = processor.features;
        auto engine = createJitEngine(*module, options);
        ASSERT_TRUE(bool(engine)) << llvm::toString(engine.takeError());
        Tensor input = makeInputs(count);
        auto results = (*engine)->run("f", input);
        ASSERT_TRUE(bool(results)) << llvm::toString(results.takeError());
        auto x = input.data<float>();
        auto y = results->front().data<float>();
        for (int64_t i = 0; i < count; ++i) {
          float expected = function.numerics(x[i]), actual = y[i];
          if (std::isnan(expected) && std::isnan(actual))
            continue;
          ASSERT_EQ(std::memcmp(&expected, &actual, sizeof actual), 0)
              << function.name << "(" << x[i] << ") is " << expected << ", not "
              << actual;
        }
      }
}

} // namespace
