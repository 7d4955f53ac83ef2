//===- WindowThreads.cpp - a window_reduce, some results per thread -------===//
//
// Neighbouring threads have neighbouring channels, so that they load one line
// of packed weights together; each has a few pixels and channels, whose sums
// stay in its registers until the body has made results of them. Threads past
// the last pixel or channel compute with the last one and store nothing.
//
//===----------------------------------------------------------------------===//

#include "WindowEmitter.h"
#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/DotLeaf.h"
#include "quantx/Schedule/GroupLayout.h"
#include "quantx/Support/Constants.h"

using namespace mlir;
using namespace quantx;

namespace {

class WindowThreads : private WindowEmitter {
public:
  WindowThreads(OpBuilder &b, WindowReduceOp op, ValueRange arguments,
                const MemoryMap &map)
      : WindowEmitter(b, op, arguments, map) {}

  FailureOr<LaunchShape> emit(int64_t blockThreads);

private:
  LogicalResult check();
  void placeThread(const LaunchShape &shape);
  void placePixels(Value tile);
  void placeChannels(Value block, Value lane);
  Value getSet();
  Values emitStart();
  Values emitContraction(Values acc);
  Values emitChannels(Values acc);
  LogicalResult emitResult(int64_t p, int64_t v, Value acc);
  Value loadGroup(Value pixel, Value row, Value k);

  const ThreadLeaf *leaf = nullptr;
  int64_t tilePixels = 1, tileVectors = 1, lanes = 1;
  GroupLayout layout{1, 1, 1};

  /// Of each pixel of the thread, and whether there is one.
  SmallVector<PixelPlace> pixel;
  Values hasPixel;
  /// Of each vector: whether its lane has a channel, the channel, the first
  /// input channel of its group, and its first packed weight.
  Values hasChannel, channel, inputChannel, weight;
  /// Distance between the weights of neighbouring groups of the block.
  Value weightStep;
};

} // namespace

//===----------------------------------------------------------------------===//
// What the op must be
//===----------------------------------------------------------------------===//

LogicalResult WindowThreads::check() {
  leaf =
      dyn_cast_if_present<ThreadLeaf>(findLeaf(op.getContext(), op.getLeaf()));
  if (!leaf)
    return op.emitError() << "leaf '" << op.getLeaf()
                          << "' does not run on a GPU";
  if (!accumulator.isInteger() ||
      !op.getInputType().getElementType().isInteger())
    return op.emitError() << "leaf '" << op.getLeaf()
                          << "' does not sum floats";
  if (op.getKind() != WindowKind::Contract)
    return success();
  const DotLeafFacts &facts = leaf->getFacts();
  auto type = cast<MemRefType>(op.getWeights().getType());
  int64_t count = op.getNumRows() * facts.getPackedLength(op.getRowLength()) *
                  layout.parts * layout.getVectors() * lanes;
  if (op.hasWeightSets())
    count *= output.shape[0] * output.shape[1];
  if (type.getNumElements() != count ||
      getElementKind(type.getElementType()) != facts.weight ||
      getElementKind(op.getInputType().getElementType()) != facts.inputs[0] ||
      getElementKind(accumulator) != facts.accumulator)
    return op.emitError() << "leaf '" << op.getLeaf() << "' sums "
                          << getElementName(facts.inputs[0]) << " times "
                          << count << " weights of type "
                          << getElementName(facts.weight) << " in "
                          << getElementName(facts.accumulator);
  return success();
}

//===----------------------------------------------------------------------===//
// Where the thread stands
//===----------------------------------------------------------------------===//

void WindowThreads::placePixels(Value tile) {
  Value first = mul(tile, tilePixels);
  for (int64_t p = 0; p < tilePixels; ++p) {
    Value number = add(first, constant(p));
    hasPixel.push_back(isBelow(number, pixels));
    pixel.push_back(placePixel(min(number, pixels - 1)));
  }
}

