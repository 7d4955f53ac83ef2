// RUN: quant-opt %s --quantx-verify-integer-form --split-input-file --verify-diagnostics
// RUN: quant-opt %s --quantx-verify-integer-form=remarks=false --split-input-file 2>&1 | FileCheck %s --check-prefix=QUIET

// QUIET-NOT: remark:

// Float before the first quantize and behind the last dequantize is free.

func.func @borders(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xf32> {
  %a = math.exp %x : tensor<4xf32>
  %q = quantx.quantize %a scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %m = arith.maxsi %q, %q : tensor<4xi8>
  %d = quantx.dequantize %m scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  %b = math.exp %d : tensor<4xf32>
  return %b : tensor<4xf32>
}

// -----

// A named reason is reported.

func.func @named(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xf32> {
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // expected-remark @unknown {{layer 'blocks.0.exp' stays float: configured}}
  %e = math.exp %d {quantx.float_reason = "configured"} : tensor<4xf32> loc("blocks.0.exp")
  %r = quantx.quantize %e scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %o = quantx.dequantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %o : tensor<4xf32>
}

// -----

// No requantize has constants for parameters that are computed, or gathered
// with the rows of a table.

func.func @gathered(%x: tensor<4xi8>, %s: f32, %z: i32) -> tensor<4xf32> {
  %t = arith.constant 0.25 : f32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  %r = quantx.quantize %d scale(%t : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %o = quantx.dequantize %r scale(%t : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %o : tensor<4xf32>
}
