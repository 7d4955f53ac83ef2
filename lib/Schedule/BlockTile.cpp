//===- BlockTile.cpp - the sums of a tile of a block_matmul ---------------===//
//
// The sums of one block of weights stay in registers until its scale brings
// them to the result. Codes become floats without a conversion: short ones look
// their float up where the target has an instruction for it; another, put into
// the mantissa of a power of two, adds itself to it, wherever it lies.
//
//===----------------------------------------------------------------------===//

#include "BlockTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/EmitLoop.h"
#include "quantx/Schedule/LookupInterface.h"

using namespace mlir;
using namespace quantx;

BlockTile::BlockTile(OpBuilder &builder, BlockMatmulOp op,
                     const VectorLeaf &leaf, const BlockLayout &layout)
    : b(builder), op(op), leaf(leaf), layout(layout), loc(op.getLoc()),
      isInteger(bool(op.getInputScale())),
      group(isInteger ? op.getInputBlock() : layout.blockSize),
      f32(b.getF32Type()), i32(b.getI32Type()) {
  for (Dialect *dialect : b.getContext()->getLoadedDialects())
    if (auto *offer = dialect->getRegisteredInterface<LookupInterface>())
      lookups = offer;
}

//===----------------------------------------------------------------------===//
// Small things
//===----------------------------------------------------------------------===//

Value BlockTile::constant(int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

Value BlockTile::add(Value a, Value other) {
  return b.createOrFold<arith::AddIOp>(loc, a, other);
}

Value BlockTile::mul(Value a, int64_t factor) {
  return b.createOrFold<arith::MulIOp>(loc, a, constant(factor));
}

Value BlockTile::splatInt(uint32_t value) {
  return arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(vectorOf(i32), APInt(32, value)));
}

Value BlockTile::splatFloat(float value) {
  return arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(vectorOf(f32), value));
}

Value BlockTile::broadcast(Value scalar) {
  return vector::BroadcastOp::create(b, loc, vectorOf(scalar.getType()),
                                     scalar);
}

Type BlockTile::getScratchElement() const {
  return isInteger ? Type(b.getI8Type()) : f32;
}

BlockTile::Values
BlockTile::loop(Value from, Value to, int64_t step, Values values,
                llvm::function_ref<Values(Value, Values)> body) {
  return emitLoop(b, loc, from, to, constant(step), std::move(values), body);
}

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

namespace {
/// Where a code lies in a word, and where it is read: codes that would reach
/// beyond the mantissa are first moved down with the others of their half.
struct CodePlace {
  bool high;
  int64_t shift;

  CodePlace(int64_t bits, int64_t i, int64_t j) {
    shift = 8 * i + bits * j;
    high = shift + bits > 23;
    if (high)
      shift -= 16;
  }
  /// The power of two whose mantissa counts from `shift` on.
  uint32_t getMagic() const { return uint32_t(127 + 23 - shift) << 23; }
};
} // namespace

Value BlockTile::takeBytes(Value word, int64_t j) {
  if (layout.perByte == 1)
    return word;
  uint32_t mask = ((1u << layout.bits) - 1) * 0x01010101u;
  if (j != 0)
    word = arith::ShRUIOp::create(b, loc, word, splatInt(layout.bits * j));
  return arith::AndIOp::create(b, loc, word, splatInt(mask));
}

/// A code of up to four bits less its zero point, from a table by the lowest
/// bits of each lane, whatever lies above them. Null where there is no such
/// table.
Value BlockTile::lookUpFloat(Value word, Value zeroPoint, int64_t shift) {
  if (!lookups || layout.bits > 4)
    return {};
  // The zero point that all columns have is taken off in the table.
  bool hasOwn = bool(op.getZeroPoint());
  std::array<float, 16> table;
  for (int64_t i = 0; i < 16; ++i)
    table[i] = float((i & ((1 << layout.bits) - 1)) -
                     (hasOwn ? 0 : int64_t(op.getDefaultZeroPoint())));
  if (shift != 0)
    word = arith::ShRUIOp::create(b, loc, word, splatInt(shift));
  Value code =
      lookups->lookUpFloats(b, loc, leaf.getFacts().features, word, table);
  if (!code || !hasOwn)
    return code;
  Value zero = arith::SIToFPOp::create(b, loc, vectorOf(f32), zeroPoint);
  return arith::SubFOp::create(b, loc, code, zero);
}

