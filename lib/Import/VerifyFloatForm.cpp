//===- VerifyFloatForm.cpp - what the stages behind import rely on --------===//
//
// Names the first thing in each op that the canonical float form excludes.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Import/ContractionChannels.h"
#include "quantx/Import/OutlineUnit.h"
#include "quantx/Import/Passes.h"
#include "quantx/Support/Constants.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_VERIFYFLOATFORMPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

struct VerifyFloatForm
    : public quantx::impl::VerifyFloatFormPassBase<VerifyFloatForm> {
  using VerifyFloatFormPassBase::VerifyFloatFormPassBase;

  void runOnOperation() override {
    getOperation().walk([&](Operation *op) {
      if (failed(verify(op)))
        signalPassFailure();
    });
  }

private:
  static LogicalResult verify(Operation *op) {
    if (!isa_and_nonnull<BuiltinDialect, func::FuncDialect,
                         linalg::LinalgDialect, tensor::TensorDialect,
                         arith::ArithDialect, math::MathDialect, QuantXDialect>(
            op->getDialect()) &&
        !isa<scf::ForOp, scf::YieldOp>(op))
      return op->emitOpError("is not part of the float form: it holds func, "
                             "linalg, tensor, arith, math and quantx ops, and "
                             "scf.for");
    for (Value value : op->getOperands())
      if (isa<UnrankedTensorType, BaseMemRefType>(value.getType()))
        return op->emitOpError("reads ")
               << value.getType()
               << ": the float form holds ranked tensors only";
    if (isInUnit(op))
      return success();
    if (isa<linalg::TransposeOp, tensor::ExpandShapeOp,
            tensor::CollapseShapeOp>(op) &&
        isConstant(op->getOperand(0)))
      return op->emitOpError("changes the layout of a constant, which import "
                             "folds");
    if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op))
      return verifyInit(linalgOp);
    return success();
  }

  /// The bias of a contraction is its init.
  static LogicalResult verifyInit(linalg::LinalgOp op) {
    auto contraction = getContractionChannels(op);
    if (!contraction)
      return success();
    std::optional<SmallVector<double>> bias = readChannelInit(*contraction);
    if (bias && hasCanonicalInit(*contraction, *bias))
      return success();
    return op->emitOpError("must start from a fill with zero or a "
                           "linalg.broadcast of a constant bias");
  }
};

} // namespace
