//===- SmoothableInputs.cpp - inputs whose channels can be scaled ---------===//

#include "SmoothableInputs.h"

#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/IntEqClasses.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Whether multiplying `value` by channel costs next to nothing: it is
/// computed in float or through a table, or leaves a product of activations.
/// What a constant's product computes is bounded by its own scales already.
bool isWorthSmoothing(Value value) {
  Operation *op = skipObserves(value).getDefiningOp();
  auto layer = dyn_cast_or_null<QuantizableOpInterface>(op);
  if (!layer)
    return false;
  if (layer.sharesScale())
    return op->getNumOperands() > 0 && isWorthSmoothing(op->getOperand(0));
  if (auto unit = dyn_cast<UnitOp>(op)) {
    double low = 0, high = 0;
    return !layer.isClamp(low, high) && layer.getAccumulationDepth() == 0;
  }
  if (!sumsProducts(layer))
    return false;
  for (unsigned i = 0, e = op->getNumOperands(); i < e; ++i)
    if (layer.getOperandRole(i) == OperandRole::Weight)
      return false;
  return true;
}

} // namespace

/// How `op` reads its observed input; nothing where it has none to smooth.
static std::optional<SmoothableReader> readLayer(linalg::LinalgOp op) {
  std::optional<ProductInput> product = matchProductInput(op);
  if (!product)
    return std::nullopt;
  SmoothableReader reader;
  static_cast<ProductInput &>(reader) = *product;
  auto observer = op->getOperand(reader.activation).getDefiningOp<ObserveOp>();
  if (!observer || !isWorthSmoothing(observer.getInput()))
    return std::nullopt;
  std::optional<Tensor> values = readConstant(op->getOperand(reader.weight));
  if (!values || !values->isFloat())
    return std::nullopt;
  reader.values = std::move(*values);
  return reader;
}

SmallVector<SmoothableInput>
quantx::findSmoothableInputs(ModuleOp module, const Config &config,
                             const SettingOverrides &overrides) {
  llvm::MapVector<Value, SmoothableInput> inputs;
  module.walk([&](linalg::LinalgOp op) {
    std::optional<SmoothableReader> reader = readLayer(op);
    if (!reader)
      return;
    auto layer = cast<QuantizableOpInterface>(op.getOperation());
    llvm::BitVector used;
    LayerSettings settings =
        config.resolve("", getReadableName(op->getLoc()), layer.getLayerKind(),
                       overrides, used);
    if (!settings.isQuantized() || settings.smoothing.strength == 0.0)
      return;
    Value value = op->getOperand(reader->activation);
    auto [entry, isNew] = inputs.try_emplace(value);
    SmoothableInput &input = entry->second;
    if (isNew) {
      input.observer = value.getDefiningOp<ObserveOp>();
      input.strength = settings.smoothing.strength;
      input.channelDim = reader->activationDim;
    }
    input.readers.push_back(std::move(*reader));
  });
  SmallVector<SmoothableInput> result;
  for (auto &entry : inputs)
    result.push_back(std::move(entry.second));
  return result;
}

SmallVector<SmallVector<SmoothableInput>>
quantx::groupByWeights(SmallVector<SmoothableInput> inputs) {
  llvm::IntEqClasses classes(inputs.size());
  llvm::DenseMap<std::pair<Attribute, int64_t>, unsigned> firsts;
  for (auto [i, input] : llvm::enumerate(inputs))
    for (const SmoothableReader &reader : input.readers) {
      Attribute weights;
      if (!matchPattern(reader.op->getOperand(reader.weight),
                        m_Constant(&weights)))
        continue;
      auto [known, isNew] = firsts.try_emplace({weights, reader.weightDim}, i);
      if (!isNew)
        classes.join(known->second, i);
    }
  classes.compress();
  SmallVector<SmallVector<SmoothableInput>> groups(classes.getNumClasses());
  for (auto [i, input] : llvm::enumerate(inputs))
    groups[classes[i]].push_back(std::move(input));
  return groups;
}
