//===- BlockKernel.h - the loops of products with block weights -*- C++ -*-===//
//
// Emits quantx.block_matmul and quantx.block_quantize on buffers as scf and
// vector ops, and packs the weights that the former reads.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_BLOCKKERNEL_H
#define LIB_SCHEDULE_BLOCKKERNEL_H

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/DotLeaf.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// How weights lie in packed bytes. Outermost are blocks of `vectors` times
/// `lanes` columns, then blocks of rows, then chunks: each has, for every
/// vector of columns, one word of 32 bits per lane. Byte i of a word holds
/// codes of rows i, i + 4, ... of the chunk from the lowest bits up. Codes
/// start from 0, so that they are unsigned.
struct BlockLayout {
  int64_t lanes, vectors;
  /// Codes in one byte, bits of each.
  int64_t perByte, bits;
  int64_t depth, columns, blockSize;

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

/// Codes of [depth, columns] in `storage` as packed bytes.
Tensor packBlockWeights(const BlockLayout &layout, const Tensor &codes,
                        StorageAttr storage);
/// Parameters of [blocks, columns] in the order in which they are read, the
/// same number added to each; of `kind`.
Tensor packBlockParams(const BlockLayout &layout, const Tensor &values,
                       ElementKind kind, int64_t offset);

/// Emits the op where `builder` stands.
void emitBlockMatmul(mlir::OpBuilder &builder, BlockMatmulOp op,
                     const VectorLeaf &leaf, const BlockLayout &layout);
/// The same in vectors of at most `lanes` floats.
void emitBlockQuantize(mlir::OpBuilder &builder, BlockQuantizeOp op,
                       int64_t lanes);

} // namespace quantx

#endif
