//===- OpRoles.cpp - structural questions about float ops -----------------===//
//
// Answers depend on the form of an op and its operands only, never on flags
// left by a pass, so that they hold on hand-written IR too.
//
//===----------------------------------------------------------------------===//

#include "quantx/Interfaces/OpRoles.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/Padding.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

Value quantx::skipQuantizers(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isa<ObserveOp, FakeQuantizeOp, QuantizeOp, DequantizeOp>(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

bool quantx::isConstantTensor(Value value) {
  // Weights that are stored in 16 bits.
  if (auto extension = value.getDefiningOp<arith::ExtFOp>())
    value = extension.getIn();
  Operation *op = skipQuantizers(value).getDefiningOp();
  return op && op->hasTrait<OpTrait::ConstantLike>();
}

bool quantx::isQuantizableElement(Type type) {
  return isa<FloatType>(type) && type.getIntOrFloatBitWidth() <= 32;
}

//===----------------------------------------------------------------------===//
// Accumulator starts
//===----------------------------------------------------------------------===//

/// Dimensions of the value before `reassociation` was applied, given those of
/// the value after it. A group that mixes varying and constant dimensions
/// (other than size 1) has no answer.
static bool spreadOverGroups(ArrayRef<ReassociationIndices> groups,
                             ArrayRef<int64_t> expanded, bool expanding,
                             SmallVector<bool> &varies) {
  SmallVector<bool> result;
  if (expanding) {
    for (auto [group, flag] : llvm::zip_equal(groups, varies))
      result.append(group.size(), flag);
  } else {
    for (const ReassociationIndices &group : groups) {
      bool any = false, gap = false;
      for (int64_t dim : group) {
        any |= varies[dim];
        gap |= !varies[dim] && expanded[dim] != 1;
      }
      if (any && gap)
        return false;
      result.push_back(any);
    }
  }
  varies = std::move(result);
  return true;
}

InitSource quantx::traceInit(Value init) {
  init = skipObserves(init);
  InitSource source;
  if (auto fill = init.getDefiningOp<linalg::FillOp>()) {
    FloatAttr value;
    if (!matchPattern(fill.value(), m_Constant(&value)))
      return source;
    source.fill = value.getValueAsDouble();
    source.kind = source.fill == 0.0 ? InitSource::Zero : InitSource::Fill;
    return source;
  }
  if (auto broadcast = init.getDefiningOp<linalg::BroadcastOp>()) {
    if (!isConstantTensor(broadcast.getInput()))
      return source;
    source.kind = InitSource::Constant;
    source.constant = broadcast.getInput();
    auto type = cast<RankedTensorType>(broadcast.getInit().getType());
    source.varies.assign(type.getRank(), true);
    for (int64_t dim : broadcast.getDimensions())
      source.varies[dim] = false;
    return source;
  }
  if (auto expand = init.getDefiningOp<tensor::ExpandShapeOp>()) {
    source = traceInit(expand.getSrc());
    if (source.kind == InitSource::Constant &&
        !spreadOverGroups(expand.getReassociationIndices(),
                          expand.getResultType().getShape(),
                          /*expanding=*/true, source.varies))
      source.kind = InitSource::Computed;
    return source;
  }
  if (auto collapse = init.getDefiningOp<tensor::CollapseShapeOp>()) {
    source = traceInit(collapse.getSrc());
    if (source.kind == InitSource::Constant &&
        !spreadOverGroups(collapse.getReassociationIndices(),
                          collapse.getSrcType().getShape(),
                          /*expanding=*/false, source.varies))
      source.kind = InitSource::Computed;
    return source;
  }
  if (isConstantTensor(init)) {
    source.kind = InitSource::Constant;
    source.constant = init;
    source.varies.assign(cast<RankedTensorType>(init.getType()).getRank(),
                         true);
  }
  return source;
}

//===----------------------------------------------------------------------===//
// Elementwise arithmetic
//===----------------------------------------------------------------------===//

static bool isBroadcastMap(AffineMap map, ArrayRef<int64_t> shape) {
  llvm::SmallBitVector seen(map.getNumDims());
  for (auto [index, expr] : llvm::enumerate(map.getResults())) {
    if (auto dim = dyn_cast<AffineDimExpr>(expr)) {
      if (seen.test(dim.getPosition()))
        return false;
      seen.set(dim.getPosition());
      continue;
    }
    auto constant = dyn_cast<AffineConstantExpr>(expr);
    if (!constant || constant.getValue() != 0 || shape[index] != 1)
      return false;
  }
  return true;
}

std::optional<BinaryKind> quantx::matchBinary(linalg::LinalgOp op) {
  if (op.getNumDpsInputs() != 2 || op.getNumDpsInits() != 1 ||
      op.getNumReductionLoops() != 0)
    return std::nullopt;
  for (OpOperand *input : op.getDpsInputOperands()) {
    auto type = dyn_cast<RankedTensorType>(input->get().getType());
    if (!type || !isQuantizableElement(type.getElementType()) ||
        !isBroadcastMap(op.getMatchingIndexingMap(input), type.getShape()))
      return std::nullopt;
  }
  if (!op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity())
    return std::nullopt;
  if (isa<linalg::AddOp>(op))
    return BinaryKind::Add;
  if (isa<linalg::SubOp>(op))
    return BinaryKind::Sub;
  if (isa<linalg::MulOp>(op))
    return BinaryKind::Mul;
  if (!isa<linalg::GenericOp>(op))
    return std::nullopt;
  Block &body = *op.getBlock();
  if (!llvm::hasNItems(body, 2))
    return std::nullopt;
  Operation &arithmetic = body.front();
  if (arithmetic.getNumOperands() != 2 ||
      body.getTerminator()->getOperands() != arithmetic.getResults())
    return std::nullopt;
  Value left = arithmetic.getOperand(0), right = arithmetic.getOperand(1);
  Value first = body.getArgument(0), second = body.getArgument(1);
  bool ordered = left == first && right == second;
  bool swapped = left == second && right == first;
  if (isa<arith::SubFOp>(arithmetic) && ordered)
    return BinaryKind::Sub;
  if (isa<arith::AddFOp>(arithmetic) && (ordered || swapped))
    return BinaryKind::Add;
  if (isa<arith::MulFOp>(arithmetic) && (ordered || swapped))
    return BinaryKind::Mul;
  return std::nullopt;
}

/// Whether the constant `operand` is read by channel at most: all but one of
/// its dimensions have size 1, or it holds one value. `axis` is the loop it
/// varies along, if any, which has to be the same for all constants of a body.
static bool readsChannel(linalg::LinalgOp op, OpOperand &operand,
                         std::optional<int64_t> &axis) {
  Value constant = operand.get();
  auto type = dyn_cast<RankedTensorType>(constant.getType());
  if (!type || readScalarFloat(constant) || readScalarInt(constant))
    return true;
  AffineMap map = op.getMatchingIndexingMap(&operand);
  for (auto [expr, size] : llvm::zip_equal(map.getResults(), type.getShape())) {
    if (size == 1)
      continue;
    auto dim = dyn_cast<AffineDimExpr>(expr);
    if (!dim || axis.value_or(dim.getPosition()) != dim.getPosition())
      return false;
    axis = dim.getPosition();
  }
  return true;
}

static bool isElementwiseBodyOp(Operation &op, int64_t rank,
                                std::optional<int64_t> &axis) {
  if (op.hasTrait<OpTrait::ConstantLike>() ||
      isa<tensor::EmptyOp, linalg::FillOp>(op) ||
      OpTrait::hasElementwiseMappableTraits(&op))
    return true;
  auto generic = dyn_cast<linalg::LinalgOp>(op);
  if (!generic || generic.getNumReductionLoops() != 0 ||
      generic.hasIndexSemantics() || (int64_t)generic.getNumLoops() != rank)
    return false;
  for (OpOperand &operand : op.getOpOperands()) {
    AffineMap map = generic.getMatchingIndexingMap(&operand);
    bool fits = matchPattern(operand.get(), m_Constant())
                    ? readsChannel(generic, operand, axis)
                    : map.getNumResults() == 0 || map.isIdentity();
    if (!fits)
      return false;
  }
  return true;
}

std::optional<ElementFunction> quantx::matchElementFunction(UnitOp unit) {
  if (unit.getInputs().size() != 1 || unit.getResults().size() != 1)
    return std::nullopt;
  auto type = dyn_cast<RankedTensorType>(unit.getInputs()[0].getType());
  if (!type || !isQuantizableElement(type.getElementType()) ||
      unit.getResult(0).getType() != type)
    return std::nullopt;
  ElementFunction function;
  for (Operation &op : unit.getBody().front().without_terminator())
    if (!isElementwiseBodyOp(op, type.getRank(), function.axis))
      return std::nullopt;
  return function;
}

bool quantx::isElementwiseUnit(UnitOp unit) {
  std::optional<ElementFunction> function = matchElementFunction(unit);
  return function && !function->axis;
}

bool quantx::sumsProducts(QuantizableOpInterface layer) {
  unsigned factors = 0;
  for (unsigned i = 0, e = layer->getNumOperands(); i < e; ++i) {
    OperandRole role = layer.getOperandRole(i);
    factors += role == OperandRole::Activation || role == OperandRole::Weight;
  }
  return factors == 2 && layer.getAccumulationDepth() > 0;
}

std::optional<std::pair<double, double>> quantx::getKnownBounds(Value value) {
  Operation *op = skipObserves(value).getDefiningOp();
  auto layer = dyn_cast_or_null<QuantizableOpInterface>(op);
  if (!layer)
    return std::nullopt;
  if (layer.getLayerKind() == "softmax" || layer.getLayerKind() == "sigmoid")
    return std::make_pair(0.0, 1.0);
  // A pad writes values of its own, a concat has several inputs.
  if (!layer.sharesScale() || writesPadding(op))
    return std::nullopt;
  unsigned moved = 0;
  for (unsigned i = 0, e = op->getNumOperands(); i < e; ++i)
    moved += layer.getOperandRole(i) == OperandRole::Activation;
  return moved == 1 ? getKnownBounds(op->getOperand(0)) : std::nullopt;
}

bool quantx::isLayer(Operation *op) {
  auto layer = dyn_cast<QuantizableOpInterface>(op);
  if (!layer || op->getParentOfType<UnitOp>())
    return false;
  for (unsigned i = 0, e = op->getNumOperands(); i < e; ++i)
    if (layer.getOperandRole(i) == OperandRole::Activation)
      return true;
  return false;
}
