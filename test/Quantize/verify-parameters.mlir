// RUN: quant-opt %s -split-input-file -verify-diagnostics --quantx-verify-parameters

func.func @good(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xi8> {
  %c = arith.constant 0.5 : f32
  %d = arith.constant 127 : i32
  %q = quantx.quantize %x scale(%c : f32) zero_point(%d : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  // Parameters that are computed at run time are not judged.
  %r = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}

// -----

func.func @zero_scale(%x: tensor<4xf32>) -> tensor<4xi8> {
  %s = arith.constant 0.0 : f32
  %z = arith.constant 0 : i32
  // expected-error@+1 {{has the scale 0.000000; a scale must be positive, finite and not subnormal}}
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}

// -----

func.func @channel_scales(%x: tensor<3xi8>) -> tensor<3xf32> {
  %s = arith.constant dense<[1.0, -1.0, 0x7F800000]> : tensor<3xf32>
  %z = arith.constant dense<0> : tensor<3xi32>
  // expected-error@+1 {{has the scale -1.000000 at index 1; a scale must be positive, finite and not subnormal}}
  %q = quantx.dequantize %x scale(%s : tensor<3xf32>) zero_point(%z : tensor<3xi32>) {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<3xi8> -> tensor<3xf32>
  return %q : tensor<3xf32>
}

// -----

func.func @subnormal_and_nan(%x: tensor<4xf32>) -> tensor<4xf32> {
  %s = arith.constant 1.0e-40 : f32
  %n = arith.constant 0x7FC00000 : f32
  %z = arith.constant 0 : i32
  // expected-error@+1 {{not subnormal}}
  %q = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  // expected-error@+1 {{has the scale nan}}
  %r = quantx.fake_quantize %q scale(%n : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

func.func @zero_point(%x: tensor<4xf32>) -> tensor<4xi8> {
  %s = arith.constant 1.0 : f32
  %z = arith.constant -1 : i32
  // expected-error@+1 {{has the zero point -1, outside its storage [0, 255]}}
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}
