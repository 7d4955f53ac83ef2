// RUN: quant-opt %s --quantx-trim-fills --split-input-file | FileCheck %s

// Rows above and below, then what is left and right of the rows between.
// CHECK-LABEL: func.func @copied
// CHECK-SAME: (%[[X:.*]]: memref<1x6x6x4xi8>
func.func @copied(%x: memref<1x6x6x4xi8>) -> memref<1x8x9x4xi8> {
  // CHECK: %[[ZERO:.*]] = arith.constant 3 : i8
  // CHECK: %[[A:.*]] = memref.alloc()
  // CHECK: %[[TOP:.*]] = memref.subview %[[A]][0, 0, 0, 0] [1, 1, 9, 4] [1, 1, 1, 1]
  // CHECK-NEXT: linalg.fill ins(%[[ZERO]] : i8) outs(%[[TOP]]
  // CHECK-NEXT: %[[BOTTOM:.*]] = memref.subview %[[A]][0, 7, 0, 0] [1, 1, 9, 4] [1, 1, 1, 1]
  // CHECK-NEXT: linalg.fill ins(%[[ZERO]] : i8) outs(%[[BOTTOM]]
  // CHECK-NEXT: %[[LEFT:.*]] = memref.subview %[[A]][0, 1, 0, 0] [1, 6, 1, 4] [1, 1, 1, 1]
  // CHECK-NEXT: linalg.fill ins(%[[ZERO]] : i8) outs(%[[LEFT]]
  // CHECK-NEXT: %[[RIGHT:.*]] = memref.subview %[[A]][0, 1, 7, 0] [1, 6, 2, 4] [1, 1, 1, 1]
  // CHECK-NEXT: linalg.fill ins(%[[ZERO]] : i8) outs(%[[RIGHT]]
  // CHECK-NEXT: %[[BOX:.*]] = memref.subview %[[A]][0, 1, 1, 0] [1, 6, 6, 4]
  // CHECK-NEXT: memref.copy %[[X]], %[[BOX]]
  // CHECK-NEXT: return %[[A]]
  %zero = arith.constant 3 : i8
  %a = memref.alloc() : memref<1x8x9x4xi8>
  linalg.fill ins(%zero : i8) outs(%a : memref<1x8x9x4xi8>)
  %box = memref.subview %a[0, 1, 1, 0] [1, 6, 6, 4] [1, 1, 1, 1]
      : memref<1x8x9x4xi8> to memref<1x6x6x4xi8, strided<[288, 36, 4, 1], offset: 40>>
  memref.copy %x, %box : memref<1x6x6x4xi8>
      to memref<1x6x6x4xi8, strided<[288, 36, 4, 1], offset: 40>>
  return %a : memref<1x8x9x4xi8>
}

// -----

#id = affine_map<(d0) -> (d0)>
// A generic that does not look at what was there.
// CHECK-LABEL: func.func @computed
func.func @computed(%x: memref<4xf32>) -> memref<6xf32> {
  // CHECK: linalg.fill {{.*}}memref<1xf32
  // CHECK: linalg.fill {{.*}}memref<1xf32
  // CHECK-NOT: linalg.fill
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<6xf32>
  linalg.fill ins(%zero : f32) outs(%a : memref<6xf32>)
  %box = memref.subview %a[1] [4] [1] : memref<6xf32> to memref<4xf32, strided<[1], offset: 1>>
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : memref<4xf32>) outs(%box : memref<4xf32, strided<[1], offset: 1>>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
  }
  return %a : memref<6xf32>
}

// -----

#id = affine_map<(d0) -> (d0)>
// What was there is a summand.
// CHECK-LABEL: func.func @added_to
func.func @added_to(%x: memref<4xf32>) -> memref<6xf32> {
  // CHECK: linalg.fill {{.*}}memref<6xf32>
  // CHECK-NOT: linalg.fill
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<6xf32>
  linalg.fill ins(%zero : f32) outs(%a : memref<6xf32>)
  %box = memref.subview %a[1] [4] [1] : memref<6xf32> to memref<4xf32, strided<[1], offset: 1>>
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : memref<4xf32>) outs(%box : memref<4xf32, strided<[1], offset: 1>>) {
    ^bb0(%in: f32, %out: f32):
      %sum = arith.addf %in, %out : f32
      linalg.yield %sum : f32
  }
  return %a : memref<6xf32>
}

// -----

// Someone reads the middle first.
// CHECK-LABEL: func.func @read_before
func.func @read_before(%x: memref<4xf32>, %y: memref<6xf32>) -> memref<6xf32> {
  // CHECK: linalg.fill {{.*}}memref<6xf32>
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<6xf32>
  linalg.fill ins(%zero : f32) outs(%a : memref<6xf32>)
  %box = memref.subview %a[1] [4] [1] : memref<6xf32> to memref<4xf32, strided<[1], offset: 1>>
  memref.copy %a, %y : memref<6xf32> to memref<6xf32>
  memref.copy %x, %box : memref<4xf32> to memref<4xf32, strided<[1], offset: 1>>
  return %a : memref<6xf32>
}

// -----

// The copy reads what it does not overwrite.
// CHECK-LABEL: func.func @own_source
func.func @own_source() -> memref<8xf32> {
  // CHECK: linalg.fill {{.*}}memref<8xf32>
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<8xf32>
  linalg.fill ins(%zero : f32) outs(%a : memref<8xf32>)
  %from = memref.subview %a[0] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1]>>
  %box = memref.subview %a[4] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1], offset: 4>>
  memref.copy %from, %box : memref<4xf32, strided<[1]>> to memref<4xf32, strided<[1], offset: 4>>
  return %a : memref<8xf32>
}

// -----

// Every second element, and a place known at run time only: both fills stay.
// CHECK-LABEL: func.func @no_box
func.func @no_box(%x: memref<4xf32>, %at: index) -> (memref<8xf32>, memref<8xf32>) {
  // CHECK-COUNT-2: linalg.fill {{.*}}memref<8xf32>
  %zero = arith.constant 0.0 : f32
  %a = memref.alloc() : memref<8xf32>
  linalg.fill ins(%zero : f32) outs(%a : memref<8xf32>)
  %second = memref.subview %a[0] [4] [2] : memref<8xf32> to memref<4xf32, strided<[2]>>
  memref.copy %x, %second : memref<4xf32> to memref<4xf32, strided<[2]>>
  %b = memref.alloc() : memref<8xf32>
  linalg.fill ins(%zero : f32) outs(%b : memref<8xf32>)
  %moved = memref.subview %b[%at] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1], offset: ?>>
  memref.copy %x, %moved : memref<4xf32> to memref<4xf32, strided<[1], offset: ?>>
  return %a, %b : memref<8xf32>, memref<8xf32>
}

// -----

// A loop may run no time at all.
// CHECK-LABEL: func.func @in_loop
func.func @in_loop(%x: memref<4xf32>) -> memref<6xf32> {
  // CHECK: linalg.fill {{.*}}memref<6xf32>
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %a = memref.alloc() : memref<6xf32>
  linalg.fill ins(%zero : f32) outs(%a : memref<6xf32>)
  %box = memref.subview %a[1] [4] [1] : memref<6xf32> to memref<4xf32, strided<[1], offset: 1>>
  scf.for %i = %c0 to %c4 step %c1 {
    memref.copy %x, %box : memref<4xf32> to memref<4xf32, strided<[1], offset: 1>>
  }
  return %a : memref<6xf32>
}
