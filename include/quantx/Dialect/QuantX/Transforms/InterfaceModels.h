//===- InterfaceModels.h - tiling and bufferization -------------*- C++ -*-===//
//
// External models through which the elementwise quantx ops on tensors can be
// tiled and bufferized as they are, before or without a conversion to linalg.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_TRANSFORMS_INTERFACEMODELS_H
#define QUANTX_DIALECT_QUANTX_TRANSFORMS_INTERFACEMODELS_H

namespace mlir {
class DialectRegistry;
} // namespace mlir

namespace quantx {

/// TilingInterface for quantize, dequantize, fake_quantize, requantize, lookup
/// and choose_params on tensors. A dimension that is blocked or packed is
/// tiled only as a whole.
void registerTilingModels(mlir::DialectRegistry &registry);

/// BufferizableOpInterface for the same ops: the result is a new buffer,
/// computed by a linalg.generic that holds the scalar op. Packed storage must
/// go through quantx-convert-to-linalg before.
void registerBufferizableModels(mlir::DialectRegistry &registry);

} // namespace quantx

#endif
