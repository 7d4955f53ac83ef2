//===- Settings.cpp - how a layer is quantized ----------------------------===//

#include "quantx/Quantize/Settings.h"

#include "quantx/Interfaces/RoundingModes.h"

using namespace mlir;
using namespace quantx;

ParamOptions ActivationSettings::getParamOptions() const {
  ParamOptions options;
  options.storage = storage;
  options.symmetric = scheme == Scheme::Symmetric;
  options.convention = convention;
  return options;
}

QuantizeStyle ActivationSettings::getStyle() const {
  QuantizeMode mode = quantizeMode(convention);
  return {toRoundingMode(rounding.value_or(mode.rounding)), mode.reciprocal,
          mode.zeroPointBeforeRounding};
}

StorageType WeightSettings::getStorage() const {
  bool narrow = scheme == Scheme::Symmetric && isSigned &&
                convention != Convention::PyTorch;
  return {bits, isSigned, narrow};
}

ParamOptions WeightSettings::getParamOptions() const {
  ParamOptions options;
  options.storage = getStorage();
  options.symmetric = scheme == Scheme::Symmetric;
  options.convention = convention;
  return options;
}

QuantizeMode WeightSettings::getMode() const {
  QuantizeMode mode = quantizeMode(convention);
  mode.rounding = rounding.value_or(mode.rounding);
  return mode;
}

WeightRanges WeightSettings::getRanges(bool onlyWeights) const {
  bool searches =
      onlyWeights && bits <= 4 && convention == Convention::QuantX &&
      (precision == Precision::INT8 || precision == Precision::INT4);
  return ranges.value_or(searches ? WeightRanges::MSE : WeightRanges::MinMax);
}

bool LayerSettings::isQuantized() const {
  return !isFloat && !weightsOnly &&
         (precision == Precision::INT8 || precision == Precision::INT4);
}

RequantizeKind LayerSettings::getRequantizeKind() const {
  return requantize.value_or(convention == Convention::OnnxRuntime
                                 ? RequantizeKind::Float
                                 : RequantizeKind::Fixed);
}

Rounding LayerSettings::getRequantizeRounding() const {
  return requantizeRounding.value_or(quantx::requantizeRounding(convention));
}
