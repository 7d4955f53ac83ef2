//===- QuantX.h - the quantx dialect, its attributes and ops ----*- C++ -*-===//
//
// One header for the whole dialect, plus the bridge from its attributes to the
// plain numbers of quantx/Numerics.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_IR_QUANTX_H
#define QUANTX_DIALECT_QUANTX_IR_QUANTX_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "quantx/Dialect/QuantX/IR/QuantXDialect.h.inc"
#include "quantx/Dialect/QuantX/IR/QuantXEnums.h.inc"

#define GET_ATTRDEF_CLASSES
#include "quantx/Dialect/QuantX/IR/QuantXAttrs.h.inc"

#define GET_OP_CLASSES
#include "quantx/Dialect/QuantX/IR/QuantXOps.h.inc"

#endif
