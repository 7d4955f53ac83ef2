//===- InsertTimers.cpp - the clock is read behind every kernel -----------===//
//
// Which steps of a function count as kernels, how they are called in the table
// of times, and how many operations they are.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Dialect/QuantX/IR/ModelAttributes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Schedule/Passes.h"

namespace quantx {
#define GEN_PASS_DEF_INSERTTIMERSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

constexpr llvm::StringLiteral kMarkName = "quantx_mark";

/// Steps that take time: they touch whole buffers.
bool isKernel(Operation &op) {
  return isa<WindowReduceOp, linalg::LinalgOp, LoopLikeOpInterface,
             memref::CopyOp>(op) ||
         (isa<func::CallOp>(op) && op.getNumOperands() != 0);
}

/// Products and additions; a maximum or sum counts one per element.
int64_t countOperations(Operation &op) {
  auto reduce = dyn_cast<WindowReduceOp>(op);
  if (!reduce || !reduce.getInitType().hasStaticShape() ||
      !reduce.getInputType().hasStaticShape())
    return 0;
  int64_t taps = reduce.getKernel()[0] * reduce.getKernel()[1];
  int64_t results = reduce.getInitType().getNumElements();
  switch (reduce.getKind()) {
  case WindowKind::Contract:
    return 2 * results * taps * reduce.getInputType().getDimSize(3) /
           reduce.getGroups();
  case WindowKind::Depthwise:
    return 2 * results * taps;
  case WindowKind::Max:
  case WindowKind::Sum:
    return results * taps;
  }
  llvm_unreachable("all kinds are handled");
}

void printShape(llvm::raw_ostream &os, Type type) {
  auto shaped = cast<ShapedType>(type);
  for (int64_t size : shaped.getShape()) {
    if (ShapedType::isDynamic(size))
      os << '?';
    else
      os << size;
    os << 'x';
  }
  os << shaped.getElementType();
}

/// The buffer that `op` or what it holds writes first.
Value findTarget(Operation &op) {
  Value target;
  op.walk([&](Operation *inner) {
    if (auto copy = dyn_cast<memref::CopyOp>(inner))
      target = copy.getTarget();
    else if (auto linalg = dyn_cast<linalg::LinalgOp>(inner))
      target = linalg.getDpsInits().empty() ? Value() : linalg.getDpsInits()[0];
    else if (auto write = dyn_cast<vector::TransferWriteOp>(inner))
      target = write.getBase();
    else if (auto store = dyn_cast<vector::StoreOp>(inner))
      target = store.getBase();
    else if (auto store = dyn_cast<memref::StoreOp>(inner))
      target = store.getMemRef();
    return target ? WalkResult::interrupt() : WalkResult::advance();
  });
  while (auto view =
             target ? target.getDefiningOp<memref::SubViewOp>() : nullptr)
    target = view.getSource();
  return target;
}

std::string describe(Operation &op) {
  std::string text = getReadableName(op.getLoc());
  if (!text.empty())
    text += ": ";
  llvm::raw_string_ostream os(text);
  if (auto reduce = dyn_cast<WindowReduceOp>(op)) {
    os << stringifyWindowKind(reduce.getKind()) << ' ' << reduce.getKernel()[0]
       << 'x' << reduce.getKernel()[1];
    if (reduce.getStrides()[0] != 1 || reduce.getStrides()[1] != 1)
      os << " /" << reduce.getStrides()[0];
    os << ' ';
    printShape(os, reduce.getInputType());
    os << " -> ";
    printShape(os, reduce.getInitType());
    os << ", " << reduce.getLeaf() << ' ' << reduce.getTile()[0] << 'x'
       << reduce.getTile()[1];
    return text;
  }
  if (auto call = dyn_cast<func::CallOp>(op)) {
    os << "call " << call.getCallee();
    return text;
  }
  os << op.getName().getStringRef();
  if (Value target = findTarget(op)) {
    os << " -> ";
    printShape(os, target.getType());
  }
  return text;
}

struct InsertTimersPass : quantx::impl::InsertTimersPassBase<InsertTimersPass> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    OpBuilder builder(module.getContext());
    for (auto function : llvm::to_vector(module.getOps<func::FuncOp>()))
      if (function.isPublic() && !function.isExternal())
        visit(builder, function);
    if (names.empty())
      return;
    module->setAttr(kernelNamesAttrName, builder.getArrayAttr(names));
    module->setAttr(kernelOperationsAttrName,
                    builder.getDenseI64ArrayAttr(operations));
    names.clear();
    operations.clear();
  }

  void visit(OpBuilder &builder, func::FuncOp function) {
    SmallVector<Operation *> kernels;
    for (Block &block : function.getBody())
      for (Operation &op : block)
        if (isKernel(op))
          kernels.push_back(&op);
    if (kernels.empty())
      return;
    builder.setInsertionPointToStart(&function.getBody().front());
    mark(builder, function.getLoc(), -1);
    for (Operation *op : kernels) {
      builder.setInsertionPointAfter(op);
      mark(builder, op->getLoc(), names.size());
      names.push_back(builder.getStringAttr(describe(*op)));
      operations.push_back(countOperations(*op));
    }
  }

  void mark(OpBuilder &builder, Location loc, int64_t number) {
    ModuleOp module = getOperation();
    auto callee = module.lookupSymbol<func::FuncOp>(kMarkName);
    if (!callee) {
      OpBuilder::InsertionGuard guard(builder);
      builder.setInsertionPointToStart(module.getBody());
      callee = func::FuncOp::create(
          builder, module.getLoc(), kMarkName,
          builder.getFunctionType({builder.getIndexType()}, {}));
      callee.setPrivate();
      callee->setAttr("llvm.emit_c_interface", builder.getUnitAttr());
    }
    Value id = arith::ConstantIndexOp::create(builder, loc, number);
    func::CallOp::create(builder, loc, callee, id);
  }

  SmallVector<Attribute> names;
  SmallVector<int64_t> operations;
};

} // namespace
