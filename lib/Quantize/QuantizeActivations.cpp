//===- QuantizeActivations.cpp - observers become quantize and dequantize -===//
//
// Decides parameters from ranges, and which layers must stay in float because
// one of their values has none.
//
//===----------------------------------------------------------------------===//

#include "Rewiring.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Settings.h"

namespace quantx {
#define GEN_PASS_DEF_QUANTIZEACTIVATIONSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// What one observer asks for.
struct Choice {
  StaticParams params;
  QuantizeStyle style;
};

struct QuantizeActivationsPass
    : quantx::impl::QuantizeActivationsPassBase<QuantizeActivationsPass> {
  void runOnOperation() override {
    llvm::MapVector<Value, Choice> choices;
    SmallVector<ObserveOp> observers;
    getOperation().walk([&](ObserveOp op) { observers.push_back(op); });
    for (ObserveOp observer : observers)
      if (failed(choose(observer, choices)))
        return signalPassFailure();
    getOperation().walk([&](Operation *op) {
      if (isQuantizedLayer(op))
        checkLayer(op, choices);
    });
    for (auto &[value, choice] : choices)
      if (isNeeded(value)) {
        quantizeValue(value, choice.params, choice.style);
        ++numQuantized;
      }
    getOperation().walk([](ObserveOp observer) {
      observer.getResult().replaceAllUsesWith(observer.getInput());
      observer.erase();
    });
    getOperation().walk([](QuantizeOp op) { nameValue(op); });
  }

private:
  /// A value that brought its own parameters has no observer: its id is that
  /// of the layer that computes it.
  static void nameValue(QuantizeOp op) {
    Operation *layer = getProducingLayer(op.getInput());
    if (layer && !op->hasAttr(valueIdAttrName) && !getLayerId(layer).empty())
      op->setAttr(valueIdAttrName, layer->getAttr(layerAttrName));
  }

  /// Parameters for the value of `observer`, if it has settings and a range.
  LogicalResult choose(ObserveOp observer,
                       llvm::MapVector<Value, Choice> &choices) {
    std::string error;
    std::optional<ActivationSettings> settings =
        readActivationSettings(observer, error);
    if (!error.empty())
      return observer.emitOpError() << activationAttrName << ": " << error;
    auto range = observer->getAttrOfType<DenseF64ArrayAttr>(rangeAttrName);
    if (!settings || !range)
      return success();
    if (range.size() != 2)
      return observer.emitOpError() << rangeAttrName << " needs two numbers";
    std::string reason;
    std::optional<QuantParams> params =
        chooseParams(range[0], range[1], settings->getParamOptions(), &reason);
    if (!params)
      return observer.emitOpError() << "observer '" << observer.getId()
                                    << "' has no usable range: " << reason;
    const StorageType &storage = settings->storage;
    auto attribute = StorageAttr::get(&getContext(), storage.bits,
                                      storage.isSigned, storage.narrow,
                                      /*packed=*/false);
    Value value = skipObserves(observer.getInput());
    choices.insert(
        {value,
         {StaticParams::perTensor(attribute, params->scale, params->zeroPoint),
          settings->getStyle()}});
    return success();
  }

  /// Leaves `op` in float, its weights too.
  static void leave(Operation *op, const Twine &reason) {
    setFloatReason(op, reason);
    op->removeAttr(weightsAttrName);
  }

  /// Leaves `op` in float if one of its values has no parameters.
  static void checkLayer(Operation *op,
                         const llvm::MapVector<Value, Choice> &choices) {
    // Its parameters come at run time.
    if (op->hasAttr(activationAttrName))
      return;
    for (OpOperand *operand : getActivations(op)) {
      Value value = skipObserves(operand->get());
      if (!value.getDefiningOp<DequantizeOp>() && !choices.contains(value))
        return leave(op, "no quantization parameters for operand " +
                             Twine(operand->getOperandNumber()));
    }
    Value result = getLayerResult(op);
    if (!findQuantize(result) && !choices.contains(result) &&
        !sumsProducts(cast<QuantizableOpInterface>(op)))
      leave(op, "no quantization parameters for the result");
  }

  /// Whether a quantized layer computes or reads `value`.
  static bool isNeeded(Value value) {
    Operation *producer = getProducingLayer(value);
    if (producer && isQuantizedLayer(producer))
      return true;
    return llvm::any_of(getUsersThroughObserves(value), [&](Operation *user) {
      return isQuantizedLayer(user) &&
             llvm::any_of(getActivations(user), [&](OpOperand *operand) {
               return skipObserves(operand->get()) == value;
             });
    });
  }
};

} // namespace
