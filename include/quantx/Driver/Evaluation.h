//===- Evaluation.h - how good results are ----------------------*- C++ -*-===//
//
// Top-1 accuracy against labels, and errors of one model's results against
// another's.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DRIVER_EVALUATION_H
#define QUANTX_DRIVER_EVALUATION_H

#include "quantx/Numerics/Metrics.h"
#include "quantx/Support/Tensor.h"
#include "llvm/Support/Error.h"

namespace quantx {

/// Counts right answers: the largest value along the last dimension (the first
/// of equals) against integer labels, in order over all batches.
class TopOne {
public:
  /// `scores` has shape [..., classes]; takes the next labels in order. Too few
  /// labels, labels that are no integers and labels outside the classes are
  /// errors.
  llvm::Error add(const Tensor &scores, const Tensor &labels);
  /// All labels must have been used.
  llvm::Error finish(const Tensor &labels) const;

  int64_t right() const { return hits; }
  int64_t total() const { return seen; }
  double share() const { return seen ? double(hits) / double(seen) : 0.0; }

private:
  int64_t hits = 0, seen = 0;
};

/// Adds all elements, converted to float. Fails when the shapes differ.
llvm::Error addErrors(ErrorMetrics &metrics, const Tensor &reference,
                      const Tensor &actual);

} // namespace quantx

#endif
