// RUN: quant-opt %s --eliminate-empty-tensors --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" --cse --canonicalize --split-input-file | FileCheck %s

// The old contents of the init are never read: the kernel writes into the
// middle of the padded image, and nothing is copied.

// CHECK-LABEL: func @into_padding
// CHECK: %[[P:.*]] = memref.alloc() {{.*}} : memref<1x6x6x8xi8>
// CHECK: linalg.fill {{.*}} outs(%[[P]]
// CHECK: %[[M:.*]] = memref.subview %[[P]][0, 1, 1, 0] [1, 4, 4, 8]
// CHECK: quantx.window_reduce <max> %{{.*}} start(%{{.*}} : memref<8xi8{{.*}}>) outs(%[[M]] : memref<1x4x4x8xi8, strided<[288, 48, 8, 1], offset: 56>>)
// CHECK-NOT: memref.copy
// CHECK: return %[[P]]
func.func @into_padding(%x: tensor<1x4x4x8xi8>, %s: tensor<8xi8>) -> tensor<1x6x6x8xi8> {
  %c = arith.constant 3 : i8
  %e = tensor.empty() : tensor<1x6x6x8xi8>
  %f = linalg.fill ins(%c : i8) outs(%e : tensor<1x6x6x8xi8>) -> tensor<1x6x6x8xi8>
  %o = tensor.empty() : tensor<1x4x4x8xi8>
  %0 = quantx.window_reduce <max> %x start(%s : tensor<8xi8>) outs(%o : tensor<1x4x4x8xi8>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i8):
    quantx.yield %acc : i8
  } : tensor<1x4x4x8xi8> -> tensor<1x4x4x8xi8>
  %1 = tensor.insert_slice %0 into %f[0, 1, 1, 0] [1, 4, 4, 8] [1, 1, 1, 1] : tensor<1x4x4x8xi8> into tensor<1x6x6x8xi8>
  return %1 : tensor<1x6x6x8xi8>
}

// -----

// Half the channels of an image have gaps between their pixels, but a kernel
// row is read as one run: it is copied. Sums read channels pixel by pixel.

// CHECK-LABEL: func @slices
// CHECK-SAME: %[[X:.*]]: memref<1x4x4x8xi8>
// CHECK: %[[V:.*]] = memref.subview %[[X]]
// CHECK: %[[C:.*]] = memref.alloc() : memref<1x4x4x4xi8>
// CHECK: memref.copy %[[V]], %[[C]]
// CHECK: quantx.window_reduce <contract> %[[C]]
// CHECK: quantx.window_reduce <sum> %[[V]]
func.func @slices(%x: tensor<1x4x4x8xi8>, %w: tensor<8xi8>) -> (tensor<1x4x3x4xi32>, tensor<1x4x3x4xi32>) {
  %v = tensor.extract_slice %x[0, 0, 0, 4] [1, 4, 4, 4] [1, 1, 1, 1] : tensor<1x4x4x8xi8> to tensor<1x4x4x4xi8>
  %o = tensor.empty() : tensor<1x4x3x4xi32>
  %0 = quantx.window_reduce <contract> %v weights(%w : tensor<8xi8>) outs(%o : tensor<1x4x3x4xi32>) attributes {kernel = array<i64: 1, 2>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : tensor<1x4x4x4xi8> -> tensor<1x4x3x4xi32>
  %p = tensor.empty() : tensor<1x4x3x4xi32>
  %1 = quantx.window_reduce <sum> %v outs(%p : tensor<1x4x3x4xi32>) attributes {kernel = array<i64: 1, 2>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : tensor<1x4x4x4xi8> -> tensor<1x4x3x4xi32>
  return %0, %1 : tensor<1x4x3x4xi32>, tensor<1x4x3x4xi32>
}
