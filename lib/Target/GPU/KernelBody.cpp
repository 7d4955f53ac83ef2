//===- KernelBody.cpp - scalar code copied into a kernel ------------------===//
//
// Which scalar ops may be copied into a kernel: all that need nothing from
// outside but constants and elements of buffers.
//
//===----------------------------------------------------------------------===//

#include "KernelBody.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace quantx;

LogicalResult quantx::emitNoPlace(Operation *op, StringRef reason) {
  return op->emitError()
         << "this has no form on a GPU: a buffer of it cannot be placed, since "
         << reason;
}

Value quantx::bringInside(OpBuilder &b, Value value, KernelMemory &memory,
                          const MemoryMap &map) {
  Location loc = value.getLoc();
  if (auto found = map.scalars.find(value); found != map.scalars.end())
    return memory.load(loc, found->second, memory.constant(loc, 0));
  Operation *op = value.getDefiningOp();
  if (!op || !isMemoryEffectFree(op) || op->getNumRegions() != 0 ||
      !value.getType().isIntOrIndexOrFloat())
    return {};
  IRMapping mapping;
  for (Value operand : op->getOperands()) {
    Value inside = bringInside(b, operand, memory, map);
    if (!inside)
      return {};
    mapping.map(operand, inside);
  }
  Operation *twin = b.clone(*op, mapping);
  return twin->getResult(cast<OpResult>(value).getResultNumber());
}

namespace {

class BodyCopier {
public:
  BodyCopier(OpBuilder &b, IRMapping &mapping, KernelMemory &memory,
             const MemoryMap &map, ValueRange indices)
      : b(b), mapping(mapping), memory(memory), map(map), indices(indices) {}

  LogicalResult copy(Block &block);
  FailureOr<Value> get(Operation *user, Value value);

private:
  LogicalResult copy(Operation &op);
  LogicalResult copyLoad(memref::LoadOp op);

  OpBuilder &b;
  IRMapping &mapping;
  KernelMemory &memory;
  const MemoryMap &map;
  ValueRange indices;
};

} // namespace

FailureOr<Value> BodyCopier::get(Operation *user, Value value) {
  if (Value inside = mapping.lookupOrNull(value))
    return inside;
  Value inside = bringInside(b, value, memory, map);
  if (!inside)
    return user->emitError()
           << "this has no form on a GPU: it reads a value that is computed "
              "outside of its kernel";
  mapping.map(value, inside);
  return inside;
}

LogicalResult BodyCopier::copyLoad(memref::LoadOp op) {
  std::string reason;
  std::optional<Place> place = findPlace(op.getMemRef(), map, reason);
  if (!place)
    return emitNoPlace(op, reason);
  Location loc = op.getLoc();
  SmallVector<Value> at;
  for (auto [index, size] : llvm::zip(op.getIndices(), place->shape)) {
    FailureOr<Value> inside = get(op, index);
    if (failed(inside))
      return failure();
    // A check that failed before stops no kernel.
    at.push_back(size == 1 ? memory.constant(loc, 0)
                           : b.createOrFold<arith::MinUIOp>(
                                 loc, *inside, memory.constant(loc, size - 1)));
  }
  mapping.map(op.getResult(),
              memory.load(loc, *place, memory.linearize(loc, *place, at)));
  return success();
}

LogicalResult BodyCopier::copy(Operation &op) {
  if (auto load = dyn_cast<memref::LoadOp>(op))
    return copyLoad(load);
  if (auto index = dyn_cast<linalg::IndexOp>(op)) {
    mapping.map(index.getResult(), indices[index.getDim()]);
    return success();
  }
  for (Value operand : op.getOperands())
    if (failed(get(&op, operand)))
      return failure();
  Operation *twin = b.cloneWithoutRegions(op, mapping);
  for (auto [from, to] : llvm::zip(op.getRegions(), twin->getRegions()))
    for (Block &block : from) {
      Block *inner = b.createBlock(&to, to.end());
      for (BlockArgument argument : block.getArguments())
        mapping.map(argument,
                    inner->addArgument(argument.getType(), argument.getLoc()));
      if (failed(copy(block)))
        return failure();
      Operation *end = block.getTerminator();
      for (Value operand : end->getOperands())
        if (failed(get(end, operand)))
          return failure();
      b.clone(*end, mapping);
    }
  b.setInsertionPointAfter(twin);
  return success();
}

LogicalResult BodyCopier::copy(Block &block) {
  for (Operation &op : block.without_terminator())
    if (failed(copy(op)))
      return failure();
  return success();
}

FailureOr<SmallVector<Value>> quantx::copyBody(OpBuilder &b, Block &block,
                                               IRMapping &mapping,
                                               KernelMemory &memory,
                                               const MemoryMap &map,
                                               ValueRange indices) {
  BodyCopier copier(b, mapping, memory, map, indices);
  if (failed(copier.copy(block)))
    return failure();
  SmallVector<Value> results;
  Operation *end = block.getTerminator();
  for (Value operand : end->getOperands()) {
    FailureOr<Value> value = copier.get(end, operand);
    if (failed(value))
      return failure();
    results.push_back(*value);
  }
  return results;
}
