//===- ChannelsLast.h - moving transposes through tensor ops ----*- C++ -*-===//
//
// The two halves of channels-last propagation: ops that prefer the layout, and
// ops that transposes move through.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_CHANNELSLAST_H
#define LIB_SCHEDULE_CHANNELSLAST_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/PatternMatch.h"

namespace quantx {

/// NCHW to NHWC and back, as linalg.transpose's permutation: result dimension
/// i is operand dimension permutation[i].
inline constexpr int64_t kToNHWC[] = {0, 2, 3, 1};
inline constexpr int64_t kToNCHW[] = {0, 3, 1, 2};

/// A transpose of `value`: computed now when it is a constant.
mlir::Value transposeValue(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Value value,
                           llvm::ArrayRef<int64_t> permutation);

/// The transpose from NHWC to NCHW that `value` comes from, or null.
mlir::linalg::TransposeOp getTransposeToNCHW(mlir::Value value);

/// Whether `op` computes each element of its one result of four dimensions
/// from single elements of its operands, in the order of the result.
bool isElementwiseImage(mlir::linalg::GenericOp op);
/// `op`, elementwise in NCHW, computed in NHWC. Takes its body.
mlir::Value transposeElementwise(mlir::PatternRewriter &rewriter,
                                 mlir::linalg::GenericOp op);
/// `op`, a pad by a constant in NCHW, computed in NHWC.
mlir::Value transposePad(mlir::PatternRewriter &rewriter,
                         mlir::tensor::PadOp op);

/// Convolutions and poolings in NCHW become ones in NHWC between transposes.
void populateConvertToChannelsLastPatterns(mlir::RewritePatternSet &patterns);

/// Transposes to NCHW move down through elementwise ops and pads, vanish in
/// reductions, and meet their inverse; transposes of fills and broadcasts
/// become fills and broadcasts.
void populateMoveTransposePatterns(mlir::RewritePatternSet &patterns);
/// Float sums over the pixels of transposed images keep their order.
void populateSumImagePatterns(mlir::RewritePatternSet &patterns);
/// Transposes to NHWC move up through the same ops, and those to NCHW through
/// slices.
void populateRaiseTransposePatterns(mlir::RewritePatternSet &patterns);
/// Transposes that only move dimensions of size one become reshapes.
void populateTransposeToReshapePatterns(mlir::RewritePatternSet &patterns);

} // namespace quantx

#endif
