//===- QuantXDialect.td - the quantx dialect ---------------*- tablegen -*-===//
//
// The dialect itself: what it stands for and which dialects its bodies use.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_DIALECT_QUANTX_IR_QUANTXDIALECT_TD
#define QUANTX_DIALECT_QUANTX_IR_QUANTXDIALECT_TD

include "mlir/IR/OpBase.td"

def QuantX_Dialect : Dialect {
  let name = "quantx";
  let cppNamespace = "::quantx";
  let summary = "Quantization with explicit parameters, rounding and storage";
  let description = [{
    Quantization parameters are operands (scale, zero point), so one op form
    covers static, per-channel, blockwise and run-time parameters. Storage is
    plain signless `i8`, `i16` or `i32`; the logical type (sign, bits, narrow
    range, packing) is a `#quantx.storage` attribute. Every rounding is named
    and every conversion saturates, NaN included. See docs/dialect/Rationale.md.
  }];
  let useDefaultAttributePrinterParser = 1;
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::tensor::TensorDialect"];
}

#endif
