// RUN: quant-opt %s -split-input-file --quantx-quantize-biases | FileCheck %s

// Scales 0.5 * [0.25, 0.125]: codes 1 / 0.125 and -1 / 0.0625.
// CHECK-LABEL: func @per_channel
// CHECK: %[[B:.*]] = arith.constant dense<[8, -16]> : tensor<2xi32>
// CHECK: %[[S:.*]] = arith.constant dense<[1.250000e-01, 6.250000e-02]> : tensor<2xf32>
// CHECK: %[[Z:.*]] = arith.constant dense<0> : tensor<2xi32>
// CHECK: %[[D:.*]] = quantx.dequantize %[[B]] scale(%[[S]] : tensor<2xf32>) zero_point(%[[Z]] : tensor<2xi32>) {axis = 0 : i64, storage = #quantx.storage<i32>}
// CHECK: %[[E:.*]] = tensor.empty() : tensor<1x2x1x1xf32>
// CHECK: %[[I:.*]] = linalg.broadcast ins(%[[D]] : tensor<2xf32>) outs(%[[E]] : tensor<1x2x1x1xf32>) dimensions = [0, 2, 3]
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} outs(%[[I]]
func.func @per_channel(%x: tensor<1x1x1x1xi8>) -> tensor<1x2x1x1xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x1x1xi8> -> tensor<1x1x1x1xf32>
  %w = arith.constant dense<[[[[1]]], [[[2]]]]> : tensor<2x1x1x1xi8>
  %ws = arith.constant dense<[0.25, 0.125]> : tensor<2xf32>
  %wz = arith.constant dense<0> : tensor<2xi32>
  %wd = quantx.dequantize %w scale(%ws : tensor<2xf32>) zero_point(%wz : tensor<2xi32>) {axis = 0 : i64, storage = #quantx.storage<i8>} : tensor<2x1x1x1xi8> -> tensor<2x1x1x1xf32>
  %b = arith.constant dense<[1.0, -1.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2x1x1xf32>
  %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<1x2x1x1xf32>) dimensions = [0, 2, 3]
  %c = linalg.conv_2d_nchw_fchw {quantx.layer = "c"} ins(%d, %wd : tensor<1x1x1x1xf32>, tensor<2x1x1x1xf32>)
    outs(%i : tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32>
  return %c : tensor<1x2x1x1xf32>
}

// -----

// The bias of a grouped convolution, spread before it is split into groups: two
// dimensions, with the scales along the longer one (groups).
// CHECK-LABEL: func @grouped
// CHECK: arith.constant dense<{{\[}}[1], [4]]> : tensor<2x1xi32>
// CHECK: quantx.dequantize {{.*}} {axis = 0 : i64, storage = #quantx.storage<i32>} : tensor<2x1xi32> -> tensor<2x1xf32>
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<2x1xf32>) outs(%{{.*}} : tensor<1x2x1x1x1xf32>) dimensions = [0, 3, 4]
func.func @grouped(%x: tensor<1x2x1x1x1xi8>) -> tensor<1x2x1x1x1xf32> {
  %s = arith.constant 1.0 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x1x1x1xi8> -> tensor<1x2x1x1x1xf32>
  %w = arith.constant dense<1> : tensor<2x1x1x1x1xi8>
  %ws = arith.constant dense<[1.0, 0.5]> : tensor<2xf32>
  %wz = arith.constant dense<0> : tensor<2xi32>
  %wd = quantx.dequantize %w scale(%ws : tensor<2xf32>) zero_point(%wz : tensor<2xi32>) {axis = 0 : i64, storage = #quantx.storage<i8>} : tensor<2x1x1x1x1xi8> -> tensor<2x1x1x1x1xf32>
  %b = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2x1x1xf32>
  %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<1x2x1x1xf32>) dimensions = [0, 2, 3]
  %g = tensor.expand_shape %i [[0], [1, 2], [3], [4]] output_shape [1, 2, 1, 1, 1] : tensor<1x2x1x1xf32> into tensor<1x2x1x1x1xf32>
  %c = linalg.conv_2d_ngchw_gfchw {quantx.layer = "c"} ins(%d, %wd : tensor<1x2x1x1x1xf32>, tensor<2x1x1x1x1xf32>)
    outs(%g : tensor<1x2x1x1x1xf32>) -> tensor<1x2x1x1x1xf32>
  return %c : tensor<1x2x1x1x1xf32>
}

// -----

// One scale for the tensor, a fill as bias, a dynamic batch.
// CHECK-LABEL: func @filled
// CHECK: %[[F:.*]] = linalg.fill
// CHECK: %[[B:.*]] = arith.constant dense<4> : tensor<2xi32>
// CHECK: %[[S:.*]] = arith.constant 2.500000e-01 : f32
// CHECK: quantx.dequantize %[[B]] scale(%[[S]] : f32)
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<2xf32>) outs(%[[F]] : tensor<?x2xf32>) dimensions = [0]
func.func @filled(%x: tensor<?x2xi8>, %e: tensor<?x2xf32>) -> tensor<?x2xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<?x2xi8> -> tensor<?x2xf32>
  %w = arith.constant dense<1> : tensor<2x2xi8>
  %wd = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x2xi8> -> tensor<2x2xf32>
  %one = arith.constant 1.0 : f32
  %i = linalg.fill ins(%one : f32) outs(%e : tensor<?x2xf32>) -> tensor<?x2xf32>
  %c = linalg.matmul {quantx.layer = "c"} ins(%d, %wd : tensor<?x2xf32>, tensor<2x2xf32>) outs(%i : tensor<?x2xf32>) -> tensor<?x2xf32>
  return %c : tensor<?x2xf32>
}

// -----

// Fixed parameters at which the bias does not fit.
// CHECK-LABEL: func @too_large
// CHECK: linalg.matmul {quantx.float_reason = "the bias leaves i32 at the scale of its accumulator", quantx.layer = "c"}
func.func @too_large(%x: tensor<1x2xi8>) -> tensor<1x2xf32> {
  %s = arith.constant 1.0e-6 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  %w = arith.constant dense<1> : tensor<2x2xi8>
  %wd = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x2xi8> -> tensor<2x2xf32>
  %b = arith.constant dense<[0.001, 0.003]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<1x2xf32>) dimensions = [0]
  %c = linalg.matmul {quantx.layer = "c"} ins(%d, %wd : tensor<1x2xf32>, tensor<2x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %c : tensor<1x2xf32>
}

// -----

// Blockwise weights have no accumulator of one scale.
// CHECK-LABEL: func @blockwise
// CHECK: quantx.float_reason = "blockwise weights have no integer form"
func.func @blockwise(%x: tensor<1x2xi8>, %w: tensor<2x2xi8>) -> tensor<1x2xf32> {
  %s = arith.constant 1.0 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  %c = arith.constant dense<1> : tensor<2x2xi8>
  %ws = arith.constant dense<1.0> : tensor<2x2xf32>
  %wz = arith.constant dense<0> : tensor<2x2xi32>
  %wd = quantx.dequantize %c scale(%ws : tensor<2x2xf32>) zero_point(%wz : tensor<2x2xi32>) {axis = 0 : i64, block_size = 1 : i64, storage = #quantx.storage<i8>} : tensor<2x2xi8> -> tensor<2x2xf32>
  %b = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<1x2xf32>) dimensions = [0]
  %m = linalg.matmul {quantx.layer = "m"} ins(%d, %wd : tensor<1x2xf32>, tensor<2x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %m : tensor<1x2xf32>
}
