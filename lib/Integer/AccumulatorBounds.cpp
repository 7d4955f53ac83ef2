//===- AccumulatorBounds.cpp - how far an accumulator can go --------------===//
//
// For each channel, the positive and the negative extremes of all terms are
// added apart: every subset of the terms lies between the two sums.
//
//===----------------------------------------------------------------------===//

#include "AccumulatorBounds.h"

#include "quantx/Interfaces/OpenTerms.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/SmallBitVector.h"

using namespace mlir;
using namespace quantx;

namespace {

/// A constant that an op reads, and how far one step of each loop moves in it.
struct ConstantOperand {
  unsigned argument;
  Tensor values;
  SmallVector<int64_t> strides;
};

/// What the sums start from: one interval, or constants along some loops.
struct Start {
  Interval range;
  std::optional<Tensor> values;
  SmallVector<int64_t> strides;
};

SmallVector<int64_t> rowMajorStrides(ArrayRef<int64_t> shape) {
  SmallVector<int64_t> strides(shape.size(), 1);
  for (int64_t i = int64_t(shape.size()) - 2; i >= 0; --i)
    strides[i] = strides[i + 1] * shape[i + 1];
  return strides;
}

class Bounds {
public:
  Bounds(linalg::LinalgOp op, CodeRanges &ranges, std::string &reason)
      : op(op), ranges(ranges), reason(reason), body(*op.getBlock()),
        sizes(op.getStaticLoopRanges()), moving(op.getNumLoops()) {}

  FailureOr<AccumulatorBounds> compute();

private:
  void readArguments();
  void readStart();
  bool readConstant(OpOperand &operand, Tensor &values,
                    SmallVectorImpl<int64_t> &strides);
  Interval evaluateTerm();
  LogicalResult addTerms();
  void finish(AccumulatorBounds &bounds);

  linalg::LinalgOp op;
  CodeRanges &ranges;
  std::string &reason;
  Block &body;
  SmallVector<int64_t> sizes;
  /// Loops along which a constant changes.
  llvm::SmallBitVector moving;
  SmallVector<Interval> arguments;
  SmallVector<ConstantOperand> constants;
  Start start;
  Value term;
  bool termOverflows = false;
  /// Loops of the result along which sums differ, with their strides among the
  /// channels (0 for all other loops).
  SmallVector<int64_t> channelStrides;
  SmallVector<Interval> sums;
};

/// Strides of a constant per loop; false where the operand is not constant or
/// not indexed by plain loops.
bool Bounds::readConstant(OpOperand &operand, Tensor &values,
                          SmallVectorImpl<int64_t> &strides) {
  std::optional<Tensor> constant = quantx::readConstant(operand.get());
  AffineMap map = op.getMatchingIndexingMap(&operand);
  if (!constant || constant->isFloat() || !map.isProjectedPermutation())
    return false;
  values = *constant;
  strides.assign(op.getNumLoops(), 0);
  auto tensorStrides = rowMajorStrides(constant->shape());
  for (auto [dim, expr] : llvm::enumerate(map.getResults()))
    strides[cast<AffineDimExpr>(expr).getPosition()] = tensorStrides[dim];
  return true;
}

void Bounds::readArguments() {
  for (OpOperand &operand : op->getOpOperands()) {
    ConstantOperand constant;
    if (op.isDpsInput(&operand) &&
        readConstant(operand, constant.values, constant.strides)) {
      constant.argument = operand.getOperandNumber();
      for (auto [loop, stride] : llvm::enumerate(constant.strides))
        if (stride != 0)
          moving.set(loop);
      constants.push_back(std::move(constant));
    }
    arguments.push_back(ranges.get(operand.get()));
  }
}

/// What a broadcast spreads, and the dimensions of its result along which the
/// source varies, in the source's order: linalg.broadcast, or a generic that
/// copies its input.
static Value matchBroadcast(Value value, SmallVectorImpl<int64_t> &kept) {
  auto op = value.getDefiningOp<linalg::LinalgOp>();
  if (!op || op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getBlock()->getTerminator()->getOperand(0) !=
          op.getBlock()->getArgument(0) ||
      isa<linalg::FillOp>(op.getOperation()))
    return {};
  AffineMap from = op.getMatchingIndexingMap(op.getDpsInputOperand(0));
  AffineMap to = op.getMatchingIndexingMap(op.getDpsInitOperand(0));
  if (!from.isProjectedPermutation() || !to.isIdentity())
    return {};
  for (AffineExpr expr : from.getResults())
    kept.push_back(cast<AffineDimExpr>(expr).getPosition());
  return op.getDpsInputs()[0];
}

/// The init is a constant, a constant spread over further dimensions, or a
/// value of known range.
void Bounds::readStart() {
  OpOperand *init = op.getDpsInitOperand(0);
  AffineMap map = op.getMatchingIndexingMap(init);
  start.range = ranges.get(init->get());
  start.strides.assign(op.getNumLoops(), 0);
  auto type = cast<RankedTensorType>(init->get().getType());
  auto kept = llvm::to_vector(llvm::seq<int64_t>(0, type.getRank()));
  Value source = init->get();
  SmallVector<int64_t> spread;
  if (Value input = matchBroadcast(source, spread)) {
    source = input;
    kept = spread;
  }
  std::optional<Tensor> values = quantx::readConstant(source);
  if (!values || !map.isProjectedPermutation())
    return;
  auto strides = rowMajorStrides(values->shape());
  for (auto [position, dim] : llvm::enumerate(kept)) {
    unsigned loop = cast<AffineDimExpr>(map.getResult(dim)).getPosition();
    start.strides[loop] = strides[position];
  }
  start.values = std::move(values);
}

Interval Bounds::evaluateTerm() {
  return evaluateInBody(term, arguments, body, termOverflows);
}

/// Adds the terms of all points of the moving loops to their channels. Loops
/// that nothing constant depends on repeat the same term.
LogicalResult Bounds::addTerms() {
  SmallVector<int64_t> loops;
  Int128 repeats = 1;
  bool isOpen = false;
  for (auto [loop, kind] : llvm::enumerate(op.getIteratorTypesArray())) {
    if (moving.test(loop)) {
      loops.push_back(loop);
    } else if (kind == utils::IteratorType::reduction) {
      if (!ShapedType::isDynamic(sizes[loop])) {
        repeats *= sizes[loop];
        continue;
      }
      // A check sees to it that all open sizes together have so many.
      auto terms = op->getAttrOfType<IntegerAttr>(openTermsAttrName);
      if (!terms) {
        reason = "it sums over a dimension of unknown size";
        return failure();
      }
      if (!isOpen)
        repeats *= terms.getInt();
      isOpen = true;
    }
  }
  if (llvm::any_of(loops, [&](int64_t loop) { return sizes[loop] == 0; }))
    return success();

  // Terms depend on the constants alone, and codes repeat.
  llvm::DenseMap<std::pair<int64_t, int64_t>, Interval> seen;
  SmallVector<int64_t> offsets(constants.size(), 0), index(loops.size(), 0);
  int64_t channel = 0;
  while (true) {
    std::pair<int64_t, int64_t> key(0, 0);
    for (auto [i, constant] : llvm::enumerate(constants)) {
      int64_t value = constant.values.getInt(offsets[i]);
      arguments[constant.argument] = Interval::of(value);
      (i == 0 ? key.first : key.second) = value;
    }
    Interval range;
    auto found = seen.find(key);
    if (constants.size() <= 2 && found != seen.end()) {
      range = found->second;
    } else {
      range = evaluateTerm();
      seen[key] = range;
    }
    sums[channel].low += repeats * std::min<Int128>(range.low, 0);
    sums[channel].high += repeats * std::max<Int128>(range.high, 0);

    int64_t position = int64_t(loops.size()) - 1;
    for (; position >= 0; --position) {
      int64_t loop = loops[position];
      bool wraps = ++index[position] == sizes[loop];
      int64_t step = wraps ? 1 - sizes[loop] : 1;
      for (auto [i, constant] : llvm::enumerate(constants))
        offsets[i] += step * constant.strides[loop];
      channel += step * channelStrides[loop];
      if (!wraps)
        break;
      index[position] = 0;
    }
    if (position < 0)
      return success();
  }
}

/// Joins the sums with their starts.
void Bounds::finish(AccumulatorBounds &bounds) {
  bounds.termOverflows = termOverflows;
  bounds.range = Interval::of(0);
  bool alike = sums.size() == 1;
  auto join = [&](int64_t channel, Interval from) {
    Interval range = {sums[channel].low + std::min<Int128>(from.low, 0),
                      sums[channel].high + std::max<Int128>(from.high, 0)};
    if (bounds.range.contains(range))
      return;
    Int128 before = std::max(-bounds.range.low, bounds.range.high);
    bounds.range = bounds.range.hull(range);
    if (std::max(-bounds.range.low, bounds.range.high) > before)
      bounds.channel = alike ? -1 : channel;
  };
  if (!start.values) {
    for (int64_t channel = 0, e = sums.size(); channel < e; ++channel)
      join(channel, start.range);
    return;
  }
  // Walk the loops along which sums or starts differ.
  SmallVector<int64_t> loops;
  for (unsigned loop = 0; loop < op.getNumLoops(); ++loop)
    if (channelStrides[loop] != 0 || start.strides[loop] != 0)
      loops.push_back(loop);
  if (llvm::any_of(loops, [&](int64_t loop) { return sizes[loop] <= 0; }))
    return;
  SmallVector<int64_t> index(loops.size(), 0);
  int64_t channel = 0, offset = 0;
  while (true) {
    join(channel, Interval::of(start.values->getInt(offset)));
    int64_t position = int64_t(loops.size()) - 1;
    for (; position >= 0; --position) {
      int64_t loop = loops[position];
      bool wraps = ++index[position] == sizes[loop];
      int64_t step = wraps ? 1 - sizes[loop] : 1;
      channel += step * channelStrides[loop];
      offset += step * start.strides[loop];
      if (!wraps)
        break;
      index[position] = 0;
    }
    if (position < 0)
      return;
  }
}

FailureOr<AccumulatorBounds> Bounds::compute() {
  AccumulatorBounds bounds;
  readArguments();
  Value yielded = body.getTerminator()->getOperand(0);
  if (op.getNumReductionLoops() == 0) {
    bounds.range =
        evaluateInBody(yielded, arguments, body, bounds.termOverflows);
    return bounds;
  }
  auto sum = yielded.getDefiningOp<arith::AddIOp>();
  Value accumulator = body.getArguments().back();
  term = sum.getLhs() == accumulator ? sum.getRhs() : sum.getLhs();
  readStart();

  // A dimension of size 0 or of unknown size cannot carry constants.
  int64_t count = 1;
  channelStrides.assign(op.getNumLoops(), 0);
  auto kinds = op.getIteratorTypesArray();
  for (int64_t loop = int64_t(op.getNumLoops()) - 1; loop >= 0; --loop)
    if (moving.test(loop) && kinds[loop] == utils::IteratorType::parallel) {
      channelStrides[loop] = count;
      count *= std::max<int64_t>(sizes[loop], 1);
    }
  sums.assign(count, Interval::of(0));
  if (failed(addTerms()))
    return failure();
  finish(bounds);
  return bounds;
}

} // namespace

bool quantx::isIntegerSum(linalg::LinalgOp op) {
  if (op.getNumDpsInits() != 1 || op.getNumReductionLoops() == 0 ||
      !op.getBlock()->getArguments().back().getType().isInteger())
    return false;
  Value yielded = op.getBlock()->getTerminator()->getOperand(0);
  auto sum = yielded.getDefiningOp<arith::AddIOp>();
  Value accumulator = op.getBlock()->getArguments().back();
  return sum && accumulator.hasOneUse() &&
         (sum.getLhs() == accumulator || sum.getRhs() == accumulator);
}

FailureOr<AccumulatorBounds>
quantx::computeAccumulatorBounds(linalg::LinalgOp op, CodeRanges &ranges,
                                 std::string &reason) {
  return Bounds(op, ranges, reason).compute();
}
