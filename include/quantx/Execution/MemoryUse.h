//===- MemoryUse.h - bytes that compiled code takes -------------*- C++ -*-===//
//
// What a compiled function holds (its constants) and what its caller must give
// it (the workspace), as quantx-plan-memory decided.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_EXECUTION_MEMORYUSE_H
#define QUANTX_EXECUTION_MEMORYUSE_H

#include "mlir/IR/BuiltinOps.h"
#include "quantx/Execution/CodeGenerator.h"
#include "llvm/Support/Error.h"

namespace quantx {

struct MemoryUse {
  /// Read-only data: weights as they are packed for the target, biases, tables.
  int64_t constants = 0;
  /// The workspace, in which all buffers of static size have their places.
  int64_t workspace = 0;
  /// The most bytes of it that are in use at one time; the rest are gaps that
  /// the plan left, and alignment.
  int64_t peak = 0;
  /// Buffers of dynamic size, which are allocated and freed in each run.
  int64_t dynamicBuffers = 0;
};

/// The read-only data of `module`, the variables of constant content.
int64_t countConstantData(const llvm::Module &module);

/// Takes workspace, peak and dynamic buffers off what quantx-plan-memory noted
/// on the function `op`.
void readMemoryPlan(mlir::Operation *op, MemoryUse &memory);

/// Lowers a copy of `module`, in any form, for one target and one thread as far
/// as the memory plan of `entry`, and no further.
llvm::Expected<MemoryUse> planMemory(mlir::ModuleOp module,
                                     llvm::StringRef entry,
                                     const TargetOptions &target);

} // namespace quantx

#endif
