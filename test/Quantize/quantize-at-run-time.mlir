// RUN: quant-opt %s -split-input-file --quantx-quantize-at-run-time | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-quantize-at-run-time --quantx-verify-qdq-form -o /dev/null

// Rows of the matrix before the reshape; both products share them.
// CHECK-LABEL: func @rows
// CHECK: %[[HIGH:.*]] = linalg.generic {{.*}} ins(%arg0 : tensor<2x3x8xf32>) outs(%{{.*}} : tensor<2x3x1xf32>)
// CHECK: arith.maxnumf
// CHECK: %[[LOW:.*]] = linalg.generic {{.*}} ins(%arg0 : tensor<2x3x8xf32>)
// CHECK: arith.minnumf
// CHECK: %[[S:.*]], %[[Z:.*]] = quantx.choose_params %[[LOW]], %[[HIGH]] {quantx.run_time, storage = #quantx.storage<i8>} : tensor<2x3x1xf32>
// CHECK: %[[Q:.*]] = quantx.quantize %arg0 scale(%[[S]] : tensor<2x3x1xf32>) zero_point(%[[Z]] : tensor<2x3x1xi32>) {axis = 2 : i64, block_size = 8 : i64, storage = #quantx.storage<i8>}
// CHECK: %[[FLAT:.*]] = tensor.collapse_shape %[[Q]] {{\[\[}}0, 1], [2]] : tensor<2x3x8xi8> into tensor<6x8xi8>
// CHECK: %[[FS:.*]] = tensor.collapse_shape %[[S]] {{.*}} into tensor<6x1xf32>
// CHECK: %[[FZ:.*]] = tensor.collapse_shape %[[Z]] {{.*}} into tensor<6x1xi32>
// CHECK: %[[D:.*]] = quantx.dequantize %[[FLAT]] scale(%[[FS]] : tensor<6x1xf32>) zero_point(%[[FZ]] : tensor<6x1xi32>) {axis = 1 : i64, block_size = 8 : i64, storage = #quantx.storage<i8>}
// CHECK-NOT: quantx.choose_params
// CHECK: linalg.matmul {quantx.layer = "a"} ins(%{{.*}}, %{{.*}} : tensor<6x8xf32>, tensor<8x2xf32>)
func.func @rows(%x: tensor<2x3x8xf32>) -> (tensor<6x2xf32>, tensor<6x2xf32>) {
  %w = arith.constant dense<1> : tensor<8x2xi8>
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %wd = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<8x2xi8> -> tensor<8x2xf32>
  %flat = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x3x8xf32> into tensor<6x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<6x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<6x2xf32>) -> tensor<6x2xf32>
  %a = linalg.matmul {quantx.layer = "a", quantx.activation = {dynamic = "token", scheme = "asymmetric", storage = "i8"}}
      ins(%flat, %wd : tensor<6x8xf32>, tensor<8x2xf32>) outs(%i : tensor<6x2xf32>) -> tensor<6x2xf32>
  %b = linalg.matmul {quantx.layer = "b", quantx.activation = {dynamic = "token", scheme = "asymmetric", storage = "i8"}}
      ins(%flat, %wd : tensor<6x8xf32>, tensor<8x2xf32>) outs(%i : tensor<6x2xf32>) -> tensor<6x2xf32>
  return %a, %b : tensor<6x2xf32>, tensor<6x2xf32>
}

// -----

// One set for the tensor: rows first, then what is left of them.
// CHECK-LABEL: func @whole
// CHECK: linalg.generic {{.*}} ins(%arg0 : tensor<?x8xf32>) outs(%{{.*}} : tensor<?xf32>)
// CHECK: linalg.generic {{.*}} outs(%{{.*}} : tensor<f32>)
// CHECK: %[[S:.*]], %[[Z:.*]] = quantx.choose_params {{.*}} {quantx.run_time, storage = #quantx.storage<u8>, symmetric} : tensor<f32>
// CHECK: quantx.quantize %arg0 scale(%[[S]] : tensor<f32>) zero_point(%[[Z]] : tensor<i32>) {storage = #quantx.storage<u8>} : tensor<?x8xf32>
func.func @whole(%x: tensor<?x8xf32>) -> tensor<?x2xf32> {
  %w = arith.constant dense<1> : tensor<8x2xi8>
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %wd = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<8x2xi8> -> tensor<8x2xf32>
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty(%n) : tensor<?x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<?x2xf32>) -> tensor<?x2xf32>
  %a = linalg.matmul {quantx.layer = "a", quantx.activation = {dynamic = "tensor", scheme = "symmetric", storage = "u8"}}
      ins(%x, %wd : tensor<?x8xf32>, tensor<8x2xf32>) outs(%i : tensor<?x2xf32>) -> tensor<?x2xf32>
  return %a : tensor<?x2xf32>
}

