// RUN: quant-opt %s -split-input-file --quantx-fold-affine | FileCheck %s
// RUN: quant-opt %S/Inputs/linear-3d.mlir --quantx-fold-affine | FileCheck %s --check-prefix=LINEAR

// The bias of a linear layer, behind the reshape, becomes the init.
// LINEAR: %[[B:.*]] = linalg.broadcast ins(%{{.*}} : tensor<4xf32>) outs(%{{.*}} : tensor<5x4xf32>) dimensions = [0]
// LINEAR: %[[M:.*]] = linalg.matmul {{.*}} outs(%[[B]]
// LINEAR: %[[E:.*]] = tensor.expand_shape %[[M]]
// LINEAR: return %[[E]]

#id = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#channel = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>

// (conv - 1) * [2, 0.5] + 3: weights times the factor, bias 3 - factor.
// CHECK-LABEL: func @batch_norm
// CHECK-DAG: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}3.000000e+00{{\]\]\]}}, {{\[\[\[}}2.000000e+00{{\]\]\]\]}}> : tensor<2x1x1x1xf32>
// CHECK-DAG: %[[BIAS:.*]] = arith.constant dense<[1.000000e+00, 2.500000e+00]> : tensor<2xf32>
// CHECK: %[[INIT:.*]] = linalg.broadcast ins(%[[BIAS]] : tensor<2xf32>) outs(%{{.*}} : tensor<1x2x4x4xf32>) dimensions = [0, 2, 3]
// CHECK: %[[CONV:.*]] = linalg.conv_2d_nchw_fchw {{.*}} ins(%{{.*}}, %[[W]] {{.*}} outs(%[[INIT]]
// CHECK-NEXT: return %[[CONV]]
func.func @batch_norm(%x: tensor<1x1x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<[[[[1.5]]], [[[4.0]]]]> : tensor<2x1x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %mean = arith.constant dense<1.0> : tensor<2x1x1xf32>
  %factor = arith.constant dense<[[[2.0]], [[0.5]]]> : tensor<2x1x1xf32>
  %shift = arith.constant 3.0 : f32
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>}
      ins(%x, %w : tensor<1x1x4x4xf32>, tensor<2x1x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%c, %mean : tensor<1x2x4x4xf32>, tensor<2x1x1xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %m: f32, %out: f32):
    %0 = arith.subf %in, %m : f32
    linalg.yield %0 : f32
  } -> tensor<1x2x4x4xf32>
  %m = linalg.generic {indexing_maps = [#channel, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%factor, %s : tensor<2x1x1xf32>, tensor<1x2x4x4xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%k: f32, %in: f32, %out: f32):
    %0 = arith.mulf %k, %in : f32
    %1 = arith.addf %0, %shift : f32
    linalg.yield %1 : f32
  } -> tensor<1x2x4x4xf32>
  return %m : tensor<1x2x4x4xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#column = affine_map<(d0, d1) -> (d1)>

// A second reader of the product, and a factor that is not finite, stop it.
// CHECK-LABEL: func @two_readers
// CHECK: %[[M:.*]] = linalg.matmul
// CHECK: %[[S:.*]] = linalg.generic
// CHECK: return %[[M]], %[[S]]
func.func @two_readers(%x: tensor<2x2xf32>) -> (tensor<2x2xf32>, tensor<2x2xf32>) {
  %w = arith.constant dense<1.0> : tensor<2x2xf32>
  %k = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %c = linalg.matmul ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%f : tensor<2x2xf32>) -> tensor<2x2xf32>
  %m = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c, %k : tensor<2x2xf32>, tensor<2xf32>) outs(%e : tensor<2x2xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %0 = arith.mulf %in, %s : f32
    linalg.yield %0 : f32
  } -> tensor<2x2xf32>
  return %c, %m : tensor<2x2xf32>, tensor<2x2xf32>
}

// CHECK-LABEL: func @infinite
// CHECK: linalg.matmul
// CHECK: linalg.generic
func.func @infinite(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<1.0> : tensor<2x2xf32>
  %k = arith.constant dense<[2.0, 0x7F800000]> : tensor<2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %c = linalg.matmul ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%f : tensor<2x2xf32>) -> tensor<2x2xf32>
  %m = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c, %k : tensor<2x2xf32>, tensor<2xf32>) outs(%e : tensor<2x2xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %0 = arith.mulf %in, %s : f32
    linalg.yield %0 : f32
  } -> tensor<2x2xf32>
  return %m : tensor<2x2xf32>
}

