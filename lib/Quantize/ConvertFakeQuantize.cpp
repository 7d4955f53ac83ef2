//===- ConvertFakeQuantize.cpp - the form that training leaves ------------===//
//
// Fake quantization keeps its parameters: of activations it becomes quantize
// and dequantize, of constants the codes are computed here.
//
//===----------------------------------------------------------------------===//

#include "ConstantCodes.h"
#include "Rewiring.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/RoundingModes.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Quantize/Settings.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_CONVERTFAKEQUANTIZEPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Op is FakeQuantizeOp or QuantizeOp.
template <typename Op>
QuantizeMode getMode(Op op) {
  QuantizeMode mode;
  mode.rounding = toRounding(op.getRounding());
  mode.reciprocal = op.getReciprocal();
  mode.zeroPointBeforeRounding = op.getZeroPointFirst();
  return mode;
}

/// The codes of `input` under the parameters of `op` as a new constant, or
/// null if something is not constant.
template <typename Op>
Value foldCodes(Op op, OpBuilder &builder) {
  std::optional<Tensor> values = readConstant(skipObserves(op.getInput()));
  std::optional<StaticParams> params = getStaticParams(op);
  if (!values || !params || !values->isFloat() ||
      !hasUsableParams(*params, values->shape()))
    return {};
  return makeCodes(builder, op.getLoc(), *values, *params, getMode(op));
}

struct ConvertFakeQuantizePass
    : quantx::impl::ConvertFakeQuantizePassBase<ConvertFakeQuantizePass> {
  void runOnOperation() override {
    getOperation().walk([](FakeQuantizeOp op) { convert(op); });
    getOperation().walk([](QuantizeOp op) { fold(op); });
    getOperation().walk([](QuantizeOp op) { chain(op); });
  }

private:
  static void convert(FakeQuantizeOp op) {
    OpBuilder builder(op);
    auto type = cast<RankedTensorType>(op.getType());
    Value codes = foldCodes(op, builder);
    if (!codes)
      codes = QuantizeOp::create(
          builder, op.getLoc(), getStorageTensorType(type, op.getStorage()),
          op.getInput(), op.getScale(), op.getZeroPoint(), op.getStorage(),
          op.getRounding(), op.getAxisAttr(), op.getBlockSizeAttr(),
          op.getReciprocal(), op.getZeroPointFirst());
    Value real = DequantizeOp::create(
        builder, op.getLoc(), type, codes, op.getScale(), op.getZeroPoint(),
        op.getStorage(), op.getAxisAttr(), op.getBlockSizeAttr());
    op.replaceAllUsesWith(real);
    op.erase();
  }

  static void fold(QuantizeOp op) {
    OpBuilder builder(op);
    Value codes = foldCodes(op, builder);
    if (!codes || codes.getType() != op.getType())
      return;
    op.replaceAllUsesWith(codes);
    op.erase();
  }

  /// A layer has one result: of several quantizers of it, the first one in the
  /// block gives its parameters and the others read what that one leaves.
  static void chain(QuantizeOp op) {
    if (!getProducingLayer(op.getInput()))
      return;
    QuantizeOp first = op;
    for (Operation *user : getUsersThroughObserves(skipObserves(op.getInput())))
      if (auto other = dyn_cast<QuantizeOp>(user))
        if (other->getBlock() == op->getBlock() &&
            other->isBeforeInBlock(first))
          first = other;
    if (first == op)
      return;
    std::optional<StaticParams> params = getStaticParams(op);
    if (params && params == getStaticParams(first) &&
        first.getType() == op.getType()) {
      op.replaceAllUsesWith(first.getResult());
      op.erase();
      return;
    }
    DequantizeOp real;
    for (Operation *user : first.getResult().getUsers())
      if (auto candidate = dyn_cast<DequantizeOp>(user))
        if (candidate->getBlock() == op->getBlock() &&
            candidate->isBeforeInBlock(op))
          real = candidate;
    if (real)
      op.getInputMutable().assign(real.getResult());
  }
};

} // namespace
