//===- OutlineUnit.cpp - wrap recognised ops in a quantx.unit -------------===//
//
// The body gets copies: what other ops still read stays outside as well.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/OutlineUnit.h"

#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "mlir/Transforms/RegionUtils.h"
#include "quantx/Import/Sizes.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace quantx;

/// An index that is no constant: in front of a unit, a size.
static bool isOpenSize(Value value) {
  return value.getType().isIndex() && !matchPattern(value, m_Constant());
}

std::optional<SmallVector<Operation *>>
quantx::collectSlice(Value result, ValueRange inputs) {
  llvm::SetVector<Operation *> slice;
  SmallVector<Value> work = {result};
  while (!work.empty()) {
    Value value = work.pop_back_val();
    if (llvm::is_contained(inputs, value))
      continue;
    Operation *op = value.getDefiningOp();
    // Sizes are those of the inputs.
    if (isOpenSize(value))
      continue;
    if (!op || !isMemoryEffectFree(op) || isa<UnitOp>(op) ||
        op->getBlock() != result.getParentBlock())
      return std::nullopt;
    if (!slice.insert(op))
      continue;
    llvm::append_range(work, op->getOperands());
    llvm::SetVector<Value> captured;
    getUsedValuesDefinedAbove(op->getRegions(), captured);
    llvm::append_range(work, captured);
  }
  if (slice.empty())
    return std::nullopt;
  SmallVector<Operation *> ops = slice.takeVector();
  llvm::sort(ops,
             [](Operation *a, Operation *b) { return a->isBeforeInBlock(b); });
  return ops;
}

void quantx::eraseDeadOps(ArrayRef<Operation *> ops) {
  for (Operation *op : llvm::reverse(ops))
    if (op->use_empty() && isMemoryEffectFree(op))
      op->erase();
}

namespace {
/// A size that the ops of a unit use, and the input that has it.
struct OpenSize {
  Value value;
  unsigned input;
  int64_t dim;
};
} // namespace

/// Nothing where a size is none of an input's.
static std::optional<SmallVector<OpenSize>>
findOpenSizes(ArrayRef<Operation *> slice, ValueRange inputs) {
  SmallVector<OpenSize> result;
  std::optional<Sizes> sizes;
  for (Operation *op : slice)
    for (Value value : op->getOperands()) {
      if (!isOpenSize(value) ||
          llvm::any_of(result, [&](const OpenSize &known) {
            return known.value == value;
          }))
        continue;
      if (!sizes)
        sizes.emplace(op->getParentOfType<func::FuncOp>());
      std::optional<SizeProduct> wanted = sizes->get(value);
      bool found = false;
      for (auto [index, input] : llvm::enumerate(inputs)) {
        auto type = dyn_cast<RankedTensorType>(input.getType());
        for (int64_t dim = 0; type && !found && dim < type.getRank(); ++dim)
          if (wanted && sizes->getDim(input, dim) == wanted) {
            result.push_back({value, unsigned(index), dim});
            found = true;
          }
      }
      if (!found)
        return std::nullopt;
    }
  return result;
}

UnitOp quantx::outlineUnit(OpBuilder &builder, Value result, ValueRange inputs,
                           StringRef kind, ArrayRef<NamedAttribute> params) {
  std::optional<SmallVector<Operation *>> slice = collectSlice(result, inputs);
  if (!slice)
    return nullptr;
  auto sizes = findOpenSizes(*slice, inputs);
  if (!sizes)
    return nullptr;
  OpBuilder::InsertionGuard guard(builder);
  Operation *last = result.getDefiningOp();
  builder.setInsertionPointAfter(last);
  DictionaryAttr dictionary;
  if (!params.empty())
    dictionary = builder.getDictionaryAttr(params);
  auto unit = UnitOp::create(builder, last->getLoc(), result.getType(),
                             builder.getStringAttr(kind), inputs, dictionary);
  Block *body = builder.createBlock(&unit.getBody());
  IRMapping mapping;
  for (Value input : inputs)
    mapping.map(input, body->addArgument(input.getType(), input.getLoc()));
  for (const OpenSize &size : *sizes)
    mapping.map(size.value,
                tensor::DimOp::create(builder, last->getLoc(),
                                      body->getArgument(size.input), size.dim)
                    .getResult());
  for (Operation *op : *slice)
    builder.clone(*op, mapping);
  YieldOp::create(builder, last->getLoc(), ValueRange(mapping.lookup(result)));
  result.replaceAllUsesExcept(unit.getResult(0), unit);
  eraseDeadOps(*slice);
  return unit;
}

bool quantx::isInUnit(Operation *op) {
  return op->getParentOfType<UnitOp>() != nullptr;
}
