//===- TileResults.cpp - what becomes of the sums of a tile ---------------===//
//
// Sums lie in registers as matrix units have them: two neighbours of a row in a
// thread, and rows in different threads. Results of one byte go through shared
// memory, so that a thread stores up to 16 neighbours at once and a warp whole
// lines; wider ones are stored from where they are.
//
//===----------------------------------------------------------------------===//

#include "WindowTiles.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "quantx/Schedule/EmitLoop.h"

using namespace mlir;
using namespace quantx;

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

/// Sums lie as threads have them, so that both kernels touch whole lines.
Value WindowTiles::getPartialWord(Value split) {
  int64_t sums = tilePixels * tileChannels / threads;
  Value block = add(mul(split, numTiles), tile);
  Value word = add(mul(block, sums * threads), stages.thread);
  return add(word, constant(map.partialSums / 4));
}

void WindowTiles::storePartialSums(ValueRange sums) {
  Value first = getPartialWord(split);
  for (auto [i, sum] : llvm::enumerate(sums))
    memref::StoreOp::create(b, loc, sum, memory.getWords(output),
                            add(first, constant(i * threads)));
}

WindowEmitter::Values WindowTiles::loadPartialSums() {
  Values sums = emitStarts();
  for (int64_t number = 0; number < share.splits; ++number) {
    Value first = getPartialWord(constant(number));
    for (auto [i, sum] : llvm::enumerate(sums)) {
      Value part = memref::LoadOp::create(b, loc, memory.getWords(output),
                                          add(first, constant(i * threads)));
      sum = add(sum, part);
    }
  }
  return sums;
}

void WindowTiles::syncGroups() {
  if (inputMap)
    return leaf.syncGroups(b, loc, threads);
  gpu::BarrierOp::create(b, loc);
}

LogicalResult WindowTiles::emitResults(ValueRange sums) {
  // Column by column, so that what belongs to a channel is loaded once.
  auto sum = sums.begin();
  for (int64_t p = 0; p < groupPixels; p += facts.pixels)
    for (int64_t c = 0; c < groupChannels; c += productChannels)
      for (int64_t r = 0; r < sumLayout.registers; ++r, ++sum) {
        int64_t row = p + sumLayout.registerRow(r);
        columns[c + sumLayout.registerColumn(r)].push_back({row, *sum});
        if (!rows.count(row))
          rows[row] = placeRow(row);
      }
  int64_t bytes = getStoreBytes();
  if (bytes == 0)
    return storeEach();
  // The tiles of the last steps are being multiplied.
  syncGroups();
  stagedOperand = findStagedOperand(bytes);
  if (stagedOperand >= 0) {
    loadStaged(epilogue[stagedOperand], bytes);
    syncGroups();
  }
  if (failed(stageResults()))
    return failure();
  syncGroups();
  storeStaged(bytes);
  return success();
}

LogicalResult WindowTiles::storeEach() {
  for (auto &[offset, places] : columns) {
    Column column = placeColumn(offset);
    // All loads of a column come before its stores, which might touch the same.
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
      emitIf(b, loc, isInside, [&, row = row, value = value] {
        memory.store(loc, output,
                     getOutputIndex(rows[row].place, column.channel), value);
      });
    }
  }
  return success();
}

/// The largest piece, up to `bytes`, in which rows of a tile can be copied from
/// or to `place`, an image of bytes.
static int64_t getPiece(const Place &place, int64_t bytes) {
  if (place.shape.size() != 4 || !place.element.isInteger(8) ||
      (place.shape[3] != 1 && place.strides[3] != 1))
    return 0;
  auto fit = [&](int64_t number) {
    while (number % bytes != 0)
      bytes /= 2;
  };
  fit(place.offset);
  for (int64_t dim = 0; dim < 3; ++dim)
    if (place.shape[dim] != 1)
      fit(place.strides[dim]);
  return bytes;
}

int64_t WindowTiles::getStoreBytes() {
  if (!leaf.storesBytes() || tilePixels * tileChannels > stages.extraWord * 4)
    return 0;
  int64_t bytes = getPiece(output, kChunkBytes);
  while (bytes != 0 && partChannels % bytes != 0)
    bytes /= 2;
  return bytes >= 4 ? bytes : 0;
}

int64_t WindowTiles::findStagedOperand(int64_t bytes) {
  Block &body = op.getBody().front();
  for (auto [number, place] : llvm::enumerate(epilogue))
    if (!body.getArgument(number + 1).use_empty() &&
        place.shape == output.shape && getPiece(place, bytes) == bytes)
      return number;
  return -1;
}

