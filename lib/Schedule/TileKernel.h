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
  int64_t getNumUnits() override;
  void emitPart(mlir::Value first, mlir::Value end) override;

private:
  /// Blocks of the same number of vectors: all full ones, or the rest; or those
  /// of them that one call computes.
  struct Part {
    /// How many blocks of channels the kernel has.
    int64_t blocks;
    int64_t vectors;
    /// The last vector has fewer channels than lanes.
    bool masked;
    TileOrder order;
    /// How many blocks later the results of one are made of its sums.
    int64_t lag;
    /// First block of channels and of pixels, and how many there are.
    mlir::Value firstChannel, numChannels, firstPixel, numPixels;
  };
  /// How threads divide the work: a unit is so many blocks of pixels, or so
  /// many of channels.
  struct Division {
    bool byChannels;
    int64_t blocksPerUnit;
  };
  /// A tile of pixels; all values are indices.
  struct Tile {
    /// First position of the tile in its run, and the first row of it that no
    /// tile before has: the last tile of a run begins so early that it ends
    /// with the run.
    mlir::Value position, first;
    /// Elements of the input and of each image before the run.
    mlir::Value input, output;
    Values epilogue;
  };
  /// Where a row of a tile has its results and operands.
  struct RowPlace {
    Place place;
    /// Null where all rows are pixels.
    mlir::Value isPixel;
  };
  /// A block of tiles whose sums are computed together.
  struct Work {
    mlir::Value channel, weight;
    /// The first step, the one behind the last, and whether they are the first
    /// and the last of all.
    mlir::Value firstStep, endStep, begins, ends;
    /// Where in the scratch its sums lie, and its turn among the blocks of
    /// channels that pass over the same pixels.
    mlir::Value slot, turn;
    llvm::SmallVector<Tile> tiles;
    /// Weights to be fetched: the address at the first step, bytes from there
    /// to those of the next step, cache lines of each, and the condition.
    mlir::Value fetch, wanted;
    int64_t fetchStride = 0, fetchLines = 0;
    /// Pixels of the next block to be fetched: the address of the first at step
    /// 0, and how many.
    mlir::Value inputFetch;
    int64_t fetchPixels = 0;
  };

  // TileBlocks.cpp: which blocks there are, in which order.
  void describe();
  Division divideWork();
  llvm::SmallVector<Part> makeParts(mlir::Value first, mlir::Value end);
  Work locate(const Part &part, mlir::Value index);
  Tile locateTile(mlir::Value pixelBlock, int64_t number, mlir::Value channel);
  void planFetch(const Part &part, mlir::Value pixelBlock, mlir::Value group,
                 Work &work);
  void planInputFetch(const Part &part, mlir::Value pixelBlock, Work &work);
  bool shouldPackInput(const Part &part);

  // TileKernel.cpp: the loop over blocks, and the body on what they leave.
  void makeScratch(int64_t slots, bool hasPartialSums, int64_t packedSteps);
  void packInput(const Part &part, const Work &work);
  mlir::Value loadJoined(mlir::Value pixel, int64_t number);
  void emitBlocks(const Part &part);
  void emitLastResults(const Part &part, mlir::Value index);
  Block makeBlock(const Part &part, const Work &work);
  void emitResults(const Part &part, const Work &work, const Block &block,
                   mlir::Value row);
  RowPlace locateRow(const Tile &tile, mlir::Value row);
  Values loadSums(const Part &part, int64_t number, mlir::Value slot,
                  mlir::Value row);

  // TileProducts.cpp: the products of one block.
  using StepFn = llvm::function_ref<void(mlir::Value step)>;
  mlir::Value isInside(const Part &part, const Work &work);
  Values emitStart(const Part &part, const Work &work);
  mlir::Value getSums(const Part &part, mlir::Value slot, int64_t tile);
  void emitFetch(const Work &work, mlir::Value step);
  void emitProducts(const Part &part, const Work &work, bool copies,
                    mlir::Value interleaved, StepFn between);
  Values emitStep(const Part &part, const Work &work, mlir::Value step,
                  bool copies, Values sums);
  void widenWeights(const Part &part, const Work &work, mlir::Value step);
  mlir::Value getWideWeights(mlir::Value step);
  mlir::Value tapOffset(mlir::Value step);
  mlir::Value rowOffset(mlir::Value row);
  mlir::Value copyTile(const Tile &tile, int64_t number, mlir::Value at,
                       mlir::Value step);

  /// The address of the first element of `buffer`.
  mlir::Value addressOf(mlir::Value buffer);
  mlir::Value sub(mlir::Value a, mlir::Value b);
  mlir::Value min(mlir::Value a, mlir::Value b);
  mlir::Value divide(mlir::Value a, mlir::Value divisor);
  mlir::Value remainder(mlir::Value a, mlir::Value divisor);
  mlir::Value divide(mlir::Value a, int64_t n) {
    return divide(a, constant(n));
  }
  mlir::Value remainder(mlir::Value a, int64_t n) {
    return remainder(a, constant(n));
  }
  mlir::Value less(mlir::Value a, mlir::Value b);
  mlir::Value equal(mlir::Value a, mlir::Value b);
  mlir::Value select(mlir::Value condition, mlir::Value yes, mlir::Value no);
  /// `body` for low <= i < high, handing values on.
  Values range(mlir::Value low, mlir::Value high, Values values,
               llvm::function_ref<Values(mlir::Value, Values)> body);
  void when(mlir::Value condition, llvm::function_ref<void()> yes,
            llvm::function_ref<void()> no = nullptr);
  /// The size of one accumulator tile, in sums.
  int64_t getTileSize() const { return tileLeaf.getFacts().tile->rows * lanes; }
  /// Elements that hold the weights of so many tiles.
  int64_t countTileWeights(int64_t tiles) const {
    return tileLeaf.getFacts().countStored(tiles * step * lanes);
  }

  const TileLeaf &tileLeaf;
  /// The result's images, their rows, and the pixels of a row, after joining.
  int64_t images, imageRows, rowPixels;
  TileSchedule schedule;
  TileProblem problem;
  TileCover cover;
  /// Elements that one step takes, and steps of a row of weights and in all.
  int64_t step, rowSteps, steps;
  /// The rows of a window are summed as one.
  bool areRowsJoined;
  int64_t inputBytes, sumBytes, weightBytes;
  /// Elements from one row of a tile to the next.
  mlir::Value pixelStride;
  mlir::Value inputAddress, weightAddress, startAddress;
  /// Sums of blocks, copies of tiles at the end of the input, a block's packed
  /// input, the start of the last vector, and zeros.
  mlir::Value sums, sumsAddress, copies, copiesAddress, packed, packedAddress,
      lastStart, zeroAddress;
  /// Weights of this step and the next, where they lie two a byte in memory.
  mlir::Value wide, wideAddress;
};

} // namespace quantx

#endif
