//===- ElementwiseOperands.h - how elementwise ops read operands *- C++ -*-===//
//
// One description of the operands of all elementwise quantx ops, for the
// interface models.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_QUANTX_TRANSFORMS_ELEMENTWISEOPERANDS_H
#define LIB_DIALECT_QUANTX_TRANSFORMS_ELEMENTWISEOPERANDS_H

#include "quantx/Dialect/QuantX/IR/QuantX.h"

namespace quantx {

/// What part of an operand belongs to one element of the result.
enum class OperandAccess {
  Element, ///< the element at the same index
  Axis,    ///< the value at the index along `axis`
  Block,   ///< the value of the block along `axis`
  Whole    ///< all of it: a scalar, or a table for all elements
};

OperandAccess getOperandAccess(mlir::OpOperand &operand);

/// The op's `axis` and `block_size`; -1 without.
int64_t getAxis(mlir::Operation *op);
int64_t getBlockSize(mlir::Operation *op);
bool isPacked(mlir::Operation *op);

} // namespace quantx

#endif
