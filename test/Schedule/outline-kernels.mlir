// RUN: quant-opt %s --quantx-outline-kernels --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-outline-kernels="divide min-work=1" --split-input-file | FileCheck %s --check-prefix=DIVIDE
// RUN: quant-opt %s --quantx-outline-kernels="divide min-work=1000000000" --split-input-file | FileCheck %s --check-prefix=SMALL
// RUN: quant-opt %s --quantx-outline-kernels --quantx-outline-kernels --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-outline-kernels="cache-bytes=511" --split-input-file | FileCheck %s --check-prefix=COLD

// Two ops that differ in their buffers only share a function, though they name
// different constants around them; the third has another tile.

// CHECK-LABEL: func @shared
// CHECK: call @[[A:kernel[_0-9]*]](%arg0, %{{.*}}, %arg1) :
// CHECK: call @[[A]](%arg1, %{{.*}}, %arg0) :
// CHECK: call @[[B:kernel[_0-9]*]](%arg0, %{{.*}}, %arg1) :
// CHECK: func private @[[A]](%[[X:.*]]: memref<1x4x4x16xi8>, %[[W:.*]]: memref<256xi8> {llvm.noalias, llvm.readonly}, %[[Y:.*]]: memref<1x4x4x16xi8>) attributes {llvm.bareptr, llvm.linkage = #llvm.linkage<internal>, passthrough = ["noinline"]}
// CHECK-NEXT: quantx.window_reduce <contract> %[[X]] weights(%[[W]] : memref<256xi8>) outs(%[[Y]] :
// CHECK: arith.constant 7 : i32
// CHECK: func private @[[B]](

// Both weights together have 512 bytes.

// COLD-LABEL: func @shared
// COLD-COUNT-2: quantx.window_reduce {{.*}}quantx.cold_weights
// COLD-LABEL: func @blocks
// COLD-NOT: quantx.cold_weights
// COLD-LABEL: func @places

// The result has 64 bytes per row of pixels: each row is a unit, and with the
// pixels of a 1x1 kernel joined a tile of two pixels makes half a cache line.

// DIVIDE-LABEL: func @shared
// DIVIDE-DAG: %[[C0:.*]] = arith.constant 0 : index
// DIVIDE-DAG: %[[C4:.*]] = arith.constant 4 : index
// DIVIDE: call @[[A:kernel[_0-9]*]](%arg0, %{{.*}}, %arg1, %[[C0]], %[[C4]]) :
// DIVIDE: func private @[[A]]({{.*}}, %{{.*}}: index, %{{.*}}: index) attributes {{.*}} quantx.units = 4 : i64

// SMALL-LABEL: func @shared
// SMALL-NOT: quantx.units
// SMALL-LABEL: func @open
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

// A scalar that is computed is passed, and of a buffer whose place is known at
// run time only the pointer and the offset.

