// RUN: quant-opt %s --quantx-rewrite-integer --split-input-file | FileCheck %s

// Unsigned codes and weights with a zero point need a generic: the weight's
// zero point is subtracted in the body, the activation's folds into the start,
// -2 * sum(w - 1) = -2 * (0 + 1 + 2 + 3) = -12.

// CHECK-LABEL: func @conv_nhwc_unsigned
// CHECK-DAG: %[[C12:.*]] = arith.constant -12 : i32
// CHECK: %[[INIT:.*]] = linalg.fill ins(%[[C12]] : i32)
// CHECK: linalg.generic
// CHECK-SAME: iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]
// CHECK-SAME: ins(%{{.*}}, %{{.*}} : tensor<1x3x3x1xi8>, tensor<2x2x1x1xi8>)
// CHECK-SAME: outs(%[[INIT]] : tensor<1x2x2x1xi32>)
// CHECK: ^bb0(%[[X:.*]]: i8, %[[W:.*]]: i8, %[[ACC:.*]]: i32):
// CHECK: %[[XE:.*]] = arith.extui %[[X]] : i8 to i32
// CHECK: %[[WE:.*]] = arith.extsi %[[W]] : i8 to i32
// CHECK: %[[WZ:.*]] = arith.subi %[[WE]], %c1_i32
// CHECK: %[[P:.*]] = arith.muli %[[XE]], %[[WZ]]
// CHECK: %[[SUM:.*]] = arith.addi %[[ACC]], %[[P]]
// CHECK: linalg.yield %[[SUM]]
// CHECK: quantx.requantize
// CHECK-SAME: storage = #quantx.storage<u8>
func.func @conv_nhwc_unsigned(%x: tensor<1x3x3x1xi8>) -> tensor<1x2x2x1xi8> {
  %w = arith.constant dense<[[[[1]], [[2]]], [[[3]], [[4]]]]> : tensor<2x2x1x1xi8>
  %s = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %c1 = arith.constant 1 : i32
  %c2 = arith.constant 2 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%c2 : i32) {storage = #quantx.storage<u8>} : tensor<1x3x3x1xi8> -> tensor<1x3x3x1xf32>
  %wf = quantx.dequantize %w scale(%s : f32) zero_point(%c1 : i32) {storage = #quantx.storage<i8>} : tensor<2x2x1x1xi8> -> tensor<2x2x1x1xf32>
  %e = tensor.empty() : tensor<1x2x2x1xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x2x1xf32>) -> tensor<1x2x2x1xf32>
  %c = linalg.conv_2d_nhwc_hwcf ins(%xf, %wf : tensor<1x3x3x1xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x2x1xf32>) -> tensor<1x2x2x1xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%c2 : i32) {storage = #quantx.storage<u8>} : tensor<1x2x2x1xf32> -> tensor<1x2x2x1xi8>
  return %q : tensor<1x2x2x1xi8>
}

// -----

// Zero points that differ along the channels are a third operand.

