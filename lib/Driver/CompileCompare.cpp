//===- CompileCompare.cpp - alternatives side by side ---------------------===//
//
// quant-compile --compare: each alternative is quantized, compiled and run on
// the same data; a row says how good, how large and how fast it is.
//
//===----------------------------------------------------------------------===//

#include "CompileSteps.h"

#include "quantx/Driver/Evaluation.h"
#include "quantx/Driver/SampleReader.h"
#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include <chrono>

using namespace mlir;
using namespace quantx;

namespace {

/// One row of the table.
struct Alternative {
  std::string name;
  double quality = 0; ///< top-1 share, or cosine to float
  int64_t bytes = 0;
  double milliseconds = 0; ///< best time of one run
};

} // namespace

/// Runs all chunks; results of float are kept as the reference of later ones.
static llvm::Error runAll(Engine &engine, StringRef entry,
                          SampleReader &samples, const Tensor *labels,
                          std::vector<Tensor> &reference, Alternative &row) {
  TopOne top;
  ErrorMetrics errors;
  bool isReference = reference.empty();
  row.milliseconds = std::numeric_limits<double>::infinity();
  for (int64_t i = 0; i < samples.numChunks(); ++i) {
    auto inputs = samples.read(i);
    if (!inputs)
      return inputs.takeError();
    auto start = std::chrono::steady_clock::now();
    auto results = engine.run(entry, *inputs);
    if (!results)
      return results.takeError();
    row.milliseconds =
        std::min(row.milliseconds, std::chrono::duration<double, std::milli>(
                                       std::chrono::steady_clock::now() - start)
                                       .count());
    if (labels) {
      if (llvm::Error error = top.add(results->front(), *labels))
        return error;
      continue;
    }
    if (isReference)
      reference.push_back(results->front().clone());
    if (llvm::Error error = addErrors(errors, reference[i], results->front()))
      return error;
  }
  row.quality = labels ? top.share() : errors.cosine();
  return llvm::Error::success();
}

llvm::Error CompileSteps::compareAlternatives() {
  auto function = findEntry(*floatModule, entry);
  if (!function)
    return function.takeError();
  const std::vector<std::string> &paths =
      options.evalData.empty() ? options.data : options.evalData;
  if (paths.empty())
    return makeError("--compare needs data to run on (--data or --eval-data)");
  auto samples = SampleReader::open(paths, *function);
  if (!samples)
    return samples.takeError();
  std::optional<Tensor> labels;
  if (!options.labels.empty()) {
    auto read = readNpy(options.labels);
    if (!read)
      return read.takeError();
    labels = std::move(*read);
  }

  std::vector<Tensor> reference;
  std::vector<Alternative> rows;
  auto measure = [&](StringRef name, ModuleOp form) -> llvm::Error {
    auto engine = createJitEngine(form, jitOptions());
    if (!engine)
      return engine.takeError();
    auto formFunction = findEntry(form, entry);
    if (!formFunction)
      return formFunction.takeError();
    Alternative row;
    row.name = name.str();
    row.bytes = countConstantBytes(*formFunction).weights;
    if (llvm::Error error = runAll(**engine, entry, *samples,
                                   labels ? &*labels : nullptr, reference, row))
      return error;
    rows.push_back(row);
    return llvm::Error::success();
  };
  if (llvm::Error error = measure("float", *floatModule))
    return error;
  for (const std::string &alternative : options.compare) {
    QuantizeChoices choices = options.quantize;
    choices.apply(alternative);
    auto qdq = quantize(choices);
    if (!qdq)
      return qdq.takeError();
    auto integer = toInteger(**qdq, choices);
    if (!integer)
      return integer.takeError();
    if (llvm::Error error = measure(alternative, **integer))
      return error;
  }

  size_t width = 11;
  for (const Alternative &row : rows)
    width = std::max(width, row.name.size());
  llvm::outs() << llvm::left_justify("alternative", width)
               << (labels ? "    top-1 %" : "     cosine") << "      bytes"
               << "    ms/run\n";
  for (const Alternative &row : rows)
    llvm::outs() << llvm::left_justify(row.name, width)
                 << llvm::format(labels ? "%11.2f" : "%11.5f",
                                 labels ? row.quality * 100 : row.quality)
                 << llvm::formatv("{0,11}{1,10:F3}\n", row.bytes,
                                  row.milliseconds);
  return llvm::Error::success();
}
