//===- HighProduct.h - the upper half of 32-bit products --------*- C++ -*-===//

#ifndef LIB_TARGET_X86_HIGHPRODUCT_H
#define LIB_TARGET_X86_HIGHPRODUCT_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// The high 32 bits of value * factor + addend in each lane: DotLeaf's
/// multiplyHigh, for every leaf of x86.
mlir::Value emitHighProduct(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::Value value, mlir::Value factor,
                            mlir::Value addend);

} // namespace quantx

#endif
