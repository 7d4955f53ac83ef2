//===- ResolveSizes.cpp - one value for each open size --------------------===//
//
// Exporters compute each open size anew, from whatever tensor is at hand, and
// reshape to shapes that are tensors. Here sizes become products of sizes of
// the arguments, computed once, and reshapes become groups of dimensions.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Import/Passes.h"
#include "quantx/Import/Sizes.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_RESOLVESIZESPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// Dimensions of one shape that hold the same elements as some of another.
struct Match {
  ReassociationIndices from, to;
};

/// Neighbours of `from` and `to` whose products are equal, as few as can be.
std::optional<SmallVector<Match>> matchShapes(ArrayRef<SizeProduct> from,
                                              ArrayRef<SizeProduct> to) {
  SmallVector<Match> matches;
  size_t i = 0, j = 0;
  // Does `part` divide `whole`?
  auto divides = [](const SizeProduct &part, const SizeProduct &whole) {
    SmallVector<unsigned> rest(whole.sizes.begin(), whole.sizes.end());
    for (unsigned number : part.sizes) {
      auto found = llvm::find(rest, number);
      if (found == rest.end())
        return false;
      rest.erase(found);
    }
    return part.factor != 0 && whole.factor % part.factor == 0;
  };
  while (i < from.size() && j < to.size()) {
    Match match;
    SizeProduct left = from[i], right = to[j];
    match.from.push_back(i++);
    match.to.push_back(j++);
    while (!(left == right)) {
      if (divides(right, left) && j < to.size()) {
        right = right * to[j];
        match.to.push_back(j++);
      } else if (divides(left, right) && i < from.size()) {
        left = left * from[i];
        match.from.push_back(i++);
      } else {
        return std::nullopt;
      }
    }
    matches.push_back(match);
  }
  // Ones that are left over.
  SizeProduct one;
  for (; i < from.size() && !matches.empty(); ++i) {
    if (!(from[i] == one))
      return std::nullopt;
    matches.back().from.push_back(i);
  }
  for (; j < to.size() && !matches.empty(); ++j) {
    if (!(to[j] == one))
      return std::nullopt;
    matches.back().to.push_back(j);
  }
  if (i < from.size() || j < to.size())
    return std::nullopt;
  return matches;
}

struct ResolveSizes : quantx::impl::ResolveSizesPassBase<ResolveSizes> {
  void runOnOperation() override {
    func::FuncOp function = getOperation();
    if (function.isExternal() || failed(checkNotes(function)))
      return;
    Sizes sizes(function);
    SmallVector<Operation *> ops;
    function.walk([&](Operation *op) {
      if (op->getBlock() == &function.front())
        ops.push_back(op);
    });
    for (Operation *op : ops) {
      if (auto reshape = dyn_cast<tensor::ReshapeOp>(op))
        rewrite(reshape, sizes);
      else if (auto empty = dyn_cast<tensor::EmptyOp>(op))
        rewrite(empty, sizes);
      else if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
        rewrite(expand, sizes);
      else if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
        rewrite(slice, sizes);
    }
  }

private:
  LogicalResult checkNotes(func::FuncOp function) {
    for (BlockArgument argument : function.getArguments()) {
      unsigned index = argument.getArgNumber();
      if (!function.getArgAttr(index, sizesAttrName))
        continue;
      SmallVector<SizeNote> notes = getSizeNotes(function, index);
      auto type = dyn_cast<RankedTensorType>(argument.getType());
      bool fits = type && (!notes.empty() || type.getRank() == 0);
      for (auto [dim, note] : llvm::enumerate(notes))
        fits &= note.name.empty() == !type.isDynamicDim(dim) &&
                (!note.name.empty() || note.low == type.getDimSize(dim));
      if (!fits) {
        function.emitError()
            << "argument " << index << ": '" << sizesAttrName
            << "' needs a text for each dimension: its number, or a name with "
               "bounds such as \"length>=1<=512\" where it is open";
        signalPassFailure();
        return failure();
      }
    }
    return success();
  }

  /// The values of open sizes, as they stand in op operands.
  std::optional<SmallVector<OpFoldResult>> resolve(ArrayRef<OpFoldResult> mixed,
                                                   Sizes &sizes) {
    SmallVector<OpFoldResult> result;
    for (OpFoldResult size : mixed) {
      if (isa<Attribute>(size)) {
        result.push_back(size);
        continue;
      }
      std::optional<SizeProduct> product = sizes.get(size);
      if (!product)
        return std::nullopt;
      result.push_back(product->isConstant() ? size
                                             : sizes.materialize(*product));
    }
    if (llvm::equal(mixed, result))
      return std::nullopt;
    ++numResolved;
    return result;
  }

  /// Those of `sizes` that are operands.
  static SmallVector<Value> getOpen(ArrayRef<OpFoldResult> sizes) {
    SmallVector<int64_t> fixed;
    SmallVector<Value> open;
    dispatchIndexOpFoldResults(sizes, open, fixed);
    return open;
  }

  void rewrite(tensor::EmptyOp op, Sizes &sizes) {
    auto resolved = resolve(op.getMixedSizes(), sizes);
    if (!resolved)
      return;
    op.getDynamicSizesMutable().assign(getOpen(*resolved));
  }

  void rewrite(tensor::ExpandShapeOp op, Sizes &sizes) {
    auto resolved = resolve(op.getMixedOutputShape(), sizes);
    if (!resolved)
      return;
    op.getOutputShapeMutable().assign(getOpen(*resolved));
  }

  void rewrite(tensor::ExtractSliceOp op, Sizes &sizes) {
    auto resolved = resolve(op.getMixedSizes(), sizes);
    if (!resolved)
      return;
    op.getSizesMutable().assign(getOpen(*resolved));
  }

  void rewrite(tensor::ReshapeOp op, Sizes &sizes) {
    auto from = sizes.getShape(op.getSource());
    auto to = sizes.getShape(op.getResult());
    if (!from || !to)
      return;
    auto matches = matchShapes(*from, *to);
    if (!matches)
      return;
    OpBuilder builder(op);
    Location loc = op.getLoc();
    SmallVector<ReassociationIndices> joined, divided;
    bool joins = false, divides = false;
    for (const Match &match : *matches) {
      joined.push_back(match.from);
      divided.push_back(match.to);
      joins |= match.from.size() > 1;
      divides |= match.to.size() > 1;
    }
    Value value = op.getSource();
    if (joins)
      value = tensor::CollapseShapeOp::create(builder, loc, value, joined);
    if (divides) {
      SmallVector<OpFoldResult> shape;
      for (const SizeProduct &size : *to)
        shape.push_back(sizes.materialize(size));
      value = tensor::ExpandShapeOp::create(
          builder, loc, cast<RankedTensorType>(op.getResult().getType()), value,
          divided, shape);
    }
    if (value.getType() != op.getResult().getType())
      value =
          tensor::CastOp::create(builder, loc, op.getResult().getType(), value);
    op.getResult().replaceAllUsesWith(value);
    op.erase();
    ++numReshapes;
  }
};

} // namespace
