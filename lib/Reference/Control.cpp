//===- Control.cpp - calls, branches, loops and assertions ----------------===//
//
// Structured control flow only: a region is run as a block.
//
//===----------------------------------------------------------------------===//

#include "Interpreter.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace quantx;

static LogicalResult yieldAll(OpContext &context,
                              FailureOr<SmallVector<Tensor>> results) {
  if (failed(results))
    return failure();
  context.results = *std::move(results);
  return success();
}

static LogicalResult runCall(OpContext &context) {
  auto call = cast<func::CallOp>(context.op);
  auto callee = SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(
      call, call.getCalleeAttr());
  if (!callee)
    return context.error() << "there is no function '" << call.getCallee()
                           << "'";
  return yieldAll(
      context, context.interpreter.call(context.op, callee, context.operands));
}

static LogicalResult runAssert(OpContext &context) {
  if (context.getInt(0))
    return success();
  return context.error() << cast<cf::AssertOp>(context.op).getMsg();
}

static LogicalResult runIf(OpContext &context) {
  auto op = cast<scf::IfOp>(context.op);
  Region &region = context.getInt(0) ? op.getThenRegion() : op.getElseRegion();
  if (region.empty()) // an absent else gives no results
    return success();
  return yieldAll(context, context.interpreter.runBlock(region.front(), {}));
}

static LogicalResult runFor(OpContext &context) {
  auto op = cast<scf::ForOp>(context.op);
  int64_t lower = context.getInt(0), upper = context.getInt(1);
  int64_t step = context.getInt(2);
  if (step <= 0)
    return context.error() << "the loop's step is not positive";
  ElementKind kind = context.operands[0].kind();
  SmallVector<Tensor> carried(ArrayRef<Tensor>(context.operands).drop_front(3));
  int64_t i = lower;
  while (i < upper) {
    SmallVector<Tensor> arguments{Tensor::zeros(kind, {})};
    arguments[0].setInt(0, i);
    llvm::append_range(arguments, carried);
    FailureOr<SmallVector<Tensor>> results =
        context.interpreter.runBlock(*op.getBody(), arguments);
    if (failed(results))
      return failure();
    carried = *std::move(results);
    if (llvm::AddOverflow(i, step, i))
      break;
  }
  context.results = std::move(carried);
  return success();
}

//===----------------------------------------------------------------------===//
// Index arithmetic
//===----------------------------------------------------------------------===//

/// The map's results for the op's operands; a diagnostic on division by zero.
static FailureOr<SmallVector<int64_t>> applyMap(OpContext &context,
                                                AffineMap map) {
  MLIRContext *mlirContext = context.op->getContext();
  SmallVector<Attribute> constants, results;
  for (const Tensor &operand : context.operands)
    constants.push_back(
        IntegerAttr::get(IndexType::get(mlirContext), operand.getInt(0)));
  bool isPoison = false;
  if (failed(map.constantFold(constants, results, &isPoison)) || isPoison)
    return context.error() << "the affine expression has no value";
  SmallVector<int64_t> values;
  for (Attribute result : results)
    values.push_back(cast<IntegerAttr>(result).getInt());
  return values;
}

static LogicalResult runAffineApply(OpContext &context) {
  auto values =
      applyMap(context, cast<affine::AffineApplyOp>(context.op).getAffineMap());
  if (failed(values))
    return failure();
  return context.yield(Tensor::scalar<int64_t>((*values)[0]));
}

static LogicalResult runAffineMin(OpContext &context) {
  auto values =
      applyMap(context, cast<affine::AffineMinOp>(context.op).getAffineMap());
  if (failed(values))
    return failure();
  return context.yield(Tensor::scalar<int64_t>(*llvm::min_element(*values)));
}

static LogicalResult runAffineMax(OpContext &context) {
  auto values =
      applyMap(context, cast<affine::AffineMaxOp>(context.op).getAffineMap());
  if (failed(values))
    return failure();
  return context.yield(Tensor::scalar<int64_t>(*llvm::max_element(*values)));
}

void quantx::addControlOps(OpTable &table) {
  table["affine.apply"] = runAffineApply;
  table["affine.max"] = runAffineMax;
  table["affine.min"] = runAffineMin;
  table["cf.assert"] = runAssert;
  table["func.call"] = runCall;
  table["scf.for"] = runFor;
  table["scf.if"] = runIf;
}
