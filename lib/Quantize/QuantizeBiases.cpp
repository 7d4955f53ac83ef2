//===- QuantizeBiases.cpp - biases as i32 ---------------------------------===//
//
// A bias starts the accumulator, so it is stored in the accumulator's units:
// the product of the scales of what is multiplied.
//
//===----------------------------------------------------------------------===//

#include "Biases.h"
#include "Rewiring.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/Quantize/Passes.h"
#include "quantx/Support/Constants.h"
#include <cmath>

namespace quantx {
#define GEN_PASS_DEF_QUANTIZEBIASESPASS
#include "quantx/Quantize/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// The scale of one accumulator per channel of the result, or one for all.
struct AccumulatorScale {
  SmallVector<double> scales = {1.0};
  bool perChannel = false;
};

/// Nothing, with a reason, where a factor has no parameters that a bias could
/// be expressed in.
std::optional<AccumulatorScale> getScale(QuantizableOpInterface layer,
                                         std::string &reason) {
  AccumulatorScale result;
  for (unsigned i = 0, e = layer->getNumOperands(); i < e; ++i) {
    OperandRole role = layer.getOperandRole(i);
    if (role != OperandRole::Activation && role != OperandRole::Weight)
      continue;
    auto real = layer->getOperand(i).getDefiningOp<DequantizeOp>();
    std::optional<StaticParams> params =
        real ? getStaticParams(real) : std::nullopt;
    if (!params) {
      reason = ("operand " + Twine(i) + " has no constant parameters").str();
      return std::nullopt;
    }
    bool channel = params->axis && !params->blockSize &&
                   role == OperandRole::Weight &&
                   params->axis == layer.getWeightChannelAxis(i);
    if (params->axis && !channel) {
      reason = params->blockSize
                   ? "blockwise weights have no integer form"
                   : "parameters vary along a dimension that is summed over";
      return std::nullopt;
    }
    if (channel) {
      result.scales.assign(params->scales.size(), result.scales.front());
      result.perChannel = true;
    }
    for (auto [index, scale] : llvm::enumerate(result.scales))
      scale *= params->scales[channel ? index : 0];
  }
  return result;
}

struct QuantizeBiasesPass
    : quantx::impl::QuantizeBiasesPassBase<QuantizeBiasesPass> {
  void runOnOperation() override {
    getOperation().walk([&](QuantizableOpInterface layer) {
      // No scale is known to store the bias in: it stays float.
      if (!isQuantizedLayer(layer) || isQuantizedAtRunTime(layer))
        return;
      if (std::optional<Bias> bias = readBias(layer))
        store(layer, *bias);
    });
  }

private:
  void store(QuantizableOpInterface layer, const Bias &bias) {
    std::string reason;
    std::optional<AccumulatorScale> scale = getScale(layer, reason);
    if (!scale)
      return setFloatReason(layer, reason);
    StaticParams params;
    params.storage = StorageAttr::get(&getContext(), 32);
    std::optional<int64_t> channel = layer.getResultChannelAxis();
    int64_t inner = 1, size = 1;
    for (auto [index, dim] : llvm::enumerate(bias.dims)) {
      bool isChannel = scale->perChannel && dim == channel;
      if (isChannel) {
        params.axis = index;
        size = bias.values.dim(index);
      }
      inner = isChannel ? 1 : inner * bias.values.dim(index);
    }
    for (double value : scale->scales) {
      params.scales.push_back(float(value));
      params.zeroPoints.push_back(0);
    }
    Tensor codes = Tensor::zeros(ElementKind::I32, bias.values.shape());
    for (int64_t i = 0, e = codes.numElements(); i < e; ++i) {
      bool fits = false;
      codes.setInt(i, quantizeBias(bias.values.getDouble(i),
                                   scale->scales[(i / inner) % size], {32},
                                   Rounding::HalfEven, &fits));
      if (!fits)
        return setFloatReason(layer, "the bias leaves i32 at the scale of its "
                                     "accumulator");
    }
    replaceInit(layer, bias, codes, params);
  }

  static void replaceInit(QuantizableOpInterface layer, const Bias &bias,
                          const Tensor &codes, const StaticParams &params) {
    OpBuilder builder(layer);
    Location loc = layer->getLoc();
    OpOperand &init = layer->getOpOperand(bias.operand);
    auto type = cast<RankedTensorType>(init.get().getType());
    Value constant = makeConstant(builder, loc, codes, {}, "bias");
    Value real = buildDequantize(
        builder, loc, constant, params,
        RankedTensorType::get(codes.shape(), type.getElementType()));
    Value old = init.get();
    if ((int64_t)bias.dims.size() == type.getRank()) {
      init.set(real);
      return eraseDead(old);
    }
    SmallVector<int64_t> added;
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      if (!llvm::is_contained(bias.dims, dim))
        added.push_back(dim);
    // The old init gives a dynamic shape; a static one needs nothing of it.
    Value shape = init.get();
    if (type.hasStaticShape())
      shape = tensor::EmptyOp::create(builder, loc, type.getShape(),
                                      type.getElementType());
    auto broadcast =
        linalg::BroadcastOp::create(builder, loc, real, shape, added);
    init.set(broadcast->getResult(0));
    eraseDead(old);
  }

  /// The float bias goes, with what prepared it.
  static void eraseDead(Value value) {
    llvm::SetVector<Operation *> chain;
    if (Operation *op = value.getDefiningOp())
      chain.insert(op);
    for (size_t i = 0; i < chain.size(); ++i)
      for (Value operand : chain[i]->getOperands())
        if (Operation *op = operand.getDefiningOp();
            op && op->getBlock() == chain[0]->getBlock())
          chain.insert(op);
    SmallVector<Operation *> lastFirst(chain.begin(), chain.end());
    llvm::sort(lastFirst, [](Operation *left, Operation *right) {
      return right->isBeforeInBlock(left);
    });
    for (Operation *op : lastFirst)
      if (isOpTriviallyDead(op))
        op->erase();
  }
};

} // namespace
