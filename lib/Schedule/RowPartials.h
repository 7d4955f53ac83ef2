//===- RowPartials.h - partial results of a reduction -----------*- C++ -*-===//

#ifndef LIB_SCHEDULE_ROWPARTIALS_H
#define LIB_SCHEDULE_ROWPARTIALS_H

#include "quantx/Interfaces/RowReduction.h"

namespace quantx {

/// Whether the largest or smallest number is sought, from a constant on that is
/// not NaN: no partial result is NaN then.
bool startsFromNumber(const RowReduction &reduction, mlir::Value start);

/// The better of two, the accumulator where they are equal or `element` is NaN:
/// what the combiner gives where startsFromNumber holds, in one instruction.
mlir::Value selectNumber(mlir::OpBuilder &b, mlir::Location loc,
                         const RowReduction &reduction, mlir::Value accumulator,
                         mlir::Value element);

/// A vector of partial results without elements: joining one with x, and
/// `start` at the end, gives what `start` and x give, bit for bit.
mlir::Value makeNeutralPartials(mlir::OpBuilder &b, mlir::Location loc,
                                const RowReduction &reduction,
                                mlir::Value start);

/// For each row of `partials`, a power of two of them: joins its partial
/// results, and then its start with what is left, in the order of
/// Interfaces/RowReduction.h.
llvm::SmallVector<mlir::Value>
joinPartials(mlir::OpBuilder &b, mlir::Location loc,
             const RowReduction &reduction, llvm::ArrayRef<mlir::Value> starts,
             llvm::ArrayRef<mlir::Value> partials);

} // namespace quantx

#endif
