//===- ExpandArithRequantize.cpp - requantize in arith --------------------===//
//
// Fixed-point and float requantization as Numerics/FixedPoint.h defines them.
// Decides in which width the product, the shift and the clamp are done: i64
// for 32-bit accumulators, 128 bits for 64-bit ones, and back to i32 as soon
// as the constants prove that the result fits.
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

/// round(product / 2^amount), both `width` bits wide; `acc` gives the sign for
/// double rounding.
Value emitRoundingShift(ArithEmitter &e, Value product, Value amount, Value acc,
                        unsigned width, RoundingMode rounding) {
  Value one = e.constInt(width, 1), zero = e.constInt(width, 0);
  Value half =
      e.binary<arith::ShLIOp>(one, e.binary<arith::SubIOp>(amount, one));
  auto isNegative = [&](Value value) -> Value {
    return arith::CmpIOp::create(e.builder, e.loc, arith::CmpIPredicate::slt,
                                 value, zero);
  };
  Value addend = half;
  switch (rounding) {
  case RoundingMode::HalfUp:
    break;
  case RoundingMode::HalfAwayFromZero: {
    // One less lets negative ties fall to the integer below.
    Value less = e.binary<arith::SubIOp>(half, one);
    addend = e.select(isNegative(product), less, half);
    break;
  }
  case RoundingMode::HalfEven: {
    // A tie is lifted only where the floor is odd.
    Value floor = e.binary<arith::ShRSIOp>(product, amount);
    Value odd = e.binary<arith::AndIOp>(floor, one);
    addend = e.binary<arith::AddIOp>(e.binary<arith::SubIOp>(half, one), odd);
    break;
  }
  case RoundingMode::TFLiteDouble: {
    // The first rounding, at bit 31, lifts ties of the second away from zero.
    int64_t first = int64_t(1) << 30;
    Value nudge = e.select(isNegative(e.resize(acc, width)),
                           e.constInt(width, -first), e.constInt(width, first));
    Value twice =
        arith::CmpIOp::create(e.builder, e.loc, arith::CmpIPredicate::sgt,
                              amount, e.constInt(width, 31));
    addend = e.binary<arith::AddIOp>(half, e.select(twice, nudge, zero));
    break;
  }
  }
  return e.binary<arith::ShRSIOp>(e.binary<arith::AddIOp>(product, addend),
                                  amount);
}

/// The code in some width of at least the storage's.
Value emitFixedPoint(ArithEmitter &e, RequantizeOp op) {
  Value acc = op.getInput();
  unsigned accWidth =
      getElementTypeOrSelf(acc.getType()).getIntOrFloatBitWidth();
  unsigned width = accWidth > 32 ? 128 : 64;
  Value wideAcc = e.resize(acc, width);
  Value multiplier = e.resize(e.broadcast(op.getMultiplier()), width);
  Value product = e.binary<arith::MulIOp>(wideAcc, multiplier);
  Value amount = emitRightShift(e, op.getShift(), width);
  Value r = emitRoundingShift(e, product, amount, acc, width, op.getRounding());

  int64_t low = op.getLowerBound(), high = op.getUpperBound();
  std::optional<IntRange> zero = getConstantRange(op.getZeroPoint());
  std::optional<IntRange> shift = getConstantRange(op.getShift());
  // A factor below one keeps a 32-bit accumulator inside 32 bits.
  bool narrow = width == 64 && zero && zero->isSingle() && shift &&
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
