//===- Passes.h - passes of the Calibration stage ---*- C++ -*-===//
//
// Constructors, options and registration of the passes in lib/Calibration.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_CALIBRATION_PASSES_H
#define QUANTX_CALIBRATION_PASSES_H

#include "mlir/Pass/Pass.h"

namespace quantx {

#define GEN_PASS_DECL
#include "quantx/Calibration/Passes.h.inc"
#define GEN_PASS_REGISTRATION
#include "quantx/Calibration/Passes.h.inc"

} // namespace quantx

#endif
