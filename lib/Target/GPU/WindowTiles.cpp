//===- WindowTiles.cpp - a contraction from tiles in shared memory --------===//
//
// A block of threads computes a tile of the product. Step by step it brings the
// input of its pixels and the weights of its channels to shared memory, some
// steps ahead of the one that its groups of threads multiply, with one barrier
// in each step. Input is gathered in chunks of 16 bytes straight from the
// image; what lies past the end of a sum meets weights that are zero, and past
// the last pixel or channel threads compute with the last one and store
// nothing.
//
//===----------------------------------------------------------------------===//

#include "WindowEmitter.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/MatrixTile.h"
#include "quantx/Support/Constants.h"
#include "quantx/Target/GPU/MatrixLeaf.h"
#include <map>

using namespace mlir;
using namespace quantx;

namespace {

class WindowTiles : private WindowEmitter {
public:
  WindowTiles(OpBuilder &b, WindowReduceOp op, gpu::GPUFuncOp kernel,
              const MatrixLeaf &leaf, const MemoryMap &map)
      : WindowEmitter(b, op,
                      kernel.getArguments().take_front(
                          kernel.getFunctionType().getNumInputs()),
                      map),
        kernel(kernel), leaf(leaf), facts(leaf.getMatrix()) {}

  FailureOr<LaunchShape> emit();

private:
  /// A pixel of the result, and whether there is one.
  struct Row {
    Value isInside;
    PixelPlace place;
  };
  struct Column {
    Value isInside, channel;
  };

  LogicalResult check();
  void cutTile();
  FailureOr<LaunchShape> getShape();
  void placeBlock(const LaunchShape &shape);
  void placeInput();
  void copyStep(Value step, Value stage);
  void copyInput(Value step, Value start);
  void copyWeights(Value step, Value start, Value stage);
  void copyChunk(Value window, Value row, Value k, Value to);
  void ifBelow(Value value, int64_t bound, int64_t most,
               llvm::function_ref<void()> body);
  Row placeRow(int64_t offset);
  Column placeColumn(int64_t offset);
  Values emitStarts();
  Values emitSteps(Values packed);
  LogicalResult emitResults(ValueRange sums);

  int64_t getTileWords(int64_t rows) const { return rows * facts.step / 4; }
  int64_t getStageWords() const {
    return getTileWords(tilePixels + tileChannels);
  }
  Value getStart(Value stage) { return mul(stage, getStageWords()); }

  gpu::GPUFuncOp kernel;
  const MatrixLeaf &leaf;
  const MatrixFacts &facts;
  MatrixDepth depth = {};
  /// Of a block, of one of its groups, and of one product of that.
  int64_t tilePixels = 0, tileChannels = 0;
  int64_t groupPixels = 0, groupChannels = 0, productChannels = 0;
  /// Threads of a block, output channels of a part, tiles of these.
  int64_t threads = 0, partChannels = 0, channelTiles = 0;
  FragmentLayout sumLayout = {{}, {}, {}, {}, 0};

  SharedStages stages = {};
  Value lane;
  /// The first pixel and channel of the block (of its part), the part, and
  /// where the group's pixels and channels begin in the tiles.
  Value firstPixel, firstChannel, part, groupRow, groupColumn;
  /// The first packed word of the block's weights.
  Value firstWeight;
  /// The part of a row that this thread copies, and of the rows that it does so
  /// for: which they are, their windows, and the words of the tile.
  Value chunk;
  Values inputRow, window, target;
};

} // namespace

