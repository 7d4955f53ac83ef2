//===- WindowTile.cpp - the steps inside a register tile ------------------===//
//
// Products and maxima of a tile's pixels and channels, and loads and stores
// that never leave their buffers.
//
//===----------------------------------------------------------------------===//

#include "PackedWeights.h"
#include "WindowKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Support/Constants.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

//===----------------------------------------------------------------------===//
// Loads and stores
//===----------------------------------------------------------------------===//

/// The first `count` lanes.
Value WindowKernel::makeMask(int64_t count) {
  SmallVector<bool> bits(lanes, false);
  std::fill_n(bits.begin(), count, true);
  auto type = vectorOf(b.getI1Type());
  return arith::ConstantOp::create(b, loc, DenseElementsAttr::get(type, bits));
}

int64_t WindowKernel::countChannels(const Block &block, int64_t vector) {
  if (!block.masked || vector + 1 < block.vectors)
    return layout.perVector;
  return layout.channels % layout.perVector;
}

Value WindowKernel::getMask(const Block &block, int64_t vector) {
  if (block.rest && vector + 1 == block.vectors)
    return vector::CreateMaskOp::create(b, loc, vectorOf(b.getI1Type()),
                                        block.rest);
  if (block.rest)
    return {};
  int64_t count = countChannels(block, vector);
  return count == lanes ? Value() : makeMask(count);
}

Value WindowKernel::loadChannels(Value data, Type element, Value at,
                                 const Block &block, int64_t vector) {
  VectorType type = vectorOf(element);
  Value mask = getMask(block, vector);
  if (!mask)
    return vector::LoadOp::create(b, loc, type, data, at);
  Value zero = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  return vector::MaskedLoadOp::create(b, loc, type, data, at, mask, zero);
}

void WindowKernel::storeChannels(Value data, Value value, Value at,
                                 const Block &block, int64_t vector) {
  Value mask = getMask(block, vector);
  if (!mask) {
    vector::StoreOp::create(b, loc, value, data, at);
  } else if (!block.rest && countChannels(block, vector) == 1) {
    // LLVM 22 makes of a narrowing store with one lane a store of the wide
    // element, which writes behind it.
    Value element = vector::ExtractOp::create(b, loc, value, 0);
    memref::StoreOp::create(b, loc, element, data, at);
  } else {
    vector::MaskedStoreOp::create(b, loc, data, at, mask, value);
  }
}

/// The input elements of one dot step, of which only the first `valid` exist.
Value WindowKernel::loadGroup(Value at, int64_t valid) {
  int64_t group = leaf.getFacts().group;
  auto type = VectorType::get(group, input.element);
  if (valid == group)
    return vector::LoadOp::create(b, loc, type, input.data, at);
  Value elements = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  for (int64_t i = 0; i < valid; ++i) {
    Value element =
        memref::LoadOp::create(b, loc, input.data, add(at, constant(i)));
    elements = vector::InsertOp::create(b, loc, element, elements, i);
  }
  return elements;
}

Value WindowKernel::widen(Value value) {
  auto type = cast<VectorType>(value.getType());
  if (type.getElementType() == accumulator)
    return value;
  if (isa<FloatType>(accumulator))
    return arith::ExtFOp::create(b, loc, vectorOf(accumulator), value);
  if (op.getIsUnsigned())
    return arith::ExtUIOp::create(b, loc, vectorOf(accumulator), value);
  return arith::ExtSIOp::create(b, loc, vectorOf(accumulator), value);
}

//===----------------------------------------------------------------------===//
// Taps
//===----------------------------------------------------------------------===//

