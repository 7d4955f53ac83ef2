// RUN: quant-opt %s --quantx-outline-steps=min-loops=4 | FileCheck %s
// RUN: quant-opt %s --quantx-outline-steps=min-loops=8 | FileCheck %s --check-prefix=FEW

// Five loops. The view goes along; the arena and the number are parameters.
// FEW-LABEL: func @many
// FEW-NOT: call
// CHECK-LABEL: func @many(
// CHECK-SAME: [[ARENA:%.+]]: memref<64xi8>, [[X:%.+]]: i8, [[OPEN:%.+]]: memref<?xi8>
// CHECK: call @step([[X]], [[ARENA]])
// CHECK: call @step_0([[ARENA]])
// A buffer of unknown size: the loop stays.
// CHECK: scf.for
// CHECK: memref.store {{.*}}, [[OPEN]]
// CHECK: return
func.func @many(%arena: memref<64xi8>, %x: i8, %open: memref<?xi8>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c16 = arith.constant 16 : index
  %view = memref.view %arena[%c16][] : memref<64xi8> to memref<4x4xi8>
  scf.for %i = %c0 to %c4 step %c1 {
    scf.for %j = %c0 to %c4 step %c1 {
      memref.store %x, %view[%i, %j] : memref<4x4xi8>
    }
  }
  %zero = arith.constant 0 : i8
  linalg.fill ins(%zero : i8) outs(%view : memref<4x4xi8>)
  scf.for %i = %c0 to %c4 step %c1 {
    memref.store %x, %open[%i] : memref<?xi8>
  }
  return
}

// CHECK-LABEL: func @few
// CHECK: scf.for
// CHECK-NOT: call
func.func @few(%a: memref<4xi8>, %x: i8) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c4 step %c1 {
    memref.store %x, %a[%i] : memref<4xi8>
  }
  return
}

// CHECK: func private @step([[V:%.+]]: i8, [[A:%.+]]: memref<64xi8>)
// CHECK-SAME: llvm.bareptr
// CHECK-SAME: noinline
// CHECK: [[P:%.+]] = memref.view [[A]]
// CHECK: scf.for
// CHECK: scf.for
// CHECK: memref.store [[V]], [[P]]
// CHECK: func private @step_0
// CHECK: linalg.fill
