//===- WeightCompensation.h - weights rounded for their inputs --*- C++ -*-===//
//
// Brings together a layer's weights, the second moments of its input from the
// statistics, and the rounding that makes up for its own errors.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_QUANTIZE_WEIGHTCOMPENSATION_H
#define QUANTX_LIB_QUANTIZE_WEIGHTCOMPENSATION_H

#include "quantx/Calibration/Statistics.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Numerics/CompensatedRounding.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

class WeightCompensation {
public:
  /// Reads the statistics that gave the ranges; nullopt without an error where
  /// no value's second moments are in them.
  static llvm::Expected<std::optional<WeightCompensation>>
  read(llvm::StringRef stats);

  /// The weights of operand `weight` of `layer` as the codes with `params`
  /// should give them back, or nothing where rounding to nearest is all that
  /// can be done: the layer is no matrix product, other layers read the weights
  /// too, the moments of its input are not known, or they come from fewer than
  /// four positions for each channel.
  std::optional<Tensor> fit(QuantizableOpInterface layer, unsigned weight,
                            const Tensor &values, const StaticParams &params,
                            QuantizeMode mode);

private:
  /// The rounding for an input with this id, quantized with this step.
  const CompensatedRounding *find(llvm::StringRef id, double step);

  Statistics statistics;
  std::map<std::string, std::optional<CompensatedRounding>> roundings;
};

} // namespace quantx

#endif