// -----

// Two activations: rows of the left one, each matrix of the right one, both
// symmetric; a length that is not known is one block.
// CHECK-LABEL: func @pair
// CHECK-DAG: quantx.choose_params {{.*}} symmetric} : tensor<?x5x1xf32>
// CHECK-DAG: quantx.quantize %arg0 {{.*}} {axis = 2 : i64, block_size = 9223372036854775807 : i64,
// CHECK-DAG: quantx.choose_params {{.*}} symmetric} : tensor<?xf32>
// CHECK-DAG: quantx.quantize %arg1 {{.*}} {axis = 0 : i64, storage
func.func @pair(%x: tensor<?x5x?xf32>, %y: tensor<?x?x7xf32>, %i: tensor<?x5x7xf32>) -> tensor<?x5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<?x5x7xf32>) -> tensor<?x5x7xf32>
  %a = linalg.batch_matmul {quantx.layer = "a", quantx.activation = {dynamic = "token", scheme = "asymmetric", storage = "i8"}}
      ins(%x, %y : tensor<?x5x?xf32>, tensor<?x?x7xf32>) outs(%f : tensor<?x5x7xf32>) -> tensor<?x5x7xf32>
  return %a : tensor<?x5x7xf32>
}

// -----

// A convolution has no rows: one set for its padded input.
// CHECK-LABEL: func @convolution
// CHECK: quantx.choose_params {{.*}} : tensor<f32>, tensor<f32> -> tensor<f32>, tensor<i32>
func.func @convolution(%x: tensor<1x1x4x4xf32>) -> tensor<1x2x2x2xf32> {
  %w = arith.constant dense<1> : tensor<2x1x3x3xi8>
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %wd = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x1x3x3xi8> -> tensor<2x1x3x3xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2x2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  %c = linalg.conv_2d_nchw_fchw {quantx.layer = "c", quantx.activation = {dynamic = "token", scheme = "asymmetric", storage = "i8"}}
      ins(%x, %wd : tensor<1x1x4x4xf32>, tensor<2x1x3x3xf32>) outs(%i : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  return %c : tensor<1x2x2x2xf32>
}

// -----

// What a softmax computes is not negative: unsigned codes from 0 on.
// CHECK-LABEL: func @softmax
// CHECK: %[[ZERO:.*]] = linalg.fill {quantx.run_time} ins(%{{.*}} : f32) outs(%{{.*}} : tensor<2x3x1xf32>)
// CHECK: %[[HIGH:.*]] = linalg.generic {{.*}} outs(%[[ZERO]] : tensor<2x3x1xf32>)
// CHECK: arith.maxnumf
// CHECK: quantx.choose_params %[[ZERO]], %[[HIGH]] {quantx.run_time, storage = #quantx.storage<u8>} : tensor<2x3x1xf32>
func.func @softmax(%x: tensor<2x3x4xf32>, %y: tensor<2x4x5xf32>) -> tensor<2x3x5xf32> {
  %p = quantx.unit "softmax" (%a = %x : tensor<2x3x4xf32>) {axis = 2 : i64} -> tensor<2x3x4xf32> {
    quantx.yield %a : tensor<2x3x4xf32>
  }
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x3x5xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %r = linalg.batch_matmul {quantx.layer = "r", quantx.activation = {dynamic = "token", scheme = "symmetric", storage = "i8"}}
      ins(%p, %y : tensor<2x3x4xf32>, tensor<2x4x5xf32>) outs(%i : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  return %r : tensor<2x3x5xf32>
}

// -----

// Keys: transposed for a product whose right factor has one set for each head.
// Codes are transposed, not floats; these move as far as tokens go together.
// CHECK-LABEL: func @keys
// CHECK: %[[T:.*]] = linalg.transpose ins(%arg1 : tensor<?x5x4x8xf32>) outs(%{{.*}} : tensor<?x4x5x8xf32>) permutation = [0, 2, 1, 3] {quantx.run_time}
// CHECK: %[[C:.*]] = tensor.collapse_shape %[[T]] {{\[\[}}0, 1], [2], [3]] {quantx.run_time}
// CHECK: %[[S:.*]], %[[Z:.*]] = quantx.choose_params
// CHECK: %[[Q:.*]] = quantx.quantize %[[C]] scale(%[[S]] : tensor<?xf32>) zero_point(%[[Z]] : tensor<?xi32>) {axis = 0 : i64, storage = #quantx.storage<i8>} : tensor<?x5x8xf32> -> tensor<?x5x8xi8>
// CHECK: %[[TQ:.*]] = linalg.transpose ins(%[[Q]] : tensor<?x5x8xi8>) outs(%{{.*}} : tensor<?x8x5xi8>) permutation = [0, 2, 1] {quantx.run_time}
// CHECK: quantx.dequantize %[[TQ]] scale(%[[S]] : tensor<?xf32>) zero_point(%[[Z]] : tensor<?xi32>) {axis = 0 : i64, storage = #quantx.storage<i8>}
func.func @keys(%x: tensor<?x6x8xf32>, %k: tensor<?x5x4x8xf32>) -> tensor<?x6x5xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x6x8xf32>
  %b = tensor.dim %k, %c0 : tensor<?x5x4x8xf32>
  %te = tensor.empty(%b) : tensor<?x4x8x5xf32>
  %t = linalg.transpose ins(%k : tensor<?x5x4x8xf32>) outs(%te : tensor<?x4x8x5xf32>) permutation = [0, 2, 3, 1]
  %c = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<?x4x8x5xf32> into tensor<?x8x5xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty(%n) : tensor<?x6x5xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<?x6x5xf32>) -> tensor<?x6x5xf32>
  %y = linalg.batch_matmul {quantx.layer = "y", quantx.activation = {dynamic = "token", scheme = "symmetric", storage = "i8"}}
      ins(%x, %c : tensor<?x6x8xf32>, tensor<?x8x5xf32>) outs(%i : tensor<?x6x5xf32>) -> tensor<?x6x5xf32>
  return %y : tensor<?x6x5xf32>
}

