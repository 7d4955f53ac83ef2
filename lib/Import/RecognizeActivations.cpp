//===- RecognizeActivations.cpp - elementwise functions become units ------===//
//
// Decides how much of an elementwise graph is one function of one tensor, and
// what its name is: the largest part with a name, else the largest part.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Import/ExprMatcher.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/Statistic.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_RECOGNIZEACTIVATIONSPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// One way to cut an elementwise graph: everything between `input` and the
/// root.
struct Cut {
  Value input;
  std::optional<Activation> activation;
};

/// Grows the set of ops that only the root needs, latest first, and notes each
/// state in which it reads one tensor.
class ConeGrower {
public:
  ConeGrower(linalg::LinalgOp root, bool namedOnly)
      : root(root), namedOnly(namedOnly) {
    cone.insert(root);
  }

  std::optional<Cut> findBestCut() {
    std::optional<Cut> best;
    // A formula of more ops than this is no activation function.
    while (cone.size() <= 64) {
      if (!readFrontier())
        break;
      if (frontier.size() == 1) {
        std::optional<Cut> cut = readCut(frontier[0]);
        if (cut && (cut->activation || !best || !best->activation))
          best = cut;
      }
      Operation *next = chooseNext();
      if (!next)
        break;
      cone.insert(next);
    }
    return best;
  }

private:
  /// The tensors that enter the cone; false when one is read out of order.
  bool readFrontier() {
    frontier.clear();
    for (Operation *op : cone) {
      auto linalgOp = cast<linalg::LinalgOp>(op);
      for (OpOperand *operand : linalgOp.getDpsInputOperands()) {
        Value value = operand->get();
        if (!isa<RankedTensorType>(value.getType()) ||
            cone.contains(value.getDefiningOp()) || isConstantGraph(value))
          continue;
        if (!linalgOp.getMatchingIndexingMap(operand).isIdentity())
          return false;
        frontier.insert(value);
      }
    }
    return true;
  }

  /// The latest op whose result only the cone reads.
  Operation *chooseNext() {
    Operation *next = nullptr;
    for (Value value : frontier) {
      Operation *op = value.getDefiningOp();
      if (!isPlainElementwise(op) || op->getBlock() != root->getBlock() ||
          !llvm::all_of(op->getUsers(),
                        [&](Operation *user) { return cone.contains(user); }))
        continue;
      if (!next || next->isBeforeInBlock(op))
        next = op;
    }
    return next;
  }

  std::optional<Cut> readCut(Value input) {
    Type type = getElementTypeOrSelf(input.getType());
    if (!isa<FloatType>(type) ||
        input.getType() != root->getResult(0).getType())
      return std::nullopt;
    ExprBuilder builder([&](Operation *op) { return cone.contains(op); });
    const Expr *expr = builder.build(root->getResult(0));
    std::optional<unsigned> channel;
    if (!expr || !readsChannels(expr, channel))
      return std::nullopt;
    if (!channel)
      return Cut{input, recognizeActivation(expr)};
    std::optional<Activation> function = recognizeChannelFunction(expr);
    // Scales and offsets belong to a contraction first.
    if (!function || (namedOnly && function->kind == "affine"))
      return std::nullopt;
    return Cut{input, function};
  }

  /// Whether constants vary along one dimension at most, which is `channel`:
  /// another function for each index of it.
  static bool readsChannels(const Expr *expr,
                            std::optional<unsigned> &channel) {
    if (expr->kind == ExprKind::Constant)
      for (auto [index, size] :
           llvm::zip_equal(expr->map.getResults(), expr->tensor.shape())) {
        auto dim = dyn_cast<AffineDimExpr>(index);
        if (size == 1)
          continue;
        if (!dim || channel.value_or(dim.getPosition()) != dim.getPosition())
          return false;
        channel = dim.getPosition();
      }
    return llvm::all_of(expr->operands, [&](const Expr *operand) {
      return readsChannels(operand, channel);
    });
  }

  linalg::LinalgOp root;
  bool namedOnly;
  llvm::SetVector<Operation *> cone;
  llvm::SetVector<Value> frontier;
};

struct RecognizeActivations
    : public quantx::impl::RecognizeActivationsPassBase<RecognizeActivations> {
  using RecognizeActivationsPassBase::RecognizeActivationsPassBase;

  void runOnOperation() override {
    // Later ops first: the last op of a formula is its root.
    llvm::SetVector<Operation *> roots;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (isPlainElementwise(op) && !isInUnit(op) &&
          !isConstantGraph(op->getResult(0)))
        roots.insert(op);
    });
    OpBuilder builder(&getContext());
    while (!roots.empty()) {
      auto root = cast<linalg::LinalgOp>(roots.pop_back_val());
      std::optional<Cut> cut = ConeGrower(root, namedOnly).findBestCut();
      if (!cut || (namedOnly && !cut->activation))
        continue;
      Activation activation =
          cut->activation.value_or(Activation{"elementwise", {}});
      SmallVector<NamedAttribute> params;
      for (auto &[name, value] : activation.params)
        params.push_back(
            builder.getNamedAttr(name, builder.getF64FloatAttr(value)));
      auto slice = collectSlice(root->getResult(0), cut->input);
      if (!slice)
        continue;
      for (Operation *op : *slice)
        roots.remove(op);
      outlineUnit(builder, root->getResult(0), cut->input, activation.kind,
                  params);
      ++numUnits;
    }
  }
};

} // namespace
