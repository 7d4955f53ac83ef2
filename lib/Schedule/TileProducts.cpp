//===- TileProducts.cpp - the products of one block of tiles --------------===//
//
// A step takes one row of bytes of each input tile straight from the image, and
// of each weight tile from the packed weights, and multiplies each by each.
// Rows of weights are filled up with zeros, so a step may read past the input
// that counts; where it would read past the buffer, and where what is read
// could be no number, the tile is copied first.
//
//===----------------------------------------------------------------------===//

#include "TileKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

/// Whether all that a block's steps read lies in the input.
Value TileKernel::isInside(const Part &part, const Work &work) {
  auto constantBool = [&](bool value) -> Value {
    return arith::ConstantIntOp::create(b, loc, value, 1);
  };
  if (shouldPackInput(part))
    return constantBool(true);
  bool wholeRows = op.getRowLength() % step == 0;
  if (!wholeRows && isa<FloatType>(input.element))
    return constantBool(false);
  if (wholeRows)
    return constantBool(true);
  // Tiles follow each other, so the last one reaches farthest.
  Value reach = add(work.tiles.back().input, tapOffset(constant(steps - 1)));
  reach =
      addMul(add(reach, constant(step)), constant(cover.rows - 1), pixelStride);
  Value size = constant(1);
  for (auto [length, stride] :
       llvm::zip(op.getInputType().getShape(), input.strides))
    size = addMul(size, constant(length - 1), stride);
  return b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::sle, reach,
                                       size);
}

/// Elements from the first input element of a window to those of a step.
Value TileKernel::tapOffset(Value number) {
  if (rowSteps == steps)
    return mul(number, constant(step));
  Value offset = mul(remainder(number, rowSteps), constant(step));
  return add(offset, rowOffset(divide(number, rowSteps)));
}

/// Elements from the first input element of a window to those of a row of it.
Value TileKernel::rowOffset(Value row) {
  int64_t columns = op.hasWholeRows() ? 1 : op.getKernel()[1];
  Value down = mul(divide(row, columns), constant(op.getDilations()[0]));
  Value right = mul(remainder(row, columns), constant(op.getDilations()[1]));
  return addMul(mul(down, input.strides[1]), right, input.strides[2]);
}

/// The tiles that a block's products are added to: the start of its channels,
/// or what its earlier steps left.
TileKernel::Values TileKernel::emitStart(const Part &part, const Work &work) {
  bool isPartial = part.order.steps < steps;
  Values tiles;
  for (int64_t t = 0; t < schedule.inputTiles; ++t)
    for (int64_t v = 0; v < part.vectors; ++v) {
      // The same values for every pixel: rows that lie 0 bytes apart.
      Value at = zeroAddress, stride = constant(0);
      if (op.getStart()) {
        at = addMul(startAddress, work.channel, constant(sumBytes));
        at = add(at, constant(v * lanes * sumBytes));
        if (part.masked && v + 1 == part.vectors)
          at = lastStart;
      } else if (!isPartial) {
        tiles.push_back(tileLeaf.zero(b, loc, cover.rows));
        continue;
      }
      if (isPartial) {
        at = select(work.begins, at,
                    getSums(part, work.slot, t * part.vectors + v));
        stride = select(work.begins, stride, constant(lanes * sumBytes));
      }
      tiles.push_back(tileLeaf.load(b, loc, cover.rows, at, stride,
                                    /*streamed=*/false));
    }
  return tiles;
}

/// The address of the sums of one of a block's tiles.
Value TileKernel::getSums(const Part &part, Value slot, int64_t tile) {
  int64_t size = getTileSize() * sumBytes;
  int64_t tiles = schedule.inputTiles * part.vectors;
  return add(addMul(sumsAddress, slot, constant(tiles * size)),
             constant(tile * size));
}

void TileKernel::emitFetch(const Work &work, Value step) {
  if (work.inputFetch) {
    Value from = addMul(work.inputFetch, tapOffset(step), constant(inputBytes));
    for (int64_t i = 0; i < work.fetchPixels; ++i)
      tileLeaf.fetch(
          b, loc, addMul(from, pixelStride, constant(i * int64_t(inputBytes))));
  }
  if (!work.fetch)
    return;
  auto fetch = [&] {
    Value from = addMul(work.fetch, step, constant(work.fetchStride));
    for (int64_t i = 0; i < work.fetchLines; ++i)
      tileLeaf.fetch(b, loc, add(from, constant(i * 64)));
  };
  if (work.wanted)
    return when(work.wanted, fetch);
  fetch();
}

