//===- Passes.td - passes of the Integer stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Integer and one in
// test/Integer of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTEGER_PASSES_TD
#define QUANTX_INTEGER_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif
