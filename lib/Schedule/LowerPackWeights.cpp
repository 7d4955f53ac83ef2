//===- LowerPackWeights.cpp - pack_weights on buffers to vectors ----------===//
//
// Elements that lie side by side along the outputs are interleaved, a group of
// rows at a time; those along the inputs go through a transposition of whole
// groups in registers. Both read every element once, in whole vectors. Sizes
// may be open: what is left behind whole vectors is then masked at run time.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/DotLeaf.h"
#include "quantx/Schedule/EmitLoop.h"
#include "quantx/Schedule/Passes.h"
#include "llvm/Support/MathExtras.h"

namespace quantx {
#define GEN_PASS_DEF_LOWERPACKWEIGHTSPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

using Values = SmallVector<Value>;

class PackEmitter {
public:
  PackEmitter(PackWeightsOp op, const VectorLeaf &leaf)
      : op(op), leaf(leaf), b(op), loc(op.getLoc()),
        vectorsPerBlock(op.getLayout()[0]), lanes(op.getLayout()[1]),
        group(op.getLayout()[2]), element(op.getInputType().getElementType()),
        packedElement(
            cast<MemRefType>(op.getPacked().getType()).getElementType()) {}

  void emit();

private:
  /// A number, known now or at run time.
  struct Count {
    std::optional<int64_t> known;
    Value value;

    bool isAtLeast(int64_t number) const { return known && *known >= number; }
  };
  /// One vector of output channels of one set.
  struct Column {
    /// Where its first element lies in the input, its first vector in the
    /// packed weights, and its first channel in the start.
    Value input, packed, start;
    /// Vectors in its block.
    int64_t width;
    /// Channels that exist.
    Count valid;
  };

  void emitSet(Value input, Value set);
  void emitColumn(const Column &column);
  Values emitInterleaved(const Column &column, Values sums);
  Values emitTransposed(const Column &column, Values sums);
  Value interleave(ArrayRef<Value> rows);
  Values transpose(Values rows, int64_t groups);
  Value load(Value at, int64_t size, const Count &valid);
  Value load(Value at, int64_t size, int64_t valid) {
    return load(at, size, Count{valid, Value()});
  }
  Values store(const Column &column, Value index, Value vector,
               const Count &validInputs, Values sums);
  Value flipped(Value vector, const Count &validInputs);

  Value constant(int64_t value) {
    return arith::ConstantIndexOp::create(b, loc, value);
  }
  Value add(Value a, Value c) {
    return b.createOrFold<arith::AddIOp>(loc, a, c);
  }
  Value mul(Value a, Value c) {
    return b.createOrFold<arith::MulIOp>(loc, a, c);
  }
  Value addMul(Value a, Value c, Value d) { return add(a, mul(c, d)); }
  Value splat(VectorType type, int64_t value) {
    return arith::ConstantOp::create(
        b, loc,
        DenseElementsAttr::get(type,
                               b.getIntegerAttr(type.getElementType(), value)));
  }
  Count count(int64_t number) { return {number, Value()}; }
  Count countOf(int64_t dim) {
    return {getConstantIntValue(sizes[dim]), sizes[dim]};
  }
  Value getValue(const Count &count) {
    return count.value ? count.value : constant(*count.known);
  }
  Value sub(Value a, Value c) {
    return b.createOrFold<arith::SubIOp>(loc, a, c);
  }
  Value div(Value a, int64_t by) {
    return b.createOrFold<arith::DivUIOp>(loc, a, constant(by));
  }
  Value ceilDiv(Value a, int64_t by) {
    return b.createOrFold<arith::CeilDivUIOp>(loc, a, constant(by));
  }
  Value rem(Value a, int64_t by) {
    return b.createOrFold<arith::RemUIOp>(loc, a, constant(by));
  }
  Value firstBits(int64_t size, const Count &count) {
    if (!count.known)
      return vector::CreateMaskOp::create(
          b, loc, VectorType::get(size, b.getI1Type()), count.value);
    SmallVector<bool> bits(size, false);
    std::fill_n(bits.begin(), *count.known, true);
    return arith::ConstantOp::create(
        b, loc,
        DenseElementsAttr::get(VectorType::get(size, b.getI1Type()), bits));
  }
  Value flatten(Value buffer, SmallVectorImpl<Value> &strides,
                SmallVectorImpl<Value> &sizes);
  Values loop(Value count, Values values,
              llvm::function_ref<Values(Value, Values)> body);

