//===- MatchUtils.h - what the recognizers of units share -------*- C++ -*-===//
//
// Reductions and window sums, in whichever form an exporter wrote them.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_MATCHUTILS_H
#define QUANTX_IMPORT_MATCHUTILS_H

#include "quantx/Import/ElementwiseExpr.h"

namespace quantx {

/// A reduction of `input` over `dims` (ascending) with one operation that
/// starts from its neutral element. The dims may stay as size 1 or vanish.
struct Reduction {
  mlir::linalg::LinalgOp op;
  mlir::Value input;
  llvm::SmallVector<int64_t> dims;
};

/// The sum (Add) or maximum (Max) that computes `value`. Of a generic with
/// several results (torch's maximum also finds the arg-max) the others must
/// be unused. Reshapes that only add or drop dimensions of size 1 are looked
/// through.
std::optional<Reduction> matchReduction(mlir::Value value, ExprKind kind);

/// Whether `value` holds one number everywhere: a fill, or a splat.
std::optional<double> readUniform(mlir::Value value);

/// The integers of a strides or dilations attribute; ones where it is absent.
llvm::SmallVector<int64_t> readWindowAttr(mlir::Operation *op,
                                          llvm::StringRef name, unsigned rank);

} // namespace quantx

#endif
