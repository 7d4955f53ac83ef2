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
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/FormatVariadic.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_CHECKHALFRANGEPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// The largest number of fp16.
constexpr double kLargest = 65504.0;
/// Rounding to the 8 digits of bf16 leaves 56 dB of ordinary weights, fp16 74.
/// Below this, weights lose more than bf16 would take of any: most are smaller
/// than 2^-14, where fp16 has few digits or none.
constexpr double kHarmless = 54.0;

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
    said.clear();
    for (QuantizableOpInterface layer : layers) {
      SmallVector<std::string> losses;
      bool fits = checkWeights(layer, losses);
      if (statistics)
        checkActivations(layer, *statistics, losses);
      if (losses.empty())
        continue;
      ++numBeyond;
      std::string text = llvm::join(losses, "; ") + ": use bf16";
      if (fits) {
        note(layer, text);
      } else {
        layer->removeAttr(weightsAttrName);
        setFloatReason(layer, text);
        text += "; the layer keeps f32 weights";
      }
      warn(layer, text);
    }
  }

private:
  /// One line for a layer, in however many functions it stands.
  void warn(Operation *layer, StringRef text) {
    std::string name = getReadableName(layer->getLoc());
    if (!name.empty() && !said.insert((name + ": " + text).str()).second)
      return;
    InFlightDiagnostic warning = mlir::emitWarning(layer->getLoc());
    if (!name.empty())
      warning << "'" << name << "': ";
    warning << text;
  }

  static void note(Operation *layer, StringRef text) {
    std::string all;
    if (auto before = layer->getAttrOfType<StringAttr>(noteAttrName))
      all = (before.getValue() + "; ").str();
    layer->setAttr(noteAttrName,
                   StringAttr::get(layer->getContext(), all + text));
  }

  /// False for weights that fp16 cannot hold.
  static bool checkWeights(QuantizableOpInterface layer,
                           SmallVectorImpl<std::string> &losses) {
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
        losses.push_back("the weight " + toText(largest) +
                         " is more than fp16 holds (65504)");
        return false;
      }
      double half = measureRounding(*values, ElementKind::F16);
      if (half >= kHarmless)
        continue;
      double other = measureRounding(*values, ElementKind::BF16);
      if (half < other)
        losses.push_back(
            "fp16 keeps " + formatDecibels(half) + " of its weights, " +
            toText(largest) + " at most, bf16 " +
            (std::isinf(other) ? "all of them" : formatDecibels(other)));
    }
    return true;
  }

  static std::string formatDecibels(double value) {
    return llvm::formatv("{0:F1} dB", value);
  }

  static void checkActivations(QuantizableOpInterface layer,
                               const Statistics &statistics,
                               SmallVectorImpl<std::string> &losses) {
    checkValue(getLayerResult(layer), "result", statistics, losses);
    for (OpOperand &operand : layer->getOpOperands())
      if (layer.getOperandRole(operand.getOperandNumber()) ==
              OperandRole::Activation &&
          // The layer that computes a value answers for it.
          !getProducingLayer(operand.get()))
        checkValue(operand.get(), "input", statistics, losses);
  }

  static void checkValue(Value value, StringRef what,
                         const Statistics &statistics,
                         SmallVectorImpl<std::string> &losses) {
    ObserveOp observer = getObserver(value);
    if (!observer)
      return;
    RangeQuery query;
    query.method = RangeMethod::MinMax;
    std::optional<quantx::Range> range =
        statistics.range(observer.getId(), query);
    if (!range)
      return;
    double largest = std::max(std::fabs(range->min), std::fabs(range->max));
    if (largest > kLargest)
      losses.push_back("its " + what.str() + " reaches " + toText(largest) +
                       ", more than fp16 holds (65504)");
  }

  llvm::StringSet<> said;
};

} // namespace