// CHECK: #[[$CHANNEL:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1)>
// CHECK-LABEL: func @conv_channel_zero_points
// CHECK-DAG: %[[ZP:.*]] = arith.constant dense<[1, -3]> : tensor<2xi32>
// CHECK: linalg.generic {indexing_maps = [#{{.*}}, #{{.*}}, #[[$CHANNEL]], #{{.*}}]
// CHECK-SAME: ins(%{{.*}}, %{{.*}}, %[[ZP]] : tensor<1x1x2x2xi8>, tensor<2x1x1x1xi8>, tensor<2xi32>)
// CHECK: ^bb0(%{{.*}}: i8, %{{.*}}: i8, %[[Z:.*]]: i32, %{{.*}}: i32):
// CHECK: arith.subi %{{.*}}, %[[Z]] : i32
func.func @conv_channel_zero_points(%x: tensor<1x1x2x2xi8>) -> tensor<1x2x2x2xi8> {
  %w = arith.constant dense<[[[[5]]], [[[6]]]]> : tensor<2x1x1x1xi8>
  %ws = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %wz = arith.constant dense<[1, -3]> : tensor<2xi32>
  %s = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1x2x2xi8> -> tensor<1x1x2x2xf32>
  %wf = quantx.dequantize %w scale(%ws : tensor<2xf32>) zero_point(%wz : tensor<2xi32>) {storage = #quantx.storage<i8>, axis = 0 : i64} : tensor<2x1x1x1xi8> -> tensor<2x1x1x1xf32>
  %e = tensor.empty() : tensor<1x2x2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  %c = linalg.conv_2d_nchw_fchw ins(%xf, %wf : tensor<1x1x2x2xf32>, tensor<2x1x1x1xf32>) outs(%f : tensor<1x2x2x2xf32>) -> tensor<1x2x2x2xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x2x2xf32> -> tensor<1x2x2x2xi8>
  return %q : tensor<1x2x2x2xi8>
}

// -----

// A depthwise convolution has its channels in all three tensors.

// CHECK-LABEL: func @depthwise
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[-3, -7]> : tensor<2xi32>
// CHECK: %[[INIT:.*]] = linalg.broadcast ins(%[[B]] : tensor<2xi32>) outs(%{{.*}} : tensor<1x2x2x3xi32>) dimensions = [0, 2, 3]
// CHECK: %[[ACC:.*]] = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<[1, 2]> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%{{.*}}, %{{.*}} : tensor<1x2x3x5xi8>, tensor<2x2x2xi8>) outs(%[[INIT]] : tensor<1x2x2x3xi32>)
// CHECK: quantx.requantize %[[ACC]] multiplier(%{{.*}} : tensor<2xi32>)
// CHECK-SAME: axis = 1 : i64
func.func @depthwise(%x: tensor<1x2x3x5xi8>) -> tensor<1x2x2x3xi8> {
  %w = arith.constant dense<[[[1, 1], [1, 0]], [[1, 2], [3, 1]]]> : tensor<2x2x2xi8>
  %ws = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %wz = arith.constant dense<0> : tensor<2xi32>
  %s = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %z = arith.constant 1 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x3x5xi8> -> tensor<1x2x3x5xf32>
  %wf = quantx.dequantize %w scale(%ws : tensor<2xf32>) zero_point(%wz : tensor<2xi32>) {storage = #quantx.storage<i8 narrow>, axis = 0 : i64} : tensor<2x2x2xi8> -> tensor<2x2x2xf32>
  %e = tensor.empty() : tensor<1x2x2x3xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x2x3xf32>) -> tensor<1x2x2x3xf32>
  %c = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<[1, 2]> : tensor<2xi64>, strides = dense<1> : tensor<2xi64>} ins(%xf, %wf : tensor<1x2x3x5xf32>, tensor<2x2x2xf32>) outs(%f : tensor<1x2x2x3xf32>) -> tensor<1x2x2x3xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x2x3xf32> -> tensor<1x2x2x3xi8>
  return %q : tensor<1x2x2x3xi8>
}

// -----

// Groups: the bias is given for all channels in one dimension and the zero
// point folds per group and filter, -1 * [1, 2, 3, 4] + [10, 20, 30, 40].

