//===- ValueRange.cpp - which integers a value may hold -------------------===//

#include "ValueRange.h"

#include "AccumulatorBounds.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace quantx;

Interval Interval::ofWidth(unsigned bits) {
  Int128 half = Int128(1) << (std::min(bits, 64u) - 1);
  return {-half, half - 1};
}

std::string quantx::toString(Int128 value) {
  bool negative = value < 0;
  std::string digits;
  do {
    int digit = int(value % 10);
    digits.insert(digits.begin(), char('0' + (digit < 0 ? -digit : digit)));
    value /= 10;
  } while (value != 0);
  return negative ? "-" + digits : digits;
}

static Interval ofType(Type type) {
  Type element = getElementTypeOrSelf(type);
  return Interval::ofWidth(
      element.isIntOrFloat() ? element.getIntOrFloatBitWidth() : 64);
}

/// The range of all elements, nothing for values that are no constants.
static std::optional<Interval> ofConstant(Value value) {
  std::optional<Tensor> constant = readConstant(value);
  if (!constant || constant->isFloat() || constant->numElements() == 0)
    return std::nullopt;
  Interval range = Interval::of(constant->getInt(0));
  for (int64_t i = 1, e = constant->numElements(); i < e; ++i)
    range = range.hull(Interval::of(constant->getInt(i)));
  return range;
}

/// Arguments that quantx-quantize-io turned into codes say which they hold.
static Interval ofArgument(BlockArgument argument) {
  auto function = dyn_cast<func::FuncOp>(argument.getOwner()->getParentOp());
  auto parameters = function ? function.getArgAttrOfType<DictionaryAttr>(
                                   argument.getArgNumber(), parametersAttrName)
                             : DictionaryAttr();
  auto storage =
      parameters ? parameters.getAs<StorageAttr>("storage") : StorageAttr();
  return storage ? Interval{storage.getQMin(), storage.getQMax()}
                 : ofType(argument.getType());
}

/// Whether the body only picks one of its arguments: max and min pooling, and
/// ops that only spread or move.
static bool onlyPicks(linalg::LinalgOp op) {
  Block *body = op.getBlock();
  return llvm::all_of(*body, [&](Operation &inner) {
    return isa<linalg::YieldOp, arith::MaxSIOp, arith::MinSIOp, arith::MaxUIOp,
               arith::MinUIOp>(inner) &&
           llvm::all_of(inner.getOperands(), [&](Value operand) {
             return operand.getParentBlock() == body;
           });
  });
}

/// The hull of the operands that the body reads: a window that is only counted
/// over, or an empty init, adds nothing.
Interval CodeRanges::ofPicked(linalg::LinalgOp op) {
  std::optional<Interval> range;
  for (OpOperand &operand : op->getOpOperands()) {
    if (op.getMatchingBlockArgument(&operand).use_empty())
      continue;
    Interval next = get(operand.get());
    range = range ? range->hull(next) : next;
  }
  return range.value_or(ofType(op->getResult(0).getType()));
}

Interval CodeRanges::get(Value value) {
  auto found = known.find(value);
  if (found != known.end())
    return found->second;
  Interval range = compute(value);
  known[value] = range;
  return range;
}

Interval CodeRanges::compute(Value value) {
  if (auto constant = ofConstant(value))
    return *constant;
  Operation *op = value.getDefiningOp();
  if (!op)
    return ofArgument(cast<BlockArgument>(value));
  auto ofAll = [&](ValueRange values) {
    Interval range = get(values.front());
    for (Value other : values.drop_front())
      range = range.hull(get(other));
    return range;
  };
  return llvm::TypeSwitch<Operation *, Interval>(op)
      .Case<RequantizeOp>([](RequantizeOp requantize) {
        return Interval{requantize.getLowerBound(), requantize.getUpperBound()};
      })
      .Case<QuantizeOp>([](QuantizeOp quantize) {
        return Interval{quantize.getStorage().getQMin(),
                        quantize.getStorage().getQMax()};
      })
      .Case<LookupOp>([&](LookupOp lookup) { return get(lookup.getTable()); })
      .Case<tensor::PadOp>([&](tensor::PadOp pad) {
        Value padding = pad.getConstantPaddingValue();
        return padding ? get(pad.getSource()).hull(get(padding))
                       : ofType(value.getType());
      })
      .Case<tensor::InsertSliceOp>([&](tensor::InsertSliceOp insert) {
        return get(insert.getSource()).hull(get(insert.getDest()));
      })
      .Case<tensor::ExpandShapeOp, tensor::CollapseShapeOp,
            tensor::ExtractSliceOp, tensor::CastOp>(
          [&](Operation *move) { return get(move->getOperand(0)); })
      .Case<tensor::ConcatOp>(
          [&](tensor::ConcatOp concat) { return ofAll(concat.getInputs()); })
      .Case<linalg::TransposeOp, linalg::BroadcastOp, linalg::FillOp>(
          [&](Operation *move) { return get(move->getOperand(0)); })
      .Case<linalg::LinalgOp>([&](linalg::LinalgOp other) {
        if (other.getNumDpsInits() != 1)
          return ofType(value.getType());
        if (isIntegerSum(other)) {
          std::string reason;
          FailureOr<AccumulatorBounds> bounds =
              computeAccumulatorBounds(other, *this, reason);
          return succeeded(bounds) ? bounds->range : ofType(value.getType());
        }
        return onlyPicks(other) ? ofPicked(other) : ofType(value.getType());
      })
      .Default([&](Operation *) { return ofType(value.getType()); });
}

