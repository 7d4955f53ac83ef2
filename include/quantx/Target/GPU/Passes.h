//===- Passes.h - passes of the GPU target ----------------------*- C++ -*-===//
//
// Constructors, options and registration of the passes in lib/Target/GPU.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_TARGET_GPU_PASSES_H
#define QUANTX_TARGET_GPU_PASSES_H

#include "mlir/Pass/Pass.h"

namespace quantx {

#define GEN_PASS_DECL
#include "quantx/Target/GPU/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "quantx/Target/GPU/Passes.h.inc"

} // namespace quantx

#endif
