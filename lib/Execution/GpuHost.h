//===- GpuHost.h - the host's part of a model for a GPU ---------*- C++ -*-===//

#ifndef LIB_EXECUTION_GPUHOST_H
#define LIB_EXECUTION_GPUHOST_H

#include "mlir/IR/BuiltinOps.h"
#include "llvm/ADT/SmallVector.h"
#include <string>
#include <vector>

namespace quantx {

/// Holds the sentence behind status 1 of a model for a GPU.
inline constexpr const char *kGpuMessageName = "quantx_gpu_message";

/// A program for a GPU, or a function of the module.
struct HostStep {
  /// Empty: `callee` runs it.
  std::vector<char> program;
  std::string callee;
  /// Status k of the callee is status firstStatus + k of the model.
  int32_t firstStatus = 0;
  /// Numbers of values.
  llvm::SmallVector<unsigned> inputs, outputs;
};

/// A model that runs one step behind the other.
struct HostPlan {
  std::string entry;
  unsigned numInputs = 0;
  /// Of all values; those of the model's inputs come first.
  llvm::SmallVector<int64_t> valueBytes;
  /// The values that are the model's results.
  llvm::SmallVector<unsigned> results;
  std::vector<HostStep> steps;
};

/// Adds to `module`, of the llvm dialect, the programs and a function
/// `plan.entry`, which takes pointers to inputs, outputs and a workspace.
/// Programs are run by the run-time library of GPUs. Values between steps lie
/// at the start of the workspace, and callees get what is behind them: the
/// result is the number of bytes before. The function returns 0, 1 when a GPU
/// fails, or the status of a callee.
int64_t addGpuHost(mlir::ModuleOp module, const HostPlan &plan);

} // namespace quantx

#endif
