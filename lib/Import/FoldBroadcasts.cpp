//===- FoldBroadcasts.cpp - one factor for a whole batch ------------------===//
//
// torch-mlir multiplies a batch by one matrix as a batch of products with
// copies of it. Their rows are rows of one product.
//
//===----------------------------------------------------------------------===//

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "quantx/Import/Passes.h"

using namespace mlir;

namespace quantx {
#define GEN_PASS_DEF_FOLDBROADCASTSPASS
#include "quantx/Import/Passes.h.inc"
} // namespace quantx

using namespace quantx;

namespace {

/// The matrix that `value`, of rank 3, holds in each element of its batch.
Value findMatrix(Value value) {
  if (auto collapse = value.getDefiningOp<tensor::CollapseShapeOp>()) {
    // All dimensions of the batch were put together, none of the matrix.
    SmallVector<ReassociationIndices> groups =
        collapse.getReassociationIndices();
    if (groups.size() != 3 || groups[1].size() != 1 || groups[2].size() != 1)
      return {};
    value = collapse.getSrc();
  }
  auto broadcast = value.getDefiningOp<linalg::BroadcastOp>();
  if (!broadcast)
    return {};
  Value matrix = broadcast.getInput();
  int64_t added = broadcast.getDimensions().size();
  bool isLeading =
      llvm::all_of(llvm::enumerate(broadcast.getDimensions()), [](auto dim) {
        return dim.value() == int64_t(dim.index());
      });
  auto type = cast<RankedTensorType>(matrix.getType());
  if (!isLeading || type.getRank() != 2 ||
      cast<RankedTensorType>(value.getType()).getRank() != added + 2)
    return {};
  return matrix;
}

struct FoldBroadcasts
    : public quantx::impl::FoldBroadcastsPassBase<FoldBroadcasts> {
  using FoldBroadcastsPassBase::FoldBroadcastsPassBase;

  void runOnOperation() override {
    SmallVector<linalg::BatchMatmulOp> products;
    getOperation().walk([&](linalg::BatchMatmulOp op) {
      if (op.hasPureTensorSemantics() && !op.hasUserDefinedMaps())
        products.push_back(op);
    });
    for (linalg::BatchMatmulOp op : products)
      if (Value matrix = findMatrix(op.getInputs()[1]))
        rewrite(op, matrix);
  }

private:
  void rewrite(linalg::BatchMatmulOp op, Value matrix) {
    OpBuilder builder(op);
    Location loc = op.getLoc();
    SmallVector<ReassociationIndices> rows = {{0, 1}, {2}};
    auto collapse = [&](Value value) -> Value {
      return tensor::CollapseShapeOp::create(builder, loc, value, rows);
    };
    auto type = cast<RankedTensorType>(op.getResult(0).getType());
    SmallVector<OpFoldResult> sizes =
        tensor::getMixedSizes(builder, loc, op.getOutputs()[0]);
    // A fill stays one, so that the start of the sums is easy to see.
    Value init;
    Value left = collapse(op.getInputs()[0]);
    if (auto fill = op.getOutputs()[0].getDefiningOp<linalg::FillOp>()) {
      SmallVector<OpFoldResult> flat = {
          tensor::getMixedSize(builder, loc, left, 0), sizes[2]};
      Value empty =
          tensor::EmptyOp::create(builder, loc, flat, type.getElementType());
      init = linalg::FillOp::create(builder, loc, fill.value(), empty)
                 .getResult(0);
    } else {
      init = collapse(op.getOutputs()[0]);
    }
    Value product = linalg::MatmulOp::create(builder, loc, init.getType(),
                                             ValueRange{left, matrix}, init)
                        .getResult(0);
    Value result =
        tensor::ExpandShapeOp::create(builder, loc, type, product, rows, sizes);
    op.getResult(0).replaceAllUsesWith(result);
    op.erase();
    ++numFolded;
  }
};

} // namespace
