//===- RowKernel.cpp - a reduction along rows, some threads per row -------===//
//
// The partial results that define the order of a sum are threads: neighbours
// read neighbouring elements, each sums every sixteenth, and the first joins
// what they leave in shared memory.
//
//===----------------------------------------------------------------------===//

#include "ElementEmitter.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Interfaces/RowReduction.h"

using namespace mlir;
using namespace quantx;

namespace {

class RowKernel : private ElementEmitter {
public:
  RowKernel(OpBuilder &b, linalg::LinalgOp op, const RowReduction &reduction,
            gpu::GPUFuncOp kernel, const MemoryMap &map)
      : ElementEmitter(b, op, kernel.getArguments(), map), reduction(reduction),
        kernel(kernel), type(reduction.combiner->getResult(0).getType()) {}

  FailureOr<LaunchShape> emit(int64_t blockThreads);

private:
  FailureOr<Value> emitLoops(unsigned dim, Value partial);
  FailureOr<Value> emitPoint(Value partial);
  Value combine(Value accumulator, Value element);
  LogicalResult emitJoin(Value shared, Value row);

  const RowReduction &reduction;
  gpu::GPUFuncOp kernel;
  Type type;
  /// Which of the partial results the thread has.
  Value lane;
};

} // namespace

Value RowKernel::combine(Value accumulator, Value element) {
  IRMapping mapping;
  bool first = reduction.accumulatorFirst;
  Operation *combiner = reduction.combiner;
  mapping.map(combiner->getOperand(first ? 0 : 1), accumulator);
  mapping.map(combiner->getOperand(first ? 1 : 0), element);
  return b.clone(*combiner, mapping)->getResult(0);
}

FailureOr<Value> RowKernel::emitPoint(Value partial) {
  IRMapping mapping;
  for (OpOperand *operand : op.getDpsInputOperands()) {
    BlockArgument argument = op.getMatchingBlockArgument(operand);
    if (argument.use_empty())
      continue;
    FailureOr<Value> element = loadOperand(*operand);
    if (failed(element))
      return failure();
    mapping.map(argument, *element);
  }
  mapping.map(op.getBlock()->getArguments().back(), partial);
  auto values = emitBody(mapping);
  if (failed(values))
    return failure();
  return values->front();
}

/// The reduction loops in order; the one along the row in steps.
FailureOr<Value> RowKernel::emitLoops(unsigned dim, Value partial) {
  while (dim < sizes.size() && point[dim])
    ++dim;
  if (dim == sizes.size())
    return emitPoint(partial);
  bool isRow = dim == reduction.loop;
  auto loop = scf::ForOp::create(b, loc, isRow ? lane : memory.constant(loc, 0),
                                 memory.constant(loc, sizes[dim]),
                                 memory.constant(loc, isRow ? kRowPartials : 1),
                                 partial);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  point[dim] = loop.getInductionVar();
  FailureOr<Value> result = emitLoops(dim + 1, loop.getRegionIterArgs()[0]);
  point[dim] = {};
  if (failed(result))
    return failure();
  scf::YieldOp::create(b, loc, *result);
  return loop.getResult(0);
}

/// In the first thread of a row.
LogicalResult RowKernel::emitJoin(Value shared, Value row) {
  Value first = memory.mul(loc, row, kRowPartials);
  int64_t filled = std::min<int64_t>(sizes[reduction.loop], kRowPartials);
  SmallVector<Value> partials;
  for (int64_t j = 0; j < filled; ++j)
    partials.push_back(memref::LoadOp::create(
        b, loc, shared, memory.add(loc, first, memory.constant(loc, j))));
  for (int64_t step = kRowPartials / 2; step > 0; step /= 2)
    for (int64_t j = 0; j < step && j + step < filled; ++j)
      partials[j] = combine(partials[j], partials[j + step]);
  OpOperand &init = *op.getDpsInitOperand(0);
  FailureOr<Value> start = loadOperand(init);
  if (failed(start))
    return failure();
  memory.store(loc, *getPlace(init), getIndex(init),
               combine(*start, partials[0]));
  return success();
}

FailureOr<LaunchShape> RowKernel::emit(int64_t blockThreads) {
  if (failed(prepare()))
    return failure();
  int64_t rowsPerBlock = std::max<int64_t>(1, blockThreads / kRowPartials);
  int64_t rows = countParallel();
  LaunchShape shape;
  Value number = emitThreadNumber(b, loc, rows * kRowPartials,
                                  rowsPerBlock * kRowPartials, shape);
  if (!number)
    return op.emitError() << "this has no form on a GPU: it has too many rows";
  auto memoryType = MemRefType::get(
      {rowsPerBlock * kRowPartials}, type, MemRefLayoutAttrInterface(),
      gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup));
  Value shared = kernel.addWorkgroupAttribution(memoryType, loc);
  Value partialCount = memory.constant(loc, kRowPartials);
  lane = arith::RemUIOp::create(b, loc, number, partialCount);
  Value row = arith::DivUIOp::create(b, loc, number, partialCount);
  Value isRow = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, row,
                                      memory.constant(loc, rows));
  // All threads of a block meet at the barrier.
  splitParallel(
      b.createOrFold<arith::MinUIOp>(loc, row, memory.constant(loc, rows - 1)));
  Value neutral =
      arith::ConstantOp::create(b, loc, getNeutralPartial(b, reduction));
  FailureOr<Value> partial = emitLoops(0, neutral);
  if (failed(partial))
    return failure();
  Value thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  memref::StoreOp::create(b, loc, *partial, shared, thread);
  gpu::BarrierOp::create(b, loc);
  Value isFirst = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::eq, lane,
                                        memory.constant(loc, 0));
  auto guard =
      scf::IfOp::create(b, loc, arith::AndIOp::create(b, loc, isFirst, isRow));
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  if (failed(emitJoin(shared,
                      arith::DivUIOp::create(b, loc, thread, partialCount))))
    return failure();
  return shape;
}

FailureOr<LaunchShape> quantx::emitRowKernel(OpBuilder &b, linalg::LinalgOp op,
                                             const RowReduction &reduction,
                                             gpu::GPUFuncOp kernel,
                                             const MemoryMap &map,
                                             int64_t blockThreads) {
  return RowKernel(b, op, reduction, kernel, map).emit(blockThreads);
}
