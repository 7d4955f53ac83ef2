//===- Passes.td - passes of the Quantize stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Quantize and one in
// test/Quantize of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_QUANTIZE_PASSES_TD
#define QUANTX_QUANTIZE_PASSES_TD

include "mlir/Pass/PassBase.td"

def ObserveChannelsPass
    : Pass<"quantx-observe-channels", "::mlir::ModuleOp"> {
  let summary = "observe the channels of inputs that smoothing can scale";
  let description = [{
    Of the observers in the module, those of inputs that
    `quantx-smooth-activations` may scale are made to keep a range and a mean
    magnitude for each channel; the others are removed. The calibration run
    that smoothing needs then costs little.

    ```mlir
    %xo = quantx.observe %x "4f09-0" : tensor<4x2xf32>
    // becomes
    %xo = quantx.observe %x "4f09-0" {axis = 1 : i64, kinds = ["channel_mean_abs"]} : tensor<4x2xf32>
    ```
  }];
  let options = [
    Option<"config", "config", "std::string", /*default=*/"",
           "Configuration file (YAML or JSON, see docs/configuration.md)">];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [
    Statistic<"numObservers", "observers", "Inputs that may be scaled">];
}

def ObserveMomentsPass
    : Pass<"quantx-observe-moments", "::mlir::ModuleOp"> {
  let summary = "observe the second moments of matrix products' inputs";
  let description = [{
    The observer of the input of a matrix product with constant weights also
    keeps the sums of x_i x_j over all positions, for each pair of channels.
    `quantx-quantize-weights` rounds the product's weights by them. Inputs of
    more than `max-channels` channels, whose sums would take much memory, are
    left out; so are products that the configuration keeps in float or rounds
    to nearest (`compensation: false`). Products of which weights alone become
    codes are observed like others.

    ```mlir
    %xo = quantx.observe %x "4f09-0" : tensor<4x2xf32>
    %y = linalg.matmul ins(%xo, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%init : ...) -> tensor<4x3xf32>
    // becomes
    %xo = quantx.observe %x "4f09-0" {axis = 1 : i64, kinds = ["gram"]} : tensor<4x2xf32>
    ```
  }];
  let options = [
    Option<"config", "config", "std::string", /*default=*/"",
           "Configuration file (YAML or JSON, see docs/configuration.md)">,
    Option<"maxChannels", "max-channels", "int64_t", /*default=*/"2048",
           "Channels of the widest input that is observed so">];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [
    Statistic<"numObservers", "observers", "Inputs observed so">];
}

def SmoothActivationsPass
    : Pass<"quantx-smooth-activations", "::mlir::ModuleOp"> {
  let summary = "move scales from the channels of activations to weights";
  let description = [{
    A few channels of a transformer's activations are far larger than the
    others, and one scale for the tensor must hold them. Each channel of the
    input of a matrix product is divided by a number of its own, and the row of
    weights it meets is multiplied by it: the product stays what it was
    (SmoothQuant, Xiao et al., arXiv:2211.10438). The division is a `quantx.unit
    "channel_scale"` in front of the layer; layers that read one value share it.

    With a strength a the number is max|x|^a / max|w|^(1-a). `auto` starts from
    the strength, from 0 to 1, that leaves the least expected error of the
    products (rounding of input and weights), and then moves the number of each
    channel along the error's gradient; where that is no gain of a tenth, the
    input is left alone. Statistics are those of `quantx-observe-channels`.
    Inputs that a layer with weights or a clamp computes in integers are left
    alone. No observer is left: calibrate the result anew.

    ```mlir
    %xo = quantx.observe %x "4f09-0" {axis = 1 : i64, kinds = ["channel_mean_abs"]} : tensor<4x2xf32>
    %y = linalg.matmul ins(%xo, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%init : ...) -> tensor<4x3xf32>
    // becomes
    %xs = quantx.unit "channel_scale" (%a = %x : tensor<4x2xf32>) {axis = 1 : i64} -> tensor<4x2xf32> { ... }
    %y = linalg.matmul ins(%xs, %scaled : tensor<4x2xf32>, tensor<2x3xf32>) outs(%init : ...) -> tensor<4x3xf32>
    ```
  }];
  let options = [
    Option<"stats", "stats", "std::string", /*default=*/"",
           "Statistics file written by quant-calibrate">,
    Option<"config", "config", "std::string", /*default=*/"",
           "Configuration file (YAML or JSON, see docs/configuration.md)">,
    Option<"strength", "strength", "std::string", /*default=*/"",
           "auto, off or a number from 0 to 1">];
  let dependentDialects = ["::quantx::QuantXDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [
    Statistic<"numSmoothed", "smoothed", "Inputs whose channels were scaled">];
}

