//===- ContractionFacts.h - what is known before run time -------*- C++ -*-===//
//
// The compile-time half of a contraction's integer form: sums over constant
// weights, the range of every partial sum, and the bias as integers.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTERFACES_EXTERNALMODELS_CONTRACTIONFACTS_H
#define QUANTX_LIB_INTERFACES_EXTERNALMODELS_CONTRACTIONFACTS_H

#include "IntegerBuilder.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace quantx {

/// Calls `visit` with every index of `shape` in row-major order, where only
/// the dimensions in `dims` move and the others stay 0.
void forEachIndex(llvm::ArrayRef<int64_t> shape, llvm::ArrayRef<int64_t> dims,
                  llvm::function_ref<void(llvm::ArrayRef<int64_t>)> visit);

/// Sums over everything a channel multiplies its activations with.
struct ConstantSum {
  /// The result dimensions that tell channels apart, and their sizes.
  llvm::SmallVector<int64_t> dims, sizes;
  /// For each channel, in row-major order of `dims`: sum(w - zero point).
  llvm::SmallVector<int64_t> total;
  /// Bounds of all partial sums of all channels, in any order of addition;
  /// low <= 0 <= high.
  int64_t low = 0, high = 0;
  /// Where it is open how many terms are summed: the product of the open sizes
  /// up to which the bounds hold.
  std::optional<int64_t> openTerms;

  /// The channel of a result index.
  int64_t offset(llvm::ArrayRef<int64_t> index) const;
};

/// Sums constant weights over the loops that the result does not have; the
/// other factor lies in `range`.
ConstantSum sumOverChannels(llvm::ArrayRef<int64_t> weights,
                            llvm::ArrayRef<int64_t> shape, mlir::AffineMap map,
                            mlir::AffineMap resultMap,
                            const StaticParams &params,
                            std::optional<unsigned> axisLoop, CodeRange range);

/// The range of sums of products of two computed tensors.
ConstantSum sumOfProducts(mlir::linalg::LinalgOp op, const StaticParams &left,
                          const StaticParams &right);

/// The accumulator's start in the float form: real numbers that vary along
/// some dimensions of the result.
struct Bias {
  /// The dimensions it varies along, and their sizes; its values run over them
  /// in row-major order. Without dimensions there is one value or, for a start
  /// from zero, none.
  llvm::SmallVector<int64_t> dims, sizes;
  /// Each value is code * scale; a bias that was not quantized has scale 0 and
  /// its value in `reals`.
  llvm::SmallVector<int64_t> codes;
  llvm::SmallVector<double> scales, reals;

  bool isZero() const { return codes.empty() && reals.empty(); }
  /// The code at a result index, where one unit of the accumulator is worth
  /// `unit`. Clears `fits` when it does not fit 32 bits.
  int64_t code(llvm::ArrayRef<int64_t> index, double unit, bool &fits) const;
};

/// Reads the bias of `op` from its init operand; `operand` is what the driver
/// found there.
mlir::FailureOr<Bias> readBias(mlir::linalg::LinalgOp op,
                               const IntegerOperand &operand,
                               std::string &reason);

} // namespace quantx

#endif
