//===- BlockTile.cpp - the sums of a tile of a block_matmul ---------------===//
//
// The sums of one block of weights stay in registers until its scale brings
// them to the result.
//
//===----------------------------------------------------------------------===//

#include "BlockTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
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
