//===- Calibrate.h - running a model over data for statistics ---*- C++ -*-===//
//
// What quant-calibrate does, and what quant-compile does before it quantizes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_CALIBRATE_H
#define QUANTX_DRIVER_CALIBRATE_H

#include "quantx/Calibration/Calibrator.h"
#include "quantx/Driver/ProgressBar.h"
#include "quantx/Driver/SampleReader.h"
#include "quantx/Execution/Engine.h"

namespace quantx {

/// How a model is run over data.
struct CalibrateOptions {
  /// One .npy for each input in order, or one .npz.
  std::vector<std::string> data;
  /// The function, when there are several.
  std::string entry;
  /// "minmax", "moving-average", "percentile", "entropy" or "mse".
  std::string method = "minmax";
  /// Of the percentile method and of moving averages.
  double percentile = 99.99, averagingConstant = 0.01;
  /// "jit" or "reference"; processor and features are the JIT's.
  std::string engine = "jit", targetCpu = "host", targetFeatures;
  /// Use the first samples only, rounded up to whole batches; 0: all.
  int64_t samples = 0;
  ProgressBar::Mode progress = ProgressBar::Mode::Auto;
};

/// Runs `function` on an engine that holds its observed module, one batch in
/// memory at a time.
llvm::Expected<Statistics>
collectStatistics(mlir::func::FuncOp function, Engine &engine,
                  SampleReader &data, const CalibrationOptions &options,
                  int64_t maxSamples = 0,
                  ProgressBar::Mode progress = ProgressBar::Mode::Never);

/// The same with engine and data made from the options; errors are one
/// sentence. The engine is handed over in `kept`, where that is given.
llvm::Expected<Statistics> calibrate(mlir::ModuleOp observed,
                                     const CalibrateOptions &options,
                                     std::unique_ptr<Engine> *kept = nullptr);

/// calibrate, then write the file.
llvm::Error calibrateModule(mlir::ModuleOp observed,
                            const CalibrateOptions &options,
                            llvm::StringRef statsPath);

/// Reads one or more files and writes their sum.
llvm::Error mergeStatistics(llvm::ArrayRef<std::string> files,
                            llvm::StringRef statsPath);

/// quant-calibrate's command line.
struct CalibrateRequest {
  /// The observed module; with `merge`, statistics files.
  std::vector<std::string> inputs;
  bool merge = false;
  std::string output = "-";
  /// "auto", "always" or "never".
  std::string progress = "auto";
  CalibrateOptions options;
};

/// Does what the request says, and says on standard error what was done.
llvm::Error runCalibrate(const mlir::DialectRegistry &registry,
                         CalibrateRequest request);

} // namespace quantx

#endif