// CHECK-LABEL: func @grouped
// CHECK-DAG: %[[B:.*]] = arith.constant dense<{{\[\[}}9, 18], [27, 36]]> : tensor<2x2xi32>
// CHECK: linalg.broadcast ins(%[[B]] : tensor<2x2xi32>) outs(%{{.*}} : tensor<1x2x2x4x4xi32>) dimensions = [0, 3, 4]
// CHECK: linalg.conv_2d_ngchw_gfchw
// CHECK-SAME: tensor<1x2x1x4x4xi8>, tensor<2x2x1x1x1xi8>
// CHECK: quantx.requantize
func.func @grouped(%x: tensor<1x2x1x4x4xi8>) -> tensor<1x2x2x4x4xi8> {
  %w = arith.constant dense<[[[[[1]]], [[[2]]]], [[[[3]]], [[[4]]]]]> : tensor<2x2x1x1x1xi8>
  %b = arith.constant dense<[10, 20, 30, 40]> : tensor<4xi32>
  %s = arith.constant 0.5 : f32
  %bs = arith.constant 0.25 : f32
  %z = arith.constant 0 : i32
  %c1 = arith.constant 1 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%c1 : i32) {storage = #quantx.storage<i8>} : tensor<1x2x1x4x4xi8> -> tensor<1x2x1x4x4xf32>
  %wf = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8 narrow>} : tensor<2x2x1x1x1xi8> -> tensor<2x2x1x1x1xf32>
  %bf = quantx.dequantize %b scale(%bs : f32) zero_point(%z : i32) {storage = #quantx.storage<i32>} : tensor<4xi32> -> tensor<4xf32>
  %e = tensor.empty() : tensor<1x4x4x4xf32>
  %broadcast = linalg.broadcast ins(%bf : tensor<4xf32>) outs(%e : tensor<1x4x4x4xf32>) dimensions = [0, 2, 3]
  %init = tensor.expand_shape %broadcast [[0], [1, 2], [3], [4]] output_shape [1, 2, 2, 4, 4] : tensor<1x4x4x4xf32> into tensor<1x2x2x4x4xf32>
  %c = linalg.conv_2d_ngchw_gfchw ins(%xf, %wf : tensor<1x2x1x4x4xf32>, tensor<2x2x1x1x1xf32>) outs(%init : tensor<1x2x2x4x4xf32>) -> tensor<1x2x2x4x4xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%c1 : i32) {storage = #quantx.storage<i8>} : tensor<1x2x2x4x4xf32> -> tensor<1x2x2x4x4xi8>
  return %q : tensor<1x2x2x4x4xi8>
}

// -----

// A bias that nobody quantized is brought to the accumulator's scale, 0.25:
// 1.1 / 0.25 = 4.4, -2.0 / 0.25 = -8.

// CHECK-LABEL: func @conv1d_float_bias
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[4, -8]> : tensor<2xi32>
// CHECK: linalg.broadcast ins(%[[B]] : tensor<2xi32>)
// CHECK: linalg.conv_1d_nwc_wcf {{.*}} ins(%{{.*}} : tensor<1x5x1xi8>, tensor<2x1x2xi8>)
func.func @conv1d_float_bias(%x: tensor<1x5x1xi8>) -> tensor<1x4x2xi8> {
  %w = arith.constant dense<[[[1, 2]], [[3, 4]]]> : tensor<2x1x2xi8>
  %b = arith.constant dense<[1.1, -2.0]> : tensor<2xf32>
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x5x1xi8> -> tensor<1x5x1xf32>
  %wf = quantx.dequantize %w scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8 narrow>} : tensor<2x1x2xi8> -> tensor<2x1x2xf32>
  %e = tensor.empty() : tensor<1x4x2xf32>
  %init = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<1x4x2xf32>) dimensions = [0, 1]
  %c = linalg.conv_1d_nwc_wcf {dilations = dense<1> : tensor<1xi64>, strides = dense<1> : tensor<1xi64>} ins(%xf, %wf : tensor<1x5x1xf32>, tensor<2x1x2xf32>) outs(%init : tensor<1x4x2xf32>) -> tensor<1x4x2xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x4x2xf32> -> tensor<1x4x2xi8>
  return %q : tensor<1x4x2xi8>
}

// -----

// Packed 4-bit weights are unpacked: 0x21 holds 1 and 2, 0x0f holds -1 (and
// padding). Kernels may pack them again.

