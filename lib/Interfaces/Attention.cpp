//===- Attention.cpp - the parts of an attention --------------------------===//
//
// Looks back and forth from a softmax. What stands between the parts is moved
// or rounded, never computed anew, except by a scale.
//
//===----------------------------------------------------------------------===//

#include "quantx/Interfaces/Attention.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Interfaces/OpRoles.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace quantx;

/// Whether `op` gives its first operand another shape, type or precision.
static bool isMove(Operation *op) {
  return isa<ObserveOp, FakeQuantizeOp, QuantizeOp, DequantizeOp,
             tensor::ExpandShapeOp, tensor::CollapseShapeOp, tensor::CastOp,
             arith::ExtFOp, arith::TruncFOp>(op);
}

/// The value that moves brought here.
static Value skipMoves(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (!isMove(op))
      break;
    value = op->getOperand(0);
  }
  return value;
}

static bool isUniform(Value value) {
  Attribute constant;
  if (!matchPattern(value, m_Constant(&constant)))
    return false;
  auto elements = dyn_cast<DenseElementsAttr>(constant);
  return isa<FloatAttr>(constant) || (elements && elements.isSplat());
}

/// Whether `op` multiplies or divides a tensor by a number: as a unit, whose
/// body is exporters' own, or as a product. Sets `scaled` to the tensor.
static bool isScale(Operation *op, Value &scaled) {
  if (auto unit = dyn_cast<UnitOp>(op)) {
    if (unit.getKind() != "elementwise" || !isElementwiseUnit(unit))
      return false;
    bool multiplies = true;
    unit.getBody().walk([&](Operation *inner) {
      if (OpTrait::hasElementwiseMappableTraits(inner) &&
          !inner->hasTrait<OpTrait::ConstantLike>())
        multiplies &=
            isa<arith::MulFOp, arith::DivFOp, arith::ExtFOp, arith::TruncFOp>(
                inner);
    });
    scaled = unit.getInputs()[0];
    return multiplies;
  }
  auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
  if (!linalgOp || matchBinary(linalgOp) != BinaryKind::Mul)
    return false;
  for (unsigned i : {0u, 1u})
    if (isUniform(skipQuantizers(op->getOperand(1 - i)))) {
      scaled = op->getOperand(i);
      return true;
    }
  return false;
}

/// Whether `op` sums products of two computed values.
static bool isProduct(Operation *op) {
  auto layer = dyn_cast_or_null<QuantizableOpInterface>(op);
  auto linalgOp = dyn_cast_or_null<linalg::LinalgOp>(op);
  return layer && linalgOp && sumsProducts(layer) &&
         linalgOp.getNumDpsInputs() == 2 &&
         llvm::none_of(linalgOp.getDpsInputs(), isConstantTensor);
}

/// The values that a generic takes one of, by a condition of its own operands:
/// a tensor, and a number.
static std::optional<AttentionMask> matchSelect(linalg::LinalgOp op,
                                                Value &scores) {
  if (!isa<linalg::GenericOp>(op.getOperation()) ||
      op.getNumReductionLoops() != 0 || op->getNumResults() != 1)
    return std::nullopt;
  Block &body = *op.getBlock();
  auto select = body.getTerminator()->getOperand(0).getDefiningOp();
  if (!isa_and_nonnull<arith::SelectOp>(select) || select->getBlock() != &body)
    return std::nullopt;
  auto operandOf = [&](Value value) -> OpOperand * {
    auto argument = dyn_cast<BlockArgument>(value);
    return argument && argument.getOwner() == &body
               ? op.getMatchingOpOperand(argument)
               : nullptr;
  };
  OpOperand *condition = operandOf(select->getOperand(0));
  if (!condition)
    return std::nullopt;
  for (unsigned i : {1u, 2u}) {
    OpOperand *taken = operandOf(select->getOperand(i));
    Value other = select->getOperand(3 - i);
    OpOperand *number = operandOf(other);
    if (!taken || !op.getMatchingIndexingMap(taken).isIdentity() ||
        !(number ? isUniform(number->get()) ||
                       !isa<ShapedType>(number->get().getType())
                 : isUniform(other)))
      continue;
    scores = taken->get();
    return AttentionMask{op, condition->get(), /*isAdditive=*/false};
  }
  return std::nullopt;
}

namespace {

/// From the input of a softmax back to the product.
class ScoreFinder {
public:
  explicit ScoreFinder(Attention &attention) : attention(attention) {}

  bool find(Value value, unsigned depth = 0) {
    Operation *op = skipMoves(value).getDefiningOp();
    if (!op || depth > 8)
      return false;
    if (isProduct(op)) {
      attention.scores = cast<linalg::LinalgOp>(op);
      return true;
    }
    Value scaled;
    if (isScale(op, scaled)) {
      if (!find(scaled, depth + 1))
        return false;
      attention.scales.push_back(op);
      return true;
    }
    // Scores that are bounded smoothly.
    if (auto unit = dyn_cast<UnitOp>(op); unit && isElementwiseUnit(unit)) {
      if (!find(unit.getInputs()[0], depth + 1))
        return false;
      attention.bounds.push_back(op);
      return true;
    }
    auto linalgOp = dyn_cast<linalg::LinalgOp>(op);
    if (!linalgOp)
      return false;
    if (matchBinary(linalgOp) == BinaryKind::Add) {
      for (unsigned i : {0u, 1u}) {
        // A mask may be one for many scores, never the other way round.
        if (!linalgOp.getIndexingMapsArray()[i].isIdentity() ||
            !find(op->getOperand(i), depth + 1))
          continue;
        attention.masks.push_back({op, op->getOperand(1 - i), true});
        return true;
      }
      return false;
    }
    Value scores;
    std::optional<AttentionMask> mask = matchSelect(linalgOp, scores);
    if (!mask || !find(scores, depth + 1))
      return false;
    attention.masks.push_back(*mask);
    return true;
  }

private:
  Attention &attention;
};

} // namespace

