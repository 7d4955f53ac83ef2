//===- FloatIslands.h - layers that codes would not serve -------*- C++ -*-===//

#ifndef LIB_QUANTIZE_FLOATISLANDS_H
#define LIB_QUANTIZE_FLOATISLANDS_H

#include "mlir/IR/Operation.h"

namespace quantx {

/// Whether something reads the result of `op`, and only in float.
bool isReadInFloat(mlir::Operation *op);

/// Whether `op` is a function of one element (no clamp), such as a sigmoid,
/// that a quantized product feeds and whose result only leaves the function, or
/// moves that result there.
bool bendsOutput(mlir::Operation *op);

/// Values that only move between float layers, or are computed from theirs
/// element by element, gain nothing from a detour through codes, and lose
/// precision.
void keepIslandsFloat(llvm::ArrayRef<mlir::Operation *> layers);

} // namespace quantx

#endif
