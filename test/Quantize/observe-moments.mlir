// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-observe-moments | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-observe-moments | quant-opt -split-input-file --quantx-observe-moments | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-observe-moments=config=%S/Inputs/weights-only.yaml | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-observe-moments=config=%S/Inputs/nearest.yaml | FileCheck %s --check-prefix=OFF
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-observe-moments=max-channels=1 | FileCheck %s --check-prefix=OFF
// RUN: not quant-opt %s -split-input-file --quantx-observe-moments=config=%t.none 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: {{.*}}.none
// OFF-NOT: "gram"

// Inputs of both products, each once; the last result has no reader.
// CHECK-LABEL: func @products
// CHECK: quantx.observe %arg0 "{{.*}}" {axis = 1 : i64, kinds = ["gram"]}
// CHECK: %[[P:.*]] = linalg.matmul
// CHECK: %[[O:.*]] = quantx.observe %[[P]] "{{.*}}" {axis = 1 : i64, kinds = ["gram"]}
// CHECK: linalg.matmul ins(%[[O]],
// CHECK: linalg.matmul ins(%[[O]],
// CHECK-NOT: "gram"
func.func @products(%x: tensor<4x2xf32>) -> (tensor<4x3xf32>, tensor<4x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %w0 = arith.constant dense<0.5> : tensor<2x2xf32>
  %w = arith.constant dense<0.25> : tensor<2x3xf32>
  %e0 = tensor.empty() : tensor<4x2xf32>
  %i0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<4x2xf32>) -> tensor<4x2xf32>
  %p = linalg.matmul ins(%x, %w0 : tensor<4x2xf32>, tensor<2x2xf32>) outs(%i0 : tensor<4x2xf32>) -> tensor<4x2xf32>
  %e = tensor.empty() : tensor<4x3xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32>
  %l = linalg.matmul ins(%p, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%i : tensor<4x3xf32>) -> tensor<4x3xf32>
  %r = linalg.matmul ins(%p, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%i : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %l, %r : tensor<4x3xf32>, tensor<4x3xf32>
}

// -----

// Two activations have no weights; a convolution sums over windows.
// CHECK-LABEL: func @others
// CHECK-NOT: "gram"
func.func @others(%x: tensor<1x4x4xf32>, %y: tensor<1x4x4xf32>, %i: tensor<1x2x4x4xf32>) -> (tensor<1x4x4xf32>, tensor<1x2x3x3xf32>) {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.5> : tensor<2x2x2x2xf32>
  %e0 = tensor.empty() : tensor<1x4x4xf32>
  %i0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  %p = linalg.batch_matmul ins(%x, %y : tensor<1x4x4xf32>, tensor<1x4x4xf32>) outs(%i0 : tensor<1x4x4xf32>) -> tensor<1x4x4xf32>
  %e1 = tensor.empty() : tensor<1x2x3x3xf32>
  %i1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %c = linalg.conv_2d_nchw_fchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
    ins(%i, %w : tensor<1x2x4x4xf32>, tensor<2x2x2x2xf32>) outs(%i1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %p, %c : tensor<1x4x4xf32>, tensor<1x2x3x3xf32>
}
