// RUN: quant-opt %s --quantx-to-integer | FileCheck %s
// RUN: quant-opt %s --pass-pipeline="builtin.module(quantx-to-integer{convention=onnxruntime})" | FileCheck %s --check-prefix=ONNX
// RUN: quant-opt %s --quantx-to-integer=convention=tflite | FileCheck %s --check-prefix=TFLITE
// RUN: quant-opt %s --quantx-to-integer="convention=tflite rounding=half_even" | FileCheck %s --check-prefix=EVEN
// RUN: not quant-opt %s --quantx-to-integer=convention=mine 2>&1 | FileCheck %s --check-prefix=UNKNOWN

// UNKNOWN: error: unknown convention 'mine', expected quantx, onnxruntime, tflite, pytorch or tosa

// The pad between dequantize and convolution was never quantized itself, and
// the product of a later layer reads the result of an earlier one: nothing of
// this is left in float.

// CHECK-LABEL: func @network
// CHECK: %[[Q:.*]] = quantx.quantize %arg0 {{.*}} -> tensor<1x1x2x2xi8>{{$}}
// CHECK-NOT: f32
// CHECK: %[[P:.*]] = tensor.pad %[[Q]]
// CHECK: linalg.conv_2d_nchw_fchw ins(%[[P]],
// CHECK: %[[Y:.*]] = quantx.requantize
// CHECK-NOT: rounding
// CHECK: %[[R:.*]] = tensor.collapse_shape %[[Y]]
// CHECK: linalg.matmul ins(%[[R]],
// CHECK: %[[O:.*]] = quantx.requantize
// CHECK: %[[F:.*]] = quantx.dequantize %[[O]]
// CHECK-NEXT: return %[[F]]

// The factor 0.5 * 0.25 / 0.5 as f32, rounded half to even.
// ONNX: quantx.requantize %{{.*}} multiplier(%[[M:.*]] : f32) zero_point
// ONNX-SAME: rounding = #quantx.rounding<half_even>
// TFLITE: quantx.requantize
// TFLITE-SAME: rounding = #quantx.rounding<tflite_double>
// EVEN: quantx.requantize
// EVEN-SAME: rounding = #quantx.rounding<half_even>

func.func @network(%x: tensor<1x1x2x2xf32>) -> tensor<1x2xf32> {
  %s = arith.constant 0.5 : f32
  %t = arith.constant 0.25 : f32
  %z = arith.constant 3 : i32
  %z0 = arith.constant 0 : i32
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<2> : tensor<1x1x3x3xi8>
  %v = arith.constant dense<[[1, 2], [3, 4], [5, 6], [7, 8]]> : tensor<4x2xi8>
  %xq = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x2x2xf32> -> tensor<1x1x2x2xi8>
  %xd = quantx.dequantize %xq scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x2x2xi8> -> tensor<1x1x2x2xf32>
  %wd = quantx.dequantize %w scale(%t : f32) zero_point(%z0 : i32) {storage = #quantx.storage<i8>} : tensor<1x1x3x3xi8> -> tensor<1x1x3x3xf32>
  %vd = quantx.dequantize %v scale(%t : f32) zero_point(%z0 : i32) {storage = #quantx.storage<i8>} : tensor<4x2xi8> -> tensor<4x2xf32>
  %pad = tensor.pad %xd low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%a: index, %b: index, %c: index, %d: index):
    tensor.yield %zero : f32
  } : tensor<1x1x2x2xf32> to tensor<1x1x4x4xf32>
  %e = tensor.empty() : tensor<1x1x2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x1x2x2xf32>) -> tensor<1x1x2x2xf32>
  %conv = linalg.conv_2d_nchw_fchw ins(%pad, %wd : tensor<1x1x4x4xf32>, tensor<1x1x3x3xf32>) outs(%f : tensor<1x1x2x2xf32>) -> tensor<1x1x2x2xf32>
  %cq = quantx.quantize %conv scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x2x2xf32> -> tensor<1x1x2x2xi8>
  %cd = quantx.dequantize %cq scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x2x2xi8> -> tensor<1x1x2x2xf32>
  %flat = tensor.collapse_shape %cd [[0], [1, 2, 3]] : tensor<1x1x2x2xf32> into tensor<1x4xf32>
  %ge = tensor.empty() : tensor<1x2xf32>
  %g = linalg.fill ins(%zero : f32) outs(%ge : tensor<1x2xf32>) -> tensor<1x2xf32>
  %fc = linalg.matmul ins(%flat, %vd : tensor<1x4xf32>, tensor<4x2xf32>) outs(%g : tensor<1x2xf32>) -> tensor<1x2xf32>
  %yq = quantx.quantize %fc scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xf32> -> tensor<1x2xi8>
  %yd = quantx.dequantize %yq scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  return %yd : tensor<1x2xf32>
}
