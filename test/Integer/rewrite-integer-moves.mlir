// RUN: quant-opt %s --quantx-rewrite-integer --split-input-file | FileCheck %s

// Ops that move values move codes, even where nothing quantizes their result;
// padding is the code of its value: 0.0 the zero point, -inf the lowest code.

// CHECK-LABEL: func @pads
// CHECK-SAME: %[[X:.*]]: tensor<1x1x4x4xi8>
// CHECK: %[[Z:.*]] = arith.constant 3 : i8
// CHECK: %[[P:.*]] = tensor.pad %[[X]] low[0, 0, 1, 1] high[0, 0, 1, 1]
// CHECK: tensor.yield %[[Z]] : i8
// CHECK: quantx.dequantize %[[P]]
// CHECK: %[[L:.*]] = arith.constant -127 : i8
// CHECK: tensor.pad %[[X]]
// CHECK: tensor.yield %[[L]] : i8
// CHECK: %[[H:.*]] = arith.constant 5 : i8
// CHECK: tensor.pad %[[X]]
// CHECK: tensor.yield %[[H]] : i8
func.func @pads(%x: tensor<1x1x4x4xi8>) -> (tensor<1x1x6x6xf32>, tensor<1x1x6x6xf32>, tensor<1x1x6x6xf32>) {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %zero = arith.constant 0.0 : f32
  %inf = arith.constant 0xFF800000 : f32
  %one = arith.constant 1.0 : f32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8 narrow>} : tensor<1x1x4x4xi8> -> tensor<1x1x4x4xf32>
  %a = tensor.pad %xf low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %zero : f32
  } : tensor<1x1x4x4xf32> to tensor<1x1x6x6xf32>
  %b = tensor.pad %xf low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %inf : f32
  } : tensor<1x1x4x4xf32> to tensor<1x1x6x6xf32>
  %c = tensor.pad %xf low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %one : f32
  } : tensor<1x1x4x4xf32> to tensor<1x1x6x6xf32>
  return %a, %b, %c : tensor<1x1x6x6xf32>, tensor<1x1x6x6xf32>, tensor<1x1x6x6xf32>
}

// -----

// CHECK-LABEL: func @shapes
// CHECK: tensor.expand_shape %{{.*}} : tensor<4x6xi8> into tensor<2x2x6xi8>
// CHECK: linalg.transpose ins(%{{.*}} : tensor<2x2x6xi8>) outs(%{{.*}} : tensor<6x2x2xi8>) permutation = [2, 0, 1]
// CHECK: tensor.extract_slice %{{.*}} : tensor<6x2x2xi8> to tensor<3x2x2xi8>
// CHECK: tensor.collapse_shape %{{.*}} : tensor<3x2x2xi8> into tensor<12xi8>
// CHECK-NOT: f32
// CHECK: return
func.func @shapes(%x: tensor<4x6xi8>) -> tensor<12xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4x6xi8> -> tensor<4x6xf32>
  %a = tensor.expand_shape %xf [[0, 1], [2]] output_shape [2, 2, 6] : tensor<4x6xf32> into tensor<2x2x6xf32>
  %e = tensor.empty() : tensor<6x2x2xf32>
  %b = linalg.transpose ins(%a : tensor<2x2x6xf32>) outs(%e : tensor<6x2x2xf32>) permutation = [2, 0, 1]
  %c = tensor.extract_slice %b[0, 0, 0] [3, 2, 2] [2, 1, 1] : tensor<6x2x2xf32> to tensor<3x2x2xf32>
  %d = tensor.collapse_shape %c [[0, 1, 2]] : tensor<3x2x2xf32> into tensor<12xf32>
  %q = quantx.quantize %d scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<12xf32> -> tensor<12xi8>
  return %q : tensor<12xi8>
}

// -----

// Parts with other parameters are recoded by a table before they are joined.

