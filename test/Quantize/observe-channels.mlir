// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-observe-channels | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-observe-channels=config=%S/Inputs/smoothing-off.yaml | FileCheck %s --check-prefix=OFF
// RUN: not quant-opt %s -split-input-file --quantx-observe-channels=config=%t.none 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: {{.*}}.none

// The input that a float layer computes is observed by channel, for both of
// its readers once; the result of the first product, which has constant
// weights, and the model's own input are not.
// CHECK-LABEL: func @norm
// CHECK-NOT: quantx.observe
// CHECK: %[[U:.*]] = quantx.unit "layer_norm"
// CHECK: %[[O:.*]] = quantx.observe %[[U]] {{.*}}axis = 1 : i64, kinds = ["channel_mean_abs"]
// CHECK: linalg.matmul ins(%[[O]],
// CHECK: linalg.matmul ins(%[[O]],
// CHECK-NOT: quantx.observe

// OFF-LABEL: func @norm
// OFF-NOT: quantx.observe
func.func @norm(%x: tensor<4x2xf32>) -> (tensor<4x3xf32>, tensor<4x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %w0 = arith.constant dense<0.5> : tensor<2x2xf32>
  %w = arith.constant dense<0.25> : tensor<2x3xf32>
  %e0 = tensor.empty() : tensor<4x2xf32>
  %i0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<4x2xf32>) -> tensor<4x2xf32>
  %p = linalg.matmul ins(%x, %w0 : tensor<4x2xf32>, tensor<2x2xf32>) outs(%i0 : tensor<4x2xf32>) -> tensor<4x2xf32>
  %n = quantx.unit "layer_norm" (%a = %p : tensor<4x2xf32>) {axis = 1 : i64} -> tensor<4x2xf32> {
    %c = math.tanh %a : tensor<4x2xf32>
    quantx.yield %c : tensor<4x2xf32>
  }
  %e = tensor.empty() : tensor<4x3xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32>
  %l = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%i : tensor<4x3xf32>) -> tensor<4x3xf32>
  %r = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%i : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %l, %r : tensor<4x3xf32>, tensor<4x3xf32>
}

// -----

// A clamp is computed in integers with the layer before it.
// CHECK-LABEL: func @relu
// CHECK-NOT: quantx.observe
func.func @relu(%x: tensor<4x2xf32>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.25> : tensor<2x3xf32>
  %n = quantx.unit "relu" (%a = %x : tensor<4x2xf32>) {min = 0.0 : f64} -> tensor<4x2xf32> {
    %m = arith.constant dense<0.0> : tensor<4x2xf32>
    %c = arith.maximumf %a, %m : tensor<4x2xf32>
    quantx.yield %c : tensor<4x2xf32>
  }
  %e = tensor.empty() : tensor<4x3xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32>
  %l = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%i : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %l : tensor<4x3xf32>
}
