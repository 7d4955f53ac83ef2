//===- TMTensor.h - torch-mlir's ops beside linalg --------------*- C++ -*-===//
//
// One header for the dialect. It is registered by quantx's own tools only: a
// host that is built on torch-mlir brings the original.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_TMTENSOR_IR_TMTENSOR_H
#define QUANTX_DIALECT_TMTENSOR_IR_TMTENSOR_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include "quantx/Dialect/TMTensor/IR/TMTensorDialect.h.inc"

#define GET_OP_CLASSES
#include "quantx/Dialect/TMTensor/IR/TMTensorOps.h.inc"

#endif
