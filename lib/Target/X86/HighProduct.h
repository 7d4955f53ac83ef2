//===- HighProduct.h - the upper half of 32-bit products --------*- C++ -*-===//

#ifndef LIB_TARGET_X86_HIGHPRODUCT_H
#define LIB_TARGET_X86_HIGHPRODUCT_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// The high 32 bits of value * factor + addend in each lane: DotLeaf's
/// multiplyHigh, for every leaf of x86. No addend is 0.
mlir::Value emitHighProduct(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value value, mlir::Value factor,
                            mlir::Value addend);

/// The bytes nearest to the lanes of four vectors of i32, side by side:
/// DotLeaf's narrow. The vectors have 512 or 256 bits.
mlir::Value emitNarrowed(mlir::OpBuilder &builder, mlir::Location loc,
                         mlir::ValueRange values, bool isUnsigned);

} // namespace quantx

#endif
