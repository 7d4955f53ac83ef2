// RUN: quant-opt %s --quantx-fold-softmax-guards --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-fold-softmax-guards --quantx-recognize-normalizations --canonicalize --cse --split-input-file | FileCheck %s --check-prefix=UNIT

// What torch's attention looks like: the softmax, and zeros for a row whose
// scores are all -inf. The maximum of the softmax tells.

// CHECK-LABEL: func @attention
// CHECK: %[[MAX:.*]]:2 = linalg.generic
// CHECK: %[[ROWS:.*]] = tensor.expand_shape %[[MAX]]#0
// CHECK-NOT: arith.andi
// CHECK: linalg.generic {{.*}} ins(%[[ALL:.*]] : tensor<2x3x1xf32>) outs(%{{.*}} : tensor<2x3x1xi1>)
// CHECK: arith.cmpf oeq, %{{.*}}, %{{.*}} : f32
// CHECK: arith.select
// CHECK-NOT: arith.andi

// UNIT-LABEL: func @attention
// UNIT: %[[Y:.*]] = quantx.unit "softmax" {{.*}} {axis = 2 : i64}
// UNIT: arith.select
// UNIT: return %[[Y]]
func.func @attention(%x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : i64
  %true = arith.constant true
  %low = arith.constant 0xFF800000 : f32
  %wide = arith.constant 0xFFF0000000000000 : f64
  %none = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %e0 = tensor.empty() : tensor<2x3xi64>
  %i0 = linalg.fill ins(%c0 : i64) outs(%e0 : tensor<2x3xi64>) -> tensor<2x3xi64>
  %e1 = tensor.empty() : tensor<2x3xf32>
  %i1 = linalg.fill ins(%low : f32) outs(%e1 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %max:2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x : tensor<2x3x4xf32>) outs(%i1, %i0 : tensor<2x3xf32>, tensor<2x3xi64>) {
  ^bb0(%in: f32, %a: f32, %b: i64):
    %k = linalg.index 2 : index
    %n = arith.index_cast %k : index to i64
    %m = arith.maximumf %in, %a : f32
    %g = arith.cmpf ogt, %in, %a : f32
    %s = arith.select %g, %n, %b : i64
    linalg.yield %m, %s : f32, i64
  } -> (tensor<2x3xf32>, tensor<2x3xi64>)
  %rows = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [2, 3, 1] : tensor<2x3xf32> into tensor<2x3x1xf32>
  %e = tensor.empty() : tensor<2x3x4xf32>
  %shifted = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %rows : tensor<2x3x4xf32>, tensor<2x3x1xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %d = arith.subf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<2x3x4xf32>
  %exp = linalg.exp ins(%shifted : tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %e2 = tensor.empty() : tensor<2x3x1xf32>
  %i2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
  %sum = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4xf32>) outs(%i2 : tensor<2x3x1xf32>) {
  ^bb0(%a: f32, %out: f32):
    %s = arith.addf %a, %out : f32
    linalg.yield %s : f32
  } -> tensor<2x3x1xf32>
  %soft = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4xf32>, tensor<2x3x1xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %d = arith.divf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<2x3x4xf32>
  %e3 = tensor.empty() : tensor<2x3x4xi1>
  %masked = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<2x3x4xf32>) outs(%e3 : tensor<2x3x4xi1>) {
  ^bb0(%a: f32, %out: i1):
    %w = arith.extf %a : f32 to f64
    %c = arith.cmpf oeq, %w, %wide : f64
    linalg.yield %c : i1
  } -> tensor<2x3x4xi1>
  %e4 = tensor.empty() : tensor<2x3x1xi1>
  %i4 = linalg.fill ins(%true : i1) outs(%e4 : tensor<2x3x1xi1>) -> tensor<2x3x1xi1>
  %all = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%masked : tensor<2x3x4xi1>) outs(%i4 : tensor<2x3x1xi1>) {
  ^bb0(%a: i1, %out: i1):
    %b = arith.andi %a, %out : i1
    linalg.yield %b : i1
  } -> tensor<2x3x1xi1>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%all, %none, %soft : tensor<2x3x1xi1>, tensor<2x3x4xf32>, tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%c: i1, %a: f32, %b: f32, %out: f32):
    %s = arith.select %c, %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// Without a softmax the maximum is computed.

