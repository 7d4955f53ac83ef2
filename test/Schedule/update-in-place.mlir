// RUN: quant-opt %s --quantx-update-in-place --split-input-file | FileCheck %s

// The second result begins as a copy of the second input, which nothing else
// reads: equal pointers leave nothing to copy.
// CHECK-LABEL: func @step
// CHECK-NOT: bufferize.result
// CHECK-SAME: quantx.in_place = array<i64: 1, 1>
// CHECK: %[[FROM:.*]] = memref.extract_aligned_pointer_as_index %arg1
// CHECK: %[[TO:.*]] = memref.extract_aligned_pointer_as_index %arg3
// CHECK: %[[DIFFER:.*]] = arith.cmpi ne, %[[FROM]], %[[TO]]
// CHECK: scf.if %[[DIFFER]]
// CHECK-NEXT: memref.copy %arg1, %arg3
// CHECK-NEXT: }
func.func @step(%token: memref<4xf32>, %cache: memref<8x4xf32>,
                %y: memref<4xf32> {bufferize.result}, %new: memref<8x4xf32> {bufferize.result}) {
  memref.copy %cache, %new : memref<8x4xf32> to memref<8x4xf32>
  %row = memref.subview %new[2, 0] [1, 4] [1, 1] : memref<8x4xf32> to memref<4xf32, strided<[1], offset: 8>>
  memref.copy %token, %row : memref<4xf32> to memref<4xf32, strided<[1], offset: 8>>
  memref.copy %row, %y : memref<4xf32, strided<[1], offset: 8>> to memref<4xf32>
  return
}

// -----

// The input is read again after the copy, when it may be gone.
// CHECK-LABEL: func @read_again
// CHECK-NOT: in_place
// CHECK-NOT: scf.if
func.func @read_again(%cache: memref<8xf32>, %y: memref<8xf32> {bufferize.result},
                      %new: memref<8xf32> {bufferize.result}) {
  memref.copy %cache, %new : memref<8xf32> to memref<8xf32>
  memref.copy %cache, %y : memref<8xf32> to memref<8xf32>
  return
}

// -----

// The result is written before the copy, which would be lost.
// CHECK-LABEL: func @written_before
// CHECK-NOT: in_place
// CHECK-NOT: scf.if
func.func @written_before(%cache: memref<8xf32>, %new: memref<8xf32> {bufferize.result}) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%new : memref<8xf32>)
  memref.copy %cache, %new : memref<8xf32> to memref<8xf32>
  return
}

// -----

// Of a private function no caller outside knows.
// CHECK-LABEL: func private @inside
// CHECK-NOT: in_place
func.func private @inside(%cache: memref<8xf32>, %new: memref<8xf32> {bufferize.result}) {
  memref.copy %cache, %new : memref<8xf32> to memref<8xf32>
  return
}
