//===- ScalarKernel.cpp - one number of the host, by one thread -----------===//
//
// What a function computes outside of its ops on buffers, such as whether a
// check has failed, is computed on the device too: nothing comes back to the
// host before the end.
//
//===----------------------------------------------------------------------===//

#include "KernelBody.h"
#include "ThreadKernel.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace quantx;

static FailureOr<Value> compute(OpBuilder &b, Value value, KernelMemory &memory,
                                const MemoryMap &map) {
  Location loc = value.getLoc();
  auto refuse = [&]() {
    return emitError(loc) << "this has no form on a GPU: it reads a number "
                             "that is computed by the host";
  };
  auto load = value.getDefiningOp<memref::LoadOp>();
  if (!load) {
    Value inside = bringInside(b, value, memory, map);
    return inside ? FailureOr<Value>(inside) : FailureOr<Value>(refuse());
  }
  std::string reason;
  std::optional<Place> place = findPlace(load.getMemRef(), map, reason);
  if (!place)
    return emitNoPlace(load, reason);
  SmallVector<Value> at;
  for (auto [index, size] : llvm::zip(load.getIndices(), place->shape)) {
    Value inside = bringInside(b, index, memory, map);
    if (!inside)
      return refuse();
    at.push_back(b.createOrFold<arith::MinUIOp>(
        loc, inside, memory.constant(loc, size - 1)));
  }
  return memory.load(loc, *place, memory.linearize(loc, *place, at));
}

FailureOr<LaunchShape> quantx::emitScalarKernel(OpBuilder &b, Value value,
                                                const Place &place,
                                                ValueRange arguments,
                                                const MemoryMap &map) {
  KernelMemory memory(b, arguments);
  FailureOr<Value> number = compute(b, value, memory, map);
  if (failed(number))
    return failure();
  Location loc = value.getLoc();
  memory.store(loc, place, memory.constant(loc, 0), *number);
  return LaunchShape();
}
