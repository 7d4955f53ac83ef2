//===- ExpandArith.cpp - scalar quantx ops to arith and math --------------===//
//
// The pass, the emitter that its patterns share, and the expansion of lookup.
// The other ops are in ExpandArithFloat.cpp and ExpandArithRequantize.cpp.
//
//===----------------------------------------------------------------------===//

#include "ArithEmitter.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/DialectResourceBlobManager.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"
#include "quantx/Dialect/QuantX/Transforms/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_EXPANDARITHPASS
#include "quantx/Dialect/QuantX/Transforms/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Ranges of constants
//===----------------------------------------------------------------------===//

static std::optional<IntRange> rangeOfAttr(Attribute attr) {
  if (auto integer = dyn_cast<IntegerAttr>(attr))
    return IntRange{integer.getInt(), integer.getInt()};
  if (auto dense = dyn_cast<DenseIntElementsAttr>(attr)) {
    if (dense.empty() || dense.getElementType().getIntOrFloatBitWidth() > 64)
      return std::nullopt;
    IntRange range{INT64_MAX, INT64_MIN};
    for (const APInt &value : dense) {
      range.low = std::min(range.low, value.getSExtValue());
      range.high = std::max(range.high, value.getSExtValue());
    }
    return range;
  }
  // Parameters of many channels may live in a resource, always as i32.
  auto resource = dyn_cast<DenseI32ResourceElementsAttr>(attr);
  auto values = resource ? resource.tryGetAsArrayRef() : std::nullopt;
  if (!values || values->empty())
    return std::nullopt;
  auto [low, high] = std::minmax_element(values->begin(), values->end());
  return IntRange{*low, *high};
}

std::optional<IntRange> quantx::getConstantRange(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    auto generic =
        dyn_cast<linalg::GenericOp>(argument.getOwner()->getParentOp());
    if (!generic)
      return std::nullopt;
    value = generic.getMatchingOpOperand(argument)->get();
  }
  Attribute attr;
  if (!matchPattern(value, m_Constant(&attr)))
    return std::nullopt;
  return rangeOfAttr(attr);
}

//===----------------------------------------------------------------------===//
// ArithEmitter
//===----------------------------------------------------------------------===//

Type ArithEmitter::shaped(Type element) const {
  auto vector = dyn_cast<VectorType>(like);
  return vector ? Type(vector.clone(element)) : element;
}

Value ArithEmitter::broadcast(Value value) {
  Type type = shaped(getElementTypeOrSelf(value.getType()));
  if (value.getType() == type)
    return value;
  return vector::BroadcastOp::create(builder, loc, type, value);
}

static Value constant(ArithEmitter &e, TypedAttr attr, Type type) {
  if (auto vector = dyn_cast<VectorType>(type))
    attr = DenseElementsAttr::get(vector, Attribute(attr));
  return arith::ConstantOp::create(e.builder, e.loc, attr);
}

Value ArithEmitter::constInt(unsigned width, int64_t value) {
  APInt bits(width, value, /*isSigned=*/true, /*implicitTrunc=*/true);
  return constant(*this,
                  builder.getIntegerAttr(builder.getIntegerType(width), bits),
                  intType(width));
}

Value ArithEmitter::constF32(float value) {
  return constant(*this, builder.getF32FloatAttr(value), f32());
}

Value ArithEmitter::constF64(double value) {
  return constant(*this, builder.getF64FloatAttr(value),
                  shaped(builder.getF64Type()));
}

Value ArithEmitter::resize(Value value, unsigned width, bool isSigned) {
  unsigned have = getElementTypeOrSelf(value.getType()).getIntOrFloatBitWidth();
  if (have == width)
    return value;
  if (have > width)
    return arith::TruncIOp::create(builder, loc, intType(width), value);
  if (isSigned)
    return arith::ExtSIOp::create(builder, loc, intType(width), value);
  return arith::ExtUIOp::create(builder, loc, intType(width), value);
}

Value ArithEmitter::toFloat(Value value, FloatType element) {
  unsigned have = getElementTypeOrSelf(value.getType()).getIntOrFloatBitWidth();
  if (getElementTypeOrSelf(value.getType()) == element)
    return value;
  if (have < element.getWidth())
    return arith::ExtFOp::create(builder, loc, shaped(element), value);
  return arith::TruncFOp::create(builder, loc, shaped(element), value);
}

Value ArithEmitter::dropNaN(Value value) {
  Value isNaN = compare(arith::CmpFPredicate::UNO, value, value);
  return select(isNaN, constF32(0), value);
}

