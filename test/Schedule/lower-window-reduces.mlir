// RUN: quant-opt %s --quantx-lower-window-reduces --canonicalize --cse | FileCheck %s

// Three tiles of pixels, then the pixel that is left; twenty channels are one
// vector and a masked one.

// CHECK-LABEL: func @contract
// CHECK-DAG: %[[MASK:.*]] = arith.constant dense<[true, true, true, true, false, {{.*}}]> : vector<16xi1>
// CHECK-DAG: %[[FLIP:.*]] = arith.constant dense<-2139062144> : vector<16xi32>
// CHECK: vector.maskedload %{{.*}}[%{{.*}}], %[[MASK]]
// CHECK: scf.for
// CHECK: scf.for {{.*}} iter_args({{.*}}) -> (vector<16xi32>, vector<16xi32>, vector<16xi32>, vector<16xi32>)
// CHECK: vector.load %{{.*}} : memref<{{.*}}xi8{{.*}}>, vector<4xi8>
// CHECK: arith.xori %{{.*}}, %[[FLIP]]
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.512"
// CHECK: arith.trunci %{{.*}} : vector<16xi32> to vector<16xi8>
// CHECK: vector.store
// CHECK: vector.maskedstore %{{.*}}[%{{.*}}], %[[MASK]]
// CHECK-NOT: quantx
func.func @contract(%x: memref<1x1x7x8xi8>, %w: memref<256xi8>, %s: memref<20xi32>, %y: memref<1x1x7x20xi8>) {
  quantx.window_reduce <contract> %x weights(%w : memref<256xi8>) start(%s : memref<20xi32>) outs(%y : memref<1x1x7x20xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 2>} {
  ^bb0(%acc: i32):
    %t = arith.trunci %acc : i32 to i8
    quantx.yield %t : i8
  } : memref<1x1x7x8xi8>
  return
}

// Unsigned codes take no offset; five elements of a row leave one for a group
// of its own, read alone.

// CHECK-LABEL: func @unsigned_tail
// CHECK-NOT: arith.xori
// CHECK: vector.load {{.*}} vector<4xi8>
// CHECK: memref.load {{.*}} : memref<{{.*}}xi8
// CHECK: vector.insert
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.512"
func.func @unsigned_tail(%x: memref<1x1x1x5xi8>, %w: memref<128xi8>, %y: memref<1x1x1x16xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<128xi8>) outs(%y : memref<1x1x1x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 1, 1>, is_unsigned} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x1x5xi8>
  return
}

// The other leaves.

// CHECK-LABEL: func @avx2
// CHECK: arith.extsi %{{.*}} : vector<2xi8> to vector<2xi16>
// CHECK: llvm.call_intrinsic "llvm.x86.avx2.pmadd.wd"
func.func @avx2(%x: memref<1x1x1x2xi8>, %w: memref<16xi16>, %y: memref<1x1x1x8xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<16xi16>) outs(%y : memref<1x1x1x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx2", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x1x2xi8>
  return
}

// CHECK-LABEL: func @plain
// CHECK: %[[P:.*]] = arith.muli
// CHECK: arith.addi %{{.*}}, %[[P]] : vector<4xi32>
func.func @plain(%x: memref<1x1x1x1xi8>, %w: memref<4xi16>, %s: memref<4xi32>, %y: memref<1x1x1x4xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<4xi16>) start(%s : memref<4xi32>) outs(%y : memref<1x1x1x4xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x1x1xi8>
  return
}

// Codes under a maximum fill a vector four times as full as sums would.

// CHECK-LABEL: func @max
// CHECK: arith.maxsi %{{.*}} : vector<16xi8>
func.func @max(%x: memref<1x2x2x16xi8>, %s: memref<16xi8>, %y: memref<1x1x1x16xi8>) {
  quantx.window_reduce <max> %x start(%s : memref<16xi8>) outs(%y : memref<1x1x1x16xi8>) attributes {kernel = array<i64: 2, 2>, strides = array<i64: 2, 2>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i8):
    quantx.yield %acc : i8
  } : memref<1x2x2x16xi8>
  return
}

