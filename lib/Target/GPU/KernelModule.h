//===- KernelModule.h - the module of a program's kernels -------*- C++ -*-===//

#ifndef LIB_TARGET_GPU_KERNELMODULE_H
#define LIB_TARGET_GPU_KERNELMODULE_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/IR/BuiltinOps.h"
#include "quantx/Target/GPU/Program.h"

namespace quantx {

/// The kernels that quantx-outline-gpu-kernels made. Null, with an error that
/// says so, where it has not run.
inline mlir::gpu::GPUModuleOp findKernels(mlir::ModuleOp module) {
  auto kernels = module.lookupSymbol<mlir::gpu::GPUModuleOp>(kKernelsName);
  if (!kernels)
    module.emitError() << "there is no gpu.module @" << kKernelsName
                       << ": run quantx-outline-gpu-kernels before";
  return kernels;
}

} // namespace quantx

#endif
