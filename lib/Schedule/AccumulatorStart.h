//===- AccumulatorStart.h - what sums begin with ----------------*- C++ -*-===//
//
// Reads the init of a contraction or pool.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_ACCUMULATORSTART_H
#define LIB_SCHEDULE_ACCUMULATORSTART_H

#include "mlir/IR/Builders.h"
#include <optional>

namespace quantx {

/// What the accumulators of each channel begin with.
struct Start {
  /// All channels alike ...
  std::optional<double> splat;
  /// ... or a tensor with one value each.
  mlir::Value vector;
};

/// The start that `init` holds; nothing when it differs within a channel, along
/// any dimension but those that together count the channels, in rising order.
/// The builder makes the vector of a constant that has other dimensions, as the
/// folded broadcast of a bias to one row has.
std::optional<Start> readStart(mlir::OpBuilder &builder, mlir::Value init,
                               llvm::ArrayRef<int64_t> channelDims);

} // namespace quantx

#endif
