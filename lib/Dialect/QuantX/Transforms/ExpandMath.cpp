//===- ExpandMath.cpp - elementary functions to IEEE operations -----------===//
//
// Writes out the sequences of Numerics/FloatSequence.h, so that compiled code
// has the bits of the reference evaluator and runs in vectors.
//
//===----------------------------------------------------------------------===//

#include "ArithEmitter.h"

#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"
#include "quantx/Numerics/FloatSequence.h"

namespace quantx {
#define GEN_PASS_DEF_EXPANDMATHPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Carries out a sequence by emitting its operations. None has fast-math flags,
/// so nothing behind may contract or reorder them.
class EmittedOps {
public:
  using Float = Value;
  using Int = Value;
  using Bool = Value;

  explicit EmittedOps(ArithEmitter &e) : e(e) {}

  Value real(float c) { return e.constF32(c); }
  Value integer(int32_t c) { return e.constInt(32, c); }
  Value add(Value a, Value b) { return e.binary<arith::AddFOp>(a, b); }
  Value sub(Value a, Value b) { return e.binary<arith::SubFOp>(a, b); }
  Value mul(Value a, Value b) { return e.binary<arith::MulFOp>(a, b); }
  Value div(Value a, Value b) { return e.binary<arith::DivFOp>(a, b); }
  Value fma(Value a, Value b, Value c) {
    return math::FmaOp::create(e.builder, e.loc, a, b, c);
  }
  Value addInt(Value a, Value b) { return e.binary<arith::AddIOp>(a, b); }
  Value subInt(Value a, Value b) { return e.binary<arith::SubIOp>(a, b); }
  Value andInt(Value a, Value b) { return e.binary<arith::AndIOp>(a, b); }
  Value orInt(Value a, Value b) { return e.binary<arith::OrIOp>(a, b); }
  Value shiftLeft(Value a, unsigned n) {
    return e.binary<arith::ShLIOp>(a, integer(n));
  }
  Value shiftRight(Value a, unsigned n) {
    return e.binary<arith::ShRSIOp>(a, integer(n));
  }
  Value toBits(Value a) {
    return arith::BitcastOp::create(e.builder, e.loc, e.intType(32), a);
  }
  Value fromBits(Value a) {
    return arith::BitcastOp::create(e.builder, e.loc, e.f32(), a);
  }
  Value toReal(Value a) {
    return arith::SIToFPOp::create(e.builder, e.loc, e.f32(), a);
  }
  Value less(Value a, Value b) {
    return e.compare(arith::CmpFPredicate::OLT, a, b);
  }
  Value equal(Value a, Value b) {
    return e.compare(arith::CmpFPredicate::OEQ, a, b);
  }
  Value select(Value condition, Value a, Value b) {
    return e.select(condition, a, b);
  }

private:
  ArithEmitter &e;
};

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
  patterns.add<ExpandFunction<math::ErfOp, &Sequence::erf>,
               ExpandFunction<math::ExpOp, &Sequence::exp>,
               ExpandFunction<math::Exp2Op, &Sequence::exp2>,
               ExpandFunction<math::ExpM1Op, &Sequence::expm1>,
               ExpandFunction<math::LogOp, &Sequence::log>,
               ExpandFunction<math::Log1pOp, &Sequence::log1p>,
               ExpandFunction<math::TanhOp, &Sequence::tanh>>(
      patterns.getContext());
}
