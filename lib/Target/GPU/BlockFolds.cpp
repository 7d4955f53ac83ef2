//===- BlockFolds.cpp - sums of the blocks of weights ---------------------===//
//
// Every block's sums are multiplied by its scales and added in order: by a warp
// that has the whole depth, or by all threads on what the warps exchange.
//
//===----------------------------------------------------------------------===//

#include "BlockTiles.h"
#include "NvidiaPointers.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/LLVMIR/NVVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Sums of all blocks
//===----------------------------------------------------------------------===//

/// The scales of two neighbouring columns.
BlockTiles::Values BlockTiles::loadScalePair(Value index) {
  if (scale->getElementBytes() != 2)
    return {loadScale(index), loadScale(add(index, constant(1)))};
  Values pair =
      memory.splitWord(loc, *scale, memory.loadWord(loc, *scale, index));
  for (Value &value : pair)
    value = arith::ExtFOp::create(b, loc, f32, value);
  return pair;
}

/// A warp that has the whole depth adds to sums that it keeps.
BlockTiles::Values BlockTiles::emitRows(Value round, Values sums) {
  Values scales, inputs;
  for (int64_t eight = 0; eight < eights; ++eight)
    inputs.push_back(loadInputScale(min(getRow(eight), allRows - 1), round));
  for (int64_t t = 0; inner == 1 && t < fragments; ++t)
    scales.append(loadScalePair(getParam(t, 0, round)));
  Values parts = emitItem(round);
  int64_t halves = std::min<int64_t>(eights, 2);
  for (auto [i, sum] : llvm::enumerate(sums)) {
    int64_t column = i / (2 * halves) % fragments * 2 + i % 2;
    int64_t row = i / (2 * halves * fragments) * halves + i / 2 % halves;
    sum = addUnit(parts[i], inputs[row], inner == 1 ? scales[column] : Value(),
                  sum);
  }
  return sums;
}

void BlockTiles::placeFold() {
  int64_t pairs = warps.panels * kPanel / 2;
  foldPair = rem(thread, pairs);
  foldRow = div(thread, pairs);
}

/// Loaded before the sums are there, so that nothing waits for them.
BlockTiles::Factors BlockTiles::loadFactors(Value round) {
  Factors factors;
  Value panel = getPanel(div(foldPair, kPanel / 2));
  Value column = mul(rem(foldPair, kPanel / 2), 2);
  for (int64_t i = 0; i < warps.slices / pieces; ++i) {
    Value unit = add(mul(round, warps.slices), constant(i));
    if (units % (warps.slices / pieces) != 0)
      unit = min(unit, units - 1);
    factors.scale.push_back(
        inner == 1 ? loadScalePair(getParamIndex(panel, unit, column))
                   : Values());
    Values &inputs = factors.input.emplace_back();
    for (int64_t r = 0; r < threadRows; ++r) {
      Value row = add(firstRow, add(foldRow, constant(r * rowStep)));
      inputs.push_back(loadInputScale(min(row, allRows - 1), unit));
    }
  }
  return factors;
}

/// The warp's values go to shared memory, slice by slice.
void BlockTiles::exchange(ValueRange values) {
  int64_t halves = std::min<int64_t>(eights, 2);
  for (int64_t eight = 0; eight < eights; ++eight) {
    if (8 * eight >= foldRows)
      break;
    Value local = add(line, constant(8 * eight));
    auto store = [&] {
      Value row = add(mul(slice, foldRows), local);
      Value start = add(mul(row, warps.getExchangeStride()),
                        add(exchangeWords, mul(quad, 2)));
      for (int64_t t = 0; t < fragments; ++t) {
        int64_t i =
            (eight / halves * fragments + t) * 2 * halves + eight % halves * 2;
        Value both = LLVM::UndefOp::create(b, loc, VectorType::get(2, i32));
        for (int64_t e = 0; e < 2; ++e) {
          Value value = values[i + e];
          if (value.getType() != i32)
            value = bits(i32, value);
          both = LLVM::InsertElementOp::create(b, loc, both, value, number(e));
        }
        LLVM::StoreOp::create(b, loc, both,
                              getWordPointer(b, loc, shared,
                                             add(start, constant(8 * t)),
                                             kSharedSpace),
                              /*alignment=*/8);
      }
    };
    if (8 * eight + 8 <= foldRows)
      store();
    else
      emitIf(isBelow(local, foldRows), store);
  }
}

