// RUN: quant-opt %s --quantx-gather-codes | FileCheck %s
// RUN: %python %S/Inputs/make_ids.py %t.ids.npy
// RUN: quant-run %s --entry=blocks --input=%t.ids.npy --engine=reference --output=%t.float.npy
// RUN: quant-opt %s --quantx-gather-codes -o %t.mlir
// RUN: quant-run %t.mlir --entry=blocks --input=%t.ids.npy --engine=reference --output=%t.codes.npy
// RUN: quant-run %t.mlir --entry=blocks --input=%t.ids.npy --output=%t.code.npy
// RUN: cmp %t.float.npy %t.codes.npy
// RUN: cmp %t.float.npy %t.code.npy

#row = affine_map<(i, j) -> (i)>
#all = affine_map<(i, j) -> (i, j)>

// Two bytes of codes, two scales and two zero points of each row.

// CHECK-LABEL: func @blocks
// CHECK: %[[W:.*]] = arith.constant dense<{{.*}}> : tensor<3x2xi8>
// CHECK: %[[Q:.*]] = linalg.generic
// CHECK: tensor.extract %[[W]][
// CHECK: -> tensor<4x2xi8>
// CHECK: %[[S:.*]] = arith.constant dense<{{.*}}> : tensor<3x2xf16>
// CHECK: %[[QS:.*]] = linalg.generic
// CHECK: tensor.extract %[[S]][
// CHECK: arith.extf
// CHECK: -> tensor<4x2xf32>
// CHECK: %[[Z:.*]] = arith.constant dense<{{.*}}> : tensor<3x2xi8>
// CHECK: %[[QZ:.*]] = linalg.generic
// CHECK: tensor.extract %[[Z]][
// CHECK: arith.extsi
// CHECK: -> tensor<4x2xi32>
// CHECK: quantx.dequantize %[[Q]] scale(%[[QS]] : tensor<4x2xf32>) zero_point(%[[QZ]] : tensor<4x2xi32>) {axis = 1 : i64, block_size = 2 : i64, quantx.float_reason = "only weights are quantized", quantx.layer = "e", storage = #quantx.storage<i4 packed>} : tensor<4x2xi8> -> tensor<4x4xf32>
func.func @blocks(%ids: tensor<4xi64>) -> tensor<4x4xf32> {
  %w = arith.constant dense<[[18, -91], [127, 4], [-1, -128]]> : tensor<3x2xi8>
  %s = arith.constant dense<[[0.5, 0.25], [0.125, 2.0], [1.0, 0.75]]> : tensor<3x2xf16>
  %z = arith.constant dense<[[0, -3], [7, -8], [1, 2]]> : tensor<3x2xi32>
  %d = quantx.dequantize %w scale(%s : tensor<3x2xf16>) zero_point(%z : tensor<3x2xi32>)
      {storage = #quantx.storage<i4 packed>, axis = 1 : i64, block_size = 2 : i64}
      : tensor<3x2xi8> -> tensor<3x4xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %r = linalg.generic {indexing_maps = [#row, #all], iterator_types = ["parallel", "parallel"], quantx.layer = "e", quantx.float_reason = "only weights are quantized"}
      ins(%ids : tensor<4xi64>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%id: i64, %out: f32):
    %row = arith.index_cast %id : i64 to index
    %column = linalg.index 1 : index
    %value = tensor.extract %d[%row, %column] : tensor<3x4xf32>
    linalg.yield %value : f32
  } -> tensor<4x4xf32>
  return %r : tensor<4x4xf32>
}

// One scale a row, equal zero points, an unknown number of indices.

// CHECK-LABEL: func @rows
// CHECK: tensor.extract %{{.*}} : tensor<3x4xi8>
// CHECK: tensor.extract %{{.*}} : tensor<3x1xf32>
// CHECK: linalg.fill {{.*}} outs(%{{.*}} : tensor<?x1xi32>)
// CHECK: quantx.dequantize {{.*}} {axis = 1 : i64, block_size = 4 : i64, storage = #quantx.storage<i8>} : tensor<?x4xi8> -> tensor<?x4xf32>
func.func @rows(%ids: tensor<?xi64>, %e: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %w = arith.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8], [-1, -2, -3, -4]]> : tensor<3x4xi8>
  %s = arith.constant dense<[0.5, 0.25, 0.125]> : tensor<3xf32>
  %z = arith.constant dense<1> : tensor<3xi32>
  %d = quantx.dequantize %w scale(%s : tensor<3xf32>) zero_point(%z : tensor<3xi32>)
      {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<3x4xi8> -> tensor<3x4xf32>
  %r = linalg.generic {indexing_maps = [#row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%ids : tensor<?xi64>) outs(%e : tensor<?x4xf32>) {
  ^bb0(%id: i64, %out: f32):
    %row = arith.index_cast %id : i64 to index
    %column = linalg.index 1 : index
    %value = tensor.extract %d[%row, %column] : tensor<3x4xf32>
    linalg.yield %value : f32
  } -> tensor<?x4xf32>
  return %r : tensor<?x4xf32>
}

// A scale for each column does not go with rows, and a column that is computed
// is no embedding.

// CHECK-LABEL: func @left
// CHECK-COUNT-2: tensor.extract %{{.*}} : tensor<3x4xf32>
func.func @left(%ids: tensor<4xi64>) -> (tensor<4x4xf32>, tensor<4x4xf32>) {
  %w = arith.constant dense<[[1, 2, 3, 4], [5, 6, 7, 8], [-1, -2, -3, -4]]> : tensor<3x4xi8>
  %s = arith.constant dense<[0.5, 0.25, 0.125, 1.0]> : tensor<4xf32>
  %t = arith.constant 0.5 : f32
  %z = arith.constant dense<1> : tensor<4xi32>
  %one = arith.constant 1 : i32
  %d = quantx.dequantize %w scale(%s : tensor<4xf32>) zero_point(%z : tensor<4xi32>)
      {storage = #quantx.storage<i8>, axis = 1 : i64} : tensor<3x4xi8> -> tensor<3x4xf32>
  %f = quantx.dequantize %w scale(%t : f32) zero_point(%one : i32)
      {storage = #quantx.storage<i8>} : tensor<3x4xi8> -> tensor<3x4xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %r = linalg.generic {indexing_maps = [#row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%ids : tensor<4xi64>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%id: i64, %out: f32):
    %row = arith.index_cast %id : i64 to index
    %column = linalg.index 1 : index
    %value = tensor.extract %d[%row, %column] : tensor<3x4xf32>
    linalg.yield %value : f32
  } -> tensor<4x4xf32>
  %u = linalg.generic {indexing_maps = [#row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%ids : tensor<4xi64>) outs(%e : tensor<4x4xf32>) {
  ^bb0(%id: i64, %out: f32):
    %row = arith.index_cast %id : i64 to index
    %column = linalg.index 0 : index
    %value = tensor.extract %f[%row, %column] : tensor<3x4xf32>
    linalg.yield %value : f32
  } -> tensor<4x4xf32>
  return %r, %u : tensor<4x4xf32>, tensor<4x4xf32>
}
