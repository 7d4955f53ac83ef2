// RUN: quant-opt %s --quantx-rewrite-integer --split-input-file | FileCheck %s

// 0.5 * (q1 - 3) + 0.25 * (q2 - 5), in units of 0.125: factors 4 and 2, constant
// -22. In units of 2^-20 of that the largest step is (4 * 128 + 2 * 255 + 22) *
// 2^20 and fits 32 bits; 2^-21 would not. The right shift of 20 is 31 - 11.

// CHECK-LABEL: func @add
// CHECK: %[[ACC:.*]] = linalg.generic
// CHECK: ^bb0(%[[A:.*]]: i8, %[[B:.*]]: i8, %{{.*}}: i32):
// CHECK: %[[AE:.*]] = arith.extsi %[[A]] : i8 to i32
// CHECK: %[[BE:.*]] = arith.extui %[[B]] : i8 to i32
// CHECK: %[[M1:.*]] = arith.constant 4194304 : i32
// CHECK: %[[P1:.*]] = arith.muli %[[AE]], %[[M1]]
// CHECK: %[[M2:.*]] = arith.constant 2097152 : i32
// CHECK: %[[P2:.*]] = arith.muli %[[BE]], %[[M2]]
// CHECK: %[[S:.*]] = arith.addi %[[P1]], %[[P2]]
// CHECK: %[[C:.*]] = arith.constant -23068672 : i32
// CHECK: arith.addi %[[S]], %[[C]]
// CHECK: %[[ONE:.*]] = arith.constant 1 : i32
// CHECK: %[[SHIFT:.*]] = arith.constant 11 : i32
// CHECK: quantx.requantize %[[ACC]] multiplier(%[[ONE]] : i32) shift(%[[SHIFT]] : i32) zero_point(%{{.*}} : i32) {min = 0 : i64, quantx.layer = "a", storage = #quantx.storage<i8>}
func.func @add(%x: tensor<2x3xi8>, %y: tensor<2x3xi8>) -> tensor<2x3xi8> {
  %sx = arith.constant 0.5 : f32
  %sy = arith.constant 0.25 : f32
  %so = arith.constant 0.125 : f32
  %zx = arith.constant 3 : i32
  %zy = arith.constant 5 : i32
  %zo = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%sx : f32) zero_point(%zx : i32) {storage = #quantx.storage<i8>} : tensor<2x3xi8> -> tensor<2x3xf32>
  %yf = quantx.dequantize %y scale(%sy : f32) zero_point(%zy : i32) {storage = #quantx.storage<u8>} : tensor<2x3xi8> -> tensor<2x3xf32>
  %e = tensor.empty() : tensor<2x3xf32>
  %a = linalg.add {quantx.layer = "a"} ins(%xf, %yf : tensor<2x3xf32>, tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  %r = quantx.unit "relu" (%v = %a : tensor<2x3xf32>) {min = 0.0 : f64} -> tensor<2x3xf32> {
    %z = arith.constant dense<0.0> : tensor<2x3xf32>
    %m = arith.maximumf %v, %z : tensor<2x3xf32>
    quantx.yield %m : tensor<2x3xf32>
  }
  %q = quantx.quantize %r scale(%so : f32) zero_point(%zo : i32) {storage = #quantx.storage<i8>} : tensor<2x3xf32> -> tensor<2x3xi8>
  return %q : tensor<2x3xi8>
}

// -----

// A difference with a constant that has parameters of its own.

// CHECK-LABEL: func @sub_constant
// CHECK-DAG: %[[K:.*]] = arith.constant dense<[10, 20, 30]> : tensor<3xi8>
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %[[K]] : tensor<2x3xi8>, tensor<3xi8>)
// CHECK: arith.constant -{{[0-9]+}} : i32
// CHECK: quantx.requantize
func.func @sub_constant(%x: tensor<2x3xi8>) -> tensor<2x3xi8> {
  %k = arith.constant dense<[10, 20, 30]> : tensor<3xi8>
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x3xi8> -> tensor<2x3xf32>
  %kf = quantx.dequantize %k scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<3xi8> -> tensor<3xf32>
  %e = tensor.empty() : tensor<2x3xf32>
  %a = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%xf, %kf : tensor<2x3xf32>, tensor<3xf32>) outs(%e : tensor<2x3xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %d = arith.subf %in, %c : f32
    linalg.yield %d : f32
  } -> tensor<2x3xf32>
  %q = quantx.quantize %a scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x3xf32> -> tensor<2x3xi8>
  return %q : tensor<2x3xi8>
}

// -----

// Squeeze-excite: the gate is broadcast over the image; 0.5 * 0.25 / 0.5.

// CHECK: #[[$GATE:.*]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
// CHECK-LABEL: func @mul_broadcast
// CHECK: linalg.generic {indexing_maps = [#{{.*}}, #[[$GATE]], #{{.*}}]
// CHECK: %[[A:.*]] = arith.subi %{{.*}}, %c3_i32
// CHECK: %[[B:.*]] = arith.subi %{{.*}}, %c-128_i32
// CHECK: arith.muli %[[A]], %[[B]] : i32
// CHECK: %[[M:.*]] = arith.constant 1073741824 : i32
// CHECK: %[[S:.*]] = arith.constant -1 : i32
// CHECK: quantx.requantize %{{.*}} multiplier(%[[M]] : i32) shift(%[[S]] : i32)
func.func @mul_broadcast(%x: tensor<1x2x4x4xi8>, %g: tensor<1x2x1x1xi8>) -> tensor<1x2x4x4xi8> {
  %sx = arith.constant 0.5 : f32
  %sg = arith.constant 0.25 : f32
  %zx = arith.constant 3 : i32
  %zg = arith.constant -128 : i32
  %xf = quantx.dequantize %x scale(%sx : f32) zero_point(%zx : i32) {storage = #quantx.storage<i8>} : tensor<1x2x4x4xi8> -> tensor<1x2x4x4xf32>
  %gf = quantx.dequantize %g scale(%sg : f32) zero_point(%zg : i32) {storage = #quantx.storage<i8>} : tensor<1x2x1x1xi8> -> tensor<1x2x1x1xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%xf, %gf : tensor<1x2x4x4xf32>, tensor<1x2x1x1xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %gate: f32, %out: f32):
    %p = arith.mulf %in, %gate : f32
    linalg.yield %p : f32
  } -> tensor<1x2x4x4xf32>
  %q = quantx.quantize %m scale(%sx : f32) zero_point(%zx : i32) {storage = #quantx.storage<i8>} : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xi8>
  return %q : tensor<1x2x4x4xi8>
}

// -----

// 16 bits: the sum keeps its precision in 64 bits.

// CHECK-LABEL: func @add_i16
// CHECK: arith.extsi %{{.*}} : i16 to i64
// CHECK: quantx.requantize {{.*}} : tensor<4xi64> -> tensor<4xi16>
func.func @add_i16(%x: tensor<4xi16>, %y: tensor<4xi16>) -> tensor<4xi16> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : tensor<4xi16> -> tensor<4xf32>
  %yf = quantx.dequantize %y scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : tensor<4xi16> -> tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %a = linalg.add ins(%xf, %yf : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %q = quantx.quantize %a scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : tensor<4xf32> -> tensor<4xi16>
  return %q : tensor<4xi16>
}
