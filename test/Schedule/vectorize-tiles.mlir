// RUN: quant-opt %s --quantx-vectorize-tiles --canonicalize --split-input-file | FileCheck %s

// Two accumulators go round the loop over k; the input is a scalar that is
// extended before it is broadcast.
// CHECK-LABEL: func @matmul
// CHECK-SAME: (%[[A:.+]]: tensor<1x20xi8>, %[[B:.+]]: tensor<20x32xi8>, %[[C:.+]]: tensor<1x32xi32>)
// CHECK-DAG: %[[C0:.+]] = vector.transfer_read %[[C]]{{.*}} vector<16xi32>
// CHECK-DAG: %[[C1:.+]] = vector.transfer_read %[[C]]{{.*}} vector<16xi32>
// CHECK: %[[R:.+]]:2 = scf.for %[[K:.+]] = {{.*}} iter_args(%{{.*}} = %[[C0]], %{{.*}} = %[[C1]])
// CHECK: %[[X:.+]] = tensor.extract %[[A]]
// CHECK: vector.transfer_read %[[B]][%[[K]], {{.*}} vector<16xi8>
// CHECK: %[[XE:.+]] = arith.extsi %[[X]] : i8 to i32
// CHECK: arith.extsi %{{.*}} : vector<16xi8> to vector<16xi32>
// CHECK: vector.broadcast %[[XE]]
// CHECK: arith.muli
// CHECK: arith.addi
// CHECK: vector.transfer_write %[[R]]#0
// CHECK: vector.transfer_write %[[R]]#1
func.func @matmul(%a: tensor<1x20xi8>, %b: tensor<20x32xi8>, %c: tensor<1x32xi32>) -> tensor<1x32xi32> {
  %m = linalg.matmul {quantx.lanes = 16 : i64} ins(%a, %b : tensor<1x20xi8>, tensor<20x32xi8>)
      outs(%c : tensor<1x32xi32>) -> tensor<1x32xi32>
  return %m : tensor<1x32xi32>
}

// -----

// Short reductions are written out; products of floats may be fused with their
// sum.
// CHECK-LABEL: func @short
// CHECK-NOT: scf.for
// CHECK-COUNT-3: arith.addf %{{.*}} fastmath<contract>
func.func @short(%a: tensor<1x3xf32>, %b: tensor<3x8xf32>, %c: tensor<1x8xf32>) -> tensor<1x8xf32> {
  %m = linalg.matmul {quantx.lanes = 8 : i64} ins(%a, %b : tensor<1x3xf32>, tensor<3x8xf32>)
      outs(%c : tensor<1x8xf32>) -> tensor<1x8xf32>
  return %m : tensor<1x8xf32>
}

// -----

// An elementwise body keeps its rounding; the index of a row is no vector.
// CHECK-LABEL: func @elementwise
// CHECK: %[[X:.+]] = vector.transfer_read
// CHECK: arith.mulf %[[X]], %{{.*}} : vector<4xf32>
// CHECK-NOT: fastmath
// CHECK: vector.transfer_write
func.func @elementwise(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %e = tensor.empty() : tensor<2x4xf32>
  %m = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>],
                       iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) attrs = {quantx.lanes = 4 : i64} {
  ^bb0(%a: f32, %o: f32):
    %i = linalg.index 0 : index
    %j = arith.index_cast %i : index to i32
    %k = arith.sitofp %j : i32 to f32
    %t = arith.mulf %a, %k : f32
    linalg.yield %t : f32
  } -> tensor<2x4xf32>
  return %m : tensor<2x4xf32>
}

// -----

// Lanes that do not divide the dimension: left to loops.
// CHECK-LABEL: func @left
// CHECK: linalg.matmul ins
func.func @left(%a: tensor<1x3xf32>, %b: tensor<3x9xf32>, %c: tensor<1x9xf32>) -> tensor<1x9xf32> {
  %m = linalg.matmul {quantx.lanes = 8 : i64} ins(%a, %b : tensor<1x3xf32>, tensor<3x9xf32>)
      outs(%c : tensor<1x9xf32>) -> tensor<1x9xf32>
  return %m : tensor<1x9xf32>
}

// -----

// Booleans lie in memory as bytes, vectors of them as bits: left to loops, but
// computed with in vectors.
// CHECK-LABEL: func @booleans
// CHECK: linalg.broadcast
// CHECK: arith.cmpf {{.*}} : vector<8xf32>
// CHECK: arith.select {{.*}} : vector<8xi1>, vector<8xf32>
func.func @booleans(%m: tensor<2xi1>, %x: tensor<2x8xf32>) -> (tensor<2x8xi1>, tensor<2x8xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x8xi1>
  %b = linalg.broadcast ins(%m : tensor<2xi1>) outs(%e : tensor<2x8xi1>) dimensions = [1] {quantx.lanes = 8 : i64}
  %f = tensor.empty() : tensor<2x8xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>],
                       iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<2x8xf32>) outs(%f : tensor<2x8xf32>) attrs = {quantx.lanes = 8 : i64} {
  ^bb0(%a: f32, %o: f32):
    %c = arith.cmpf ogt, %a, %zero : f32
    %s = arith.select %c, %a, %zero : f32
    linalg.yield %s : f32
  } -> tensor<2x8xf32>
  return %b, %y : tensor<2x8xi1>, tensor<2x8xf32>
}
