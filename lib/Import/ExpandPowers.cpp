//===- ExpandPowers.cpp - squares and roots written as powers -------------===//
//
// A power is a call of the C library, which no vector and no GPU has; a square
// and a root are instructions, whose results are the same wherever they run.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "quantx/Import/Passes.h"
#include "quantx/Support/Constants.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_EXPANDPOWERSPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

/// The exponent of a power, where it is one number.
static std::optional<double> readExponent(Operation *op) {
  Value exponent = op->getOperand(1);
  // A number of f64 that is rounded to the type of the base.
  if (auto narrow = exponent.getDefiningOp<arith::TruncFOp>())
    exponent = narrow.getIn();
  if (std::optional<int64_t> integer = readScalarInt(exponent))
    return double(*integer);
  return readScalarFloat(exponent);
}

namespace {
struct ExpandPowers : public quantx::impl::ExpandPowersPassBase<ExpandPowers> {
  using ExpandPowersPassBase::ExpandPowersPassBase;

  void runOnOperation() override {
    SmallVector<Operation *> powers;
    getOperation().walk([&](Operation *op) {
      if (isa<math::PowFOp, math::FPowIOp>(op))
        powers.push_back(op);
    });
    for (Operation *op : powers)
      if (Value result = expand(op)) {
        op->getResult(0).replaceAllUsesWith(result);
        op->erase();
        ++numExpanded;
      }
  }

private:
  static Value expand(Operation *op) {
    std::optional<double> exponent = readExponent(op);
    OpBuilder builder(op);
    Location loc = op->getLoc();
    Value base = op->getOperand(0);
    if (exponent == 1)
      return base;
    if (exponent == 2)
      return arith::MulFOp::create(builder, loc, base, base);
    if (exponent == 0.5)
      return math::SqrtOp::create(builder, loc, base);
    return {};
  }
};
} // namespace
