//===- ThreadLeaves.h - dot products of GPUs --------------------*- C++ -*-===//
//
// Offers the dot instructions of GPUs to the schedule stage.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_GPU_THREADLEAVES_H
#define QUANTX_TARGET_GPU_THREADLEAVES_H

#include "mlir/IR/DialectRegistry.h"

namespace quantx {

/// Attaches the leaves "spirv-sdot", "dp4a" and "threads" to the gpu dialect, in whose
/// functions their steps stand.
void registerThreadLeaves(mlir::DialectRegistry &registry);

} // namespace quantx

#endif
