//===- ExpandMath.cpp - elementary functions to IEEE operations -----------===//
//
// Writes out the sequences of Numerics/FloatSequence.h, so that compiled code
// has the bits of the reference evaluator and runs in vectors.
//
//===----------------------------------------------------------------------===//

#include "EmittedOps.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_EXPANDMATHPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

using Sequence = FloatSequence<EmittedOps>;

/// f16 and bf16 are computed in f32 and rounded at the end.
template <typename Op, Value (Sequence::*function)(Value)>
struct ExpandFunction : OpRewritePattern<Op> {
  using OpRewritePattern<Op>::OpRewritePattern;

  LogicalResult matchAndRewrite(Op op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getType();
    auto element = cast<FloatType>(getElementTypeOrSelf(type));
    if (isa<TensorType>(type))
      return rewriter.notifyMatchFailure(op, "on tensors");
    if (!element.isF32() && !element.isF16() && !element.isBF16())
      return rewriter.notifyMatchFailure(op, "no sequence for this type");
    ArithEmitter emitter(rewriter, op.getLoc(), type);
    EmittedOps ops(emitter);
    Value x = emitter.toFloat(op.getOperand(), rewriter.getF32Type());
    Value result = (Sequence(ops).*function)(x);
    rewriter.replaceOp(op, emitter.toFloat(result, element));
    return success();
  }
};

/// Whether `x` is NaN or within bounds that its last two operations set.
bool isWithin(Value x, float low, float high) {
  auto least = x.getDefiningOp<arith::MinimumFOp>();
  auto greatest =
      least ? least.getLhs().getDefiningOp<arith::MaximumFOp>() : nullptr;
  APFloat lower(0.0f), upper(0.0f);
  return greatest && matchPattern(greatest.getRhs(), m_ConstantFloat(&lower)) &&
         matchPattern(least.getRhs(), m_ConstantFloat(&upper)) &&
         lower >= APFloat(low) && upper <= APFloat(high);
}

/// The exponential of what is known to have a normal one.
struct ExpandNormalExp : OpRewritePattern<math::ExpOp> {
  ExpandNormalExp(MLIRContext *context)
      : OpRewritePattern(context, /*benefit=*/2) {}

  LogicalResult matchAndRewrite(math::ExpOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getType();
    if (isa<TensorType>(type) || !getElementTypeOrSelf(type).isF32() ||
        !isWithin(op.getOperand(), Sequence::kNormalExpLow,
                  Sequence::kNormalExpHigh))
      return rewriter.notifyMatchFailure(op, "may be subnormal or overflow");
    ArithEmitter emitter(rewriter, op.getLoc(), type);
    EmittedOps ops(emitter);
    rewriter.replaceOp(op, Sequence(ops).normalExp(op.getOperand()));
    return success();
  }
};

struct ExpandMathPass : quantx::impl::ExpandMathPassBase<ExpandMathPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    populateExpandMathPatterns(set);
    patterns = std::move(set);
    return success();
  }

  void runOnOperation() override {
    if (failed(applyPatternsGreedily(getOperation(), patterns)))
      signalPassFailure();
  }

  FrozenRewritePatternSet patterns;
};

} // namespace

void quantx::populateExpandMathPatterns(RewritePatternSet &patterns) {
  patterns.add<ExpandNormalExp>(patterns.getContext());
  patterns.add<ExpandFunction<math::ErfOp, &Sequence::erf>,
               ExpandFunction<math::ExpOp, &Sequence::exp>,
               ExpandFunction<math::Exp2Op, &Sequence::exp2>,
               ExpandFunction<math::ExpM1Op, &Sequence::expm1>,
               ExpandFunction<math::LogOp, &Sequence::log>,
               ExpandFunction<math::Log1pOp, &Sequence::log1p>,
               ExpandFunction<math::TanhOp, &Sequence::tanh>>(
      patterns.getContext());
}
