//===- CallIntrinsics.h - operations that LLVM knows itself -----*- C++ -*-===//

#ifndef LIB_TARGET_GPU_CALLINTRINSICS_H
#define LIB_TARGET_GPU_CALLINTRINSICS_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"

namespace quantx {

/// Refuses functions of `kernels` that have no fixed sequence of operations:
/// libraries and devices compute them each in their own way.
llvm::LogicalResult checkMath(mlir::gpu::GPUModuleOp kernels);

/// Those that are left are instructions for LLVM, such as rounding to even.
/// Upstream's conversions call a library for them, which needs not be there, or
/// would not let LLVM's own operation pass.
void callIntrinsics(mlir::gpu::GPUModuleOp kernels);

} // namespace quantx

#endif
