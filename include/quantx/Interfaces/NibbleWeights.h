//===- NibbleWeights.h - weights of 4 bits in integer form ------*- C++ -*-===//
//
// In integer form weights are whole bytes, so that every op can read them. A
// note on the op that sums their products says that 4 bits were asked for:
// kernels pack two a byte, and reports count them so.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_NIBBLEWEIGHTS_H
#define QUANTX_INTERFACES_NIBBLEWEIGHTS_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/Operation.h"

namespace quantx {

/// UnitAttr on a convolution or matrix product of codes: all of its weights
/// are codes of 4 bits or fewer, signed or not.
constexpr llvm::StringLiteral nibbleWeightsAttrName = "quantx.nibble_weights";

inline bool hasNibbleWeights(mlir::Operation *op) {
  return op->hasAttr(nibbleWeightsAttrName);
}

inline void setNibbleWeights(mlir::Operation *op) {
  op->setAttr(nibbleWeightsAttrName, mlir::UnitAttr::get(op->getContext()));
}

} // namespace quantx

#endif
