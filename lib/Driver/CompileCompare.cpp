//===- CompileCompare.cpp - alternatives side by side ---------------------===//
//
// quant-compile --precision=A,B and --compare: each alternative is quantized,
// compiled and run on the same data, sample by sample beside float.
//
//===----------------------------------------------------------------------===//

#include "CompileSteps.h"

#include "quantx/Driver/Evaluation.h"
#include "quantx/Driver/SampleReader.h"
#include "quantx/Driver/Timing.h"
#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"

using namespace mlir;
using namespace quantx;

namespace {

/// A row on its way to its figures.
struct Contestant {
  ComparisonRow row;
  std::unique_ptr<Engine> engine;
  std::optional<LabelScore> labels;
  SampleErrors errors;

  llvm::Error visit(ArrayRef<Tensor> results, ArrayRef<Tensor> reference);
  void finish();
};

} // namespace

llvm::Error Contestant::visit(ArrayRef<Tensor> results,
                              ArrayRef<Tensor> reference) {
  if (labels)
    if (llvm::Error error = labels->add(results.front()))
      return error;
  for (auto [mine, theirs] : llvm::zip_equal(results, reference))
    if (llvm::Error error = errors.add(theirs, mine))
      return error;
  return llvm::Error::success();
}

void Contestant::finish() {
  if (labels) {
    if (const TopOne *top = labels->getTopOne())
      row.topOne = top->share();
    if (const Perplexity *perplexity = labels->getPerplexity())
      row.perplexity = perplexity->value();
  }
  row.cosine = errors.meanCosine();
  row.leastCosine = errors.leastCosine();
  row.sqnr = errors.all().sqnrDb();
}

/// Runs all contestants, float first, over all samples.
static llvm::Error runAll(MutableArrayRef<Contestant> contestants,
                          StringRef entry, SampleReader &samples) {
  for (int64_t i = 0; i < samples.numChunks(); ++i) {
    auto inputs = samples.read(i);
    if (!inputs)
      return inputs.takeError();
    SmallVector<Tensor> reference;
    for (Contestant &contestant : contestants) {
      if (!contestant.engine)
        continue;
      auto results = contestant.engine->run(entry, *inputs);
      if (!results)
        return results.takeError();
      if (results->empty())
        return makeError("'" + entry + "' has no results to compare");
      if (reference.empty())
        for (const Tensor &result : *results)
          reference.push_back(result.clone());
      if (llvm::Error error = contestant.visit(*results, reference))
        return error;
    }
  }
  for (Contestant &contestant : contestants)
    if (contestant.labels && contestant.engine)
      if (llvm::Error error = contestant.labels->finish())
        return error;
  return llvm::Error::success();
}

/// Times one run of each on the first samples.
static llvm::Error timeAll(MutableArrayRef<Contestant> contestants,
                           StringRef entry, SampleReader &samples) {
  auto inputs = samples.read(0);
  if (!inputs)
    return inputs.takeError();
  std::vector<Contestant *> timed;
  std::vector<std::function<llvm::Error()>> subjects;
  for (Contestant &contestant : contestants) {
    if (!contestant.engine)
      continue;
    timed.push_back(&contestant);
    subjects.push_back([&]() -> llvm::Error {
      return contestant.engine->run(entry, *inputs).takeError();
    });
  }
  constexpr double seconds = 0.5;
  auto timings = timeAlternately(subjects, seconds);
  if (!timings)
    return timings.takeError();
  for (auto [contestant, timing] : llvm::zip_equal(timed, *timings)) {
    contestant->row.milliseconds = timing.bestMilliseconds;
    contestant->row.runs = timing.runs;
  }
  return llvm::Error::success();
}

llvm::Error CompileSteps::makeContestant(ModuleOp form, ComparisonRow &row,
                                         std::unique_ptr<Engine> &engine) {
  auto created = createJitEngine(form, jitOptions());
  if (!created)
    return created.takeError();
  const std::string &entry = entries.front();
  auto function = findEntry(form, entry);
  if (!function)
    return function.takeError();
  engine = std::move(*created);
  row.constants = countConstantBytes(*function);
  if (auto memory = engine->getMemory(entry))
    row.memory = *memory;
  return llvm::Error::success();
}

