// RUN: quant-opt %s -split-input-file -verify-diagnostics --quantx-unify-scales | FileCheck %s

// The union of all ranges, with the settings of the first value.
// CHECK-LABEL: func @concat
// CHECK: quantx.observe %arg0 "x" {quantx.activation = {storage = "u8"}, quantx.range = array<f64: -2.000000e+00, 5.000000e+00>}
// CHECK: quantx.observe %arg1 "y" {quantx.activation = {storage = "u8"}, quantx.range = array<f64: -2.000000e+00, 5.000000e+00>}
// CHECK: quantx.observe %{{.*}} "r" {quantx.activation = {storage = "u8"}, quantx.range = array<f64: -2.000000e+00, 5.000000e+00>}
func.func @concat(%x: tensor<2xf32>, %y: tensor<2xf32>) -> tensor<4xf32> {
  %0 = quantx.observe %x "x" {quantx.activation = {storage = "u8"}, quantx.range = array<f64: -1.0, 1.0>} : tensor<2xf32>
  %1 = quantx.observe %y "y" {quantx.activation = {storage = "i8"}, quantx.range = array<f64: -2.0, 0.5>} : tensor<2xf32>
  %2 = tensor.concat dim(0) %0, %1 {quantx.layer = "r"} : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  %3 = quantx.observe %2 "r" {quantx.activation = {storage = "i8"}, quantx.range = array<f64: -2.0, 5.0>} : tensor<4xf32>
  return %3 : tensor<4xf32>
}

// -----

// A pad widens the range by what it writes, but not by the infinity that a max
// pool needs; the pool's own result needs no statistics.
// CHECK-LABEL: func @pad_and_pool
// CHECK: "x" {quantx.activation = {}, quantx.range = array<f64: 0.000000e+00, 3.000000e+00>}
// CHECK: "p" {quantx.activation = {}, quantx.range = array<f64: 0.000000e+00, 3.000000e+00>}
// CHECK: "q" {quantx.activation = {}, quantx.range = array<f64: 0.000000e+00, 3.000000e+00>}
// CHECK: "m" {quantx.activation = {}, quantx.range = array<f64: 0.000000e+00, 3.000000e+00>}
func.func @pad_and_pool(%x: tensor<1x1x2x2xf32>) -> tensor<1x1x5x5xf32> {
  %low = arith.constant 0xFF800000 : f32
  %three = arith.constant 3.0 : f32
  %0 = quantx.observe %x "x" {quantx.activation = {}, quantx.range = array<f64: 0.0, 1.0>} : tensor<1x1x2x2xf32>
  %1 = tensor.pad %0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%a: index, %b: index, %c: index, %d: index):
    tensor.yield %three : f32
  } {quantx.layer = "p"} : tensor<1x1x2x2xf32> to tensor<1x1x4x4xf32>
  %2 = quantx.observe %1 "p" {quantx.activation = {}} : tensor<1x1x4x4xf32>
  %3 = tensor.pad %2 low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%a: index, %b: index, %c: index, %d: index):
    tensor.yield %low : f32
  } {quantx.layer = "q"} : tensor<1x1x4x4xf32> to tensor<1x1x6x6xf32>
  %w = tensor.empty() : tensor<2x2xf32>
  %e = tensor.empty() : tensor<1x1x5x5xf32>
  %i = linalg.fill ins(%low : f32) outs(%e : tensor<1x1x5x5xf32>) -> tensor<1x1x5x5xf32>
  %5 = linalg.pooling_nchw_max {quantx.layer = "m"} ins(%3, %w : tensor<1x1x6x6xf32>, tensor<2x2xf32>)
    outs(%i : tensor<1x1x5x5xf32>) -> tensor<1x1x5x5xf32>
  %6 = quantx.observe %5 "m" {quantx.activation = {}} : tensor<1x1x5x5xf32>
  return %6 : tensor<1x1x5x5xf32>
}

// -----

