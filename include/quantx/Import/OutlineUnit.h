//===- OutlineUnit.h - wrap recognised ops in a quantx.unit -----*- C++ -*-===//
//
// Moves the computation between some inputs and a result into the body of one
// quantx.unit, constants and empty tensors included.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_OUTLINEUNIT_H
#define QUANTX_IMPORT_OUTLINEUNIT_H

#include "quantx/Dialect/QuantX/IR/QuantX.h"

namespace quantx {

/// The ops that compute `result` from `inputs`, in block order, or nothing
/// when it needs another function argument, an op with effects, or is one of
/// the inputs itself. Values captured by regions count as operands.
std::optional<llvm::SmallVector<mlir::Operation *>>
collectSlice(mlir::Value result, mlir::ValueRange inputs);

/// Replaces `result` by a unit over `inputs` whose body holds copies of the
/// ops of collectSlice; the originals are erased where nothing else uses
/// them. The unit has the location of the op that defined `result`. Null,
/// with nothing changed, where there is no slice.
UnitOp outlineUnit(mlir::OpBuilder &builder, mlir::Value result,
                   mlir::ValueRange inputs, llvm::StringRef kind,
                   llvm::ArrayRef<mlir::NamedAttribute> params);

/// Removes unused pure ops, users first.
void eraseDeadOps(llvm::ArrayRef<mlir::Operation *> ops);

/// True for ops in the body of a unit: recognised already.
bool isInUnit(mlir::Operation *op);

} // namespace quantx

#endif
