//===- BlockKernel.cpp - the loops of a block_matmul ----------------------===//
//
// Blocks of columns outermost: their weights are read once for each tile of
// rows, in one straight line. Inside a tile the sums of one block of weights
// stay in registers until the block's scale brings them to the result.
//
//===----------------------------------------------------------------------===//

#include "BlockKernel.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

namespace {

/// A float that holds any code in its lowest bits: 2^23 + code.
constexpr uint32_t kMagicBits = 0x4B000000;

class BlockKernel {
public:
  BlockKernel(OpBuilder &builder, BlockMatmulOp op, const VectorLeaf &leaf,
              const BlockLayout &layout)
      : b(builder), op(op), leaf(leaf), layout(layout), loc(op.getLoc()),
        isInteger(bool(op.getInputScale())), f32(b.getF32Type()),
        i32(b.getI32Type()) {}

  void emit();

private:
  using Values = SmallVector<Value>;
  /// Columns that are computed together.
  struct Columns {
    /// First column, weight byte and parameter.
    Value column, weight, param;
    int64_t vectors;
    bool masked;
    Values bias;
  };
  /// Scales and zero points of one block.
  struct Params {
    Values scales, zeroPoints;
  };

  void emitColumns(Value index, int64_t vectors, bool masked);
  void emitTile(const Columns &columns, Value row, int64_t rows);
  Values emitBlock(const Columns &columns, Value row, int64_t rows, Value block,
                   Values sums);
  Values startParts(const Params &params, Value row, int64_t rows, Value block);
  Values emitChunk(const Columns &columns, const Params &params, Value row,
                   int64_t rows, Value chunk, Values parts);
  Values finishBlock(const Params &params, Value row, int64_t rows, Value block,
                     Values parts, Values sums);
  Params loadParams(const Columns &columns, Value block);
  Value loadColumns(Value data, const Columns &columns, int64_t vector);

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value a, Value other) {
    return b.createOrFold<arith::AddIOp>(loc, a, other);
  }
  Value mul(Value a, int64_t factor) {
    return b.createOrFold<arith::MulIOp>(loc, a, constant(factor));
  }
  VectorType vectorOf(Type type) const {
    return VectorType::get(layout.lanes, type);
  }
  Value splat(TypedAttr value) {
    return arith::ConstantOp::create(
        b, loc,
        DenseElementsAttr::get(vectorOf(value.getType()), Attribute(value)));
  }
  Value splatInt(uint32_t value) {
    return splat(b.getI32IntegerAttr(int32_t(value)));
  }
  Value broadcast(Value scalar) {
    return vector::BroadcastOp::create(b, loc, vectorOf(scalar.getType()),
                                       scalar);
  }
  Values loop(Value from, Value to, Value step, Values values,
              llvm::function_ref<Values(Value, Values)> body);
  Value makeMask();

  OpBuilder &b;
  BlockMatmulOp op;
  const VectorLeaf &leaf;
  const BlockLayout &layout;
  Location loc;
  bool isInteger;
  Type f32, i32;
};

BlockKernel::Values
BlockKernel::loop(Value from, Value to, Value step, Values values,
                  llvm::function_ref<Values(Value, Values)> body) {
  auto loop = scf::ForOp::create(b, loc, from, to, step, values);
  OpBuilder::InsertionGuard guard(b);
  b.setInsertionPointToStart(loop.getBody());
  Values results =
      body(loop.getInductionVar(), Values(loop.getRegionIterArgs()));
  b.setInsertionPointToEnd(loop.getBody());
  if (!results.empty())
    scf::YieldOp::create(b, loc, results);
  return Values(loop.getResults());
}

/// The lanes of the last vector that hold columns.
Value BlockKernel::makeMask() {
  SmallVector<bool> bits(layout.lanes, false);
  std::fill_n(bits.begin(), layout.columns % layout.lanes, true);
  return arith::ConstantOp::create(
      b, loc, DenseElementsAttr::get(vectorOf(b.getI1Type()), bits));
}

Value BlockKernel::loadColumns(Value data, const Columns &columns,
                               int64_t vector) {
  Value at = add(columns.column, constant(vector * layout.lanes));
  if (!columns.masked || vector + 1 < columns.vectors)
    return vector::LoadOp::create(b, loc, vectorOf(f32), data, at);
  Value zero = splat(b.getF32FloatAttr(0));
  return vector::MaskedLoadOp::create(b, loc, vectorOf(f32), data, at,
                                      makeMask(), zero);
}

void BlockKernel::emit() {
  int64_t vectors = layout.getPaddedColumns() / layout.lanes;
  bool masked = layout.columns % layout.lanes != 0;
  int64_t whole = (vectors - masked) / layout.vectors;
  if (whole > 0)
    loop(constant(0), constant(whole), constant(1), {},
         [&](Value index, Values) {
           emitColumns(index, layout.vectors, /*masked=*/false);
           return Values();
         });
  if (int64_t rest = vectors - whole * layout.vectors)
    emitColumns(constant(whole), rest, masked);
}

