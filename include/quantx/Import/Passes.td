//===- Passes.td - passes of the Import stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Import and one in
// test/Import of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_IMPORT_PASSES_TD
#define QUANTX_IMPORT_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertAssertsPass
    : Pass<"quantx-convert-asserts", "::mlir::func::FuncOp"> {
  let summary = "Turn assertions into checks that give an error status";
  let description = [{
    `cf.assert` ends the process and keeps loops from being vectorized. One
    whose condition is true is removed, one at the top level of a function
    becomes `quantx.check`. One in the region of a `linalg.generic` (torch-mlir
    asserts the range of a gather's indices) becomes a check of the condition
    for all elements in front of the op, and the indices that `tensor.extract`
    reads with are clamped to the tensor, so that the op is safe to run even
    where the check fails.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect",
                           "::quantx::QuantXDialect"];
  let statistics = [Statistic<"numChecks", "num-checks", "checks made">];
}

def ConvertQuantTypesPass
    : Pass<"quantx-convert-quant-types", "::mlir::ModuleOp"> {
  let summary = "Convert the upstream quant dialect to quantx ops";
  let description = [{
    `quant.qcast` and `quant.dcast` become `quantx.quantize` and `dequantize`
    with the parameters of the `!quant.uniform` type as constants (per tensor,
    per axis, or in blocks along one dimension); `quant.scast` vanishes, and
    values of quantized types become tensors of plain codes, in function
    signatures, too. Codes of fewer than 8 bits are kept in `i8`. An op that
    computes on quantized types is an error.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::quantx::QuantXDialect"];
}

def ConvertTmTensorPass
    : Pass<"quantx-convert-tm-tensor", "::mlir::func::FuncOp"> {
  let summary = "Write torch-mlir's own ops as linalg and loops";
  let description = [{
    torch-mlir has a dialect of its own for what linalg lacks. `tm_tensor.scan`
    (a cumulative sum: the positions in a sequence, the mask of packed
    sequences) becomes a reduction for each element, in blocks of 128 where the
    length is known to be larger. `tm_tensor.sort` (top-k) becomes, for each
    element, the count of those before it; at most 16384 are sorted.
    `tm_tensor.scatter` (index_add, scatter_add, a cache that is written at a
    position) becomes a loop over the updates, in front of which a
    `quantx.check` tests the places; the loop clamps them.
  }];
  let dependentDialects = [
    "::mlir::affine::AffineDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect", "::quantx::QuantXDialect"];
  let statistics = [Statistic<"numConverted", "num-converted",
                              "ops rewritten">];
}

def ConvertTosaPass : Pass<"quantx-convert-tosa", "::mlir::ModuleOp"> {
  let summary = "Lower TOSA to linalg with upstream's passes";
  let description = [{
    Runs upstream's TOSA shape inference and its lowerings to linalg, arith and
    tensor on a module that holds TOSA ops; does nothing to others. A TOSA op
    that upstream has no lowering for is an error.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect"];
}

def ExpandPowersPass : Pass<"quantx-expand-powers", "::mlir::func::FuncOp"> {
  let summary = "write squares and roots that are powers as such";
  let description = [{
    `math.powf` and `math.fpowi` with the exponent 2 become a product, with 1/2
    `math.sqrt`, with 1 their base. Other powers are calls of the C library. The
    root of -0.0 is -0.0, where the power is 0.0, and that of -inf a NaN, where
    the power is inf.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::math::MathDialect"];
  let statistics = [Statistic<"numExpanded", "num-expanded",
                              "powers rewritten">];
}

def ExportQuantTypesPass
    : Pass<"quantx-export-quant-types", "::mlir::ModuleOp"> {
  let summary = "Convert quantx ops to the upstream quant dialect";
  let description = [{
    The reverse of `quantx-convert-quant-types`: `quantx.quantize` becomes
    `quant.qcast` and a `quant.scast` to the codes, `quantx.dequantize` a
    `quant.scast` and a `quant.dcast`, `quantx.fake_quantize` a qcast and a
    dcast. Parameters must be constants and the rounding the default.
  }];
  let dependentDialects = ["::mlir::quant::QuantDialect"];
}

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

    Two or more such ops on an f32 image in NCHW that is no contraction's result
    (batch norm behind a concatenation or a residual sum) become a depthwise
    convolution of one tap: one layer, with weights and a bias of its own for
    each channel, where its parts would each be rounded to codes.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [
    Statistic<"numFolded", "num-folded", "contractions that took a chain">,
    Statistic<"numFormed", "num-formed", "chains that became convolutions">];
}

def FoldBroadcastsPass
    : Pass<"quantx-fold-broadcasts", "::mlir::func::FuncOp"> {
  let summary = "multiply a batch by one matrix as one product";
  let description = [{
    A `linalg.batch_matmul` whose right factor is one matrix broadcast to the
    whole batch, as torch-mlir writes a linear layer on inputs of rank 3 and
    more, becomes a `linalg.matmul` with as many rows as the batch has in all:
    the weights are the matrix, not copies of it.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [Statistic<"numFolded", "num-folded", "products rewritten">];
}

def FoldConstantsPass
    : Pass<"quantx-fold-constants", "::mlir::func::FuncOp"> {
  let summary = "Evaluate subgraphs of constants";
  let description = [{
    Ops that depend on constants alone (transposes of weights, reshapes, slices
    and generics over `dense_resource` constants) are computed by the reference
    evaluator; what other ops read becomes a new constant, large ones a
    `dense_resource`. Fills, empty tensors and ops that would write a small
    constant out into a larger tensor stay, and so do quantize, dequantize and
    fake_quantize, whose parameters later stages need.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
  let statistics = [
    Statistic<"numFolded", "num-folded", "constants made">];
}

def FoldSoftmaxGuardsPass
    : Pass<"quantx-fold-softmax-guards", "::mlir::func::FuncOp"> {
  let summary = "find wholly masked rows by their maximum";
  let description = [{
    torch's attention compares every score with -inf and gives zeros for a row
    where all are. The reduction of these comparisons becomes one comparison of
    the row's maximum with -inf, which is the same for all scores, NaN among
    them: the softmax has the maximum already, and with the selection of the
    zeros it is recognised as one unit.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [Statistic<"numFolded", "num-folded", "guards rewritten">];
}

def NameMovesPass : Pass<"quantx-name-moves", "::mlir::func::FuncOp"> {
  let summary = "name generics that only move values";
  let description = [{
    A `linalg.generic` that passes its input through along further dimensions
    becomes `linalg.broadcast`, behind a `tensor.collapse_shape` where it spread
    a dimension of size 1. One that repeats each element a whole number of times
    along dimensions (a resize to the nearest pixel, whose positions torch-mlir
    computes in float: they are evaluated) becomes a broadcast along new
    dimensions and a collapse. Named ops move codes, too.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [Statistic<"numNamed", "num-named", "generics named">];
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
  let options = [
    Option<"namedOnly", "named-only", "bool", "false",
           "leave functions without a name as they are">];
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
  let summary = "Turn softmax, log-softmax and norms into units";
  let description = [{
    A softmax, log-softmax, layer norm or RMS norm spelled out as reductions and
    elementwise ops becomes a `quantx.unit` "softmax", "log_softmax" (with
    `axis`), "layer_norm" or "rms_norm" (with `axis` and `epsilon`; `axes` where
    it normalizes several dimensions). Arg-max results that nothing uses, a
    variance in f64 and a scale and shift by constants are part of the form.
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [Statistic<"numUnits", "num-units", "units made">];
}

def RecognizePoolsPass
    : Pass<"quantx-recognize-pools", "::mlir::func::FuncOp"> {
  let summary = "Turn average pools into units";
  let description = [{
    A window sum divided by a constant becomes a `quantx.unit` "avg_pool" with
    `kernel`, `strides`, `dilations`, `layout` and `divisor`; a sum over whole
    dimensions divided by their size becomes "global_avg_pool" with `dims` and
    `divisor`. A divisor that is computed from the position is evaluated; where
    it is not the same everywhere the unit has no `divisor` and stays float.
    The padding in front of a pool stays outside of the unit.
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [Statistic<"numUnits", "num-units", "units made">];
}

def ResolveSizesPass : Pass<"quantx-resolve-sizes", "::mlir::func::FuncOp"> {
  let summary = "compute each open size once, from the arguments";
  let description = [{
    Sizes that are only known at run time become products of sizes of the
    function's arguments, computed at its start, so that equal sizes are equal
    values. Arguments may say which of their sizes agree, and their bounds:
    `quantx.sizes = ["batch>=1", "length>=2<=512"]`. A `tensor.reshape` whose
    shape is computed becomes the dimensions that it joins and divides.

    ```mlir
    func.func @f(%x: tensor<?x?x8xf32>) -> tensor<?x8xf32> {
      ...
      %n = arith.muli %b, %l : i64 // of tensor.dim %x, 0 and 1
      %shape = tensor.from_elements %n, %c8 : tensor<2xi64>
      %y = tensor.reshape %x(%shape) : (tensor<?x?x8xf32>, tensor<2xi64>) -> tensor<?x8xf32>
    // becomes
      %y = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x8xf32> into tensor<?x8xf32>
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [
    Statistic<"numResolved", "resolved", "Ops whose sizes were traced">,
    Statistic<"numReshapes", "reshapes", "Reshapes by groups of dimensions">];
}

def SetBatchPass : Pass<"quantx-set-batch", "::mlir::ModuleOp"> {
  let summary = "Change the leading dimension of a model";
  let description = [{
    Sets the leading dimension of the arguments of every public function (all
    tensors whose leading dimension is that of the first argument) to `batch`
    and every shape that follows from it. Reshapes that keep samples apart are
    followed; an op that reduces over samples, slices them, or reads a constant
    that counts them is an error. A dynamic leading dimension becomes static.
  }];
  let options = [
    Option<"batch", "batch", "int64_t", "0",
           "new leading dimension of the model (0 keeps it)">];
  let dependentDialects = ["::mlir::tensor::TensorDialect"];
}

def SinkWeightDequantizePass
    : Pass<"quantx-sink-weight-dequantize", "::mlir::func::FuncOp"> {
  let summary = "Move layout changes of weights in front of their dequantize";
  let description = [{
    A transpose or reshape behind the `quantx.dequantize` or `fake_quantize` of
    a constant moves in front of it, its `axis` following, so that
    `quantx-fold-constants` can fold it into the codes. A reshape that would
    split or merge the axis stays.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [Statistic<"numSunk", "num-sunk", "layout ops moved">];
}

def VerifyFloatFormPass
    : Pass<"quantx-verify-float-form", "::mlir::ModuleOp"> {
  let summary = "Check the form that the stages behind import rely on";
  let description = [{
    Fails with a located error on ops of other dialects than func, linalg,
    tensor, arith, math and quantx, on unranked tensors and buffers, on layout
    changes of constants, and on contractions whose init is neither zero nor a
    broadcast of a constant bias.
  }];
}

#endif
