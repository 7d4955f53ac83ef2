//===- WindowImage.h - tensors as the images of kernels ---------*- C++ -*-===//
//
// Brings the input of a matched op into NHWC and the result back.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_WINDOWIMAGE_H
#define LIB_SCHEDULE_WINDOWIMAGE_H

#include "WindowMatcher.h"

namespace quantx {

/// `image` with 16 bits per element, widened by sign or by zero; before a pad,
/// which a kernel writes into.
mlir::Value widenImage(mlir::OpBuilder &builder, mlir::Location loc,
                       mlir::Value image, bool isUnsigned);
/// The image that the window_reduce of `match` reads.
mlir::Value buildImage(mlir::OpBuilder &builder, mlir::Location loc,
                       const WindowMatch &match);
/// What `op` returns, of the image that its window_reduce makes.
mlir::Value buildResult(mlir::OpBuilder &builder, mlir::linalg::LinalgOp op,
                        const WindowMatch &match, mlir::Value image);

} // namespace quantx

#endif
