//===- BlockTileWeights.cpp - codes of a tile become factors --------------===//
//
// Codes become floats without a conversion: short ones look their float up
// where the target has an instruction for it; another, put into the mantissa of
// a power of two, adds itself to it, wherever it lies.
//
//===----------------------------------------------------------------------===//

#include "BlockTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/LookupInterface.h"

using namespace mlir;
using namespace quantx;

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