LogicalResult WindowTiles::check() {
  const DotLeafFacts &leafFacts = leaf.getFacts();
  auto kindOf = [](Type type) { return getElementKind(type); };
  auto weightType = op.getWeights()
                        ? cast<MemRefType>(op.getWeights().getType())
                        : MemRefType();
  if (op.getKind() != WindowKind::Contract || op.hasWeightSets() ||
      kindOf(op.getInputType().getElementType()) != leafFacts.inputs[0] ||
      kindOf(weightType.getElementType()) != leafFacts.weight ||
      kindOf(accumulator) != leafFacts.accumulator)
    return op.emitError() << "leaf '" << leafFacts.name << "' contracts "
                          << getElementName(leafFacts.inputs[0]) << " with "
                          << "one set of weights of type "
                          << getElementName(leafFacts.weight) << " in "
                          << getElementName(leafFacts.accumulator);
  bool isWhole =
      tilePixels % facts.pixels == 0 && tilePixels % groupPixels == 0 &&
      tileChannels % facts.channels == 0 && tileChannels % groupChannels == 0;
  if (!isWhole || threads > facts.blockThreads)
    return op.emitError() << "leaf '" << leafFacts.name << "' has no tiles of "
                          << tilePixels << " pixels and " << tileChannels
                          << " channels";
  int64_t count = int64_t(op.getGroups()) * channelTiles * depth.getSteps() *
                  tileChannels * facts.step;
  if (weightType.getNumElements() != count)
    return op.emitError() << "leaf '" << leafFacts.name << "' multiplies "
                          << count << " packed weights here";
  return success();
}

void WindowTiles::cutTile() {
  tilePixels = op.getTile()[0];
  tileChannels = op.getTile()[1];
  groupPixels = std::min(tilePixels, facts.groupPixels);
  groupChannels = std::min(tileChannels, facts.groupChannels);
  productChannels = leaf.getProductChannels(groupChannels);
  sumLayout = leaf.getSums(productChannels);
  threads = facts.countGroups(tilePixels, tileChannels) * facts.threads;
  partChannels = channels / int64_t(op.getGroups());
  channelTiles = llvm::divideCeil(partChannels, tileChannels);
  depth = {op.getNumRows(), op.getRowLength(), facts.step};
}

FailureOr<LaunchShape> WindowTiles::getShape() {
  LaunchShape shape;
  shape.block[0] = threads;
  int64_t blocks = llvm::divideCeil(pixels, tilePixels);
  shape.grid[2] = llvm::divideCeil(blocks, kMaxGrid);
  shape.grid[0] = llvm::divideCeil(blocks, shape.grid[2]);
  shape.grid[1] = int64_t(op.getGroups()) * channelTiles;
  if (shape.grid[1] > kMaxGrid || shape.grid[2] > kMaxGrid)
    return op.emitError() << "this has no form on a GPU: its result is too "
                             "large";
  return shape;
}

void WindowTiles::placeBlock(const LaunchShape &shape) {
  auto type = MemRefType::get(
      {facts.stages * getStageWords() + leaf.getExtraWords()}, b.getI32Type(),
      AffineMap(),
      gpu::AddressSpaceAttr::get(b.getContext(), gpu::AddressSpace::Workgroup));
  stages.memory = kernel.addWorkgroupAttribution(type, loc);
  stages.extraWord = facts.stages * getStageWords();
  stages.distance = facts.stages - 1 - leaf.getLag();
  stages.thread = gpu::ThreadIdOp::create(b, loc, gpu::Dimension::x);
  Value x = gpu::BlockIdOp::create(b, loc, gpu::Dimension::x);
  Value y = gpu::BlockIdOp::create(b, loc, gpu::Dimension::y);
  Value z = gpu::BlockIdOp::create(b, loc, gpu::Dimension::z);
  lane = rem(stages.thread, facts.threads);
  Value group = div(stages.thread, facts.threads);
  int64_t columns = tileChannels / groupChannels;
  groupRow = mul(div(group, columns), groupPixels);
  groupColumn = mul(rem(group, columns), groupChannels);
  firstPixel = mul(add(mul(z, shape.grid[0]), x), tilePixels);
  part = div(y, channelTiles);
  firstChannel = mul(rem(y, channelTiles), tileChannels);
  firstWeight = mul(y, depth.getSteps() * getTileWords(tileChannels));
}

void WindowTiles::placeInput() {
  int64_t chunks = facts.step / kChunkBytes;
  int64_t rows = threads / chunks;
  chunk = rem(stages.thread, chunks);
  Value line = div(stages.thread, chunks);
  int64_t inputs = input.shape[3] / int64_t(op.getGroups());
  for (int64_t row = 0; row < tilePixels; row += rows) {
    inputRow.push_back(add(line, constant(row)));
    Value pixel = min(add(firstPixel, inputRow.back()), pixels - 1);
    window.push_back(add(placePixel(pixel).window, mul(part, inputs)));
    // As getTileByte, in words.
    Value start = mul(inputRow.back(), facts.step / 4);
    Value place = flip(chunk, rem(div(start, 128 / 4), chunks));
    target.push_back(add(start, mul(place, kChunkBytes / 4)));
  }
}

