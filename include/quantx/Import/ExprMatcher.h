//===- ExprMatcher.h - patterns over elementwise expressions ----*- C++ -*-===//
//
// Names for formulas: sums and products are matched flat, so that one pattern
// covers every order and grouping an exporter may choose.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_EXPRMATCHER_H
#define QUANTX_IMPORT_EXPRMATCHER_H

#include "quantx/Import/ElementwiseExpr.h"

namespace quantx {

/// A predicate on expressions, built by the functions of namespace `pattern`.
using ExprPattern = std::function<bool(const Expr *)>;

namespace pattern {

/// The function's only input.
ExprPattern input();
/// A scalar constant within a relative tolerance that separates all published
/// constants of activation functions but not their roundings.
ExprPattern scalar(double value);
/// Any scalar constant, stored in `value`.
ExprPattern anyScalar(double &value);
/// One operation; operands of Max, Min, Greater do not commute here except
/// where `commutes` says so (Max, Min).
ExprPattern node(ExprKind kind, llvm::ArrayRef<ExprPattern> operands);
/// coefficient * factors, flattened through Mul, Neg and division by scalars.
ExprPattern product(ExprPattern coefficient,
                    llvm::ArrayRef<ExprPattern> factors);
ExprPattern product(double coefficient, llvm::ArrayRef<ExprPattern> factors);
/// constant + terms, flattened through Add and Sub; a subtracted term is a
/// product with coefficient -1.
ExprPattern sum(double constant, llvm::ArrayRef<ExprPattern> terms);
/// Either of them.
ExprPattern oneOf(llvm::ArrayRef<ExprPattern> choices);

} // namespace pattern

/// Bounds of a function that only clamps its input: min and max with scalars
/// in any nesting. An open end is infinite.
struct ClampBounds {
  double lower, upper;
};
std::optional<ClampBounds> matchClamp(const Expr *expr,
                                      const ExprPattern &inner);

/// A recognised activation: the unit's kind and its parameters.
struct Activation {
  std::string kind;
  llvm::SmallVector<std::pair<std::string, double>, 2> params;
};

/// The name of a function of one input ("relu", "gelu", ...), if it has one.
std::optional<Activation> recognizeActivation(const Expr *expr);

/// The name of a function of one input and constants by channel: "prelu", or
/// "affine" for a scale with an offset.
std::optional<Activation> recognizeChannelFunction(const Expr *expr);

} // namespace quantx

#endif
