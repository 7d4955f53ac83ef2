// RUN: quant-opt %s --quantx-convert-results-to-params | FileCheck %s

// CHECK-LABEL: func @static
// CHECK-SAME: (%[[X:.+]]: memref<4xf32>, %[[OUT:.+]]: memref<4xf32> {bufferize.result}) -> i32
func.func @static(%x: memref<4xf32>) -> (i32, memref<4xf32>) {
  // CHECK-NOT: memref.alloc
  // CHECK: memref.copy %[[X]], %[[OUT]]
  %c = arith.constant 0 : i32
  %a = memref.alloc() : memref<4xf32>
  memref.copy %x, %a : memref<4xf32> to memref<4xf32>
  return %c, %a : i32, memref<4xf32>
}

// A dynamic result is allocated by the function.
// CHECK-LABEL: func @dynamic
// CHECK-SAME: -> (i32, memref<?xf32>)
func.func @dynamic(%x: memref<?xf32>) -> (i32, memref<?xf32>) {
  %c = arith.constant 0 : i32
  return %c, %x : i32, memref<?xf32>
}

// CHECK-LABEL: func private @internal
// CHECK-SAME: -> memref<4xf32>
func.func private @internal(%x: memref<4xf32>) -> memref<4xf32> {
  return %x : memref<4xf32>
}

// CHECK: func private @host(memref<*xf32>)
func.func private @host(memref<*xf32> {bufferization.access = "read"})

// What the header says of codes is not for code generation.
// CHECK: func @codes(%{{[^:]+}}: memref<4xi8>, %{{[^:]+}}: memref<4xi8> {bufferize.result}) -> i32
func.func @codes(%x: memref<4xi8> {quantx.parameters = {scale = 0.5 : f32, zero_point = 3 : i32, storage = #quantx.storage<i8>}})
    -> (i32, memref<4xi8> {quantx.parameters = {scale = 0.5 : f32, zero_point = 3 : i32, storage = #quantx.storage<i8>}}) {
  %c = arith.constant 0 : i32
  %a = memref.alloc() : memref<4xi8>
  memref.copy %x, %a : memref<4xi8> to memref<4xi8>
  return %c, %a : i32, memref<4xi8>
}

// One value as two results: each has its own buffer.
// CHECK-LABEL: func.func @twice(
// CHECK-SAME: %[[IN:.*]]: memref<8xf32>, %[[FIRST:.*]]: memref<8xf32> {{.*}}, %[[SECOND:.*]]: memref<8xf32>
// CHECK-NOT: memref.alloc
// CHECK: memref.copy %[[IN]], %[[FIRST]]
// CHECK: memref.copy %[[FIRST]], %[[SECOND]]
// CHECK: return
func.func @twice(%in: memref<8xf32>) -> (memref<8xf32>, memref<8xf32>) {
  %room = memref.alloc() : memref<8xf32>
  memref.copy %in, %room : memref<8xf32> to memref<8xf32>
  return %room, %room : memref<8xf32>, memref<8xf32>
}
