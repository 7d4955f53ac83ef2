//===- OutlineKernels.cpp - kernels become functions ----------------------===//
//
// Decides which kernels share their code, which of them threads divide, and
// which find their weights in no cache.
//
//===----------------------------------------------------------------------===//

#include "OutlinedFunction.h"
#include "WindowKernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Transforms/RegionUtils.h"
#include "quantx/Schedule/Passes.h"
#include "llvm/ADT/SetVector.h"

namespace quantx {
#define GEN_PASS_DEF_OUTLINEKERNELSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// Constants that the body takes from around the op move into it, where they
/// are constants of vectors as well.
static void isolateConstants(WindowReduceOp op) {
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  OpBuilder builder(op.getContext());
  builder.setInsertionPointToStart(&op.getBody().front());
  for (Value value : captured) {
    if (!value.getDefiningOp<arith::ConstantOp>())
      continue;
    Value inside = builder.clone(*value.getDefiningOp())->getResult(0);
    value.replaceUsesWithIf(inside, [&](OpOperand &use) {
      return op.getBody().isAncestor(use.getOwner()->getParentRegion());
    });
  }
}

namespace {

/// Whether `op` is a function that holds one kernel and nothing else of effect.
bool isKernel(Operation *op) {
  auto function = dyn_cast_or_null<func::FuncOp>(op);
  return function && isOutlined(function);
}

struct OutlineKernelsPass
    : quantx::impl::OutlineKernelsPassBase<OutlineKernelsPass> {
  using OutlineKernelsPassBase::OutlineKernelsPassBase;

  void runOnOperation() override {
    SmallVector<WindowReduceOp> ops;
    getOperation()->walk([&](WindowReduceOp op) {
      // Those in functions of their own are there already.
      if (!op.getResult() && !isKernel(op->getParentOp()))
        ops.push_back(op);
    });
    markColdWeights(ops);
    OutlinedFunctions known(getOperation());
    for (WindowReduceOp op : ops) {
      isolateConstants(op);
      if (llvm::all_of(getCaptured(op), OutlinedFunction::canPass))
        outline(op, known);
    }
  }

  void markColdWeights(ArrayRef<WindowReduceOp> ops);

  void outline(WindowReduceOp op, OutlinedFunctions &known);
  /// Into how many units threads may divide the op, and whether they should.
  Value countUnits(WindowReduceOp op, Value &isWorth);
};

/// Null where the work is not divided.
Value OutlineKernelsPass::countUnits(WindowReduceOp op, Value &isWorth) {
  const DotLeaf *leaf = findLeaf(&getContext(), op.getLeaf());
  OpBuilder b(op);
  if (!divide || !leaf)
    return {};
  std::unique_ptr<WindowKernel> kernel = makeKernel(op, *leaf, b);
  // Tiles need static shapes.
  if (isa<TileLeaf>(leaf) || !kernel->isOpen()) {
    int64_t units = kernel->getWork() < minWork ? 1 : kernel->getNumUnits();
    return units < 2 ? Value()
                     : arith::ConstantIndexOp::create(b, op.getLoc(), units);
  }
  Value work = kernel->emitWork();
  if (std::optional<int64_t> known = getConstantIntValue(work)) {
    if (*known < minWork)
      return {};
  } else {
    isWorth = arith::CmpIOp::create(
        b, op.getLoc(), arith::CmpIPredicate::uge, work,
        arith::ConstantIndexOp::create(b, op.getLoc(), minWork));
  }
  return kernel->emitNumUnits();
}

/// When all weights of the module together exceed the cache, none of them is
/// still there when the next inference needs it.
void OutlineKernelsPass::markColdWeights(ArrayRef<WindowReduceOp> ops) {
  llvm::SetVector<StringAttr> names;
  SmallVector<WindowReduceOp> users;
  int64_t bytes = 0;
  for (WindowReduceOp op : ops) {
    auto weights = op.getWeights()
                       ? op.getWeights().getDefiningOp<memref::GetGlobalOp>()
                       : memref::GetGlobalOp();
    if (!weights)
      continue;
    users.push_back(op);
    MemRefType type = weights.getType();
    if (names.insert(weights.getNameAttr().getAttr()))
      bytes += type.getNumElements() * type.getElementTypeBitWidth() / 8;
  }
  if (bytes > cacheBytes)
    for (WindowReduceOp op : users)
      op->setAttr(kColdWeightsAttr, UnitAttr::get(&getContext()));
}

void OutlineKernelsPass::outline(WindowReduceOp op, OutlinedFunctions &known) {
  Value isWorth;
  Value units = countUnits(op, isWorth);
  OpBuilder builder(op);
  OutlinedFunction made(builder, op.getLoc(), "kernel",
                        getCaptured(op).getArrayRef());
  made.body.clone(*op, made.mapping);
  func::ReturnOp::create(made.body, op.getLoc());
  if (units)
    made.addUnits(units);
  func::FuncOp function = known.insert(made.function);
  functions += function == made.function;
  ++calls;
  callOutlined(builder, op.getLoc(), function, made.arguments, isWorth);
  op.erase();
}

} // namespace
