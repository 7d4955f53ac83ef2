//===- ExprMatcher.cpp - patterns over elementwise expressions ------------===//
//
// Products and sums are flattened before they are compared; the few parts
// that remain are assigned to patterns in every order.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/ExprMatcher.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace quantx;

/// Changes of float type do not change which function it is.
static const Expr *stripConvert(const Expr *expr) {
  while (expr->kind == ExprKind::Convert &&
         llvm::isa<mlir::FloatType>(expr->type) &&
         llvm::isa<mlir::FloatType>(expr->operands[0]->type))
    expr = expr->operands[0];
  return expr;
}

static bool isNear(double a, double b) {
  return std::fabs(a - b) <= 2e-4 * std::max(std::fabs(a), std::fabs(b));
}

namespace {
/// A flat product or sum: what is left after taking the scalars out. A term of
/// a sum carries its sign; a factor's weight is unused.
struct FlatExpr {
  double scalar;
  llvm::SmallVector<std::pair<const Expr *, double>> parts;
};
} // namespace

static void flattenProduct(const Expr *expr, FlatExpr &flat) {
  expr = stripConvert(expr);
  if (expr->kind == ExprKind::Scalar) {
    flat.scalar *= expr->scalar;
  } else if (expr->kind == ExprKind::Mul) {
    flattenProduct(expr->operands[0], flat);
    flattenProduct(expr->operands[1], flat);
  } else if (expr->kind == ExprKind::Neg) {
    flat.scalar = -flat.scalar;
    flattenProduct(expr->operands[0], flat);
  } else if (expr->kind == ExprKind::Div &&
             stripConvert(expr->operands[1])->kind == ExprKind::Scalar) {
    flat.scalar /= stripConvert(expr->operands[1])->scalar;
    flattenProduct(expr->operands[0], flat);
  } else {
    flat.parts.push_back({expr, 1});
  }
}

static void flattenSum(const Expr *expr, double sign, FlatExpr &flat) {
  expr = stripConvert(expr);
  if (expr->kind == ExprKind::Scalar) {
    flat.scalar += sign * expr->scalar;
  } else if (expr->kind == ExprKind::Add || expr->kind == ExprKind::Sub) {
    double second = expr->kind == ExprKind::Add ? sign : -sign;
    flattenSum(expr->operands[0], sign, flat);
    flattenSum(expr->operands[1], second, flat);
  } else if (expr->kind == ExprKind::Neg) {
    flattenSum(expr->operands[0], -sign, flat);
  } else {
    flat.parts.push_back({expr, sign});
  }
}

/// Whether some order of `patterns` matches `parts`; at most four parts, so
/// trying all orders is cheap.
static bool matchAnyOrder(llvm::ArrayRef<ExprPattern> patterns,
                          llvm::ArrayRef<const Expr *> parts) {
  if (parts.size() != patterns.size() || parts.size() > 4)
    return false;
  llvm::SmallVector<unsigned> order(parts.size());
  for (unsigned i = 0; i < order.size(); ++i)
    order[i] = i;
  do {
    bool all = true;
    for (unsigned i = 0; i < order.size() && all; ++i)
      all = patterns[i](parts[order[i]]);
    if (all)
      return true;
  } while (std::next_permutation(order.begin(), order.end()));
  return false;
}

ExprPattern pattern::input() {
  return [](const Expr *expr) {
    return stripConvert(expr)->kind == ExprKind::Input;
  };
}

ExprPattern pattern::scalar(double value) {
  return [value](const Expr *expr) {
    expr = stripConvert(expr);
    return expr->kind == ExprKind::Scalar && isNear(expr->scalar, value);
  };
}

ExprPattern pattern::anyScalar(double &value) {
  return [&value](const Expr *expr) {
    expr = stripConvert(expr);
    if (expr->kind != ExprKind::Scalar)
      return false;
    value = expr->scalar;
    return true;
  };
}

