// RUN: quant-opt %s --quantx-lower-copies | FileCheck %s

// CHECK-LABEL: func @contiguous
// CHECK: memref.copy
func.func @contiguous(%a: memref<4xi8>, %b: memref<4xi8>) {
  memref.copy %a, %b : memref<4xi8> to memref<4xi8>
  return
}

// CHECK-LABEL: func @strided
// CHECK-NOT: memref.copy
// CHECK: linalg.generic
func.func @strided(%a: memref<4x4xi8>, %b: memref<4x4xi8, strided<[8, 1], offset: 9>>) {
  memref.copy %a, %b : memref<4x4xi8> to memref<4x4xi8, strided<[8, 1], offset: 9>>
  return
}
