//===- TileKernel.h - a window_reduce on matrix tiles -----------*- C++ -*-===//
//
// Emits one contraction whose leaf multiplies tiles. Accumulators cannot go
// from tiles to vectors but through memory; so a block's sums are stored to a
// scratch in the first cache, and the body makes results of them while the
// tiles work on the next block.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_TILEKERNEL_H
#define LIB_SCHEDULE_TILEKERNEL_H

#include "TileSchedule.h"
#include "WindowKernel.h"

namespace quantx {

class TileKernel : public WindowKernel {
public:
  TileKernel(WindowReduceOp op, const TileLeaf &leaf, mlir::OpBuilder &builder);
  void emit() override;

private:
  /// Blocks of the same number of vectors: all full ones, or the rest.
  struct Part {
    /// First block of channels, and how many there are.
    int64_t first, count;
    int64_t vectors;
    /// The last vector has fewer channels than lanes.
    bool masked;
  };
  /// A tile of pixels; all values are indices.
  struct Tile {
    /// First position of the tile in its run, and how many positions exist.
    mlir::Value position, valid;
    /// Elements of the input and of each image before the run.
    mlir::Value input, output;
    Values epilogue;
  };
  /// A block of tiles whose sums are computed together.
  struct Work {
    mlir::Value channel, weight;
    llvm::SmallVector<Tile> tiles;
  };

  // TileKernel.cpp: blocks, and the body on what they leave.
  TileProblem describe();
  void makeScratch();
  void emitPart(const Part &part);
  Work locate(const Part &part, mlir::Value index);
  void emitResults(const Part &part, const Work &work, const Block &block,
                   mlir::Value half, mlir::Value row);
  void emitResultRow(const Part &part, const Tile &tile, int64_t number,
                     const Block &block, mlir::Value half, mlir::Value row);

  // TileProducts.cpp: the products of one block.
  using StepFn = llvm::function_ref<void(mlir::Value step)>;
  mlir::Value isInside(const Work &work);
  Values emitStart(const Part &part, const Work &work);
  void emitProducts(const Part &part, const Work &work, mlir::Value half,
                    bool copies, mlir::Value interleaved, StepFn between);
  Values emitStep(const Part &part, const Work &work, mlir::Value step,
                  bool copies, Values sums);
  mlir::Value tapOffset(mlir::Value step);
  mlir::Value copyTile(const Tile &tile, int64_t number, mlir::Value at,
                       mlir::Value step);

  /// The address of the first element of `buffer`.
  mlir::Value addressOf(mlir::Value buffer);
  mlir::Value sub(mlir::Value a, mlir::Value b);
  mlir::Value divide(mlir::Value a, int64_t divisor);
  mlir::Value remainder(mlir::Value a, int64_t divisor);
  mlir::Value less(mlir::Value a, mlir::Value b);
  /// `body` for low <= i < high, handing values on.
  Values range(mlir::Value low, mlir::Value high, Values values,
               llvm::function_ref<Values(mlir::Value, Values)> body);
  void when(mlir::Value condition, llvm::function_ref<void()> yes,
            llvm::function_ref<void()> no = nullptr);

  const TileLeaf &tileLeaf;
  /// The result's images, their rows, and the pixels of a row, after joining.
  int64_t images, imageRows, rowPixels;
  TileSchedule schedule;
  TileCover cover;
  /// Elements that one step takes, and steps of a row of weights and in all.
  int64_t step, rowSteps, steps;
  int64_t inputBytes, sumBytes, weightBytes;
  /// Elements from one row of a tile to the next.
  mlir::Value pixelStride;
  mlir::Value inputAddress, weightAddress, startAddress;
  /// Sums of two blocks, copies of tiles at the end of the input, and the start
  /// of the last vector.
  mlir::Value sums, sumsAddress, copies, copiesAddress, lastStart;
};

} // namespace quantx

#endif
