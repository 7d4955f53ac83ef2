// RUN: quant-opt %s --quantx-rewrite-integer --split-input-file | FileCheck %s

// A clamp with parameters of its own is a table: codes of -1.0 (2-bit codes keep
// it short), 0.0, 1.0 and 2.0 after relu6 are those of 0, 0, 1 and 2.

// CHECK-LABEL: func @clamp
// CHECK: %[[T:.*]] = arith.constant dense<[-128, -128, -126, -124]> : tensor<4xi8>
// CHECK: quantx.lookup %{{.*}} table(%[[T]] : tensor<4xi8>) {quantx.layer = "r", storage = #quantx.storage<u2>}
func.func @clamp(%x: tensor<5xi8>) -> tensor<5xi8> {
  %s = arith.constant 1.0 : f32
  %t = arith.constant 0.5 : f32
  %z = arith.constant 1 : i32
  %zo = arith.constant -128 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u2>} : tensor<5xi8> -> tensor<5xf32>
  %r = quantx.unit "relu6" (%v = %xf : tensor<5xf32>) {min = 0.0 : f64, max = 6.0 : f64} attributes {quantx.layer = "r"} -> tensor<5xf32> {
    %c0 = arith.constant dense<0.0> : tensor<5xf32>
    %c6 = arith.constant dense<6.0> : tensor<5xf32>
    %m = arith.maximumf %v, %c0 : tensor<5xf32>
    %n = arith.minimumf %m, %c6 : tensor<5xf32>
    quantx.yield %n : tensor<5xf32>
  }
  %q = quantx.quantize %r scale(%t : f32) zero_point(%zo : i32) {storage = #quantx.storage<i8>} : tensor<5xf32> -> tensor<5xi8>
  return %q : tensor<5xi8>
}

// -----

// Any other function of one element is evaluated for every code, here 0, 1, 2
// and 3 squared, whatever the shape of the unit.

// CHECK-LABEL: func @square
// CHECK: %[[T:.*]] = arith.constant dense<[0, 1, 4, 9]> : tensor<4xi8>
// CHECK: quantx.lookup %{{.*}} table(%[[T]] : tensor<4xi8>)
func.func @square(%x: tensor<2x3x1xi8>) -> tensor<2x3x1xi8> {
  %s = arith.constant 1.0 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u2>} : tensor<2x3x1xi8> -> tensor<2x3x1xf32>
  %r = quantx.unit "elementwise" (%v = %xf : tensor<2x3x1xf32>) -> tensor<2x3x1xf32> {
    %e = tensor.empty() : tensor<2x3x1xf32>
    %g = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%v : tensor<2x3x1xf32>) outs(%e : tensor<2x3x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %p = arith.mulf %in, %in : f32
      linalg.yield %p : f32
    } -> tensor<2x3x1xf32>
    quantx.yield %g : tensor<2x3x1xf32>
  }
  %q = quantx.quantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x3x1xf32> -> tensor<2x3x1xi8>
  return %q : tensor<2x3x1xi8>
}

// -----

// An average starts at minus the zero points it takes in, -4 * 3, and divides
// by 4 in the factor: 0.5 / (0.5 * 4) = 2^-2.

// CHECK-LABEL: func @avg_pool
// CHECK: %[[P:.*]] = tensor.pad
// CHECK: tensor.yield %c3_i8
// CHECK: %[[START:.*]] = arith.constant -12 : i32
// CHECK: %[[INIT:.*]] = linalg.fill ins(%[[START]] : i32)
// CHECK: %[[SUM:.*]] = linalg.pooling_nchw_sum {{.*}} ins(%[[P]], %{{.*}} : tensor<1x1x6x6xi8>, tensor<2x2xi8>) outs(%[[INIT]] : tensor<1x1x3x3xi32>)
// CHECK: %[[M:.*]] = arith.constant 1073741824 : i32
// CHECK: %[[S:.*]] = arith.constant -1 : i32
// CHECK: quantx.requantize %[[SUM]] multiplier(%[[M]] : i32) shift(%[[S]] : i32)
func.func @avg_pool(%x: tensor<1x1x4x4xi8>) -> tensor<1x1x3x3xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x4x4xi8> -> tensor<1x1x4x4xf32>
  %r = quantx.unit "avg_pool" (%v = %xf : tensor<1x1x4x4xf32>) -> tensor<1x1x3x3xf32> {
    %zero = arith.constant 0.0 : f32
    %four = arith.constant 4.0 : f32
    %p = tensor.pad %v low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
      tensor.yield %zero : f32
    } : tensor<1x1x4x4xf32> to tensor<1x1x6x6xf32>
    %e = tensor.empty() : tensor<1x1x3x3xf32>
    %w = tensor.empty() : tensor<2x2xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x1x3x3xf32>) -> tensor<1x1x3x3xf32>
    %sum = linalg.pooling_nchw_sum {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>} ins(%p, %w : tensor<1x1x6x6xf32>, tensor<2x2xf32>) outs(%f : tensor<1x1x3x3xf32>) -> tensor<1x1x3x3xf32>
    %g = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sum : tensor<1x1x3x3xf32>) outs(%e : tensor<1x1x3x3xf32>) {
    ^bb0(%in: f32, %out: f32):
      %d = arith.divf %in, %four : f32
      linalg.yield %d : f32
    } -> tensor<1x1x3x3xf32>
    quantx.yield %g : tensor<1x1x3x3xf32>
  }
  %q = quantx.quantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x3x3xf32> -> tensor<1x1x3x3xi8>
  return %q : tensor<1x1x3x3xi8>
}

// -----

// Windows at the border divide by fewer values: 2, 3, 3 and 2 have the common
// multiple 6, so that the sums are brought to sixths.

// CHECK-LABEL: func @avg_pool_uncounted
// CHECK: %[[SUM:.*]] = linalg.pooling_ncw_sum
// CHECK: %[[F:.*]] = arith.constant dense<[3, 2, 2, 3]> : tensor<4xi32>
// CHECK: %[[SIXTHS:.*]] = linalg.generic
// CHECK-SAME: ins(%[[SUM]], %[[F]] : tensor<1x2x4xi32>, tensor<4xi32>)
// CHECK: arith.muli
// CHECK: quantx.requantize %[[SIXTHS]]
func.func @avg_pool_uncounted(%x: tensor<1x2x6xi8>) -> tensor<1x2x4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x6xi8> -> tensor<1x2x6xf32>
  %r = quantx.unit "avg_pool" (%v = %xf : tensor<1x2x6xf32>) -> tensor<1x2x4xf32> {
    %zero = arith.constant 0.0 : f32
    %c0 = arith.constant 0 : index
    %c3 = arith.constant 3 : index
    %two = arith.constant 2.0 : f32
    %three = arith.constant 3.0 : f32
    %e = tensor.empty() : tensor<1x2x4xf32>
    %w = tensor.empty() : tensor<3xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4xf32>) -> tensor<1x2x4xf32>
    %sum = linalg.pooling_ncw_sum {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%v, %w : tensor<1x2x6xf32>, tensor<3xf32>) outs(%f : tensor<1x2x4xf32>) -> tensor<1x2x4xf32>
    %g = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%sum : tensor<1x2x4xf32>) outs(%e : tensor<1x2x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %i = linalg.index 2 : index
      %first = arith.cmpi eq, %i, %c0 : index
      %last = arith.cmpi eq, %i, %c3 : index
      %border = arith.ori %first, %last : i1
      %n = arith.select %border, %two, %three : f32
      %d = arith.divf %in, %n : f32
      linalg.yield %d : f32
    } -> tensor<1x2x4xf32>
    quantx.yield %g : tensor<1x2x4xf32>
  }
  %q = quantx.quantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x4xf32> -> tensor<1x2x4xi8>
  return %q : tensor<1x2x4xi8>
}

// -----

// A global average is a generic sum; its reshape stays behind the sum.

// CHECK-LABEL: func @global_avg_pool
// CHECK: %[[SUM:.*]] = linalg.generic
// CHECK-SAME: iterator_types = ["parallel", "parallel", "reduction", "reduction"]
// CHECK: arith.extui %{{.*}} : i8 to i32
// CHECK: %[[C:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2, 3]] : tensor<1x2x1x1xi32> into tensor<1x2xi32>
// CHECK: quantx.requantize %[[C]]
func.func @global_avg_pool(%x: tensor<1x2x4x4xi8>) -> tensor<1x2xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<1x2x4x4xi8> -> tensor<1x2x4x4xf32>
  %r = quantx.unit "global_avg_pool" (%v = %xf : tensor<1x2x4x4xf32>) {dims = [2, 3]} -> tensor<1x2xf32> {
    %zero = arith.constant 0.0 : f32
    %n = arith.constant 16.0 : f32
    %e = tensor.empty() : tensor<1x2x1x1xf32>
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32>
    %sum = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%v : tensor<1x2x4x4xf32>) outs(%f : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %a = arith.addf %in, %out : f32
      linalg.yield %a : f32
    } -> tensor<1x2x1x1xf32>
    %g = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>, affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%sum : tensor<1x2x1x1xf32>) outs(%e : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %d = arith.divf %in, %n : f32
      linalg.yield %d : f32
    } -> tensor<1x2x1x1xf32>
    %c = tensor.collapse_shape %g [[0], [1, 2, 3]] : tensor<1x2x1x1xf32> into tensor<1x2xf32>
    quantx.yield %c : tensor<1x2xf32>
  }
  %q = quantx.quantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<1x2xf32> -> tensor<1x2xi8>
  return %q : tensor<1x2xi8>
}

// -----

// What has no integer form says why, and stays.

// CHECK-LABEL: func @kept
// CHECK: quantx.unit "avg_pool"
// CHECK-SAME: quantx.float_reason = "its body is not a sum divided by a number"
func.func @kept(%x: tensor<4xi8>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xi8> -> tensor<4xf32>
  %r = quantx.unit "avg_pool" (%v = %xf : tensor<4xf32>) -> tensor<4xf32> {
    %n = arith.negf %v : tensor<4xf32>
    quantx.yield %n : tensor<4xf32>
  }
  %q = quantx.quantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}
