//===- CheckHalfRange.cpp - what fp16 cannot hold -------------------------===//
//
// Overflow and underflow of weights, which are known, and of activations, which
// statistics know.
//
//===----------------------------------------------------------------------===//

#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Calibration/Statistics.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Numerics/Metrics.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Settings.h"
#include "quantx/Support/Constants.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_CHECKHALFRANGEPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// The largest number of fp16, and the smallest that has all its digits.
constexpr double kLargest = 65504.0, kSmallestNormal = 0x1p-14;

static std::string toText(double value) {
  std::string text;
  llvm::raw_string_ostream(text) << llvm::format("%g", value);
  return text;
}

/// Energy of the values over that of their rounding errors, in dB.
static double measureRounding(const Tensor &values, ElementKind kind) {
  ErrorMetrics metrics;
  for (int64_t i = 0, e = values.numElements(); i < e; ++i) {
    float value = float(values.getDouble(i));
    float rounded = kind == ElementKind::F16 ? decodeF16(encodeF16(value))
                                             : decodeBF16(encodeBF16(value));
    metrics.add(&value, &rounded, 1);
  }
  return metrics.sqnrDb();
}

namespace {

struct CheckHalfRangePass
    : quantx::impl::CheckHalfRangePassBase<CheckHalfRangePass> {
  using CheckHalfRangePassBase::CheckHalfRangePassBase;

  void runOnOperation() override {
    SmallVector<QuantizableOpInterface> layers;
    getOperation().walk([&](QuantizableOpInterface layer) {
      auto asked = layer->getAttrOfType<StringAttr>(precisionAttrName);
      if (asked && asked.getValue() == toString(Precision::FP16))
        layers.push_back(layer);
    });
    std::optional<Statistics> statistics;
    if (!layers.empty() && !stats.empty()) {
      registerCalibrationCollectors();
      llvm::Expected<Statistics> read = Statistics::read(stats);
      if (!read) {
        mlir::emitError(getOperation().getLoc(),
                        llvm::toString(read.takeError()));
        return signalPassFailure();
      }
      if (llvm::Error error = read->checkModule(getOperation(), stats)) {
        mlir::emitError(getOperation().getLoc(),
                        llvm::toString(std::move(error)));
        return signalPassFailure();
      }
      statistics = std::move(*read);
    }
    for (QuantizableOpInterface layer : layers) {
      bool fits = checkWeights(layer);
      if (statistics)
        fits &= checkActivations(layer, *statistics);
      numBeyond += !fits;
    }
  }

private:
  static void warn(Operation *layer, const Twine &text) {
    InFlightDiagnostic warning = mlir::emitWarning(layer->getLoc());
    if (std::string name = getReadableName(layer->getLoc()); !name.empty())
      warning << "'" << name << "': ";
    warning << text;
  }

  static void note(Operation *layer, const Twine &text) {
    std::string all;
    if (auto before = layer->getAttrOfType<StringAttr>(noteAttrName))
      all = (before.getValue() + "; ").str();
    all += text.str();
    layer->setAttr(noteAttrName, StringAttr::get(layer->getContext(), all));
    warn(layer, text);
  }

  static bool checkWeights(QuantizableOpInterface layer) {
    if (!layer->hasAttr(weightsAttrName))
      return true;
    for (OpOperand &operand : layer->getOpOperands()) {
      if (layer.getOperandRole(operand.getOperandNumber()) !=
          OperandRole::Weight)
        continue;
      std::optional<Tensor> values = readConstant(skipObserves(operand.get()));
      // What cannot be read, or is no number, is an error of a later pass.
      if (!values || !values->isFloat() || findNonFinite(*values) >= 0)
        continue;
      double largest = 0;
      for (int64_t i = 0, e = values->numElements(); i < e; ++i)
        largest = std::max(largest, std::fabs(values->getDouble(i)));
      if (std::isinf(decodeF16(encodeF16(largest)))) {
        std::string reason = "the weight " + toText(largest) +
                             " is more than fp16 holds (65504): use bf16";
        layer->removeAttr(weightsAttrName);
        setFloatReason(layer, reason);
        warn(layer, reason + "; the layer keeps f32 weights");
        return false;
      }
      double half = measureRounding(*values, ElementKind::F16);
      double other = measureRounding(*values, ElementKind::BF16);
      if (half < other) {
        note(layer, llvm::formatv("fp16 rounds these weights, {0} at most, to "
                                  "{1:F1} dB, bf16 to {2:F1}: use bf16",
                                  toText(largest), half, other)
                        .str());
        return false;
      }
    }
    return true;
  }

  static bool checkActivations(QuantizableOpInterface layer,
                               const Statistics &statistics) {
    bool fits = checkValue(layer, getLayerResult(layer), "result", statistics);
    for (OpOperand &operand : layer->getOpOperands())
      if (layer.getOperandRole(operand.getOperandNumber()) ==
          OperandRole::Activation)
        // The layer that computes a value answers for it.
        if (!getProducingLayer(operand.get()))
          fits &= checkValue(layer, operand.get(), "input", statistics);
    return fits;
  }

  static bool checkValue(QuantizableOpInterface layer, Value value,
                         StringRef what, const Statistics &statistics) {
    ObserveOp observer = getObserver(value);
    if (!observer)
      return true;
    RangeQuery query;
    query.method = RangeMethod::MinMax;
    std::optional<quantx::Range> range =
        statistics.range(observer.getId(), query);
    if (!range)
      return true;
    double largest = std::max(std::fabs(range->min), std::fabs(range->max));
    if (largest > kLargest) {
      note(layer, "its " + what + " reaches " + toText(largest) +
                      ", more than fp16 holds (65504): use bf16");
      return false;
    }
    if (largest > 0 && largest < kSmallestNormal) {
      note(layer, "its " + what + " stays below " + toText(largest) +
                      ", where fp16 has few digits or none: use bf16");
      return false;
    }
    return true;
  }
};

} // namespace
