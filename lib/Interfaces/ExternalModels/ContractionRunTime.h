//===- ContractionRunTime.h - scales that only run time knows ---*- C++ -*-===//
//
// The float half of a contraction's integer form where parameters of an
// activation are computed at run time: sums of codes become real numbers.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTERFACES_EXTERNALMODELS_CONTRACTIONRUNTIME_H
#define QUANTX_LIB_INTERFACES_EXTERNALMODELS_CONTRACTIONRUNTIME_H

#include "ContractionFacts.h"

namespace quantx {

/// The zero point that parameters have whatever the data, as symmetric ones do.
std::optional<int64_t> getFixedZeroPoint(const IntegerOperand &operand);

/// real = float(sum - z * sum of weights) * (product of scales) + bias, where
/// z and scales have one value for the tensor, or one for each index of some
/// dimensions of the result.
class RunTimeRescale {
public:
  RunTimeRescale(mlir::linalg::LinalgOp op, IntegerBuilder &make,
                 std::string &reason)
      : op(op), make(make), reason(reason) {}

  /// The computed scale of an operand; `corrects` takes its zero point too.
  mlir::LogicalResult addComputed(unsigned number,
                                  const IntegerOperand &operand, bool corrects);
  /// Constant scales: one, or one for each index of result dimension `axis`.
  void addConstant(llvm::ArrayRef<float> scales, std::optional<int64_t> axis);
  /// What the zero point is multiplied with.
  void setWeightSums(const ConstantSum &sum) { weightSums = sum; }
  void setBias(const Bias &value) { bias = value; }

  mlir::Value build(mlir::Value sums);

private:
  /// A value for each index of some dimensions of the result, in order.
  struct Term {
    mlir::Value value;
    llvm::SmallVector<int64_t> dims;
  };

  mlir::FailureOr<Term> readParameter(mlir::Value value, unsigned number,
                                      const StaticParams &params);
  Term makeConstantTerm(llvm::ArrayRef<double> values,
                        llvm::ArrayRef<int64_t> dims);
  Term multiply(const Term &a, const Term &b, llvm::ArrayRef<int64_t> dims,
                mlir::Value like);
  void joinScales(mlir::Value like);
  mlir::AffineMap mapOf(const Term &term, llvm::ArrayRef<int64_t> space);
  mlir::RankedTensorType getResultType() {
    return mlir::cast<mlir::RankedTensorType>(op->getResult(0).getType());
  }

  mlir::linalg::LinalgOp op;
  IntegerBuilder &make;
  std::string &reason;
  llvm::SmallVector<Term> scales;
  std::optional<Term> zeroPoint;
  ConstantSum weightSums;
  Bias bias;
};

} // namespace quantx

#endif
