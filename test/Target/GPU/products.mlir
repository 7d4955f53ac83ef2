// RUN: quant-opt %s --quantx-form-block-matmuls --quantx-pack-block-matmuls=target-cpu=vulkan --quantx-pack-contractions=target-cpu=vulkan | FileCheck %s --check-prefix=PACK
// RUN: quant-opt %s --quantx-form-block-matmuls --quantx-pack-block-matmuls=target-cpu=nvidia-sm_80 --quantx-pack-contractions=target-cpu=nvidia-sm_80 | FileCheck %s --check-prefix=MMA
// RUN: quant-opt %s --quantx-form-block-matmuls --quantx-lower-to-gpu | FileCheck %s --check-prefix=SPIRV
// RUN: quant-opt %s --quantx-form-block-matmuls --quantx-lower-to-gpu=target=nvidia-sm_80 | FileCheck %s --check-prefix=PTX
// RUN: quant-opt %s --quantx-form-block-matmuls "--quantx-lower-to-gpu=target=nvidia-sm_80 target-features=-mma" | FileCheck %s --check-prefix=DP4A

// Weights of few bits: one row is quantized when it arrives, and words of codes
// meet words of codes. The order of the packed bytes gives a thread 16 of them
// at once.

// PACK-LABEL: func.func @decode
// PACK: quantx.block_quantize
// PACK: quantx.block_matmul {{.*}} leaf = "spirv-sdot", {{.*}} tile = array<i64: 1, 1>
// MMA-LABEL: func.func @decode
// MMA: quantx.block_matmul {{.*}} leaf = "mma-m16n8k32", {{.*}} tile = array<i64: 8, 1, 1, 1, 8>
// SPIRV: spirv.func @decode_0_block_quantize
// SPIRV: spirv.func @decode_1_block_matmul
// SPIRV: spirv.SUDot
// SPIRV: spirv.ControlBarrier
// PTX: .entry decode_1_block_matmul
// PTX-SAME: cp.async.cg.shared.global{{[^;]*}}, 16;
// PTX-SAME: cp.async.wait_group
// PTX-SAME: ld.shared.v4.b32
// PTX-SAME: mma.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32
// PTX-SAME: fma.rn.f32
// DP4A: .entry decode_1_block_matmul
// DP4A-SAME: ld.global.v4.b32
// DP4A-SAME: dp4a.u32.s32
// DP4A-SAME: bar.sync
// DP4A-SAME: fma.rn.f32
func.func @decode(%x: tensor<1x64xf32>) -> tensor<1x32xf32> {
  %w = arith.constant dense<7> : tensor<64x16xi8>
  %s = arith.constant dense<0.5> : tensor<2x32xf16>
  %z = arith.constant dense<0> : tensor<2x32xi32>
  %d = quantx.dequantize %w scale(%s : tensor<2x32xf16>) zero_point(%z : tensor<2x32xi32>)
      {storage = #quantx.storage<i4 packed>, axis = 0 : i64, block_size = 32 : i64}
      : tensor<64x16xi8> -> tensor<64x32xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<1x32xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x32xf32>) -> tensor<1x32xf32>
  %y = linalg.matmul ins(%x, %d : tensor<1x64xf32>, tensor<64x32xf32>)
      outs(%init : tensor<1x32xf32>) -> tensor<1x32xf32>
  return %y : tensor<1x32xf32>
}

// Both factors are computed: one is packed by a kernel, and words meet words.

// PACK-LABEL: func.func @attention
// PACK: quantx.pack_weights {{.*}} leaf = "spirv-sdot"
// PACK: quantx.window_reduce <contract> {{.*}} leaf = "spirv-sdot"
// SPIRV: spirv.func @attention_{{[0-9]+}}_pack
// SPIRV: spirv.func @attention_{{[0-9]+}}_contract
// SPIRV: spirv.SDot
// PTX: .entry attention_{{[0-9]+}}_contract
// PTX-SAME: dp4a.s32.s32
func.func @attention(%q: tensor<2x8x32xi8>, %k: tensor<2x32x8xi8>) -> tensor<2x8x8xi32> {
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<2x8x8xi32>
  %init = linalg.fill ins(%zero : i32) outs(%empty : tensor<2x8x8xi32>) -> tensor<2x8x8xi32>
  %y = linalg.batch_matmul ins(%q, %k : tensor<2x8x32xi8>, tensor<2x32x8xi8>)
      outs(%init : tensor<2x8x8xi32>) -> tensor<2x8x8xi32>
  return %y : tensor<2x8x8xi32>
}

// Few rows and a long sum: warps share the depth, and what they leave in shared
// memory is added in order. The last argument of `tile` is limited by that memory.

// PACK-LABEL: func.func @deep
// PACK: quantx.block_matmul {{.*}} leaf = "spirv-sdot"
// MMA-LABEL: func.func @deep
// MMA: quantx.block_matmul {{.*}} leaf = "mma-m16n8k32", {{.*}} tile = array<i64: 16, 1, 8, 1, 8>
// PTX: .entry deep_1_block_matmul
// PTX-SAME: mma.sync.aligned.m16n8k32.row.col.s32.s8.u8.s32
// PTX-SAME: st.shared.v2.b32
// PTX-SAME: bar.sync
// PTX-SAME: fma.rn.f32
func.func @deep(%x: tensor<12x1024xf32>) -> tensor<12x32xf32> {
  %w = arith.constant dense<7> : tensor<1024x16xi8>
  %s = arith.constant dense<0.5> : tensor<8x32xf16>
  %z = arith.constant dense<0> : tensor<8x32xi32>
  %d = quantx.dequantize %w scale(%s : tensor<8x32xf16>) zero_point(%z : tensor<8x32xi32>)
      {storage = #quantx.storage<i4 packed>, axis = 0 : i64, block_size = 128 : i64}
      : tensor<1024x16xi8> -> tensor<1024x32xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<12x32xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<12x32xf32>) -> tensor<12x32xf32>
  %y = linalg.matmul {quantx.weight_only_activations = "int8"}
      ins(%x, %d : tensor<12x1024xf32>, tensor<1024x32xf32>)
      outs(%init : tensor<12x32xf32>) -> tensor<12x32xf32>
  return %y : tensor<12x32xf32>
}
