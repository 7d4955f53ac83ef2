//===- RowStages.h - passes over one row ------------------------*- C++ -*-===//
//
// A reduction's result is known when its row has been walked through. So a
// group takes several walks, stages, over each row: softmax finds the maximum
// in the first, sums exponentials in the second and divides in the third.
//
//===----------------------------------------------------------------------===//

#ifndef LIB_SCHEDULE_ROWSTAGES_H
#define LIB_SCHEDULE_ROWSTAGES_H

#include "RowGroup.h"

namespace quantx {

struct RowStages {
  explicit RowStages(const RowGroup &group);

  /// The members that each stage computes, by their number in program order:
  /// reductions, and elements that these or the results need. A cheap element
  /// is computed in each stage that needs it, an expensive one once.
  llvm::SmallVector<llvm::SmallVector<unsigned>> computed;
  /// By member: the stage that computes its elements and keeps them for a later
  /// one.
  llvm::SmallVector<std::optional<unsigned>> keptIn;
  /// By member: the first stage that can compute it.
  llvm::SmallVector<unsigned> ready;

private:
  void demand(const RowGroup &group, unsigned member, unsigned stage);
};

} // namespace quantx

#endif
