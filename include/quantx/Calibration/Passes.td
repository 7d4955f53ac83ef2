//===- Passes.td - passes of the Calibration stage ---*- tablegen -*-===//
//
// One definition per pass; each pass is one file in lib/Calibration and one in
// test/Calibration of the same name.
//
//===----------------------------------------------------------------------===//

#ifndef QUANTX_CALIBRATION_PASSES_TD
#define QUANTX_CALIBRATION_PASSES_TD

include "mlir/Pass/PassBase.td"

def InsertObserversPass
    : Pass<"quantx-insert-observers", "::mlir::ModuleOp"> {
  let summary = "mark the values whose ranges quantization needs";
  let description = [{
    Puts a `quantx.observe` on every activation that a quantizable op reads or
    writes, directly after its definition; all uses go through it. Not observed
    are

    * weights, biases and other constants: their values are known;
    * the value between an op and the clamp that it absorbs (ReLU after a
      convolution): the observer stands after the clamp;
    * values with parameters of their own: results of `quantx.fake_quantize`
      and `quantx.dequantize`, and values that only `quantx.fake_quantize` or
      `quantx.quantize` reads;
    * values that no quantizable op reads or writes;
    * values that a pad filled with infinities before a max pool: they share
      the parameters of what was padded.

    The id is a hash of what computes the value and an ordinal among equals. It
    does not depend on locations, value names, resource keys or the batch size,
    so it is found again when the compiler runs anew. Observers that are there
    already keep their ids; running the pass twice changes nothing. The
    readable name of a value in statistics and reports is its location's.

    ```mlir
    %c = linalg.conv_2d_nchw_fchw ins(%x, %w : ...) outs(%init : ...) -> tensor<1x8x4x4xf32>
    %r = quantx.unit "relu" (%a = %c : tensor<1x8x4x4xf32>) {min = 0.0} ...
    // becomes
    %xo = quantx.observe %x "4f09a2c81b7d6e35-0" : tensor<1x3x6x6xf32>
    %c = linalg.conv_2d_nchw_fchw ins(%xo, %w : ...) outs(%init : ...) -> tensor<1x8x4x4xf32>
    %r = quantx.unit "relu" (%a = %c : tensor<1x8x4x4xf32>) {min = 0.0} ...
    %ro = quantx.observe %r "93c5d1e80a42bb17-0" : tensor<1x8x4x4xf32>
    ```
  }];
  let dependentDialects = ["::quantx::QuantXDialect"];
  let options = [
    ListOption<"kinds", "kinds", "std::string",
               "Further statistics to keep for each value, by collector name "
               "(channel_mean_abs, gram, ...)">,
    Option<"perChannel", "per-channel", "bool", /*default=*/"false",
           "Also keep one range for each channel">];
  let statistics = [
    Statistic<"numObservers", "observers", "Values observed">];
}

#endif
