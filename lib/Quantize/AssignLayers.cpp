//===- AssignLayers.cpp - decide which layers are quantized, and how ------===//
//
// All choices of the user are read here, once, and written on the ops; the
// later passes see nothing but the IR.
//
//===----------------------------------------------------------------------===//

#include "FloatIslands.h"
#include "LayerCandidates.h"
#include "ProductInput.h"
#include "Rewiring.h"
#include "quantx/Interfaces/Attention.h"
#include "quantx/Interfaces/Embedding.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Interfaces/RoundingModes.h"
#include "quantx/Quantize/Config.h"
#include "quantx/Quantize/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_ASSIGNLAYERSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct AssignLayersPass : quantx::impl::AssignLayersPassBase<AssignLayersPass> {
  using AssignLayersPassBase::AssignLayersPassBase;

  void runOnOperation() override {
    if (failed(readOptions()))
      return signalPassFailure();
    weightsOnly = !hasStatistics && !hasOwnParameters();
    clearNotes();
    activations.clear();
    mayGiveFloat.clear();
    givesFloat.clear();
    LayerIds ids(getOperation());
    for (auto function : getOperation().getOps<FunctionOpInterface>()) {
      SmallVector<Operation *> layers = findComputations(function);
      for (const Attention &attention : findAttentions(function))
        for (Operation *part : attention.getParts())
          part->setAttr(partOfAttrName,
                        StringAttr::get(&getContext(), attentionKind));
      for (Operation *op : layers)
        decide(op, ids.get(op));
      keepIslandsFloat(layers);
      keepTailsFloat(layers);
      assignObservers(function);
      for (Operation *op : layers)
        choosePairStorage(op);
      for (Operation *op : layers)
        ++(isQuantizedLayer(op) ? numQuantized : numFloat);
    }
    for (auto [index, rule] : llvm::enumerate(choices.rules))
      if (!used.test(index))
        mlir::emitWarning(FileLineColLoc::get(&getContext(), config, rule.line,
                                              /*column=*/1),
                          "this rule matches no layer");
  }