// CHECK-LABEL: func @places
// CHECK: call @[[A:kernel[_0-9]*]](%arg0, %arg1, %arg2) : (memref<1x4x4x16xi32>, memref<1x4x4x16xi32>, i32)
// CHECK: %[[BASE:.[a-z_0-9]*]], %[[OFFSET:.[a-z_0-9]*]], {{.*}} = memref.extract_strided_metadata %arg3
// CHECK: call @[[B:kernel[_0-9]*]](%arg0, %[[BASE]], %[[OFFSET]]) : (memref<1x4x4x16xi32>, memref<i32>, index)
// CHECK: func private @[[A]](%[[X:.*]]: memref<1x4x4x16xi32>, %[[Y:.*]]: memref<1x4x4x16xi32>, %[[N:.*]]: i32)
// CHECK: arith.addi %{{.*}}, %[[N]] : i32
// CHECK: func private @[[B]](%[[X:.*]]: memref<1x4x4x16xi32>, %[[Y:.*]]: memref<i32>, %[[AT:.*]]: index)
// CHECK: %[[Z:.*]] = memref.reinterpret_cast %[[Y]] to offset: [%[[AT]]], sizes: [1, 4, 4, 16], strides: [256, 64, 16, 1]
// CHECK: quantx.window_reduce <max> %[[X]] outs(%[[Z]] :
func.func @places(%x: memref<1x4x4x16xi32>, %y: memref<1x4x4x16xi32>, %n: i32, %z: memref<1x4x4x16xi32, strided<[256, 64, 16, 1], offset: ?>>) {
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

// Sizes that are known at run time only are passed, each once, from as far as
// they can be followed: here the rows of both buffers are as many as %n says.
// The second op has its rows from another product of its own.

// CHECK-LABEL: func @open
// CHECK-SAME: %[[X:.*]]: memref<1024xi8>, %[[N:.*]]: index, %[[M:.*]]: index
// CHECK: %[[XBASE:.[a-z_0-9]*]], {{.*}} = memref.extract_strided_metadata
// CHECK: %[[YBASE:.[a-z_0-9]*]], {{.*}} = memref.extract_strided_metadata
// CHECK: call @[[A:kernel[_0-9]*]](%[[XBASE]], %[[N]], %{{.*}}, %[[YBASE]]) : (memref<i8>, index, memref<1024xi8>, memref<i8>)
// CHECK: %[[PRODUCT:.*]] = arith.muli %[[N]], %[[M]]
// CHECK: call @[[A]](%{{.*}}, %[[PRODUCT]], %{{.*}}, %{{.*}}) : (memref<i8>, index, memref<1024xi8>, memref<i8>)
// CHECK: func private @[[A]](%[[P:.*]]: memref<i8>, %[[ROWS:.*]]: index, %[[W:.*]]: memref<1024xi8> {llvm.noalias, llvm.readonly}, %[[Q:.*]]: memref<i8>)
// CHECK: %[[STRIDE:.*]] = arith.muli %[[ROWS]], %{{.*}}
// CHECK: memref.reinterpret_cast %[[P]] to offset: [0], sizes: [1, 1, %[[ROWS]], 64], strides: [%[[STRIDE]], %[[STRIDE]], 64, 1]
// CHECK: memref.reinterpret_cast %[[Q]] to offset: [0], sizes: [1, 1, %[[ROWS]], 16]
// CHECK-NOT: func private

// How much there is to do is known at run time: little of it is done by one
// thread. Two tiles of two pixels fill a cache line.

// DIVIDE-LABEL: func @open
// DIVIDE-SAME: memref<1024xi8>
// DIVIDE: %[[SIZE:.*]] = memref.dim %expand_shape
// DIVIDE: %[[SUMS:.*]] = arith.muli %[[SIZE]], %c16
// DIVIDE: %[[WORK:.*]] = arith.muli %[[SUMS]], %c64
// DIVIDE: %[[WORTH:.*]] = arith.cmpi uge, %[[WORK]], %c1{{[_0-9]*}} : index
// DIVIDE: %[[TILES:.*]] = arith.ceildivui %{{.*}}#2, %c2
// DIVIDE: %[[UNITS:.*]] = arith.ceildivui %[[TILES]], %c2
// DIVIDE: scf.if %[[WORTH]] {
// DIVIDE: call @[[A:kernel[_0-9]*]](%{{.*}}, %[[UNITS]]) :
// DIVIDE: } else {
// DIVIDE: call @[[A]](%{{.*}}, %[[UNITS]]) {quantx.serial} :
// DIVIDE: call @[[A]](
// DIVIDE: func private @[[A]]({{.*}}, %{{.*}}: index, %{{.*}}: index) attributes {{.*}} quantx.units}
memref.global "private" constant @w : memref<1024xi8> = dense<1>
func.func @open(%x: memref<1024xi8>, %n: index, %m: index) {
  %c0 = arith.constant 0 : index
  %c512 = arith.constant 512 : index
  %w = memref.get_global @w : memref<1024xi8>
  %a = memref.view %x[%c0][%n] : memref<1024xi8> to memref<1x1x?x64xi8>
  %b = memref.view %x[%c512][%n] : memref<1024xi8> to memref<?x16xi8>
  %size = memref.dim %b, %c0 : memref<?x16xi8>
  %image = memref.expand_shape %b [[0, 1, 2], [3]] output_shape [1, 1, %size, 16] : memref<?x16xi8> into memref<1x1x?x16xi8>
  quantx.window_reduce <contract> %a weights(%w : memref<1024xi8>) outs(%image : memref<1x1x?x16xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    %t = arith.trunci %acc : i32 to i8
    quantx.yield %t : i8
  } : memref<1x1x?x64xi8>
  %c = memref.view %x[%c512][%n, %m] : memref<1024xi8> to memref<1x1x?x?x64xi8>
  %pixels = memref.collapse_shape %c [[0], [1], [2, 3], [4]] : memref<1x1x?x?x64xi8> into memref<1x1x?x64xi8>
  %d = memref.view %x[%c0][%n, %m] : memref<1024xi8> to memref<1x1x?x?x16xi8>
  %result = memref.collapse_shape %d [[0], [1], [2, 3], [4]] : memref<1x1x?x?x16xi8> into memref<1x1x?x16xi8>
  quantx.window_reduce <contract> %pixels weights(%w : memref<1024xi8>) outs(%result : memref<1x1x?x16xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    %t = arith.trunci %acc : i32 to i8
    quantx.yield %t : i8
  } : memref<1x1x?x64xi8>
  return
}

// -----

// Tiles are in functions as vectors are: with a scalar from around them, and
// without, where two ops are equal.

// CHECK-LABEL: func @tiles
// CHECK-SAME: %[[X:.*]]: memref<1024xi8>, %[[Y:.*]]: memref<1x1x16x16xi32>, %[[Z:.*]]: i32
// CHECK-NOT: quantx.window_reduce
// CHECK: call @[[OWN:kernel[_0-9]*]](%{{.*}}, %{{.*}}, %[[Y]], %[[Z]])
// CHECK: call @[[SHARED:kernel[_0-9]*]](%{{.*}}, %{{.*}}, %[[Y]])
// CHECK: call @[[SHARED]](
// CHECK: func private @[[OWN]]({{.*}}, %[[N:.*]]: i32)
// CHECK-NEXT: quantx.window_reduce {{.*}} leaf = "amxint8"
// CHECK: arith.addi %{{.*}}, %[[N]]
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
