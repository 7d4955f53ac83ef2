//===- AccumulatorBounds.h - how far an accumulator can go ------*- C++ -*-===//
//
// Bounds of the sums that a linalg op forms, channel by channel, from the
// values of its constants and the ranges of everything else.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_LIB_INTEGER_ACCUMULATORBOUNDS_H
#define QUANTX_LIB_INTEGER_ACCUMULATORBOUNDS_H

#include "ValueRange.h"

namespace quantx {

struct AccumulatorBounds {
  /// Holds every partial sum, in whatever order the terms are added.
  Interval range;
  /// The largest sum's place among the channels, -1 where all are alike.
  int64_t channel = -1;
  /// Whether a step inside a term may leave its type.
  bool termOverflows = false;
};

/// Whether `op` adds up integers: one result, and the body yields its last
/// argument plus a term.
bool isIntegerSum(mlir::linalg::LinalgOp op);

/// The bounds of `op`, an integer sum or an elementwise op on integers. On
/// failure `reason` tells what is not known.
mlir::FailureOr<AccumulatorBounds>
computeAccumulatorBounds(mlir::linalg::LinalgOp op, CodeRanges &ranges,
                         std::string &reason);

} // namespace quantx

#endif
