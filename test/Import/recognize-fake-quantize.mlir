// RUN: quant-opt %S/Inputs/fake-quant.mlir --quantx-recognize-fake-quantize --cse | FileCheck %s --check-prefix=FAKE
// RUN: quant-opt %S/Inputs/fake-quant-buffers.mlir --quantx-recognize-fake-quantize --cse | FileCheck %s --check-prefix=FAKE
// RUN: quant-opt %S/Inputs/fake-quant-channel.mlir --quantx-recognize-fake-quantize --cse | FileCheck %s --check-prefix=CHANNEL
// RUN: quant-opt %S/Inputs/fake-quant-conv.mlir --quantx-recognize-fake-quantize --cse | FileCheck %s --check-prefix=UNSIGNED
// RUN: quant-opt %S/Inputs/qdq-conv-channel.mlir --quantx-recognize-fake-quantize --cse | FileCheck %s --check-prefix=QDQ
// RUN: quant-opt %s -split-input-file --quantx-recognize-fake-quantize --cse | FileCheck %s

// Parameters as f64 and i64 constants or as tensors from buffers are the same.
// FAKE-DAG: %[[S:.*]] = arith.constant 2.000000e-02 : f32
// FAKE-DAG: %[[Z:.*]] = arith.constant 3 : i32
// FAKE: quantx.fake_quantize %arg0 scale(%[[S]] : f32) zero_point(%[[Z]] : i32) {storage = #quantx.storage<i8>} : tensor<1x8xf32>
// CHANNEL: quantx.fake_quantize %{{.*}} scale(%{{.*}} : tensor<4xf32>) zero_point(%{{.*}} : tensor<4xi32>) {axis = 0 : i64, storage = #quantx.storage<i8 narrow>} : tensor<4x3x3x3xf32>
// CHANNEL: quantx.fake_quantize %arg0
// UNSIGNED: quantx.fake_quantize %arg0 {{.*}} {storage = #quantx.storage<u8>}
// QDQ: quantx.dequantize %{{.*}} {axis = 0 : i64, storage = #quantx.storage<i8>} : tensor<4x3x3x3xi8> -> tensor<4x3x3x3xf32>
// QDQ: %[[Q:.*]] = quantx.quantize %arg0
// QDQ: quantx.dequantize %[[Q]]

#id = affine_map<(d0) -> (d0)>

// One generic; the reciprocal, a zero point before rounding, other bounds.
// CHECK-LABEL: func @reciprocal_first
// CHECK-DAG: %[[S:.*]] = arith.constant 2.500000e-01 : f32
// CHECK-DAG: %[[Z:.*]] = arith.constant 8 : i32
// CHECK: quantx.fake_quantize %{{.*}} scale(%[[S]] : f32) zero_point(%[[Z]] : i32) {reciprocal, storage = #quantx.storage<u4>, zero_point_first} : tensor<4xf32>
func.func @reciprocal_first(%x: tensor<4xf32>) -> tensor<4xf32> {
  %inv = arith.constant 4.0 : f32
  %s = arith.constant 0.25 : f32
  %z = arith.constant 8.0 : f32
  %lo = arith.constant 0.0 : f32
  %hi = arith.constant 15.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %inv : f32
    %1 = arith.addf %0, %z : f32
    %2 = math.roundeven %1 : f32
    %3 = arith.maximumf %2, %lo : f32
    %4 = arith.minimumf %3, %hi : f32
    %5 = arith.subf %4, %z : f32
    %6 = arith.mulf %5, %s : f32
    linalg.yield %6 : f32
  } -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

#id = affine_map<(d0) -> (d0)>

// Another scale on the way back, and bounds of no storage type: both stay.
// CHECK-LABEL: func @stays
// CHECK-NOT: quantx.
// CHECK: return
func.func @stays(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %s = arith.constant 0.25 : f32
  %t = arith.constant 0.5 : f32
  %lo = arith.constant -8.0 : f32
  %hi = arith.constant 7.0 : f32
  %odd = arith.constant 6.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.divf %in, %s : f32
    %1 = math.roundeven %0 : f32
    %2 = arith.maximumf %1, %lo : f32
    %3 = arith.minimumf %2, %hi : f32
    %4 = arith.mulf %3, %t : f32
    linalg.yield %4 : f32
  } -> tensor<4xf32>
  %u = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.divf %in, %s : f32
    %1 = math.roundeven %0 : f32
    %2 = arith.maximumf %1, %lo : f32
    %3 = arith.minimumf %2, %odd : f32
    %4 = arith.mulf %3, %s : f32
    linalg.yield %4 : f32
  } -> tensor<4xf32>
  return %r, %u : tensor<4xf32>, tensor<4xf32>
}
