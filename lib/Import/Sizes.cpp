//===- Sizes.cpp - open sizes in terms of the arguments -------------------===//

#include "quantx/Import/Sizes.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Interfaces/DestinationStyleOpInterface.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace quantx;

SizeProduct SizeProduct::operator*(const SizeProduct &other) const {
  SizeProduct result{factor * other.factor, sizes};
  result.sizes.append(other.sizes);
  llvm::sort(result.sizes);
  return result;
}

Sizes::Sizes(func::FuncOp function) : function(function) {
  llvm::StringMap<unsigned> named;
  for (BlockArgument argument : function.getArguments()) {
    auto type = dyn_cast<RankedTensorType>(argument.getType());
    if (!type)
      continue;
    SmallVector<SizeNote> notes =
        getSizeNotes(function, argument.getArgNumber());
    for (int64_t dim = 0; dim < type.getRank(); ++dim) {
      if (!type.isDynamicDim(dim))
        continue;
      bool hasName = !notes.empty() && !notes[dim].name.empty();
      unsigned number = sources.size();
      if (hasName)
        number = named.try_emplace(notes[dim].name, number).first->second;
      numbers[{argument, dim}] = number;
      if (number == sources.size())
        sources.push_back(
            {argument, dim, notes.empty() ? std::nullopt : notes[dim].high});
    }
  }
}

std::optional<int64_t> Sizes::getUpperBound(const SizeProduct &size) const {
  int64_t bound = size.factor;
  for (unsigned number : size.sizes)
    if (!sources[number].upper ||
        llvm::MulOverflow(bound, *sources[number].upper, bound))
      return std::nullopt;
  return bound;
}

std::optional<SizeProduct> Sizes::get(OpFoldResult value) {
  if (auto constant = getConstantIntValue(value)) {
    if (*constant < 0)
      return std::nullopt;
    return SizeProduct{*constant, {}};
  }
  return get(cast<Value>(value));
}

std::optional<SizeProduct> Sizes::get(Value value) {
  if (auto constant = getConstantIntValue(value)) {
    if (*constant < 0)
      return std::nullopt;
    return SizeProduct{*constant, {}};
  }
  Operation *op = value.getDefiningOp();
  if (!op)
    return std::nullopt;
  if (isa<arith::IndexCastOp, arith::IndexCastUIOp>(op))
    return get(op->getOperand(0));
  auto both = [&]() -> std::optional<std::pair<SizeProduct, SizeProduct>> {
    auto a = get(op->getOperand(0)), b = get(op->getOperand(1));
    if (!a || !b)
      return std::nullopt;
    return std::pair(*a, *b);
  };
  if (isa<arith::MulIOp>(op)) {
    auto factors = both();
    return factors ? std::optional(factors->first * factors->second)
                   : std::nullopt;
  }
  // Sizes are not negative.
  if (isa<arith::MaxSIOp>(op)) {
    auto pair = both();
    if (pair && pair->second == SizeProduct{0, {}})
      return pair->first;
    return std::nullopt;
  }
  if (isa<arith::MinSIOp>(op)) {
    auto pair = both();
    if (!pair || !pair->second.isConstant())
      return std::nullopt;
    std::optional<int64_t> bound = getUpperBound(pair->first);
    return bound && *bound <= pair->second.factor ? std::optional(pair->first)
                                                  : std::nullopt;
  }
  if (auto select = dyn_cast<arith::SelectOp>(op)) {
    auto compare = select.getCondition().getDefiningOp<arith::CmpIOp>();
    if (compare && compare.getPredicate() == arith::CmpIPredicate::slt &&
        matchPattern(compare.getRhs(), m_Zero()) && get(compare.getLhs()))
      return get(select.getFalseValue());
    return std::nullopt;
  }
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op)) {
    if (apply.getAffineMap().getNumResults() != 1)
      return std::nullopt;
    unsigned dims = apply.getAffineMap().getNumDims();
    std::function<std::optional<SizeProduct>(AffineExpr)> visit =
        [&](AffineExpr expr) -> std::optional<SizeProduct> {
      if (auto dim = dyn_cast<AffineDimExpr>(expr))
        return get(apply.getOperand(dim.getPosition()));
      if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
        return get(apply.getOperand(dims + symbol.getPosition()));
      if (auto constant = dyn_cast<AffineConstantExpr>(expr))
        return constant.getValue() < 0
                   ? std::nullopt
                   : std::optional(SizeProduct{constant.getValue(), {}});
      auto binary = dyn_cast<AffineBinaryOpExpr>(expr);
      if (!binary || binary.getKind() != AffineExprKind::Mul)
        return std::nullopt;
      auto a = visit(binary.getLHS()), b = visit(binary.getRHS());
      return a && b ? std::optional(*a * *b) : std::nullopt;
    };
    return visit(apply.getAffineMap().getResult(0));
  }
  if (auto dim = dyn_cast<tensor::DimOp>(op))
    if (std::optional<int64_t> index = dim.getConstantIndex())
      return getDim(dim.getSource(), *index);
  return std::nullopt;
}

