// RUN: quant-opt %s --quantx-fuse-epilogues --split-input-file | FileCheck %s

#id = affine_map<(n, y, x, c) -> (n, y, x, c)>
#channel = affine_map<(n, y, x, c) -> (c)>

// The bias of a channel and the residual become epilogue operands.

// CHECK-LABEL: func @residual
// CHECK-SAME: %[[X:.*]]: tensor<1x4x4x8xi8>, %[[R:.*]]: tensor<1x4x4x8xi8>, %[[P:.*]]: tensor<8xi32>
// CHECK: %[[Y:.*]] = quantx.window_reduce <sum> %[[X]] epilogue(%[[P]], %[[R]] : tensor<8xi32>, tensor<1x4x4x8xi8>) outs(
// CHECK: ^bb0(%[[ACC:.*]]: i32, %[[FACTOR:.*]]: i32, %[[OTHER:.*]]: i8):
// CHECK: %[[M:.*]] = arith.muli %[[ACC]], %[[FACTOR]]
// CHECK: %[[E:.*]] = arith.extsi %[[OTHER]]
// CHECK: %[[S:.*]] = arith.addi %[[M]], %[[E]]
// CHECK: %[[T:.*]] = arith.trunci %[[S]]
// CHECK: quantx.yield %[[T]] : i8
// CHECK: return %[[Y]]
func.func @residual(%x: tensor<1x4x4x8xi8>, %r: tensor<1x4x4x8xi8>, %p: tensor<8xi32>) -> tensor<1x4x4x8xi8> {
  %e = tensor.empty() : tensor<1x4x4x8xi32>
  %o = tensor.empty() : tensor<1x4x4x8xi8>
  %0 = quantx.window_reduce <sum> %x outs(%e : tensor<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : tensor<1x4x4x8xi8> -> tensor<1x4x4x8xi32>
  %1 = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%0, %p : tensor<1x4x4x8xi32>, tensor<8xi32>) outs(%e : tensor<1x4x4x8xi32>) {
  ^bb0(%a: i32, %b: i32, %out: i32):
    %m = arith.muli %a, %b : i32
    linalg.yield %m : i32
  } -> tensor<1x4x4x8xi32>
  %2 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %r : tensor<1x4x4x8xi32>, tensor<1x4x4x8xi8>) outs(%o : tensor<1x4x4x8xi8>) {
  ^bb0(%a: i32, %b: i8, %out: i8):
    %w = arith.extsi %b : i8 to i32
    %s = arith.addi %a, %w : i32
    %t = arith.trunci %s : i32 to i8
    linalg.yield %t : i8
  } -> tensor<1x4x4x8xi8>
  return %2 : tensor<1x4x4x8xi8>
}

// -----

#id = affine_map<(n, y, x, c) -> (n, y, x, c)>
#matrix = affine_map<(m, n) -> (m, n)>

// The reshape behind a product does not stand in the way.

// CHECK-LABEL: func @matmul
// CHECK: %[[Y:.*]] = quantx.window_reduce <sum>
// CHECK: arith.trunci
// CHECK: -> tensor<1x1x4x8xi8>
// CHECK: %[[C:.*]] = tensor.collapse_shape %[[Y]]
// CHECK: return %[[C]]
func.func @matmul(%x: tensor<1x1x4x8xi8>) -> tensor<4x8xi8> {
  %e = tensor.empty() : tensor<1x1x4x8xi32>
  %o = tensor.empty() : tensor<4x8xi8>
  %0 = quantx.window_reduce <sum> %x outs(%e : tensor<1x1x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : tensor<1x1x4x8xi8> -> tensor<1x1x4x8xi32>
  %1 = tensor.collapse_shape %0 [[0, 1, 2], [3]] : tensor<1x1x4x8xi32> into tensor<4x8xi32>
  %2 = linalg.generic {indexing_maps = [#matrix, #matrix], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<4x8xi32>) outs(%o : tensor<4x8xi8>) {
  ^bb0(%a: i32, %out: i8):
    %t = arith.trunci %a : i32 to i8
    linalg.yield %t : i8
  } -> tensor<4x8xi8>
  return %2 : tensor<4x8xi8>
}

// -----

#id = affine_map<(n, y, x, c) -> (n, y, x, c)>

// A second user needs the sums; reading a computed table is no arithmetic on
// lanes.

// CHECK-LABEL: func @left_alone
// CHECK-COUNT-2: linalg.generic
func.func @left_alone(%x: tensor<1x4x4x8xi8>, %t: tensor<256xi32>) -> (tensor<1x4x4x8xi32>, tensor<1x4x4x8xi32>, tensor<1x4x4x8xi32>) {
  %e = tensor.empty() : tensor<1x4x4x8xi32>
  %0 = quantx.window_reduce <sum> %x outs(%e : tensor<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : tensor<1x4x4x8xi8> -> tensor<1x4x4x8xi32>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%0 : tensor<1x4x4x8xi32>) outs(%e : tensor<1x4x4x8xi32>) {
  ^bb0(%a: i32, %out: i32):
    %m = arith.addi %a, %a : i32
    linalg.yield %m : i32
  } -> tensor<1x4x4x8xi32>
  %2 = quantx.window_reduce <sum> %x outs(%e : tensor<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : tensor<1x4x4x8xi8> -> tensor<1x4x4x8xi32>
  %3 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<1x4x4x8xi32>) outs(%e : tensor<1x4x4x8xi32>) {
  ^bb0(%a: i32, %out: i32):
    %i = arith.index_castui %a : i32 to index
    %m = tensor.extract %t[%i] : tensor<256xi32>
    linalg.yield %m : i32
  } -> tensor<1x4x4x8xi32>
  return %0, %1, %3 : tensor<1x4x4x8xi32>, tensor<1x4x4x8xi32>, tensor<1x4x4x8xi32>
}

// -----

#id = affine_map<(n, y, x, c) -> (n, y, x, c)>

// A constant table goes along with its lookup.

// CHECK-LABEL: func @lookup
// CHECK-NOT: linalg.generic
// CHECK: quantx.window_reduce <sum>
// CHECK: ^bb0(%[[A:.*]]: i32):
// CHECK: %[[C:.*]] = arith.trunci %[[A]] : i32 to i8
// CHECK: %[[Y:.*]] = quantx.constant_lookup %[[C]] table(dense<5> : tensor<256xi8>) : i8 -> i8
// CHECK: quantx.yield %[[Y]] : i8
// CHECK: -> tensor<1x4x4x8xi8>
func.func @lookup(%x: tensor<1x4x4x8xi8>) -> tensor<1x4x4x8xi8> {
  %e = tensor.empty() : tensor<1x4x4x8xi32>
  %0 = quantx.window_reduce <sum> %x outs(%e : tensor<1x4x4x8xi32>) attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 1, 1>} {
  ^bb0(%acc: i32):
    quantx.yield %acc : i32
  } : tensor<1x4x4x8xi8> -> tensor<1x4x4x8xi32>
  %f = tensor.empty() : tensor<1x4x4x8xi8>
  %1 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%0 : tensor<1x4x4x8xi32>) outs(%f : tensor<1x4x4x8xi8>) {
  ^bb0(%a: i32, %out: i8):
    %c = arith.trunci %a : i32 to i8
    %y = quantx.constant_lookup %c table(dense<5> : tensor<256xi8>) : i8 -> i8
    linalg.yield %y : i8
  } -> tensor<1x4x4x8xi8>
  return %1 : tensor<1x4x4x8xi8>
}
