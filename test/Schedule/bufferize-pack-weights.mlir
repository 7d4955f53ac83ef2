// RUN: quant-opt %s --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" --cse --canonicalize | FileCheck %s

// A slice is packed where it lies; only elements with gaps between them are
// copied first.

// CHECK-LABEL: func @slice
// CHECK-SAME: %[[X:.*]]: memref<4x8xi8>
// CHECK: %[[V:.*]] = memref.subview %[[X]]
// CHECK-NOT: memref.copy
// CHECK: %[[P:.*]] = memref.alloc() {{.*}} : memref<1x64xi8>
// CHECK: quantx.pack_weights %[[V]] outs(%[[P]] : memref<1x64xi8>)
// CHECK: return %[[P]]
func.func @slice(%x: tensor<4x8xi8>) -> tensor<1x64xi8> {
  %v = tensor.extract_slice %x[0, 4] [4, 4] [1, 1] : tensor<4x8xi8> to tensor<4x4xi8>
  %p = tensor.empty() : tensor<1x64xi8>
  %r = quantx.pack_weights %v outs(%p : tensor<1x64xi8>) {dims = array<i64: 1, 0>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : tensor<4x4xi8> -> tensor<1x64xi8>
  return %r : tensor<1x64xi8>
}

// CHECK-LABEL: func @gaps
// CHECK: memref.copy
// CHECK: quantx.pack_weights
func.func @gaps(%x: tensor<4x8xi8>) -> tensor<1x64xi8> {
  %v = tensor.extract_slice %x[0, 0] [4, 4] [1, 2] : tensor<4x8xi8> to tensor<4x4xi8>
  %p = tensor.empty() : tensor<1x64xi8>
  %r = quantx.pack_weights %v outs(%p : tensor<1x64xi8>) {dims = array<i64: 1, 0>, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"} : tensor<4x4xi8> -> tensor<1x64xi8>
  return %r : tensor<1x64xi8>
}
