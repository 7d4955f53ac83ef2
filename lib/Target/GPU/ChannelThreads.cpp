//===- ChannelThreads.cpp - windows that keep channels apart --------------===//
//
// Depthwise products, sums and maxima: a thread has the four channels of a word
// of one pixel, and neighbouring threads have neighbouring words.
//
//===----------------------------------------------------------------------===//

#include "WindowEmitter.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/DotLeaf.h"

using namespace mlir;
using namespace quantx;

namespace {

constexpr int64_t kGroup = 4;

class ChannelThreads : private WindowEmitter {
public:
  ChannelThreads(OpBuilder &b, WindowReduceOp op, ValueRange arguments,
                 const MemoryMap &map)
      : WindowEmitter(b, op, arguments, map) {}

  FailureOr<LaunchShape> emit(int64_t blockThreads);

private:
  Values emitWindow(const PixelPlace &pixel, Value channel, Values sums);
  LogicalResult storeResults(const PixelPlace &pixel, Value channel,
                             Values sums);
};

} // namespace

WindowEmitter::Values ChannelThreads::emitWindow(const PixelPlace &pixel,
                                                 Value channel, Values sums) {
  int64_t columns = op.getKernel()[1];
  return loop(op.getKernel()[0], sums, [&](Value y, Values sums) {
    return loop(columns, sums, [&](Value x, Values sums) {
      Value at = add(mul(y, op.getDilations()[0] * input.strides[1]),
                     mul(x, op.getDilations()[1] * input.strides[2]));
      at = add(add(pixel.window, at), channel);
      Values elements =
          memory.splitWord(loc, input, memory.loadWord(loc, input, at));
      for (auto [i, element] : llvm::enumerate(elements)) {
        Value value = widen(element);
        Value &sum = sums[i];
        if (op.getKind() == WindowKind::Max) {
          sum = op.getIsUnsigned()
                    ? Value(arith::MaxUIOp::create(b, loc, sum, value))
                    : Value(arith::MaxSIOp::create(b, loc, sum, value));
          continue;
        }
        if (op.getKind() == WindowKind::Depthwise) {
          Value tap = add(mul(y, columns), x);
          Value own = add(channel, constant(i));
          Value factor =
              memory.load(loc, *weights, add(mul(tap, channels), own));
          value = arith::MulIOp::create(b, loc, value, factor);
        }
        sum = arith::AddIOp::create(b, loc, sum, value);
      }
      return sums;
    });
  });
}

LogicalResult ChannelThreads::storeResults(const PixelPlace &pixel,
                                           Value channel, Values sums) {
  Values results;
  for (auto [i, sum] : llvm::enumerate(sums)) {
    FailureOr<Value> result =
        computeResult(pixel, add(channel, constant(i)), sum);
    if (failed(result))
      return failure();
    results.push_back(*result);
  }
  bool isWord = output.getElementBytes() == 1 && output.offset % 4 == 0 &&
                output.strides[3] == 1;
  for (int64_t dim = 0; dim < 3; ++dim)
    isWord &=
        output.shape[dim] == 1 || output.isWordAligned(output.strides[dim]);
  if (isWord) {
    memory.storeWord(loc, output, getOutputIndex(pixel, channel),
                     memory.joinWord(loc, results));
    return success();
  }
  for (auto [i, result] : llvm::enumerate(results))
    memory.store(loc, output, getOutputIndex(pixel, add(channel, constant(i))),
                 result);
  return success();
}

FailureOr<LaunchShape> ChannelThreads::emit(int64_t blockThreads) {
  if (failed(findPlaces()))
    return failure();
  int64_t words = channels / kGroup;
  LaunchShape shape;
  Value number = emitThreadNumber(b, loc, pixels * words, blockThreads, shape);
  if (!number)
    return op.emitError() << "this has no form on a GPU: its result is too "
                             "large";
  auto guard = scf::IfOp::create(b, loc, isBelow(number, pixels * words));
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  PixelPlace pixel = placePixel(div(number, words));
  Value channel = mul(rem(number, words), kGroup);
  Values sums;
  for (int64_t i = 0; i < kGroup; ++i)
    sums.push_back(loadStart(add(channel, constant(i))));
  if (failed(storeResults(pixel, channel, emitWindow(pixel, channel, sums))))
    return failure();
  return shape;
}

bool quantx::hasChannelWords(WindowReduceOp op, const MemoryMap &map) {
  if (op.getKind() == WindowKind::Contract ||
      !op.getAccumulatorType().isInteger())
    return false;
  const DotLeaf *leaf = findLeaf(op.getContext(), op.getLeaf());
  std::string reason;
  std::optional<Place> input = findPlace(op.getInput(), map, reason);
  if (!leaf || !leaf->getFacts().threads || !input ||
      !input->element.isInteger(8) || input->offset % 4 != 0 ||
      input->strides[3] != 1 || input->shape[3] % kGroup != 0 ||
      op.getInitType().getDimSize(3) != input->shape[3])
    return false;
  for (int64_t dim = 0; dim < 3; ++dim)
    if (input->shape[dim] != 1 && !input->isWordAligned(input->strides[dim]))
      return false;
  return true;
}

FailureOr<LaunchShape>
quantx::emitChannelKernel(OpBuilder &b, WindowReduceOp op, ValueRange arguments,
                          const MemoryMap &map, int64_t blockThreads) {
  return ChannelThreads(b, op, arguments, map).emit(blockThreads);
}