// CHECK-LABEL: func @float
// CHECK: math.fma %{{.*}} : vector<8xf32>
func.func @float(%x: memref<1x3x3x8xf32>, %w: memref<72xf32>, %y: memref<1x1x1x8xf32>) {
  quantx.window_reduce <depthwise> %x weights(%w : memref<72xf32>) outs(%y : memref<1x1x1x8xf32>) attributes {kernel = array<i64: 3, 3>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "f32x8", tile = array<i64: 1, 1>} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<1x3x3x8xf32>
  return
}

// Each row has weights and a start of its own, and each pixel a value that all
// its channels share.

// CHECK-LABEL: func @sets
// CHECK: scf.for %[[N:.*]] = %{{.*}} to %{{.*}}
// CHECK: scf.for %[[Y:.*]] = %{{.*}} to %{{.*}}
// CHECK: vector.load {{.*}} vector<16xf32>
// CHECK: scf.for
// CHECK: math.fma
// CHECK: memref.load
// CHECK: vector.broadcast {{.*}} : f32 to vector<16xf32>
func.func @sets(%x: memref<2x3x4x64xf32>, %w: memref<6x1024xf32>, %s: memref<6x16xf32>, %p: memref<2x3x4x1xf32>, %y: memref<2x3x4x16xf32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<6x1024xf32>) start(%s : memref<6x16xf32>) epilogue(%p : memref<2x3x4x1xf32>) outs(%y : memref<2x3x4x16xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "f32x16", tile = array<i64: 4, 1>} {
  ^bb0(%acc: f32, %b: f32):
    %0 = arith.mulf %acc, %b : f32
    quantx.yield %0 : f32
  } : memref<2x3x4x64xf32>
  return
}

// Of an unknown number of pixels, tiles of twelve, three and one take what
// there is.

// CHECK-LABEL: func @dynamic
// CHECK-SAME: %[[X:.*]]: memref<1x1x?x64xf32>
// CHECK: %[[B:[^,]*]], %[[O:[^,]*]], %[[SIZES:[^,]*]]:4, {{.*}} = memref.extract_strided_metadata %{{.*}} : memref<1x1x?x16xf32>
// CHECK: %[[WHOLE:.*]] = arith.divui %[[SIZES]]#2, %c12
// CHECK: scf.for %{{.*}} to %[[WHOLE]]
// CHECK: %[[REST:.*]] = arith.divui %{{.*}}, %c3
// CHECK: scf.for %{{.*}} to %[[REST]]
// CHECK: scf.for
func.func @dynamic(%x: memref<1x1x?x64xf32>, %w: memref<1024xf32>, %y: memref<1x1x?x16xf32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<1024xf32>) outs(%y : memref<1x1x?x16xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "f32x16", tile = array<i64: 12, 1>} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<1x1x?x64xf32>
  return
}

// A part of the work: whole tiles from the first unit on, which is one of them
// here, and whoever has the last unit computes the pixels that are left.

// CHECK-LABEL: func private @dynamic_units
// CHECK-SAME: %[[FIRST:[a-z0-9]*]]: index, %[[END:[a-z0-9]*]]: index)
// CHECK: %[[TILES:.*]] = arith.ceildivui %{{.*}}#2, %c12
// CHECK: %[[STOP:.*]] = arith.minui %[[END]], %[[TILES]]
// CHECK: %[[WHOLE:.*]] = arith.divui %{{.*}}#2, %c12
// CHECK: %[[LAST:.*]] = arith.minui %[[STOP]], %[[WHOLE]]
// CHECK: scf.for %{{.*}} = %[[FIRST]] to %[[LAST]]
// CHECK: %[[REACHED:.*]] = arith.cmpi ugt, %[[STOP]], %[[WHOLE]]
// CHECK: scf.if %[[REACHED]]
// CHECK: arith.divui %{{.*}}, %c6
func.func private @dynamic_units(%x: memref<1x1x?x64xf32>, %w: memref<1024xf32>, %y: memref<1x1x?x16xf32>, %first: index, %end: index) attributes {quantx.units} {
  quantx.window_reduce <contract> %x weights(%w : memref<1024xf32>) outs(%y : memref<1x1x?x16xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "f32x16", tile = array<i64: 12, 1>} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<1x1x?x64xf32>
  return
}

