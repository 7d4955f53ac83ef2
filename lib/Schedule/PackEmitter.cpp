//===- PackEmitter.cpp - vectors of packed weights ------------------------===//
//
// Elements that lie side by side along the outputs are interleaved, a group of
// rows at a time; those along the inputs go through a transposition of whole
// groups in registers. Both read every element once, in whole vectors. Sizes
// may be open: what is left behind whole vectors is then masked at run time.
//
//===----------------------------------------------------------------------===//

#include "PackEmitter.h"

#include "quantx/Schedule/EmitLoop.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

/// `valid` elements from `at` on, then zeros.
Value PackEmitter::load(Value at, int64_t size, const Count &valid) {
  auto type = VectorType::get(size, element);
  if (valid.isAtLeast(size))
    return vector::LoadOp::create(b, loc, type, source, at);
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  if (valid.known && *valid.known <= 0)
    return zero;
  return vector::MaskedLoadOp::create(b, loc, type, source, at,
                                      firstBits(size, valid), zero);
}

/// Unsigned codes of one group in each lane less 128; padding stays zero.
Value PackEmitter::flipped(Value vector, const Count &validInputs) {
  auto type = cast<VectorType>(vector.getType());
  if (validInputs.known) {
    SmallVector<int8_t> flip(type.getNumElements(), 0);
    for (auto [i, bits] : llvm::enumerate(flip))
      bits = int64_t(i) % group < *validInputs.known ? int8_t(-128) : int8_t(0);
    Value mask = arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(type, ArrayRef<int8_t>(flip)));
    return arith::XOrIOp::create(b, loc, vector, mask);
  }
  auto one = VectorType::get(group, element);
  Value bits = arith::SelectOp::create(b, loc, firstBits(group, validInputs),
                                       splat(one, -128), splat(one, 0));
  Value all = vector::BroadcastOp::create(
      b, loc, VectorType::get({lanes, group}, element), bits);
  return arith::XOrIOp::create(b, loc, vector,
                               vector::ShapeCastOp::create(b, loc, type, all));
}

/// Stores the vector of group `index`, of which the first `validInputs` inputs
/// exist, and adds it to the sums.
PackEmitter::Values PackEmitter::store(const Column &column, Value index,
                                       Value vector, const Count &validInputs,
                                       Values sums) {
  int64_t size = lanes * group;
  if (op.getIsUnsigned())
    vector = flipped(vector, validInputs);
  if (packedElement != element)
    vector = arith::ExtSIOp::create(
        b, loc, VectorType::get(size, packedElement), vector);
  Value at = addMul(column.packed, index, constant(column.width * size));
  vector::StoreOp::create(b, loc, vector, target, at);
  if (sums.empty())
    return sums;
  Value ones = leaf.broadcast(b, loc, splat(VectorType::get(group, element), 1),
                              /*isUnsigned=*/true);
  return {leaf.dot(b, loc, sums[0], ones, vector)};
}

//===----------------------------------------------------------------------===//
// Outputs side by side
//===----------------------------------------------------------------------===//

/// Element by element of all rows in turn.
Value PackEmitter::interleave(ArrayRef<Value> rows) {
  if (rows.size() == 1)
    return rows[0];
  // Rows i and i + half meet last, so that they end in order.
  Values even, odd;
  for (auto [i, row] : llvm::enumerate(rows))
    (i % 2 ? odd : even).push_back(row);
  return vector::InterleaveOp::create(b, loc, interleave(even),
                                      interleave(odd));
}

PackEmitter::Values PackEmitter::emitInterleaved(const Column &column,
                                                 Values sums) {
  Value rowStride = strides[op.getDims().back()];
  auto emitGroup = [&](Value index, const Count &valid, Values sums) {
    Values rows;
    Value first = mul(index, constant(group));
    for (int64_t i = 0; i < group; ++i) {
      Value at = addMul(column.input, add(first, constant(i)), rowStride);
      Count present = column.valid;
      if (valid.known && i >= *valid.known) {
        present = count(0);
      } else if (!valid.known) {
        // All lanes, or none where the row does not exist.
        Value exists = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ugt,
                                             valid.value, constant(i));
        present = {std::nullopt,
                   arith::SelectOp::create(b, loc, exists, getValue(present),
                                           constant(0))};
      }
      rows.push_back(load(at, lanes, present));
    }
    return store(column, index, interleave(rows), valid, sums);
  };
  Value whole = div(getValue(inputs), group);
  sums = loop(whole, sums, [&](Value index, Values sums) {
    return emitGroup(index, count(group), sums);
  });
  if (group == 1)
    return sums;
  if (inputs.known) {
    int64_t rest = *inputs.known % group;
    return rest ? emitGroup(whole, count(rest), sums) : sums;
  }
  Value rest = rem(inputs.value, group);
  return loop(ceilDiv(rest, group), sums, [&](Value, Values sums) {
    return emitGroup(whole, Count{std::nullopt, rest}, sums);
  });
}

