//===- ElementEmitter.h - what kernels of a linalg op share -----*- C++ -*-===//
//
// A linalg op on buffers as code at points of its loops; which points a thread
// has is the kernel's.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_ELEMENTEMITTER_H
#define LIB_TARGET_GPU_ELEMENTEMITTER_H

#include "KernelMemory.h"
#include "ThreadKernel.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/IRMapping.h"

namespace quantx {

class ElementEmitter {
protected:
  ElementEmitter(mlir::OpBuilder &b, mlir::linalg::LinalgOp op,
                 mlir::ValueRange arguments, const MemoryMap &map)
      : b(b), op(op), loc(op.getLoc()), map(map), memory(b, arguments) {}

  /// Sizes of loops and places of buffers.
  mlir::LogicalResult prepare();
  /// How many points the parallel loops have.
  int64_t countParallel();
  /// Sets the parallel dimensions of `point` to its `number`-th value; the
  /// innermost one changes fastest.
  void splitParallel(mlir::Value number);
  /// Where an operand's element of the current point lies.
  mlir::Value getIndex(mlir::OpOperand &operand);
  /// The element of an operand at the current point.
  mlir::FailureOr<mlir::Value> loadOperand(mlir::OpOperand &operand);
  /// The body at the current point, whose operands are in `mapping`: what it
  /// yields.
  mlir::FailureOr<llvm::SmallVector<mlir::Value>>
  emitBody(mlir::IRMapping &mapping);
  const std::optional<Place> &getPlace(mlir::OpOperand &operand) {
    return places[operand.getOperandNumber()];
  }

  mlir::OpBuilder &b;
  mlir::linalg::LinalgOp op;
  mlir::Location loc;
  const MemoryMap &map;
  KernelMemory memory;
  llvm::SmallVector<int64_t> sizes;
  llvm::SmallVector<mlir::utils::IteratorType> kinds;
  /// By operand; none for scalars.
  llvm::SmallVector<std::optional<Place>> places;
  llvm::SmallVector<mlir::Value> point;
};

} // namespace quantx

#endif
