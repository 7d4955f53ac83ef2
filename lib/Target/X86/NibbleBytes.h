//===- NibbleBytes.h - bytes of weights that lie two a byte -----*- C++ -*-===//

#ifndef LIB_TARGET_X86_NIBBLEBYTES_H
#define LIB_TARGET_X86_NIBBLEBYTES_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// Of a vector of 16 or 32 bytes, one of twice the size: the lower nibbles of
/// all, then the upper ones, each with its sign.
mlir::Value emitBytesOfNibbles(mlir::OpBuilder &b, mlir::Location loc,
                               mlir::Value stored, bool hasGfni);

} // namespace quantx

#endif