/// Rows of tileChannels bytes, whose chunks are exchanged so that neighbouring
/// rows lie in different banks.
Value WindowTiles::getStagedByte(Value row, Value column) {
  int64_t chunks = tileChannels / kChunkBytes;
  int64_t rowsOfLine = std::max<int64_t>(128 / tileChannels, 1);
  Value swizzle = rem(div(row, rowsOfLine), std::min<int64_t>(chunks, 8));
  Value chunk = flip(div(column, kChunkBytes), swizzle);
  Value byte = add(mul(row, tileChannels), mul(chunk, kChunkBytes));
  return add(byte, rem(column, kChunkBytes));
}

LogicalResult WindowTiles::stageResults() {
  Value laneRow = add(emitDigits(b, loc, sumLayout.laneRow, lane), groupRow);
  Value laneColumn =
      add(emitDigits(b, loc, sumLayout.laneColumn, lane), groupColumn);
  // A thread has columns in pairs.
  for (auto it = columns.begin(); it != columns.end(); ++it) {
    int64_t offset = it->first;
    auto &left = it->second, &right = (++it)->second;
    Column columnsOfPair[] = {placeColumn(offset), placeColumn(offset + 1)};
    Value staged = add(laneColumn, constant(offset));
    for (auto [one, other] : llvm::zip(left, right)) {
      Value byte = getStagedByte(add(laneRow, constant(one.first)), staged);
      Value eight = arith::ConstantOp::create(b, loc, b.getI16IntegerAttr(8));
      Value pair, given;
      if (stagedOperand >= 0)
        given = leaf.loadBytes(b, loc, stages.memory, byte);
      for (auto [i, value] :
           llvm::enumerate(ValueRange{one.second, other.second})) {
        GivenOperand operand = {-1, {}};
        if (given) {
          Value half = given;
          if (i == 1)
            half = arith::ShRUIOp::create(b, loc, given, eight);
          operand = {stagedOperand,
                     arith::TruncIOp::create(b, loc, b.getI8Type(), half)};
        }
        FailureOr<Value> result = computeResult(
            rows[one.first].place, columnsOfPair[i].channel, value, operand);
        if (failed(result))
          return failure();
        Value wide = arith::ExtUIOp::create(b, loc, b.getI16Type(), *result);
        if (i == 0) {
          pair = wide;
          continue;
        }
        wide = arith::ShLIOp::create(b, loc, wide, eight);
        pair = arith::OrIOp::create(b, loc, pair, wide);
      }
      leaf.storeBytes(b, loc, stages.memory, byte, pair);
    }
  }
  return success();
}

/// Neighbouring threads have neighbouring pieces.
void WindowTiles::forEachPiece(
    int64_t bytes,
    llvm::function_ref<void(Value, const PixelPlace &, Value)> body) {
  int64_t ofRow = tileChannels / bytes, count = tilePixels * ofRow;
  for (int64_t first = 0; first < count; first += threads) {
    Value number = add(stages.thread, constant(first));
    ifBelow(number, count, first + threads, [&] {
      Value row = div(number, ofRow), column = mul(rem(number, ofRow), bytes);
      Value pixel = add(firstPixel, row), channel = add(firstChannel, column);
      Value isInside = arith::AndIOp::create(b, loc, isBelow(pixel, pixels),
                                             isBelow(channel, partChannels));
      emitIf(b, loc, isInside, [&] {
        // In pieces, so that they are known to be aligned.
        body(mul(div(getStagedByte(row, column), bytes), bytes / 4),
             placePixel(pixel), add(channel, mul(part, partChannels)));
      });
    });
  }
}

void WindowTiles::loadStaged(const Place &place, int64_t bytes) {
  forEachPiece(bytes, [&](Value to, const PixelPlace &pixel, Value channel) {
    Value index = memory.linearize(
        loc, place, {pixel.batch, pixel.row, pixel.column, channel});
    Value from =
        add(mul(div(index, bytes), bytes / 4), constant(place.offset / 4));
    Values words =
        leaf.loadWords(b, loc, memory.getWords(place), from, bytes / 4);
    for (auto [i, word] : llvm::enumerate(words))
      memref::StoreOp::create(b, loc, word, stages.memory,
                              add(to, constant(i)));
  });
}

void WindowTiles::storeStaged(int64_t bytes) {
  forEachPiece(bytes, [&](Value from, const PixelPlace &pixel, Value channel) {
    Value to = add(mul(div(getOutputIndex(pixel, channel), bytes), bytes / 4),
                   constant(output.offset / 4));
    Values words;
    for (int64_t i = 0; i < bytes / 4; ++i)
      words.push_back(memref::LoadOp::create(b, loc, stages.memory,
                                             add(from, constant(i))));
    leaf.storeWords(b, loc, memory.getWords(output), to, words);
  });
}
