// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers=float-outputs=false | FileCheck %s --check-prefix=CODES

// A sigmoid that ends the function computes in float from the sums of the
// product before it, and what moves its result follows. The product is
// quantized, its result is not observed as codes.
// CHECK-LABEL: func @sigmoid
// CHECK: linalg.matmul {quantx.layer
// CHECK-NOT: quantx.activation
// CHECK: quantx.unit "sigmoid" {{.*}} attributes {quantx.float_reason = "its result leaves the function in float"
// CHECK-NOT: quantx.activation
// CHECK: tensor.collapse_shape {{.*}} {quantx.float_reason = "its result leaves the function in float"
// CHECK-NOT: quantx.activation
// CHECK: return

// CODES-LABEL: func @sigmoid
// CODES-NOT: quantx.float_reason
// CODES: return
func.func @sigmoid(%x: tensor<2x4xf32>) -> tensor<2xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %w = arith.constant dense<0.5> : tensor<4x1xf32>
  %e = tensor.empty() : tensor<2x1xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x1xf32>) -> tensor<2x1xf32>
  %c = linalg.matmul ins(%x, %w : tensor<2x4xf32>, tensor<4x1xf32>) outs(%i : tensor<2x1xf32>) -> tensor<2x1xf32>
  %s = quantx.unit "sigmoid" (%a = %c : tensor<2x1xf32>) -> tensor<2x1xf32> {
    %n = arith.negf %a : tensor<2x1xf32>
    %p = math.exp %n : tensor<2x1xf32>
    %o = arith.constant dense<1.0> : tensor<2x1xf32>
    %d = arith.addf %p, %o : tensor<2x1xf32>
    %q = arith.divf %o, %d : tensor<2x1xf32>
    quantx.yield %q : tensor<2x1xf32>
  }
  %r = tensor.collapse_shape %s [[0, 1]] : tensor<2x1xf32> into tensor<2xf32>
  return %r : tensor<2xf32>
}

// -----

// One that another layer reads, too, is a table, and so is a ReLU at the end.
// CHECK-LABEL: func @read_again
// CHECK-NOT: quantx.float_reason
// CHECK: return
func.func @read_again(%x: tensor<2x4xf32>) -> (tensor<2x4xf32>, tensor<2x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.5> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<2x4xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4xf32>) -> tensor<2x4xf32>
  %c = linalg.matmul ins(%x, %w : tensor<2x4xf32>, tensor<4x4xf32>) outs(%i : tensor<2x4xf32>) -> tensor<2x4xf32>
  %s = quantx.unit "tanh" (%a = %c : tensor<2x4xf32>) -> tensor<2x4xf32> {
    %q = math.tanh %a : tensor<2x4xf32>
    quantx.yield %q : tensor<2x4xf32>
  }
  %d = linalg.matmul ins(%s, %w : tensor<2x4xf32>, tensor<4x4xf32>) outs(%i : tensor<2x4xf32>) -> tensor<2x4xf32>
  %r = quantx.unit "relu" (%a = %d : tensor<2x4xf32>) {min = 0.0 : f64} -> tensor<2x4xf32> {
    %m = arith.constant dense<0.0> : tensor<2x4xf32>
    %v = arith.maximumf %a, %m : tensor<2x4xf32>
    quantx.yield %v : tensor<2x4xf32>
  }
  return %s, %r : tensor<2x4xf32>, tensor<2x4xf32>
}
