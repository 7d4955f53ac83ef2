// RUN: quant-opt %s --quantx-lower-window-reduces --canonicalize --cse | FileCheck %s

// Two blocks of 32 channels for 32 pixels: four accumulators begin with the
// start of their channels, rows 0 bytes apart; each step of 64 bytes loads two
// tiles of pixels from the image and two streamed ones of weights. Everything
// lies inside, so nothing is copied. Rows of the block before follow the step.

// CHECK-LABEL: func @contract
// CHECK-SAME: %[[X:[a-z0-9]*]]: memref<1x1x32x1024xi8>
// CHECK-DAG: %[[T16:.*]] = arith.constant 16 : i16
// CHECK-DAG: %[[T64:.*]] = arith.constant 64 : i16
// CHECK-DAG: %[[C0:.*]] = arith.constant 0 : i64
// CHECK: %[[SUMS:.*]] = memref.alloca() {alignment = 64 : i64} : memref<1024xi32>
// CHECK: scf.for
// CHECK-COUNT-2: llvm.call_intrinsic "llvm.x86.tileloadd64.internal"(%[[T16]], %[[T64]], %{{.*}}, %[[C0]])
// CHECK: %[[ROWS:.*]]:4 = scf.for {{.*}} -> (!llvm.x86_amx, !llvm.x86_amx, !llvm.x86_amx, !llvm.x86_amx)
// CHECK: llvm.call_intrinsic "llvm.x86.tileloaddt164.internal"
// CHECK: llvm.call_intrinsic "llvm.x86.tileloadd64.internal"
// CHECK: llvm.call_intrinsic "llvm.x86.tileloaddt164.internal"
// CHECK: llvm.call_intrinsic "llvm.x86.tileloadd64.internal"
// CHECK: llvm.call_intrinsic "llvm.x86.tdpbssd.internal"(%[[T16]], %[[T64]], %[[T64]]
// CHECK-COUNT-3: llvm.call_intrinsic "llvm.x86.tdpbssd.internal"
// CHECK-COUNT-4: vector.load %[[SUMS]]
// CHECK: scf.for {{.*}} iter_args({{.*}}#0,
// CHECK-COUNT-4: llvm.call_intrinsic "llvm.x86.tdpbssd.internal"
// CHECK-COUNT-4: llvm.call_intrinsic "llvm.x86.tilestored64.internal"
// CHECK-NOT: tdpbssd
// CHECK: scf.for
// CHECK-COUNT-4: vector.load %[[SUMS]]
// CHECK-NOT: quantx
func.func @contract(%x: memref<1x1x32x1024xi8>, %w: memref<65536xi8>, %s: memref<64xi32>, %y: memref<1x1x32x64xi8>) {
  quantx.window_reduce <contract> %x weights(%w : memref<65536xi8>) start(%s : memref<64xi32>) outs(%y : memref<1x1x32x64xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 32, 2>} {
  ^bb0(%acc: i32):
    %t = arith.trunci %acc : i32 to i8
    quantx.yield %t : i8
  } : memref<1x1x32x1024xi8>
  return
}

// A stem: the seven rows of 21 bytes become one of 147, three steps, not seven.
// Each step of a pixel is put together from the rows that have a part in it,
// then 14-pixel tiles are loaded from what was packed.

// CHECK-LABEL: func @stem
// CHECK-DAG: %[[T14:.*]] = arith.constant 14 : i16
// CHECK-COUNT-18: vector.maskedload {{.*}} : memref<{{.*}}xi8{{.*}}>, vector<64xi1>, vector<64xi8>
// CHECK-NOT: vector.maskedload
// CHECK: llvm.call_intrinsic "llvm.x86.tdpbusd.internal"(%[[T14]]
// CHECK-NOT: vector.maskedload
func.func @stem(%x: memref<1x33x33x3xi8>, %w: memref<6144xi8>, %y: memref<1x14x14x32xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<6144xi8>) outs(%y : memref<1x14x14x32xi32>) attributes {kernel = array<i64: 7, 7>, strides = array<i64: 2, 2>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 28, 2>, is_unsigned} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x33x33x3xi8>
  return
}

// Rows of 48 bytes are not whole steps, so a block at the end of the image
// copies its tiles with a mask.

// CHECK-LABEL: func @tail
// CHECK: scf.if
// CHECK: llvm.call_intrinsic "llvm.x86.tdpbssd.internal"
// CHECK: else
// CHECK: vector.maskedload {{.*}} : memref<{{.*}}xi8{{.*}}>, vector<64xi1>, vector<64xi8>
// CHECK: llvm.call_intrinsic "llvm.x86.tdpbssd.internal"
func.func @tail(%x: memref<1x1x64x48xi8>, %w: memref<2048xi8>, %y: memref<1x1x64x32xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<2048xi8>) outs(%y : memref<1x1x64x32xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 32, 2>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x64x48xi8>
  return
}

// Pixels 2 KB apart share few sets of the first cache: they are packed once for
// the four blocks of channels that read them.