/// 2^n + code as a float, minus 2^n + zero point: exact.
Value BlockTile::takeFloat(Value word, Value zeroPoint, int64_t i, int64_t j) {
  if (Value found = lookUpFloat(word, zeroPoint, 8 * i + layout.bits * j))
    return found;
  CodePlace at(layout.bits, i, j);
  uint32_t mask = ((1u << layout.bits) - 1) << at.shift;
  // Equal shifts, and zero points in equal places, are merged afterwards.
  if (at.high)
    word = arith::ShRUIOp::create(b, loc, word, splatInt(16));
  word = arith::AndIOp::create(b, loc, word, splatInt(mask));
  word = arith::OrIOp::create(b, loc, word, splatInt(at.getMagic()));
  if (at.shift != 0)
    zeroPoint = arith::ShLIOp::create(b, loc, zeroPoint, splatInt(at.shift));
  zeroPoint = arith::OrIOp::create(b, loc, zeroPoint, splatInt(at.getMagic()));
  Value code = vector::BitCastOp::create(b, loc, vectorOf(f32), word);
  Value zero = vector::BitCastOp::create(b, loc, vectorOf(f32), zeroPoint);
  return arith::SubFOp::create(b, loc, code, zero);
}

BlockTile::Values BlockTile::loadWords(ArrayRef<BlockPanel> panels,
                                       Value chunk) {
  int64_t bytes = layout.lanes * 4;
  Values words;
  for (const BlockPanel &panel : panels) {
    Value at = add(panel.weight, mul(chunk, panel.vectors * bytes));
    for (int64_t v = 0; v < panel.vectors; ++v) {
      Value loaded =
          vector::LoadOp::create(b, loc, VectorType::get(bytes, b.getI8Type()),
                                 op.getWeights(), add(at, constant(v * bytes)));
      words.push_back(vector::BitCastOp::create(b, loc, vectorOf(i32), loaded));
    }
  }
  return words;
}

/// Asks for what is read a little later: floats take so many instructions for
/// each byte, and short blocks of bytes so many for their scales, that too few
/// loads would be under way.
void BlockTile::prefetchWords(const BlockPanel &panel, Value chunk) {
  constexpr int64_t kAhead = 4096, kLine = 64;
  int64_t bytes = panel.vectors * layout.lanes * 4;
  Value at = add(add(panel.weight, mul(chunk, bytes)), constant(kAhead));
  Value last = constant(layout.getNumBytes() - bytes);
  at = arith::MinUIOp::create(b, loc, at, last);
  for (int64_t offset = 0; offset < bytes; offset += kLine)
    memref::PrefetchOp::create(b, loc, op.getWeights(),
                               add(at, constant(offset)), /*isWrite=*/false,
                               /*localityHint=*/3, /*isDataCache=*/true);
}

BlockTile::Params BlockTile::loadParams(ArrayRef<BlockPanel> panels,
                                        Value block) {
  Params params;
  for (const BlockPanel &panel : panels) {
    Value first = add(panel.param, mul(block, panel.vectors * layout.lanes));
    for (int64_t v = 0; v < panel.vectors; ++v) {
      Value at = add(first, constant(v * layout.lanes));
      Type type = cast<ShapedType>(op.getScale().getType()).getElementType();
      Value scale =
          vector::LoadOp::create(b, loc, vectorOf(type), op.getScale(), at);
      if (type.isBF16()) {
        // By integers: LLVM would carry vectors of bf16 from block to block as
        // floats, and round them, where the target has no such type.
        scale =
            vector::BitCastOp::create(b, loc, vectorOf(b.getI16Type()), scale);
        scale = arith::ExtUIOp::create(b, loc, vectorOf(i32), scale);
        scale = arith::ShLIOp::create(b, loc, scale, splatInt(16));
        scale = vector::BitCastOp::create(b, loc, vectorOf(f32), scale);
      } else if (!type.isF32()) {
        scale = arith::ExtFOp::create(b, loc, vectorOf(f32), scale);
      }
      params.scales.push_back(scale);
      Value zero;
      if (op.getZeroPoint()) {
        zero = vector::LoadOp::create(b, loc, vectorOf(b.getI8Type()),
                                      op.getZeroPoint(), at);
        zero = arith::ExtUIOp::create(b, loc, vectorOf(i32), zero);
      } else {
        zero = splatInt(op.getDefaultZeroPoint());
      }
      params.zeroPoints.push_back(zero);
    }
  }
  return params;
}

