// RUN: quant-opt %s --quantx-plan-memory --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-plan-memory=alignment=256 --split-input-file | FileCheck %s --check-prefix=WIDE

// a and b are alive together, c reuses the place of a.
// CHECK-LABEL: func @chain
// CHECK-SAME: %[[W:[a-z0-9]+]]: memref<192xi8>
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
