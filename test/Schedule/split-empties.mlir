// RUN: quant-opt %s --quantx-split-empties | FileCheck %s

// Two ops that write into one empty tensor get one each; dynamic sizes go along.

// CHECK-LABEL: func @split
// CHECK-SAME: %[[X:.*]]: tensor<?xf32>, %[[N:.*]]: index
// CHECK: %[[B:.*]] = tensor.empty(%[[N]])
// CHECK: %[[A:.*]] = tensor.empty(%[[N]])
// CHECK: linalg.exp ins(%[[X]] : {{.*}}) outs(%[[A]] :
// CHECK: linalg.abs ins(%[[X]] : {{.*}}) outs(%[[B]] :
func.func @split(%x: tensor<?xf32>, %n: index) -> (tensor<?xf32>, tensor<?xf32>) {
  %e = tensor.empty(%n) : tensor<?xf32>
  %a = linalg.exp ins(%x : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  %b = linalg.abs ins(%x : tensor<?xf32>) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  return %a, %b : tensor<?xf32>, tensor<?xf32>
}

// CHECK-LABEL: func @single
// CHECK-COUNT-1: tensor.empty
// CHECK-NOT: tensor.empty
// CHECK: return
func.func @single(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %a = linalg.exp ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  return %a : tensor<4xf32>
}
