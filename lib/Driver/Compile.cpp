//===- Compile.cpp - the whole way in one command -------------------------===//
//
// Import, observe, calibrate, quantize, report, integer, emit: each step is a
// stage run by name; the statistics travel in a file.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Compile.h"

#include "CompileSteps.h"
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

llvm::Expected<OwningOpRef<ModuleOp>>
CompileSteps::quantize(FloatModel &model, const QuantizeChoices &choices) {
  OwningOpRef<ModuleOp> qdq(model.observed->clone());
  std::string arguments = choices.toPipelineOptions();
  if (!model.statsFile.empty())
    arguments += " stats=" + model.statsFile;
  if (options.quantizedIo || options.integerOnly)
    arguments += " float-outputs=false";
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
  std::string settings;
  if (!choices.convention.empty())
    settings += " convention=" + choices.convention;
  if (options.integerOnly)
    settings += " integer-only=true";
  if (!settings.empty())
    pipeline += "{" + settings.substr(1) + "}";
  if (options.quantizedIo)
    pipeline += ",func.func(quantx-quantize-io)";
  if (llvm::Error error = session.runPipeline(*integer, pipeline + ")"))
    return std::move(error);
  return integer;
}

llvm::Error CompileSteps::run() {
  if (llvm::Error error = checkOptions())
    return error;
  if (llvm::Error error = importModel())
    return error;
  if (isInteger)
    return compileInteger();
  std::vector<Alternative> alternatives = options.getAlternatives();
  if (!alternatives.empty()) {
    auto comparison = compareAlternatives(
        options.ladder.empty() ? "alternative" : "precision", alternatives);
    if (!comparison)
      return comparison.takeError();
    return writeComparison(*comparison,
                           llvm::json::Object{{"format_version", 1}});
  }
  auto model = prepare(options.quantize);
  if (!model)
    return model.takeError();
  if (options.emit == EmitKind::Float)
    return writeModule(*(*model)->module, options.output);

  auto qdq = quantize(**model, options.quantize);
  if (!qdq)
    return qdq.takeError();
  if (llvm::Error error = saveStage("qdq", **qdq))
    return error;
  std::vector<ModelReport> reports;
  if (!options.quiet || !options.reportFile.empty()) {
    auto collected = collectReports(**qdq);
    if (!collected)
      return collected.takeError();
    reports = std::move(*collected);
    if (llvm::Error error = measureErrors(**model, **qdq, reports))
      return error;
  }
  if (options.emit == EmitKind::QDQ)
    return emit(**qdq, reports);

  auto integer = toInteger(**qdq, options.quantize);
  if (!integer)
    return integer.takeError();
  if (llvm::Error error = saveStage("integer", **integer))
    return error;
  if (llvm::Error error = updateReports(**integer, reports))
    return error;
  return emit(**integer, reports);
}

llvm::Error CompileSteps::compileInteger() {
  auto refuse = [&](const Twine &what) {
    return makeError("'" + options.model +
                     "' is in the integer form already: " + what);
  };
  if (!options.compare.empty() || !options.ladder.empty())
    return refuse("alternatives need the float model");
  if (options.emit == EmitKind::Float || options.emit == EmitKind::QDQ)
    return refuse("this --emit needs the float model");
  if (!options.data.empty() || !options.stats.empty())
    return refuse("data and statistics are for the float model");
  if (!options.reportFile.empty())
    return refuse("a report needs the float model");
  std::vector<ModelReport> reports;
  return emit(*imported.module, reports);
}

llvm::Error CompileSteps::checkOptions() {
  if (!options.data.empty() && !options.stats.empty())
    return makeError("give either calibration data or statistics, not both");
  if (options.batch < 0)
    return makeError("--batch must be positive");
  if (options.output.empty() && options.emit != EmitKind::Integer &&
      options.compare.empty() && options.ladder.empty())
    return makeError("this --emit needs an output file (-o)");
  if (llvm::Error error = checkTarget())
    return error;
  for (const std::string &alternative : options.compare)
    if (QuantizeChoices choices; !choices.apply(alternative))
      return makeError("cannot read the alternative '" + alternative +
                       "' (key=value+key=value with config, precision, scheme, "
                       "granularity, weight-scheme, scales, "
                       "weight-only-activations, calibration, dynamic or "
                       "convention)");
  for (const TargetOptions &target : options.targets)
    if (auto generator = CodeGenerator::create(target); !generator)
      return generator.takeError();
  bool makesLibrary = options.emit == EmitKind::Object ||
                      options.emit == EmitKind::Shared ||
                      options.emit == EmitKind::LLVM;
  bool compares = !options.compare.empty() || !options.ladder.empty();
  if (compares && !options.output.empty())
    return makeError("a comparison of several alternatives writes no model: "
                     "leave out -o");
  if (!options.compare.empty() && !options.ladder.empty())
    return makeError("give either --compare or several precisions, not both");
  if (options.targets.size() > 1 && (!makesLibrary || compares))
    return makeError("several targets need --emit=shared, object or llvm");
  if (!options.labels.empty() && options.evalData.empty())
    return makeError("--labels needs --eval-data");
  return llvm::Error::success();
}

llvm::Error quantx::compile(const DialectRegistry &registry,
                            const CompileOptions &options) {
  return CompileSteps(registry, options).run();
}
