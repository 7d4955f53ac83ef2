//===- Passes.td - passes of the Schedule stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Schedule and one in
// test/Schedule of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_SCHEDULE_PASSES_TD
#define QUANTX_SCHEDULE_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif
