//===- QuantizeWeights.cpp - constants in fewer bits ----------------------===//
//
// Decides parameters of each constant from its values (and from the bias that
// shares the accumulator), stores the codes and leaves the dequantization.
//
//===----------------------------------------------------------------------===//

#include "Biases.h"
#include "ConstantCodes.h"
#include "WeightCompensation.h"
#include "WeightParams.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "quantx/Interfaces/Embedding.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Settings.h"
#include "quantx/Support/Constants.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_QUANTIZEWEIGHTSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// A constant that was stored one way.
struct Stored {
  Precision precision;
  StaticParams params;
  Value real;
};

/// The codes of a constant that some function reads.
struct SharedCodes {
  Precision precision;
  StaticParams params;
  QuantizeMode mode;
  Operation *codes;

  bool isLike(const SharedCodes &other) const {
    return precision == other.precision && params == other.params &&
           mode.rounding == other.mode.rounding &&
           mode.reciprocal == other.mode.reciprocal &&
           mode.zeroPointBeforeRounding == other.mode.zeroPointBeforeRounding;
  }
};

struct QuantizeWeightsPass
    : quantx::impl::QuantizeWeightsPassBase<QuantizeWeightsPass> {
  using QuantizeWeightsPassBase::QuantizeWeightsPassBase;

  void runOnOperation() override {
    stored.clear();
    shared.clear();
    compensation.reset();
    if (!stats.empty()) {
      auto read = WeightCompensation::read(stats);
      if (!read) {
        mlir::emitError(getOperation().getLoc(),
                        llvm::toString(read.takeError()));
        return signalPassFailure();
      }
      if (*read)
        compensation = std::make_shared<WeightCompensation>(std::move(**read));
    }
    SmallVector<QuantizableOpInterface> layers;
    getOperation().walk([&](QuantizableOpInterface layer) {
      if (layer->hasAttr(weightsAttrName) && !matchEmbedding(layer))
        layers.push_back(layer);
    });
    for (QuantizableOpInterface layer : layers) {
      std::string error;
      std::optional<WeightSettings> settings = readWeightSettings(layer, error);
      if (!settings) {
        layer->emitOpError() << weightsAttrName << ": " << error;
        return signalPassFailure();
      }
      for (OpOperand &operand : layer->getOpOperands())
        if (layer.getOperandRole(operand.getOperandNumber()) ==
                OperandRole::Weight &&
            failed(store(layer, operand,
                         getAxes(layer, operand.getOperandNumber()),
                         *settings)))
          return signalPassFailure();
      layer->removeAttr(weightsAttrName);
      layer->removeAttr(weightInputAttrName);
    }
    SmallVector<linalg::GenericOp> tables;
    getOperation().walk([&](linalg::GenericOp op) {
      if (op->hasAttr(weightsAttrName) && matchEmbedding(op))
        tables.push_back(op);
    });
    for (linalg::GenericOp op : tables) {
      std::string error;
      std::optional<WeightSettings> settings = readWeightSettings(op, error);
      std::optional<Embedding> embedding = matchEmbedding(op);
      if (!settings) {
        op->emitOpError() << weightsAttrName << ": " << error;
        return signalPassFailure();
      }
      OpOperand &table = embedding->extract->getOpOperand(0);
      if (failed(store(op, table, WeightAxes{0, 1, true}, *settings)))
        return signalPassFailure();
      op->removeAttr(weightsAttrName);
    }
    for (auto &entry : stored)
      if (Operation *constant = entry.first.getDefiningOp())
        if (constant->use_empty())
          constant->erase();
  }

private:
  static WeightAxes getAxes(QuantizableOpInterface layer, unsigned operand) {
    // The kernels of matrix products take whole blocks; convolutions with
    // blocks are simulated.
    return {layer.getWeightChannelAxis(operand),
            layer.getWeightBlockAxis(operand),
            layer.getLayerKind() == "matmul"};
  }

  LogicalResult store(Operation *op, OpOperand &operand, const WeightAxes &axes,
                      const WeightSettings &settings) {
    auto layer = dyn_cast<QuantizableOpInterface>(op);
    bool isQuantized = layer && isQuantizedLayer(op);
    Value constant = skipObserves(operand.get());
    std::string reason;
    std::optional<Tensor> values = readConstant(constant, &reason);
    // Weights that came quantized keep their codes.
    if (constant.getDefiningOp<DequantizeOp>())
      return success();
    if (!values)
      return op->emitOpError() << "has a weight that cannot be read: "
                               << (reason.empty() ? "not a constant" : reason);
    if (findNonFinite(*values) >= 0)
      return op->emitOpError("has a weight that is NaN or infinite");
    if (settings.precision == Precision::FP32)
      return success();
    if (settings.precision == Precision::BF16 ||
        settings.precision == Precision::FP16)
      return storeHalf(op, operand, constant, *values, settings.precision);
    std::optional<StaticParams> params =
        chooseWeightParams(op->getContext(), *values, axes, settings, reason);
    if (!params)
      return op->emitOpError()
             << "has a weight without usable parameters: " << reason;
    bool narrow = settings.scales != ScaleKind::F32 && !isQuantized;
    if (narrow && failed(roundScales(op, *params, settings.scales)))
      return failure();
    if (isQuantized && !fitBias(layer, operand.getOperandNumber(), *params)) {
      setFloatReason(layer, "the bias leaves i32 at the weights' scale");
      return success();
    }
    Value &real = find(constant, settings.precision, *params);
    if (!real) {
      OpBuilder builder(constant.getContext());
      builder.setInsertionPointAfterValue(constant);
      std::optional<Tensor> fitted;
      if (compensation && settings.compensation && layer)
        fitted = compensation->fit(layer, operand.getOperandNumber(), *values,
                                   *params, settings.getMode());
      if (fitted)
        ++numCompensated;
      Value codes = makeSharedCodes(builder, constant, settings.precision,
                                    fitted ? *fitted : *values, *params,
                                    settings.getMode());
      real = buildDequantize(builder, constant.getLoc(), codes, *params,
                             cast<RankedTensorType>(constant.getType()));
      if (narrow)
        narrowScales(real, settings.scales);
      count(*values, readConstant(codes)->numBytes() +
                         params->scales.size() * (narrow ? 2 : sizeof(float)));
    }
    operand.set(real);
    return success();
  }

  static Tensor makeScales(ArrayRef<float> scales, ArrayRef<int64_t> shape,
                           ScaleKind kind) {
    Tensor narrow = Tensor::zeros(
        kind == ScaleKind::F16 ? ElementKind::F16 : ElementKind::BF16, shape);
    for (auto [i, scale] : llvm::enumerate(scales))
      narrow.setDouble(i, scale);
    return narrow;
  }

  /// Brings scales to numbers that `kind` holds. The codes are computed with
  /// those, so that little is lost; not where a scale would vanish or keep
  /// fewer bits than in bf16.
  LogicalResult roundScales(Operation *layer, StaticParams &params,
                            ScaleKind kind) {
    if (params.isPerTensor())
      return success();
    Tensor narrow =
        makeScales(params.scales, {int64_t(params.scales.size())}, kind);
    for (auto [i, scale] : llvm::enumerate(params.scales)) {
      float rounded = float(narrow.getDouble(i));
      if (!(std::fabs(rounded - scale) <= scale / 256)) {
        InFlightDiagnostic error = layer->emitOpError()
                                   << "has the scale " << scale
                                   << " of weights, which " << toString(kind)
                                   << " cannot hold";
        if (kind == ScaleKind::F16)
          error << " (about 1e-05 to 65504); use bf16 scales";
        return error;
      }
      scale = rounded;
    }
    return success();
  }

  /// Stores the scales of a dequantize as `kind`, which holds them exactly.
  static void narrowScales(Value real, ScaleKind kind) {
    auto op = real.getDefiningOp<DequantizeOp>();
    auto type = dyn_cast<RankedTensorType>(op.getScale().getType());
    if (!type || type.getRank() == 0)
      return;
    Operation *wide = op.getScale().getDefiningOp();
    std::optional<Tensor> scales = readConstant(op.getScale());
    OpBuilder builder(wide);
    op.getScaleMutable().assign(makeConstant(
        builder, op.getLoc(),
        makeScales(scales->data<float>(), type.getShape(), kind), {}, "scale"));
    if (wide->use_empty())
      wide->erase();
  }

  Value &find(Value constant, Precision precision, const StaticParams &params) {
    SmallVector<Stored> &forms = stored[constant];
    for (Stored &form : forms)
      if (form.precision == precision && form.params == params)
        return form.real;
    return forms.emplace_back(Stored{precision, params, Value()}).real;
  }

  /// Codes for one more function that reads the constant with the same
  /// parameters are those of the first, which its data has rounded.
  Value makeSharedCodes(OpBuilder &builder, Value constant, Precision precision,
                        const Tensor &values, const StaticParams &params,
                        QuantizeMode mode) {
    Attribute attribute;
    (void)matchPattern(constant, m_Constant(&attribute));
    SmallVector<SharedCodes> &known = shared[attribute];
    SharedCodes wanted{precision, params, mode, nullptr};
    for (const SharedCodes &one : known)
      if (attribute && one.isLike(wanted))
        return builder.clone(*one.codes)->getResult(0);
    Value codes = makeCodes(builder, constant.getLoc(), values, params, mode);
    wanted.codes = codes.getDefiningOp();
    known.push_back(wanted);
    return codes;
  }

  void count(const Tensor &values, size_t after) {
    bytesBefore += values.numBytes();
    bytesAfter += after;
  }

  /// Raises scales at which the product with the activation's scale is not a
  /// normal number or the bias code would leave i32. False if one scale for
  /// several channels would have to be raised.
  bool fitBias(QuantizableOpInterface layer, unsigned weight,
               StaticParams &params) {
    std::optional<StaticParams> input;
    for (unsigned i = 0, e = layer->getNumOperands(); i < e; ++i)
      if (layer.getOperandRole(i) == OperandRole::Activation)
        if (auto real = layer->getOperand(i).getDefiningOp<DequantizeOp>())
          input = getStaticParams(real);
    if (layer.getAccumulationDepth() == 0 || !input || !input->isPerTensor() ||
        params.blockSize)
      return true;
    double inputScale = input->scales.front();
    std::optional<Bias> bias = readBias(layer);
    SmallVector<double> largest(1, 0.0);
    if (bias)
      largest = getLargestPerChannel(
          *bias, params.axis ? layer.getResultChannelAxis() : std::nullopt);
    double limit = getBiasLimit(input->storage, params.storage,
                                layer.getAccumulationDepth());
    constexpr double smallest = std::numeric_limits<float>::min();
    for (auto [index, scale] : llvm::enumerate(params.scales)) {
      double wanted =
          std::max(smallest, largest[largest.size() > 1 ? index : 0] / limit);
      double needed = wanted / inputScale;
      if (scale >= needed)
        continue;
      // Weights of zero lose nothing. Others share the scale of the tensor.
      if (!params.axis && params.scales.size() == 1 && !canRaise(layer))
        return false;
      if (!(needed < std::numeric_limits<float>::max()))
        return false;
      float raised = float(needed);
      scale =
          raised >= needed
              ? raised
              : std::nextafter(raised, std::numeric_limits<float>::infinity());
      ++numRaised;
    }
    return true;
  }

  /// Whether the layer has one output channel at most, so that its one scale
  /// may be raised.
  static bool canRaise(QuantizableOpInterface layer) {
    std::optional<int64_t> axis = layer.getResultChannelAxis();
    return !axis ||
           cast<ShapedType>(layer->getResult(0).getType()).getDimSize(*axis) ==
               1;
  }

  LogicalResult storeHalf(Operation *layer, OpOperand &operand, Value constant,
                          const Tensor &values, Precision precision) {
    auto type = cast<RankedTensorType>(constant.getType());
    if (type.getElementTypeBitWidth() <= 16)
      return success();
    bool half = precision == Precision::FP16;
    Tensor narrow = Tensor::zeros(half ? ElementKind::F16 : ElementKind::BF16,
                                  values.shape());
    for (int64_t i = 0, e = values.numElements(); i < e; ++i)
      narrow.setDouble(i, values.getDouble(i));
    if (int64_t i = findNonFinite(narrow); i >= 0) {
      InFlightDiagnostic error = layer->emitOpError()
                                 << "has the weight " << values.getDouble(i)
                                 << ", more than " << toString(precision)
                                 << " can hold";
      if (half)
        error << " (65504 at most); use bf16";
      return error;
    }
    Value &real = find(constant, precision, {});
    if (!real) {
      OpBuilder builder(constant.getContext());
      builder.setInsertionPointAfterValue(constant);
      Value small =
          makeConstant(builder, constant.getLoc(), narrow, {}, "weight");
      real = arith::ExtFOp::create(builder, constant.getLoc(), type, small);
      count(values, narrow.numBytes());
    }
    operand.set(real);
    return success();
  }

  llvm::MapVector<Value, SmallVector<Stored>> stored;
  llvm::DenseMap<Attribute, SmallVector<SharedCodes>> shared;
  /// Shared, because passes are copied and statistics cannot be.
  std::shared_ptr<WeightCompensation> compensation;
};

} // namespace
