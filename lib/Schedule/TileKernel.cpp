//===- TileKernel.cpp - blocks of tiles, and results of their sums --------===//
//
// One loop runs over all blocks of a part, numbered so that neighbours share
// what is near: the weights, or the pixels. While a block's products run, the
// results of the block before it are made of the sums that it left.
//
//===----------------------------------------------------------------------===//

#include "TileKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/EmitLoop.h"

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Small things
//===----------------------------------------------------------------------===//

Value TileKernel::sub(Value a, Value other) {
  return b.createOrFold<arith::SubIOp>(loc, a, other);
}

Value TileKernel::min(Value a, Value other) {
  return b.createOrFold<arith::MinSIOp>(loc, a, other);
}

Value TileKernel::divide(Value a, Value divisor) {
  return b.createOrFold<arith::DivUIOp>(loc, a, divisor);
}

Value TileKernel::remainder(Value a, Value divisor) {
  return b.createOrFold<arith::RemUIOp>(loc, a, divisor);
}

Value TileKernel::less(Value a, Value other) {
  return b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::slt, a,
                                       other);
}

Value TileKernel::equal(Value a, Value other) {
  return b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::eq, a, other);
}

Value TileKernel::select(Value condition, Value yes, Value no) {
  return b.createOrFold<arith::SelectOp>(loc, condition, yes, no);
}

TileKernel::Values
TileKernel::range(Value low, Value high, Values values,
                  llvm::function_ref<Values(Value, Values)> body) {
  return emitLoop(b, loc, low, high, constant(1), values, body);
}

void TileKernel::when(Value condition, llvm::function_ref<void()> yes,
                      llvm::function_ref<void()> no) {
  emitIf(b, loc, condition, yes, no);
}

Value TileKernel::addressOf(Value buffer) {
  auto type = cast<MemRefType>(buffer.getType());
  int64_t bytes = type.getElementTypeBitWidth() / 8;
  SmallVector<int64_t> strides;
  int64_t offset;
  (void)type.getStridesAndOffset(strides, offset);
  Value base = memref::ExtractAlignedPointerAsIndexOp::create(b, loc, buffer);
  if (!ShapedType::isDynamic(offset))
    return add(base, constant(offset * bytes));
  auto parts = memref::ExtractStridedMetadataOp::create(b, loc, buffer);
  return addMul(base, parts.getOffset(), constant(bytes));
}

//===----------------------------------------------------------------------===//
// The kernel as a whole
//===----------------------------------------------------------------------===//

TileKernel::TileKernel(WindowReduceOp op, const TileLeaf &leaf,
                       OpBuilder &builder)
    : WindowKernel(op, leaf, builder), tileLeaf(leaf) {
  const DotLeafFacts &facts = leaf.getFacts();
  step = facts.getStep();
  int64_t rows = op.getNumRows(), length = op.getRowLength();
  areRowsJoined = joinsRows(facts, rows, length);
  steps = getPackedWindow(facts, rows, length) / step;
  rowSteps = areRowsJoined ? steps : steps / rows;
  inputBytes = op.getInputType().getElementTypeBitWidth() / 8;
  weightBytes = int64_t(getElementSize(facts.weight));
  sumBytes = int64_t(getElementSize(facts.accumulator));
  schedule.vectors = tileVectors;
  schedule.inputTiles =
      std::max<int64_t>(facts.tile->count / 2 / tileVectors, 1);
  schedule.rows = std::clamp<int64_t>(tilePixels / schedule.inputTiles, 1,
                                      facts.tile->rows);
  describe();
}

std::unique_ptr<WindowKernel>
quantx::makeKernel(WindowReduceOp op, const DotLeaf &leaf, OpBuilder &builder) {
  if (auto *tiles = dyn_cast<TileLeaf>(&leaf))
    return std::make_unique<TileKernel>(op, *tiles, builder);
  return std::make_unique<WindowKernel>(op, leaf, builder);
}

void TileKernel::makeScratch(int64_t slots, bool hasPartialSums,
                             int64_t packedSteps) {
  auto allocate = [&](int64_t count, Type element) -> Value {
    return memref::AllocaOp::create(b, loc, MemRefType::get({count}, element),
                                    b.getI64IntegerAttr(64));
  };
  const TileFacts &tile = *tileLeaf.getFacts().tile;
  sums = allocate(slots * (tile.count / 2) * getTileSize(), accumulator);
  sumsAddress = addressOf(sums);
  copies = allocate(schedule.inputTiles * tile.rows * step, input.element);
  copiesAddress = addressOf(copies);
  if (packedSteps > 0) {
    packed = allocate(packedSteps * schedule.inputTiles * cover.rows * step,
                      input.element);
    packedAddress = addressOf(packed);
  }
  weightAddress = addressOf(op.getWeights());
  if (tileLeaf.getFacts().storedBits == 4) {
    wide = allocate(2 * tileVectors * tile.rows * tile.rowBytes, b.getI8Type());
    wideAddress = addressOf(wide);
  }
  if (!op.getStart() && hasPartialSums) {
    Value zeros = allocate(lanes, accumulator);
    TypedAttr zero = b.getZeroAttr(vectorOf(accumulator));
    Value values = arith::ConstantOp::create(b, loc, zero);
    vector::StoreOp::create(b, loc, values, zeros, constant(0));
    zeroAddress = addressOf(zeros);
  }
  if (!op.getStart())
    return;
  startAddress = addressOf(op.getStart());
  if (channels % lanes == 0)
    return;
  // A tile of starts is read whole; behind the last channels there are none.
  Value last = allocate(lanes, accumulator);
  Block block;
  block.vectors = 1;
  block.masked = true;
  Value values = loadChannels(op.getStart(), accumulator,
                              constant(channels / lanes * lanes), block, 0);
  vector::StoreOp::create(b, loc, values, last, constant(0));
  lastStart = addressOf(last);
}

void TileKernel::emitPart(Value first, Value end) {
  if (op.getInitType().getNumElements() == 0)
    return;
  input = flatten(op.getInput());
  output = flatten(op.getInit());
  for (Value operand : op.getEpilogue())
    epilogue.push_back(flatten(operand));
  inputAddress = addressOf(op.getInput());
  pixelStride = mul(constant(op.getStrides()[1]), input.strides[2]);
  SmallVector<Part> parts = makeParts(first, end);
  // Steps read what the block before left and then write over it; only partial
  // sums wait longer.
  int64_t slots = 1, packedSteps = 0;
  bool hasPartialSums = false;
  for (const Part &part : parts) {
    slots = std::max(slots, part.lag);
    if (part.order.steps < steps) {
      hasPartialSums = true;
      slots = std::max(slots, part.order.channelBlocks);
    }
    if (shouldPackInput(part))
      packedSteps = std::max(packedSteps, part.order.steps);
  }
  makeScratch(slots, hasPartialSums, packedSteps);
  for (const Part &part : parts)
    emitBlocks(part);
}

TileKernel::Block TileKernel::makeBlock(const Part &part, const Work &work) {
  Block block;
  block.channel = work.channel;
  block.vectors = part.vectors;
  block.masked = part.masked;
  loadParameters(block);
  return block;
}

void TileKernel::emitBlocks(const Part &part) {
  Value pieces = constant(llvm::divideCeil(steps, part.order.steps));
  Value total = mul(mul(part.numPixels, part.numChannels), pieces);
  // Rows of results that one step of the next block's products carries.
  int64_t perStep = llvm::divideCeil(cover.rows, part.order.steps);
  Value carrying = constant(llvm::divideCeil(cover.rows, perStep));
  bool isSingle = getConstantIntValue(total) == 1;
  range(constant(0), total, {}, [&](Value index, Values) {
    Work work = locate(part, index);
    if (shouldPackInput(part))
      when(equal(work.turn, constant(0)), [&] { packInput(part, work); });
    if (isSingle) {
      when(
          isInside(part, work),
          [&] { emitProducts(part, work, false, {}, {}); },
          [&] { emitProducts(part, work, true, {}, {}); });
      return Values();
    }
    // Before the first blocks there is none, and a block that left partial sums
    // has no results: no step then carries any.
    Value isFirst = less(index, constant(part.lag));
    Work done = locate(
        part, select(isFirst, constant(0), sub(index, constant(part.lag))));
    Value interleaved =
        select(isFirst, constant(0), select(done.ends, carrying, constant(0)));
    Block block = makeBlock(part, done);
    auto between = [&](Value step) {
      Value first = mul(step, constant(perStep));
      Value end = add(first, constant(perStep));
      if (cover.rows % perStep != 0)
        end = min(end, constant(cover.rows));
      if (perStep == 1)
        return emitResults(part, done, block, first);
      range(first, end, {}, [&](Value row, Values) {
        emitResults(part, done, block, row);
        return Values();
      });
    };
    when(
        isInside(part, work),
        [&] { emitProducts(part, work, false, interleaved, between); },
        [&] { emitProducts(part, work, true, interleaved, between); });
    return Values();
  });
  for (int64_t back = part.lag; back > 0; --back)
    when(less(constant(back - 1), total),
         [&] { emitLastResults(part, sub(total, constant(back))); });
}

