//===- EmitLoop.cpp - loops and branches around emitted code --------------===//

#include "quantx/Schedule/EmitLoop.h"

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"

using namespace mlir;

SmallVector<Value> quantx::emitLoop(
    OpBuilder &builder, Location loc, Value first, Value end, Value step,
    SmallVector<Value> values,
    llvm::function_ref<SmallVector<Value>(Value, SmallVector<Value>)> body,
    bool isParallel) {
  std::optional<int64_t> from = getConstantIntValue(first),
                         to = getConstantIntValue(end),
                         by = getConstantIntValue(step);
  if (from && to && *to <= *from)
    return values;
  if (from && to && by && *to <= *from + *by)
    return body(first, values);
  auto loop = scf::ForOp::create(builder, loc, first, end, step, values);
  if (isParallel)
    loop->setAttr(kParallelAttr, builder.getUnitAttr());
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(loop.getBody());
  SmallVector<Value> results = body(
      loop.getInductionVar(), SmallVector<Value>(loop.getRegionIterArgs()));
  builder.setInsertionPointToEnd(loop.getBody());
  if (!results.empty())
    scf::YieldOp::create(builder, loc, results);
  return SmallVector<Value>(loop.getResults());
}

void quantx::emitIf(OpBuilder &builder, Location loc, Value condition,
                    llvm::function_ref<void()> then,
                    llvm::function_ref<void()> otherwise) {
  if (std::optional<int64_t> known = getConstantIntValue(condition)) {
    if (*known != 0)
      then();
    else if (otherwise)
      otherwise();
    return;
  }
  auto branch = scf::IfOp::create(builder, loc, condition,
                                  /*withElseRegion=*/bool(otherwise));
  OpBuilder::InsertionGuard guard(builder);
  builder.setInsertionPointToStart(branch.thenBlock());
  then();
  if (!otherwise)
    return;
  builder.setInsertionPointToStart(branch.elseBlock());
  otherwise();
}
