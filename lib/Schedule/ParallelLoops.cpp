//===- ParallelLoops.cpp - what threads may share -------------------------===//
//
// Which parallel loops stand in each other, how much they compute, and what in
// them depends on the iteration.
//
//===----------------------------------------------------------------------===//

#include "ParallelLoops.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Interfaces/ViewLikeInterface.h"

using namespace mlir;
using namespace quantx;

LoopVariance::LoopVariance(scf::ForOp loop) {
  values.insert(loop.getInductionVar());
  size_t before;
  do {
    before = values.size();
    visit(*loop.getBody());
  } while (values.size() != before);
}

void LoopVariance::visit(Block &block) {
  auto varies = [&](Value value) { return contains(value); };
  for (Operation &op : block) {
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      if (llvm::any_of(loop.getOperands().take_front(3), varies))
        values.insert(loop.getInductionVar());
      visit(*loop.getBody());
      for (auto [i, argument] : llvm::enumerate(loop.getRegionIterArgs()))
        if (contains(loop.getInitArgs()[i]) ||
            contains(loop.getYieldedValues()[i])) {
          values.insert(argument);
          values.insert(loop.getResult(i));
        }
      continue;
    }
    bool any = llvm::any_of(op.getOperands(), varies);
    for (Region &region : op.getRegions())
      for (Block &inside : region) {
        if (any)
          values.insert_range(inside.getArguments());
        visit(inside);
        any |= inside.mightHaveTerminator() &&
               llvm::any_of(inside.getTerminator()->getOperands(), varies);
      }
    if (any)
      values.insert_range(op.getResults());
  }
}

Value quantx::emitCount(OpBuilder &b, scf::ForOp loop, scf::ForOp outer) {
  auto isOutside = [&](Value value) {
    return loop == outer || getConstantIntValue(value) ||
           outer.isDefinedOutsideOfLoop(value);
  };
  if (!llvm::all_of(loop.getOperands().take_front(3), isOutside))
    return {};
  Location loc = loop.getLoc();
  auto here = [&](Value value) -> Value {
    // A constant may stand in the loop.
    if (std::optional<int64_t> known = getConstantIntValue(value))
      return arith::ConstantIndexOp::create(b, loc, *known);
    return value;
  };
  Value low = here(loop.getLowerBound()), high = here(loop.getUpperBound());
  Value zero = arith::ConstantIndexOp::create(b, loc, 0);
  Value length = high;
  if (getConstantIntValue(low) != 0) {
    length = b.createOrFold<arith::SubIOp>(loc, high, low);
    length = b.createOrFold<arith::MaxSIOp>(loc, length, zero);
  }
  return b.createOrFold<arith::CeilDivUIOp>(loc, length, here(loop.getStep()));
}

static bool isMarked(scf::ForOp loop) {
  return loop->hasAttr(kParallelAttr) && loop.getNumResults() == 0;
}

std::optional<LoopNest> quantx::findNest(scf::ForOp loop) {
  LoopNest nest;
  while (loop && isMarked(loop)) {
    if (!nest.loops.empty() &&
        !llvm::all_of(loop.getOperands().take_front(3), [&](Value bound) {
          return getConstantIntValue(bound) ||
                 nest.getOuter().isDefinedOutsideOfLoop(bound);
        }))
      break;
    nest.loops.push_back(loop);
    scf::ForOp inner;
    for (Operation &op : loop.getBody()->without_terminator()) {
      auto next = dyn_cast<scf::ForOp>(op);
      if ((!next && !isMemoryEffectFree(&op)) || (next && inner)) {
        inner = scf::ForOp();
        break;
      }
      if (next)
        inner = next;
    }
    loop = inner;
  }
  if (nest.loops.empty())
    return std::nullopt;
  return nest;
}

Value quantx::emitWork(OpBuilder &b, Block &block, scf::ForOp outer) {
  Location loc = outer.getLoc();
  int64_t known = 0;
  SmallVector<Value> open;
  for (Operation &op : block.without_terminator()) {
    SmallVector<Value> inside;
    for (Region &region : op.getRegions())
      for (Block &part : region)
        inside.push_back(emitWork(b, part, outer));
    // What is not known is taken to be small.
    if (auto loop = dyn_cast<scf::ForOp>(op))
      if (Value count = emitCount(b, loop, outer))
        inside[0] = b.createOrFold<arith::MulIOp>(loc, count, inside[0]);
    for (Value work : inside) {
      if (std::optional<int64_t> number = getConstantIntValue(work))
        known += *number;
      else
        open.push_back(work);
    }
    if (isa<scf::ForOp, arith::ConstantOp, ViewLikeOpInterface>(op))
      continue;
    int64_t elements = 0;
    auto count = [&](Type type) {
      if (auto vector = dyn_cast<VectorType>(type))
        elements = std::max(elements, vector.getNumElements());
      else if (isa<FloatType>(type))
        elements = std::max<int64_t>(elements, 1);
    };
    llvm::for_each(op.getOperandTypes(), count);
    llvm::for_each(op.getResultTypes(), count);
    known += elements;
  }
  Value work = arith::ConstantIndexOp::create(b, loc, known);
  for (Value more : open)
    work = b.createOrFold<arith::AddIOp>(loc, work, more);
  return work;
}

LogicalResult quantx::findWrites(scf::ForOp loop,
                                 SmallVectorImpl<LoopWrite> &writes) {
  WalkResult result = loop.getBody()->walk([&](Operation *op) {
    if (auto store = dyn_cast<memref::StoreOp>(op))
      writes.push_back({store.getMemRef(), store.getIndices()});
    else if (auto store = dyn_cast<vector::StoreOp>(op))
      writes.push_back({store.getBase(), store.getIndices()});
    else if (auto store = dyn_cast<vector::MaskedStoreOp>(op))
      writes.push_back({store.getBase(), store.getIndices()});
    else if (auto write = dyn_cast<vector::TransferWriteOp>(op))
      writes.push_back({write.getBase(), write.getIndices()});
    else if (isa<scf::ForOp, scf::IfOp, vector::MaskOp>(op))
      return WalkResult::advance();
    else if (!isMemoryEffectFree(op) &&
             !hasSingleEffect<MemoryEffects::Read>(op))
      return WalkResult::interrupt();
    return WalkResult::advance();
  });
  // A view that was made inside gives its place to the write.
  for (LoopWrite &write : writes)
    while (Operation *maker = write.buffer.getDefiningOp()) {
      auto view = dyn_cast<ViewLikeOpInterface>(maker);
      if (!view || !loop->isAncestor(maker))
        break;
      llvm::append_range(write.indices, llvm::drop_begin(maker->getOperands()));
      write.buffer = view.getViewSource();
    }
  return failure(result.wasInterrupted());
}
