//===- LowerPackWeights.cpp - pack_weights on buffers to vectors ----------===//
//
// Elements that lie side by side along the outputs are interleaved, a group of
// rows at a time; those along the inputs go through a transposition of whole
// groups in registers. Both read every element once, in whole vectors.
//
//===----------------------------------------------------------------------===//

#include "EmitLoop.h"
#include "mlir/Dialect/LLVMIR/LLVMDialect.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Schedule/DotLeaf.h"
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
        group(op.getLayout()[2]), outputs(op.getNumOutputs()),
        inputs(op.getNumInputs()), element(op.getInputType().getElementType()),
        packedElement(
            cast<MemRefType>(op.getPacked().getType()).getElementType()) {}

  void emit();

private:
  /// One vector of output channels of one set.
  struct Column {
    /// Where its first element lies in the input, its first vector in the
    /// packed weights, and its first channel in the start.
    Value input, packed, start;
    /// Vectors in its block, and channels that exist.
    int64_t width, valid;
  };

  void emitSet(Value input, Value set);
  void emitColumn(const Column &column);
  Values emitInterleaved(const Column &column, Values sums);
  Values emitTransposed(const Column &column, Values sums);
  Value interleave(ArrayRef<Value> rows);
  Values transpose(Values rows, int64_t groups);
  Value load(Value at, int64_t size, int64_t valid);
  Values store(const Column &column, Value index, Value vector,
               int64_t validInputs, Values sums);

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
  Value firstBits(int64_t size, int64_t count) {
    SmallVector<bool> bits(size, false);
    std::fill_n(bits.begin(), count, true);
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
  int64_t vectorsPerBlock, lanes, group, outputs, inputs;
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
  std::function<void(unsigned, Value, Value)> overSets =
      [&](unsigned depth, Value input, Value set) {
        if (depth + 2 == op.getDims().size())
          return emitSet(input, set);
        int64_t dim = op.getDims()[depth];
        loop(sizes[dim], {}, [&](Value index, Values) {
          overSets(depth + 1, addMul(input, index, strides[dim]),
                   addMul(index, set, sizes[dim]));
          return Values();
        });
      };
  overSets(0, constant(0), constant(0));
}

void PackEmitter::emitSet(Value input, Value set) {
  int64_t vectors = llvm::divideCeil(outputs, lanes);
  int64_t perVector = lanes * int64_t(llvm::alignTo(inputs, group));
  Value outputStride = strides[op.getDims().end()[-2]];
  Value packed = mul(set, constant(op.getSetSize()));
  Value start = mul(set, constant(outputs));
  auto emitBlock = [&](Value block, int64_t width, bool isLast) {
    for (int64_t v = 0; v < width; ++v) {
      Value channel =
          addMul(constant(v * lanes), block, constant(vectorsPerBlock * lanes));
      Column column;
      column.input = addMul(input, channel, outputStride);
      column.packed = addMul(add(packed, constant(v * lanes * group)), block,
                             constant(vectorsPerBlock * perVector));
      column.start = add(start, channel);
      column.width = width;
      bool partial = isLast && v + 1 == width && outputs % lanes != 0;
      column.valid = partial ? outputs % lanes : lanes;
      emitColumn(column);
    }
  };
  int64_t whole = outputs / lanes / vectorsPerBlock;
  loop(constant(whole), {}, [&](Value block, Values) {
    emitBlock(block, vectorsPerBlock, /*isLast=*/false);
    return Values();
  });
  if (int64_t rest = vectors - whole * vectorsPerBlock)
    emitBlock(constant(whole), rest, /*isLast=*/true);
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
  if (column.valid == lanes)
    vector::StoreOp::create(b, loc, start, starts, column.start);
  else
    vector::MaskedStoreOp::create(b, loc, starts, column.start,
                                  firstBits(lanes, column.valid), start);
}

/// `valid` elements from `at` on, then zeros.
Value PackEmitter::load(Value at, int64_t size, int64_t valid) {
  auto type = VectorType::get(size, element);
  if (valid >= size)
    return vector::LoadOp::create(b, loc, type, source, at);
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  if (valid <= 0)
    return zero;
  return vector::MaskedLoadOp::create(b, loc, type, source, at,
                                      firstBits(size, valid), zero);
}

/// Stores the vector of group `index`, of which the first `validInputs` inputs
/// exist, and adds it to the sums.
Values PackEmitter::store(const Column &column, Value index, Value vector,
                          int64_t validInputs, Values sums) {
  int64_t size = lanes * group;
  if (op.getIsUnsigned()) {
    // Padding stays zero.
    SmallVector<int8_t> flip(size, 0);
    for (int64_t i = 0; i < size; ++i)
      flip[i] = i % group < validInputs ? int8_t(-128) : int8_t(0);
    auto type = cast<VectorType>(vector.getType());
    Value mask = arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(type, ArrayRef<int8_t>(flip)));
    vector = arith::XOrIOp::create(b, loc, vector, mask);
  }
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
  auto emitGroup = [&](Value index, int64_t valid, Values sums) {
    Values rows;
    Value first = mul(index, constant(group));
    for (int64_t i = 0; i < group; ++i)
      rows.push_back(
          load(addMul(column.input, add(first, constant(i)), rowStride), lanes,
               i < valid ? column.valid : 0));
    return store(column, index, interleave(rows), valid, sums);
  };
  sums = loop(constant(inputs / group), sums, [&](Value index, Values sums) {
    return emitGroup(index, group, sums);
  });
  if (int64_t rest = inputs % group)
    sums = emitGroup(constant(inputs / group), rest, sums);
  return sums;
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
  auto emitChunk = [&](Value firstGroup, int64_t chunk, int64_t valid,
                       Values sums) {
    Values rows;
    for (int64_t lane = 0; lane < lanes; ++lane) {
      Value at = addMul(addMul(column.input, constant(lane), rowStride),
                        firstGroup, constant(group));
      Value row = load(at, chunk * group, lane < column.valid ? valid : 0);
      rows.push_back(
          vector::BitCastOp::create(b, loc, VectorType::get(chunk, unit), row));
    }
    Values vectors = transpose(rows, chunk);
    for (auto [i, vector] : llvm::enumerate(vectors)) {
      int64_t left = valid - int64_t(i) * group;
      if (left <= 0)
        break;
      Value elements = vector::BitCastOp::create(
          b, loc, VectorType::get(lanes * group, element), vector);
      sums = store(column, add(firstGroup, constant(i)), elements, left, sums);
    }
    return sums;
  };
  int64_t chunkInputs = lanes * group;
  sums =
      loop(constant(inputs / chunkInputs), sums, [&](Value index, Values sums) {
        return emitChunk(mul(index, constant(lanes)), lanes, chunkInputs, sums);
      });
  if (int64_t rest = inputs % chunkInputs) {
    int64_t groups = llvm::PowerOf2Ceil(llvm::divideCeil(rest, group));
    sums =
        emitChunk(constant(inputs / chunkInputs * lanes), groups, rest, sums);
  }
  return sums;
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
