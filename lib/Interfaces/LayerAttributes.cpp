//===- LayerAttributes.cpp - what passes note on layers -------------------===//

#include "quantx/Interfaces/LayerAttributes.h"

#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"

using namespace mlir;
using namespace quantx;

static StringRef getString(Operation *op, StringRef name) {
  auto attribute = op->getAttrOfType<StringAttr>(name);
  return attribute ? attribute.getValue() : StringRef();
}

StringRef quantx::getLayerId(Operation *op) {
  return getString(op, layerAttrName);
}

StringRef quantx::getFloatReason(Operation *op) {
  return getString(op, floatReasonAttrName);
}

void quantx::setFloatReason(Operation *op, const Twine &reason) {
  auto attribute = StringAttr::get(op->getContext(), reason);
  op->setAttr(floatReasonAttrName, attribute);
  // The clamp that the layer would have absorbed computes in float with it.
  if (QuantizableOpInterface clamp = getAbsorbedClamp(op))
    clamp->setAttr(floatReasonAttrName, attribute);
}

bool quantx::isQuantizedLayer(Operation *op) {
  return op->hasAttr(layerAttrName) && !op->hasAttr(floatReasonAttrName);
}

Value quantx::getLayerResult(Operation *op) {
  QuantizableOpInterface clamp = getAbsorbedClamp(op);
  return clamp ? clamp->getResult(0) : op->getResult(0);
}

Operation *quantx::getProducingLayer(Value value) {
  Operation *op = skipObserves(value).getDefiningOp();
  if (!op || !isLayer(op))
    return nullptr;
  double lower = 0, upper = 0;
  if (!cast<QuantizableOpInterface>(op).isClamp(lower, upper))
    return op;
  Operation *producer = skipObserves(op->getOperand(0)).getDefiningOp();
  return producer && getAbsorbedClamp(producer).getOperation() == op ? producer
                                                                     : op;
}

void quantx::getRequantizeMode(Operation *op, RoundingMode &rounding,
                               bool &useFloat) {
  rounding = RoundingMode::HalfUp;
  useFloat = false;
  auto mode = op->getAttrOfType<DictionaryAttr>(requantizeAttrName);
  if (!mode)
    return;
  useFloat = mode.contains("float");
  if (auto attribute = mode.getAs<RoundingModeAttr>("rounding"))
    rounding = attribute.getValue();
}

void quantx::setRequantizeMode(Operation *op, RoundingMode rounding,
                               bool useFloat) {
  op->removeAttr(requantizeAttrName);
  Builder builder(op->getContext());
  SmallVector<NamedAttribute> mode;
  if (useFloat)
    mode.push_back(builder.getNamedAttr("float", builder.getUnitAttr()));
  if (rounding != RoundingMode::HalfUp)
    mode.push_back(builder.getNamedAttr(
        "rounding", RoundingModeAttr::get(op->getContext(), rounding)));
  if (!mode.empty())
    op->setAttr(requantizeAttrName, builder.getDictionaryAttr(mode));
}
