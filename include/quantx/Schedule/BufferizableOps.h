//===- BufferizableOps.h - quantx ops and one-shot bufferize ----*- C++ -*-===//
//
// Lets bufferization see through the ops of the schedule stage.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_BUFFERIZABLEOPS_H
#define QUANTX_SCHEDULE_BUFFERIZABLEOPS_H

#include "mlir/IR/DialectRegistry.h"

namespace quantx {

/// Attaches BufferizableOpInterface to quantx.window_reduce.
void registerBufferizableOps(mlir::DialectRegistry &registry);

} // namespace quantx

#endif
