//===- WindowEmitter.h - what kernels of a window_reduce share --*- C++ -*-===//
//
// A window_reduce as a matrix product: rows are the pixels of all images,
// columns the output channels. Where its buffers lie, where a pixel's window
// begins, and what becomes of a sum; how sums are shared among threads is the
// kernel's.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_WINDOWEMITTER_H
#define LIB_TARGET_GPU_WINDOWEMITTER_H

#include "KernelMemory.h"
#include "ThreadKernel.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

namespace quantx {

/// One pixel of the result.
struct PixelPlace {
  mlir::Value batch, row, column;
  /// The first element of its window.
  mlir::Value window;
};

class WindowEmitter {
protected:
  using Values = llvm::SmallVector<mlir::Value>;

  WindowEmitter(mlir::OpBuilder &b, WindowReduceOp op,
                mlir::ValueRange arguments, const MemoryMap &map);

  mlir::LogicalResult findPlaces();
  /// That of the `pixel`-th pixel of all images, which must exist.
  PixelPlace placePixel(mlir::Value pixel);
  /// Where kernel row `row` begins behind the start of a window.
  mlir::Value placeKernelRow(mlir::Value row);
  /// Whether the elements of a kernel row follow each other.
  bool hasContiguousRows();
  /// Whether groups of input elements all begin at multiples of `bytes`.
  bool isInputAligned(int64_t bytes);
  /// What the sum of a channel begins with.
  mlir::Value loadStart(mlir::Value channel);
  /// Elements k to k + 3 of a kernel row whose elements do not follow each
  /// other, as bytes of a word; `at` is where the row begins.
  mlir::Value loadScatteredWord(mlir::Value at, mlir::Value k);
  /// A value that the body needs and the kernel has: which of the epilogue's.
  struct GivenOperand {
    int64_t number;
    mlir::Value value;
  };
  /// What the body makes of a sum.
  mlir::FailureOr<mlir::Value> computeResult(const PixelPlace &pixel,
                                             mlir::Value channel,
                                             mlir::Value sum,
                                             GivenOperand given = {-1, {}});
  /// Where the result of a pixel and channel goes.
  mlir::Value getOutputIndex(const PixelPlace &pixel, mlir::Value channel);
  /// The value as wide as the sums are.
  mlir::Value widen(mlir::Value value);
  /// Stores what the body makes of a sum.
  mlir::LogicalResult storeResult(const PixelPlace &pixel, mlir::Value channel,
                                  mlir::Value sum);

  mlir::Value constant(int64_t value) { return memory.constant(loc, value); }
  mlir::Value add(mlir::Value left, mlir::Value right) {
    return memory.add(loc, left, right);
  }
  mlir::Value mul(mlir::Value left, int64_t right) {
    return memory.mul(loc, left, right);
  }
  mlir::Value div(mlir::Value left, int64_t right);
  mlir::Value rem(mlir::Value left, int64_t right);
  mlir::Value min(mlir::Value left, int64_t right);
  mlir::Value flip(mlir::Value left, mlir::Value right) {
    return b.createOrFold<mlir::arith::XOrIOp>(loc, left, right);
  }
  mlir::Value isBelow(mlir::Value left, int64_t right);
  /// Runs `body` for 0 <= i < count, handing the values on; no loop for one.
  Values loop(int64_t count, Values values,
              llvm::function_ref<Values(mlir::Value, Values)> body);

  mlir::OpBuilder &b;
  WindowReduceOp op;
  mlir::Location loc;
  const MemoryMap &map;
  KernelMemory memory;
  mlir::Type accumulator;
  /// Of the result, in all images.
  int64_t pixels = 0, channels = 0;
  Place input, output;
  std::optional<Place> weights, start;
  llvm::SmallVector<Place> epilogue;
};

} // namespace quantx

#endif
