// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=icelake-server --split-input-file | FileCheck %s

// Groups stand before their channels, and each has a bias for each of them.

// CHECK-LABEL: func @groups
// CHECK: %[[X:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0], [1, 2], [3], [4]] : tensor<1x2x3x4x4xi8> into tensor<1x6x4x4xi8>
// CHECK: %[[T:.*]] = linalg.transpose ins(%[[X]] : {{.*}}) outs({{.*}} : tensor<1x4x4x6xi8>)
// CHECK: quantx.window_reduce <contract> %[[T]] weights(%{{.*}} : tensor<256xi8>) start(%{{.*}} : tensor<4xi32>) outs(%{{.*}} : tensor<1x3x3x4xi32>) attributes {{.*}}groups = 2
// CHECK: tensor.expand_shape {{.*}} : tensor<1x4x3x3xi32> into tensor<1x2x2x3x3xi32>
func.func @groups(%x: tensor<1x2x3x4x4xi8>) -> tensor<1x2x2x3x3xi32> {
  %w = arith.constant dense<3> : tensor<2x2x3x2x2xi8>
  %b = arith.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %e = tensor.empty() : tensor<1x2x2x3x3xi32>
  %i = linalg.broadcast ins(%b : tensor<2x2xi32>) outs(%e : tensor<1x2x2x3x3xi32>) dimensions = [0, 3, 4]
  %c = linalg.conv_2d_ngchw_gfchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x3x4x4xi8>, tensor<2x2x3x2x2xi8>) outs(%i : tensor<1x2x2x3x3xi32>) -> tensor<1x2x2x3x3xi32>
  return %c : tensor<1x2x2x3x3xi32>
}

// -----

// A depthwise convolution with a multiplier has groups of one input channel.

// CHECK-LABEL: func @multiplier
// CHECK: quantx.window_reduce <contract> %{{.*}} outs(%{{.*}} : tensor<1x3x3x6xf32>) attributes {{.*}}groups = 3
// CHECK: tensor.expand_shape {{.*}} : tensor<1x3x3x6xf32> into tensor<1x3x3x3x2xf32>
func.func @multiplier(%x: tensor<1x4x4x3xf32>) -> tensor<1x3x3x3x2xf32> {
  %w = arith.constant dense<3.0> : tensor<2x2x3x2xf32>
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x3x3x3x2xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<1x3x3x3x2xf32>) -> tensor<1x3x3x3x2xf32>
  %c = linalg.depthwise_conv_2d_nhwc_hwcm {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x4x4x3xf32>, tensor<2x2x3x2xf32>) outs(%i : tensor<1x3x3x3x2xf32>) -> tensor<1x3x3x3x2xf32>
  return %c : tensor<1x3x3x3x2xf32>
}

// -----

// Without a height, images have one of 1.

// CHECK-LABEL: func @conv_1d
// CHECK: tensor.expand_shape {{.*}} : tensor<1x3x9xi8> into tensor<1x3x1x9xi8>
// CHECK: quantx.window_reduce <contract> {{.*}} outs(%{{.*}} : tensor<1x1x4x5xi32>) attributes {dilations = array<i64: 1, 1>, kernel = array<i64: 1, 3>, {{.*}}strides = array<i64: 1, 2>
// CHECK: tensor.collapse_shape {{.*}} : tensor<1x5x1x4xi32> into tensor<1x5x4xi32>
func.func @conv_1d(%x: tensor<1x3x9xi8>) -> tensor<1x5x4xi32> {
  %w = arith.constant dense<3> : tensor<5x3x3xi8>
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<1x5x4xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<1x5x4xi32>) -> tensor<1x5x4xi32>
  %c = linalg.conv_1d_ncw_fcw {strides = dense<2> : vector<1xi64>, dilations = dense<1> : vector<1xi64>} ins(%x, %w : tensor<1x3x9xi8>, tensor<5x3x3xi8>) outs(%i : tensor<1x5x4xi32>) -> tensor<1x5x4xi32>
  return %c : tensor<1x5x4xi32>
}