// CHECK-LABEL: func @matmul_packed
// CHECK-DAG: arith.constant dense<{{\[\[}}1, 2, -1], [2, 1, 7]]> : tensor<2x3xi8>
// CHECK: linalg.matmul {quantx.nibble_weights} ins(%{{.*}}, %{{.*}} : tensor<4x2xi8>, tensor<2x3xi8>) outs(%{{.*}} : tensor<4x3xi32>)
func.func @matmul_packed(%x: tensor<4x2xi8>) -> tensor<4x3xi8> {
  %w = arith.constant dense<[[0x21, 0x0f], [0x12, 0x07]]> : tensor<2x2xi8>
  %ws = arith.constant dense<[0.5, 0.25, 0.125]> : tensor<3xf32>
  %wz = arith.constant dense<0> : tensor<3xi32>
  %s = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4x2xi8> -> tensor<4x2xf32>
  %wf = quantx.dequantize %w scale(%ws : tensor<3xf32>) zero_point(%wz : tensor<3xi32>) {storage = #quantx.storage<i4 packed>, axis = 1 : i64} : tensor<2x2xi8> -> tensor<2x3xf32>
  %e = tensor.empty() : tensor<4x3xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32>
  %c = linalg.matmul ins(%xf, %wf : tensor<4x2xf32>, tensor<2x3xf32>) outs(%f : tensor<4x3xf32>) -> tensor<4x3xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4x3xf32> -> tensor<4x3xi8>
  return %q : tensor<4x3xi8>
}

// -----

// Two activations: both zero points are subtracted where they are multiplied.

// CHECK-LABEL: func @batch_matmul
// CHECK: linalg.generic
// CHECK: ^bb0(%[[A:.*]]: i8, %[[B:.*]]: i8, %{{.*}}: i32):
// CHECK: %[[AE:.*]] = arith.extsi %[[A]]
// CHECK: %[[AZ:.*]] = arith.subi %[[AE]], %c3_i32
// CHECK: %[[BE:.*]] = arith.extsi %[[B]]
// CHECK: %[[BZ:.*]] = arith.subi %[[BE]], %c-5_i32
// CHECK: arith.muli %[[AZ]], %[[BZ]]
func.func @batch_matmul(%a: tensor<2x3x4xi8>, %b: tensor<2x4x5xi8>) -> tensor<2x3x5xi8> {
  %s = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %za = arith.constant 3 : i32
  %zb = arith.constant -5 : i32
  %af = quantx.dequantize %a scale(%s : f32) zero_point(%za : i32) {storage = #quantx.storage<i8>} : tensor<2x3x4xi8> -> tensor<2x3x4xf32>
  %bf = quantx.dequantize %b scale(%s : f32) zero_point(%zb : i32) {storage = #quantx.storage<i8>} : tensor<2x4x5xi8> -> tensor<2x4x5xf32>
  %e = tensor.empty() : tensor<2x3x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %c = linalg.batch_matmul ins(%af, %bf : tensor<2x3x4xf32>, tensor<2x4x5xf32>) outs(%f : tensor<2x3x5xf32>) -> tensor<2x3x5xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%za : i32) {storage = #quantx.storage<i8>} : tensor<2x3x5xf32> -> tensor<2x3x5xi8>
  return %q : tensor<2x3x5xi8>
}

// -----

// 16-bit activations: 3 * 32768 * 127 fits 32 bits, 3 * 32768 * 32767 needs 64.

// CHECK-LABEL: func @matmul_i16
// CHECK: linalg.matmul ins(%{{.*}}, %{{.*}} : tensor<2x3xi16>, tensor<3x1xi8>) outs(%{{.*}} : tensor<2x1xi32>)
// CHECK: linalg.matmul ins(%{{.*}}, %{{.*}} : tensor<2x3xi16>, tensor<3x1xi16>) outs(%{{.*}} : tensor<2x1xi64>)
// CHECK: quantx.requantize {{.*}} : tensor<2x1xi64> -> tensor<2x1xi16>
func.func @matmul_i16(%x: tensor<2x3xi16>) -> (tensor<2x1xi16>, tensor<2x1xi16>) {
  %w8 = arith.constant dense<127> : tensor<3x1xi8>
  %w16 = arith.constant dense<32767> : tensor<3x1xi16>
  %s = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : tensor<2x3xi16> -> tensor<2x3xf32>
  %w8f = quantx.dequantize %w8 scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<3x1xi8> -> tensor<3x1xf32>
  %w16f = quantx.dequantize %w16 scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : tensor<3x1xi16> -> tensor<3x1xf32>
  %e = tensor.empty() : tensor<2x1xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x1xf32>) -> tensor<2x1xf32>
  %c = linalg.matmul ins(%xf, %w8f : tensor<2x3xf32>, tensor<3x1xf32>) outs(%f : tensor<2x1xf32>) -> tensor<2x1xf32>
  %d = linalg.matmul ins(%xf, %w16f : tensor<2x3xf32>, tensor<3x1xf32>) outs(%f : tensor<2x1xf32>) -> tensor<2x1xf32>
  %q = quantx.quantize %c scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : tensor<2x1xf32> -> tensor<2x1xi16>
  %r = quantx.quantize %d scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i16>} : tensor<2x1xf32> -> tensor<2x1xi16>
  return %q, %r : tensor<2x1xi16>, tensor<2x1xi16>
}

// -----

// A result that is read in float only: the sums themselves, each channel's
// code worth the product of the two scales.

// CHECK-LABEL: func @sums
// CHECK: %[[SUM:.*]] = linalg.matmul {{.*}} -> tensor<2x2xi32>
// CHECK-NOT: quantx.requantize
// CHECK: %[[S:.*]] = arith.constant dense<[2.500000e-01, 1.250000e-01]> : tensor<2xf32>
// CHECK: %[[REAL:.*]] = quantx.dequantize %[[SUM]] scale(%[[S]] : tensor<2xf32>) {{.*}}axis = 1 : i64, {{.*}}storage = #quantx.storage<i32>
// CHECK: return %[[REAL]]
func.func @sums(%x: tensor<2x3xi8>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[5, 6], [7, 8], [-9, 10]]> : tensor<3x2xi8>
  %ws = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %wz = arith.constant dense<0> : tensor<2xi32>
  %s = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %z = arith.constant 3 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x3xi8> -> tensor<2x3xf32>
  %wf = quantx.dequantize %w scale(%ws : tensor<2xf32>) zero_point(%wz : tensor<2xi32>) {storage = #quantx.storage<i8>, axis = 1 : i64} : tensor<3x2xi8> -> tensor<3x2xf32>
  %e = tensor.empty() : tensor<2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %c = linalg.matmul ins(%xf, %wf : tensor<2x3xf32>, tensor<3x2xf32>) outs(%f : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %c : tensor<2x2xf32>
}

// -----

// Products of two activations have one scale, and no zero point to subtract.

// CHECK-LABEL: func @batch_sums
// CHECK: %[[SUM:.*]] = linalg.batch_matmul {{.*}} -> tensor<2x2x2xi32>
// CHECK: quantx.dequantize %[[SUM]] scale(%{{.*}} : f32)
// CHECK-NOT: axis
// CHECK: return
func.func @batch_sums(%x: tensor<2x2x3xi8>, %y: tensor<2x3x2xi8>) -> tensor<2x2x2xf32> {
  %s = arith.constant 0.5 : f32
  %zero = arith.constant 0.0 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x2x3xi8> -> tensor<2x2x3xf32>
  %yf = quantx.dequantize %y scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x3x2xi8> -> tensor<2x3x2xf32>
  %e = tensor.empty() : tensor<2x2x2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2x2xf32>) -> tensor<2x2x2xf32>
  %c = linalg.batch_matmul ins(%xf, %yf : tensor<2x2x3xf32>, tensor<2x3x2xf32>) outs(%f : tensor<2x2x2xf32>) -> tensor<2x2x2xf32>
  return %c : tensor<2x2x2xf32>
}
