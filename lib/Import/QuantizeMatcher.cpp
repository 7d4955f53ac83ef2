//===- QuantizeMatcher.cpp - quantization spelled out in arith ------------===//
//
// Peels clamp, zero point, rounding and scale off an expression, outside in,
// and reads the constants of each layer element by element.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/QuantizeMatcher.h"

#include <cmath>

using namespace mlir;
using namespace quantx;
using K = ExprKind;

static const Expr *strip(const Expr *expr) {
  while (expr->kind == K::Convert || expr->kind == K::ConvertUnsigned)
    expr = expr->operands[0];
  return expr;
}

static bool isConstantExpr(const Expr *expr) {
  return expr->kind != K::Input && llvm::all_of(expr->operands, isConstantExpr);
}

static bool isPlainInput(const Expr *expr) {
  return expr->kind == K::Input && expr->map.isIdentity();
}

/// Splits an operation with one constant operand. `constantFirst` is allowed
/// for operations that commute.
static bool splitConstant(const Expr *expr, ExprKind kind, bool commutes,
                          const Expr *&value, const Expr *&constant) {
  if (expr->kind != kind)
    return false;
  value = expr->operands[0];
  constant = expr->operands[1];
  if (commutes && isConstantExpr(value))
    std::swap(value, constant);
  return isConstantExpr(constant) && !isConstantExpr(value);
}

namespace {
/// The layers of one quantization, constants still as expressions.
struct Layers {
  const Expr *input = nullptr;
  const Expr *scale = nullptr;
  const Expr *zeroPoint = nullptr; // null: 0
  QuantizeParams params;
};
} // namespace

/// A clamp with scalar bounds; what is inside of it.
static const Expr *peelClamp(const Expr *expr, QuantizeParams &params) {
  double lower = -INFINITY, upper = INFINITY;
  const Expr *value, *bound;
  for (expr = strip(expr);; expr = strip(value)) {
    if (splitConstant(expr, K::Max, true, value, bound) &&
        bound->kind == K::Scalar) {
      lower = std::max(lower, bound->scalar);
    } else if (splitConstant(expr, K::Min, true, value, bound) &&
               bound->kind == K::Scalar) {
      upper = std::min(upper, bound->scalar);
    } else {
      break;
    }
  }
  if (std::fabs(lower) > 1e6 || std::fabs(upper) > 1e6 ||
      lower != std::trunc(lower) || upper != std::trunc(upper))
    return nullptr;
  params.qmin = int64_t(lower);
  params.qmax = int64_t(upper);
  return expr;
}

/// A rounding; what is rounded.
static const Expr *peelRounding(const Expr *expr, QuantizeParams &params) {
  expr = strip(expr);
  if (expr->kind == K::RoundEven || expr->kind == K::Round) {
    params.rounding = expr->kind == K::RoundEven
                          ? RoundingMode::HalfEven
                          : RoundingMode::HalfAwayFromZero;
    return expr->operands[0];
  }
  const Expr *value, *half;
  if (expr->kind != K::Floor ||
      !splitConstant(strip(expr->operands[0]), K::Add, true, value, half) ||
      half->kind != K::Scalar || half->scalar != 0.5)
    return nullptr;
  params.rounding = RoundingMode::HalfUp;
  return value;
}

static std::optional<Layers> peelQuantize(const Expr *expr) {
  Layers layers;
  const Expr *value = peelClamp(expr, layers.params);
  if (!value)
    return std::nullopt;
  const Expr *inner;
  if (splitConstant(value, K::Add, true, inner, layers.zeroPoint))
    value = inner;
  value = peelRounding(value, layers.params);
  if (!value)
    return std::nullopt;
  if (!layers.zeroPoint &&
      splitConstant(strip(value), K::Add, true, inner, layers.zeroPoint)) {
    value = inner;
    layers.params.zeroPointFirst = true;
  }
  layers.params.reciprocal =
      splitConstant(value, K::Mul, true, layers.input, layers.scale);
  if (!layers.params.reciprocal &&
      !splitConstant(value, K::Div, false, layers.input, layers.scale))
    return std::nullopt;
  return layers;
}

static std::optional<Layers> peelDequantize(const Expr *expr) {
  Layers layers;
  const Expr *value;
  if (!splitConstant(strip(expr), K::Mul, true, value, layers.scale))
    return std::nullopt;
  if (!splitConstant(strip(value), K::Sub, false, layers.input,
                     layers.zeroPoint))
    layers.input = value;
  return layers;
}

/// The dimension of the result along which a constant varies; false when
/// there are several.
static bool findAxis(const Expr *expr, std::optional<int64_t> &axis) {
  if (expr->kind == K::Constant)
    for (auto [size, index] :
         llvm::zip(expr->tensor.shape(), expr->map.getResults())) {
      if (size == 1)
        continue;
      auto dim = dyn_cast<AffineDimExpr>(index);
      if (!dim || (axis && *axis != dim.getPosition()))
        return false;
      axis = dim.getPosition();
    }
  return llvm::all_of(expr->operands, [&](const Expr *operand) {
    return findAxis(operand, axis);
  });
}