WindowKernel::Values WindowKernel::emitTaps(const Block &block,
                                            const Place &place, int64_t pixels,
                                            Values acc) {
  bool contracts = op.getKind() == WindowKind::Contract;
  bool wholeRows = contracts && op.hasWholeRows();
  int64_t columns = wholeRows ? 1 : op.getKernel()[1];
  if (isSumOpen())
    return emitOpenContraction(block, place.input, block.weight, pixels, acc);
  // Distance between the weights of neighbouring taps.
  int64_t step = layout.channels;
  if (contracts)
    step = countStepWeights(leaf.getFacts().getPackedLength(op.getRowLength()) /
                            leaf.getFacts().group * block.vectors);
  // While this block's weights are read, as many of the next one are fetched as
  // each tile must.
  int64_t share = 0;
  Value fetch;
  if (place.tile) {
    share = llvm::divideCeil(step, countTiles());
    int64_t taps = op.getKernel()[0] * columns;
    fetch = addMul(block.nextWeight, place.tile, constant(taps * share));
  }
  return loop(constant(op.getKernel()[0]), acc, [&](Value y, Values acc) {
    Value down = mul(y, constant(op.getDilations()[0]));
    Value rowInput = addMul(place.input, down, input.strides[1]);
    Value rowWeight = addMul(block.weight, y, constant(columns * step));
    Value rowFetch =
        fetch ? addMul(fetch, y, constant(columns * share)) : Value();
    if (op.getKind() == WindowKind::Depthwise && columns <= kMaxUnrolledColumns)
      return emitDepthwiseRow(block, rowInput, rowWeight, pixels, acc);
    return loop(constant(columns), acc, [&](Value x, Values acc) {
      Value right = mul(x, constant(op.getDilations()[1]));
      Value at = addMul(rowInput, right, input.strides[2]);
      Value weight = addMul(rowWeight, x, constant(step));
      if (!contracts)
        return emitChannels(block, at, weight, pixels, acc);
      Value ahead = fetch ? addMul(rowFetch, x, constant(share)) : Value();
      return layout.groupsPerVector == 0
                 ? emitContraction(block, at, weight, ahead, pixels, acc)
                 : emitMerged(block, at, weight, pixels, acc);
    });
  });
}

WindowKernel::Values WindowKernel::emitContraction(const Block &block, Value at,
                                                   Value weight, Value ahead,
                                                   int64_t pixels, Values acc) {
  int64_t group = leaf.getFacts().group;
  int64_t length = op.getRowLength();
  int64_t size = countStepWeights(block.vectors);
  Value step = constant(size);
  int64_t share = ahead ? llvm::divideCeil(size, countTiles()) : 0;
  acc = loop(constant(length / group), acc, [&](Value g, Values acc) {
    return emitGroup(
        block, addMul(at, g, constant(group)), addMul(weight, g, step),
        ahead ? addMul(ahead, g, constant(share)) : Value(), pixels,
        [&](Value place) { return loadGroup(place, group); }, acc);
  });
  if (int64_t rest = length % group) {
    Value g = constant(length / group);
    acc = emitGroup(
        block, addMul(at, g, constant(group)), addMul(weight, g, step), Value(),
        pixels, [&](Value place) { return loadGroup(place, rest); }, acc);
  }
  return acc;
}

Value WindowKernel::loadWeights(Value at) {
  auto type = VectorType::get(countStepWeights(1), weights.element);
  Value stored = vector::LoadOp::create(b, loc, type, weights.data, at);
  if (leaf.getFacts().storedBits == 0)
    return stored;
  if (leaf.getFacts().storedBits == 8) {
    int64_t bits = int64_t(getElementSize(leaf.getFacts().weight)) * 8;
    return arith::ExtSIOp::create(b, loc, type.clone(b.getIntegerType(bits)),
                                  stored);
  }
  return leaf.widenNibbles(b, loc, stored);
}

