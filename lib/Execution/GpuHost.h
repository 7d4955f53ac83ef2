//===- GpuHost.h - the host's part of a model for a GPU ---------*- C++ -*-===//

#ifndef LIB_EXECUTION_GPUHOST_H
#define LIB_EXECUTION_GPUHOST_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace quantx {

/// Holds the sentence behind status 1 of a model for a GPU.
inline constexpr const char *kGpuMessageName = "quantx_gpu_message";

/// A module of the llvm dialect that holds `program` and a function `entry`,
/// which takes pointers to inputs, outputs, and an unused workspace, and lets
/// the run-time library of GPUs run it. The function returns 0, or 1 when that
/// fails.
mlir::OwningOpRef<mlir::ModuleOp> makeGpuHost(mlir::MLIRContext *context,
                                              llvm::StringRef entry,
                                              unsigned numInputs,
                                              unsigned numOutputs,
                                              llvm::ArrayRef<char> program);

} // namespace quantx

#endif
