// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=vulkan | FileCheck %s --check-prefix=DOT
// RUN: quant-opt %s --quantx-pack-contractions="target-cpu=vulkan target-features=-integer-dot-product" | FileCheck %s --check-prefix=PLAIN
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=nvidia-sm_80 | FileCheck %s --check-prefix=DP4A
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=nvidia-sm_90a | FileCheck %s --check-prefix=WGMMA
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=amd-gfx942 | FileCheck %s --check-prefix=MFMA
// RUN: quant-opt %s --quantx-pack-contractions="target-cpu=vulkan target-features=-shared-memory" | FileCheck %s --check-prefix=ALONE
// RUN: not quant-opt %s --quantx-pack-contractions="target-cpu=vulkan target-features=-avx2" 2>&1 | FileCheck %s --check-prefix=FEATURE
// RUN: not quant-opt %s --quantx-pack-contractions="target-cpu=x86-64-v3 leaf=spirv-sdot" 2>&1 | FileCheck %s --check-prefix=FORCED
// RUN: not quant-opt %s --quantx-lower-to-llvm="target-cpu=vulkan" 2>&1 | FileCheck %s --check-prefix=CPU

// A GPU's leaf is its dot instruction, or plain arithmetic without it.

// DOT: quantx.window_reduce <contract> {{.*}} leaf = "spirv-sdot"
// DP4A: quantx.window_reduce <contract> {{.*}} leaf = "dp4a"
// PLAIN: quantx.window_reduce <contract> {{.*}} leaf = "threads"
// FEATURE: unknown feature 'avx2' of target 'vulkan'
// FORCED: leaf 'spirv-sdot' needs feature 'spirv', which the target lacks
// CPU: leaf 'spirv-sdot' runs on a GPU
func.func @main(%x: tensor<3x10xi8>) -> tensor<3x5xi32> {
  %w = arith.constant dense<3> : tensor<10x5xi8>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<3x5xi32>
  %start = linalg.fill ins(%zero : i32) outs(%empty : tensor<3x5xi32>) -> tensor<3x5xi32>
  %y = linalg.matmul ins(%x, %w : tensor<3x10xi8>, tensor<10x5xi8>)
      outs(%start : tensor<3x5xi32>) -> tensor<3x5xi32>
  return %y : tensor<3x5xi32>
}

// Floats have no leaf on a GPU.

// DOT-LABEL: func.func @floats
// DOT: linalg.matmul
func.func @floats(%x: tensor<3x10xf32>) -> tensor<3x5xf32> {
  %w = arith.constant dense<3.0> : tensor<10x5xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<3x5xf32>
  %start = linalg.fill ins(%zero : f32) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y = linalg.matmul ins(%x, %w : tensor<3x10xf32>, tensor<10x5xf32>)
      outs(%start : tensor<3x5xf32>) -> tensor<3x5xf32>
  return %y : tensor<3x5xf32>
}

// What fills tiles takes matrix units, or the memory of workgroups. This one is
// so small that the smallest tiles keep most multiprocessors busy.

// DOT-LABEL: func.func @tiles
// DOT: quantx.window_reduce <contract> {{.*}} leaf = "spirv-sdot-tiles", {{.*}}tile = array<i64: 8, 16>
// PLAIN-LABEL: func.func @tiles
// PLAIN: leaf = "threads"
// ALONE-LABEL: func.func @tiles
// ALONE: leaf = "spirv-sdot"
// DP4A-LABEL: func.func @tiles
// DP4A: weights(%{{.*}} : tensor<8192xi8>) {{.*}} leaf = "mma-m16n8k32", {{.*}}tile = array<i64: 16, 16>
// WGMMA-LABEL: func.func @tiles
// WGMMA: leaf = "wgmma-m64k32", {{.*}}tile = array<i64: 64, 16>
// MFMA-LABEL: func.func @tiles
// MFMA: leaf = "mfma-16x16x32"
func.func @tiles(%x: tensor<96x256xi8>) -> tensor<96x32xi32> {
  %w = arith.constant dense<3> : tensor<256x32xi8>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<96x32xi32>
  %start = linalg.fill ins(%zero : i32) outs(%empty : tensor<96x32xi32>) -> tensor<96x32xi32>
  %y = linalg.matmul ins(%x, %w : tensor<96x256xi8>, tensor<256x32xi8>)
      outs(%start : tensor<96x32xi32>) -> tensor<96x32xi32>
  return %y : tensor<96x32xi32>
}