  PackWeightsOp op;
  const VectorLeaf &leaf;
  OpBuilder b;
  Location loc;
  int64_t vectorsPerBlock, lanes, group;
  Count outputs, inputs;
  Type element, packedElement;
  Value source, target, starts;
  SmallVector<Value> strides, sizes;
};

Value PackEmitter::flatten(Value buffer, SmallVectorImpl<Value> &strides,
                           SmallVectorImpl<Value> &sizes) {
  auto type = cast<MemRefType>(buffer.getType());
  auto parts = memref::ExtractStridedMetadataOp::create(b, loc, buffer);
  SmallVector<int64_t> known;
  int64_t offset;
  (void)type.getStridesAndOffset(known, offset);
  Value length = constant(1);
  for (auto [i, stride] : llvm::enumerate(known)) {
    strides.push_back(ShapedType::isDynamic(stride)
                          ? Value(parts.getStrides()[i])
                          : constant(stride));
    sizes.push_back(type.isDynamicDim(i) ? Value(parts.getSizes()[i])
                                         : constant(type.getDimSize(i)));
    length = mul(length, sizes.back());
  }
  auto flat = MemRefType::get(
      {ShapedType::kDynamic}, type.getElementType(),
      StridedLayoutAttr::get(b.getContext(), ShapedType::kDynamic, {1}),
      type.getMemorySpace());
  return memref::ReinterpretCastOp::create(
      b, loc, flat, parts.getBaseBuffer(), OpFoldResult(parts.getOffset()),
      ArrayRef<OpFoldResult>{length},
      ArrayRef<OpFoldResult>{b.getIndexAttr(1)});
}

Values PackEmitter::loop(Value count, Values values,
                         llvm::function_ref<Values(Value, Values)> body) {
  return emitLoop(b, loc, constant(0), count, constant(1), values, body);
}

void PackEmitter::emit() {
  SmallVector<Value> unused;
  source = flatten(op.getInput(), strides, sizes);
  target = flatten(op.getPacked(), unused, unused);
  if (op.getStart())
    starts = flatten(op.getStart(), unused, unused);
  outputs = countOf(op.getDims().end()[-2]);
  inputs = countOf(op.getDims().back());
  std::function<void(unsigned, Value, Value)> overSets =
      [&](unsigned depth, Value input, Value set) {
        if (depth + 2 == op.getDims().size())
          return emitSet(input, set);
        int64_t dim = op.getDims()[depth];
        auto body = [&](Value index, Values) {
          overSets(depth + 1, addMul(input, index, strides[dim]),
                   addMul(index, set, sizes[dim]));
          return Values();
        };
        emitLoop(b, loc, constant(0), sizes[dim], constant(1), {}, body,
                 /*isParallel=*/true);
      };
  overSets(0, constant(0), constant(0));
}

void PackEmitter::emitSet(Value input, Value set) {
  Value perVector =
      mul(constant(lanes * group), ceilDiv(getValue(inputs), group));
  Value vectors = ceilDiv(getValue(outputs), lanes);
  Value outputStride = strides[op.getDims().end()[-2]];
  Value packed = mul(set, mul(vectors, perVector));
  Value start = mul(set, getValue(outputs));
  auto emitBlock = [&](Value block, int64_t width, const Count &last) {
    for (int64_t v = 0; v < width; ++v) {
      Value channel =
          addMul(constant(v * lanes), block, constant(vectorsPerBlock * lanes));
      Column column;
      column.input = addMul(input, channel, outputStride);
      column.packed = addMul(add(packed, constant(v * lanes * group)), block,
                             mul(constant(vectorsPerBlock), perVector));
      column.start = add(start, channel);
      column.width = width;
      column.valid = v + 1 == width ? last : count(lanes);
      emitColumn(column);
    }
  };
  Value whole = div(getValue(outputs), lanes * vectorsPerBlock);
  loop(whole, {}, [&](Value block, Values) {
    emitBlock(block, vectorsPerBlock, count(lanes));
    return Values();
  });
  if (outputs.known) {
    int64_t left = *outputs.known % (lanes * vectorsPerBlock);
    if (left != 0)
      emitBlock(whole, llvm::divideCeil(left, lanes),
                count(left % lanes ? left % lanes : lanes));
    return;
  }
  Value left = rem(outputs.value, lanes * vectorsPerBlock);
  for (int64_t width = 1; width <= vectorsPerBlock; ++width) {
    // 1 to `lanes` channels in the last vector, or another width is right.
    Value last = sub(left, constant((width - 1) * lanes));
    Value fits = arith::CmpIOp::create(b, loc, arith::CmpIPredicate::ult,
                                       sub(last, constant(1)), constant(lanes));
    auto branch = scf::IfOp::create(b, loc, fits, /*withElseRegion=*/false);
    OpBuilder::InsertionGuard guard(b);
    b.setInsertionPointToStart(branch.thenBlock());
    emitBlock(whole, width, Count{std::nullopt, last});
  }
}

void PackEmitter::emitColumn(const Column &column) {
  Values sums;
  if (op.getStart())
    sums.push_back(splat(VectorType::get(lanes, b.getI32Type()), 0));
  bool alongOutputs = op.getDims().end()[-2] == op.getInputType().getRank() - 1;
  sums = alongOutputs ? emitInterleaved(column, sums)
                      : emitTransposed(column, sums);
  if (!op.getStart())
    return;
  auto type = cast<VectorType>(sums[0].getType());
  Value start = arith::MulIOp::create(
      b, loc, sums[0], splat(type, int32_t(uint64_t(op.getFactor()))));
  start = arith::AddIOp::create(
      b, loc, start, splat(type, int32_t(uint64_t(op.getConstant()))));
  if (column.valid.isAtLeast(lanes))
    vector::StoreOp::create(b, loc, start, starts, column.start);
  else
    vector::MaskedStoreOp::create(b, loc, starts, column.start,
                                  firstBits(lanes, column.valid), start);
}

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
Values PackEmitter::store(const Column &column, Value index, Value vector,
                          const Count &validInputs, Values sums) {
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

Values PackEmitter::emitInterleaved(const Column &column, Values sums) {
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
Values PackEmitter::transpose(Values rows, int64_t groups) {
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

Values PackEmitter::emitTransposed(const Column &column, Values sums) {
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

struct LowerPackWeightsPass
    : quantx::impl::LowerPackWeightsPassBase<LowerPackWeightsPass> {
  void runOnOperation() override {
    SmallVector<PackWeightsOp> ops;
    getOperation()->walk([&](PackWeightsOp op) {
      if (op->getNumResults() == 0)
        ops.push_back(op);
    });
    for (PackWeightsOp op : ops)
      if (failed(lower(op)))
        return signalPassFailure();
  }

  LogicalResult lower(PackWeightsOp op) {
    const DotLeaf *leaf = findLeaf(&getContext(), op.getLeaf());
    if (!leaf)
      return op.emitError()
             << "no target offers a leaf named '" << op.getLeaf() << "'";
    auto *vectors = dyn_cast<VectorLeaf>(leaf);
    if (!vectors)
      return op.emitError() << "leaf '" << op.getLeaf()
                            << "' takes no weights packed at run time";
    const DotLeafFacts &facts = leaf->getFacts();
    if (op.getLayout()[1] != facts.lanes || op.getLayout()[2] != facts.group)
      return op.emitError()
             << "leaf '" << op.getLeaf() << "' has " << facts.lanes
             << " lanes of " << facts.group << " elements";
    PackEmitter(op, *vectors).emit();
    op.erase();
    return success();
  }
};

} // namespace
