//===- NarrowUnits.cpp - f64 inside of units ------------------------------===//
//
// PyTorch sums variances in f64. Half as many fit a vector, and each has to be
// converted: of values that codes made, f32 says as much.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Integer/Passes.h"
#include "quantx/Interfaces/CodeOrigins.h"

namespace quantx {
#define GEN_PASS_DEF_NARROWUNITSPASS
#include "quantx/Integer/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

bool isWide(Type type) { return getElementTypeOrSelf(type).isF64(); }

/// `type` with f32 in place of f64.
Type narrow(Type type) {
  if (!isWide(type))
    return type;
  Type f32 = Float32Type::get(type.getContext());
  if (auto shaped = dyn_cast<ShapedType>(type))
    return shaped.clone(f32);
  return f32;
}

/// Whether all that `unit` does with f64 is the same on f32, and none of it is
/// seen from outside.
bool canNarrow(UnitOp unit) {
  if (llvm::any_of(unit->getOperandTypes(), isWide) ||
      llvm::any_of(unit->getResultTypes(), isWide))
    return false;
  bool hasWide = false;
  bool isPlain =
      !unit.walk([&](Operation *op) {
             bool touches = llvm::any_of(op->getOperandTypes(), isWide) ||
                            llvm::any_of(op->getResultTypes(), isWide);
             hasWide |= touches;
             auto constant = dyn_cast<arith::ConstantOp>(op);
             bool isKnown =
                 constant
                     ? isa<FloatAttr>(constant.getValue())
                     : isa<linalg::LinalgOp, linalg::YieldOp, arith::AddFOp,
                           arith::SubFOp, arith::MulFOp, arith::DivFOp,
                           arith::NegFOp, arith::MaximumFOp, arith::MinimumFOp,
                           arith::ExtFOp, arith::TruncFOp, arith::SIToFPOp,
                           math::SqrtOp, math::RsqrtOp, tensor::EmptyOp,
                           tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op);
             return touches && !isKnown ? WalkResult::interrupt()
                                        : WalkResult::advance();
           })
           .wasInterrupted();
  return hasWide && isPlain;
}

void narrowUnit(UnitOp unit) {
  SmallVector<Operation *> conversions;
  unit.walk([&](Operation *op) {
    if (auto constant = dyn_cast<arith::ConstantOp>(op))
      if (auto value = dyn_cast<FloatAttr>(constant.getValue()))
        if (value.getType().isF64())
          constant.setValueAttr(FloatAttr::get(
              Float32Type::get(op->getContext()), value.getValueAsDouble()));
    for (Value result : op->getResults())
      result.setType(narrow(result.getType()));
    for (Region &region : op->getRegions())
      for (Block &block : region)
        for (BlockArgument argument : block.getArguments())
          argument.setType(narrow(argument.getType()));
    if (isa<arith::ExtFOp, arith::TruncFOp>(op))
      conversions.push_back(op);
  });
  for (Operation *op : conversions)
    if (op->getOperand(0).getType() == op->getResult(0).getType()) {
      op->getResult(0).replaceAllUsesWith(op->getOperand(0));
      op->erase();
    }
}

struct NarrowUnitsPass : quantx::impl::NarrowUnitsPassBase<NarrowUnitsPass> {
  void runOnOperation() override {
    CodeOrigins origins;
    getOperation()->walk([&](UnitOp unit) {
      if (!llvm::any_of(
              unit.getInputs(),
              [&](Value input) { return origins.comesFromCodes(input); }) ||
          !canNarrow(unit))
        return;
      narrowUnit(unit);
      ++numNarrowed;
    });
  }
};

} // namespace
