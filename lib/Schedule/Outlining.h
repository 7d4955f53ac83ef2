//===- Outlining.h - ops that move to functions -----------------*- C++ -*-===//

#ifndef LIB_SCHEDULE_OUTLINING_H
#define LIB_SCHEDULE_OUTLINING_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/SetVector.h"

namespace quantx {

/// Whether a plain pointer can stand for the buffer.
bool isPlainBuffer(mlir::Value buffer);

/// What an op on buffers reads from outside of itself.
struct OutsideReads {
  explicit OutsideReads(mlir::Operation *op);

  /// What a function around the op must be given.
  llvm::SmallVector<mlir::Value> arguments;
  /// Constants, and views, whose layouts plain pointers could not express: they
  /// go along.
  llvm::SetVector<mlir::Operation *> taken;
};

/// Makes a private function of the op, which has no results and stays to be
/// erased, and calls it in front of the op.
mlir::func::FuncOp moveToFunction(mlir::Operation *op, llvm::StringRef name,
                                  const OutsideReads &reads,
                                  mlir::SymbolTable &symbols);

} // namespace quantx

#endif
