// RUN: quant-opt %s --quantx-verify-integer-form --split-input-file --verify-diagnostics

func.func @unnamed(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xf32> {
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // expected-error @+1 {{'math.exp' computes in float between quantize and dequantize, and names no reason}}
  %e = math.exp %d : tensor<4xf32>
  %r = quantx.quantize %e scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %o = quantx.dequantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// -----

// Float hidden in the body of an op on integers.

func.func @hidden(%x: tensor<4xi8>, %s: f32, %z: i32) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xi8>
  // expected-error @+1 {{'linalg.generic' computes in float}}
  %g = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%x : tensor<4xi8>) outs(%e : tensor<4xi8>) {
  ^bb0(%in: i8, %out: i8):
    %f = arith.sitofp %in : i8 to f32
    %i = arith.fptosi %f : f32 to i8
    linalg.yield %i : i8
  } -> tensor<4xi8>
  %o = quantx.dequantize %g scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// -----

func.func @rescale(%x: tensor<4xi8>) -> tensor<4xf32> {
  %s = arith.constant 0.5 : f32
  %t = arith.constant 0.25 : f32
  %z = arith.constant 3 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // expected-error @+1 {{codes are dequantized and quantized again with other parameters}}
  %r = quantx.quantize %d scale(%t : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %o = quantx.dequantize %r scale(%t : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// -----

// The result may leave in codes.

func.func @codes(%x: tensor<4xi8>, %s: f32, %z: i32) -> tensor<4xi8> {
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // expected-error @+1 {{'arith.negf' computes in float}}
  %e = arith.negf %d : tensor<4xf32>
  %r = quantx.quantize %e scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %r : tensor<4xi8>
}
