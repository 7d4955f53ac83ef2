//===- WeightIndex.h - where a weight of a window lies ----------*- C++ -*-===//

#ifndef LIB_SCHEDULE_WEIGHTINDEX_H
#define LIB_SCHEDULE_WEIGHTINDEX_H

#include "WindowMatcher.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// Row-major position of (output channel, row, column, input channel).
class WeightIndex {
public:
  WeightIndex(const WindowMatch &match, const Tensor &weights) {
    llvm::SmallVector<int64_t> strides(weights.rank(), 1);
    for (int64_t i = weights.rank() - 2; i >= 0; --i)
      strides[i] = strides[i + 1] * weights.dim(i + 1);
    for (unsigned i = 0; i < 4; ++i) {
      int64_t dim = match.weightDims[i];
      stride[i] = dim < 0 ? 0 : strides[dim];
      size[i] = dim < 0 ? 1 : weights.dim(dim);
    }
    // Output channels are counted through all groups.
    outputs = size[0];
    groupStride = match.weightGroup < 0 ? 0 : strides[match.weightGroup];
    size[0] *= match.groups;
    // Of a depthwise convolution both channels are one dimension.
    if (match.kind == WindowKind::Depthwise) {
      stride[3] = 0;
      size[3] = 1;
    }
  }
  int64_t operator()(int64_t f, int64_t y, int64_t x, int64_t c) const {
    return f / outputs * groupStride + f % outputs * stride[0] + y * stride[1] +
           x * stride[2] + c * stride[3];
  }
  int64_t size[4];
  /// Output channels of a group.
  int64_t outputs;

private:
  int64_t stride[4], groupStride;
};

/// Whether a kernel row is one run of input elements; see
/// WindowReduceOp::hasWholeRows.
inline bool hasWholeRows(const WindowMatch &match) {
  return match.dilations[1] == 1 && match.groups == 1;
}

} // namespace quantx

#endif