/// A scale whose reciprocal, rounded to f32, is exactly `factor`.
static std::optional<float> invert(float factor) {
  float guess = 1.0f / factor;
  for (float scale :
       {guess, std::nextafter(guess, 0.0f), std::nextafter(guess, INFINITY)})
    if (1.0f / scale == factor)
      return scale;
  return std::nullopt;
}

/// Turns the constants into numbers.
static std::optional<QuantizeParams> readParams(const Layers &layers,
                                                ArrayRef<int64_t> shape) {
  QuantizeParams params = layers.params;
  if (!findAxis(layers.scale, params.axis) ||
      (layers.zeroPoint && !findAxis(layers.zeroPoint, params.axis)))
    return std::nullopt;
  int64_t count = params.axis ? shape[*params.axis] : 1;
  if (ShapedType::isDynamic(count))
    return std::nullopt;
  SmallVector<int64_t> index(shape.size(), 0);
  for (int64_t i = 0; i < count; ++i) {
    if (params.axis)
      index[*params.axis] = i;
    std::optional<double> scale = evaluateConstant(layers.scale, index);
    double zero = 0;
    if (layers.zeroPoint)
      zero = evaluateConstant(layers.zeroPoint, index).value_or(0.5);
    if (!scale || zero != std::trunc(zero) || std::fabs(zero) > 1e6)
      return std::nullopt;
    std::optional<float> value = float(*scale);
    if (params.reciprocal)
      value = invert(*value);
    if (!value || !(*value > 0) || std::isinf(*value))
      return std::nullopt;
    params.scales.push_back(*value);
    params.zeroPoints.push_back(int32_t(zero));
  }
  return params;
}

std::optional<QuantizeParams> quantx::matchQuantize(const Expr *expr,
                                                    ArrayRef<int64_t> shape) {
  std::optional<Layers> layers = peelQuantize(expr);
  if (!layers || !isPlainInput(layers->input) ||
      !isa<FloatType>(layers->input->type))
    return std::nullopt;
  return readParams(*layers, shape);
}

std::optional<QuantizeParams> quantx::matchDequantize(const Expr *expr,
                                                      ArrayRef<int64_t> shape) {
  std::optional<Layers> layers = peelDequantize(expr);
  if (!layers)
    return std::nullopt;
  const Expr *input = layers->input;
  bool isUnsigned = false;
  for (; input->kind == K::Convert || input->kind == K::ConvertUnsigned;
       input = input->operands[0])
    isUnsigned = input->kind == K::ConvertUnsigned;
  auto type = dyn_cast<IntegerType>(input->type);
  if (!isPlainInput(input) || !type || type.getWidth() > 32 ||
      type.getWidth() < 8)
    return std::nullopt;
  unsigned width = type.getWidth();
  layers->params.qmin = isUnsigned ? 0 : -(int64_t(1) << (width - 1));
  layers->params.qmax = (int64_t(1) << (isUnsigned ? width : width - 1)) - 1;
  return readParams(*layers, shape);
}

std::optional<QuantizeParams>
quantx::matchFakeQuantize(const Expr *expr, ArrayRef<int64_t> shape) {
  std::optional<Layers> outer = peelDequantize(expr);
  if (!outer)
    return std::nullopt;
  std::optional<Layers> inner = peelQuantize(outer->input);
  if (!inner || !isPlainInput(inner->input) ||
      !isa<FloatType>(inner->input->type))
    return std::nullopt;
  std::optional<QuantizeParams> back = readParams(*outer, shape);
  if (!back)
    return std::nullopt;
  if (inner->params.reciprocal) {
    // The exact scale is the one of the way back.
    QuantizeParams exact = *back;
    inner->params.reciprocal = false;
    std::optional<QuantizeParams> factors = readParams(*inner, shape);
    if (!factors || factors->scales.size() != exact.scales.size())
      return std::nullopt;
    for (auto [factor, scale] : llvm::zip(factors->scales, exact.scales))
      if (factor != 1.0f / scale)
        return std::nullopt;
    factors->scales = exact.scales;
    factors->reciprocal = true;
    if (factors->zeroPoints != exact.zeroPoints)
      return std::nullopt;
    return factors;
  }
  std::optional<QuantizeParams> params = readParams(*inner, shape);
  if (!params || params->axis != back->axis || params->scales != back->scales ||
      params->zeroPoints != back->zeroPoints)
    return std::nullopt;
  return params;
}

StorageAttr quantx::getStorageForRange(MLIRContext *context, int64_t qmin,
                                       int64_t qmax) {
  for (unsigned bits = 2; bits <= 32; ++bits) {
    if (bits > 16 && bits != 32)
      continue;
    int64_t half = int64_t(1) << (bits - 1);
    if (qmin == 0 && qmax == 2 * half - 1 && bits <= 16)
      return StorageAttr::get(context, bits, false, false, false);
    if (qmax == half - 1 && qmin == -half)
      return StorageAttr::get(context, bits, true, false, false);
    if (qmax == half - 1 && qmin == 1 - half && bits <= 16)
      return StorageAttr::get(context, bits, true, true, false);
  }
  return {};
}
