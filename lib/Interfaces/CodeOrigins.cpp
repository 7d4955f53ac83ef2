//===- CodeOrigins.cpp - floats that were computed from codes -------------===//

#include "quantx/Interfaces/CodeOrigins.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"

using namespace mlir;
using namespace quantx;

/// Whether `value` holds integer sums of products.
static bool isIntegerSum(Value value) {
  auto sum = value.getDefiningOp<linalg::LinalgOp>();
  return sum && sum.getNumReductionLoops() > 0 &&
         sum.getDpsInputs().size() == 2 &&
         getElementTypeOrSelf(value.getType()).isInteger();
}

bool CodeOrigins::comesFromCodes(Value value) {
  auto [known, isNew] = found.try_emplace(value, false);
  if (!isNew)
    return known->second;
  bool result = examine(value);
  found[value] = result;
  return result;
}

bool CodeOrigins::examine(Value value) {
  if (!isa<FloatType>(getElementTypeOrSelf(value.getType())))
    return false;
  Operation *op = value.getDefiningOp();
  if (!op) {
    auto argument = cast<BlockArgument>(value);
    auto unit = dyn_cast<UnitOp>(argument.getOwner()->getParentOp());
    return unit && comesFromCodes(unit.getInputs()[argument.getArgNumber()]);
  }
  if (isa<DequantizeOp>(op))
    return true;
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
    return llvm::any_of(linalgOp.getDpsInputs(), [&](Value input) {
      return comesFromCodes(input) || isIntegerSum(input);
    });
  return llvm::any_of(op->getOperands(),
                      [&](Value operand) { return comesFromCodes(operand); });
}
