//===- ConvertTmTensor.cpp - torch-mlir's own ops become linalg -----------===//
//
// Running sums, scatters and sorts leave torch-mlir in a dialect of its own.
// Behind this pass they are generics and loops on tensors.
//
//===----------------------------------------------------------------------===//

#include "TmTensorForms.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/IRMapping.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include "quantx/Import/Passes.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_CONVERTTMTENSORPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

SmallVector<Value> quantx::inlineRegion(OpBuilder &builder, Region &region,
                                        ValueRange arguments) {
  IRMapping mapping;
  mapping.map(region.getArguments(), arguments);
  for (Operation &op : region.front().without_terminator())
    builder.clone(op, mapping);
  SmallVector<Value> results;
  for (Value value : region.front().getTerminator()->getOperands())
    results.push_back(mapping.lookupOrDefault(value));
  return results;
}

Value quantx::makeZerosLike(OpBuilder &builder, Location loc, Value value) {
  Type element = getElementTypeOrSelf(value.getType());
  Value zero =
      arith::ConstantOp::create(builder, loc, builder.getZeroAttr(element));
  Value empty = tensor::EmptyOp::create(
      builder, loc, tensor::getMixedSizes(builder, loc, value), element);
  return linalg::FillOp::create(builder, loc, zero, empty).getResult(0);
}

namespace {

struct ConvertTmTensor
    : public quantx::impl::ConvertTmTensorPassBase<ConvertTmTensor> {
  using ConvertTmTensorPassBase::ConvertTmTensorPassBase;

  void runOnOperation() override {
    SmallVector<Operation *> ops;
    getOperation().walk([&](Operation *op) {
      if (isa<tm_tensor::ScanOp, tm_tensor::ScatterOp, tm_tensor::SortOp>(op))
        ops.push_back(op);
    });
    IRRewriter rewriter(&getContext());
    for (Operation *op : ops) {
      rewriter.setInsertionPoint(op);
      if (failed(expand(rewriter, op)))
        return signalPassFailure();
      ++numConverted;
    }
  }

private:
  static LogicalResult expand(IRRewriter &rewriter, Operation *op) {
    for (Value operand : op->getOperands())
      if (!isa<RankedTensorType>(operand.getType()))
        return op->emitOpError("reads ")
               << operand.getType() << ": only ranked tensors can be imported";
    return TypeSwitch<Operation *, LogicalResult>(op)
        .Case(
            [&](tm_tensor::ScanOp scan) { return expandScan(rewriter, scan); })
        .Case([&](tm_tensor::ScatterOp scatter) {
          return expandScatter(rewriter, scatter);
        })
        .Case(
            [&](tm_tensor::SortOp sort) { return expandSort(rewriter, sort); });
  }
};

} // namespace
