//===- WindowPacker.h - one op to a window_reduce ---------------*- C++ -*-===//
//
// Builds the quantx.window_reduce of a matched op with constant weights.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_WINDOWPACKER_H
#define LIB_SCHEDULE_WINDOWPACKER_H

#include "WindowMatcher.h"
#include "quantx/Schedule/DotLeaf.h"

namespace quantx {

/// What limits the tiles of a kernel besides its leaf.
struct TileLimits {
  CacheFacts caches;
  GpuFacts gpu;
  /// Vector registers for accumulators.
  int64_t accumulators;
};

/// The replacement of the op's result, built before the op; null when the op
/// must stay. `vectors` is how many of them a tile has that the weights are
/// packed for already, or 0; it becomes how many the tile has.
mlir::Value packWindow(mlir::linalg::LinalgOp op, const WindowMatch &match,
                       const DotLeaf &leaf, const TileLimits &limits,
                       int64_t &vectors);

} // namespace quantx

#endif
