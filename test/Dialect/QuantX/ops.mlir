// RUN: quant-opt %s | quant-opt | FileCheck %s

// CHECK-LABEL: func @per_tensor
func.func @per_tensor(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xf32> {
  // CHECK: quantx.quantize %{{.*}} scale(%{{.*}} : f32) zero_point(%{{.*}} : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
      {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  // CHECK: quantx.dequantize
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32)
      {storage = #quantx.storage<u8>} : tensor<4xi8> -> tensor<4xf32>
  return %d : tensor<4xf32>
}

// CHECK-LABEL: func @scalar_and_vector
func.func @scalar_and_vector(%x: f32, %v: vector<8xf32>, %s: f32, %z: i32) {
  // CHECK: rounding = #quantx.rounding<half_up>
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
      {storage = #quantx.storage<i8 narrow>, rounding = #quantx.rounding<half_up>} : f32 -> i8
  %w = quantx.quantize %v scale(%s : f32) zero_point(%z : i32)
      {storage = #quantx.storage<i16>} : vector<8xf32> -> vector<8xi16>
  return
}

// CHECK-LABEL: func @blockwise_packed
func.func @blockwise_packed(%q: tensor<6x32xi8>, %s: tensor<6x2xf32>, %z: tensor<6x2xi32>) -> tensor<6x64xf32> {
  // CHECK: axis = 1 : i64, block_size = 32 : i64, storage = #quantx.storage<i4 packed>
  %d = quantx.dequantize %q scale(%s : tensor<6x2xf32>) zero_point(%z : tensor<6x2xi32>)
      {storage = #quantx.storage<i4 packed>, axis = 1 : i64, block_size = 32 : i64}
      : tensor<6x32xi8> -> tensor<6x64xf32>
  return %d : tensor<6x64xf32>
}

// CHECK-LABEL: func @requantize
func.func @requantize(%a: tensor<1x8x4xi32>, %m: tensor<8xi32>, %h: tensor<8xi32>, %f: f32, %z: i32) {
  // CHECK: multiplier(%{{.*}} : tensor<8xi32>) shift(%{{.*}} : tensor<8xi32>)
  %0 = quantx.requantize %a multiplier(%m : tensor<8xi32>) shift(%h : tensor<8xi32>) zero_point(%z : i32)
      {storage = #quantx.storage<i8>, axis = 1 : i64, min = 0 : i64} : tensor<1x8x4xi32> -> tensor<1x8x4xi8>
  // CHECK: multiplier(%{{.*}} : f32) zero_point
  %1 = quantx.requantize %a multiplier(%f : f32) zero_point(%z : i32)
      {storage = #quantx.storage<u8>, rounding = #quantx.rounding<half_even>} : tensor<1x8x4xi32> -> tensor<1x8x4xi8>
  return
}

// CHECK-LABEL: func @others
func.func @others(%x: tensor<4xf32>, %q: tensor<4xi8>, %t: tensor<256xi8>, %lo: f32, %hi: f32, %c: i1) -> tensor<4xf32> {
  // CHECK: quantx.observe %{{.*}} "h1-0" {axis = 0 : i64} : tensor<4xf32>
  %o = quantx.observe %x "h1-0" {axis = 0 : i64} : tensor<4xf32>
  // CHECK: quantx.choose_params
  %s, %z = quantx.choose_params %lo, %hi {storage = #quantx.storage<i8>} : f32, f32 -> f32, i32
  // CHECK: quantx.fake_quantize
  %f = quantx.fake_quantize %o scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  // CHECK: quantx.lookup %{{.*}} table(%{{.*}} : tensor<256xi8>)
  %l = quantx.lookup %q table(%t : tensor<256xi8>) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xi8>
  // CHECK: quantx.constant_lookup %{{.*}} table(dense<2.000000e+00> : tensor<256xf32>) : tensor<4xi8> -> tensor<4xf32>
  %cl = quantx.constant_lookup %q table(dense<2.0> : tensor<256xf32>) : tensor<4xi8> -> tensor<4xf32>
  // CHECK: quantx.check %{{.*}}, "index out of range"
  quantx.check %c, "index out of range"
  // CHECK: quantx.unit "negate" (%[[A:.*]] = %{{.*}} : tensor<4xf32>) {scale = 1.000000e+00 : f32} -> tensor<4xf32> {
  // CHECK:   arith.negf %[[A]]
  // CHECK:   quantx.yield
  %u = quantx.unit "negate" (%a = %f : tensor<4xf32>) {scale = 1.0 : f32} -> tensor<4xf32> {
    %n = arith.negf %a : tensor<4xf32>
    quantx.yield %n : tensor<4xf32>
  }
  return %u : tensor<4xf32>
}
