//===- ValueRange.h - which integers a value may hold -----------*- C++ -*-===//
//
// Interval arithmetic over the integer form: ranges of codes from the ops that
// made them, and ranges through the scalar bodies of linalg ops.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTEGER_VALUERANGE_H
#define QUANTX_LIB_INTEGER_VALUERANGE_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Numerics/Rounding.h"
#include "llvm/ADT/DenseMap.h"

namespace quantx {

/// A closed interval; 128 bits, so that sums over 64-bit values are exact.
struct Interval {
  Int128 low = 0, high = 0;

  static Interval of(Int128 value) { return {value, value}; }
  /// All values of a signed integer of this width.
  static Interval ofWidth(unsigned bits);

  bool contains(const Interval &other) const {
    return low <= other.low && other.high <= high;
  }
  Interval hull(const Interval &other) const {
    return {std::min(low, other.low), std::max(high, other.high)};
  }
};

/// The decimal digits of a 128-bit integer.
std::string toString(Int128 value);

/// Ranges of tensors of codes. What an op outside the integer form made has
/// all values of its type. Results are remembered: the IR must not change.
class CodeRanges {
public:
  Interval get(mlir::Value value);

private:
  Interval compute(mlir::Value value);
  Interval ofPicked(mlir::linalg::LinalgOp op);
  llvm::DenseMap<mlir::Value, Interval> known;
};

/// The range of `value` inside the body of `op`, with the given ranges for the
/// block's arguments. `overflows` is set when an addition, subtraction or
/// multiplication on the way may leave its type.
Interval evaluateInBody(mlir::Value value, llvm::ArrayRef<Interval> arguments,
                        mlir::Block &body, bool &overflows);

} // namespace quantx

#endif
