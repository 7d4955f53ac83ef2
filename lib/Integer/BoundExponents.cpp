//===- BoundExponents.cpp - exponents that no code can tell apart ---------===//
//
// Keeps the exponentials of a softmax that becomes codes away from numbers so
// small that processors are slow with them, and says how large they can be.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Interfaces/StaticParams.h"

namespace quantx {
#define GEN_PASS_DEF_BOUNDEXPONENTSPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

/// exp(-60) is 8.8e-27: added to a sum of at least 1 it is lost, and divided
/// by one it is a normal number still, for rows of up to 2^35 elements.
constexpr double kLeastExponent = -60;
/// No distance from a maximum is above 0. Any bound that is not lower will do,
/// if only the power of two of the result is a normal number for sure.
constexpr double kLargestExponent = 60;
/// A step this large makes code 0 of all below half of it.
constexpr double kLeastStep = 1e-20;

/// The parameters that are chosen from the largest or smallest of some numbers
/// and 0, which `op` reduces, perhaps rows first and then what they gave; null
/// where anything else reads it.
ChooseParamsOp findChosenParams(linalg::LinalgOp op) {
  if (op.getNumReductionLoops() == 0 || op->getNumResults() != 1)
    return {};
  auto fill = op.getDpsInitOperand(0)->get().getDefiningOp<linalg::FillOp>();
  Operation *last =
      op.getBlock()->getTerminator()->getOperand(0).getDefiningOp();
  if (!fill || !matchPattern(fill.getInputs()[0], m_AnyZeroFloat()) ||
      !isa_and_nonnull<arith::MaxNumFOp, arith::MinNumFOp>(last) ||
      !llvm::all_of(last->getOperands(), llvm::IsaPred<BlockArgument>))
    return {};
  ChooseParamsOp found;
  for (Operation *user : op->getResult(0).getUsers()) {
    auto params = dyn_cast<ChooseParamsOp>(user);
    if (auto reduction = dyn_cast<linalg::LinalgOp>(user))
      params = findChosenParams(reduction);
    if (!params || (found && params != found))
      return {};
    found = params;
  }
  return found;
}

bool findsMaximum(linalg::LinalgOp op) {
  return isa_and_nonnull<arith::MaxNumFOp>(
      op.getBlock()->getTerminator()->getOperand(0).getDefiningOp());
}

/// Whether a quantize has coarse steps: those of constants, or a share of the
/// largest value, which is at least 1 divided by the length of a row.
bool hasCoarseSteps(QuantizeOp quantize) {
  if (std::optional<StaticParams> params = getStaticParams(quantize))
    return llvm::all_of(params->scales,
                        [](float scale) { return scale >= kLeastStep; });
  auto chosen = quantize.getScale().getDefiningOp<ChooseParamsOp>();
  return chosen &&
         llvm::any_of(quantize.getInput().getUsers(), [&](Operation *user) {
           auto reduction = dyn_cast<linalg::LinalgOp>(user);
           return reduction && findsMaximum(reduction) &&
                  findChosenParams(reduction) == chosen;
         });
}

/// Whether all that reads `value` turns it into codes of coarse steps, or finds
/// the parameters of such codes.
bool becomesCodes(Value value) {
  return !value.use_empty() &&
         llvm::all_of(value.getUsers(), [](Operation *user) {
           if (auto quantize = dyn_cast<QuantizeOp>(user))
             return hasCoarseSteps(quantize);
           auto reduction = dyn_cast<linalg::LinalgOp>(user);
           return (reduction && findChosenParams(reduction)) ||
                  isa<tensor::DimOp>(user) ||
                  (user->use_empty() && isMemoryEffectFree(user));
         });
}

/// Whether the maxima of the rows are formed: import recognises a softmax with
/// such a reduction only where they are what is taken off.
bool subtractsMaximum(UnitOp unit) {
  return unit
      .walk([](linalg::LinalgOp op) {
        bool isMaximum =
            op.getNumReductionLoops() > 0 &&
            op->walk([](Operation *inner) {
                return isa<arith::MaximumFOp, arith::MaxNumFOp>(inner)
                           ? WalkResult::interrupt()
                           : WalkResult::advance();
              }).wasInterrupted();
        return isMaximum ? WalkResult::interrupt() : WalkResult::advance();
      })
      .wasInterrupted();
}

struct BoundExponentsPass
    : quantx::impl::BoundExponentsPassBase<BoundExponentsPass> {
  void runOnOperation() override {
    getOperation().walk([&](UnitOp unit) {
      if (unit.getKind() != "softmax" || unit->getNumResults() != 1 ||
          !becomesCodes(unit.getResult(0)) || !subtractsMaximum(unit))
        return;
      unit.walk([&](math::ExpOp exp) { bound(exp); });
      unit.walk([&](linalg::LinalgOp op) { passOverNaN(op); });
    });
  }

private:
  void bound(math::ExpOp exp) {
    Type type = exp.getType();
    if (!getElementTypeOrSelf(type).isF32() ||
        exp.getOperand().getDefiningOp<arith::MinimumFOp>())
      return;
    auto shaped = dyn_cast<ShapedType>(type);
    if (shaped && !shaped.hasStaticShape())
      return;
    OpBuilder builder(exp);
    auto constant = [&](double value) -> Value {
      TypedAttr attribute = builder.getF32FloatAttr(value);
      if (shaped)
        attribute = DenseElementsAttr::get(shaped, APFloat(float(value)));
      return arith::ConstantOp::create(builder, exp.getLoc(), attribute);
    };
    Value x = exp.getOperand();
    x = arith::MaximumFOp::create(builder, exp.getLoc(), x,
                                  constant(kLeastExponent));
    x = arith::MinimumFOp::create(builder, exp.getLoc(), x,
                                  constant(kLargestExponent));
    exp.getOperandMutable().assign(x);
    ++numBounded;
  }

  /// The sum of a row with NaN is NaN, and so are all its quotients, whether
  /// its maximum is NaN or not.
  void passOverNaN(linalg::LinalgOp op) {
    if (op.getNumReductionLoops() == 0)
      return;
    op->walk([](arith::MaximumFOp maximum) {
      OpBuilder builder(maximum);
      Value number = arith::MaxNumFOp::create(
          builder, maximum.getLoc(), maximum.getLhs(), maximum.getRhs());
      maximum.replaceAllUsesWith(number);
      maximum.erase();
    });
  }
};

} // namespace
