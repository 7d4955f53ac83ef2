// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=icelake-server --split-input-file | FileCheck %s --check-prefixes=CHECK,GFNI
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=cascadelake --split-input-file | FileCheck %s --check-prefixes=CHECK,VNNI
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=haswell --split-input-file | FileCheck %s --check-prefixes=CHECK,AVX2
// RUN: quant-opt %s --quantx-pack-contractions="target-cpu=icelake-server leaf=i32x4-w4" --split-input-file | FileCheck %s --check-prefixes=CHECK,PLAIN
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=sapphirerapids --split-input-file | FileCheck %s --check-prefix=TILES

// Weights of 4 bits lie two a byte. For vpdpbusd byte u of a step has weight u
// in its lower nibble and weight u + 32 in the upper one; a word of 16 bits has
// four.

// CHECK-LABEL: func @matmul
// GFNI: %[[W:.*]] = arith.constant dense<[-15, 114, -13, 0, {{.*}}]> : tensor<32xi8>
// GFNI: quantx.window_reduce <contract> {{.*}} weights(%[[W]] : tensor<32xi8>) {{.*}} leaf = "avx512vnni-w4-gfni"
// VNNI: quantx.window_reduce <contract> {{.*}} weights({{.*}} : tensor<32xi8>) {{.*}} leaf = "avx512vnni-w4"
// AVX2: quantx.window_reduce <contract> {{.*}} weights({{.*}} : tensor<32xi8>) {{.*}} leaf = "avx2-w4"
// PLAIN: %[[W:.*]] = arith.constant dense<{{.*}}> : tensor<24xi8>
// PLAIN: quantx.window_reduce <contract> {{.*}} weights(%[[W]] : tensor<24xi8>) {{.*}} leaf = "i32x4-w4"
// TILES-LABEL: func @matmul
// TILES: leaf = "avx512vnni-w4-gfni"
func.func @matmul(%x: tensor<2x3xi8>) -> tensor<2x16xi32> {
  %w = arith.constant dense<[[1, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0], [3, 0, 0, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0, 0, -8]]> : tensor<3x16xi8>
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<2x16xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<2x16xi32>) -> tensor<2x16xi32>
  %y = linalg.matmul {quantx.nibble_weights} ins(%x, %w : tensor<2x3xi8>, tensor<3x16xi8>) outs(%i : tensor<2x16xi32>) -> tensor<2x16xi32>
  return %y : tensor<2x16xi32>
}

// -----

// Many rows.

// CHECK-LABEL: func @many_rows
// GFNI: leaf = "avx512vnni-w4-gfni"
// TILES-LABEL: func @many_rows
// TILES: weights({{.*}} : tensor<512xi8>) {{.*}} leaf = "amxint8-w4"
func.func @many_rows(%x: tensor<64x64xi8>) -> tensor<64x16xi32> {
  %w = arith.constant dense<3> : tensor<64x16xi8>
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<64x16xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<64x16xi32>) -> tensor<64x16xi32>
  %y = linalg.matmul {quantx.nibble_weights} ins(%x, %w : tensor<64x64xi8>, tensor<64x16xi8>) outs(%i : tensor<64x16xi32>) -> tensor<64x16xi32>
  return %y : tensor<64x16xi32>
}

// -----

// Codes less their zero point, here -4 to 11, are brought into 4 bits by a
// remainder of 4, times which the sums of the rows are added.

#x = affine_map<(m, n, k) -> (m, k)>
#w = affine_map<(m, n, k) -> (k, n)>
#y = affine_map<(m, n, k) -> (m, n)>
// CHECK-LABEL: func @zero_point
// GFNI: quantx.window_reduce <contract> {{.*}} leaf = "avx512vnni-w4-gfni"
// GFNI: arith.constant dense<4> : tensor<16xi32>
// GFNI: quantx.window_reduce <contract> {{.*}} epilogue({{.*}}) {{.*}} leaf = "avx512vnni-w4-gfni"
// AVX2-COUNT-2: leaf = "avx2-w4"
func.func @zero_point(%x: tensor<4x8xi8>) -> tensor<4x16xi32> {
  %w = arith.constant dense<[[0, 15, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14],
    [15, 0, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]> : tensor<8x16xi8>
  %z = arith.constant 0 : i32
  %four = arith.constant 4 : i32
  %e = tensor.empty() : tensor<4x16xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<4x16xi32>) -> tensor<4x16xi32>
  %y = linalg.generic {quantx.nibble_weights, indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<4x8xi8>, tensor<8x16xi8>) outs(%i : tensor<4x16xi32>) {
  ^bb0(%a: i8, %k: i8, %acc: i32):
    %0 = arith.extsi %a : i8 to i32
    %1 = arith.extui %k : i8 to i32
    %2 = arith.subi %1, %four : i32
    %3 = arith.muli %0, %2 : i32
    %4 = arith.addi %acc, %3 : i32
    linalg.yield %4 : i32
  } -> tensor<4x16xi32>
  return %y : tensor<4x16xi32>
}
