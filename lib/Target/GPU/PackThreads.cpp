//===- PackThreads.cpp - computed weights packed by threads ---------------===//
//
// A thread makes one word of the packed weights; a second kernel sums the
// weights of each channel for what products start from. Neighbouring threads
// have neighbouring channels.
//
//===----------------------------------------------------------------------===//

#include "KernelBody.h"
#include "ThreadKernel.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

namespace {

class PackThreads {
public:
  PackThreads(OpBuilder &b, PackWeightsOp op, ValueRange arguments,
              const MemoryMap &map)
      : b(b), op(op), loc(op.getLoc()), map(map), memory(b, arguments),
        outputs(op.getNumOutputs()), inputs(op.getNumInputs()),
        lanes(op.getLayout()[1]), group(op.getLayout()[2]) {}

  FailureOr<LaunchShape> emitWords(int64_t blockThreads);
  FailureOr<LaunchShape> emitStart(int64_t blockThreads);

private:
  LogicalResult prepare();
  Value placeSet(Value set);
  Value load(Value set, Value channel, Value k);
  Value emitWord(Value number);
  FailureOr<LaunchShape> forEach(int64_t count, int64_t blockThreads,
                                 llvm::function_ref<void(Value)> body);

  Value constant(int64_t value) { return memory.constant(loc, value); }
  Value add(Value x, Value y) { return memory.add(loc, x, y); }
  Value mul(Value x, int64_t y) { return memory.mul(loc, x, y); }
  Value div(Value x, Value y) {
    return b.createOrFold<arith::DivUIOp>(loc, x, y);
  }
  Value rem(Value x, Value y) {
    return b.createOrFold<arith::RemUIOp>(loc, x, y);
  }
  Value isBelow(Value x, int64_t limit) {
    return arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult, x,
                                 constant(limit));
  }
  Value clamp(Value x, int64_t size) {
    return b.createOrFold<arith::MinUIOp>(loc, x, constant(size - 1));
  }

  OpBuilder &b;
  PackWeightsOp op;
  Location loc;
  const MemoryMap &map;
  KernelMemory memory;
  Place input, packed;
  std::optional<Place> start;
  int64_t outputs, inputs, lanes, group, sets = 1;
};

} // namespace

LogicalResult PackThreads::prepare() {
  std::string reason;
  std::optional<Place> from = findPlace(op.getInput(), map, reason),
                       to = from ? findPlace(op.getPacked(), map, reason)
                                 : std::nullopt;
  if (to && op.getStart() && !(start = findPlace(op.getStart(), map, reason)))
    return emitNoPlace(op, reason);
  if (!to)
    return emitNoPlace(op, reason);
  input = *from;
  packed = *to;
  if (!input.element.isInteger(8) || !packed.element.isInteger(8) || group != 4)
    return op.emitError() << "this has no form on a GPU: only bytes are packed "
                             "there, four in a word";
  for (int64_t dim : op.getDims().drop_back(2))
    sets *= input.shape[dim];
  return success();
}

/// Where a set begins in the input.
Value PackThreads::placeSet(Value set) {
  Value at = constant(0);
  for (int64_t dim : llvm::reverse(op.getDims().drop_back(2))) {
    Value size = constant(input.shape[dim]);
    at = add(at, mul(rem(set, size), input.strides[dim]));
    set = div(set, size);
  }
  return at;
}

/// The byte that is packed, which is 0 where there is no such element.
Value PackThreads::load(Value set, Value channel, Value k) {
  int64_t channelDim = op.getDims().end()[-2], inputDim = op.getDims().back();
  Value at = add(mul(clamp(channel, outputs), input.strides[channelDim]),
                 mul(clamp(k, inputs), input.strides[inputDim]));
  Value byte = memory.load(loc, input, add(set, at));
  auto number = [&](int8_t value) {
    return arith::ConstantOp::create(b, loc,
                                     b.getIntegerAttr(b.getI8Type(), value));
  };
  if (op.getIsUnsigned())
    byte = arith::XOrIOp::create(b, loc, byte, number(-128));
  Value exists = arith::AndIOp::create(b, loc, isBelow(channel, outputs),
                                       isBelow(k, inputs));
  return arith::SelectOp::create(b, loc, exists, byte, number(0));
}

