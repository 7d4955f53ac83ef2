//===- VerifyAccumulators.cpp - no accumulator can overflow ---------------===//
//
// A proof from shapes, constants and code ranges; what cannot be proven is an
// error, not a warning.
//
//===----------------------------------------------------------------------===//

#include "AccumulatorBounds.h"
#include "quantx/Integer/Passes.h"

#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"

namespace quantx {
#define GEN_PASS_DEF_VERIFYACCUMULATORSPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// " of layer 'name'", or the layer's id, or nothing.
std::string nameLayer(Operation *op) {
  std::string name = getReadableName(op->getLoc());
  if (name.empty())
    if (auto layer =
            dyn_cast_or_null<StringAttr>(op->getDiscardableAttr(layerAttrName)))
      name = layer.str();
  return name.empty() ? "" : " of layer '" + name + "'";
}

/// The linalg op behind the reshapes before a requantize.
linalg::LinalgOp findProducer(Value accumulator) {
  Operation *op = accumulator.getDefiningOp();
  while (op && isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
                   tensor::ExtractSliceOp, tensor::CastOp>(op))
    op = op->getOperand(0).getDefiningOp();
  return dyn_cast_or_null<linalg::LinalgOp>(op);
}

struct VerifyAccumulatorsPass
    : quantx::impl::VerifyAccumulatorsPassBase<VerifyAccumulatorsPass> {
  void runOnOperation() override {
    bool proven = true;
    CodeRanges ranges;
    llvm::SmallPtrSet<Operation *, 8> done;
    getOperation()->walk([&](Operation *op) {
      if (auto requantize = dyn_cast<RequantizeOp>(op))
        if (isa<RankedTensorType>(requantize.getInput().getType()))
          if (auto producer = findProducer(requantize.getInput()))
            if (producer.getNumDpsInits() == 1 &&
                producer.getNumReductionLoops() == 0 &&
                !isa<linalg::FillOp>(producer.getOperation()) &&
                done.insert(producer).second)
              proven &= verify(producer, ranges);
      if (auto sum = dyn_cast<linalg::LinalgOp>(op))
        if (isIntegerSum(sum) && done.insert(op).second)
          proven &= verify(sum, ranges);
    });
    if (!proven)
      signalPassFailure();
  }

  bool verify(linalg::LinalgOp op, CodeRanges &ranges) {
    ++numProven;
    Type type = getElementTypeOrSelf(op->getResult(0));
    std::string reason;
    FailureOr<AccumulatorBounds> bounds =
        computeAccumulatorBounds(op, ranges, reason);
    if (failed(bounds)) {
      emitError(op->getLoc()) << "the accumulator" << nameLayer(op)
                              << " cannot be bounded: " << reason;
      return false;
    }
    if (bounds->termOverflows) {
      emitError(op->getLoc()) << "a step of the accumulator" << nameLayer(op)
                              << " may leave " << type;
      return false;
    }
    if (Interval::ofWidth(type.getIntOrFloatBitWidth()).contains(bounds->range))
      return true;
    InFlightDiagnostic diagnostic =
        emitError(op->getLoc())
        << "the accumulator" << nameLayer(op) << " may reach "
        << toString(bounds->range.low) << " or " << toString(bounds->range.high)
        << ", which leaves " << type;
    if (bounds->channel >= 0)
      diagnostic << " (channel " << bounds->channel << ")";
    return false;
  }
};

} // namespace
