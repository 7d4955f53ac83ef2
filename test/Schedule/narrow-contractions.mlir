// RUN: quant-opt %s --quantx-narrow-contractions --split-input-file | FileCheck %s

// The pad moves bf16, the convolution multiplies bf16, weights included; the
// named op needs no other body.

// CHECK-LABEL: func @conv
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<1x2x4x4xf32>
// CHECK-DAG: %[[W:.*]] = arith.constant dense<2.000000e+00> : tensor<3x2x3x3xbf16>
// CHECK-DAG: %[[T:.*]] = arith.truncf %[[X]] : tensor<1x2x4x4xf32> to tensor<1x2x4x4xbf16>
// CHECK: %[[P:.*]] = tensor.pad %[[T]]
// CHECK: %[[Z:.*]] = arith.constant 0.0{{.*}} : bf16
// CHECK: tensor.yield %[[Z]] : bf16
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} ins(%[[P]], %[[W]] : tensor<1x2x6x6xbf16>, tensor<3x2x3x3xbf16>) outs(%{{.*}} : tensor<1x3x4x4xf32>)
func.func @conv(%x: tensor<1x2x4x4xf32>, %out: tensor<1x3x4x4xf32>) -> tensor<1x3x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %k = arith.constant dense<2.0> : tensor<3x2x3x3xbf16>
  %w = arith.extf %k : tensor<3x2x3x3xbf16> to tensor<3x2x3x3xf32>
  %xs = arith.truncf %x : tensor<1x2x4x4xf32> to tensor<1x2x4x4xbf16>
  %xr = arith.extf %xs : tensor<1x2x4x4xbf16> to tensor<1x2x4x4xf32>
  %p = tensor.pad %xr low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%a: index, %b: index, %c: index, %d: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %ps = arith.truncf %p : tensor<1x2x6x6xf32> to tensor<1x2x6x6xbf16>
  %pr = arith.extf %ps : tensor<1x2x6x6xbf16> to tensor<1x2x6x6xf32>
  %y = linalg.conv_2d_nchw_fchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%pr, %w : tensor<1x2x6x6xf32>, tensor<3x2x3x3xf32>) outs(%out : tensor<1x3x4x4xf32>) -> tensor<1x3x4x4xf32>
  return %y : tensor<1x3x4x4xf32>
}

// -----

// A pool ignores its window operand; its result stays f32.

// CHECK-LABEL: func @pool
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<1x4x4x2xbf16>
// CHECK: linalg.pooling_nhwc_max {{.*}} ins(%[[X]], %{{.*}} : tensor<1x4x4x2xbf16>, tensor<2x2xf32>) outs(%{{.*}} : tensor<1x2x2x2xf32>)
func.func @pool(%x: tensor<1x4x4x2xbf16>, %out: tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32> {
  %r = arith.extf %x : tensor<1x4x4x2xbf16> to tensor<1x4x4x2xf32>
  %window = tensor.empty() : tensor<2x2xf32>
  %y = linalg.pooling_nhwc_max {strides = dense<2> : vector<2xi64>, dilations = dense<1> : vector<2xi64>} ins(%r, %window : tensor<1x4x4x2xf32>, tensor<2x2xf32>) outs(%out : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  return %y : tensor<1x2x2x2xf32>
}

// -----

// One wide factor keeps the other wide.

// CHECK-LABEL: func @mixed
// CHECK: linalg.matmul ins(%{{.*}}, %{{.*}} : tensor<4x8xf32>, tensor<8x2xf32>)
func.func @mixed(%x: tensor<4x8xf32>, %w: tensor<8x2xbf16>, %out: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %r = arith.extf %w : tensor<8x2xbf16> to tensor<8x2xf32>
  %y = linalg.matmul ins(%x, %r : tensor<4x8xf32>, tensor<8x2xf32>) outs(%out : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// -----

// Rounding stays where it is the first.

// CHECK-LABEL: func @rounds
// CHECK: arith.truncf
// CHECK: arith.extf
func.func @rounds(%x: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %s = arith.truncf %x : tensor<4x8xf32> to tensor<4x8xbf16>
  %r = arith.extf %s : tensor<4x8xbf16> to tensor<4x8xf32>
  return %r : tensor<4x8xf32>
}

// -----

// Weights of 16 bits are read as they are by a kernel on f32.

// CHECK-LABEL: func @stored
// CHECK-SAME: %[[X:[a-z0-9]+]]: tensor<4x8xf32>
// CHECK: %[[K:.*]] = arith.constant dense<2.0{{.*}}> : tensor<8x2xf16>
// CHECK-NOT: arith.extf
// CHECK: linalg.matmul ins(%[[X]], %[[K]] : tensor<4x8xf32>, tensor<8x2xf16>)
func.func @stored(%x: tensor<4x8xf32>, %out: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %k = arith.constant dense<2.0> : tensor<8x2xf16>
  %w = arith.extf %k : tensor<8x2xf16> to tensor<8x2xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x2xf32>) outs(%out : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %y : tensor<4x2xf32>
}

// -----

// Where no kernel reads them they are extended here, and not in every run.

// CHECK-LABEL: func @summand
// CHECK: %[[W:.*]] = arith.constant dense<2.0{{.*}}> : tensor<8xf32>
// CHECK-NOT: arith.extf
// CHECK: linalg.add ins(%{{.*}}, %[[W]] : tensor<8xf32>, tensor<8xf32>)
func.func @summand(%x: tensor<8xf32>, %out: tensor<8xf32>) -> tensor<8xf32> {
  %k = arith.constant dense<2.0> : tensor<8xf16>
  %w = arith.extf %k : tensor<8xf16> to tensor<8xf32>
  %y = linalg.add ins(%x, %w : tensor<8xf32>, tensor<8xf32>) outs(%out : tensor<8xf32>) -> tensor<8xf32>
  return %y : tensor<8xf32>
}
