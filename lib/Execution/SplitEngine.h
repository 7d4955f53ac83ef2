//===- SplitEngine.h - runs a model on two devices --------------*- C++ -*-===//

#ifndef LIB_EXECUTION_SPLITENGINE_H
#define LIB_EXECUTION_SPLITENGINE_H

#include "quantx/Execution/DeviceSplit.h"

namespace quantx {

/// Runs the segments of functions of `module`, which is not kept, on two
/// engines.
std::unique_ptr<Engine> createSplitEngine(
    mlir::ModuleOp module, std::vector<SegmentedFunction> functions,
    std::unique_ptr<Engine> gpu, std::unique_ptr<Engine> processor);

} // namespace quantx

#endif