void WindowThreads::placeChannels(Value block, Value lane) {
  int64_t vectors = layout.getVectors();
  int64_t blocks = llvm::divideCeil(vectors, tileVectors);
  int64_t inputs = input.shape[3] / int64_t(op.getGroups());
  int64_t outputs = channels / int64_t(op.getGroups());
  Value part = constant(0), first = mul(block, tileVectors);
  if (layout.parts != 1) {
    part = div(block, blocks);
    first = mul(rem(block, blocks), tileVectors);
  }
  // The last block may have fewer vectors; they lie closer then.
  Value width = constant(tileVectors);
  if (vectors % tileVectors != 0)
    width = min(arith::SubIOp::create(b, loc, constant(vectors), first),
                tileVectors);
  weightStep = width;
  for (int64_t v = 0; v < tileVectors; ++v) {
    Value vector = min(add(first, constant(v)), vectors - 1);
    Value place = add(mul(vector, layout.perVector), lane);
    Value inLane = isBelow(lane, layout.perVector);
    Value inPart = isBelow(place, layout.channels);
    Value own = isBelow(add(first, constant(v)), vectors);
    hasChannel.push_back(arith::AndIOp::create(
        b, loc, own, arith::AndIOp::create(b, loc, inLane, inPart)));
    place = add(min(place, layout.channels - 1), mul(part, layout.channels));
    channel.push_back(place);
    bool contracts = op.getKind() == WindowKind::Contract;
    if (!contracts)
      inputChannel.push_back(place);
    else if (op.getGroups() == 1)
      inputChannel.push_back(constant(0));
    else
      inputChannel.push_back(mul(div(place, outputs), inputs));
    if (!contracts)
      continue;
    int64_t groups = leaf->getFacts().getPackedLength(op.getRowLength()) /
                     leaf->getFacts().group;
    Value words = mul(part, op.getNumRows() * groups * vectors * lanes);
    words = add(words, mul(first, op.getNumRows() * groups * lanes));
    Value within = b.createOrFold<arith::MinUIOp>(
        loc, constant(v),
        arith::SubIOp::create(b, loc, width, constant(1)).getResult());
    words = add(words, add(mul(within, lanes), lane));
    if (op.hasWeightSets())
      words =
          add(words, mul(getSet(), op.getNumRows() * groups * vectors * lanes));
    weight.push_back(words);
  }
}

/// Which of the sets of weights the thread's pixels, all of one row, meet.
Value WindowThreads::getSet() {
  return add(mul(pixel[0].batch, output.shape[1]), pixel[0].row);
}

void WindowThreads::placeThread(const LaunchShape &shape) {
  Value x = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  Value y = gpu::BlockIdOp::create(b, loc, gpu::Dimension::y);
  Value z = gpu::BlockIdOp::create(b, loc, gpu::Dimension::z);
  Value lane = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  Value rank = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::y);
  Value rows = add(mul(z, shape.grid[0]), x);
  placePixels(add(mul(rows, shape.block[1]), rank));
  placeChannels(y, lane);
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

WindowEmitter::Values WindowThreads::emitStart() {
  Values acc;
  for (int64_t p = 0; p < tilePixels; ++p)
    for (int64_t v = 0; v < tileVectors; ++v) {
      if (p > 0)
        acc.push_back(acc[v]);
      else if (op.hasWeightSets())
        acc.push_back(loadStart(add(channel[v], mul(getSet(), channels))));
      else
        acc.push_back(loadStart(channel[v]));
    }
  return acc;
}

/// The input elements k, k + 1, ... of a row of a window, as one word. `pixel`
/// and `row` are where the window and its row begin.
Value WindowThreads::loadGroup(Value pixel, Value row, Value k) {
  Value at = add(pixel, row);
  if (isInputAligned(4))
    return memory.loadWord(loc, input, add(at, k));
  if (hasContiguousRows())
    return memory.loadUnalignedWord(loc, input, add(at, k));
  return loadScatteredWord(at, k);
}

WindowEmitter::Values WindowThreads::emitContraction(Values acc) {
  const DotLeafFacts &facts = leaf->getFacts();
  int64_t groups = facts.getPackedLength(op.getRowLength()) / facts.group;
  bool shared = layout.groupsPerVector == 0;
  return loop(op.getNumRows(), acc, [&](Value r, Values acc) {
    Value at = placeKernelRow(r);
    return loop(groups, acc, [&](Value g, Values acc) {
      Value step = b.createOrFold<arith::MulIOp>(loc, add(mul(r, groups), g),
                                                 mul(weightStep, lanes));
      Values words;
      for (int64_t v = 0; v < tileVectors; ++v)
        words.push_back(memory.loadWordAt(loc, *weights, add(weight[v], step)));
      for (int64_t p = 0; p < tilePixels; ++p) {
        Value group;
        for (int64_t v = 0; v < tileVectors; ++v) {
          if (v == 0 || !shared)
            group = loadGroup(add(pixel[p].window, inputChannel[v]), at,
                              mul(g, facts.group));
          Value &sum = acc[p * tileVectors + v];
          sum = leaf->dot(b, loc, sum, group, words[v], op.getIsUnsigned());
        }
      }
      return acc;
    });
  });
}

