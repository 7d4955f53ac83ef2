//===- SmoothableInputs.h - inputs whose channels can be scaled -*- C++ -*-===//
//
// What quantx-observe-channels and quantx-smooth-activations must agree on.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_QUANTIZE_SMOOTHABLEINPUTS_H
#define QUANTX_LIB_QUANTIZE_SMOOTHABLEINPUTS_H

#include "ProductInput.h"
#include "quantx/Quantize/Config.h"
#include "quantx/Support/Tensor.h"

namespace quantx {

/// A layer whose input is smoothed.
struct SmoothableReader : ProductInput {
  /// The weights.
  Tensor values;
};

/// An observed value and all layers that read it; they share its scales.
struct SmoothableInput {
  ObserveOp observer;
  int64_t channelDim = 0;
  /// Asked for by the first reader's settings; searched where absent.
  std::optional<double> strength;
  llvm::SmallVector<SmoothableReader> readers;
};

/// The observed inputs of matrix products with constant weights that are worth
/// smoothing, in the order of their first readers. Layers that the settings
/// keep from being quantized or smoothed are no readers.
llvm::SmallVector<SmoothableInput>
findSmoothableInputs(mlir::ModuleOp module, const Config &config,
                     const SettingOverrides &overrides);

/// The inputs in groups: those whose layers read a weight in common, as the
/// functions of one model do, can only be smoothed alike.
llvm::SmallVector<llvm::SmallVector<SmoothableInput>>
groupByWeights(llvm::SmallVector<SmoothableInput> inputs);

} // namespace quantx

#endif
