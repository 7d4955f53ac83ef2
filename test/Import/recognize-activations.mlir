// RUN: quant-opt %s -split-input-file --quantx-recognize-activations | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-recognize-activations="named-only=true" | FileCheck %s --check-prefix=NAMED
// RUN: quant-opt %S/Inputs/relu6.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=RELU6
// RUN: quant-opt %S/Inputs/clamp.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=CLAMP
// RUN: quant-opt %S/Inputs/leaky-relu.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=LEAKY
// RUN: quant-opt %S/Inputs/sigmoid.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=SIGMOID
// RUN: quant-opt %S/Inputs/silu.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=SILU
// RUN: quant-opt %S/Inputs/tanh.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=TANH
// RUN: quant-opt %S/Inputs/gelu-erf.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=GELU
// RUN: quant-opt %S/Inputs/gelu-tanh.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=GELUTANH
// RUN: quant-opt %S/Inputs/hardswish.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=HSWISH
// RUN: quant-opt %S/Inputs/hardsigmoid.mlir --quantx-recognize-activations | FileCheck %s --check-prefix=HSIGMOID

// torch-mlir's own output. The two generics of ReLU6 with swapped operands are
// one unit, so are the five of SiLU and GELU.
// RELU6-COUNT-1: quantx.unit "relu6" (%{{.*}} = %arg0 : tensor<1x4x8x8xf32>) {max = 6.000000e+00 : f64, min = 0.000000e+00 : f64}
// RELU6-NOT: quantx.unit
// CLAMP: quantx.unit "clamp" {{.*}} {max = 2.500000e+00 : f64, min = -1.000000e+00 : f64}
// LEAKY: quantx.unit "leaky_relu" {{.*}} {slope = 0.1
// SIGMOID: quantx.unit "sigmoid"
// SILU: quantx.unit "silu" (%{{.*}} = %arg0
// SILU-NOT: quantx.unit
// TANH: quantx.unit "tanh"
// GELU: quantx.unit "gelu" (
// GELUTANH: quantx.unit "gelu_tanh" (
// HSWISH: quantx.unit "hardswish" (%{{.*}} = %arg0
// HSIGMOID: quantx.unit "hardsigmoid" (%{{.*}} = %arg0

#id = affine_map<(d0) -> (d0)>

// The body keeps the float computation, constants included.
// CHECK-LABEL: func @relu
// CHECK-SAME: %[[X:.*]]: tensor<4xf32>
// CHECK: %[[U:.*]] = quantx.unit "relu" (%[[A:.*]] = %[[X]] : tensor<4xf32>) {min = 0.000000e+00 : f64} -> tensor<4xf32> {
// CHECK:   arith.constant 0.0
// CHECK:   linalg.generic {{.*}} ins(%[[A]] : tensor<4xf32>)
// CHECK:     arith.cmpf ugt
// CHECK:   quantx.yield
// CHECK: return %[[U]]
func.func @relu(%x: tensor<4xf32>) -> tensor<4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %c = arith.cmpf ugt, %in, %zero : f32
    %s = arith.select %c, %in, %zero : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

#id = affine_map<(d0) -> (d0)>

// A ReLU whose result is also read elsewhere is a unit of its own, and the
// exponential behind it another.
// CHECK-LABEL: func @two_readers
// CHECK: %[[R:.*]] = quantx.unit "relu"
// CHECK: %[[E:.*]] = quantx.unit "exp" (%{{.*}} = %[[R]]
// CHECK: return %[[R]], %[[E]]
func.func @two_readers(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<4xf32>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.maximumf %in, %zero : f32
    linalg.yield %m : f32
  } -> tensor<4xf32>
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%r : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %m = math.exp %in : f32
    linalg.yield %m : f32
  } -> tensor<4xf32>
  return %r, %s : tensor<4xf32>, tensor<4xf32>
}

// -----

#id = affine_map<(d0) -> (d0)>

// A function without a name of its own.
// NAMED-LABEL: func @unknown
// NAMED-NOT: quantx.unit
// NAMED: return
// CHECK-LABEL: func @unknown
// CHECK: quantx.unit "elementwise" (%{{.*}} = %{{.*}} : tensor<4xf32>) -> tensor<4xf32>
func.func @unknown(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
      ins(%x : tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %a = math.sin %in : f32
    %b = math.exp %a : f32
    linalg.yield %b : f32
  } -> tensor<4xf32>
  return %r : tensor<4xf32>
}

// -----

#id = affine_map<(d0) -> (d0)>

// Two tensors are no function of one; nor is a slope per channel.
// CHECK-LABEL: func @stays
// CHECK-NOT: quantx.unit
// CHECK: return
func.func @stays(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  %slopes = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %e = tensor.empty() : tensor<4xf32>
  %r = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %in2: f32, %out: f32):
    %a = arith.addf %in, %in2 : f32
    linalg.yield %a : f32
  } -> tensor<4xf32>
  %s = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
      ins(%r, %slopes : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) {
  ^bb0(%in: f32, %in2: f32, %out: f32):
    %a = arith.mulf %in, %in2 : f32
    linalg.yield %a : f32
  } -> tensor<4xf32>
  return %s : tensor<4xf32>
}
