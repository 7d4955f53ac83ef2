//===- Pool.cpp - max and min pooling -------------------------------------===//
//
// Both pick one of the codes in a window, so input and result share a scale.
// Average pools are quantx.unit; a bare sum is no layer of a network.
//
//===----------------------------------------------------------------------===//

#include "IntegerRewrites.h"
#include "Models.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Interfaces/ObserveUtils.h"
#include "quantx/Interfaces/OpRoles.h"

using namespace mlir;
using namespace quantx;

namespace {

/// Whether the pool starts from a value that never wins: the infinity, or the
/// largest finite number, on the losing side.
bool startsNeutral(Value init, bool max) {
  FloatAttr attribute;
  Value start = skipObserves(init);
  if (auto fill = start.getDefiningOp<linalg::FillOp>()) {
    if (!matchPattern(fill.value(), m_Constant(&attribute)))
      return false;
  } else {
    DenseElementsAttr elements;
    if (!matchPattern(start, m_Constant(&elements)) || !elements.isSplat() ||
        !isa<FloatType>(elements.getElementType()))
      return false;
    attribute = elements.getSplatValue<FloatAttr>();
  }
  APFloat value = attribute.getValue();
  return value.isNegative() == max && (value.isInfinity() || value.isLargest());
}

template <typename ConcreteOp, bool isMax>
struct PoolModel
    : QuantizableOpInterface::ExternalModel<PoolModel<ConcreteOp, isMax>,
                                            ConcreteOp> {
  bool isQuantizable(Operation *op, std::string &reason) const {
    if (!isFloatTensor(op->getOperand(0))) {
      reason = "not computed on f32, f16 or bf16 tensors";
      return false;
    }
    if (startsNeutral(op->getOperand(2), isMax))
      return true;
    reason = "pooling starts from a bound";
    return false;
  }

  StringRef getLayerKind(Operation *) const {
    return isMax ? "max_pool" : "min_pool";
  }

  OperandRole getOperandRole(Operation *op, unsigned operand) const {
    if (operand != 0 || !isFloatTensor(op->getOperand(0)))
      return OperandRole::Other;
    return isConstantTensor(op->getOperand(0)) ? OperandRole::Other
                                               : OperandRole::Activation;
  }

  bool sharesScale(Operation *) const { return true; }

  FailureOr<SmallVector<Value>> rewriteToInteger(Operation *op,
                                                 OpBuilder &builder,
                                                 const IntegerRewrite &rewrite,
                                                 std::string &reason) const {
    return rewritePoolToInteger(cast<linalg::LinalgOp>(op), builder, rewrite,
                                reason);
  }
};

template <bool isMax, typename... Ops>
void attach(MLIRContext &context) {
  (Ops::template attachInterface<PoolModel<Ops, isMax>>(context), ...);
}

} // namespace

void quantx::attachPoolModels(MLIRContext &context) {
  using namespace linalg;
  attach<true, PoolingNchwMaxOp, PoolingNcwMaxOp, PoolingNdhwcMaxOp,
         PoolingNhwcMaxOp, PoolingNwcMaxOp>(context);
  attach<false, PoolingNdhwcMinOp, PoolingNhwcMinOp, PoolingNwcMinOp>(context);
}
