//===- Passes.h - passes of the Quantize stage ---*- C++ -*-===//
//
// Constructors, options and registration of the passes in lib/Quantize.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_QUANTIZE_PASSES_H
#define QUANTX_QUANTIZE_PASSES_H

#include "mlir/Pass/Pass.h"

namespace quantx {

#define GEN_PASS_DECL
#include "quantx/Quantize/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "quantx/Quantize/Passes.h.inc"

} // namespace quantx

#endif
