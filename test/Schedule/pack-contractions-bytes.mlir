// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=haswell --split-input-file | FileCheck %s --check-prefixes=CHECK,AVX2
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=skylake-avx512 --split-input-file | FileCheck %s --check-prefixes=CHECK,BW
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=cascadelake --split-input-file | FileCheck %s --check-prefixes=CHECK,VNNI
// RUN: quant-opt %s --quantx-pack-contractions="target-cpu=haswell leaf=avx2" --split-input-file | FileCheck %s --check-prefix=WORDS

// Where words are multiplied, one row still reads bytes of weights; many rows
// read words, which are widened once.

// CHECK-LABEL: func @row
// AVX2: window_reduce <contract> {{.*}} weights({{.*}} : tensor<1024xi8>) {{.*}} leaf = "avx2-w8"
// BW: window_reduce <contract> {{.*}} weights({{.*}} : tensor<1024xi8>) {{.*}} leaf = "avx512bw-w8"
// VNNI: window_reduce <contract> {{.*}} weights({{.*}} : tensor<1024xi8>) {{.*}} leaf = "avx512vnni"
// WORDS-LABEL: func @row
// WORDS: window_reduce <contract> {{.*}} weights({{.*}} : tensor<1024xi16>) {{.*}} leaf = "avx2"
func.func @row(%x: tensor<1x64xi8>) -> tensor<1x16xi32> {
  %w = arith.constant dense<3> : tensor<64x16xi8>
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<1x16xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<1x16xi32>) -> tensor<1x16xi32>
  %y = linalg.matmul ins(%x, %w : tensor<1x64xi8>, tensor<64x16xi8>) outs(%i : tensor<1x16xi32>) -> tensor<1x16xi32>
  return %y : tensor<1x16xi32>
}

// -----

// CHECK-LABEL: func @rows
// AVX2: weights({{.*}} : tensor<1024xi16>) {{.*}} leaf = "avx2"
// BW: weights({{.*}} : tensor<1024xi16>) {{.*}} leaf = "avx512bw"
func.func @rows(%x: tensor<64x64xi8>) -> tensor<64x16xi32> {
  %w = arith.constant dense<3> : tensor<64x16xi8>
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<64x16xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<64x16xi32>) -> tensor<64x16xi32>
  %y = linalg.matmul ins(%x, %w : tensor<64x64xi8>, tensor<64x16xi8>) outs(%i : tensor<64x16xi32>) -> tensor<64x16xi32>
  return %y : tensor<64x16xi32>
}

// -----

// What has 16 bits stays so.

// CHECK-LABEL: func @wide
// AVX2: weights({{.*}} : tensor<{{.*}}xi16>) {{.*}} leaf = "avx2"
func.func @wide(%x: tensor<1x4xi16>) -> tensor<1x16xi32> {
  %w = arith.constant dense<300> : tensor<4x16xi16>
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<1x16xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<1x16xi32>) -> tensor<1x16xi32>
  %y = linalg.matmul ins(%x, %w : tensor<1x4xi16>, tensor<4x16xi16>) outs(%i : tensor<1x16xi32>) -> tensor<1x16xi32>
  return %y : tensor<1x16xi32>
}
