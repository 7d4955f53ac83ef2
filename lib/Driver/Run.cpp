//===- Run.cpp - quant-run as a library -----------------------------------===//
//
// One pass over the data in the model's batches; each batch goes to whatever
// was asked for, so that memory holds one batch and the collected outputs.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Run.h"

#include "quantx/Driver/Evaluation.h"
#include "quantx/Driver/SampleReader.h"
#include "quantx/Driver/Session.h"
#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/FormatVariadic.h"
#include <chrono>
#include <cmath>

using namespace mlir;
using namespace quantx;

llvm::Expected<std::unique_ptr<Engine>>
quantx::createEngine(StringRef name, ModuleOp module, const JitOptions &jit,
                     bool deviceOnly) {
  if (name == "reference")
    return createReferenceEngine(module);
  if (name == "jit")
    return createJitEngine(module, jit);
  for (const char *kind : {"vulkan", "cuda"}) {
    if (!name.consume_front(kind))
      continue;
    GpuOptions gpu;
    gpu.target = kind;
    gpu.features = jit.targetFeatures;
    gpu.deviceOnly = deviceOnly;
    gpu.profile = jit.profile;
    gpu.processor = jit;
    gpu.processor.targetFeatures.clear();
    if (name.empty() || (name.consume_front(":") &&
                         !name.getAsInteger(10, gpu.device) && gpu.device >= 0))
      return createGpuEngine(module, gpu);
    return makeError("a GPU is called " + Twine(kind) + ", or " + kind +
                     ":N by its number in --list-devices");
  }
  return makeError("unknown engine '" + name +
                   "' (jit, reference, vulkan or cuda)");
}

llvm::Error quantx::listDevices() {
  auto lines = listGpuDevices();
  if (!lines)
    return lines.takeError();
  for (const std::string &line : *lines)
    llvm::outs() << line << '\n';
  return llvm::Error::success();
}

namespace {

/// One model with its engine.
struct Runnable {
  OwningOpRef<ModuleOp> module;
  func::FuncOp function;
  std::unique_ptr<Engine> engine;

  llvm::Expected<SmallVector<Tensor>> run(ArrayRef<Tensor> inputs) {
    return engine->run(function.getName(), inputs);
  }
};

class Runner {
public:
  Runner(const DialectRegistry &registry, const RunOptions &options)
      : session(registry), options(options) {}

  llvm::Error run();

private:
  llvm::Expected<Runnable> load(StringRef path, StringRef engine);
  llvm::Error visit(ArrayRef<Tensor> inputs);
  llvm::Error compare(ArrayRef<Tensor> inputs, ArrayRef<Tensor> results);
  llvm::Error finish();
  llvm::Error benchmark(ArrayRef<Tensor> inputs);

  Session session;
  const RunOptions &options;
  Runnable model;
  std::optional<Runnable> other;
  std::optional<LabelScore> labels;
  std::vector<ErrorMetrics> errors;
  std::vector<SmallVector<Tensor>> collected; // by result, then by batch
};

} // namespace

llvm::Expected<Runnable> Runner::load(StringRef path, StringRef engine) {
  Runnable result;
  auto module = session.load(path);
  if (!module)
    return module.takeError();
  result.module = std::move(*module);
  auto function = findEntry(*result.module, options.entry);
  if (!function)
    return function.takeError();
  result.function = *function;
  JitOptions jit = options.jit;
  jit.profile = options.profile;
  auto created = createEngine(engine, *result.module, jit, options.deviceOnly);
  if (!created)
    return created.takeError();
  result.engine = std::move(*created);
  return result;
}

static void printTensor(llvm::raw_ostream &os, const Tensor &tensor) {
  os << tensor.typeString() << ':';
  for (int64_t i = 0; i < tensor.numElements(); ++i) {
    if (tensor.isFloat())
      os << ' ' << llvm::format("%.9g", tensor.getDouble(i));
    else if (tensor.kind() == ElementKind::U64)
      os << ' ' << uint64_t(tensor.getInt(i));
    else
      os << ' ' << tensor.getInt(i);
  }
  os << '\n';
}

llvm::Error Runner::compare(ArrayRef<Tensor> inputs, ArrayRef<Tensor> results) {
  auto reference = other->run(inputs);
  if (!reference)
    return reference.takeError();
  if (reference->size() != results.size())
    return makeError("'" + options.against + "' has " +
                     Twine(reference->size()) + " results, the model " +
                     Twine(results.size()));
  errors.resize(results.size());
  for (auto [i, result] : llvm::enumerate(results))
    if (llvm::Error error = addErrors(errors[i], (*reference)[i], result))
      return error;
  return llvm::Error::success();
}

llvm::Error Runner::visit(ArrayRef<Tensor> inputs) {
  auto results = model.run(inputs);
  if (!results)
    return results.takeError();
  if (options.print)
    for (const Tensor &result : *results)
      printTensor(llvm::outs(), result);
  if (labels && results->empty())
    return makeError("--labels needs a function with a result");
  if (labels)
    if (llvm::Error error = labels->add(results->front()))
      return error;
  if (other)
    if (llvm::Error error = compare(inputs, *results))
      return error;
  if (!options.output.empty()) {
    collected.resize(results->size());
    for (auto [i, result] : llvm::enumerate(*results))
      collected[i].push_back(result.clone());
  }
  return llvm::Error::success();
}

