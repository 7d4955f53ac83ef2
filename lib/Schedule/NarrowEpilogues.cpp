//===- NarrowEpilogues.cpp - bodies in as few and narrow steps as can be --===//
//
// Which constants of a body can be joined, and which of its i64 steps give the
// same in i32. Everything here is exact: a rewrite happens only where the
// constants prove it.
//
//===----------------------------------------------------------------------===//

#include "EpilogueBounds.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_NARROWEPILOGUESPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// Values of a constant, one for each channel.
using Channels = SmallVector<int64_t>;

class Narrower {
public:
  explicit Narrower(WindowReduceOp op)
      : op(op), body(op.getBody().front()), b(op.getContext()) {}

  /// How many sequences became shorter.
  int64_t run();

private:
  std::optional<Channels> evaluate(Value value);
  std::optional<Channels> compute(Value value);
  Value addOperand(ArrayRef<int64_t> values, Type element);
  Value constant(int64_t value) {
    return arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(value));
  }
  void finish(const ShiftTail &tail, Value shifted);
  bool narrowFixedPoint(arith::ShRSIOp shift);
  bool narrowRoundingShift(arith::ShRSIOp shift);
  bool dropTruncation(arith::ExtSIOp extension);
  void dropUnused();

  WindowReduceOp op;
  Block &body;
  OpBuilder b;
  Location loc = b.getUnknownLoc();
  llvm::DenseMap<Value, std::optional<Channels>> known;
};

std::optional<Channels> Narrower::evaluate(Value value) {
  auto found = known.find(value);
  if (found != known.end())
    return found->second;
  std::optional<Channels> result = compute(value);
  known[value] = result;
  return result;
}

std::optional<Channels> Narrower::compute(Value value) {
  int64_t channels = op.getInitType().getDimSize(3);
  auto type = dyn_cast<IntegerType>(value.getType());
  if (!type || type.getWidth() > 64)
    return std::nullopt;
  if (ShapedType::isDynamic(channels))
    return std::nullopt;
  if (auto splat = getInt(value))
    return Channels(channels, *splat);
  if (auto argument = dyn_cast<BlockArgument>(value)) {
    if (argument.getArgNumber() == 0)
      return std::nullopt;
    Value operand = op.getEpilogue()[argument.getArgNumber() - 1];
    std::optional<Tensor> tensor = readConstant(operand);
    if (!tensor || tensor->rank() != 1)
      return std::nullopt;
    Channels values;
    for (int64_t c = 0; c < channels; ++c)
      values.push_back(tensor->getInt(c));
    return values;
  }
  Operation *inner = value.getDefiningOp();
  if (auto extension = dyn_cast<arith::ExtSIOp>(inner))
    return evaluate(extension.getIn());
  if (!isa<arith::AddIOp, arith::SubIOp, arith::ShLIOp>(inner))
    return std::nullopt;
  std::optional<Channels> left = evaluate(inner->getOperand(0));
  std::optional<Channels> right = left ? evaluate(inner->getOperand(1)) : left;
  if (!right)
    return std::nullopt;
  for (auto [a, other] : llvm::zip(*left, *right)) {
    APInt x(type.getWidth(), a, true, true),
        y(type.getWidth(), other, true, true);
    if (isa<arith::ShLIOp>(inner) && y.uge(type.getWidth()))
      return std::nullopt;
    APInt result = isa<arith::AddIOp>(inner)   ? x + y
                   : isa<arith::SubIOp>(inner) ? x - y
                                               : x.shl(y);
    a = result.getSExtValue();
  }
  return left;
}

/// One value per channel as an argument of the body, or a constant when all
/// are alike.
Value Narrower::addOperand(ArrayRef<int64_t> values, Type element) {
  if (llvm::all_equal(values))
    return arith::ConstantOp::create(b, loc,
                                     b.getIntegerAttr(element, values[0]));
  Tensor tensor =
      Tensor::zeros(*getElementKind(element), {int64_t(values.size())});
  for (auto [i, value] : llvm::enumerate(values))
    tensor.setInt(i, value);
  OpBuilder outside(op);
  auto type = RankedTensorType::get({int64_t(values.size())}, element);
  op.getEpilogueMutable().append(
      makeConstant(outside, op.getLoc(), tensor, type, "factor"));
  return body.addArgument(element, op.getLoc());
}

/// Replaces what `tail` computes by the same on `shifted`, which has the sum of
/// both of its offsets.
void Narrower::finish(const ShiftTail &tail, Value shifted) {
  Value low = constant(tail.low + tail.after);
  Value high = constant(tail.high + tail.after);
  Value result = arith::MaxSIOp::create(b, loc, shifted, low);
  result = arith::MinSIOp::create(b, loc, result, high);
  arith::TruncIOp end = tail.end;
  if (!end.getType().isInteger(32))
    result = arith::TruncIOp::create(b, loc, end.getType(), result);
  end.getResult().replaceAllUsesWith(result);
}

/// (x * multiplier + half) >> amount on 32-bit x: the high half of the sum,
/// shifted by the rest. Zero points on the way are part of the addend.
bool Narrower::narrowFixedPoint(arith::ShRSIOp shift) {
  std::optional<Channels> amounts = evaluate(shift.getRhs());
  auto sum = shift.getLhs().getDefiningOp<arith::AddIOp>();
  if (!amounts || !sum)
    return false;
  auto product = sum.getLhs().getDefiningOp<arith::MulIOp>();
  std::optional<Channels> addends = evaluate(sum.getRhs());
  if (!product || !addends)
    return false;
  auto value = product.getLhs().getDefiningOp<arith::ExtSIOp>();
  std::optional<Channels> multipliers = evaluate(product.getRhs());
  if (!value || !value.getIn().getType().isInteger(32) || !multipliers)
    return false;
  // To 32 bits first, or at once to the code.
  Value result = shift.getResult();
  if (result.hasOneUse())
    if (auto narrowed = dyn_cast<arith::TruncIOp>(*result.getUsers().begin()))
      if (narrowed.getType().isInteger(32))
        result = narrowed.getResult();
  std::optional<ShiftTail> tail = findShiftTail(result);
  if (!tail)
    return false;
  int64_t offset = tail->before + tail->after;
  for (auto [amount, addend, multiplier] :
       llvm::zip(*amounts, *addends, *multipliers)) {
    // Nothing may wrap: 2^62 for the product, the rest for both addends.
    if (amount < (tail->before == 0 ? 32 : 33) || amount > 62 || addend < 0 ||
        addend > (int64_t(1) << 61) || multiplier != int32_t(multiplier) ||
        std::abs(offset) >=
            (int64_t(1) << (61 - std::min<int64_t>(amount, 60))))
      return false;
  }
  b.setInsertionPoint(tail->end);
  loc = shift.getLoc();
  for (auto [amount, addend] : llvm::zip(*amounts, *addends)) {
    addend += offset * (int64_t(1) << amount);
    amount -= 32;
  }
  // With nothing in its lower half the addend may as well join the upper one:
  // both are below 2^30.
  bool isUpper = llvm::all_of(
      *addends, [](int64_t addend) { return uint32_t(addend) == 0; });
  if (isUpper)
    for (int64_t &addend : *addends)
      addend >>= 32;
  // As one run of ops, which the kernel recognises.
  Type wide = b.getI64Type();
  Value multiplier = addOperand(*multipliers, b.getI32Type());
  Value addend = addOperand(*addends, isUpper ? Type(b.getI32Type()) : wide);
  Value rest = addOperand(*amounts, b.getI32Type());
  Value factor = arith::ExtSIOp::create(b, loc, wide, multiplier);
  Value wideValue = arith::ExtSIOp::create(b, loc, wide, value.getIn());
  Value high = arith::MulIOp::create(b, loc, wideValue, factor);
  if (!isUpper)
    high = arith::AddIOp::create(b, loc, high, addend);
  Value half = arith::ConstantOp::create(b, loc, b.getI64IntegerAttr(32));
  high = arith::ShRSIOp::create(b, loc, high, half);
  high = arith::TruncIOp::create(b, loc, b.getI32Type(), high);
  if (isUpper)
    high = arith::AddIOp::create(b, loc, high, addend);
  finish(*tail, arith::ShRSIOp::create(b, loc, high, rest));
  return true;
}

/// (x + 2^(s-1)) >> s on 32-bit x is ((x >> (s-1)) + 1) >> 1, which needs no
/// wider type.
bool Narrower::narrowRoundingShift(arith::ShRSIOp shift) {
  std::optional<int64_t> amount = getInt(shift.getRhs());
  auto sum = splitConstant<arith::AddIOp>(shift.getLhs());
  if (!amount || !sum || *amount < 8 || *amount > 31 ||
      sum->second != int64_t(1) << (*amount - 1))
    return false;
  auto value = sum->first.getDefiningOp<arith::ExtSIOp>();
  if (!value || !value.getIn().getType().isInteger(32))
    return false;
  std::optional<ShiftTail> tail = findShiftTail(shift.getResult());
  if (!tail)
    return false;
  b.setInsertionPoint(tail->end);
  loc = shift.getLoc();
  // One shift where the sum is known to fit.
  std::optional<ScalarBounds> range = findScalarBounds(value.getIn());
  if (range && range->second <= INT32_MAX - sum->second) {
    Value rounded =
        arith::AddIOp::create(b, loc, value.getIn(), constant(sum->second));
    rounded = arith::ShRSIOp::create(b, loc, rounded, constant(*amount));
    if (int64_t offset = tail->before + tail->after)
      rounded = arith::AddIOp::create(b, loc, rounded, constant(offset));
    finish(*tail, rounded);
    return true;
  }
  Value half =
      arith::ShRSIOp::create(b, loc, value.getIn(), constant(*amount - 1));
  half = arith::AddIOp::create(b, loc, half,
                               constant(1 + 2 * (tail->before + tail->after)));
  finish(*tail, arith::ShRSIOp::create(b, loc, half, constant(1)));
  return true;
}

/// A code that was just clamped comes back from its type as it was.
bool Narrower::dropTruncation(arith::ExtSIOp extension) {
  auto truncation = extension.getIn().getDefiningOp<arith::TruncIOp>();
  if (!truncation || truncation.getIn().getType() != extension.getType())
    return false;
  auto outer = splitConstant<arith::MinSIOp>(truncation.getIn());
  auto inner = outer ? splitConstant<arith::MaxSIOp>(outer->first)
                     : std::optional<std::pair<Value, int64_t>>();
  if (!inner)
    return false;
  unsigned bits = truncation.getType().getIntOrFloatBitWidth();
  if (bits > 32 || inner->second < llvm::minIntN(bits) ||
      outer->second > llvm::maxIntN(bits) || inner->second > outer->second)
    return false;
  extension.getResult().replaceAllUsesWith(truncation.getIn());
  return true;
}

/// Erases dead ops, and operands that nothing reads any more.
void Narrower::dropUnused() {
  SmallVector<Operation *> ops;
  for (Operation &inner : body.without_terminator())
    ops.push_back(&inner);
  for (Operation *inner : llvm::reverse(ops))
    if (isOpTriviallyDead(inner))
      inner->erase();
  for (unsigned i = body.getNumArguments(); i-- > 1;)
    if (body.getArgument(i).use_empty()) {
      body.eraseArgument(i);
      op.getEpilogueMutable().erase(i - 1);
    }
}

int64_t Narrower::run() {
  int64_t count = 0;
  SmallVector<Operation *> ops;
  for (Operation &inner : body)
    ops.push_back(&inner);
  for (Operation *inner : ops) {
    if (auto shift = dyn_cast<arith::ShRSIOp>(inner))
      count += shift.getType().isInteger(64) &&
               (narrowFixedPoint(shift) || narrowRoundingShift(shift));
    else if (auto extension = dyn_cast<arith::ExtSIOp>(inner))
      count += dropTruncation(extension);
  }
  if (count != 0)
    dropUnused();
  return count;
}

struct NarrowEpiloguesPass
    : quantx::impl::NarrowEpiloguesPassBase<NarrowEpiloguesPass> {
  void runOnOperation() override {
    getOperation()->walk([&](WindowReduceOp op) {
      if (op.getResult())
        narrowed += Narrower(op).run();
    });
  }
};

} // namespace
