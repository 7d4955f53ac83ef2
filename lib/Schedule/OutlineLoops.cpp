//===- OutlineLoops.cpp - loops that threads may share become functions ---===//
//
// Finds the parallel loops that are worth several threads, joins those that
// stand directly in each other, and moves them into functions that compute some
// of their iterations.
//
//===----------------------------------------------------------------------===//

#include "ParallelLoops.h"

#include "mlir/Analysis/TopologicalSortUtils.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ViewLikeInterface.h"
#include "mlir/Transforms/RegionUtils.h"
#include "quantx/Schedule/Passes.h"
#include <numeric>

namespace quantx {
#define GEN_PASS_DEF_OUTLINELOOPSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

/// Scratch that a thread has on its stack.
static constexpr int64_t kMaxScratchBytes = 128 << 10;

namespace {

/// Whether a plain pointer can stand for the buffer.
bool isPlain(Type type) {
  auto buffer = dyn_cast<MemRefType>(type);
  return !buffer ||
         (buffer.hasStaticShape() && buffer.getLayout().isIdentity());
}

struct OutlineLoopsPass : quantx::impl::OutlineLoopsPassBase<OutlineLoopsPass> {
  using OutlineLoopsPassBase::OutlineLoopsPassBase;

  void runOnOperation() override {
    SmallVector<LoopNest> nests;
    getOperation()->walk<WalkOrder::PreOrder>([&](scf::ForOp loop) {
      std::optional<LoopNest> nest = findNest(loop);
      if (!nest)
        return WalkResult::advance();
      nests.push_back(*nest);
      return WalkResult::skip();
    });
    SymbolTable symbols(getOperation());
    for (const LoopNest &nest : nests)
      tryOutline(nest, symbols);
  }

private:
  /// What a function needs beside its bounds.
  struct Captured {
    llvm::SetVector<Value> arguments;
    llvm::SetVector<Operation *> taken;
    llvm::SetVector<Value> scratch;
    /// Iterations of the joined loop that one unit has.
    int64_t perUnit = 1;
  };

