//===- WindowBody.h - arithmetic of reduced windows -------------*- C++ -*-===//
//
// What the body of a linalg op does to the elements of a window.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_WINDOWBODY_H
#define LIB_SCHEDULE_WINDOWBODY_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "quantx/Dialect/QuantX/IR/QuantX.h"
#include <optional>

namespace quantx {

/// A scalar of a body: an argument, widened, less a zero point.
struct WindowFactor {
  /// Number of the block argument, -1 for anything else.
  int argument = -1;
  bool isUnsigned = false;
  /// The zero point: a constant, or the argument that holds it.
  int64_t zeroPoint = 0;
  int zeroPoints = -1;
};

struct WindowBody {
  WindowKind kind;
  /// What is reduced, and what it is multiplied by (argument -1 for a pool).
  WindowFactor input, weight;
};

/// Products that are summed, sums and maxima of the types that kernels know;
/// nothing for anything else.
std::optional<WindowBody> matchWindowBody(mlir::linalg::LinalgOp op);

} // namespace quantx

#endif