namespace {

/// Evaluates the few integer ops that bodies of the integer form consist of.
class BodyEvaluator {
public:
  BodyEvaluator(ArrayRef<Interval> arguments, Block &body, bool &overflows)
      : arguments(arguments), body(body), overflows(overflows) {}

  Interval evaluate(Value value);

private:
  Interval fit(Interval range, Type type) {
    Interval all = ofType(type);
    if (all.contains(range))
      return range;
    overflows = true;
    return all;
  }
  static Interval multiply(Interval a, Interval b) {
    Int128 products[] = {a.low * b.low, a.low * b.high, a.high * b.low,
                         a.high * b.high};
    return {*llvm::min_element(products), *llvm::max_element(products)};
  }

  ArrayRef<Interval> arguments;
  Block &body;
  bool &overflows;
};

Interval BodyEvaluator::evaluate(Value value) {
  if (auto argument = dyn_cast<BlockArgument>(value))
    return argument.getOwner() == &body ? arguments[argument.getArgNumber()]
                                        : ofType(value.getType());
  if (auto constant = ofConstant(value))
    return *constant;
  Operation *op = value.getDefiningOp();
  Type type = value.getType();
  if (op->getBlock() != &body || op->getNumOperands() == 0 ||
      op->getNumRegions() != 0)
    return ofType(type);
  Interval a = evaluate(op->getOperand(0));
  Interval b = op->getNumOperands() > 1 ? evaluate(op->getOperand(1)) : a;
  return llvm::TypeSwitch<Operation *, Interval>(op)
      .Case<arith::AddIOp>([&](auto) {
        return fit({a.low + b.low, a.high + b.high}, type);
      })
      .Case<arith::SubIOp>([&](auto) {
        return fit({a.low - b.high, a.high - b.low}, type);
      })
      .Case<arith::MulIOp>([&](auto) { return fit(multiply(a, b), type); })
      .Case<arith::ExtSIOp>([&](arith::ExtSIOp) {
        // Codes known as unsigned come back negative where the top bit is set.
        Interval all = ofType(op->getOperand(0).getType());
        return all.contains(a) ? a : all;
      })
      .Case<arith::ExtUIOp>([&](arith::ExtUIOp) {
        unsigned bits = op->getOperand(0).getType().getIntOrFloatBitWidth();
        Int128 count = Int128(1) << bits;
        Interval all = {0, count - 1};
        if (a.high < 0)
          a = {a.low + count, a.high + count};
        return all.contains(a) ? a : all;
      })
      .Case<arith::ShRSIOp>([&](auto) {
        bool known = b.low == b.high && b.low >= 0 && b.low < 64;
        return known ? Interval{a.low >> int(b.low), a.high >> int(b.low)}
                     : ofType(type);
      })
      .Case<arith::SelectOp>([&](arith::SelectOp select) {
        return evaluate(select.getTrueValue())
            .hull(evaluate(select.getFalseValue()));
      })
      .Case<arith::MaxSIOp>([&](auto) {
        return Interval{std::max(a.low, b.low), std::max(a.high, b.high)};
      })
      .Case<arith::MinSIOp>([&](auto) {
        return Interval{std::min(a.low, b.low), std::min(a.high, b.high)};
      })
      .Default([&](Operation *) { return ofType(type); });
}

} // namespace

Interval quantx::evaluateInBody(Value value, ArrayRef<Interval> arguments,
                                Block &body, bool &overflows) {
  return BodyEvaluator(arguments, body, overflows).evaluate(value);
}
