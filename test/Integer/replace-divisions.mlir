// RUN: quant-opt %s -split-input-file --quantx-replace-divisions | FileCheck %s

#all = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0, 0)>

// By a constant (its reciprocal rounds to 0.176776692), also where it comes from
// f64; by the number of a row, here of rows of any count; and by a scale.
// CHECK-LABEL: func @codes
// CHECK: quantx.unit
// CHECK-NOT: arith.divf
// CHECK: %[[C:.*]] = arith.constant 0.176776692 : f32
// CHECK: arith.mulf %{{.*}}, %[[C]]
// CHECK: %[[R:.*]] = linalg.generic {{.*}} ins(%[[SUM:.*]] : tensor<?x1xf32>)
// CHECK: %[[ONE:.*]] = arith.constant 1.000000e+00
// CHECK: arith.divf %[[ONE]], %{{.*}} : f32
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %[[R]] : tensor<?x8xf32>, tensor<?x1xf32>)
// CHECK: arith.mulf
// CHECK-NOT: arith.divf
// CHECK: quantx.quantize {{.*}}reciprocal
func.func @codes(%q: tensor<?x8xi8>, %sum: tensor<?x1xf32>, %full: tensor<?x8xf32>) -> tensor<?x8xi8> {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<?x8xi8> -> tensor<?x8xf32>
  %u = quantx.unit "elementwise" (%a = %x : tensor<?x8xf32>, %o = %full : tensor<?x8xf32>) -> tensor<?x8xf32> {
    %c = arith.constant 5.6568542494923806 : f64
    %0 = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<?x8xf32>) outs(%o : tensor<?x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1 = arith.truncf %c : f64 to f32
      %2 = arith.divf %in, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<?x8xf32>
    quantx.yield %0 : tensor<?x8xf32>
  }
  %y = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]} ins(%u, %sum : tensor<?x8xf32>, tensor<?x1xf32>) outs(%full : tensor<?x8xf32>) {
  ^bb0(%in: f32, %d: f32, %out: f32):
    %0 = arith.divf %in, %d : f32
    linalg.yield %0 : f32
  } -> tensor<?x8xf32>
  %c = quantx.quantize %y scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<?x8xf32> -> tensor<?x8xi8>
  return %c : tensor<?x8xi8>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>

// Inputs of the model are divided as its scales say; scales of the moment are
// themselves rounded.
// CHECK-LABEL: func @floats
// CHECK: arith.divf
// CHECK: quantx.quantize
// CHECK-NOT: reciprocal
// CHECK: quantx.choose_params
// CHECK: quantx.quantize {{.*}}reciprocal
func.func @floats(%x: tensor<4x8xf32>, %full: tensor<4x8xf32>, %low: tensor<4x1xf32>, %high: tensor<4x1xf32>) -> (tensor<4x8xi8>, tensor<4x8xi8>) {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %y = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<4x8xf32>) outs(%full : tensor<4x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.divf %in, %s : f32
    linalg.yield %0 : f32
  } -> tensor<4x8xf32>
  %a = quantx.quantize %y scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4x8xf32> -> tensor<4x8xi8>
  %t, %u = quantx.choose_params %low, %high {storage = #quantx.storage<i8>} : tensor<4x1xf32>, tensor<4x1xf32> -> tensor<4x1xf32>, tensor<4x1xi32>
  %b = quantx.quantize %x scale(%t : tensor<4x1xf32>) zero_point(%u : tensor<4x1xi32>) {storage = #quantx.storage<i8>, axis = 1 : i64, block_size = 8 : i64} : tensor<4x8xf32> -> tensor<4x8xi8>
  return %a, %b : tensor<4x8xi8>, tensor<4x8xi8>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>

// Left: a quotient that is rounded to an integer behind, the divisor of each
// element, a divisor without a normal reciprocal, and f64.
// CHECK-LABEL: func @left
// CHECK-COUNT-4: arith.divf
// CHECK: return
func.func @left(%q: tensor<4x8xi8>, %d: tensor<4x8xf32>, %full: tensor<4x8xf32>) -> (tensor<4x8xf32>, tensor<4x8xf32>, tensor<4x8xf32>) {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %tiny = arith.constant 1.0e-40 : f32
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4x8xi8> -> tensor<4x8xf32>
  %a = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<4x8xf32>) outs(%full : tensor<4x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.divf %in, %s : f32
    %1 = math.floor %0 : f32
    linalg.yield %1 : f32
  } -> tensor<4x8xf32>
  %b = linalg.generic {indexing_maps = [#all, #all, #all], iterator_types = ["parallel", "parallel"]} ins(%x, %d : tensor<4x8xf32>, tensor<4x8xf32>) outs(%full : tensor<4x8xf32>) {
  ^bb0(%in: f32, %by: f32, %out: f32):
    %0 = arith.divf %in, %by : f32
    linalg.yield %0 : f32
  } -> tensor<4x8xf32>
  %c = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<4x8xf32>) outs(%full : tensor<4x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.divf %in, %tiny : f32
    %wide = arith.extf %0 : f32 to f64
    %two = arith.constant 2.5 : f64
    %1 = arith.divf %wide, %two : f64
    %2 = arith.truncf %1 : f64 to f32
    linalg.yield %2 : f32
  } -> tensor<4x8xf32>
  return %a, %b, %c : tensor<4x8xf32>, tensor<4x8xf32>, tensor<4x8xf32>
}
