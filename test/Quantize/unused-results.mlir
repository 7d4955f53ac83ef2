// RUN: quant-opt %s --quantx-quantize | FileCheck %s

// A layer whose result nobody reads goes with its observers; here the model
// brings its own parameters, so that no statistics are needed.
// CHECK-LABEL: func @unused
// CHECK-NOT: linalg.mul
// CHECK: linalg.add
// CHECK-NOT: linalg.mul
// CHECK: return
func.func @unused(%x: tensor<4xf32>) -> tensor<4xf32> {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<4xf32>
  %f = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  %m = linalg.mul ins(%f, %f : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %a = linalg.add ins(%f, %f : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %g = quantx.fake_quantize %a scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  return %g : tensor<4xf32>
}
