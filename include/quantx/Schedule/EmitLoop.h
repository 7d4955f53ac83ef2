//===- EmitLoop.h - a loop that hands values on -----------------*- C++ -*-===//

#ifndef QUANTX_SCHEDULE_EMITLOOP_H
#define QUANTX_SCHEDULE_EMITLOOP_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// Builds an scf.for over [first, end) around what `body` makes of the index
/// and the values carried so far; returns those behind the loop. No loop where
/// it is known to run once or never.
llvm::SmallVector<mlir::Value>
emitLoop(mlir::OpBuilder &builder, mlir::Location loc, mlir::Value first,
         mlir::Value end, mlir::Value step,
         llvm::SmallVector<mlir::Value> values,
         llvm::function_ref<llvm::SmallVector<mlir::Value>(
             mlir::Value, llvm::SmallVector<mlir::Value>)>
             body);

} // namespace quantx

#endif
