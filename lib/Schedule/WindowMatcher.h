//===- WindowMatcher.h - linalg ops that reduce windows ---------*- C++ -*-===//
//
// Recognises convolutions, matrix products and pools of any layout, named or
// generic, by their indexing maps and bodies.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_WINDOWMATCHER_H
#define LIB_SCHEDULE_WINDOWMATCHER_H

#include "Reshape.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include <optional>

namespace quantx {

/// What an op does, in the terms of quantx.window_reduce.
struct WindowMatch {
  WindowKind kind;
  mlir::Value input;
  /// Null for pools.
  mlir::Value weights;
  /// Integer inputs, and weights, are widened by zero.
  bool isUnsigned = false, unsignedWeights = false;
  /// What is subtracted from every input and every weight.
  int64_t inputZeroPoint = 0, weightZeroPoint = 0;
  /// What is subtracted from the weights of each output channel, where that
  /// differs; null otherwise.
  mlir::Value weightZeroPoints;
  /// Dimensions of the input that are N, H, W, C. Of a matrix product only
  /// those that are W (rows) and C.
  llvm::SmallVector<int64_t, 4> inputDims;
  /// The same of the result.
  llvm::SmallVector<int64_t, 4> resultDims;
  /// Dimensions of the weights that are output channel, kernel row, kernel
  /// column, input channel; -1 for one that it does not have.
  llvm::SmallVector<int64_t, 4> weightDims;
  llvm::SmallVector<int64_t, 2> kernel, strides, dilations;
  /// Equal parts of the channels that have nothing to do with each other, and
  /// the dimension of the weights that counts them; -1 for none.
  int64_t groups = 1, weightGroup = -1;
  /// Dimensions of input and result that `inputDims` and `resultDims` count as
  /// one: a dimension of groups belongs to the channels, and where there is no
  /// height it is a dimension of size one. Empty where they are as they are.
  DimGroups inputGroups, resultGroups;

  bool isMatmul() const { return inputDims.size() == 2; }
  /// A pool that leaves one value per image and channel.
  bool isGlobal() const { return resultDims.size() == 2; }
};

/// Nothing for an op of another kind, without elements, or with a number of
/// channels or a window that is not known.
std::optional<WindowMatch> matchWindow(mlir::linalg::LinalgOp op);

} // namespace quantx

#endif
