// RUN: quant-opt %s --quantx-tile-and-fuse --canonicalize --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-tile-and-fuse="vector-bits=256 max-accumulators=8" --canonicalize --split-input-file | FileCheck %s --check-prefix=AVX2

#all = affine_map<(d0, d1) -> (d0, d1)>

// The contraction, its bias and its epilogue in one tile: 5 rows of four
// vectors of 16. With vectors of 8 and fewer registers: 2 rows of four.
// CHECK-LABEL: func @matmul_epilogue
// CHECK: scf.for
// CHECK: linalg.broadcast {{.*}} outs(%{{.*}} : tensor<5x64xi32>)
// CHECK: linalg.matmul {quantx.lanes = 16 : i64} ins(%{{.*}} : tensor<5x8xi8>, tensor<8x64xi8>)
// CHECK: linalg.generic
// CHECK-SAME: quantx.lanes = 16
// CHECK: tensor.insert_slice
// CHECK-NOT: linalg.matmul
// AVX2-LABEL: func @matmul_epilogue
// AVX2: scf.for
// AVX2: scf.for
// AVX2: linalg.matmul {quantx.lanes = 8 : i64} ins(%{{.*}} : tensor<2x8xi8>, tensor<8x32xi8>)
func.func @matmul_epilogue(%a: tensor<10x8xi8>, %b: tensor<8x64xi8>, %bias: tensor<64xi32>) -> tensor<10x64xi8> {
  %e = tensor.empty() : tensor<10x64xi32>
  %i = linalg.broadcast ins(%bias : tensor<64xi32>) outs(%e : tensor<10x64xi32>) dimensions = [0]
  %m = linalg.matmul ins(%a, %b : tensor<10x8xi8>, tensor<8x64xi8>) outs(%i : tensor<10x64xi32>) -> tensor<10x64xi32>
  %e8 = tensor.empty() : tensor<10x64xi8>
  %q = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%m : tensor<10x64xi32>) outs(%e8 : tensor<10x64xi8>) {
  ^bb0(%x: i32, %o: i8):
    %t = arith.trunci %x : i32 to i8
    linalg.yield %t : i8
  } -> tensor<10x64xi8>
  return %q : tensor<10x64xi8>
}

// -----

// Softmax's maximum is read along a row: it is no epilogue, and stays outside.
#all = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
// CHECK-LABEL: func @row_maximum
// CHECK: linalg.generic
// CHECK: arith.maximumf
// CHECK: scf.for
// CHECK: arith.subf
func.func @row_maximum(%x: tensor<4x32xf32>, %i: tensor<4xf32>) -> tensor<4x32xf32> {
  %m = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<4x32xf32>) outs(%i : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %e = tensor.empty() : tensor<4x32xf32>
  %s = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %m : tensor<4x32xf32>, tensor<4xf32>) outs(%e : tensor<4x32xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x32xf32>
  return %s : tensor<4x32xf32>
}

// -----

// Dynamic shapes and weights that do not lie along the lanes are left alone.
// CHECK-LABEL: func @left_alone
// CHECK-NOT: scf.for
// CHECK-NOT: quantx.lanes
func.func @left_alone(%a: tensor<?x8xf32>, %b: tensor<8x16xf32>, %c: tensor<?x16xf32>,
                      %d: tensor<4x8xf32>, %w: tensor<16x8xf32>, %f: tensor<4x16xf32>)
    -> (tensor<?x16xf32>, tensor<4x16xf32>) {
  %0 = linalg.matmul ins(%a, %b : tensor<?x8xf32>, tensor<8x16xf32>) outs(%c : tensor<?x16xf32>) -> tensor<?x16xf32>
  %1 = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                                      affine_map<(m, n, k) -> (m, n)>]
      ins(%d, %w : tensor<4x8xf32>, tensor<16x8xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0, %1 : tensor<?x16xf32>, tensor<4x16xf32>
}

// -----

// Two products start from one fill. The tiles have copies of it; the one that
// the product without tiles reads is no tile, which would be unrolled whole.
// CHECK-LABEL: func @shared_start
// CHECK: %[[START:.*]] = linalg.fill ins(%{{.*}} : f32) outs(%{{.*}} : tensor<4x16xf32>)
// CHECK: linalg.fill {quantx.lanes = 16 : i64}
// CHECK: linalg.matmul {quantx.lanes = 16 : i64}
// CHECK: linalg.matmul indexing_maps
// CHECK-SAME: outs(%[[START]] :
func.func @shared_start(%a: tensor<4x8xf32>, %b: tensor<8x16xf32>, %w: tensor<16x8xf32>)
    -> (tensor<4x16xf32>, tensor<4x16xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x16xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x16xf32>) -> tensor<4x16xf32>
  %0 = linalg.matmul ins(%a, %b : tensor<4x8xf32>, tensor<8x16xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  %1 = linalg.matmul indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>,
                                      affine_map<(m, n, k) -> (m, n)>]
      ins(%a, %w : tensor<4x8xf32>, tensor<16x8xf32>) outs(%f : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0, %1 : tensor<4x16xf32>, tensor<4x16xf32>
}