/// Adds the round's units in order.
BlockTiles::Values BlockTiles::foldItems(Value round, const Factors &factors,
                                         Values sums) {
  int64_t count = warps.slices / pieces;
  Value panel = getPanel(div(foldPair, kPanel / 2));
  Value column = mul(rem(foldPair, kPanel / 2), 2);
  for (int64_t r = 0; r < threadRows; ++r) {
    Value local = min(add(foldRow, constant(r * rowStep)), foldRows - 1);
    auto load = [&](int64_t item) {
      Value row = add(constant(item * foldRows), local);
      return loadVector(add(add(exchangeWords, mul(foldPair, 2)),
                            mul(row, warps.getExchangeStride())),
                        2);
    };
    for (int64_t i = 0; i < count; ++i) {
      Value unit = add(mul(round, warps.slices), constant(i));
      Values parts = load(i * pieces);
      if (pieces != 1) {
        for (int64_t piece = 1; piece < pieces; ++piece)
          for (auto [part, more] : llvm::zip(parts, load(i * pieces + piece)))
            part = arith::AddIOp::create(b, loc, part, more);
        Value row = min(add(firstRow, local), allRows - 1);
        Value codes = loadInputSum(row, unit);
        for (auto [e, part] : llvm::enumerate(parts)) {
          Value at = getParamIndex(panel, unit, add(column, constant(e)));
          part = toFloat(subtractZeroPoint(part, loadZeroPoint(at), codes));
        }
      }
      for (auto [e, part] : llvm::enumerate(parts)) {
        if (part.getType() != f32)
          part = bits(f32, part);
        Value &sum = sums[2 * r + e];
        Value more = addUnit(part, factors.input[i][r],
                             inner == 1 ? factors.scale[i][e] : Value(), sum);
        sum = units % count == 0 ? more
                                 : arith::SelectOp::create(
                                       b, loc, isBelow(unit, units), more, sum);
      }
    }
  }
  return sums;
}

BlockTiles::Values BlockTiles::emitSlices(Value round, Values sums) {
  Factors factors = loadFactors(round);
  exchange(emitItem(round));
  gpu::BarrierOp::create(b, loc);
  sums = foldItems(round, factors, sums);
  gpu::BarrierOp::create(b, loc);
  return sums;
}

//===----------------------------------------------------------------------===//
// Results
//===----------------------------------------------------------------------===//

void BlockTiles::storeFragments(ValueRange sums) {
  int64_t halves = std::min<int64_t>(eights, 2);
  for (auto [i, sum] : llvm::enumerate(sums)) {
    int64_t t = i / (2 * halves) % fragments;
    int64_t eight = i / (2 * halves * fragments) * halves + i / 2 % halves;
    Value row = getRow(eight);
    Value column = add(mul(firstPanel, kPanel),
                       add(mul(quad, 2), constant(8 * t + i % 2)));
    Value result = sum;
    emitIf(both(isBelow(row, allRows), isBelow(column, layout.columns)), [&] {
      memory.store(loc, *output, memory.linearize(loc, *output, {row, column}),
                   result);
    });
  }
}

void BlockTiles::storeFolded(ValueRange sums) {
  for (auto [i, sum] : llvm::enumerate(sums)) {
    Value local = add(foldRow, constant(int64_t(i) / 2 * rowStep));
    Value row = add(firstRow, local);
    Value column =
        add(mul(firstPanel, kPanel), add(mul(foldPair, 2), constant(i % 2)));
    Value exists = both(isBelow(local, foldRows), isBelow(row, allRows));
    Value result = sum;
    emitIf(both(exists, isBelow(column, layout.columns)), [&] {
      memory.store(loc, *output, memory.linearize(loc, *output, {row, column}),
                   result);
    });
  }
}
