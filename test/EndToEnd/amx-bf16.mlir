// Products of bfloat16 on tiles, with a row of a step and a half and one tile
// more than fits: 48 products of 2 and 3, and a start of 0.5.

// REQUIRES: x86_64, avx512vnni
// RUN: env LD_PRELOAD=%quantx_libs/libquantx_tile_emulator.so quant-run %s --target-features=+amx-tile,+amx-bf16 --print | FileCheck %s
// CHECK-COUNT-272: 288.5
// CHECK-NOT: 288.5
func.func @main() -> tensor<1x1x17x16xf32> {
  %x = arith.constant dense<2.0> : tensor<1x1x17x48xbf16>
  %w = arith.constant dense<3.0> : tensor<1024xbf16>
  %start = arith.constant dense<0.5> : tensor<16xf32>
  %empty = tensor.empty() : tensor<1x1x17x16xf32>
  %y = quantx.window_reduce <contract> %x weights(%w : tensor<1024xbf16>) start(%start : tensor<16xf32>) outs(%empty : tensor<1x1x17x16xf32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "amxbf16", tile = array<i64: 64, 1>} {
  ^bb0(%acc: f32):
    quantx.yield %acc : f32
  } : tensor<1x1x17x48xbf16> -> tensor<1x1x17x16xf32>
  return %y : tensor<1x1x17x16xf32>
}
