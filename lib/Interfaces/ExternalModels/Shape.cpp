//===- Shape.cpp - ops that only move values ------------------------------===//
//
// Codes move as values do, so all activations and the result share a scale.
//
//===----------------------------------------------------------------------===//

#include "IntegerRewrites.h"
#include "Models.h"
#include "mlir/IR/Matchers.h"
#include "quantx/Interfaces/OpRoles.h"
#include "quantx/Interfaces/Padding.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace quantx;

namespace {

/// How many leading operands are moved; the rest are sizes and offsets.
unsigned countMoved(Operation *op) {
  return isa<tensor::ConcatOp>(op) ? op->getNumOperands() : 1;
}

StringRef nameKind(Operation *op) {
  return llvm::TypeSwitch<Operation *, StringRef>(op)
      .Case<tensor::ConcatOp>([](auto) { return "concat"; })
      .Case<tensor::PadOp, tensor::InsertSliceOp>([](auto) { return "pad"; })
      .Case<tensor::ExtractSliceOp>([](auto) { return "slice"; })
      .Case<linalg::TransposeOp>([](auto) { return "transpose"; })
      .Case<linalg::BroadcastOp>([](auto) { return "broadcast"; })
      .Default([](Operation *) { return "reshape"; });
}

/// Whether `value` holds nothing but constants, moved or spread: a bias on its
/// way into the init of a grouped convolution is no activation.
bool isSpreadConstant(Value value) {
  value = skipQuantizers(value);
  Operation *op = value.getDefiningOp();
  if (!op)
    return false;
  if (op->hasTrait<OpTrait::ConstantLike>() || isa<tensor::EmptyOp>(op))
    return true;
  return isa<linalg::BroadcastOp, linalg::FillOp, linalg::TransposeOp,
             tensor::CastOp, tensor::CollapseShapeOp, tensor::ExpandShapeOp,
             tensor::ExtractSliceOp>(op) &&
         isSpreadConstant(op->getOperand(0));
}

template <typename ConcreteOp>
struct ShapeModel
    : QuantizableOpInterface::ExternalModel<ShapeModel<ConcreteOp>,
                                            ConcreteOp> {
  bool isQuantizable(Operation *op, std::string &reason) const {
    if (!isFloatTensor(op->getOperand(0)) || !isFloatTensor(op->getResult(0))) {
      reason = "not computed on f32, f16 or bf16 tensors";
      return false;
    }
    if (writesPadding(op) && !getPadding(op)) {
      reason = "padding is not one constant";
      return false;
    }
    return true;
  }

  StringRef getLayerKind(Operation *op) const { return nameKind(op); }

  /// Constants among the parts of a concat are quantized with the activations,
  /// whose scale they share; an op on constants alone is no layer.
  OperandRole getOperandRole(Operation *op, unsigned operand) const {
    unsigned moved = countMoved(op);
    if (operand >= moved || !isFloatTensor(op->getOperand(operand)) ||
        llvm::all_of(op->getOperands().take_front(moved), isSpreadConstant))
      return OperandRole::Other;
    return OperandRole::Activation;
  }

  bool sharesScale(Operation *) const { return true; }

  FailureOr<SmallVector<Value>> rewriteToInteger(Operation *op,
                                                 OpBuilder &builder,
                                                 const IntegerRewrite &rewrite,
                                                 std::string &reason) const {
    return rewriteShapeToInteger(op, builder, rewrite, reason);
  }
};

template <typename... Ops>
void attach(MLIRContext &context) {
  (Ops::template attachInterface<ShapeModel<Ops>>(context), ...);
}

} // namespace

void quantx::attachLinalgShapeModels(MLIRContext &context) {
  attach<linalg::BroadcastOp, linalg::TransposeOp>(context);
}

void quantx::attachTensorShapeModels(MLIRContext &context) {
  using namespace tensor;
  attach<CastOp, CollapseShapeOp, ConcatOp, ExpandShapeOp, ExtractSliceOp,
         InsertSliceOp, PadOp>(context);
}
