// RUN: quant-opt %s -split-input-file --quantx-convert-asserts -verify-diagnostics | FileCheck %s
// RUN: quant-opt %S/Inputs/embedding.mlir --quantx-import -o %t.mlir
// RUN: quant-run %t.mlir --input=%S/Inputs/data/embedding.npz --engine=reference --against=%S/Inputs/embedding.mlir --against-engine=reference | FileCheck %s --check-prefix=EQUAL

// EQUAL: cosine 1.000000

// torch-mlir's gather. Only the loops the index depends on are reduced, and
// the index stays inside of the table whatever the data holds.
// CHECK-LABEL: func @gather
// CHECK-SAME: %[[I:.*]]: tensor<1x3xi64>, %[[T:.*]]: tensor<16x8xf32>
// CHECK: %[[ALL:.*]] = linalg.generic {{.*}} iterator_types = ["reduction", "reduction"]} ins(%[[I]] : tensor<1x3xi64>) outs(%{{.*}} : tensor<i1>)
// CHECK:   arith.cmpi slt
// CHECK:   arith.andi
// CHECK: %[[OK:.*]] = tensor.extract %[[ALL]][] : tensor<i1>
// CHECK: quantx.check %[[OK]], "index must be smaller than dim size"
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel"]
// CHECK-NOT: cf.assert
// CHECK:   %[[LOW:.*]] = arith.minsi %{{.*}}, %{{.*}} : index
// CHECK:   %[[CLAMPED:.*]] = arith.maxsi %[[LOW]]
// CHECK:   tensor.extract %[[T]][%[[CLAMPED]], %{{.*}}]
func.func @gather(%i: tensor<1x3xi64>, %t: tensor<16x8xf32>) -> tensor<1x3x8xf32> {
  %c16 = arith.constant 16 : index
  %e = tensor.empty() : tensor<1x3x8xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%i : tensor<1x3xi64>) outs(%e : tensor<1x3x8xf32>) {
  ^bb0(%in: i64, %out: f32):
    %0 = arith.index_cast %in : i64 to index
    %1 = linalg.index 2 : index
    %2 = arith.cmpi slt, %0, %c16 : index
    cf.assert %2, "index must be smaller than dim size"
    %x = tensor.extract %t[%0, %1] : tensor<16x8xf32>
    linalg.yield %x : f32
  } -> tensor<1x3x8xf32>
  return %r : tensor<1x3x8xf32>
}

// -----

// At the top level the condition is there already; a true one says nothing.
// CHECK-LABEL: func @top_level
// CHECK-NOT: "always"
// CHECK: quantx.check %{{.*}}, "mismatched size for broadcast"
// CHECK-NOT: cf.assert
func.func @top_level(%x: tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c4 = arith.constant 4 : index
  %true = arith.constant true
  %d = tensor.dim %x, %c0 : tensor<?xf32>
  %e = arith.cmpi eq, %d, %c4 : index
  cf.assert %true, "always"
  cf.assert %e, "mismatched size for broadcast"
  return
}

// -----

func.func @in_loop(%n: index, %c: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    // expected-error @+1 {{can become a check only at the top level of a function or in the region of a linalg.generic there}}
    cf.assert %c, "in a loop"
  }
  return
}
