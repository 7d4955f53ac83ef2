// RUN: quant-opt %s --quantx-lower-block-matmuls --split-input-file --verify-diagnostics

func.func @not_packed(%x: memref<1x8xf32>, %w: memref<8x4xi8>, %s: memref<1x4xf32>, %y: memref<1x4xf32>) {
  // expected-error @below {{its weights are not packed: run quantx-pack-block-matmuls first}}
  quantx.block_matmul %x weights(%w, %s : memref<8x4xi8>, memref<1x4xf32>) outs(%y : memref<1x4xf32>) {block_size = 8 : i64, storage = #quantx.storage<i8>} : memref<1x8xf32>
  return
}

// -----

func.func @unknown_leaf(%x: memref<1x8xf32>, %w: memref<128xi8>, %s: memref<16xf32>, %y: memref<1x4xf32>) {
  // expected-error @below {{no target offers a leaf named 'fast'}}
  quantx.block_matmul %x weights(%w, %s : memref<128xi8>, memref<16xf32>) outs(%y : memref<1x4xf32>) {block_size = 8 : i64, leaf = "fast", storage = #quantx.storage<i8>, tile = array<i64: 1, 1>} : memref<1x8xf32>
  return
}

// -----

func.func @other_activations(%x: memref<1x8xf32>, %w: memref<128xi8>, %s: memref<16xf32>, %y: memref<1x4xf32>) {
  // expected-error @below {{leaf 'avx512vnni' does not multiply such activations}}
  quantx.block_matmul %x weights(%w, %s : memref<128xi8>, memref<16xf32>) outs(%y : memref<1x4xf32>) {block_size = 8 : i64, leaf = "avx512vnni", storage = #quantx.storage<i8>, tile = array<i64: 1, 1>} : memref<1x8xf32>
  return
}

// -----

func.func @foreign_weights(%x: memref<1x8xf32>, %w: memref<64xi8>, %s: memref<16xf32>, %y: memref<1x4xf32>) {
  // expected-error @below {{its weights and parameters are not those that leaf 'f32x16' reads}}
  quantx.block_matmul %x weights(%w, %s : memref<64xi8>, memref<16xf32>) outs(%y : memref<1x4xf32>) {block_size = 8 : i64, leaf = "f32x16", storage = #quantx.storage<i8>, tile = array<i64: 1, 1>} : memref<1x8xf32>
  return
}
