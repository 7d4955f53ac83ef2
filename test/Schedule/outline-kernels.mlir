// RUN: quant-opt %s --quantx-outline-kernels --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-outline-kernels="divide min-work=1" --split-input-file | FileCheck %s --check-prefix=DIVIDE
// RUN: quant-opt %s --quantx-outline-kernels="divide min-work=1000000000" --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-outline-kernels --quantx-outline-kernels --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-outline-kernels="cache-bytes=511" --split-input-file | FileCheck %s --check-prefix=COLD

// Two ops that differ in their buffers only share a function, though they name
// different constants around them; the third has another tile.

// CHECK-LABEL: func @shared
// CHECK: call @[[A:kernel.*]](%arg0, %{{.*}}, %arg1) :
// CHECK: call @[[A]](%arg1, %{{.*}}, %arg0) :
// CHECK: call @[[B:kernel.*]](%arg0, %{{.*}}, %arg1) :
// CHECK: func private @[[A]](%[[X:.*]]: memref<1x4x4x16xi8>, %[[W:.*]]: memref<256xi8> {llvm.noalias, llvm.readonly}, %[[Y:.*]]: memref<1x4x4x16xi8>) attributes {llvm.bareptr, llvm.linkage = #llvm.linkage<internal>, passthrough = ["noinline"]}
// CHECK-NEXT: quantx.window_reduce <contract> %[[X]] weights(%[[W]] : memref<256xi8>) outs(%[[Y]] :
// CHECK: arith.constant 7 : i32
// CHECK: func private @[[B]](

// Both weights together have 512 bytes.

// COLD-LABEL: func @shared
// COLD-COUNT-2: quantx.window_reduce {{.*}}quantx.cold_weights
// COLD-LABEL: func @blocks
// COLD-NOT: quantx.cold_weights
// COLD-LABEL: func @stays

// The result has 64 bytes per row of pixels: each row is a unit, and with the
// pixels of a 1x1 kernel joined a tile of two pixels makes half a cache line.

// DIVIDE-LABEL: func @shared
// DIVIDE-DAG: %[[C0:.*]] = arith.constant 0 : index
// DIVIDE-DAG: %[[C4:.*]] = arith.constant 4 : index
// DIVIDE: call @[[A:kernel.*]](%arg0, %{{.*}}, %arg1, %[[C0]], %[[C4]]) :
// DIVIDE: func private @[[A]]({{.*}}, %{{.*}}: index, %{{.*}}: index) attributes {{.*}} quantx.units = 4 : i64
memref.global "private" constant @w : memref<256xi8> = dense<1>
memref.global "private" constant @v : memref<256xi8> = dense<2>
func.func @shared(%x: memref<1x4x4x16xi8>, %y: memref<1x4x4x16xi8>) {
  %w = memref.get_global @w : memref<256xi8>
  %v = memref.get_global @v : memref<256xi8>
  %c7 = arith.constant 7 : i32
  %seven = arith.constant 7 : i32
  quantx.window_reduce <contract> %x weights(%w : memref<256xi8>) outs(%y : memref<1x4x4x16xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    %s = arith.addi %acc, %c7 : i32
    %t = arith.trunci %s : i32 to i8
    quantx.yield %t : i8
  } : memref<1x4x4x16xi8>
  quantx.window_reduce <contract> %y weights(%v : memref<256xi8>) outs(%x : memref<1x4x4x16xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    %s = arith.addi %acc, %seven : i32
    %t = arith.trunci %s : i32 to i8
    quantx.yield %t : i8
  } : memref<1x4x4x16xi8>
  quantx.window_reduce <contract> %x weights(%w : memref<256xi8>) outs(%y : memref<1x4x4x16xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 4, 1>} {
  ^bb0(%acc: i32):
    %s = arith.addi %acc, %c7 : i32
    %t = arith.trunci %s : i32 to i8
    quantx.yield %t : i8
  } : memref<1x4x4x16xi8>
  return
}

// -----

// Blocks of 64 channels are lines of their own: 2 blocks of 3 rows.

// DIVIDE-LABEL: func @blocks
// DIVIDE: quantx.units = 6 : i64
func.func @blocks(%x: memref<1x5x3x4xi8>, %w: memref<4608xi8>, %y: memref<1x3x1x128xi8>) {
  quantx.window_reduce <contract> %x weights(%w : memref<4608xi8>) outs(%y : memref<1x3x1x128xi8>) attributes {kernel = array<i64: 3, 3>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 1, 4>} {
  ^bb0(%acc: i32):
    %t = arith.trunci %acc : i32 to i8
    quantx.yield %t : i8
  } : memref<1x5x3x4xi8>
  return
}

