//===- SetBatch.cpp - another leading dimension for a model ---------------===//
//
// Follows the batch dimension from the arguments through the function and
// rewrites every shape it appears in; what would mix samples is refused.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Transforms/Passes.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Import/BatchRewriter.h"
#include "quantx/Import/Passes.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_SETBATCHPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

struct SetBatch : public quantx::impl::SetBatchPassBase<SetBatch> {
  using SetBatchPassBase::SetBatchPassBase;

  void runOnOperation() override {
    if (batch == 0)
      return;
    ModuleOp module = getOperation();
    if (batch < 0) {
      module.emitError("batch must be positive, not ") << batch.getValue();
      return signalPassFailure();
    }
    for (auto function : module.getOps<func::FuncOp>()) {
      if (function.isExternal() || !function.isPublic())
        continue;
      if (failed(rewrite(function)))
        return signalPassFailure();
    }
  }

private:
  LogicalResult rewrite(func::FuncOp function) {
    auto first =
        function.getNumArguments()
            ? dyn_cast<RankedTensorType>(function.getArgumentTypes().front())
            : RankedTensorType();
    if (!first || first.getRank() == 0)
      return function.emitError("has no batch dimension: its first argument "
                                "must be a tensor of rank 1 or more");
    if (!function.getBody().hasOneBlock())
      return function.emitError("cannot be rebatched: it has control flow");
    int64_t old = first.getDimSize(0);
    if (old == batch)
      return success();
    if (ShapedType::isDynamic(old))
      return specialize(function);
    BatchRewriter rewriter(function, old, batch);
    return rewriter.run();
  }

  /// A dynamic leading dimension becomes the batch: upstream's folding carries
  /// the static shape on.
  LogicalResult specialize(func::FuncOp function) {
    OpBuilder builder(&getContext());
    builder.setInsertionPointToStart(&function.getBody().front());
    for (BlockArgument argument : function.getArguments()) {
      auto type = dyn_cast<RankedTensorType>(argument.getType());
      if (!type || type.getRank() == 0 || !type.isDynamicDim(0))
        continue;
      SmallVector<int64_t> shape(type.getShape());
      shape[0] = batch;
      argument.setType(type.clone(shape));
      auto cast =
          tensor::CastOp::create(builder, argument.getLoc(), type, argument);
      argument.replaceAllUsesExcept(cast, cast);
    }
    function.setType(builder.getFunctionType(
        function.getBody().getArgumentTypes(), function.getResultTypes()));
    OpPassManager pipeline(ModuleOp::getOperationName());
    pipeline.nest<func::FuncOp>().addPass(createCanonicalizerPass());
    if (failed(runPipeline(pipeline, getOperation())))
      return failure();
    Operation *terminator = function.getBody().front().getTerminator();
    for (OpOperand &operand : terminator->getOpOperands())
      if (auto cast = operand.get().getDefiningOp<tensor::CastOp>())
        operand.set(cast.getSource());
    function.setType(builder.getFunctionType(
        function.getBody().getArgumentTypes(), terminator->getOperandTypes()));
    return success();
  }
};

} // namespace