/// Vector `vector` of step `step` of a chunk: four rows of bytes, or one of
/// floats.
Value BlockTile::loadScratch(const Place &place, Value chunk, int64_t step,
                             int64_t vector) {
  int64_t width = layout.lanes * (isInteger ? 4 : 1);
  int64_t steps = layout.getChunkRows() / (isInteger ? 4 : 1);
  Value index = arith::SubIOp::create(b, loc, chunk, place.scratch->firstChunk);
  Value at = add(mul(index, steps * place.vectors * width),
                 constant((step * place.vectors + vector) * width));
  Value loaded = vector::LoadOp::create(
      b, loc, VectorType::get(width, getScratchElement()),
      place.scratch->memory, at);
  return isInteger ? vector::BitCastOp::create(b, loc, vectorOf(i32), loaded)
                   : loaded;
}

void BlockTile::unpack(const BlockPanel &panel, Value first, Value last,
                       const BlockScratch &scratch) {
  int64_t chunks = layout.blockSize / layout.getChunkRows();
  int64_t width = layout.lanes * (isInteger ? 4 : 1);
  int64_t steps = layout.getChunkRows() / (isInteger ? 4 : 1);
  auto store = [&](Value value, Value at, int64_t step, int64_t v) {
    if (isInteger)
      value = vector::BitCastOp::create(
          b, loc, VectorType::get(width, b.getI8Type()), value);
    vector::StoreOp::create(
        b, loc, value, scratch.memory,
        add(at, constant((step * panel.vectors + v) * width)));
  };
  loop(first, last, 1, {}, [&](Value block, Values) {
    Params params;
    if (!isInteger)
      params = loadParams(panel, block);
    Value from = mul(block, chunks);
    loop(from, add(from, constant(chunks)), 1, {}, [&](Value chunk, Values) {
      Values words = loadWords(panel, chunk);
      Value index = arith::SubIOp::create(b, loc, chunk, scratch.firstChunk);
      Value at = mul(index, steps * panel.vectors * width);
      for (int64_t j = 0; j < layout.perByte; ++j)
        for (auto [v, word] : llvm::enumerate(words)) {
          if (isInteger) {
            store(takeBytes(word, j), at, j, v);
            continue;
          }
          for (int64_t i = 0; i < 4; ++i)
            store(takeFloat(word, params.zeroPoints[v], i, j), at, 4 * j + i,
                  v);
        }
      return Values();
    });
    return Values();
  });
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

Value BlockTile::inputScale(const Place &place, int64_t row, Value index) {
  Value scale =
      memref::LoadOp::create(b, loc, op.getInputScale(),
                             ValueRange{add(place.row, constant(row)), index});
  return broadcast(scale);
}

BlockTile::Values BlockTile::addGroups(ArrayRef<BlockPanel> panels, Value row,
                                       int64_t rows, Value first, Value last,
                                       Values sums,
                                       const BlockScratch *scratch) {
  Place place{panels, row, rows, scratch, 0};
  for (const BlockPanel &panel : panels)
    place.vectors += panel.vectors;
  return loop(first, last, 1, sums, [&](Value index, Values sums) {
    return addGroup(place, index, sums);
  });
}

BlockTile::Values BlockTile::addGroup(const Place &place, Value index,
                                      Values sums) {
  int64_t blocks = group / layout.blockSize;
  if (blocks == 1)
    return addBlock(place, index, sums, isInteger ? index : Value());
  // Blocks of weights are summed by their scales, then by that of the
  // activations.
  Values inner(sums.size(), splatFloat(0));
  Value first = mul(index, blocks);
  inner = loop(first, add(first, constant(blocks)), 1, inner,
               [&](Value block, Values inner) {
                 return addBlock(place, block, inner, Value());
               });
  for (int64_t p = 0; p < place.rows; ++p) {
    Value scale = inputScale(place, p, index);
    for (int64_t v = 0; v < place.vectors; ++v) {
      Value &sum = sums[p * place.vectors + v];
      sum =
          math::FmaOp::create(b, loc, inner[p * place.vectors + v], scale, sum);
    }
  }
  return sums;
}

/// What the parts of a block start from: zero, or what zero points take away.
BlockTile::Values BlockTile::startParts(const Place &place,
                                        const Params &params, Value block) {
  Values parts;
  for (int64_t p = 0; p < place.rows; ++p) {
    Value minus;
    if (isInteger) {
      Value sum = memref::LoadOp::create(
          b, loc, op.getInputSum(),
          ValueRange{add(place.row, constant(p)), block});
      Value zero = arith::ConstantIntOp::create(b, loc, i32, 0);
      minus = broadcast(arith::SubIOp::create(b, loc, zero, sum));
    }
    for (Value zero : params.zeroPoints)
      parts.push_back(isInteger
                          ? Value(arith::MulIOp::create(b, loc, minus, zero))
                          : splatFloat(0));
  }
  return parts;
}

/// Adds a block of weights to `sums`; with `index`, by the scale of a block of
/// activations too.
BlockTile::Values BlockTile::addBlock(const Place &place, Value block,
                                      Values sums, Value index) {
  // Products that are written out without a loop: of more, LLVM mixes the
  // loads, and registers run out. A round of the loop has as many.
  constexpr int64_t kUnrolled = 64;
  Params params = loadParams(place.panels, block);
  Values parts = startParts(place, params, block);
  int64_t chunks = layout.blockSize / layout.getChunkRows();
  int64_t products = place.rows * place.vectors * layout.getChunkRows();
  int64_t together = std::clamp<int64_t>(
      kUnrolled * (isInteger ? 4 : 1) / products, 1, chunks);
  while (chunks % together != 0)
    --together;
  Value first = mul(block, chunks);
  auto addChunks = [&](Value chunk, Values parts) {
    for (int64_t i = 0; i < together; ++i)
      parts = addChunk(place, params, add(chunk, constant(i)), parts);
    return parts;
  };
  if (together == chunks)
    parts = addChunks(first, parts);
  else
    parts =
        loop(first, add(first, constant(chunks)), together, parts, addChunks);
  for (int64_t p = 0; p < place.rows; ++p) {
    Value input = index ? inputScale(place, p, index) : Value();
    for (auto [v, weightScale] : llvm::enumerate(params.scales)) {
      int64_t at = p * place.vectors + v;
      Value part = parts[at], scale = weightScale;
      if (isInteger)
        part = arith::SIToFPOp::create(b, loc, vectorOf(f32), part);
      if (input)
        scale = arith::MulFOp::create(b, loc, input, weightScale);
      sums[at] = math::FmaOp::create(b, loc, part, scale, sums[at]);
    }
  }
  return sums;
}

BlockTile::Values BlockTile::addChunk(const Place &place, const Params &params,
                                      Value chunk, Values parts) {
  Values words;
  if (!place.scratch)
    words = loadWords(place.panels, chunk);
  if ((!isInteger || layout.perByte == 1) && !place.scratch && place.rows == 1)
    for (const BlockPanel &panel : place.panels)
      prefetchWords(panel, chunk);
  Value depth = mul(chunk, layout.getChunkRows());
  auto collect = [&](int64_t step, llvm::function_ref<Value(int64_t)> take) {
    Values weights;
    for (int64_t v = 0; v < place.vectors; ++v)
      weights.push_back(place.scratch ? loadScratch(place, chunk, step, v)
                                      : take(v));
    return weights;
  };
  for (int64_t j = 0; j < layout.perByte; ++j) {
    if (isInteger) {
      Values weights =
          collect(j, [&](int64_t v) { return takeBytes(words[v], j); });
      parts = addBytes(place, add(depth, constant(4 * j)), weights, parts);
      continue;
    }
    for (int64_t i = 0; i < 4; ++i) {
      Values weights = collect(4 * j + i, [&](int64_t v) {
        return takeFloat(words[v], params.zeroPoints[v], i, j);
      });
      parts = addFloats(place, add(depth, constant(4 * j + i)), weights, parts);
    }
  }
  return parts;
}

BlockTile::Values BlockTile::addBytes(const Place &place, Value depth,
                                      Values weights, Values parts) {
  for (int64_t p = 0; p < place.rows; ++p) {
    Value x = vector::LoadOp::create(
        b, loc, VectorType::get(4, b.getI8Type()), op.getInput(),
        ValueRange{add(place.row, constant(p)), depth});
    for (int64_t v = 0; v < place.vectors; ++v) {
      Value &part = parts[p * place.vectors + v];
      part = leaf.dotBytes(b, loc, part, x, weights[v]);
    }
  }
  return parts;
}

BlockTile::Values BlockTile::addFloats(const Place &place, Value depth,
                                       Values weights, Values parts) {
  for (int64_t p = 0; p < place.rows; ++p) {
    Value x = broadcast(memref::LoadOp::create(
        b, loc, op.getInput(), ValueRange{add(place.row, constant(p)), depth}));
    for (int64_t v = 0; v < place.vectors; ++v) {
      Value &part = parts[p * place.vectors + v];
      part = math::FmaOp::create(b, loc, x, weights[v], part);
    }
  }
  return parts;
}
