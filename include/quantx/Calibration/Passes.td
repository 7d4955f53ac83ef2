//===- Passes.td - passes of the Calibration stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Calibration and one in
// test/Calibration of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_CALIBRATION_PASSES_TD
#define QUANTX_CALIBRATION_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif
