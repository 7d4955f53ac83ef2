// RUN: quant-opt %s --quantx-pack-block-matmuls=target-cpu=icelake-server | FileCheck %s --check-prefixes=CHECK,WIDE
// RUN: quant-opt %s --quantx-pack-block-matmuls=target-cpu=haswell | FileCheck %s --check-prefixes=CHECK,AVX2
// RUN: quant-opt %s --quantx-pack-block-matmuls="target-cpu=icelake-server leaf=i32x4" | FileCheck %s --check-prefixes=CHECK,PLAIN
// RUN: not quant-opt %s --quantx-pack-block-matmuls=target-features=avx2 2>&1 | FileCheck %s --check-prefix=BAD

// BAD: error: {{.*}}avx2

// Eight rows of a column are one word: rows 0 to 3 in the low halves of its
// bytes, rows 4 to 7 in the high ones. Codes start from 0: 1 is stored as 9.

// CHECK-LABEL: func @four_bits
// WIDE: arith.constant dense<[89, -102, -37, 44, 8, 8, 8, 8, 0,
// AVX2: arith.constant dense<[89, -102, -37, 44, 8, 8, 8, 8, 0,
// WIDE: arith.constant dense<[5.000000e-01, 2.500000e-01, 0.000000e+00,
// CHECK: arith.constant dense<[8, 11, 0,
// CHECK: quantx.block_matmul
// WIDE-SAME: leaf = "f32x16", storage = #quantx.storage<i4>, tile = array<i64: 1, 1>
// AVX2-SAME: leaf = "f32x8", storage = #quantx.storage<i4>, tile = array<i64: 1, 1>
func.func @four_bits(%x: tensor<1x8xf32>) -> tensor<1x2xf32> {
  %w = arith.constant dense<[[1, 0], [2, 0], [3, 0], [4, 0], [-3, -8], [1, -8], [5, -8], [-6, -8]]> : tensor<8x2xi8>
  %s = arith.constant dense<[[0.5, 0.25]]> : tensor<1x2xf32>
  %z = arith.constant dense<[[0, 3]]> : tensor<1x2xi32>
  %e = tensor.empty() : tensor<1x2xf32>
  %y = quantx.block_matmul %x weights(%w, %s, zero_point %z : tensor<8x2xi8>, tensor<1x2xf32>, tensor<1x2xi32>) outs(%e : tensor<1x2xf32>) {block_size = 8 : i64, storage = #quantx.storage<i4>} : tensor<1x8xf32> -> tensor<1x2xf32>
  return %y : tensor<1x2xf32>
}

// Integer activations take the leaf of integers. Half a word of four-bit codes
// per block: each code gets a byte.

// CHECK-LABEL: func @integers
// WIDE: leaf = "avx512vnni"
// AVX2: leaf = "avx2"
// PLAIN: arith.constant dense<[9, 10, 11, 12, 0, 0, 0, 0, {{.*}}]> : tensor<16xi8>
// PLAIN: leaf = "i32x4"
func.func @integers(%x: tensor<?x4xi8>, %xs: tensor<?x1xf32>, %xn: tensor<?x1xi32>, %e: tensor<?x1xf32>) -> tensor<?x1xf32> {
  %w = arith.constant dense<[[1], [2], [3], [4]]> : tensor<4x1xi8>
  %s = arith.constant dense<0.5> : tensor<1x1xf32>
  %y = quantx.block_matmul %x scale(%xs : tensor<?x1xf32>) sum(%xn : tensor<?x1xi32>) weights(%w, %s : tensor<4x1xi8>, tensor<1x1xf32>) outs(%e : tensor<?x1xf32>) {block_size = 4 : i64, storage = #quantx.storage<i4>} : tensor<?x4xi8> -> tensor<?x1xf32>
  return %y : tensor<?x1xf32>
}

// No whole word, and weights that are computed.

// CHECK-LABEL: func @left
// CHECK-NOT: leaf
func.func @left(%x: tensor<1x3xf32>, %v: tensor<3x1xi8>) -> (tensor<1x1xf32>, tensor<1x1xf32>) {
  %w = arith.constant dense<1> : tensor<3x1xi8>
  %s = arith.constant dense<0.5> : tensor<1x1xf32>
  %e = tensor.empty() : tensor<1x1xf32>
  %y = quantx.block_matmul %x weights(%w, %s : tensor<3x1xi8>, tensor<1x1xf32>) outs(%e : tensor<1x1xf32>) {block_size = 3 : i64, storage = #quantx.storage<i8>} : tensor<1x3xf32> -> tensor<1x1xf32>
  %u = quantx.block_matmul %x weights(%v, %s : tensor<3x1xi8>, tensor<1x1xf32>) outs(%e : tensor<1x1xf32>) {block_size = 3 : i64, storage = #quantx.storage<i8>} : tensor<1x3xf32> -> tensor<1x1xf32>
  return %y, %u : tensor<1x1xf32>, tensor<1x1xf32>
}
