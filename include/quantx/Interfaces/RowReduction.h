//===- RowReduction.h - reductions along rows -------------------*- C++ -*-===//
//
// Decides which reductions run along the last dimension of what they read, and
// with that in which order a float sum adds. The reference evaluator and the
// schedule both ask here.
//
// The elements of a row are dealt to kRowPartials partial results by their
// index modulo kRowPartials, each partial taking its elements in the op's loop
// order. Then partial j takes in partial j + 8, then j + 4, j + 2 and j + 1;
// the initial value takes in what is left. A partial without elements is left
// out.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTERFACES_ROWREDUCTION_H
#define QUANTX_INTERFACES_ROWREDUCTION_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include <optional>

namespace quantx {

inline constexpr int64_t kRowPartials = 16;

struct RowReduction {
  /// The reduction loop over the last dimension.
  unsigned loop;
  /// The op of the body that joins the accumulator and `element`.
  mlir::Operation *combiner;
  mlir::Value element;
  /// Whether the accumulator is the combiner's first operand.
  bool accumulatorFirst;

  /// A sum or product of floats, whose result depends on the order.
  bool dependsOnOrder() const;
};

/// A reduction with one result that reads some operand at every point of its
/// loops, in order, along the last dimension. Contractions of different
/// operands are none.
std::optional<RowReduction> matchRowReduction(mlir::linalg::LinalgOp op);

/// Whether `op` would add or multiply floats in another order if its operands
/// were read by `maps`: along rows where it did not, or along other ones.
bool sumsInOtherOrder(mlir::linalg::LinalgOp op,
                      llvm::ArrayRef<mlir::AffineMap> maps);

/// What a partial result without elements is: joining it with x gives x, bit
/// for bit.
mlir::TypedAttr getNeutralPartial(mlir::Builder &b,
                                  const RowReduction &reduction);

} // namespace quantx

#endif
