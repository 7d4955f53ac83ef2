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
// CHECK: linalg.matmul {quantx.layer = "a", quantx.note = "fp16 rounds these weights, {{.*}} at most, to {{[0-9.]+}} dB, bf16 to {{[0-9.]+}}: use bf16", quantx.precision = "fp16", quantx.weights
func.func @underflow(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[3.3e-8, 1.1e-7], [2.3e-7, 1.7e-8]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  // expected-warning@+1 {{fp16 rounds these weights, 2.3e-07 at most, to}}
  %a = linalg.matmul {quantx.layer = "a", quantx.precision = "fp16", quantx.weights = {precision = "fp16"}} ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %a : tensor<2x2xf32>
}
