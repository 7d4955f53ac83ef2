//===- BatchRewriter.h - one function for another batch size ----*- C++ -*-===//
//
// The dimension that counts samples, followed op by op.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_BATCHREWRITER_H
#define QUANTX_IMPORT_BATCHREWRITER_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

namespace quantx {

/// Multiplies the leading dimension of all arguments that have the size
/// `from` there by to / from, and every dimension that follows from it.
/// Samples stay apart: ops that reduce over the batch, reshape across it, or
/// hold constants that count samples are refused with a located error.
class BatchRewriter {
public:
  BatchRewriter(mlir::func::FuncOp function, int64_t from, int64_t to)
      : function(function), from(from), to(to) {}

  mlir::LogicalResult run();

private:
  mlir::LogicalResult rewrite(mlir::Operation *op);
  mlir::LogicalResult rewriteLinalg(mlir::linalg::LinalgOp op);
  mlir::LogicalResult rewriteExpand(mlir::tensor::ExpandShapeOp op);
  mlir::LogicalResult rewriteCollapse(mlir::tensor::CollapseShapeOp op);
  mlir::LogicalResult rewriteSlice(mlir::tensor::ExtractSliceOp op);
  mlir::LogicalResult rewriteInsert(mlir::tensor::InsertSliceOp op);
  mlir::LogicalResult rewritePad(mlir::tensor::PadOp op);
  mlir::LogicalResult rewriteConcat(mlir::tensor::ConcatOp op);
  mlir::LogicalResult rewriteUnit(mlir::Operation *op);
  /// Ops that keep the shape of their only tensor operand.
  mlir::LogicalResult rewriteSameShape(mlir::Operation *op);

  /// The loop over samples of a linalg op.
  mlir::FailureOr<unsigned> findBatchLoop(mlir::linalg::LinalgOp op);
  /// Makes an input without a batch dimension be read by all samples.
  mlir::LogicalResult broadcastInput(mlir::linalg::LinalgOp op, unsigned number,
                                     unsigned loop);
  /// Builds an init anew with `dim` scaled.
  mlir::FailureOr<mlir::Value> rebuildInit(mlir::OpBuilder &builder,
                                           mlir::Operation *user,
                                           mlir::Value init, int64_t dim);
  mlir::RankedTensorType scale(mlir::Type type, int64_t dim) const;
  void setBatch(mlir::Value value, int64_t dim);
  std::optional<int64_t> getBatch(mlir::Value value) const;

  mlir::func::FuncOp function;
  int64_t from, to;
  llvm::DenseMap<mlir::Value, int64_t> batchDims;
};

} // namespace quantx

#endif
