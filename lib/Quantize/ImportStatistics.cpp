//===- ImportStatistics.cpp - ranges from a statistics file ---------------===//
//
// The only pass that reads statistics: afterwards ranges are part of the IR.
//
//===----------------------------------------------------------------------===//

#include "quantx/Calibration/CollectorKinds.h"
#include "quantx/Calibration/Statistics.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Settings.h"

namespace quantx {
#define GEN_PASS_DEF_IMPORTSTATISTICSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Nothing but ops that move values computes `value`: its parameters can come
/// from those it shares them with.
bool isMoved(Value value) {
  auto layer = dyn_cast_or_null<QuantizableOpInterface>(
      skipObserves(value).getDefiningOp());
  return layer && layer.sharesScale();
}

struct ImportStatisticsPass
    : quantx::impl::ImportStatisticsPassBase<ImportStatisticsPass> {
  using ImportStatisticsPassBase::ImportStatisticsPassBase;

  void runOnOperation() override {
    registerCalibrationCollectors();
    if (stats.empty()) {
      mlir::emitError(getOperation().getLoc(), "option stats names no file");
      return signalPassFailure();
    }
    llvm::Expected<Statistics> statistics = Statistics::read(stats);
    if (!statistics) {
      mlir::emitError(getOperation().getLoc(),
                      llvm::toString(statistics.takeError()));
      return signalPassFailure();
    }
    if (llvm::Error error = statistics->checkModule(getOperation(), stats)) {
      mlir::emitError(getOperation().getLoc(),
                      llvm::toString(std::move(error)));
      return signalPassFailure();
    }
    bool valid = true;
    getOperation().walk([&](ObserveOp observer) {
      if (observer->hasAttr(activationAttrName))
        valid &= succeeded(setRange(observer, *statistics));
    });
    if (!valid)
      signalPassFailure();
  }

private:
  void setRange(ObserveOp observer, double low, double high) {
    observer->setAttr(rangeAttrName,
                      DenseF64ArrayAttr::get(&getContext(), {low, high}));
  }

  /// What values of [0, `bound`] are taken to keep below. The data alone would
  /// cut a softmax that is sure of itself for once; but one that is flat over
  /// 200 tokens would use two codes of 256. Twice what was seen is between.
  static double getHighest(ObserveOp observer, double bound,
                           const Statistics &statistics) {
    RangeQuery query;
    query.method = RangeMethod::MinMax;
    std::optional<quantx::Range> seen =
        statistics.range(observer.getId(), query, /*reason=*/nullptr);
    return seen && seen->max > 0 ? std::min(bound, 2 * seen->max) : bound;
  }

  LogicalResult setRange(ObserveOp observer, const Statistics &statistics) {
    if (auto bounds = getKnownBounds(observer.getInput())) {
      setRange(observer, bounds->first,
               getHighest(observer, bounds->second, statistics));
      return success();
    }
    std::string error;
    std::optional<ActivationSettings> settings =
        readActivationSettings(observer, error);
    if (!settings)
      return observer.emitOpError() << activationAttrName << ": " << error;
    RangeQuery query;
    query.method = statistics.method;
    query.percentile = statistics.percentile;
    if (settings->calibration) {
      query.method = settings->calibration->method;
      query.percentile = settings->calibration->percentile;
    }
    query.params = settings->getParamOptions();
    std::string reason;
    std::optional<quantx::Range> range =
        statistics.range(observer.getId(), query, &reason);
    if (range) {
      setRange(observer, range->min, range->max);
      return success();
    }
    const TensorStatistics *known = statistics.find(observer.getId());
    if (known && isMoved(observer.getInput()))
      return success();
    std::string name = getReadableName(observer.getInput().getLoc());
    InFlightDiagnostic diagnostic =
        mlir::emitError(observer.getLoc(), "no range");
    if (!name.empty())
      diagnostic << " for '" << name << "'";
    return diagnostic << " in '" << stats << "': " << reason;
  }
};

} // namespace
