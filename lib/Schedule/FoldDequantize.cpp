//===- FoldDequantize.cpp - dequantized constants are constants -----------===//
//
// A simulated (QDQ) model dequantizes its weights whenever it runs. Here they
// become float constants, which have kernels.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/PatternMatch.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Reference/Evaluator.h"
#include "quantx/Schedule/Passes.h"
#include "quantx/Support/Constants.h"

namespace quantx {
#define GEN_PASS_DEF_FOLDDEQUANTIZEPASS
#include "quantx/Schedule/Passes.h.inc"
} // namespace quantx

using namespace mlir;
using namespace quantx;

namespace {

struct FoldDequantizePass
    : quantx::impl::FoldDequantizePassBase<FoldDequantizePass> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    SmallVector<DequantizeOp> ops;
    getOperation()->walk([&](DequantizeOp op) { ops.push_back(op); });
    for (DequantizeOp op : ops)
      if (failed(fold(op, rewriter)))
        return signalPassFailure();
  }

  LogicalResult fold(DequantizeOp op, IRRewriter &rewriter) {
    auto type = dyn_cast<RankedTensorType>(op.getResult().getType());
    if (!type || !type.hasStaticShape())
      return success();
    SmallVector<Tensor> operands;
    for (Value operand : op->getOperands()) {
      std::optional<Tensor> value = readConstant(operand);
      if (!value)
        return success();
      operands.push_back(std::move(*value));
    }
    FailureOr<SmallVector<Tensor>> results = evaluateOp(op, operands);
    if (failed(results))
      return failure();
    rewriter.setInsertionPoint(op);
    rewriter.replaceOp(op, makeConstant(rewriter, op.getLoc(), results->front(),
                                        type, "dequantized"));
    ++folded;
    return success();
  }
};

} // namespace
