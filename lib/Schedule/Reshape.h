//===- Reshape.h - dimensions joined and divided ----------------*- C++ -*-===//

#ifndef LIB_SCHEDULE_RESHAPE_H
#define LIB_SCHEDULE_RESHAPE_H

#include "mlir/IR/Builders.h"

namespace quantx {

/// Neighbouring dimensions of one shape that are one dimension of another;
/// none for a dimension of size one.
using DimGroups = llvm::SmallVector<llvm::SmallVector<int64_t>>;

/// The groups of `value`'s dimensions become one dimension each.
mlir::Value collapseDims(mlir::OpBuilder &builder, mlir::Location loc,
                         mlir::Value value, const DimGroups &groups);
/// The reverse: each dimension of `value` becomes the dimensions of its group,
/// whose sizes are given.
mlir::Value expandDims(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Value value, const DimGroups &groups,
                       llvm::ArrayRef<mlir::OpFoldResult> sizes);

} // namespace quantx

#endif
