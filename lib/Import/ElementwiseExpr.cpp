//===- ElementwiseExpr.cpp - elementwise graphs as expressions ------------===//
//
// Walks from a result back through elementwise ops, carrying the map from the
// result's indices, and turns their regions into unique nodes.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/ElementwiseExpr.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/StringSwitch.h"
#include <cmath>

using namespace mlir;
using namespace quantx;

bool quantx::isPlainElementwise(Operation *op) {
  auto linalgOp = dyn_cast_or_null<linalg::LinalgOp>(op);
  if (!linalgOp || !linalgOp.hasPureTensorSemantics() ||
      linalgOp.getNumDpsInits() != 1 ||
      linalgOp.getNumParallelLoops() != linalgOp.getNumLoops())
    return false;
  if (!linalgOp.getMatchingIndexingMap(linalgOp.getDpsInitOperand(0))
           .isIdentity())
    return false;
  Block *body = linalgOp.getBlock();
  if (!body->getArguments().back().use_empty())
    return false;
  return llvm::all_of(body->without_terminator(), [](Operation &inner) {
    return isPure(&inner) && !isa<linalg::IndexOp>(inner) &&
           inner.getNumRegions() == 0;
  });
}

/// The source of a reshape, or null.
static Value getReshapeSource(Operation *op) {
  if (auto expand = dyn_cast_or_null<tensor::ExpandShapeOp>(op))
    return expand.getSrc();
  if (auto collapse = dyn_cast_or_null<tensor::CollapseShapeOp>(op))
    return collapse.getSrc();
  return {};
}

bool quantx::isConstantGraph(Value value) {
  if (matchPattern(value, m_Constant()))
    return true;
  Operation *op = value.getDefiningOp();
  if (Value source = getReshapeSource(op))
    return isConstantGraph(source);
  return isPlainElementwise(op) &&
         llvm::all_of(cast<linalg::LinalgOp>(op).getDpsInputs(),
                      isConstantGraph);
}

const Expr *ExprBuilder::build(Value root) {
  auto type = dyn_cast<RankedTensorType>(root.getType());
  if (!type)
    return nullptr;
  return buildValue(root, AffineMap::getMultiDimIdentityMap(type.getRank(),
                                                            root.getContext()));
}

/// A constant tensor, also behind reshapes, which only rename its indices.
static std::optional<Tensor> readReshapedConstant(Value value) {
  if (Value source = getReshapeSource(value.getDefiningOp())) {
    std::optional<Tensor> tensor = readReshapedConstant(source);
    auto type = cast<RankedTensorType>(value.getType());
    if (!tensor || !type.hasStaticShape())
      return std::nullopt;
    return tensor->reshaped(type.getShape());
  }
  return readConstant(value);
}

const Expr *ExprBuilder::buildValue(Value value, AffineMap map) {
  auto [it, isNew] = values.try_emplace({value, map}, nullptr);
  if (!isNew)
    return it->second;
  Type type = getElementTypeOrSelf(value.getType());
  Operation *op = value.getDefiningOp();
  const Expr *result = nullptr;
  if (value == input)
    result = leaf(ExprKind::Input, value, map, Tensor());
  else if (std::optional<double> uniform = readScalarFloat(value))
    result = scalar(type, *uniform);
  else if (std::optional<Tensor> tensor = readReshapedConstant(value))
    result = tensor->numElements() == 1
                 ? scalar(type, tensor->getDouble(0))
                 : leaf(ExprKind::Constant, value, map, *tensor);
  else if (isPlainElementwise(op) && (enter(op) || isConstantGraph(value)))
    result = buildBody(cast<linalg::LinalgOp>(op), map);
  else if (isa<TensorType>(value.getType()))
    result = leaf(ExprKind::Input, value, map, Tensor());
  values[{value, map}] = result;
  return result;
}

const Expr *ExprBuilder::leaf(ExprKind kind, Value source, AffineMap map,
                              const Tensor &tensor) {
  auto result = std::make_unique<Expr>();
  result->kind = kind;
  result->type = getElementTypeOrSelf(source.getType());
  result->source = source;
  result->map = map;
  result->tensor = tensor;
  nodes.push_back(std::move(result));
  return nodes.back().get();
}

const Expr *ExprBuilder::buildBody(linalg::LinalgOp op, AffineMap map) {
  llvm::DenseMap<Value, const Expr *> seen;
  Value yielded = op.getBlock()->getTerminator()->getOperand(0);
  return buildScalar(op, yielded, map, seen);
}

const Expr *
ExprBuilder::buildScalar(linalg::LinalgOp op, Value value, AffineMap map,
                         llvm::DenseMap<Value, const Expr *> &seen) {
  if (auto it = seen.find(value); it != seen.end())
    return it->second;
  const Expr *result = nullptr;
  auto argument = dyn_cast<BlockArgument>(value);
  if (argument && argument.getOwner() == op.getBlock()) {
    OpOperand &operand = op->getOpOperand(argument.getArgNumber());
    AffineMap inner = op.getMatchingIndexingMap(&operand).compose(map);
    result = buildValue(operand.get(), inner);
  } else if (std::optional<Tensor> constant = readConstant(value)) {
    result = scalar(value.getType(), constant->getDouble(0));
  } else if (Operation *inner = value.getDefiningOp();
             inner && inner->getBlock() == op.getBlock()) {
    SmallVector<const Expr *> operands;
    for (Value operand : inner->getOperands()) {
      operands.push_back(buildScalar(op, operand, map, seen));
      if (!operands.back())
        return nullptr;
    }
    result = buildOp(inner, operands);
  }
  seen[value] = result;
  return result;
}