/// The product that sums `value` along its last dimension, behind moves.
static linalg::LinalgOp findContext(Value value, Value &other) {
  SmallVector<Value> values = {value};
  while (!values.empty()) {
    Value current = values.pop_back_val();
    for (OpOperand &use : current.getUses()) {
      Operation *user = use.getOwner();
      if (isMove(user) && use.getOperandNumber() == 0) {
        values.push_back(user->getResult(0));
        continue;
      }
      if (!isProduct(user) || use.getOperandNumber() > 1)
        continue;
      auto product = cast<linalg::LinalgOp>(user);
      AffineMap map = product.getMatchingIndexingMap(&use);
      auto last = dyn_cast<AffineDimExpr>(map.getResults().back());
      if (!last || product.getIteratorTypesArray()[last.getPosition()] !=
                       utils::IteratorType::reduction)
        continue;
      other = user->getOperand(1 - use.getOperandNumber());
      return product;
    }
  }
  return {};
}

/// Scales of one factor, and copies of its heads.
static void lookBehind(Value factor, Attention &attention, int64_t &copies) {
  for (unsigned depth = 0; depth < 12; ++depth) {
    Operation *op = skipMoves(factor).getDefiningOp();
    Value scaled;
    if (!op)
      return;
    if (isScale(op, scaled)) {
      // One that others read is not the attention's own.
      if (op->hasOneUse())
        attention.scales.push_back(op);
      factor = scaled;
    } else if (auto copy = dyn_cast<linalg::BroadcastOp>(op)) {
      auto type = cast<RankedTensorType>(copy.getInit().getType());
      for (int64_t dim : copy.getDimensions())
        if (!type.isDynamicDim(dim))
          copies *= type.getDimSize(dim);
      factor = copy.getInput();
    } else if (isa<linalg::TransposeOp>(op)) {
      factor = op->getOperand(0);
    } else {
      return;
    }
  }
}

std::optional<Attention> quantx::matchAttention(Operation *op) {
  auto softmax = dyn_cast<UnitOp>(op);
  if (!softmax || softmax.getKind() != "softmax" ||
      softmax.getInputs().size() != 1 || softmax->getNumResults() != 1)
    return std::nullopt;
  auto type = dyn_cast<RankedTensorType>(softmax->getResult(0).getType());
  DictionaryAttr params = softmax.getParamsAttr();
  auto axis = params ? params.getAs<IntegerAttr>("axis") : IntegerAttr();
  if (!type || !axis || axis.getInt() != type.getRank() - 1)
    return std::nullopt;
  Attention attention;
  attention.softmax = softmax;
  if (!ScoreFinder(attention).find(softmax.getInputs()[0]))
    return std::nullopt;
  attention.context = findContext(softmax->getResult(0), attention.value);
  if (!attention.context)
    return std::nullopt;
  attention.query = attention.scores.getDpsInputs()[0];
  attention.key = attention.scores.getDpsInputs()[1];
  int64_t copies = 1;
  lookBehind(attention.query, attention, copies);
  copies = 1;
  lookBehind(attention.key, attention, copies);
  attention.queriesPerKey = copies;
  return attention;
}

SmallVector<Operation *> Attention::getParts() const {
  llvm::SetVector<Operation *> parts;
  parts.insert(scales.begin(), scales.end());
  parts.insert(scores);
  parts.insert(bounds.begin(), bounds.end());
  for (const AttentionMask &mask : masks)
    parts.insert(mask.op);
  parts.insert(softmax);
  parts.insert(context);
  return parts.takeVector();
}

SmallVector<Attention> quantx::findAttentions(Operation *root) {
  SmallVector<Attention> found;
  root->walk([&](UnitOp unit) {
    if (std::optional<Attention> attention = matchAttention(unit))
      found.push_back(std::move(*attention));
  });
  return found;
}

SmallVector<Operation *>
quantx::findMaskComputations(ArrayRef<Attention> attentions) {
  // Operands of the parts at which masks enter.
  llvm::DenseSet<std::pair<Operation *, Value>> entries;
  llvm::SetVector<Operation *> work, found;
  auto visit = [&](Value value) {
    if (Operation *op = value.getDefiningOp())
      work.insert(op);
  };
  for (const Attention &attention : attentions)
    for (const AttentionMask &mask : attention.masks) {
      entries.insert({mask.op, mask.mask});
      visit(mask.mask);
    }
  // Again when a user that was not known to be one turns out to be.
  while (!work.empty()) {
    Operation *op = work.pop_back_val();
    bool onlyMasks = llvm::all_of(op->getUses(), [&](OpOperand &use) {
      return found.contains(use.getOwner()) ||
             entries.contains({use.getOwner(), use.get()});
    });
    if (!onlyMasks || op->hasTrait<OpTrait::ConstantLike>() ||
        !found.insert(op))
      continue;
    for (Value operand : op->getOperands())
      visit(operand);
  }
  return found.takeVector();
}
