// RUN: quant-opt %s --pass-pipeline='builtin.module(func.func(quantx-expose-layers))' | FileCheck %s

// Codes of layers become results; accumulators and unmarked values do not.
// CHECK-LABEL: func @layers
// CHECK-SAME: -> (tensor<4xf32> {quantx.parameters = {}}, tensor<4xi8>)
func.func @layers(%q: tensor<4xi8>, %a: tensor<4xi32>, %t: tensor<256xi8>, %s: f32, %z: i32, %m: i32)
    -> (tensor<4xf32> {quantx.parameters = {}}) {
  // CHECK: %[[CODES:.*]] = quantx.requantize
  %0 = quantx.requantize %a multiplier(%m : i32) shift(%m : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>, quantx.layer = "a"} : tensor<4xi32> -> tensor<4xi8>
  %1 = arith.addi %a, %a {quantx.layer = "b"} : tensor<4xi32>
  %2 = quantx.lookup %0 table(%t : tensor<256xi8>) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xi8>
  // CHECK: %[[REAL:.*]] = quantx.dequantize
  %3 = quantx.dequantize %2 scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // CHECK: return %[[REAL]], %[[CODES]]
  return %3 : tensor<4xf32>
}

// CHECK-LABEL: func private @external
func.func private @external(tensor<4xi8>)