def AssignLayersPass : Pass<"quantx-assign-layers", "::mlir::ModuleOp"> {
  let summary = "decide which layers are quantized, and how";
  let description = [{
    Gives every layer its id (`quantx.layer`: the id of the observer of its
    result) and either leaves it to be quantized or writes down why it stays in
    float (`quantx.float_reason`). What its weights become goes to
    `quantx.weights`, what an observed value becomes to `quantx.activation` of
    its observer: a value follows the layer that computes it, and arguments and
    results of float layers follow the first quantized layer that reads them.

    An op that only moves values (reshape, pool, concat) between float layers
    stays float with them. A rule of the configuration that fits no layer is a
    warning. Without statistics, a model without quantization parameters of its
    own has only its weights quantized.

    With `dynamic`, products get `quantx.activation` themselves: what
    `quantx-quantize-at-run-time` makes of what they read. All else computes in
    float.

    ```mlir
    %xo = quantx.observe %x "4f09-0" : tensor<1x3x6x6xf32>
    %c = linalg.conv_2d_nchw_fchw ins(%xo, %w : ...) outs(%init : ...) -> tensor<1x8x4x4xf32>
    %co = quantx.observe %c "93c5-0" : tensor<1x8x4x4xf32>
    // becomes
    %xo = quantx.observe %x "4f09-0" {quantx.activation = {calibration = "min_max", scheme = "asymmetric", storage = "i8"}} : tensor<1x3x6x6xf32>
    %c = linalg.conv_2d_nchw_fchw {quantx.layer = "93c5-0", quantx.weights = {granularity = "channel", precision = "int8", scheme = "symmetric", storage = "i8"}} ins(%xo, %w : ...) ...
    %co = quantx.observe %c "93c5-0" {quantx.activation = {...}} : tensor<1x8x4x4xf32>
    ```
  }];
  let options = [
    Option<"config", "config", "std::string", /*default=*/"",
           "Configuration file (YAML or JSON, see docs/configuration.md)">,
    Option<"precision", "precision", "std::string", /*default=*/"",
           "fp32, bf16, fp16, int8 or int4">,
    Option<"scheme", "scheme", "std::string", /*default=*/"",
           "symmetric or asymmetric activations">,
    Option<"granularity", "granularity", "std::string", /*default=*/"",
           "tensor, channel or block:N parameters of weights">,
    Option<"weightScheme", "weight-scheme", "std::string", /*default=*/"",
           "symmetric or asymmetric weights">,
    Option<"scales", "scales", "std::string", /*default=*/"",
           "f32, f16 or bf16 scales of weights">,
    Option<"weightOnlyActivations", "weight-only-activations", "std::string",
           /*default=*/"",
           "auto, float or int8: what meets weights that alone are quantized">,
    Option<"calibration", "calibration", "std::string", /*default=*/"",
           "minmax, moving-average, percentile[:P], entropy or mse">,
    Option<"dynamic", "dynamic", "std::string", /*default=*/"",
           "off, tensor or token: parameters computed at run time">,
    Option<"convention", "convention", "std::string", /*default=*/"",
           "quantx, onnxruntime, tflite, pytorch or tosa">,
    Option<"floatOutputs", "float-outputs", "bool", /*default=*/"true",
           "Whether the function gives floats: a sigmoid at its end then "
           "computes in float">,
    Option<"hasStatistics", "has-statistics", "bool", /*default=*/"true",
           "Whether ranges of observed values will be known">];
  let statistics = [
    Statistic<"numQuantized", "quantized", "Layers to be quantized">,
    Statistic<"numFloat", "float", "Layers that stay in float">];
}

