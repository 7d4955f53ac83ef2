//===- ChannelsLast.h - moving transposes through tensor ops ----*- C++ -*-===//
//
// The two halves of channels-last propagation: ops that prefer the layout, and
// ops that transposes move through.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_CHANNELSLAST_H
#define LIB_SCHEDULE_CHANNELSLAST_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
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

/// Convolutions and poolings in NCHW become ones in NHWC between transposes.
void populateConvertToChannelsLastPatterns(mlir::RewritePatternSet &patterns);

/// Transposes to NCHW move down through elementwise ops and pads, vanish in
/// reductions, and meet their inverse; transposes of fills and broadcasts
/// become fills and broadcasts.
void populateMoveTransposePatterns(mlir::RewritePatternSet &patterns);

} // namespace quantx

#endif
