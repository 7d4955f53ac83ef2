//===- MatrixLeaf.cpp - products of tiles in shared memory ----------------===//
//
// What leaves share: copies by plain loads and stores, and fragments that are
// loaded word by word.
//
//===----------------------------------------------------------------------===//

#include "quantx/Target/GPU/MatrixLeaf.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "quantx/Schedule/MatrixTile.h"

using namespace mlir;
using namespace quantx;

static Value constant(OpBuilder &b, Location loc, int64_t value) {
  return arith::ConstantIndexOp::create(b, loc, value);
}

static Value add(OpBuilder &b, Location loc, Value value, int64_t offset) {
  return b.createOrFold<arith::AddIOp>(loc, value, constant(b, loc, offset));
}

Value quantx::emitDigits(OpBuilder &b, Location loc, const DigitSum &sum,
                         Value number) {
  Value result = constant(b, loc, 0);
  for (const Digit &digit : sum.getDigits()) {
    Value value = b.createOrFold<arith::DivUIOp>(
        loc, number, constant(b, loc, digit.divisor));
    value = b.createOrFold<arith::RemUIOp>(loc, value,
                                           constant(b, loc, digit.modulus));
    value = b.createOrFold<arith::MulIOp>(loc, value,
                                          constant(b, loc, digit.factor));
    result = b.createOrFold<arith::AddIOp>(loc, value, result);
  }
  return result;
}

void MatrixLeaf::copyChunk(OpBuilder &b, Location loc, Value buffer, Value from,
                           Value memory, Value to) const {
  SmallVector<Value> words;
  for (int64_t i = 0; i < kChunkBytes / 4; ++i)
    words.push_back(
        memref::LoadOp::create(b, loc, buffer, add(b, loc, from, i)));
  for (auto [i, word] : llvm::enumerate(words))
    memref::StoreOp::create(b, loc, word, memory, add(b, loc, to, i));
}

Value FragmentLeaf::getLaneWord(OpBuilder &b, Location loc, Value lane,
                                const DigitSum &row,
                                const DigitSum &byte) const {
  int64_t step = getMatrix().step;
  Value line = emitDigits(b, loc, row, lane);
  Value column = emitDigits(b, loc, byte, lane);
  // As getTileByte, in words.
  auto combine = [&](auto tag, Value value, int64_t other) -> Value {
    using Op = decltype(tag);
    return b.createOrFold<Op>(loc, value, constant(b, loc, other));
  };
  Value start = combine(arith::MulIOp(), line, step / 4);
  Value swizzle = combine(arith::DivUIOp(), start, 32);
  swizzle = combine(arith::RemUIOp(), swizzle, step / kChunkBytes);
  Value chunk = combine(arith::DivUIOp(), column, kChunkBytes);
  chunk = b.createOrFold<arith::XOrIOp>(loc, chunk, swizzle);
  chunk = combine(arith::MulIOp(), chunk, kChunkBytes / 4);
  Value within = combine(arith::RemUIOp(), column, kChunkBytes);
  within = combine(arith::DivUIOp(), within, 4);
  start = b.createOrFold<arith::AddIOp>(loc, start, chunk);
  return b.createOrFold<arith::AddIOp>(loc, start, within);
}

Value FragmentLeaf::moveWord(OpBuilder &b, Location loc, Value word,
                             int64_t rows, int64_t bytes) const {
  // Whole chunks exchange bits of their number, which stay in their row.
  if (int64_t chunk = bytes / kChunkBytes)
    word = arith::XOrIOp::create(b, loc, word,
                                 constant(b, loc, chunk * kChunkBytes / 4));
  return add(b, loc, word,
             rows * getMatrix().step / 4 + bytes % kChunkBytes / 4);
}

FragmentLeaf::Values FragmentLeaf::load(OpBuilder &b, Location loc,
                                        const GroupStep &step, bool isWeight,
                                        int64_t row, int64_t byte) const {
  const FragmentLayout &layout = isWeight ? layouts.weights : layouts.input;
  Value lane =
      getLaneWord(b, loc, step.lane, layout.laneRow, layout.laneColumn);
  Values registers;
  for (int64_t r = 0; r < layout.registers; ++r) {
    Value word = moveWord(b, loc, lane, row + layout.registerRow(r),
                          byte + layout.registerColumn(r));
    word = arith::AddIOp::create(b, loc, word,
                                 isWeight ? step.weights : step.input);
    registers.push_back(memref::LoadOp::create(b, loc, step.memory, word));
  }
  return registers;
}

FragmentLeaf::Values FragmentLeaf::multiply(OpBuilder &b, Location loc,
                                            const GroupStep &step, Values sums,
                                            bool isUnsigned) const {
  const MatrixFacts &facts = getMatrix();
  int64_t rows = step.pixels / facts.pixels;
  int64_t columns = step.channels / facts.channels;
  int64_t count = layouts.sums.registers;
  for (int64_t byte = 0; byte < step.bytes; byte += facts.depth) {
    SmallVector<Values> factors;
    for (int64_t column = 0; column < columns; ++column)
      factors.push_back(
          load(b, loc, step, /*isWeight=*/true, column * facts.channels, byte));
    for (int64_t row = 0; row < rows; ++row) {
      Values pixels =
          load(b, loc, step, /*isWeight=*/false, row * facts.pixels, byte);
      for (int64_t column = 0; column < columns; ++column) {
        auto first = sums.begin() + (row * columns + column) * count;
        Values old(first, first + count);
        Values sum = product(b, loc, pixels, factors[column], old, isUnsigned);
        llvm::copy(sum, first);
      }
    }
  }
  return sums;
}
