//===- ExpandArithFloat.cpp - quantize and dequantize in arith ------------===//
//
// The f32 sequences of Numerics/Quantize.h and Numerics/Params.h, operation by
// operation. Other float types are converted to and from f32 around them.
//
//===----------------------------------------------------------------------===//

#include "ArithEmitter.h"

#include <limits>

using namespace mlir;
using namespace quantx;

namespace {

/// True when the pattern may expand `op`: tensors are for convert-to-linalg.
LogicalResult matchElementwise(Operation *op, PatternRewriter &rewriter) {
  for (Value operand : op->getOperands())
    if (isa<TensorType>(operand.getType()))
      return rewriter.notifyMatchFailure(op, "still on tensors");
  return success();
}

/// Smallest and largest code minus the zero point, as floats of the type in
/// which they are exact.
std::pair<Value, Value> boundsAroundZero(ArithEmitter &e, StorageAttr storage,
                                         Value zeroPoint, bool wide) {
  int64_t qmin = storage.getQMin(), qmax = storage.getQMax();
  std::optional<IntRange> known = getConstantRange(zeroPoint);
  if (known && known->isSingle()) {
    int64_t low = qmin - known->low, high = qmax - known->low;
    if (wide)
      return {e.constF64(double(low)), e.constF64(double(high))};
    return {e.constF32(float(low)), e.constF32(float(high))};
  }
  Value zero = e.resize(e.broadcast(zeroPoint), 64);
  FloatType element =
      wide ? FloatType(e.builder.getF64Type()) : e.builder.getF32Type();
  auto bound = [&](int64_t code) -> Value {
    Value difference = e.binary<arith::SubIOp>(e.constInt(64, code), zero);
    return arith::SIToFPOp::create(e.builder, e.loc, e.shaped(element),
                                   difference);
  };
  return {bound(qmin), bound(qmax)};
}

/// The code of an f32 `x` in i32, before it is narrowed to its carrier.
Value emitQuantize(ArithEmitter &e, Value x, Value scale, Value zeroPoint,
                   StorageAttr storage, RoundingMode rounding, bool reciprocal,
                   bool zeroPointFirst) {
  OpBuilder &b = e.builder;
  scale = e.broadcast(scale);
  Value t;
  if (reciprocal) {
    Value inverse = e.binary<arith::DivFOp>(e.constF32(1), scale);
    t = e.binary<arith::MulFOp>(x, inverse);
  } else {
    t = e.binary<arith::DivFOp>(x, scale);
  }
  t = e.dropNaN(t);

  // Codes of 32 bits have bounds that f32 cannot hold.
  bool wide = storage.getBits() > 16;
  Value low, high;
  if (zeroPointFirst) {
    Value zero =
        arith::SIToFPOp::create(b, e.loc, e.f32(), e.broadcast(zeroPoint));
    t = e.binary<arith::AddFOp>(t, zero);
    auto bound = [&](int64_t code) {
      return wide ? e.constF64(double(code)) : e.constF32(float(code));
    };
    low = bound(storage.getQMin());
    high = bound(storage.getQMax());
  } else {
    std::tie(low, high) = boundsAroundZero(e, storage, zeroPoint, wide);
  }
  Value r = e.round(t, rounding);
  if (wide)
    r = e.toFloat(r, b.getF64Type());
  r = e.clampFloat(r, low, high);
  unsigned width = wide ? 64 : 32;
  Value q = arith::FPToSIOp::create(b, e.loc, e.intType(width), r);
  std::optional<IntRange> known = getConstantRange(zeroPoint);
  if (!zeroPointFirst && !(known && known->isSingle() && known->low == 0))
    q = e.binary<arith::AddIOp>(q, e.resize(e.broadcast(zeroPoint), width));
  return e.resize(q, 32);
}

/// float(q - zero_point) * scale, in f32, for q in its carrier's width.
Value emitDequantize(ArithEmitter &e, Value q, Value scale, Value zeroPoint,
                     StorageAttr storage) {
  unsigned width = storage.getBits() > 16 ? 64 : 32;
  Value difference = e.resize(q, width, storage.getIsSigned());
  std::optional<IntRange> known = getConstantRange(zeroPoint);
  if (!(known && known->isSingle() && known->low == 0))
    difference = e.binary<arith::SubIOp>(
        difference, e.resize(e.broadcast(zeroPoint), width));
  Value real = arith::SIToFPOp::create(e.builder, e.loc, e.f32(), difference);
  scale = e.toFloat(e.broadcast(scale), e.builder.getF32Type());
  return e.binary<arith::MulFOp>(real, scale);
}

struct ExpandQuantize : OpRewritePattern<QuantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(QuantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(matchElementwise(op, rewriter)))
      return failure();
    ArithEmitter e(rewriter, op.getLoc(), op.getInput().getType());
    Value x = e.toFloat(op.getInput(), rewriter.getF32Type());
    Value q = emitQuantize(e, x, op.getScale(), op.getZeroPoint(),
                           op.getStorage(), op.getRounding(),
                           op.getReciprocal(), op.getZeroPointFirst());
    rewriter.replaceOp(op, e.resize(q, op.getStorage().getStorageWidth()));
    return success();
  }
};

