//===- Calibrator.h - fills statistics from observed tensors ----*- C++ -*-===//
//
// Decides what is collected for each quantx.observe, and takes the tensors
// that an engine shows while it runs. Memory does not depend on how many.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_CALIBRATION_CALIBRATOR_H
#define QUANTX_CALIBRATION_CALIBRATOR_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"
#include "quantx/Calibration/Statistics.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// What to collect.
struct CalibrationOptions {
  RangeMethod method = RangeMethod::MinMax;
  /// Stored as the default of the percentile method, in (0, 100].
  double percentile = 99.99;
  /// Weight of the newest batch in a moving average, in (0, 1].
  double averagingConstant = 0.01;
};

/// Collects for one function; each value gets the kind that the method needs,
/// with an `axis` also channel_min_max, and the `kinds` of its observer.
class Calibrator {
public:
  /// Makes the collectors for all observers of `function` and of the functions
  /// it calls. Errors: no observer, an id twice, an unknown kind, an option out
  /// of its range.
  static llvm::Expected<Calibrator> create(mlir::func::FuncOp function,
                                           const CalibrationOptions &options);

  /// Everything observed until endBatch belongs to the next `samples` samples
  /// and is one batch to a moving average.
  void beginBatch(int64_t samples);
  /// Takes the value of one observer; the signature is Engine::ObserveFn's.
  /// The first failure is kept until endBatch, the rest of the batch skipped.
  void observe(llvm::StringRef id, const Tensor &tensor);
  /// The batch's failure: a NaN or an infinity (named by value and sample), an
  /// id that is not in the function, a shape that a kind cannot take.
  llvm::Error endBatch();

  /// Fails when no sample was observed.
  llvm::Expected<Statistics> finish();

private:
  std::string describe(llvm::StringRef id) const;
  std::string describeSample(const Tensor &tensor) const;

  Statistics statistics;
  int64_t batchSamples = 0;
  std::string failure;
  /// Where tensors that are not f32 are converted.
  std::vector<float> buffer;
};

} // namespace quantx

#endif
