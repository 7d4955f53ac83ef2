// RUN: quant-opt %s -split-input-file --quantx-verify-float-form -verify-diagnostics

// What import makes passes.
func.func @good(%x: tensor<2x2xf32>) -> tensor<2x3xf32> {
  %w = arith.constant dense<1.0> : tensor<2x3xf32>
  %b = arith.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
  %e = tensor.empty() : tensor<2x3xf32>
  %i = linalg.broadcast ins(%b : tensor<3xf32>) outs(%e : tensor<2x3xf32>) dimensions = [0]
  %m = linalg.matmul ins(%x, %w : tensor<2x2xf32>, tensor<2x3xf32>) outs(%i : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %m : tensor<2x3xf32>
}

// -----

func.func @other_dialect(%c: i1) {
  // expected-error @+1 {{is not part of the float form: it holds func, linalg, tensor, arith, math and quantx ops}}
  cf.assert %c, "no"
  return
}

// -----

func.func @buffer(%m: memref<4xf32>) -> memref<4xf32> {
  // expected-error @+1 {{reads 'memref<4xf32>': the float form holds ranked tensors only}}
  return %m : memref<4xf32>
}

// -----

func.func @accumulates(%x: tensor<2x2xf32>, %i: tensor<2x3xf32>) -> tensor<2x3xf32> {
  %w = arith.constant dense<1.0> : tensor<2x3xf32>
  // expected-error @+1 {{must start from a fill with zero or a linalg.broadcast of a constant bias}}
  %m = linalg.matmul ins(%x, %w : tensor<2x2xf32>, tensor<2x3xf32>) outs(%i : tensor<2x3xf32>) -> tensor<2x3xf32>
  return %m : tensor<2x3xf32>
}

// -----

func.func @layout() -> tensor<3x2xf32> {
  %w = arith.constant dense<1.0> : tensor<2x3xf32>
  %e = tensor.empty() : tensor<3x2xf32>
  // expected-error @+1 {{changes the layout of a constant, which import folds}}
  %t = linalg.transpose ins(%w : tensor<2x3xf32>) outs(%e : tensor<3x2xf32>) permutation = [1, 0]
  return %t : tensor<3x2xf32>
}