// Groups of four channels: four groups fill a vector, each lane with the input
// of its own group; of a group of twenty each has two vectors of its own.

// CHECK-LABEL: func @small_groups
// CHECK: vector.load {{.*}} vector<16xi8>
// CHECK: vector.shuffle %{{.*}}, %{{.*}} [0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3, 4, 5, 6, 7, {{.*}}] : vector<16xi8>, vector<16xi8>
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.512"
func.func @small_groups(%x: memref<1x1x7x32xi8>, %w: memref<128xi8>, %y: memref<1x1x7x32xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<128xi8>) outs(%y : memref<1x1x7x32xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 1>, groups = 8 : i64} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x7x32xi8>
  return
}

// CHECK-LABEL: func @large_groups
// CHECK: scf.for %[[G:.*]] = %c0 to %c3
// CHECK: vector.load {{.*}} vector<4xi8>
// CHECK: vector.broadcast
// CHECK-NOT: vector.shuffle
// CHECK: vector.maskedstore
func.func @large_groups(%x: memref<1x1x2x24xi8>, %w: memref<768xi8>, %y: memref<1x1x2x60xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<768xi8>) outs(%y : memref<1x1x2x60xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 2>, groups = 3 : i64} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x2x24xi8>
  return
}

// Channels apart, bytes: one instruction per tap, of which the factor's upper
// half is zero. A column that two pixels need is read once.
// CHECK-LABEL: func @depthwise_bytes
// CHECK: arith.constant dense<65535> : vector<16xi32>
// CHECK: scf.for
// CHECK-COUNT-4: arith.extsi %{{.*}} : vector<16xi8> to vector<16xi32>
// CHECK-NOT: arith.extsi
// CHECK: scf.yield
// CHECK-LABEL: func @depthwise_dots
// CHECK-COUNT-6: llvm.call_intrinsic "llvm.x86.avx512.vpdpwssd.512"
// CHECK-NOT: vpdpwssd
// CHECK: scf.yield
func.func @depthwise_bytes(%x: memref<1x3x4x16xi8>, %w: memref<144xi32>, %y: memref<1x1x2x16xi32>) {
  quantx.window_reduce <depthwise> %x weights(%w : memref<144xi32>) outs(%y : memref<1x1x2x16xi32>) attributes {kernel = array<i64: 3, 3>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 1>} {
  ^bb0(%sum: i32):
    quantx.yield %sum : i32
  } : memref<1x3x4x16xi8>
  return
}
func.func @depthwise_dots(%x: memref<1x3x4x16xi8>, %w: memref<144xi32>, %y: memref<1x1x2x16xi32>) {
  quantx.window_reduce <depthwise> %x weights(%w : memref<144xi32>) outs(%y : memref<1x1x2x16xi32>) attributes {kernel = array<i64: 3, 3>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 1>} {
  ^bb0(%sum: i32):
    quantx.yield %sum : i32
  } : memref<1x3x4x16xi8>
  return
}

