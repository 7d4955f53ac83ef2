// RUN: quant-opt %s --quantx-sink-weight-dequantize | FileCheck %s

// CHECK-LABEL: func @transpose
// CHECK-DAG: %[[Q:.*]] = arith.constant dense<{{.*}}> : tensor<2x3xi8>
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[Q]] : tensor<2x3xi8>)
// CHECK: %[[D:.*]] = quantx.dequantize %[[T]] {{.*}} {axis = 1 : i64, {{.*}}} : tensor<3x2xi8> -> tensor<3x2xf32>
// CHECK: return %[[D]]
func.func @transpose() -> tensor<3x2xf32> {
  %q = arith.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi8>
  %s = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %z = arith.constant dense<0> : tensor<2xi32>
  %d = quantx.dequantize %q scale(%s : tensor<2xf32>) zero_point(%z : tensor<2xi32>)
      {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<2x3xi8> -> tensor<2x3xf32>
  %e = tensor.empty() : tensor<3x2xf32>
  %t = linalg.transpose ins(%d : tensor<2x3xf32>) outs(%e : tensor<3x2xf32>) permutation = [1, 0]
  return %t : tensor<3x2xf32>
}

// CHECK-LABEL: func @fake_quantized
// CHECK: %[[C:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<4x1x3xf32> into tensor<4x3xf32>
// CHECK: quantx.fake_quantize %[[C]]
// CHECK-SAME: axis = 0 : i64
func.func @fake_quantized() -> tensor<4x3xf32> {
  %w = arith.constant dense<0.5> : tensor<4x1x3xf32>
  %s = arith.constant dense<0.25> : tensor<4xf32>
  %z = arith.constant dense<0> : tensor<4xi32>
  %f = quantx.fake_quantize %w scale(%s : tensor<4xf32>) zero_point(%z : tensor<4xi32>)
      {storage = #quantx.storage<i8 narrow>, axis = 0 : i64} : tensor<4x1x3xf32>
  %c = tensor.collapse_shape %f [[0, 1], [2]] : tensor<4x1x3xf32> into tensor<4x3xf32>
  return %c : tensor<4x3xf32>
}

// Groups split the axis, and an activation is no weight: both stay.
// CHECK-LABEL: func @stays
// CHECK: %[[A:.*]] = quantx.dequantize
// CHECK: tensor.expand_shape %[[A]]
// CHECK: %[[B:.*]] = quantx.dequantize
// CHECK: linalg.transpose ins(%[[B]]
func.func @stays(%x: tensor<2x3xi8>) -> (tensor<2x2x3xf32>, tensor<3x2xf32>) {
  %q = arith.constant dense<1> : tensor<4x3xi8>
  %s = arith.constant dense<[0.5, 0.25, 0.5, 0.25]> : tensor<4xf32>
  %z = arith.constant dense<0> : tensor<4xi32>
  %k = arith.constant 0.5 : f32
  %n = arith.constant 0 : i32
  %d = quantx.dequantize %q scale(%s : tensor<4xf32>) zero_point(%z : tensor<4xi32>)
      {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<4x3xi8> -> tensor<4x3xf32>
  %g = tensor.expand_shape %d [[0, 1], [2]] output_shape [2, 2, 3] : tensor<4x3xf32> into tensor<2x2x3xf32>
  %y = quantx.dequantize %x scale(%k : f32) zero_point(%n : i32)
      {storage = #quantx.storage<i8>} : tensor<2x3xi8> -> tensor<2x3xf32>
  %e = tensor.empty() : tensor<3x2xf32>
  %t = linalg.transpose ins(%y : tensor<2x3xf32>) outs(%e : tensor<3x2xf32>) permutation = [1, 0]
  return %g, %t : tensor<2x2x3xf32>, tensor<3x2xf32>
}
