//===- CompileFloatModels.cpp - what quantization starts from -------------===//
//
// The imported model, the smoothed one, and the statistics of each: made when
// some choice of quantization first needs them.
//
//===----------------------------------------------------------------------===//

#include "CompileSteps.h"

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Driver/Calibrate.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace quantx;

/// Whether the model is in the integer form, of which nothing is left to
/// quantize.
static bool holdsCodes(ModuleOp module) {
  return module
      .walk([](Operation *op) {
        return isa<RequantizeOp, BlockMatmulOp>(op) ? WalkResult::interrupt()
                                                    : WalkResult::advance();
      })
      .wasInterrupted();
}

llvm::Error CompileSteps::importModel() {
  auto loaded = session.load(options.model);
  if (!loaded)
    return loaded.takeError();
  OwningOpRef<ModuleOp> module = std::move(*loaded);
  auto wanted = findEntries(*module, options.entry);
  if (!wanted)
    return wanted.takeError();
  for (func::FuncOp function : *wanted)
    entries.push_back(function.getName().str());
  // What is not asked for is no part of the model, unless a function calls it.
  for (auto function : module->getOps<func::FuncOp>())
    if (function.isPublic() && !llvm::is_contained(*wanted, function))
      function.setPrivate();
  if (llvm::Error error = assignData())
    return error;
  if (holdsCodes(*module)) {
    isInteger = true;
    imported.module = std::move(module);
    return llvm::Error::success();
  }
  std::string pipeline = "builtin.module(quantx-import";
  if (options.batch)
    pipeline += "{batch=" + std::to_string(options.batch) + "}";
  if (llvm::Error error = session.runPipeline(*module, pipeline + ")"))
    return error;
  if (llvm::Error error = saveStage("float", *module))
    return error;
  imported.module = module->clone();
  if (llvm::Error error = session.runPipeline(
          *module, "builtin.module(quantx-insert-observers)"))
    return error;
  imported.observed = std::move(module);
  return saveStage("observed", *imported.observed);
}

llvm::Error CompileSteps::assignData() {
  data.resize(entries.size());
  std::optional<size_t> current;
  if (entries.size() == 1)
    current = 0;
  for (StringRef path : options.data) {
    auto [name, rest] = path.split(':');
    auto named = llvm::find(entries, name);
    if (!rest.empty() && named != entries.end()) {
      current = named - entries.begin();
      path = rest;
    }
    if (!current)
      return makeError("the model has several functions (" +
                       llvm::join(entries, ", ") + "): say whose data '" +
                       path + "' is with --data=FUNCTION:FILE");
    data[*current].push_back(path.str());
  }
  for (auto [entry, files] : llvm::zip_equal(entries, data))
    if (!options.data.empty() && files.empty())
      return makeError("there is no data for function '" + entry +
                       "' (--data=" + entry + ":FILE)");
  return llvm::Error::success();
}

llvm::Expected<SmallVector<func::FuncOp>>
CompileSteps::getFunctions(ModuleOp form) const {
  return findEntries(form, llvm::join(entries, ","));
}

llvm::Error CompileSteps::needSingleEntry(StringRef what) const {
  if (entries.size() == 1)
    return llvm::Error::success();
  return makeError(what + " is for one function of the model (" +
                   llvm::join(entries, ", ") + "): choose it with --entry");
}

bool CompileSteps::hasObservers(ModuleOp form) {
  return form.walk([](ObserveOp) { return WalkResult::interrupt(); })
      .wasInterrupted();
}

/// What to collect so that every later choice can be served: a histogram
/// answers every method but the moving average, which depends on order.
std::string CompileSteps::collectionMethod() const {
  const std::string &method = options.quantize.calibration;
  bool others = !options.quantize.config.empty();
  for (const Alternative &alternative : options.getAlternatives())
    others |= alternative.choices.calibration != method ||
              !alternative.choices.config.empty();
  if (others && method != "moving-average")
    return "entropy";
  return method.empty() ? "minmax" : StringRef(method).split(':').first.str();
}

