//===- OutlineTileKernels.cpp - a function for each kernel on tiles -------===//
//
// The shapes of tile registers are set once per function, so kernels of
// different shapes cannot share one.
//
//===----------------------------------------------------------------------===//

#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/DotLeaf.h"
#include "quantx/Schedule/Passes.h"
#include "llvm/ADT/SetVector.h"

namespace quantx {
#define GEN_PASS_DEF_OUTLINETILEKERNELSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// Whether `op` goes along into the function: constants, and views, whose
/// layouts plain pointers could not express.
static bool isTakenAlong(Operation *op) {
  return op && (op->hasTrait<OpTrait::ConstantLike>() ||
                isa<memref::GetGlobalOp>(op) || isa<ViewLikeOpInterface>(op));
}

static void outline(WindowReduceOp op, SymbolTable &symbols) {
  SetVector<Value> used(op->operand_begin(), op->operand_end());
  getUsedValuesDefinedAbove(op->getRegions(), used);
  // Operands of what is taken along are used as well.
  SmallVector<Value> arguments;
  SetVector<Operation *> taken;
  for (unsigned i = 0; i < used.size(); ++i) {
    Operation *maker = used[i].getDefiningOp();
    if (!isTakenAlong(maker)) {
      arguments.push_back(used[i]);
      continue;
    }
    taken.insert(maker);
    used.insert(maker->operand_begin(), maker->operand_end());
  }
  auto parent = op->getParentOfType<func::FuncOp>();
  OpBuilder builder(parent);
  auto function = func::FuncOp::create(
      builder, op.getLoc(), (parent.getName() + "_tiles").str(),
      builder.getFunctionType(TypeRange(ValueRange(arguments)), {}));
  function.setPrivate();
  function.setNoInline(true);
  symbols.insert(function);

  Block *entry = function.addEntryBlock();
  IRMapping mapping;
  mapping.map(ValueRange(arguments), entry->getArguments());
  builder.setInsertionPointToStart(entry);
  for (Operation *before : topologicalSort(taken))
    builder.clone(*before, mapping);
  builder.clone(*op, mapping);
  func::ReturnOp::create(builder, op.getLoc());
  builder.setInsertionPoint(op);
  func::CallOp::create(builder, op.getLoc(), function, arguments);
  op.erase();
}

namespace {

struct OutlineTileKernelsPass
    : quantx::impl::OutlineTileKernelsPassBase<OutlineTileKernelsPass> {
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    SmallVector<WindowReduceOp> ops;
    getOperation().walk([&](WindowReduceOp op) {
      const DotLeaf *leaf = findLeaf(&getContext(), op.getLeaf());
      if (!op.getResult() && isa_and_nonnull<TileLeaf>(leaf))
        ops.push_back(op);
    });
    for (WindowReduceOp op : ops)
      outline(op, symbols);
    outlined += ops.size();
  }
};

} // namespace
