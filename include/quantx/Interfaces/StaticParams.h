//===- StaticParams.h - parameters in and out of the IR ---------*- C++ -*-===//
//
// Between the record StaticParams and the constants that quantize and
// dequantize take, so that no pass reads or builds them by hand.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_STATICPARAMS_H
#define QUANTX_INTERFACES_STATICPARAMS_H

#include "quantx/Interfaces/QuantizableOpInterface.h"
#include "quantx/Numerics/Storage.h"

namespace quantx {

/// The parameters of an op, or nothing where they are computed at run time.
/// Values are not judged: a scale may be 0 or NaN, a zero point outside the
/// storage (see quantx-verify-parameters).
std::optional<StaticParams> getStaticParams(QuantizeOp op);
std::optional<StaticParams> getStaticParams(DequantizeOp op);
std::optional<StaticParams> getStaticParams(FakeQuantizeOp op);

/// How quantize turns a real number into a code, apart from its parameters.
struct QuantizeStyle {
  RoundingMode rounding = RoundingMode::HalfEven;
  bool reciprocal = false;
  bool zeroPointFirst = false;
};

/// quantx.quantize of a float tensor with constant parameters (f32 scale, i32
/// zero point; rank-1 with an axis, of the blocks' shape with a block size).
/// Storage must not be packed.
mlir::Value buildQuantize(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value input, const StaticParams &params,
                          QuantizeStyle style = {});

/// quantx.dequantize to `type`, whose shape is that of the unpacked codes.
mlir::Value buildDequantize(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value codes, const StaticParams &params,
                            mlir::RankedTensorType type);

/// A value and its codes.
struct QuantizedPair {
  mlir::Value codes, real;
};

/// buildQuantize, and buildDequantize of its codes with the same constants.
QuantizedPair buildPair(mlir::OpBuilder &builder, mlir::Location loc,
                        mlir::Value input, const StaticParams &params,
                        QuantizeStyle style = {});

/// The tensor type that stores a float tensor of `type`: signless integers as
/// wide as the storage, the last dimension shortened when packed.
mlir::RankedTensorType getStorageTensorType(mlir::RankedTensorType type,
                                            StorageAttr storage);

/// The numbers' own storage type of an attribute (packing is not part of it).
StorageType getStorageType(StorageAttr storage);

} // namespace quantx

#endif
