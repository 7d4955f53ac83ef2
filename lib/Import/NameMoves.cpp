//===- NameMoves.cpp - generics that only move values get their names -----===//
//
// Exporters write an expansion, and a resize to the nearest pixel, as a generic
// whose region passes elements through. As named ops they move codes, too.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "quantx/Import/ElementwiseExpr.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include "quantx/Reference/Evaluator.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_NAMEMOVESPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// Repeats elements of a tensor along new dimensions.
struct Expansion {
  Value input;
  /// Of each dimension of the input the dimension of the result, -1 for one of
  /// size 1 that the result has not.
  SmallVector<int64_t> places;
};

std::optional<Expansion> matchExpansion(linalg::GenericOp op) {
  if (!isPlainElementwise(op) || op.getNumDpsInputs() != 1)
    return std::nullopt;
  auto argument =
      dyn_cast<BlockArgument>(op.getBlock()->getTerminator()->getOperand(0));
  if (!argument || argument.getOwner() != op.getBlock())
    return std::nullopt;
  OpOperand *input = op.getDpsInputOperand(0);
  auto type = dyn_cast<RankedTensorType>(input->get().getType());
  if (!type)
    return std::nullopt;
  Expansion expansion{input->get(), {}};
  for (auto [dim, expr] :
       llvm::enumerate(op.getMatchingIndexingMap(input).getResults())) {
    if (auto loop = dyn_cast<AffineDimExpr>(expr))
      expansion.places.push_back(loop.getPosition());
    else if (isa<AffineConstantExpr>(expr) && type.getDimSize(dim) == 1)
      expansion.places.push_back(-1);
    else
      return std::nullopt;
  }
  // A diagonal is no expansion, a reordering is left to those who know
  // transposes.
  SmallVector<int64_t> kept;
  llvm::copy_if(expansion.places, std::back_inserter(kept),
                [](int64_t place) { return place >= 0; });
  for (size_t i = 1; i < kept.size(); ++i)
    if (kept[i] <= kept[i - 1])
      return std::nullopt;
  return expansion;
}

/// Removes the dimensions of size 1 that have no place in the result.
Value dropUnits(OpBuilder &builder, Location loc, Expansion &expansion) {
  if (!llvm::is_contained(expansion.places, -1))
    return expansion.input;
  SmallVector<ReassociationIndices> groups;
  SmallVector<int64_t> kept;
  ReassociationIndices open;
  for (auto [dim, place] : llvm::enumerate(expansion.places)) {
    open.push_back(dim);
    if (place < 0)
      continue;
    groups.push_back(open);
    kept.push_back(place);
    open.clear();
  }
  if (!groups.empty())
    llvm::append_range(groups.back(), open);
  expansion.places = kept;
  return tensor::CollapseShapeOp::create(builder, loc, expansion.input, groups);
}

/// What a position of the result reads along each dimension, where that depends
/// on the same dimension of the position alone.
class Positions {
public:
  explicit Positions(linalg::GenericOp op) : op(op) {}

  /// The positions along `dim` of the source that `index` computes.
  FailureOr<SmallVector<int64_t>> evaluate(Value index, int64_t dim,
                                           int64_t size) {
    OpBuilder builder(op);
    Location loc = op.getLoc();
    Type type = builder.getI64Type();
    Value empty =
        tensor::EmptyOp::create(builder, loc, ArrayRef<int64_t>{size}, type);
    bool known = true;
    auto table = linalg::GenericOp::create(
        builder, loc, empty.getType(), ValueRange(), empty,
        builder.getMultiDimIdentityMap(1), utils::IteratorType::parallel,
        [&](OpBuilder &nested, Location loc, ValueRange) {
          IRMapping map;
          Value copy = clone(nested, map, index, dim, known);
          if (known && copy.getType() != type)
            copy = arith::IndexCastOp::create(nested, loc, type, copy);
          if (!known)
            copy = arith::ConstantIntOp::create(nested, loc, type, 0);
          linalg::YieldOp::create(nested, loc, copy);
        });
    FailureOr<SmallVector<Tensor>> values = failure();
    if (known && canEvaluate(table))
      values = evaluateOp(table, {Tensor::zeros(ElementKind::I64, {size})});
    table.erase();
    if (failed(values))
      return failure();
    return SmallVector<int64_t>(values->front().data<int64_t>());
  }

private:
  /// Copies what computes `value`; `known` becomes false where that needs
  /// anything but constants and the index of `dim`.
  Value clone(OpBuilder &builder, IRMapping &map, Value value, int64_t dim,
              bool &known) {
    if (Value copy = map.lookupOrNull(value))
      return copy;
    Operation *definition = value.getDefiningOp();
    if (!definition || definition->getBlock() != op.getBlock()) {
      known &= definition && definition->hasTrait<OpTrait::ConstantLike>();
      return value;
    }
    if (auto index = dyn_cast<linalg::IndexOp>(definition)) {
      known &= int64_t(index.getDim()) == dim;
      return linalg::IndexOp::create(builder, index.getLoc(), 0);
    }
    known &= isPure(definition) && definition->getNumRegions() == 0 &&
             definition->getNumResults() == 1;
    if (!known)
      return value;
    for (Value operand : definition->getOperands())
      map.map(operand, clone(builder, map, operand, dim, known));
    if (!known)
      return value;
    builder.clone(*definition, map);
    return map.lookup(value);
  }

