// RUN: quant-opt %s --quantx-lower-block-matmuls | FileCheck %s
// RUN: quant-opt %s --quantx-lower-block-matmuls=vector-bits=128 | FileCheck %s --check-prefix=NARROW

// 70 columns are two panels of 32 and a rest of six; the two rows are one tile.
// A chunk of eight rows of weights is read once: low and high halves of its
// bytes meet the activations of four rows each.

// CHECK-LABEL: func @integers
// CHECK-SAME: %[[X:[^:]*]]: memref<2x16xi8>
// CHECK: scf.for
// CHECK: scf.for {{.*}} iter_args({{.*}}) -> (vector<16xf32>, vector<16xf32>, vector<16xf32>, vector<16xf32>)
// CHECK: vector.load {{.*}} : memref<160xf16>, vector<16xf16>
// CHECK: arith.extf
// CHECK: arith.muli {{.*}} : vector<16xi32>
// CHECK: %[[W:.*]] = vector.load {{.*}} : memref<640xi8>, vector<64xi8>
// CHECK: vector.bitcast %[[W]] : vector<64xi8> to vector<16xi32>
// CHECK: vector.load %[[X]]{{.*}} : memref<2x16xi8>, vector<4xi8>
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.512"
// CHECK: arith.shrui
// CHECK: arith.sitofp
// CHECK: math.fma
// CHECK: vector.store {{.*}} : memref<2x70xf32>, vector<16xf32>
// The rest.
// CHECK: vector.maskedstore
func.func @integers(%x: memref<2x16xi8>, %xs: memref<2x2xf32>, %xn: memref<2x2xi32>, %w: memref<640xi8>, %s: memref<160xf16>, %y: memref<2x70xf32>) {
  quantx.block_matmul %x scale(%xs : memref<2x2xf32>) sum(%xn : memref<2x2xi32>) weights(%w, %s : memref<640xi8>, memref<160xf16>) outs(%y : memref<2x70xf32>) {block_size = 8 : i64, leaf = "avx512vnni", storage = #quantx.storage<i4>, tile = array<i64: 2, 2>} : memref<2x16xi8>
  return
}

// An unknown number of rows: more than a tile of four have the weights unpacked
// to floats, in parts of rows, and take them from there; fewer unpack as they
// go. A code that lies beyond the mantissa is moved down first.

// CHECK-LABEL: func @floats
// CHECK: %[[W:.*]] = memref.alloca() {alignment = 64 : i64} : memref<128xf32>
// CHECK: %[[M:.*]] = memref.dim
// CHECK: %[[MANY:.*]] = arith.cmpi ugt, %[[M]]
// CHECK: scf.if %[[MANY]]
// CHECK: scf.for
// CHECK: arith.minui
// CHECK: arith.shrui
// CHECK: arith.subf
// CHECK: vector.store {{.*}}, %[[W]]
// CHECK: memref.prefetch
// CHECK: vector.load %[[W]]
// CHECK: math.fma
// CHECK: vector.store
// CHECK: } else {
// CHECK-NOT: %[[W]]
// CHECK: math.fma
// CHECK: return
func.func @floats(%x: memref<?x8xf32>, %w: memref<128xi8>, %s: memref<16xf32>, %z: memref<16xi8>, %b: memref<16xf32>, %y: memref<?x16xf32>) {
  quantx.block_matmul %x weights(%w, %s, zero_point %z : memref<128xi8>, memref<16xf32>, memref<16xi8>) bias(%b : memref<16xf32>) outs(%y : memref<?x16xf32>) {block_size = 8 : i64, leaf = "f32x16", storage = #quantx.storage<u8>, tile = array<i64: 4, 1>} : memref<?x8xf32>
  return
}

// One row of floats: what is read later is asked for, and codes of four bits
// look their floats up, by the lowest bits of a word, whatever lies above them.
// The zero point that all have is in the table.

// CHECK-LABEL: func @row
// CHECK: %[[W:.*]] = vector.bitcast {{.*}} : vector<64xi8> to vector<16xi32>
// CHECK: arith.minui
// CHECK: memref.prefetch
// CHECK: %[[T:.*]] = arith.constant dense<[-8.000000e+00, -7.000000e+00, {{.*}}, 7.000000e+00]> : vector<16xf32>
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.permvar.sf.512"(%[[T]], %[[W]])
// CHECK: math.fma
// CHECK: %[[N:.*]] = arith.shrui %[[W]]
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.permvar.sf.512"({{.*}}, %[[N]])
// CHECK-NOT: arith.subf
// CHECK: return
func.func @row(%x: memref<1x8xf32>, %w: memref<64xi8>, %s: memref<16xf32>, %y: memref<1x16xf32>) {
  quantx.block_matmul %x weights(%w, %s : memref<64xi8>, memref<16xf32>) outs(%y : memref<1x16xf32>) {block_size = 8 : i64, leaf = "f32x16", storage = #quantx.storage<i4>, tile = array<i64: 1, 1>} : memref<1x8xf32>
  return
}

// Zero points of their own are taken off afterwards.

// CHECK-LABEL: func @row_with_zero_points
// CHECK: %[[T:.*]] = arith.constant dense<[0.000000e+00, 1.000000e+00, {{.*}}, 1.500000e+01]> : vector<16xf32>
// CHECK: %[[Q:.*]] = llvm.call_intrinsic "llvm.x86.avx512.permvar.sf.512"(%[[T]],
// CHECK: %[[Z:.*]] = arith.sitofp {{.*}} : vector<16xi32> to vector<16xf32>
// CHECK: arith.subf %[[Q]], %[[Z]]
// CHECK: return
func.func @row_with_zero_points(%x: memref<1x8xf32>, %w: memref<64xi8>, %s: memref<16xf32>, %z: memref<16xi8>, %y: memref<1x16xf32>) {
  quantx.block_matmul %x weights(%w, %s, zero_point %z : memref<64xi8>, memref<16xf32>, memref<16xi8>) outs(%y : memref<1x16xf32>) {block_size = 8 : i64, leaf = "f32x16", storage = #quantx.storage<u4>, tile = array<i64: 1, 1>} : memref<1x8xf32>
  return
}

// CHECK-LABEL: func @quantize
// CHECK: vector.reduction <maxnumf>, {{.*}} : vector<8xf32>
// CHECK: arith.divf
// CHECK: math.roundeven {{.*}} : vector<8xf32>
// CHECK: vector.store {{.*}} : memref<3x16xi8>, vector<8xi8>
// CHECK: vector.reduction <add>, {{.*}} : vector<8xi32>
// NARROW-LABEL: func @quantize
// NARROW: vector.reduction <maxnumf>, {{.*}} : vector<4xf32>
func.func @quantize(%x: memref<3x16xf32>, %q: memref<3x16xi8>, %s: memref<3x2xf32>, %n: memref<3x2xi32>) {
  quantx.block_quantize %x outs(%q, %s, %n : memref<3x16xi8>, memref<3x2xf32>, memref<3x2xi32>) {block_size = 8 : i64} : memref<3x16xf32>
  return
}
