// RUN: quant-opt %s --quantx-expand-powers | FileCheck %s

// CHECK-LABEL: func @powers
// CHECK-SAME: %[[X:.*]]: f32, %[[K:.*]]: f32
// CHECK: %[[SQUARE:.*]] = arith.mulf %[[X]], %[[X]] : f32
// CHECK: %[[INTEGER:.*]] = arith.mulf %[[X]], %[[X]] : f32
// CHECK: %[[ROUNDED:.*]] = arith.mulf %[[X]], %[[X]] : f32
// CHECK: %[[ROOT:.*]] = math.sqrt %[[X]] : f32
// CHECK: %[[CUBE:.*]] = math.powf %[[X]]
// CHECK: %[[ANY:.*]] = math.powf %[[X]], %[[K]]
// CHECK: return %[[SQUARE]], %[[INTEGER]], %[[ROUNDED]], %[[ROOT]], %[[X]], %[[CUBE]], %[[ANY]]
func.func @powers(%x: f32, %k: f32) -> (f32, f32, f32, f32, f32, f32, f32) {
  %two = arith.constant 2.0 : f32
  %wide = arith.constant 2.0 : f64
  %int = arith.constant 2 : i32
  %half = arith.constant 0.5 : f32
  %one = arith.constant 1.0 : f32
  %three = arith.constant 3.0 : f32
  %narrow = arith.truncf %wide : f64 to f32
  %a = math.powf %x, %two : f32
  %b = math.fpowi %x, %int : f32, i32
  %c = math.powf %x, %narrow : f32
  %d = math.powf %x, %half : f32
  %e = math.powf %x, %one : f32
  %f = math.powf %x, %three : f32
  %g = math.powf %x, %k : f32
  return %a, %b, %c, %d, %e, %f, %g : f32, f32, f32, f32, f32, f32, f32
}
