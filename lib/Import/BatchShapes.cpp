//===- BatchShapes.cpp - the batch through ops that move data -------------===//
//
// Reshapes keep the batch as long as it is the outermost dimension of its
// group; slices and pads as long as they leave it whole.
//
//===----------------------------------------------------------------------===//

#include "quantx/Import/BatchRewriter.h"

#include "quantx/Dialect/QuantX/IR/QuantX.h"

using namespace mlir;
using namespace quantx;

static LogicalResult refuse(Operation *op) {
  return op->emitOpError("mixes the batch with other dimensions: it cannot be "
                         "rebatched");
}

LogicalResult BatchRewriter::rewriteExpand(tensor::ExpandShapeOp op) {
  int64_t source = *getBatch(op.getSrc());
  ArrayRef<int64_t> shape = op.getResultType().getShape();
  ReassociationIndices parts = op.getReassociationIndices()[source];
  int64_t dim = parts.front();
  // Dimensions of size 1 may stand in front of the batch.
  for (int64_t wide : parts)
    if (from != 1 && shape[dim] == 1)
      dim = wide;
  if (shape[dim] % from != 0)
    return refuse(op);
  SmallVector<int64_t> sizes(op.getStaticOutputShape());
  sizes[dim] = sizes[dim] / from * to;
  op.setStaticOutputShape(sizes);
  setBatch(op.getResult(), dim);
  return success();
}

LogicalResult BatchRewriter::rewriteCollapse(tensor::CollapseShapeOp op) {
  int64_t source = *getBatch(op.getSrc());
  ArrayRef<int64_t> shape = op.getSrcType().getShape();
  for (auto [narrow, group] : llvm::enumerate(op.getReassociationIndices())) {
    if (!llvm::is_contained(group, source))
      continue;
    for (int64_t wide : group)
      if (wide < source && shape[wide] != 1)
        return refuse(op);
    setBatch(op.getResult(), narrow);
  }
  return success();
}

LogicalResult BatchRewriter::rewriteSlice(tensor::ExtractSliceOp op) {
  int64_t dim = *getBatch(op.getSource());
  if (op.getStaticOffsets()[dim] != 0 || op.getStaticStrides()[dim] != 1 ||
      op.getStaticSizes()[dim] !=
          op.getSourceType().getDimSize(dim) / to * from)
    return op.emitOpError("takes a part of the batch: it cannot be rebatched");
  llvm::SmallBitVector dropped = op.getDroppedDims();
  if (dropped.test(dim))
    return op.emitOpError("drops the batch dimension: it cannot be rebatched");
  int64_t resultDim = dim;
  for (int64_t i = 0; i < dim; ++i)
    resultDim -= dropped.test(i);
  SmallVector<int64_t> sizes(op.getStaticSizes());
  sizes[dim] = sizes[dim] / from * to;
  op.setStaticSizes(sizes);
  setBatch(op.getResult(), resultDim);
  return success();
}

LogicalResult BatchRewriter::rewriteInsert(tensor::InsertSliceOp op) {
  std::optional<int64_t> dim = getBatch(op.getSource());
  if (!dim || op.getSourceType().getRank() != op.getDestType().getRank() ||
      op.getStaticOffsets()[*dim] != 0 || op.getStaticStrides()[*dim] != 1)
    return refuse(op);
  if (!getBatch(op.getDest())) {
    OpBuilder builder(op);
    FailureOr<Value> dest = rebuildInit(builder, op, op.getDest(), *dim);
    if (failed(dest))
      return failure();
    op.getDestMutable().set(*dest);
  }
  SmallVector<int64_t> sizes(op.getStaticSizes());
  sizes[*dim] = sizes[*dim] / from * to;
  op.setStaticSizes(sizes);
  setBatch(op.getResult(), *dim);
  return success();
}

LogicalResult BatchRewriter::rewritePad(tensor::PadOp op) {
  int64_t dim = *getBatch(op.getSource());
  if (op.getStaticLow()[dim] != 0 || op.getStaticHigh()[dim] != 0)
    return op.emitOpError("pads the batch: it cannot be rebatched");
  setBatch(op.getResult(), dim);
  return success();
}

LogicalResult BatchRewriter::rewriteConcat(tensor::ConcatOp op) {
  std::optional<int64_t> dim = getBatch(op.getInputs().front());
  for (Value input : op.getInputs())
    if (!dim || getBatch(input) != dim || int64_t(op.getDim()) == *dim)
      return op.emitOpError("joins samples with other data: it cannot be "
                            "rebatched");
  setBatch(op.getResult(), *dim);
  return success();
}

LogicalResult BatchRewriter::rewriteSameShape(Operation *op) {
  std::optional<int64_t> dim = getBatch(op->getOperand(0));
  if (!dim)
    return refuse(op);
  setBatch(op->getResult(0), *dim);
  return success();
}

LogicalResult BatchRewriter::rewriteUnit(Operation *op) {
  auto unit = cast<UnitOp>(op);
  Block &body = unit.getBody().front();
  for (auto [argument, input] :
       llvm::zip_equal(body.getArguments(), unit.getInputs()))
    if (std::optional<int64_t> dim = getBatch(input))
      setBatch(argument, *dim);
  for (Operation &inner : llvm::make_early_inc_range(body.without_terminator()))
    if (failed(rewrite(&inner)))
      return failure();
  for (auto [result, yielded] :
       llvm::zip_equal(unit.getResults(), body.getTerminator()->getOperands()))
    if (std::optional<int64_t> dim = getBatch(yielded))
      setBatch(result, *dim);
  return success();
}
