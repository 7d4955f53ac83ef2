// RUN: quant-opt %s --quantx-form-block-matmuls --split-input-file | FileCheck %s --check-prefixes=CHECK,FLOAT,AUTO
// RUN: quant-opt %s --quantx-form-block-matmuls=activations=float --split-input-file | FileCheck %s --check-prefixes=CHECK,FLOAT
// RUN: quant-opt %s --quantx-form-block-matmuls=activations=int8 --split-input-file | FileCheck %s --check-prefixes=CHECK,INT
// RUN: not quant-opt %s --quantx-form-block-matmuls=activations=int4 --split-input-file 2>&1 | FileCheck %s --check-prefix=BAD

// BAD: error: activations are float, int8 or auto, not 'int4'

// Blocks along the depth keep their parameters, two of them share one scale of
// the activations; the bias of the init is the
// product's, and the layer's name stays.

// CHECK-LABEL: func @blocks
// CHECK-SAME: %[[X:.*]]: tensor<2x4xf32>
// CHECK-DAG: %[[W:.*]] = arith.constant dense<[{{\[}}1, 2], [3, 4], [5, 6], [7, -8]]> : tensor<4x2xi8>
// CHECK-DAG: %[[S:.*]] = arith.constant dense<[{{\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00]]> : tensor<2x2xf32>
// CHECK-DAG: %[[Z:.*]] = arith.constant dense<[{{\[}}0, 1], [0, 0]]> : tensor<2x2xi8>
// INT: %[[Q:.*]]:3 = quantx.block_quantize %[[X]] outs({{.*}} : tensor<2x4xi8>, tensor<2x1xf32>, tensor<2x2xi32>) {block_size = 4 : i64, sum_block_size = 2 : i64}
// FLOAT: %[[Y:.*]] = quantx.block_matmul %[[X]] weights(%[[W]], %[[S]], zero_point %[[Z]] :
// INT: %[[Y:.*]] = quantx.block_matmul %[[Q]]#0 scale(%[[Q]]#1 : tensor<2x1xf32>) sum(%[[Q]]#2 : tensor<2x2xi32>) weights(%[[W]], %[[S]], zero_point %[[Z]] :
// CHECK-SAME: bias(%{{.*}} : tensor<2xf32>)
// FLOAT-SAME: {block_size = 2 : i64, quantx.layer = "fc", storage = #quantx.storage<i4>}
// INT-SAME: {block_size = 2 : i64, input_block_size = 4 : i64, quantx.layer = "fc", storage = #quantx.storage<i4>}
// CHECK: return %[[Y]]
func.func @blocks(%x: tensor<2x4xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[1, 2], [3, 4], [5, 6], [7, -8]]> : tensor<4x2xi8>
  %s = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %z = arith.constant dense<[[0, 1], [0, 0]]> : tensor<2x2xi32>
  %d = quantx.dequantize %w scale(%s : tensor<2x2xf32>) zero_point(%z : tensor<2x2xi32>) {storage = #quantx.storage<i4>, axis = 0 : i64, block_size = 2 : i64} : tensor<4x2xi8> -> tensor<4x2xf32>
  %b = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<2x2xf32>) dimensions = [0]
  %y = linalg.matmul {quantx.layer = "fc"} ins(%x, %d : tensor<2x4xf32>, tensor<4x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}

// -----

// Transposed packed weights are turned; per-channel parameters are one block;
// a zero point in the middle needs no operand; rows may be unknown.

// CHECK-LABEL: func @channels
// CHECK-NOT: quantx.dequantize
// CHECK-DAG: arith.constant dense<[{{\[}}65], [-121]]> : tensor<2x1xi8>
// CHECK-DAG: arith.constant dense<[{{\[}}1.000000e+00, 2.000000e+00]]> : tensor<1x2xf32>
// FLOAT: quantx.block_matmul
// FLOAT-NOT: zero_point
// INT: quantx.block_quantize {{.*}} {block_size = 2 : i64} : tensor<?x2xf32> -> tensor<?x2xi8>, tensor<?x1xf32>, tensor<?x1xi32>
// CHECK: {block_size = 2 : i64, storage = #quantx.storage<u4 packed>}
func.func @channels(%x: tensor<?x2xf32>) -> tensor<?x2xf32> {
  // Rows (1, 7) and (4, 8) in nibbles.
  %w = arith.constant dense<[[113], [132]]> : tensor<2x1xi8>
  %s = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %z = arith.constant dense<8> : tensor<2xi32>
  %d = quantx.dequantize %w scale(%s : tensor<2xf32>) zero_point(%z : tensor<2xi32>) {storage = #quantx.storage<u4 packed>, axis = 0 : i64} : tensor<2x1xi8> -> tensor<2x2xf32>
  %c0 = arith.constant 0 : index
  %m = tensor.dim %x, %c0 : tensor<?x2xf32>
  %e = tensor.empty(%m) : tensor<?x2xf32>
  %c = arith.constant 0.0 : f32
  %i = linalg.fill ins(%c : f32) outs(%e : tensor<?x2xf32>) -> tensor<?x2xf32>
  %y = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>] ins(%x, %d : tensor<?x2xf32>, tensor<2x2xf32>) outs(%i : tensor<?x2xf32>) -> tensor<?x2xf32>
  return %y : tensor<?x2xf32>
}

