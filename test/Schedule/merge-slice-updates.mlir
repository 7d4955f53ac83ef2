// RUN: quant-opt %s --quantx-merge-slice-updates --canonicalize | FileCheck %s

// A decoder's step: the part of a layer is taken, one row of it is replaced,
// the part is put back and read. One update of the cache is left.
// CHECK-LABEL: func @decode
// CHECK-SAME: %[[CACHE:.*]]: tensor<6x2x8x4xf32>, %[[ROW:.*]]: tensor<2x1x4xf32>, %[[P:.*]]: index
// CHECK: %[[V:.*]] = tensor.expand_shape %[[ROW]] {{.*}} into tensor<1x2x1x4xf32>
// CHECK: %[[NEW:.*]] = tensor.insert_slice %[[V]] into %[[CACHE]][3, 0, %[[P]], 0] [1, 2, 1, 4] [1, 1, 1, 1]
// CHECK: %[[PART:.*]] = tensor.extract_slice %[[NEW]][3, 0, 0, 0] [1, 2, 8, 4] [1, 1, 1, 1]
// CHECK: %[[READ:.*]] = tensor.collapse_shape %[[PART]]
// CHECK: return %[[NEW]], %[[READ]]
func.func @decode(%cache: tensor<6x2x8x4xf32>, %row: tensor<2x1x4xf32>, %p: index)
    -> (tensor<6x2x8x4xf32>, tensor<2x8x4xf32>) {
  %part = tensor.extract_slice %cache[3, 0, 0, 0] [1, 2, 8, 4] [1, 1, 1, 1]
      : tensor<6x2x8x4xf32> to tensor<1x2x8x4xf32>
  %layer = tensor.collapse_shape %part [[0, 1], [2], [3]]
      : tensor<1x2x8x4xf32> into tensor<2x8x4xf32>
  %updated = tensor.insert_slice %row into %layer[0, %p, 0] [2, 1, 4] [1, 1, 1]
      : tensor<2x1x4xf32> into tensor<2x8x4xf32>
  %wide = tensor.expand_shape %updated [[0, 1], [2], [3]] output_shape [1, 2, 8, 4]
      : tensor<2x8x4xf32> into tensor<1x2x8x4xf32>
  %new = tensor.insert_slice %wide into %cache[3, 0, 0, 0] [1, 2, 8, 4] [1, 1, 1, 1]
      : tensor<1x2x8x4xf32> into tensor<6x2x8x4xf32>
  return %new, %updated : tensor<6x2x8x4xf32>, tensor<2x8x4xf32>
}

// Offsets add up.
// CHECK-LABEL: func @offsets
// CHECK: tensor.insert_slice %{{.*}} into %{{.*}}[5] [2] [1]
func.func @offsets(%x: tensor<9xf32>, %v: tensor<2xf32>) -> tensor<9xf32> {
  %part = tensor.extract_slice %x[2] [6] [1] : tensor<9xf32> to tensor<6xf32>
  %updated = tensor.insert_slice %v into %part[3] [2] [1] : tensor<2xf32> into tensor<6xf32>
  %new = tensor.insert_slice %updated into %x[2] [6] [1] : tensor<6xf32> into tensor<9xf32>
  return %new : tensor<9xf32>
}

// Put back elsewhere, or into another tensor, it is no update of the part.
// CHECK-LABEL: func @elsewhere
// CHECK-COUNT-2: tensor.insert_slice %{{.*}} [6] [1] : tensor<6xf32> into tensor<9xf32>
func.func @elsewhere(%x: tensor<9xf32>, %y: tensor<9xf32>, %v: tensor<2xf32>)
    -> (tensor<9xf32>, tensor<9xf32>) {
  %part = tensor.extract_slice %x[2] [6] [1] : tensor<9xf32> to tensor<6xf32>
  %updated = tensor.insert_slice %v into %part[3] [2] [1] : tensor<2xf32> into tensor<6xf32>
  %a = tensor.insert_slice %updated into %x[1] [6] [1] : tensor<6xf32> into tensor<9xf32>
  %b = tensor.insert_slice %updated into %y[2] [6] [1] : tensor<6xf32> into tensor<9xf32>
  return %a, %b : tensor<9xf32>, tensor<9xf32>
}
