// RUN: quant-opt %s -split-input-file --quantx-convert-fake-quantize | FileCheck %s

// CHECK-LABEL: func @activation
// CHECK: %[[Q:.*]] = quantx.quantize %arg0 scale(%[[S:.*]] : f32) zero_point(%[[Z:.*]] : i32)
// CHECK-SAME: rounding = #quantx.rounding<half_up>
// CHECK-SAME: storage = #quantx.storage<u8>
// CHECK-SAME: zero_point_first
// CHECK: %[[D:.*]] = quantx.dequantize %[[Q]] scale(%[[S]] : f32) zero_point(%[[Z]] : i32)
// CHECK-SAME: storage = #quantx.storage<u8>
// CHECK: return %[[D]]
func.func @activation(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xf32> {
  %f = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32)
    {storage = #quantx.storage<u8>, rounding = #quantx.rounding<half_up>, zero_point_first} : tensor<4xf32>
  return %f : tensor<4xf32>
}

// -----

// 0.5 and 1.5 are ties between codes: half to even.
// CHECK-LABEL: func @weights
// CHECK-DAG: %[[C:.*]] = arith.constant dense<{{\[}}[1, -128], [0, 1]]> : tensor<2x2xi8>
// CHECK-DAG: %[[S:.*]] = arith.constant dense<[1.000000e+00, 2.000000e+00]>
// CHECK: quantx.dequantize %[[C]] scale(%[[S]] : tensor<2xf32>)
// CHECK-SAME: axis = 0
// CHECK-NOT: quantx.quantize
func.func @weights() -> tensor<2x2xf32> {
  %w = arith.constant dense<[[1.0, -1000.0], [1.0, 2.0]]> : tensor<2x2xf32>
  %s = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %z = arith.constant dense<0> : tensor<2xi32>
  %f = quantx.fake_quantize %w scale(%s : tensor<2xf32>) zero_point(%z : tensor<2xi32>)
    {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<2x2xf32>
  return %f : tensor<2x2xf32>
}

// -----

// A constant behind a quantize of its own is folded as well.
// CHECK-LABEL: func @quantized_weights
// CHECK: arith.constant dense<[4, 12]> : tensor<2xi8>
// CHECK-NOT: quantx.quantize
func.func @quantized_weights() -> tensor<2xi8> {
  %w = arith.constant dense<[1.0, 3.0]> : tensor<2xf32>
  %s = arith.constant 0.25 : f32
  %z = arith.constant 0 : i32
  %q = quantx.quantize %w scale(%s : f32) zero_point(%z : i32)
    {storage = #quantx.storage<i8>} : tensor<2xf32> -> tensor<2xi8>
  return %q : tensor<2xi8>
}

// -----

// Parameters without sense are left for quantx-verify-parameters to name.
// CHECK-LABEL: func @bad_scale
// CHECK: quantx.quantize
func.func @bad_scale() -> tensor<2xf32> {
  %w = arith.constant dense<[1.0, 3.0]> : tensor<2xf32>
  %s = arith.constant 0.0 : f32
  %z = arith.constant 0 : i32
  %q = quantx.fake_quantize %w scale(%s : f32) zero_point(%z : i32)
    {storage = #quantx.storage<i8>} : tensor<2xf32>
  return %q : tensor<2xf32>
}

// -----

// The result of a layer that is quantized twice gives its codes once; other
// parameters start from the dequantized value. An argument has no such limit.
// CHECK-LABEL: func @twice
// CHECK: %[[A:.*]] = linalg.add
// CHECK: %[[Q:.*]] = quantx.quantize %[[A]] scale(%[[S1:.*]] : f32)
// CHECK: %[[D:.*]] = quantx.dequantize %[[Q]] scale(%[[S1]] : f32)
// CHECK: quantx.quantize %[[D]] scale(%[[S2:.*]] : f32)
// CHECK-COUNT-2: quantx.quantize %arg0
func.func @twice(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %s1 = arith.constant 0.25 : f32
  %s2 = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<4xf32>
  %a = linalg.add ins(%x, %x : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %0 = quantx.fake_quantize %a scale(%s1 : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  %1 = quantx.fake_quantize %a scale(%s1 : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  %2 = quantx.fake_quantize %a scale(%s2 : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  %3 = quantx.fake_quantize %x scale(%s1 : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  %4 = quantx.fake_quantize %x scale(%s2 : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  return %0, %1, %2, %3, %4 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}