  void tryOutline(LoopNest nest, SymbolTable &symbols);
  std::optional<Captured> capture(const LoopNest &nest);
  bool sortWrites(const LoopNest &nest, ArrayRef<LoopWrite> writes,
                  Captured &captured);
  func::FuncOp createFunction(const LoopNest &nest, const Captured &captured,
                              int64_t units, SymbolTable &symbols);
};

/// Tells results from scratch.
bool OutlineLoopsPass::sortWrites(const LoopNest &nest,
                                  ArrayRef<LoopWrite> writes,
                                  Captured &captured) {
  SmallVector<LoopVariance> variances;
  for (scf::ForOp loop : nest.loops)
    variances.emplace_back(loop);
  int64_t step = *getConstantIntValue(nest.getInner().getStep());
  llvm::SetVector<Value> results;
  for (const LoopWrite &write : writes) {
    auto variesWith = [&](const LoopVariance &variance) {
      return llvm::any_of(
          write.indices, [&](Value index) { return variance.contains(index); });
    };
    if (llvm::none_of(variances, variesWith)) {
      captured.scratch.insert(write.buffer);
      continue;
    }
    if (!llvm::all_of(variances, variesWith))
      return false;
    results.insert(write.buffer);
    auto type = cast<MemRefType>(write.buffer.getType());
    SmallVector<int64_t> strides;
    int64_t offset;
    if (failed(type.getStridesAndOffset(strides, offset)))
      continue;
    // Neighbours in the innermost loop should not share cache lines. What is
    // behind a view made inside is taken to lie apart.
    for (auto [index, stride] : llvm::zip(write.indices, strides)) {
      if (index != nest.getInner().getInductionVar() ||
          ShapedType::isDynamic(stride) ||
          !type.getElementType().isIntOrFloat())
        continue;
      int64_t bytes =
          stride * step * llvm::divideCeil(type.getElementTypeBitWidth(), 8);
      captured.perUnit =
          std::max(captured.perUnit, kCacheLine / std::gcd(kCacheLine, bytes));
      break;
    }
  }
  for (Value buffer : captured.scratch) {
    auto type = cast<MemRefType>(buffer.getType());
    if (results.contains(buffer) || !isPlain(type) ||
        !type.getElementType().isIntOrFloat() ||
        type.getNumElements() * type.getElementTypeBitWidth() / 8 >
            kMaxScratchBytes)
      return false;
  }
  return true;
}

std::optional<OutlineLoopsPass::Captured>
OutlineLoopsPass::capture(const LoopNest &nest) {
  Captured captured;
  SmallVector<LoopWrite> writes;
  if (failed(findWrites(nest.loops.front(), writes)) ||
      !sortWrites(nest, writes, captured))
    return std::nullopt;
  llvm::SetVector<Value> used;
  scf::ForOp outer = nest.loops.front();
  getUsedValuesDefinedAbove(outer.getRegion(), used);
  used.insert(outer->operand_begin(), outer->operand_end());
  for (unsigned i = 0; i < used.size(); ++i) {
    Value value = used[i];
    if (captured.scratch.contains(value))
      continue;
    Operation *maker = value.getDefiningOp();
    bool goesAlong =
        maker &&
        (maker->hasTrait<OpTrait::ConstantLike>() ||
         isa<memref::GetGlobalOp>(maker) ||
         (isa<ViewLikeOpInterface>(maker) && !isPlain(value.getType())));
    if (goesAlong) {
      captured.taken.insert(maker);
      used.insert(maker->operand_begin(), maker->operand_end());
    } else if (!isPlain(value.getType())) {
      return std::nullopt;
    } else {
      captured.arguments.insert(value);
    }
  }
  return captured;
}

func::FuncOp OutlineLoopsPass::createFunction(const LoopNest &nest,
                                              const Captured &captured,
                                              int64_t units,
                                              SymbolTable &symbols) {
  OpBuilder b(&getContext());
  scf::ForOp outer = nest.loops.front();
  Location loc = outer.getLoc();
  SmallVector<Type> types(
      ValueRange(captured.arguments.getArrayRef()).getTypes());
  types.append(2, b.getIndexType());
  auto function =
      func::FuncOp::create(loc, "loop", b.getFunctionType(types, {}));
  function.setPrivate();
  function->setAttr("llvm.bareptr", b.getUnitAttr());
  function->setAttr(
      "llvm.linkage",
      LLVM::LinkageAttr::get(&getContext(), LLVM::Linkage::Internal));
  function->setAttr("passthrough", b.getStrArrayAttr({"noinline"}));
  function->setAttr(kUnitsAttr, b.getI64IntegerAttr(units));
  symbols.insert(function);

  Block *entry = function.addEntryBlock();
  b.setInsertionPointToStart(entry);
  IRMapping mapping;
  mapping.map(captured.arguments.getArrayRef(),
              entry->getArguments().drop_back(2));
  for (Operation *op : topologicalSort(captured.taken))
    b.clone(*op, mapping);
  for (Value buffer : captured.scratch)
    mapping.map(buffer, memref::AllocaOp::create(
                            b, loc, cast<MemRefType>(buffer.getType()),
                            b.getI64IntegerAttr(kCacheLine)));
  auto constant = [&](int64_t value) -> Value {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  Value first = entry->getArguments().drop_back().back(),
        end = entry->getArguments().back();
  if (captured.perUnit != 1) {
    first = arith::MulIOp::create(b, loc, first, constant(captured.perUnit));
    end = arith::MulIOp::create(b, loc, end, constant(captured.perUnit));
    end = arith::MinUIOp::create(b, loc, end, constant(nest.getLength()));
  }
  auto joined = scf::ForOp::create(b, loc, first, end, constant(1));
  func::ReturnOp::create(b, loc);

  // The iteration's number gives those of all loops.
  b.setInsertionPointToStart(joined.getBody());
  Value rest = joined.getInductionVar();
  SmallVector<Value> numbers(nest.loops.size());
  for (size_t i = nest.loops.size(); i-- > 1;) {
    Value count = constant(nest.counts[i]);
    numbers[i] = arith::RemUIOp::create(b, loc, rest, count);
    rest = arith::DivUIOp::create(b, loc, rest, count);
  }
  numbers[0] = rest;
  for (auto [at, number] : llvm::zip(nest.loops, numbers)) {
    scf::ForOp loop = at;
    Value step = constant(*getConstantIntValue(loop.getStep()));
    Value low = constant(*getConstantIntValue(loop.getLowerBound()));
    Value place = arith::MulIOp::create(b, loc, number, step);
    mapping.map(loop.getInductionVar(),
                arith::AddIOp::create(b, loc, place, low));
    for (Operation &op : loop.getBody()->without_terminator())
      if (!llvm::is_contained(nest.loops, dyn_cast<scf::ForOp>(op)))
        b.clone(op, mapping);
  }
  return function;
}

void OutlineLoopsPass::tryOutline(LoopNest nest, SymbolTable &symbols) {
  int64_t work = nest.getLength() * countWork(*nest.getInner().getBody());
  if (work < minWork)
    return;
  // A loop that does not fit with the others stays inside them.
  std::optional<Captured> captured;
  while (!(captured = capture(nest))) {
    nest.loops.pop_back();
    nest.counts.pop_back();
    if (nest.loops.empty())
      return;
  }
  int64_t units = llvm::divideCeil(nest.getLength(), captured->perUnit);
  if (units < 2)
    return;
  func::FuncOp function = createFunction(nest, *captured, units, symbols);
  scf::ForOp outer = nest.loops.front();
  OpBuilder b(outer);
  SmallVector<Value> arguments(captured->arguments.getArrayRef());
  for (int64_t bound : {int64_t(0), units})
    arguments.push_back(
        arith::ConstantIndexOp::create(b, outer.getLoc(), bound));
  func::CallOp::create(b, outer.getLoc(), function, arguments);
  outer.erase();
  ++outlined;
}

} // namespace
