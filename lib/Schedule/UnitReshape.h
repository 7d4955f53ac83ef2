//===- UnitReshape.h - reshapes that move no element ------------*- C++ -*-===//
//
// Reshapes that only add or drop dimensions of size one: the elements and their
// order stay, so loops over rows look through them.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_UNITRESHAPE_H
#define LIB_SCHEDULE_UNITRESHAPE_H

#include "RowGroup.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace quantx {

struct UnitReshape {
  llvm::SmallVector<mlir::ReassociationIndices> groups;
  mlir::RankedTensorType wide;
  bool expands;

  /// Nothing for other ops, and for null.
  static std::optional<UnitReshape> match(mlir::Operation *op);

  /// The dimensions of the result from those of the source, or the reverse.
  RowDims map(const RowDims &dims, bool reverse = false) const;
};

inline bool isUnitReshape(mlir::Operation *op) {
  return UnitReshape::match(op).has_value();
}

} // namespace quantx

#endif
