//===- IntegerRewrites.h - how each family rebuilds itself ------*- C++ -*-===//
//
// The bodies of QuantizableOpInterface::rewriteToInteger, one per family of
// ops; each in its own <Family>Integer.cpp. All follow the interface's
// contract: on failure `reason` says why and the IR is as it was.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTERFACES_EXTERNALMODELS_INTEGERREWRITES_H
#define QUANTX_LIB_INTERFACES_EXTERNALMODELS_INTEGERREWRITES_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Interfaces/QuantizableOpInterface.h"

namespace quantx {

using IntegerResult = mlir::FailureOr<llvm::SmallVector<mlir::Value>>;

/// Convolutions of any layout, groups and depthwise included, and products of
/// matrices and vectors, of which either may be the weight, or both
/// activations.
IntegerResult rewriteContractionToInteger(mlir::linalg::LinalgOp op,
                                          mlir::OpBuilder &builder,
                                          const IntegerRewrite &rewrite,
                                          std::string &reason);

/// Addition, subtraction and multiplication of two tensors (see matchBinary).
IntegerResult rewriteElementwiseToInteger(mlir::linalg::LinalgOp op,
                                          mlir::OpBuilder &builder,
                                          const IntegerRewrite &rewrite,
                                          std::string &reason);

/// Max and min pooling on codes.
IntegerResult rewritePoolToInteger(mlir::linalg::LinalgOp op,
                                   mlir::OpBuilder &builder,
                                   const IntegerRewrite &rewrite,
                                   std::string &reason);

/// Ops that only move codes: tensor.pad, concat, extract_slice, expand_shape,
/// collapse_shape, cast, linalg.transpose and linalg.broadcast.
IntegerResult rewriteShapeToInteger(mlir::Operation *op,
                                    mlir::OpBuilder &builder,
                                    const IntegerRewrite &rewrite,
                                    std::string &reason);

/// quantx.unit: clamps, average pools and elementwise functions.
IntegerResult rewriteUnitToInteger(UnitOp op, mlir::OpBuilder &builder,
                                   const IntegerRewrite &rewrite,
                                   std::string &reason);

/// A function of one element that is another one for each index of dimension
/// `axis`. `values` are its results for all codes of the input, lowest first,
/// times the indices of that dimension.
IntegerResult rewriteChannelsToInteger(UnitOp op, int64_t axis,
                                       const Tensor &values,
                                       mlir::OpBuilder &builder,
                                       const IntegerRewrite &rewrite);

/// The units avg_pool and global_avg_pool.
IntegerResult rewriteAverageToInteger(UnitOp op, mlir::OpBuilder &builder,
                                      const IntegerRewrite &rewrite,
                                      std::string &reason);

} // namespace quantx

#endif
