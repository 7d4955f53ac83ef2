//===- ArithEmitter.h - arith ops on scalars and vectors --------*- C++ -*-===//
//
// A thin layer over OpBuilder that lets the expansion of an op be written once
// for scalars and vectors, and that knows which integers a value may hold.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_DIALECT_QUANTX_TRANSFORMS_ARITHEMITTER_H
#define LIB_DIALECT_QUANTX_TRANSFORMS_ARITHEMITTER_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/PatternMatch.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include <optional>

namespace mlir {
class RewritePatternSet;
} // namespace mlir

namespace quantx {

/// The least and greatest of the integers that `value` holds, when it is a
/// constant or an argument of a linalg.generic whose operand is one.
struct IntRange {
  int64_t low, high;
  bool inside(int64_t min, int64_t max) const {
    return min <= low && high <= max;
  }
  bool isSingle() const { return low == high; }
};
std::optional<IntRange> getConstantRange(mlir::Value value);

/// Emits arith ops on values of one shape: a scalar, or vectors of the shape
/// given at construction, to which scalar operands are broadcast.
class ArithEmitter {
public:
  ArithEmitter(mlir::OpBuilder &builder, mlir::Location loc, mlir::Type like)
      : builder(builder), loc(loc), like(like) {}

  mlir::OpBuilder &builder;
  mlir::Location loc;

  /// `element` in the shape of the values.
  mlir::Type shaped(mlir::Type element) const;
  mlir::Type intType(unsigned width) const {
    return shaped(builder.getIntegerType(width));
  }
  mlir::Type f32() const { return shaped(builder.getF32Type()); }

  /// A parameter in the shape of the values.
  mlir::Value broadcast(mlir::Value value);

  mlir::Value constInt(unsigned width, int64_t value);
  mlir::Value constF32(float value);
  mlir::Value constF64(double value);

  template <typename Op>
  mlir::Value binary(mlir::Value a, mlir::Value b) {
    return Op::create(builder, loc, a, b);
  }
  mlir::Value compare(mlir::arith::CmpFPredicate p, mlir::Value a,
                      mlir::Value b) {
    return mlir::arith::CmpFOp::create(builder, loc, p, a, b);
  }
  mlir::Value select(mlir::Value condition, mlir::Value a, mlir::Value b) {
    return mlir::arith::SelectOp::create(builder, loc, condition, a, b);
  }

  /// Sign- or zero-extends, or truncates, to `width` bits.
  mlir::Value resize(mlir::Value value, unsigned width, bool isSigned = true);
  /// Any float to f32, or f32 to any float.
  mlir::Value toFloat(mlir::Value value, mlir::FloatType element);
  /// NaN becomes zero.
  mlir::Value dropNaN(mlir::Value value);
  /// min(max(value, low), high); `value` is not NaN.
  mlir::Value clampFloat(mlir::Value value, mlir::Value low, mlir::Value high);
  mlir::Value clampInt(mlir::Value value, mlir::Value low, mlir::Value high);
  /// Rounds to an integral float by the rules of Numerics/Rounding.h.
  mlir::Value round(mlir::Value value, RoundingMode mode);

private:
  mlir::Type like;
};

/// Quantize, dequantize, fake_quantize and choose_params.
void populateExpandFloatPatterns(mlir::RewritePatternSet &patterns);
/// Requantize.
void populateExpandRequantizePatterns(mlir::RewritePatternSet &patterns);

} // namespace quantx

#endif
