// RUN: quant-opt %s -split-input-file --quantx-rewrite-integer --canonicalize --cse | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-to-integer -o /dev/null

// Rows: the zero point times the sums of weights comes off, then one factor for
// the row and one for the channel, then the bias.
// CHECK-DAG: #[[$ALL:.*]] = affine_map<(d0, d1) -> (d0, d1)>
// CHECK-DAG: #[[$ROW:.*]] = affine_map<(d0, d1) -> (d0)>
// CHECK-DAG: #[[$COLUMN:.*]] = affine_map<(d0, d1) -> (d1)>
// CHECK-LABEL: func @rows
// CHECK-DAG: %[[SUMS:.*]] = arith.constant dense<[4, 6]> : tensor<2xi32>
// CHECK-DAG: %[[SCALES:.*]] = arith.constant dense<[5.000000e-01, 2.500000e-01]> : tensor<2xf32>
// CHECK-DAG: %[[BIAS:.*]] = arith.constant dense<[1.000000e+00, 2.000000e+00]> : tensor<2xf32>
// CHECK: %[[S:.*]], %[[Z:.*]] = quantx.choose_params
// CHECK-DAG: %[[ACC:.*]] = linalg.matmul {{.*}} ins({{.*}} : tensor<4x2xi8>, tensor<2x2xi8>) outs({{.*}} : tensor<4x2xi32>)
// CHECK-DAG: %[[RS:.*]] = tensor.collapse_shape %[[S]] {{.*}} : tensor<4x1xf32> into tensor<4xf32>
// CHECK-DAG: %[[RZ:.*]] = tensor.collapse_shape %[[Z]] {{.*}} : tensor<4x1xi32> into tensor<4xi32>
// CHECK: linalg.generic {indexing_maps = [#[[$ALL]], #[[$ROW]], #[[$COLUMN]], #[[$ROW]], #[[$COLUMN]], #[[$COLUMN]], #[[$ALL]]]
// CHECK-SAME: ins(%[[ACC]], %[[RS]], %[[SCALES]], %[[RZ]], %[[SUMS]], %[[BIAS]] :
// CHECK: ^bb0(%[[A:.*]]: i32, %[[SX:.*]]: f32, %[[SW:.*]]: f32, %[[ZX:.*]]: i32, %[[W:.*]]: i32, %[[B:.*]]: f32, %{{.*}}: f32):
// CHECK: %[[ZW:.*]] = arith.muli %[[ZX]], %[[W]]
// CHECK: %[[C:.*]] = arith.subi %[[A]], %[[ZW]]
// CHECK: %[[R:.*]] = arith.sitofp %[[C]] : i32 to f32
// CHECK: %[[SXW:.*]] = arith.mulf %[[SX]], %[[SW]]
// CHECK: %[[P:.*]] = arith.mulf %[[R]], %[[SXW]]
// CHECK: arith.addf %[[P]], %[[B]]
func.func @rows(%x: tensor<4x2xf32>, %low: tensor<4x1xf32>, %high: tensor<4x1xf32>) -> tensor<4x2xf32> {
  %s, %z = quantx.choose_params %low, %high {storage = #quantx.storage<i8>, quantx.run_time} : tensor<4x1xf32>, tensor<4x1xf32> -> tensor<4x1xf32>, tensor<4x1xi32>
  %q = quantx.quantize %x scale(%s : tensor<4x1xf32>) zero_point(%z : tensor<4x1xi32>) {axis = 1 : i64, block_size = 2 : i64, storage = #quantx.storage<i8>} : tensor<4x2xf32> -> tensor<4x2xi8>
  %d = quantx.dequantize %q scale(%s : tensor<4x1xf32>) zero_point(%z : tensor<4x1xi32>) {axis = 1 : i64, block_size = 2 : i64, storage = #quantx.storage<i8>} : tensor<4x2xi8> -> tensor<4x2xf32>
  %w = arith.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi8>
  %ws = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %wz = arith.constant dense<0> : tensor<2xi32>
  %wd = quantx.dequantize %w scale(%ws : tensor<2xf32>) zero_point(%wz : tensor<2xi32>) {axis = 1 : i64, storage = #quantx.storage<i8>} : tensor<2x2xi8> -> tensor<2x2xf32>
  %b = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<4x2xf32>
  %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<4x2xf32>) dimensions = [0]
  %y = linalg.matmul {quantx.layer = "y"} ins(%d, %wd : tensor<4x2xf32>, tensor<2x2xf32>) outs(%i : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// -----

// One set for the tensor, symmetric: nothing to correct, one factor for each
// channel.
// CHECK-LABEL: func @tensor
// CHECK: %[[ACC:.*]] = linalg.matmul
// CHECK: %[[F:.*]] = linalg.generic {{.*}} ins(%{{.*}}, %{{.*}} : tensor<f32>, tensor<f32>) outs(%{{.*}} : tensor<2xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[ACC]], %[[F]] : tensor<4x2xi32>, tensor<2xf32>)
// CHECK-NOT: arith.subi
// CHECK: return
func.func @tensor(%x: tensor<4x2xf32>, %low: tensor<f32>, %high: tensor<f32>) -> tensor<4x2xf32> {
  %s, %z = quantx.choose_params %low, %high {storage = #quantx.storage<i8>, symmetric, quantx.run_time} : tensor<f32>, tensor<f32> -> tensor<f32>, tensor<i32>
  %q = quantx.quantize %x scale(%s : tensor<f32>) zero_point(%z : tensor<i32>) {storage = #quantx.storage<i8>} : tensor<4x2xf32> -> tensor<4x2xi8>
  %d = quantx.dequantize %q scale(%s : tensor<f32>) zero_point(%z : tensor<i32>) {storage = #quantx.storage<i8>} : tensor<4x2xi8> -> tensor<4x2xf32>
  %w = arith.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi8>
  %ws = arith.constant 0.5 : f32
  %wz = arith.constant 0 : i32
  %wd = quantx.dequantize %w scale(%ws : f32) zero_point(%wz : i32) {storage = #quantx.storage<i8>} : tensor<2x2xi8> -> tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  %y = linalg.matmul {quantx.layer = "y"} ins(%d, %wd : tensor<4x2xf32>, tensor<2x2xf32>) outs(%i : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// -----

// Zero points of both activations that only run time knows have no integer
// form; the reason stands on the layer.
// CHECK-LABEL: func @pair
// CHECK: linalg.matmul {quantx.float_reason = "of two activations neither may have a zero point that is computed at run time"
func.func @pair(%x: tensor<2x2xf32>, %low: tensor<f32>, %high: tensor<f32>) -> tensor<2x2xf32> {
  %s, %z = quantx.choose_params %low, %high {storage = #quantx.storage<i8>, quantx.run_time} : tensor<f32>, tensor<f32> -> tensor<f32>, tensor<i32>
  %q = quantx.quantize %x scale(%s : tensor<f32>) zero_point(%z : tensor<i32>) {storage = #quantx.storage<i8>} : tensor<2x2xf32> -> tensor<2x2xi8>
  %d = quantx.dequantize %q scale(%s : tensor<f32>) zero_point(%z : tensor<i32>) {storage = #quantx.storage<i8>} : tensor<2x2xi8> -> tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %y = linalg.matmul {quantx.layer = "y"} ins(%d, %d : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %y : tensor<2x2xf32>
}

// -----

// How many terms are summed is open: as many as 32 bits hold for certain, and a
// check for the others. The proof of the accumulator goes by that number.
// CHECK-LABEL: func @open
// CHECK: %[[MOST:.*]] = arith.constant 131071 : index
// CHECK: %[[Q:.*]] = quantx.quantize %arg0
// CHECK: %[[K:.*]] = tensor.dim %{{.*}}, %c1
// CHECK: %[[FITS:.*]] = arith.cmpi ule, %[[K]], %[[MOST]]
// CHECK: quantx.check %[[FITS]], "a product sums more than 131071 terms, which its integers may not hold"
// CHECK: linalg.matmul {{.*}}quantx.open_terms = 131071 : i64{{.*}} ins(%{{.*}}, %{{.*}} : tensor<2x?xi8>, tensor<?x2xi8>)
func.func @open(%x: tensor<2x?xf32>, %y: tensor<?x2xf32>, %low: tensor<f32>, %high: tensor<f32>) -> tensor<2x2xf32> {
  %s, %z = quantx.choose_params %low, %high {storage = #quantx.storage<i8>, symmetric, quantx.run_time} : tensor<f32>, tensor<f32> -> tensor<f32>, tensor<i32>
  %q = quantx.quantize %x scale(%s : tensor<f32>) zero_point(%z : tensor<i32>) {storage = #quantx.storage<i8>} : tensor<2x?xf32> -> tensor<2x?xi8>
  %d = quantx.dequantize %q scale(%s : tensor<f32>) zero_point(%z : tensor<i32>) {storage = #quantx.storage<i8>} : tensor<2x?xi8> -> tensor<2x?xf32>
  %p = quantx.quantize %y scale(%s : tensor<f32>) zero_point(%z : tensor<i32>) {storage = #quantx.storage<i8>} : tensor<?x2xf32> -> tensor<?x2xi8>
  %e = quantx.dequantize %p scale(%s : tensor<f32>) zero_point(%z : tensor<i32>) {storage = #quantx.storage<i8>} : tensor<?x2xi8> -> tensor<?x2xf32>
  %zero = arith.constant 0.0 : f32
  %o = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%o : tensor<2x2xf32>) -> tensor<2x2xf32>
  %r = linalg.matmul {quantx.layer = "r"} ins(%d, %e : tensor<2x?xf32>, tensor<?x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %r : tensor<2x2xf32>
}