// Weights that are no constant cannot take a factor, but the init a bias.
// CHECK-LABEL: func @run_time_weights
// CHECK: %[[B:.*]] = linalg.broadcast
// CHECK: linalg.matmul {{.*}} outs(%[[B]]
// CHECK: linalg.generic
// CHECK: arith.mulf
// CHECK-NOT: linalg.generic
func.func @run_time_weights(%x: tensor<2x2xf32>, %w: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %k = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %c = linalg.matmul ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%f : tensor<2x2xf32>) -> tensor<2x2xf32>
  %a = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%c, %k : tensor<2x2xf32>, tensor<2xf32>) outs(%e : tensor<2x2xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %0 = arith.addf %in, %s : f32
    linalg.yield %0 : f32
  } -> tensor<2x2xf32>
  %m = linalg.generic {indexing_maps = [#id, #column, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a, %k : tensor<2x2xf32>, tensor<2xf32>) outs(%e : tensor<2x2xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %0 = arith.mulf %in, %s : f32
    linalg.yield %0 : f32
  } -> tensor<2x2xf32>
  return %m : tensor<2x2xf32>
}

// -----

#id = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#channel = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>

// Batch norm behind a concatenation is one layer: (x - m) * k.
// CHECK-LABEL: func @batch_norm_alone
// CHECK: %[[X:.*]] = tensor.concat
// CHECK: %[[B:.*]] = arith.constant dense<[-1.000000e+01, 2.100000e+01]> : tensor<2xf32>
// CHECK: %[[I:.*]] = linalg.broadcast ins(%[[B]] : tensor<2xf32>) {{.*}} dimensions = [0, 2, 3]
// CHECK: %[[W:.*]] = arith.constant dense<{{\[\[\[}}2.000000e+00]], {{\[\[}}3.000000e+00]]]> : tensor<2x1x1xf32>
// CHECK: %[[Y:.*]] = linalg.depthwise_conv_2d_nchw_chw {{.*}} ins(%[[X]], %[[W]] : {{.*}} outs(%[[I]]
// CHECK-NOT: linalg.generic
// CHECK: return %[[Y]], %[[X]]
func.func @batch_norm_alone(%a: tensor<1x1x3x3xf32>, %b: tensor<1x1x3x3xf32>) -> (tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) {
  %m = arith.constant dense<[[[5.0]], [[-7.0]]]> : tensor<2x1x1xf32>
  %k = arith.constant dense<[[[2.0]], [[3.0]]]> : tensor<2x1x1xf32>
  %e = tensor.empty() : tensor<1x2x3x3xf32>
  %x = tensor.concat dim(1) %a, %b : (tensor<1x1x3x3xf32>, tensor<1x1x3x3xf32>) -> tensor<1x2x3x3xf32>
  %s = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %m : tensor<1x2x3x3xf32>, tensor<2x1x1xf32>) outs(%e : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %v: f32, %out: f32):
    %0 = arith.subf %in, %v : f32
    linalg.yield %0 : f32
  } -> tensor<1x2x3x3xf32>
  %y = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%s, %k : tensor<1x2x3x3xf32>, tensor<2x1x1xf32>) outs(%e : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %v: f32, %out: f32):
    %0 = arith.mulf %in, %v : f32
    linalg.yield %0 : f32
  } -> tensor<1x2x3x3xf32>
  return %y, %x : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>
}

// A single op stays; so does a chain that is the same for all channels.
// CHECK-LABEL: func @not_worth_a_layer
// CHECK-COUNT-3: linalg.generic
// CHECK-NOT: depthwise
func.func @not_worth_a_layer(%x: tensor<1x2x3x3xf32>) -> (tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) {
  %k = arith.constant dense<[[[2.0]], [[3.0]]]> : tensor<2x1x1xf32>
  %two = arith.constant 2.0 : f32
  %e = tensor.empty() : tensor<1x2x3x3xf32>
  %y = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %k : tensor<1x2x3x3xf32>, tensor<2x1x1xf32>) outs(%e : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %v: f32, %out: f32):
    %0 = arith.mulf %in, %v : f32
    linalg.yield %0 : f32
  } -> tensor<1x2x3x3xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x : tensor<1x2x3x3xf32>) outs(%e : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %two : f32
    linalg.yield %0 : f32
  } -> tensor<1x2x3x3xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%s : tensor<1x2x3x3xf32>) outs(%e : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %in, %two : f32
    linalg.yield %0 : f32
  } -> tensor<1x2x3x3xf32>
  return %y, %z : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>
}
