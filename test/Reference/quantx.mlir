// RUN: quant-run %s --engine=reference --entry=roundings --print | FileCheck %s --check-prefix=ROUND
// RUN: quant-run %s --engine=reference --entry=requantize --print | FileCheck %s --check-prefix=REQ
// RUN: quant-run %s --engine=reference --entry=others --print | FileCheck %s --check-prefix=OTHER
// RUN: quant-run %s --engine=reference --entry=epilogue --print | FileCheck %s --check-prefix=EPI

func.func @roundings() -> (tensor<6xi8>, tensor<6xi8>, tensor<6xi8>, tensor<6xi8>, tensor<6xf32>) {
  %x = arith.constant dense<[0.5, 1.5, -0.5, -1.5, 1000.0, 0x7FC00000]> : tensor<6xf32>
  %s = arith.constant 1.0 : f32
  %z = arith.constant 1 : i32
  // ROUND: 6xi8: 1 3 1 -1 127 1
  %0 = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<6xf32> -> tensor<6xi8>
  // ROUND-NEXT: 6xi8: 2 3 0 -1 127 1
  %1 = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<half_away_from_zero>} : tensor<6xf32> -> tensor<6xi8>
  // ROUND-NEXT: 6xi8: 2 3 1 0 127 1
  %2 = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<half_up>} : tensor<6xf32> -> tensor<6xi8>
  // round(x + 1) and round(x) + 1 differ on ties.
  // ROUND-NEXT: 6xi8: 2 2 0 0 127 1
  %3 = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>, zero_point_first} : tensor<6xf32> -> tensor<6xi8>
  // ROUND-NEXT: 6xf32: 0 2 0 -2 126 0
  %4 = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<6xf32>
  return %0, %1, %2, %3, %4 : tensor<6xi8>, tensor<6xi8>, tensor<6xi8>, tensor<6xi8>, tensor<6xf32>
}

// Accumulators times 2^-2 (multiplier 2^30, shift -1).
func.func @requantize() -> (tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>) {
  %a = arith.constant dense<[6, -6, 10, 4000]> : tensor<4xi32>
  %m = arith.constant 1073741824 : i32
  %h = arith.constant -1 : i32
  %z = arith.constant 0 : i32
  // REQ: 4xi8: 2 -1 3 127
  %0 = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi32> -> tensor<4xi8>
  // REQ-NEXT: 4xi8: 2 -2 2 127
  %1 = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<half_even>} : tensor<4xi32> -> tensor<4xi8>
  // REQ-NEXT: 4xi8: 2 -2 3 127
  %2 = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<tflite_double>} : tensor<4xi32> -> tensor<4xi8>
  // REQ-NEXT: 4xi8: 2 0 3 60
  %3 = quantx.requantize %a multiplier(%m : i32) shift(%h : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>, min = 0 : i64, max = 60 : i64} : tensor<4xi32> -> tensor<4xi8>
  // REQ-NEXT: 4xi8: 2 -2 2 127
  %f = arith.constant 0.25 : f32
  %4 = quantx.requantize %a multiplier(%f : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>, rounding = #quantx.rounding<half_even>} : tensor<4xi32> -> tensor<4xi8>
  return %0, %1, %2, %3, %4 : tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>, tensor<4xi8>
}

func.func @others() -> (f32, i32, tensor<3xi8>, tensor<2x3xf32>, tensor<3xf32>) {
  %low = arith.constant -20.0 : f32
  %high = arith.constant 1000.0 : f32
  // OTHER: f32: 4
  // OTHER-NEXT: i32: 5
  %s, %z = quantx.choose_params %low, %high {storage = #quantx.storage<u8>} : f32, f32 -> f32, i32
  // OTHER-NEXT: 3xi8: 10 30 40
  %q = arith.constant dense<[-2, 0, 1]> : tensor<3xi8>
  %t = arith.constant dense<[10, 20, 30, 40]> : tensor<4xi8>
  %0 = quantx.lookup %q table(%t : tensor<4xi8>) {storage = #quantx.storage<i2>} : tensor<3xi8> -> tensor<3xi8>
  // Rows of three 4-bit codes in two bytes each, blocks of two.
  // OTHER-NEXT: 2x3xf32: 1 2 30 -1 -2 0
  %w = arith.constant dense<[[0x21, 0x03], [0xEF, 0x00]]> : tensor<2x2xi8>
  %ws = arith.constant dense<[[1.0, 10.0], [1.0, 10.0]]> : tensor<2x2xf32>
  %wz = arith.constant dense<0> : tensor<2x2xi32>
  %1 = quantx.dequantize %w scale(%ws : tensor<2x2xf32>) zero_point(%wz : tensor<2x2xi32>) {storage = #quantx.storage<i4 packed>, axis = 1 : i64, block_size = 2 : i64} : tensor<2x2xi8> -> tensor<2x3xf32>
  // OTHER-NEXT: 3xf32: 0 2 1
  %x = arith.constant dense<[-1.0, 2.0, 1.0]> : tensor<3xf32>
  %2 = quantx.unit "relu" (%a = %x : tensor<3xf32>) {min = 0.0 : f64} -> tensor<3xf32> {
    %c = arith.constant dense<0.0> : tensor<3xf32>
    %r = arith.maximumf %a, %c : tensor<3xf32>
    quantx.yield %r : tensor<3xf32>
  }
  return %s, %z, %0, %1, %2 : f32, i32, tensor<3xi8>, tensor<2x3xf32>, tensor<3xf32>
}

// The ops on numbers, in the body of another op.
func.func @epilogue() -> tensor<3xi8> {
  %a = arith.constant dense<[4, -100, 1000]> : tensor<3xi32>
  %m = arith.constant dense<[1073741824, 2147483647, 1073741824]> : tensor<3xi32>
  %h = arith.constant dense<[0, -1, -3]> : tensor<3xi32>
  %e = tensor.empty() : tensor<3xi8>
  // EPI: 3xi8: 9 -43 70
  %0 = linalg.map ins(%a, %m, %h : tensor<3xi32>, tensor<3xi32>, tensor<3xi32>) outs(%e : tensor<3xi8>) (%v: i32, %f: i32, %s: i32, %o: i8) {
    %z = arith.constant 7 : i32
    %q = quantx.requantize %v multiplier(%f : i32) shift(%s : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : i32 -> i8
    linalg.yield %q : i8
  }
  return %0 : tensor<3xi8>
}