/// The kind of ops that map one to one.
static std::optional<ExprKind> getSimpleKind(Operation *op) {
  using K = ExprKind;
  return llvm::StringSwitch<std::optional<K>>(op->getName().getStringRef())
      .Cases({"arith.addf", "arith.addi"}, K::Add)
      .Cases({"arith.subf", "arith.subi"}, K::Sub)
      .Cases({"arith.mulf", "arith.muli"}, K::Mul)
      .Case("arith.divf", K::Div)
      .Cases({"arith.maximumf", "arith.maxnumf", "arith.maxsi"}, K::Max)
      .Cases({"arith.minimumf", "arith.minnumf", "arith.minsi"}, K::Min)
      .Cases({"arith.extf", "arith.truncf", "arith.sitofp", "arith.fptosi",
              "arith.extsi"},
             K::Convert)
      .Case("arith.trunci", K::Convert)
      .Cases({"arith.uitofp", "arith.fptoui", "arith.extui"},
             K::ConvertUnsigned)
      .Case("arith.negf", K::Neg)
      .Case("math.absf", K::Abs)
      .Case("math.ceil", K::Ceil)
      .Case("math.cos", K::Cos)
      .Case("math.erf", K::Erf)
      .Case("math.exp", K::Exp)
      .Case("math.expm1", K::ExpM1)
      .Case("math.floor", K::Floor)
      .Case("math.log", K::Log)
      .Case("math.log1p", K::Log1p)
      .Cases({"math.powf", "math.fpowi"}, K::Pow)
      .Case("math.round", K::Round)
      .Case("math.roundeven", K::RoundEven)
      .Case("math.rsqrt", K::Rsqrt)
      .Case("math.sin", K::Sin)
      .Case("math.sqrt", K::Sqrt)
      .Case("math.tanh", K::Tanh)
      .Default(std::nullopt);
}

const Expr *ExprBuilder::buildOp(Operation *op,
                                 ArrayRef<const Expr *> operands) {
  Type type = op->getResult(0).getType();
  if (std::optional<ExprKind> kind = getSimpleKind(op))
    return node(*kind, type, operands);
  if (isa<arith::SelectOp>(op))
    return buildSelect(type, operands[0], operands[1], operands[2]);
  auto compare = dyn_cast<arith::CmpFOp>(op);
  if (!compare)
    return nullptr;
  using P = arith::CmpFPredicate;
  const Expr *swapped[] = {operands[1], operands[0]};
  switch (compare.getPredicate()) {
  case P::OGT:
  case P::UGT:
    return node(ExprKind::Greater, type, operands);
  case P::OGE:
  case P::UGE:
    return node(ExprKind::GreaterEqual, type, operands);
  case P::OLT:
  case P::ULT:
    return node(ExprKind::Greater, type, swapped);
  case P::OLE:
  case P::ULE:
    return node(ExprKind::GreaterEqual, type, swapped);
  case P::OEQ:
  case P::UEQ:
    return node(ExprKind::Equal, type, operands);
  default:
    return nullptr;
  }
}

/// Exporters write min and max as a comparison and a select.
const Expr *ExprBuilder::buildSelect(Type type, const Expr *condition,
                                     const Expr *yes, const Expr *no) {
  if (condition->kind == ExprKind::Greater ||
      condition->kind == ExprKind::GreaterEqual) {
    const Expr *left = condition->operands[0], *right = condition->operands[1];
    if (yes == left && no == right)
      return node(ExprKind::Max, type, {left, right});
    if (yes == right && no == left)
      return node(ExprKind::Min, type, {left, right});
  }
  return node(ExprKind::Select, type, {condition, yes, no});
}

const Expr *ExprBuilder::scalar(Type type, double value) {
  for (const std::unique_ptr<Expr> &known : nodes)
    if (known->kind == ExprKind::Scalar && known->type == type &&
        known->scalar == value &&
        std::signbit(known->scalar) == std::signbit(value))
      return known.get();
  auto result = std::make_unique<Expr>();
  result->kind = ExprKind::Scalar;
  result->type = type;
  result->scalar = value;
  nodes.push_back(std::move(result));
  return nodes.back().get();
}

const Expr *ExprBuilder::node(ExprKind kind, Type type,
                              ArrayRef<const Expr *> operands) {
  auto isScalar = [](const Expr *operand) {
    return operand->kind == ExprKind::Scalar;
  };
  if (llvm::all_of(operands, isScalar)) {
    SmallVector<double> inputs;
    for (const Expr *operand : operands)
      inputs.push_back(operand->scalar);
    return scalar(type, evaluateExprNode(kind, type, inputs));
  }
  for (const std::unique_ptr<Expr> &known : nodes)
    if (known->kind == kind && known->type == type &&
        ArrayRef(known->operands) == operands && !operands.empty())
      return known.get();
  auto result = std::make_unique<Expr>();
  result->kind = kind;
  result->type = type;
  result->operands.assign(operands.begin(), operands.end());
  nodes.push_back(std::move(result));
  return nodes.back().get();
}
