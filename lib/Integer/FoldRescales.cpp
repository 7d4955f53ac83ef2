//===- FoldRescales.cpp - from one pair of parameters to another ----------===//
//
// A dequantize whose value is only quantized again is a function of a code: a
// table for up to 8 bits, a requantization for wider codes.
//
//===----------------------------------------------------------------------===//

#include "RequantizeOptions.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Integer/Patterns.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Interfaces/VerifyParams.h"
#include "quantx/Numerics/FixedPoint.h"
#include "quantx/Numerics/Quantize.h"
#include "quantx/Support/Constants.h"
#include "quantx/Support/Elementwise.h"

namespace quantx {
#define GEN_PASS_DEF_FOLDRESCALESPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct FoldRescale : OpRewritePattern<QuantizeOp> {
  FoldRescale(MLIRContext *context, RoundingMode rounding)
      : OpRewritePattern(context), rounding(rounding) {}

  LogicalResult matchAndRewrite(QuantizeOp quantize,
                                PatternRewriter &rewriter) const override {
    auto dequantize = quantize.getInput().getDefiningOp<DequantizeOp>();
    if (!dequantize)
      return rewriter.notifyMatchFailure(quantize,
                                         "reads no dequantized value");
    std::optional<StaticParams> from = getStaticParams(dequantize);
    std::optional<StaticParams> to = getStaticParams(quantize);
    if (!from || !to || from->storage.getPacked() || to->storage.getPacked())
      return rewriter.notifyMatchFailure(quantize, "parameters not static");
    // Whatever the rounding, a code comes back to itself.
    if (*from == *to && from->storage.getBits() <= 16) {
      rewriter.replaceOp(quantize, dequantize.getInput());
      return success();
    }
    if (!to->isPerTensor() || from->blockSize)
      return rewriter.notifyMatchFailure(quantize, "more than one parameter");
    if (from->storage.getBits() <= 8 && from->isPerTensor())
      return rewriteToLookup(quantize, dequantize, *from, *to, rewriter);
    return rewriteToRequantize(quantize, dequantize, *from, *to, rewriter);
  }

  static void copyLayer(QuantizeOp quantize, DequantizeOp dequantize,
                        Operation *result) {
    for (Operation *op : {dequantize.getOperation(), quantize.getOperation()})
      if (Attribute layer = op->getDiscardableAttr(layerAttrName))
        result->setDiscardableAttr(layerAttrName, layer);
  }

  /// Bit-exact: each entry is what the two ops compute for its code.
  LogicalResult rewriteToLookup(QuantizeOp quantize, DequantizeOp dequantize,
                                const StaticParams &from,
                                const StaticParams &to,
                                PatternRewriter &rewriter) const {
    QuantizeMode mode;
    mode.rounding = static_cast<Rounding>(quantize.getRounding());
    mode.reciprocal = quantize.getReciprocal();
    mode.zeroPointBeforeRounding = quantize.getZeroPointFirst();
    unsigned bits = from.storage.getBits();
    int64_t entries = int64_t(1) << bits;
    int64_t lowest = from.storage.getIsSigned() ? -(entries / 2) : 0;
    auto element = rewriter.getIntegerType(to.storage.getStorageWidth());
    Tensor table = Tensor::zeros(*getElementKind(element), {entries});
    for (int64_t i = 0; i < entries; ++i) {
      float value = dequantizeValue(lowest + i, from.scales.front(),
                                    from.zeroPoints.front());
      table.setInt(i, quantizeValue(value, to.scales.front(),
                                    to.zeroPoints.front(), to.storage.getQMin(),
                                    to.storage.getQMax(), mode));
    }
    Value constant =
        makeConstant(rewriter, quantize.getLoc(), table,
                     RankedTensorType::get(entries, element), "rescale_table");
    auto lookup = rewriter.replaceOpWithNewOp<LookupOp>(
        quantize, quantize.getResult().getType(), dequantize.getInput(),
        constant, from.storage, /*axis=*/IntegerAttr());
    copyLayer(quantize, dequantize, lookup);
    return success();
  }

