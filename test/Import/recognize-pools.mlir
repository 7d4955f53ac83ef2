// RUN: quant-opt %S/Inputs/avg-pool.mlir --quantx-recognize-pools | FileCheck %s --check-prefix=WINDOW
// RUN: quant-opt %S/Inputs/avg-pool-padded.mlir --quantx-recognize-pools | FileCheck %s --check-prefix=BORDER
// RUN: quant-opt %S/Inputs/adaptive-avg-pool.mlir --quantx-recognize-pools | FileCheck %s --check-prefix=GLOBAL
// RUN: quant-opt %S/Inputs/mean.mlir --quantx-recognize-pools | FileCheck %s --check-prefix=MEAN
// RUN: quant-opt %S/Inputs/max-pool.mlir --quantx-recognize-pools | FileCheck %s --check-prefix=MAX
// RUN: quant-opt %s -split-input-file --quantx-recognize-pools | FileCheck %s

// WINDOW: quantx.unit "avg_pool" (%{{.*}} = %arg0 : tensor<1x4x8x8xf32>) {dilations = array<i64: 1, 1>, divisor = 4.000000e+00 : f64, kernel = array<i64: 2, 2>, layout = "nchw", strides = array<i64: 2, 2>} -> tensor<1x4x4x4xf32>
// At the border fewer elements count: the divisor is no constant.
// BORDER: %[[P:.*]] = tensor.pad
// BORDER: quantx.unit "avg_pool" (%{{.*}} = %[[P]] : tensor<1x4x10x10xf32>) {dilations = array<i64: 1, 1>, kernel = array<i64: 3, 3>, layout = "nchw", strides = array<i64: 2, 2>}
// GLOBAL: quantx.unit "global_avg_pool" (%{{.*}} = %arg0 : tensor<1x4x8x8xf32>) {dims = array<i64: 2, 3>, divisor = 6.400000e+01 : f64} -> tensor<1x4x1x1xf32>
// MEAN: quantx.unit "global_avg_pool" (%{{.*}} = %arg0 : tensor<1x4x8x8xf32>) {dims = array<i64: 2, 3>, divisor = 6.400000e+01 : f64} -> tensor<1x4xf32>
// MAX-NOT: quantx.unit

#in = affine_map<(d0, d1) -> (d0, d1)>
#out = affine_map<(d0, d1) -> (d0)>
#id = affine_map<(d0) -> (d0)>

// A divisor computed from the position that is the same everywhere.
// CHECK-LABEL: func @computed_divisor
// CHECK: quantx.unit "avg_pool" {{.*}} divisor = 4.000000e+00 : f64
func.func @computed_divisor(%x: tensor<1x4x4x2xf32>) -> tensor<1x2x2x2xf32> {
  %zero = arith.constant 0.0 : f32
  %c4 = arith.constant 4 : index
  %c9 = arith.constant 9 : index
  %e = tensor.empty() : tensor<1x2x2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  %k = tensor.empty() : tensor<2x2xf32>
  %p = linalg.pooling_nhwc_sum {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>}
      ins(%x, %k : tensor<1x4x4x2xf32>, tensor<2x2xf32>) outs(%f : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  %d = linalg.generic {indexing_maps = [affine_map<(a, b, c, d) -> (a, b, c, d)>, affine_map<(a, b, c, d) -> (a, b, c, d)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%p : tensor<1x2x2x2xf32>) outs(%e : tensor<1x2x2x2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %i = linalg.index 1 : index
    %0 = arith.cmpi slt, %i, %c9 : index
    %1 = arith.select %0, %c4, %c9 : index
    %2 = arith.index_cast %1 : index to i32
    %3 = arith.sitofp %2 : i32 to f32
    %4 = arith.divf %in, %3 : f32
    linalg.yield %4 : f32
  } -> tensor<1x2x2x2xf32>
  return %d : tensor<1x2x2x2xf32>
}

// -----

#in = affine_map<(d0, d1) -> (d0, d1)>
#out = affine_map<(d0, d1) -> (d0)>
#id = affine_map<(d0) -> (d0)>

// A sum divided by something else than its number of elements is no average.
// CHECK-LABEL: func @other_divisor
// CHECK-NOT: quantx.unit
// CHECK: return
func.func @other_divisor(%x: tensor<2x4xf32>) -> tensor<2xf32> {
  %zero = arith.constant 0.0 : f32
  %three = arith.constant 3.0 : f32
  %e = tensor.empty() : tensor<2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2xf32>) -> tensor<2xf32>
  %s = linalg.generic {indexing_maps = [#in, #out], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<2x4xf32>) outs(%f : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %in, %out : f32
    linalg.yield %0 : f32
  } -> tensor<2xf32>
  %d = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%s : tensor<2xf32>) outs(%e : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.divf %in, %three : f32
    linalg.yield %0 : f32
  } -> tensor<2xf32>
  return %d : tensor<2xf32>
}

// -----

// An adaptive pool of an image of the wanted size sums windows of one element:
// it vanishes. What starts from another number does not.
// CHECK-LABEL: func @unit_window
// CHECK-SAME: (%[[X:.*]]: tensor<1x2x3x3xf32>)
// CHECK: %[[OTHER:.*]] = linalg.pooling_nchw_sum
// CHECK: return %[[X]], %[[OTHER]]
func.func @unit_window(%x: tensor<1x2x3x3xf32>) -> (tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<1x2x3x3xf32>
  %k = tensor.empty() : tensor<1x1xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %p = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>}
      ins(%x, %k : tensor<1x2x3x3xf32>, tensor<1x1xf32>) outs(%f : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %g = linalg.fill ins(%one : f32) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %q = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>}
      ins(%x, %k : tensor<1x2x3x3xf32>, tensor<1x1xf32>) outs(%g : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %p, %q : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>
}
