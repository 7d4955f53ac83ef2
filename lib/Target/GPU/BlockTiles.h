//===- BlockTiles.h - weights in blocks on matrix units ---------*- C++ -*-===//
//
// Emits one quantx.block_matmul whose warps multiply codes of activations by
// widened weights.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_TARGET_GPU_BLOCKTILES_H
#define LIB_TARGET_GPU_BLOCKTILES_H

#include "BlockEmitter.h"
#include "quantx/Target/GPU/MatrixLeaf.h"

namespace quantx {

/// Threads of a warp, and columns of a panel of weights.
inline constexpr int64_t kWarp = 32, kPanel = 32;

class BlockTiles : private BlockEmitter {
public:
  BlockTiles(mlir::OpBuilder &b, BlockMatmulOp op, mlir::gpu::GPUFuncOp kernel,
             const MatrixLeaf &leaf, const MemoryMap &map)
      : BlockEmitter(b, op, kernel, map), leaf(leaf) {}

  mlir::FailureOr<LaunchShape> emit();

private:
  /// What a thread folds: the scales of the round's units, known before.
  struct Factors {
    llvm::SmallVector<Values> scale, input;
  };

  mlir::LogicalResult prepare();
  mlir::FailureOr<LaunchShape> placeBlock();
  void placeInput();
  void placeFold();
  void copyStep(mlir::Value step);
  void copyInput(mlir::Value step, mlir::Value to);
  Values multiplyStep(mlir::Value step, Values sums);
  Values emitSteps(mlir::Value first, int64_t count);
  Values emitItem(mlir::Value round);
  Values emitRows(mlir::Value round, Values sums);
  Values emitSlices(mlir::Value round, Values sums);
  Factors loadFactors(mlir::Value round);
  void exchange(mlir::ValueRange values);
  Values foldItems(mlir::Value round, const Factors &factors, Values sums);
  void storeFragments(mlir::ValueRange sums);
  void storeFolded(mlir::ValueRange sums);

  mlir::Value getPanel(mlir::Value number) {
    return min(add(firstPanel, number), panelCount - 1);
  }
  /// Of the `column`-th of a warp's columns, which may be a number.
  mlir::Value getParam(int64_t fragment, int64_t e, mlir::Value block) {
    mlir::Value lane = add(mul(quad, 2), constant(fragment % 4 * 8 + e));
    return getParamIndex(getPanel(constant(fragment / 4)), block, lane);
  }
  mlir::Value getRow(int64_t eight) {
    return add(firstRow, add(line, constant(8 * eight)));
  }
  Values loadScalePair(mlir::Value index);
  Values loadVector(mlir::Value word, int64_t count);
  mlir::Value getItem(mlir::Value round) {
    mlir::Value item = add(mul(round, warps.slices), slice);
    return items % warps.slices == 0 ? item : min(item, items - 1);
  }

  const MatrixLeaf &leaf;
  BlockWarps warps = {};
  /// Pieces of a unit; items, which are pieces of units and each one warp's
  /// work between two exchanges; steps of an item.
  int64_t pieces = 1, items = 0, itemSteps = 0;
  int64_t rounds = 0, panelCount = 0;
  /// Rows of eight, and products of 8 columns, of a warp.
  int64_t eights = 0, fragments = 0;
  /// Rows that are exchanged, and rows of these that a thread folds, so many
  /// apart.
  int64_t foldRows = 0, threadRows = 0, rowStep = 0;

  mlir::Value shared;
  /// The number of the thread in its block and in its warp, its row and column
  /// of four there.
  mlir::Value thread, lane, line, quad, slice;
  mlir::Value firstRow, firstPanel;
  /// The warp's own words of shared memory, and those of the exchange.
  mlir::Value ownWords, exchangeWords;
  /// The word of each row of input that the thread begins with.
  Values inputWord;
  /// The first row and the pair of columns that the thread folds.
  mlir::Value foldRow, foldPair;
};

} // namespace quantx

#endif
