//===- TileSchedule.h - how tiles cover an image ----------------*- C++ -*-===//
//
// The shape of a block of tiles and the order of blocks, as data: chosen from
// the kernel's shape and the facts of leaf and target, read by the lowering.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_TILESCHEDULE_H
#define LIB_SCHEDULE_TILESCHEDULE_H

#include "quantx/Schedule/DotLeaf.h"

namespace quantx {

/// A kernel as the choice of tiles sees it.
struct TileProblem {
  /// The result's images, rows and pixels of a row.
  int64_t batch, rows, pixels;
  /// Input pixels from one result row to the next, where windows move by single
  /// pixels and rows follow each other without gaps: one row of a tile then
  /// lies one pixel behind the other across the whole image. 0 elsewhere.
  int64_t pitch;
  /// Whether every window is one pixel, or is packed as if it were.
  bool isPointwise;
  /// Output channels in vectors.
  int64_t vectors;
  /// Bytes of weights of one vector of channels.
  int64_t weightBytes;
  /// Bytes of input that the products of one pixel row of a tile read, counting
  /// what neighbours share once.
  int64_t inputBytes;
};

/// A line of positions that tiles are laid along. Positions are pixels, or,
/// with a pitch beyond the result's width, also what lies between its rows,
/// which is computed and not stored.
struct TileCover {
  int64_t runs, length, pitch;
  int64_t rows;

  int64_t getTilesPerRun() const { return llvm::divideCeil(length, rows); }
  int64_t getNumTiles() const { return runs * getTilesPerRun(); }
  /// How many blocks of `inputTiles` tiles there are.
  int64_t getNumBlocks(int64_t inputTiles) const {
    return llvm::divideCeil(getNumTiles(), inputTiles);
  }
};

struct TileSchedule {
  /// Rows of an input tile.
  int64_t rows;
  /// Tiles of input and of weights in one block, whose products are all of its
  /// accumulators.
  int64_t inputTiles, vectors;
};

/// The order in which blocks are computed.
struct TileOrder {
  /// Blocks of channels that pass over all pixels before the next ones are
  /// begun.
  int64_t channelBlocks;
  /// Steps that one block makes before the next block of channels has its
  /// turn; partial sums wait in memory where they are less than all.
  int64_t steps;
};

/// Whether a window of so many rows of `length` elements is summed as one row:
/// where that takes at most three quarters of the steps, as with the three
/// channels of a photograph. Its pixels are packed before tiles of them are
/// loaded.
bool joinsRows(const DotLeafFacts &leaf, int64_t rows, int64_t length);
/// Packed weights of one output channel.
int64_t getPackedWindow(const DotLeafFacts &leaf, int64_t rows, int64_t length);

/// The best cover whose tiles have at most `rows` rows, all alike as far as
/// possible.
TileCover chooseCover(const TileProblem &problem, int64_t rows,
                      int64_t inputTiles);
/// The block with the least estimated time.
TileSchedule chooseTileSchedule(const DotLeafFacts &leaf,
                                const TileProblem &problem);
/// The order for `blocks` blocks of channels of `steps` steps each. The channel
/// blocks that pass together divide `blocks`: as many as leave their weights in
/// the second cache. Where the pixels of a block and all their steps exceed the
/// first cache, so many steps are made at a time that they do not.
TileOrder chooseTileOrder(const TileProblem &problem, const TileCover &cover,
                          const TileSchedule &schedule, int64_t blocks,
                          int64_t steps);

} // namespace quantx

#endif
