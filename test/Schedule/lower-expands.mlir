// RUN: quant-opt %s --quantx-lower-expands | FileCheck %s

// CHECK-LABEL: func @open
// CHECK: %[[BASE:.*]], %{{.*}}, %{{.*}}:2, %{{.*}}:2 = memref.extract_strided_metadata %arg0
// CHECK: %[[S:.*]] = arith.muli %{{.*}}, %arg2
// CHECK: memref.reinterpret_cast %[[BASE]] to offset: [0], sizes: [%arg1, %arg2, 8], strides: [%{{.*}}, 8, 1]
// CHECK-NOT: memref.expand_shape
func.func @open(%x: memref<?x8xf32>, %b: index, %l: index) -> memref<?x?x8xf32> {
  %y = memref.expand_shape %x [[0, 1], [2]] output_shape [%b, %l, 8] : memref<?x8xf32> into memref<?x?x8xf32>
  return %y : memref<?x?x8xf32>
}

// One open size in a group is upstream's.
// CHECK-LABEL: func @single
// CHECK: memref.expand_shape
func.func @single(%x: memref<?x8xf32>, %b: index) -> memref<?x2x8xf32> {
  %y = memref.expand_shape %x [[0, 1], [2]] output_shape [%b, 2, 8] : memref<?x8xf32> into memref<?x2x8xf32>
  return %y : memref<?x2x8xf32>
}