/// Runs `body` where `value` is below `bound`; it is below `most` anyway.
void WindowTiles::ifBelow(Value value, int64_t bound, int64_t most,
                          llvm::function_ref<void()> body) {
  if (most <= bound)
    return body();
  auto guard = scf::IfOp::create(b, loc, isBelow(value, bound));
  OpBuilder::InsertionGuard insertion(b);
  b.setInsertionPointToStart(guard.thenBlock());
  body();
}

/// Brings the 16 bytes of input that begin `k` bytes behind a kernel row to
/// word `to`.
void WindowTiles::copyChunk(Value window, Value row, Value k, Value to) {
  Value at = add(window, row);
  if (isInputAligned(kChunkBytes)) {
    Value word = add(div(add(at, k), 4), constant(input.offset / 4));
    return leaf.copyChunk(b, loc, memory.getWords(input), word, stages.memory,
                          to);
  }
  for (int64_t i = 0; i < kChunkBytes; i += 4) {
    Value first = add(k, constant(i)), word;
    if (isInputAligned(4))
      word = memory.loadWord(loc, input, add(at, first));
    else if (hasContiguousRows())
      word = memory.loadUnalignedWord(loc, input, add(at, first));
    else
      word = loadScatteredWord(at, first);
    memref::StoreOp::create(b, loc, word, stages.memory,
                            add(to, constant(i / 4)));
  }
}

void WindowTiles::copyInput(Value step, Value start) {
  int64_t chunks = facts.step / kChunkBytes;
  Value number = min(add(mul(step, chunks), chunk), depth.getChunks() - 1);
  Value row = placeKernelRow(div(number, depth.getRowChunks()));
  Value k = mul(rem(number, depth.getRowChunks()), kChunkBytes);
  int64_t rows = threads / chunks;
  for (size_t i = 0; i < window.size(); ++i)
    ifBelow(inputRow[i], tilePixels, (int64_t(i) + 1) * rows,
            [&] { copyChunk(window[i], row, k, add(start, target[i])); });
}

void WindowTiles::copyWeights(Value step, Value start, Value stage) {
  int64_t words = getTileWords(tileChannels);
  Value buffer = memory.getWords(*weights);
  Value from =
      add(add(firstWeight, mul(step, words)), constant(weights->offset / 4));
  Value to = add(start, constant(getTileWords(tilePixels)));
  if (leaf.copyTile(b, loc, stages, buffer, from, to, words, stage))
    return;
  constexpr int64_t chunkWords = kChunkBytes / 4;
  for (int64_t i = 0; i < words; i += threads * chunkWords) {
    Value word = add(mul(stages.thread, chunkWords), constant(i));
    ifBelow(word, words, i + threads * chunkWords, [&] {
      leaf.copyChunk(b, loc, buffer, add(from, word), stages.memory,
                     add(to, word));
    });
  }
}

void WindowTiles::copyStep(Value step, Value stage) {
  Value start = getStart(stage);
  copyWeights(step, start, stage);
  copyInput(step, start);
}

WindowEmitter::Values WindowTiles::emitSteps(Values packed) {
  int64_t count = depth.getSteps(), distance = stages.distance;
  leaf.prepare(b, loc, stages);
  if (leaf.getExtraWords() != 0)
    gpu::BarrierOp::create(b, loc);
  for (int64_t i = 0; i < distance; ++i) {
    if (i < count)
      copyStep(constant(i), constant(i));
    leaf.commit(b, loc);
  }
  return loop(count, packed, [&](Value step, Values packed) {
    Value stage = rem(step, facts.stages);
    leaf.wait(b, loc, stages, stage, div(step, facts.stages));
    gpu::BarrierOp::create(b, loc);
    Value next = add(step, constant(distance));
    if (distance < count)
      ifBelow(next, count, count + distance,
              [&] { copyStep(next, rem(next, facts.stages)); });
    leaf.commit(b, loc);
    GroupStep part;
    part.memory = stages.memory;
    Value start = getStart(stage);
    part.input = add(start, mul(groupRow, facts.step / 4));
    part.weights = add(add(start, constant(getTileWords(tilePixels))),
                       mul(groupColumn, facts.step / 4));
    part.lane = lane;
    part.pixels = groupPixels;
    part.channels = groupChannels;
    // A single step may be half empty.
    part.bytes = std::min(
        facts.step,
        int64_t(llvm::alignTo(depth.getChunks() * kChunkBytes, facts.depth)));
    return leaf.multiply(b, loc, part, packed, op.getIsUnsigned());
  });
}