Value ArithEmitter::clampFloat(Value value, Value low, Value high) {
  // Compare and select, not maxnumf: without NaN it is one instruction.
  value = select(compare(arith::CmpFPredicate::OGT, low, value), low, value);
  return select(compare(arith::CmpFPredicate::OLT, high, value), high, value);
}

Value ArithEmitter::clampInt(Value value, Value low, Value high) {
  return binary<arith::MinSIOp>(binary<arith::MaxSIOp>(value, low), high);
}

Value ArithEmitter::round(Value value, RoundingMode mode) {
  switch (mode) {
  case RoundingMode::HalfEven:
    return math::RoundEvenOp::create(builder, loc, value);
  case RoundingMode::HalfAwayFromZero:
  case RoundingMode::TFLiteDouble:
    return math::RoundOp::create(builder, loc, value);
  case RoundingMode::HalfUp:
    break;
  }
  // floor(x + 0.5) would round just below one half up.
  Value floor = math::FloorOp::create(builder, loc, value);
  Value rest = binary<arith::SubFOp>(value, floor);
  Value up = binary<arith::AddFOp>(floor, constF32(1));
  return select(compare(arith::CmpFPredicate::OGE, rest, constF32(0.5f)), up,
                floor);
}

//===----------------------------------------------------------------------===//
// Lookup
//===----------------------------------------------------------------------===//

namespace {

/// table[q - lowest code]. The index is masked to the table's size, so that it
/// is inside whatever the operand holds; legal codes are not changed by that.
struct ExpandLookup : OpRewritePattern<LookupOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(LookupOp op,
                                PatternRewriter &rewriter) const override {
    if (isa<ShapedType>(op.getInput().getType()))
      return rewriter.notifyMatchFailure(op, "not a scalar");
    ArithEmitter e(rewriter, op.getLoc(), op.getInput().getType());
    StorageAttr storage = op.getStorage();
    unsigned bits = storage.getBits();
    Value index = e.resize(op.getInput(), 32, storage.getIsSigned());
    if (storage.getIsSigned())
      index = e.binary<arith::AddIOp>(index,
                                      e.constInt(32, int64_t(1) << (bits - 1)));
    if (bits != storage.getStorageWidth())
      index = e.binary<arith::AndIOp>(index,
                                      e.constInt(32, (int64_t(1) << bits) - 1));
    index = arith::IndexCastUIOp::create(rewriter, op.getLoc(),
                                         rewriter.getIndexType(), index);
    rewriter.replaceOpWithNewOp<tensor::ExtractOp>(op, op.getTable(), index);
    return success();
  }
};

/// A vector is looked up lane by lane: the general case, which targets with a
/// gather or a shuffle improve on.
struct ExpandVectorLookup : OpRewritePattern<LookupOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(LookupOp op,
                                PatternRewriter &rewriter) const override {
    auto type = dyn_cast<VectorType>(op.getInput().getType());
    if (!type || type.isScalable())
      return rewriter.notifyMatchFailure(op, "not a vector of fixed size");
    Location loc = op.getLoc();
    int64_t lanes = type.getNumElements();
    auto flatType = VectorType::get(lanes, type.getElementType());
    auto resultType = cast<VectorType>(op.getResult().getType());
    Value flat =
        vector::ShapeCastOp::create(rewriter, loc, flatType, op.getInput());
    SmallVector<Value> values;
    for (int64_t lane = 0; lane < lanes; ++lane) {
      Value code = vector::ExtractOp::create(rewriter, loc, flat, lane);
      values.push_back(LookupOp::create(
          rewriter, loc, resultType.getElementType(), code, op.getTable(),
          op.getStorage(), /*axis=*/IntegerAttr()));
    }
    auto flatResult = VectorType::get(lanes, resultType.getElementType());
    Value joined =
        vector::FromElementsOp::create(rewriter, loc, flatResult, values);
    rewriter.replaceOpWithNewOp<vector::ShapeCastOp>(op, resultType, joined);
    return success();
  }
};

struct ExpandArithPass : quantx::impl::ExpandArithPassBase<ExpandArithPass> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    populateExpandArithPatterns(set);
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

void quantx::populateExpandArithPatterns(RewritePatternSet &patterns) {
  populateExpandFloatPatterns(patterns);
  populateExpandRequantizePatterns(patterns);
  patterns.add<ExpandLookup, ExpandVectorLookup>(patterns.getContext());
}