void BlockKernel::emitColumns(Value index, int64_t vectors, bool masked) {
  Columns columns;
  columns.vectors = vectors;
  columns.masked = masked;
  int64_t width = layout.vectors * layout.lanes;
  columns.column = mul(index, width);
  columns.weight = mul(index, layout.depth / layout.perByte * width);
  columns.param = mul(index, layout.getBlocks() * width);
  for (int64_t v = 0; v < vectors; ++v)
    columns.bias.push_back(op.getBias() ? loadColumns(op.getBias(), columns, v)
                                        : splat(b.getF32FloatAttr(0)));
  // Whole tiles, then the remaining rows: at once where their number is known,
  // one by one otherwise.
  int64_t tile = (*op.getTile())[0];
  int64_t rows = op.getInputType().getDimSize(0);
  Value count = constant(rows);
  Value whole = constant(rows / tile * tile);
  if (ShapedType::isDynamic(rows)) {
    count = memref::DimOp::create(b, loc, op.getInput(), 0);
    Value rest = arith::RemUIOp::create(b, loc, count, constant(tile));
    whole = arith::SubIOp::create(b, loc, count, rest);
  }
  if (ShapedType::isDynamic(rows) || rows >= tile)
    loop(constant(0), whole, constant(tile), {}, [&](Value row, Values) {
      emitTile(columns, row, tile);
      return Values();
    });
  if (ShapedType::isDynamic(rows)) {
    if (tile > 1)
      loop(whole, count, constant(1), {}, [&](Value row, Values) {
        emitTile(columns, row, 1);
        return Values();
      });
  } else if (rows % tile != 0) {
    emitTile(columns, whole, rows % tile);
  }
}

void BlockKernel::emitTile(const Columns &columns, Value row, int64_t rows) {
  Values sums;
  for (int64_t p = 0; p < rows; ++p)
    llvm::append_range(sums, columns.bias);
  sums = loop(constant(0), constant(layout.getBlocks()), constant(1), sums,
              [&](Value block, Values sums) {
                return emitBlock(columns, row, rows, block, sums);
              });
  for (int64_t p = 0; p < rows; ++p)
    for (int64_t v = 0; v < columns.vectors; ++v) {
      Value at = add(columns.column, constant(v * layout.lanes));
      Values place = {add(row, constant(p)), at};
      Value sum = sums[p * columns.vectors + v];
      if (columns.masked && v + 1 == columns.vectors)
        vector::MaskedStoreOp::create(b, loc, op.getInit(), place, makeMask(),
                                      sum);
      else
        vector::StoreOp::create(b, loc, sum, op.getInit(), place);
    }
}

BlockKernel::Params BlockKernel::loadParams(const Columns &columns,
                                            Value block) {
  Params params;
  int64_t width = columns.vectors * layout.lanes;
  Value first = add(columns.param, mul(block, width));
  for (int64_t v = 0; v < columns.vectors; ++v) {
    Value at = add(first, constant(v * layout.lanes));
    Type type = cast<ShapedType>(op.getScale().getType()).getElementType();
    Value scale =
        vector::LoadOp::create(b, loc, vectorOf(type), op.getScale(), at);
    if (!type.isF32())
      scale = arith::ExtFOp::create(b, loc, vectorOf(f32), scale);
    params.scales.push_back(scale);
    Value zero;
    if (op.getZeroPoint()) {
      zero = vector::LoadOp::create(b, loc, vectorOf(b.getI8Type()),
                                    op.getZeroPoint(), at);
      zero = arith::ExtUIOp::create(b, loc, vectorOf(i32), zero);
    } else {
      zero = splatInt(op.getDefaultZeroPoint());
    }
    if (!isInteger) {
      zero = arith::OrIOp::create(b, loc, zero, splatInt(kMagicBits));
      zero = vector::BitCastOp::create(b, loc, vectorOf(f32), zero);
    }
    params.zeroPoints.push_back(zero);
  }
  return params;
}

/// What the parts of a block start from: zero, or what zero points take away.
BlockKernel::Values BlockKernel::startParts(const Params &params, Value row,
                                            int64_t rows, Value block) {
  Values parts;
  for (int64_t p = 0; p < rows; ++p) {
    Value minus;
    if (isInteger) {
      Value sum = memref::LoadOp::create(
          b, loc, op.getInputSum(), ValueRange{add(row, constant(p)), block});
      Value zero = arith::ConstantIntOp::create(b, loc, i32, 0);
      minus = broadcast(arith::SubIOp::create(b, loc, zero, sum));
    }
    for (Value zero : params.zeroPoints)
      parts.push_back(isInteger
                          ? Value(arith::MulIOp::create(b, loc, minus, zero))
                          : splat(b.getF32FloatAttr(0)));
  }
  return parts;
}

