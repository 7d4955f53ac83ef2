// RUN: quant-opt %s --quantx-lower-pack-weights --canonicalize --cse --split-input-file | FileCheck %s

// Rows of outputs: four of them are interleaved, the last group has one; the
// second vector of channels is masked. The sums are products with ones.

// CHECK-LABEL: func @interleave
// CHECK-DAG: %[[MASK:.*]] = arith.constant dense<[true, true, true, true, false, {{.*}}]> : vector<16xi1>
// CHECK-DAG: %[[WORDS:.*]] = arith.constant dense<16843009> : vector<16xi32>
// CHECK: scf.for %{{.*}} to %c3{{.*}}
// CHECK: vector.load {{.*}} vector<16xi8>
// CHECK-COUNT-3: vector.interleave
// CHECK: vector.store {{.*}} vector<64xi8>
// CHECK: %[[ONES:.*]] = vector.bitcast %[[WORDS]] : vector<16xi32> to vector<64xi8>
// CHECK: llvm.call_intrinsic "llvm.x86.avx512.vpdpbusd.512"(%{{.*}}, %[[ONES]], %{{.*}})
// CHECK: arith.muli %{{.*}} : vector<16xi32>
// CHECK: vector.store {{.*}} vector<16xi32>
// CHECK: vector.maskedload %{{.*}}, %[[MASK]]
// CHECK: vector.maskedstore %{{.*}}, %[[MASK]]
// CHECK-NOT: quantx.pack
func.func @interleave(%w: memref<3x9x20xi8>, %p: memref<3x384xi8>, %s: memref<3x20xi32>) {
  quantx.pack_weights %w outs(%p : memref<3x384xi8> start %s : memref<3x20xi32>) {dims = array<i64: 0, 2, 1>, factor = -131 : i64, constant = 5 : i64, layout = array<i64: 2, 16, 4>, leaf = "avx512vnni"} : memref<3x9x20xi8>
  return
}

// -----

// Rows of inputs: sixteen rows of eight groups become eight vectors of sixteen
// lanes. Without zero points nothing is summed.

// CHECK-LABEL: func @transpose
// CHECK-COUNT-16: vector.load {{.*}} vector<32xi8>
// CHECK: vector.interleave {{.*}} : vector<8xi32> -> vector<16xi32>
// CHECK: vector.shuffle {{.*}} [0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23] : vector<16xi32>, vector<16xi32>
// CHECK-COUNT-8: vector.store {{.*}} vector<64xi8>
// CHECK-NOT: vpdpbusd
func.func @transpose(%w: memref<16x32xi8>, %p: memref<1x512xi8>) {
  quantx.pack_weights %w outs(%p : memref<1x512xi8>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : memref<16x32xi8>
  return
}

// -----

// Unsigned bytes lose 128, except where there are none; vpmaddwd reads 16 bits.

// CHECK-LABEL: func @unsigned
// CHECK: %[[FLIP:.*]] = arith.constant dense<[-128, 0, -128, 0, -128, 0, -128, 0, {{.*}}]> : vector<16xi8>
// CHECK: arith.xori %{{.*}}, %[[FLIP]]
// CHECK: arith.extsi %{{.*}} : vector<16xi8> to vector<16xi16>
func.func @unsigned(%w: memref<1x8xi8>, %p: memref<1x16xi16>) {
  quantx.pack_weights %w outs(%p : memref<1x16xi16>) {dims = array<i64: 1, 0>, is_unsigned, layout = array<i64: 1, 8, 2>, leaf = "avx2"} : memref<1x8xi8>
  return
}

// -----

// As many sets as there are at run time.

// CHECK-LABEL: func @sets
// CHECK-SAME: %[[W:.*]]: memref<?x2x16x1xf32>
// CHECK: %[[B:[^,]*]], %[[O:[^,]*]], %[[SIZES:[^,]*]]:4, {{.*}} = memref.extract_strided_metadata %[[W]]
// CHECK: scf.for %{{.*}} to %[[SIZES]]#0
func.func @sets(%w: memref<?x2x16x1xf32>, %p: memref<?x16xf32>) {
  quantx.pack_weights %w outs(%p : memref<?x16xf32>) {dims = array<i64: 0, 1, 2, 3>, layout = array<i64: 1, 16, 1>, leaf = "f32x16"} : memref<?x2x16x1xf32>
  return
}

// -----

// An open number of channels: whole blocks, then one vector or two, the last of
// them masked by what is left. Of an open number of inputs the last group loads
// the rows that exist.
// CHECK-LABEL: func @open
// CHECK-DAG: %[[N:.*]] = arith.divui %{{.*}}, %c32
// CHECK: scf.for %{{.*}} = %c0 to %[[N]]
// CHECK:   scf.for
// CHECK:     vector.load {{.*}} vector<16xi8>
// CHECK:   scf.for
// CHECK:     arith.select
// CHECK:     vector.create_mask
// CHECK:     vector.maskedload
// CHECK: arith.remui %{{.*}}, %c32
// CHECK: arith.cmpi ult
// CHECK: scf.if
// CHECK:   %[[MASK:.*]] = vector.create_mask
// CHECK:   vector.maskedload {{.*}}, %[[MASK]]
// CHECK:   vector.maskedstore {{.*}} vector<16xi32>
// CHECK: scf.if
func.func @open(%w: memref<2x?x?xi8>, %p: memref<2x?xi8>, %s: memref<2x?xi32>) {
  quantx.pack_weights %w outs(%p : memref<2x?xi8> start %s : memref<2x?xi32>) {dims = array<i64: 0, 2, 1>, factor = -128 : i64, layout = array<i64: 2, 16, 4>, leaf = "avx512vnni"} : memref<2x?x?xi8>
  return
}