// The high half of a product with an addend: even lanes, odd lanes, one shuffle.
// CHECK-LABEL: func @high_product
// CHECK-COUNT-2: llvm.inline_asm {{.*}}"vpmuldq $2, $1, $0"
// CHECK: vector.shuffle %{{.*}}, %{{.*}} [1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31] : vector<16xi32>, vector<16xi32>
// CHECK-NOT: arith.muli %{{.*}} : vector<16xi64>
func.func @high_product(%x: memref<1x1x1x4xi8>, %w: memref<64xi8>, %y: memref<1x1x1x16xi32>, %m: memref<16xi32>, %a: memref<16xi64>) {
  quantx.window_reduce <contract> %x weights(%w : memref<64xi8>) epilogue(%m, %a : memref<16xi32>, memref<16xi64>) outs(%y : memref<1x1x1x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 1, 1>, is_unsigned} {
  ^bb0(%sum: i32, %factor: i32, %addend: i64):
    %c32 = arith.constant 32 : i64
    %0 = arith.extsi %sum : i32 to i64
    %1 = arith.extsi %factor : i32 to i64
    %2 = arith.muli %0, %1 : i64
    %3 = arith.addi %2, %addend : i64
    %4 = arith.shrsi %3, %c32 : i64
    %5 = arith.trunci %4 : i64 to i32
    quantx.yield %5 : i32
  } : memref<1x1x1x4xi8>
  return
}

// Codes of four vectors are narrowed together, by packs, which clamp to what a
// byte holds; a narrower clamp stays.
// CHECK-LABEL: func @narrows
// CHECK-NOT: arith.maxsi
// CHECK: %[[LOW:.*]] = llvm.call_intrinsic "llvm.x86.avx512.packssdw.512"
// CHECK: %[[HIGH:.*]] = llvm.call_intrinsic "llvm.x86.avx512.packssdw.512"
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.packsswb.512"(%[[LOW]], %[[HIGH]])
// CHECK: vector.shuffle {{.*}} [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15]
// CHECK-COUNT-4: vector.extract_strided_slice {{.*}} : vector<64xi8> to vector<16xi8>
// CHECK-LABEL: func @narrows_unsigned
// CHECK-COUNT-4: arith.maxsi
// CHECK: llvm.call_intrinsic "llvm.x86.avx2.packuswb"
func.func @narrows(%x: memref<1x1x4x4xi8>, %w: memref<64xi8>, %y: memref<1x1x4x16xi8>) {
  quantx.window_reduce <contract> %x weights(%w : memref<64xi8>) outs(%y : memref<1x1x4x16xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 4, 1>, is_unsigned} {
  ^bb0(%sum: i32):
    %low = arith.constant -128 : i32
    %high = arith.constant 127 : i32
    %0 = arith.maxsi %sum, %low : i32
    %1 = arith.minsi %0, %high : i32
    %2 = arith.trunci %1 : i32 to i8
    quantx.yield %2 : i8
  } : memref<1x1x4x4xi8>
  return
}
func.func @narrows_unsigned(%x: memref<1x1x4x4xi8>, %w: memref<32xi8>, %y: memref<1x1x4x8xi8>) {
  quantx.window_reduce <contract> %x weights(%w : memref<32xi8>) outs(%y : memref<1x1x4x8xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avxvnni", tile = array<i64: 4, 1>, is_unsigned} {
  ^bb0(%sum: i32):
    %low = arith.constant 3 : i32
    %high = arith.constant 255 : i32
    %0 = arith.maxsi %sum, %low : i32
    %1 = arith.minsi %0, %high : i32
    %2 = arith.trunci %1 : i32 to i8
    quantx.yield %2 : i8
  } : memref<1x1x4x4xi8>
  return
}

// Few tiles, many weights: a tile fetches its share of the next block's.
// CHECK-LABEL: func @fetches
// CHECK: memref.prefetch %arg1[%{{.*}}], read, locality<2>, data : memref<131072xi8>
func.func @fetches(%x: memref<1x1x4x1024xi8>, %w: memref<131072xi8>, %y: memref<1x1x4x128xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<131072xi8>) outs(%y : memref<1x1x4x128xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 2>, is_unsigned} {
  ^bb0(%sum: i32):
    quantx.yield %sum : i32
  } : memref<1x1x4x1024xi8>
  return
}

