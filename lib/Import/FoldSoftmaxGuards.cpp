//===- FoldSoftmaxGuards.cpp - rows that are masked wholly ----------------===//
//
// torch's attention gives zeros for a row whose scores are all -inf: it looks
// at every score once more. That all are is known from their maximum, which the
// softmax has found already.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Import/MatchUtils.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include <cmath>

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_FOLDSOFTMAXGUARDSPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// The tensor whose elements `value` compares with -inf, at the same places.
Value matchIsLowest(Value value) {
  Operation *op = value.getDefiningOp();
  if (!isPlainElementwise(op))
    return {};
  ExprBuilder builder([op](Operation *entered) { return entered == op; });
  const Expr *expr = builder.build(value);
  if (!expr || expr->kind != ExprKind::Equal)
    return {};
  for (unsigned i : {0, 1}) {
    const Expr *tested = expr->operands[i], *bound = expr->operands[1 - i];
    // A wider type holds the same number.
    while (tested->kind == ExprKind::Convert && isa<FloatType>(tested->type))
      tested = tested->operands[0];
    if (bound->kind == ExprKind::Scalar && std::isinf(bound->scalar) &&
        bound->scalar < 0 && tested->kind == ExprKind::Input &&
        isa<FloatType>(tested->type) && tested->map.isIdentity())
      return tested->source;
  }
  return {};
}

/// The generic that tells whether all scores of a row are -inf.
struct Guard {
  linalg::GenericOp op;
  Value scores;
};

std::optional<Guard> matchGuard(linalg::GenericOp op) {
  if (!op.hasPureTensorSemantics() || op.getNumDpsInputs() != 1 ||
      op.getNumDpsInits() != 1 || op.getNumReductionLoops() == 0)
    return std::nullopt;
  auto both = op.getBlock()
                  ->getTerminator()
                  ->getOperand(0)
                  .getDefiningOp<arith::AndIOp>();
  auto fill = op.getDpsInits()[0].getDefiningOp<linalg::FillOp>();
  if (!both || !both.getType().isInteger(1) || !fill ||
      !matchPattern(fill.value(), m_One()))
    return std::nullopt;
  Block *body = op.getBlock();
  if (!llvm::is_contained(both->getOperands(), body->getArgument(0)) ||
      !llvm::is_contained(both->getOperands(), body->getArgument(1)) ||
      !op.getMatchingIndexingMap(op.getDpsInputOperand(0)).isIdentity())
    return std::nullopt;
  Value scores = matchIsLowest(op.getDpsInputs()[0]);
  if (!scores)
    return std::nullopt;
  return Guard{op, scores};
}

struct FoldSoftmaxGuards
    : public quantx::impl::FoldSoftmaxGuardsPassBase<FoldSoftmaxGuards> {
  using FoldSoftmaxGuardsPassBase::FoldSoftmaxGuardsPassBase;

  void runOnOperation() override {
    SmallVector<Guard> guards;
    getOperation().walk([&](linalg::GenericOp op) {
      if (std::optional<Guard> guard = matchGuard(op))
        guards.push_back(*guard);
    });
    for (const Guard &guard : guards)
      rewrite(guard);
  }

private:
  /// The maximum of each row of scores in the shape of the guard: that of the
  /// softmax, or a new one.
  Value getMaximum(OpBuilder &builder, const Guard &guard, Value bound) {
    linalg::GenericOp op = guard.op;
    Location loc = op.getLoc();
    auto type = cast<RankedTensorType>(op.getResult(0).getType())
                    .clone(bound.getType());
    SmallVector<unsigned> loops;
    op.getReductionDims(loops);
    SmallVector<int64_t> dims(loops.begin(), loops.end());
    for (Operation *user : guard.scores.getUsers()) {
      if (user->getBlock() != op->getBlock() || !user->isBeforeInBlock(op))
        continue;
      for (Value result : user->getResults()) {
        auto known = matchReduction(result, ExprKind::Max);
        if (!known || known->input != guard.scores || known->dims != dims)
          continue;
        auto from = cast<RankedTensorType>(result.getType());
        if (from == type)
          return result;
        if (from.getRank() < type.getRank() && type.hasStaticShape())
          if (auto groups = getReassociationIndicesForReshape(from, type))
            return tensor::ExpandShapeOp::create(builder, loc, type, result,
                                                 *groups);
      }
    }
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(builder, loc, op.getDpsInits()[0]);
    Value empty = tensor::EmptyOp::create(builder, loc, sizes, bound.getType());
    Value start =
        linalg::FillOp::create(builder, loc, bound, empty).getResult(0);
    return linalg::GenericOp::create(
               builder, loc, start.getType(), guard.scores, start,
               op.getIndexingMapsArray(), op.getIteratorTypesArray(),
               [](OpBuilder &b, Location loc, ValueRange values) {
                 Value larger =
                     arith::MaximumFOp::create(b, loc, values[0], values[1]);
                 linalg::YieldOp::create(b, loc, larger);
               })
        .getResult(0);
  }

  /// max(scores) == -inf. A NaN among the scores is no -inf and is their
  /// maximum, too.
  void rewrite(const Guard &guard) {
    linalg::GenericOp op = guard.op;
    OpBuilder builder(op);
    Location loc = op.getLoc();
    auto type = cast<RankedTensorType>(op.getResult(0).getType());
    Type element = getElementTypeOrSelf(guard.scores.getType());
    APFloat lowest = APFloat::getInf(
        cast<FloatType>(element).getFloatSemantics(), /*Negative=*/true);
    Value bound = arith::ConstantOp::create(
        builder, loc, builder.getFloatAttr(element, lowest));
    AffineMap map = builder.getMultiDimIdentityMap(type.getRank());
    SmallVector<utils::IteratorType> loops(type.getRank(),
                                           utils::IteratorType::parallel);
    Value result =
        linalg::GenericOp::create(
            builder, loc, type, getMaximum(builder, guard, bound),
            op.getDpsInits()[0], ArrayRef<AffineMap>{map, map}, loops,
            [&](OpBuilder &b, Location loc, ValueRange values) {
              Value isLowest = arith::CmpFOp::create(
                  b, loc, arith::CmpFPredicate::OEQ, values[0], bound);
              linalg::YieldOp::create(b, loc, isLowest);
            })
            .getResult(0);
    op.getResult(0).replaceAllUsesWith(result);
    op.erase();
    ++numFolded;
  }
};

} // namespace
