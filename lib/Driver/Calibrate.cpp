//===- Calibrate.cpp - running a model over data for statistics -----------===//
//
// Makes engine and data from the options, and merges the files of several
// runs.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/Calibrate.h"

#include "quantx/Driver/Run.h"
#include "quantx/Driver/Session.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/Support/FormatVariadic.h"

using namespace mlir;
using namespace quantx;
using llvm::Error;
using llvm::Expected;

static Expected<std::unique_ptr<Engine>>
makeEngine(ModuleOp module, const CalibrateOptions &options) {
  JitOptions jit;
  jit.targetCpu = options.targetCpu;
  jit.targetFeatures = options.targetFeatures;
  // The schedule has made vector code of the heavy ops already: more of LLVM's
  // work costs longer than it saves on a calibration set.
  jit.optLevel = 1;
  return createEngine(options.engine, module, jit);
}

Expected<Statistics> quantx::calibrate(ModuleOp observed,
                                       const CalibrateOptions &options,
                                       std::unique_ptr<Engine> *kept) {
  CalibrationOptions collect;
  std::optional<RangeMethod> method = parseRangeMethod(options.method);
  if (!method)
    return makeError("unknown method '" + options.method +
                     "' (minmax, moving-average, percentile, entropy or mse)");
  collect.method = *method;
  collect.percentile = options.percentile;
  collect.averagingConstant = options.averagingConstant;
  if (options.samples < 0)
    return makeError("the number of samples must not be negative");
  if (options.data.empty())
    return makeError("no data: give one --data=FILE.npy for each input of the "
                     "model, or one .npz");
  Expected<func::FuncOp> function = findEntry(observed, options.entry);
  if (!function)
    return function.takeError();
  Expected<SampleReader> data = SampleReader::open(options.data, *function);
  if (!data)
    return data.takeError();
  auto engine = makeEngine(observed, options);
  if (!engine)
    return engine.takeError();
  auto statistics = collectStatistics(*function, **engine, *data, collect,
                                      options.samples, options.progress);
  if (kept)
    *kept = std::move(*engine);
  return statistics;
}

Error quantx::calibrateModule(ModuleOp observed,
                              const CalibrateOptions &options,
                              StringRef statsPath) {
  Expected<Statistics> statistics = calibrate(observed, options);
  if (!statistics)
    return statistics.takeError();
  return statistics->write(statsPath);
}

Error quantx::mergeStatistics(ArrayRef<std::string> files,
                              StringRef statsPath) {
  if (files.empty())
    return makeError("no statistics files to merge");
  Expected<Statistics> merged = Statistics::read(files.front());
  if (!merged)
    return merged.takeError();
  for (const std::string &file : files.drop_front()) {
    Expected<Statistics> next = Statistics::read(file);
    if (!next)
      return next.takeError();
    if (Error error = merged->merge(*next, files.front(), file))
      return error;
  }
  return merged->write(statsPath);
}

Error quantx::runCalibrate(const DialectRegistry &registry,
                           CalibrateRequest request) {
  Expected<ProgressBar::Mode> progress =
      ProgressBar::parseMode(request.progress);
  if (!progress)
    return progress.takeError();
  request.options.progress = *progress;
  if (request.merge) {
    if (!request.options.data.empty())
      return makeError("--merge takes statistics files, no --data");
    return mergeStatistics(request.inputs, request.output);
  }
  if (request.inputs.size() != 1)
    return makeError("give one observed module, not " +
                     Twine(request.inputs.size()));

  Session session(registry);
  auto module = session.load(request.inputs.front());
  if (!module)
    return module.takeError();
  auto start = std::chrono::steady_clock::now();
  Expected<Statistics> statistics = calibrate(**module, request.options);
  if (!statistics)
    return statistics.takeError();
  if (Error error = statistics->write(request.output))
    return error;
  std::chrono::duration<double> seconds =
      std::chrono::steady_clock::now() - start;
  llvm::errs() << llvm::formatv(
      "calibrated {0} values on {1} samples in {2:F1} s\n",
      statistics->tensors.size(), statistics->samples, seconds.count());
  return Error::success();
}
