//===- NibbleWeights.cpp - weights that lie two a byte --------------------===//
//
// The order of nibbles, and how any target makes words of them again: the bytes
// of a step are repeated until each weight has a word, in which it is shifted
// to the upper end and, with its sign, back.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "quantx/Schedule/DotLeaf.h"

using namespace mlir;
using namespace quantx;

Tensor quantx::packNibbles(const DotLeafFacts &leaf, const Tensor &packed) {
  int64_t step = leaf.lanes * leaf.group;
  int64_t wordBytes = getElementSize(leaf.weight);
  int64_t words = step / 2 / wordBytes;
  Tensor stored = Tensor::zeros(ElementKind::I8, {packed.numElements() / 2});
  MutableArrayRef<int8_t> bytes = stored.mutableData<int8_t>();
  for (int64_t i = 0, e = packed.numElements(); i < e; ++i) {
    int64_t first = i / step * step;
    int64_t nibble = (i - first) / words, word = (i - first) % words;
    int64_t at = first / 2 + word * wordBytes + nibble / 2;
    auto code = uint8_t(packed.getInt(i) & 15);
    bytes[at] = int8_t(uint8_t(bytes[at]) | (code << (nibble % 2 * 4)));
  }
  return stored;
}

Value DotLeaf::widenNibbles(OpBuilder &b, Location loc, Value stored) const {
  const DotLeafFacts &facts = getFacts();
  int64_t step = facts.lanes * facts.group;
  int64_t bits = int64_t(getElementSize(facts.weight)) * 8;
  int64_t words = step * 4 / bits;
  Type word = b.getIntegerType(bits);
  auto type = VectorType::get(step, word);
  Value values =
      vector::BitCastOp::create(b, loc, VectorType::get(words, word), stored);
  SmallVector<int64_t> repeated;
  SmallVector<APInt> up;
  for (int64_t i = 0; i < step; ++i) {
    repeated.push_back(i % words);
    up.push_back(APInt(bits, bits - 4 - i / words * 4));
  }
  values = vector::ShuffleOp::create(b, loc, values, values, repeated);
  auto constant = [&](ArrayRef<APInt> shifts) -> Value {
    return arith::ConstantOp::create(b, loc,
                                     DenseElementsAttr::get(type, shifts));
  };
  values = arith::ShLIOp::create(b, loc, values, constant(up));
  return arith::ShRSIOp::create(b, loc, values,
                                constant(APInt(bits, bits - 4)));
}
