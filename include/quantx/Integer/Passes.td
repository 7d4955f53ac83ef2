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

def RewriteIntegerPass : Pass<"quantx-rewrite-integer", "::mlir::ModuleOp"> {
  let summary = "rebuild quantized ops on integers";
  let description = [{
    An op that implements `QuantizableOpInterface`, reads dequantized values
    and ends, perhaps after a clamp, in `quantx.quantize` is rebuilt on the
    codes: zero points fold into the accumulator's start, a clamp into the
    bounds of `quantx.requantize`, functions of one element become
    `quantx.lookup`. Ops that only move values are rebuilt even where no
    quantize follows, and the dequantize moves behind them.

    What has no integer form keeps its float form and gets the reason as
    `quantx.float_reason`. Parameters that cannot be meant (a scale of zero, a
    zero point outside its storage) are errors.
  }];
  let options = [
    Option<"rounding", "rounding", "std::string", /*default=*/"\"half_up\"",
      "how accumulators are brought to storage: half_even, "
      "half_away_from_zero, half_up or tflite_double">,
    Option<"floatMultiplier", "float-multiplier", "bool", /*default=*/"false",
      "requantize by an f32 multiplier, as ONNX Runtime does, instead of a "
      "fixed-point one">];
  let statistics = [
    Statistic<"numRewritten", "num-rewritten", "ops rebuilt on integers">,
    Statistic<"numKept", "num-kept-float", "ops without an integer form">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
    "::mlir::func::FuncDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::tensor::TensorDialect", "::quantx::QuantXDialect"];
}

#endif
