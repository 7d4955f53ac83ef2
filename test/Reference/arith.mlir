// RUN: quant-run %s --engine=reference --entry=integers --print | FileCheck %s --check-prefix=INT
// RUN: quant-run %s --engine=reference --entry=one_bit --print | FileCheck %s --check-prefix=BIT
// RUN: quant-run %s --engine=reference --entry=floats --print | FileCheck %s --check-prefix=FLOAT
// RUN: quant-run %s --engine=reference --entry=casts --print | FileCheck %s --check-prefix=CAST
// RUN: quant-run %s --engine=reference --entry=half --print | FileCheck %s --check-prefix=HALF

func.func @integers() -> (tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, i32, i32, i64) {
  %a = arith.constant dense<[127, -128, -7, 100]> : tensor<4xi8>
  %b = arith.constant dense<[1, -1, 2, -3]> : tensor<4xi8>
  // Sums and products wrap.
  // INT: 4xi8: -128 127 -5 97
  %0 = arith.addi %a, %b : tensor<4xi8>
  // INT-NEXT: 4xi8: 127 -128 -14 -44
  %1 = arith.muli %a, %b : tensor<4xi8>
  // Division is toward zero; -128 / -1 wraps.
  // INT-NEXT: 4xi8: 127 -128 -3 -33
  %2 = arith.divsi %a, %b : tensor<4xi8>
  // INT-NEXT: 4xi8: 127 -128 -4 -34
  %3 = arith.floordivsi %a, %b : tensor<4xi8>
  // INT-NEXT: 4xi8: 0 0 -1 1
  %4 = arith.remsi %a, %b : tensor<4xi8>
  // INT-NEXT: 4xi8: 127 0 124 0
  %5 = arith.divui %a, %b : tensor<4xi8>
  // INT-NEXT: 4xi8: 63 -64 -4 50
  %one = arith.constant dense<1> : tensor<4xi8>
  %6 = arith.shrsi %a, %one : tensor<4xi8>
  // The double-width product of 2^31 - 1 and 2^30.
  // INT-NEXT: i32: -1073741824
  // INT-NEXT: i32: 536870911
  %m = arith.constant 2147483647 : i32
  %n = arith.constant 1073741824 : i32
  %low, %high = arith.mulsi_extended %m, %n : i32
  // A shift by more than the width.
  // INT-NEXT: i64: 0
  %c100 = arith.constant 100 : i64
  %7 = arith.shli %c100, %c100 : i64
  return %0, %1, %2, %3, %4, %5, %6, %low, %high, %7 : tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, i32, i32, i64
}

// True is -1 where it is read as a signed number.
func.func @one_bit() -> (i32, i32, f32, f32, i1) {
  %t = arith.constant true
  %f = arith.constant false
  // BIT: i32: -1
  %0 = arith.extsi %t : i1 to i32
  // BIT-NEXT: i32: 1
  %1 = arith.extui %t : i1 to i32
  // BIT-NEXT: f32: -1
  %2 = arith.sitofp %t : i1 to f32
  // BIT-NEXT: f32: 1
  %3 = arith.uitofp %t : i1 to f32
  // BIT-NEXT: i1: 1
  %4 = arith.cmpi slt, %t, %f : i1
  return %0, %1, %2, %3, %4 : i32, i32, f32, f32, i1
}

func.func @floats() -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xi1>, tensor<4xi1>, tensor<4xf32>, f32) {
  %nan = arith.constant 0x7FC00000 : f32
  %a = arith.constant dense<[1.5, -0.0, 0x7FC00000, -2.0]> : tensor<4xf32>
  %b = arith.constant dense<[-2.5, 0.0, 1.0, 0x7FC00000]> : tensor<4xf32>
  // maximumf hands NaN on, maxnumf drops it; -0 is below +0.
  // FLOAT: 4xf32: 1.5 0 nan nan
  %0 = arith.maximumf %a, %b : tensor<4xf32>
  // FLOAT-NEXT: 4xf32: 1.5 0 1 -2
  %1 = arith.maxnumf %a, %b : tensor<4xf32>
  // FLOAT-NEXT: 4xf32: -2.5 -0 1 -2
  %2 = arith.minnumf %a, %b : tensor<4xf32>
  // FLOAT-NEXT: 4xi1: 1 0 0 0
  %3 = arith.cmpf ogt, %a, %b : tensor<4xf32>
  // FLOAT-NEXT: 4xi1: 1 0 1 1
  %4 = arith.cmpf ugt, %a, %b : tensor<4xf32>
  // FLOAT-NEXT: 4xf32: 1.5 0 1 {{-?}}nan
  %5 = arith.select %3, %a, %b : tensor<4xi1>, tensor<4xf32>
  // 0.1 + 0.2 in f32, not in double.
  // FLOAT-NEXT: f32: 0.300000012
  %x = arith.constant 0.1 : f32
  %y = arith.constant 0.2 : f32
  %6 = arith.addf %x, %y : f32
  return %0, %1, %2, %3, %4, %5, %6 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xi1>, tensor<4xi1>, tensor<4xf32>, f32
}

// Out of range saturates, NaN gives 0.
func.func @casts() -> (tensor<5xi8>, tensor<5xi8>, f32, i8, f32, index, tensor<2xi32>) {
  %x = arith.constant dense<[-3.9, 127.9, 300.0, -300.0, 0x7FC00000]> : tensor<5xf32>
  // CAST: 5xi8: -3 127 127 -128 0
  %0 = arith.fptosi %x : tensor<5xf32> to tensor<5xi8>
  // CAST-NEXT: 5xi8: 0 127 -1 0 0
  %1 = arith.fptoui %x : tensor<5xf32> to tensor<5xi8>
  // Just above a tie: through f64 it would fall on it.
  // CAST-NEXT: f32: 9.00720033e+15
  %big = arith.constant 9007199791611905 : i64
  %2 = arith.sitofp %big : i64 to f32
  // CAST-NEXT: i8: 57
  %c = arith.constant 12345 : i32
  %3 = arith.trunci %c : i32 to i8
  // CAST-NEXT: f32: 1
  %bits = arith.constant 0x3F800000 : i32
  %4 = arith.bitcast %bits : i32 to f32
  // CAST-NEXT: i64: -5
  %m = arith.constant -5 : i8
  %5 = arith.index_cast %m : i8 to index
  // CAST-NEXT: 2xi32: 200 55
  %u = arith.constant dense<[200, 55]> : tensor<2xi8>
  %6 = arith.extui %u : tensor<2xi8> to tensor<2xi32>
  return %0, %1, %2, %3, %4, %5, %6 : tensor<5xi8>, tensor<5xi8>, f32, i8, f32, index, tensor<2xi32>
}

// f16 and bf16 round after every op.
func.func @half() -> (f16, bf16, f16, f16) {
  %a = arith.constant 2048.0 : f16
  %b = arith.constant 1.0 : f16
  // HALF: f16: 2048
  %0 = arith.addf %a, %b : f16
  %c = arith.constant 256.0 : bf16
  %d = arith.constant 1.0 : bf16
  // HALF-NEXT: bf16: 256
  %1 = arith.addf %c, %d : bf16
  // 2049 + 2^-20 is above the tie: through f32 it would round to 2048.
  // HALF-NEXT: f16: 2050
  %e = arith.constant 2049.00000095367431640625 : f64
  %2 = arith.truncf %e : f64 to f16
  // HALF-NEXT: f16: inf
  %3 = arith.mulf %a, %a : f16
  return %0, %1, %2, %3 : f16, bf16, f16, f16
}
