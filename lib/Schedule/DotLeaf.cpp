//===- DotLeaf.cpp - the leaves of plain arithmetic, and finding leaves ---===//
//
// What every target can do: one product per lane, widened and added. The
// leaves of targets come through a dialect interface.
//
//===----------------------------------------------------------------------===//

#include "quantx/Schedule/DotLeaf.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

bool DotLeafFacts::takes(const DotTypes &types) const {
  if (!llvm::is_contained(inputs, types.input) ||
      types.accumulator != accumulator || types.storedBits != storedBits ||
      isFloatKind(types.weight) != isFloatKind(weight))
    return false;
  // All shorter floats are f32 values too.
  bool canWiden = !isFloatKind(weight) || weight == ElementKind::F32;
  return types.weight == weight ||
         (canWiden && getElementSize(types.weight) <= getElementSize(weight));
}

Value VectorLeaf::dotBytes(OpBuilder &b, Location loc, Value acc,
                           Value activations, Value weights) const {
  auto type = cast<VectorType>(acc.getType());
  for (int64_t i = 0; i < 4; ++i) {
    Value shift = arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(type, APInt(32, 8 * i)));
    Value mask = arith::ConstantOp::create(
        b, loc, DenseElementsAttr::get(type, APInt(32, 255)));
    Value byte = arith::ShRUIOp::create(b, loc, weights, shift);
    byte = arith::AndIOp::create(b, loc, byte, mask);
    Value element = vector::ExtractOp::create(b, loc, activations, i);
    element = arith::ExtSIOp::create(b, loc, b.getI32Type(), element);
    Value all = vector::BroadcastOp::create(b, loc, type, element);
    Value product = arith::MulIOp::create(b, loc, all, byte);
    acc = arith::AddIOp::create(b, loc, acc, product);
  }
  return acc;
}

Value VectorLeaf::multiplyAdd(OpBuilder &b, Location loc, Value acc,
                              Value value, Value weight) const {
  if (!getFacts().isFloat()) {
    Value product = arith::MulIOp::create(b, loc, value, weight);
    return arith::AddIOp::create(b, loc, acc, product);
  }
  // vector.fma leaves fusing to the code generator, which does not.
  auto has = [&](StringRef feature) {
    return llvm::is_contained(getFacts().features, feature);
  };
  if (has("avx512f") || has("fma"))
    return math::FmaOp::create(b, loc, value, weight, acc);
  Value product = arith::MulFOp::create(b, loc, value, weight);
  return arith::AddFOp::create(b, loc, acc, product);
}

namespace {

/// Widens to the accumulator's type, multiplies and adds.
class PlainLeaf : public VectorLeaf {
public:
  using VectorLeaf::VectorLeaf;

  Value arrange(OpBuilder &b, Location loc, Value elements,
                bool isUnsigned) const override {
    return widen(b, loc, elements, isUnsigned);
  }

  Value broadcast(OpBuilder &b, Location loc, Value elements,
                  bool isUnsigned) const override {
    elements = widen(b, loc, elements, isUnsigned);
    Type element = cast<VectorType>(elements.getType()).getElementType();
    return vector::BroadcastOp::create(
        b, loc, VectorType::get(getFacts().lanes, element), elements);
  }

  Value dot(OpBuilder &b, Location loc, Value acc, Value activations,
            Value weights) const override {
    return multiplyAdd(b, loc, acc, activations,
                       widen(b, loc, weights, /*isUnsigned=*/false));
  }

private:
  Value widen(OpBuilder &b, Location loc, Value value, bool isUnsigned) const {
    auto from = cast<VectorType>(value.getType());
    unsigned width = getElementSize(getFacts().accumulator) * 8;
    if (from.getElementTypeBitWidth() == width)
      return value;
    if (isa<FloatType>(from.getElementType()))
      return arith::ExtFOp::create(b, loc, from.clone(b.getF32Type()), value);
    Type to = from.clone(b.getIntegerType(width));
    if (isUnsigned)
      return arith::ExtUIOp::create(b, loc, to, value);
    return arith::ExtSIOp::create(b, loc, to, value);
  }
};

/// bf16 is the upper half of an f32: of a pair in 32 bits, one shift and one
/// mask make two f32 values. Products of bf16 are exact in f32.
class WideningBF16Leaf : public VectorLeaf {
public:
  using VectorLeaf::VectorLeaf;

  Value arrange(OpBuilder &b, Location loc, Value elements,
                bool isUnsigned) const override {
    return vector::BitCastOp::create(b, loc, getWords(b), elements);
  }

  Value broadcast(OpBuilder &b, Location loc, Value elements,
                  bool isUnsigned) const override {
    auto one = VectorType::get(1, b.getI32Type());
    Value word = vector::BitCastOp::create(b, loc, one, elements);
    return vector::BroadcastOp::create(b, loc, getWords(b), word);
  }

  Value dot(OpBuilder &b, Location loc, Value acc, Value activations,
            Value weights) const override {
    weights = vector::BitCastOp::create(b, loc, getWords(b), weights);
    auto constant = [&](uint32_t value) -> Value {
      return arith::ConstantOp::create(
          b, loc, DenseElementsAttr::get(getWords(b), APInt(32, value)));
    };
    auto asFloat = [&](Value words) -> Value {
      return vector::BitCastOp::create(b, loc, acc.getType(), words);
    };
    auto first = [&](Value words) {
      return asFloat(arith::ShLIOp::create(b, loc, words, constant(16)));
    };
    auto second = [&](Value words) {
      return asFloat(
          arith::AndIOp::create(b, loc, words, constant(0xffff0000u)));
    };
    acc = multiplyAdd(b, loc, acc, first(activations), first(weights));
    return multiplyAdd(b, loc, acc, second(activations), second(weights));
  }

private:
  VectorType getWords(OpBuilder &b) const {
    return VectorType::get(getFacts().lanes, b.getI32Type());
  }
};

} // namespace