// CHECK-LABEL: func @far_apart
// CHECK: memref.alloca() {alignment = 64 : i64} : memref<32768xi8>
// CHECK: scf.if
// CHECK: vector.load {{.*}} vector<64xi8>
// CHECK: vector.store {{.*}} memref<32768xi8>, vector<64xi8>
// CHECK: llvm.call_intrinsic "llvm.x86.tdpbssd.internal"
func.func @far_apart(%x: memref<1x1x64x2048xi8>, %w: memref<262144xi8>, %y: memref<1x1x64x128xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<262144xi8>) outs(%y : memref<1x1x64x128xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 32, 2>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x64x2048xi8>
  return
}

// Four tiles of 16 positions cover a 7x7 image with what lies between its rows;
// only pixels are stored. The last tile begins three positions early, which it
// shares with the one before, so that nothing behind the image is read.

// CHECK-LABEL: func @small_image
// CHECK-NOT: masked
// CHECK-COUNT-4: llvm.call_intrinsic "llvm.x86.tilezero.internal"
// CHECK: arith.cmpi sge, %{{.*}}, %c3
// CHECK: arith.remui %{{.*}}, %c9
// CHECK: arith.cmpi slt, %{{.*}}, %c7
// CHECK: scf.if
func.func @small_image(%x: memref<1x9x9x64xi8>, %w: memref<9216xi8>, %y: memref<1x7x7x16xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<9216xi8>) outs(%y : memref<1x7x7x16xi32>) attributes {kernel = array<i64: 3, 3>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 64, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x9x9x64xi8>
  return
}

// Products of bfloat16, with a K of one step and a half: what lies behind could
// be no number, so every tile is copied.

// CHECK-LABEL: func @bfloat16
// CHECK-NOT: scf.if
// CHECK: vector.create_mask
// CHECK: vector.maskedload {{.*}} : memref<{{.*}}xbf16{{.*}}>, vector<32xi1>, vector<32xbf16>
// CHECK: llvm.call_intrinsic "llvm.x86.tdpbf16ps.internal"
func.func @bfloat16(%x: memref<1x1x16x48xbf16>, %w: memref<1024xbf16>, %y: memref<1x1x16x16xf32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<1024xbf16>) outs(%y : memref<1x1x16x16xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxbf16", tile = array<i64: 16, 1>} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<1x1x16x48xbf16>
  return
}

// Rows of 3,072 bytes of 32 pixels exceed the first cache: three times 16 steps,
// all blocks of channels in turn. Sums begin with the start or with what the
// steps before left in the block's own place; results follow the last steps
// only. The weights are cold: those of the first pixels are fetched 8 KB ahead.

// CHECK-LABEL: func @long_rows
// CHECK-SAME: %{{[a-z0-9]*}}: memref<1x1x64x3072xi8>
// CHECK: memref.alloca() {alignment = 64 : i64} : memref<8192xi32>
// CHECK: scf.for %{{.*}} = %c0 to %c48
// CHECK: arith.select {{.*}} : index
// CHECK: llvm.call_intrinsic "llvm.x86.tileloadd64.internal"
// CHECK: scf.for
// CHECK: scf.if
// CHECK-COUNT-32: llvm.intr.prefetch
// CHECK-NOT: llvm.intr.prefetch
// CHECK: llvm.call_intrinsic "llvm.x86.tdpbssd.internal"
func.func @long_rows(%x: memref<1x1x64x3072xi8>, %w: memref<786432xi8>, %s: memref<256xi32>, %y: memref<1x1x64x256xi8>) {
  quantx.window_reduce <contract> %x weights(%w : memref<786432xi8>) start(%s : memref<256xi32>) outs(%y : memref<1x1x64x256xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 32, 2>, quantx.cold_weights} {
  ^bb0(%acc: i32):
    %t = arith.trunci %acc : i32 to i8
    quantx.yield %t : i8
  } : memref<1x1x64x3072xi8>
  return
}

// Weights that lie two a byte become tiles of bytes in a scratch: those of the
// first step before the loop, those of the next one in it.

// CHECK-LABEL: func @nibbles
// CHECK: %[[WIDE:.*]] = memref.alloca() {alignment = 64 : i64} : memref<2048xi8>
// CHECK-COUNT-16: llvm.call_intrinsic "llvm.x86.vgf2p8affineqb.512"
// CHECK: scf.for
// CHECK: arith.minsi
// CHECK: vector.load %{{.*}} : memref<2048xi8>, vector<32xi8>
// CHECK: llvm.call_intrinsic "llvm.x86.vgf2p8affineqb.512"
// CHECK: vector.store %{{.*}}, %[[WIDE]]
// CHECK: "llvm.x86.tileloadd64.internal"
// CHECK: "llvm.x86.tdpbssd.internal"
func.func @nibbles(%x: memref<1x1x16x256xi8>, %w: memref<2048xi8>, %y: memref<1x1x16x16xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<2048xi8>) outs(%y : memref<1x1x16x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8-w4", tile = array<i64: 16, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x16x256xi8>
  return
}