// -----

// A block size that does not divide, an init that is no row, and a quantized
// activation: all stay.

// CHECK-LABEL: func @ragged
// CHECK: linalg.matmul
func.func @ragged(%x: tensor<1x3xf32>) -> tensor<1x1xf32> {
  %w = arith.constant dense<1> : tensor<3x1xi8>
  %s = arith.constant dense<1.0> : tensor<2x1xf32>
  %z = arith.constant dense<0> : tensor<2x1xi32>
  %d = quantx.dequantize %w scale(%s : tensor<2x1xf32>) zero_point(%z : tensor<2x1xi32>) {storage = #quantx.storage<i8>, axis = 0 : i64, block_size = 2 : i64} : tensor<3x1xi8> -> tensor<3x1xf32>
  %i = arith.constant dense<0.0> : tensor<1x1xf32>
  %y = linalg.matmul ins(%x, %d : tensor<1x3xf32>, tensor<3x1xf32>) outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
  return %y : tensor<1x1xf32>
}

// CHECK-LABEL: func @running_sum
// CHECK: linalg.matmul
func.func @running_sum(%x: tensor<1x2xf32>, %sum: tensor<1x1xf32>) -> tensor<1x1xf32> {
  %w = arith.constant dense<1> : tensor<2x1xi8>
  %s = arith.constant 1.0 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x1xi8> -> tensor<2x1xf32>
  %y = linalg.matmul ins(%x, %d : tensor<1x2xf32>, tensor<2x1xf32>) outs(%sum : tensor<1x1xf32>) -> tensor<1x1xf32>
  return %y : tensor<1x1xf32>
}

// CHECK-LABEL: func @quantized
// CHECK: linalg.matmul
func.func @quantized(%q: tensor<1x2xi8>) -> tensor<1x1xf32> {
  %w = arith.constant dense<1> : tensor<2x1xi8>
  %s = arith.constant 1.0 : f32
  %z = arith.constant 0 : i32
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  %d = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x1xi8> -> tensor<2x1xf32>
  %i = arith.constant dense<0.0> : tensor<1x1xf32>
  %y = linalg.matmul ins(%x, %d : tensor<1x2xf32>, tensor<2x1xf32>) outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
  return %y : tensor<1x1xf32>
}

// -----

// One row takes codes unless its layer wants something else; two rows floats.

// AUTO-LABEL: func @one_row
// AUTO: quantx.block_quantize %arg0
// AUTO: quantx.block_matmul {{.*}} {block_size = 2 : i64, storage
// AUTO: quantx.block_matmul %arg0
// AUTO: quantx.block_quantize %arg1
// AUTO: quantx.block_matmul
func.func @one_row(%x: tensor<1x2xf32>, %xs: tensor<2x2xf32>) -> (tensor<1x1xf32>, tensor<1x1xf32>, tensor<2x1xf32>) {
  %w = arith.constant dense<1> : tensor<2x1xi8>
  %s = arith.constant 1.0 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x1xi8> -> tensor<2x1xf32>
  %i = arith.constant dense<0.0> : tensor<1x1xf32>
  %j = arith.constant dense<0.0> : tensor<2x1xf32>
  %a = linalg.matmul ins(%x, %d : tensor<1x2xf32>, tensor<2x1xf32>) outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
  %b = linalg.matmul {quantx.weight_only_activations = "float"} ins(%x, %d : tensor<1x2xf32>, tensor<2x1xf32>) outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
  %c = linalg.matmul {quantx.weight_only_activations = "int8"} ins(%xs, %d : tensor<2x2xf32>, tensor<2x1xf32>) outs(%j : tensor<2x1xf32>) -> tensor<2x1xf32>
  return %a, %b, %c : tensor<1x1xf32>, tensor<1x1xf32>, tensor<2x1xf32>
}