//===----------------------------------------------------------------------===//
// Inputs side by side
//===----------------------------------------------------------------------===//

/// Rows of `groups` groups each, one row per lane, become one vector of all
/// lanes per group. At every step rows of the first and the second half are
/// interleaved, until one is left.
PackEmitter::Values PackEmitter::transpose(Values rows, int64_t groups) {
  SmallVector<Values> lines;
  for (Value row : rows)
    lines.push_back({row});
  int64_t width = groups;
  while (lines.size() > 1) {
    size_t half = lines.size() / 2;
    bool grows = width < lanes;
    SmallVector<int64_t> low, high;
    for (int64_t i = 0; i < width; ++i)
      for (int64_t side : {i, width + i})
        (grows || i < width / 2 ? low : high).push_back(side);
    SmallVector<Values> next(half);
    for (size_t i = 0; i < half; ++i)
      for (auto [a, c] : llvm::zip(lines[i], lines[i + half]))
        for (ArrayRef<int64_t> mask : {ArrayRef(low), ArrayRef(high)})
          if (!mask.empty())
            next[i].push_back(vector::ShuffleOp::create(b, loc, a, c, mask));
    lines = std::move(next);
    if (grows)
      width *= 2;
  }
  return lines[0];
}

PackEmitter::Values PackEmitter::emitTransposed(const Column &column,
                                                Values sums) {
  Value rowStride = strides[op.getDims().end()[-2]];
  unsigned bits = unsigned(group) * element.getIntOrFloatBitWidth();
  Type unit = b.getIntegerType(bits);
  // `chunk` groups, of which `valid` inputs exist.
  auto emitChunk = [&](Value firstGroup, int64_t chunk, const Count &valid,
                       Values sums) {
    Values rows;
    for (int64_t lane = 0; lane < lanes; ++lane) {
      Value at = addMul(addMul(column.input, constant(lane), rowStride),
                        firstGroup, constant(group));
      Count present = valid;
      if (column.valid.known && lane >= *column.valid.known) {
        present = count(0);
      } else if (!column.valid.known) {
        Value exists =
            arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ugt,
                                  column.valid.value, constant(lane));
        present = {std::nullopt,
                   arith::SelectOp::create(b, loc, exists, getValue(valid),
                                           constant(0))};
      }
      Value row = load(at, chunk * group, present);
      rows.push_back(
          vector::BitCastOp::create(b, loc, VectorType::get(chunk, unit), row));
    }
    Values vectors = transpose(rows, chunk);
    for (auto [i, vector] : llvm::enumerate(vectors)) {
      Count left = valid;
      if (valid.known && (left.known = *valid.known - int64_t(i) * group) <= 0)
        break;
      Value elements = vector::BitCastOp::create(
          b, loc, VectorType::get(lanes * group, element), vector);
      sums = store(column, add(firstGroup, constant(i)), elements, left, sums);
    }
    return sums;
  };
  int64_t chunkInputs = lanes * group;
  Value whole = div(getValue(inputs), chunkInputs);
  sums = loop(whole, sums, [&](Value index, Values sums) {
    return emitChunk(mul(index, constant(lanes)), lanes, count(chunkInputs),
                     sums);
  });
  Value first = mul(whole, constant(lanes));
  if (inputs.known) {
    int64_t rest = *inputs.known % chunkInputs;
    if (rest == 0)
      return sums;
    int64_t groups = llvm::PowerOf2Ceil(llvm::divideCeil(rest, group));
    return emitChunk(first, groups, count(rest), sums);
  }
  // Of an open number single groups follow the chunks.
  Value end = div(inputs.value, group);
  sums = emitLoop(b, loc, first, end, constant(1), sums,
                  [&](Value index, Values sums) {
                    return emitChunk(index, 1, count(group), sums);
                  });
  if (group == 1)
    return sums;
  Value rest = rem(inputs.value, group);
  return loop(ceilDiv(rest, group), sums, [&](Value, Values sums) {
    return emitChunk(end, 1, Count{std::nullopt, rest}, sums);
  });
}
