//===- Rewiring.cpp - who reads the dequantized value ---------------------===//

#include "Rewiring.h"

#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"

using namespace mlir;
using namespace quantx;

SmallVector<OpOperand *> quantx::getActivations(Operation *layer) {
  SmallVector<OpOperand *> result;
  auto quantizable = dyn_cast<QuantizableOpInterface>(layer);
  if (!quantizable)
    return result;
  for (OpOperand &operand : layer->getOpOperands())
    if (quantizable.getOperandRole(operand.getOperandNumber()) ==
        OperandRole::Activation)
      result.push_back(&operand);
  return result;
}

bool quantx::isQuantizedAtRunTime(Operation *layer) {
  return llvm::any_of(getActivations(layer), [](OpOperand *operand) {
    auto real = operand->get().getDefiningOp<DequantizeOp>();
    return real && !getStaticParams(real);
  });
}

QuantizeOp quantx::findQuantize(Value value) {
  for (Operation *user : getUsersThroughObserves(value))
    if (auto quantize = dyn_cast<QuantizeOp>(user))
      return quantize;
  return {};
}

static void eraseObservers(Value value) {
  for (Operation *user : llvm::make_early_inc_range(value.getUsers()))
    if (auto observer = dyn_cast<ObserveOp>(user)) {
      eraseObservers(observer.getResult());
      observer.getResult().replaceAllUsesWith(value);
      observer.erase();
    }
}

/// Whether `use` goes through the codes although a float op (or nobody)
/// computes the value.
static bool wantsCodes(OpOperand &use) {
  if (isa<QuantizeOp>(use.getOwner()))
    return true;
  return isQuantizedLayer(use.getOwner()) &&
         llvm::is_contained(getActivations(use.getOwner()), &use);
}

Value quantx::quantizeValue(Value value, const StaticParams &params,
                            QuantizeStyle style) {
  StringAttr id;
  if (ObserveOp observer = getObserver(value))
    id = observer.getIdAttr();
  eraseObservers(value);
  Operation *producer = getProducingLayer(value);
  bool all = producer && isQuantizedLayer(producer);
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : value.getUses())
    if (all || wantsCodes(use))
      uses.push_back(&use);

  OpBuilder builder(value.getContext());
  builder.setInsertionPointAfterValue(value);
  auto [codes, real] = buildPair(builder, value.getLoc(), value, params, style);
  if (id)
    codes.getDefiningOp()->setAttr(valueIdAttrName, id);
  for (OpOperand *use : uses) {
    auto quantize = dyn_cast<QuantizeOp>(use->getOwner());
    std::optional<StaticParams> other = quantize && use->getOperandNumber() == 0
                                            ? getStaticParams(quantize)
                                            : std::nullopt;
    if (other && *other == params) {
      quantize.getResult().replaceAllUsesWith(codes);
      quantize.erase();
    } else {
      use->set(real);
    }
  }
  return real;
}
