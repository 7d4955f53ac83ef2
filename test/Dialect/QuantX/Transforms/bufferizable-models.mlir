// RUN: quant-opt %s --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" --split-input-file -verify-diagnostics | FileCheck %s

// CHECK: #[[$AXIS:.+]] = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func @per_axis
// CHECK-SAME: (%[[X:.+]]: memref<3x?xf32>, %[[S:.+]]: memref<3xf32>, %[[Z:.+]]: memref<3xi32>)
func.func @per_axis(%x: tensor<3x?xf32>, %s: tensor<3xf32>, %z: tensor<3xi32>) -> tensor<3x?xi8> {
  // CHECK: %[[D:.+]] = memref.dim %[[X]]
  // CHECK: %[[R:.+]] = memref.alloc(%[[D]]) {{.*}} : memref<3x?xi8>
  // CHECK: linalg.generic {indexing_maps = [#{{.+}}, #[[$AXIS]], #[[$AXIS]], #{{.+}}]
  // CHECK-SAME: ins(%[[X]], %[[S]], %[[Z]] {{.*}} outs(%[[R]]
  // CHECK: quantx.quantize %{{.*}} {storage = #quantx.storage<i8>} : f32 -> i8
  %q = quantx.quantize %x scale(%s : tensor<3xf32>) zero_point(%z : tensor<3xi32>)
      {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<3x?xf32> -> tensor<3x?xi8>
  return %q : tensor<3x?xi8>
}

// -----

// CHECK-LABEL: func @blocks_and_tables
func.func @blocks_and_tables(%q: tensor<2x8xi8>, %s: tensor<2x2xf32>, %z: tensor<2x2xi32>, %t: tensor<256xi8>) -> tensor<2x8xf32> {
  // CHECK: linalg.generic
  // CHECK: arith.andi
  // CHECK: memref.load %{{.*}} : memref<256xi8>
  // CHECK: linalg.generic
  // CHECK: arith.divui
  // CHECK: memref.load %{{.*}} : memref<2x2xf32>
  // CHECK: quantx.dequantize
  %l = quantx.lookup %q table(%t : tensor<256xi8>) {storage = #quantx.storage<u8>} : tensor<2x8xi8> -> tensor<2x8xi8>
  %x = quantx.dequantize %l scale(%s : tensor<2x2xf32>) zero_point(%z : tensor<2x2xi32>)
      {storage = #quantx.storage<i8>, axis = 1 : i64, block_size = 4 : i64} : tensor<2x8xi8> -> tensor<2x8xf32>
  return %x : tensor<2x8xf32>
}

// -----

// CHECK-LABEL: func @others
func.func @others(%a: tensor<4xi32>, %m: i32, %h: i32, %z: tensor<i32>, %lo: tensor<4xf32>, %hi: tensor<4xf32>)
    -> (tensor<4xi8>, tensor<4xf32>, tensor<4xi32>) {
  // CHECK: quantx.requantize %{{.*}} multiplier(%{{.*}} : i32) shift(%{{.*}} : i32) zero_point(%{{.*}} : i32)
  %q = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : tensor<i32>)
      {storage = #quantx.storage<i8>} : tensor<4xi32> -> tensor<4xi8>
  // CHECK: quantx.choose_params
  %s, %p = quantx.choose_params %lo, %hi {storage = #quantx.storage<i8>} : tensor<4xf32>, tensor<4xf32> -> tensor<4xf32>, tensor<4xi32>
  return %q, %s, %p : tensor<4xi8>, tensor<4xf32>, tensor<4xi32>
}

// -----

func.func @packed(%q: tensor<4xi8>, %s: f32, %z: i32) -> tensor<8xf32> {
  // expected-error @below {{'quantx.dequantize' op with packed storage has no form on buffers; run quantx-convert-to-linalg before bufferization}}
  // expected-error @below {{failed to bufferize op}}
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32)
      {storage = #quantx.storage<i4 packed>} : tensor<4xi8> -> tensor<8xf32>
  return %x : tensor<8xf32>
}
