//===- BlockQuantizeThreads.cpp - activations of block products -----------===//
//
// Sixteen threads find the largest value of a block together and quantize every
// sixteenth word of it each. The sums of the codes they add up on the way, if
// these are few.
//
//===----------------------------------------------------------------------===//

#include "KernelBody.h"
#include "ThreadKernel.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"
#include <cfloat>

using namespace mlir;
using namespace quantx;

namespace {

constexpr int64_t kLanes = 16;

class BlockQuantizer {
public:
  BlockQuantizer(OpBuilder &b, BlockQuantizeOp op, gpu::GPUFuncOp kernel,
                 const MemoryMap &map)
      : b(b), op(op), loc(op.getLoc()), map(map),
        memory(b, kernel.getArguments()), kernel(kernel),
        block(op.getBlockSize()) {}

  FailureOr<LaunchShape> emitCodes(int64_t blockThreads);
  FailureOr<LaunchShape> emitSums(int64_t blockThreads);

private:
  LogicalResult prepare();
  Value select(arith::CmpFPredicate predicate, Value x, Value y, Value yes,
               Value no);
  Value emitLargest(Value first, Value lane);
  Value emitCode(Value x, Value scale);
  Value emitPart(Value from, Value to, int64_t count, Value lane, Value scale);
  Value addLanes(Value sum, Value shared, Value others);

  Value constant(int64_t value) { return memory.constant(loc, value); }
  Value real(float value) {
    return arith::ConstantOp::create(b, loc, b.getF32FloatAttr(value));
  }
  Value add(Value x, Value y) { return memory.add(loc, x, y); }
  Value isBelow(Value x, int64_t limit) {
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, x,
                                 constant(limit));
  }

  OpBuilder &b;
  BlockQuantizeOp op;
  Location loc;
  const MemoryMap &map;
  KernelMemory memory;
  gpu::GPUFuncOp kernel;
  int64_t block, rows = 0, depth = 0;
  Place input, codes, scales, sums;
};

} // namespace

LogicalResult BlockQuantizer::prepare() {
  for (auto [buffer, place] : {std::pair<Value, Place *>{op.getInput(), &input},
                               {op.getCodes(), &codes},
                               {op.getScales(), &scales},
                               {op.getSums(), &sums}}) {
    std::string reason;
    std::optional<Place> found = findPlace(buffer, map, reason);
    if (!found)
      return emitNoPlace(op, reason);
    *place = *found;
  }
  rows = input.shape[0];
  depth = input.shape[1];
  return success();
}

Value BlockQuantizer::select(arith::CmpFPredicate predicate, Value x, Value y,
                             Value yes, Value no) {
  Value test = arith::CmpFOp::create(b, loc, predicate, x, y);
  return arith::SelectOp::create(b, loc, test, yes, no);
}

/// The largest magnitude of the lane's elements; NaN counts as 0.
Value BlockQuantizer::emitLargest(Value first, Value lane) {
  auto loop = scf::ForOp::create(b, loc, lane, constant(block),
                                 constant(kLanes), ValueRange(real(0)));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  Value x = memory.load(loc, input, add(first, loop.getInductionVar()));
  x = math::AbsFOp::create(b, loc, x);
  Value largest = loop.getRegionIterArgs()[0];
  scf::YieldOp::create(
      b, loc, select(arith::CmpFPredicate::OGT, x, largest, x, largest));
  return loop.getResult(0);
}

Value BlockQuantizer::emitCode(Value x, Value scale) {
  x = arith::DivFOp::create(b, loc, x, scale);
  x = math::RoundEvenOp::create(b, loc, x);
  x = select(arith::CmpFPredicate::ORD, x, x, x, real(0));
  x = select(arith::CmpFPredicate::OGT, x, real(127), real(127), x);
  x = select(arith::CmpFPredicate::OLT, x, real(-127), real(-127), x);
  x = arith::FPToSIOp::create(b, loc, b.getI32Type(), x);
  return arith::TruncIOp::create(b, loc, b.getI8Type(), x);
}

