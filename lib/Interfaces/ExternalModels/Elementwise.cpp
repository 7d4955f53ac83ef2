//===- Elementwise.cpp - sum, difference and product of two tensors -------===//
//
// Other generics are told apart by matchBinary and stay float.
//
//===----------------------------------------------------------------------===//

#include "IntegerRewrites.h"
#include "Models.h"
#include "quantx/Interfaces/OpRoles.h"

using namespace mlir;
using namespace quantx;

namespace {

template <typename ConcreteOp>
struct ElementwiseModel
    : QuantizableOpInterface::ExternalModel<ElementwiseModel<ConcreteOp>,
                                            ConcreteOp> {
  static std::optional<BinaryKind> match(Operation *op) {
    return matchBinary(cast<linalg::LinalgOp>(op));
  }

  bool isQuantizable(Operation *op, std::string &reason) const {
    if (match(op))
      return true;
    reason = isFloatTensor(op->getResult(0))
                 ? "unsupported region"
                 : "not computed on f32, f16 or bf16 tensors";
    return false;
  }

  StringRef getLayerKind(Operation *op) const {
    std::optional<BinaryKind> kind = match(op);
    if (!kind)
      return "generic";
    return *kind == BinaryKind::Add   ? "add"
           : *kind == BinaryKind::Sub ? "sub"
                                      : "mul";
  }

  /// A constant operand is quantized from its own values, as a weight without
  /// channels.
  OperandRole getOperandRole(Operation *op, unsigned operand) const {
    if (operand > 1 || !match(op))
      return OperandRole::Other;
    return isConstantTensor(op->getOperand(operand)) ? OperandRole::Weight
                                                     : OperandRole::Activation;
  }

  FailureOr<SmallVector<Value>> rewriteToInteger(Operation *op,
                                                 OpBuilder &builder,
                                                 const IntegerRewrite &rewrite,
                                                 std::string &reason) const {
    return rewriteElementwiseToInteger(cast<linalg::LinalgOp>(op), builder,
                                       rewrite, reason);
  }
};

} // namespace

void quantx::attachElementwiseModels(MLIRContext &context) {
  linalg::AddOp::attachInterface<ElementwiseModel<linalg::AddOp>>(context);
  linalg::GenericOp::attachInterface<ElementwiseModel<linalg::GenericOp>>(
      context);
  linalg::MulOp::attachInterface<ElementwiseModel<linalg::MulOp>>(context);
  linalg::SubOp::attachInterface<ElementwiseModel<linalg::SubOp>>(context);
}
