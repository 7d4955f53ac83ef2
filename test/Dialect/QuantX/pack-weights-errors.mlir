// RUN: quant-opt %s --verify-diagnostics --split-input-file

func.func @dims(%w: memref<2x3x4xi8>, %p: memref<2x64xi8>) {
  // expected-error @below {{needs each dimension of its input once in 'dims'}}
  quantx.pack_weights %w outs(%p : memref<2x64xi8>) {dims = array<i64: 0, 1, 1>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : memref<2x3x4xi8>
  return
}

// -----

func.func @innermost(%w: memref<3x4x2xi8>, %p: memref<2x64xi8>) {
  // expected-error @below {{needs output channels or input elements as the last dimension of its input}}
  quantx.pack_weights %w outs(%p : memref<2x64xi8>) {dims = array<i64: 2, 0, 1>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : memref<3x4x2xi8>
  return
}

// -----

func.func @layout(%w: memref<3x4xi8>, %p: memref<1x64xi8>) {
  // expected-error @below {{needs three positive numbers as 'layout'}}
  quantx.pack_weights %w outs(%p : memref<1x64xi8>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 0, 4>, leaf = "avx512vnni"} : memref<3x4xi8>
  return
}

// -----

func.func @dynamic(%w: memref<?x4xi8>, %p: memref<1x64xi8>) {
  // expected-error @below {{packs an open number of elements for each set, but its init is 'memref<1x64xi8>'}}
  quantx.pack_weights %w outs(%p : memref<1x64xi8>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : memref<?x4xi8>
  return
}

// -----

func.func @size(%w: memref<17x5xi8>, %p: memref<1x64xi8>) {
  // expected-error @below {{packs 256 elements for each set, but its init is 'memref<1x64xi8>'}}
  quantx.pack_weights %w outs(%p : memref<1x64xi8>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : memref<17x5xi8>
  return
}

// -----

func.func @narrower(%w: memref<3x4xi16>, %p: memref<1x64xi8>) {
  // expected-error @below {{cannot pack 'i16' as 'i8'}}
  quantx.pack_weights %w outs(%p : memref<1x64xi8>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : memref<3x4xi16>
  return
}

// -----

func.func @start(%w: memref<3x4xi8>, %p: memref<1x64xi8>, %s: memref<1x4xi32>) {
  // expected-error @below {{needs an i32 start for each set and each of its 3 channels}}
  quantx.pack_weights %w outs(%p : memref<1x64xi8> start %s : memref<1x4xi32>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : memref<3x4xi8>
  return
}

// -----

func.func @results(%w: tensor<3x4xi8>, %p: tensor<1x64xi8>) {
  // expected-error @below {{has results exactly when it works on tensors}}
  quantx.pack_weights %w outs(%p : tensor<1x64xi8>) {dims = array<i64: 0, 1>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : tensor<3x4xi8>
  return
}
