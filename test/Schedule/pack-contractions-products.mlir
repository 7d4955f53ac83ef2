// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=icelake-server --canonicalize --split-input-file | FileCheck %s --check-prefixes=CHECK,VNNI
// RUN: quant-opt %s --quantx-pack-contractions=target-cpu=haswell --canonicalize --split-input-file | FileCheck %s --check-prefixes=CHECK,AVX2

// Zero points on both sides. Those of the left factor, and the 128 that
// vpdpbusd adds to it, come off the start while packing: -(3 + 128) times the
// sums, and 5 * 3 * -7. That of the right one takes the sums of the rows.

#left = affine_map<(b, m, n, k) -> (b, m, k)>
#right = affine_map<(b, m, n, k) -> (b, k, n)>
#out = affine_map<(b, m, n, k) -> (b, m, n)>
// CHECK-LABEL: func @zero_points
// CHECK-SAME: %[[A:.*]]: tensor<2x6x5xi8>, %[[B:.*]]: tensor<2x5x4xi8>
// CHECK-DAG: %[[ZB:.*]] = arith.constant -7 : i32
// CHECK-DAG: %[[X:.*]] = tensor.expand_shape %[[A]] {{.*}} into tensor<1x2x6x5xi8>
// VNNI: %[[P:.*]]:2 = quantx.pack_weights %[[B]] outs(%{{.*}} : tensor<2x128xi8> start %{{.*}} : tensor<2x4xi32>) {constant = -105 : i64, dims = array<i64: 0, 2, 1>, factor = -131 : i64, layout = array<i64: 1, 16, 4>, leaf = "avx512vnni"}
// AVX2: %[[P:.*]]:2 = quantx.pack_weights %[[B]] outs(%{{.*}} : tensor<2x48xi16> start %{{.*}} : tensor<2x4xi32>) {constant = -105 : i64, dims = array<i64: 0, 2, 1>, factor = -3 : i64, layout = array<i64: 1, 8, 2>, leaf = "avx2"}
// CHECK: %[[R:.*]] = quantx.window_reduce <contract> %[[X]] weights(%{{.*}}) {{.*}}outs(%{{.*}} : tensor<1x2x6x1xi32>)
// CHECK: %[[Y:.*]] = quantx.window_reduce <contract> %[[X]] weights(%[[P]]#0 : {{.*}}) start(%[[P]]#1 : tensor<2x4xi32>) epilogue(%[[R]] : tensor<1x2x6x1xi32>)
// CHECK: ^bb0(%[[ACC:.*]]: i32, %[[SUM:.*]]: i32):
// CHECK: %[[Z:.*]] = arith.muli %[[SUM]], %[[ZB]]
// CHECK: arith.subi %[[ACC]], %[[Z]]
// CHECK: tensor.collapse_shape %[[Y]] {{.*}} into tensor<2x6x4xi32>
func.func @zero_points(%a: tensor<2x6x5xi8>, %b: tensor<2x5x4xi8>) -> tensor<2x6x4xi32> {
  %z = arith.constant 0 : i32
  %c3 = arith.constant 3 : i32
  %c-7 = arith.constant -7 : i32
  %e = tensor.empty() : tensor<2x6x4xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<2x6x4xi32>) -> tensor<2x6x4xi32>
  %r = linalg.generic {indexing_maps = [#left, #right, #out], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%a, %b : tensor<2x6x5xi8>, tensor<2x5x4xi8>) outs(%i : tensor<2x6x4xi32>) {
  ^bb0(%x: i8, %w: i8, %acc: i32):
    %0 = arith.extsi %x : i8 to i32
    %1 = arith.subi %0, %c3 : i32
    %2 = arith.extsi %w : i8 to i32
    %3 = arith.subi %2, %c-7 : i32
    %4 = arith.muli %1, %3 : i32
    %5 = arith.addi %acc, %4 : i32
    linalg.yield %5 : i32
  } -> tensor<2x6x4xi32>
  return %r : tensor<2x6x4xi32>
}

// -----

// Unsigned codes on the right are packed as signed ones, which moves their zero
// point; unsigned ones on the left are what vpdpbusd wants.

#left = affine_map<(m, n, k) -> (m, k)>
#right = affine_map<(m, n, k) -> (k, n)>
#out = affine_map<(m, n, k) -> (m, n)>
// CHECK-LABEL: func @unsigned
// CHECK: quantx.pack_weights %{{.*}} outs(%{{.*}} : {{[^ ]*}}) {dims = array<i64: 1, 0>, is_unsigned
// CHECK: quantx.window_reduce <contract> {{.*}} outs(%{{.*}} : tensor<1x1x6x1xi32>) attributes {{.*}}is_unsigned
// CHECK: quantx.window_reduce <contract> {{.*}} epilogue
func.func @unsigned(%a: tensor<6x5xi8>, %b: tensor<5x4xi8>) -> tensor<6x4xi32> {
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<6x4xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<6x4xi32>) -> tensor<6x4xi32>
  %r = linalg.generic {indexing_maps = [#left, #right, #out], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : tensor<6x5xi8>, tensor<5x4xi8>) outs(%i : tensor<6x4xi32>) {
  ^bb0(%x: i8, %w: i8, %acc: i32):
    %0 = arith.extui %x : i8 to i32
    %1 = arith.extui %w : i8 to i32
    %2 = arith.muli %0, %1 : i32
    %3 = arith.addi %acc, %2 : i32
    linalg.yield %3 : i32
  } -> tensor<6x4xi32>
  return %r : tensor<6x4xi32>
}

// -----

// Keys as attention has them, [sequence][head][element]: their transposition is
// looked through and packed as it lies.

// CHECK-LABEL: func @attention
// CHECK-SAME: %[[Q:.*]]: tensor<12x16x8xf32>, %[[K:.*]]: tensor<1x16x12x8xf32>
// CHECK-NOT: linalg.transpose
// CHECK: quantx.pack_weights %[[K]] outs(%{{.*}}) {dims = array<i64: 0, 2, 1, 3>
// CHECK: quantx.window_reduce <contract>
func.func @attention(%q: tensor<12x16x8xf32>, %k: tensor<1x16x12x8xf32>) -> tensor<12x16x16xf32> {
  %z = arith.constant 0.0 : f32
  %t = tensor.empty() : tensor<1x12x8x16xf32>
  %kt = linalg.transpose ins(%k : tensor<1x16x12x8xf32>) outs(%t : tensor<1x12x8x16xf32>) permutation = [0, 2, 3, 1]
  %c = tensor.collapse_shape %kt [[0, 1], [2], [3]] : tensor<1x12x8x16xf32> into tensor<12x8x16xf32>
  %e = tensor.empty() : tensor<12x16x16xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<12x16x16xf32>) -> tensor<12x16x16xf32>
  %r = linalg.batch_matmul ins(%q, %c : tensor<12x16x8xf32>, tensor<12x8x16xf32>) outs(%i : tensor<12x16x16xf32>) -> tensor<12x16x16xf32>
  return %r : tensor<12x16x16xf32>
}

// -----

// Four dimensions are an image as they are; the result comes in another order.