private:
  template <typename T>
  LogicalResult readOption(StringRef name, StringRef text,
                           std::optional<T> &value) {
    if (text.empty())
      return success();
    value.emplace();
    StringRef allowed = parseSetting(text, *value);
    if (allowed.empty())
      return success();
    return mlir::emitError(getOperation().getLoc())
           << "option " << name << "=" << text << ": " << allowed;
  }

  LogicalResult readOptions() {
    if (failed(readOption("precision", precision, overrides.precision)) ||
        failed(readOption("scheme", scheme, overrides.activations.scheme)) ||
        failed(readOption("granularity", granularity,
                          overrides.weights.granularity)) ||
        failed(readOption("weight-scheme", weightScheme,
                          overrides.weights.scheme)) ||
        failed(readOption("scales", scales, overrides.weights.scales)) ||
        failed(readOption("weight-only-activations", weightOnlyActivations,
                          overrides.weightOnlyActivations)) ||
        failed(readOption("calibration", calibration,
                          overrides.activations.calibration)) ||
        failed(readOption("dynamic", dynamic, overrides.activations.runTime)) ||
        failed(readOption("convention", convention, overrides.convention)))
      return failure();
    FailureOr<Config> file = readConfigOption(config, getOperation().getLoc());
    if (failed(file))
      return failure();
    choices = std::move(*file);
    used = llvm::BitVector(choices.rules.size());
    return success();
  }

  /// Whether some activation brings its own quantization parameters.
  bool hasOwnParameters() {
    WalkResult result = getOperation().walk([](Operation *op) {
      return isa<FakeQuantizeOp, QuantizeOp>(op) &&
                     !isConstantTensor(op->getOperand(0))
                 ? WalkResult::interrupt()
                 : WalkResult::advance();
    });
    return result.wasInterrupted();
  }

  /// A second run decides anew; ids stay.
  void clearNotes() {
    getOperation().walk([](Operation *op) {
      for (StringRef name :
           {StringRef(floatReasonAttrName), StringRef(requantizeAttrName),
            StringRef(activationAttrName), StringRef(weightsAttrName),
            StringRef(weightInputAttrName), StringRef(computeAttrName),
            StringRef(weightOnlyActivationsAttrName),
            StringRef(precisionAttrName), StringRef(noteAttrName),
            StringRef(partOfAttrName)})
        op->removeDiscardableAttr(name);
    });
  }

  void decide(Operation *op, const std::string &id) {
    op->setAttr(layerAttrName, StringAttr::get(&getContext(), id));
    if (std::optional<Embedding> embedding = matchEmbedding(op))
      return decideEmbedding(*embedding, id);
    auto layer = dyn_cast<QuantizableOpInterface>(op);
    StringRef kind =
        layer ? layer.getLayerKind() : op->getName().getStringRef();
    LayerSettings settings = choices.resolve(
        id, getReadableName(op->getLoc()), kind, overrides, used, getUnit(op));
    if (settings.weightOnlyActivations && layer &&
        layer.getAccumulationDepth() > 0)
      op->setAttr(weightOnlyActivationsAttrName,
                  StringAttr::get(&getContext(),
                                  toString(*settings.weightOnlyActivations)));
    Precision asked = settings.isFloat ? Precision::FP32 : settings.precision;
    if (asked != Precision::INT8)
      op->setAttr(precisionAttrName,
                  StringAttr::get(&getContext(), toString(asked)));
    std::string reason;
    if (!layer)
      return setFloatReason(op, "no integer form of " + kind + " is known");
    if (!layer.isQuantizable(reason) || !isLayer(op))
      return setFloatReason(op, reason.empty() ? "computed from constants only"
                                               : reason);
    if (settings.isFloat || settings.precision == Precision::FP32)
      return setFloatReason(op, "kept in float by the configuration");
    bool half = settings.precision == Precision::BF16 ||
                settings.precision == Precision::FP16;
    bool runTime = settings.activations.runTime != RunTime::Off;
    bool onlyWeights =
        half || settings.weightsOnly || (weightsOnly && !runTime);
    settings.weights.ranges = settings.weights.getRanges(onlyWeights);
    // Only weights of contractions are worth storing; a constant summand is
    // quantized where its sum is.
    if (hasWeight(layer) && (!onlyWeights || layer.getAccumulationDepth() > 0))
      op->setAttr(weightsAttrName,
                  toAttribute(&getContext(), settings.weights));
    if (settings.precision == Precision::BF16) {
      if (!reusesActivations(layer))
        return setFloatReason(op, "the values that it multiplies meet too few "
                                  "others to be rounded to bf16 first");
      op->setAttr(computeAttrName, StringAttr::get(&getContext(), "bf16"));
      return setFloatReason(op, "computes in f32 on bf16 values");
    }
    if (onlyWeights && !half && hasStatistics)
      nameWeightInput(op);
    if (onlyWeights)
      return setFloatReason(op, !half ? "only weights are quantized"
                                : hasWeight(layer)
                                    ? "computes in float on fp16 weights"
                                    : "has no weights to be stored in fp16");
    if (runTime)
      return quantizeAtRunTime(layer, settings);
    if (!layer.sharesScale())
      setRequantizeMode(op, toRoundingMode(settings.getRequantizeRounding()),
                        settings.getRequantizeKind() == RequantizeKind::Float);
    activations[op] = settings.activations;
    if (settings.floatResults)
      mayGiveFloat.insert(op);
  }

  /// What the layer is a part of; a unit is one by itself.
  static StringRef getUnit(Operation *op) {
    if (auto whole = op->getAttrOfType<StringAttr>(partOfAttrName))
      return whole.getValue();
    auto unit = dyn_cast<UnitOp>(op);
    return unit ? unit.getKind() : StringRef();
  }

  /// Where statistics can tell how to round the weights of `op`, those of which
  /// value.
  void nameWeightInput(Operation *op) {
    if (std::optional<ProductInput> product = matchProductInput(op))
      if (auto observer =
              op->getOperand(product->activation).getDefiningOp<ObserveOp>())
        op->setAttr(weightInputAttrName, observer.getIdAttr());
  }

  /// Products quantize what they read; what else there is computes in float.
  void quantizeAtRunTime(QuantizableOpInterface layer,
                         const LayerSettings &settings) {
    if (sumsProducts(layer)) {
      layer->setAttr(activationAttrName,
                     toAttribute(&getContext(), settings.activations));
      // A clamp behind it bounds real numbers.
      if (QuantizableOpInterface clamp = getAbsorbedClamp(layer))
        clamp->setAttr(
            floatReasonAttrName,
            StringAttr::get(&getContext(), "computed on sums of products"));
      return;
    }
    layer->removeAttr(weightsAttrName);
    setFloatReason(layer, "activations are quantized at run time where "
                          "products read them");
  }

  /// The table of an embedding is stored in codes, whatever becomes of the
  /// layers that compute.
  void decideEmbedding(Embedding embedding, const std::string &id) {
    LayerSettings settings =
        choices.resolve(id, getReadableName(embedding.op.getLoc()),
                        embeddingKind, overrides, used, embeddingKind);
    bool hasCodes = settings.precision == Precision::INT8 ||
                    settings.precision == Precision::INT4;
    if (settings.isFloat || !hasCodes)
      return setFloatReason(embedding.op, "kept in float by the configuration");
    if (!isConstantTensor(embedding.getTable()))
      return setFloatReason(embedding.op, "its table is computed");
    settings.weights.ranges = settings.weights.getRanges(/*onlyWeights=*/true);
    if (settings.weights.bits <= 8)
      embedding.op->setAttr(weightsAttrName,
                            toAttribute(&getContext(), settings.weights));
    setFloatReason(embedding.op, "only weights are quantized");
  }

  static bool hasWeight(QuantizableOpInterface layer) {
    for (unsigned i = 0, e = layer->getNumOperands(); i < e; ++i)
      if (layer.getOperandRole(i) == OperandRole::Weight)
        return true;
    return false;
  }

  /// Codes that only float layers would read serve nobody: sums of products
  /// are handed over as they are, and what else stands between them and a
  /// float layer (residual sums before a layer norm, the mask before a
  /// softmax) computes in float. So does a sigmoid at the end of a function
  /// that gives floats: the steps of its codes would be the largest where its
  /// results matter, next to 0 and 1.
  void keepTailsFloat(ArrayRef<Operation *> layers) {
    for (Operation *op : llvm::reverse(layers)) {
      auto layer = dyn_cast<QuantizableOpInterface>(op);
      if (!isQuantizedLayer(op) || !mayGiveFloat.contains(op))
        continue;
      bool isOutput = floatOutputs && bendsOutput(op);
      if (!isOutput && !isReadInFloat(op))
        continue;
      if (!sumsProducts(layer)) {
        op->removeAttr(weightsAttrName);
        setFloatReason(op, isOutput ? "its result leaves the function in float"
                                    : "only float layers read its result");
      } else if (!getAbsorbedClamp(op)) {
        givesFloat.insert(getLayerResult(op));
      }
    }
  }

  /// Two activations that are multiplied: without zero points no sums over
  /// their codes are needed at run time. What is never negative has the zero
  /// point 0 in unsigned codes, all else in symmetric ones.
  void choosePairStorage(Operation *op) {
    auto layer = dyn_cast<QuantizableOpInterface>(op);
    if (!isQuantizedLayer(op) || !sumsProducts(layer))
      return;
    SmallVector<OpOperand *> factors = getActivations(op);
    if (factors.size() != 2)
      return;
    for (OpOperand *operand : factors) {
      Value factor = operand->get();
      bool positive = false;
      if (auto bounds = getKnownBounds(factor))
        positive = bounds->first >= 0;
      forEachMoved(factor, [&](ObserveOp observer) {
        std::string error;
        std::optional<ActivationSettings> settings =
            readActivationSettings(observer, error);
        if (!settings)
          return;
        if (positive)
          settings->storage.isSigned = false;
        else
          settings->scheme = Scheme::Symmetric;
        observer->setAttr(activationAttrName,
                          toAttribute(&getContext(), *settings));
      });
    }
  }

  /// Calls `visit` for the observers of `value` and of what it is moved from.
  static void forEachMoved(Value value,
                           llvm::function_ref<void(ObserveOp)> visit) {
    if (ObserveOp observer = getObserver(value))
      visit(observer);
    Operation *op = skipObserves(value).getDefiningOp();
    auto layer = dyn_cast_or_null<QuantizableOpInterface>(op);
    if (!layer || !layer.sharesScale())
      return;
    for (OpOperand *operand : getActivations(op))
      forEachMoved(operand->get(), visit);
  }

  /// Each observed value follows the layer that computes it, or else the first
  /// quantized one that reads it.
  void assignObservers(FunctionOpInterface function) {
    function->walk([&](ObserveOp observer) {
      if (givesFloat.contains(skipObserves(observer.getInput())))
        return;
      Operation *owner = getProducingLayer(observer.getInput());
      if (!owner || !activations.contains(owner)) {
        owner = nullptr;
        for (Operation *user : getUsersThroughObserves(observer.getInput()))
          if (activations.contains(user) && isQuantizedLayer(user) &&
              readsActivation(user, observer) &&
              (!owner || (user->getBlock() == owner->getBlock() &&
                          user->isBeforeInBlock(owner))))
            owner = user;
      }
      if (owner && isQuantizedLayer(owner))
        observer->setAttr(activationAttrName,
                          toAttribute(&getContext(), activations[owner]));
    });
  }

  static bool readsActivation(Operation *layer, ObserveOp observer) {
    Value value = skipObserves(observer.getInput());
    return llvm::any_of(getActivations(layer), [&](OpOperand *operand) {
      return skipObserves(operand->get()) == value;
    });
  }

  SettingOverrides overrides;
  Config choices;
  llvm::BitVector used;
  bool weightsOnly = false;
  llvm::DenseMap<Operation *, ActivationSettings> activations;
  /// Layers whose settings allow a float result, and the results that are.
  llvm::DenseSet<Operation *> mayGiveFloat;
  llvm::DenseSet<Value> givesFloat;
};

} // namespace
