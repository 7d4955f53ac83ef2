// RUN: quant-opt %s --quantx-lower-copies -split-input-file | FileCheck %s

// CHECK-LABEL: func @contiguous
// CHECK: memref.copy
func.func @contiguous(%a: memref<4xi8>, %b: memref<4xi8>) {
  memref.copy %a, %b : memref<4xi8> to memref<4xi8>
  return
}

// -----

// Rows of four lie without gaps on both sides: one vector each.

// CHECK-LABEL: func @strided
// CHECK-NOT: memref.copy
// CHECK: scf.for %[[I:.*]] = %{{.*}} to %c4
// CHECK:   %[[V:.*]] = vector.load %{{.*}}[%[[I]], %{{.*}}] : memref<4x4xi8>, vector<4xi8>
// CHECK:   vector.store %[[V]], %{{.*}}[%[[I]], %{{.*}}]
func.func @strided(%a: memref<4x4xi8>, %b: memref<4x4xi8, strided<[8, 1], offset: 9>>) {
  memref.copy %a, %b : memref<4x4xi8> to memref<4x4xi8, strided<[8, 1], offset: 9>>
  return
}

// -----

// An image into the middle of a padded one. Pixels and channels are one row of
// 84 numbers: five vectors of 16, then 4.

// CHECK-LABEL: func @rows
// CHECK-DAG: %[[A:.*]] = memref.collapse_shape %arg0 {{\[\[}}0], [1], [2, 3]]
// CHECK-DAG: %[[B:.*]] = memref.collapse_shape %arg1 {{\[\[}}0], [1], [2, 3]]
// CHECK: scf.for
// CHECK: scf.for
// CHECK: scf.for %{{.*}} = %c0{{.*}} to %c80{{.*}} step %c16
// CHECK:   vector.load %[[A]]{{.*}} vector<16xf32>
// CHECK:   vector.store {{.*}} %[[B]]
// CHECK: vector.load %[[A]][%{{.*}}, %{{.*}}, %c80{{.*}}] {{.*}} vector<4xf32>
// CHECK-NOT: vector.load
// CHECK-NOT: linalg.generic
func.func @rows(%a: memref<1x28x28x3xf32>, %b: memref<1x28x28x3xf32, strided<[2700, 90, 3, 1], offset: 93>>) {
  memref.copy %a, %b : memref<1x28x28x3xf32> to memref<1x28x28x3xf32, strided<[2700, 90, 3, 1], offset: 93>>
  return
}

// -----

// Every second element: nothing lies together.

// CHECK-LABEL: func @scattered
// CHECK-NOT: vector.load
// CHECK: linalg.generic
func.func @scattered(%a: memref<4x4xi8>, %b: memref<4x4xi8, strided<[8, 2]>>) {
  memref.copy %a, %b : memref<4x4xi8> to memref<4x4xi8, strided<[8, 2]>>
  return
}

// -----

// CHECK-LABEL: func @dynamic
// CHECK-NOT: vector.load
// CHECK: linalg.generic
func.func @dynamic(%a: memref<?x4xi8>, %b: memref<?x4xi8, strided<[8, 1]>>) {
  memref.copy %a, %b : memref<?x4xi8> to memref<?x4xi8, strided<[8, 1]>>
  return
}