#left = affine_map<(b, h, m, n, k) -> (b, h, m, k)>
#right = affine_map<(b, h, m, n, k) -> (b, h, n, k)>
#out = affine_map<(b, h, m, n, k) -> (b, m, h, n)>
// CHECK-LABEL: func @heads
// CHECK-SAME: %[[Q:.*]]: tensor<2x3x16x8xf32>, %[[K:.*]]: tensor<2x3x5x8xf32>
// CHECK: quantx.pack_weights %[[K]] {{.*}}dims = array<i64: 0, 1, 2, 3>
// CHECK: %[[R:.*]] = quantx.window_reduce <contract> %[[Q]]
// CHECK: linalg.transpose ins(%[[R]] : tensor<2x3x16x5xf32>) outs(%{{.*}} : tensor<2x16x3x5xf32>) permutation = [0, 2, 1, 3]
func.func @heads(%q: tensor<2x3x16x8xf32>, %k: tensor<2x3x5x8xf32>) -> tensor<2x16x3x5xf32> {
  %z = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x16x3x5xf32>
  %i = linalg.fill ins(%z : f32) outs(%e : tensor<2x16x3x5xf32>) -> tensor<2x16x3x5xf32>
  %r = linalg.generic {indexing_maps = [#left, #right, #out], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<2x3x16x8xf32>, tensor<2x3x5x8xf32>) outs(%i : tensor<2x16x3x5xf32>) {
  ^bb0(%x: f32, %w: f32, %acc: f32):
    %0 = arith.mulf %x, %w : f32
    %1 = arith.addf %acc, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<2x16x3x5xf32>
  return %r : tensor<2x16x3x5xf32>
}

// -----

// A zero point that is no constant stays in the loop.

#left = affine_map<(m, n, k) -> (m, k)>
#right = affine_map<(m, n, k) -> (k, n)>
#out = affine_map<(m, n, k) -> (m, n)>
// CHECK-LABEL: func @computed_zero_point
// CHECK-NOT: quantx.pack_weights
func.func @computed_zero_point(%a: tensor<6x5xi8>, %b: tensor<5x4xi8>, %zero: i32) -> tensor<6x4xi32> {
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<6x4xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<6x4xi32>) -> tensor<6x4xi32>
  %r = linalg.generic {indexing_maps = [#left, #right, #out], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : tensor<6x5xi8>, tensor<5x4xi8>) outs(%i : tensor<6x4xi32>) {
  ^bb0(%x: i8, %w: i8, %acc: i32):
    %0 = arith.extsi %x : i8 to i32
    %1 = arith.subi %0, %zero : i32
    %2 = arith.extsi %w : i8 to i32
    %3 = arith.muli %1, %2 : i32
    %4 = arith.addi %acc, %3 : i32
    linalg.yield %4 : i32
  } -> tensor<6x4xi32>
  return %r : tensor<6x4xi32>
}

// -----

// Columns and summed elements that are counted at run time: the room for packed
// weights is computed. Heads counted together with the batch are packed from
// where they lie, behind the tokens.
// CHECK-LABEL: func @open
// CHECK-SAME: %[[A:.*]]: tensor<?x?x?xi8>, %[[B:.*]]: tensor<?x?x4x?xi8>
// VNNI-DAG: %[[LANES:.*]] = arith.constant 16 : index
// VNNI-DAG: %[[GROUP:.*]] = arith.constant 4 : index
// VNNI: arith.ceildivui %{{.*}}, %[[LANES]]
// VNNI: arith.ceildivui %{{.*}}, %[[GROUP]]
// VNNI: %[[P:.*]]:2 = quantx.pack_weights %[[B]] outs(%{{.*}} : tensor<?x?xi8> start %{{.*}} : tensor<?x?xi32>) {dims = array<i64: 0, 2, 1, 3>, factor = -128 : i64, layout = array<i64: 2, 16, 4>, leaf = "avx512vnni"} : tensor<?x?x4x?xi8>
// VNNI: quantx.window_reduce <contract> %{{.*}} weights(%[[P]]#0 : tensor<?x?xi8>) start(%[[P]]#1 : tensor<?x?xi32>) outs(%{{.*}} : tensor<1x?x?x?xi32>)
// AVX2: quantx.pack_weights %[[B]] outs(%{{.*}} : tensor<?x?xi16>) {dims = array<i64: 0, 2, 1, 3>, layout = array<i64: {{.*}}, 8, 2>, leaf = "avx2"}
func.func @open(%a: tensor<?x?x?xi8>, %b: tensor<?x?x4x?xi8>) -> tensor<?x?x?xi32> {
  %z = arith.constant 0 : i32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %batch = tensor.dim %b, %c0 : tensor<?x?x4x?xi8>
  %n = tensor.dim %b, %c1 : tensor<?x?x4x?xi8>
  %k = tensor.dim %b, %c3 : tensor<?x?x4x?xi8>
  %heads = tensor.dim %a, %c0 : tensor<?x?x?xi8>
  %m = tensor.dim %a, %c1 : tensor<?x?x?xi8>
  %te = tensor.empty(%batch, %k, %n) : tensor<?x4x?x?xi8>
  %t = linalg.transpose ins(%b : tensor<?x?x4x?xi8>) outs(%te : tensor<?x4x?x?xi8>) permutation = [0, 2, 3, 1]
  %c = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<?x4x?x?xi8> into tensor<?x?x?xi8>
  %e = tensor.empty(%heads, %m, %n) : tensor<?x?x?xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<?x?x?xi32>) -> tensor<?x?x?xi32>
  %r = linalg.batch_matmul ins(%a, %c : tensor<?x?x?xi8>, tensor<?x?x?xi8>) outs(%i : tensor<?x?x?xi32>) -> tensor<?x?x?xi32>
  return %r : tensor<?x?x?xi32>
}

// -----

// Sums over ones are made for a known number of elements only: with a zero point
// on the right the product stays as it is.
#left = affine_map<(m, n, k) -> (m, k)>
#right = affine_map<(m, n, k) -> (k, n)>
#out = affine_map<(m, n, k) -> (m, n)>
// CHECK-LABEL: func @open_zero_point
// CHECK-NOT: quantx.window_reduce
// CHECK: linalg.generic {{.*}} "reduction"]}
func.func @open_zero_point(%a: tensor<4x?xi8>, %b: tensor<?x4xi8>) -> tensor<4x4xi32> {
  %z = arith.constant 0 : i32
  %c7 = arith.constant 7 : i32
  %e = tensor.empty() : tensor<4x4xi32>
  %i = linalg.fill ins(%z : i32) outs(%e : tensor<4x4xi32>) -> tensor<4x4xi32>
  %r = linalg.generic {indexing_maps = [#left, #right, #out], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a, %b : tensor<4x?xi8>, tensor<?x4xi8>) outs(%i : tensor<4x4xi32>) {
  ^bb0(%x: i8, %w: i8, %acc: i32):
    %0 = arith.extsi %x : i8 to i32
    %1 = arith.extsi %w : i8 to i32
    %2 = arith.subi %1, %c7 : i32
    %3 = arith.muli %0, %2 : i32
    %4 = arith.addi %acc, %3 : i32
    linalg.yield %4 : i32
  } -> tensor<4x4xi32>
  return %r : tensor<4x4xi32>
}
