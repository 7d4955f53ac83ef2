//===- ProductMatcher.h - products of two computed values -------*- C++ -*-===//
//
// Recognises matrix products with any number of batch and row dimensions, in
// any order of their dimensions, by indexing maps and bodies.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_PRODUCTMATCHER_H
#define LIB_SCHEDULE_PRODUCTMATCHER_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include <optional>

namespace quantx {

/// A factor of a product: (widened element) - zero point.
struct ProductSide {
  mlir::Value value;
  bool isUnsigned = false;
  int64_t zeroPoint = 0;
  /// The loop of each dimension; -1 for a dimension of size one without loop.
  llvm::SmallVector<int64_t, 4> loops;
  /// Of several dimensions that one batch loop counts, the outer ones have
  /// smaller numbers.
  llvm::SmallVector<int64_t, 4> order;
};

/// result[batch, m, n] = init + sum over k of left[batch, m, k] *
/// right[batch, k, n]; the members are loops of the op.
struct ProductMatch {
  ProductSide left, right;
  llvm::SmallVector<int64_t, 2> batch, m;
  int64_t n, k;
  llvm::SmallVector<int64_t, 4> resultLoops;
};

/// Nothing for an op of another kind. Factors have one element type, i8 or a
/// float; n and k are open or not zero. Transpositions in front
/// of the right factor are looked through.
std::optional<ProductMatch> matchProduct(mlir::linalg::LinalgOp op);

} // namespace quantx

#endif
