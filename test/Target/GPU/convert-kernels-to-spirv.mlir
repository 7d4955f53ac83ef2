// RUN: quant-opt %s --quantx-convert-kernels-to-spirv --split-input-file --verify-diagnostics | FileCheck %s

// One entry point for each kernel, arena and weights as bindings 0 to 3; float
// operations are computed as they are written.

// CHECK: spirv.module @{{.*}} Logical GLSL450 requires #spirv.vce<v1.6, [{{.*}}StorageBuffer8BitAccess
// CHECK-DAG: bind(0, 0) : !spirv.ptr<!spirv.struct<(!spirv.array<64 x i8, stride=1> [0])>, StorageBuffer>
// CHECK-DAG: bind(0, 1) : !spirv.ptr<!spirv.struct<(!spirv.array<16 x i32, stride=4> [0])>, StorageBuffer>
// CHECK: spirv.func @k()
// CHECK: %[[X:.*]] = spirv.Bitcast %{{.*}} : i32 to f32
// CHECK: %[[Y:.*]] = spirv.FMul %[[X]], %{{.*}} {no_contraction} : f32
// CHECK: %[[Z:.*]] = spirv.FAdd %[[Y]], %[[X]] {no_contraction} : f32
// CHECK: spirv.GL.RoundEven %[[Z]] : f32
// A comparison needs no more bits than its operand had.
// CHECK: spirv.SLessThan %{{.*}}, %{{.*}} : i32
// CHECK: spirv.EntryPoint "GLCompute" @k
// CHECK: spirv.ExecutionMode @k "LocalSize", 128, 1, 1
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k(%bytes: memref<64xi8>, %words: memref<16xi32>) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
      %c0 = arith.constant 0 : index
      %c3 = arith.constant 3 : i8
      %factor = arith.constant 1.1 : f32
      %bits = memref.load %words[%c0] : memref<16xi32>
      %x = arith.bitcast %bits : i32 to f32
      %y = arith.mulf %x, %factor : f32
      %z = arith.addf %y, %x : f32
      %r = math.roundeven %z : f32
      %i = arith.fptosi %r : f32 to i32
      %b = arith.trunci %i : i32 to i8
      memref.store %b, %bytes[%c0] : memref<64xi8>
      %zero = arith.constant 0 : i64
      %wide = arith.extsi %bits : i32 to i64
      %below = arith.cmpi slt, %wide, %zero : i64
      %one = arith.select %below, %b, %c3 : i8
      memref.store %one, %bytes[%c0] : memref<64xi8>
      gpu.return
    }
  }
}

// -----

// expected-error @below {{there is no gpu.module @kernels: run quantx-outline-gpu-kernels before}}
module {
}

// -----

// A fused multiply-add is rounded once: in f64, to odd, then to f32. A zero
// that is added is one that the driver does not know. f16 is widened by its
// bits.

// CHECK: spirv.func @k()
// CHECK-NOT: spirv.GL.Fma
// CHECK: spirv.FConvert %{{.*}} : f32 to f64
// CHECK: spirv.FMul %{{.*}} {no_contraction} : f64
// CHECK: spirv.FAdd %{{.*}} {no_contraction} : f64
// CHECK: spirv.Select %{{.*}} : i1, i64
// CHECK: spirv.FConvert %{{.*}} : f64 to f32
// CHECK: spirv.EntryPoint
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k(%words: memref<16xi32>) kernel attributes {known_block_size = array<i32: 128, 1, 1>, quantx.flat} {
      %c0 = arith.constant 0 : index
      %zero = arith.constant 0.0 : f32
      %bits = memref.load %words[%c0] : memref<16xi32>
      %low = arith.trunci %bits : i32 to i16
      %h = arith.bitcast %low : i16 to f16
      %x = arith.extf %h : f16 to f32
      %y = math.fma %x, %x, %zero : f32
      %i = arith.bitcast %y : f32 to i32
      memref.store %i, %words[%c0] : memref<16xi32>
      gpu.return
    }
  }
}

// -----

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k(%words: memref<16xi32>) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
      %c0 = arith.constant 0 : index
      %bits = memref.load %words[%c0] : memref<16xi32>
      %x = arith.bitcast %bits : i32 to f32
      // expected-error @below {{'math.powf' has no form on a GPU: devices compute it each in their own way}}
      %y = math.powf %x, %x : f32
      %i = arith.bitcast %y : f32 to i32
      memref.store %i, %words[%c0] : memref<16xi32>
      gpu.return
    }
  }
}

// -----

module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @k(%words: memref<16xi32>) kernel attributes {known_block_size = array<i32: 128, 1, 1>} {
      %c0 = arith.constant 0 : index
      %bits = memref.load %words[%c0] : memref<16xi32>
      %x = arith.bitcast %bits : i32 to f32
      // expected-error @below {{'arith.truncf' in 'f16' has no form on a GPU}}
      %h = arith.truncf %x : f32 to f16
      %y = arith.extf %h : f16 to f32
      %i = arith.bitcast %y : f32 to i32
      memref.store %i, %words[%c0] : memref<16xi32>
      gpu.return
    }
  }
}