// Few weights stay in the caches.
// CHECK-LABEL: func @fetches_nothing
// CHECK-NOT: memref.prefetch
func.func @fetches_nothing(%x: memref<1x1x4x64xi8>, %w: memref<8192xi8>, %y: memref<1x1x4x128xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<8192xi8>) outs(%y : memref<1x1x4x128xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 2>, is_unsigned} {
  ^bb0(%sum: i32):
    quantx.yield %sum : i32
  } : memref<1x1x4x64xi8>
  return
}

// Pairs of 16-bit values enter as they are, unsigned ones with their top bit
// flipped; a value per pixel is the same in all lanes.

// CHECK-LABEL: func @pairs
// CHECK-DAG: %[[FLIP:.*]] = arith.constant dense<-2147450880> : vector<16xi32>
// CHECK: arith.xori %{{.*}}, %[[FLIP]]
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.vpdpwssd.512"
// CHECK: %[[SUM:.*]] = memref.load
// CHECK: %[[ALL:.*]] = vector.broadcast %[[SUM]] : i32 to vector<16xi32>
// CHECK: arith.addi %{{.*}}, %[[ALL]]
func.func @pairs(%x: memref<1x1x1x2xi16>, %w: memref<32xi16>, %e: memref<1x1x1x1xi32>, %y: memref<1x1x1x16xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<32xi16>) epilogue(%e : memref<1x1x1x1xi32>) outs(%y : memref<1x1x1x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni-i16", tile = array<i64: 1, 1>, is_unsigned} {
  ^bb0(%acc: i32, %sum: i32):
    %t = arith.addi %acc, %sum : i32
    quantx.yield %t : i32
  } : memref<1x1x1x2xi16>
  return
}

// CHECK-LABEL: func @bfloat
// CHECK: llvm.call_intrinsic "llvm.x86.avx512bf16.dpbf16ps.512"
// CHECK: arith.truncf %{{.*}} : vector<16xf32> to vector<16xbf16>
func.func @bfloat(%x: memref<1x1x1x2xbf16>, %w: memref<32xbf16>, %y: memref<1x1x1x16xbf16>) {
  quantx.window_reduce <contract> %x weights(%w : memref<32xbf16>) outs(%y : memref<1x1x1x16xbf16>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512bf16", tile = array<i64: 1, 1>} {
  ^bb0(%acc: f32):
    %t = arith.truncf %acc : f32 to bf16
    quantx.yield %t : bf16
  } : memref<1x1x1x2xbf16>
  return
}

// One bf16 of a pair is shifted into an f32, the other masked.

// CHECK-LABEL: func @bfloat_widened
// CHECK-DAG: %[[MASK:.*]] = arith.constant dense<-65536> : vector<8xi32>
// CHECK: arith.shli
// CHECK: math.fma %{{.*}} : vector<8xf32>
// CHECK: arith.andi %{{.*}}, %[[MASK]]
// CHECK: math.fma %{{.*}} : vector<8xf32>
func.func @bfloat_widened(%x: memref<1x1x1x2xbf16>, %w: memref<16xbf16>, %y: memref<1x1x1x8xf32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<16xbf16>) outs(%y : memref<1x1x1x8xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "bf16x8", tile = array<i64: 1, 1>} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : memref<1x1x1x2xbf16>
  return
}

// CHECK-LABEL: func @wide_sums
// CHECK: arith.extui %{{.*}} : vector<1xi16> to vector<1xi64>
// CHECK: arith.extsi %{{.*}} : vector<4xi32> to vector<4xi64>
// CHECK: arith.muli %{{.*}} : vector<4xi64>
func.func @wide_sums(%x: memref<1x1x1x1xi16>, %w: memref<4xi32>, %y: memref<1x1x1x4xi64>) {
  quantx.window_reduce <contract> %x weights(%w : memref<4xi32>) outs(%y : memref<1x1x1x4xi64>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i64x4", tile = array<i64: 1, 1>, is_unsigned} {
  ^bb0(%acc: i64):
    quantx.yield %acc : i64
  } : memref<1x1x1x1xi16>
  return
}

