// RUN: quant-opt %s --quantx-plan-memory --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-plan-memory=alignment=256 --split-input-file | FileCheck %s --check-prefix=WIDE

// a and b are alive together, c reuses the place of a.
// CHECK-LABEL: func @chain
// CHECK-SAME: %[[W:[a-z0-9]+]]: memref<192xi8>
// CHECK-SAME: quantx.workspace_peak = 144 : i64
// CHECK-SAME: quantx.workspace_size = 192 : i64
// CHECK: %[[C0:.+]] = arith.constant 0 : index
// CHECK: memref.view %[[W]][%[[C0]]][] : memref<192xi8> to memref<16xf32>
// CHECK: %[[B0:.+]] = arith.constant 128 : index
// CHECK: memref.view %[[W]][%[[B0]]][] : memref<192xi8> to memref<16xf32>
// CHECK: %[[A0:.+]] = arith.constant 0 : index
// CHECK: memref.view %[[W]][%[[A0]]][] : memref<192xi8> to memref<20xf32>
// CHECK-NOT: memref.alloc
// CHECK-NOT: memref.dealloc
// WIDE-LABEL: func @chain
// WIDE-SAME: memref<512xi8>
func.func @chain(%x: memref<20xf32>, %y: memref<16xf32>) {
  %a = memref.alloc() : memref<20xf32>
  %b = memref.alloc() : memref<16xf32>
  %c = memref.alloc() : memref<16xf32>
  memref.copy %x, %a : memref<20xf32> to memref<20xf32>
  %s = memref.subview %a[0] [16] [1] : memref<20xf32> to memref<16xf32, strided<[1]>>
  memref.copy %s, %b : memref<16xf32, strided<[1]>> to memref<16xf32>
  memref.dealloc %a : memref<20xf32>
  memref.copy %b, %c : memref<16xf32> to memref<16xf32>
  memref.copy %c, %y : memref<16xf32> to memref<16xf32>
  return
}

// -----

// A buffer of a loop has one place for all iterations, a dynamic one stays.
// CHECK-LABEL: func @loop
// CHECK-SAME: memref<64xi8>
// CHECK-SAME: quantx.dynamic_buffers = 1 : i64
// CHECK-SAME: quantx.workspace_peak = 16 : i64
// CHECK: memref.view
// CHECK: scf.for
// CHECK-NOT: memref.alloc() : memref<4xf32>
// CHECK: memref.alloc(%{{.*}}) : memref<?xf32>
func.func @loop(%x: memref<4xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %a = memref.alloc() : memref<4xf32>
    memref.copy %x, %a : memref<4xf32> to memref<4xf32>
    memref.copy %a, %x : memref<4xf32> to memref<4xf32>
  }
  %d = memref.alloc(%n) : memref<?xf32>
  memref.dealloc %d : memref<?xf32>
  return
}

// -----

// A buffer that goes through loop results lives as long as they do.
// CHECK-LABEL: func @carried
// CHECK-SAME: memref<128xi8>
func.func @carried(%x: memref<4xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %a = memref.alloc() : memref<4xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%m = %a) -> memref<4xf32> {
    scf.yield %m : memref<4xf32>
  }
  %b = memref.alloc() : memref<4xf32>
  memref.copy %x, %b : memref<4xf32> to memref<4xf32>
  memref.copy %b, %x : memref<4xf32> to memref<4xf32>
  memref.copy %r, %x : memref<4xf32> to memref<4xf32>
  return
}

// -----

// The sum takes the place of the residual, which ends there; the kernel's input
// is read in windows and keeps its own.
// CHECK-LABEL: func @residual
// CHECK-SAME: memref<8192xi8>
// CHECK: %[[R0:.+]] = arith.constant [[AT:[0-9]+]] : index
// CHECK: memref.view %{{.*}}[%[[R0]]][]
// CHECK: %[[O0:.+]] = arith.constant [[AT]] : index
// CHECK: memref.view %{{.*}}[%[[O0]]][]
// CHECK: quantx.window_reduce <sum>
func.func @residual(%x: memref<1x8x8x64xi8>, %y: memref<1x8x8x64xi8>) {
  %in = memref.alloc() : memref<1x8x8x64xi8>
  %residual = memref.alloc() : memref<1x8x8x64xi8>
  %out = memref.alloc() : memref<1x8x8x64xi8>
  memref.copy %x, %in : memref<1x8x8x64xi8> to memref<1x8x8x64xi8>
  memref.copy %x, %residual : memref<1x8x8x64xi8> to memref<1x8x8x64xi8>
  quantx.window_reduce <sum> %in epilogue(%residual : memref<1x8x8x64xi8>) outs(%out : memref<1x8x8x64xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x16", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32, %r: i8):
    %t = arith.trunci %acc : i32 to i8
    %s = arith.addi %t, %r : i8
    quantx.yield %s : i8
  } : memref<1x8x8x64xi8>
  memref.copy %out, %y : memref<1x8x8x64xi8> to memref<1x8x8x64xi8>
  return
}

// -----

// Here the residual is read again: three places.
// CHECK-LABEL: func @kept
// CHECK-SAME: memref<12288xi8>
func.func @kept(%x: memref<1x8x8x64xi8>, %y: memref<1x8x8x64xi8>) {
  %in = memref.alloc() : memref<1x8x8x64xi8>
  %residual = memref.alloc() : memref<1x8x8x64xi8>
  %out = memref.alloc() : memref<1x8x8x64xi8>
  memref.copy %x, %in : memref<1x8x8x64xi8> to memref<1x8x8x64xi8>
  memref.copy %x, %residual : memref<1x8x8x64xi8> to memref<1x8x8x64xi8>
  quantx.window_reduce <sum> %in epilogue(%residual : memref<1x8x8x64xi8>) outs(%out : memref<1x8x8x64xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x16", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32, %r: i8):
    %t = arith.trunci %acc : i32 to i8
    %s = arith.addi %t, %r : i8
    quantx.yield %s : i8
  } : memref<1x8x8x64xi8>
  memref.copy %out, %y : memref<1x8x8x64xi8> to memref<1x8x8x64xi8>
  memref.copy %residual, %y : memref<1x8x8x64xi8> to memref<1x8x8x64xi8>
  return
}

// -----

// A chain of elementwise ops and a copy need one place; a transposed reading
// needs a second.
// CHECK-LABEL: func @elementwise
// CHECK-SAME: memref<128xi8>
// CHECK: linalg.generic
// CHECK-NOT: memref.copy
// CHECK: linalg.generic
func.func @elementwise(%x: memref<4x4xf32>, %y: memref<4x4xf32>) {
  %a = memref.alloc() : memref<4x4xf32>
  %b = memref.alloc() : memref<4x4xf32>
  %c = memref.alloc() : memref<4x4xf32>
  %d = memref.alloc() : memref<4x4xf32>
  memref.copy %x, %a : memref<4x4xf32> to memref<4x4xf32>
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%a : memref<4x4xf32>) outs(%b : memref<4x4xf32>) {
  ^bb0(%v: f32, %old: f32):
    %n = arith.negf %v : f32
    linalg.yield %n : f32
  }
  memref.copy %b, %c : memref<4x4xf32> to memref<4x4xf32>
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (j, i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%c : memref<4x4xf32>) outs(%d : memref<4x4xf32>) {
  ^bb0(%v: f32, %old: f32):
    linalg.yield %v : f32
  }
  memref.copy %d, %y : memref<4x4xf32> to memref<4x4xf32>
  return
}
