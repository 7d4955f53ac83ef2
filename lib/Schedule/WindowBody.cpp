//===- WindowBody.cpp - arithmetic of reduced windows ---------------------===//

#include "WindowBody.h"

#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;
using namespace quantx;

namespace {

int readArgument(Value value, Block *body) {
  auto argument = dyn_cast<BlockArgument>(value);
  return argument && argument.getOwner() == body ? argument.getArgNumber() : -1;
}

WindowFactor readFactor(Value value, Block *body) {
  WindowFactor factor;
  if (auto difference = value.getDefiningOp<arith::SubIOp>()) {
    Value zero = difference.getRhs();
    if (std::optional<int64_t> constant = getConstantIntValue(zero))
      factor.zeroPoint = *constant;
    else if ((factor.zeroPoints = readArgument(zero, body)) < 0)
      return WindowFactor();
    value = difference.getLhs();
  }
  if (auto op = value.getDefiningOp<arith::ExtUIOp>()) {
    factor.isUnsigned = true;
    value = op.getIn();
  } else if (Operation *op = value.getDefiningOp();
             isa_and_nonnull<arith::ExtSIOp, arith::ExtFOp>(op)) {
    value = op->getOperand(0);
  }
  factor.argument = readArgument(value, body);
  return factor;
}

/// acc + a * b with a and b widened arguments, zero points subtracted.
std::optional<WindowBody> matchProduct(Value term, Block *body, bool isFloat) {
  Operation *product = term.getDefiningOp();
  if (!product ||
      !(isFloat ? isa<arith::MulFOp>(product) : isa<arith::MulIOp>(product)))
    return std::nullopt;
  WindowFactor a = readFactor(product->getOperand(0), body);
  WindowFactor b = readFactor(product->getOperand(1), body);
  if (a.argument > b.argument)
    std::swap(a, b);
  if (a.argument != 0 || b.argument != 1 || a.zeroPoints >= 0)
    return std::nullopt;
  return WindowBody{WindowKind::Contract, a, b};
}

std::optional<WindowBody> matchSum(linalg::LinalgOp op) {
  Block *body = op.getBlock();
  Value acc = body->getArguments().back();
  Operation *last = body->getTerminator()->getOperand(0).getDefiningOp();
  if (!last || last->getNumOperands() != 2)
    return std::nullopt;
  Value term =
      last->getOperand(0) == acc ? last->getOperand(1) : last->getOperand(0);
  if (last->getOperand(0) != acc && last->getOperand(1) != acc)
    return std::nullopt;
  bool isFloat = isa<FloatType>(acc.getType());
  if (isa<arith::AddIOp, arith::AddFOp>(last))
    if (auto product = matchProduct(term, body, isFloat))
      return product;
  WindowFactor factor = readFactor(term, body);
  if (factor.argument != 0 || factor.zeroPoint != 0 || factor.zeroPoints >= 0)
    return std::nullopt;
  if (isa<arith::AddIOp, arith::AddFOp>(last))
    return WindowBody{WindowKind::Sum, factor, {}};
  if (isa<arith::MaximumFOp, arith::MaxSIOp>(last) && !factor.isUnsigned)
    return WindowBody{WindowKind::Max, factor, {}};
  if (isa<arith::MaxUIOp>(last)) {
    factor.isUnsigned = true;
    return WindowBody{WindowKind::Max, factor, {}};
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// Sizes that are known are not zero.
bool hasElements(RankedTensorType type) {
  return type && !llvm::is_contained(type.getShape(), 0);
}

/// One zero point per output channel, along the channels' loops.
bool checkZeroPoints(linalg::LinalgOp op, const WindowFactor &weight) {
  if (weight.zeroPoints < 0)
    return op.getNumDpsInputs() <= 2;
  if (weight.zeroPoints != 2 || op.getNumDpsInputs() != 3)
    return false;
  AffineMap map = op.getMatchingIndexingMap(op.getDpsInputOperand(2));
  return llvm::all_of(map.getResults(), llvm::IsaPred<AffineDimExpr>);
}

/// 8- and 16-bit integers summed in 32 or 64 bits, f32 in f32, bf16 in f32, f32
/// by weights of 16 bits in f32; a maximum of integers has one type.
bool checkTypes(linalg::LinalgOp op, const WindowBody &body) {
  auto input =
      dyn_cast<RankedTensorType>(op->getOperand(body.input.argument).getType());
  auto result =
      dyn_cast<RankedTensorType>(op.getDpsInitOperand(0)->get().getType());
  if (!hasElements(input) || !hasElements(result))
    return false;
  Type from = input.getElementType(), to = result.getElementType();
  auto isNarrow = [](Type type) {
    return type.isInteger(8) || type.isInteger(16);
  };
  if (body.weight.argument >= 0) {
    auto weight = dyn_cast<RankedTensorType>(
        op->getOperand(body.weight.argument).getType());
    if (!hasElements(weight) || !weight.hasStaticShape())
      return false;
    Type by = weight.getElementType();
    bool isHalf = from.isF32() && (by.isF16() || by.isBF16());
    if (by != from && !isHalf && !(isNarrow(by) && isNarrow(from)))
      return false;
  }
  if (isa<FloatType>(from))
    return (from.isF32() || from.isBF16()) && to.isF32();
  if (!isNarrow(from))
    return false;
  return body.kind == WindowKind::Max ? to == from
                                      : to.isInteger(32) || to.isInteger(64);
}

} // namespace

std::optional<WindowBody> quantx::matchWindowBody(linalg::LinalgOp op) {
  std::optional<WindowBody> body = matchSum(op);
  if (!body || !checkZeroPoints(op, body->weight) || !checkTypes(op, *body))
    return std::nullopt;
  return body;
}
