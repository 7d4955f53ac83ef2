//===- OutlineUnit.cpp - wrap recognised ops in a quantx.unit -------------===//
//
// The body gets copies: what other ops still read stays outside as well.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/OutlineUnit.h"

#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace quantx;

std::optional<SmallVector<Operation *>>
quantx::collectSlice(Value result, ValueRange inputs) {
  llvm::SetVector<Operation *> slice;
  SmallVector<Value> work = {result};
  while (!work.empty()) {
    Value value = work.pop_back_val();
    if (llvm::is_contained(inputs, value))
      continue;
    Operation *op = value.getDefiningOp();
    if (!op || !isMemoryEffectFree(op) || isa<UnitOp>(op) ||
        op->getBlock() != result.getParentBlock())
      return std::nullopt;
    if (!slice.insert(op))
      continue;
    llvm::append_range(work, op->getOperands());
    llvm::SetVector<Value> captured;
    getUsedValuesDefinedAbove(op->getRegions(), captured);
    llvm::append_range(work, captured);
  }
  if (slice.empty())
    return std::nullopt;
  SmallVector<Operation *> ops = slice.takeVector();
  llvm::sort(ops,
             [](Operation *a, Operation *b) { return a->isBeforeInBlock(b); });
  return ops;
}

void quantx::eraseDeadOps(ArrayRef<Operation *> ops) {
  for (Operation *op : llvm::reverse(ops))
    if (op->use_empty() && isMemoryEffectFree(op))
      op->erase();
}

UnitOp quantx::outlineUnit(OpBuilder &builder, Value result, ValueRange inputs,
                           StringRef kind, ArrayRef<NamedAttribute> params) {
  std::optional<SmallVector<Operation *>> slice = collectSlice(result, inputs);
  if (!slice)
    return nullptr;
  OpBuilder::InsertionGuard guard(builder);
  Operation *last = result.getDefiningOp();
  builder.setInsertionPointAfter(last);
  DictionaryAttr dictionary;
  if (!params.empty())
    dictionary = builder.getDictionaryAttr(params);
  auto unit = UnitOp::create(builder, last->getLoc(), result.getType(),
                             builder.getStringAttr(kind), inputs, dictionary);
  Block *body = builder.createBlock(&unit.getBody());
  IRMapping mapping;
  for (Value input : inputs)
    mapping.map(input, body->addArgument(input.getType(), input.getLoc()));
  for (Operation *op : *slice)
    builder.clone(*op, mapping);
  YieldOp::create(builder, last->getLoc(), ValueRange(mapping.lookup(result)));
  result.replaceAllUsesExcept(unit.getResult(0), unit);
  eraseDeadOps(*slice);
  return unit;
}

bool quantx::isInUnit(Operation *op) {
  return op->getParentOfType<UnitOp>() != nullptr;
}
