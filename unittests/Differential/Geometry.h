//===- Geometry.h - shapes and loops of one contraction ---------*- C++ -*-===//
//
// Random matrix products and convolutions, as the maps of a linalg.generic.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_DIFFERENTIAL_GEOMETRY_H
#define QUANTX_UNITTESTS_DIFFERENTIAL_GEOMETRY_H

#include "FunctionText.h"

namespace quantx::differential {

/// Sizes of a product, or of a convolution over one window.
struct Geometry {
  Shape input, weight, output;
  /// Loops are the output's dimensions, then the summed ones.
  std::string inputMap, weightMap, outputMap, channelMap, iterators;
  int64_t depth;
  /// Last dimensions of the output that count channels.
  int64_t channelDims = 1;
  bool isDepthwise = false;

  Shape channelShape() const {
    return Shape(output.end() - channelDims, output.end());
  }
};

/// So many parallel loops, then so many reductions.
std::string iteratorsText(size_t parallel, size_t reductions);

/// A product, or a convolution whose channels are together, apart or in groups.
Geometry makeGeometry(Random &random);

} // namespace quantx::differential

#endif