// Channels and summed elements are counted at run time: whole blocks of two
// vectors, then one vector or two with a mask for what is left; whole groups of
// four elements, then one that loads what exists.
// CHECK-LABEL: func @open
// CHECK: arith.divui %{{.*}}, %c32
// CHECK: scf.for
// CHECK:   scf.for {{.*}} iter_args
// CHECK:     vector.load {{.*}} vector<4xi8>
// CHECK:   scf.for {{.*}} iter_args
// CHECK:     %[[MASK:.*]] = vector.create_mask %{{.*}} : vector<4xi1>
// CHECK:     vector.maskedload {{.*}}, %[[MASK]]
// CHECK:   vector.store {{.*}} vector<16xi32>
// CHECK: scf.if
// CHECK:   vector.maskedstore {{.*}} vector<16xi32>
// CHECK: scf.if
func.func @open(%x: memref<1x3x2x?xi8>, %w: memref<3x?xi8>, %s: memref<3x?xi32>, %y: memref<1x3x2x?xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<3x?xi8>) start(%s : memref<3x?xi32>)
      outs(%y : memref<1x3x2x?xi32>)
      attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 2, 2>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x3x2x?xi8>
  return
}

// Two weights a byte are widened once for all pixels of a tile: by an affine
// map of bits, by a shift and a lookup, or shifted up and down in their words.

// CHECK-LABEL: func @nibbles_affine
// CHECK: vector.load {{.*}} vector<32xi8>
// CHECK: vector.shuffle {{.*}} : vector<32xi8>, vector<32xi8>
// CHECK: llvm.call_intrinsic "llvm.x86.vgf2p8affineqb.512"
// CHECK-COUNT-2: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.512"
func.func @nibbles_affine(%x: memref<1x1x2x4xi8>, %w: memref<32xi8>, %y: memref<1x1x2x16xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<32xi8>) outs(%y : memref<1x1x2x16xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni-w4-gfni", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x2x4xi8>
  return
}

// CHECK-LABEL: func @nibbles_lookup
// CHECK: vector.load {{.*}} vector<16xi8>
// CHECK: arith.shrui {{.*}} : vector<8xi32>
// CHECK: arith.andi {{.*}} : vector<8xi32>
// CHECK: llvm.call_intrinsic "llvm.x86.avx2.pshuf.b"
func.func @nibbles_lookup(%x: memref<1x1x2x4xi8>, %w: memref<16xi8>, %y: memref<1x1x2x8xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<16xi8>) outs(%y : memref<1x1x2x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avxvnni-w4", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x2x4xi8>
  return
}

// CHECK-LABEL: func @nibbles_in_words
// CHECK-DAG: %[[UP:.*]] = arith.constant dense<[12, 12, 12, 12, 8, 8, 8, 8, 4, 4, 4, 4, 0, 0, 0, 0]> : vector<16xi16>
// CHECK-DAG: %[[DOWN:.*]] = arith.constant dense<12> : vector<16xi16>
// CHECK: vector.load {{.*}} vector<8xi8>
// CHECK: arith.shli %{{.*}}, %[[UP]] : vector<16xi16>
// CHECK: arith.shrsi %{{.*}}, %[[DOWN]] : vector<16xi16>
// CHECK: llvm.call_intrinsic "llvm.x86.avx2.pmadd.wd"
func.func @nibbles_in_words(%x: memref<1x1x2x2xi16>, %w: memref<8xi8>, %y: memref<1x1x2x8xi32>) {
  quantx.window_reduce <contract> %x weights(%w : memref<8xi8>) outs(%y : memref<1x1x2x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx2-w4", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x2x2xi16>
  return
}
