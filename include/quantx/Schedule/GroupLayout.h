//===- GroupLayout.h - how groups of channels fill vectors ------*- C++ -*-===//

#ifndef QUANTX_SCHEDULE_GROUPLAYOUT_H
#define QUANTX_SCHEDULE_GROUPLAYOUT_H

#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <cstdint>

namespace quantx {

/// Which channels of a contraction share a vector. Small groups lie in one
/// vector side by side, each lane with its own group's input; of large ones
/// each has vectors of its own.
struct GroupLayout {
  /// Parts with vectors of their own, and output channels of each.
  int64_t parts, channels;
  /// Output channels in a full vector, at most the lanes.
  int64_t perVector;
  /// Groups in a full vector; 0 where a vector holds channels of one group,
  /// which all read the same input.
  int64_t groupsPerVector = 0;

  int64_t getVectors() const { return llvm::divideCeil(channels, perVector); }
};

/// `outputs` and `inputs` are the channels of one group, `bits` the width of an
/// input element.
inline GroupLayout getGroupLayout(int64_t groups, int64_t outputs,
                                  int64_t inputs, int64_t bits, int64_t lanes) {
  constexpr int64_t maxBits = 512;
  int64_t merged = std::min({groups, lanes / std::max<int64_t>(outputs, 1),
                             maxBits / std::max<int64_t>(inputs * bits, 1)});
  if (groups == 1 || merged < 2)
    return {groups, outputs, lanes};
  return {1, groups * outputs, merged * outputs, merged};
}

} // namespace quantx

#endif
