// RUN: quant-opt %s --quantx-convert-kernels-to-ptx=chip=sm_80 --split-input-file --verify-diagnostics | FileCheck %s

// Parameters are addresses, and a step is one instruction. Each sign has its
// own; floats are rounded where they are written, not fused.

// CHECK: gpu.binary @kernels
// CHECK-SAME: .target sm_80
// CHECK-SAME: .visible .entry k(
// CHECK-SAME: .maxntid 128
// CHECK-SAME: dp4a.s32.s32
// CHECK-SAME: dp4a.u32.s32
// CHECK-SAME: mul.rn.f32
// CHECK-SAME: add.rn.f32
// CHECK-SAME: cvt.rni.f32.f32
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k(%bytes: memref<64xi8>, %words: memref<16xi32>) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %zero = arith.constant 0 : i32
      %factor = arith.constant 1.1 : f32
      %a = memref.load %words[%c0] : memref<16xi32>
      %b = memref.load %words[%c1] : memref<16xi32>
      %av = llvm.bitcast %a : i32 to vector<4xi8>
      %bv = llvm.bitcast %b : i32 to vector<4xi8>
      %s = nvvm.dot.accumulate.4way %av <signed>, %bv <signed>, %zero : vector<4xi8>, vector<4xi8>
      %u = nvvm.dot.accumulate.4way %av <unsigned>, %bv <signed>, %s : vector<4xi8>, vector<4xi8>
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
