//===- RecognizeExpr.cpp - the table of known activation functions --------===//
//
// Which formula has which name. Constants are compared with a tolerance that
// covers exporters' roundings (0.797724 for sqrt(2/pi)).
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/ExprMatcher.h"

#include <cmath>

using namespace quantx;
using namespace quantx::pattern;
using K = ExprKind;

/// max(x, 0) and min(x, 0).
static ExprPattern positivePart() { return node(K::Max, {input(), scalar(0)}); }
static ExprPattern negativePart() { return node(K::Min, {input(), scalar(0)}); }

/// A clamp of `inner` between the two bounds.
static ExprPattern clamp(ExprPattern inner, double lower, double upper) {
  return [=](const Expr *expr) {
    std::optional<ClampBounds> bounds = matchClamp(expr, inner);
    return bounds && bounds->lower == lower && bounds->upper == upper;
  };
}

/// 1 / (1 + exp(-scale * x)).
static ExprPattern sigmoid(double scale = 1) {
  ExprPattern power = node(K::Exp, {product(-scale, {input()})});
  ExprPattern halfTanh = node(K::Tanh, {product(0.5 * scale, {input()})});
  return oneOf({node(K::Div, {scalar(1), sum(1, {power})}),
                sum(0.5, {product(0.5, {halfTanh})})});
}

/// clamp(x + 3, 0, 6) / 6 or clamp(x / 6 + 0.5, 0, 1).
static ExprPattern hardSigmoid() {
  ExprPattern six = clamp(sum(3, {input()}), 0, 6);
  ExprPattern one = clamp(sum(0.5, {product(1.0 / 6, {input()})}), 0, 1);
  return oneOf({product(1.0 / 6, {six}), one});
}

static ExprPattern hardSwish() {
  ExprPattern six = clamp(sum(3, {input()}), 0, 6);
  ExprPattern one = clamp(sum(0.5, {product(1.0 / 6, {input()})}), 0, 1);
  return oneOf({product(1.0 / 6, {input(), six}), product(1, {input(), one})});
}

static ExprPattern gelu() {
  ExprPattern erf = node(K::Erf, {product(M_SQRT1_2, {input()})});
  return product(0.5, {input(), sum(1, {erf})});
}

static ExprPattern geluTanh() {
  ExprPattern cube = oneOf({node(K::Pow, {input(), scalar(3)}),
                            product(1, {input(), input(), input()})});
  ExprPattern cubic = oneOf({product(0.044715, {cube}),
                             product(0.044715, {input(), input(), input()})});
  ExprPattern polynomial = sum(0, {input(), cubic});
  ExprPattern inner = product(0.7978, {polynomial});
  return product(0.5, {input(), sum(1, {node(K::Tanh, {inner})})});
}

/// log(1 + exp(x)), also behind the threshold PyTorch puts in front.
static ExprPattern softplus() {
  ExprPattern power = node(K::Exp, {input()});
  ExprPattern log =
      oneOf({node(K::Log1p, {power}), node(K::Log, {sum(1, {power})})});
  ExprPattern large = node(K::Greater, {input(), scalar(20)});
  return oneOf({log, node(K::Select, {large, input(), log})});
}

/// x where x > 0, `negative` elsewhere.
static ExprPattern piecewise(ExprPattern negative) {
  ExprPattern above = oneOf({node(K::Greater, {input(), scalar(0)}),
                             node(K::GreaterEqual, {input(), scalar(0)})});
  return node(K::Select, {above, input(), negative});
}

static std::optional<Activation> recognizeClamp(const Expr *expr) {
  std::optional<ClampBounds> bounds = matchClamp(expr, input());
  if (!bounds || bounds->lower >= bounds->upper)
    return std::nullopt;
  Activation result;
  bool hasLower = !std::isinf(bounds->lower);
  bool hasUpper = !std::isinf(bounds->upper);
  if (!hasLower && !hasUpper)
    return std::nullopt;
  if (hasLower)
    result.params.push_back({"min", bounds->lower});
  if (hasUpper)
    result.params.push_back({"max", bounds->upper});
  result.kind = "clamp";
  if (bounds->lower == 0)
    result.kind = !hasUpper ? "relu" : bounds->upper == 6 ? "relu6" : "clamp";
  return result;
}

