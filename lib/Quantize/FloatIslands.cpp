//===- FloatIslands.cpp - layers that codes would not serve ---------------===//
//
// Looks around layers that were assigned: what stands between float layers.
//
//===----------------------------------------------------------------------===//

#include "FloatIslands.h"

#include "Rewiring.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Quantize/Settings.h"

using namespace mlir;
using namespace quantx;

bool quantx::isReadInFloat(Operation *op) {
  SmallVector<Value> values = {getLayerResult(op)};
  bool isRead = false;
  while (!values.empty())
    for (Operation *user : values.pop_back_val().getUsers()) {
      if (isa<ObserveOp>(user)) {
        values.push_back(user->getResult(0));
        continue;
      }
      if (!user->hasAttr(layerAttrName) || isQuantizedLayer(user))
        return false;
      isRead = true;
    }
  return isRead;
}

/// The layer that `op` gets its only activation from, perhaps moved.
static Operation *getMovedProducer(Operation *op) {
  SmallVector<OpOperand *> activations = getActivations(op);
  if (activations.size() != 1)
    return nullptr;
  Operation *producer = getProducingLayer(skipObserves(activations[0]->get()));
  if (producer && cast<QuantizableOpInterface>(producer).sharesScale())
    return getMovedProducer(producer);
  return producer;
}

/// Whether all that becomes of the result of `op` is that it is moved and
/// leaves the function.
static bool isReturned(Operation *op) {
  SmallVector<Value> values = {getLayerResult(op)};
  bool leaves = false;
  while (!values.empty())
    for (Operation *user : values.pop_back_val().getUsers()) {
      if (user->hasTrait<OpTrait::ReturnLike>()) {
        leaves = true;
        continue;
      }
      auto layer = dyn_cast<QuantizableOpInterface>(user);
      bool moves = layer && layer.sharesScale() && getMovedProducer(user);
      if (!isa<ObserveOp>(user) && !moves)
        return false;
      values.push_back(user->getResult(0));
    }
  return leaves;
}

bool quantx::bendsOutput(Operation *op) {
  if (auto layer = dyn_cast<QuantizableOpInterface>(op);
      layer && layer.sharesScale()) {
    op = getMovedProducer(op);
    if (!op)
      return false;
  }
  auto unit = dyn_cast<UnitOp>(op);
  double lower, upper;
  if (!unit || !isElementwiseUnit(unit) ||
      cast<QuantizableOpInterface>(op).isClamp(lower, upper) ||
      !isReturned(op))
    return false;
  Operation *source = getMovedProducer(op);
  auto layer = dyn_cast_or_null<QuantizableOpInterface>(source);
  return layer && isQuantizedLayer(source) && sumsProducts(layer) &&
         !getAbsorbedClamp(source);
}

/// The layers next to `op`: those that make its activations and those that
/// read its result.
static SmallVector<Operation *> findNeighbours(Operation *op) {
  SmallVector<Operation *> result;
  for (Value operand : op->getOperands())
    if (Operation *producer = getProducingLayer(skipQuantizers(operand)))
      result.push_back(producer);
  SmallVector<Value> values = {getLayerResult(op)};
  while (!values.empty())
    for (Operation *user : values.pop_back_val().getUsers()) {
      if (isa<ObserveOp, FakeQuantizeOp, QuantizeOp, DequantizeOp>(user))
        values.push_back(user->getResult(0));
      else if (user->hasAttr(layerAttrName))
        result.push_back(user);
    }
  return result;
}

/// Whether each element of the result comes from one of each operand.
static bool isElementwise(Operation *op) {
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return linalgOp.getNumParallelLoops() == linalgOp.getNumLoops();
  auto unit = dyn_cast<UnitOp>(op);
  return unit && !unit->walk([](linalg::LinalgOp inner) {
                        return isElementwise(inner) ? WalkResult::advance()
                                                    : WalkResult::interrupt();
                      })
                      .wasInterrupted();
}

/// Whether an activation of `op` is not computed by the function, so that its
/// caller may have it in codes.
static bool readsArguments(Operation *op) {
  return llvm::any_of(getActivations(op), [](OpOperand *operand) {
    return isa<BlockArgument>(skipQuantizers(operand->get()));
  });
}

/// Whether an activation of `op` comes from an op that is no layer: one that
/// no integer form is known of.
static bool readsOtherOps(Operation *op) {
  return llvm::any_of(getActivations(op), [](OpOperand *operand) {
    Operation *source = skipQuantizers(operand->get()).getDefiningOp();
    return source && !source->hasTrait<OpTrait::ConstantLike>() &&
           !getProducingLayer(operand->get());
  });
}

void quantx::keepIslandsFloat(ArrayRef<Operation *> layers) {
  auto belongs = [](Operation *op) {
    return isQuantizedLayer(op) &&
           (cast<QuantizableOpInterface>(op).sharesScale() ||
            isElementwise(op));
  };
  llvm::DenseSet<Operation *> visited;
  for (Operation *start : layers) {
    if (!belongs(start) || !visited.insert(start).second)
      continue;
    SmallVector<Operation *> island = {start};
    bool touchesInteger = false, touchesFloat = false;
    for (size_t i = 0; i < island.size(); ++i) {
      for (Operation *next : findNeighbours(island[i])) {
        if (belongs(next)) {
          if (visited.insert(next).second)
            island.push_back(next);
        } else {
          (isQuantizedLayer(next) ? touchesInteger : touchesFloat) = true;
        }
      }
      if (!cast<QuantizableOpInterface>(island[i]).sharesScale()) {
        touchesInteger |= readsArguments(island[i]);
        touchesFloat |= readsOtherOps(island[i]);
      }
    }
    if (!touchesFloat || touchesInteger)
      continue;
    for (Operation *op : island) {
      setFloatReason(op, "its neighbours are computed in float");
      // A constant addend is none of the weights that are worth bytes.
      op->removeAttr(weightsAttrName);
    }
  }
}
