// RUN: quant-opt %s --quantx-quantize-io -split-input-file -verify-diagnostics | FileCheck %s

// CHECK-LABEL: func @border
// CHECK-SAME: (%[[Q:.*]]: tensor<4xi8> {quantx.parameters = {scale = 5.000000e-01 : f32, storage = #quantx.storage<u8>, zero_point = 3 : i32}}
// CHECK-SAME: -> (tensor<4xi8> {quantx.parameters = {scale = 2.500000e-01 : f32, storage = #quantx.storage<i8>, zero_point = -7 : i32}})
func.func @border(%x: tensor<4xf32>, %table: tensor<256xi8>) -> tensor<4xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %t = arith.constant 0.25 : f32
  %y = arith.constant -7 : i32
  // CHECK-NOT: quantx.quantize
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  // CHECK: %[[R:.*]] = quantx.lookup %[[Q]]
  %r = quantx.lookup %q table(%table : tensor<256xi8>) {storage = #quantx.storage<u8>} : tensor<4xi8> -> tensor<4xi8>
  // CHECK-NOT: quantx.dequantize
  %d = quantx.dequantize %r scale(%t : f32) zero_point(%y : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // CHECK: return %[[R]]
  return %d : tensor<4xf32>
}

// -----

// Two quantizations of one argument with different parameters: the caller
// could not know which codes to give.
// CHECK-LABEL: func @two_parameters(%arg0: tensor<4xf32>) -> (tensor<4xi8>, tensor<4xi8>)
// expected-warning @+1 {{argument 0 of 'two_parameters' stays float}}
func.func @two_parameters(%x: tensor<4xf32>) -> (tensor<4xi8>, tensor<4xi8>) {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %y = arith.constant 4 : i32
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %p = quantx.quantize %x scale(%s : f32) zero_point(%y : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %q, %p : tensor<4xi8>, tensor<4xi8>
}

// -----

// CHECK-LABEL: func @float_result(%arg0: tensor<4xf32>) -> tensor<4xf32>
// expected-warning @+2 {{argument 0 of 'float_result' stays float}}
// expected-warning @+1 {{result 0 of 'float_result' stays float}}
func.func @float_result(%x: tensor<4xf32>) -> tensor<4xf32> {
  %r = math.exp %x : tensor<4xf32>
  return %r : tensor<4xf32>
}