/// Step `number` of a window whose rows are joined: each row that has a part in
/// it is loaded to where that part belongs.
Value TileKernel::loadJoined(Value pixel, int64_t number) {
  auto type = VectorType::get(step, input.element);
  auto flags = VectorType::get(step, b.getI1Type());
  Value result = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  int64_t length = op.getRowLength(), begin = number * step;
  for (int64_t row = 0; row < op.getNumRows(); ++row) {
    int64_t from = std::max(row * length, begin);
    int64_t to = std::min((row + 1) * length, begin + step);
    if (from >= to)
      continue;
    SmallVector<bool> lanes(step, false);
    std::fill(lanes.begin() + (from - begin), lanes.begin() + (to - begin),
              true);
    Value mask =
        arith::ConstantOp::create(b, loc, DenseElementsAttr::get(flags, lanes));
    Value at = add(add(pixel, rowOffset(constant(row))),
                   constant(begin - row * length));
    result = vector::MaskedLoadOp::create(b, loc, type, input.data, at, mask,
                                          result);
  }
  return result;
}

/// The pixels of a block, as many steps of them as it makes: tile by tile, step
/// by step.
void TileKernel::packInput(const Part &part, const Work &work) {
  auto type = VectorType::get(step, input.element);
  for (auto [number, tile] : llvm::enumerate(work.tiles)) {
    Value first = constant(int64_t(number) * part.order.steps * cover.rows);
    Value rows = constant(cover.rows);
    range(constant(0), rows, {}, [&, &tile = tile](Value row, Values) {
      Value pixel = addMul(tile.input, row, pixelStride);
      if (areRowsJoined) {
        for (int64_t s = 0; s < steps; ++s)
          vector::StoreOp::create(
              b, loc, loadJoined(pixel, s), packed,
              mul(add(add(first, row), constant(s * cover.rows)),
                  constant(step)));
        return Values();
      }
      range(work.firstStep, work.endStep, {}, [&](Value number, Values) {
        Value values = vector::LoadOp::create(b, loc, type, input.data,
                                              add(pixel, tapOffset(number)));
        Value place = addMul(add(first, row), sub(number, work.firstStep),
                             constant(cover.rows));
        vector::StoreOp::create(b, loc, values, packed,
                                mul(place, constant(step)));
        return Values();
      });
      return Values();
    });
  }
}

/// A copy of a tile, with zeros behind each row's last element; its address.
Value TileKernel::copyTile(const Tile &tile, int64_t number, Value at,
                           Value stepNumber) {
  auto type = VectorType::get(step, input.element);
  int64_t first = number * tileLeaf.getFacts().tile->rows * step;
  Value mask, zero;
  if (op.getRowLength() % step != 0) {
    Value taken = mul(remainder(stepNumber, rowSteps), constant(step));
    Value rest = sub(constant(op.getRowLength()), taken);
    mask = vector::CreateMaskOp::create(
        b, loc, VectorType::get(step, b.getI1Type()), rest);
    zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  }
  range(constant(0), constant(cover.rows), {}, [&](Value row, Values) {
    Value from = addMul(at, row, pixelStride);
    Value values =
        mask ? Value(vector::MaskedLoadOp::create(b, loc, type, input.data,
                                                  from, mask, zero))
             : Value(vector::LoadOp::create(b, loc, type, input.data, from));
    Value to = addMul(constant(first), row, constant(step));
    vector::StoreOp::create(b, loc, values, copies, to);
    return Values();
  });
  return add(copiesAddress, constant(first * inputBytes));
}

/// Where the bytes of a step's weights lie: steps take turns, so that those of
/// the next are made while this one's are read.
Value TileKernel::getWideWeights(Value number) {
  const TileFacts &facts = *tileLeaf.getFacts().tile;
  return mul(remainder(number, 2),
             constant(tileVectors * facts.rows * facts.rowBytes));
}

/// Brings the weights of a step from nibbles to tiles of bytes, one after the
/// other.
void TileKernel::widenWeights(const Part &part, const Work &work,
                              Value number) {
  const TileFacts &facts = *tileLeaf.getFacts().tile;
  Value from =
      addMul(work.weight, number, constant(countTileWeights(part.vectors)));
  Value to = getWideWeights(number);
  auto type = VectorType::get(facts.rowBytes / 2, b.getI8Type());
  for (int64_t row = 0; row < facts.rows; ++row)
    for (int64_t v = 0; v < part.vectors; ++v) {
      int64_t place = (row * part.vectors + v) * facts.rowBytes / 2;
      Value stored = vector::LoadOp::create(b, loc, type, op.getWeights(),
                                            add(from, constant(place)));
      int64_t at = (v * facts.rows + row) * facts.rowBytes;
      vector::StoreOp::create(b, loc, tileLeaf.widenNibbles(b, loc, stored),
                              wide, add(to, constant(at)));
    }
}

