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

/// A device of Vulkan, and NVIDIA's, for which an emulator may stand in.
inline constexpr llvm::StringLiteral kVulkan = "vulkan", kCuda = "cuda";
/// Before features: three threads divide even the smallest loops and kernels.
inline constexpr llvm::StringLiteral kThreads = "threads";

bool isGpu(llvm::StringRef target);
/// Whether `target` can run here.
bool isHere(llvm::StringRef target);

/// Compiles for this processor with these features, or for a GPU: its name, and
/// behind it features too.
llvm::Expected<std::unique_ptr<Engine>> createEngineFor(mlir::ModuleOp module,
                                                        llvm::StringRef target);

} // namespace quantx::differential

#endif
