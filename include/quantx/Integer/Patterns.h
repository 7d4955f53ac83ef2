//===- Patterns.h - patterns of the Integer stage ---------------*- C++ -*-===//
//
// What the passes of this stage do, for pass pipelines of other compilers.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTEGER_PATTERNS_H
#define QUANTX_INTEGER_PATTERNS_H

#include "mlir/IR/PatternMatch.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"

namespace quantx {

struct IntegerRewriteOptions {
  /// How accumulators are brought to storage.
  RoundingMode rounding = RoundingMode::HalfUp;
  /// Requantize by an f32 multiplier instead of a fixed-point one.
  bool floatMultiplier = false;
  /// How tables are computed; functions of one element stay float without it.
  std::function<mlir::FailureOr<Tensor>(mlir::ModuleOp, const Tensor &)>
      evaluate;
};

/// dequantize -> op -> quantize on integers, and dequantize behind ops that
/// only move values. The QuantizableOpInterface models must be registered.
void populateRewriteIntegerPatterns(mlir::RewritePatternSet &patterns,
                                    const IntegerRewriteOptions &options);

/// quantize(dequantize(q)): q itself for equal parameters, else a table or a
/// requantization with this rounding.
void populateFoldRescalesPatterns(mlir::RewritePatternSet &patterns,
                                  RoundingMode rounding = RoundingMode::HalfUp);

/// Runs the only function of `module` on the reference evaluator.
mlir::FailureOr<Tensor> evaluateOnReference(mlir::ModuleOp module,
                                            const Tensor &input);

} // namespace quantx

#endif
