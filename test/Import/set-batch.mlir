// RUN: quant-opt %s -split-input-file --quantx-set-batch="batch=4" -verify-diagnostics | FileCheck %s
// RUN: quant-opt %S/Inputs/conv-grouped.mlir --quantx-set-batch="batch=3" | FileCheck %s --check-prefix=GROUPED
// RUN: quant-opt %S/Inputs/attention.mlir --quantx-set-batch="batch=2" | FileCheck %s --check-prefix=ATTENTION
// RUN: quant-opt %S/Inputs/layer-norm.mlir --quantx-set-batch="batch=2" | FileCheck %s --check-prefix=NORM
// RUN: not quant-opt %S/Inputs/relu.mlir --quantx-set-batch="batch=-1" 2>&1 | FileCheck %s --check-prefix=NEGATIVE

// NEGATIVE: batch must be positive, not -1

// GROUPED: func.func @forward(%{{.*}}: tensor<3x4x8x8xf32>{{.*}}) -> tensor<3x6x8x8xf32>
// GROUPED: linalg.conv_2d_ngchw_gfchw {{.*}} -> tensor<3x2x3x8x8xf32>
// A reshape that joins samples with rows keeps them apart.
// ATTENTION: tensor.collapse_shape %{{.*}} : tensor<2x5x8xf32> into tensor<10x8xf32>
// ATTENTION: linalg.matmul {{.*}} -> tensor<10x8xf32>
// ATTENTION: tensor.expand_shape %{{.*}} output_shape [2, 5, 8]
// ATTENTION: linalg.batch_matmul {{.*}} -> tensor<2x5x5xf32>
// ATTENTION: return %{{.*}} : tensor<2x5x8xf32>
// NORM: return %{{.*}} : tensor<2x5x8xf32>

#id = affine_map<(d0, d1) -> (d0, d1)>

// A table of batch 1 is read by all samples; an init is made anew.
// CHECK: #[[$FIRST:.*]] = affine_map<(d0, d1) -> (0, d1)>
// CHECK-LABEL: func @shared_constant
// CHECK-SAME: (%{{.*}}: tensor<4x3xf32>) -> tensor<4x3xf32>
// CHECK: %[[E:.*]] = tensor.empty() : tensor<4x3xf32>
// CHECK: linalg.generic {indexing_maps = [#{{.*}}, #[[$FIRST]], #{{.*}}], {{.*}} outs(%[[E]] : tensor<4x3xf32>)
func.func @shared_constant(%x: tensor<1x3xf32>) -> tensor<1x3xf32> {
  %c = arith.constant dense<[[1.0, 2.0, 3.0]]> : tensor<1x3xf32>
  %e = tensor.empty() : tensor<1x3xf32>
  %r = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x, %c : tensor<1x3xf32>, tensor<1x3xf32>) outs(%e : tensor<1x3xf32>) {
  ^bb0(%in: f32, %k: f32, %out: f32):
    %0 = arith.addf %in, %k : f32
    linalg.yield %0 : f32
  } -> tensor<1x3xf32>
  return %r : tensor<1x3xf32>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// A dynamic batch becomes static.
// CHECK-LABEL: func @dynamic
// CHECK-SAME: (%{{.*}}: tensor<4x3xf32>) -> tensor<4x3xf32>
// CHECK: linalg.generic {{.*}} outs(%{{.*}} : tensor<4x3xf32>)
func.func @dynamic(%x: tensor<?x3xf32>) -> tensor<?x3xf32> {
  %c0 = arith.constant 0 : index
  %d = tensor.dim %x, %c0 : tensor<?x3xf32>
  %e = tensor.empty(%d) : tensor<?x3xf32>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<?x3xf32>) outs(%e : tensor<?x3xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = math.exp %in : f32
    linalg.yield %0 : f32
  } -> tensor<?x3xf32>
  return %r : tensor<?x3xf32>
}

// -----

// Units and quantized pieces are followed, too.
// CHECK-LABEL: func @unit
// CHECK: quantx.unit "exp" (%[[A:.*]] = %{{.*}} : tensor<4x3xf32>) -> tensor<4x3xf32>
// CHECK:   linalg.exp ins(%[[A]] : tensor<4x3xf32>) {{.*}} -> tensor<4x3xf32>
// CHECK: quantx.fake_quantize {{.*}} : tensor<4x3xf32>
func.func @unit(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %u = quantx.unit "exp" (%a = %x : tensor<2x3xf32>) -> tensor<2x3xf32> {
    %e = tensor.empty() : tensor<2x3xf32>
    %r = linalg.exp ins(%a : tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
    quantx.yield %r : tensor<2x3xf32>
  }
  %f = quantx.fake_quantize %u scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x3xf32>
  return %f : tensor<2x3xf32>
}

// -----

func.func @constant_counts_samples(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %c = arith.constant dense<1.0> : tensor<2x3xf32>
  %e = tensor.empty() : tensor<2x3xf32>
  // expected-error @+1 {{reads a tensor that counts samples and does not come from the arguments: it cannot be rebatched}}
  %r = linalg.add ins(%x, %c : tensor<2x3xf32>, tensor<2x3xf32>) outs(%e : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %r : tensor<2x3xf32>
}

// -----

func.func @mean_over_batch(%x: tensor<2x3xf32>) -> tensor<3xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<3xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<3xf32>) -> tensor<3xf32>
  // expected-error @+1 {{reduces over the batch: it cannot be rebatched}}
  %r = linalg.reduce ins(%x : tensor<2x3xf32>) outs(%f : tensor<3xf32>) dimensions = [0]
    (%in: f32, %init: f32) {
      %0 = arith.addf %in, %init : f32
      linalg.yield %0 : f32
    }
  return %r : tensor<3xf32>
}

// -----

func.func @first_sample(%x: tensor<2x3xf32>) -> tensor<1x3xf32> {
  // expected-error @+1 {{takes a part of the batch: it cannot be rebatched}}
  %r = tensor.extract_slice %x[0, 0] [1, 3] [1, 1] : tensor<2x3xf32> to tensor<1x3xf32>
  return %r : tensor<1x3xf32>
}

// -----

// expected-error @+1 {{has no batch dimension: its first argument must be a tensor of rank 1 or more}}
func.func @scalar(%x: f32) -> f32 {
  return %x : f32
}