def ImportStatisticsPass
    : Pass<"quantx-import-statistics", "::mlir::ModuleOp"> {
  let summary = "take the ranges of observed values from a statistics file";
  let description = [{
    Writes `quantx.range = [min, max]` on each observer whose value will be
    quantized, computed by the method in its `quantx.activation`. It is an
    error if the file was made from another model (its fingerprint differs), if
    it lacks such an observer, or if what it collected cannot answer the method.
  }];
  let options = [
    Option<"stats", "stats", "std::string", /*default=*/"",
           "Statistics file written by quant-calibrate">];
}

def ConvertFakeQuantizePass
    : Pass<"quantx-convert-fake-quantize", "::mlir::ModuleOp"> {
  let summary = "turn fake quantization into quantize and dequantize";
  let description = [{
    Of an activation, `quantx.fake_quantize` becomes `quantx.quantize` and
    `quantx.dequantize` with its own parameters. Of a constant, the codes are
    computed and a `quantx.dequantize` of the integer constant is left; so too
    where a constant goes through `quantx.quantize`. A `quantx.quantize` of a
    value that is already quantized with other parameters reads the dequantized
    value.

    ```mlir
    %f = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
    // becomes
    %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
    %f = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
    ```
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
}

def UnifyScalesPass : Pass<"quantx-unify-scales", "::mlir::ModuleOp"> {
  let summary = "give values that move unchanged the same parameters";
  let description = [{
    The inputs and the result of a concat, max pool, reshape, transpose, slice
    or pad hold the same codes, so they need the same parameters. All values
    that such ops connect form a group.

    * No member has parameters of its own: the range of each becomes the union
      of all ranges, widened to hold the constants that pads write (infinities
      of a pad before a max pool aside); settings are those of the first.
    * Some have (fake quantization, quantized pieces): the parameters of the
      group are those of its last quantized result, or else of its first
      quantized input. Where another member has different ones, a
      quantize-dequantize pair with the group's parameters is inserted between.
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [
    Statistic<"numGroups", "groups", "Groups of values with shared parameters">];
}

def QuantizeActivationsPass
    : Pass<"quantx-quantize-activations", "::mlir::ModuleOp"> {
  let summary = "replace observers by quantize and dequantize";
  let description = [{
    Chooses scale and zero point from `quantx.range` and `quantx.activation` of
    each observer. Quantized layers read the dequantized value; so do all other
    users if a quantized layer computed it, and the raw value otherwise. A
    layer one of whose values has no parameters stays in float, with the
    reason. No observer is left.

    ```mlir
    %o = quantx.observe %x "4f09-0" {quantx.activation = {storage = "i8"}, quantx.range = array<f64: -1.0, 1.55>} : tensor<4xf32>
    // becomes
    %s = arith.constant 0.01 : f32
    %z = arith.constant -28 : i32
    %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
    %o = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
    ```
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [
    Statistic<"numQuantized", "quantized", "Values quantized">];
}

def QuantizeAtRunTimePass
    : Pass<"quantx-quantize-at-run-time", "::mlir::ModuleOp"> {
  let summary = "quantize what products read with parameters of the moment";
  let description = [{
    Of a layer with `quantx.activation` (see `quantx-assign-layers`), every
    activation that has no parameters yet gets some that are computed from its
    own least and largest value: one set for the tensor, or with
    `dynamic = "token"` one for each row that is summed over. NaN counts as no
    value. Layers without rows, such as convolutions, have one set for the
    tensor. Of two activations that are multiplied, the right one has one set
    for each matrix; both are symmetric, or have fixed parameters where the
    bounds of the value are known (0 and 1 behind a softmax).

    Values that reshapes brought into the form of a matrix are quantized before
    the reshape, where rows are still those of the op that computes them.

    ```mlir
    %y = linalg.matmul {quantx.activation = {dynamic = "token", scheme = "symmetric", storage = "i8"}} ins(%x, %w : tensor<4x8xf32>, tensor<8x2xf32>) ...
    // becomes
    %low = linalg.generic ... ins(%x : tensor<4x8xf32>) ... -> tensor<4x1xf32> // arith.minnumf along rows
    %high = linalg.generic ... // arith.maxnumf
    %s, %z = quantx.choose_params %low, %high {storage = #quantx.storage<i8>, symmetric} : tensor<4x1xf32>, tensor<4x1xf32> -> tensor<4x1xf32>, tensor<4x1xi32>
    %q = quantx.quantize %x scale(%s : tensor<4x1xf32>) zero_point(%z : tensor<4x1xi32>) {axis = 1 : i64, block_size = 8 : i64, storage = #quantx.storage<i8>} : tensor<4x8xf32> -> tensor<4x8xi8>
    %xd = quantx.dequantize %q ...
    %y = linalg.matmul ins(%xd, %w : tensor<4x8xf32>, tensor<8x2xf32>) ...
    ```
  }];
  let dependentDialects = ["::quantx::QuantXDialect",
                           "::mlir::arith::ArithDialect",
                           "::mlir::linalg::LinalgDialect",
                           "::mlir::tensor::TensorDialect"];
  let statistics = [
    Statistic<"numQuantized", "quantized", "Values quantized at run time">];
}

def QuantizeWeightsPass
    : Pass<"quantx-quantize-weights", "::mlir::ModuleOp"> {
  let summary = "store constant operands of layers in fewer bits";
  let description = [{
    As `quantx.weights` of the layer says: integers with one scale per tensor,
    output channel or block, 4- and 2-bit codes packed in bytes; or bf16 or
    fp16 numbers. The constant becomes a smaller one and a `quantx.dequantize`
    (or `arith.extf`). Two layers that want the same codes of one constant
    share them; others have their own. A weight that fp16 cannot hold is an
    error.

    Of a quantized layer with a bias, a scale so small that the bias code would
    leave i32 is raised until the code fits: the products are then far below one
    step of the result. With one scale for several channels that would cost the
    others their precision, so the layer stays in float instead, with the
    reason.

    With `stats` that hold the second moments of a matrix product's input
    (`quantx-observe-moments`), its codes are not the nearest ones: they are
    chosen for the least squared error of the product, each making up for what
    the rounding of others did (GPTQ, Frantar et al., arXiv:2210.17323). The
    rounding of the input counts too. A layer of which weights alone become
    codes names the statistics of its input (`quantx.weight_input`). It takes four positions for each channel
    at least; with fewer, and for weights that several layers read, codes are
    the nearest.
  }];
  let options = [
    Option<"stats", "stats", "std::string", /*default=*/"",
           "Statistics file that the ranges came from">];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let statistics = [
    Statistic<"numCompensated", "compensated",
              "Weights rounded for the least error of the product">,
    Statistic<"bytesBefore", "bytes-before", "Bytes of the constants before">,
    Statistic<"bytesAfter", "bytes-after", "Bytes after, scales included">,
    Statistic<"numRaised", "raised-scales", "Scales raised for a bias">];
}

def QuantizeBiasesPass : Pass<"quantx-quantize-biases", "::mlir::ModuleOp"> {
  let summary = "store biases as i32 in units of the accumulator";
  let description = [{
    The init of a quantized contraction becomes `quantx.dequantize` of an i32
    constant with zero point 0 and scale s_x * s_w, per channel where the
    weights are, spread by `linalg.broadcast`. Where the parameters are fixed
    (fake quantization) and a code would leave i32, the layer stays in float,
    with the reason.
  }];
  let dependentDialects = ["::quantx::QuantXDialect",
                           "::mlir::linalg::LinalgDialect"];
}

def CheckHalfRangePass
    : Pass<"quantx-check-half-range", "::mlir::ModuleOp"> {
  let summary = "what fp16 cannot hold, by the names of the layers";
  let description = [{
    Of layers that are to be in fp16 (`quantx.precision`), looks at the weights
    and, with statistics, at the values that were seen at inputs and results:

    * a weight above 65504 keeps the weights of its layer in f32, which is the
      layer's `quantx.float_reason`;
    * weights of which fp16 keeps less than 54 dB, and less than bf16, because
      most are below 2^-14, where it has few digits or none, and values above
      65504 are noted on the layer (`quantx.note`). The layer computes in f32,
      so results stay right. Rounding that leaves more is harmless: bf16 keeps
      56 dB of ordinary weights, fp16 74.

    A layer gets one warning, which proposes bf16.

    ```mlir
    %w = arith.constant dense<1.0e5> : tensor<8x2xf32>
    %y = linalg.matmul {quantx.layer = "head", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(%x, %w : tensor<4x8xf32>, tensor<8x2xf32>) outs(%i : tensor<4x2xf32>) -> tensor<4x2xf32>
    // becomes
    %y = linalg.matmul {quantx.float_reason = "the weight 100000 is more than fp16 holds (65504): use bf16", quantx.layer = "head", quantx.precision = "fp16"} ins(%x, %w : tensor<4x8xf32>, tensor<8x2xf32>) outs(%i : tensor<4x2xf32>) -> tensor<4x2xf32>
    ```
  }];
  let options = [
    Option<"stats", "stats", "std::string", /*default=*/"",
           "Statistics file written by quant-calibrate">];
  let statistics = [
    Statistic<"numBeyond", "beyond", "Layers that fp16 does not suit">];
}

def NarrowActivationsPass
    : Pass<"quantx-narrow-activations", "::mlir::ModuleOp"> {
  let summary = "layers in bf16 read values rounded to bf16";
  let description = [{
    What a layer marked `quantx.compute = "bf16"` multiplies or sums is rounded
    to bf16 (`arith.truncf` and `arith.extf`), half to even; so is what marked
    layers only move on the way there (pads, reshapes, maxima). Other marked
    layers that read such a value read the rounded one too, so that it need not
    be kept twice. Sums, biases and all else stay f32. The marks go.

    ```mlir
    %y = linalg.matmul {quantx.compute = "bf16"} ins(%x, %w : tensor<4x8xf32>, tensor<8x2xf32>) outs(%i : tensor<4x2xf32>) -> tensor<4x2xf32>
    // becomes
    %b = arith.truncf %x : tensor<4x8xf32> to tensor<4x8xbf16>
    %r = arith.extf %b : tensor<4x8xbf16> to tensor<4x8xf32>
    %y = linalg.matmul ins(%r, %w : tensor<4x8xf32>, tensor<8x2xf32>) outs(%i : tensor<4x2xf32>) -> tensor<4x2xf32>
    ```
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
  let statistics = [
    Statistic<"numNarrowed", "narrowed", "Values rounded to bf16">];
}

def VerifyParametersPass
    : Pass<"quantx-verify-parameters", "::mlir::ModuleOp"> {
  let summary = "check the values of scales and zero points";
  let description = [{
    Of every quantize, dequantize and fake_quantize with constant parameters:
    scales are positive, finite and not subnormal, zero points are codes of the
    storage type.
  }];
}

def VerifyQDQFormPass : Pass<"quantx-verify-qdq-form", "::mlir::ModuleOp"> {
  let summary = "check the form after quantization";
  let description = [{
    No observer and no fake_quantize is left. Every layer without a
    `quantx.float_reason` reads activations, weights and bias through
    `quantx.dequantize`, and its result (behind an absorbed clamp) is
    quantized. Ops that move values have one set of parameters on all inputs
    and the result.
  }];
}

#endif
