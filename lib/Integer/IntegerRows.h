//===- IntegerRows.h - reductions along rows of integers --------*- C++ -*-===//
//
// Emits the integer forms of softmax and layer norm, operation by operation as
// docs/numerics.md defines them.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTEGER_INTEGERROWS_H
#define QUANTX_LIB_INTEGER_INTEGERROWS_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

namespace quantx {

/// Fraction bits of a softmax's input, of a layer norm's input and result, and
/// of the factor behind it.
constexpr int kSoftmaxBits = 12, kNormBits = 16, kFactorBits = 14;
/// Elements of a row above which a layer norm's sum of squares could leave 64
/// bits.
constexpr int64_t kLongestNorm = 4096;

class IntegerRows {
public:
  /// For tensors of `shape`'s sizes, rows along `axes`.
  IntegerRows(mlir::OpBuilder &b, mlir::Location loc, mlir::Value shape,
              llvm::ArrayRef<int64_t> axes);

  /// Codes of the softmax of i32 values: round(p * inverse) + zeroPoint,
  /// saturated, in elements of `type`.
  mlir::Value softmax(mlir::Value input, double inverse, int64_t zeroPoint,
                      int64_t low, int64_t high, mlir::Type type);
  /// (x - mean) / sqrt(variance + epsilon), or without the mean.
  mlir::Value normalize(mlir::Value input, int64_t count, double epsilon,
                        bool centered);
  /// The product with i32 factors, the sum with i32 addends, saturated.
  mlir::Value scale(mlir::Value input, mlir::Value factors,
                    mlir::AffineMap map);
  mlir::Value add(mlir::Value input, mlir::Value addends, mlir::AffineMap map);

private:
  using Body = llvm::function_ref<mlir::Value(llvm::ArrayRef<mlir::Value>)>;

  mlir::AffineMap all() const { return b.getMultiDimIdentityMap(rank); }
  mlir::Value makeEmpty(mlir::Type element, bool isRow);
  /// One result for each element, or for each row.
  mlir::Value each(llvm::ArrayRef<mlir::Value> inputs,
                   llvm::ArrayRef<mlir::AffineMap> maps, mlir::Type element,
                   Body body);
  mlir::Value eachRow(mlir::Value input, mlir::Type element, Body body);
  /// The body gets an element and what was accumulated.
  mlir::Value reduce(mlir::Value input, int64_t start, mlir::Type element,
                     Body body);
  mlir::Value generic(llvm::ArrayRef<mlir::Value> inputs, mlir::Value init,
                      llvm::ArrayRef<mlir::AffineMap> maps,
                      llvm::ArrayRef<mlir::utils::IteratorType> kinds,
                      bool readsInit, Body body);

  // One arith op on scalars of a body.
  mlir::Value constant(int64_t value, mlir::Type type);
  mlir::Value constant64(int64_t value) { return constant(value, wide); }
  mlir::Value widen(mlir::Value value);
  mlir::Value narrow(mlir::Value value, int64_t low, int64_t high,
                     mlir::Type type);
  mlir::Value clamp(mlir::Value value, int64_t low, int64_t high);
  template <typename Op>
  mlir::Value op(mlir::Value left, mlir::Value right) {
    return Op::create(b, loc, left, right);
  }
  template <typename Op>
  mlir::Value op(mlir::Value left, int64_t right) {
    return op<Op>(left, constant(right, left.getType()));
  }
  mlir::Value squareRoot(mlir::Value value);

  mlir::OpBuilder &b;
  mlir::Location loc;
  mlir::Value shape;
  int64_t rank;
  llvm::SmallVector<bool> reduced;
  /// Reads one value for each row.
  mlir::AffineMap row;
  mlir::Type narrowType, wide;
};

} // namespace quantx

#endif
