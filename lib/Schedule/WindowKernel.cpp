//===- WindowKernel.cpp - the loops of a window_reduce --------------------===//
//
// Blocks of channels outermost, so that a block's weights stay in the first
// cache; then rows, then tiles of pixels whose accumulators stay in registers
// until the body has made results of them. The steps inside a tile are in
// WindowTile.cpp.
//
//===----------------------------------------------------------------------===//

#include "WindowKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/EmitLoop.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Small things
//===----------------------------------------------------------------------===//

Value WindowKernel::constant(int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

Value WindowKernel::add(Value a, Value other) {
  return b.createOrFold<arith::AddIOp>(loc, a, other);
}

Value WindowKernel::mul(Value a, Value other) {
  return b.createOrFold<arith::MulIOp>(loc, a, other);
}

WindowKernel::Values
WindowKernel::loop(Value count, Values values,
                   llvm::function_ref<Values(Value, Values)> body) {
  return emitLoop(b, loc, constant(0), count, constant(1), values, body);
}

WindowKernel::WindowKernel(WindowReduceOp op, const DotLeaf &leaf,
                           OpBuilder &builder)
    : op(op), leaf(leaf), b(builder), loc(op.getLoc()),
      accumulator(op.getAccumulatorType()) {
  tilePixels = op.getTile()[0];
  tileVectors = op.getTile()[1];
  channels = op.getInitType().getDimSize(3);
  isDynamicSum = op.getInputType().isDynamicDim(3);
  chooseLanes();
  layOutChannels();
  findNarrowing();
}

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

void WindowKernel::emitPart(Value first, Value end) {
  if (llvm::is_contained(op.getInitType().getShape(), 0))
    return;
  input = flatten(op.getInput());
  output = flatten(op.getInit());
  for (Value operand : op.getEpilogue())
    epilogue.push_back(flatten(operand));
  if (op.getWeights())
    weights = flatten(op.getWeights());
  if (op.getStart())
    start = flatten(op.getStart());
  batch = output.sizes[0];
  rows = output.sizes[1];
  pixels = output.sizes[2];
  if (canJoinPixels()) {
    pixels = mul(mul(batch, rows), pixels);
    batch = rows = constant(1);
    joined = true;
  }
  part = constant(0);
  if (first)
    return emitUnits(first, end);
  if (!op.hasWeightSets()) {
    loop(constant(layout.parts), {}, [&](Value index, Values) {
      part = index;
      emitBlocks(nullptr);
      return Values();
    });
    return;
  }
  loop(batch, {}, [&](Value n, Values) {
    loop(rows, {}, [&](Value y, Values) {
      Row row{n, y, addMul(y, n, rows)};
      emitBlocks(&row);
      return Values();
    });
    return Values();
  });
}

/// All blocks of channels, for one row, for some lines, or for all of them.
void WindowKernel::emitBlocks(const Row *row, Range lines) {
  if (ShapedType::isDynamic(channels))
    return emitOpenBlocks(*row);
  int64_t vectors = layout.getVectors();
  bool masked = layout.channels % layout.perVector != 0;
  int64_t whole = (vectors - masked) / tileVectors;
  loop(constant(whole), {}, [&](Value index, Values) {
    emitBlock(index, tileVectors, /*masked=*/false, row, lines);
    return Values();
  });
  if (int64_t rest = vectors - whole * tileVectors)
    emitBlock(constant(whole), rest, masked, row, lines);
}

void WindowKernel::emitBlock(Value index, int64_t vectors, bool masked,
                             const Row *row, Range lines, Value rest) {
  Block block;
  block.lines = lines;
  block.rest = rest;
  block.vectors = vectors;
  block.masked = masked;
  block.channel = mul(index, constant(tileVectors * layout.perVector));
  if (!hasOpenWeights())
    block.channel = addMul(block.channel, part, constant(layout.channels));
  block.weight = block.input = block.channel;
  if (hasOpenWeights()) {
    block.input = constant(0);
    block.weight =
        addMul(mul(index, countBlockWeights()), row->set, weights.strides[0]);
  } else if (op.getKind() == WindowKind::Contract) {
    int64_t inputs = op.getInputType().getDimSize(3) / int64_t(op.getGroups());
    block.input =
        addMul(mul(part, constant(inputs)), index,
               constant(tileVectors * layout.groupsPerVector * inputs));
    block.weight = mul(index, constant(getBlockWeights()));
    block.weight = addMul(block.weight, part, constant(getPartSize()));
    if (row)
      block.weight = addMul(block.weight, row->set, weights.strides[0]);
  }
  if (!row && shouldFetchWeights()) {
    // The last one fetches itself, which is there.
    int64_t last = (llvm::divideCeil(channels, lanes) - 1) / tileVectors;
    Value next = b.createOrFold<arith::MinUIOp>(loc, add(index, constant(1)),
                                                constant(last));
    block.nextWeight = mul(next, constant(getBlockWeights()));
  }
  Value startChannel = block.channel;
  if (row && start.strides.size() == 2)
    startChannel = addMul(startChannel, row->set, start.strides[0]);
  for (int64_t v = 0; v < vectors; ++v) {
    if (op.getStart()) {
      block.start.push_back(loadChannels(
          start.data, accumulator,
          add(startChannel, constant(v * layout.perVector)), block, v));
      continue;
    }
    TypedAttr zero = b.getZeroAttr(vectorOf(accumulator));
    if (op.getKind() == WindowKind::Max && isa<FloatType>(accumulator)) {
      auto type = cast<FloatType>(accumulator);
      zero = DenseElementsAttr::get(
          vectorOf(accumulator),
          APFloat::getInf(type.getFloatSemantics(), /*Negative=*/true));
    }
    block.start.push_back(arith::ConstantOp::create(b, loc, zero));
  }
  loadParameters(block);
  if (row)
    return emitRow(block, row->n, row->y);
  if (lines.first && !joined)
    return loop(lines.first, lines.end, [&](Value line) {
      emitRow(block, b.createOrFold<arith::DivUIOp>(loc, line, rows),
              b.createOrFold<arith::RemUIOp>(loc, line, rows));
    });
  loop(batch, {}, [&](Value n, Values) {
    loop(rows, {}, [&](Value y, Values) {
      emitRow(block, n, y);
      return Values();
    });
    return Values();
  });
}

/// What the body takes per channel.
void WindowKernel::loadParameters(Block &block) {
  for (const FlatBuffer &line : epilogue) {
    Values values;
    if (line.strides.size() == 1)
      for (int64_t v = 0; v < block.vectors; ++v)
        values.push_back(loadChannels(
            line.data, line.element,
            add(block.channel, constant(v * layout.perVector)), block, v));
    block.parameters.push_back(std::move(values));
  }
}

bool WindowKernel::hasOneChannel(const FlatBuffer &line) {
  return channels != 1 && line.sizes.size() == 4 &&
         getConstantIntValue(line.sizes[3]) == 1;
}

void WindowKernel::emitRow(const Block &block, Value n, Value y) {
  Place row;
  if (block.nextWeight)
    row.tile = mul(add(mul(n, rows), y),
                   constant(countTiles() / *getConstantIntValue(batch) /
                            *getConstantIntValue(rows)));
  auto startOf = [&](const FlatBuffer &line, Value lineY) {
    return addMul(mul(n, line.strides[0]), lineY, line.strides[1]);
  };
  row.input =
      add(startOf(input, mul(y, constant(op.getStrides()[0]))), block.input);
  row.output = add(startOf(output, y), block.channel);
  for (const FlatBuffer &line : epilogue) {
    if (line.strides.size() == 1) {
      row.epilogue.push_back(Value());
      continue;
    }
    Value at = startOf(line, y);
    row.epilogue.push_back(hasOneChannel(line) ? at : add(at, block.channel));
  }
  emitPixels(block, row);
}

void WindowKernel::emitPixels(const Block &block, Place row) {
  auto placeAt = [&](Value pixel, Value tile = {}) {
    Place place;
    if (row.tile)
      place.tile = add(row.tile, tile);
    Value inputPixel = mul(pixel, constant(op.getStrides()[1]));
    place.input = addMul(row.input, inputPixel, input.strides[2]);
    place.output = addMul(row.output, pixel, output.strides[2]);
    for (auto [line, start] : llvm::zip(epilogue, row.epilogue))
      place.epilogue.push_back(start ? addMul(start, pixel, line.strides[2])
                                     : Value());
    return place;
  };
  if (std::optional<int64_t> known = getConstantIntValue(pixels)) {
    int64_t whole = *known / tilePixels, rest = *known % tilePixels;
    auto emitWhole = [&](Value index) {
      emitTile(block, placeAt(mul(index, constant(tilePixels)), index),
               tilePixels);
    };
    auto emitRest = [&] {
      emitTile(block, placeAt(constant(whole * tilePixels), constant(whole)),
               rest);
    };
    if (block.lines.first && joined) {
      Value end = block.lines.end;
      loop(block.lines.first,
           arith::MinUIOp::create(b, loc, end, constant(whole)), emitWhole);
      if (rest)
        ifBelow(constant(whole), end, emitRest);
      return;
    }
    loop(constant(whole), {}, [&](Value index, Values) {
      emitWhole(index);
      return Values();
    });
    if (rest)
      emitRest();
    return;
  }
  emitOpenPixels(block, bool(row.tile),
                 [&](Value pixel, Value tile, int64_t size) {
                   emitTile(block, placeAt(pixel, tile), size);
                 });
}

void WindowKernel::emitTile(const Block &block, const Place &place,
                            int64_t pixels) {
  Values accumulators;
  for (int64_t p = 0; p < pixels; ++p)
    llvm::append_range(accumulators, block.start);
  accumulators = emitTaps(block, place, pixels, accumulators);
  // Vector by vector: the constants of its channels serve all pixels.
  SmallVector<Sum> sums;
  for (int64_t v = 0; v < block.vectors; ++v)
    for (int64_t p = 0; p < pixels; ++p)
      sums.push_back({accumulators[p * block.vectors + v], &place, p, v});
  constexpr size_t atOnce = 4;
  for (ArrayRef<Sum> rest = sums; !rest.empty();) {
    ArrayRef<Sum> group = rest.take_front(atOnce);
    rest = rest.drop_front(group.size());
    for (auto [sum, result] : llvm::zip(group, emitCodes(block, group))) {
      Value at = addMul(place.output, constant(sum.pixel), output.strides[2]);
      storeChannels(output.data, result,
                    add(at, constant(sum.vector * layout.perVector)), block,
                    sum.vector);
    }
  }
}