  /// Within one code of the two ops: the factor is a fixed-point number.
  LogicalResult rewriteToRequantize(QuantizeOp quantize,
                                    DequantizeOp dequantize,
                                    const StaticParams &from,
                                    const StaticParams &to,
                                    PatternRewriter &rewriter) const {
    auto type = dyn_cast<RankedTensorType>(dequantize.getInput().getType());
    bool hasZeroPoint =
        llvm::any_of(from.zeroPoints, [](int64_t z) { return z != 0; });
    if (!type ||
        (hasZeroPoint && (!from.isPerTensor() || from.storage.getBits() > 16)))
      return rewriter.notifyMatchFailure(quantize, "zero points per channel");
    Tensor multipliers =
        Tensor::zeros(ElementKind::I32, {int64_t(from.scales.size())});
    Tensor shifts = multipliers.clone();
    for (auto [i, scale] : llvm::enumerate(from.scales)) {
      double factor = requantizeFactor(scale, 1.0f, to.scales.front());
      if (!isRepresentableMultiplier(factor))
        return rewriter.notifyMatchFailure(quantize, "factor too large");
      FixedPointMultiplier fixed = quantizeMultiplier(factor);
      multipliers.setInt(i, fixed.multiplier);
      shifts.setInt(i, fixed.shift);
    }
    Location loc = quantize.getLoc();
    Value accumulator = dequantize.getInput();
    if (type.getElementTypeBitWidth() < 32)
      accumulator = subtract(accumulator, from, rewriter, loc);
    Value multiplier, shift;
    if (from.isPerTensor()) {
      multiplier = makeScalar(rewriter, loc, int32_t(multipliers.getInt(0)));
      shift = makeScalar(rewriter, loc, int32_t(shifts.getInt(0)));
    } else {
      multiplier = makeConstant(rewriter, loc, multipliers, {}, "multiplier");
      shift = makeConstant(rewriter, loc, shifts, {}, "shift");
    }
    Value zeroPoint = makeScalar(rewriter, loc, int32_t(to.zeroPoints.front()));
    auto requantize = rewriter.replaceOpWithNewOp<RequantizeOp>(
        quantize, quantize.getResult().getType(), accumulator, multiplier,
        shift, zeroPoint, to.storage,
        RoundingModeAttr::get(rewriter.getContext(), rounding),
        from.axis ? rewriter.getI64IntegerAttr(*from.axis) : IntegerAttr(),
        /*min=*/IntegerAttr(), /*max=*/IntegerAttr());
    copyLayer(quantize, dequantize, requantize);
    return success();
  }

  /// codes - zero point, in i32.
  static Value subtract(Value codes, const StaticParams &from,
                        PatternRewriter &rewriter, Location loc) {
    return buildElementwise(
               rewriter, loc, codes, rewriter.getI32Type(),
               [&](OpBuilder &body, Location loc, Value code) -> Value {
                 Type i32 = body.getI32Type();
                 Value wide = from.storage.getIsSigned()
                                  ? arith::ExtSIOp::create(body, loc, i32, code)
                                        .getResult()
                                  : arith::ExtUIOp::create(body, loc, i32, code)
                                        .getResult();
                 Value zero =
                     makeScalar(body, loc, int32_t(from.zeroPoints.front()));
                 return arith::SubIOp::create(body, loc, wide, zero);
               })
        .getResult(0);
  }

  RoundingMode rounding;
};

struct FoldRescalesPass : quantx::impl::FoldRescalesPassBase<FoldRescalesPass> {
  using FoldRescalesPassBase::FoldRescalesPassBase;

  LogicalResult initialize(MLIRContext *context) override {
    FailureOr<RequantizeOptions> options =
        readRequantizeOptions(context, convention, rounding);
    if (failed(options))
      return failure();
    RewritePatternSet set(context);
    populateFoldRescalesPatterns(set, options->rounding);
    patterns = FrozenRewritePatternSet(std::move(set));
    return success();
  }

  void runOnOperation() override {
    if (failed(verifyParams(getOperation())))
      return signalPassFailure();
    GreedyRewriteConfig config;
    config.enableFolding(false).enableConstantCSE(false);
    config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled);
    if (failed(applyPatternsGreedily(getOperation(), patterns, config)))
      signalPassFailure();
  }

  FrozenRewritePatternSet patterns;
};

} // namespace

void quantx::populateFoldRescalesPatterns(RewritePatternSet &patterns,
                                          RoundingMode rounding) {
  patterns.add<FoldRescale>(patterns.getContext(), rounding);
}
