//===- RewriteInteger.cpp - quantized ops on integers ---------------------===//
//
// Decides which ops leave their float form: those between dequantize and
// quantize, and those that only move codes. How is each op's own business,
// behind QuantizableOpInterface.
//
//===----------------------------------------------------------------------===//

#include "IntegerOperands.h"
#include "RequantizeOptions.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Integer/Patterns.h"

#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Interfaces/LayerAttributes.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Interfaces/StaticParams.h"
#include "quantx/Interfaces/VerifyParams.h"

namespace quantx {
#define GEN_PASS_DEF_REWRITEINTEGERPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// What both patterns ask of an op before anything else.
bool isCandidate(QuantizableOpInterface op) {
  std::string reason;
  return op->getNumResults() == 1 && isLayer(op) &&
         !op->getDiscardableAttr(floatReasonAttrName) &&
         op.isQuantizable(reason);
}

bool readsRunTime(const IntegerRewrite &rewrite) {
  return llvm::any_of(rewrite.operands, [](const IntegerOperand &operand) {
    return operand.isRunTime();
  });
}

struct IntegerPattern : OpInterfaceRewritePattern<QuantizableOpInterface> {
  IntegerPattern(MLIRContext *context, const IntegerRewriteOptions &options)
      : OpInterfaceRewritePattern(context), options(options) {}

  IntegerRewrite makeRewrite(Operation *op) const {
    IntegerRewrite rewrite;
    rewrite.requantizeRounding = options.rounding;
    rewrite.floatRequantize = options.floatMultiplier;
    // What the quantize stage noted on the layer wins.
    if (op->hasAttr(requantizeAttrName))
      getRequantizeMode(op, rewrite.requantizeRounding,
                        rewrite.floatRequantize);
    rewrite.evaluate = options.evaluate;
    return rewrite;
  }

  IntegerRewriteOptions options;
};

/// dequantize -> op (-> clamp) -> quantize becomes the op on codes.
struct RewriteQuantized : IntegerPattern {
  using IntegerPattern::IntegerPattern;

  LogicalResult matchAndRewrite(QuantizableOpInterface op,
                                PatternRewriter &rewriter) const override {
    if (!isCandidate(op))
      return rewriter.notifyMatchFailure(op, "not a quantizable layer");
    ResultSite site = findResultSite(op);
    if (site.quantizers.empty())
      return rewriter.notifyMatchFailure(op, "result is not quantized");
    if (site.hasFloatUsers && !op.sharesScale())
      return rewriter.notifyMatchFailure(op, "result is also read in float");
    IntegerRewrite rewrite = makeRewrite(op);
    std::string reason;
    if (!readOperands(op, rewriter, rewrite, reason))
      return rewriter.notifyMatchFailure(op, reason);
    if (readsRunTime(rewrite))
      return rewriter.notifyMatchFailure(op, "gives its sums");
    describeResult(op, site, rewrite);

    Operation *last = site.value.getDefiningOp();
    if (Attribute layer = last->getDiscardableAttr(layerAttrName);
        layer && !op->hasAttr(layerAttrName))
      rewriter.modifyOpInPlace(
          op, [&] { op->setDiscardableAttr(layerAttrName, layer); });
    auto results = op.rewriteToInteger(rewriter, rewrite, reason);
    if (failed(results)) {
      // The reason is a change of the IR: the op is not looked at again.
      rewriter.modifyOpInPlace(op, [&] {
        op->setDiscardableAttr(floatReasonAttrName,
                               rewriter.getStringAttr(reason));
      });
      return success();
    }
    replaceQuantizers(site, results->front(), rewrite.results.front(),
                      rewriter);
    return success();
  }

  /// All quantizers with the first one's parameters become the codes; others,
  /// and float users, read the codes' values.
  static void replaceQuantizers(const ResultSite &site, Value codes,
                                const StaticParams &params,
                                PatternRewriter &rewriter) {
    SmallVector<QuantizeOp> others;
    for (QuantizeOp quantize : site.quantizers) {
      if (*getStaticParams(quantize) == params)
        rewriter.replaceOp(quantize, codes);
      else
        others.push_back(quantize);
    }
    if (others.empty() && !site.hasFloatUsers)
      return;
    rewriter.setInsertionPointAfterValue(codes);
    rewriter.replaceAllUsesWith(
        site.value,
        buildDequantize(rewriter, site.value.getLoc(), codes, params,
                        cast<RankedTensorType>(site.value.getType())));
  }
};

/// dequantize -> a sum of products, read in float or of codes whose parameters
/// are computed at run time: the op on codes, and its sums dequantized.
struct RewriteSums : IntegerPattern {
  using IntegerPattern::IntegerPattern;

