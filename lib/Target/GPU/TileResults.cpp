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
      auto guard = scf::IfOp::create(b, loc, isInside);
      OpBuilder::InsertionGuard insertion(b);
      b.setInsertionPointToStart(guard.thenBlock());
      memory.store(loc, output, getOutputIndex(rows[row].place, column.channel),
                   value);
    }
  }
  return success();
}

int64_t WindowTiles::getStoreBytes() {
  if (!leaf.storesBytes() || !output.element.isInteger(8) ||
      tilePixels * tileChannels > facts.stages * getStageWords() * 4 ||
      (channels != 1 && output.strides[3] != 1))
    return 0;
  int64_t bytes = kChunkBytes;
  auto fit = [&](int64_t number) {
    while (number % bytes != 0)
      bytes /= 2;
  };
  fit(output.offset);
  fit(partChannels);
  for (int64_t dim = 0; dim < 3; ++dim)
    if (output.shape[dim] != 1)
      fit(output.strides[dim]);
  return bytes >= 4 ? bytes : 0;
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
      Value pair;
      for (auto [i, value] :
           llvm::enumerate(ValueRange{one.second, other.second})) {
        FailureOr<Value> result = computeResult(
            rows[one.first].place, columnsOfPair[i].channel, value);
        if (failed(result))
          return failure();
        Value wide = arith::ExtUIOp::create(b, loc, b.getI16Type(), *result);
        if (i == 0) {
          pair = wide;
          continue;
        }
        Value eight = arith::ConstantOp::create(b, loc, b.getI16IntegerAttr(8));
        wide = arith::ShLIOp::create(b, loc, wide, eight);
        pair = arith::OrIOp::create(b, loc, pair, wide);
      }
      Value row = add(laneRow, constant(one.first));
      leaf.storeBytes(b, loc, stages.memory, getStagedByte(row, staged), pair);
    }
  }
  return success();
}

/// Neighbouring threads store neighbouring pieces of `bytes`.
void WindowTiles::storeStaged(int64_t bytes) {
  int64_t ofRow = tileChannels / bytes, count = tilePixels * ofRow;
  for (int64_t first = 0; first < count; first += threads) {
    Value number = add(stages.thread, constant(first));
    ifBelow(number, count, first + threads, [&] {
      Value row = div(number, ofRow), column = mul(rem(number, ofRow), bytes);
      Value pixel = add(firstPixel, row), channel = add(firstChannel, column);
      Value isInside = arith::AndIOp::create(b, loc, isBelow(pixel, pixels),
                                             isBelow(channel, partChannels));
      auto guard = scf::IfOp::create(b, loc, isInside);
      OpBuilder::InsertionGuard insertion(b);
      b.setInsertionPointToStart(guard.thenBlock());
      // In pieces, so that they are known to be aligned.
      Value from = mul(div(getStagedByte(row, column), bytes), bytes / 4);
      Value index = getOutputIndex(placePixel(pixel),
                                   add(channel, mul(part, partChannels)));
      Value to =
          add(mul(div(index, bytes), bytes / 4), constant(output.offset / 4));
      Values words;
      for (int64_t i = 0; i < bytes / 4; ++i)
        words.push_back(memref::LoadOp::create(b, loc, stages.memory,
                                               add(from, constant(i))));
      leaf.storeWords(b, loc, memory.getWords(output), to, words);
    });
  }
}
