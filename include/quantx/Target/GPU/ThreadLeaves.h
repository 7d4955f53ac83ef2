//===- ThreadLeaves.h - dot products of GPUs --------------------*- C++ -*-===//
//
// Offers the dot instructions of GPUs to the schedule stage.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_GPU_THREADLEAVES_H
#define QUANTX_TARGET_GPU_THREADLEAVES_H

#include "mlir/IR/DialectRegistry.h"

namespace quantx {

/// Attaches the leaves of all GPUs to the gpu dialect, in whose functions their
/// steps stand: those of matrix units and of tiles, and "spirv-sdot", "dp4a"
/// and "threads" for products too small for tiles.
void registerThreadLeaves(mlir::DialectRegistry &registry);

} // namespace quantx

#endif
