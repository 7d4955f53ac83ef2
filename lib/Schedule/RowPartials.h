//===- RowPartials.h - partial results of a reduction -----------*- C++ -*-===//

#ifndef LIB_SCHEDULE_ROWPARTIALS_H
#define LIB_SCHEDULE_ROWPARTIALS_H

#include "quantx/Interfaces/RowReduction.h"

namespace quantx {

/// A vector of partial results without elements: joining one with x gives x,
/// bit for bit.
mlir::Value makeNeutralPartials(mlir::OpBuilder &b, mlir::Location loc,
                                const RowReduction &reduction);

/// Joins a vector of partial results, and then `start` with what is left, in
/// the order of Interfaces/RowReduction.h.
mlir::Value joinPartials(mlir::OpBuilder &b, mlir::Location loc,
                         const RowReduction &reduction, mlir::Value start,
                         mlir::Value partials);

} // namespace quantx

#endif
