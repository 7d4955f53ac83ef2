//===- Passes.td - passes of the Quantize stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Quantize and one in
// test/Quantize of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_QUANTIZE_PASSES_TD
#define QUANTX_QUANTIZE_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif
