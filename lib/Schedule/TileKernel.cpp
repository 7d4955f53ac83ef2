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

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Small things
//===----------------------------------------------------------------------===//

Value TileKernel::sub(Value a, Value other) {
  return b.createOrFold<arith::SubIOp>(loc, a, other);
}

Value TileKernel::divide(Value a, int64_t divisor) {
  return b.createOrFold<arith::DivUIOp>(loc, a, constant(divisor));
}

Value TileKernel::remainder(Value a, int64_t divisor) {
  return b.createOrFold<arith::RemUIOp>(loc, a, constant(divisor));
}

Value TileKernel::less(Value a, Value other) {
  return b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::slt, a,
                                       other);
}

TileKernel::Values
TileKernel::range(Value low, Value high, Values values,
                  llvm::function_ref<Values(Value, Values)> body) {
  std::optional<int64_t> from = getConstantIntValue(low),
                         to = getConstantIntValue(high);
  if (from && to && *to <= *from)
    return values;
  if (from && to && *to == *from + 1)
    return body(low, values);
  auto loop = scf::ForOp::create(b, loc, low, high, constant(1), values);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  Values results =
      body(loop.getInductionVar(), Values(loop.getRegionIterArgs()));
  b.setInsertionPointToEnd(loop.getBody());
  if (!results.empty())
    scf::YieldOp::create(b, loc, results);
  return Values(loop.getResults());
}

void TileKernel::when(Value condition, llvm::function_ref<void()> yes,
                      llvm::function_ref<void()> no) {
  if (std::optional<int64_t> known = getConstantIntValue(condition)) {
    if (*known != 0)
      yes();
    else if (no)
      no();
    return;
  }
  auto branch =
      scf::IfOp::create(b, loc, condition, /*withElseRegion=*/bool(no));
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(branch.thenBlock());
  yes();
  if (!no)
    return;
  b.setInsertionPointToStart(branch.elseBlock());
  no();
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
  rowSteps = facts.getPackedLength(op.getRowLength()) / step;
  steps = op.getNumRows() * rowSteps;
  inputBytes = op.getInputType().getElementTypeBitWidth() / 8;
  weightBytes = int64_t(getElementSize(facts.weight));
  sumBytes = int64_t(getElementSize(facts.accumulator));
  schedule.vectors = tileVectors;
  schedule.inputTiles =
      std::max<int64_t>(facts.tile->count / 2 / tileVectors, 1);
  schedule.rows = std::clamp<int64_t>(tilePixels / schedule.inputTiles, 1,
                                      facts.tile->rows);
}

TileProblem TileKernel::describe() {
  TileProblem problem;
  problem.batch = images;
  problem.rows = imageRows;
  problem.pixels = rowPixels;
  problem.pitch = 0;
  std::optional<int64_t> rowStride = getConstantIntValue(input.strides[1]),
                         pixel = getConstantIntValue(input.strides[2]);
  auto isOne = [](int64_t n) { return n == 1; };
  if (rowStride && pixel && *pixel > 0 && *rowStride % *pixel == 0 &&
      *rowStride / *pixel >= rowPixels && llvm::all_of(op.getStrides(), isOne))
    problem.pitch = *rowStride / *pixel;
  problem.isPointwise = llvm::all_of(op.getKernel(), isOne);
  problem.vectors = llvm::divideCeil(channels, lanes);
  problem.weightBytes = steps * step * lanes * weightBytes;
  problem.inputBytes = op.getKernel()[0] * op.getStrides()[1] *
                       op.getInputType().getDimSize(3) * inputBytes;
  return problem;
}

void TileKernel::makeScratch() {
  auto allocate = [&](int64_t count, Type element) -> Value {
    return memref::AllocaOp::create(b, loc, MemRefType::get({count}, element),
                                    b.getI64IntegerAttr(64));
  };
  const TileFacts &tile = *tileLeaf.getFacts().tile;
  sums = allocate(2 * tile.count / 2 * tile.rows * lanes, accumulator);
  sumsAddress = addressOf(sums);
  copies = allocate(schedule.inputTiles * tile.rows * step, input.element);
  copiesAddress = addressOf(copies);
  weightAddress = addressOf(op.getWeights());
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

void TileKernel::emit() {
  if (op.getInitType().getNumElements() == 0)
    return;
  input = makeLine(op.getInput());
  output = makeLine(op.getInit());
  for (Value operand : op.getEpilogue())
    epilogue.push_back(makeLine(operand));
  ArrayRef<int64_t> shape = op.getInitType().getShape();
  images = shape[0];
  imageRows = shape[1];
  rowPixels = shape[2];
  if (canJoinPixels()) {
    rowPixels *= images * imageRows;
    images = imageRows = 1;
  }
  inputAddress = addressOf(op.getInput());
  pixelStride = mul(constant(op.getStrides()[1]), input.strides[2]);
  TileProblem problem = describe();
  cover = chooseCover(problem, schedule.rows, schedule.inputTiles);
  makeScratch();

  int64_t vectors = problem.vectors;
  bool masked = channels % lanes != 0;
  int64_t whole = (vectors - masked) / tileVectors;
  if (whole > 0)
    emitPart({0, whole, tileVectors, /*masked=*/false});
  if (int64_t rest = vectors - whole * tileVectors)
    emitPart({whole, 1, rest, masked});
}

void TileKernel::emitPart(const Part &part) {
  int64_t pixelBlocks =
      llvm::divideCeil(cover.getNumTiles(), schedule.inputTiles);
  int64_t total = pixelBlocks * part.count;
  // Rows of results that one step of the next block's products carries.
  int64_t perStep = llvm::divideCeil(cover.rows, steps);
  Value carrying = constant(llvm::divideCeil(cover.rows, perStep));
  range(constant(0), constant(total), {}, [&](Value index, Values) {
    Work work = locate(part, index);
    Value half = remainder(index, 2);
    if (total == 1) {
      when(
          isInside(work),
          [&] { emitProducts(part, work, half, false, {}, {}); },
          [&] { emitProducts(part, work, half, true, {}, {}); });
      return Values();
    }
    // Before the first block there is none: no step then carries results.
    Value isFirst = b.createOrFold<arith::CmpIOp>(loc, arith::CmpIPredicate::eq,
                                                  index, constant(0));
    auto choose = [&](Value first, Value other) -> Value {
      return b.createOrFold<arith::SelectOp>(loc, isFirst, first, other);
    };
    Value before = choose(index, sub(index, constant(1)));
    Value interleaved = choose(constant(0), carrying);
    Work done = locate(part, before);
    Block block;
    block.channel = done.channel;
    block.vectors = part.vectors;
    block.masked = part.masked;
    loadParameters(block);
    Value otherHalf = sub(constant(1), half);
    auto between = [&](Value step) {
      Value first = mul(step, constant(perStep));
      Value end = add(first, constant(perStep));
      if (cover.rows % perStep != 0)
        end = b.createOrFold<arith::MinSIOp>(loc, end, constant(cover.rows));
      if (perStep == 1)
        return emitResults(part, done, block, otherHalf, first);
      range(first, end, {}, [&](Value row, Values) {
        emitResults(part, done, block, otherHalf, row);
        return Values();
      });
    };
    when(
        isInside(work),
        [&] { emitProducts(part, work, half, false, interleaved, between); },
        [&] { emitProducts(part, work, half, true, interleaved, between); });
    return Values();
  });
  Work last = locate(part, constant(total - 1));
  Block block;
  block.channel = last.channel;
  block.vectors = part.vectors;
  block.masked = part.masked;
  loadParameters(block);
  Value half = constant((total - 1) % 2);
  range(constant(0), constant(cover.rows), {}, [&](Value row, Values) {
    emitResults(part, last, block, half, row);
    return Values();
  });
}

/// What block `index` of a part computes.
TileKernel::Work TileKernel::locate(const Part &part, Value index) {
  int64_t pixelBlocks =
      llvm::divideCeil(cover.getNumTiles(), schedule.inputTiles);
  int64_t group = chooseChannelBlocks(describe(), part.count, part.vectors);
  Value channelBlock =
      addMul(add(remainder(index, group), constant(part.first)),
             divide(index, group * pixelBlocks), constant(group));
  Value pixelBlock = remainder(divide(index, group), pixelBlocks);

  Work work;
  work.channel = mul(channelBlock, constant(tileVectors * lanes));
  work.weight = mul(channelBlock, constant(steps * step * tileVectors * lanes));
  int64_t count = cover.getNumTiles(), perRun = cover.getTilesPerRun();
  bool wholeImages = cover.length > rowPixels;
  for (int64_t t = 0; t < schedule.inputTiles; ++t) {
    Tile tile;
    Value number =
        addMul(constant(t), pixelBlock, constant(schedule.inputTiles));
    Value exists;
    if (count % schedule.inputTiles != 0) {
      exists = less(number, constant(count));
      number = b.createOrFold<arith::MinSIOp>(loc, number, constant(count - 1));
    }
    Value run = divide(number, perRun);
    tile.position = mul(remainder(number, perRun), constant(cover.rows));
    tile.valid = constant(cover.rows);
    if (cover.length % cover.rows != 0)
      tile.valid = b.createOrFold<arith::MinSIOp>(
          loc, tile.valid, sub(constant(cover.length), tile.position));
    if (exists)
      tile.valid =
          b.createOrFold<arith::SelectOp>(loc, exists, tile.valid, constant(0));
    Value n = wholeImages ? run : divide(run, imageRows);
    Value y = wholeImages ? constant(0) : remainder(run, imageRows);
    auto startOf = [&](const Line &line, Value lineRow) {
      return add(mul(n, line.strides[0]), mul(lineRow, line.strides[1]));
    };
    tile.input = addMul(startOf(input, mul(y, constant(op.getStrides()[0]))),
                        tile.position, pixelStride);
    tile.output = add(startOf(output, y), work.channel);
    for (const Line &line : epilogue) {
      Value at;
      if (line.strides.size() != 1)
        at = startOf(line, y);
      if (at && !hasOneChannel(line))
        at = add(at, work.channel);
      tile.epilogue.push_back(at);
    }
    work.tiles.push_back(std::move(tile));
  }
  return work;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

/// Row `row` of every tile of a block whose sums lie in `half` of the scratch.
void TileKernel::emitResults(const Part &part, const Work &work,
                             const Block &block, Value half, Value row) {
  bool allExist = cover.length % cover.rows == 0 &&
                  cover.getNumTiles() % schedule.inputTiles == 0;
  for (auto [number, tile] : llvm::enumerate(work.tiles)) {
    auto emitRow = [&, &tile = tile, number = number] {
      emitResultRow(part, tile, number, block, half, row);
    };
    if (allExist)
      emitRow();
    else
      when(less(row, tile.valid), emitRow);
  }
}

void TileKernel::emitResultRow(const Part &part, const Tile &tile,
                               int64_t number, const Block &block, Value half,
                               Value row) {
  Value position = add(tile.position, row), x = position, y;
  if (cover.length > rowPixels) {
    x = remainder(position, cover.pitch);
    y = divide(position, cover.pitch);
  }
  auto emitVectors = [&] {
    auto at = [&](Value start, const Line &line) {
      Value place = addMul(start, x, line.strides[2]);
      return y ? addMul(place, y, line.strides[1]) : place;
    };
    Place place;
    place.output = at(tile.output, output);
    for (auto [line, start] : llvm::zip(epilogue, tile.epilogue))
      place.epilogue.push_back(start ? at(start, line) : Value());
    int64_t size = tileLeaf.getFacts().tile->rows * lanes;
    int64_t accumulators = schedule.inputTiles * part.vectors;
    for (int64_t v = 0; v < part.vectors; ++v) {
      Value from = add(mul(half, constant(accumulators * size)),
                       mul(row, constant(lanes)));
      from = add(from, constant((number * part.vectors + v) * size));
      Value sum =
          vector::LoadOp::create(b, loc, vectorOf(accumulator), sums, from);
      Value result = emitEpilogue(block, place, /*pixel=*/0, v, sum);
      storeChannels(output.data, result, add(place.output, constant(v * lanes)),
                    block, v);
    }
  };
  if (y && cover.pitch > rowPixels)
    when(less(x, constant(rowPixels)), emitVectors);
  else
    emitVectors();
}
