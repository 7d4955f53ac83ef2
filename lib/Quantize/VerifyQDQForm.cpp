//===- VerifyQDQForm.cpp - the form after quantization --------------------===//
//
// What the integer stage relies on, checked op by op.
//
//===----------------------------------------------------------------------===//

#include "Rewiring.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Quantize/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_VERIFYQDQFORMPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

StringRef getRoleName(OperandRole role) {
  switch (role) {
  case OperandRole::Activation:
    return "activation";
  case OperandRole::Weight:
    return "weight";
  case OperandRole::Bias:
    return "bias";
  case OperandRole::Other:
    break;
  }
  return "operand";
}

/// The dequantize behind `operand`; a bias is spread after it.
DequantizeOp findDequantize(Value operand, OperandRole role) {
  if (role == OperandRole::Bias) {
    InitSource source = traceInit(operand);
    if (source.kind != InitSource::Constant)
      return {};
    operand = source.constant;
  }
  return operand.getDefiningOp<DequantizeOp>();
}

LogicalResult verifyLayer(QuantizableOpInterface layer) {
  std::optional<StaticParams> shared;
  for (unsigned i = 0, e = layer->getNumOperands(); i < e; ++i) {
    OperandRole role = layer.getOperandRole(i);
    if (role == OperandRole::Other)
      continue;
    if (role == OperandRole::Bias && isQuantizedAtRunTime(layer))
      continue;
    DequantizeOp real = findDequantize(layer->getOperand(i), role);
    if (!real)
      return layer->emitOpError("is quantized but reads ")
             << getRoleName(role) << " operand " << i
             << " without quantx.dequantize";
    if (role != OperandRole::Activation || !layer.sharesScale())
      continue;
    std::optional<StaticParams> params = getStaticParams(real);
    if (shared && params != shared)
      return layer->emitOpError("moves values with different quantization "
                                "parameters");
    shared = params;
  }
  Value result = getLayerResult(layer);
  QuantizeOp quantize = findQuantize(result);
  // A sum of products can be handed over in float.
  if (!quantize && !result.use_empty() && !sumsProducts(layer))
    return layer->emitOpError("is quantized but its result is not");
  if (layer.sharesScale() && quantize && getStaticParams(quantize) != shared)
    return layer->emitOpError("moves values but its result has other "
                              "quantization parameters");
  return success();
}

struct VerifyQDQFormPass
    : quantx::impl::VerifyQDQFormPassBase<VerifyQDQFormPass> {
  void runOnOperation() override {
    bool valid = true;
    getOperation().walk([&](Operation *op) {
      if (isa<ObserveOp, FakeQuantizeOp>(op)) {
        op->emitOpError("is not part of the QDQ form");
        valid = false;
      } else if (auto layer = dyn_cast<QuantizableOpInterface>(op)) {
        if (isQuantizedLayer(op))
          valid &= succeeded(verifyLayer(layer));
      }
    });
    if (!valid)
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};

} // namespace
