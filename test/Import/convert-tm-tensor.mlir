// RUN: quant-opt %s -split-input-file --quantx-convert-tm-tensor -verify-diagnostics | FileCheck %s
//
// What torch-mlir writes for these, against what PyTorch computes, on both
// engines.
// RUN: %python %S/Inputs/compare_results.py %S/Inputs cumsum cumsum-long top-k scatter-add index-put | FileCheck %s --check-prefix=SAME
// SAME: 6 results, 0 differ

// Each element is a reduction over all, of which it keeps those up to its own.
// CHECK-DAG: #[[$EACH:.*]] = affine_map<(d0, d1, d2) -> (d0, d2)>
// CHECK-DAG: #[[$OWN:.*]] = affine_map<(d0, d1, d2) -> (d0, d1)>
// CHECK-LABEL: func @running_sum
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<2x5xi64>
// CHECK: %[[SUM:.*]] = linalg.generic {indexing_maps = [#[[$EACH]], #[[$OWN]]], iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[X]] : tensor<2x5xi64>)
// CHECK:   arith.addi
// CHECK:   arith.cmpi ule
// CHECK: %[[LAST:.*]] = tensor.extract_slice %[[SUM]][0, 4] [2, 1] [1, 1] : tensor<2x5xi64> to tensor<2xi64>
// CHECK: return %[[SUM]], %[[LAST]]
func.func @running_sum(%x: tensor<2x5xi64>, %o: tensor<2x5xi64>, %a: tensor<2xi64>) -> (tensor<2x5xi64>, tensor<2xi64>) {
  %s:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%x : tensor<2x5xi64>) outs(%o, %a : tensor<2x5xi64>, tensor<2xi64>) {
  ^bb0(%l: i64, %r: i64):
    %0 = arith.addi %l, %r : i64
    tm_tensor.yield %0 : i64
  } -> tensor<2x5xi64>, tensor<2xi64>
  return %s#0, %s#1 : tensor<2x5xi64>, tensor<2xi64>
}

// -----

// An exclusive one starts from the accumulator and leaves out the last.
// CHECK-LABEL: func @exclusive
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<5xf32>, %{{.*}}: tensor<5xf32>, %[[A:[a-z0-9]+]]: tensor<f32>
// CHECK: %[[FIRST:.*]] = tensor.insert_slice %[[A]]
// CHECK: %[[REST:.*]] = tensor.extract_slice %[[X]][0] [4] [1]
// CHECK: tensor.concat dim(0) %[[FIRST]], %[[REST]] : (tensor<1xf32>, tensor<4xf32>) -> tensor<5xf32>
func.func @exclusive(%x: tensor<5xf32>, %o: tensor<5xf32>, %a: tensor<f32>) -> tensor<5xf32> {
  %s:2 = tm_tensor.scan dimension(0) inclusive(false) ins(%x : tensor<5xf32>) outs(%o, %a : tensor<5xf32>, tensor<f32>) {
  ^bb0(%l: f32, %r: f32):
    %0 = arith.mulf %l, %r : f32
    tm_tensor.yield %0 : f32
  } -> tensor<5xf32>, tensor<f32>
  return %s#0 : tensor<5xf32>
}

// -----

// Three blocks, then their totals.
// CHECK-LABEL: func @long
// CHECK: tensor.pad {{.*}} high[84]
// CHECK: tensor.expand_shape {{.*}} output_shape [3, 128]
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// CHECK: tensor.extract_slice {{.*}}[0, 127] [3, 1] [1, 1] : tensor<3x128xi64> to tensor<3xi64>
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]
// CHECK: tensor.concat dim(0) {{.*}} : (tensor<1x128xi64>, tensor<2x128xi64>) -> tensor<3x128xi64>
// CHECK: tensor.extract_slice {{.*}}[0] [300] [1]
func.func @long(%x: tensor<300xi64>, %o: tensor<300xi64>, %a: tensor<i64>) -> tensor<300xi64> {
  %s:2 = tm_tensor.scan dimension(0) inclusive(true) ins(%x : tensor<300xi64>) outs(%o, %a : tensor<300xi64>, tensor<i64>) {
  ^bb0(%l: i64, %r: i64):
    %0 = arith.addi %l, %r : i64
    tm_tensor.yield %0 : i64
  } -> tensor<300xi64>, tensor<i64>
  return %s#0 : tensor<300xi64>
}