// So does a slice that is inserted among other values.
// CHECK-LABEL: func @spread
// CHECK: "x" {quantx.activation = {}, quantx.range = array<f64: -1.000000e+00, 2.000000e+00>}
// CHECK: "s" {quantx.activation = {}, quantx.range = array<f64: -1.000000e+00, 2.000000e+00>}
func.func @spread(%x: tensor<2x2xf32>) -> tensor<5x5xf32> {
  %fill = arith.constant -1.0 : f32
  %0 = quantx.observe %x "x" {quantx.activation = {}, quantx.range = array<f64: 1.0, 2.0>} : tensor<2x2xf32>
  %e = tensor.empty() : tensor<5x5xf32>
  %f = linalg.fill ins(%fill : f32) outs(%e : tensor<5x5xf32>) -> tensor<5x5xf32>
  %1 = tensor.insert_slice %0 into %f[1, 1] [2, 2] [2, 2] {quantx.layer = "s"} : tensor<2x2xf32> into tensor<5x5xf32>
  %2 = quantx.observe %1 "s" {quantx.activation = {}} : tensor<5x5xf32>
  return %2 : tensor<5x5xf32>
}

// -----

// Layers that stay in float tie nothing together.
// CHECK-LABEL: func @float_reshape
// CHECK: "x" {quantx.range = array<f64: 0.000000e+00, 1.000000e+00>}
// CHECK: "r" {quantx.range = array<f64: 0.000000e+00, 2.000000e+00>}
func.func @float_reshape(%x: tensor<1x2xf32>) -> tensor<2xf32> {
  %0 = quantx.observe %x "x" {quantx.range = array<f64: 0.0, 1.0>} : tensor<1x2xf32>
  %1 = tensor.collapse_shape %0 [[0, 1]] {quantx.layer = "r", quantx.float_reason = "asked for"} : tensor<1x2xf32> into tensor<2xf32>
  %2 = quantx.observe %1 "r" {quantx.range = array<f64: 0.0, 2.0>} : tensor<2xf32>
  return %2 : tensor<2xf32>
}

// -----

// Parameters that the input brings along go on behind the pool.
// CHECK-LABEL: func @own_input
// CHECK: %[[X:.*]] = quantx.dequantize %arg0
// CHECK: %[[R:.*]] = tensor.collapse_shape %[[X]]
// CHECK: %[[Q:.*]] = quantx.quantize %[[R]] scale(%[[S:.*]] : f32) zero_point(%[[Z:.*]] : i32)
// CHECK-SAME: quantx.id = "r"
// CHECK: %[[D:.*]] = quantx.dequantize %[[Q]] scale(%[[S]] : f32) zero_point(%[[Z]] : i32)
// CHECK: return %[[D]]
func.func @own_input(%x: tensor<1x2xi8>) -> tensor<2xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %0 = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  %1 = tensor.collapse_shape %0 [[0, 1]] {quantx.layer = "r"} : tensor<1x2xf32> into tensor<2xf32>
  %2 = quantx.observe %1 "r" : tensor<2xf32>
  return %2 : tensor<2xf32>
}

// -----

// The result's own parameters rule; inputs of other ones change over before,
// and an input without any is quantized for all who read it.
// CHECK-LABEL: func @own_result
// CHECK: %[[Q:.*]] = quantx.quantize %arg1 scale(%[[S:.*]] : f32)
// CHECK: %[[Y:.*]] = quantx.dequantize %[[Q]] scale(%[[S]] : f32)
// CHECK: %[[X:.*]] = quantx.dequantize %arg0 scale(%[[T:.*]] : f32)
// CHECK: %[[QX:.*]] = quantx.quantize %[[X]] scale(%[[S2:.*]] : f32)
// CHECK: %[[DX:.*]] = quantx.dequantize %[[QX]] scale(%[[S2]] : f32)
// CHECK: %[[C:.*]] = tensor.concat dim(0) %[[DX]], %[[Y]]
// CHECK: quantx.quantize %[[C]]
// CHECK-NOT: quantx.quantize
func.func @own_result(%x: tensor<2xi8>, %y: tensor<2xf32>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %t = arith.constant 0.25 : f32
  %z = arith.constant 3 : i32
  %0 = quantx.dequantize %x scale(%t : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xi8> -> tensor<2xf32>
  %1 = tensor.concat dim(0) %0, %y {quantx.layer = "r"} : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  %2 = quantx.quantize %1 scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %2 : tensor<4xi8>
}

// -----

func.func @bad_range(%x: tensor<1x2xf32>) -> tensor<2xf32> {
  // expected-error@+1 {{needs two numbers in quantx.range}}
  %0 = quantx.observe %x "x" {quantx.range = array<f64: 0.0>} : tensor<1x2xf32>
  %1 = tensor.collapse_shape %0 [[0, 1]] {quantx.layer = "r"} : tensor<1x2xf32> into tensor<2xf32>
  return %1 : tensor<2xf32>
}