  LogicalResult matchAndRewrite(QuantizableOpInterface op,
                                PatternRewriter &rewriter) const override {
    if (!isCandidate(op) || !sumsProducts(op) || op->use_empty())
      return rewriter.notifyMatchFailure(op, "not a sum of products");
    IntegerRewrite rewrite = makeRewrite(op);
    std::string reason;
    if (!readOperands(op, rewriter, rewrite, reason))
      return rewriter.notifyMatchFailure(op, reason);
    // Scales of the moment need floats, whatever becomes of the result.
    if (!readsRunTime(rewrite) && !findResultSite(op).quantizers.empty())
      return rewriter.notifyMatchFailure(op, "result is quantized");
    auto results = op.rewriteToInteger(rewriter, rewrite, reason);
    if (succeeded(results)) {
      rewriter.replaceOp(op, results->front());
      return success();
    }
    rewriter.modifyOpInPlace(op, [&] {
      op->setDiscardableAttr(floatReasonAttrName,
                             rewriter.getStringAttr(reason));
    });
    return success();
  }
};

/// An op that moves values, between dequantize and float users, moves codes
/// instead; the dequantize follows it.
struct SinkDequantize : IntegerPattern {
  using IntegerPattern::IntegerPattern;

  LogicalResult matchAndRewrite(QuantizableOpInterface op,
                                PatternRewriter &rewriter) const override {
    if (!isCandidate(op) || !op.sharesScale() || op->use_empty())
      return rewriter.notifyMatchFailure(op, "does not move values");
    if (!findResultSite(op).quantizers.empty())
      return rewriter.notifyMatchFailure(op, "result is quantized");
    IntegerRewrite rewrite = makeRewrite(op);
    std::string reason;
    if (!readOperands(op, rewriter, rewrite, reason))
      return rewriter.notifyMatchFailure(op, reason);
    std::optional<StaticParams> shared;
    for (const IntegerOperand &operand : rewrite.operands) {
      if (!operand.storage)
        continue;
      if (!operand.params.isPerTensor() ||
          (shared && !(*shared == operand.params)))
        return rewriter.notifyMatchFailure(op, "parameters differ");
      shared = operand.params;
    }
    if (!shared)
      return rewriter.notifyMatchFailure(op, "reads no codes");
    rewrite.results.push_back(*shared);
    auto results = op.rewriteToInteger(rewriter, rewrite, reason);
    if (failed(results))
      return rewriter.notifyMatchFailure(op, reason);
    rewriter.setInsertionPoint(op);
    rewriter.replaceOp(
        op,
        buildDequantize(rewriter, op.getLoc(), results->front(), *shared,
                        cast<RankedTensorType>(op->getResult(0).getType())));
    return success();
  }
};

struct RewriteIntegerPass
    : quantx::impl::RewriteIntegerPassBase<RewriteIntegerPass> {
  using RewriteIntegerPassBase::RewriteIntegerPassBase;

  LogicalResult initialize(MLIRContext *context) override {
    FailureOr<RequantizeOptions> requantize =
        readRequantizeOptions(context, convention, rounding);
    if (failed(requantize))
      return failure();
    IntegerRewriteOptions options;
    options.rounding = requantize->rounding;
    options.floatMultiplier = requantize->floatMultiplier;
    options.evaluate = evaluateOnReference;
    RewritePatternSet set(context);
    populateRewriteIntegerPatterns(set, options);
    patterns = FrozenRewritePatternSet(std::move(set));
    return success();
  }

  void runOnOperation() override {
    if (failed(verifyParams(getOperation())))
      return signalPassFailure();
    GreedyRewriteConfig config;
    config.enableFolding(false).enableConstantCSE(false);
    config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled);
    int64_t before = countLayers();
    if (failed(applyPatternsGreedily(getOperation(), patterns, config)))
      return signalPassFailure();
    numRewritten += before - countLayers();
    getOperation()->walk([&](QuantizableOpInterface op) {
      if (isLayer(op))
        nameReason(op);
      numKept += op->hasAttr(floatReasonAttrName);
    });
  }

  int64_t countLayers() {
    int64_t count = 0;
    getOperation()->walk(
        [&](QuantizableOpInterface op) { count += isCandidate(op); });
    return count;
  }

  /// Writes down why a layer that reads codes was left in float.
  void nameReason(QuantizableOpInterface op) {
    bool readsCodes = false;
    for (OpOperand &operand : op->getOpOperands())
      readsCodes |= op.getOperandRole(operand.getOperandNumber()) ==
                        OperandRole::Activation &&
                    operand.get().getDefiningOp<DequantizeOp>();
    if (!readsCodes || op->hasAttr(floatReasonAttrName))
      return;
    std::string reason;
    IntegerRewrite rewrite;
    OpBuilder builder(op);
    if (op.isQuantizable(reason) && readOperands(op, builder, rewrite, reason))
      reason = op->getNumResults() != 1 || findResultSite(op).quantizers.empty()
                   ? "its result is not quantized"
                   : "its result is also read in float";
    op->setDiscardableAttr(floatReasonAttrName, builder.getStringAttr(reason));
  }

  FrozenRewritePatternSet patterns;
};

} // namespace

void quantx::populateRewriteIntegerPatterns(
    RewritePatternSet &patterns, const IntegerRewriteOptions &options) {
  patterns.add<RewriteQuantized, RewriteSums, SinkDequantize>(
      patterns.getContext(), options);
}
