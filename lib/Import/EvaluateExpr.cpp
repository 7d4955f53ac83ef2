//===- EvaluateExpr.cpp - expressions of constants as numbers -------------===//
//
// Two readings of an expression: as the IR computes it, every node rounded to
// its type, and as an affine function composed in double.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/ElementwiseExpr.h"

#include "mlir/IR/BuiltinTypes.h"
#include "quantx/Numerics/Float.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

static double roundToType(Type type, double value) {
  if (type.isF32())
    return static_cast<float>(value);
  if (type.isF16())
    return halfToFloat(floatToHalf(static_cast<float>(value)));
  if (type.isBF16())
    return bfloat16ToFloat(floatToBFloat16(static_cast<float>(value)));
  if (type.isIntOrIndex())
    return std::trunc(value);
  return value;
}

static double computeUnary(ExprKind kind, double x) {
  switch (kind) {
  case ExprKind::Neg:
    return -x;
  case ExprKind::Abs:
    return std::fabs(x);
  case ExprKind::Ceil:
    return std::ceil(x);
  case ExprKind::Cos:
    return std::cos(x);
  case ExprKind::Erf:
    return std::erf(x);
  case ExprKind::Exp:
    return std::exp(x);
  case ExprKind::ExpM1:
    return std::expm1(x);
  case ExprKind::Floor:
    return std::floor(x);
  case ExprKind::Log:
    return std::log(x);
  case ExprKind::Log1p:
    return std::log1p(x);
  case ExprKind::Round:
    return std::round(x);
  case ExprKind::RoundEven:
    return std::nearbyint(x);
  case ExprKind::Rsqrt:
    return 1.0 / std::sqrt(x);
  case ExprKind::Sin:
    return std::sin(x);
  case ExprKind::Sqrt:
    return std::sqrt(x);
  case ExprKind::Tanh:
    return std::tanh(x);
  default:
    return x;
  }
}

static double computeBinary(ExprKind kind, double a, double b) {
  switch (kind) {
  case ExprKind::Add:
    return a + b;
  case ExprKind::Sub:
    return a - b;
  case ExprKind::Mul:
    return a * b;
  case ExprKind::Div:
    return a / b;
  case ExprKind::Max:
    return std::isnan(a) || a > b ? a : b;
  case ExprKind::Min:
    return std::isnan(a) || a < b ? a : b;
  case ExprKind::Pow:
    return std::pow(a, b);
  case ExprKind::Greater:
    return a > b;
  case ExprKind::GreaterEqual:
    return a >= b;
  default:
    return a == b;
  }
}

double quantx::evaluateExprNode(ExprKind kind, Type type,
                                ArrayRef<double> operands) {
  double value = operands.size() == 1
                     ? computeUnary(kind, operands[0])
                     : (operands.size() == 2
                            ? computeBinary(kind, operands[0], operands[1])
                            : (operands[0] ? operands[1] : operands[2]));
  return roundToType(type, value);
}

/// The element that a constant leaf has at one index of the root.
static double readLeaf(const Expr *expr, ArrayRef<int64_t> index) {
  if (expr->kind == ExprKind::Scalar)
    return expr->scalar;
  SmallVector<int64_t> inner = expr->map.compose(index);
  int64_t offset = 0;
  for (auto [i, dim] : llvm::zip(inner, expr->tensor.shape()))
    offset = offset * dim + i;
  return expr->tensor.getDouble(offset);
}

std::optional<double> quantx::evaluateConstant(const Expr *expr,
                                               ArrayRef<int64_t> index) {
  if (expr->kind == ExprKind::Input)
    return std::nullopt;
  if (expr->isConstant())
    return readLeaf(expr, index);
  SmallVector<double> operands;
  for (const Expr *operand : expr->operands) {
    std::optional<double> value = evaluateConstant(operand, index);
    if (!value)
      return std::nullopt;
    operands.push_back(*value);
  }
  return evaluateExprNode(expr->kind, expr->type, operands);
}

/// A function of constants: computed in double, as wide as it gets.
static std::optional<AffineForm> computeConstant(const Expr *expr,
                                                 ArrayRef<AffineForm> parts) {
  SmallVector<double> operands;
  for (const AffineForm &part : parts) {
    if (part.slope != 0)
      return std::nullopt;
    operands.push_back(part.offset);
  }
  Type wide = Float64Type::get(expr->type.getContext());
  return AffineForm{0, evaluateExprNode(expr->kind, wide, operands)};
}

std::optional<AffineForm> quantx::evaluateAffine(const Expr *expr,
                                                 ArrayRef<int64_t> index) {
  if (expr->kind == ExprKind::Input)
    return AffineForm{1, 0};
  if (expr->isConstant())
    return AffineForm{0, readLeaf(expr, index)};
  SmallVector<AffineForm> parts;
  for (const Expr *operand : expr->operands) {
    std::optional<AffineForm> part = evaluateAffine(operand, index);
    if (!part)
      return std::nullopt;
    parts.push_back(*part);
  }
  auto [a, b] = std::pair(parts[0], parts.size() > 1 ? parts[1] : AffineForm{});
  switch (expr->kind) {
  case ExprKind::Add:
    return AffineForm{a.slope + b.slope, a.offset + b.offset};
  case ExprKind::Sub:
    return AffineForm{a.slope - b.slope, a.offset - b.offset};
  case ExprKind::Neg:
    return AffineForm{-a.slope, -a.offset};
  case ExprKind::Mul:
    if (a.slope != 0 && b.slope != 0)
      return std::nullopt;
    if (a.slope == 0)
      std::swap(a, b);
    return AffineForm{a.slope * b.offset, a.offset * b.offset};
  case ExprKind::Div:
    if (b.slope != 0)
      return std::nullopt;
    return AffineForm{a.slope / b.offset, a.offset / b.offset};
  case ExprKind::Convert:
    // Rounding to another float type is no affine map of the activation.
    if (a.slope != 0)
      return std::nullopt;
    return AffineForm{0, roundToType(expr->type, a.offset)};
  default:
    return computeConstant(expr, parts);
  }
}