void TileKernel::emitLastResults(const Part &part, Value index) {
  Work last = locate(part, index);
  Block block = makeBlock(part, last);
  range(constant(0), constant(cover.rows), {}, [&](Value row, Values) {
    emitResults(part, last, block, row);
    return Values();
  });
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

/// Where the results of one row of a tile go.
TileKernel::RowPlace TileKernel::locateRow(const Tile &tile, Value row) {
  RowPlace result;
  Value position = add(tile.position, row), x = position, y;
  if (cover.length > rowPixels) {
    x = remainder(position, cover.pitch);
    y = divide(position, cover.pitch);
    if (cover.pitch > rowPixels) {
      // Positions between the rows of the image have no results.
      result.isPixel = less(x, constant(rowPixels));
      x = min(x, constant(rowPixels - 1));
    }
  }
  auto at = [&](Value start, const FlatBuffer &line) {
    Value place = addMul(start, x, line.strides[2]);
    return y ? addMul(place, y, line.strides[1]) : place;
  };
  result.place.output = at(tile.output, output);
  for (auto [line, start] : llvm::zip(epilogue, tile.epilogue))
    result.place.epilogue.push_back(start ? at(start, line) : Value());
  return result;
}

/// The sums of one row of a tile, one vector after the other.
TileKernel::Values TileKernel::loadSums(const Part &part, int64_t number,
                                        Value slot, Value row) {
  Values result;
  int64_t size = getTileSize();
  int64_t accumulators = schedule.inputTiles * part.vectors;
  for (int64_t v = 0; v < part.vectors; ++v) {
    Value from = add(mul(slot, constant(accumulators * size)),
                     mul(row, constant(lanes)));
    from = add(from, constant((number * part.vectors + v) * size));
    result.push_back(
        vector::LoadOp::create(b, loc, vectorOf(accumulator), sums, from));
  }
  return result;
}

/// Row `row` of every tile of a block.
void TileKernel::emitResults(const Part &part, const Work &work,
                             const Block &block, Value row) {
  bool allExist = cover.length % cover.rows == 0 &&
                  cover.getNumTiles() % schedule.inputTiles == 0;
  auto isNew = [&](const Tile &tile) {
    return b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::sge, row,
                                         tile.first);
  };
  auto store = [&](const RowPlace &at, ArrayRef<Value> codes) {
    for (auto [v, code] : llvm::enumerate(codes))
      storeChannels(output.data, code,
                    add(at.place.output, constant(v * lanes)), block, v);
  };
  if (!narrowing) {
    for (auto [number, tile] : llvm::enumerate(work.tiles)) {
      auto emitRow = [&, &tile = tile, number = number] {
        RowPlace at = locateRow(tile, row);
        auto emit = [&] {
          SmallVector<Sum> own;
          for (auto [v, sum] :
               llvm::enumerate(loadSums(part, number, work.slot, row)))
            own.push_back({sum, &at.place, 0, int64_t(v)});
          store(at, emitCodes(block, own));
        };
        at.isPixel ? when(at.isPixel, emit) : emit();
      };
      allExist ? emitRow() : when(isNew(tile), emitRow);
    }
    return;
  }
  // All tiles together, whose codes are narrowed at once. What a tile shares
  // with the one before is computed again, and not stored.
  SmallVector<RowPlace> places;
  for (const Tile &tile : work.tiles) {
    places.push_back(locateRow(tile, row));
    Value &isPixel = places.back().isPixel;
    if (!allExist)
      isPixel = isPixel
                    ? b.createOrFold<arith::AndIOp>(loc, isNew(tile), isPixel)
                    : isNew(tile);
  }
  SmallVector<Sum> all;
  for (auto [number, at] : llvm::enumerate(places))
    for (auto [v, sum] :
         llvm::enumerate(loadSums(part, number, work.slot, row)))
      all.push_back({sum, &at.place, 0, int64_t(v)});
  Values codes = emitCodes(block, all);
  for (auto [number, at] : llvm::enumerate(places)) {
    auto own = ArrayRef<Value>(codes).slice(number * part.vectors,
                                            size_t(part.vectors));
    auto emit = [&, &at = at] { store(at, own); };
    at.isPixel ? when(at.isPixel, emit) : emit();
  }
}
