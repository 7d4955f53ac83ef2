//===- TileGather.cpp - tiles that the threads of a block bring -----------===//
//
// The threads that multiply bring the input of their pixels and the weights of
// their channels to shared memory, some steps ahead of the one that they
// multiply, with one barrier in each step. Input is gathered in chunks of 16
// bytes straight from the image; past the last pixel the last one is.
//
//===----------------------------------------------------------------------===//

#include "WindowTiles.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"

using namespace mlir;
using namespace quantx;

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
  Value from = getWeightWord(step);
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
  step = add(step, firstStep);
  copyWeights(step, start, stage);
  copyInput(step, start);
}

WindowEmitter::Values WindowTiles::emitSteps(Values packed) {
  int64_t count = getSteps(), distance = stages.distance;
  leaf.prepare(b, loc, stages);
  if (leaf.getExtraWords() != 0)
    gpu::BarrierOp::create(b, loc);
  for (int64_t i = 0; i < distance; ++i) {
    if (i < count)
      ifStep(constant(i), i + 1, [&] { copyStep(constant(i), constant(i)); });
    leaf.commit(b, loc);
  }
  auto multiply = [&](Value step, Values packed) {
    Value stage = rem(step, facts.stages);
    leaf.wait(b, loc, stages, stage, div(step, facts.stages));
    gpu::BarrierOp::create(b, loc);
    Value next = add(step, constant(distance));
    if (distance < count)
      ifStep(next, count + distance,
             [&] { copyStep(next, rem(next, facts.stages)); });
    leaf.commit(b, loc);
    return leaf.multiply(b, loc, placeGroup(stage), packed, op.getIsUnsigned());
  };
  return emitLoop(b, loc, constant(0), stepCount, constant(1), packed,
                  multiply);
}

LogicalResult WindowTiles::emitGathered() {
  placeInput();
  Values starts = emitStarts();
  if (share.role == TileShare::Part)
    starts.assign(starts.size(), arith::ConstantOp::create(
                                     b, loc, b.getIntegerAttr(accumulator, 0)));
  Values sums = leaf.unpack(b, loc, emitSteps(leaf.pack(b, loc, starts)));
  if (share.role == TileShare::All)
    return emitResults(sums);
  storePartialSums(sums);
  return success();
}
