// RUN: quant-opt %S/Inputs/softmax.mlir --quantx-recognize-normalizations | FileCheck %s --check-prefix=SOFTMAX
// RUN: quant-opt %S/Inputs/log-softmax.mlir --quantx-recognize-normalizations | FileCheck %s --check-prefix=LOGSOFTMAX
// RUN: quant-opt %S/Inputs/layer-norm.mlir --quantx-recognize-normalizations | FileCheck %s --check-prefix=LAYERNORM
// RUN: quant-opt %S/Inputs/rms-norm.mlir --quantx-recognize-normalizations | FileCheck %s --check-prefix=RMSNORM
// RUN: quant-opt %S/Inputs/attention.mlir --quantx-recognize-normalizations | FileCheck %s --check-prefix=ATTENTION
// RUN: quant-opt %s --quantx-recognize-normalizations | FileCheck %s

// The maximum's arg-max result is unused and part of the unit.
// SOFTMAX: func.func @forward(%[[X:.*]]: tensor<1x5x8xf32>
// SOFTMAX-NEXT: %[[U:.*]] = quantx.unit "softmax" (%{{.*}} = %[[X]] : tensor<1x5x8xf32>) {axis = 2 : i64} -> tensor<1x5x8xf32> {
// SOFTMAX: return %[[U]]
// LOGSOFTMAX: quantx.unit "log_softmax" {{.*}} {axis = 1 : i64}
// The variance in f64, scale and shift are part of the unit.
// LAYERNORM: func.func @forward(%[[X:.*]]: tensor<1x5x8xf32>
// LAYERNORM-NEXT: %[[U:.*]] = quantx.unit "layer_norm" (%{{.*}} = %[[X]] : tensor<1x5x8xf32>) {axis = 2 : i64, epsilon = 9.99{{.*}}E-6 : f64}
// LAYERNORM: return %[[U]]
// No mean is taken off.
// RMSNORM: func.func @forward(%[[X:.*]]: tensor<1x5x8xf32>
// RMSNORM-NEXT: %[[U:.*]] = quantx.unit "rms_norm" (%{{.*}} = %[[X]] : tensor<1x5x8xf32>) {axis = 2 : i64, epsilon = {{.*}} : f64}
// RMSNORM: return %[[U]]
// The division in front of the softmax is not part of it.
// ATTENTION: linalg.batch_matmul
// ATTENTION: %[[SCORES:.*]] = linalg.generic
// ATTENTION: arith.divf
// ATTENTION: quantx.unit "softmax" (%{{.*}} = %[[SCORES]]

#id = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0)>

// Without the maximum it is no softmax that keeps its range; it stays.
// CHECK-LABEL: func @no_maximum
// CHECK-NOT: quantx.unit
// CHECK: return
func.func @no_maximum(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x4xf32>
  %p = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = math.exp %in : f32
    linalg.yield %a : f32
  } -> tensor<2x4xf32>
  %f = tensor.empty() : tensor<2xf32>
  %z = linalg.fill ins(%zero : f32) outs(%f : tensor<2xf32>) -> tensor<2xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
      ins(%p : tensor<2x4xf32>) outs(%z : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = arith.addf %in, %out : f32
    linalg.yield %a : f32
  } -> tensor<2xf32>
  %d = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
      ins(%p, %s : tensor<2x4xf32>, tensor<2xf32>) outs(%e : tensor<2x4xf32>) {
  ^bb0(%in: f32, %in2: f32, %out: f32):
    %a = arith.divf %in, %in2 : f32
    linalg.yield %a : f32
  } -> tensor<2x4xf32>
  return %d : tensor<2x4xf32>
}

#one = affine_map<(d0, d1) -> (d0, 0)>
#last = affine_map<(d0, d1) -> (d1)>

// RMS norm: nothing is subtracted; the weights are part of it.
// CHECK-LABEL: func @rms_norm
// CHECK-NEXT: %[[U:.*]] = quantx.unit "rms_norm" (%{{.*}} = %arg0 : tensor<2x4xf32>) {axis = 1 : i64, epsilon = 9.99{{.*}}E-6 : f64}
// CHECK: return %[[U]]
func.func @rms_norm(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2 : i64
  %count = arith.constant 4.0 : f32
  %epsilon = arith.constant 1.0e-5 : f32
  %w = arith.constant dense<[0.5, 1.0, 1.5, 2.0]> : tensor<4xf32>
  %e = tensor.empty() : tensor<2x4xf32>
  %p = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<2x4xf32>) outs(%e : tensor<2x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = math.fpowi %in, %two : f32, i64
    linalg.yield %a : f32
  } -> tensor<2x4xf32>
  %f = tensor.empty() : tensor<2x1xf32>
  %z = linalg.fill ins(%zero : f32) outs(%f : tensor<2x1xf32>) -> tensor<2x1xf32>
  %s = linalg.generic {indexing_maps = [#id, #one], iterator_types = ["parallel", "reduction"]}
      ins(%p : tensor<2x4xf32>) outs(%z : tensor<2x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = arith.addf %in, %out : f32
    linalg.yield %a : f32
  } -> tensor<2x1xf32>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%s : tensor<2x1xf32>) outs(%f : tensor<2x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = arith.divf %in, %count : f32
    %b = arith.addf %a, %epsilon : f32
    %c = math.rsqrt %b : f32
    linalg.yield %c : f32
  } -> tensor<2x1xf32>
  %d = linalg.generic {indexing_maps = [#id, #one, #last, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %r, %w : tensor<2x4xf32>, tensor<2x1xf32>, tensor<4xf32>) outs(%e : tensor<2x4xf32>) {
  ^bb0(%in: f32, %in2: f32, %in3: f32, %out: f32):
    %a = arith.mulf %in, %in2 : f32
    %b = arith.mulf %a, %in3 : f32
    linalg.yield %b : f32
  } -> tensor<2x4xf32>
  return %d : tensor<2x4xf32>
}
