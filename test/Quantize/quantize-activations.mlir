// RUN: quant-opt %s -split-input-file -verify-diagnostics --quantx-quantize-activations | FileCheck %s

// [-1, 1.55] in i8: scale 2.55 / 255, zero point -128 + 100.
// CHECK-LABEL: func @asymmetric
// CHECK-DAG: %[[S:.*]] = arith.constant 0.00999999977 : f32
// CHECK-DAG: %[[Z:.*]] = arith.constant -28 : i32
// CHECK: %[[Q:.*]] = quantx.quantize %arg0 scale(%[[S]] : f32) zero_point(%[[Z]] : i32) {quantx.id = "x", storage = #quantx.storage<i8>}
// CHECK: %[[D:.*]] = quantx.dequantize %[[Q]] scale(%[[S]] : f32) zero_point(%[[Z]] : i32)
// CHECK: linalg.add {{.*}} ins(%[[D]], %[[D]]
// CHECK-NOT: quantx.observe
func.func @asymmetric(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = quantx.observe %x "x" {quantx.activation = {storage = "i8", scheme = "asymmetric"}, quantx.range = array<f64: -1.0, 1.55>} : tensor<4xf32>
  %1 = linalg.add {quantx.layer = "a"} ins(%0, %0 : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %2 = quantx.observe %1 "a" {quantx.activation = {storage = "i8"}, quantx.range = array<f64: -2.0, 3.1>} : tensor<4xf32>
  return %2 : tensor<4xf32>
}

// -----

// Other storage types and conventions: symmetric i16 (1 / 32767), u8 with zero
// point 64, and PyTorch's way to round.
// CHECK-LABEL: func @storages
// CHECK: arith.constant 3.05185094E-5 : f32
// CHECK: quantx.quantize %arg0 {{.*}}storage = #quantx.storage<i16>} : tensor<4xf32> -> tensor<4xi16>
// CHECK: %[[Z:.*]] = arith.constant 64 : i32
// CHECK: quantx.quantize {{.*}} zero_point(%[[Z]] : i32) {{.*}}reciprocal, storage = #quantx.storage<u8>{{.*}} : tensor<4xf32> -> tensor<4xi8>
func.func @storages(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = quantx.observe %x "x" {quantx.activation = {storage = "i16", scheme = "symmetric"}, quantx.range = array<f64: -1.0, 0.5>} : tensor<4xf32>
  %1 = linalg.add {quantx.layer = "a"} ins(%0, %0 : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %2 = quantx.observe %1 "a" {quantx.activation = {storage = "u8", scheme = "asymmetric", convention = "pytorch"}, quantx.range = array<f64: -0.5, 1.5>} : tensor<4xf32>
  return %2 : tensor<4xf32>
}

// -----

// A value both returned and used: everybody reads what the codes stand for. A
// float layer reads the codes of a quantized one, but not those of an argument.
// CHECK-LABEL: func @readers
// CHECK: %[[DX:.*]] = quantx.dequantize
// CHECK: %[[A:.*]] = linalg.add {{.*}} ins(%[[DX]], %[[DX]]
// CHECK: %[[QA:.*]] = quantx.quantize %[[A]]
// CHECK: %[[DA:.*]] = quantx.dequantize %[[QA]]
// CHECK: math.exp %[[DA]]
// CHECK: math.exp %arg0
// CHECK: return %[[DA]]
func.func @readers(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %0 = quantx.observe %x "x" {quantx.activation = {}, quantx.range = array<f64: -1.0, 1.0>} : tensor<4xf32>
  %1 = linalg.add {quantx.layer = "a"} ins(%0, %0 : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %2 = quantx.observe %1 "a" {quantx.activation = {}, quantx.range = array<f64: -2.0, 2.0>} : tensor<4xf32>
  %3 = math.exp %2 : tensor<4xf32>
  %4 = math.exp %0 : tensor<4xf32>
  return %2, %3, %4 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}

// -----

// Without parameters for one of its values, a layer stays in float, and what
// only it would have read stays as it is.
// CHECK-LABEL: func @missing
// CHECK-NOT: quantx.quantize
// CHECK: linalg.add {quantx.float_reason = "no quantization parameters for the result", quantx.layer = "a"} ins(%arg0, %arg0
// CHECK-NOT: quantx.quantize
func.func @missing(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %0 = quantx.observe %x "x" {quantx.activation = {}, quantx.range = array<f64: -1.0, 1.0>} : tensor<4xf32>
  %1 = linalg.add {quantx.layer = "a"} ins(%0, %0 : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %2 = quantx.observe %1 "a" {quantx.activation = {}} : tensor<4xf32>
  return %2 : tensor<4xf32>
}

// -----

// A clamp is absorbed only if nobody else reads what it bounds: here the sum
// has parameters of its own, and the clamp is a layer.
// CHECK-LABEL: func @clamp_with_company
// CHECK: %[[A:.*]] = linalg.add
// CHECK: %[[QA:.*]] = quantx.quantize %[[A]]
// CHECK: %[[DA:.*]] = quantx.dequantize %[[QA]]
// CHECK: %[[R:.*]] = quantx.unit "relu" (%{{.*}} = %[[DA]]
// CHECK: quantx.quantize %[[R]]
// CHECK: return %[[DA]]
func.func @clamp_with_company(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %e = tensor.empty() : tensor<4xf32>
  %0 = quantx.observe %x "x" {quantx.activation = {}, quantx.range = array<f64: -1.0, 1.0>} : tensor<4xf32>
  %1 = linalg.add {quantx.layer = "a"} ins(%0, %0 : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %2 = quantx.observe %1 "a" {quantx.activation = {}, quantx.range = array<f64: -2.0, 2.0>} : tensor<4xf32>
  %3 = quantx.unit "relu" (%a = %2 : tensor<4xf32>) {min = 0.0 : f64}
    attributes {quantx.layer = "r"} -> tensor<4xf32> {
    %m = arith.constant dense<0.0> : tensor<4xf32>
    %v = arith.maximumf %a, %m : tensor<4xf32>
    quantx.yield %v : tensor<4xf32>
  }
  %4 = quantx.observe %3 "r" {quantx.activation = {}, quantx.range = array<f64: 0.0, 2.0>} : tensor<4xf32>
  return %2, %4 : tensor<4xf32>, tensor<4xf32>
}

// -----

func.func @bad_settings(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{quantx.activation: storage is 'i20', expected i2 to i16 or u2 to u16}}
  %0 = quantx.observe %x "x" {quantx.activation = {storage = "i20"}, quantx.range = array<f64: -1.0, 1.0>} : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @bad_range(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error@+1 {{observer 'x' has no usable range}}
  %0 = quantx.observe %x "x" {quantx.activation = {}, quantx.range = array<f64: 1.0, -1.0>} : tensor<4xf32>
  return %0 : tensor<4xf32>
}
