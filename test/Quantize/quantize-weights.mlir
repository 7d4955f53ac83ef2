// RUN: quant-opt %s -split-input-file -verify-diagnostics --quantx-quantize-weights | FileCheck %s

// One scale per output column; codes in [-127, 127].
// CHECK-LABEL: func @per_channel
// CHECK: %[[W:.*]] = arith.constant dense<{{\[}}[127, -64], [-127, 127]]> : tensor<2x2xi8>
// CHECK: %[[S:.*]] = arith.constant dense<[0.00787401571, 0.0157480314]> : tensor<2xf32>
// CHECK: %[[D:.*]] = quantx.dequantize %[[W]] scale(%[[S]] : tensor<2xf32>)
// CHECK-SAME: axis = 1 : i64, storage = #quantx.storage<i8 narrow>
// CHECK: linalg.matmul {quantx.layer = "m"} ins(%arg0, %[[D]]
func.func @per_channel(%x: tensor<1x2xf32>) -> tensor<1x2xf32> {
  %w = arith.constant dense<[[1.0, -1.0], [-1.0, 2.0]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2xf32>) -> tensor<1x2xf32>
  %m = linalg.matmul {quantx.layer = "m", quantx.weights = {granularity = "channel"}}
    ins(%x, %w : tensor<1x2xf32>, tensor<2x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %m : tensor<1x2xf32>
}

// -----

// One weight with three users: the two that want the same share the codes, the
// third has its own, here asymmetric (range [-1, 2], zero point 85).
// CHECK-LABEL: func @shared
// CHECK: arith.constant 85 : i32
// CHECK: %[[B:.*]] = quantx.dequantize
// CHECK-SAME: storage = #quantx.storage<u8>
// CHECK: %[[A:.*]] = quantx.dequantize
// CHECK-SAME: storage = #quantx.storage<i8 narrow>
// CHECK-NOT: quantx.dequantize
// CHECK: linalg.matmul ins(%arg0, %[[A]]
// CHECK: linalg.matmul ins(%{{.*}}, %[[A]]
// CHECK: linalg.matmul ins(%{{.*}}, %[[B]]
func.func @shared(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<[[1.0, -1.0], [-1.0, 2.0]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %a = linalg.matmul {quantx.weights = {granularity = "tensor"}} ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  %b = linalg.matmul {quantx.weights = {granularity = "tensor"}} ins(%a, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  %c = linalg.matmul {quantx.weights = {granularity = "tensor", storage = "u8", scheme = "asymmetric"}} ins(%b, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %c : tensor<2x2xf32>
}

// -----

// Blocks of two along the summed dimension; 4-bit codes two to a byte, the
// first in the low nibble: 7 and -6 are 0xA7 = -89.
// CHECK-LABEL: func @packed_blocks
// CHECK: arith.constant dense<{{\[}}[-89], [-105], [119], [7]]> : tensor<4x1xi8>
// CHECK: arith.constant dense<{{\[}}[0.142857149, 0.163285717], [0.571428597, 1.000000e+00]]> : tensor<2x2xf32>
// CHECK: quantx.dequantize
// CHECK-SAME: axis = 0 : i64, block_size = 2 : i64, storage = #quantx.storage<i4 narrow packed>
// CHECK-SAME: tensor<4x1xi8> -> tensor<4x2xf32>
func.func @packed_blocks(%x: tensor<1x4xf32>) -> tensor<1x2xf32> {
  %w = arith.constant dense<[[1.0, -1.0], [1.0, -1.143], [4.0, 7.0], [4.0, 0.0]]> : tensor<4x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2xf32>) -> tensor<1x2xf32>
  %m = linalg.matmul {quantx.weights = {granularity = "block:2", storage = "i4"}}
    ins(%x, %w : tensor<1x4xf32>, tensor<4x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %m : tensor<1x2xf32>
}

// -----

// On demand each code has a byte.
// CHECK-LABEL: func @wide
// CHECK: arith.constant dense<{{\[}}[7, -7], [-7, 4]]> : tensor<2x2xi8>
// CHECK: quantx.dequantize {{.*}} storage = #quantx.storage<i4 narrow>}
func.func @wide(%x: tensor<1x2xf32>) -> tensor<1x2xf32> {
  %w = arith.constant dense<[[1.0, -2.0], [-1.0, 1.1]]> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2xf32>) -> tensor<1x2xf32>
  %m = linalg.matmul {quantx.weights = {granularity = "channel", packed = "off", storage = "i4"}}
    ins(%x, %w : tensor<1x2xf32>, tensor<2x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %m : tensor<1x2xf32>
}

// -----

// Half precision is storage only.
// CHECK-LABEL: func @half
// CHECK: %[[B:.*]] = arith.constant dense<1.000000e+00> : tensor<2x2xbf16>
// CHECK: %[[WB:.*]] = arith.extf %[[B]] : tensor<2x2xbf16> to tensor<2x2xf32>
// CHECK: %[[WH:.*]] = arith.extf %{{.*}} : tensor<2x2xf16> to tensor<2x2xf32>
// CHECK: linalg.matmul ins(%arg0, %[[WB]]
// CHECK: linalg.matmul ins(%{{.*}}, %[[WH]]
func.func @half(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %w = arith.constant dense<1.0> : tensor<2x2xf32>
  %v = arith.constant dense<65504.0> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  %a = linalg.matmul {quantx.weights = {precision = "bf16"}} ins(%x, %w : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  %b = linalg.matmul {quantx.weights = {precision = "fp16"}} ins(%a, %v : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %b : tensor<2x2xf32>
}

// -----

func.func @overflow(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %v = arith.constant dense<70000.0> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  // expected-error@+1 {{has the weight 7.000000e+04, more than fp16 can hold (65504 at most); use bf16}}
  %b = linalg.matmul {quantx.weights = {precision = "fp16"}} ins(%x, %v : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %b : tensor<2x2xf32>
}

// -----

func.func @not_finite(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %v = arith.constant dense<0x7FC00000> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  // expected-error@+1 {{has a weight that is NaN or infinite}}
  %b = linalg.matmul {quantx.weights = {}} ins(%x, %v : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %b : tensor<2x2xf32>
}

// -----

func.func @bad_settings(%x: tensor<2x2xf32>) -> tensor<2x2xf32> {
  %v = arith.constant dense<1.0> : tensor<2x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2xf32>) -> tensor<2x2xf32>
  // expected-error@+1 {{quantx.weights: granularity is 'row', expected tensor, channel or block:N with N at least 1}}
  %b = linalg.matmul {quantx.weights = {granularity = "row"}} ins(%x, %v : tensor<2x2xf32>, tensor<2x2xf32>) outs(%i : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %b : tensor<2x2xf32>
}

// -----

// A dead channel (weights near zero, or zero) under a bias: its scale is raised
// to where the bias fits i32, 4 / (0.5 * (2^31 - 1 - 255 * 127 * 1)), and the
// codes of its weights become 0.
// CHECK-LABEL: func @dead_channel
// CHECK: arith.constant dense<{{\[}}[127, 0, 0]]> : tensor<1x3xi8>
// CHECK: arith.constant dense<[0.00787401571, 3.7253467E-9, 1.000000e+00]> : tensor<3xf32>
func.func @dead_channel(%x: tensor<1x1xi8>) -> tensor<1x3xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1xi8> -> tensor<1x1xf32>
  %w = arith.constant dense<[[1.0, 1.0e-30, 0.0]]> : tensor<1x3xf32>
  %b = arith.constant dense<[4.0, -4.0, 4.0]> : tensor<3xf32>
  %e = tensor.empty() : tensor<1x3xf32>
  %i = linalg.broadcast ins(%b : tensor<3xf32>) outs(%e : tensor<1x3xf32>) dimensions = [0]
  %m = linalg.matmul {quantx.layer = "m", quantx.weights = {granularity = "channel"}}
    ins(%d, %w : tensor<1x1xf32>, tensor<1x3xf32>) outs(%i : tensor<1x3xf32>) -> tensor<1x3xf32>
  return %m : tensor<1x3xf32>
}

// -----

// Without a bias it is enough that the accumulator's scale is a normal number.
// CHECK-LABEL: func @dead_channel_without_bias
// CHECK: arith.constant dense<[0.00787401571, 1.17549435E-35]> : tensor<2xf32>
func.func @dead_channel_without_bias(%x: tensor<1x1xi8>) -> tensor<1x2xf32> {
  %s = arith.constant 0.001 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1xi8> -> tensor<1x1xf32>
  %w = arith.constant dense<[[1.0, 1.0e-37]]> : tensor<1x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2xf32>) -> tensor<1x2xf32>
  %m = linalg.matmul {quantx.layer = "m", quantx.weights = {granularity = "channel"}}
    ins(%d, %w : tensor<1x1xf32>, tensor<1x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %m : tensor<1x2xf32>
}

// -----

// One scale for several channels is not raised: that would cost the others.
// CHECK-LABEL: func @bias_needs_float
// CHECK: linalg.matmul {quantx.float_reason = "the bias leaves i32 at the weights' scale", quantx.layer = "m"}
// CHECK-SAME: tensor<1x2xf32>
func.func @bias_needs_float(%x: tensor<1x1xi8>) -> tensor<1x2xf32> {
  %s = arith.constant 1.0e-9 : f32
  %z = arith.constant 0 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x1xi8> -> tensor<1x1xf32>
  %w = arith.constant dense<[[1.0, 0.5]]> : tensor<1x2xf32>
  %b = arith.constant dense<[4.0, -4.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<1x2xf32>) dimensions = [0]
  %m = linalg.matmul {quantx.layer = "m", quantx.weights = {granularity = "tensor"}}
    ins(%d, %w : tensor<1x1xf32>, tensor<1x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %m : tensor<1x2xf32>
}

// -----

// Scales in f16: codes are computed with what f16 holds, 0.142822 for 1/7.
// CHECK-LABEL: func @half_scales
// CHECK: %[[W:.*]] = arith.constant dense<{{.*}}> : tensor<4x1xi8>
// CHECK: %[[S:.*]] = arith.constant dense<{{\[}}[1.428220e-01, 2.856450e-01], [7.141110e-02, 1.000000e+00]]> : tensor<2x2xf16>
// CHECK: quantx.dequantize %[[W]] scale(%[[S]] : tensor<2x2xf16>)
func.func @half_scales(%x: tensor<1x4xf32>) -> tensor<1x2xf32> {
  %w = arith.constant dense<[[1.0, 2.0], [-1.0, 0.5], [0.5, 7.0], [0.25, -7.0]]> : tensor<4x2xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2xf32>) -> tensor<1x2xf32>
  %m = linalg.matmul {quantx.float_reason = "only weights are quantized", quantx.weights = {granularity = "block:2", scales = "f16", storage = "i4"}}
    ins(%x, %w : tensor<1x4xf32>, tensor<4x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %m : tensor<1x2xf32>
}

// -----

func.func @underflow(%x: tensor<1x2xf32>) -> tensor<1x1xf32> {
  %w = arith.constant dense<[[1.0e-8], [-1.0e-8]]> : tensor<2x1xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x1xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x1xf32>) -> tensor<1x1xf32>
  // expected-error @below {{has the scale 1.428571e-09 of weights, which f16 cannot hold (about 1e-05 to 65504); use bf16 scales}}
  %m = linalg.matmul {quantx.float_reason = "only weights are quantized", quantx.weights = {scales = "f16", storage = "i4"}}
    ins(%x, %w : tensor<1x2xf32>, tensor<2x1xf32>) outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
  return %m : tensor<1x1xf32>
}

// -----

func.func @blocks_do_not_divide(%x: tensor<1x4xf32>) -> tensor<1x1xf32> {
  %w = arith.constant dense<[[1.0], [2.0], [3.0], [4.0]]> : tensor<4x1xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x1xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x1xf32>) -> tensor<1x1xf32>
  // expected-error @below {{has a weight without usable parameters: blocks of 3 do not divide its 4 values; choose another block size, or another granularity for this layer}}
  %m = linalg.matmul {quantx.weights = {granularity = "block:3"}}
    ins(%x, %w : tensor<1x4xf32>, tensor<4x1xf32>) outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
  return %m : tensor<1x1xf32>
}

// -----

// The table of an embedding: blocks lie along its rows.
// CHECK-LABEL: func @table
// CHECK: %[[D:.*]] = quantx.dequantize {{.*}} {axis = 1 : i64, block_size = 2 : i64, storage = #quantx.storage<i4 narrow packed>} : tensor<3x2xi8> -> tensor<3x4xf32>
// CHECK: tensor.extract %[[D]]
func.func @table(%ids: tensor<2xi64>) -> tensor<2x4xf32> {
  %w = arith.constant dense<[[1.0, 2.0, 3.0, 4.0], [0.5, 0.25, -1.0, 0.0], [7.0, -7.0, 1.0, 1.0]]> : tensor<3x4xf32>
  %e = tensor.empty() : tensor<2x4xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"], quantx.float_reason = "only weights are quantized", quantx.weights = {granularity = "block:2", storage = "i4"}}
      ins(%ids : tensor<2xi64>) outs(%e : tensor<2x4xf32>) {
  ^bb0(%id: i64, %out: f32):
    %row = arith.index_cast %id : i64 to index
    %column = linalg.index 1 : index
    %value = tensor.extract %w[%row, %column] : tensor<3x4xf32>
    linalg.yield %value : f32
  } -> tensor<2x4xf32>
  return %r : tensor<2x4xf32>
}

// -----

// Thirty twos and a 7.4: what one step of 7.4/7 loses in each of the twos is
// more than a smaller one cuts off the 7.4. Best is (30 * 2 * 2 + 7 * 7.4) /
// (30 * 2^2 + 7^2).
// CHECK-LABEL: func @least_error
// CHECK: arith.constant dense<1.01656806> : tensor<1xf32>
// CHECK: quantx.dequantize
func.func @least_error(%x: tensor<1x31xf32>) -> tensor<1x1xf32> {
  %w = arith.constant dense<[[2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [2.0], [7.4]]> : tensor<31x1xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x1xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x1xf32>) -> tensor<1x1xf32>
  %m = linalg.matmul {quantx.float_reason = "only weights are quantized", quantx.weights = {ranges = "mse", storage = "i4"}}
    ins(%x, %w : tensor<1x31xf32>, tensor<31x1xf32>) outs(%i : tensor<1x1xf32>) -> tensor<1x1xf32>
  return %m : tensor<1x1xf32>
}
