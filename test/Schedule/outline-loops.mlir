// RUN: quant-opt %s --quantx-outline-loops=min-work=1 --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-outline-loops=min-work=1000000000 --split-input-file | FileCheck %s --check-prefix=SMALL

// Loops that stand in each other become one. A row of the result has 64 bytes,
// so that each iteration is a unit; scratch goes onto the stack.

// CHECK-LABEL: func @rows
// CHECK-SAME: (%[[X:.*]]: memref<4x8x16xf32>, %[[Y:.*]]: memref<4x8x16xf32>
// CHECK: call @[[LOOP:loop.*]](%[[X]], %[[Y]], %c0{{.*}}, %c32) :
// CHECK-NOT: scf.for
// CHECK: func private @[[LOOP]](%[[A:.*]]: memref<4x8x16xf32>, %[[B:.*]]: memref<4x8x16xf32>, %[[FIRST:.*]]: index, %[[END:.*]]: index)
// CHECK-SAME: llvm.bareptr
// CHECK-SAME: quantx.units = 32 : i64
// CHECK: %[[SCRATCH:.*]] = memref.alloca() {alignment = 64 : i64} : memref<16xf32>
// CHECK: scf.for %[[I:.*]] = %[[FIRST]] to %[[END]]
// CHECK: %[[INNER:.*]] = arith.remui %[[I]], %c8
// CHECK: %[[OUTER:.*]] = arith.divui %[[I]], %c8
// CHECK: vector.store %{{.*}}, %[[SCRATCH]]
// CHECK: vector.store %{{.*}}, %[[B]]

// SMALL-LABEL: func @rows
// SMALL-NOT: call
// SMALL: return
func.func @rows(%x: memref<4x8x16xf32>, %y: memref<4x8x16xf32>, %scratch: memref<16xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c8 = arith.constant 8 : index
  scf.for %i = %c0 to %c4 step %c1 {
    scf.for %j = %c0 to %c8 step %c1 {
      %v = vector.load %x[%i, %j, %c0] : memref<4x8x16xf32>, vector<16xf32>
      vector.store %v, %scratch[%c0] : memref<16xf32>, vector<16xf32>
      %w = vector.load %scratch[%c0] : memref<16xf32>, vector<16xf32>
      %s = arith.addf %v, %w : vector<16xf32>
      vector.store %s, %y[%i, %j, %c0] : memref<4x8x16xf32>, vector<16xf32>
    } {quantx.parallel}
  } {quantx.parallel}
  return
}

// -----

// A row has 8 bytes: eight of them, two iterations of four, fill a cache line.
// Those of the last unit end with the loop's.

// CHECK-LABEL: func @lines
// CHECK: call @[[LOOP:loop.*]](%{{.*}}, %{{.*}}, %c0{{.*}}, %c3) :
// CHECK: func private @[[LOOP]](%{{.*}}, %{{.*}}, %[[FIRST:.*]]: index, %[[END:.*]]: index)
// CHECK: arith.muli %[[FIRST]], %c2
// CHECK: %[[ENDS:.*]] = arith.muli %[[END]], %c2
// CHECK: arith.minui %[[ENDS]], %c5
// CHECK: scf.for %[[I:.*]] =
// CHECK: arith.muli %[[I]], %c4
func.func @lines(%x: memref<20x8xi8>, %y: memref<20x8xi8>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c20 = arith.constant 20 : index
  scf.for %i = %c0 to %c20 step %c4 {
    scf.for %k = %c0 to %c4 step %c1 {
      %row = arith.addi %i, %k : index
      %v = vector.load %x[%row, %c0] : memref<20x8xi8>, vector<8xi8>
      %s = arith.addi %v, %v : vector<8xi8>
      vector.store %s, %y[%row, %c0] : memref<20x8xi8>, vector<8xi8>
    }
    %v = vector.load %x[%i, %c0] : memref<20x8xi8>, vector<8xi8>
    vector.store %v, %y[%i, %c0] : memref<20x8xi8>, vector<8xi8>
  } {quantx.parallel}
  return
}

// -----

// What is not marked, has a length that nobody knows, writes where a plain
// pointer cannot go, or calls what nobody knows stays.

// CHECK-LABEL: func @stays
// CHECK-NOT: call @loop
// CHECK: return
func.func private @unknown()
func.func @stays(%x: memref<4x16xf32>, %y: memref<4x16xf32>, %z: memref<?x16xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c4 step %c1 {
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    vector.store %v, %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  }
  scf.for %i = %c0 to %n step %c1 {
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    vector.store %v, %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  } {quantx.parallel}
  scf.for %i = %c0 to %c4 step %c1 {
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    vector.store %v, %z[%i, %c0] : memref<?x16xf32>, vector<16xf32>
  } {quantx.parallel}
  scf.for %i = %c0 to %c4 step %c1 {
    func.call @unknown() : () -> ()
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    vector.store %v, %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  } {quantx.parallel}
  return
}
