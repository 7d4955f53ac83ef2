// RUN: quant-opt %s -split-input-file --quantx-resolve-sizes --canonicalize | FileCheck %s

// A view that joins batch and length, and one that divides them again; sizes of
// the second argument are those of the first.
// CHECK-LABEL: func @views
// CHECK: %[[B:.*]] = tensor.dim %arg0, %c0
// CHECK: %[[L:.*]] = tensor.dim %arg0, %c1
// CHECK: %[[ROWS:.*]] = tensor.collapse_shape %arg0 {{\[\[}}0, 1], [2]] : tensor<?x?x24xf32> into tensor<?x24xf32>
// CHECK: %[[HEADS:.*]] = tensor.expand_shape %[[ROWS]] {{\[\[}}0, 1], [2, 3]] output_shape [%[[B]], %[[L]], 4, 6] : tensor<?x24xf32> into tensor<?x?x4x6xf32>
// CHECK: %[[E:.*]] = tensor.empty(%[[B]], %[[L]]) : tensor<?x?xf32>
// CHECK-NOT: tensor.reshape
func.func @views(%x: tensor<?x?x24xf32> {quantx.sizes = ["b>=1", "l>=2<=512", "24"]},
                 %y: tensor<?x?xf32> {quantx.sizes = ["b>=1", "l>=2<=512"]}) -> (tensor<?x?x4x6xf32>, tensor<?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c24 = arith.constant 24 : i64
  %c4 = arith.constant 4 : i64
  %c6 = arith.constant 6 : i64
  %b = tensor.dim %x, %c0 : tensor<?x?x24xf32>
  %l = tensor.dim %x, %c1 : tensor<?x?x24xf32>
  %bi = arith.index_cast %b : index to i64
  %li = arith.index_cast %l : index to i64
  %n = arith.muli %bi, %li : i64
  %flat = tensor.from_elements %n, %c24 : tensor<2xi64>
  %rows = tensor.reshape %x(%flat) : (tensor<?x?x24xf32>, tensor<2xi64>) -> tensor<?x24xf32>
  %split = tensor.from_elements %bi, %li, %c4, %c6 : tensor<4xi64>
  %heads = tensor.reshape %rows(%split) : (tensor<?x24xf32>, tensor<4xi64>) -> tensor<?x?x4x6xf32>
  %yb = tensor.dim %y, %c0 : tensor<?x?xf32>
  %yl = tensor.dim %y, %c1 : tensor<?x?xf32>
  %e = tensor.empty(%yb, %yl) : tensor<?x?xf32>
  return %heads, %e : tensor<?x?x4x6xf32>, tensor<?x?xf32>
}

// -----

// Python's rule for the end of a slice is the size itself where it is known to
// lie inside.
// CHECK-LABEL: func @slice
// CHECK: %[[L:.*]] = tensor.dim %arg0, %c0
// CHECK-NOT: arith.minsi
// CHECK: tensor.extract_slice %arg1[0, 0] [%[[L]], 8] [1, 1]
func.func @slice(%x: tensor<?xf32> {quantx.sizes = ["l<=512"]}, %table: tensor<512x8xf32>) -> tensor<?x8xf32> {
  %c0 = arith.constant 0 : index
  %c-1 = arith.constant -1 : index
  %c512 = arith.constant 512 : index
  %l = tensor.dim %x, %c0 : tensor<?xf32>
  %negative = arith.cmpi slt, %l, %c0 : index
  %wrapped = arith.addi %l, %c512 : index
  %end = arith.select %negative, %wrapped, %l : index
  %below = arith.cmpi slt, %end, %c0 : index
  %last = arith.select %below, %c-1, %end : index
  %min = arith.minsi %last, %c512 : index
  %size = arith.maxsi %min, %c0 : index
  %s = tensor.extract_slice %table[0, 0] [%size, 8] [1, 1] : tensor<512x8xf32> to tensor<?x8xf32>
  return %s : tensor<?x8xf32>
}

// -----

// Without a bound the end stays computed.
// CHECK-LABEL: func @unbounded
// CHECK: arith.minsi
func.func @unbounded(%x: tensor<?xf32>, %table: tensor<512x8xf32>) -> tensor<?x8xf32> {
  %c0 = arith.constant 0 : index
  %c512 = arith.constant 512 : index
  %l = tensor.dim %x, %c0 : tensor<?xf32>
  %min = arith.minsi %l, %c512 : index
  %s = tensor.extract_slice %table[0, 0] [%min, 8] [1, 1] : tensor<512x8xf32> to tensor<?x8xf32>
  return %s : tensor<?x8xf32>
}
