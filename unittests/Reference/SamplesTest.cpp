//===- SamplesTest.cpp - the evaluator against PyTorch --------------------===//
//
// Every sample model of test/Import, as torch-mlir spells it, on the inputs
// and with the results that lie beside it.
//
//===----------------------------------------------------------------------===//

#include "ReferenceTest.h"
#include "mlir/Pass/PassManager.h"
#include "quantx/Dialect/TMTensor/IR/TMTensor.h"
#include "quantx/Import/Passes.h"
#include "quantx/Support/Npy.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include <cmath>

using namespace quantx;
using llvm::StringRef;

namespace {

/// Names of the samples that have data.
std::vector<std::string> listSamples() {
  std::vector<std::string> names;
  std::error_code code;
  for (llvm::sys::fs::directory_iterator it(QUANTX_SAMPLES "/data", code), end;
       it != end && !code; it.increment(code)) {
    StringRef name = llvm::sys::path::filename(it->path());
    if (name.consume_back(".npz"))
      names.push_back(name.str());
  }
  llvm::sort(names);
  return names;
}

class SamplesTest : public ReferenceTest,
                    public testing::WithParamInterface<std::string> {
protected:
  SamplesTest() { context.loadDialect<tm_tensor::TMTensorDialect>(); }

  /// The evaluator knows torch-mlir's own ops by what they become.
  bool prepare(mlir::ModuleOp module) override {
    mlir::PassManager manager(&context);
    manager.addNestedPass<mlir::func::FuncOp>(createConvertTmTensorPass());
    return mlir::succeeded(manager.run(module));
  }
};

TEST_P(SamplesTest, MatchesPyTorch) {
  std::string stem = QUANTX_SAMPLES "/data/" + GetParam();
  auto text =
      llvm::MemoryBuffer::getFile(QUANTX_SAMPLES "/" + GetParam() + ".mlir");
  ASSERT_TRUE(bool(text));
  auto inputs = llvm::cantFail(readInputs({stem + ".npz"}));
  auto results = run((*text)->getBuffer(), inputs);
  ASSERT_FALSE(results.empty()) << messages;
  for (size_t i = 0; i < results.size(); ++i) {
    Tensor expected =
        llvm::cantFail(readNpy(stem + ".out" + std::to_string(i) + ".npy"));
    ASSERT_EQ(results[i].typeString(), expected.typeString());
    // torch-mlir writes sqrt(2 / pi) = 0.79788 as 0.797724 in this one.
    double tolerance = GetParam() == "gelu-tanh" ? 4e-5 : 2e-6;
    double largest = 1;
    for (int64_t k = 0; k < expected.numElements(); ++k)
      largest = std::max(largest, std::fabs(expected.getDouble(k)));
    for (int64_t k = 0; k < expected.numElements(); ++k)
      ASSERT_NEAR(results[i].getDouble(k), expected.getDouble(k),
                  tolerance * largest)
          << "result " << i << ", element " << k;
  }
}

std::string testName(const testing::TestParamInfo<std::string> &info) {
  std::string name = info.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Import, SamplesTest, testing::ValuesIn(listSamples()),
                         testName);

} // namespace
