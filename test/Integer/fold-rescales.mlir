// RUN: quant-opt %s --quantx-fold-rescales | FileCheck %s
// RUN: quant-opt %s --quantx-fold-rescales=rounding=half_even | FileCheck %s --check-prefix=EVEN
// RUN: not quant-opt %s --quantx-fold-rescales=rounding=up 2>&1 | FileCheck %s --check-prefix=ROUNDING
// RUN: not quant-opt %s --quantx-fold-rescales=convention=mine 2>&1 | FileCheck %s --check-prefix=CONVENTION

// ROUNDING: error: unknown rounding 'up', expected half_even
// CONVENTION: error: unknown convention 'mine', expected quantx

// CHECK-LABEL: func @equal
// CHECK-NEXT: return %arg0
func.func @equal(%x: tensor<4xi8>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %f = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  %q = quantx.quantize %f scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}

// Two-bit codes -2 to 1 are -1.5, -1.0, -0.5 and 0.0; in steps of 1.0 that is
// -2 (half to even), -1, 0 and 0.

// CHECK-LABEL: func @table
// CHECK: %[[T:.*]] = arith.constant dense<[-2, -1, 0, 0]> : tensor<4xi8>
// CHECK: quantx.lookup %arg0 table(%[[T]] : tensor<4xi8>) {quantx.layer = "a", storage = #quantx.storage<i2>} : tensor<4xi8> -> tensor<4xi8>
func.func @table(%x: tensor<4xi8>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %t = arith.constant 1.0 : f32
  %z = arith.constant 1 : i32
  %o = arith.constant 0 : i32
  %f = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i2>} : tensor<4xi8> -> tensor<4xf32>
  %q = quantx.quantize %f scale(%t : f32) zero_point(%o : i32) {storage = #quantx.storage<i8>, quantx.layer = "a"} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}

// CHECK-LABEL: func @wide
// CHECK: linalg.generic
// CHECK: %[[E:.*]] = arith.extui %{{.*}} : i16 to i32
// CHECK: arith.subi %[[E]], %c100_i32
// CHECK: quantx.requantize %{{.*}} multiplier(%c1073741824_i32 : i32) shift(%c0_i32 : i32) zero_point(%c7_i32 : i32) {storage = #quantx.storage<i8>} : tensor<4xi32> -> tensor<4xi8>
// EVEN-LABEL: func @wide
// EVEN: quantx.requantize {{.*}} rounding = #quantx.rounding<half_even>
func.func @wide(%x: tensor<4xi16>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %t = arith.constant 1.0 : f32
  %z = arith.constant 100 : i32
  %o = arith.constant 7 : i32
  %f = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u16>} : tensor<4xi16> -> tensor<4xf32>
  %q = quantx.quantize %f scale(%t : f32) zero_point(%o : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}

// Accumulators of a model that was quantized elsewhere, one scale per channel.

// CHECK-LABEL: func @accumulators
// CHECK: quantx.requantize %arg0 multiplier(%{{.*}} : tensor<2xi32>) shift(%{{.*}} : tensor<2xi32>) zero_point(%c7_i32 : i32) {axis = 1 : i64, storage = #quantx.storage<i8>} : tensor<3x2xi32> -> tensor<3x2xi8>
func.func @accumulators(%x: tensor<3x2xi32>) -> tensor<3x2xi8> {
  %s = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %z = arith.constant dense<0> : tensor<2xi32>
  %t = arith.constant 1.0 : f32
  %o = arith.constant 7 : i32
  %f = quantx.dequantize %x scale(%s : tensor<2xf32>) zero_point(%z : tensor<2xi32>) {storage = #quantx.storage<i32>, axis = 1 : i64} : tensor<3x2xi32> -> tensor<3x2xf32>
  %q = quantx.quantize %f scale(%t : f32) zero_point(%o : i32) {storage = #quantx.storage<i8>} : tensor<3x2xf32> -> tensor<3x2xi8>
  return %q : tensor<3x2xi8>
}

// Parameters that come at run time stay.

// CHECK-LABEL: func @dynamic
// CHECK: quantx.dequantize
// CHECK: quantx.quantize
func.func @dynamic(%x: tensor<4xi8>, %s: f32, %z: i32) -> tensor<4xi8> {
  %f = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  %q = quantx.quantize %f scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}