// CHECK-LABEL: func @concat
// CHECK-SAME: %[[X:.*]]: tensor<2xi8>, %[[Y:.*]]: tensor<3xi8>
// CHECK: %[[T:.*]] = arith.constant dense_resource<{{.*}}> : tensor<256xi8>
// CHECK: %[[L:.*]] = quantx.lookup %[[Y]] table(%[[T]] : tensor<256xi8>)
// CHECK: tensor.concat dim(0) %[[X]], %[[L]] : (tensor<2xi8>, tensor<3xi8>) -> tensor<5xi8>
func.func @concat(%x: tensor<2xi8>, %y: tensor<3xi8>) -> tensor<5xi8> {
  %s = arith.constant 0.5 : f32
  %t = arith.constant 0.25 : f32
  %z = arith.constant 3 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xi8> -> tensor<2xf32>
  %yf = quantx.dequantize %y scale(%t : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<3xi8> -> tensor<3xf32>
  %c = tensor.concat dim(0) %xf, %yf : (tensor<2xf32>, tensor<3xf32>) -> tensor<5xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<5xf32> -> tensor<5xi8>
  return %q : tensor<5xi8>
}

// -----

// CHECK-LABEL: func @max_pool
// CHECK: %[[LOW:.*]] = arith.constant -128 : i8
// CHECK: %[[INIT:.*]] = linalg.fill ins(%[[LOW]] : i8)
// CHECK: linalg.pooling_nchw_max {{.*}} ins(%{{.*}}, %{{.*}} : tensor<1x1x4x4xi8>, tensor<2x2xi8>) outs(%[[INIT]] : tensor<1x1x2x2xi8>)
// CHECK-NOT: f32
// CHECK: return
func.func @max_pool(%x: tensor<1x1x4x4xi8>) -> tensor<1x1x2x2xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %inf = arith.constant 0xFF800000 : f32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x4x4xi8> -> tensor<1x1x4x4xf32>
  %e = tensor.empty() : tensor<1x1x2x2xf32>
  %w = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%inf : f32) outs(%e : tensor<1x1x2x2xf32>) -> tensor<1x1x2x2xf32>
  %p = linalg.pooling_nchw_max {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>} ins(%xf, %w : tensor<1x1x4x4xf32>, tensor<2x2xf32>) outs(%f : tensor<1x1x2x2xf32>) -> tensor<1x1x2x2xf32>
  %q = quantx.quantize %p scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x2x2xf32> -> tensor<1x1x2x2xi8>
  return %q : tensor<1x1x2x2xi8>
}

// -----

// The named pool would compare unsigned codes as signed.

// CHECK-LABEL: func @max_pool_unsigned
// CHECK: arith.constant 0 : i8
// CHECK: linalg.generic
// CHECK: arith.maxui
func.func @max_pool_unsigned(%x: tensor<1x4x4x1xi8>) -> tensor<1x2x2x1xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %inf = arith.constant 0xFF800000 : f32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<1x4x4x1xi8> -> tensor<1x4x4x1xf32>
  %e = tensor.empty() : tensor<1x2x2x1xf32>
  %w = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%inf : f32) outs(%e : tensor<1x2x2x1xf32>) -> tensor<1x2x2x1xf32>
  %p = linalg.pooling_nhwc_max {dilations = dense<1> : tensor<2xi64>, strides = dense<2> : tensor<2xi64>} ins(%xf, %w : tensor<1x4x4x1xf32>, tensor<2x2xf32>) outs(%f : tensor<1x2x2x1xf32>) -> tensor<1x2x2x1xf32>
  %q = quantx.quantize %p scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<1x2x2x1xf32> -> tensor<1x2x2x1xi8>
  return %q : tensor<1x2x2x1xi8>
}

// -----

// What a transposed convolution spreads its input over is filled with the code
// of its value.
// CHECK-LABEL: func @spread
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x4xi8>
// CHECK: %[[Z:.*]] = arith.constant 3 : i8
// CHECK: %[[E:.*]] = tensor.empty() : tensor<1x2x9x9xi8>
// CHECK: %[[F:.*]] = linalg.fill ins(%[[Z]] : i8) outs(%[[E]]
// CHECK: tensor.insert_slice %[[X]] into %[[F]][0, 0, 1, 1] [1, 2, 4, 4] [1, 1, 2, 2] : tensor<1x2x4x4xi8> into tensor<1x2x9x9xi8>
// CHECK-NOT: f32
// CHECK: return
func.func @spread(%x: tensor<1x2x4x4xi8>) -> tensor<1x2x9x9xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %zero = arith.constant 0.0 : f32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x4x4xi8> -> tensor<1x2x4x4xf32>
  %e = tensor.empty() : tensor<1x2x9x9xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x9x9xf32>) -> tensor<1x2x9x9xf32>
  %y = tensor.insert_slice %xf into %f[0, 0, 1, 1] [1, 2, 4, 4] [1, 1, 2, 2] : tensor<1x2x4x4xf32> into tensor<1x2x9x9xf32>
  %q = quantx.quantize %y scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x9x9xf32> -> tensor<1x2x9x9xi8>
  return %q : tensor<1x2x9x9xi8>
}
