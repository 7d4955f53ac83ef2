//===- BlockLayout.h - weights in blocks as kernels read them ---*- C++ -*-===//
//
// One order of packed weights for all kernels of quantx.block_matmul.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_BLOCKLAYOUT_H
#define QUANTX_SCHEDULE_BLOCKLAYOUT_H

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/DotLeaf.h"

namespace quantx {

/// How weights lie in packed bytes. Codes start from 0, so that they are
/// unsigned.
///
/// For vectors and threads, outermost are blocks of `vectors` times `lanes`
/// columns, then blocks of rows, then chunks: each has, for every vector of
/// columns, one word of 32 bits per lane. Byte i of a word holds codes of rows
/// i, i + 4, ... of the chunk from the lowest bits up. For threads of a GPU a
/// lane has the words of `words` chunks side by side, which it loads at once.
///
/// For matrix units, where a warp multiplies 16 rows of input with 8 columns
/// and 32 rows of weights (`step` is not 0), outermost are panels of `lanes`
/// (32) columns, then blocks of rows, each filled up with zeros to whole steps
/// of `step` rows, then steps, then parts of 512 bytes: 16 of each thread of a
/// warp, lane after lane. Word t of these belongs to column 8 t + lane / 4 of
/// the panel, and byte i of it, in part p, holds from the lowest bits up the
/// codes j of rows step / 4 * (lane % 4) + 4 * (perByte * p + j) + i of the
/// step. So the rows of a lane are neighbours, and a thread reads as many bytes
/// of a row of input in one piece: codes in words 2 m and 2 m + 1 of these are
/// what it gives to product m of the step.
struct BlockLayout {
  int64_t lanes, vectors;
  /// Codes in one byte, bits of each.
  int64_t perByte, bits;
  int64_t depth, columns, blockSize;
  int64_t words = 1;
  int64_t step = 0;

  int64_t getChunkRows() const { return 4 * perByte; }
  int64_t getBlocks() const { return depth / blockSize; }
  /// Columns with the padding of the last vector, rows of a block with theirs.
  int64_t getPaddedColumns() const;
  int64_t getPaddedBlock() const;
  int64_t getNumBytes() const {
    return getBlocks() * getPaddedBlock() / perByte * getPaddedColumns();
  }
  /// Of matrix units: steps of a block, parts of a step.
  int64_t getBlockSteps() const { return getPaddedBlock() / step; }
  int64_t getParts() const { return step / (16 * perByte); }

  /// Nothing if a block has no whole number of words, or for matrix units if
  /// most of them would multiply zeros.
  static std::optional<BlockLayout>
  get(BlockMatmulOp op, const DotLeafFacts &leaf, int64_t vectors);
  /// The layout of packed operands; nothing if they cannot have come from
  /// packing.
  static std::optional<BlockLayout> of(BlockMatmulOp op,
                                       const DotLeafFacts &leaf);
};

/// How warps share a product with weights packed for matrix units: the numbers
/// of BlockMatmulOp's tile.
struct BlockWarps {
  /// Rows (8, 16 or 32) and panels of 32 columns of a warp.
  int64_t rows, panels;
  /// Warps of a block of threads that share the depth, and that have columns
  /// side by side; one of both is 1.
  int64_t slices, groups;
  /// Steps of weights and input that a warp has in shared memory.
  int64_t stages;

  static BlockWarps of(BlockMatmulOp op);
  /// Blocks of weights whose sums come to one number; pieces of these, where
  /// there are fewer than slices.
  static int64_t getUnits(BlockMatmulOp op) {
    return op.getDepth() / op.getInputBlock();
  }
  int64_t getPieces(BlockMatmulOp op) const;
  /// The most slices, up to `most`, that have as much work each.
  static int64_t cutDepth(BlockMatmulOp op, const BlockLayout &layout,
                          int64_t most);

  /// Words of shared memory of one stage of a warp.
  int64_t getInputWords(const BlockLayout &layout) const {
    return rows / 8 * layout.step * 2;
  }
  int64_t getStageWords(const BlockLayout &layout) const {
    return getInputWords(layout) + panels * layout.getParts() * 128;
  }
  /// Words of a row in the memory in which slices exchange their sums: rows
  /// begin in different banks.
  int64_t getExchangeStride() const { return panels * 32 + 8; }
  int64_t getExchangeWords(int64_t allRows) const {
    return slices == 1 ? 0
                       : slices * std::min(rows, allRows) * getExchangeStride();
  }
  /// What fills the multiprocessors of `gpu` and fits into their memory.
  static BlockWarps choose(BlockMatmulOp op, const BlockLayout &layout,
                           const GpuFacts &gpu);
};

/// The leaf of `target` whose matrix units the layout above is made for; null
/// if there is none.
const DotLeaf *findBlockMatrixLeaf(mlir::MLIRContext *context,
                                   const TargetDescription &target);

} // namespace quantx

#endif
