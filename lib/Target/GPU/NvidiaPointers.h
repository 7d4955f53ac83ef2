//===- NvidiaPointers.h - pointers for NVIDIA's instructions ----*- C++ -*-===//

#ifndef LIB_TARGET_GPU_NVIDIAPOINTERS_H
#define LIB_TARGET_GPU_NVIDIAPOINTERS_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// Address spaces of pointers.
constexpr unsigned kGlobalSpace = 1, kSharedSpace = 3, kClusterSpace = 7;

/// The address of word `word` of `words`, a kernel's buffer of words or its
/// shared memory, as pointer of that space.
mlir::Value getWordPointer(mlir::OpBuilder &b, mlir::Location loc,
                           mlir::Value words, mlir::Value word, unsigned space);

/// Loads or stores words one behind the other, from word `word` of a kernel's
/// buffer on, a multiple of their number.
llvm::SmallVector<mlir::Value> loadGlobalWords(mlir::OpBuilder &b,
                                               mlir::Location loc,
                                               mlir::Value words,
                                               mlir::Value word, int64_t count);
void storeGlobalWords(mlir::OpBuilder &b, mlir::Location loc, mlir::Value words,
                      mlir::Value word, mlir::ValueRange values);

/// Loads an integer from byte `byte` of shared memory.
mlir::Value loadSharedBytes(mlir::OpBuilder &b, mlir::Location loc,
                            mlir::Value memory, mlir::Value byte,
                            mlir::Type type);
/// Stores an integer at byte `byte` of shared memory.
void storeSharedBytes(mlir::OpBuilder &b, mlir::Location loc,
                      mlir::Value memory, mlir::Value byte, mlir::Value value);

} // namespace quantx

#endif
