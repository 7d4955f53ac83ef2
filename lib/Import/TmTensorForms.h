//===- TmTensorForms.h - torch-mlir's ops as linalg -------------*- C++ -*-===//
//
// One function for each op; the pass quantx-convert-tm-tensor calls them. A
// form that has no equivalent is an error at the op.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_IMPORT_TMTENSORFORMS_H
#define QUANTX_LIB_IMPORT_TMTENSORFORMS_H

#include "mlir/IR/PatternMatch.h"
#include "quantx/Dialect/TMTensor/IR/TMTensor.h"

namespace quantx {

llvm::LogicalResult expandScan(mlir::IRRewriter &rewriter,
                               tm_tensor::ScanOp op);
llvm::LogicalResult expandScatter(mlir::IRRewriter &rewriter,
                                  tm_tensor::ScatterOp op);
llvm::LogicalResult expandSort(mlir::IRRewriter &rewriter,
                               tm_tensor::SortOp op);

/// What the region yields for these values of its arguments.
llvm::SmallVector<mlir::Value> inlineRegion(mlir::OpBuilder &builder,
                                            mlir::Region &region,
                                            mlir::ValueRange arguments);

/// Zeros of the type of `value`, whose sizes they have.
mlir::Value makeZerosLike(mlir::OpBuilder &builder, mlir::Location loc,
                          mlir::Value value);

} // namespace quantx

#endif
