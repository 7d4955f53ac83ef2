//===- NvidiaLeaf.h - results and residuals on NVIDIA -----------*- C++ -*-===//

#ifndef LIB_TARGET_GPU_NVIDIALEAF_H
#define LIB_TARGET_GPU_NVIDIALEAF_H

#include "NvidiaPointers.h"
#include "mlir/IR/BuiltinTypes.h"
#include "quantx/Target/GPU/MatrixLeaf.h"

namespace quantx {

/// A leaf of NVIDIA's matrix units, of whatever kind: results and residuals go
/// through shared memory as bytes, and through the kernel's buffers as words.
template <typename Base>
class NvidiaLeaf : public Base {
public:
  using Base::Base;

  bool storesBytes() const override { return true; }
  mlir::Value loadBytes(mlir::OpBuilder &b, mlir::Location loc,
                        mlir::Value memory, mlir::Value byte) const override {
    return loadSharedBytes(b, loc, memory, byte, b.getI16Type());
  }
  void storeBytes(mlir::OpBuilder &b, mlir::Location loc, mlir::Value memory,
                  mlir::Value byte, mlir::Value value) const override {
    storeSharedBytes(b, loc, memory, byte, value);
  }
  llvm::SmallVector<mlir::Value> loadWords(mlir::OpBuilder &b,
                                           mlir::Location loc,
                                           mlir::Value buffer, mlir::Value word,
                                           int64_t count) const override {
    return loadGlobalWords(b, loc, buffer, word, count);
  }
  void storeWords(mlir::OpBuilder &b, mlir::Location loc, mlir::Value buffer,
                  mlir::Value word, mlir::ValueRange values) const override {
    storeGlobalWords(b, loc, buffer, word, values);
  }
};

} // namespace quantx

#endif