FailureOr<LaunchShape> BlockQuantizer::emitCodes(int64_t blockThreads) {
  if (failed(prepare()))
    return failure();
  int64_t together = std::max<int64_t>(1, blockThreads / kLanes) * kLanes;
  int64_t blocks = depth / block, count = rows * blocks;
  LaunchShape shape;
  Value number = emitThreadNumber(b, loc, count * kLanes, together, shape);
  if (!number)
    return op.emitError() << "this has no form on a GPU: it has too many rows";
  auto type = MemRefType::get(
      {together}, b.getI32Type(), MemRefLayoutAttrInterface(),
      gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup));
  Value shared = kernel.addWorkgroupAttribution(type, loc);
  Value lane = arith::RemUIOp::create(b, loc, number, constant(kLanes));
  Value own = arith::DivUIOp::create(b, loc, number, constant(kLanes));
  Value exists = isBelow(own, count);
  own = b.createOrFold<arith::MinUIOp>(loc, own, constant(count - 1));
  // Blocks of all rows are counted through.
  Value row = arith::DivUIOp::create(b, loc, own, constant(blocks));
  Value index = arith::RemUIOp::create(b, loc, own, constant(blocks));
  Value start = memory.mul(loc, index, block);
  Value first = memory.linearize(loc, input, {row, start});
  Value thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  Value mine = arith::BitcastOp::create(b, loc, b.getI32Type(),
                                        emitLargest(first, lane));
  memref::StoreOp::create(b, loc, mine, shared, thread);
  gpu::BarrierOp::create(b, loc);
  Value others = arith::SubIOp::create(b, loc, thread, lane);
  Value largest = real(0);
  for (int64_t i = 0; i < kLanes; ++i) {
    Value other =
        memref::LoadOp::create(b, loc, shared, add(others, constant(i)));
    other = arith::BitcastOp::create(b, loc, b.getF32Type(), other);
    largest = select(arith::CmpFPredicate::OGT, other, largest, other, largest);
  }
  Value scale = arith::DivFOp::create(b, loc, largest, real(127));
  scale =
      select(arith::CmpFPredicate::OGE, scale, real(FLT_MIN), scale, real(1));
  Value isFirst = arith::AndIOp::create(b, loc, exists, isBelow(lane, 1));
  auto storeByFirst = [&](const Place &place, Value value, Value column) {
    emitIf(b, loc, isFirst, [&] {
      memory.store(loc, place, memory.linearize(loc, place, {row, column}),
                   value);
    });
  };
  storeByFirst(scales, scale, index);
  bool hasSums = addsSumsOnTheWay(op);
  int64_t part = hasSums ? op.getSumBlock() : block;
  Value target = memory.linearize(loc, codes, {row, start});
  // All threads go through the same parts, those without a block in vain.
  auto parts = scf::ForOp::create(b, loc, constant(0), constant(block / part),
                                  constant(1));
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(parts.getBody());
  Value place = memory.mul(loc, parts.getInductionVar(), part);
  auto guard = scf::IfOp::create(b, loc, b.getI32Type(), exists,
                                 /*withElseRegion=*/true);
  {
    OpBuilder::InsertionGuard inside(b);
    b.setInsertionPointToStart(guard.elseBlock());
    Value zero = arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(0));
    scf::YieldOp::create(b, loc, zero);
    b.setInsertionPointToStart(guard.thenBlock());
    Value sum =
        emitPart(add(first, place), add(target, place), part, lane, scale);
    scf::YieldOp::create(b, loc, sum);
  }
  if (!hasSums)
    return shape;
  Value sum = addLanes(guard.getResult(0), shared, others);
  Value column =
      add(memory.mul(loc, index, block / part), parts.getInductionVar());
  storeByFirst(sums, sum, column);
  return shape;
}