ExprPattern pattern::node(ExprKind kind, llvm::ArrayRef<ExprPattern> operands) {
  std::vector<ExprPattern> patterns(operands.begin(), operands.end());
  bool commutes = kind == ExprKind::Max || kind == ExprKind::Min;
  return [kind, patterns, commutes](const Expr *expr) {
    expr = stripConvert(expr);
    if (expr->kind != kind)
      return false;
    if (commutes)
      return matchAnyOrder(patterns, expr->operands);
    for (auto [pattern, operand] : llvm::zip_equal(patterns, expr->operands))
      if (!pattern(operand))
        return false;
    return true;
  };
}

ExprPattern pattern::product(ExprPattern coefficient,
                             llvm::ArrayRef<ExprPattern> factors) {
  std::vector<ExprPattern> patterns(factors.begin(), factors.end());
  return [coefficient, patterns](const Expr *expr) {
    FlatExpr flat{1, {}};
    flattenProduct(expr, flat);
    Expr scalar;
    scalar.kind = ExprKind::Scalar;
    scalar.scalar = flat.scalar;
    llvm::SmallVector<const Expr *> parts(llvm::make_first_range(flat.parts));
    return coefficient(&scalar) && matchAnyOrder(patterns, parts);
  };
}

ExprPattern pattern::product(double coefficient,
                             llvm::ArrayRef<ExprPattern> factors) {
  return product(scalar(coefficient), factors);
}

ExprPattern pattern::sum(double constant, llvm::ArrayRef<ExprPattern> terms) {
  std::vector<ExprPattern> patterns(terms.begin(), terms.end());
  return [constant, patterns](const Expr *expr) {
    FlatExpr flat{0, {}};
    flattenSum(expr, 1, flat);
    if (!isNear(flat.scalar, constant))
      return false;
    // A subtracted term is shown to its pattern as a negation.
    std::vector<Expr> negated(flat.parts.size());
    llvm::SmallVector<const Expr *> parts;
    for (auto [i, part] : llvm::enumerate(flat.parts)) {
      negated[i].kind = ExprKind::Neg;
      negated[i].type = part.first->type;
      negated[i].operands = {part.first};
      parts.push_back(part.second > 0 ? part.first : &negated[i]);
    }
    return matchAnyOrder(patterns, parts);
  };
}

ExprPattern pattern::oneOf(llvm::ArrayRef<ExprPattern> choices) {
  std::vector<ExprPattern> patterns(choices.begin(), choices.end());
  return [patterns](const Expr *expr) {
    return llvm::any_of(patterns, [&](auto &pattern) { return pattern(expr); });
  };
}

std::optional<ClampBounds> quantx::matchClamp(const Expr *expr,
                                              const ExprPattern &inner) {
  expr = stripConvert(expr);
  double infinity = std::numeric_limits<double>::infinity();
  if (expr->kind != ExprKind::Max && expr->kind != ExprKind::Min) {
    if (inner(expr))
      return ClampBounds{-infinity, infinity};
    return std::nullopt;
  }
  const Expr *value = expr->operands[0], *bound = expr->operands[1];
  if (stripConvert(value)->kind == ExprKind::Scalar)
    std::swap(value, bound);
  bound = stripConvert(bound);
  if (bound->kind != ExprKind::Scalar || std::isnan(bound->scalar))
    return std::nullopt;
  std::optional<ClampBounds> bounds = matchClamp(value, inner);
  if (!bounds)
    return std::nullopt;
  // The outer bound wins over both inner ones, as the composition computes.
  if (expr->kind == ExprKind::Max) {
    bounds->lower = std::max(bounds->lower, bound->scalar);
    bounds->upper = std::max(bounds->upper, bound->scalar);
  } else {
    bounds->lower = std::min(bounds->lower, bound->scalar);
    bounds->upper = std::min(bounds->upper, bound->scalar);
  }
  return bounds;
}
