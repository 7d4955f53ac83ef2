//===- RecognizeNormalizations.cpp - softmax and norms as units -----------===//
//
// All are found from their reductions: the reduced tensor is the input, and
// the expression from there to the result must be the formula.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Import/ExprMatcher.h"
#include "quantx/Import/MatchUtils.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include "llvm/ADT/SetVector.h"
#include <cmath>

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_RECOGNIZENORMALIZATIONSPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;
using K = ExprKind;

namespace {

const Expr *strip(const Expr *expr) {
  while (expr->kind == K::Convert)
    expr = expr->operands[0];
  return expr;
}

/// One tensor in front of a normalization and the dimensions it reduces.
struct Candidate {
  Value input;
  SmallVector<int64_t> dims;
};

/// A recognised normalization with its unit's parameters.
struct Normalization {
  StringRef kind;
  std::optional<double> epsilon;
};

/// Matches the expression between one candidate and one result.
class NormalizationMatcher {
public:
  explicit NormalizationMatcher(const Candidate &candidate)
      : candidate(candidate), builder([this](Operation *op) {
          return !llvm::is_contained(op->getResults(), this->candidate.input);
        }) {}

  std::optional<Normalization> match(Value result) {
    const Expr *expr = builder.build(result);
    if (!expr)
      return std::nullopt;
    if (isSoftmax(expr))
      return Normalization{"softmax", std::nullopt};
    if (isLogSoftmax(expr))
      return Normalization{"log_softmax", std::nullopt};
    double epsilon = 0;
    if (isNorm(expr, Center::Mean, epsilon))
      return Normalization{"layer_norm", epsilon};
    if (isNorm(expr, Center::Zero, epsilon))
      return Normalization{"rms_norm", epsilon};
    return std::nullopt;
  }

private:
  /// What a norm's deviation is from: a layer norm's from the mean.
  enum class Center { Mean, Zero };

  /// The candidate itself, behind changes of type.
  bool isInput(const Expr *expr) {
    expr = strip(expr);
    return expr->kind == K::Input && expr->source == candidate.input &&
           expr->map.isIdentity();
  }

  /// A reduction over the candidate's dimensions: the expression it reduces.
  const Expr *getReduced(const Expr *expr, ExprKind kind) {
    expr = strip(expr);
    if (expr->kind != K::Input)
      return nullptr;
    auto reduction = matchReduction(expr->source, kind);
    if (!reduction || reduction->dims != candidate.dims)
      return nullptr;
    return builder.build(reduction->input);
  }

  /// x - max(x).
  bool isShifted(const Expr *expr) {
    expr = strip(expr);
    if (expr->kind != K::Sub || !isInput(expr->operands[0]))
      return false;
    const Expr *reduced = getReduced(expr->operands[1], K::Max);
    return reduced && isInput(reduced);
  }

  bool isShiftedExp(const Expr *expr) {
    expr = strip(expr);
    return expr->kind == K::Exp && isShifted(expr->operands[0]);
  }

  bool isSumOfExp(const Expr *expr) {
    const Expr *reduced = getReduced(expr, K::Add);
    return reduced && isShiftedExp(reduced);
  }

  /// max(x) == -inf, in either order.
  bool isWhollyMasked(const Expr *expr) {
    if (expr->kind != K::Equal)
      return false;
    for (unsigned i : {0, 1}) {
      const Expr *bound = strip(expr->operands[1 - i]);
      const Expr *reduced = getReduced(expr->operands[i], K::Max);
      if (reduced && isInput(reduced) && bound->kind == K::Scalar &&
          std::isinf(bound->scalar) && bound->scalar < 0)
        return true;
    }
    return false;
  }