/// Widest first.
static ArrayRef<std::unique_ptr<DotLeaf>> getPlainLeaves() {
  static const auto leaves = [] {
    SmallVector<std::unique_ptr<DotLeaf>> list;
    struct Width {
      int64_t bits, registers;
      SmallVector<StringRef, 3> features;
      StringRef f32, f16, bf16, i32, w4, i64;
    };
    const Width widths[] = {
        {512,
         32,
         {"avx512f"},
         "f32x16",
         "f32x16-f16",
         "bf16x16",
         "i32x16",
         "i32x16-w4",
         "i64x8"},
        {256,
         16,
         {"avx2", "fma"},
         "f32x8",
         "f32x8-f16",
         "bf16x8",
         "i32x8",
         "i32x8-w4",
         "i64x4"},
        {128, 16, {}, "f32x4", "", "bf16x4", "i32x4", "i32x4-w4", "i64x2"}};
    // Weights stay f16 in memory where one instruction loads and widens them.
    for (const Width &width : ArrayRef(widths).drop_back()) {
      DotLeafFacts facts{width.f16,        width.features,   {ElementKind::F32},
                         ElementKind::F16, ElementKind::F32, width.bits / 32,
                         /*group=*/1,      width.registers};
      facts.features.push_back("f16c");
      list.push_back(std::make_unique<PlainLeaf>(std::move(facts)));
    }
    for (const Width &width : widths)
      list.push_back(
          std::make_unique<PlainLeaf>(DotLeafFacts{width.f32,
                                                   width.features,
                                                   {ElementKind::F32},
                                                   ElementKind::F32,
                                                   ElementKind::F32,
                                                   width.bits / 32,
                                                   /*group=*/1,
                                                   width.registers}));
    for (const Width &width : widths)
      list.push_back(
          std::make_unique<WideningBF16Leaf>(DotLeafFacts{width.bf16,
                                                          width.features,
                                                          {ElementKind::BF16},
                                                          ElementKind::BF16,
                                                          ElementKind::F32,
                                                          width.bits / 32,
                                                          /*group=*/2,
                                                          width.registers}));
    // Weights wider than their codes hold these less their zero points.
    const SmallVector<ElementKind, 2> integers = {ElementKind::I8,
                                                  ElementKind::I16};
    for (const Width &width : widths)
      list.push_back(std::make_unique<PlainLeaf>(DotLeafFacts{
          width.i32, width.features, integers, ElementKind::I16,
          ElementKind::I32, width.bits / 32, /*group=*/1, width.registers}));
    for (const Width &width : widths) {
      DotLeafFacts facts{width.w4,         width.features,   integers,
                         ElementKind::I16, ElementKind::I32, width.bits / 32,
                         /*group=*/1,      width.registers};
      facts.storedBits = 4;
      list.push_back(std::make_unique<PlainLeaf>(std::move(facts)));
    }
    for (const Width &width : widths)
      list.push_back(std::make_unique<PlainLeaf>(DotLeafFacts{
          width.i64, width.features, integers, ElementKind::I32,
          ElementKind::I64, width.bits / 64, /*group=*/1, width.registers}));
    return list;
  }();
  return leaves;
}

/// Calls `visit` for every leaf, targets' own first, until it returns true.
static const DotLeaf *
findIf(MLIRContext *context,
       llvm::function_ref<bool(const DotLeafFacts &)> visit) {
  for (Dialect *dialect : context->getLoadedDialects())
    if (auto *offer = dialect->getRegisteredInterface<DotLeafInterface>())
      for (const auto &leaf : offer->getLeaves())
        if (visit(leaf->getFacts()))
          return leaf.get();
  for (const auto &leaf : getPlainLeaves())
    if (visit(leaf->getFacts()))
      return leaf.get();
  return nullptr;
}

const DotLeaf *quantx::findLeaf(MLIRContext *context, StringRef name) {
  return findIf(context,
                [&](const DotLeafFacts &facts) { return facts.name == name; });
}

const DotLeaf *quantx::chooseLeaf(MLIRContext *context,
                                  const TargetDescription &target,
                                  const DotTypes &types, bool vectors) {
  return findIf(context, [&](const DotLeafFacts &facts) {
    return facts.takes(types) && !(vectors && (facts.tile || facts.matrix)) &&
           facts.threads == target.isGpu() &&
           llvm::all_of(facts.features,
                        [&](StringRef name) { return target.has(name); });
  });
}

const DotLeaf *quantx::getPlainLeaf(int64_t bits, const DotTypes &types) {
  const DotLeaf *best = nullptr;
  for (const auto &leaf : getPlainLeaves()) {
    const DotLeafFacts &facts = leaf->getFacts();
    if (facts.takes(types) && (!best || facts.getVectorBits() >= bits))
      best = leaf.get();
  }
  return best;
}

SmallVector<StringRef> quantx::getLeafNames(MLIRContext *context) {
  SmallVector<StringRef> names;
  findIf(context, [&](const DotLeafFacts &facts) {
    names.push_back(facts.name);
    return false;
  });
  return names;
}
