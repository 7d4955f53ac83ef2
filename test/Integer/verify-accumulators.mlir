// RUN: quant-opt %s --quantx-verify-accumulators --split-input-file --verify-diagnostics

// 132102 products of -127 and -128 and the bias make exactly 2^31 - 1; one more
// would be too much (see the errors).

func.func @tight(%x: tensor<1x132102xi8>) -> tensor<1x1xi32> {
  %w = arith.constant dense<-127> : tensor<132102x1xi8>
  %e = tensor.empty() : tensor<1x1xi32>
  %b = arith.constant 33535 : i32
  %f = linalg.fill ins(%b : i32) outs(%e : tensor<1x1xi32>) -> tensor<1x1xi32>
  %m = linalg.matmul ins(%x, %w : tensor<1x132102xi8>, tensor<132102x1xi8>) outs(%f : tensor<1x1xi32>) -> tensor<1x1xi32>
  return %m : tensor<1x1xi32>
}

// -----

// The sum is made from the codes' own range: [0, 6] after the requantization's
// bounds, not from their type.

func.func @bounded(%a: tensor<1x132105xi32>, %k: i32, %z: i32) -> tensor<1x1xi32> {
  %x = quantx.requantize %a multiplier(%k : i32) shift(%z : i32) zero_point(%z : i32) {storage = #quantx.storage<i8>, min = 0 : i64, max = 6 : i64} : tensor<1x132105xi32> -> tensor<1x132105xi8>
  %w = arith.constant dense<127> : tensor<132105x1xi8>
  %e = tensor.empty() : tensor<1x1xi32>
  %b = arith.constant 1000000 : i32
  %f = linalg.fill ins(%b : i32) outs(%e : tensor<1x1xi32>) -> tensor<1x1xi32>
  %m = linalg.matmul ins(%x, %w : tensor<1x132105xi8>, tensor<132105x1xi8>) outs(%f : tensor<1x1xi32>) -> tensor<1x1xi32>
  return %m : tensor<1x1xi32>
}

// -----

// Zero points of quantized named ops are subtracted: |q - 3| <= 131.

func.func @named_zero_points(%x: tensor<2x3xi8>, %y: tensor<3x2xi8>) -> tensor<2x2xi32> {
  %zx = arith.constant 3 : i32
  %zy = arith.constant -5 : i32
  %c0 = arith.constant 0 : i32
  %e = tensor.empty() : tensor<2x2xi32>
  %f = linalg.fill ins(%c0 : i32) outs(%e : tensor<2x2xi32>) -> tensor<2x2xi32>
  %m = linalg.quantized_matmul ins(%x, %y, %zx, %zy : tensor<2x3xi8>, tensor<3x2xi8>, i32, i32) outs(%f : tensor<2x2xi32>) -> tensor<2x2xi32>
  return %m : tensor<2x2xi32>
}

// -----

// Empty sums start and end at the bias.

func.func @empty(%x: tensor<2x0xi8>) -> tensor<2x2xi32> {
  %w = arith.constant dense<0> : tensor<0x2xi8>
  %c0 = arith.constant 2147483647 : i32
  %e = tensor.empty() : tensor<2x2xi32>
  %f = linalg.fill ins(%c0 : i32) outs(%e : tensor<2x2xi32>) -> tensor<2x2xi32>
  %m = linalg.matmul ins(%x, %w : tensor<2x0xi8>, tensor<0x2xi8>) outs(%f : tensor<2x2xi32>) -> tensor<2x2xi32>
  return %m : tensor<2x2xi32>
}

// -----

// A bias that a generic spreads, as TOSA's convolutions have it.

func.func @generic_start(%x: tensor<3x4xi8>) -> tensor<3x2xi32> {
  %w = arith.constant dense<127> : tensor<4x2xi8>
  %b = arith.constant dense<[2147000000, -2147000000]> : tensor<2xi32>
  %e = tensor.empty() : tensor<3x2xi32>
  %f = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%b : tensor<2xi32>) outs(%e : tensor<3x2xi32>) {
  ^bb0(%in: i32, %out: i32):
    linalg.yield %in : i32
  } -> tensor<3x2xi32>
  %m = linalg.matmul ins(%x, %w : tensor<3x4xi8>, tensor<4x2xi8>) outs(%f : tensor<3x2xi32>) -> tensor<3x2xi32>
  return %m : tensor<3x2xi32>
}
