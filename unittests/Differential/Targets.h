//===- Targets.h - what compiled code runs on -------------------*- C++ -*-===//
//
// Tests of code against the evaluator name their targets by features; a GPU is
// one of them.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_UNITTESTS_DIFFERENTIAL_TARGETS_H
#define QUANTX_UNITTESTS_DIFFERENTIAL_TARGETS_H

#include "quantx/Execution/Engine.h"

namespace quantx::differential {

inline constexpr llvm::StringLiteral kGpu = "gpu";

/// Whether a device is here that runs programs.
bool hasGpu();

/// Compiles for this processor with these features, or for a GPU: kGpu, and
/// behind it features too.
llvm::Expected<std::unique_ptr<Engine>> createEngineFor(mlir::ModuleOp module,
                                                        llvm::StringRef target);

} // namespace quantx::differential

#endif