/// Functions with a slope for negative inputs.
static std::optional<Activation> recognizeLeaky(const Expr *expr) {
  double slope = 0;
  auto leaky = oneOf(
      {sum(0, {positivePart(), product(anyScalar(slope), {negativePart()})}),
       piecewise(product(anyScalar(slope), {input()}))});
  if (leaky(expr))
    return Activation{"leaky_relu", {{"slope", slope}}};
  auto maximum = node(K::Max, {input(), product(anyScalar(slope), {input()})});
  if (maximum(expr) && slope > 0 && slope < 1)
    return Activation{"leaky_relu", {{"slope", slope}}};
  double alpha = 0, scale = 0;
  // alpha * (exp(min(x, 0)) - 1), the product's order left open.
  auto power = node(K::Exp, {oneOf({input(), negativePart()})});
  auto minusOne = oneOf({sum(-1, {power}), node(K::ExpM1, {input()})});
  auto tail = oneOf({minusOne, product(anyScalar(alpha), {minusOne})});
  if (sum(-1, {positivePart(), power})(expr) ||
      sum(0, {positivePart(), tail})(expr) || piecewise(tail)(expr))
    return Activation{"elu", {{"alpha", alpha == 0 ? 1 : alpha}}};
  if (sum(0, {product(anyScalar(scale), {positivePart()}), tail})(expr) &&
      std::fabs(scale - 1.0507) < 1e-3)
    return Activation{"selu", {}};
  return std::nullopt;
}

/// Constants, one for each channel.
static bool isConstantTensor(const Expr *expr) {
  return expr->kind == K::Constant;
}

/// As leaky ReLU, with a slope for each channel.
static bool isPRelu(const Expr *expr) {
  auto scaled = [](const ExprPattern &inner) {
    return oneOf({node(K::Mul, {isConstantTensor, inner}),
                  node(K::Mul, {inner, isConstantTensor})});
  };
  return oneOf({sum(0, {positivePart(), scaled(negativePart())}),
                piecewise(scaled(input()))})(expr);
}

/// Sums, differences, products and quotients with constants.
static bool isAffine(const Expr *expr) {
  switch (expr->kind) {
  case K::Input:
    return true;
  case K::Add:
  case K::Sub:
    return (expr->operands[1]->isConstant() && isAffine(expr->operands[0])) ||
           (expr->operands[0]->isConstant() && isAffine(expr->operands[1]));
  case K::Mul:
    if (expr->operands[0]->isConstant())
      return isAffine(expr->operands[1]);
    [[fallthrough]];
  case K::Div:
    return expr->operands[1]->isConstant() && isAffine(expr->operands[0]);
  case K::Neg:
    return isAffine(expr->operands[0]);
  default:
    return false;
  }
}

std::optional<Activation> quantx::recognizeChannelFunction(const Expr *expr) {
  if (isPRelu(expr))
    return Activation{"prelu", {}};
  if (isAffine(expr))
    return Activation{"affine", {}};
  return std::nullopt;
}

std::optional<Activation> quantx::recognizeActivation(const Expr *expr) {
  if (std::optional<Activation> clamp = recognizeClamp(expr))
    return clamp;
  if (std::optional<Activation> leaky = recognizeLeaky(expr))
    return leaky;
  const std::pair<const char *, ExprPattern> named[] = {
      {"sigmoid", sigmoid()},
      {"silu",
       oneOf(
           {product(1, {input(), sigmoid()}),
            node(K::Div, {input(),
                          sum(1, {node(K::Exp, {product(-1, {input()})})})})})},
      {"quick_gelu", product(1, {input(), sigmoid(1.702)})},
      {"tanh", node(K::Tanh, {input()})},
      {"gelu", gelu()},
      {"gelu_tanh", geluTanh()},
      {"hardsigmoid", hardSigmoid()},
      {"hardswish", hardSwish()},
      {"softplus", softplus()},
      {"mish", product(1, {input(), node(K::Tanh, {softplus()})})},
      {"softsign", node(K::Div, {input(), sum(1, {node(K::Abs, {input()})})})},
      {"reciprocal", node(K::Div, {scalar(1), input()})},
      {"square", oneOf({product(1, {input(), input()}),
                        node(K::Pow, {input(), scalar(2)})})},
      {"abs", node(K::Abs, {input()})},
      {"ceil", node(K::Ceil, {input()})},
      {"cos", node(K::Cos, {input()})},
      {"erf", node(K::Erf, {input()})},
      {"exp", node(K::Exp, {input()})},
      {"floor", node(K::Floor, {input()})},
      {"log", node(K::Log, {input()})},
      {"round", node(K::RoundEven, {input()})},
      {"rsqrt", node(K::Rsqrt, {input()})},
      {"sin", node(K::Sin, {input()})},
      {"sqrt", node(K::Sqrt, {input()})},
  };
  for (const auto &[name, matches] : named)
    if (matches(expr))
      return Activation{name, {}};
  return std::nullopt;
}
