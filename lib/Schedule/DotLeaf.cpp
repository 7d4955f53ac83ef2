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
  return llvm::is_contained(inputs, types.input) &&
         types.accumulator == accumulator &&
         isFloatKind(types.weight) == isFloatKind(weight) &&
         (types.weight == weight ||
          (!isFloatKind(weight) &&
           getElementSize(types.weight) <= getElementSize(weight)));
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
  Value product = arith::MulIOp::create(b, loc, value, weight);
  return arith::AddIOp::create(b, loc, acc, product);
}

namespace {

/// Widens both factors to the accumulator's type, then multiplies and adds.
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
    weights = widen(b, loc, weights, /*isUnsigned=*/false);
    if (getFacts().isFloat()) {
      // vector.fma leaves fusing to the code generator, which does not.
      if (llvm::is_contained(getFacts().features, "avx512f") ||
          llvm::is_contained(getFacts().features, "fma"))
        return math::FmaOp::create(b, loc, activations, weights, acc);
      Value product = arith::MulFOp::create(b, loc, activations, weights);
      return arith::AddFOp::create(b, loc, acc, product);
    }
    Value product = arith::MulIOp::create(b, loc, activations, weights);
    return arith::AddIOp::create(b, loc, acc, product);
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

} // namespace

/// Widest first.
static ArrayRef<std::unique_ptr<DotLeaf>> getPlainLeaves() {
  static const auto leaves = [] {
    SmallVector<std::unique_ptr<DotLeaf>> list;
    auto add = [&](StringRef name, ArrayRef<StringRef> features,
                   ArrayRef<ElementKind> inputs, ElementKind weight,
                   ElementKind accumulator, int64_t lanes, int64_t registers) {
      list.push_back(std::make_unique<PlainLeaf>(
          DotLeafFacts{name,
                       {features.begin(), features.end()},
                       {inputs.begin(), inputs.end()},
                       weight,
                       accumulator,
                       lanes,
                       /*group=*/1,
                       registers}));
    };
    auto addFloat = [&](StringRef name, ArrayRef<StringRef> features,
                        int64_t lanes, int64_t registers) {
      add(name, features, {ElementKind::F32}, ElementKind::F32,
          ElementKind::F32, lanes, registers);
    };
    addFloat("f32x16", {"avx512f"}, 16, 32);
    addFloat("f32x8", {"avx", "fma"}, 8, 16);
    addFloat("f32x4", {}, 4, 16);
    auto addInteger = [&](StringRef name, ArrayRef<StringRef> features,
                          int64_t lanes, int64_t registers) {
      add(name, features, {ElementKind::I8}, ElementKind::I8, ElementKind::I32,
          lanes, registers);
    };
    addInteger("i32x16", {"avx512f"}, 16, 32);
    addInteger("i32x8", {"avx2"}, 8, 16);
    addInteger("i32x4", {}, 4, 16);
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
    return facts.takes(types) && !(vectors && facts.tile) &&
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