/// Brings `count` elements of weights that begin at `at` into the second cache.
void WindowKernel::fetchWeights(Value at, int64_t count) {
  int64_t line = 64 / int64_t(getElementSize(leaf.getFacts().getStoredKind()));
  for (int64_t i = 0; i * line < count; ++i) {
    // The shares of the tiles, rounded up, may reach behind the end.
    Value place = arith::MinUIOp::create(b, loc, add(at, constant(i * line)),
                                         constant(getNumWeights() - 1));
    memref::PrefetchOp::create(b, loc, weights.data, place,
                               /*isWrite=*/false, /*localityHint=*/2,
                               /*isDataCache=*/true);
  }
}

WindowKernel::Values WindowKernel::emitGroup(const Block &block, Value at,
                                             Value weight, Value ahead,
                                             int64_t pixels, GroupLoader load,
                                             Values acc) {
  if (ahead)
    fetchWeights(
        ahead, llvm::divideCeil(countStepWeights(block.vectors), countTiles()));
  Values factors;
  for (int64_t v = 0; v < block.vectors; ++v)
    factors.push_back(loadWeights(add(weight, constant(countStepWeights(v)))));
  Value stride = mul(constant(op.getStrides()[1]), input.strides[2]);
  const auto &dots = llvm::cast<VectorLeaf>(leaf);
  for (int64_t p = 0; p < pixels; ++p) {
    Value elements = load(addMul(at, constant(p), stride));
    Value all = dots.broadcast(b, loc, elements, op.getIsUnsigned());
    for (int64_t v = 0; v < block.vectors; ++v) {
      Value &sum = acc[p * block.vectors + v];
      sum = dots.dot(b, loc, sum, all, factors[v]);
    }
  }
  return acc;
}

/// Of `elements`, the input of `groups` groups side by side, those from `first`
/// on that one step takes, for each lane those of its own group.
Value WindowKernel::spreadGroups(Value elements, int64_t groups,
                                 int64_t first) {
  int64_t inputs = op.getRowLength(), group = leaf.getFacts().group;
  int64_t outputs = layout.perVector / layout.groupsPerVector;
  auto type = cast<VectorType>(elements.getType());
  Value zeros = arith::ConstantOp::create(b, loc, b.getZeroAttr(type));
  SmallVector<int64_t> mask;
  for (int64_t lane = 0; lane < lanes; ++lane)
    for (int64_t i = first; i < first + group; ++i) {
      int64_t own = lane / outputs;
      if (i >= inputs)
        mask.push_back(type.getNumElements());
      else
        mask.push_back(own < groups ? own * inputs + i : i);
    }
  return vector::ShuffleOp::create(b, loc, elements, zeros, mask);
}

/// One tap of groups that share vectors: the input of a vector's groups is
/// loaded at once and spread over the lanes.
WindowKernel::Values WindowKernel::emitMerged(const Block &block, Value at,
                                              Value weight, int64_t pixels,
                                              Values acc) {
  int64_t inputs = op.getRowLength(), group = leaf.getFacts().group;
  int64_t outputs = layout.perVector / layout.groupsPerVector;
  const auto &dots = llvm::cast<VectorLeaf>(leaf);
  Value stride = mul(constant(op.getStrides()[1]), input.strides[2]);
  for (int64_t v = 0; v < block.vectors; ++v) {
    int64_t groups = countChannels(block, v) / outputs;
    auto span = VectorType::get(groups * inputs, input.element);
    Values factors;
    for (int64_t first = 0; first < inputs; first += group) {
      int64_t step = first / group * block.vectors + v;
      factors.push_back(
          loadWeights(add(weight, constant(countStepWeights(step)))));
    }
    Value begin = add(at, constant(v * layout.groupsPerVector * inputs));
    for (int64_t p = 0; p < pixels; ++p) {
      Value elements = vector::LoadOp::create(
          b, loc, span, input.data, addMul(begin, constant(p), stride));
      Value &sum = acc[p * block.vectors + v];
      for (auto [i, factor] : llvm::enumerate(factors)) {
        Value spread = spreadGroups(elements, groups, int64_t(i) * group);
        spread = dots.arrange(b, loc, spread, op.getIsUnsigned());
        sum = dots.dot(b, loc, sum, spread, factor);
      }
    }
  }
  return acc;
}

