//===- WindowTiles.h - a contraction from tiles in shared memory *- C++ -*-===//
//
// A block of threads computes a tile of the product: rows are the pixels of all
// images, columns the output channels. Step by step tiles of input and weights
// come to shared memory, and groups of threads multiply them. There are two
// ways for them to come: gathered by the threads that multiply (TileGather), or
// streamed by the copy engine, which a warp of its own feeds (TileStream).
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_WINDOWTILES_H
#define LIB_TARGET_GPU_WINDOWTILES_H

#include "WindowEmitter.h"
#include "quantx/Schedule/MatrixTile.h"
#include "quantx/Target/GPU/MatrixLeaf.h"
#include <map>

namespace quantx {

class WindowTiles : private WindowEmitter {
public:
  WindowTiles(mlir::OpBuilder &b, WindowReduceOp op,
              mlir::gpu::GPUFuncOp kernel, const MatrixLeaf &leaf,
              const MemoryMap &map, TileShare share)
      : WindowEmitter(b, op,
                      kernel.getArguments().take_front(
                          kernel.getFunctionType().getNumInputs()),
                      map),
        kernel(kernel), leaf(leaf), facts(leaf.getMatrix()), share(share) {}

  mlir::FailureOr<LaunchShape> emit();

private:
  /// A pixel of the result, and whether there is one.
  struct Row {
    mlir::Value isInside;
    PixelPlace place;
  };
  struct Column {
    mlir::Value isInside, channel;
  };

  // WindowTiles.cpp: the tile.
  mlir::LogicalResult check();
  void cutTile();
  mlir::FailureOr<LaunchShape> getShape();
  void placeBlock(const LaunchShape &shape);
  void orderBlocks(const LaunchShape &shape, mlir::Value &x, mlir::Value &y);
  void placeSteps(mlir::Value split);
  /// Steps of the block, at most.
  int64_t getSteps() const {
    return llvm::divideCeil(depth.getSteps(), share.splits);
  }
  /// Runs `body` where the block has a step `step`; it is below `most` anyway.
  void ifStep(mlir::Value step, int64_t most, llvm::function_ref<void()> body);
  void ifBelow(mlir::Value value, int64_t bound, int64_t most,
               llvm::function_ref<void()> body);
  /// The packed word where a step's weights begin.
  mlir::Value getWeightWord(mlir::Value step);
  GroupStep placeGroup(mlir::Value stage);

  // TileGather.cpp.
  void placeInput();
  void copyStep(mlir::Value step, mlir::Value stage);
  void copyInput(mlir::Value step, mlir::Value start);
  void copyWeights(mlir::Value step, mlir::Value start, mlir::Value stage);
  void copyChunk(mlir::Value window, mlir::Value row, mlir::Value k,
                 mlir::Value to);
  mlir::LogicalResult emitGathered();
  Values emitSteps(Values packed);

  // TileStream.cpp.
  /// The map by which the copy engine can bring the input; none where it
  /// cannot.
  std::optional<QuantxGpuTensorMap> describeInput();
  mlir::LogicalResult emitStreamed();
  void emitProducer();
  Values emitConsumer();
  TileBox placeBox(mlir::Value step, int64_t slab, mlir::Value start);

  // TileResults.cpp.
  Row placeRow(int64_t offset);
  Column placeColumn(int64_t offset);
  Values emitStarts();
  mlir::LogicalResult emitResults(mlir::ValueRange sums);
  /// The word of the arena with the first sum of the thread that block `split`
  /// of those that share it has left.
  mlir::Value getPartialWord(mlir::Value split);
  void storePartialSums(mlir::ValueRange sums);
  Values loadPartialSums();
  mlir::LogicalResult storeEach();
  /// The bytes of results that one thread stores at once; 0 where it stores
  /// them one by one.
  int64_t getStoreBytes();
  mlir::LogicalResult stageResults();
  /// The first operand of the body that has an element for each result and can
  /// wait in shared memory where the result will; none for -1.
  int64_t findStagedOperand(int64_t bytes);
  /// Calls `body` for each piece of `bytes` that a thread copies: its first
  /// word in shared memory, and the pixel and channel that it begins with.
  void forEachPiece(
      int64_t bytes,
      llvm::function_ref<void(mlir::Value word, const PixelPlace &pixel,
                              mlir::Value channel)>
          body);
  void loadStaged(const Place &place, int64_t bytes);
  void storeStaged(int64_t bytes);
  /// The byte of shared memory where a result waits.
  mlir::Value getStagedByte(mlir::Value row, mlir::Value column);
  /// Waits for all threads that multiply.
  void syncGroups();

  int64_t getTileWords(int64_t rows) const { return rows * facts.step / 4; }
  int64_t getStageWords() const {
    return getTileWords(tilePixels + tileChannels);
  }
  mlir::Value getStart(mlir::Value stage) {
    return mul(stage, getStageWords());
  }

  mlir::gpu::GPUFuncOp kernel;
  const MatrixLeaf &leaf;
  const MatrixFacts &facts;
  TileShare share;
  MatrixDepth depth = {};
  /// Of a block, of one of its groups, and of one product of that.
  int64_t tilePixels = 0, tileChannels = 0;
  int64_t groupPixels = 0, groupChannels = 0, productChannels = 0;
  /// Threads of a block that multiply, output channels of a part, tiles of
  /// these, and of everything.
  int64_t threads = 0, partChannels = 0, channelTiles = 0, numTiles = 0;
  FragmentLayout sumLayout = {{}, {}, {}, {}, 0};
  /// How input is streamed, if it is: the map, the kernel's argument, and the
  /// coordinates of the block's first row.
  std::optional<QuantxGpuTensorMap> inputMap;
  mlir::Value mapPointer;
  Values firstRow;

  SharedStages stages = {};
  mlir::Value lane;
  /// The first pixel and channel of the block (of its part), the part, and
  /// where the group's pixels and channels begin in the tiles.
  mlir::Value firstPixel, firstChannel, part, groupRow, groupColumn;
  /// The first packed word of the block's weights.
  mlir::Value firstWeight;
  /// The first step of the block, how many it has, which of those that share a
  /// sum it is, and the number of its tile.
  mlir::Value firstStep, stepCount, split, tile;
  /// The part of a row that this thread copies, and of the rows that it does so
  /// for: which they are, their windows, and the words of the tile.
  mlir::Value chunk;
  Values inputRow, window, target;
  /// The operand of the body that waits in shared memory, or -1.
  int64_t stagedOperand = -1;
  /// What the sums of a thread are, column by column: rows and values.
  std::map<int64_t, llvm::SmallVector<std::pair<int64_t, mlir::Value>>> columns;
  std::map<int64_t, Row> rows;
};

} // namespace quantx

#endif
