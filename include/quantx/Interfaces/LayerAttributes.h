//===- LayerAttributes.h - what passes note on layers -----------*- C++ -*-===//
//
// The discardable attributes by which a layer keeps its id and, if it stays in
// float, the reason. They are notes for reports and later passes: dropping
// them changes no result.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_LAYERATTRIBUTES_H
#define QUANTX_INTERFACES_LAYERATTRIBUTES_H

#include "quantx/Interfaces/QuantizableOpInterface.h"

namespace quantx {

/// StringAttr: the layer's id, that of the observer of its result.
constexpr llvm::StringLiteral layerAttrName = "quantx.layer";
/// StringAttr: why the layer is computed in float; absent if it is quantized.
constexpr llvm::StringLiteral floatReasonAttrName = "quantx.float_reason";
/// StringAttr: what a layer multiplies with weights that alone are quantized
/// (auto, float or int8), where the user has said so.
constexpr llvm::StringLiteral weightOnlyActivationsAttrName =
    "quantx.weight_only_activations";
/// StringAttr: the precision that was asked for, where it is not int8.
constexpr llvm::StringLiteral precisionAttrName = "quantx.precision";
/// StringAttr: what a report should say of the layer besides.
constexpr llvm::StringLiteral noteAttrName = "quantx.note";
/// StringAttr on quantx.quantize of an activation: the id of its value, by
/// which reports find the value in the float model.
constexpr llvm::StringLiteral valueIdAttrName = "quantx.id";
/// UnitAttr: the op computes parameters of activations, or applies them to
/// sums, at run time: float by its nature, it needs no reason.
constexpr llvm::StringLiteral runTimeAttrName = "quantx.run_time";
/// Dictionary {rounding = #quantx.rounding<...>, float (unit)}: how
/// accumulators of the layer are brought to storage where it is not the
/// default (half_up, by integer multiplier).
constexpr llvm::StringLiteral requantizeAttrName = "quantx.requantize";

/// The id of `op`, or "" if it is no layer.
llvm::StringRef getLayerId(mlir::Operation *op);
/// The reason for which `op` stays in float, or "".
llvm::StringRef getFloatReason(mlir::Operation *op);
void setFloatReason(mlir::Operation *op, const llvm::Twine &reason);
/// Whether `op` is a layer that is to be, or has been, quantized.
bool isQuantizedLayer(mlir::Operation *op);

/// What the layer leaves behind: its first result, or that of the clamp that
/// it absorbs.
mlir::Value getLayerResult(mlir::Operation *op);
/// The layer whose getLayerResult is `value`, or null for function arguments
/// and values that no layer made. Observers are looked through.
mlir::Operation *getProducingLayer(mlir::Value value);

/// How the accumulators of `op` are brought to storage.
void getRequantizeMode(mlir::Operation *op, RoundingMode &rounding,
                       bool &useFloat);
void setRequantizeMode(mlir::Operation *op, RoundingMode rounding,
                       bool useFloat);

} // namespace quantx

#endif