// -----

// A scalar that is computed, and a layout known at run time only, stay inside.

// CHECK-LABEL: func @stays
// CHECK-NOT: call
// CHECK: quantx.window_reduce
// CHECK-NOT: call
// CHECK: quantx.window_reduce
func.func @stays(%x: memref<1x4x4x16xi32>, %y: memref<1x4x4x16xi32>, %n: i32, %z: memref<1x4x4x16xi32, strided<[256, 64, 16, 1], offset: ?>>) {
  quantx.window_reduce <max> %x outs(%y : memref<1x4x4x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x16", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    %s = arith.addi %acc, %n : i32
    quantx.yield %s : i32
  } : memref<1x4x4x16xi32>
  quantx.window_reduce <max> %x outs(%z : memref<1x4x4x16xi32, strided<[256, 64, 16, 1], offset: ?>>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x16", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x4x4x16xi32>
  return
}

// -----

// Tiles are always in a function. One that takes a scalar from around it has one
// of its own, with constants and views; a vector kernel stays.

// CHECK-LABEL: func @tiles
// CHECK-SAME: %[[X:.*]]: memref<1024xi8>, %[[Y:.*]]: memref<1x1x16x16xi32>, %[[Z:.*]]: i32
// CHECK-NOT: quantx.window_reduce
// CHECK: call @[[OWN:kernel[_0-9]*]](%[[Y]], %[[Z]], %[[X]])
// CHECK: quantx.window_reduce {{.*}} leaf = "avx512vnni"
// CHECK: call @[[SHARED:kernel[_0-9]*]](%{{.*}}, %{{.*}}, %[[Y]])
// CHECK: call @[[SHARED]](
// CHECK: func private @[[OWN]](%{{.*}}: memref<1x1x16x16xi32>, %{{.*}}: i32, %{{.*}}: memref<1024xi8>) attributes {no_inline}
// CHECK-DAG: memref.get_global @weights
// CHECK-DAG: memref.view
// CHECK: quantx.window_reduce {{.*}} leaf = "amxint8"
// CHECK: func private @[[SHARED]](
// CHECK-NEXT: quantx.window_reduce {{.*}} leaf = "amxint8"
memref.global "private" constant @weights : memref<1024xi8> = dense<1>
func.func @tiles(%x: memref<1024xi8>, %y: memref<1x1x16x16xi32>, %z: i32) {
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
    %sum = arith.addi %acc, %z : i32
    quantx.yield %sum : i32
  } : memref<1x1x16x64xi8>
  quantx.window_reduce <contract> %image weights(%w : memref<1024xi8>) outs(%y : memref<1x1x16x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 16, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x16x64xi8>
  quantx.window_reduce <contract> %image weights(%w : memref<1024xi8>) outs(%y : memref<1x1x16x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 16, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x16x64xi8>
  return
}

// -----

// Eight rows or more of tile blocks are units, a block of 32 pixels each; of few
// pixels, threads take blocks of channels, two to a cache line.

// DIVIDE-LABEL: func @tile_units
// DIVIDE-DAG: %[[C16:.*]] = arith.constant 16 : index
// DIVIDE: call @[[ROWS:kernel[_0-9]*]]({{.*}}, %[[C16]])
// DIVIDE: call @[[CHANNELS:kernel[_0-9]*]](
// DIVIDE: func private @[[ROWS]]{{.*}} quantx.units = 16 : i64
// DIVIDE: func private @[[CHANNELS]]{{.*}} quantx.units = 17 : i64
func.func @tile_units(%x: memref<1x1x512x64xi8>, %w: memref<4096xi8>, %y: memref<1x1x512x64xi8>, %u: memref<1x1x32x64xi8>, %v: memref<67584xi8>, %z: memref<1x1x32x1056xi8, strided<[40960, 40960, 1088, 1]>>) {
  quantx.window_reduce <contract> %x weights(%w : memref<4096xi8>) outs(%y : memref<1x1x512x64xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 32, 2>} {
  ^bb0(%acc: i32):
    %t = arith.trunci %acc : i32 to i8
    quantx.yield %t : i8
  } : memref<1x1x512x64xi8>
  quantx.window_reduce <contract> %u weights(%v : memref<67584xi8>) outs(%z : memref<1x1x32x1056xi8, strided<[40960, 40960, 1088, 1]>>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 32, 2>} {
  ^bb0(%acc: i32):
    %t = arith.trunci %acc : i32 to i8
    quantx.yield %t : i8
  } : memref<1x1x32x64xi8>
  return
}