/// The kinds that keep channels apart.
WindowEmitter::Values WindowThreads::emitChannels(Values acc) {
  return loop(op.getKernel()[0], acc, [&](Value y, Values acc) {
    return loop(op.getKernel()[1], acc, [&](Value x, Values acc) {
      Value at = add(mul(y, op.getDilations()[0] * input.strides[1]),
                     mul(x, op.getDilations()[1] * input.strides[2]));
      Value tap = add(mul(y, op.getKernel()[1]), x);
      for (int64_t v = 0; v < tileVectors; ++v) {
        Value factor;
        if (op.getKind() == WindowKind::Depthwise)
          factor =
              memory.load(loc, *weights, add(mul(tap, channels), channel[v]));
        for (int64_t p = 0; p < tilePixels; ++p) {
          Value value = widen(memory.load(
              loc, input, add(add(pixel[p].window, at), inputChannel[v])));
          Value &sum = acc[p * tileVectors + v];
          if (op.getKind() == WindowKind::Max) {
            sum = op.getIsUnsigned()
                      ? Value(arith::MaxUIOp::create(b, loc, sum, value))
                      : Value(arith::MaxSIOp::create(b, loc, sum, value));
            continue;
          }
          if (factor)
            value = arith::MulIOp::create(b, loc, value, factor);
          sum = arith::AddIOp::create(b, loc, sum, value);
        }
      }
      return acc;
    });
  });
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

LogicalResult WindowThreads::emitResult(int64_t p, int64_t v, Value acc) {
  Value inside = arith::AndIOp::create(b, loc, hasPixel[p], hasChannel[v]);
  auto guard = scf::IfOp::create(b, loc, inside);
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  return storeResult(pixel[p], channel[v], acc);
}

FailureOr<LaunchShape> WindowThreads::emit(int64_t blockThreads) {
  if (failed(findPlaces()))
    return failure();
  auto *found = findLeaf(op.getContext(), op.getLeaf());
  lanes = found ? found->getFacts().lanes : 1;
  int64_t groups = op.getGroups();
  layout = getGroupLayout(groups, channels / groups, input.shape[3] / groups,
                          input.element.getIntOrFloatBitWidth(), lanes);
  if (failed(check()))
    return failure();
  tilePixels = op.getTile()[0];
  tileVectors = op.getTile()[1];
  while (op.hasWeightSets() && output.shape[2] % tilePixels != 0)
    --tilePixels;

  LaunchShape shape;
  shape.block = {lanes, std::max<int64_t>(blockThreads / lanes, 1), 1};
  int64_t blocks = llvm::divideCeil(pixels, tilePixels * shape.block[1]);
  shape.grid[2] = llvm::divideCeil(blocks, kMaxGrid);
  shape.grid[0] = llvm::divideCeil(blocks, shape.grid[2]);
  shape.grid[1] =
      layout.parts * llvm::divideCeil(layout.getVectors(), tileVectors);
  if (shape.grid[1] > kMaxGrid || shape.grid[2] > kMaxGrid)
    return op.emitError() << "this has no form on a GPU: its result is too "
                             "large";
  placeThread(shape);
  Values acc = emitStart();
  acc = op.getKind() == WindowKind::Contract ? emitContraction(acc)
                                             : emitChannels(acc);
  for (int64_t p = 0; p < tilePixels; ++p)
    for (int64_t v = 0; v < tileVectors; ++v)
      if (failed(emitResult(p, v, acc[p * tileVectors + v])))
        return failure();
  return shape;
}

FailureOr<LaunchShape> quantx::emitWindowKernel(OpBuilder &b, WindowReduceOp op,
                                                ValueRange arguments,
                                                const MemoryMap &map,
                                                int64_t blockThreads) {
  return WindowThreads(b, op, arguments, map).emit(blockThreads);
}
