// RUN: quant-opt %s --quantx-convert-to-linalg --split-input-file | FileCheck %s

// Per-axis parameters become operands indexed by that dimension, and dynamic
// sizes come from the input.
// CHECK: #[[$ALL:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK: #[[$AXIS:.+]] = affine_map<(d0, d1, d2) -> (d1)>
// CHECK-LABEL: func @per_axis
// CHECK-SAME: (%[[X:.+]]: tensor<1x3x?xf32>, %[[S:.+]]: tensor<3xf32>, %[[Z:.+]]: tensor<3xi32>)
func.func @per_axis(%x: tensor<1x3x?xf32>, %s: tensor<3xf32>, %z: tensor<3xi32>) -> tensor<1x3x?xi8> {
  // CHECK: %[[D:.+]] = tensor.dim %[[X]], %{{.*}}
  // CHECK: %[[E:.+]] = tensor.empty(%[[D]]) : tensor<1x3x?xi8>
  // CHECK: linalg.generic {indexing_maps = [#[[$ALL]], #[[$AXIS]], #[[$AXIS]], #[[$ALL]]]
  // CHECK-SAME: ins(%[[X]], %[[S]], %[[Z]]
  // CHECK: ^bb0(%[[XE:.+]]: f32, %[[SE:.+]]: f32, %[[ZE:.+]]: i32
  // CHECK: quantx.quantize %[[XE]] scale(%[[SE]] : f32) zero_point(%[[ZE]] : i32)
  // CHECK-SAME: reciprocal, rounding = #quantx.rounding<half_up>, storage = #quantx.storage<i8>, zero_point_first} : f32 -> i8
  %q = quantx.quantize %x scale(%s : tensor<3xf32>) zero_point(%z : tensor<3xi32>)
      {storage = #quantx.storage<i8>, axis = 1 : i64, reciprocal, zero_point_first,
       rounding = #quantx.rounding<half_up>} : tensor<1x3x?xf32> -> tensor<1x3x?xi8>
  return %q : tensor<1x3x?xi8>
}

// -----

// A constant of rank 0 becomes a scalar constant outside the body.
// CHECK-LABEL: func @rank_zero_parameters
func.func @rank_zero_parameters(%q: tensor<4xi8>, %z: tensor<i32>) -> tensor<4xf32> {
  // CHECK-DAG: %[[S:.+]] = arith.constant 5.000000e-01 : f32
  // CHECK-DAG: %[[Z:.+]] = tensor.extract %{{.*}}[] : tensor<i32>
  // CHECK: linalg.generic
  // CHECK: quantx.dequantize %{{.*}} scale(%[[S]] : f32) zero_point(%[[Z]] : i32)
  %s = arith.constant dense<0.5> : tensor<f32>
  %x = quantx.dequantize %q scale(%s : tensor<f32>) zero_point(%z : tensor<i32>)
      {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %x : tensor<4xf32>
}

// -----

// Blockwise parameters are read at the block of the index; packed values are
// shifted up and, arithmetically, down again.
// CHECK-LABEL: func @blockwise_packed
// CHECK-SAME: (%[[Q:.+]]: tensor<6x33xi8>, %[[S:.+]]: tensor<6x3xf32>, %[[Z:.+]]: tensor<6x3xi32>)
func.func @blockwise_packed(%q: tensor<6x33xi8>, %s: tensor<6x3xf32>, %z: tensor<6x3xi32>) -> tensor<6x65xf32> {
  // CHECK: linalg.generic
  // CHECK: %[[I:.+]] = linalg.index 0
  // CHECK: %[[J:.+]] = linalg.index 1
  // CHECK: %[[PLACE:.+]] = arith.remui %[[J]], %{{.*}}
  // CHECK: %[[BYTE:.+]] = arith.divui %[[J]], %{{.*}}
  // CHECK: %[[B:.+]] = tensor.extract %[[Q]][%[[I]], %[[BYTE]]]
  // CHECK: %[[TOP:.+]] = arith.shli %[[B]], %{{.*}} : i8
  // CHECK: %[[CODE:.+]] = arith.shrsi %[[TOP]], %{{.*}} : i8
  // CHECK: %[[BLOCK:.+]] = arith.divui %{{.*}}, %{{.*}} : index
  // CHECK: %[[SB:.+]] = tensor.extract %[[S]][%{{.*}}, %[[BLOCK]]]
  // CHECK: %[[ZB:.+]] = tensor.extract %[[Z]]
  // CHECK: quantx.dequantize %[[CODE]] scale(%[[SB]] : f32) zero_point(%[[ZB]] : i32) {storage = #quantx.storage<i4>}
  %d = quantx.dequantize %q scale(%s : tensor<6x3xf32>) zero_point(%z : tensor<6x3xi32>)
      {storage = #quantx.storage<i4 packed>, axis = 1 : i64, block_size = 32 : i64}
      : tensor<6x33xi8> -> tensor<6x65xf32>
  return %d : tensor<6x65xf32>
}

// -----

// Unsigned packed codes come down with zeros.
// CHECK-LABEL: func @codebook
func.func @codebook(%q: tensor<2x8xi8>, %t: tensor<2x16xf32>) -> tensor<2x16xf32> {
  // CHECK: arith.shrui
  // CHECK: linalg.generic
  // CHECK: %[[CODE:.+]] = arith.extui %{{.*}} : i8 to i32
  // CHECK: %[[MASKED:.+]] = arith.andi %[[CODE]]
  // CHECK: %[[COLUMN:.+]] = arith.index_castui %[[MASKED]]
  // CHECK: %[[ROW:.+]] = linalg.index 0
  // CHECK: tensor.extract %{{.*}}[%[[ROW]], %[[COLUMN]]] : tensor<2x16xf32>
  %x = quantx.lookup %q table(%t : tensor<2x16xf32>) {storage = #quantx.storage<u4 packed>, axis = 0 : i64}
      : tensor<2x8xi8> -> tensor<2x16xf32>
  return %x : tensor<2x16xf32>
}

// -----

// An odd row: the place behind its end is zero and nothing is read there.
// CHECK-LABEL: func @pack
func.func @pack(%x: tensor<6x65xf32>, %s: f32, %z: i32) -> tensor<6x33xi8> {
  // CHECK: quantx.quantize %{{.*}} {storage = #quantx.storage<i4>} : f32 -> i8
  // CHECK: arith.cmpi ult
  // CHECK: arith.minui
  // CHECK: arith.select
  // CHECK: arith.ori
  %d = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
      {storage = #quantx.storage<i4 packed>} : tensor<6x65xf32> -> tensor<6x33xi8>
  return %d : tensor<6x33xi8>
}

// -----

// CHECK-LABEL: func @requantize
func.func @requantize(%a: tensor<1x8x4xi32>, %m: tensor<8xi32>, %h: tensor<8xi32>, %f: f32, %z: i32) -> (tensor<1x8x4xi8>, tensor<1x8x4xi8>) {
  // CHECK: quantx.requantize %{{.*}} multiplier(%{{.*}} : i32) shift(%{{.*}} : i32) zero_point(%{{.*}} : i32) {min = 0 : i64, storage = #quantx.storage<i8>} : i32 -> i8
  %0 = quantx.requantize %a multiplier(%m : tensor<8xi32>) shift(%h : tensor<8xi32>) zero_point(%z : i32)
      {storage = #quantx.storage<i8>, axis = 1 : i64, min = 0 : i64} : tensor<1x8x4xi32> -> tensor<1x8x4xi8>
  // CHECK: quantx.requantize %{{.*}} multiplier(%{{.*}} : f32) zero_point
  %1 = quantx.requantize %a multiplier(%f : f32) zero_point(%z : i32)
      {storage = #quantx.storage<u8>, rounding = #quantx.rounding<half_even>} : tensor<1x8x4xi32> -> tensor<1x8x4xi8>
  return %0, %1 : tensor<1x8x4xi8>, tensor<1x8x4xi8>
}

// -----

// CHECK-LABEL: func @choose_params
func.func @choose_params(%lo: tensor<3xf32>, %hi: tensor<3xf32>) -> (tensor<3xf32>, tensor<3xi32>) {
  // CHECK: %[[P:.+]]:2 = linalg.generic
  // CHECK: quantx.choose_params %{{.*}}, %{{.*}} {storage = #quantx.storage<u8>} : f32, f32 -> f32, i32
  // CHECK: return %[[P]]#0, %[[P]]#1
  %s, %z = quantx.choose_params %lo, %hi {storage = #quantx.storage<u8>} : tensor<3xf32>, tensor<3xf32> -> tensor<3xf32>, tensor<3xi32>
  return %s, %z : tensor<3xf32>, tensor<3xi32>
}

// -----

// Scalars and vectors are not this pass's business.
// CHECK-LABEL: func @vectors
func.func @vectors(%x: vector<4xf32>, %s: f32, %z: i32) -> vector<4xi8> {
  // CHECK-NOT: linalg.generic
  // CHECK: quantx.quantize %{{.*}} : vector<4xf32> -> vector<4xi8>
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32)
      {storage = #quantx.storage<i8>} : vector<4xf32> -> vector<4xi8>
  return %q : vector<4xi8>
}
