//===- SmoothableInputs.cpp - inputs whose channels can be scaled ---------===//

#include "SmoothableInputs.h"

#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace quantx;

namespace {

/// The one loop that both factors index plainly and that is summed over.
std::optional<unsigned> findSharedLoop(linalg::LinalgOp op) {
  std::optional<unsigned> found;
  auto kinds = op.getIteratorTypesArray();
  auto maps = op.getIndexingMapsArray();
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop) {
    AffineExpr dim = getAffineDimExpr(loop, op.getContext());
    bool plain = llvm::is_contained(maps[0].getResults(), dim) &&
                 llvm::is_contained(maps[1].getResults(), dim);
    if (!linalg::isReductionIterator(kinds[loop]) || !plain)
      continue;
    if (found)
      return std::nullopt;
    found = loop;
  }
  return found;
}

int64_t findDim(AffineMap map, unsigned loop) {
  AffineExpr dim = getAffineDimExpr(loop, map.getContext());
  return llvm::find(map.getResults(), dim) - map.getResults().begin();
}

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
  auto layer = dyn_cast<QuantizableOpInterface>(op.getOperation());
  std::string reason;
  if (!layer || !isLayer(op) || !sumsProducts(layer) ||
      !layer.isQuantizable(reason))
    return std::nullopt;
  SmoothableReader reader;
  reader.op = op;
  for (unsigned i : {0u, 1u})
    (layer.getOperandRole(i) == OperandRole::Weight ? reader.weight
                                                    : reader.activation) = i;
  auto observer = op->getOperand(reader.activation).getDefiningOp<ObserveOp>();
  std::optional<unsigned> loop = findSharedLoop(op);
  if (reader.weight == reader.activation || !observer || !loop ||
      !isWorthSmoothing(observer.getInput()))
    return std::nullopt;
  std::optional<Tensor> values = readConstant(op->getOperand(reader.weight));
  if (!values || !values->isFloat())
    return std::nullopt;
  reader.values = std::move(*values);
  reader.axis = findDim(op.getIndexingMapsArray()[reader.weight], *loop);
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
      input.channelDim = findDim(op.getIndexingMapsArray()[reader->activation],
                                 *findSharedLoop(op));
    }
    input.readers.push_back(std::move(*reader));
  });
  SmallVector<SmoothableInput> result;
  for (auto &entry : inputs)
    result.push_back(std::move(entry.second));
  return result;
}
