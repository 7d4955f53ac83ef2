//===- EpilogueBounds.cpp - what constants of a body prove ----------------===//

#include "EpilogueBounds.h"

#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace quantx;

std::optional<int64_t> quantx::getInt(Value value) {
  APInt constant;
  if (!matchPattern(value, m_ConstantInt(&constant)))
    return std::nullopt;
  return constant.getSExtValue();
}

std::optional<ShiftTail> quantx::findShiftTail(Value value) {
  ShiftTail tail;
  bool clamped = false;
  while (value.hasOneUse()) {
    Operation *user = *value.getUsers().begin();
    if (auto end = dyn_cast<arith::TruncIOp>(user)) {
      tail.end = end;
      unsigned bits = end.getType().getIntOrFloatBitWidth();
      if (!clamped || bits > 32 || tail.low > tail.high)
        return std::nullopt;
      // Bounds that the other side has not given are those of small numbers.
      constexpr int64_t limit = int64_t(1) << 30;
      if (tail.low < -limit - tail.after || tail.high > limit - tail.after)
        return std::nullopt;
      return tail;
    }
    if (user->getNumResults() != 1)
      return std::nullopt;
    Value result = user->getResult(0);
    if (auto sum = splitConstant<arith::AddIOp>(result)) {
      if (std::abs(sum->second) > (1 << 20))
        return std::nullopt;
      (clamped ? tail.after : tail.before) += sum->second;
    } else if (auto max = splitConstant<arith::MaxSIOp>(result)) {
      if (tail.after != 0)
        return std::nullopt;
      tail.low = std::max(tail.low, max->second);
      tail.high = std::max(tail.high, max->second);
      clamped = true;
    } else if (auto min = splitConstant<arith::MinSIOp>(result)) {
      if (tail.after != 0)
        return std::nullopt;
      tail.low = std::min(tail.low, min->second);
      tail.high = std::min(tail.high, min->second);
      clamped = true;
    } else {
      return std::nullopt;
    }
    value = result;
  }
  return std::nullopt;
}

std::optional<ScalarBounds> quantx::findScalarBounds(Value value) {
  auto fits = [](ScalarBounds range) -> std::optional<ScalarBounds> {
    if (range.first < INT32_MIN || range.second > INT32_MAX)
      return std::nullopt;
    return range;
  };
  if (auto constant = getInt(value))
    return ScalarBounds(*constant, *constant);
  Operation *op = value.getDefiningOp();
  if (auto extension = dyn_cast_or_null<arith::ExtSIOp>(op)) {
    unsigned bits = extension.getIn().getType().getIntOrFloatBitWidth();
    if (auto inner = findScalarBounds(extension.getIn()))
      return inner;
    return ScalarBounds(llvm::minIntN(bits), llvm::maxIntN(bits));
  }
  if (auto extension = dyn_cast_or_null<arith::ExtUIOp>(op)) {
    unsigned bits = extension.getIn().getType().getIntOrFloatBitWidth();
    return ScalarBounds(0, int64_t(llvm::maxUIntN(bits)));
  }
  if (auto max = splitConstant<arith::MaxSIOp>(value)) {
    auto inner = findScalarBounds(max->first)
                     .value_or(ScalarBounds(INT32_MIN, INT32_MAX));
    return ScalarBounds(std::max(inner.first, max->second),
                        std::max(inner.second, max->second));
  }
  if (auto min = splitConstant<arith::MinSIOp>(value)) {
    auto inner = findScalarBounds(min->first)
                     .value_or(ScalarBounds(INT32_MIN, INT32_MAX));
    return ScalarBounds(std::min(inner.first, min->second),
                        std::min(inner.second, min->second));
  }
  if (auto product = splitConstant<arith::MulIOp>(value)) {
    auto inner = findScalarBounds(product->first);
    if (!inner || std::abs(product->second) > INT32_MAX)
      return std::nullopt;
    auto ends = std::minmax(inner->first * product->second,
                            inner->second * product->second);
    return fits(ScalarBounds(ends.first, ends.second));
  }
  if (auto sum = dyn_cast_or_null<arith::AddIOp>(op)) {
    auto left = findScalarBounds(sum.getLhs()),
         right = findScalarBounds(sum.getRhs());
    if (left && right)
      return fits(ScalarBounds(left->first + right->first,
                               left->second + right->second));
  }
  return std::nullopt;
}
