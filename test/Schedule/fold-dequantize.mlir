// RUN: quant-opt %s --quantx-fold-dequantize | FileCheck %s

// CHECK-LABEL: func @weights
// CHECK-NOT: quantx.dequantize
// CHECK: %[[C:.*]] = arith.constant dense<{{\[\[}}5.000000e-01, -1.000000e+00], [2.500000e-01, 1.000000e+00]]> : tensor<2x2xf32>
// CHECK: return %[[C]]
func.func @weights() -> tensor<2x2xf32> {
  %q = arith.constant dense<[[1, -2], [1, 4]]> : tensor<2x2xi8>
  %s = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %z = arith.constant dense<0> : tensor<2xi32>
  %w = quantx.dequantize %q scale(%s : tensor<2xf32>) zero_point(%z : tensor<2xi32>) {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<2x2xi8> -> tensor<2x2xf32>
  return %w : tensor<2x2xf32>
}

// Neither codes nor parameters that are computed.

// CHECK-LABEL: func @activations
// CHECK-COUNT-2: quantx.dequantize
func.func @activations(%q: tensor<2xi8>, %s: f32) -> (tensor<2xf32>, tensor<2xf32>) {
  %k = arith.constant dense<1> : tensor<2xi8>
  %one = arith.constant 1.0 : f32
  %z = arith.constant 0 : i32
  %0 = quantx.dequantize %q scale(%one : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xi8> -> tensor<2xf32>
  %1 = quantx.dequantize %k scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xi8> -> tensor<2xf32>
  return %0, %1 : tensor<2xf32>, tensor<2xf32>
}
