//===- ReferenceEngine.cpp - the evaluator behind the Engine interface ----===//

#include "quantx/Execution/Engine.h"
#include "quantx/Reference/Evaluator.h"
#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

namespace {

class ReferenceEngine : public Engine {
public:
  explicit ReferenceEngine(ModuleOp module) : module(module) {}

  llvm::Expected<SmallVector<Tensor>> run(StringRef entry,
                                          ArrayRef<Tensor> inputs) override {
    auto function = module.lookupSymbol<func::FuncOp>(entry);
    if (!function)
      return makeError("there is no function '" + entry + "'");
    SmallVector<SmallVector<SizeNote>> sizes;
    for (unsigned i = 0; i < function.getNumArguments(); ++i)
      sizes.push_back(getSizeNotes(function, i));
    if (llvm::Error error =
            checkInputs(entry, function.getArgumentTypes(), inputs, sizes))
      return std::move(error);
    Evaluator evaluator(module);
    if (observer)
      evaluator.setObserver([this](ObserveOp op, const Tensor &tensor) {
        observer(op.getId(), tensor);
      });
    FailureOr<SmallVector<Tensor>> results = evaluator.run(function, inputs);
    if (failed(results)) // the reason is a located diagnostic
      return makeError("evaluating function '" + entry + "' failed");
    return *std::move(results);
  }

private:
  ModuleOp module;
};

} // namespace

std::unique_ptr<Engine> quantx::createReferenceEngine(ModuleOp module) {
  return std::make_unique<ReferenceEngine>(module);
}
