// RUN: quant-opt %s --quantx-rewrite-integer --split-input-file --verify-diagnostics

func.func @scale(%x: tensor<4xi8>) -> tensor<4xf32> {
  %s = arith.constant 0.0 : f32
  %z = arith.constant 0 : i32
  // expected-error @+1 {{scale 0.000000e+00 is not a positive finite number}}
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %d : tensor<4xf32>
}

// -----

func.func @zero_point(%x: tensor<4xi8>) -> tensor<4xf32> {
  %s = arith.constant 1.0 : f32
  %z = arith.constant 200 : i32
  // expected-error @+1 {{zero point 200 is outside the storage range [-128, 127]}}
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %d : tensor<4xf32>
}

// -----

func.func @shift(%x: tensor<4xi32>) -> tensor<4xi8> {
  %s = arith.constant 31 : i32
  %z = arith.constant 0 : i32
  // expected-error @+1 {{shift 31 is outside [-31, 30]}}
  %d = quantx.requantize %x multiplier(%s : i32) shift(%s : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi32> -> tensor<4xi8>
  return %d : tensor<4xi8>
}
