//===- ExpandArithRequantize.cpp - requantize in arith --------------------===//
//
// Fixed-point and float requantization as Numerics/FixedPoint.h defines them.
// Decides in which width the product, the shift and the clamp are done: i64
// for 32-bit accumulators, two halves or 128 bits for 64-bit ones, and back to
// i32 as soon as the constants prove that the result fits.
//
//===----------------------------------------------------------------------===//

#include "ArithEmitter.h"

using namespace mlir;
using namespace quantx;

namespace {

constexpr int64_t kInt32Min = std::numeric_limits<int32_t>::min();
constexpr int64_t kInt32Max = std::numeric_limits<int32_t>::max();

/// How far the product is shifted right: 31 - shift, held inside [1, 62] so
/// that no shift is undefined when it comes from run time.
Value emitRightShift(ArithEmitter &e, Value shift, unsigned width) {
  Value amount =
      e.binary<arith::SubIOp>(e.constInt(32, 31), e.broadcast(shift));
  std::optional<IntRange> known = getConstantRange(shift);
  if (!known || !known->inside(-31, 30))
    amount = e.clampInt(amount, e.constInt(32, 1), e.constInt(32, 62));
  return e.resize(amount, width);
}

/// What is added before the right shift by `amount`, so that it rounds; `acc`
/// gives the product's sign, `shift` shifts the product plus its argument.
Value emitAddend(ArithEmitter &e, Value acc, Value amount, unsigned width,
                 RoundingMode rounding,
                 llvm::function_ref<Value(Value)> shift) {
  Value one = e.constInt(width, 1), zero = e.constInt(width, 0);
  Value half =
      e.binary<arith::ShLIOp>(one, e.binary<arith::SubIOp>(amount, one));
  auto isNegative = [&]() -> Value {
    return arith::CmpIOp::create(e.builder, e.loc, arith::CmpIPredicate::slt,
                                 acc, zero);
  };
  switch (rounding) {
  case RoundingMode::HalfUp:
    break;
  case RoundingMode::HalfAwayFromZero: {
    // One less lets negative ties fall to the integer below.
    Value less = e.binary<arith::SubIOp>(half, one);
    return e.select(isNegative(), less, half);
  }
  case RoundingMode::HalfEven: {
    // A tie is lifted only where the floor is odd.
    Value odd = e.binary<arith::AndIOp>(shift(zero), one);
    return e.binary<arith::AddIOp>(e.binary<arith::SubIOp>(half, one), odd);
  }
  case RoundingMode::TFLiteDouble: {
    // The first rounding, at bit 31, lifts ties of the second away from zero.
    int64_t first = int64_t(1) << 30;
    Value nudge = e.select(isNegative(), e.constInt(width, -first),
                           e.constInt(width, first));
    Value twice =
        arith::CmpIOp::create(e.builder, e.loc, arith::CmpIPredicate::sgt,
                              amount, e.constInt(width, 31));
    return e.binary<arith::AddIOp>(half, e.select(twice, nudge, zero));
  }
  }
  return half;
}

/// round(acc * multiplier / 2^amount), all `width` bits wide.
Value emitScaled(ArithEmitter &e, Value acc, Value multiplier, Value amount,
                 unsigned width, RoundingMode rounding) {
  Value product = e.binary<arith::MulIOp>(acc, multiplier);
  auto shift = [&](Value addend) {
    return e.binary<arith::ShRSIOp>(e.binary<arith::AddIOp>(product, addend),
                                    amount);
  };
  return shift(emitAddend(e, acc, amount, width, rounding, shift));
}

/// The same for 64 bits where `amount` is 32 at least, without anything wider:
/// with acc = high * 2^32 + low both partial products fit, and what lies below
/// bit 32 only matters as a carry.
Value emitScaledInHalves(ArithEmitter &e, Value acc, Value multiplier,
                         Value amount, RoundingMode rounding) {
  Value bits = e.constInt(64, 32);
  Value mask = e.constInt(64, 0xffffffff);
  auto highOf = [&](Value value) {
    return e.binary<arith::ShRSIOp>(value, bits);
  };
  auto lowOf = [&](Value value) {
    return e.binary<arith::AndIOp>(value, mask);
  };
  Value high = e.binary<arith::MulIOp>(highOf(acc), multiplier);
  Value low = e.binary<arith::MulIOp>(lowOf(acc), multiplier);
  Value rest = e.binary<arith::SubIOp>(amount, bits);
  auto shift = [&](Value addend) {
    Value carry = e.binary<arith::ShRUIOp>(
        e.binary<arith::AddIOp>(low, lowOf(addend)), bits);
    Value sum = e.binary<arith::AddIOp>(high, highOf(addend));
    return e.binary<arith::ShRSIOp>(e.binary<arith::AddIOp>(sum, carry), rest);
  };
  return shift(emitAddend(e, acc, amount, 64, rounding, shift));
}

/// The code in some width of at least the storage's.
Value emitFixedPoint(ArithEmitter &e, RequantizeOp op) {
  Value acc = op.getInput();
  unsigned accWidth =
      getElementTypeOrSelf(acc.getType()).getIntOrFloatBitWidth();
  std::optional<IntRange> shift = getConstantRange(op.getShift());
  bool inHalves = accWidth > 32 && shift && shift->inside(-31, -1);
  unsigned width = accWidth > 32 && !inHalves ? 128 : 64;
  Value wideAcc = e.resize(acc, width);
  Value multiplier = e.resize(e.broadcast(op.getMultiplier()), width);
  Value amount = emitRightShift(e, op.getShift(), width);
  Value r =
      inHalves
          ? emitScaledInHalves(e, wideAcc, multiplier, amount, op.getRounding())
          : emitScaled(e, wideAcc, multiplier, amount, width, op.getRounding());

  int64_t low = op.getLowerBound(), high = op.getUpperBound();
  std::optional<IntRange> zero = getConstantRange(op.getZeroPoint());
  // A factor below one keeps a 32-bit accumulator inside 32 bits.
  bool narrow = accWidth <= 32 && zero && zero->isSingle() && shift &&
                shift->inside(-31, 0) && low - zero->low >= kInt32Min &&
                high - zero->low <= kInt32Max;
  if (narrow) {
    r = e.clampInt(e.resize(r, 32), e.constInt(32, low - zero->low),
                   e.constInt(32, high - zero->low));
    if (zero->low == 0)
      return r;
    return e.binary<arith::AddIOp>(r, e.constInt(32, zero->low));
  }
  Value offset = e.resize(e.broadcast(op.getZeroPoint()), width);
  r = e.binary<arith::AddIOp>(r, offset);
  return e.clampInt(r, e.constInt(width, low), e.constInt(width, high));
}

/// float(acc) * factor in f32, rounded, clamped around the zero point.
Value emitFloat(ArithEmitter &e, RequantizeOp op) {
  OpBuilder &b = e.builder;
  Value real = arith::SIToFPOp::create(b, e.loc, e.f32(), op.getInput());
  Value factor = e.broadcast(op.getMultiplier());
  Value product = e.dropNaN(e.binary<arith::MulFOp>(real, factor));
  Value r = e.toFloat(e.round(product, op.getRounding()), b.getF64Type());
  Value zero = e.resize(e.broadcast(op.getZeroPoint()), 64);
  auto bound = [&](int64_t code) -> Value {
    Value difference = e.binary<arith::SubIOp>(e.constInt(64, code), zero);
    return arith::SIToFPOp::create(b, e.loc, e.shaped(b.getF64Type()),
                                   difference);
  };
  r = e.clampFloat(r, bound(op.getLowerBound()), bound(op.getUpperBound()));
  Value q = arith::FPToSIOp::create(b, e.loc, e.intType(64), r);
  return e.binary<arith::AddIOp>(q, zero);
}

/// The same for storage of up to 16 bits and a constant zero point: all bounds
/// are exact in f32, so nothing wider is needed.
Value emitNarrowFloat(ArithEmitter &e, RequantizeOp op, int64_t zero) {
  OpBuilder &b = e.builder;
  Value real = arith::SIToFPOp::create(b, e.loc, e.f32(), op.getInput());
  Value factor = e.broadcast(op.getMultiplier());
  Value product = e.dropNaN(e.binary<arith::MulFOp>(real, factor));
  Value r = e.clampFloat(e.round(product, op.getRounding()),
                         e.constF32(float(op.getLowerBound() - zero)),
                         e.constF32(float(op.getUpperBound() - zero)));
  Value q = arith::FPToSIOp::create(b, e.loc, e.intType(32), r);
  return e.binary<arith::AddIOp>(q, e.constInt(32, zero));
}

struct ExpandRequantize : OpRewritePattern<RequantizeOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(RequantizeOp op,
                                PatternRewriter &rewriter) const override {
    for (Value operand : op->getOperands())
      if (isa<TensorType>(operand.getType()))
        return rewriter.notifyMatchFailure(op, "still on tensors");
    ArithEmitter e(rewriter, op.getLoc(), op.getInput().getType());
    StorageAttr storage = op.getStorage();
    std::optional<IntRange> zero = getConstantRange(op.getZeroPoint());
    constexpr int64_t kExact = 1 << 16;
    Value q;
    if (op.getShift())
      q = emitFixedPoint(e, op);
    else if (storage.getBits() <= 16 && zero && zero->isSingle() &&
             zero->inside(-kExact, kExact))
      q = emitNarrowFloat(e, op, zero->low);
    else
      q = emitFloat(e, op);
    rewriter.replaceOp(op, e.resize(q, storage.getStorageWidth()));
    return success();
  }
};

} // namespace

void quantx::populateExpandRequantizePatterns(RewritePatternSet &patterns) {
  patterns.add<ExpandRequantize>(patterns.getContext());
}