WindowTiles::Row WindowTiles::placeRow(int64_t offset) {
  Value row =
      add(emitDigits(b, loc, sumLayout.laneRow, lane), constant(offset));
  Value pixel = add(add(firstPixel, groupRow), row);
  return {isBelow(pixel, pixels), placePixel(min(pixel, pixels - 1))};
}

WindowTiles::Column WindowTiles::placeColumn(int64_t offset) {
  Value column =
      add(emitDigits(b, loc, sumLayout.laneColumn, lane), constant(offset));
  Value channel = add(add(firstChannel, groupColumn), column);
  Value isInside = isBelow(channel, partChannels);
  return {isInside,
          add(min(channel, partChannels - 1), mul(part, partChannels))};
}

/// In the order in which leaves have sums: products row by row, and of each its
/// registers.
WindowEmitter::Values WindowTiles::emitStarts() {
  std::map<int64_t, Value> starts;
  Values sums;
  for (int64_t p = 0; p < groupPixels; p += facts.pixels)
    for (int64_t c = 0; c < groupChannels; c += productChannels)
      for (int64_t r = 0; r < sumLayout.registers; ++r) {
        Value &start = starts[c + sumLayout.registerColumn(r)];
        if (!start)
          start =
              loadStart(placeColumn(c + sumLayout.registerColumn(r)).channel);
        sums.push_back(start);
      }
  return sums;
}

LogicalResult WindowTiles::emitResults(ValueRange sums) {
  // Column by column, so that what belongs to a channel is loaded once; all
  // loads of a column come before its stores, which might touch the same.
  std::map<int64_t, SmallVector<std::pair<int64_t, Value>>> columns;
  std::map<int64_t, Row> rows;
  auto sum = sums.begin();
  for (int64_t p = 0; p < groupPixels; p += facts.pixels)
    for (int64_t c = 0; c < groupChannels; c += productChannels)
      for (int64_t r = 0; r < sumLayout.registers; ++r, ++sum) {
        int64_t row = p + sumLayout.registerRow(r);
        columns[c + sumLayout.registerColumn(r)].push_back({row, *sum});
        if (!rows.count(row))
          rows[row] = placeRow(row);
      }
  for (auto &[offset, places] : columns) {
    Column column = placeColumn(offset);
    for (auto &[row, value] : places) {
      FailureOr<Value> result =
          computeResult(rows[row].place, column.channel, value);
      if (failed(result))
        return failure();
      value = *result;
    }
    for (auto &[row, value] : places) {
      Value isInside =
          arith::AndIOp::create(b, loc, rows[row].isInside, column.isInside);
      auto guard = scf::IfOp::create(b, loc, isInside);
      OpBuilder::InsertionGuard insertion(b);
      b.setInsertionPointToStart(guard.thenBlock());
      memory.store(loc, output, getOutputIndex(rows[row].place, column.channel),
                   value);
    }
  }
  return success();
}

FailureOr<LaunchShape> WindowTiles::emit() {
  if (failed(findPlaces()))
    return failure();
  cutTile();
  if (failed(check()))
    return failure();
  FailureOr<LaunchShape> shape = getShape();
  if (failed(shape))
    return failure();
  placeBlock(*shape);
  placeInput();
  Values packed = emitSteps(leaf.pack(b, loc, emitStarts()));
  if (failed(emitResults(leaf.unpack(b, loc, packed))))
    return failure();
  return shape;
}

FailureOr<LaunchShape> quantx::emitTilesKernel(OpBuilder &b, WindowReduceOp op,
                                               gpu::GPUFuncOp kernel,
                                               const MemoryMap &map) {
  auto *leaf = cast<MatrixLeaf>(findLeaf(op.getContext(), op.getLeaf()));
  return WindowTiles(b, op, kernel, *leaf, map).emit();
}
