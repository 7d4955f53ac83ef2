// RUN: quant-opt %s --split-input-file --verify-diagnostics

func.func @ragged_input(%x: memref<2x10xf32>, %q: memref<2x10xi8>, %s: memref<2x2xf32>, %n: memref<2x2xi32>) {
  // expected-error @below {{needs a block size that divides the 10 columns, not 4}}
  quantx.block_quantize %x outs(%q, %s, %n : memref<2x10xi8>, memref<2x2xf32>, memref<2x2xi32>) {block_size = 4 : i64} : memref<2x10xf32>
  return
}

// -----

func.func @missing_scales(%x: memref<2x8xf32>, %q: memref<2x8xi8>, %s: memref<2x1xf32>, %n: memref<2x2xi32>) {
  // expected-error @below {{needs one scale in f32 for each row and block}}
  quantx.block_quantize %x outs(%q, %s, %n : memref<2x8xi8>, memref<2x1xf32>, memref<2x2xi32>) {block_size = 4 : i64} : memref<2x8xf32>
  return
}

// -----

func.func @ragged(%x: tensor<1x10xf32>, %w: tensor<10x4xi8>, %s: tensor<2x4xf32>, %e: tensor<1x4xf32>) -> tensor<1x4xf32> {
  // expected-error @below {{needs a block size that divides the 10 columns of its input, not 4}}
  %y = quantx.block_matmul %x weights(%w, %s : tensor<10x4xi8>, tensor<2x4xf32>) outs(%e : tensor<1x4xf32>) {block_size = 4 : i64, storage = #quantx.storage<i8>} : tensor<1x10xf32> -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

func.func @few_weights(%x: tensor<1x8xf32>, %w: tensor<8x4xi8>, %s: tensor<2x4xf32>, %e: tensor<1x4xf32>) -> tensor<1x4xf32> {
  // expected-error @below {{needs weights of shape 8x2}}
  %y = quantx.block_matmul %x weights(%w, %s : tensor<8x4xi8>, tensor<2x4xf32>) outs(%e : tensor<1x4xf32>) {block_size = 4 : i64, storage = #quantx.storage<i4 packed>} : tensor<1x8xf32> -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

func.func @few_scales(%x: tensor<1x8xf32>, %w: tensor<8x4xi8>, %s: tensor<1x4xf32>, %e: tensor<1x4xf32>) -> tensor<1x4xf32> {
  // expected-error @below {{needs parameters for 2 blocks of 4 columns}}
  %y = quantx.block_matmul %x weights(%w, %s : tensor<8x4xi8>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) {block_size = 4 : i64, storage = #quantx.storage<i8>} : tensor<1x8xf32> -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

func.func @codes_without_scales(%x: tensor<1x8xi8>, %w: tensor<8x4xi8>, %s: tensor<1x4xf32>, %e: tensor<1x4xf32>) -> tensor<1x4xf32> {
  // expected-error @below {{takes scales and sums of its input exactly when that is in i8}}
  %y = quantx.block_matmul %x weights(%w, %s : tensor<8x4xi8>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) {block_size = 8 : i64, storage = #quantx.storage<i8>} : tensor<1x8xi8> -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

func.func @tile_without_leaf(%x: tensor<1x8xf32>, %w: tensor<8x4xi8>, %s: tensor<1x4xf32>, %e: tensor<1x4xf32>) -> tensor<1x4xf32> {
  // expected-error @below {{has a tile exactly when it has a leaf}}
  %y = quantx.block_matmul %x weights(%w, %s : tensor<8x4xi8>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) {block_size = 8 : i64, storage = #quantx.storage<i8>, tile = array<i64: 1, 1>} : tensor<1x8xf32> -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}

// -----

func.func @tile_of_three(%x: tensor<1x8xf32>, %w: tensor<128xi8>, %s: tensor<16xf32>, %e: tensor<1x4xf32>) -> tensor<1x4xf32> {
  // expected-error @below {{needs two or five positive numbers as 'tile'}}
  %y = quantx.block_matmul %x weights(%w, %s : tensor<128xi8>, tensor<16xf32>) outs(%e : tensor<1x4xf32>) {block_size = 8 : i64, leaf = "dp4a", storage = #quantx.storage<i8>, tile = array<i64: 1, 1, 1>} : tensor<1x8xf32> -> tensor<1x4xf32>
  return %y : tensor<1x4xf32>
}