llvm::Error Runner::finish() {
  if (labels) {
    if (options.samples == 0)
      if (llvm::Error error = labels->finish())
        return error;
    if (const TopOne *top = labels->getTopOne())
      llvm::outs() << llvm::formatv("top-1 {0:F2} % ({1}/{2})\n",
                                    top->share() * 100, top->right(),
                                    top->total());
    if (const Perplexity *perplexity = labels->getPerplexity())
      llvm::outs() << llvm::formatv("perplexity {0:F5} over {1} tokens\n",
                                    perplexity->value(), perplexity->tokens());
  }
  for (auto [i, metrics] : llvm::enumerate(errors)) {
    double sqnr = metrics.sqnrDb();
    llvm::outs() << llvm::formatv("result {0}: cosine {1:F6}, SQNR ", i,
                                  metrics.cosine());
    if (std::isinf(sqnr))
      llvm::outs() << (sqnr > 0 ? "exact" : "-inf");
    else
      llvm::outs() << llvm::formatv("{0:F2} dB", sqnr);
    llvm::outs() << ", largest error "
                 << llvm::format("%.6g", metrics.maxAbsError()) << '\n';
  }
  if (options.output.empty())
    return llvm::Error::success();
  std::vector<Tensor> outputs;
  for (const SmallVector<Tensor> &parts : collected) {
    if (parts.size() == 1) {
      outputs.push_back(parts.front());
      continue;
    }
    auto joined = parts.front().rank() == 0 ? std::nullopt : concatRows(parts);
    if (!joined)
      return makeError("results of several batches cannot be joined: " +
                       parts.front().typeString());
    outputs.push_back(std::move(*joined));
  }
  return writeOutputs(options.output, outputs);
}

/// One line per kernel, in the order in which they run; best times.
static void printProfile(ArrayRef<KernelTime> kernels) {
  double total = 0;
  for (const KernelTime &kernel : kernels)
    total += kernel.seconds;
  llvm::outs() << "      us  share   GOPS  kernel\n";
  for (const KernelTime &kernel : kernels) {
    if (kernel.calls == 0)
      continue;
    double share = total > 0 ? kernel.seconds / total : 0;
    llvm::outs() << llvm::format("%8.1f %5.1f %% ", kernel.seconds * 1e6,
                                 share * 100);
    if (kernel.operations != 0 && kernel.seconds > 0)
      llvm::outs() << llvm::format("%6.1f",
                                   kernel.operations * 1e-9 / kernel.seconds);
    else
      llvm::outs() << "      ";
    llvm::outs() << "  " << kernel.name << '\n';
  }
  llvm::outs() << llvm::format("%8.1f 100.0 %%         ", total * 1e6)
               << "all kernels\n";
}

llvm::Error Runner::benchmark(ArrayRef<Tensor> inputs) {
  using Clock = std::chrono::steady_clock;
  std::vector<double> times;
  auto begin = Clock::now();
  auto elapsed = [&] {
    return std::chrono::duration<double>(Clock::now() - begin).count();
  };
  while (times.size() < 5 || elapsed() < options.benchmarkSeconds) {
    auto start = Clock::now();
    auto results = model.run(inputs);
    if (!results)
      return results.takeError();
    times.push_back(
        std::chrono::duration<double, std::milli>(Clock::now() - start)
            .count());
  }
  llvm::sort(times);
  llvm::outs() << llvm::formatv(
      "time per run: best {0:F4} ms, median {1:F4} ms, {2} runs\n",
      times.front(), times[times.size() / 2], times.size());
  if (options.profile)
    printProfile(model.engine->getKernelTimes());
  return llvm::Error::success();
}

llvm::Error Runner::run() {
  bool timed = options.benchmark || options.profile;
  if (options.profile && options.engine == "reference")
    return makeError("--profile times compiled kernels: the reference "
                     "evaluator has none");
  auto loaded = load(options.model, options.engine);
  if (!loaded)
    return loaded.takeError();
  model = std::move(*loaded);
  if (!options.against.empty()) {
    auto second = load(options.against, options.againstEngine.empty()
                                            ? options.engine
                                            : options.againstEngine);
    if (!second)
      return second.takeError();
    other = std::move(*second);
  }
  if (!options.labels.empty()) {
    auto read = readNpy(options.labels);
    if (!read)
      return read.takeError();
    labels.emplace(std::move(*read));
  }

  if (model.function.getNumArguments() == 0) {
    if (!options.inputs.empty())
      return makeError("'" + model.function.getName() + "' takes no inputs");
    if (timed)
      return benchmark({});
    if (llvm::Error error = visit({}))
      return error;
    return finish();
  }
  if (options.inputs.empty())
    return makeError("'" + model.function.getName() + "' takes " +
                     Twine(model.function.getNumArguments()) +
                     " inputs: give them with --input");
  auto samples = SampleReader::open(options.inputs, model.function);
  if (!samples)
    return samples.takeError();
  int64_t count = samples->numChunks();
  if (options.samples > 0)
    count = std::min(count, options.samples);
  for (int64_t i = 0; i < (timed ? 1 : count); ++i) {
    auto inputs = samples->read(i, options.allowNonFinite);
    if (!inputs)
      return inputs.takeError();
    if (llvm::Error error = timed ? benchmark(*inputs) : visit(*inputs))
      return error;
  }
  return timed ? llvm::Error::success() : finish();
}

llvm::Error quantx::runModel(const DialectRegistry &registry,
                             const RunOptions &options) {
  return Runner(registry, options).run();
}
