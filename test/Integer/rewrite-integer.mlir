// RUN: quant-opt %s --quantx-rewrite-integer --split-input-file | FileCheck %s

// A signed activation with symmetric weights keeps the named op. The zero point
// folds into the bias: 10 - 3 * (1 + 2 + 3 - 4) = 4, -20 - 3 * 10 = -50; the
// factor of channel 0 is 0.5 * 0.25 / 1.0 = 2^-3, of channel 1 2^-2.

// CHECK-LABEL: func @conv_relu
// CHECK-SAME: %[[X:.*]]: tensor<1x1x4x4xi8>
// CHECK-DAG: %[[W:.*]] = arith.constant dense<{{.*}}> : tensor<2x1x2x2xi8>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[4, -50]> : tensor<2xi32>
// CHECK-DAG: %[[INIT:.*]] = linalg.broadcast ins(%[[B]] : tensor<2xi32>) outs({{.*}} : tensor<1x2x2x2xi32>) dimensions = [0, 2, 3]
// CHECK: %[[ACC:.*]] = linalg.conv_2d_nchw_fchw {dilations = dense<1> : tensor<2xi64>, quantx.layer = "c0", strides = dense<2> : tensor<2xi64>} ins(%[[X]], %[[W]] : tensor<1x1x4x4xi8>, tensor<2x1x2x2xi8>) outs(%[[INIT]] : tensor<1x2x2x2xi32>)
// CHECK-DAG: %[[M:.*]] = arith.constant dense<1073741824> : tensor<2xi32>
// CHECK-DAG: %[[S:.*]] = arith.constant dense<[-2, -1]> : tensor<2xi32>
// CHECK-DAG: %[[ZP:.*]] = arith.constant 7 : i32
// CHECK: %[[Y:.*]] = quantx.requantize %[[ACC]] multiplier(%[[M]] : tensor<2xi32>) shift(%[[S]] : tensor<2xi32>) zero_point(%[[ZP]] : i32) {axis = 1 : i64, min = 7 : i64, quantx.layer = "c0", storage = #quantx.storage<i8>} : tensor<1x2x2x2xi32> -> tensor<1x2x2x2xi8>
// CHECK-NOT: f32
// CHECK: return %[[Y]]
func.func @conv_relu(%x: tensor<1x1x4x4xi8>) -> tensor<1x2x2x2xi8> {
  %w = arith.constant dense<[[[[1, 2], [3, -4]]], [[[1, 2], [3, 4]]]]> : tensor<2x1x2x2xi8>
  %b = arith.constant dense<[10, -20]> : tensor<2xi32>
  %ws = arith.constant dense<[0.25, 0.5]> : tensor<2xf32>
  %bs = arith.constant dense<[0.125, 0.25]> : tensor<2xf32>
  %wz = arith.constant dense<0> : tensor<2xi32>
  %xs = arith.constant 0.5 : f32
  %xz = arith.constant 3 : i32
  %ys = arith.constant 1.0 : f32
  %yz = arith.constant 7 : i32
  %xf = quantx.dequantize %x scale(%xs : f32) zero_point(%xz : i32) {storage = #quantx.storage<i8>} : tensor<1x1x4x4xi8> -> tensor<1x1x4x4xf32>
  %wf = quantx.dequantize %w scale(%ws : tensor<2xf32>) zero_point(%wz : tensor<2xi32>) {storage = #quantx.storage<i8 narrow>, axis = 0 : i64} : tensor<2x1x2x2xi8> -> tensor<2x1x2x2xf32>
  %bf = quantx.dequantize %b scale(%bs : tensor<2xf32>) zero_point(%wz : tensor<2xi32>) {storage = #quantx.storage<i32>, axis = 0 : i64} : tensor<2xi32> -> tensor<2xf32>
  %e = tensor.empty() : tensor<1x2x2x2xf32>
  %init = linalg.broadcast ins(%bf : tensor<2xf32>) outs(%e : tensor<1x2x2x2xf32>) dimensions = [0, 2, 3]
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>, quantx.layer = "c0"} ins(%xf, %wf : tensor<1x1x4x4xf32>, tensor<2x1x2x2xf32>) outs(%init : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  %r = quantx.unit "relu" (%a = %c : tensor<1x2x2x2xf32>) {min = 0.0 : f64} -> tensor<1x2x2x2xf32> {
    %z = arith.constant dense<0.0> : tensor<1x2x2x2xf32>
    %m = arith.maximumf %a, %z : tensor<1x2x2x2xf32>
    quantx.yield %m : tensor<1x2x2x2xf32>
  }
  %q = quantx.quantize %r scale(%ys : f32) zero_point(%yz : i32) {storage = #quantx.storage<i8>} : tensor<1x2x2x2xf32> -> tensor<1x2x2x2xi8>
  return %q : tensor<1x2x2x2xi8>
}
