//===- BlockTile.h - the sums of a tile of a block_matmul -------*- C++ -*-===//
//
// What happens in registers: codes are unpacked, multiplied, and brought to
// scale block by block. The loops around it are the kernel's.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_BLOCKTILE_H
#define LIB_SCHEDULE_BLOCKTILE_H

#include "BlockKernel.h"

namespace quantx {

class LookupInterface;

/// Columns whose weights lie together.
struct BlockPanel {
  /// First column, weight byte and parameter.
  mlir::Value column, weight, param;
  int64_t vectors;
  /// The last vector has lanes without columns.
  bool masked;
};

/// Weights of one panel that are unpacked already: bytes for integer products,
/// floats without zero points for others.
struct BlockScratch {
  mlir::Value memory;
  /// The chunk with which it begins.
  mlir::Value firstChunk;
};

/// Emits sums of `rows` rows and all columns of some panels. Sums are in rows
/// first, then in panels and their vectors.
class BlockTile {
public:
  using Values = llvm::SmallVector<mlir::Value>;

  BlockTile(mlir::OpBuilder &builder, BlockMatmulOp op, const VectorLeaf &leaf,
            const BlockLayout &layout);

  /// Adds the products of some groups, blocks of activations, to the sums.
  Values addGroups(llvm::ArrayRef<BlockPanel> panels, mlir::Value row,
                   int64_t rows, mlir::Value first, mlir::Value last,
                   Values sums, const BlockScratch *scratch);
  /// Unpacks the weights of some blocks.
  void unpack(const BlockPanel &panel, mlir::Value first, mlir::Value last,
              const BlockScratch &scratch);

  /// Rows of depth that share a scale of activations, or of weights where
  /// activations are floats.
  int64_t getGroup() const { return group; }
  mlir::Type getScratchElement() const;

  Values loop(mlir::Value from, mlir::Value to, int64_t step, Values values,
              llvm::function_ref<Values(mlir::Value, Values)> body);
  mlir::Value constant(int64_t value);
  mlir::Value add(mlir::Value a, mlir::Value other);
  mlir::Value mul(mlir::Value a, int64_t factor);
  mlir::VectorType vectorOf(mlir::Type type) const {
    return mlir::VectorType::get(layout.lanes, type);
  }
  mlir::Value splatFloat(float value);

private:
  /// Parameters of one block, for each vector of columns.
  struct Params {
    Values scales, zeroPoints;
  };
  /// Where a tile stands.
  struct Place {
    llvm::ArrayRef<BlockPanel> panels;
    mlir::Value row;
    int64_t rows;
    const BlockScratch *scratch;
    int64_t vectors;
  };

  Values addGroup(const Place &place, mlir::Value index, Values sums);
  Values addBlock(const Place &place, mlir::Value block, Values sums,
                  mlir::Value index);
  Values startParts(const Place &place, const Params &params,
                    mlir::Value block);
  Values addChunk(const Place &place, const Params &params, mlir::Value chunk,
                  Values parts);
  Values addBytes(const Place &place, mlir::Value depth, Values weights,
                  Values parts);
  Values addFloats(const Place &place, mlir::Value depth, Values weights,
                   Values parts);
  Params loadParams(llvm::ArrayRef<BlockPanel> panels, mlir::Value block);
  Values loadWords(llvm::ArrayRef<BlockPanel> panels, mlir::Value chunk);
  mlir::Value loadScratch(const Place &place, mlir::Value chunk, int64_t step,
                          int64_t vector);
  mlir::Value takeBytes(mlir::Value word, int64_t j);
  void prefetchWords(const BlockPanel &panel, mlir::Value chunk);
  mlir::Value lookUpFloat(mlir::Value word, mlir::Value zeroPoint,
                          int64_t shift);
  mlir::Value takeFloat(mlir::Value word, mlir::Value zeroPoint, int64_t i,
                        int64_t j);
  mlir::Value inputScale(const Place &place, int64_t row, mlir::Value index);
  mlir::Value splatInt(uint32_t value);
  mlir::Value broadcast(mlir::Value scalar);

  mlir::OpBuilder &b;
  BlockMatmulOp op;
  const VectorLeaf &leaf;
  const BlockLayout &layout;
  mlir::Location loc;
  bool isInteger;
  int64_t group;
  mlir::Type f32, i32;
  /// The target's, if it has any.
  const LookupInterface *lookups = nullptr;
};

} // namespace quantx

#endif
