//===- ElementEmitter.cpp - what kernels of a linalg op share -------------===//

#include "ElementEmitter.h"

#include "KernelBody.h"
#include "mlir/Dialect/Affine/Utils.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

Value quantx::emitThreadNumber(OpBuilder &b, Location loc, int64_t count,
                               int64_t blockThreads, LaunchShape &shape) {
  shape.block = {blockThreads, 1, 1};
  int64_t blocks = llvm::divideCeil(count, blockThreads);
  shape.grid[1] = std::max<int64_t>(1, llvm::divideCeil(blocks, kMaxGrid));
  shape.grid[0] = std::max<int64_t>(1, llvm::divideCeil(blocks, shape.grid[1]));
  if (shape.grid[1] > kMaxGrid)
    return {};
  auto constant = [&](int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  };
  Value x = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  Value thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  if (shape.grid[1] != 1) {
    Value y = gpu::BlockIdOp::create(b, loc, gpu::Dimension::y);
    Value before = arith::MulIOp::create(b, loc, y, constant(shape.grid[0]));
    x = arith::AddIOp::create(b, loc, before, x);
  }
  Value first = arith::MulIOp::create(b, loc, x, constant(blockThreads));
  return arith::AddIOp::create(b, loc, first, thread);
}

LogicalResult ElementEmitter::prepare() {
  sizes = op.getStaticLoopRanges();
  if (llvm::any_of(sizes, ShapedType::isDynamic))
    return op.emitError()
           << "this has no form on a GPU: its shape is not known "
              "at compile time";
  kinds = op.getIteratorTypesArray();
  point.resize(sizes.size());
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

int64_t ElementEmitter::countParallel() {
  int64_t count = 1;
  for (auto [kind, size] : llvm::zip(kinds, sizes))
    if (kind == utils::IteratorType::parallel)
      count *= size;
  return count;
}

void ElementEmitter::splitParallel(Value number) {
  int64_t count = countParallel();
  for (int64_t dim = int64_t(sizes.size()) - 1; dim >= 0; --dim) {
    if (kinds[dim] != utils::IteratorType::parallel)
      continue;
    if (sizes[dim] == 1) {
      point[dim] = memory.constant(loc, 0);
      continue;
    }
    count /= std::max<int64_t>(sizes[dim], 1);
    if (count <= 1) {
      point[dim] = number;
      continue;
    }
    Value size = memory.constant(loc, sizes[dim]);
    point[dim] = arith::RemUIOp::create(b, loc, number, size);
    number = arith::DivUIOp::create(b, loc, number, size);
  }
}

Value ElementEmitter::getIndex(OpOperand &operand) {
  auto indices = affine::expandAffineMap(
      b, loc, op.getMatchingIndexingMap(&operand), point);
  return memory.linearize(loc, *getPlace(operand), *indices);
}

FailureOr<Value> ElementEmitter::loadOperand(OpOperand &operand) {
  if (getPlace(operand))
    return memory.load(loc, *getPlace(operand), getIndex(operand));
  if (Value inside = bringInside(b, operand.get(), memory, map))
    return inside;
  return op.emitError() << "this has no form on a GPU: it reads a number "
                           "that is computed by the host";
}

FailureOr<SmallVector<Value>> ElementEmitter::emitBody(IRMapping &mapping) {
  return copyBody(b, *op.getBlock(), mapping, memory, map, point);
}
