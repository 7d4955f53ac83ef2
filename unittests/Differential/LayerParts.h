//===- LayerParts.h - what generators of layers share -----------*- C++ -*-===//
//
// Random windows and sizes, padding, and the clamp and quantizer at the end.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_DIFFERENTIAL_LAYERPARTS_H
#define QUANTX_UNITTESTS_DIFFERENTIAL_LAYERPARTS_H

#include "FunctionText.h"

namespace quantx::differential {

/// Geometry of one spatial dimension.
struct Window {
  int64_t input, kernel, stride, dilation, low, high;
  int64_t padded() const { return input + low + high; }
  int64_t output() const {
    return (padded() - (kernel - 1) * dilation - 1) / stride + 1;
  }
};
Window randomWindow(Random &random);

/// A size that is often 1 and now and then 0.
int64_t randomSize(Random &random, int64_t most, bool mayBeEmpty = true);

/// tensor.pad of `dims` with `value`; nothing when no padding is asked for.
std::string padded(FunctionText &f, const std::string &value, Shape &shape,
                   llvm::ArrayRef<int64_t> low, llvm::ArrayRef<int64_t> high,
                   float padding);

/// A clamp now and then, and the result near `scale`.
void finish(FunctionText &f, const std::string &value, const Shape &shape,
            double scale);

void denseConvolution(FunctionText &f);
void groupedConvolution(FunctionText &f);
void product(FunctionText &f);
/// Sizes that fill vectors and tiles, with all kinds of tails.
void largeConvolution(FunctionText &f);
void largeProduct(FunctionText &f);

} // namespace quantx::differential

#endif
