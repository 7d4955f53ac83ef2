// RUN: %python %S/Inputs/make_ramp.py %t.npy 2x4
// RUN: quant-opt %s --quantx-insert-observers -o %t.mlir
// RUN: quant-calibrate %t.mlir --data=%t.npy --engine=reference -o %t.json
// RUN: quant-opt %t.mlir --quantx-assign-layers --quantx-import-statistics=stats=%t.json | FileCheck %s

// A softmax keeps to 0..1. Where the data stays below a half, twice the highest
// value seen is enough: of four inputs that rise by 2/7, the last one has 0.365.
// One that is sure, here by a factor of 100, has the whole range.
// CHECK: quantx.unit "softmax"
// CHECK: quantx.observe
// CHECK-SAME: quantx.range = array<f64: 0.000000e+00, 0.7297{{[0-9]*}}>
// CHECK: quantx.unit "softmax"
// CHECK: quantx.observe
// CHECK-SAME: quantx.range = array<f64: 0.000000e+00, 1.000000e+00>
func.func @f(%x: tensor<1x4xf32>) -> (tensor<1x2xf32>, tensor<1x2xf32>) {
  %w = arith.constant dense<[[0.5, -1.0], [0.25, 0.75], [-0.5, 0.125], [1.0, 0.0]]> : tensor<4x2xf32>
  %hundred = arith.constant dense<100.0> : tensor<1x4xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x4xf32>
  %e2 = tensor.empty() : tensor<1x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e2 : tensor<1x2xf32>) -> tensor<1x2xf32>
  %s = quantx.unit "softmax" (%b = %x : tensor<1x4xf32>) {axis = 1 : i64} -> tensor<1x4xf32> {
    %o = tensor.empty() : tensor<1x4xf32>
    %c = linalg.softmax dimension(1) ins(%b : tensor<1x4xf32>) outs(%o : tensor<1x4xf32>) -> tensor<1x4xf32>
    quantx.yield %c : tensor<1x4xf32>
  }
  %p = linalg.matmul ins(%s, %w : tensor<1x4xf32>, tensor<4x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  %x2 = linalg.mul ins(%x, %hundred : tensor<1x4xf32>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %s2 = quantx.unit "softmax" (%b = %x2 : tensor<1x4xf32>) {axis = 1 : i64} -> tensor<1x4xf32> {
    %o = tensor.empty() : tensor<1x4xf32>
    %c = linalg.softmax dimension(1) ins(%b : tensor<1x4xf32>) outs(%o : tensor<1x4xf32>) -> tensor<1x4xf32>
    quantx.yield %c : tensor<1x4xf32>
  }
  %p2 = linalg.matmul ins(%s2, %w : tensor<1x4xf32>, tensor<4x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %p, %p2 : tensor<1x2xf32>, tensor<1x2xf32>
}
