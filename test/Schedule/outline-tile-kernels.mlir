// RUN: quant-opt %s --quantx-outline-tile-kernels | FileCheck %s
// RUN: quant-opt %s --quantx-outline-tile-kernels --quantx-outline-tile-kernels | FileCheck %s --check-prefix=TWICE

memref.global "private" constant @weights : memref<1024xi8> = dense<1>

// Constants and views go along; buffers and scalars of the body are handed over.

// CHECK-LABEL: func private @main_tiles(
// CHECK-SAME: %{{.*}}: memref<1x1x16x16xi32>, %{{.*}}: i32, %{{.*}}: memref<1024xi8>) attributes {no_inline}
// CHECK-DAG: memref.get_global @weights
// CHECK-DAG: memref.view
// CHECK: quantx.window_reduce <contract> {{.*}} leaf = "amxint8"
// CHECK-NOT: quantx.window_reduce

// CHECK-LABEL: func private @main_tiles_0(
// CHECK: quantx.window_reduce <contract> {{.*}} leaf = "amxint8"

// CHECK-LABEL: func @main(
// CHECK-SAME: %[[X:.*]]: memref<1024xi8>, %[[Y:.*]]: memref<1x1x16x16xi32>, %[[Z:.*]]: i32
// CHECK-NOT: quantx.window_reduce
// CHECK: call @main_tiles(%[[Y]], %[[Z]], %[[X]])
// CHECK: quantx.window_reduce <contract> {{.*}} leaf = "avx512vnni"
// CHECK: call @main_tiles_0(%[[Y]], %[[X]])

// TWICE-COUNT-3: quantx.window_reduce
// TWICE-NOT: quantx.window_reduce
func.func @main(%x: memref<1024xi8>, %y: memref<1x1x16x16xi32>, %z: i32) {
  %c0 = arith.constant 0 : index
  %w = memref.get_global @weights : memref<1024xi8>
  %image = memref.view %x[%c0][] : memref<1024xi8> to memref<1x1x16x64xi8>
  quantx.window_reduce <contract> %image weights(%w : memref<1024xi8>) outs(%y : memref<1x1x16x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 16, 1>} {
  ^bb0(%acc: i32):
    %sum = arith.addi %acc, %z : i32
    quantx.yield %sum : i32
  } : memref<1x1x16x64xi8>
  quantx.window_reduce <contract> %image weights(%w : memref<1024xi8>) outs(%y : memref<1x1x16x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x16x64xi8>
  quantx.window_reduce <contract> %image weights(%w : memref<1024xi8>) outs(%y : memref<1x1x16x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 16, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x16x64xi8>
  return
}
