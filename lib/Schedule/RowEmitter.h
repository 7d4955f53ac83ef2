//===- RowEmitter.h - code of a row group -----------------------*- C++ -*-===//

#ifndef LIB_SCHEDULE_ROWEMITTER_H
#define LIB_SCHEDULE_ROWEMITTER_H

#include "RowGroup.h"
#include "mlir/IR/PatternMatch.h"

namespace quantx {

/// Replaces the group's members by loops over rows, with vectors of
/// kRowPartials lanes along them.
void emitRowGroup(mlir::RewriterBase &rewriter, const RowGroup &group);

} // namespace quantx

#endif