llvm::Error CompileSteps::makeContestant(const QuantizeChoices &choices,
                                         ComparisonRow &row,
                                         std::unique_ptr<Engine> &engine) {
  auto model = prepare(choices);
  if (!model)
    return model.takeError();
  auto qdq = quantize(**model, choices);
  if (!qdq)
    return qdq.takeError();
  auto integer = toInteger(**qdq, choices);
  if (!integer)
    return integer.takeError();
  const std::string &entry = entries.front();
  auto function = findEntry(**qdq, entry);
  auto integerFunction = findEntry(**integer, entry);
  if (!function || !integerFunction)
    return llvm::joinErrors(function.takeError(), integerFunction.takeError());
  ModelReport report = collectLayers(*function);
  noteFloatLayers(*integerFunction, report);
  row.integerShare = report.integerShare();
  return makeContestant(**integer, row, engine);
}

llvm::Expected<Comparison>
CompileSteps::compareAlternatives(StringRef heading,
                                  ArrayRef<Alternative> alternatives) {
  if (llvm::Error error = needSingleEntry("a comparison"))
    return std::move(error);
  const std::string &entry = entries.front();
  auto function = findEntry(*imported.module, entry);
  if (!function)
    return function.takeError();
  const std::vector<std::string> &paths =
      options.evalData.empty() ? data.front() : options.evalData;
  if (paths.empty())
    return makeError("a comparison needs data to run on (--data or "
                     "--eval-data)");
  auto samples = SampleReader::open(paths, *function);
  if (!samples)
    return samples.takeError();
  std::optional<LabelScore> labels;
  if (!options.labels.empty()) {
    auto read = readNpy(options.labels);
    if (!read)
      return read.takeError();
    labels.emplace(std::move(*read));
  }

  Comparison comparison;
  comparison.heading = heading.str();
  comparison.threads = options.threads;
  comparison.samplesPerRun = samples->samplesPerChunk();
  comparison.samples = samples->numChunks() * comparison.samplesPerRun;
  std::vector<Contestant> contestants(1);
  bool isLadder = heading == "precision";
  contestants[0].row.name = isLadder ? "fp32" : "float";
  if (llvm::Error error = makeContestant(*imported.module, contestants[0].row,
                                         contestants[0].engine))
    return std::move(error);
  for (const Alternative &alternative : alternatives) {
    // Float stands there already.
    if (isLadder && alternative.name == "fp32" &&
        alternative.choices.config.empty())
      continue;
    Contestant &contestant = contestants.emplace_back();
    contestant.row.name = alternative.name;
    if (llvm::Error error = makeContestant(alternative.choices, contestant.row,
                                           contestant.engine))
      contestant.row.failure = llvm::toString(std::move(error));
  }
  for (Contestant &contestant : contestants)
    contestant.labels = labels;
  if (llvm::Error error = runAll(contestants, entry, *samples))
    return std::move(error);
  {
    std::optional<PinnedThread> pinned;
    if (options.threads == 1)
      comparison.cpu = pinned.emplace().getCpu();
    if (llvm::Error error = timeAll(contestants, entry, *samples))
      return std::move(error);
  }
  for (Contestant &contestant : contestants) {
    if (contestant.engine)
      contestant.finish();
    comparison.rows.push_back(std::move(contestant.row));
  }
  return comparison;
}

llvm::Error CompileSteps::writeComparison(const Comparison &comparison,
                                          llvm::json::Object json) {
  if (!options.quiet)
    printComparison(llvm::outs(), comparison);
  if (!options.reportFile.empty()) {
    json["comparison"] = toJson(comparison);
    if (llvm::Error error =
            writeOutputFile(options.reportFile, [&](llvm::raw_ostream &os) {
              os << llvm::formatv("{0:2}\n",
                                  llvm::json::Value(std::move(json)));
              return llvm::Error::success();
            }))
      return error;
  }
  for (const ComparisonRow &row : comparison.rows)
    if (!row.failure.empty())
      return makeError(row.name + ": " + row.failure);
  return llvm::Error::success();
}
