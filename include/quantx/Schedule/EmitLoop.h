//===- EmitLoop.h - loops and branches around emitted code ------*- C++ -*-===//

#ifndef QUANTX_SCHEDULE_EMITLOOP_H
#define QUANTX_SCHEDULE_EMITLOOP_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// On an scf.for whose iterations may run in any order. On buffers, what an
/// iteration writes at places that depend on the induction variable no other
/// one reads or writes; what it writes at the same places as the others is
/// scratch, which it writes before it reads and nobody reads behind the loop.
inline constexpr const char *kParallelAttr = "quantx.parallel";

/// Builds an scf.for over [first, end) around what `body` makes of the index
/// and the values carried so far; returns those behind the loop. No loop where
/// it is known to run once or never. `isParallel` marks it.
llvm::SmallVector<mlir::Value>
emitLoop(mlir::OpBuilder &builder, mlir::Location loc, mlir::Value first,
         mlir::Value end, mlir::Value step,
         llvm::SmallVector<mlir::Value> values,
         llvm::function_ref<llvm::SmallVector<mlir::Value>(
             mlir::Value, llvm::SmallVector<mlir::Value>)>
             body,
         bool isParallel = false);

/// Builds an scf.if around what `then` makes, and `otherwise` where it is
/// given. No branch where the condition is known.
void emitIf(mlir::OpBuilder &builder, mlir::Location loc, mlir::Value condition,
            llvm::function_ref<void()> then,
            llvm::function_ref<void()> otherwise = {});

} // namespace quantx

#endif
