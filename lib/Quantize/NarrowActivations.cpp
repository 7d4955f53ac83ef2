//===- NarrowActivations.cpp - what bf16 layers read ----------------------===//
//
// Which values are rounded to bf16: those that are multiplied or summed, and
// those that only move on their way there.
//
//===----------------------------------------------------------------------===//

#include "Rewiring.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Settings.h"

namespace quantx {
#define GEN_PASS_DEF_NARROWACTIVATIONSPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct NarrowActivationsPass
    : quantx::impl::NarrowActivationsPassBase<NarrowActivationsPass> {
  void runOnOperation() override {
    llvm::SetVector<Operation *> layers;
    getOperation().walk([&](QuantizableOpInterface layer) {
      if (layer->hasAttr(computeAttrName))
        layers.insert(layer);
    });
    llvm::SetVector<Value> values;
    auto addActivations = [&](Operation *op) {
      for (OpOperand *operand : getActivations(op))
        if (canNarrow(operand->get()))
          values.insert(operand->get());
    };
    for (Operation *op : layers)
      if (cast<QuantizableOpInterface>(op).getAccumulationDepth() > 0)
        addActivations(op);
    // Rounding before a move is rounding after it.
    for (size_t i = 0; i < values.size(); ++i) {
      Operation *producer = values[i].getDefiningOp();
      if (producer && layers.contains(producer) &&
          cast<QuantizableOpInterface>(producer).sharesScale())
        addActivations(producer);
    }
    for (Value value : values)
      narrow(value, layers);
    for (Operation *op : layers) {
      op->removeAttr(computeAttrName);
      if (llvm::none_of(getActivations(op), [](OpOperand *operand) {
            return operand->get().getDefiningOp<arith::ExtFOp>();
          }))
        setFloatReason(op, "neither multiplies nor sums, which is what bf16 "
                           "is for");
    }
    numNarrowed += values.size();
  }

  /// Weights that are stored in bf16 are narrow already.
  static bool canNarrow(Value value) {
    auto type = dyn_cast<RankedTensorType>(value.getType());
    return type && type.getElementType().isF32() && !isConstantTensor(value) &&
           !value.getDefiningOp<arith::ExtFOp>();
  }

  /// The layers read `value` rounded to bf16; all others read it as it was.
  static void narrow(Value value, const llvm::SetVector<Operation *> &layers) {
    OpBuilder builder(value.getContext());
    builder.setInsertionPointAfterValue(value);
    auto type = cast<RankedTensorType>(value.getType());
    Value small = arith::TruncFOp::create(
        builder, value.getLoc(), type.clone(builder.getBF16Type()), value);
    Value rounded = arith::ExtFOp::create(builder, value.getLoc(), type, small);
    for (Value conversion : {small, rounded})
      setFloatReason(conversion.getDefiningOp(),
                     "converts for a layer that computes on bf16");
    for (OpOperand &use : llvm::make_early_inc_range(value.getUses())) {
      Operation *user = use.getOwner();
      if (layers.contains(user) &&
          cast<QuantizableOpInterface>(user).getOperandRole(
              use.getOperandNumber()) == OperandRole::Activation)
        use.set(rounded);
    }
  }
};

} // namespace
