//===- Compile.cpp - the whole way in one command -------------------------===//
//
// Import, observe, calibrate, quantize, report, integer, emit: each step is a
// stage run by name; the statistics travel in a file.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Compile.h"

#include "CompileSteps.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Driver/Calibrate.h"
#include "quantx/Support/Npy.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace quantx;

CompileSteps::CompileSteps(const DialectRegistry &registry,
                           const CompileOptions &options)
    : session(registry), options(options) {}

llvm::Error CompileSteps::saveStage(StringRef stage, ModuleOp module) {
  if (options.stagesDir.empty())
    return llvm::Error::success();
  if (std::error_code code =
          llvm::sys::fs::create_directories(options.stagesDir))
    return makeError("cannot create '" + options.stagesDir +
                     "': " + code.message());
  SmallString<128> path(options.stagesDir);
  llvm::sys::path::append(
      path, llvm::formatv("{0}-{1}.mlir", stageCount++, stage).str());
  return writeModule(module, path);
}

llvm::Error CompileSteps::importModel() {
  auto loaded = session.load(options.model);
  if (!loaded)
    return loaded.takeError();
  module = std::move(*loaded);
  std::string pipeline = "builtin.module(quantx-import";
  if (options.batch)
    pipeline += "{batch=" + std::to_string(options.batch) + "}";
  if (llvm::Error error = session.runPipeline(*module, pipeline + ")"))
    return error;
  auto function = findEntry(*module, options.entry);
  if (!function)
    return function.takeError();
  entry = function->getName().str();
  floatBytes = countConstantBytes(*function).weights;
  if (llvm::Error error = saveStage("float", *module))
    return error;
  floatModule = module->clone();
  if (llvm::Error error = session.runPipeline(
          *module, "builtin.module(quantx-insert-observers)"))
    return error;
  return saveStage("observed", *module);
}

bool CompileSteps::hasObservers(ModuleOp form) {
  return form.walk([](ObserveOp) { return WalkResult::interrupt(); })
      .wasInterrupted();
}

/// What to collect so that every later choice can be served: a histogram
/// answers every method but the moving average, which depends on order.
std::string CompileSteps::collectionMethod() const {
  const std::string &method = options.quantize.calibration;
  bool others = !options.compare.empty() || !options.quantize.config.empty();
  if (others && method != "moving-average")
    return "entropy";
  return method.empty() ? "minmax" : StringRef(method).split(':').first.str();
}

llvm::Expected<std::string>
CompileSteps::collect(ModuleOp observed, StringRef method, StringRef stem,
                      llvm::FileRemover &temporary) {
  SmallString<128> path(options.stagesDir);
  if (!options.stagesDir.empty()) {
    llvm::sys::path::append(path, stem + ".json");
  } else {
    if (std::error_code code =
            llvm::sys::fs::createTemporaryFile("quantx-stats", "json", path))
      return makeError("cannot create a temporary file: " + code.message());
    temporary.setFile(path, /*Keep=*/false);
  }
  CalibrateOptions calibration;
  calibration.data = options.data;
  calibration.entry = entry;
  calibration.method = method.str();
  calibration.progress =
      options.progress ? ProgressBar::Mode::Auto : ProgressBar::Mode::Never;
  auto statistics = quantx::calibrate(observed, calibration);
  if (!statistics)
    return statistics.takeError();
  // What was collected must not decide what is used by default.
  if (options.quantize.calibration.empty())
    statistics->method = RangeMethod::MinMax;
  if (llvm::Error error = statistics->write(path))
    return std::move(error);
  return std::string(path);
}

/// The smoothed model takes the place of the observed one, and of the float
/// one, whose values it is compared with by name.
llvm::Error CompileSteps::smooth() {
  StringRef precision = options.quantize.precision;
  bool half = precision == "fp32" || precision == "bf16" || precision == "fp16";
  if (half || options.data.empty() || !options.stats.empty())
    return llvm::Error::success();
  std::string config = options.quantize.config.empty()
                           ? ""
                           : "config=" + options.quantize.config;
  OwningOpRef<ModuleOp> smoothed(module->clone());
  if (llvm::Error error = session.runPipeline(
          *smoothed, "builtin.module(quantx-observe-channels{" + config + "})"))
    return error;
  if (!hasObservers(*smoothed))
    return llvm::Error::success();
  llvm::FileRemover remover;
  auto path = collect(*smoothed, "minmax", "channels", remover);
  if (!path)
    return path.takeError();
  if (llvm::Error error = session.runPipeline(
          *smoothed, "builtin.module(quantx-smooth-activations{stats=" + *path +
                         " " + config + "})"))
    return error;
  if (llvm::Error error = saveStage("smoothed", *smoothed))
    return error;
  floatModule = smoothed->clone();
  module = std::move(smoothed);
  return session.runPipeline(*module,
                             "builtin.module(quantx-insert-observers)");
}

