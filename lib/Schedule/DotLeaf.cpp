//===- DotLeaf.cpp - the leaves of plain arithmetic, and finding leaves ---===//
//
// What every target can do: one product per lane, widened and added. The
// leaves of targets come through a dialect interface.
//
//===----------------------------------------------------------------------===//

#include "quantx/Schedule/DotLeaf.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace quantx;

namespace {

class PlainLeaf : public DotLeaf {
public:
  using DotLeaf::DotLeaf;

  Value broadcast(OpBuilder &b, Location loc, Value elements,
                  bool isUnsigned) const override {
    Type element = cast<VectorType>(elements.getType()).getElementType();
    if (auto integer = dyn_cast<IntegerType>(element)) {
      auto wide = VectorType::get(1, b.getI32Type());
      elements = isUnsigned
                     ? Value(arith::ExtUIOp::create(b, loc, wide, elements))
                     : Value(arith::ExtSIOp::create(b, loc, wide, elements));
      element = b.getI32Type();
    }
    return vector::BroadcastOp::create(
        b, loc, VectorType::get(getFacts().lanes, element), elements);
  }

  Value dot(OpBuilder &b, Location loc, Value acc, Value activations,
            Value weights) const override {
    if (getFacts().isFloat)
      return vector::FMAOp::create(b, loc, activations, weights, acc);
    weights = arith::ExtSIOp::create(b, loc, acc.getType(), weights);
    Value product = arith::MulIOp::create(b, loc, activations, weights);
    return arith::AddIOp::create(b, loc, acc, product);
  }
};

} // namespace

/// Widest first.
static ArrayRef<std::unique_ptr<DotLeaf>> getPlainLeaves() {
  static const auto leaves = [] {
    SmallVector<std::unique_ptr<DotLeaf>> list;
    auto add = [&](StringRef name, ArrayRef<StringRef> features, bool isFloat,
                   int64_t lanes, int64_t registers) {
      list.push_back(std::make_unique<PlainLeaf>(
          DotLeafFacts{name,
                       {features.begin(), features.end()},
                       isFloat,
                       lanes,
                       /*group=*/1,
                       /*weightWidth=*/isFloat ? 32u : 8u,
                       registers}));
    };
    add("f32x16", {"avx512f"}, true, 16, 32);
    add("f32x8", {"avx", "fma"}, true, 8, 16);
    add("f32x4", {}, true, 4, 16);
    add("i32x16", {"avx512f"}, false, 16, 32);
    add("i32x8", {"avx2"}, false, 8, 16);
    add("i32x4", {}, false, 4, 16);
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
                                  bool isFloat) {
  return findIf(context, [&](const DotLeafFacts &facts) {
    return facts.isFloat == isFloat &&
           llvm::all_of(facts.features,
                        [&](StringRef name) { return target.has(name); });
  });
}

const DotLeaf *quantx::getPlainLeaf(int64_t bits, bool isFloat) {
  const DotLeaf *best = nullptr;
  for (const auto &leaf : getPlainLeaves()) {
    const DotLeafFacts &facts = leaf->getFacts();
    if (facts.isFloat == isFloat && (!best || facts.lanes * 32 >= bits))
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
