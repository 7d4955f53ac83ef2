// RUN: quant-opt %s --quantx-lower-window-reduces --split-input-file --verify-diagnostics

func.func @unknown_leaf(%x: memref<1x1x1x1xi8>, %w: memref<4xi8>, %y: memref<1x1x1x4xi32>) {
  // expected-error @below {{no target offers a leaf named 'fast'}}
  quantx.window_reduce <contract> %x weights(%w : memref<4xi8>) outs(%y : memref<1x1x1x4xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "fast", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x1x1xi8>
  return
}

// -----

func.func @foreign_weights(%x: memref<1x1x1x1xi8>, %w: memref<4xi8>, %y: memref<1x1x1x4xi32>) {
  // expected-error @below {{leaf 'avx512vnni' reads 64 weights of type i8}}
  quantx.window_reduce <contract> %x weights(%w : memref<4xi8>) outs(%y : memref<1x1x1x4xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x1x1xi8>
  return
}

// -----

func.func @foreign_sums(%x: memref<1x1x1x1xi16>, %w: memref<64xi8>, %y: memref<1x1x1x4xi32>) {
  // expected-error @below {{leaf 'avx512vnni' does not sum 'i16' products in 'i32'}}
  quantx.window_reduce <contract> %x weights(%w : memref<64xi8>) outs(%y : memref<1x1x1x4xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "avx512vnni", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x1x1xi16>
  return
}

// -----

func.func @tiles_contract(%x: memref<1x1x1x16xi8>, %y: memref<1x1x1x16xi8>) {
  // expected-error@+1 {{leaf 'amxint8' contracts blocks of up to 4 vectors only}}
  quantx.window_reduce <max> %x outs(%y : memref<1x1x1x16xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i8):
    quantx.yield %acc : i8
  } : memref<1x1x1x16xi8>
  return
}

// -----

func.func @groups_on_tiles(%x: memref<1x1x16x128xi8>, %w: memref<2048xi8>, %y: memref<1x1x16x32xi32>) {
  // expected-error @below {{leaf 'amxint8' knows no groups of channels}}
  quantx.window_reduce <contract> %x weights(%w : memref<2048xi8>) outs(%y : memref<1x1x16x32xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxint8", tile = array<i64: 16, 1>, groups = 2 : i64} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x16x128xi8>
  return
}