// -----

// One value is the left factor and, transposed, the right one of products that
// do not follow each other: each dequantize stands behind the codes it reads.
// CHECK-LABEL: func @twice
// CHECK: %[[Q:.*]] = quantx.quantize %arg0 {{.*}} {axis = 0 : i64
// CHECK: quantx.dequantize %[[Q]]
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[Q]] : tensor<2x5x8xi8>)
// CHECK: quantx.dequantize %[[T]]
// CHECK-NOT: quantx.quantize %arg0 {{.*}} {axis = 0 : i64
// CHECK: return
func.func @twice(%x: tensor<2x5x8xf32>) -> tensor<2x5x8xf32> {
  %te = tensor.empty() : tensor<2x8x5xf32>
  %t = linalg.transpose ins(%x : tensor<2x5x8xf32>) outs(%te : tensor<2x8x5xf32>) permutation = [0, 2, 1]
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x5x5xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %s = linalg.batch_matmul {quantx.layer = "s", quantx.activation = {dynamic = "token", scheme = "symmetric", storage = "i8"}}
      ins(%x, %t : tensor<2x5x8xf32>, tensor<2x8x5xf32>) outs(%i : tensor<2x5x5xf32>) -> tensor<2x5x5xf32>
  %f = tensor.empty() : tensor<2x5x8xf32>
  %j = linalg.fill ins(%zero : f32) outs(%f : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  %y = linalg.batch_matmul {quantx.layer = "y", quantx.activation = {dynamic = "token", scheme = "symmetric", storage = "i8"}}
      ins(%s, %x : tensor<2x5x5xf32>, tensor<2x5x8xf32>) outs(%j : tensor<2x5x8xf32>) -> tensor<2x5x8xf32>
  return %y : tensor<2x5x8xf32>
}
