//===- WindowResult.cpp - from sums to what is stored ---------------------===//
//
// The body on vectors. Codes of several vectors are narrowed together, which
// packs of x86 do in fewer instructions than truncations of each, and clamp on
// the way.
//
//===----------------------------------------------------------------------===//

#include "WindowKernel.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using namespace quantx;

namespace {
/// The high 32 bits of value * factor + addend, as quantx-narrow-epilogues
/// writes it, in ops of which only the last has another user. Without an addend
/// the sum is missing.
struct HighProduct {
  Value value, factor, addend;
  SmallVector<Operation *, 4> inner;
};
} // namespace

static std::optional<HighProduct> matchHighProduct(Operation &op) {
  auto onlyUse = [](Value value) {
    return value.hasOneUse() ? value.getDefiningOp() : nullptr;
  };
  auto end = dyn_cast<arith::TruncIOp>(op);
  if (!end || !end.getType().isInteger(32) ||
      !end.getIn().getType().isInteger(64))
    return std::nullopt;
  // Folders turn the arithmetic shift into a logical one.
  Operation *shift = onlyUse(end.getIn());
  APInt amount;
  if (!isa_and_nonnull<arith::ShRSIOp, arith::ShRUIOp>(shift) ||
      !matchPattern(shift->getOperand(1), m_ConstantInt(&amount)) ||
      amount != 32)
    return std::nullopt;
  Operation *whole = onlyUse(shift->getOperand(0));
  auto sum = dyn_cast_or_null<arith::AddIOp>(whole);
  auto product =
      dyn_cast_or_null<arith::MulIOp>(sum ? onlyUse(sum.getLhs()) : whole);
  if (!product)
    return std::nullopt;
  auto value = product.getLhs().getDefiningOp<arith::ExtSIOp>();
  auto factor = product.getRhs().getDefiningOp<arith::ExtSIOp>();
  if (!value || !factor || !value.getIn().getType().isInteger(32) ||
      !factor.getIn().getType().isInteger(32))
    return std::nullopt;
  HighProduct result{value.getIn(), factor.getIn(), Value(), {shift, product}};
  if (sum) {
    result.addend = sum.getRhs();
    result.inner.push_back(sum);
  }
  return result;
}

Value WindowKernel::emitEpilogue(const Block &block, const Place &place,
                                 int64_t pixel, int64_t vector, Value acc,
                                 Value wanted) {
  mlir::Block &body = op.getBody().front();
  IRMapping mapping;
  mapping.map(body.getArgument(0), acc);
  for (auto [i, line] : llvm::enumerate(epilogue)) {
    Value value;
    if (line.strides.size() == 1) {
      value = block.parameters[i][vector];
    } else {
      Value at = addMul(place.epilogue[i], constant(pixel), line.strides[2]);
      if (hasOneChannel(line)) {
        Value element = memref::LoadOp::create(b, loc, line.data, at);
        mapping.map(body.getArgument(i + 1),
                    vector::BroadcastOp::create(b, loc, vectorOf(line.element),
                                                element));
        continue;
      }
      value = loadChannels(line.data, line.element,
                           add(at, constant(vector * layout.perVector)), block,
                           vector);
    }
    mapping.map(body.getArgument(i + 1), value);
  }
  auto lookup = [&](Value scalar) -> Value {
    if (Value known = mapping.lookupOrNull(scalar))
      return known;
    Value all =
        vector::BroadcastOp::create(b, loc, vectorOf(scalar.getType()), scalar);
    mapping.map(scalar, all);
    return all;
  };
  bool canMultiplyHigh =
      leaf.canMultiplyHigh() && lanes == leaf.getFacts().lanes;
  llvm::SmallPtrSet<Operation *, 8> replaced;
  llvm::DenseMap<Operation *, HighProduct> products;
  for (Operation &inner : body.without_terminator())
    if (auto product =
            canMultiplyHigh ? matchHighProduct(inner) : std::nullopt) {
      replaced.insert(product->inner.begin(), product->inner.end());
      products[&inner] = std::move(*product);
    }
  for (Operation &inner : body.without_terminator()) {
    if (replaced.contains(&inner))
      continue;
    if (auto found = products.find(&inner); found != products.end()) {
      const HighProduct &product = found->second;
      mapping.map(inner.getResult(0),
                  leaf.multiplyHigh(
                      b, loc, lookup(product.value), lookup(product.factor),
                      product.addend ? lookup(product.addend) : Value()));
      continue;
    }
    if (auto scalar = dyn_cast<arith::ConstantOp>(inner)) {
      auto splat = DenseElementsAttr::get(vectorOf(scalar.getType()),
                                          Attribute(scalar.getValue()));
      mapping.map(scalar.getResult(), arith::ConstantOp::create(b, loc, splat));
      continue;
    }
    OperationState state(inner.getLoc(), inner.getName());
    for (Value operand : inner.getOperands())
      state.addOperands(lookup(operand));
    for (Type type : inner.getResultTypes())
      state.addTypes(vectorOf(type));
    state.attributes = inner.getDiscardableAttrDictionary();
    state.propertiesAttr = inner.getPropertiesAsAttribute();
    mapping.map(inner.getResults(), b.create(state)->getResults());
  }
  return lookup(wanted ? wanted : body.getTerminator()->getOperand(0));
}