/// One kernel row, pixel by pixel: neighbours share what they read.
WindowKernel::Values WindowKernel::emitDepthwiseRow(const Block &block,
                                                    Value at, Value weight,
                                                    int64_t pixels,
                                                    Values acc) {
  int64_t columns = op.getKernel()[1];
  SmallVector<Values> factors(columns);
  for (int64_t x = 0; x < columns; ++x)
    for (int64_t v = 0; v < block.vectors; ++v)
      factors[x].push_back(loadChannels(
          weights.data, accumulator,
          add(weight, constant(x * layout.channels + v * lanes)), block, v));
  llvm::DenseMap<int64_t, Values> read;
  auto readColumn = [&](int64_t column) -> Values & {
    Values &values = read[column];
    if (values.empty())
      for (int64_t v = 0; v < block.vectors; ++v) {
        Value place = addMul(at, constant(column), input.strides[2]);
        values.push_back(
            widen(loadChannels(input.data, input.element,
                               add(place, constant(v * lanes)), block, v)));
      }
    return values;
  };
  bool isFloat = isa<FloatType>(accumulator);
  bool isByte = input.element.isInteger(8) && accumulator.isInteger(32);
  auto *dots = dyn_cast<VectorLeaf>(&leaf);
  for (int64_t p = 0; p < pixels; ++p)
    for (int64_t x = 0; x < columns; ++x) {
      Values &values =
          readColumn(p * op.getStrides()[1] + x * op.getDilations()[1]);
      for (int64_t v = 0; v < block.vectors; ++v) {
        Value &sum = acc[p * block.vectors + v];
        if ((isFloat || isByte) && dots)
          sum = dots->multiplyAdd(b, loc, sum, values[v], factors[x][v]);
        else
          sum = arith::AddIOp::create(
              b, loc, sum,
              arith::MulIOp::create(b, loc, values[v], factors[x][v]));
      }
    }
  return acc;
}

/// One tap of the kinds that keep channels apart.
WindowKernel::Values WindowKernel::emitChannels(const Block &block, Value at,
                                                Value tap, int64_t pixels,
                                                Values acc) {
  Values factors;
  if (op.getKind() == WindowKind::Depthwise)
    for (int64_t v = 0; v < block.vectors; ++v)
      factors.push_back(loadChannels(weights.data, accumulator,
                                     add(tap, constant(v * lanes)), block, v));
  bool isFloat = isa<FloatType>(accumulator);
  Value stride = mul(constant(op.getStrides()[1]), input.strides[2]);
  for (int64_t p = 0; p < pixels; ++p)
    for (int64_t v = 0; v < block.vectors; ++v) {
      Value place = add(addMul(at, constant(p), stride), constant(v * lanes));
      Value value =
          widen(loadChannels(input.data, input.element, place, block, v));
      Value &sum = acc[p * block.vectors + v];
      switch (op.getKind()) {
      case WindowKind::Max:
        if (isFloat)
          sum = arith::MaximumFOp::create(b, loc, sum, value);
        else if (op.getIsUnsigned())
          sum = arith::MaxUIOp::create(b, loc, sum, value);
        else
          sum = arith::MaxSIOp::create(b, loc, sum, value);
        break;
      case WindowKind::Depthwise:
        if (isFloat) {
          sum = llvm::cast<VectorLeaf>(leaf).multiplyAdd(b, loc, sum, value,
                                                         factors[v]);
          break;
        }
        value = arith::MulIOp::create(b, loc, value, factors[v]);
        [[fallthrough]];
      case WindowKind::Sum:
      case WindowKind::Contract:
        sum = isFloat ? Value(arith::AddFOp::create(b, loc, sum, value))
                      : Value(arith::AddIOp::create(b, loc, sum, value));
        break;
      }
    }
  return acc;
}