  /// exp(x - max) / sum(exp(x - max)), or times the sum's reciprocal; or zeros
  /// where all of a row is masked.
  bool isSoftmax(const Expr *expr) {
    expr = strip(expr);
    if (expr->kind == K::Select)
      return isWhollyMasked(expr->operands[0]) &&
             strip(expr->operands[1])->kind == K::Scalar &&
             strip(expr->operands[1])->scalar == 0 &&
             isSoftmax(expr->operands[2]);
    if (expr->kind == K::Div)
      return isShiftedExp(expr->operands[0]) && isSumOfExp(expr->operands[1]);
    if (expr->kind != K::Mul)
      return false;
    for (unsigned i : {0, 1}) {
      const Expr *inverse = strip(expr->operands[1 - i]);
      if (inverse->kind == K::Div && inverse->operands[0]->scalar == 1 &&
          isShiftedExp(expr->operands[i]) && isSumOfExp(inverse->operands[1]))
        return true;
    }
    return false;
  }

  bool isLogSoftmax(const Expr *expr) {
    expr = strip(expr);
    if (expr->kind != K::Sub || !isShifted(expr->operands[0]))
      return false;
    const Expr *log = strip(expr->operands[1]);
    return log->kind == K::Log && isSumOfExp(log->operands[0]);
  }

  /// sum(f) / count or sum(f) * (1 / count): the expression f.
  const Expr *getMeanOf(const Expr *expr) {
    expr = strip(expr);
    if (expr->kind != K::Div && expr->kind != K::Mul)
      return nullptr;
    const Expr *sum = expr->operands[0], *factor = strip(expr->operands[1]);
    if (factor->kind != K::Scalar && expr->kind == K::Mul)
      std::swap(sum, factor);
    sum = strip(sum);
    factor = strip(factor);
    if (factor->kind != K::Scalar || sum->kind != K::Input)
      return nullptr;
    auto shape = cast<RankedTensorType>(candidate.input.getType()).getShape();
    double count = 1;
    for (int64_t dim : candidate.dims)
      count *= shape[dim];
    double divisor = expr->kind == K::Div ? factor->scalar : 1 / factor->scalar;
    if (std::fabs(divisor / count - 1) > 1e-6)
      return nullptr;
    return getReduced(sum, K::Add);
  }

  /// x - mean(x), or x.
  bool isDeviation(const Expr *expr, Center center) {
    if (center == Center::Zero)
      return isInput(expr);
    expr = strip(expr);
    if (expr->kind != K::Sub || !isInput(expr->operands[0]))
      return false;
    const Expr *reduced = getMeanOf(expr->operands[1]);
    return reduced && isInput(reduced);
  }

  bool isSquare(const Expr *expr, Center center) {
    expr = strip(expr);
    if (expr->kind == K::Pow)
      return isDeviation(expr->operands[0], center) &&
             expr->operands[1]->scalar == 2;
    return expr->kind == K::Mul && isDeviation(expr->operands[0], center) &&
           isDeviation(expr->operands[1], center);
  }

  /// The mean square + epsilon.
  bool isStabilized(const Expr *expr, Center center, double &epsilon) {
    expr = strip(expr);
    if (expr->kind != K::Add)
      return false;
    for (unsigned i : {0, 1}) {
      const Expr *scalar = strip(expr->operands[1 - i]);
      const Expr *reduced = getMeanOf(expr->operands[i]);
      if (scalar->kind == K::Scalar && reduced && isSquare(reduced, center)) {
        epsilon = scalar->scalar;
        return true;
      }
    }
    return false;
  }

  /// The deviation * rsqrt(mean square + epsilon), or over the square root.
  bool isNormalized(const Expr *expr, Center center, double &epsilon) {
    expr = strip(expr);
    if (expr->kind == K::Div) {
      const Expr *root = strip(expr->operands[1]);
      return isDeviation(expr->operands[0], center) && root->kind == K::Sqrt &&
             isStabilized(root->operands[0], center, epsilon);
    }
    if (expr->kind != K::Mul)
      return false;
    for (unsigned i : {0, 1}) {
      const Expr *root = strip(expr->operands[1 - i]);
      if (root->kind == K::Rsqrt && isDeviation(expr->operands[i], center) &&
          isStabilized(root->operands[0], center, epsilon))
        return true;
    }
    return false;
  }