//===----------------------------------------------------------------------===//
// Codes of 8 bits
//===----------------------------------------------------------------------===//

/// The other operand of a clamp from one side, and its bound.
template <typename Op>
static std::optional<std::pair<Value, int64_t>> matchBound(Value value) {
  auto op = value.getDefiningOp<Op>();
  APInt bound;
  if (!op || !matchPattern(op.getRhs(), m_ConstantInt(&bound)))
    return std::nullopt;
  return std::pair{Value(op.getLhs()), bound.getSExtValue()};
}

void WindowKernel::findNarrowing() {
  if (!op.getInitType().getElementType().isInteger(8) ||
      !accumulator.isInteger(32) || leaf.getNumNarrowed() == 0 ||
      lanes != leaf.getFacts().lanes)
    return;
  Value code = op.getBody().front().getTerminator()->getOperand(0);
  auto truncation = code.getDefiningOp<arith::TruncIOp>();
  if (!truncation || !truncation.getIn().getType().isInteger(32))
    return;
  Value clamped = truncation.getIn();
  auto high = matchBound<arith::MinSIOp>(clamped);
  auto low = high ? matchBound<arith::MaxSIOp>(high->first) : std::nullopt;
  if (!low) {
    low = matchBound<arith::MaxSIOp>(clamped);
    high = low ? matchBound<arith::MinSIOp>(low->first) : std::nullopt;
    if (!high)
      return;
    std::swap(low->first, high->first);
  }
  // What the narrowing clamps itself need not be clamped before.
  for (bool isUnsigned : {false, true}) {
    int64_t least = isUnsigned ? 0 : -128, most = least + 255;
    if (low->second < least || high->second > most)
      continue;
    bool isWhole = low->second == least && high->second == most;
    narrowing = Narrowing{isWhole ? low->first : clamped, isUnsigned};
    return;
  }
}

WindowKernel::Values WindowKernel::emitCodes(const Block &block,
                                             ArrayRef<Sum> sums) {
  Values results;
  auto emit = [&](const Sum &sum, Value wanted) {
    return emitEpilogue(block, *sum.place, sum.pixel, sum.vector, sum.value,
                        wanted);
  };
  int64_t count = leaf.getNumNarrowed();
  while (narrowing && sums.size() > 1) {
    ArrayRef<Sum> group = sums.take_front(count);
    sums = sums.drop_front(group.size());
    Values wide;
    for (const Sum &sum : group)
      wide.push_back(emit(sum, narrowing->value));
    wide.resize(count, wide.back());
    Value codes = leaf.narrow(b, loc, wide, narrowing->isUnsigned);
    for (size_t i = 0; i < group.size(); ++i)
      results.push_back(vector::ExtractStridedSliceOp::create(
          b, loc, codes, ArrayRef<int64_t>{int64_t(i) * lanes},
          ArrayRef<int64_t>{lanes}, ArrayRef<int64_t>{1}));
  }
  for (const Sum &sum : sums)
    results.push_back(emit(sum, Value()));
  return results;
}
