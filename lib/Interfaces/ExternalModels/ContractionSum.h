//===- ContractionSum.h - the op that sums products of codes ----*- C++ -*-===//
//
// What has been decided of a contraction on integers becomes an op: a named one
// where its name says all, else a generic one.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTERFACES_EXTERNALMODELS_CONTRACTIONSUM_H
#define QUANTX_LIB_INTERFACES_EXTERNALMODELS_CONTRACTIONSUM_H

#include "IntegerBuilder.h"

namespace quantx {

/// One factor of the products.
struct ContractionSide {
  unsigned operand;
  mlir::Value codes;
  StaticParams params;
  mlir::AffineMap map;
  /// The codes, where they are constant.
  std::optional<llvm::SmallVector<int64_t>> values;
  /// The loop along which the parameters lie.
  std::optional<unsigned> loop;
  /// Where the scale is computed at run time; `params` then has no scale, and
  /// a zero point only if it is always the same.
  const IntegerOperand *computed = nullptr;
  bool hasComputedZeroPoint = false;

  bool hasZeroPoint() const {
    return llvm::any_of(params.zeroPoints, [](int64_t z) { return z != 0; });
  }
  llvm::ArrayRef<int64_t> shape() const {
    return llvm::cast<mlir::RankedTensorType>(codes.getType()).getShape();
  }
  float scale(int64_t channel) const {
    return params.scales[loop ? channel : 0];
  }
  int64_t zeroPoint(int64_t channel) const {
    return params.zeroPoints[loop ? channel : 0];
  }
};

/// What the sum is, decided by who derives from this.
class ContractionSum {
protected:
  ContractionSum(mlir::linalg::LinalgOp op, mlir::OpBuilder &builder,
                 const IntegerRewrite &rewrite)
      : op(op), make(op, builder, rewrite) {}

  /// The sums, once all below is set.
  mlir::Value build();
  /// The sizes of the loops that are summed over and open, as operand and
  /// dimension; nothing where an operand does not show one.
  std::optional<llvm::SmallVector<std::pair<unsigned, int64_t>>> findOpenSums();

  mlir::linalg::LinalgOp op;
  IntegerBuilder make;
  llvm::SmallVector<ContractionSide, 2> sides;
  /// The side whose codes are constant, and the other one.
  ContractionSide *weight = nullptr, *activation = nullptr;
  unsigned width = 32;
  /// The product of open sizes that are summed over must not exceed this.
  std::optional<int64_t> openTerms;
  /// The accumulator's start: values over the result dimensions in
  /// `startDims`, in order.
  llvm::SmallVector<int64_t> start;
  llvm::SmallVector<int64_t> startDims;

private:
  bool canStayNamed();
  bool subtractsInBody(const ContractionSide &side);
  bool hasPackedWeights();
  mlir::Value buildInit();
  mlir::Value buildGeneric(mlir::Value init);
  void checkTerms(mlir::Value sum);
  llvm::SmallVector<mlir::Value> inputs() {
    return {sides[0].codes, sides[1].codes};
  }
};

} // namespace quantx

#endif
