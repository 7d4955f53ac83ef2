// RUN: quant-opt %s -split-input-file --quantx-integer-normalizations | FileCheck %s

// From fixed-point scores to codes with no float between: maximum, powers,
// sum, one division for each row, codes.
// CHECK-LABEL: func @softmax
// CHECK-NOT: quantx.unit
// CHECK: %[[X:.*]] = quantx.quantize %arg0 {{.*}} -> tensor<4x8xi32>
// CHECK: %[[MAX:.*]] = linalg.generic {{.*}} ins(%[[X]]
// CHECK: arith.maxsi
// CHECK: -> tensor<4xi32>
// CHECK: %[[E:.*]] = linalg.generic {{.*}} ins(%[[X]], %[[MAX]]
// CHECK: -> tensor<4x8xi32>
// CHECK: %[[SUM:.*]] = linalg.generic {{.*}} ins(%[[E]]
// CHECK: -> tensor<4xi64>
// CHECK: %[[F:.*]] = linalg.generic {{.*}} ins(%[[SUM]]
// CHECK: arith.divsi
// CHECK: %[[Q:.*]] = linalg.generic {{.*}} ins(%[[E]], %[[F]]
// CHECK: -> tensor<4x8xi8>
// CHECK: return %[[Q]]
func.func @softmax(%x: tensor<4x8xf32>) -> tensor<4x8xi8> {
  %s = arith.constant 0.00392156886 : f32
  %z = arith.constant 0 : i32
  %p = quantx.unit "softmax" (%a = %x : tensor<4x8xf32>) {axis = 1 : i64} -> tensor<4x8xf32> {
    %e = math.exp %a : tensor<4x8xf32>
    quantx.yield %e : tensor<4x8xf32>
  }
  %q = quantx.quantize %p scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4x8xf32> -> tensor<4x8xi8>
  return %q : tensor<4x8xi8>
}

// -----

// CHECK-LABEL: func @read_as_float
// CHECK: quantx.unit "softmax"
// CHECK-SAME: quantx.float_reason = "its result does not become codes of one scale"
func.func @read_as_float(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %p = quantx.unit "softmax" (%a = %x : tensor<4x8xf32>) {axis = 1 : i64} -> tensor<4x8xf32> {
    %e = math.exp %a : tensor<4x8xf32>
    quantx.yield %e : tensor<4x8xf32>
  }
  return %p : tensor<4x8xf32>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
#channel = affine_map<(d0, d1) -> (d1)>

// Factor and addend become fixed point: 2^14 and 2^16.
// CHECK-LABEL: func @norm
// CHECK-NOT: quantx.unit
// CHECK: quantx.quantize %arg0 {{.*}} -> tensor<4x2xi32>
// CHECK: arith.constant dense<[16384, -32768]> : tensor<2xi32>
// CHECK: arith.constant dense<[32768, 65536]> : tensor<2xi32>
// CHECK: quantx.dequantize {{.*}} : tensor<4x2xi32> -> tensor<4x2xf32>
func.func @norm(%x: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %n = quantx.unit "layer_norm" (%a = %x : tensor<4x2xf32>) {axis = 1 : i64, epsilon = 1.0e-5 : f64} -> tensor<4x2xf32> {
    %f = arith.constant dense<[1.0, -2.0]> : tensor<2xf32>
    %c = arith.constant dense<[0.5, 1.0]> : tensor<2xf32>
    %d = math.tanh %a : tensor<4x2xf32>
    %e = tensor.empty() : tensor<4x2xf32>
    %g = linalg.generic {indexing_maps = [#all, #channel, #all], iterator_types = ["parallel", "parallel"]} ins(%d, %f : tensor<4x2xf32>, tensor<2xf32>) outs(%e : tensor<4x2xf32>) {
    ^bb0(%i: f32, %w: f32, %o: f32):
      %0 = arith.mulf %i, %w : f32
      linalg.yield %0 : f32
    } -> tensor<4x2xf32>
    %h = linalg.generic {indexing_maps = [#all, #channel, #all], iterator_types = ["parallel", "parallel"]} ins(%g, %c : tensor<4x2xf32>, tensor<2xf32>) outs(%e : tensor<4x2xf32>) {
    ^bb0(%i: f32, %w: f32, %o: f32):
      %0 = arith.addf %i, %w : f32
      linalg.yield %0 : f32
    } -> tensor<4x2xf32>
    quantx.yield %h : tensor<4x2xf32>
  }
  return %n : tensor<4x2xf32>
}

// -----

// CHECK-LABEL: func @dynamic
// CHECK: quantx.unit "rms_norm"
// CHECK-SAME: quantx.float_reason = "its integer form needs rows of static size"
func.func @dynamic(%x: tensor<4x?xf32>) -> tensor<4x?xf32> {
  %n = quantx.unit "rms_norm" (%a = %x : tensor<4x?xf32>) {axis = 1 : i64, epsilon = 1.0e-5 : f64} -> tensor<4x?xf32> {
    %d = math.tanh %a : tensor<4x?xf32>
    quantx.yield %d : tensor<4x?xf32>
  }
  return %n : tensor<4x?xf32>
}

// -----

// CHECK-LABEL: func @long
// CHECK: quantx.unit "rms_norm"
// CHECK-SAME: quantx.float_reason = "its rows are too long for its integer form"
func.func @long(%x: tensor<1x4097xf32>) -> tensor<1x4097xf32> {
  %n = quantx.unit "rms_norm" (%a = %x : tensor<1x4097xf32>) {axis = 1 : i64, epsilon = 1.0e-5 : f64} -> tensor<1x4097xf32> {
    %d = math.tanh %a : tensor<1x4097xf32>
    quantx.yield %d : tensor<1x4097xf32>
  }
  return %n : tensor<1x4097xf32>
}
