//===- SpirvDot.h - dot products of packed words ----------------*- C++ -*-===//

#ifndef LIB_TARGET_GPU_SPIRVDOT_H
#define LIB_TARGET_GPU_SPIRVDOT_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// acc + the sum of four products of signed weights and activations of either
/// sign, in words of four bytes.
mlir::Value emitSpirvDot(mlir::OpBuilder &b, mlir::Location loc,
                         mlir::Value acc, mlir::Value activations,
                         mlir::Value weights, bool isUnsigned);

} // namespace quantx

#endif
