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

// Two tensors are no function of one; slopes per channel are several, with one
// name, which is not given before contractions had them.
// CHECK-LABEL: func @stays
// CHECK-NOT: quantx.unit
// CHECK: arith.addf
// CHECK: quantx.unit "affine"
// NAMED-LABEL: func @stays
// NAMED-NOT: quantx.unit
// NAMED: return
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

// -----

#id = affine_map<(n, c, h) -> (n, c, h)>
#channel = affine_map<(n, c, h) -> (c, 0)>
#one = affine_map<(n, c, h) -> (0, 0)>

// Slopes by channel are another function for each, with a name; one slope in a
// tensor is a leaky ReLU.
// CHECK-LABEL: func @prelu
// CHECK: quantx.unit "prelu" ({{.*}} : tensor<1x2x3xf32>) ->
// CHECK: quantx.unit "leaky_relu" {{.*}} {slope = 2.500000e-01 : f64}
// NAMED-LABEL: func @prelu
// NAMED: quantx.unit "prelu"
// NAMED: quantx.unit "leaky_relu"
func.func @prelu(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %zero = arith.constant 0.0 : f32
  %slopes = arith.constant dense<[[0.25], [0.5]]> : tensor<2x1xf32>
  %slope = arith.constant dense<0.25> : tensor<1x1xf32>
  %e = tensor.empty() : tensor<1x2x3xf32>
  %i = tensor.empty() : tensor<1x2x3xi1>
  %p = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x : tensor<1x2x3xf32>) outs(%i : tensor<1x2x3xi1>) {
  ^bb0(%in: f32, %out: i1):
    %c = arith.cmpf ogt, %in, %zero : f32
    linalg.yield %c : i1
  } -> tensor<1x2x3xi1>
  %m = linalg.generic {indexing_maps = [#channel, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%slopes, %x : tensor<2x1xf32>, tensor<1x2x3xf32>) outs(%e : tensor<1x2x3xf32>) {
  ^bb0(%s: f32, %in: f32, %out: f32):
    %c = arith.mulf %s, %in : f32
    linalg.yield %c : f32
  } -> tensor<1x2x3xf32>
  %r = linalg.generic {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%p, %x, %m : tensor<1x2x3xi1>, tensor<1x2x3xf32>, tensor<1x2x3xf32>) outs(%e : tensor<1x2x3xf32>) {
  ^bb0(%c: i1, %a: f32, %b: f32, %out: f32):
    %s = arith.select %c, %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<1x2x3xf32>
  %l = linalg.generic {indexing_maps = [#one, #id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%slope, %r : tensor<1x1xf32>, tensor<1x2x3xf32>) outs(%e : tensor<1x2x3xf32>) {
  ^bb0(%s: f32, %in: f32, %out: f32):
    %c = arith.cmpf ogt, %in, %zero : f32
    %b = arith.mulf %s, %in : f32
    %v = arith.select %c, %in, %b : f32
    linalg.yield %v : f32
  } -> tensor<1x2x3xf32>
  return %l : tensor<1x2x3xf32>
}

// -----

#id = affine_map<(n, c, h) -> (n, c, h)>
#channel = affine_map<(n, c, h) -> (c, 0)>
#all = affine_map<(n, c, h) -> (c, h)>

// A batch norm that no contraction takes in is one function, when what has a
// name is found; a constant that varies along two dimensions is none.
// CHECK-LABEL: func @affine
// CHECK: quantx.unit "affine"
// CHECK-COUNT-2: linalg.generic
// CHECK: quantx.yield
// CHECK-NOT: quantx.unit
// CHECK: linalg.generic
// NAMED-LABEL: func @affine
// NAMED-NOT: quantx.unit
func.func @affine(%x: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %a = arith.constant dense<[[0.25], [0.5]]> : tensor<2x1xf32>
  %b = arith.constant dense<[[1.0], [-1.0]]> : tensor<2x1xf32>
  %t = arith.constant dense<[[1.0, 2.0, 3.0], [-1.0, -2.0, -3.0]]> : tensor<2x3xf32>
  %e = tensor.empty() : tensor<1x2x3xf32>
  %m = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%x, %a : tensor<1x2x3xf32>, tensor<2x1xf32>) outs(%e : tensor<1x2x3xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %c = arith.mulf %in, %s : f32
    linalg.yield %c : f32
  } -> tensor<1x2x3xf32>
  %r = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%m, %b : tensor<1x2x3xf32>, tensor<2x1xf32>) outs(%e : tensor<1x2x3xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %c = arith.addf %in, %s : f32
    linalg.yield %c : f32
  } -> tensor<1x2x3xf32>
  %l = linalg.generic {indexing_maps = [#id, #all, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%r, %t : tensor<1x2x3xf32>, tensor<2x3xf32>) outs(%e : tensor<1x2x3xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %c = arith.addf %in, %s : f32
    linalg.yield %c : f32
  } -> tensor<1x2x3xf32>
  return %l : tensor<1x2x3xf32>
}