/// The statistics file: the user's, one in the stages folder, or a temporary.
llvm::Error CompileSteps::calibrate() {
  if (!options.stats.empty() || options.data.empty() ||
      !hasObservers(*module)) {
    statsFile = options.stats;
    return llvm::Error::success();
  }
  auto path = collect(*module, collectionMethod(), "stats", temporary);
  if (!path)
    return path.takeError();
  statsFile = *path;
  return llvm::Error::success();
}

llvm::Expected<OwningOpRef<ModuleOp>>
CompileSteps::quantize(const QuantizeChoices &choices) {
  OwningOpRef<ModuleOp> qdq(module->clone());
  std::string arguments = choices.toPipelineOptions();
  if (!statsFile.empty())
    arguments += " stats=" + statsFile;
  std::string pipeline = "builtin.module(quantx-quantize";
  if (!arguments.empty())
    pipeline += "{" + arguments.substr(1) + "}";
  if (llvm::Error error = session.runPipeline(*qdq, pipeline + ")"))
    return std::move(error);
  return qdq;
}

llvm::Expected<OwningOpRef<ModuleOp>>
CompileSteps::toInteger(ModuleOp qdq, const QuantizeChoices &choices) {
  OwningOpRef<ModuleOp> integer(qdq.clone());
  std::string pipeline = "builtin.module(quantx-to-integer";
  if (!choices.convention.empty())
    pipeline += "{convention=" + choices.convention + "}";
  if (options.quantizedIo)
    pipeline += ",func.func(quantx-quantize-io)";
  if (llvm::Error error = session.runPipeline(*integer, pipeline + ")"))
    return std::move(error);
  return integer;
}

llvm::Error CompileSteps::writeReport(const ModelReport &report) {
  if (!options.quiet)
    printReport(options.output == "-" ? llvm::errs() : llvm::outs(), report);
  if (options.reportFile.empty())
    return llvm::Error::success();
  return writeOutputFile(options.reportFile, [&](llvm::raw_ostream &os) {
    os << llvm::formatv("{0:2}\n", toJson(report));
    return llvm::Error::success();
  });
}

llvm::Error CompileSteps::run() {
  if (llvm::Error error = checkOptions())
    return error;
  if (llvm::Error error = importModel())
    return error;
  if (llvm::Error error = smooth())
    return error;
  if (llvm::Error error = calibrate())
    return error;
  if (!options.compare.empty())
    return compareAlternatives();
  if (options.emit == EmitKind::Float)
    return writeModule(*floatModule, options.output);

  auto qdq = quantize(options.quantize);
  if (!qdq)
    return qdq.takeError();
  if (llvm::Error error = saveStage("qdq", **qdq))
    return error;
  auto function = findEntry(**qdq, entry);
  if (!function)
    return function.takeError();
  ModelReport report = collectLayers(*function, floatBytes);
  describeSignature(*function, report);
  if (!options.quiet || !options.reportFile.empty())
    if (llvm::Error error = measureErrors(**qdq, report))
      return error;

  OwningOpRef<ModuleOp> integer;
  if (options.emit != EmitKind::QDQ) {
    auto converted = toInteger(**qdq, options.quantize);
    if (!converted)
      return converted.takeError();
    integer = std::move(*converted);
    if (llvm::Error error = saveStage("integer", *integer))
      return error;
    auto integerFunction = findEntry(*integer, entry);
    if (!integerFunction)
      return integerFunction.takeError();
    noteFloatLayers(*integerFunction, report);
    report.floatOpsLeft = countFloatOps(*integerFunction);
    ConstantBytes bytes = countConstantBytes(*integerFunction);
    report.bytes = bytes.weights;
    report.tableBytes = bytes.tables;
    describeSignature(*integerFunction, report);
  }
  // The output comes last: it appears only when all else went well.
  if (llvm::Error error = writeReport(report))
    return error;
  return emit(options.emit == EmitKind::QDQ ? **qdq : *integer);
}

llvm::Error CompileSteps::checkOptions() {
  if (!options.data.empty() && !options.stats.empty())
    return makeError("give either calibration data or statistics, not both");
  if (options.batch < 0)
    return makeError("--batch must be positive");
  if (options.output.empty() && options.emit != EmitKind::Integer &&
      options.compare.empty())
    return makeError("this --emit needs an output file (-o)");
  for (const std::string &alternative : options.compare)
    if (QuantizeChoices choices; !choices.apply(alternative))
      return makeError("cannot read the alternative '" + alternative +
                       "' (key=value+key=value with config, precision, scheme, "
                       "granularity, calibration or convention)");
  for (const TargetOptions &target : options.targets)
    if (auto generator = CodeGenerator::create(target); !generator)
      return generator.takeError();
  bool makesLibrary = options.emit == EmitKind::Object ||
                      options.emit == EmitKind::Shared ||
                      options.emit == EmitKind::LLVM;
  if (options.targets.size() > 1 && (!makesLibrary || !options.compare.empty()))
    return makeError("several targets need --emit=shared, object or llvm");
  if (!options.labels.empty() && options.evalData.empty())
    return makeError("--labels needs --eval-data");
  return llvm::Error::success();
}

llvm::Error quantx::compile(const DialectRegistry &registry,
                            const CompileOptions &options) {
  return CompileSteps(registry, options).run();
}
