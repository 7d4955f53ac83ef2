//===- Passes.td - passes of the Integer stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Integer and one in
// test/Integer of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTEGER_PASSES_TD
#define QUANTX_INTEGER_PASSES_TD

include "mlir/Pass/PassBase.td"

def QuantizeIoPass : Pass<"quantx-quantize-io", "::mlir::func::FuncOp"> {
  let summary = "let a function take and give codes instead of floats";
  let description = [{
    Where every use of a float argument is one `quantx.quantize` with constant
    parameters, the argument becomes its storage; where a result is a
    `quantx.dequantize`, the function returns the codes. The parameters stay as
    the argument or result attribute `quantx.parameters = {scale, zero_point,
    storage}`. What cannot be moved stays float, with a warning.
  }];
}

#endif
