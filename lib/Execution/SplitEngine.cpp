//===- SplitEngine.cpp - runs a model on two devices ----------------------===//

#include "SplitEngine.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

namespace {

struct Entry {
  SegmentedFunction function;
  SmallVector<SmallVector<SizeNote>> sizes;
};

class SplitEngine : public Engine {
public:
  SplitEngine(std::unique_ptr<Engine> gpu, std::unique_ptr<Engine> processor)
      : gpu(std::move(gpu)), processor(std::move(processor)) {}

  llvm::Expected<SmallVector<Tensor>> run(StringRef name,
                                          ArrayRef<Tensor> inputs) override;

  /// Of the GPU, then of the processor.
  ArrayRef<KernelTime> getKernelTimes() const override { return kernelTimes; }

  llvm::StringMap<Entry> entries;

private:
  std::vector<KernelTime> kernelTimes;
  std::unique_ptr<Engine> gpu, processor;
};

} // namespace

llvm::Expected<SmallVector<Tensor>> SplitEngine::run(StringRef name,
                                                     ArrayRef<Tensor> inputs) {
  auto found = entries.find(name);
  if (found == entries.end())
    return makeError("the module has no function '" + name + "'");
  const SegmentedFunction &function = found->second.function;
  if (llvm::Error error = checkInputs(name, function.type.getInputs(), inputs,
                                      found->second.sizes))
    return std::move(error);
  std::vector<std::optional<Tensor>> values(function.values.size());
  for (auto [value, input] : llvm::zip(values, inputs))
    value = input;
  for (const Segment &segment : function.segments) {
    SmallVector<Tensor> taken;
    for (unsigned number : segment.inputs)
      taken.push_back(*values[number]);
    Engine &engine = segment.isOnGpu ? *gpu : *processor;
    engine.setObserver(observer);
    auto given = engine.run(segment.function, taken);
    if (!given)
      return given.takeError();
    for (auto [number, value] : llvm::zip(segment.outputs, *given))
      values[number] = std::move(value);
  }
  kernelTimes = gpu->getKernelTimes();
  llvm::append_range(kernelTimes, processor->getKernelTimes());
  SmallVector<Tensor> results;
  for (unsigned number : function.results)
    results.push_back(*values[number]);
  return results;
}

std::unique_ptr<Engine> quantx::createSplitEngine(
    ModuleOp module, std::vector<SegmentedFunction> functions,
    std::unique_ptr<Engine> gpu, std::unique_ptr<Engine> processor) {
  auto engine =
      std::make_unique<SplitEngine>(std::move(gpu), std::move(processor));
  for (SegmentedFunction &function : functions) {
    Entry &entry = engine->entries[function.name];
    auto original = module.lookupSymbol<func::FuncOp>(function.name);
    for (unsigned i = 0; i < original.getNumArguments(); ++i)
      entry.sizes.push_back(getSizeNotes(original, i));
    entry.function = std::move(function);
  }
  return engine;
}
