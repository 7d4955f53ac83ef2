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

/// How weights lie in packed bytes. Outermost are blocks of `vectors` times
/// `lanes` columns, then blocks of rows, then chunks: each has, for every
/// vector of columns, one word of 32 bits per lane. Byte i of a word holds
/// codes of rows i, i + 4, ... of the chunk from the lowest bits up. Codes
/// start from 0, so that they are unsigned. For threads of a GPU a lane has the
/// words of `words` chunks side by side, which it loads at once.
struct BlockLayout {
  int64_t lanes, vectors;
  /// Codes in one byte, bits of each.
  int64_t perByte, bits;
  int64_t depth, columns, blockSize;
  int64_t words = 1;

  int64_t getChunkRows() const { return 4 * perByte; }
  int64_t getBlocks() const { return depth / blockSize; }
  /// Columns with the padding of the last vector.
  int64_t getPaddedColumns() const;
  int64_t getNumBytes() const { return depth / perByte * getPaddedColumns(); }

  /// Nothing if a block has no whole number of words.
  static std::optional<BlockLayout>
  get(BlockMatmulOp op, const DotLeafFacts &leaf, int64_t vectors);
  /// The layout of packed operands; nothing if they cannot have come from
  /// packing.
  static std::optional<BlockLayout> of(BlockMatmulOp op,
                                       const DotLeafFacts &leaf);
};

} // namespace quantx

#endif