  linalg::GenericOp op;
};

/// Repeats each element of a tensor a number of times along each dimension.
struct Repetition {
  Value input;
  SmallVector<int64_t> factors;
};

std::optional<Repetition> matchRepetition(linalg::GenericOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInputs() != 0 ||
      op.getNumDpsInits() != 1 || op.getNumReductionLoops() != 0 ||
      !op.getMatchingIndexingMap(op.getDpsInitOperand(0)).isIdentity())
    return std::nullopt;
  auto extract = op.getBlock()
                     ->getTerminator()
                     ->getOperand(0)
                     .getDefiningOp<tensor::ExtractOp>();
  if (!extract || extract->getBlock() != op.getBlock() ||
      extract.getTensor().getParentBlock() == op.getBlock())
    return std::nullopt;
  auto from = cast<RankedTensorType>(extract.getTensor().getType());
  auto to = cast<RankedTensorType>(op.getResult(0).getType());
  if (!from.hasStaticShape() || !to.hasStaticShape() ||
      from.getRank() != to.getRank())
    return std::nullopt;
  Repetition repetition{extract.getTensor(), {}};
  Positions positions(op);
  for (auto [dim, index] : llvm::enumerate(extract.getIndices())) {
    int64_t size = to.getDimSize(dim), source = from.getDimSize(dim);
    if (source == 0 || size % source != 0)
      return std::nullopt;
    int64_t factor = size / source;
    FailureOr<SmallVector<int64_t>> places =
        positions.evaluate(index, dim, size);
    if (failed(places))
      return std::nullopt;
    for (auto [i, place] : llvm::enumerate(*places))
      if (place != int64_t(i) / factor)
        return std::nullopt;
    repetition.factors.push_back(factor);
  }
  return repetition;
}

struct NameMoves : public quantx::impl::NameMovesPassBase<NameMoves> {
  using NameMovesPassBase::NameMovesPassBase;

  void runOnOperation() override {
    SmallVector<linalg::GenericOp> ops;
    getOperation().walk([&](linalg::GenericOp op) {
      if (!isInUnit(op) && op->getNumResults() == 1)
        ops.push_back(op);
    });
    for (linalg::GenericOp op : ops) {
      OpBuilder builder(op);
      if (std::optional<Expansion> expansion = matchExpansion(op))
        replace(op, expand(builder, op, *expansion));
      else if (std::optional<Repetition> repetition = matchRepetition(op))
        replace(op, repeat(builder, op, *repetition));
    }
  }

private:
  void replace(linalg::GenericOp op, Value result) {
    if (!result)
      return;
    op.getResult(0).replaceAllUsesWith(result);
    op.erase();
    ++numNamed;
  }

  static Value expand(OpBuilder &builder, linalg::GenericOp op,
                      Expansion &expansion) {
    auto type = cast<RankedTensorType>(op.getResult(0).getType());
    Value input = dropUnits(builder, op.getLoc(), expansion);
    SmallVector<int64_t> added;
    for (int64_t dim = 0; dim < type.getRank(); ++dim)
      if (!llvm::is_contained(expansion.places, dim))
        added.push_back(dim);
    if (added.empty())
      return input.getType() == type ? input : Value();
    return linalg::BroadcastOp::create(builder, op.getLoc(), input,
                                       op.getDpsInits()[0], added)
        ->getResult(0);
  }

  static Value repeat(OpBuilder &builder, linalg::GenericOp op,
                      const Repetition &repetition) {
    auto from = cast<RankedTensorType>(repetition.input.getType());
    SmallVector<int64_t> shape, added;
    SmallVector<ReassociationIndices> groups;
    for (auto [dim, factor] : llvm::enumerate(repetition.factors)) {
      groups.push_back({int64_t(shape.size())});
      shape.push_back(from.getDimSize(dim));
      if (factor == 1)
        continue;
      added.push_back(shape.size());
      groups.back().push_back(shape.size());
      shape.push_back(factor);
    }
    if (added.empty())
      return repetition.input;
    Location loc = op.getLoc();
    Value empty =
        tensor::EmptyOp::create(builder, loc, shape, from.getElementType());
    Value spread = linalg::BroadcastOp::create(builder, loc, repetition.input,
                                               empty, added)
                       ->getResult(0);
    return tensor::CollapseShapeOp::create(builder, loc, spread, groups);
  }
};

} // namespace