/// Quantizes the lane's elements of `count`; returns the sum of their codes.
Value BlockQuantizer::emitPart(Value from, Value to, int64_t count, Value lane,
                               Value scale) {
  // Words of codes where parts are made of them.
  int64_t width = count % 4 == 0 && codes.offset % 4 == 0 ? 4 : 1;
  Value zero = arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(0));
  auto loop = scf::ForOp::create(b, loc, lane, constant(count / width),
                                 constant(kLanes), ValueRange(zero));
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(loop.getBody());
  Value place = memory.mul(loc, loop.getInductionVar(), width);
  Value sum = loop.getRegionIterArgs()[0];
  SmallVector<Value> bytes;
  for (int64_t i = 0; i < width; ++i) {
    Value at = add(add(from, place), constant(i));
    bytes.push_back(emitCode(memory.load(loc, input, at), scale));
    Value code = arith::ExtSIOp::create(b, loc, b.getI32Type(), bytes.back());
    sum = arith::AddIOp::create(b, loc, sum, code);
  }
  if (width == 1)
    memory.store(loc, codes, add(to, place), bytes[0]);
  else
    memory.storeWord(loc, codes, add(to, place), memory.joinWord(loc, bytes));
  scf::YieldOp::create(b, loc, sum);
  return loop.getResult(0);
}

/// The sum of what the sixteen threads of a block have; `others` is the number
/// of the first of them.
Value BlockQuantizer::addLanes(Value sum, Value shared, Value others) {
  Value thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  // What lies there may still be read.
  gpu::BarrierOp::create(b, loc);
  memref::StoreOp::create(b, loc, sum, shared, thread);
  gpu::BarrierOp::create(b, loc);
  Value all;
  for (int64_t i = 0; i < kLanes; ++i) {
    Value other =
        memref::LoadOp::create(b, loc, shared, add(others, constant(i)));
    all = i == 0 ? other : arith::AddIOp::create(b, loc, all, other);
  }
  return all;
}

bool quantx::addsSumsOnTheWay(BlockQuantizeOp op) {
  constexpr int64_t kMostParts = 4;
  return int64_t(op.getBlockSize()) / op.getSumBlock() <= kMostParts;
}

FailureOr<LaunchShape> BlockQuantizer::emitSums(int64_t blockThreads) {
  if (failed(prepare()))
    return failure();
  int64_t size = op.getSumBlock(), count = rows * (depth / size);
  LaunchShape shape;
  Value number = emitThreadNumber(b, loc, count, blockThreads, shape);
  if (!number)
    return op.emitError() << "this has no form on a GPU: it has too many rows";
  auto guard = scf::IfOp::create(b, loc, isBelow(number, count));
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  Value first = memory.mul(loc, number, size);
  Value zero = arith::ConstantOp::create(b, loc, b.getI32IntegerAttr(0));
  auto loop = scf::ForOp::create(b, loc, constant(0), constant(size),
                                 constant(1), ValueRange(zero));
  {
    OpBuilder::InsertionGuard inside(b);
    b.setInsertionPointToStart(loop.getBody());
    Value code = memory.load(loc, codes, add(first, loop.getInductionVar()));
    code = arith::ExtSIOp::create(b, loc, b.getI32Type(), code);
    scf::YieldOp::create(b, loc,
                         ValueRange(arith::AddIOp::create(
                             b, loc, loop.getRegionIterArgs()[0], code)));
  }
  memory.store(loc, sums, number, loop.getResult(0));
  return shape;
}

FailureOr<LaunchShape> quantx::emitBlockQuantizeKernel(OpBuilder &b,
                                                       BlockQuantizeOp op,
                                                       gpu::GPUFuncOp kernel,
                                                       const MemoryMap &map,
                                                       int64_t blockThreads) {
  return BlockQuantizer(b, op, kernel, map).emitCodes(blockThreads);
}

FailureOr<LaunchShape> quantx::emitBlockSumKernel(OpBuilder &b,
                                                  BlockQuantizeOp op,
                                                  gpu::GPUFuncOp kernel,
                                                  const MemoryMap &map,
                                                  int64_t blockThreads) {
  return BlockQuantizer(b, op, kernel, map).emitSums(blockThreads);
}
