// RUN: quant-opt %s --quantx-fuse-rows --canonicalize --cse --split-input-file | FileCheck %s

#all = affine_map<(d0, d1) -> (d0, d1)>
#keep = affine_map<(d0, d1) -> (d0, 0)>

// One loop over four rows at once with three walks; the exponentials of a row are
// kept, the codes are dequantized in both walks that need them.
// CHECK-LABEL: func @softmax
// CHECK-SAME:    (%[[Q:.*]]: tensor<12x32xi8>)
// CHECK-NOT:     linalg
// CHECK:         %[[KEPT:.*]] = tensor.empty() : tensor<4x32xf32>
// CHECK:         scf.for %[[ROW:.*]] = %{{.*}} to %c12 step %c4
// CHECK:           %[[NEXT:.*]] = arith.addi %[[ROW]], %c1
// CHECK:           %[[MAX:.*]]:4 = scf.for %[[I:.*]] = %c0 to %c32 step %c16
// CHECK-NEXT:        vector.transfer_read %[[Q]][%[[ROW]], %[[I]]]{{.*}} vector<16xi8>
// CHECK:             arith.maximumf %{{.*}} : vector<16xf32>
// CHECK:             vector.transfer_read %[[Q]][%[[NEXT]], %[[I]]]{{.*}} vector<16xi8>
// CHECK:             arith.maximumf %{{.*}} : vector<16xf32>
// CHECK:           vector.shuffle %[[MAX]]#0, %[[MAX]]#1 [0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23]
// CHECK:           arith.maximumf %{{.*}} : vector<16xf32>
// CHECK:           arith.maximumf %{{.*}} : vector<16xf32>
// CHECK:           arith.maximumf %{{.*}} : vector<16xf32>
// CHECK:           arith.maximumf %{{.*}} : vector<8xf32>
// CHECK:           arith.maximumf %{{.*}} : vector<4xf32>
// CHECK:           scf.for
// CHECK:             vector.transfer_read %[[Q]]
// CHECK:             %[[E:.*]] = math.exp %{{.*}} : vector<16xf32>
// CHECK:             vector.transfer_write %[[E]], %{{.*}}[%c0, %{{.*}} : vector<16xf32>, tensor<4x32xf32>
// CHECK:             arith.addf %[[E]], %{{.*}} : vector<16xf32>
// CHECK:           scf.for
// CHECK-NOT:         vector.transfer_read %[[Q]]
// CHECK-NOT:         math.exp
// CHECK:             arith.divf
// CHECK:             vector.transfer_write %{{.*}} : vector<16xf32>, tensor<12x32xf32>
func.func @softmax(%q: tensor<12x32xi8>) -> tensor<12x32xf32> {
  %low = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %full = tensor.empty() : tensor<12x32xf32>
  %row = tensor.empty() : tensor<12x1xf32>
  %x = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%q : tensor<12x32xi8>) outs(%full : tensor<12x32xf32>) {
  ^bb0(%a: i8, %o: f32):
    %0 = arith.sitofp %a : i8 to f32
    linalg.yield %0 : f32
  } -> tensor<12x32xf32>
  %lows = linalg.fill ins(%low : f32) outs(%row : tensor<12x1xf32>) -> tensor<12x1xf32>
  %max = linalg.generic {indexing_maps = [#all, #keep], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<12x32xf32>) outs(%lows : tensor<12x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.maximumf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<12x1xf32>
  %e = linalg.generic {indexing_maps = [#all, #keep, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %max : tensor<12x32xf32>, tensor<12x1xf32>) outs(%full : tensor<12x32xf32>) {
  ^bb0(%a: f32, %m: f32, %o: f32):
    %0 = arith.subf %a, %m : f32
    %1 = math.exp %0 : f32
    linalg.yield %1 : f32
  } -> tensor<12x32xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%row : tensor<12x1xf32>) -> tensor<12x1xf32>
  %sum = linalg.generic {indexing_maps = [#all, #keep], iterator_types = ["parallel", "reduction"]}
      ins(%e : tensor<12x32xf32>) outs(%zeros : tensor<12x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<12x1xf32>
  %y = linalg.generic {indexing_maps = [#all, #keep, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %sum : tensor<12x32xf32>, tensor<12x1xf32>) outs(%full : tensor<12x32xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %0 = arith.divf %a, %s : f32
    linalg.yield %0 : f32
  } -> tensor<12x32xf32>
  return %y : tensor<12x32xf32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// Rows of dynamic number and length: full vectors, then at most one that is masked. The
// sum starts from a tensor of the caller.
// CHECK-LABEL: func @dynamic
// CHECK-SAME:    (%[[X:.*]]: tensor<?x?xf32>, %[[START:.*]]: tensor<?xf32>)
// CHECK-DAG:     %[[ROWS:.*]] = tensor.dim %[[X]], %c0
// CHECK-DAG:     %[[LENGTH:.*]] = tensor.dim %[[X]], %c1
// CHECK:         %[[ODD:.*]] = arith.andi %[[ROWS]], %c3
// CHECK:         %[[EVEN:.*]] = arith.subi %[[ROWS]], %[[ODD]]
// CHECK:         scf.for %{{.*}} = %c0 to %[[EVEN]] step %c4
// CHECK:         scf.for %{{.*}} = %[[EVEN]] to %[[ROWS]] step %c1
// CHECK:           %[[REST:.*]] = arith.andi %[[LENGTH]], %c15
// CHECK:           %[[FULL:.*]] = arith.subi %[[LENGTH]], %[[REST]]
// CHECK:           scf.for %{{.*}} = %c0 to %[[FULL]] step %c16
// CHECK-NOT:         mask
// CHECK:           scf.for %[[AT:.*]] = %[[FULL]] to %[[LENGTH]] step %c16
// CHECK:             %[[LEFT:.*]] = arith.subi %[[LENGTH]], %[[AT]]
// CHECK:             %[[MASK:.*]] = vector.create_mask %[[LEFT]]
// CHECK:             %[[READ:.*]] = vector.transfer_read %[[X]]{{.*}}, %[[MASK]]
// CHECK:             %[[SUM:.*]] = arith.addf %[[READ]], %[[PARTIAL:.*]] : vector<16xf32>
// CHECK:             arith.select %[[MASK]], %[[SUM]], %[[PARTIAL]]
// CHECK:           tensor.extract %[[START]]
// CHECK:           tensor.insert
func.func @dynamic(%x: tensor<?x?xf32>, %start: tensor<?xf32>) -> tensor<?xf32> {
  %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<?x?xf32>) outs(%start : tensor<?xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<?xf32>
  return %sum : tensor<?xf32>
}

// -----

#all = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#row = affine_map<(d0, d1, d2) -> (d0)>

// Two dimensions are reduced: the partial results go through both loops.
// CHECK-LABEL: func @group
// CHECK:         scf.for %{{.*}} = %c0 to %c3 {{.*}} -> (vector<16xf32>, vector<16xf32>)
// CHECK:           scf.for {{.*}} step %c16 {{.*}} -> (vector<16xf32>, vector<16xf32>)
func.func @group(%x: tensor<2x3x48xf32>) -> tensor<2xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<2xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2xf32>) -> tensor<2xf32>
  %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%x : tensor<2x3x48xf32>) outs(%init : tensor<2xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.mulf %a, %a : f32
    %1 = arith.addf %o, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<2xf32>
  return %sum : tensor<2xf32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>
#across = affine_map<(d0, d1) -> (d1, d0)>

// What needs the whole result cannot be computed row by row, nor what needs
// that; what reads the rows in the middle is moved behind.
// CHECK-LABEL: func @convex
// CHECK:         %[[SUMS:.*]] = scf.for
// CHECK-NOT:     linalg.transpose
// CHECK:         scf.yield
// CHECK:         }
// CHECK:         %[[T:.*]] = linalg.transpose
// CHECK:         linalg.generic {{.*}} ins(%[[T]],
func.func @convex(%x: tensor<16x16xf32>) -> tensor<16x16xf32> {
  %zero = arith.constant 0.0 : f32
  %full = tensor.empty() : tensor<16x16xf32>
  %empty = tensor.empty() : tensor<16xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<16xf32>) -> tensor<16xf32>
  %sq = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<16x16xf32>) outs(%full : tensor<16x16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.mulf %a, %a : f32
    linalg.yield %0 : f32
  } -> tensor<16x16xf32>
  %t = linalg.transpose ins(%sq : tensor<16x16xf32>) outs(%full : tensor<16x16xf32>) permutation = [1, 0]
  %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]}
      ins(%sq : tensor<16x16xf32>) outs(%init : tensor<16xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<16xf32>
  %y = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%t, %sum : tensor<16x16xf32>, tensor<16xf32>) outs(%full : tensor<16x16xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %0 = arith.mulf %a, %s : f32
    linalg.yield %0 : f32
  } -> tensor<16x16xf32>
  return %y : tensor<16x16xf32>
}

// -----

// Products, sums across rows and sums whose elements are no neighbours stay.
// CHECK-LABEL: func @others
// CHECK-COUNT-1: linalg.matvec
// CHECK-COUNT-2: linalg.generic
// CHECK-NOT:     scf.for
#all = affine_map<(d0, d1) -> (d0, d1)>
#vector = affine_map<(d0, d1) -> (d1)>
#across = affine_map<(d0, d1) -> (d1, d0)>
#row = affine_map<(d0, d1) -> (d0)>
func.func @others(%x: tensor<8x8xf32>, %v: tensor<8xf32>)
    -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) {
  %product = linalg.matvec ins(%x, %v : tensor<8x8xf32>, tensor<8xf32>)
      outs(%v : tensor<8xf32>) -> tensor<8xf32>
  %columns = linalg.generic {indexing_maps = [#all, #vector], iterator_types = ["reduction", "parallel"]}
      ins(%x : tensor<8x8xf32>) outs(%v : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<8xf32>
  %strided = linalg.generic {indexing_maps = [#across, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x8xf32>) outs(%v : tensor<8xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<8xf32>
  return %product, %columns, %strided : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>

// Elementwise ops of dynamic shape, which register tiles do not take.
// CHECK-LABEL: func @elementwise
// CHECK-NOT:     linalg
// CHECK:         scf.for
// CHECK-NOT:       mask
// CHECK:           vector.transfer_read {{.*}} vector<16xf32>
// CHECK:           math.tanh %{{.*}} : vector<16xf32>
// CHECK:           vector.transfer_write
// CHECK-NOT:     linalg
func.func @elementwise(%x: tensor<?x64xf32>, %e: tensor<?x64xf32>) -> tensor<?x64xf32> {
  %y = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<?x64xf32>) outs(%e : tensor<?x64xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = math.tanh %a : f32
    linalg.yield %0 : f32
  } -> tensor<?x64xf32>
  return %y : tensor<?x64xf32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0, 0)>

// Scale and zero point of a row, one op with two results, are found between the
// walks. The largest number is sought from 0 on: no partial result is NaN, and
// one comparison keeps it. The last of 33 elements is stored by itself.
// CHECK-LABEL: func @parameters
// CHECK-NOT:     linalg
// CHECK:         scf.for
// CHECK:           scf.for {{.*}} step %c16
// CHECK:             %[[MORE:.*]] = arith.cmpf ogt, %[[X:.*]], %[[BEST:.*]] : vector<16xf32>
// CHECK:             arith.select %[[MORE]], %[[X]], %[[BEST]]
// CHECK-NOT:         arith.maxnumf
// CHECK:           vector.shuffle {{.*}} : vector<16xf32>, vector<16xf32>
// CHECK:           arith.cmpf ogt, {{.*}} : vector<4xf32>
// CHECK:           arith.divf {{.*}} : f32
// CHECK:           arith.fptosi {{.*}} : f32 to i32
// CHECK:           scf.for {{.*}} step %c16
// CHECK:             vector.transfer_write {{.*}} : vector<16xi8>
// CHECK:           tensor.insert %{{.*}} : tensor<8x33xi8>
// CHECK:           tensor.insert %{{.*}} : tensor<8x1xf32>
// CHECK:           tensor.insert %{{.*}} : tensor<8x1xi32>
func.func @parameters(%x: tensor<8x33xf32>) -> (tensor<8x33xi8>, tensor<8x1xf32>, tensor<8x1xi32>) {
  %zero = arith.constant 0.0 : f32
  %hundred = arith.constant 100.0 : f32
  %e = tensor.empty() : tensor<8x1xf32>
  %ei = tensor.empty() : tensor<8x1xi32>
  %eq = tensor.empty() : tensor<8x33xi8>
  %low = linalg.fill ins(%zero : f32) outs(%e : tensor<8x1xf32>) -> tensor<8x1xf32>
  %max = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<8x33xf32>) outs(%low : tensor<8x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.maxnumf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<8x1xf32>
  %p:2 = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%max : tensor<8x1xf32>) outs(%e, %ei : tensor<8x1xf32>, tensor<8x1xi32>) {
  ^bb0(%a: f32, %o: f32, %oi: i32):
    %0 = arith.divf %a, %hundred : f32
    %1 = arith.fptosi %0 : f32 to i32
    linalg.yield %0, %1 : f32, i32
  } -> (tensor<8x1xf32>, tensor<8x1xi32>)
  %q = linalg.generic {indexing_maps = [#all, #row, #row, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x, %p#0, %p#1 : tensor<8x33xf32>, tensor<8x1xf32>, tensor<8x1xi32>) outs(%eq : tensor<8x33xi8>) {
  ^bb0(%a: f32, %s: f32, %z: i32, %o: i8):
    %0 = arith.divf %a, %s : f32
    %1 = arith.fptosi %0 : f32 to i32
    %2 = arith.addi %1, %z : i32
    %3 = arith.trunci %2 : i32 to i8
    linalg.yield %3 : i8
  } -> tensor<8x33xi8>
  return %q, %p#0, %p#1 : tensor<8x33xi8>, tensor<8x1xf32>, tensor<8x1xi32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
#keep = affine_map<(d0, d1) -> (d0, 0)>

// Of short rows two batches of four take turns: the second sums while the first
// joins its partial sums.
// CHECK-LABEL: func @turns
// CHECK-SAME:    (%[[X:.*]]: tensor<16x32xf32>)
// CHECK:         tensor.empty() : tensor<8x32xf32>
// CHECK:         scf.for %[[ROW:.*]] = %{{.*}} to %c16 step %c8
// CHECK:           %[[FIFTH:.*]] = arith.addi %[[ROW]], %c4
// CHECK:           scf.for %[[I:.*]] = %c0 to %c32 step %c16
// CHECK:             vector.transfer_read %[[X]][%[[ROW]], %[[I]]]
// CHECK:             vector.transfer_write %{{.*}}[%c0, %[[I]]]{{.*}} tensor<8x32xf32>
// CHECK:             vector.transfer_write %{{.*}}[%c3, %[[I]]]{{.*}} tensor<8x32xf32>
// CHECK:           vector.shuffle
// CHECK:           scf.for %[[J:.*]] = %c0 to %c32 step %c16
// CHECK:             vector.transfer_read %[[X]][%[[FIFTH]], %[[J]]]
// CHECK:             vector.transfer_write %{{.*}}[%c7, %[[J]]]{{.*}} tensor<8x32xf32>
// CHECK:           vector.shuffle
// CHECK:           scf.for %[[K:.*]] = %c0 to %c32 step %c16
// CHECK:             vector.transfer_write %{{.*}}[%[[ROW]], %[[K]]]{{.*}} tensor<16x32xf32>
// CHECK:           scf.for %[[L:.*]] = %c0 to %c32 step %c16
// CHECK:             vector.transfer_write %{{.*}}[%[[FIFTH]], %[[L]]]{{.*}} tensor<16x32xf32>
// Of long ones two batches would crowd the first cache.
// CHECK-LABEL: func @long
// CHECK:         tensor.empty() : tensor<4x1024xf32>
// CHECK:         scf.for %{{.*}} to %c16 step %c4
func.func @turns(%x: tensor<16x32xf32>) -> tensor<16x32xf32> {
  %zero = arith.constant 0.0 : f32
  %full = tensor.empty() : tensor<16x32xf32>
  %row = tensor.empty() : tensor<16x1xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<16x32xf32>) outs(%full : tensor<16x32xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = math.exp %a : f32
    linalg.yield %0 : f32
  } -> tensor<16x32xf32>
  %none = linalg.fill ins(%zero : f32) outs(%row : tensor<16x1xf32>) -> tensor<16x1xf32>
  %sum = linalg.generic {indexing_maps = [#all, #keep], iterator_types = ["parallel", "reduction"]}
      ins(%e : tensor<16x32xf32>) outs(%none : tensor<16x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<16x1xf32>
  %y = linalg.generic {indexing_maps = [#all, #keep, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %sum : tensor<16x32xf32>, tensor<16x1xf32>) outs(%full : tensor<16x32xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %0 = arith.mulf %a, %s : f32
    linalg.yield %0 : f32
  } -> tensor<16x32xf32>
  return %y : tensor<16x32xf32>
}

func.func @long(%x: tensor<16x1024xf32>) -> tensor<16x1024xf32> {
  %zero = arith.constant 0.0 : f32
  %full = tensor.empty() : tensor<16x1024xf32>
  %row = tensor.empty() : tensor<16x1xf32>
  %e = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<16x1024xf32>) outs(%full : tensor<16x1024xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = math.exp %a : f32
    linalg.yield %0 : f32
  } -> tensor<16x1024xf32>
  %none = linalg.fill ins(%zero : f32) outs(%row : tensor<16x1xf32>) -> tensor<16x1xf32>
  %sum = linalg.generic {indexing_maps = [#all, #keep], iterator_types = ["parallel", "reduction"]}
      ins(%e : tensor<16x1024xf32>) outs(%none : tensor<16x1xf32>) {
  ^bb0(%a: f32, %o: f32):
    %0 = arith.addf %a, %o : f32
    linalg.yield %0 : f32
  } -> tensor<16x1xf32>
  %y = linalg.generic {indexing_maps = [#all, #keep, #all], iterator_types = ["parallel", "parallel"]}
      ins(%e, %sum : tensor<16x1024xf32>, tensor<16x1xf32>) outs(%full : tensor<16x1024xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %0 = arith.mulf %a, %s : f32
    linalg.yield %0 : f32
  } -> tensor<16x1024xf32>
  return %y : tensor<16x1024xf32>
}