std::optional<SizeProduct> Sizes::getDim(Value tensor, int64_t dim) {
  auto type = dyn_cast<RankedTensorType>(tensor.getType());
  if (!type || dim < 0 || dim >= type.getRank())
    return std::nullopt;
  if (!type.isDynamicDim(dim))
    return SizeProduct{type.getDimSize(dim), {}};
  if (auto argument = dyn_cast<BlockArgument>(tensor)) {
    auto found = numbers.find({argument, dim});
    if (found == numbers.end())
      return std::nullopt;
    return SizeProduct{1, {found->second}};
  }
  auto result = cast<OpResult>(tensor);
  Operation *op = result.getOwner();
  if (auto style = dyn_cast<DestinationStyleOpInterface>(op))
    return getDim(style.getTiedOpOperand(result)->get(), dim);
  if (auto empty = dyn_cast<tensor::EmptyOp>(op))
    return get(empty.getMixedSizes()[dim]);
  if (auto expand = dyn_cast<tensor::ExpandShapeOp>(op))
    return get(expand.getMixedOutputShape()[dim]);
  if (auto collapse = dyn_cast<tensor::CollapseShapeOp>(op)) {
    SizeProduct product;
    ReassociationIndices parts = collapse.getReassociationIndices()[dim];
    for (int64_t source : parts) {
      auto size = getDim(collapse.getSrc(), source);
      if (!size)
        return std::nullopt;
      product = product * *size;
    }
    return product;
  }
  if (isa<tensor::CastOp>(op))
    return getDim(op->getOperand(0), dim);
  if (auto reshape = dyn_cast<tensor::ReshapeOp>(op)) {
    auto shape = reshape.getShape().getDefiningOp<tensor::FromElementsOp>();
    return shape ? get(shape.getElements()[dim]) : std::nullopt;
  }
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
    if (slice.getSourceType().getRank() == type.getRank())
      return get(slice.getMixedSizes()[dim]);
  // Of a unit that keeps the shape of its input.
  if (auto unit = dyn_cast<UnitOp>(op))
    if (unit.getInputs().size() == 1 &&
        unit.getInputs()[0].getType() == tensor.getType())
      return getDim(unit.getInputs()[0], dim);
  return std::nullopt;
}

std::optional<SmallVector<SizeProduct>> Sizes::getShape(Value tensor) {
  SmallVector<SizeProduct> shape;
  for (int64_t dim = 0;
       dim < cast<RankedTensorType>(tensor.getType()).getRank(); ++dim) {
    auto size = getDim(tensor, dim);
    if (!size)
      return std::nullopt;
    shape.push_back(*size);
  }
  return shape;
}

OpFoldResult Sizes::materialize(const SizeProduct &size) {
  OpBuilder builder(function.getContext());
  Location loc = function.getLoc();
  if (size.isConstant())
    return builder.getIndexAttr(size.factor);
  for (auto &[known, value] : products)
    if (known == size)
      return value;
  if (last)
    builder.setInsertionPointAfter(last);
  else
    builder.setInsertionPointToStart(&function.front());
  auto note = [&](Value value) {
    last = value.getDefiningOp();
    return value;
  };
  Value product;
  if (size.factor != 1)
    product = note(
        arith::ConstantIndexOp::create(builder, loc, size.factor).getResult());
  for (unsigned number : size.sizes) {
    Value &one = made[number];
    if (!one) {
      const Source &source = sources[number];
      Value index = note(
          arith::ConstantIndexOp::create(builder, loc, source.dim).getResult());
      one = note(tensor::DimOp::create(builder, loc, source.argument, index)
                     .getResult());
    }
    product =
        product
            ? note(
                  arith::MulIOp::create(builder, loc, product, one).getResult())
            : one;
  }
  products.push_back({size, product});
  return product;
}