// -----

// An open length is one block.
// CHECK-LABEL: func @open
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]
// CHECK-NOT: tensor.pad
func.func @open(%x: tensor<?x?xi64>, %o: tensor<?x?xi64>, %a: tensor<?xi64>) -> tensor<?x?xi64> {
  %s:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%x : tensor<?x?xi64>) outs(%o, %a : tensor<?x?xi64>, tensor<?xi64>) {
  ^bb0(%l: i64, %r: i64):
    %0 = arith.addi %l, %r : i64
    tm_tensor.yield %0 : i64
  } -> tensor<?x?xi64>, tensor<?xi64>
  return %s#0 : tensor<?x?xi64>
}

// -----

// Places are checked before the loop and clamped in it.
// CHECK-LABEL: func @scatter
// CHECK-SAME: %[[U:[a-z0-9]+]]: tensor<6xf32>, %[[P:[a-z0-9]+]]: tensor<6x1xi64>, %[[X:[a-z0-9]+]]: tensor<4xf32>
// CHECK: quantx.check %{{.*}}, "index of a scatter must be inside of the tensor"
// CHECK: scf.for %[[I:.*]] = %{{.*}} iter_args(%[[C:.*]] = %[[X]])
// CHECK:   %[[AT:.*]] = tensor.extract %[[P]][%[[I]]
// CHECK:   arith.maxsi %[[AT]]
// CHECK:   arith.minsi
// CHECK:   %[[OLD:.*]] = tensor.extract %[[C]]
// CHECK:   %[[NEW:.*]] = tensor.extract %[[U]][%[[I]]]
// CHECK:   %[[SUM:.*]] = arith.addf %[[OLD]], %[[NEW]]
// CHECK:   tensor.insert %[[SUM]] into %[[C]]
func.func @scatter(%u: tensor<6xf32>, %p: tensor<6x1xi64>, %x: tensor<4xf32>) -> tensor<4xf32> {
  %r = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(false) ins(%u, %p : tensor<6xf32>, tensor<6x1xi64>) outs(%x : tensor<4xf32>) {
  ^bb0(%new: f32, %old: f32):
    %0 = arith.addf %old, %new : f32
    tm_tensor.yield %0 : f32
  } -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

func.func @too_long(%x: tensor<32000xf32>, %i: tensor<32000xi64>) -> tensor<32000xi64> {
  // expected-error @+1 {{sorts 32000 elements: at most 16384 can be imported; leave the sort to the caller of the model}}
  %r:2 = tm_tensor.sort dimension(0) outs(%x, %i : tensor<32000xf32>, tensor<32000xi64>) {
  ^bb0(%a: f32, %b: f32, %ai: i64, %bi: i64):
    %0 = arith.cmpf oge, %a, %b : f32
    tm_tensor.yield %0 : i1
  } -> tensor<32000xf32>, tensor<32000xi64>
  return %r#1 : tensor<32000xi64>
}

// -----

func.func @open_exclusive(%x: tensor<?xf32>, %o: tensor<?xf32>, %a: tensor<f32>) -> tensor<?xf32> {
  // expected-error @+1 {{cannot be imported: it leaves out the last of an open number of elements}}
  %s:2 = tm_tensor.scan dimension(0) inclusive(false) ins(%x : tensor<?xf32>) outs(%o, %a : tensor<?xf32>, tensor<f32>) {
  ^bb0(%l: f32, %r: f32):
    %0 = arith.addf %l, %r : f32
    tm_tensor.yield %0 : f32
  } -> tensor<?xf32>, tensor<f32>
  return %s#0 : tensor<?xf32>
}

// -----

func.func @partial_update(%u: tensor<2x2xf32>, %p: tensor<2x1xi64>, %x: tensor<4x3x3xf32>) -> tensor<4x3x3xf32> {
  // expected-error @+1 {{each update must be of the dimensions that its place leaves open}}
  %r = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%u, %p : tensor<2x2xf32>, tensor<2x1xi64>) outs(%x : tensor<4x3x3xf32>) {
  ^bb0(%new: f32, %old: f32):
    tm_tensor.yield %new : f32
  } -> tensor<4x3x3xf32>
  return %r : tensor<4x3x3xf32>
}
