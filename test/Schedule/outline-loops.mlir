// RUN: quant-opt %s --quantx-outline-loops="divide min-work=1 min-ops=1000" --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-outline-loops="divide min-work=1000000000 min-ops=1000" --split-input-file | FileCheck %s --check-prefix=SMALL
// RUN: quant-opt %s --quantx-outline-loops="min-work=1 min-ops=1000" --split-input-file | FileCheck %s --check-prefix=SMALL
// RUN: quant-opt %s --quantx-outline-loops=min-ops=6 --split-input-file | FileCheck %s --check-prefix=WHOLE

// Loops that stand in each other become one. A row of the result has 64 bytes,
// so that each iteration is a unit; scratch goes onto the stack.

// CHECK-LABEL: func @rows
// CHECK-SAME: (%[[X:.*]]: memref<4x8x16xf32>, %[[Y:.*]]: memref<4x8x16xf32>
// CHECK: call @[[LOOP:loop[_0-9]*]](%[[X]], %[[Y]], %c0{{.*}}, %c32) :
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
// CHECK: call @[[LOOP:loop[_0-9]*]](%{{.*}}, %{{.*}}, %c0{{.*}}, %c3) :
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

// Of a buffer with an unknown number of rows the pointer is passed, and how many
// rows there are.

// CHECK-LABEL: func @open_rows
// CHECK: %[[BASE:.[a-z_0-9]*]], {{.*}} = memref.extract_strided_metadata %arg1
// CHECK: %[[ROWS:.*]] = memref.dim %arg1
// CHECK: call @[[LOOP:loop[_0-9]*]](%arg0, %[[BASE]], %[[ROWS]], %c0{{.*}}, %c4{{.*}}) :
// CHECK: func private @[[LOOP]](%{{.*}}: memref<4x16xf32>, %[[Y:.[a-z0-9]*]]: memref<f32>, %[[SIZE:.[a-z0-9]*]]: index,
// CHECK: memref.reinterpret_cast %[[Y]] to offset: [0], sizes: [%[[SIZE]], 16], strides: [16, 1]
func.func @open_rows(%x: memref<4x16xf32>, %y: memref<?x16xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c4 step %c1 {
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    vector.store %v, %y[%i, %c0] : memref<?x16xf32>, vector<16xf32>
  } {quantx.parallel}
  return
}

// -----

// How long a loop is, how far its rows lie apart and how large its scratch is may
// be known at run time only. A unit then is a number of rows that is computed,
// and whether there is enough to do for several threads and room for their
// scratch, too. Otherwise one thread uses the scratch that is there.

// CHECK-LABEL: func @open
// CHECK-SAME: %[[X:.*]]: memref<?x?xf32>, %[[Y:.*]]: memref<?x?xf32>, %[[S:.*]]: memref<4x?xf32>, %[[N:.*]]: index
// CHECK: %[[BYTES:.*]] = arith.muli %{{.*}}#0, %c4
// CHECK: arith.andi %[[BYTES]], %{{.*}}
// CHECK: %[[LINES:.*]] = arith.divui %c64{{[_0-9]*}}, %{{.*}}
// CHECK: %[[EACH:.*]] = arith.maxui %[[LINES]], %c1
// CHECK: %[[FITS:.*]] = arith.cmpi ule, %{{.*}}, %c131072
// CHECK: %[[UNITS:.*]] = arith.ceildivui %[[N]], %[[EACH]]
// CHECK: %[[ENOUGH:.*]] = arith.cmpi uge, %{{.*}}, %c1
// CHECK: %[[WORTH:.*]] = arith.andi %[[FITS]], %[[ENOUGH]] : i1
// CHECK: scf.if %[[WORTH]] {
// CHECK: call @[[LOOP:loop[_0-9]*]](%{{.*}}, %[[UNITS]]) :
// CHECK: call @[[LOOP]](%{{.*}}, %[[UNITS]]) {quantx.serial} :
// CHECK: func private @[[LOOP]](
// CHECK: %[[OWN:.*]] = memref.alloca(%{{.*}}) {alignment = 64 : i64} : memref<4x?xf32>
// CHECK: %[[SCRATCH:.*]] = arith.select %{{.*}}, %[[OWN]], %{{.*}} : memref<4x?xf32>
// CHECK: vector.store %{{.*}}, %[[SCRATCH]]
func.func @open(%x: memref<?x?xf32>, %y: memref<?x?xf32>, %scratch: memref<4x?xf32>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %v = vector.load %x[%i, %c0] : memref<?x?xf32>, vector<16xf32>
    vector.store %v, %scratch[%c1, %c0] : memref<4x?xf32>, vector<16xf32>
    %w = vector.load %scratch[%c1, %c0] : memref<4x?xf32>, vector<16xf32>
    vector.store %w, %y[%i, %c0] : memref<?x?xf32>, vector<16xf32>
  } {quantx.parallel}
  return
}

