//===- UnifyScales.cpp - one set of parameters where codes only move ------===//
//
// Decides the groups of values that share parameters, and whether a group
// takes the parameters that one of its members brings along or the union of
// its ranges.
//
//===----------------------------------------------------------------------===//

#include "Rewiring.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Interfaces/Padding.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Settings.h"
#include "llvm/ADT/EquivalenceClasses.h"
#include "llvm/ADT/MapVector.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_UNIFYSCALESPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Values that must share parameters, and the layers that tie them.
struct Group {
  llvm::SetVector<Value> values;
  SmallVector<QuantizableOpInterface> layers;
};

/// Parameters that `value` brings along because it was dequantized.
std::optional<StaticParams> getOwnParams(Value value) {
  if (auto dequantize = skipObserves(value).getDefiningOp<DequantizeOp>())
    return getStaticParams(dequantize);
  return std::nullopt;
}

/// Parameters into which `value` is quantized.
std::optional<StaticParams> getNextParams(Value value) {
  QuantizeOp quantize = findQuantize(value);
  return quantize ? getStaticParams(quantize) : std::nullopt;
}

SmallVector<Group> findGroups(FunctionOpInterface function) {
  llvm::EquivalenceClasses<Value> classes;
  SmallVector<QuantizableOpInterface> layers;
  function->walk([&](QuantizableOpInterface layer) {
    if (!isQuantizedLayer(layer) || !layer.sharesScale())
      return;
    layers.push_back(layer);
    Value result = layer->getResult(0);
    classes.insert(result);
    for (OpOperand *operand : getActivations(layer))
      classes.unionSets(result, skipObserves(operand->get()));
  });
  llvm::MapVector<Value, Group> groups;
  for (QuantizableOpInterface layer : layers) {
    Group &group = groups[classes.getLeaderValue(layer->getResult(0))];
    group.layers.push_back(layer);
    for (OpOperand *operand : getActivations(layer))
      group.values.insert(skipObserves(operand->get()));
    group.values.insert(layer->getResult(0));
  }
  SmallVector<Group> result;
  for (auto &entry : groups)
    result.push_back(std::move(entry.second));
  return result;
}

struct UnifyScalesPass : quantx::impl::UnifyScalesPassBase<UnifyScalesPass> {
  void runOnOperation() override {
    for (auto function : getOperation().getOps<FunctionOpInterface>())
      for (Group &group : findGroups(function)) {
        ++numGroups;
        if (std::optional<StaticParams> params = findOwnParams(group))
          adopt(group, *params);
        else if (failed(unite(group)))
          return signalPassFailure();
      }
  }

private:
  /// Of the last result that is quantized further on, or else of the first
  /// input that is dequantized. Per-channel parameters cannot be shared by ops
  /// that move channels.
  static std::optional<StaticParams> findOwnParams(Group &group) {
    for (QuantizableOpInterface layer : llvm::reverse(group.layers))
      if (auto params = getNextParams(layer->getResult(0)))
        if (params->isPerTensor())
          return params;
    for (QuantizableOpInterface layer : group.layers)
      for (OpOperand *operand : getActivations(layer))
        if (auto params = getOwnParams(operand->get()))
          if (params->isPerTensor())
            return params;
    return std::nullopt;
  }

  /// Makes every member hold codes of `params`.
  static void adopt(Group &group, const StaticParams &params) {
    for (Value value : group.values) {
      if (!value.getDefiningOp<DequantizeOp>()) {
        if (!isFollowedBy(value, params))
          quantizeValue(value, params);
        continue;
      }
      if (getOwnParams(value) == params)
        continue;
      OpBuilder builder(value.getContext());
      builder.setInsertionPointAfterValue(value);
      Value real = buildPair(builder, value.getLoc(), value, params).real;
      for (QuantizableOpInterface layer : group.layers)
        for (OpOperand *operand : getActivations(layer))
          if (skipObserves(operand->get()) == value)
            operand->set(real);
    }
  }

  /// Whether nothing but quantization to `params` reads `value`.
  static bool isFollowedBy(Value value, const StaticParams &params) {
    return !value.use_empty() &&
           llvm::all_of(value.getUsers(), [&](Operation *user) {
             auto quantize = dyn_cast<QuantizeOp>(user);
             return quantize && getStaticParams(quantize) == params;
           });
  }

  /// Gives every observer of the group the union of all ranges.
  LogicalResult unite(Group &group) {
    double low = 0.0, high = 0.0;
    bool known = false;
    Attribute settings;
    SmallVector<ObserveOp> observers;
    for (Value value : group.values)
      if (ObserveOp observer = getObserver(value)) {
        observers.push_back(observer);
        if (!settings)
          settings = observer->getAttr(activationAttrName);
        auto range = observer->getAttrOfType<DenseF64ArrayAttr>(rangeAttrName);
        if (!range)
          continue;
        if (range.size() != 2)
          return observer.emitOpError("needs two numbers in ") << rangeAttrName;
        known = true;
        low = std::min(low, range[0]);
        high = std::max(high, range[1]);
      }
    if (!known)
      return success();
    for (QuantizableOpInterface layer : group.layers)
      widenByPadding(layer, low, high);
    auto range = DenseF64ArrayAttr::get(&getContext(), {low, high});
    for (Value value : group.values)
      if (!getObserver(value) && value.getDefiningOp())
        observers.push_back(addObserver(value));
    for (ObserveOp observer : observers) {
      observer->setAttr(rangeAttrName, range);
      if (settings)
        observer->setAttr(activationAttrName, settings);
    }
    return success();
  }

  /// For a value that was not observed (padding before a max pool).
  static ObserveOp addObserver(Value value) {
    OpBuilder builder(value.getContext());
    builder.setInsertionPointAfterValue(value);
    StringRef id = getLayerId(value.getDefiningOp());
    auto observer = ObserveOp::create(
        builder, value.getLoc(), value.getType(), value,
        id.empty() ? StringRef("unobserved") : id, /*axis=*/IntegerAttr(),
        /*kinds=*/nullptr);
    value.replaceAllUsesExcept(observer.getResult(), observer);
    return observer;
  }

  static void widenByPadding(Operation *layer, double &low, double &high) {
    std::optional<double> value = getPadding(layer);
    if (!value || !std::isfinite(*value))
      return;
    low = std::min(low, *value);
    high = std::max(high, *value);
  }
};

} // namespace
