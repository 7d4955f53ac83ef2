// RUN: quant-opt %s --quantx-convert-kernels-to-amdgpu --split-input-file --verify-diagnostics | FileCheck %s

// Parameters are addresses, and floats are rounded where they are written.

// CHECK: gpu.binary @kernels
// CHECK-SAME: gfx942
// CHECK-SAME: k:
// CHECK-SAME: s_load_dword
// CHECK-SAME: v_mfma_i32_16x16x32_i8
// CHECK-SAME: v_mul_f32
// CHECK-SAME: v_add_f32
// CHECK-SAME: v_rndne_f32
// CHECK-SAME: global_store_byte
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k(%bytes: memref<64xi8>, %words: memref<16xi32>) kernel attributes {known_block_size = array<i32: 64, 1, 1>} {
      %c0 = arith.constant 0 : index
      %zero = arith.constant 0 : i32
      %factor = arith.constant 1.1 : f32
      %a = memref.load %words[%c0] : memref<16xi32>
      %wide = arith.extui %a : i32 to i64
      %sums = arith.constant dense<0> : vector<4xi32>
      %s = rocdl.mfma.i32.16x16x32.i8 %wide, %wide, %sums, %zero, %zero, %zero : (i64, i64, vector<4xi32>, i32, i32, i32) -> vector<4xi32>
      %u = llvm.extractelement %s[%zero : i32] : vector<4xi32>
      %x = arith.sitofp %u : i32 to f32
      %y = arith.mulf %x, %factor : f32
      %z = arith.addf %y, %x : f32
      %r = math.roundeven %z : f32
      %i = arith.fptosi %r : f32 to i32
      %t = arith.trunci %i : i32 to i8
      memref.store %t, %bytes[%c0] : memref<64xi8>
      gpu.return
    }
  }
}

// -----

// expected-error @below {{there is no gpu.module @kernels: run quantx-outline-gpu-kernels before}}
module {
}