BlockKernel::Values BlockKernel::emitBlock(const Columns &columns, Value row,
                                           int64_t rows, Value block,
                                           Values sums) {
  Params params = loadParams(columns, block);
  Values parts = startParts(params, row, rows, block);
  int64_t chunks = layout.blockSize / layout.getChunkRows();
  Value first = mul(block, chunks);
  // Short blocks of small tiles are written out, so that loads of the next
  // chunk overlap; large tiles have work enough, and would leave registers.
  bool unroll = chunks <= 8 && rows * columns.vectors <= 8;
  if (unroll)
    for (int64_t chunk = 0; chunk < chunks; ++chunk)
      parts = emitChunk(columns, params, row, rows, add(first, constant(chunk)),
                        parts);
  else
    parts = loop(constant(0), constant(chunks), constant(1), parts,
                 [&](Value chunk, Values parts) {
                   return emitChunk(columns, params, row, rows,
                                    add(first, chunk), parts);
                 });
  return finishBlock(params, row, rows, block, parts, sums);
}

BlockKernel::Values BlockKernel::emitChunk(const Columns &columns,
                                           const Params &params, Value row,
                                           int64_t rows, Value chunk,
                                           Values parts) {
  int64_t bytes = layout.lanes * 4;
  Value at = add(columns.weight, mul(chunk, columns.vectors * bytes));
  Values words;
  for (int64_t v = 0; v < columns.vectors; ++v) {
    Value loaded =
        vector::LoadOp::create(b, loc, VectorType::get(bytes, b.getI8Type()),
                               op.getWeights(), add(at, constant(v * bytes)));
    words.push_back(vector::BitCastOp::create(b, loc, vectorOf(i32), loaded));
  }
  Value depth = mul(chunk, layout.getChunkRows());
  uint32_t code = (1u << layout.bits) - 1;
  auto shifted = [&](Value word, int64_t shift, uint32_t mask) {
    if (shift != 0)
      word = arith::ShRUIOp::create(b, loc, word, splatInt(shift));
    return mask == ~0u ? word
                       : arith::AndIOp::create(b, loc, word, splatInt(mask));
  };
  for (int64_t j = 0; j < layout.perByte; ++j) {
    if (isInteger) {
      Values weights;
      uint32_t mask = layout.perByte == 1 ? ~0u : code * 0x01010101u;
      for (Value word : words)
        weights.push_back(shifted(word, layout.bits * j, mask));
      for (int64_t p = 0; p < rows; ++p) {
        Values place = {add(row, constant(p)), add(depth, constant(4 * j))};
        Value x = vector::LoadOp::create(
            b, loc, VectorType::get(4, b.getI8Type()), op.getInput(), place);
        for (int64_t v = 0; v < columns.vectors; ++v) {
          Value &part = parts[p * columns.vectors + v];
          part = leaf.dotBytes(b, loc, part, x, weights[v]);
        }
      }
      continue;
    }
    for (int64_t i = 0; i < 4; ++i) {
      Values weights;
      for (auto [word, zero] : llvm::zip(words, params.zeroPoints)) {
        // 2^23 + code as a float, minus 2^23 + zero point: exact.
        Value bits = shifted(word, 8 * i + layout.bits * j, code);
        bits = arith::OrIOp::create(b, loc, bits, splatInt(kMagicBits));
        Value real = vector::BitCastOp::create(b, loc, vectorOf(f32), bits);
        weights.push_back(arith::SubFOp::create(b, loc, real, zero));
      }
      for (int64_t p = 0; p < rows; ++p) {
        Values place = {add(row, constant(p)), add(depth, constant(4 * j + i))};
        Value x =
            broadcast(memref::LoadOp::create(b, loc, op.getInput(), place));
        for (int64_t v = 0; v < columns.vectors; ++v) {
          Value &part = parts[p * columns.vectors + v];
          part = math::FmaOp::create(b, loc, x, weights[v], part);
        }
      }
    }
  }
  return parts;
}

BlockKernel::Values BlockKernel::finishBlock(const Params &params, Value row,
                                             int64_t rows, Value block,
                                             Values parts, Values sums) {
  for (int64_t p = 0; p < rows; ++p) {
    Value inputScale;
    if (isInteger)
      inputScale = broadcast(
          memref::LoadOp::create(b, loc, op.getInputScale(),
                                 ValueRange{add(row, constant(p)), block}));
    for (auto [v, weightScale] : llvm::enumerate(params.scales)) {
      int64_t at = p * params.scales.size() + v;
      Value part = parts[at], scale = weightScale;
      if (isInteger) {
        part = arith::SIToFPOp::create(b, loc, vectorOf(f32), part);
        scale = arith::MulFOp::create(b, loc, inputScale, weightScale);
      }
      sums[at] = math::FmaOp::create(b, loc, part, scale, sums[at]);
    }
  }
  return sums;
}

} // namespace

void quantx::emitBlockMatmul(OpBuilder &builder, BlockMatmulOp op,
                             const VectorLeaf &leaf,
                             const BlockLayout &layout) {
  BlockKernel(builder, op, leaf, layout).emit();
}
