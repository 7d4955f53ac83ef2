//===- PackedWeights.h - weights in the order of a leaf ---------*- C++ -*-===//
//
// Chooses register tiles and lays constant weights out for them.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_PACKEDWEIGHTS_H
#define LIB_SCHEDULE_PACKEDWEIGHTS_H

#include "WindowMatcher.h"
#include "quantx/Schedule/DotLeaf.h"
#include "quantx/Schedule/GroupLayout.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// Pixels and vectors of channels that one register tile holds.
struct RegisterTile {
  int64_t pixels, vectors;
};

/// How far the pixels of a tile lie apart in memory, and the caches that hold
/// them.
struct InputRows {
  CacheFacts caches = {};
  int64_t pitch = 0; ///< in bytes; 0 where it is not known

  /// Whether `pixels` pixels, read side by side, drive one another out of the
  /// first cache: at a pitch of its span all have one set.
  bool collide(int64_t pixels) const;
};

/// Kernel rows of so many columns that keep channels apart are unrolled, their
/// weights and the pixels below them in registers.
constexpr int64_t kMaxUnrolledColumns = 7;

/// The tile with the least estimated time for `pixels` pixels in a row and
/// `channels` output channels. `depthwiseColumns` is the width of a depthwise
/// kernel, 0 of another. `inputRows` tells where the pixels of a tile lie.
/// `vectors` is the number that a tile must have because weights are packed so
/// already, 0 for any.
RegisterTile chooseTile(const DotLeafFacts &leaf, int64_t pixels,
                        int64_t channels, bool isContraction,
                        int64_t depthwiseColumns = 0, InputRows inputRows = {},
                        int64_t vectors = 0);

/// The pixels and channels of one thread of a GPU, for `pixels` pixels in all
/// images.
RegisterTile chooseThreadTile(const DotLeafFacts &leaf, int64_t pixels,
                              int64_t channels, bool isContraction);

/// The pixels and channels that a block of threads computes of a product with
/// `pixels` rows and `channels` columns in each of `parts` parts. `given` is
/// the number of channels that weights are packed for already, 0 for any.
RegisterTile chooseMatrixTile(const MatrixFacts &leaf, const GpuFacts &gpu,
                              int64_t pixels, int64_t channels, int64_t parts,
                              int64_t given);

/// How the groups of a contraction fill vectors.
GroupLayout layOutGroups(const WindowMatch &match, const Tensor &weights,
                         const DotLeafFacts &leaf);
/// Integer weights less their zero points, brought into the range of a leaf's
/// type.
struct FittedWeights {
  /// In the layout of the op.
  Tensor values;
  /// By how much the weights of each output channel are larger than `values`;
  /// empty when they are equal.
  llvm::SmallVector<int64_t> remainders;
};

/// `zeroPoints` has one value per output channel, or one. A channel's remainder
/// is 0 where its weights fit so many bits.
FittedWeights fitWeights(const WindowMatch &match, const Tensor &weights,
                         llvm::ArrayRef<int64_t> zeroPoints, int64_t bits);

/// The weights of a contraction in the order that quantx.window_reduce
/// documents, in the leaf's type.
Tensor packContraction(const WindowMatch &match, const Tensor &weights,
                       const DotLeafFacts &leaf, int64_t vectors);
/// The same for a leaf with tiles in shared memory, of `channels` columns; see
/// quantx/Schedule/MatrixTile.h.
Tensor packMatrix(const WindowMatch &match, const Tensor &weights,
                  const MatrixFacts &leaf, int64_t channels);
/// The weights of a depthwise convolution as [taps][channels], in the type of
/// the accumulator.
Tensor packDepthwise(const WindowMatch &match, const Tensor &weights,
                     ElementKind accumulator);
/// The sum of the weights of each output channel.
llvm::SmallVector<int64_t> sumWeights(const WindowMatch &match,
                                      const Tensor &weights);

} // namespace quantx

#endif
