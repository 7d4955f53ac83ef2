// RUN: quant-opt %s --quantx-check-half-range --split-input-file --verify-diagnostics | FileCheck %s

// What fp16 holds well is left alone, and so is what is not asked for in fp16.
// CHECK-LABEL: func @fits
// CHECK: linalg.matmul {quantx.layer = "a", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(
// CHECK: linalg.matmul {quantx.layer = "b", quantx.precision = "bf16", quantx.weights = {precision = "bf16"}} ins(
func.func @fits(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[65504.0, 1.0], [0.1, 0.0]]> : tensor<2x2xf32>
  %large = arith.constant dense<1.0e6> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %a = linalg.matmul {quantx.layer = "a", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  %b = linalg.matmul {quantx.layer = "b", quantx.precision = "bf16", quantx.weights = {precision = "bf16"}} ins(%a, %large : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %b : tensor<2x2xf32>
}

// -----

// 65520 is the first number that rounds to infinity.
// CHECK-LABEL: func @overflow
// CHECK: linalg.matmul {quantx.float_reason = "the weight 65520 is more than fp16 holds (65504): use bf16", quantx.layer = "a", quantx.precision = "fp16"} ins(
func.func @overflow(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[-65520.0, 1.0], [0.1, 0.0]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  // expected-warning@+1 {{the weight 65520 is more than fp16 holds (65504): use bf16; the layer keeps f32 weights}}
  %a = linalg.matmul {quantx.layer = "a", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %a : tensor<2x2xf32>
}

// -----

// Most of these vanish.
// CHECK-LABEL: func @underflow
// CHECK: linalg.matmul {quantx.layer = "a", quantx.note = "fp16 keeps {{[0-9.]+}} dB of its weights, 2.3e-07 at most, bf16 {{[0-9.]+}} dB: use bf16", quantx.precision = "fp16", quantx.weights
func.func @underflow(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[3.3e-8, 1.1e-7], [2.3e-7, 1.7e-8]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  // expected-warning@+1 {{fp16 keeps}}
  %a = linalg.matmul {quantx.layer = "a", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %a : tensor<2x2xf32>
}

// -----

// Weights that came in bf16 lose their smallest ones: far below what rounding
// takes anywhere.
// CHECK-LABEL: func @harmless
// CHECK: linalg.matmul {quantx.layer = "a", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(
func.func @harmless(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[0.1904296875, -1.25], [1.001171768e-08, 0.0]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %a = linalg.matmul {quantx.layer = "a", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %a : tensor<2x2xf32>
}

// -----

// One line names all that a layer loses, and a layer of two functions once.
// CHECK-LABEL: func @prompt
// CHECK: quantx.float_reason = "the weight 100000 is more than fp16 holds (65504): use bf16"
func.func @prompt(%x: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %w = arith.constant dense<1.0e5> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<4x2xf32>) -> tensor<4x2xf32>
  // expected-warning@unknown {{'head': the weight 100000 is more than fp16 holds (65504): use bf16; the layer keeps f32 weights}}
  %a = linalg.matmul {quantx.layer = "a", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(%x, %w : tensor<4x2xf32>, tensor<2x2xf32>) outs(%i : tensor<4x2xf32>) -> tensor<4x2xf32> loc("head")
  return %a : tensor<4x2xf32>
}
// CHECK-LABEL: func @token
// CHECK: quantx.float_reason = "the weight 100000 is more than fp16 holds (65504): use bf16"
func.func @token(%x: tensor<1x2xf32>) -> tensor<1x2xf32> {
  %w = arith.constant dense<1.0e5> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2xf32>) -> tensor<1x2xf32>
  %a = linalg.matmul {quantx.layer = "b", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(%x, %w : tensor<1x2xf32>, tensor<2x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32> loc("head")
  return %a : tensor<1x2xf32>
}
