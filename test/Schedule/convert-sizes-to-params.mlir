// RUN: quant-opt %s --quantx-convert-sizes-to-params --cse --canonicalize --split-input-file | FileCheck %s

// The argument becomes a pointer and its shape, the result a pointer. Two
// buffers that are alive together have a place each behind the 64 bytes of static
// buffers; the third takes the place of the first. The result is written at once.
// CHECK-LABEL: func @places.sizes
// CHECK-SAME: (%[[SHAPE:.*]]: memref<2xi64>, %[[OUT:.*]]: memref<2xi64>, %[[BYTES:.*]]: memref<1xi64>)
// CHECK: %[[N:.*]] = memref.load %[[SHAPE]][%c0]
// CHECK: memref.store %[[N]], %[[OUT]][%c0]
// CHECK: memref.store %c8_i64, %[[OUT]][%c1]
// CHECK: memref.store %{{.*}}, %[[BYTES]][%c0]
// CHECK: return
// CHECK-LABEL: func @places(
// CHECK-SAME: %[[X:.*]]: memref<1xf32>, %[[XS:.*]]: memref<2xi64>, %[[Y:.*]]: memref<1xf32>, %[[W:.*]]: memref<64xi8>) -> i32
// CHECK-DAG: %[[SIZE:.*]] = memref.load %[[XS]][%c0]
// CHECK-DAG: %[[ROWS:.*]] = arith.index_cast %[[SIZE]] : i64 to index
// CHECK-DAG: %[[IN:.*]] = memref.reinterpret_cast %[[X]] to offset: [0], sizes: [%[[ROWS]], 8], strides: [8, 1] : memref<1xf32> to memref<?x8xf32>
// CHECK-DAG: %[[TO:.*]] = memref.reinterpret_cast %[[Y]] to offset: [0], sizes: [%[[ROWS]], 8], strides: [8, 1]
// CHECK-DAG: %[[A:.*]] = memref.view %{{.*}}[%c64][%[[ROWS]]] : memref<?xi8> to memref<?x8xf32>
// CHECK-DAG: %[[STEPS:.*]] = arith.ceildivui %{{.*}}, %c64
// CHECK-DAG: %[[SPACE:.*]] = arith.muli %[[STEPS]], %c64
// CHECK-DAG: %[[SECOND:.*]] = arith.addi %[[SPACE]], %c64
// CHECK-DAG: %[[B:.*]] = memref.view %{{.*}}[%[[SECOND]]][%[[ROWS]]] : memref<?xi8> to memref<?x8xf32>
// CHECK: memref.copy %[[IN]], %[[A]]
// CHECK: memref.copy %[[A]], %[[B]]
// CHECK: memref.copy %[[B]], %[[A]]
// CHECK: memref.copy %[[A]], %[[TO]]
// CHECK-NOT: memref.alloc
// CHECK: return %{{.*}} : i32
func.func @places(%x: memref<?x8xf32>, %w: memref<64xi8>) -> (i32, memref<?x8xf32>) attributes {quantx.workspace_size = 64 : i64} {
  %c0 = arith.constant 0 : index
  %status = arith.constant 0 : i32
  %n = memref.dim %x, %c0 : memref<?x8xf32>
  %a = memref.alloc(%n) : memref<?x8xf32>
  memref.copy %x, %a : memref<?x8xf32> to memref<?x8xf32>
  %m = memref.dim %a, %c0 : memref<?x8xf32>
  %b = memref.alloc(%m) : memref<?x8xf32>
  memref.copy %a, %b : memref<?x8xf32> to memref<?x8xf32>
  %c = memref.alloc(%n) : memref<?x8xf32>
  memref.copy %b, %c : memref<?x8xf32> to memref<?x8xf32>
  %y = memref.alloc(%n) : memref<?x8xf32>
  memref.copy %c, %y : memref<?x8xf32> to memref<?x8xf32>
  return %status, %y : i32, memref<?x8xf32>
}

// -----

// What grows with the square of a size gets its place first: both of these have
// the same, and what lives from the one to the other has one behind it.
// CHECK-LABEL: func @growth(
// CHECK-DAG: %[[SQUARE:.*]] = memref.view %{{.*}}[%c0][%[[N:.*]], %[[N]]] : memref<?xi8> to memref<?x?xf32>
// CHECK-DAG: %[[LINE:.*]] = memref.view %{{.*}}[%{{[0-9]+}}][%{{.*}}] : memref<?xi8> to memref<?xf32>
// CHECK: linalg.fill {{.*}} outs(%[[SQUARE]] :
// CHECK: memref.copy %{{.*}}, %[[LINE]]
// CHECK: linalg.fill {{.*}} outs(%[[SQUARE]] :
// CHECK: memref.copy %[[LINE]],
func.func @growth(%x: memref<?xf32>, %w: memref<0xi8>) -> (i32, memref<?xf32>) {
  %c0 = arith.constant 0 : index
  %f = arith.constant 1.0 : f32
  %status = arith.constant 0 : i32
  %n = memref.dim %x, %c0 : memref<?xf32>
  %a = memref.alloc(%n, %n) : memref<?x?xf32>
  linalg.fill ins(%f : f32) outs(%a : memref<?x?xf32>)
  %line = memref.alloc(%n) : memref<?xf32>
  memref.copy %x, %line : memref<?xf32> to memref<?xf32>
  %b = memref.alloc(%n, %n) : memref<?x?xf32>
  linalg.fill ins(%f : f32) outs(%b : memref<?x?xf32>)
  %y = memref.alloc(%n) : memref<?xf32>
  memref.copy %line, %y : memref<?xf32> to memref<?xf32>
  return %status, %y : i32, memref<?xf32>
}

// -----

// What is given back unchanged is copied.
// CHECK-LABEL: func @same(
// CHECK-SAME: %[[X:.*]]: memref<1xf32>, %{{.*}}: memref<1xi64>, %[[Y:.*]]: memref<1xf32>, %{{.*}}: memref<0xi8>) -> i32
// CHECK: %[[IN:.*]] = memref.reinterpret_cast %[[X]]
// CHECK: %[[OUT:.*]] = memref.reinterpret_cast %[[Y]]
// CHECK: memref.copy %[[IN]], %[[OUT]]
func.func @same(%x: memref<?xf32>, %w: memref<0xi8>) -> (i32, memref<?xf32>) {
  %status = arith.constant 0 : i32
  return %status, %x : i32, memref<?xf32>
}

// -----

// Static functions stay as they are.
// CHECK-LABEL: func @static(%{{.*}}: memref<4xf32>, %{{.*}}: memref<64xi8>) -> i32
func.func @static(%x: memref<4xf32>, %w: memref<64xi8>) -> i32 {
  %status = arith.constant 0 : i32
  return %status : i32
}
