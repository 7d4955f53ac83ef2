// RUN: quant-opt %s -split-input-file --quantx-narrow-units | FileCheck %s

#all = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0, 0)>

// CHECK-LABEL: func @codes
// CHECK-NOT:     f64
// CHECK:         linalg.fill ins(%{{.*}} : f32) outs(%{{.*}} : tensor<4x1xf32>)
// CHECK:         linalg.generic {{.*}} ins(%{{.*}} : tensor<4x8xf32>) outs(%{{.*}} : tensor<4x1xf32>)
// CHECK:           arith.addf %{{.*}} : f32
// CHECK:         arith.divf %{{.*}} : f32
// CHECK-NOT:     arith.truncf
// CHECK-NOT:     f64
// CHECK:         quantx.yield %{{.*}} : tensor<4x1xf32>
func.func @codes(%q: tensor<4x8xi8>) -> tensor<4x1xf32> {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4x8xi8> -> tensor<4x8xf32>
  %y = quantx.unit "layer_norm" (%a = %x : tensor<4x8xf32>) -> tensor<4x1xf32> {
    %zero = arith.constant 0.0 : f64
    %count = arith.constant 8.0 : f64
    %full = tensor.empty() : tensor<4x8xf64>
    %wide = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<4x8xf32>) outs(%full : tensor<4x8xf64>) {
    ^bb0(%in: f32, %out: f64):
      %0 = arith.extf %in : f32 to f64
      linalg.yield %0 : f64
    } -> tensor<4x8xf64>
    %e = tensor.empty() : tensor<4x1xf64>
    %none = linalg.fill ins(%zero : f64) outs(%e : tensor<4x1xf64>) -> tensor<4x1xf64>
    %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%wide : tensor<4x8xf64>) outs(%none : tensor<4x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %0 = arith.addf %in, %out : f64
      linalg.yield %0 : f64
    } -> tensor<4x1xf64>
    %n = tensor.empty() : tensor<4x1xf32>
    %mean = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel"]} ins(%sum : tensor<4x1xf64>) outs(%n : tensor<4x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %0 = arith.divf %in, %count : f64
      %1 = arith.truncf %0 : f64 to f32
      linalg.yield %1 : f32
    } -> tensor<4x1xf32>
    quantx.yield %mean : tensor<4x1xf32>
  }
  return %y : tensor<4x1xf32>
}

// -----

// What was never codes keeps f64, and so do results of f64, and bits of it.
// CHECK-LABEL: func @kept
// CHECK-COUNT-3: arith.extf %{{.*}} : {{.*}}f64
func.func @kept(%f: tensor<8xf32>, %q: tensor<8xi8>) -> (tensor<8xf32>, tensor<8xf64>, tensor<8xi64>) {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<8xi8> -> tensor<8xf32>
  %0 = quantx.unit "elementwise" (%a = %f : tensor<8xf32>) -> tensor<8xf32> {
    %w = arith.extf %a : tensor<8xf32> to tensor<8xf64>
    %r = arith.truncf %w : tensor<8xf64> to tensor<8xf32>
    quantx.yield %r : tensor<8xf32>
  }
  %1 = quantx.unit "elementwise" (%a = %x : tensor<8xf32>) -> tensor<8xf64> {
    %w = arith.extf %a : tensor<8xf32> to tensor<8xf64>
    quantx.yield %w : tensor<8xf64>
  }
  %2 = quantx.unit "elementwise" (%a = %x : tensor<8xf32>) -> tensor<8xi64> {
    %w = arith.extf %a : tensor<8xf32> to tensor<8xf64>
    %b = arith.bitcast %w : tensor<8xf64> to tensor<8xi64>
    quantx.yield %b : tensor<8xi64>
  }
  return %0, %1, %2 : tensor<8xf32>, tensor<8xf64>, tensor<8xi64>
}
