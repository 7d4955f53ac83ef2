//===- Outlining.cpp - ops that move to functions -------------------------===//

#include "Outlining.h"

#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace quantx;

bool quantx::isPlainBuffer(Value buffer) {
  auto type = dyn_cast<MemRefType>(buffer.getType());
  SmallVector<int64_t> strides;
  int64_t offset;
  return type && type.hasStaticShape() &&
         succeeded(type.getStridesAndOffset(strides, offset)) &&
         !ShapedType::isDynamic(offset) &&
         llvm::none_of(strides, ShapedType::isDynamic);
}

static bool isTakenAlong(Operation *op) {
  return op && (op->hasTrait<OpTrait::ConstantLike>() ||
                isa<memref::GetGlobalOp>(op) || isa<ViewLikeOpInterface>(op));
}

OutsideReads::OutsideReads(Operation *op) {
  SetVector<Value> used(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), used);
  // Operands of what is taken along are used as well.
  for (unsigned i = 0; i < used.size(); ++i) {
    Operation *maker = used[i].getDefiningOp();
    if (!isTakenAlong(maker)) {
      arguments.push_back(used[i]);
      continue;
    }
    taken.insert(maker);
    used.insert(maker->operand_begin(), maker->operand_end());
  }
}

func::FuncOp quantx::moveToFunction(Operation *op, StringRef name,
                                    const OutsideReads &reads,
                                    SymbolTable &symbols) {
  Location loc = op->getLoc();
  OpBuilder b(op->getContext());
  ValueRange arguments = reads.arguments;
  auto function = func::FuncOp::create(
      loc, name, b.getFunctionType(TypeRange(arguments), {}));
  function.setPrivate();
  symbols.insert(function);
  Block *entry = function.addEntryBlock();
  IRMapping mapping;
  mapping.map(arguments, entry->getArguments());
  b.setInsertionPointToStart(entry);
  for (Operation *before : topologicalSort(reads.taken))
    b.clone(*before, mapping);
  b.clone(*op, mapping);
  func::ReturnOp::create(b, loc);
  b.setInsertionPoint(op);
  func::CallOp::create(b, loc, function, arguments);
  return function;
}
