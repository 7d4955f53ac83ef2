//===- WeightParams.h - scales and zero points of weights -------*- C++ -*-===//
//
// Decides from the values of a constant how many parameters it has and what
// they are.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_QUANTIZE_WEIGHTPARAMS_H
#define QUANTX_LIB_QUANTIZE_WEIGHTPARAMS_H

#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Quantize/Settings.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// Along which dimensions parameters change: with channels, or in blocks, whose
/// length may have to divide the dimension's.
struct WeightAxes {
  std::optional<int64_t> channel, block;
  bool wholeBlocks;
};

/// Nothing, with a reason, where blocks do not fit or a value has no scale.
std::optional<StaticParams> chooseWeightParams(mlir::MLIRContext *context,
                                               const Tensor &values,
                                               const WeightAxes &axes,
                                               const WeightSettings &settings,
                                               std::string &reason);

} // namespace quantx

#endif
