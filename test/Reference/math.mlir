// RUN: quant-run %s --engine=reference --entry=rounding --print | FileCheck %s --check-prefix=ROUND
// RUN: quant-run %s --engine=reference --entry=elementary --print | FileCheck %s --check-prefix=ELEM
// RUN: quant-run %s --engine=reference --entry=integers --print | FileCheck %s --check-prefix=INT

func.func @rounding() -> (tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>) {
  %x = arith.constant dense<[0.5, 1.5, -0.5, -2.5, 2.4]> : tensor<5xf32>
  // ROUND: 5xf32: 0 2 -0 -2 2
  %0 = math.roundeven %x : tensor<5xf32>
  // ROUND-NEXT: 5xf32: 1 2 -1 -3 2
  %1 = math.round %x : tensor<5xf32>
  // ROUND-NEXT: 5xf32: 0 1 -1 -3 2
  %2 = math.floor %x : tensor<5xf32>
  // ROUND-NEXT: 5xf32: 1 2 -0 -2 3
  %3 = math.ceil %x : tensor<5xf32>
  // ROUND-NEXT: 5xf32: 0 1 -0 -2 2
  %4 = math.trunc %x : tensor<5xf32>
  // ROUND-NEXT: 5xf32: 0.5 1.5 0.5 2.5 2.4
  %5 = math.absf %x : tensor<5xf32>
  return %0, %1, %2, %3, %4, %5 : tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>
}

func.func @elementary() -> (f32, f32, f32, f32, f32, f64, f32, f32, f32, f32) {
  %one = arith.constant 1.0 : f32
  %four = arith.constant 4.0 : f32
  %wide = arith.constant 1.0 : f64
  // ELEM: f32: 2.7182817
  %0 = math.exp %one : f32
  // ELEM-NEXT: f32: 0.84270
  %1 = math.erf %one : f32
  // ELEM-NEXT: f32: 0.76159
  %2 = math.tanh %one : f32
  // ELEM-NEXT: f32: 1.3862
  %3 = math.log %four : f32
  // ELEM-NEXT: f32: 0.5
  %4 = math.rsqrt %four : f32
  // ELEM-NEXT: f64: 2.71828183
  %5 = math.exp %wide : f64
  %x = arith.constant 1.1 : f32
  %n = arith.constant 3 : i64
  %m = arith.constant -2 : i32
  // ELEM-NEXT: f32: 1.3310
  %6 = math.fpowi %x, %n : f32, i64
  // ELEM-NEXT: f32: 0.0625
  %7 = math.fpowi %four, %m : f32, i32
  // ELEM-NEXT: f32: 32
  %half = arith.constant 2.5 : f32
  %8 = math.powf %four, %half : f32
  // ELEM-NEXT: f32: 2.5
  %9 = math.clampf %four to [%one, %half] : f32
  return %0, %1, %2, %3, %4, %5, %6, %7, %8, %9 : f32, f32, f32, f32, f32, f64, f32, f32, f32, f32
}

func.func @integers() -> (i8, i8, i8, i8, i32) {
  %x = arith.constant -128 : i8
  %y = arith.constant 12 : i8
  // INT: i8: -128
  %0 = math.absi %x : i8
  // INT-NEXT: i8: 4
  %1 = math.ctlz %y : i8
  // INT-NEXT: i8: 2
  %2 = math.cttz %y : i8
  // INT-NEXT: i8: 1
  %3 = math.ctpop %x : i8
  // INT-NEXT: i32: -243
  %b = arith.constant -3 : i32
  %e = arith.constant 5 : i32
  %4 = math.ipowi %b, %e : i32
  return %0, %1, %2, %3, %4 : i8, i8, i8, i8, i32
}