llvm::Expected<std::string>
CompileSteps::collect(ModuleOp observed, StringRef method, StringRef stem,
                      TemporaryStatistics &temporary,
                      std::unique_ptr<Engine> *kept) {
  SmallString<128> path(options.stagesDir);
  if (!options.stagesDir.empty()) {
    llvm::sys::path::append(path, stem + ".json");
  } else {
    if (std::error_code code =
            llvm::sys::fs::createTemporaryFile("quantx-stats", "json", path))
      return makeError("cannot create a temporary file: " + code.message());
    temporary.setFile(path);
  }
  std::optional<Statistics> statistics;
  for (auto [entry, files] : llvm::zip_equal(entries, data)) {
    CalibrateOptions calibration;
    calibration.data = files;
    calibration.entry = entry;
    calibration.method = method.str();
    calibration.progress =
        options.progress ? ProgressBar::Mode::Auto : ProgressBar::Mode::Never;
    auto own = quantx::calibrate(observed, calibration, kept);
    if (!own)
      return own.takeError();
    if (!statistics)
      statistics = std::move(*own);
    else if (llvm::Error error =
                 statistics->add(std::move(*own), entries.front(), entry))
      return std::move(error);
  }
  // What was collected must not decide what is used by default.
  if (options.quantize.calibration.empty())
    statistics->method = RangeMethod::MinMax;
  if (llvm::Error error = statistics->write(path))
    return std::move(error);
  return std::string(path);
}

/// Whether all activations stay floats, so that channels need no smoothing.
static bool keepsFloat(const QuantizeChoices &choices) {
  StringRef precision = choices.precision;
  return precision == "fp32" || precision == "bf16" || precision == "fp16";
}

llvm::Error CompileSteps::smooth() {
  triedSmoothing = true;
  std::string config = options.quantize.config.empty()
                           ? ""
                           : "config=" + options.quantize.config;
  OwningOpRef<ModuleOp> module(imported.observed->clone());
  if (llvm::Error error = session.runPipeline(
          *module, "builtin.module(quantx-observe-channels{" + config + "})"))
    return error;
  if (!hasObservers(*module))
    return llvm::Error::success();
  TemporaryStatistics remover;
  auto path = collect(*module, "minmax", "channels", remover);
  if (!path)
    return path.takeError();
  if (llvm::Error error = session.runPipeline(
          *module, "builtin.module(quantx-smooth-activations{stats=" + *path +
                       " " + config + "})"))
    return error;
  if (llvm::Error error = saveStage("smoothed", *module))
    return error;
  smoothed.emplace();
  smoothed->module = module->clone();
  smoothed->observed = std::move(module);
  return session.runPipeline(*smoothed->observed,
                             "builtin.module(quantx-insert-observers)");
}

llvm::Error CompileSteps::calibrate(FloatModel &model, StringRef stem) {
  if (!model.statsFile.empty() || options.data.empty() ||
      !hasObservers(*model.observed))
    return llvm::Error::success();
  bool anyCodes = !keepsFloat(options.quantize);
  for (const Alternative &alternative : options.getAlternatives())
    anyCodes |= !keepsFloat(alternative.choices);
  std::string config = options.quantize.config.empty()
                           ? ""
                           : "config=" + options.quantize.config;
  if (anyCodes)
    if (llvm::Error error = session.runPipeline(
            *model.observed,
            "builtin.module(quantx-observe-moments{" + config + "})"))
      return error;
  auto path = collect(*model.observed, collectionMethod(), stem,
                      model.temporary, &model.engine);
  if (!path)
    return path.takeError();
  model.statsFile = *path;
  return llvm::Error::success();
}

llvm::Expected<FloatModel *>
CompileSteps::prepare(const QuantizeChoices &choices) {
  if (!options.stats.empty()) {
    imported.statsFile = options.stats;
    return &imported;
  }
  bool smooths = !keepsFloat(choices) && !options.data.empty();
  if (smooths && !triedSmoothing)
    if (llvm::Error error = smooth())
      return std::move(error);
  FloatModel &model = smooths && smoothed ? *smoothed : imported;
  // Both may be wanted, in one folder.
  bool second = &model == &imported && smoothed;
  if (llvm::Error error =
          calibrate(model, second ? "stats-unsmoothed" : "stats"))
    return std::move(error);
  return &model;
}
