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

static std::optional<int64_t> countIterations(scf::ForOp loop) {
  auto low = getConstantIntValue(loop.getLowerBound()),
       high = getConstantIntValue(loop.getUpperBound()),
       step = getConstantIntValue(loop.getStep());
  if (!low || !high || !step || *step <= 0)
    return std::nullopt;
  return *high <= *low ? 0 : llvm::divideCeil(*high - *low, *step);
}

static bool isMarked(scf::ForOp loop) {
  return loop->hasAttr(kParallelAttr) && loop.getNumResults() == 0;
}

std::optional<LoopNest> quantx::findNest(scf::ForOp loop) {
  LoopNest nest;
  while (loop && isMarked(loop)) {
    std::optional<int64_t> count = countIterations(loop);
    if (!count)
      break;
    nest.loops.push_back(loop);
    nest.counts.push_back(*count);
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

int64_t quantx::countWork(Block &block) {
  int64_t work = 0;
  for (Operation &op : block.without_terminator()) {
    if (auto loop = dyn_cast<scf::ForOp>(op)) {
      // What is not known is taken to be small.
      work += countIterations(loop).value_or(1) * countWork(*loop.getBody());
      continue;
    }
    for (Region &region : op.getRegions())
      for (Block &inside : region)
        work += countWork(inside);
    if (isa<arith::ConstantOp, ViewLikeOpInterface>(op))
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
    work += elements;
  }
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
