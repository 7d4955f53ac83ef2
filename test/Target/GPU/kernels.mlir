// RUN: quant-opt %s --quantx-outline-gpu-kernels --canonicalize --split-input-file --verify-diagnostics | FileCheck %s

// Bytes side by side: a thread has the four of a word.

// CHECK-LABEL: gpu.func @main_0_generic
// CHECK: %[[C16:.*]] = arith.constant 16 : index
// CHECK: arith.cmpi ult, %{{.*}}, %[[C16]]
// CHECK-COUNT-1: memref.load %{{.*}} : memref<{{.*}}xi32>
// CHECK-NOT: memref.load %{{.*}} : memref<{{.*}}xi8>
// CHECK-COUNT-4: arith.addi %{{.*}} : i8
// CHECK: memref.store %{{.*}} : memref<{{.*}}xi32>
// CHECK-NOT: memref.store
#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: memref<4x16xi8>, %y: memref<4x16xi8>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<4x16xi8>) outs(%y : memref<4x16xi8>) {
  ^bb0(%a: i8, %out: i8):
    %0 = arith.addi %a, %a : i8
    linalg.yield %0 : i8
  }
  return
}

// -----

// Rows of 15: words are no multiple of them.

// CHECK-LABEL: gpu.func @main_0_generic
// CHECK: memref.store %{{.*}} : memref<{{.*}}xi8>
#id = affine_map<(i, j) -> (i, j)>
func.func @main(%x: memref<4x15xi8>, %y: memref<4x15xi8>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<4x15xi8>) outs(%y : memref<4x15xi8>) {
  ^bb0(%a: i8, %out: i8):
    %0 = arith.addi %a, %a : i8
    linalg.yield %0 : i8
  }
  return
}

// -----

// A sum along rows: sixteen threads each, whose partial results the first joins
// in the order that the evaluator has.

// CHECK-LABEL: gpu.func @main_0_generic
// CHECK-SAME: workgroup(%[[SHARED:.*]] : memref<128xf32, #gpu.address_space<workgroup>>)
// CHECK: %[[C16:.*]] = arith.constant 16 : index
// CHECK: %[[LANE:.*]] = arith.remui %{{.*}}, %[[C16]]
// CHECK: %[[SUM:.*]] = scf.for %{{.*}} = %[[LANE]] to %{{.*}} step %[[C16]]
// CHECK: memref.store %[[SUM]], %[[SHARED]]
// CHECK: gpu.barrier
// CHECK: scf.if
// CHECK-COUNT-16: memref.load %[[SHARED]]
// CHECK-COUNT-16: arith.addf
// CHECK: memref.store
func.func @main(%x: memref<5x40xf32>, %y: memref<5xf32>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%x : memref<5x40xf32>) outs(%y : memref<5xf32>) {
  ^bb0(%a: f32, %sum: f32):
    %0 = arith.addf %sum, %a : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

// Four channels of a pixel in each thread.

// CHECK-LABEL: gpu.func @main_0_max
// CHECK: scf.for
// CHECK: memref.load %{{.*}} : memref<{{.*}}xi32>
// CHECK-COUNT-4: arith.maxsi
// CHECK-NOT: memref.load
// CHECK: memref.store %{{.*}} : memref<{{.*}}xi32>
// CHECK-NOT: memref.store
memref.global "private" constant @least : memref<8xi32> = dense<-128>
func.func @main(%x: memref<1x4x4x8xi8>, %y: memref<1x2x2x8xi8>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  quantx.window_reduce <max> %x outs(%y : memref<1x2x2x8xi8>)
      attributes {dilations = array<i64: 1, 1>, kernel = array<i64: 2, 2>, leaf = "spirv-sdot", strides = array<i64: 2, 2>, tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    %0 = arith.trunci %acc : i32 to i8
    quantx.yield %0 : i8
  } : memref<1x4x4x8xi8>
  return
}

// -----

// A number that is loaded between ops stays on the device: one thread keeps it,
// others read it there.

// CHECK-LABEL: gpu.func @main_0_load
// CHECK: memref.load
// CHECK: memref.store
// CHECK-LABEL: gpu.func @main_1_fill
// CHECK: memref.load
// CHECK: memref.store
// CHECK-LABEL: gpu.func @main_2_status
// CHECK: arith.cmpf
// CHECK: memref.store
// CHECK: func.func @main
// CHECK-SAME: quantx.gpu_status = 136
func.func @main(%x: memref<5xf32>, %y: memref<5xf32>, %workspace: memref<0xi8>) -> i32 attributes {quantx.workspace_size = 0 : i64, quantx.status_messages = ["it is not positive"]} {
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %good = arith.constant 0 : i32
  %bad = arith.constant 1 : i32
  %number = memref.load %x[%c2] : memref<5xf32>
  %positive = arith.cmpf ogt, %number, %zero : f32
  linalg.fill ins(%number : f32) outs(%y : memref<5xf32>)
  %status = arith.select %positive, %good, %bad : i32
  return %status : i32
}

// -----

// Only bytes are packed.

func.func @main(%x: memref<2x8x8xi16>, %y: memref<2x128xi16>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  // expected-error @below {{only bytes are packed there, four in a word}}
  quantx.pack_weights %x outs(%y : memref<2x128xi16>) {dims = array<i64: 0, 2, 1>, layout = array<i64: 1, 16, 4>, leaf = "spirv-sdot"} : memref<2x8x8xi16>
  return
}
