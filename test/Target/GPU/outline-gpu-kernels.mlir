// RUN: quant-opt %s --quantx-outline-gpu-kernels --canonicalize --split-input-file --verify-diagnostics | FileCheck %s

// The workspace is first in the arena, then come inputs and results; a margin
// ends it. Constants lie in one buffer. Launches have constant sizes.

// CHECK-LABEL: memref.global "private" constant @quantx_weights : memref<128xi8>
// CHECK: gpu.module @kernels
// CHECK: gpu.func @main_0_generic(%[[BYTES:.*]]: memref<320xi8>, %[[WORDS:.*]]: memref<80xi32>, %{{.*}}: memref<128xi8>, %[[WEIGHTS:.*]]: memref<32xi32>) kernel
// CHECK-SAME: known_block_size = array<i32: 128, 1, 1>
// CHECK-DAG: %[[C5:.*]] = arith.constant 5 : index
// CHECK: %[[IN:.*]] = arith.cmpi ult, %[[ID:.*]], %[[C5]]
// CHECK: scf.if %[[IN]]
// CHECK: %[[AT:.*]] = arith.addi %[[ID]], %c128{{.*}} : index
// CHECK: %[[X:.*]] = memref.load %[[BYTES]][%[[AT]]]
// CHECK: %[[W:.*]] = memref.load %[[WEIGHTS]][%[[ID]]]
// CHECK: %[[WIDE:.*]] = arith.extsi %[[X]] : i8 to i32
// CHECK: %[[SUM:.*]] = arith.addi %[[WIDE]], %[[W]]
// CHECK: memref.store %[[SUM]], %[[WORDS]]
// CHECK: func.func @main(%[[ARENA:.*]]: memref<320xi8>)
// CHECK-SAME: quantx.gpu_places = array<i64: 128, 192>
// CHECK: %[[ALL:.*]] = memref.get_global @quantx_weights
// CHECK: gpu.launch_func @kernels::@main_0_generic blocks in (%c1, %c1, %c1) threads in (%c128, %c1, %c1)
// CHECK-SAME: args(%[[ARENA]] : memref<320xi8>, %{{.*}} : memref<80xi32>, %[[ALL]] : memref<128xi8>, %{{.*}} : memref<32xi32>)
// CHECK-NEXT: return
#id = affine_map<(d0) -> (d0)>
memref.global "private" constant @w : memref<5xi32> = dense<[1, 2, 3, 4, 5]>
func.func @main(%x: memref<5xi8>, %y: memref<5xi32>, %workspace: memref<100xi8>) attributes {quantx.workspace_size = 100 : i64} {
  %w = memref.get_global @w : memref<5xi32>
  linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%x, %w : memref<5xi8>, memref<5xi32>) outs(%y : memref<5xi32>) {
  ^bb0(%a: i8, %b: i32, %out: i32):
    %0 = arith.extsi %a : i8 to i32
    %1 = arith.addi %0, %b : i32
    linalg.yield %1 : i32
  }
  return
}

// -----

// Four bytes of input and four weights meet in each step: 16 channels beside
// each other, some pixels below each other.

// CHECK-LABEL: gpu.func @main_0_contract
// CHECK-SAME: known_block_size = array<i32: 16, 8, 1>
// CHECK: scf.for
// CHECK: %[[W:.*]] = memref.load %{{.*}} : memref<80xi32>
// CHECK: %[[X:.*]] = memref.load %{{.*}} : memref<{{[0-9]+}}xi32>
// CHECK: spirv.SDot %[[X]], %[[W]], <PackedVectorFormat4x8Bit> : i32 -> i32
memref.global "private" constant @w : memref<256xi8> = dense<1>
func.func @main(%x: memref<1x1x3x16xi8>, %y: memref<1x1x3x5xi32>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  %w = memref.get_global @w : memref<256xi8>
  quantx.window_reduce <contract> %x weights(%w : memref<256xi8>) outs(%y : memref<1x1x3x5xi32>)
      attributes {dilations = array<i64: 1, 1>, kernel = array<i64: 1, 1>, leaf = "spirv-sdot", strides = array<i64: 1, 1>, tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x3x16xi8>
  return
}

// -----

// Ten input channels: words begin anywhere, so bytes are put together.

// CHECK-LABEL: gpu.func @main_0_contract
// CHECK-COUNT-4: memref.load %{{.*}} : memref<{{[0-9]+}}xi8>
// CHECK: spirv.SUDot
memref.global "private" constant @w : memref<192xi8> = dense<1>
func.func @main(%x: memref<1x1x3x10xi8>, %y: memref<1x1x3x5xi32>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  %w = memref.get_global @w : memref<192xi8>
  quantx.window_reduce <contract> %x weights(%w : memref<192xi8>) outs(%y : memref<1x1x3x5xi32>)
      attributes {dilations = array<i64: 1, 1>, is_unsigned, kernel = array<i64: 1, 1>, leaf = "spirv-sdot", strides = array<i64: 1, 1>, tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x3x10xi8>
  return
}

// -----

// expected-error @below {{the memory of this function is not planned: run quantx-plan-memory before}}
func.func @main(%x: memref<5xi8>, %y: memref<5xi32>) {
  return
}

// -----

// expected-error @below {{parameter 0 is no tensor of numbers with a shape known at compile time}}
func.func @main(%x: memref<?xi8>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  return
}

// -----

func.func @main(%x: memref<5xf32>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  %true = arith.constant true
  // expected-error @below {{'cf.assert' has no form on a GPU}}
  cf.assert %true, "never"
  return
}

// -----

func.func @main(%x: memref<1x1x3x16xi8>, %y: memref<1x1x3x16xi32>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  // expected-error @below {{leaf 'i32x4' does not run on a GPU}}
  quantx.window_reduce <sum> %x outs(%y : memref<1x1x3x16xi32>)
      attributes {dilations = array<i64: 1, 1>, kernel = array<i64: 1, 1>, leaf = "i32x4", strides = array<i64: 1, 1>, tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : memref<1x1x3x16xi8>
  return
}

// -----

memref.global "private" constant @w : memref<2048xi8> = dense<1>
memref.global "private" constant @c : memref<32xf32> = dense<1.0>
func.func @main(%x: memref<4x64xi8>, %s: memref<4x1xf32>, %u: memref<4x1xi32>, %y: memref<4x32xf32>, %workspace: memref<0xi8>) attributes {quantx.workspace_size = 0 : i64} {
  %w = memref.get_global @w : memref<2048xi8>
  %c = memref.get_global @c : memref<32xf32>
  // expected-error @below {{leaf 'mma-m16n8k32' has no such tile}}
  quantx.block_matmul %x scale(%s : memref<4x1xf32>) sum(%u : memref<4x1xi32>) weights(%w, %c : memref<2048xi8>, memref<32xf32>) outs(%y : memref<4x32xf32>) {block_size = 64 : i64, leaf = "mma-m16n8k32", storage = #quantx.storage<i8>, tile = array<i64: 24, 1, 1, 1, 2>} : memref<4x64xi8>
  return
}
