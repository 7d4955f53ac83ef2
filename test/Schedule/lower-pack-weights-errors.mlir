// RUN: quant-opt %s --quantx-lower-pack-weights --verify-diagnostics --split-input-file

func.func @unknown(%w: memref<3x4xi8>, %p: memref<1x64xi8>) {
  // expected-error @below {{no target offers a leaf named 'sse9'}}
  quantx.pack_weights %w outs(%p : memref<1x64xi8>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 16, 4>, leaf = "sse9"} : memref<3x4xi8>
  return
}

// -----

func.func @foreign(%w: memref<3x4xi8>, %p: memref<1x32xi8>) {
  // expected-error @below {{leaf 'avx512vnni' has 16 lanes of 4 elements}}
  quantx.pack_weights %w outs(%p : memref<1x32xi8>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 8, 4>, leaf = "avx512vnni"} : memref<3x4xi8>
  return
}