// -----

// What is not marked or calls what nobody knows stays.

// CHECK-LABEL: func @stays
// CHECK-NOT: call @loop
// CHECK: return
func.func private @unknown()
func.func @stays(%x: memref<4x16xf32>, %y: memref<4x16xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %c4 step %c1 {
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    vector.store %v, %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  }
  scf.for %i = %c0 to %c4 step %c1 {
    func.call @unknown() : () -> ()
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    vector.store %v, %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  } {quantx.parallel}
  return
}

// -----

// Without a division loops move as they are. Two that differ in their buffers
// and in a number known at run time are one function; one with another constant
// is another. A loop of four ops stays.

// WHOLE-LABEL: func @equal
// WHOLE-SAME: %[[X:.*]]: memref<4x16xf32>, %[[Y:.*]]: memref<4x16xf32>, %[[N:.*]]: index, %[[M:.*]]: index
// WHOLE: call @[[A:loop[_0-9]*]](%[[N]], %[[X]], %[[Y]])
// WHOLE: call @[[A]](%[[M]], %[[Y]], %[[X]])
// WHOLE: call @[[B:loop[_0-9]*]](%[[X]], %[[Y]])
// WHOLE: scf.for
// WHOLE-NOT: scf.for
// WHOLE: func private @[[A]](%[[END:.*]]: index, %[[P:.*]]: memref<4x16xf32>, %[[Q:.*]]: memref<4x16xf32>) attributes {llvm.bareptr, llvm.linkage = #llvm.linkage<internal>, passthrough = ["noinline"]}
// WHOLE: scf.for %{{.*}} = %c0{{.*}} to %[[END]]
// WHOLE: vector.load %[[P]]
// WHOLE: vector.store %{{.*}}, %[[Q]]
// WHOLE: func private @[[B]](
// WHOLE-NOT: func private
func.func @equal(%x: memref<4x16xf32>, %y: memref<4x16xf32>, %n: index, %m: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  scf.for %i = %c0 to %n step %c1 {
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    %s = arith.addf %v, %v : vector<16xf32>
    %t = arith.mulf %s, %v : vector<16xf32>
    vector.store %t, %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  }
  scf.for %i = %c0 to %m step %c1 {
    %v = vector.load %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    %s = arith.addf %v, %v : vector<16xf32>
    %t = arith.mulf %s, %v : vector<16xf32>
    vector.store %t, %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  }
  scf.for %i = %c0 to %c4 step %c1 {
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    %s = arith.addf %v, %v : vector<16xf32>
    %t = arith.mulf %s, %v : vector<16xf32>
    vector.store %t, %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  }
  scf.for %i = %c0 to %c4 step %c1 {
    %v = vector.load %x[%i, %c0] : memref<4x16xf32>, vector<16xf32>
    vector.store %v, %y[%i, %c0] : memref<4x16xf32>, vector<16xf32>
  }
  return
}

// -----

// Linalg ops are loops, too. A loop that allocates stays where the function is
// seen to allocate, and loops that return something stay.

// WHOLE-LABEL: func @kinds
// WHOLE: call @[[A:loop[_0-9]*]](
// WHOLE: scf.for
// WHOLE: memref.alloc
// WHOLE: scf.for {{.*}} iter_args
// WHOLE-NOT: scf.for
// WHOLE: func private @[[A]](
// WHOLE: linalg.generic
// WHOLE-NOT: func private
func.func @kinds(%x: memref<?x16xf32>, %y: memref<?x16xf32>, %n: index) -> vector<16xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<?x16xf32>) outs(%y : memref<?x16xf32>) {
  ^bb0(%a: f32, %b: f32):
    %c = arith.mulf %a, %a : f32
    %d = arith.addf %c, %a : f32
    %e = arith.mulf %d, %c : f32
    %f = arith.addf %e, %a : f32
    linalg.yield %f : f32
  }
  scf.for %i = %c0 to %n step %c1 {
    %m = memref.alloc(%n) : memref<?x16xf32>
    %v = vector.load %x[%i, %c0] : memref<?x16xf32>, vector<16xf32>
    vector.store %v, %m[%i, %c0] : memref<?x16xf32>, vector<16xf32>
    vector.store %v, %y[%i, %c0] : memref<?x16xf32>, vector<16xf32>
    memref.dealloc %m : memref<?x16xf32>
  }
  %zero = arith.constant dense<0.0> : vector<16xf32>
  %sum = scf.for %i = %c0 to %n step %c1 iter_args(%s = %zero) -> vector<16xf32> {
    %v = vector.load %x[%i, %c0] : memref<?x16xf32>, vector<16xf32>
    %a = arith.addf %v, %v : vector<16xf32>
    %b = arith.addf %a, %v : vector<16xf32>
    %t = arith.addf %s, %b : vector<16xf32>
    scf.yield %t : vector<16xf32>
  }
  return %sum : vector<16xf32>
}
