// RUN: quant-opt %s --quantx-narrow-activations | FileCheck %s

// The pad moves its input to the convolution, so rounding begins before it;
// the sum reads the rounded value that the convolution reads too; the result
// and the last layer, which is not marked, stay in f32.

// CHECK-LABEL: func @block
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<1x2x4x4xf32>
// CHECK: %[[S:.*]] = arith.truncf %[[X]] {{.*}} : tensor<1x2x4x4xf32> to tensor<1x2x4x4xbf16>
// CHECK: %[[R:.*]] = arith.extf %[[S]] {{.*}} : tensor<1x2x4x4xbf16> to tensor<1x2x4x4xf32>
// CHECK: %[[P:.*]] = tensor.pad %[[R]]
// CHECK: %[[PS:.*]] = arith.truncf %[[P]] {quantx.float_reason = "converts for a layer that computes on bf16"}
// CHECK: %[[PR:.*]] = arith.extf %[[PS]]
// CHECK: %[[Y:.*]] = linalg.conv_2d_nchw_fchw {{.*}} ins(%[[PR]],
// CHECK: linalg.add ins(%[[Y]], %[[R]]
// CHECK: linalg.sub ins(%{{.*}}, %[[X]]
// CHECK-NOT: quantx.compute
func.func @block(%x: tensor<1x2x4x4xf32>, %i: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<2.0> : tensor<2x2x3x3xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%a: index, %b: index, %c: index, %d: index):
    tensor.yield %zero : f32
  } {quantx.compute = "bf16"} : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %y = linalg.conv_2d_nchw_fchw {quantx.compute = "bf16", strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%p, %w : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %s = linalg.add {quantx.compute = "bf16"} ins(%y, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %d = linalg.sub ins(%s, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %d : tensor<1x2x4x4xf32>
}