// CHECK-LABEL: func @alone
// CHECK: %[[MAX:.*]] = linalg.generic {{.*}}"reduction"]} ins(%{{.*}} : tensor<5x?xf32>) outs(%{{.*}} : tensor<5xf32>)
// CHECK: arith.maximumf
// CHECK: arith.cmpf oeq
// CHECK-NOT: arith.andi
func.func @alone(%x: tensor<5x?xf32>, %e3: tensor<5x?xi1>) -> tensor<5xi1> {
  %true = arith.constant true
  %low = arith.constant 0xFF800000 : f32
  %masked = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<5x?xf32>) outs(%e3 : tensor<5x?xi1>) {
  ^bb0(%a: f32, %out: i1):
    %c = arith.cmpf oeq, %a, %low : f32
    linalg.yield %c : i1
  } -> tensor<5x?xi1>
  %e4 = tensor.empty() : tensor<5xi1>
  %i4 = linalg.fill ins(%true : i1) outs(%e4 : tensor<5xi1>) -> tensor<5xi1>
  %all = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>], iterator_types = ["parallel", "reduction"]} ins(%masked : tensor<5x?xi1>) outs(%i4 : tensor<5xi1>) {
  ^bb0(%a: i1, %out: i1):
    %b = arith.andi %a, %out : i1
    linalg.yield %b : i1
  } -> tensor<5xi1>
  return %all : tensor<5xi1>
}

// -----

// Another bound, or a reduction that is false from the start, is left alone.

// CHECK-LABEL: func @bound
// CHECK: arith.andi
// UNIT-LABEL: func @bound
// UNIT: arith.andi
func.func @bound(%x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : i64
  %true = arith.constant true
  %low = arith.constant 0xFF800000 : f32
  %wide = arith.constant -1.0e30 : f64
  %none = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %e0 = tensor.empty() : tensor<2x3xi64>
  %i0 = linalg.fill ins(%c0 : i64) outs(%e0 : tensor<2x3xi64>) -> tensor<2x3xi64>
  %e1 = tensor.empty() : tensor<2x3xf32>
  %i1 = linalg.fill ins(%low : f32) outs(%e1 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %max:2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x : tensor<2x3x4xf32>) outs(%i1, %i0 : tensor<2x3xf32>, tensor<2x3xi64>) {
  ^bb0(%in: f32, %a: f32, %b: i64):
    %k = linalg.index 2 : index
    %n = arith.index_cast %k : index to i64
    %m = arith.maximumf %in, %a : f32
    %g = arith.cmpf ogt, %in, %a : f32
    %s = arith.select %g, %n, %b : i64
    linalg.yield %m, %s : f32, i64
  } -> (tensor<2x3xf32>, tensor<2x3xi64>)
  %rows = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [2, 3, 1] : tensor<2x3xf32> into tensor<2x3x1xf32>
  %e = tensor.empty() : tensor<2x3x4xf32>
  %shifted = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %rows : tensor<2x3x4xf32>, tensor<2x3x1xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %d = arith.subf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<2x3x4xf32>
  %exp = linalg.exp ins(%shifted : tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %e2 = tensor.empty() : tensor<2x3x1xf32>
  %i2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
  %sum = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4xf32>) outs(%i2 : tensor<2x3x1xf32>) {
  ^bb0(%a: f32, %out: f32):
    %s = arith.addf %a, %out : f32
    linalg.yield %s : f32
  } -> tensor<2x3x1xf32>
  %soft = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4xf32>, tensor<2x3x1xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %d = arith.divf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<2x3x4xf32>
  %e3 = tensor.empty() : tensor<2x3x4xi1>
  %masked = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<2x3x4xf32>) outs(%e3 : tensor<2x3x4xi1>) {
  ^bb0(%a: f32, %out: i1):
    %w = arith.extf %a : f32 to f64
    %c = arith.cmpf oeq, %w, %wide : f64
    linalg.yield %c : i1
  } -> tensor<2x3x4xi1>
  %e4 = tensor.empty() : tensor<2x3x1xi1>
  %i4 = linalg.fill ins(%true : i1) outs(%e4 : tensor<2x3x1xi1>) -> tensor<2x3x1xi1>
  %all = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%masked : tensor<2x3x4xi1>) outs(%i4 : tensor<2x3x1xi1>) {
  ^bb0(%a: i1, %out: i1):
    %b = arith.andi %a, %out : i1
    linalg.yield %b : i1
  } -> tensor<2x3x1xi1>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%all, %none, %soft : tensor<2x3x1xi1>, tensor<2x3x4xf32>, tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%c: i1, %a: f32, %b: f32, %out: f32):
    %s = arith.select %c, %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// CHECK-LABEL: func @never
