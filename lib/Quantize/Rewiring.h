//===- Rewiring.h - who reads the dequantized value -------------*- C++ -*-===//
//
// The one place that decides which users of a value go through its codes.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_QUANTIZE_REWIRING_H
#define QUANTX_LIB_QUANTIZE_REWIRING_H

#include "quantx/Interfaces/StaticParams.h"

namespace quantx {

/// Operands of `layer` that are activations.
llvm::SmallVector<mlir::OpOperand *> getActivations(mlir::Operation *layer);

/// Whether an activation of `layer` has parameters computed at run time.
bool isQuantizedAtRunTime(mlir::Operation *layer);

/// The first quantize that reads `value`, directly or behind observers.
QuantizeOp findQuantize(mlir::Value value);

/// Inserts quantize and dequantize behind `value` and erases its observers.
/// All users read the dequantized value if a quantized layer computes `value`;
/// otherwise only quantized layers (their activations) and quantize ops do. A
/// quantize with the same parameters is replaced by the new codes. Returns the
/// dequantized value.
mlir::Value quantizeValue(mlir::Value value, const StaticParams &params,
                          QuantizeStyle style = {});

} // namespace quantx

#endif
