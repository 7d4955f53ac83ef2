// RUN: quant-opt %s --quantx-fold-broadcasts --split-input-file | FileCheck %s

// A linear layer on a batch, as torch-mlir writes it: the rows of the whole
// batch are those of one product.

// CHECK-LABEL: func @linear
// CHECK-SAME: %[[X:.*]]: tensor<17x2x96xf32>, %[[W:.*]]: tensor<96x288xf32>
// CHECK: %[[ROWS:.*]] = tensor.collapse_shape %[[X]] {{\[\[}}0, 1], [2]] : tensor<17x2x96xf32> into tensor<34x96xf32>
// CHECK: %[[START:.*]] = linalg.fill {{.*}} -> tensor<34x288xf32>
// CHECK: %[[Y:.*]] = linalg.matmul ins(%[[ROWS]], %[[W]] : tensor<34x96xf32>, tensor<96x288xf32>) outs(%[[START]]
// CHECK: tensor.expand_shape %[[Y]] {{\[\[}}0, 1], [2]] output_shape [17, 2, 288]
// CHECK-NOT: linalg.batch_matmul
func.func @linear(%x: tensor<17x2x96xf32>, %w: tensor<96x288xf32>) -> tensor<17x2x288xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<17x96x288xf32>
  %b = linalg.broadcast ins(%w : tensor<96x288xf32>) outs(%e : tensor<17x96x288xf32>) dimensions = [0]
  %f = tensor.empty() : tensor<17x2x288xf32>
  %i = linalg.fill ins(%zero : f32) outs(%f : tensor<17x2x288xf32>) -> tensor<17x2x288xf32>
  %y = linalg.batch_matmul ins(%x, %b : tensor<17x2x96xf32>, tensor<17x96x288xf32>) outs(%i : tensor<17x2x288xf32>) -> tensor<17x2x288xf32>
  return %y : tensor<17x2x288xf32>
}

// -----

// Two dimensions of a batch that were put together; the sums begin with a
// tensor; one size is open.

// CHECK-LABEL: func @ranks
// CHECK: %[[START:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<?x5x7xf32> into tensor<?x7xf32>
// CHECK: %[[Y:.*]] = linalg.matmul {{.*}} outs(%[[START]] : tensor<?x7xf32>)
// CHECK: tensor.expand_shape %[[Y]] {{\[\[}}0, 1], [2]] output_shape [%{{.*}}, 5, 7]
func.func @ranks(%x: tensor<?x5x4xf32>, %w: tensor<4x7xf32>, %init: tensor<?x5x7xf32>, %n: index) -> tensor<?x5x7xf32> {
  %e = tensor.empty(%n) : tensor<3x?x4x7xf32>
  %b = linalg.broadcast ins(%w : tensor<4x7xf32>) outs(%e : tensor<3x?x4x7xf32>) dimensions = [0, 1]
  %c = tensor.collapse_shape %b [[0, 1], [2], [3]] : tensor<3x?x4x7xf32> into tensor<?x4x7xf32>
  %y = linalg.batch_matmul ins(%x, %c : tensor<?x5x4xf32>, tensor<?x4x7xf32>) outs(%init : tensor<?x5x7xf32>) -> tensor<?x5x7xf32>
  return %y : tensor<?x5x7xf32>
}

// -----

// One row, broadcast within each matrix, is another product.

// CHECK-LABEL: func @inside
// CHECK: linalg.batch_matmul
func.func @inside(%x: tensor<3x5x4xf32>, %w: tensor<3x7xf32>, %init: tensor<3x5x7xf32>) -> tensor<3x5x7xf32> {
  %e = tensor.empty() : tensor<3x4x7xf32>
  %b = linalg.broadcast ins(%w : tensor<3x7xf32>) outs(%e : tensor<3x4x7xf32>) dimensions = [1]
  %y = linalg.batch_matmul ins(%x, %b : tensor<3x5x4xf32>, tensor<3x4x7xf32>) outs(%init : tensor<3x5x7xf32>) -> tensor<3x5x7xf32>
  return %y : tensor<3x5x7xf32>
}
