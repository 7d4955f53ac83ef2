//===- ExactFloats.h - float ops that Vulkan leaves open --------*- C++ -*-===//
//
// What shaders may round as they like, or may not have at all, in operations
// that every device rounds alike.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_EXACTFLOATS_H
#define LIB_TARGET_GPU_EXACTFLOATS_H

#include "mlir/IR/Operation.h"

namespace quantx {

/// Rewrites fused multiply-adds of f32, and extensions of f16 and bf16 to f32,
/// inside of `kernels`.
void expandFloats(mlir::Operation *kernels);

} // namespace quantx

#endif
