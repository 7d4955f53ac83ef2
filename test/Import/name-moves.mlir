// RUN: quant-opt %s --quantx-name-moves --split-input-file | FileCheck %s

// CHECK-LABEL: func @expand
// CHECK-SAME: %[[X:.*]]: tensor<2x1x3xf32>
// CHECK: %[[C:.*]] = tensor.collapse_shape %[[X]] {{\[\[}}0], [1, 2]] : tensor<2x1x3xf32> into tensor<2x3xf32>
// CHECK: linalg.broadcast ins(%[[C]] : tensor<2x3xf32>) outs(%{{.*}} : tensor<2x4x3xf32>) dimensions = [1]
func.func @expand(%x: tensor<2x1x3xf32>) -> tensor<2x4x3xf32> {
  %e = tensor.empty() : tensor<2x4x3xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, 0, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<2x1x3xf32>) outs(%e : tensor<2x4x3xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<2x4x3xf32>
  return %y : tensor<2x4x3xf32>
}

// -----

// Every dimension of size 1 goes.

// CHECK-LABEL: func @scalar
// CHECK: tensor.collapse_shape %{{.*}} [] : tensor<1x1xf32> into tensor<f32>
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<f32>) outs(%{{.*}} : tensor<?x4xf32>) dimensions = [0, 1]
func.func @scalar(%x: tensor<1x1xf32>, %n: index) -> tensor<?x4xf32> {
  %e = tensor.empty(%n) : tensor<?x4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (0, 0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<1x1xf32>) outs(%e : tensor<?x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// -----

// A copy is its input.

// CHECK-LABEL: func @copy
// CHECK-SAME: %[[X:.*]]: tensor<4xf32>
// CHECK: return %[[X]]
func.func @copy(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// CHECK-LABEL: func @diagonal
// CHECK: linalg.generic
func.func @diagonal(%x: tensor<4x4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0, d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%x : tensor<4x4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// Twice as many rows, each from the nearest: torch-mlir divides in float.

// CHECK-LABEL: func @nearest
// CHECK-SAME: %[[X:.*]]: tensor<2x3xf32>
// CHECK: %[[B:.*]] = linalg.broadcast ins(%[[X]] : tensor<2x3xf32>) outs(%{{.*}} : tensor<2x2x3xf32>) dimensions = [1]
// CHECK: tensor.collapse_shape %[[B]] {{\[\[}}0, 1], [2]] : tensor<2x2x3xf32> into tensor<4x3xf32>
func.func @nearest(%x: tensor<2x3xf32>) -> tensor<4x3xf32> {
  %two = arith.constant 2.0 : f32
  %e = tensor.empty() : tensor<4x3xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<4x3xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %a = arith.index_cast %i : index to i64
    %b = arith.sitofp %a : i64 to f32
    %c = arith.divf %b, %two : f32
    %d = math.floor %c : f32
    %f = arith.fptosi %d : f32 to i64
    %g = arith.index_cast %f : i64 to index
    %v = tensor.extract %x[%g, %j] : tensor<2x3xf32>
    linalg.yield %v : f32
  } -> tensor<4x3xf32>
  return %y : tensor<4x3xf32>
}

// -----

// Rounded the other way it is no repetition.

// CHECK-LABEL: func @shifted
// CHECK: tensor.extract
func.func @shifted(%x: tensor<2xf32>) -> tensor<4xf32> {
  %one = arith.constant 1 : index
  %two = arith.constant 2 : index
  %three = arith.constant 3 : index
  %e = tensor.empty() : tensor<4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%e : tensor<4xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = arith.addi %i, %one : index
    %k = arith.minui %j, %three : index
    %g = arith.divui %k, %two : index
    %v = tensor.extract %x[%g] : tensor<2xf32>
    linalg.yield %v : f32
  } -> tensor<4xf32>
  return %y : tensor<4xf32>
}

// -----

// Positions that come from data.

// CHECK-LABEL: func @gather
// CHECK: tensor.extract
func.func @gather(%x: tensor<2xf32>, %at: index) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} outs(%e : tensor<4xf32>) {
  ^bb0(%out: f32):
    %v = tensor.extract %x[%at] : tensor<2xf32>
    linalg.yield %v : f32
  } -> tensor<4xf32>
  return %y : tensor<4xf32>
}
