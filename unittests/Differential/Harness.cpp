//===- Harness.cpp - what the differential tests share --------------------===//

#include "Harness.h"

#include "quantx/RegisterAll.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace quantx;
using namespace quantx::differential;

std::unique_ptr<mlir::MLIRContext> differential::makeContext() {
  mlir::DialectRegistry registry;
  registerUpstream(registry);
  registerAllDialects(registry);
  return std::make_unique<mlir::MLIRContext>(
      registry, mlir::MLIRContext::Threading::DISABLED);
}

mlir::MLIRContext &differential::getContext() {
  static auto *context = makeContext().release();
  return *context;
}

int64_t differential::readNumber(const char *name, int64_t otherwise) {
  const char *text = std::getenv(name);
  return text ? std::strtoll(text, nullptr, 10) : otherwise;
}

RandomLayers::RandomLayers(const LayerKind &kind, int64_t count,
                           Random &random) {
  for (int64_t i = 0; i < count; ++i) {
    FunctionText &function =
        functions.emplace_back("f" + std::to_string(i), random);
    kind.generate(function);
    text += function.str();
  }
}

std::string differential::pickConvention(Random &random) {
  return random.of<const char *>(
      {"quantx", "quantx", "onnxruntime", "tflite", "pytorch"});
}

void differential::expectEqual(const RandomLayers &layers, Engine &want,
                               Engine &have, const std::string &how,
                               Visit visit) {
  constexpr unsigned patterns = 4;
  for (const FunctionText &function : layers.functions)
    for (unsigned pattern = 0; pattern < patterns; ++pattern) {
      auto inputs = function.inputs(pattern);
      auto wanted = want.run(function.getName(), inputs);
      ASSERT_TRUE(bool(wanted)) << llvm::toString(wanted.takeError());
      auto given = have.run(function.getName(), inputs);
      ASSERT_TRUE(bool(given)) << llvm::toString(given.takeError());
      ASSERT_EQ(wanted->front(), given->front())
          << "the compiled result differs, " << how << "\n"
          << function.str();
      if (visit)
        visit(function, inputs, wanted->front());
      if (testing::Test::HasFatalFailure())
        return;
    }
}