/// The `number`-th word of all sets.
Value PackThreads::emitWord(Value number) {
  int64_t width = op.getLayout()[0];
  int64_t vectors = llvm::divideCeil(outputs, lanes);
  int64_t groups = llvm::divideCeil(inputs, group);
  Value setWords = constant(vectors * lanes * groups);
  Value set = placeSet(div(number, setWords)), word = rem(number, setWords);
  Value blockWords = constant(width * lanes * groups);
  Value first = mul(div(word, blockWords), width);
  word = rem(word, blockWords);
  // The last block may have fewer vectors.
  Value own = constant(width);
  if (vectors % width != 0)
    own = b.createOrFold<arith::MinUIOp>(
        loc, own,
        arith::SubIOp::create(b, loc, constant(vectors), first).getResult());
  own = mul(own, lanes);
  Value k = mul(div(word, own), group);
  Value channel = add(mul(first, lanes), rem(word, own));
  SmallVector<Value> bytes;
  for (int64_t i = 0; i < group; ++i)
    bytes.push_back(load(set, channel, add(k, constant(i))));
  return memory.joinWord(loc, bytes);
}

FailureOr<LaunchShape>
PackThreads::forEach(int64_t count, int64_t blockThreads,
                     llvm::function_ref<void(Value)> body) {
  LaunchShape shape;
  Value number = emitThreadNumber(b, loc, count, blockThreads, shape);
  if (!number)
    return op.emitError() << "this has no form on a GPU: its result is too "
                             "large";
  emitIf(b, loc, isBelow(number, count), [&] { body(number); });
  return shape;
}

FailureOr<LaunchShape> PackThreads::emitWords(int64_t blockThreads) {
  if (failed(prepare()))
    return failure();
  return forEach(
      sets * op.getSetSize() / group, blockThreads, [&](Value number) {
        memory.storeWord(loc, packed, mul(number, group), emitWord(number));
      });
}

FailureOr<LaunchShape> PackThreads::emitStart(int64_t blockThreads) {
  if (failed(prepare()))
    return failure();
  Type type = start->element;
  auto number = [&](int64_t value) {
    return arith::ConstantOp::create(
        b, loc,
        b.getIntegerAttr(type, APInt(type.getIntOrFloatBitWidth(),
                                     uint64_t(value), /*isSigned=*/true,
                                     /*implicitTrunc=*/true)));
  };
  return forEach(sets * outputs, blockThreads, [&](Value place) {
    Value set = placeSet(div(place, constant(outputs)));
    Value channel = rem(place, constant(outputs));
    auto loop = scf::ForOp::create(b, loc, constant(0), constant(inputs),
                                   constant(1), ValueRange(number(0)));
    {
      OpBuilder::InsertionGuard guard(b);
      b.setInsertionPointToStart(loop.getBody());
      Value byte = load(set, channel, loop.getInductionVar());
      Value sum =
          arith::AddIOp::create(b, loc, loop.getRegionIterArgs()[0],
                                arith::ExtSIOp::create(b, loc, type, byte));
      scf::YieldOp::create(b, loc, sum);
    }
    Value sum = arith::MulIOp::create(b, loc, loop.getResult(0),
                                      number(op.getFactor()));
    sum = arith::AddIOp::create(b, loc, sum, number(op.getConstant()));
    memory.store(loc, *start, place, sum);
  });
}

FailureOr<LaunchShape> quantx::emitPackKernel(OpBuilder &b, PackWeightsOp op,
                                              ValueRange arguments,
                                              const MemoryMap &map,
                                              int64_t blockThreads) {
  return PackThreads(b, op, arguments, map).emitWords(blockThreads);
}

FailureOr<LaunchShape> quantx::emitStartKernel(OpBuilder &b, PackWeightsOp op,
                                               ValueRange arguments,
                                               const MemoryMap &map,
                                               int64_t blockThreads) {
  return PackThreads(b, op, arguments, map).emitStart(blockThreads);
}
