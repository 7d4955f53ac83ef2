// RUN: quant-opt %s --canonicalize | FileCheck %s

// The error of quantization is the point: never folded.
// CHECK-LABEL: func @dequantize_of_quantize_stays
func.func @dequantize_of_quantize_stays(%x: tensor<4xf32>) -> tensor<4xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  // CHECK: quantx.quantize
  // CHECK: quantx.dequantize
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %d : tensor<4xf32>
}

// CHECK-LABEL: func @fake_quantize_stays
func.func @fake_quantize_stays(%x: tensor<4xf32>) -> tensor<4xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  // CHECK-COUNT-2: quantx.fake_quantize
  %a = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  %b = quantx.fake_quantize %a scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  return %b : tensor<4xf32>
}

// Codes come back to themselves.
// CHECK-LABEL: func @quantize_of_dequantize
// CHECK-SAME: (%[[Q:.*]]: tensor<4xi8>)
func.func @quantize_of_dequantize(%q: tensor<4xi8>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // CHECK-NEXT: return %[[Q]]
  %r = quantx.quantize %d scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %r : tensor<4xi8>
}

// CHECK-LABEL: func @other_zero_point_stays
func.func @other_zero_point_stays(%q: tensor<4xi8>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %y = arith.constant 4 : i32
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // CHECK: quantx.quantize
  %r = quantx.quantize %d scale(%s : f32) zero_point(%y : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %r : tensor<4xi8>
}

// CHECK-LABEL: func @other_storage_stays
func.func @other_storage_stays(%q: tensor<4xi8>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // CHECK: quantx.quantize
  %r = quantx.quantize %d scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  return %r : tensor<4xi8>
}

// An observer without users still observes.
// CHECK-LABEL: func @observe_stays
func.func @observe_stays(%x: tensor<4xf32>) {
  // CHECK: quantx.observe
  %o = quantx.observe %x "a" : tensor<4xf32>
  return
}

// CHECK-LABEL: func @unused_unit_goes
func.func @unused_unit_goes(%x: tensor<4xf32>) {
  // CHECK-NEXT: return
  %u = quantx.unit "negate" (%a = %x : tensor<4xf32>) -> tensor<4xf32> {
    %n = arith.negf %a : tensor<4xf32>
    quantx.yield %n : tensor<4xf32>
  }
  return
}
