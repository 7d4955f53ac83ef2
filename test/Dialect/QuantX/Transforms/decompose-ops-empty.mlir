// RUN: quant-opt %s --quantx-decompose-ops | FileCheck %s

// What is empty is not inserted: upstream takes its offset for out of bounds.

// CHECK-LABEL: func @pad_empty
// CHECK-NOT: insert_slice
// CHECK: linalg.fill
// CHECK-NOT: insert_slice
// CHECK: return
func.func @pad_empty(%x: tensor<2x0xi8>) -> tensor<2x3xi8> {
  %c = arith.constant 7 : i8
  %p = tensor.pad %x low[0, 3] high[0, 0] {
  ^bb0(%i: index, %j: index):
    tensor.yield %c : i8
  } : tensor<2x0xi8> to tensor<2x3xi8>
  return %p : tensor<2x3xi8>
}

// CHECK-LABEL: func @concat_empty
// CHECK-SAME: %[[X:.*]]: tensor<2xi8>, %[[Y:.*]]: tensor<0xi8>
// CHECK-NOT: %[[Y]]
// CHECK: return
func.func @concat_empty(%x: tensor<2xi8>, %y: tensor<0xi8>) -> tensor<2xi8> {
  %c = tensor.concat dim(0) %x, %y : (tensor<2xi8>, tensor<0xi8>) -> tensor<2xi8>
  return %c : tensor<2xi8>
}

// CHECK-LABEL: func @concat_nothing
// CHECK: tensor.empty() : tensor<0xi8>
func.func @concat_nothing(%x: tensor<0xi8>, %y: tensor<0xi8>) -> tensor<0xi8> {
  %c = tensor.concat dim(0) %x, %y : (tensor<0xi8>, tensor<0xi8>) -> tensor<0xi8>
  return %c : tensor<0xi8>
}

// A sum of nothing is what it started from.

// CHECK-LABEL: func @matmul_empty
// CHECK-SAME: %[[X:.*]]: tensor<2x0xf32>, %[[Y:.*]]: tensor<0x3xf32>, %[[B:.*]]: tensor<2x3xf32>
// CHECK-NEXT: return %[[B]]
func.func @matmul_empty(%x: tensor<2x0xf32>, %y: tensor<0x3xf32>, %b: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %m = linalg.matmul ins(%x, %y : tensor<2x0xf32>, tensor<0x3xf32>) outs(%b : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %m : tensor<2x3xf32>
}
