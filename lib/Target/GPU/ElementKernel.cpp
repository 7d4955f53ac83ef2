//===- ElementKernel.cpp - a linalg op, one element in each thread --------===//
//
// The general path: every op that linalg can express, without tiles. A thread
// has one point of the parallel loops and runs the others itself.
//
//===----------------------------------------------------------------------===//

#include "KernelBody.h"
#include "ThreadKernel.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

namespace {

class ElementKernel {
public:
  ElementKernel(OpBuilder &b, linalg::LinalgOp op, ValueRange arguments,
                const MemoryMap &map)
      : b(b), op(op), loc(op.getLoc()), map(map), memory(b, arguments) {}

  FailureOr<LaunchShape> emit(int64_t blockThreads);

private:
  LogicalResult findPlaces();
  LogicalResult emitPoint();
  LogicalResult emitLoops(unsigned dim);
  /// Where an operand's element of the current point lies.
  Value getIndex(OpOperand &operand, const Place &place);

  OpBuilder &b;
  linalg::LinalgOp op;
  Location loc;
  const MemoryMap &map;
  KernelMemory memory;
  SmallVector<int64_t> sizes;
  /// By operand; none for scalars.
  SmallVector<std::optional<Place>> places;
  SmallVector<Value> point;
};

} // namespace

LogicalResult ElementKernel::findPlaces() {
  for (Value operand : op->getOperands()) {
    places.emplace_back();
    if (!isa<BaseMemRefType>(operand.getType()))
      continue;
    std::string reason;
    places.back() = findPlace(operand, map, reason);
    if (!places.back())
      return emitNoPlace(op, reason);
  }
  return success();
}

Value ElementKernel::getIndex(OpOperand &operand, const Place &place) {
  auto indices = affine::expandAffineMap(
      b, loc, op.getMatchingIndexingMap(&operand), point);
  return memory.linearize(loc, place, *indices);
}

LogicalResult ElementKernel::emitPoint() {
  Block &body = *op.getBlock();
  IRMapping mapping;
  SmallVector<std::pair<Place, Value>> results;
  for (OpOperand &operand : op->getOpOperands()) {
    const std::optional<Place> &place = places[operand.getOperandNumber()];
    BlockArgument argument = body.getArgument(operand.getOperandNumber());
    if (!place) {
      Value inside = bringInside(b, operand.get(), memory, map);
      if (!inside)
        return op.emitError() << "this has no form on a GPU: it reads a number "
                                 "that is computed by the host";
      mapping.map(argument, inside);
      continue;
    }
    Value index = getIndex(operand, *place);
    if (op.isDpsInit(&operand))
      results.push_back({*place, index});
    if (!argument.use_empty())
      mapping.map(argument, memory.load(loc, *place, index));
  }
  auto values = copyBody(b, body, mapping, memory, map, point);
  if (failed(values))
    return failure();
  for (auto [result, value] : llvm::zip(results, *values))
    memory.store(loc, result.first, result.second, value);
  return success();
}

LogicalResult ElementKernel::emitLoops(unsigned dim) {
  while (dim < sizes.size() && point[dim])
    ++dim;
  if (dim == sizes.size())
    return emitPoint();
  auto loop = scf::ForOp::create(b, loc, memory.constant(loc, 0),
                                 memory.constant(loc, sizes[dim]),
                                 memory.constant(loc, 1));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  point[dim] = loop.getInductionVar();
  LogicalResult result = emitLoops(dim + 1);
  point[dim] = {};
  return result;
}

FailureOr<LaunchShape> ElementKernel::emit(int64_t blockThreads) {
  sizes = op.getStaticLoopRanges();
  if (llvm::any_of(sizes, ShapedType::isDynamic))
    return op.emitError()
           << "this has no form on a GPU: its shape is not known "
              "at compile time";
  if (failed(findPlaces()))
    return failure();
  point.resize(sizes.size());
  int64_t count = 1;
  SmallVector<utils::IteratorType> kinds = op.getIteratorTypesArray();
  for (auto [kind, size] : llvm::zip(kinds, sizes))
    if (kind == utils::IteratorType::parallel)
      count *= size;
  LaunchShape shape;
  shape.block[0] = blockThreads;
  int64_t blocks = llvm::divideCeil(count, blockThreads);
  shape.grid[1] = llvm::divideCeil(blocks, kMaxGrid);
  shape.grid[0] = llvm::divideCeil(blocks, shape.grid[1]);
  if (shape.grid[1] > kMaxGrid)
    return op.emitError() << "this has no form on a GPU: it has too many "
                             "elements";

  Value x = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  Value y = gpu::BlockIdOp::create(b, loc, gpu::Dimension::y);
  Value thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  Value block = memory.add(loc, memory.mul(loc, y, shape.grid[0]), x);
  Value id = memory.add(loc, memory.mul(loc, block, blockThreads), thread);
  Value inside = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, id,
                                       memory.constant(loc, count));
  auto guard = scf::IfOp::create(b, loc, inside);
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  // The innermost dimension changes fastest from thread to thread.
  for (int64_t dim = int64_t(sizes.size()) - 1; dim >= 0; --dim) {
    if (kinds[dim] != utils::IteratorType::parallel)
      continue;
    if (sizes[dim] == 1) {
      point[dim] = memory.constant(loc, 0);
      continue;
    }
    count /= std::max<int64_t>(sizes[dim], 1);
    if (count <= 1) {
      point[dim] = id;
      continue;
    }
    Value size = memory.constant(loc, sizes[dim]);
    point[dim] = arith::RemUIOp::create(b, loc, id, size);
    id = arith::DivUIOp::create(b, loc, id, size);
  }
  if (failed(emitLoops(0)))
    return failure();
  return shape;
}

FailureOr<LaunchShape> quantx::emitElementKernel(OpBuilder &b,
                                                 linalg::LinalgOp op,
                                                 ValueRange arguments,
                                                 const MemoryMap &map,
                                                 int64_t blockThreads) {
  return ElementKernel(b, op, arguments, map).emit(blockThreads);
}
