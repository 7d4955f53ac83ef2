//===- RecognizeFakeQuantize.cpp - chains become quantize ops -------------===//
//
// Quantization-aware training and PyTorch's export write fake quantization,
// quantize and dequantize as generics; here they become the ops they are.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include "quantx/Import/QuantizeMatcher.h"
#include "quantx/Support/Constants.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_RECOGNIZEFAKEQUANTIZEPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// div, round, add, max, min, sub, mul and changes of type between them.
constexpr unsigned longestChain = 10;

/// The only non-constant input of an elementwise op, read in order.
Value getOnlyInput(Operation *op) {
  if (!isPlainElementwise(op))
    return {};
  auto linalgOp = cast<linalg::LinalgOp>(op);
  Value only;
  SmallVector<OpOperand *> constants;
  for (OpOperand *operand : linalgOp.getDpsInputOperands()) {
    if (isConstantGraph(operand->get())) {
      constants.push_back(operand);
      continue;
    }
    if (only)
      return {};
    only = operand->get();
  }
  // Of weights everything is constant; the data has the result's shape.
  auto shape = cast<ShapedType>(op->getResult(0).getType()).getShape();
  for (OpOperand *operand : constants) {
    auto type = dyn_cast<RankedTensorType>(operand->get().getType());
    if (!only && type && type.getShape() == shape &&
        linalgOp.getMatchingIndexingMap(operand).isIdentity())
      only = operand->get();
  }
  return only;
}

struct RecognizeFakeQuantize
    : public quantx::impl::RecognizeFakeQuantizePassBase<
          RecognizeFakeQuantize> {
  using RecognizeFakeQuantizePassBase::RecognizeFakeQuantizePassBase;

  void runOnOperation() override {
    // Later ops first: a chain ends in its root.
    llvm::SetVector<Operation *> roots;
    getOperation().walk([&](linalg::LinalgOp op) {
      if (isPlainElementwise(op) && !isInUnit(op))
        roots.insert(op);
    });
    while (!roots.empty()) {
      Operation *root = roots.pop_back_val();
      std::optional<SmallVector<Operation *>> chain = recognize(root);
      if (!chain)
        continue;
      for (Operation *op : *chain)
        roots.remove(op);
      eraseDeadOps(*chain);
      ++numRecognized;
    }
  }

private:
  /// Tries ever longer chains that end in `root`; the ops of the one that was
  /// replaced, in program order.
  std::optional<SmallVector<Operation *>> recognize(Operation *root) {
    Value result = root->getResult(0);
    auto type = cast<RankedTensorType>(result.getType());
    bool wantsFloat = isa<FloatType>(type.getElementType());
    SmallVector<Operation *> chain;
    Value input = result;
    while (chain.size() < longestChain) {
      Operation *op = input.getDefiningOp();
      Value next = op ? getOnlyInput(op) : Value();
      if (!next)
        return std::nullopt;
      chain.insert(chain.begin(), op);
      input = next;
      ExprBuilder builder(input, [&](Operation *inner) {
        return llvm::is_contained(chain, inner);
      });
      const Expr *expr = builder.build(result);
      if (!expr)
        return std::nullopt;
      if (rewrite(root, input, expr, wantsFloat))
        return chain;
    }
    return std::nullopt;
  }

  bool rewrite(Operation *root, Value input, const Expr *expr,
               bool wantsFloat) {
    ArrayRef<int64_t> shape =
        cast<RankedTensorType>(root->getResult(0).getType()).getShape();
    bool fromFloat = isa<FloatType>(getElementTypeOrSelf(input.getType()));
    std::optional<QuantizeParams> params;
    if (fromFloat && wantsFloat)
      params = matchFakeQuantize(expr, shape);
    else if (fromFloat)
      params = matchQuantize(expr, shape);
    else if (wantsFloat)
      params = matchDequantize(expr, shape);
    if (!params)
      return false;
    auto storage =
        getStorageForRange(&getContext(), params->qmin, params->qmax);
    if (auto producer = input.getDefiningOp<QuantizeOp>();
        producer && !fromFloat)
      storage = producer.getStorage();
    if (!storage)
      return false;
    OpBuilder builder(root);
    build(builder, root, input, *params, storage, fromFloat, wantsFloat);
    return true;
  }

  void build(OpBuilder &builder, Operation *root, Value input,
             const QuantizeParams &params, StorageAttr storage, bool fromFloat,
             bool wantsFloat) {
    Location loc = root->getLoc();
    Value scale, zeroPoint;
    IntegerAttr axis;
    if (params.axis) {
      int64_t count = params.scales.size();
      axis = builder.getI64IntegerAttr(*params.axis);
      scale = makeConstant(builder, loc,
                           Tensor::from<float>(params.scales, {count}), {},
                           "scale");
      zeroPoint = makeConstant(
          builder, loc, Tensor::from<int32_t>(params.zeroPoints, {count}), {},
          "zero_point");
    } else {
      scale = makeScalar(builder, loc, params.scales[0]);
      zeroPoint = makeScalar(builder, loc, params.zeroPoints[0]);
    }
    Type type = root->getResult(0).getType();
    Value value;
    if (!fromFloat)
      value = DequantizeOp::create(builder, loc, type, input, scale, zeroPoint,
                                   storage, axis, IntegerAttr());
    else if (wantsFloat)
      value = FakeQuantizeOp::create(
          builder, loc, type, input, scale, zeroPoint, storage, params.rounding,
          axis, IntegerAttr(), params.reciprocal, params.zeroPointFirst);
    else
      value = QuantizeOp::create(builder, loc, type, input, scale, zeroPoint,
                                 storage, params.rounding, axis, IntegerAttr(),
                                 params.reciprocal, params.zeroPointFirst);
    root->getResult(0).replaceAllUsesWith(value);
  }
};

} // namespace