struct ExpandDequantize : OpRewritePattern<DequantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(DequantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(matchElementwise(op, rewriter)))
      return failure();
    ArithEmitter e(rewriter, op.getLoc(), op.getInput().getType());
    Value x = emitDequantize(e, op.getInput(), op.getScale(), op.getZeroPoint(),
                             op.getStorage());
    auto element =
        cast<FloatType>(getElementTypeOrSelf(op.getResult().getType()));
    rewriter.replaceOp(op, e.toFloat(x, element));
    return success();
  }
};

struct ExpandFakeQuantize : OpRewritePattern<FakeQuantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(FakeQuantizeOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(matchElementwise(op, rewriter)))
      return failure();
    ArithEmitter e(rewriter, op.getLoc(), op.getInput().getType());
    Value x = e.toFloat(op.getInput(), rewriter.getF32Type());
    // The code goes on in i32: wide enough for all storage, and signed.
    Value q = emitQuantize(e, x, op.getScale(), op.getZeroPoint(),
                           op.getStorage(), op.getRounding(),
                           op.getReciprocal(), op.getZeroPointFirst());
    Value y =
        emitDequantize(e, q, op.getScale(), op.getZeroPoint(), op.getStorage());
    auto element =
        cast<FloatType>(getElementTypeOrSelf(op.getResult().getType()));
    rewriter.replaceOp(op, e.toFloat(y, element));
    return success();
  }
};

/// chooseParamsAtRunTime of Numerics/Params.h.
struct ExpandChooseParams : OpRewritePattern<ChooseParamsOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ChooseParamsOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(matchElementwise(op, rewriter)))
      return failure();
    using Predicate = arith::CmpFPredicate;
    ArithEmitter e(rewriter, op.getLoc(), op.getMin().getType());
    StorageAttr storage = op.getStorage();
    auto least = [&](Value a, Value b) { // a unless b < a
      return e.select(e.compare(Predicate::OLT, b, a), b, a);
    };
    auto greatest = [&](Value a, Value b) { // a unless a < b
      return e.select(e.compare(Predicate::OLT, a, b), b, a);
    };
    Value rmin = e.toFloat(op.getMin(), rewriter.getF32Type());
    Value rmax = e.toFloat(op.getMax(), rewriter.getF32Type());
    Value zero = e.constF32(0);
    Value largest = e.constF32(std::numeric_limits<float>::max());
    Value smallest = e.constF32(std::numeric_limits<float>::min());
    Value low = least(rmin, zero), high = greatest(rmax, zero);

    int64_t qmin = storage.getQMin(), qmax = storage.getQMax();
    int64_t middle =
        storage.getIsSigned() ? 0 : int64_t(1) << (storage.getBits() - 1);
    Value scale, zeroPoint;
    int64_t zeroPointOfZero = 0;
    if (op.getSymmetric()) {
      Value negated = arith::NegFOp::create(rewriter, op.getLoc(), low);
      Value magnitude = least(greatest(negated, high), largest);
      scale =
          e.binary<arith::DivFOp>(magnitude, e.constF32(float(qmax - middle)));
      scale = greatest(scale, smallest);
      zeroPointOfZero = middle;
      zeroPoint = e.constInt(32, middle);
    } else {
      Value width = least(e.binary<arith::SubFOp>(high, low), largest);
      scale =
          e.binary<arith::DivFOp>(width, e.constF32(float(qmax) - float(qmin)));
      scale = greatest(scale, smallest);
      Value exact = e.binary<arith::SubFOp>(
          e.constF32(float(qmin)), e.binary<arith::DivFOp>(low, scale));
      // NaN has no part in the result, but must not reach the conversion.
      exact = e.dropNaN(e.round(exact, RoundingMode::HalfEven));
      exact =
          e.clampFloat(exact, e.constF32(float(qmin)), e.constF32(float(qmax)));
      zeroPoint =
          arith::FPToSIOp::create(rewriter, op.getLoc(), e.intType(32), exact);
    }
    Value ordered = e.compare(Predicate::OLE, rmin, rmax);
    Value wide = e.compare(Predicate::UNE, low, high);
    Value valid = e.binary<arith::AndIOp>(ordered, wide);
    rewriter.replaceOp(
        op, {e.select(valid, scale, e.constF32(1)),
             e.select(valid, zeroPoint, e.constInt(32, zeroPointOfZero))});
    return success();
  }
};

} // namespace

void quantx::populateExpandFloatPatterns(RewritePatternSet &patterns) {
  patterns.add<ExpandQuantize, ExpandDequantize, ExpandFakeQuantize,
               ExpandChooseParams>(patterns.getContext());
}
