//===- Biases.h - biases of contractions ------------------------*- C++ -*-===//
//
// The bias of a layer as numbers over the dimensions of its result, and the
// scale of the accumulator that it must be expressed in.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_QUANTIZE_BIASES_H
#define QUANTX_LIB_QUANTIZE_BIASES_H

#include "quantx/Interfaces/QuantizableOpInterface.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// A bias that was read.
struct Bias {
  unsigned operand = 0;
  /// The dimensions of the result along which `values` lie, ascending; the
  /// channel axis of the result is among them whenever there is one.
  llvm::SmallVector<int64_t> dims;
  /// f64, one dimension per entry of `dims`.
  Tensor values;
};

/// The bias of `layer` in float, or nothing: no bias, one that is quantized
/// already, or one whose shape is not static.
std::optional<Bias> readBias(QuantizableOpInterface layer);

/// The largest magnitude of the bias for each index of the result's dimension
/// `channel` (one entry for all if absent).
llvm::SmallVector<double> getLargestPerChannel(const Bias &bias,
                                               std::optional<int64_t> channel);

/// Bias codes stay below this magnitude, so that the sum of `depth` products
/// of `activation` and `weight` codes added to one stays in the accumulator:
/// 2^31 - 1 less that sum, at least 2^30 (whether long sums fit is proven from
/// the weights' values later). Wide codes are summed in 64 bits: 2^31 - 1.
double getBiasLimit(StorageAttr activation, StorageAttr weight, int64_t depth);

} // namespace quantx

#endif
