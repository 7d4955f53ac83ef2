//===- EpilogueBounds.h - what constants of a body prove --------*- C++ -*-===//

#ifndef LIB_SCHEDULE_EPILOGUEBOUNDS_H
#define LIB_SCHEDULE_EPILOGUEBOUNDS_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include <limits>
#include <optional>

namespace quantx {

/// The least and the largest value.
using ScalarBounds = std::pair<int64_t, int64_t>;

/// An integer constant.
std::optional<int64_t> getInt(mlir::Value value);

/// The other operand of `op` when one is a constant, with that constant.
template <typename Op>
std::optional<std::pair<mlir::Value, int64_t>>
splitConstant(mlir::Value value) {
  auto op = value.getDefiningOp<Op>();
  if (!op)
    return std::nullopt;
  if (auto right = getInt(op.getRhs()))
    return std::pair{op.getLhs(), *right};
  if (auto left = getInt(op.getLhs()))
    return std::pair{op.getRhs(), *left};
  return std::nullopt;
}

/// What follows a shift on the way to its code: clamp(x + before) + after.
struct ShiftTail {
  /// The last op; its operand is the clamped value.
  mlir::arith::TruncIOp end;
  int64_t before = 0, after = 0;
  int64_t low = std::numeric_limits<int64_t>::min(),
          high = std::numeric_limits<int64_t>::max();
};

/// Follows the only uses of `value` to a truncation. Nothing when something
/// else is met, or no bounds that keep the value inside its final type.
std::optional<ShiftTail> findShiftTail(mlir::Value value);

/// Between which bounds an i32 of a body lies, where its ops tell and none of
/// them wraps.
std::optional<ScalarBounds> findScalarBounds(mlir::Value value);

} // namespace quantx

#endif
