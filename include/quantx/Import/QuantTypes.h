//===- QuantTypes.h - between !quant types and quantx parameters *- C++ -*-===//
//
// What a quantized type of the upstream dialect says in quantx terms, and the
// type that says what a quantx op does.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_QUANTTYPES_H
#define QUANTX_IMPORT_QUANTTYPES_H

#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

namespace quantx {

/// The signless element type of the codes: i8 for up to 8 bits, i16, i32.
/// Null for wider or unusual storage.
mlir::Type getCodeType(mlir::quant::QuantizedType type);
/// The storage with the type's range; null when no storage has it.
StorageAttr getStorageOf(mlir::quant::QuantizedType type);

/// Parameters as the operands and attributes of a quantx op.
struct QuantParamValues {
  mlir::Value scale, zeroPoint;
  mlir::IntegerAttr axis, blockSize;
};

/// Builds the constants of a type: per tensor, per axis, or in blocks along
/// one dimension of `tensor`. Nothing when blocks span several dimensions.
std::optional<QuantParamValues> buildParams(mlir::OpBuilder &builder,
                                            mlir::Location loc,
                                            mlir::quant::QuantizedType type,
                                            mlir::RankedTensorType tensor);

/// The type for the constant parameters of a quantize, dequantize or
/// fake_quantize; `expressed` is the float type. Null with a reason where
/// there is none (run-time parameters, packed storage, blocks).
mlir::quant::QuantizedType getTypeOf(mlir::Operation *op, mlir::Type expressed,
                                     std::string &reason);

} // namespace quantx

#endif
