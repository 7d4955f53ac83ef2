//===- LayerErrors.cpp - error of each layer against float ----------------===//
//
// Builds the two instrumented modules from the QDQ form (dequantized values
// observed; layers one by one in functions of their own) and compares what
// they compute with the observed float model, sample by sample.
//
//===----------------------------------------------------------------------===//

#include "quantx/Driver/LayerErrors.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/IRMapping.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"
#include "quantx/Support/OutputFile.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;
using namespace quantx;

static StringRef getQuantizeId(Operation *op) {
  auto id = op->getAttrOfType<StringAttr>("quantx.id");
  return id ? id.getValue() : StringRef();
}

OwningOpRef<ModuleOp> quantx::makeTappedModule(ModuleOp qdq) {
  OwningOpRef<ModuleOp> tapped(qdq.clone());
  SmallVector<std::pair<DequantizeOp, StringRef>> values;
  tapped->walk([&](DequantizeOp dequantize) {
    auto quantize = dequantize.getInput().getDefiningOp<QuantizeOp>();
    if (quantize && !getQuantizeId(quantize).empty())
      values.push_back({dequantize, getQuantizeId(quantize)});
  });
  llvm::StringSet<> seen;
  for (auto [dequantize, id] : values) {
    if (!seen.insert(id).second)
      continue; // a second dequantize of the same codes
    OpBuilder builder(dequantize->getContext());
    builder.setInsertionPointAfter(dequantize);
    auto observe =
        ObserveOp::create(builder, dequantize.getLoc(), dequantize.getType(),
                          dequantize.getResult(), builder.getStringAttr(id),
                          IntegerAttr(), ArrayAttr());
    dequantize.getResult().replaceAllUsesExcept(observe.getResult(), observe);
  }
  return tapped;
}

namespace {

/// Clones what a layer needs into a function of its own.
class LayerCloner {
public:
  LayerCloner(OpBuilder &builder, Block &body) : builder(builder), body(body) {}

  /// The clone of `value`; activations behind a quantize become arguments.
  Value get(Value value) {
    if (Value known = mapping.lookupOrNull(value))
      return known;
    Operation *op = value.getDefiningOp();
    if (!op)
      return {}; // an argument that no quantize reads: not a closed layer
    if (auto quantize = dyn_cast<QuantizeOp>(op);
        quantize && !getQuantizeId(op).empty()) {
      Value source = quantize.getInput();
      if (!mapping.contains(source)) {
        mapping.map(source, body.addArgument(source.getType(), op->getLoc()));
        inputIds.push_back(getQuantizeId(op).str());
      }
    }
    // Values used from within a region count as operands too.
    bool complete = true;
    op->walk([&](Operation *nested) {
      for (Value operand : nested->getOperands())
        if (!op->isAncestor(operand.getParentRegion()->getParentOp()))
          complete &= bool(get(operand));
    });
    if (!complete)
      return {};
    builder.clone(*op, mapping);
    return mapping.lookup(value);
  }

  std::vector<std::string> inputIds;

private:
  OpBuilder &builder;
  Block &body;
  IRMapping mapping;
};

} // namespace

/// The dequantized result of a quantized layer, or null: the layer's value
/// (behind a clamp it absorbs), through its quantize.
static Value getLayerOutput(QuantizableOpInterface layer) {
  if (layer->getNumResults() != 1)
    return {};
  Value value = layer->getResult(0);
  if (QuantizableOpInterface clamp = getAbsorbedClamp(layer))
    value = clamp->getResult(0);
  for (Operation *user : value.getUsers())
    if (auto quantize = dyn_cast<QuantizeOp>(user))
      for (Operation *reader : quantize->getUsers())
        if (isa<DequantizeOp>(reader))
          return reader->getResult(0);
  return {};
}

/// Like LayerCloner::get for the layer's own chain, whose first quantize is
/// the one of the result and not of an input.
static Value cloneChain(LayerCloner &cloner, OpBuilder &builder, Value output,
                        QuantizableOpInterface layer) {
  SmallVector<Operation *> chain;
  for (Operation *op = output.getDefiningOp(); op != layer.getOperation();
       op = op->getOperand(0).getDefiningOp())
    chain.push_back(op);
  Value value = cloner.get(layer->getResult(0));
  for (Operation *op : llvm::reverse(chain)) {
    if (!value)
      return {};
    IRMapping mapping;
    mapping.map(op->getOperand(0), value);
    for (Value operand : llvm::drop_begin(op->getOperands())) {
      Value clone = cloner.get(operand);
      if (!clone)
        return {};
      mapping.map(operand, clone);
    }
    value = builder.clone(*op, mapping)->getResult(0);
  }
  return value;
}