  /// A normalized tensor, optionally scaled and shifted by constants.
  bool isNorm(const Expr *expr, Center center, double &epsilon) {
    expr = strip(expr);
    if (isNormalized(expr, center, epsilon))
      return true;
    if (expr->kind != K::Mul && expr->kind != K::Add)
      return false;
    for (unsigned i : {0, 1})
      if (strip(expr->operands[1 - i])->isConstant())
        return isNorm(expr->operands[i], center, epsilon);
    return false;
  }

  Candidate candidate;
  ExprBuilder builder;
};

/// Tensors reduced by a sum or maximum in what `result` is computed from, a
/// few ops back.
SmallVector<Candidate> findCandidates(Value result) {
  SmallVector<Candidate> candidates;
  llvm::SetVector<Value> seen;
  seen.insert(result);
  for (size_t i = 0; i < seen.size() && i < 64; ++i) {
    Value value = seen[i];
    for (ExprKind kind : {K::Add, K::Max})
      if (auto reduction = matchReduction(value, kind)) {
        candidates.push_back({reduction->input, reduction->dims});
        // The variance of torch reduces a copy in f64, RMS norm a square.
        Operation *inner = reduction->input.getDefiningOp();
        if (isPlainElementwise(inner) &&
            llvm::all_equal(cast<linalg::LinalgOp>(inner).getDpsInputs()))
          candidates.push_back({inner->getOperand(0), reduction->dims});
      }
    if (Operation *op = value.getDefiningOp())
      for (Value operand : op->getOperands())
        if (isa<RankedTensorType>(operand.getType()))
          seen.insert(operand);
  }
  return candidates;
}

struct RecognizeNormalizations
    : public quantx::impl::RecognizeNormalizationsPassBase<
          RecognizeNormalizations> {
  using RecognizeNormalizationsPassBase::RecognizeNormalizationsPassBase;

  void runOnOperation() override {
    llvm::SetVector<Operation *> roots;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (isPlainElementwise(op) && !isInUnit(op) && hasReductionNear(op))
        roots.insert(op);
    });
    while (!roots.empty()) {
      Value result = roots.pop_back_val()->getResult(0);
      for (const Candidate &candidate : findCandidates(result)) {
        if (candidate.input.getType() != result.getType())
          continue;
        auto found = NormalizationMatcher(candidate).match(result);
        if (!found)
          continue;
        auto slice = collectSlice(result, candidate.input);
        if (!slice)
          continue;
        for (Operation *op : *slice)
          roots.remove(op);
        outline(result, candidate, *found);
        break;
      }
    }
  }

private:
  /// Cheap refusal of the many roots that normalize nothing: one operand must
  /// be read by broadcast, and it is no constant.
  static bool hasReductionNear(linalg::LinalgOp op) {
    SmallVector<linalg::LinalgOp> work = {op};
    for (int depth = 0; depth < 3 && !work.empty(); ++depth) {
      linalg::LinalgOp current = work.pop_back_val();
      for (OpOperand *operand : current.getDpsInputOperands()) {
        Operation *source = operand->get().getDefiningOp();
        if (!current.getMatchingIndexingMap(operand).isIdentity()) {
          if (!isConstantGraph(operand->get()))
            return true;
        } else if (isPlainElementwise(source)) {
          work.push_back(cast<linalg::LinalgOp>(source));
        }
      }
    }
    return false;
  }

  void outline(Value result, const Candidate &candidate,
               const Normalization &found) {
    OpBuilder builder(&getContext());
    SmallVector<NamedAttribute> params;
    if (candidate.dims.size() == 1)
      params.push_back(builder.getNamedAttr(
          "axis", builder.getI64IntegerAttr(candidate.dims[0])));
    else
      params.push_back(builder.getNamedAttr(
          "axes", builder.getDenseI64ArrayAttr(candidate.dims)));
    if (found.epsilon)
      params.push_back(builder.getNamedAttr(
          "epsilon", builder.getF64FloatAttr(*found.epsilon)));
    if (outlineUnit(builder, result, candidate.input, found.kind, params))
      ++numUnits;
  }
};

} // namespace
