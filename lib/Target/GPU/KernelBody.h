//===- KernelBody.h - scalar code copied into a kernel ----------*- C++ -*-===//
//
// What ops on buffers hold as scalar code: the region of a linalg op, or what a
// window_reduce does with its sum.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_KERNELBODY_H
#define LIB_TARGET_GPU_KERNELBODY_H

#include "KernelMemory.h"
#include "mlir/IR/IRMapping.h"

namespace quantx {

/// Copies the ops of `block` without its terminator to where `b` stands and
/// returns what the terminator yields. Loads from buffers go through `memory`,
/// constants from outside are repeated, and `indices` are the values of
/// linalg.index. Fails, with a message at the op, for anything else that comes
/// from outside.
mlir::FailureOr<llvm::SmallVector<mlir::Value>>
copyBody(mlir::OpBuilder &b, mlir::Block &block, mlir::IRMapping &mapping,
         KernelMemory &memory, const MemoryMap &map,
         mlir::ValueRange indices = {});

/// The value of `value`, which stands outside of the kernel, inside of it:
/// constants and what is computed from them and from numbers of `map` is
/// repeated. Null for others.
mlir::Value bringInside(mlir::OpBuilder &b, mlir::Value value,
                        KernelMemory &memory, const MemoryMap &map);

/// A failure, with the reason why `buffer` has no place at `op`.
mlir::LogicalResult emitNoPlace(mlir::Operation *op, llvm::StringRef reason);

} // namespace quantx

#endif
