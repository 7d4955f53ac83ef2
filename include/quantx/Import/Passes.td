//===- Passes.td - passes of the Import stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Import and one in
// test/Import of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_PASSES_TD
#define QUANTX_IMPORT_PASSES_TD

include "mlir/Pass/PassBase.td"

#endif
