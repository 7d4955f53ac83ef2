//===- OutlineKernels.cpp - kernels become functions ----------------------===//
//
// Decides which kernels share their code, which of them threads divide, and
// which find their weights in no cache.
//
//===----------------------------------------------------------------------===//

#include "Outlining.h"
#include "WindowKernel.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Transforms/RegionUtils.h"
#include "quantx/Schedule/Passes.h"
#include "llvm/ADT/SetVector.h"

namespace quantx {
#define GEN_PASS_DEF_OUTLINEKERNELSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// Constants that the body takes from around the op move into it. Fails where
/// it takes other values.
static LogicalResult isolateBody(WindowReduceOp op) {
  llvm::SetVector<Value> captured;
  getUsedValuesDefinedAbove(op->getRegions(), captured);
  for (Value value : captured)
    if (!value.getDefiningOp<arith::ConstantOp>())
      return failure();
  OpBuilder builder(op.getContext());
  builder.setInsertionPointToStart(&op.getBody().front());
  for (Value value : captured) {
    Value inside = builder.clone(*value.getDefiningOp())->getResult(0);
    value.replaceUsesWithIf(inside, [&](OpOperand &use) {
      return op.getBody().isAncestor(use.getOwner()->getParentRegion());
    });
  }
  return success();
}

/// Weights and parameters: memory that nobody writes.
static SmallVector<bool> findConstants(WindowReduceOp op) {
  SmallVector<bool> constants;
  for (Value operand : op->getOperands())
    constants.push_back(bool(operand.getDefiningOp<memref::GetGlobalOp>()));
  return constants;
}

namespace {

/// A function, the op that it holds, and which parameters are constants.
struct Kernel {
  func::FuncOp function;
  WindowReduceOp op;
  SmallVector<bool> constants;
};

/// Whether `op` is a function that holds one kernel and nothing else of effect.
bool isKernel(Operation *op) {
  auto function = dyn_cast_or_null<func::FuncOp>(op);
  return function && function.isPrivate() &&
         (function.getNoInline() || function->hasAttr("llvm.bareptr"));
}

bool isSame(WindowReduceOp a, WindowReduceOp b) {
  if (!llvm::equal(a->getOperandTypes(), b->getOperandTypes()) ||
      a->getAttrDictionary() != b->getAttrDictionary())
    return false;
  llvm::DenseMap<Value, Value> known;
  return OperationEquivalence::isRegionEquivalentTo(
      &a.getBody(), &b.getBody(),
      [&](Value x, Value y) { return success(known.lookup(x) == y); },
      [&](Value x, Value y) { known[x] = y; },
      OperationEquivalence::IgnoreLocations);
}

struct OutlineKernelsPass
    : quantx::impl::OutlineKernelsPassBase<OutlineKernelsPass> {
  using OutlineKernelsPassBase::OutlineKernelsPassBase;

  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    SmallVector<WindowReduceOp> ops;
    getOperation()->walk([&](WindowReduceOp op) {
      // Those in functions of their own are there already.
      if (!op.getResult() && !isKernel(op->getParentOp()))
        ops.push_back(op);
    });
    markColdWeights(ops);
    for (WindowReduceOp op : ops) {
      if (llvm::all_of(op->getOperands(), isPlainBuffer) &&
          succeeded(isolateBody(op))) {
        callKernel(op, getKernel(op, symbols));
      } else if (isa_and_nonnull<TileLeaf>(
                     findLeaf(&getContext(), op.getLeaf()))) {
        // A processor's tile registers are given their shapes once in a
        // function.
        moveToFunction(op, "kernel", OutsideReads(op), symbols)
            .setNoInline(true);
        ++functions;
      } else {
        continue;
      }
      ++calls;
      op.erase();
    }
  }

  void markColdWeights(ArrayRef<WindowReduceOp> ops);

  Kernel &getKernel(WindowReduceOp op, SymbolTable &symbols) {
    SmallVector<bool> constants = findConstants(op);
    for (Kernel &kernel : kernels)
      if (kernel.constants == constants && isSame(kernel.op, op))
        return kernel;
    kernels.push_back(createKernel(op, constants, symbols));
    ++functions;
    return kernels.back();
  }

  Kernel createKernel(WindowReduceOp op, ArrayRef<bool> constants,
                      SymbolTable &symbols);
  void callKernel(WindowReduceOp op, const Kernel &kernel);
  /// Into how many units threads may divide the op; 1 for none.
  int64_t getNumUnits(WindowReduceOp op);

  SmallVector<Kernel, 0> kernels;
};

int64_t OutlineKernelsPass::getNumUnits(WindowReduceOp op) {
  const DotLeaf *leaf = findLeaf(&getContext(), op.getLeaf());
  OpBuilder builder(op);
  if (!divide || !leaf)
    return 1;
  std::unique_ptr<WindowKernel> kernel = makeKernel(op, *leaf, builder);
  return kernel->getWork() < minWork ? 1 : kernel->getNumUnits();
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

Kernel OutlineKernelsPass::createKernel(WindowReduceOp op,
                                        ArrayRef<bool> constants,
                                        SymbolTable &symbols) {
  OpBuilder builder(&getContext());
  int64_t units = getNumUnits(op);
  SmallVector<Type> types(op->getOperandTypes());
  if (units > 1)
    types.append(2, builder.getIndexType());
  auto function = func::FuncOp::create(op.getLoc(), "kernel",
                                       builder.getFunctionType(types, {}));
  function.setPrivate();
  function->setAttr("llvm.bareptr", builder.getUnitAttr());
  function->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(&getContext(), LLVM::Linkage::Internal));
  // In one piece each, they are compiled in time that grows with their sum.
  function->setAttr("passthrough", builder.getStrArrayAttr({"noinline"}));
  if (units > 1)
    function->setAttr(kUnitsAttr, builder.getI64IntegerAttr(units));
  symbols.insert(function);

  builder.setInsertionPointToStart(function.addEntryBlock());
  auto inside = cast<WindowReduceOp>(builder.clone(*op));
  for (auto [i, isConstant] : llvm::enumerate(constants)) {
    inside->setOperand(i, function.getArgument(i));
    if (!isConstant)
      continue;
    for (StringRef name : {"llvm.noalias", "llvm.readonly"})
      function.setArgAttr(i, name, builder.getUnitAttr());
  }
  func::ReturnOp::create(builder, op.getLoc());
  return {function, inside, SmallVector<bool>(constants)};
}

void OutlineKernelsPass::callKernel(WindowReduceOp op, const Kernel &kernel) {
  OpBuilder builder(op);
  SmallVector<Value> arguments(op->getOperands());
  if (auto units = kernel.function->getAttrOfType<IntegerAttr>(kUnitsAttr))
    for (int64_t bound : {int64_t(0), units.getInt()})
      arguments.push_back(
          arith::ConstantIndexOp::create(builder, op.getLoc(), bound));
  func::CallOp::create(builder, op.getLoc(), kernel.function, arguments);
}

} // namespace