OwningOpRef<ModuleOp>
quantx::isolateLayers(ModuleOp qdq, func::FuncOp func,
                      std::vector<IsolatedLayer> &layers) {
  OwningOpRef<ModuleOp> isolated(ModuleOp::create(qdq.getLoc()));
  func.walk([&](QuantizableOpInterface layer) {
    auto id = layer->getAttrOfType<StringAttr>(layerAttrName);
    Value output = id ? getLayerOutput(layer) : Value();
    if (!output || layer->hasAttr(floatReasonAttrName))
      return;
    OpBuilder builder(qdq.getContext());
    auto one = func::FuncOp::create(layer->getLoc(),
                                    ("layer_" + Twine(layers.size())).str(),
                                    builder.getFunctionType({}, {}));
    Block *body = one.addEntryBlock();
    builder.setInsertionPointToStart(body);
    LayerCloner cloner(builder, *body);
    Value result = cloneChain(cloner, builder, output, layer);
    if (!result || cloner.inputIds.empty()) {
      one->erase();
      return;
    }
    func::ReturnOp::create(builder, layer->getLoc(), result);
    one.setType(builder.getFunctionType(body->getArgumentTypes(),
                                        TypeRange(result.getType())));
    isolated->push_back(one);
    layers.push_back(
        {one.getName().str(), id.getValue().str(), std::move(cloner.inputIds)});
  });
  return isolated;
}

bool quantx::canChain(func::FuncOp func, ArrayRef<IsolatedLayer> layers) {
  llvm::StringSet<> known;
  func.walk([&](QuantizeOp quantize) {
    if (isa<BlockArgument>(quantize.getInput()))
      known.insert(getQuantizeId(quantize));
  });
  for (const IsolatedLayer &layer : layers) {
    if (!llvm::all_of(layer.inputIds, [&](const std::string &id) {
          return !id.empty() && known.contains(id);
        }))
      return false;
    known.insert(layer.id);
  }
  return true;
}

static void addError(ErrorMetrics &metrics, const Tensor &reference,
                     const Tensor &actual) {
  if (reference.kind() == ElementKind::F32 &&
      actual.kind() == ElementKind::F32 &&
      reference.numElements() == actual.numElements())
    metrics.add(reference.data<float>().data(), actual.data<float>().data(),
                reference.numElements());
}

llvm::Error quantx::measureSample(StringRef entry, ArrayRef<Tensor> inputs,
                                  ArrayRef<IsolatedLayer> layers,
                                  const RunFn &runFloat, const RunFn &runTapped,
                                  const RunFn &runIsolated,
                                  LayerErrorTable &table) {
  llvm::StringMap<Tensor> values;
  auto keep = [&](StringRef id, const Tensor &value) {
    values[id] = value.clone();
  };
  if (auto result = runFloat(entry, inputs, keep); !result)
    return result.takeError();
  auto compare = [&](StringRef id, const Tensor &value) {
    if (auto found = values.find(id); found != values.end())
      addError(table.accumulated[id], found->second, value);
  };
  if (runTapped)
    if (auto result = runTapped(entry, inputs, compare); !result)
      return result.takeError();
  // What the quantized network has in place of each value.
  llvm::StringMap<Tensor> quantized;
  auto chain = [&](const IsolatedLayer &layer) -> llvm::Error {
    SmallVector<Tensor> own;
    for (StringRef id : layer.inputIds) {
      auto found = quantized.find(id);
      own.push_back(found != quantized.end() ? found->second
                                             : values.lookup(id));
    }
    auto result = runIsolated(layer.function, own, {});
    if (!result)
      return result.takeError();
    compare(layer.id, result->front());
    quantized[layer.id] = result->front().clone();
    return llvm::Error::success();
  };
  for (const IsolatedLayer &layer : layers) {
    if (!runTapped)
      if (llvm::Error error = chain(layer))
        return error;
    SmallVector<Tensor> own;
    for (StringRef id : layer.inputIds)
      if (auto found = values.find(id); found != values.end())
        own.push_back(found->second);
    auto reference = values.find(layer.id);
    if (own.size() != layer.inputIds.size() || reference == values.end())
      continue; // a value that carried its own parameters is not observed
    auto result = runIsolated(layer.function, own, {});
    if (!result)
      return result.takeError();
    addError(table.local[layer.id], reference->second, result->front());
  }
  ++table.samples;
  return llvm::Error::success();
}

void LayerErrorTable::apply(ModelReport &report) const {
  report.samples = samples;
  for (LayerRow &row : report.layers) {
    if (auto found = local.find(row.id); found != local.end())
      row.localSqnr = found->second.sqnrDb();
    if (auto found = accumulated.find(row.id); found != accumulated.end())
      row.accumulatedSqnr = found->second.sqnrDb();
  }
}
