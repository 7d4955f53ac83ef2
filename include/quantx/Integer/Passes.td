//===- Passes.td - passes of the Integer stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Integer and one in
// test/Integer of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_INTEGER_PASSES_TD
#define QUANTX_INTEGER_PASSES_TD

include "mlir/Pass/PassBase.td"

def ExposeLayersPass : Pass<"quantx-expose-layers", "::mlir::func::FuncOp"> {
  let summary = "return the codes of every layer as well";
  let description = [{
    Appends the codes that each layer of the integer form stores (the integer
    tensor of at most 16 bits of an op with `quantx.layer`) to the function's
    results, in program order, so that `quant-run --against` compares all of
    them. The results that were there come first.
  }];
  let statistics = [Statistic<"numExposed", "num-exposed",
                              "layers whose codes became results">];
}

def GatherCodesPass : Pass<"quantx-gather-codes"> {
  let summary = "embeddings gather codes and dequantize behind that";
  let description = [{
    A `linalg.generic` that extracts rows from a dequantized constant matrix
    (per tensor, per row, or in blocks of each row) extracts codes instead, and
    the scales and zero points of the same rows; a `quantx.dequantize` of what
    was gathered takes its place. The table stays as small in memory as in the
    file.

    ```mlir
    %t = quantx.dequantize %codes scale(%s ...) ... : tensor<1000x32xi8> -> tensor<1000x64xf32>
    %r = linalg.generic ... ins(%ids : tensor<1x8xi64>) ... { ... tensor.extract %t[%id, %c] ... }
    // becomes
    %q = linalg.generic ... { ... tensor.extract %codes[%id, %c] ... } -> tensor<1x8x32xi8>
    %rs = linalg.generic ... { ... tensor.extract %scales[%id, %c] ... } -> tensor<1x8x2xf32>
    %r = quantx.dequantize %q scale(%rs ...) ... {axis = 2, block_size = 32, ...} -> tensor<1x8x64xf32>
    ```
  }];
  let statistics = [
    Statistic<"gathered", "gathered", "embeddings that keep their codes">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect",
                           "::quantx::QuantXDialect"];
}

def FormBlockMatmulsPass : Pass<"quantx-form-block-matmuls"> {
  let summary = "products with quantized constant weights keep the codes";
  let description = [{
    A matrix product of an f32 activation with a dequantized constant (per
    tensor, per output channel, or in blocks along the summed dimension) becomes
    `quantx.block_matmul`, which reads the weights as codes: weight-only
    quantization that is small in memory when it runs too. With
    `activations=int8` the activations are quantized row by row and block by
    block at run time and the products are integers; `activations=auto` does so
    where there is one row, as in a decoder's step. A layer whose
    `quantx.weight_only_activations` says one of these follows that.

    A block of activations is a block of weights or, where those are short, as
    many of them as make up to 128 values.

    Products whose activation is dequantized are left to
    quantx-rewrite-integer; those whose block size does not divide the depth,
    or whose weights are no constant, stay float.
  }];
  let options = [
    Option<"activations", "activations", "std::string", /*default=*/"\"auto\"",
      "what is multiplied with the weights: float, int8 or auto">];
  let statistics = [
    Statistic<"formed", "formed", "products that keep their weights' codes">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::tensor::TensorDialect",
                           "::quantx::QuantXDialect"];
}

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
    Option<"convention", "convention", "std::string",
      /*default=*/"\"quantx\"",
      "whose requantization to follow: quantx, onnxruntime (by an f32 "
      "multiplier), tflite, pytorch or tosa">,
    Option<"rounding", "rounding", "std::string", /*default=*/"\"\"",
      "how accumulators are rounded, where it should differ from the "
      "convention's: half_even, half_away_from_zero, half_up or "
      "tflite_double">];
  let statistics = [
    Statistic<"numRewritten", "num-rewritten", "ops rebuilt on integers">,
    Statistic<"numKept", "num-kept-float", "ops without an integer form">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
    "::mlir::func::FuncDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::tensor::TensorDialect", "::quantx::QuantXDialect"];
}

def FoldRescalesPass : Pass<"quantx-fold-rescales", "::mlir::ModuleOp"> {
  let summary = "fold a dequantize followed by a quantize";
  let description = [{
    With equal parameters the codes stay as they are. Otherwise codes of up to
    8 bits go through a `quantx.lookup` that is bit-exact with the two ops;
    wider ones (16-bit activations, i32 accumulators of models that were
    quantized elsewhere) through a `quantx.requantize`.
  }];
  let options = [
    Option<"convention", "convention", "std::string",
      /*default=*/"\"quantx\"",
      "whose requantization to follow: quantx, onnxruntime, tflite, pytorch "
      "or tosa">,
    Option<"rounding", "rounding", "std::string", /*default=*/"\"\"",
      "rounding of the requantizations, where it should differ from the "
      "convention's: half_even, half_away_from_zero, half_up or "
      "tflite_double">];
  let dependentDialects = ["::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect",
    "::quantx::QuantXDialect"];
}