TileKernel::Values TileKernel::emitStep(const Part &part, const Work &work,
                                        Value number, bool copied,
                                        Values tiles) {
  const TileFacts &facts = *tileLeaf.getFacts().tile;
  emitFetch(work, number);
  Value tap = tapOffset(number);
  auto loadInput = [&](int64_t t) {
    Value at = add(work.tiles[t].input, tap);
    Value stride = mul(pixelStride, constant(inputBytes));
    Value address = addMul(inputAddress, at, constant(inputBytes));
    if (shouldPackInput(part)) {
      Value place =
          add(sub(number, work.firstStep), constant(t * part.order.steps));
      stride = constant(step * inputBytes);
      address = addMul(packedAddress, place,
                       constant(cover.rows * step * inputBytes));
    } else if (copied) {
      address = copyTile(work.tiles[t], t, at, number);
      stride = constant(step * inputBytes);
    }
    return tileLeaf.load(b, loc, cover.rows, address, stride,
                         /*streamed=*/false);
  };
  int64_t vectorBytes = facts.rowBytes;
  Value weight =
      addMul(work.weight, number, constant(countTileWeights(part.vectors)));
  Value weightsAt = addMul(weightAddress, weight, constant(weightBytes));
  if (wide) {
    widenWeights(part, work,
                 min(add(number, constant(1)), sub(work.endStep, constant(1))));
    weightsAt = add(wideAddress, getWideWeights(number));
  }
  auto loadWeights = [&](int64_t v) {
    if (wide)
      return tileLeaf.load(
          b, loc, facts.rows,
          add(weightsAt, constant(v * facts.rows * vectorBytes)),
          constant(vectorBytes), /*streamed=*/false);
    return tileLeaf.load(b, loc, facts.rows,
                         add(weightsAt, constant(v * vectorBytes)),
                         constant(part.vectors * vectorBytes),
                         /*streamed=*/true);
  };
  // Loads run ahead of the products as far as there are registers, so that none
  // is loaded while a product reads it.
  Values weights(part.vectors), pixels(schedule.inputTiles);
  int64_t registers = facts.count - int64_t(tiles.size());
  auto loads = [&](int64_t t, int64_t v, int64_t limit, int64_t &held) {
    for (; t < schedule.inputTiles; ++t, v = 0)
      for (; v < part.vectors; ++v) {
        if (!weights[v] && held < limit)
          weights[v] = loadWeights(v), ++held;
        if (!pixels[t] && held < limit)
          pixels[t] = loadInput(t), ++held;
      }
  };
  int64_t held = 0;
  for (int64_t t = 0; t < schedule.inputTiles; ++t) {
    for (int64_t v = 0; v < part.vectors; ++v) {
      loads(t, v, registers, held);
      Value &sum = tiles[t * part.vectors + v];
      sum = tileLeaf.multiply(b, loc, cover.rows, sum, pixels[t], weights[v],
                              op.getIsUnsigned(), /*weightsUnsigned=*/false);
      held -= t + 1 == schedule.inputTiles;
    }
    --held;
  }
  return tiles;
}

/// Sums of a block into its place in the scratch. The first `interleaved` steps
/// are followed by what `between` emits.
void TileKernel::emitProducts(const Part &part, const Work &work, bool copied,
                              Value interleaved, StepFn between) {
  Value first = work.firstStep;
  if (interleaved && copied)
    range(constant(0), interleaved, {}, [&](Value number, Values) {
      between(number);
      return Values();
    });
  Values tiles = emitStart(part, work);
  if (wide)
    widenWeights(part, work, work.firstStep);
  if (interleaved && !copied) {
    tiles =
        range(constant(0), interleaved, tiles, [&](Value number, Values tiles) {
          tiles =
              emitStep(part, work, add(work.firstStep, number), copied, tiles);
          between(number);
          return tiles;
        });
    first = add(first, interleaved);
  }
  tiles = range(first, work.endStep, tiles, [&](Value number, Values tiles) {
    return emitStep(part, work, number, copied, tiles);
  });
  for (auto [i, tile] : llvm::enumerate(tiles))
    tileLeaf.store(b, loc, cover.rows, getSums(part, work.slot, int64_t(i)),
                   constant(lanes * sumBytes), tile);
}
