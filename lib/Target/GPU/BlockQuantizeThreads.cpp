//===- BlockQuantizeThreads.cpp - activations of block products -----------===//
//
// Sixteen threads find the largest value of a block together and quantize every
// sixteenth element each.
//
//===----------------------------------------------------------------------===//

#include "KernelBody.h"
#include "ThreadKernel.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
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
      {together}, b.getF32Type(), MemRefLayoutAttrInterface(),
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
  memref::StoreOp::create(b, loc, emitLargest(first, lane), shared, thread);
  gpu::BarrierOp::create(b, loc);
  Value others = arith::SubIOp::create(b, loc, thread, lane);
  Value largest = real(0);
  for (int64_t i = 0; i < kLanes; ++i) {
    Value other =
        memref::LoadOp::create(b, loc, shared, add(others, constant(i)));
    largest = select(arith::CmpFPredicate::OGT, other, largest, other, largest);
  }
  Value scale = arith::DivFOp::create(b, loc, largest, real(127));
  scale =
      select(arith::CmpFPredicate::OGE, scale, real(FLT_MIN), scale, real(1));
  auto guard = scf::IfOp::create(b, loc, exists);
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  auto keep = scf::IfOp::create(b, loc, isBelow(lane, 1));
  {
    OpBuilder::InsertionGuard inside(b);
    b.setInsertionPointToStart(keep.thenBlock());
    memory.store(loc, scales, memory.linearize(loc, scales, {row, index}),
                 scale);
  }
  // Words of codes where blocks are made of them.
  int64_t width = block % 4 == 0 && codes.offset % 4 == 0 ? 4 : 1;
  Value target = memory.linearize(loc, codes, {row, start});
  auto loop = scf::ForOp::create(b, loc, lane, constant(block / width),
                                 constant(kLanes));
  b.setInsertionPointToStart(loop.getBody());
  Value place = memory.mul(loc, loop.getInductionVar(), width);
  SmallVector<Value> bytes;
  for (int64_t i = 0; i < width; ++i) {
    Value at = add(add(first, place), constant(i));
    bytes.push_back(emitCode(memory.load(loc, input, at), scale));
  }
  if (width == 1)
    memory.store(loc, codes, add(target, place), bytes[0]);
  else
    memory.storeWord(loc, codes, add(target, place),
                     memory.joinWord(loc, bytes));
  return shape;
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