def BoundExponentsPass : Pass<"quantx-bound-exponents", "::mlir::ModuleOp"> {
  let summary = "bound the exponents of softmax results that become codes";
  let description = [{
    In a softmax all of whose results are quantized, the exponent (the distance
    from the row's maximum) is raised to -60 where it is lower, as it is where a
    mask adds -10000 or minus infinity. The codes stay the same bit for bit: the
    sum holds a 1, in which exp(-60) is lost, and the quotient is far below half
    a step. But no subnormal number appears, which many processors compute with
    slowly. An upper bound, which no exponent reaches, tells `quantx-expand-math`
    that the result is a normal number: it then needs half the operations.

    ```mlir
    %e = math.exp %difference : f32
    // becomes
    %least = arith.constant -60.0 : f32
    %largest = arith.constant 60.0 : f32
    %low = arith.maximumf %difference, %least : f32
    %bounded = arith.minimumf %low, %largest : f32
    %e = math.exp %bounded : f32
    ```

    The row's maximum passes over NaN (`arith.maxnumf`): the sum of such a row
    is NaN anyway, and with it every quotient.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
  let statistics = [
    Statistic<"numBounded", "bounded", "Exponentials whose exponent is bounded">];
}

def NarrowUnitsPass : Pass<"quantx-narrow-units"> {
  let summary = "units on what was computed from codes compute in f32, not f64";
  let description = [{
    A `quantx.unit` from f32 to f32 that computes in f64 in between, as the
    variance of a layer norm that PyTorch wrote, computes in f32 where its input
    comes from codes.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
  let statistics = [
    Statistic<"numNarrowed", "narrowed", "Units that computed in f64">];
}

def ReplaceDivisionsPass : Pass<"quantx-replace-divisions"> {
  let summary = "multiply what was computed from codes by reciprocals";
  let description = [{
    Where a dividend comes from codes, the last bit of a quotient says nothing.
    Such f32 divisions, inside and outside of units, become products: with the
    reciprocal of a constant, or with the reciprocals of what all elements of a
    row share, as in a softmax. A `quantx.quantize` of such a value, and one
    whose scale is chosen at run time, becomes `reciprocal`. What is rounded to
    an integer right behind the quotient keeps its division.

    ```mlir
    %y = linalg.generic ... ins(%e, %sum : tensor<4x8xf32>, tensor<4x1xf32>) ... { arith.divf }
    // becomes
    %r = linalg.generic ... ins(%sum : tensor<4x1xf32>) ... { arith.divf %one, %sum }
    %y = linalg.generic ... ins(%e, %r : tensor<4x8xf32>, tensor<4x1xf32>) ... { arith.mulf }
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect"];
  let statistics = [
    Statistic<"numReplaced", "replaced", "Divisions that became products">];
}

def IntegerNormalizationsPass
    : Pass<"quantx-integer-normalizations", "::mlir::ModuleOp"> {
  let summary = "softmax, layer norm and RMS norm on integers";
  let description = [{
    A unit "softmax" all of whose results become codes of one scale, and a unit
    "layer_norm" or "rms_norm", are replaced by integer ops: fixed-point input,
    exponential by shift and polynomial, square root bit by bit, one integer
    division for each row. The formulas are in docs/numerics.md. A unit that
    cannot be computed so stays float and says why: a softmax that is read as
    float, a norm with rows of dynamic size or of more than 4096 elements, or
    whose scale and shift are no constants.

    ```mlir
    %p = quantx.unit "softmax" (%a = %x : tensor<4x8xf32>) {axis = 1} ...
    %q = quantx.quantize %p scale(%s : f32) zero_point(%z : i32) ...
    // becomes
    %xq = quantx.quantize %x scale(%fine : f32) zero_point(%zero : i32)
        {storage = #quantx.storage<i32>} : tensor<4x8xf32> -> tensor<4x8xi32>
    %max = linalg.generic ... arith.maxsi
    ...
    %q = linalg.generic ... : tensor<4x8xi8>
    ```
  }];
  let dependentDialects = ["::quantx::QuantXDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [
    Statistic<"numUnits", "units", "Units that compute with integers now">];
}

def VerifyAccumulatorsPass
    : Pass<"quantx-verify-accumulators", "::mlir::ModuleOp"> {
  let summary = "prove that no accumulator can overflow";
  let description = [{
    For every integer sum, and every elementwise op that feeds a
    `quantx.requantize`, bounds all partial sums in any order of addition, from
    the values of constant operands, channel by channel, and the ranges of all
    codes. A sum that may leave its type, or that cannot be bounded, is an
    error at its op.
  }];
  let statistics = [
    Statistic<"numProven", "num-checked", "accumulators looked at">];
}

def VerifyIntegerFormPass
    : Pass<"quantx-verify-integer-form", "::mlir::ModuleOp"> {
  let summary = "check that only integers are left between quantizers";
  let description = [{
    An op that depends on a quantized value, and that a dequantize depends on,
    must compute in integers or carry `quantx.float_reason`; those that do are
    listed in remarks. Float ops before the first quantize and behind the last
    dequantize are free.
  }];
  let options = [
    Option<"remarks", "remarks", "bool", /*default=*/"true",
      "list the ops that stay float with their reasons">];
  let statistics = [
    Statistic<"numNamed", "num-float", "ops that stay float with a reason">];
}

#endif
