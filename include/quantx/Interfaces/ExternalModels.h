//===- ExternalModels.h - upstream ops that can be quantized ----*- C++ -*-===//
//
// Registers the models through which linalg and tensor ops, and quantx.unit,
// implement QuantizableOpInterface.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_EXTERNALMODELS_H
#define QUANTX_INTERFACES_EXTERNALMODELS_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace quantx {

/// Adds the models to `registry`; they take effect when the dialects load.
void registerQuantizableModels(mlir::DialectRegistry &registry);

} // namespace quantx

#endif