// CHECK: arith.andi
func.func @never(%x: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : i64
  %true = arith.constant false
  %low = arith.constant 0xFF800000 : f32
  %wide = arith.constant 0xFFF0000000000000 : f64
  %none = arith.constant dense<0.0> : tensor<2x3x4xf32>
  %e0 = tensor.empty() : tensor<2x3xi64>
  %i0 = linalg.fill ins(%c0 : i64) outs(%e0 : tensor<2x3xi64>) -> tensor<2x3xi64>
  %e1 = tensor.empty() : tensor<2x3xf32>
  %i1 = linalg.fill ins(%low : f32) outs(%e1 : tensor<2x3xf32>) -> tensor<2x3xf32>
  %max:2 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1)>, affine_map<(d0, d1, d2) -> (d0, d1)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x : tensor<2x3x4xf32>) outs(%i1, %i0 : tensor<2x3xf32>, tensor<2x3xi64>) {
  ^bb0(%in: f32, %a: f32, %b: i64):
    %k = linalg.index 2 : index
    %n = arith.index_cast %k : index to i64
    %m = arith.maximumf %in, %a : f32
    %g = arith.cmpf ogt, %in, %a : f32
    %s = arith.select %g, %n, %b : i64
    linalg.yield %m, %s : f32, i64
  } -> (tensor<2x3xf32>, tensor<2x3xi64>)
  %rows = tensor.expand_shape %max#0 [[0], [1, 2]] output_shape [2, 3, 1] : tensor<2x3xf32> into tensor<2x3x1xf32>
  %e = tensor.empty() : tensor<2x3x4xf32>
  %shifted = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x, %rows : tensor<2x3x4xf32>, tensor<2x3x1xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %d = arith.subf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<2x3x4xf32>
  %exp = linalg.exp ins(%shifted : tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  %e2 = tensor.empty() : tensor<2x3x1xf32>
  %i2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<2x3x1xf32>) -> tensor<2x3x1xf32>
  %sum = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%exp : tensor<2x3x4xf32>) outs(%i2 : tensor<2x3x1xf32>) {
  ^bb0(%a: f32, %out: f32):
    %s = arith.addf %a, %out : f32
    linalg.yield %s : f32
  } -> tensor<2x3x1xf32>
  %soft = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%exp, %sum : tensor<2x3x4xf32>, tensor<2x3x1xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %d = arith.divf %a, %b : f32
    linalg.yield %d : f32
  } -> tensor<2x3x4xf32>
  %e3 = tensor.empty() : tensor<2x3x4xi1>
  %masked = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%x : tensor<2x3x4xf32>) outs(%e3 : tensor<2x3x4xi1>) {
  ^bb0(%a: f32, %out: i1):
    %w = arith.extf %a : f32 to f64
    %c = arith.cmpf oeq, %w, %wide : f64
    linalg.yield %c : i1
  } -> tensor<2x3x4xi1>
  %e4 = tensor.empty() : tensor<2x3x1xi1>
  %i4 = linalg.fill ins(%true : i1) outs(%e4 : tensor<2x3x1xi1>) -> tensor<2x3x1xi1>
  %all = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, 0)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%masked : tensor<2x3x4xi1>) outs(%i4 : tensor<2x3x1xi1>) {
  ^bb0(%a: i1, %out: i1):
    %b = arith.andi %a, %out : i1
    linalg.yield %b : i1
  } -> tensor<2x3x1xi1>
  %y = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2) -> (d0, d1, 0)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>, affine_map<(d0, d1, d2) -> (d0, d1, d2)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%all, %none, %soft : tensor<2x3x1xi1>, tensor<2x3x4xf32>, tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%c: i1, %a: f32, %b: f32, %out: f32):
    %s = arith.select %c, %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}
