//===- RecognizePools.cpp - average pools become units --------------------===//
//
// A window sum or a reduction behind a division by the number of elements is
// one average; max pools are named ops already and stay. Windows of one element
// vanish.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Import/ExprMatcher.h"
#include "quantx/Import/MatchUtils.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include "quantx/Reference/Evaluator.h"
#include <cmath>

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_RECOGNIZEPOOLSPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// sum / divisor, found at the op that divides.
struct Average {
  Value sum;
  /// Nothing where it differs from place to place (a padded pool that counts
  /// the elements really there).
  std::optional<double> divisor;
};

/// A division or multiplication by one scalar.
std::optional<Average> matchScaledSum(linalg::LinalgOp op) {
  ExprBuilder builder([&](Operation *inner) { return inner == op; });
  const Expr *expr = builder.build(op->getResult(0));
  if (!expr || (expr->kind != ExprKind::Div && expr->kind != ExprKind::Mul))
    return std::nullopt;
  const Expr *value = expr->operands[0], *factor = expr->operands[1];
  if (expr->kind == ExprKind::Mul && value->kind == ExprKind::Scalar)
    std::swap(value, factor);
  if (value->kind != ExprKind::Input || !value->map.isIdentity() ||
      factor->kind != ExprKind::Scalar || factor->scalar == 0)
    return std::nullopt;
  double divisor = factor->scalar;
  return Average{value->source,
                 expr->kind == ExprKind::Div ? divisor : 1 / divisor};
}

/// A division whose divisor is computed from the position: run on ones, the
/// op shows the divisors' reciprocals.
std::optional<Average> matchCountedSum(linalg::LinalgOp op) {
  auto type = dyn_cast<RankedTensorType>(op->getResult(0).getType());
  if (op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getNumParallelLoops() != op.getNumLoops() || !type ||
      !type.hasStaticShape() || !type.getElementType().isF32() ||
      op->getOperand(0).getType() != type || !op.hasIndexSemantics() ||
      !op.getBlock()->getArgument(1).use_empty())
    return std::nullopt;
  auto divide = op.getBlock()
                    ->getTerminator()
                    ->getOperand(0)
                    .getDefiningOp<arith::DivFOp>();
  if (!divide || divide.getLhs() != op.getBlock()->getArgument(0) ||
      !op.getBlock()->getArgument(0).hasOneUse() || !canEvaluate(op))
    return std::nullopt;
  Tensor ones = Tensor::zeros(ElementKind::F32, type.getShape());
  llvm::fill(ones.mutableData<float>(), 1.0f);
  FailureOr<SmallVector<Tensor>> shares = evaluateOp(op, {ones, ones});
  if (failed(shares) || shares->front().numElements() == 0)
    return std::nullopt;
  ArrayRef<float> values = shares->front().data<float>();
  Average average{op->getOperand(0), std::nullopt};
  if (llvm::all_equal(values) && values[0] > 0)
    average.divisor = std::round(1 / values[0]);
  return average;
}

struct RecognizePools
    : public quantx::impl::RecognizePoolsPassBase<RecognizePools> {
  using RecognizePoolsPassBase::RecognizePoolsPassBase;

  void runOnOperation() override {
    eraseUnitWindows();
    SmallVector<linalg::LinalgOp> ops;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (!isInUnit(op) && op->getNumResults() == 1)
        ops.push_back(op);
    });
    for (linalg::LinalgOp op : ops) {
      std::optional<Average> average =
          isPlainElementwise(op) ? matchScaledSum(op) : matchCountedSum(op);
      if (!average)
        continue;
      if (!outlineWindow(op, *average))
        outlineReduction(op, *average);
    }
  }

private:
  /// Sums over windows of one element hand on their input: an adaptive pool of
  /// an image that has the wanted size already.
  void eraseUnitWindows() {
    SmallVector<linalg::LinalgOp> pools;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (isa<linalg::PoolingNchwSumOp, linalg::PoolingNhwcSumOp>(op))
        pools.push_back(op);
    });
    for (linalg::LinalgOp pool : pools) {
      auto window = cast<RankedTensorType>(pool->getOperand(1).getType());
      Value input = pool->getOperand(0);
      if (llvm::any_of(window.getShape(),
                       [](int64_t size) { return size != 1; }) ||
          readUniform(pool->getOperand(2)) != 0.0 ||
          input.getType() != pool->getResult(0).getType() ||
          llvm::any_of(readWindowAttr(pool, "strides", 2),
                       [](int64_t stride) { return stride != 1; }))
        continue;
      pool->getResult(0).replaceAllUsesWith(input);
      pool->erase();
    }
  }

  bool outlineWindow(linalg::LinalgOp op, const Average &average) {
    Operation *pool = average.sum.getDefiningOp();
    StringRef layout = isa_and_nonnull<linalg::PoolingNchwSumOp>(pool) ? "nchw"
                       : isa_and_nonnull<linalg::PoolingNhwcSumOp>(pool)
                           ? "nhwc"
                           : "";
    if (layout.empty() || readUniform(pool->getOperand(2)) != 0.0)
      return false;
    Builder builder(op.getContext());
    auto window = cast<RankedTensorType>(pool->getOperand(1).getType());
    auto integers = [&](StringRef name, ArrayRef<int64_t> values) {
      return builder.getNamedAttr(name, builder.getDenseI64ArrayAttr(values));
    };
    SmallVector<NamedAttribute> params = {
        integers("dilations", readWindowAttr(pool, "dilations", 2)),
        integers("kernel", window.getShape()),
        builder.getNamedAttr("layout", builder.getStringAttr(layout)),
        integers("strides", readWindowAttr(pool, "strides", 2))};
    if (average.divisor)
      params.push_back(builder.getNamedAttr(
          "divisor", builder.getF64FloatAttr(*average.divisor)));
    return outline(op, pool->getOperand(0), "avg_pool", params);
  }

  bool outlineReduction(linalg::LinalgOp op, const Average &average) {
    std::optional<Reduction> sum = matchReduction(average.sum, ExprKind::Add);
    if (!sum || !average.divisor)
      return false;
    auto type = cast<RankedTensorType>(sum->input.getType());
    double count = 1;
    for (int64_t dim : sum->dims)
      count *= type.isDynamicDim(dim) ? 0 : type.getDimSize(dim);
    if (count == 0 || std::fabs(*average.divisor / count - 1) > 1e-6)
      return false;
    Builder builder(op.getContext());
    return outline(
        op, sum->input, "global_avg_pool",
        {builder.getNamedAttr("dims", builder.getDenseI64ArrayAttr(sum->dims)),
         builder.getNamedAttr("divisor", builder.getF64FloatAttr(count))});
  }

  bool outline(linalg::LinalgOp op, Value input, StringRef kind,
               ArrayRef<NamedAttribute> params) {
    OpBuilder builder(&getContext());
    if (!outlineUnit(builder, op->getResult(0), input, kind, params))
      return false;
    ++numUnits;
    return true;
  }
};

} // namespace
