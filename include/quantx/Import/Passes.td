//===- Passes.td - passes of the Import stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Import and one in
// test/Import of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_PASSES_TD
#define QUANTX_IMPORT_PASSES_TD

include "mlir/Pass/PassBase.td"

def FoldAffinePass : Pass<"quantx-fold-affine", "::mlir::func::FuncOp"> {
  let summary = "Fold batch norm, scales and biases into contractions";
  let description = [{
    Elementwise ops that scale and shift the channels of a contraction's result
    (batch norm, a scalar factor, the bias of a linear layer) are folded into
    its constant weights and its init, as long as each result has one use. The
    chain is composed in double and rounded once; it ends before an op whose
    multiplier or offset is not finite. Reshapes that keep the channels apart
    are looked through. Afterwards the init of every contraction with constant
    bias is `linalg.fill` with zero or `linalg.broadcast` of a rank-1 constant.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [
    Statistic<"numFolded", "num-folded", "contractions that took a chain">];
}

def RecognizeActivationsPass
    : Pass<"quantx-recognize-activations", "::mlir::func::FuncOp"> {
  let summary = "Turn elementwise functions of one tensor into units";
  let description = [{
    A graph of elementwise ops that computes one function of one tensor, with
    scalar constants only, becomes a `quantx.unit`. Its kind is the function's
    name: "relu", "relu6", "clamp" (with `min` and `max`), "leaky_relu",
    "sigmoid", "silu", "gelu", "gelu_tanh", "hardswish", ... or "elementwise"
    when it has none. Of several ways to cut the graph the largest part with a
    name wins. The body keeps the float computation.

    ```mlir
    %1 = linalg.generic ... ins(%x) { cmpf ugt, %in, %zero; select }
    ```
    becomes
    ```mlir
    %1 = quantx.unit "relu" (%a = %x : tensor<4xf32>) {min = 0.0 : f64} -> ...
    ```
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [Statistic<"numUnits", "num-units", "units made">];
}

def RecognizeFakeQuantizePass
    : Pass<"quantx-recognize-fake-quantize", "::mlir::func::FuncOp"> {
  let summary = "Turn quantization spelled out in generics into quantx ops";
  let description = [{
    Chains of elementwise ops that divide by a scale, round, add a zero point
    and clamp, and come back, become `quantx.fake_quantize`; those that end in
    an integer tensor `quantx.quantize`, those that start from one
    `quantx.dequantize`. Scales and zero points must be constants, per tensor
    or along one dimension; the range, the rounding, multiplication by the
    reciprocal and a zero point added before rounding are kept as the chain has
    them. A chain whose range is no storage type stays as it is.
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [
    Statistic<"numRecognized", "num-recognized", "chains replaced">];
}

def RecognizeNormalizationsPass
    : Pass<"quantx-recognize-normalizations", "::mlir::func::FuncOp"> {
  let summary = "Turn softmax, log-softmax and layer norm into units";
  let description = [{
    A softmax, log-softmax or layer norm spelled out as reductions and
    elementwise ops becomes a `quantx.unit` "softmax", "log_softmax" (with
    `axis`) or "layer_norm" (with `axis` and `epsilon`; `axes` where it
    normalizes several dimensions). Arg-max results that nothing uses, a
    variance in f64 and a scale and shift by constants are part of the form.
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [Statistic<"numUnits", "num-units", "units made">];
}

#endif
