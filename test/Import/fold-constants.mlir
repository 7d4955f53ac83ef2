// RUN: quant-opt %s -split-input-file --quantx-fold-constants | FileCheck %s
// RUN: quant-opt %S/Inputs/conv-transpose.mlir --quantx-fold-constants | FileCheck %s --check-prefix=FLIP

// The weights of a transposed convolution are flipped by a generic that reads
// them as a captured constant.
// FLIP-NOT: linalg.index
// FLIP: linalg.conv_2d_nchw_fchw

// CHECK-LABEL: func @transpose
// CHECK: %[[C:.*]] = arith.constant dense<{{\[\[}}1.000000e+00, 3.000000e+00], [2.000000e+00, 4.000000e+00{{\]\]}}> : tensor<2x2xf32>
// CHECK-NEXT: return %[[C]]
func.func @transpose() -> tensor<2x2xf32> {
  %c = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %t = linalg.transpose ins(%c : tensor<2x2xf32>) outs(%e : tensor<2x2xf32>) permutation = [1, 0]
  return %t : tensor<2x2xf32>
}

// -----

#id = affine_map<(d0) -> (d0)>

// Batch norm's factor: only the end of the chain becomes a constant.
// CHECK-LABEL: func @chain
// CHECK-NEXT: %[[C:.*]] = arith.constant dense<{{\[\[\[}}5.000000e-01{{\]\]}}, {{\[\[}}2.500000e-01{{\]\]\]}}> : tensor<2x1x1xf32>
// CHECK-NEXT: return %[[C]]
func.func @chain() -> tensor<2x1x1xf32> {
  %c = arith.constant dense<[3.0, 15.0]> : tensor<2xf32>
  %eps = arith.constant 1.0 : f64
  %e = tensor.empty() : tensor<2xf32>
  %a = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%c : tensor<2xf32>) outs(%e : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.truncf %eps : f64 to f32
    %1 = arith.addf %in, %0 : f32
    %2 = math.rsqrt %1 : f32
    linalg.yield %2 : f32
  } -> tensor<2xf32>
  %x = tensor.expand_shape %a [[0, 1, 2]] output_shape [2, 1, 1] : tensor<2xf32> into tensor<2x1x1xf32>
  return %x : tensor<2x1x1xf32>
}

// -----

// A large result is a resource, and so is one made from a resource.
// CHECK-LABEL: func @resource
// CHECK: arith.constant dense_resource<{{.*}}> : tensor<4x32xi8>
// CHECK: dialect_resources
func.func @resource() -> tensor<4x32xi8> {
  %c = arith.constant dense<1> : tensor<32x4xi8>
  %e = tensor.empty() : tensor<4x32xi8>
  %t = linalg.transpose ins(%c : tensor<32x4xi8>) outs(%e : tensor<4x32xi8>) permutation = [1, 0]
  return %t : tensor<4x32xi8>
}

// -----

// A bias is not written out for every pixel, a fill is no constant, and a
// dequantize keeps its parameters.
// CHECK-LABEL: func @stays
// CHECK: linalg.fill
// CHECK: linalg.broadcast
// CHECK: quantx.dequantize
func.func @stays() -> (tensor<8x8xf32>, tensor<8x4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %b = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %q = arith.constant dense<[1, 2, 3, 4]> : tensor<4xi8>
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
  %g = tensor.empty() : tensor<8x4xf32>
  %w = linalg.broadcast ins(%b : tensor<4xf32>) outs(%g : tensor<8x4xf32>) dimensions = [0]
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  return %f, %w, %d : tensor<8x8xf32>, tensor<8x4xf32>, tensor<4xf32>
}

// -----

// A bias of 32 bits, as ONNX writes it: into the sum of a float layer it goes
// as floats, into that of an integer layer as the codes that come of it.
// CHECK-LABEL: func @bias
// CHECK-DAG: %[[F:.*]] = arith.constant dense<[1.500000e+00, -4.000000e+00]> : tensor<2xf32>
// CHECK-DAG: %[[I:.*]] = arith.constant dense<[6, -16]> : tensor<2xi32>
// CHECK: return %[[F]], %[[I]]
func.func @bias() -> (tensor<2xf32>, tensor<2xi32>) {
  %q = arith.constant dense<[6, -8]> : tensor<2xi32>
  %s = arith.constant dense<[0.25, 0.5]> : tensor<2xf32>
  %z = arith.constant dense<0> : tensor<2xi32>
  %step = arith.constant 0.25 : f32
  %d = quantx.dequantize %q scale(%s : tensor<2xf32>) zero_point(%z : tensor<2xi32>) {axis = 0 : i64, storage = #quantx.storage<i32>} : tensor<2xi32> -> tensor<2xf32>
  %e = tensor.empty() : tensor<2xi32>
  %i = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
      ins(%d : tensor<2xf32>) outs(%e : tensor<2xi32>) {
  ^bb0(%in: f32, %out: i32):
    %0 = arith.divf %in, %step : f32
    %1 = math.roundeven %0 : f32
    %2 = arith.fptosi %1 : f32 to i32
    linalg.yield %2 : i32
  } -> tensor<2xi32>
  return %d, %i : tensor<2xf32>, tensor<2xi32>
}
