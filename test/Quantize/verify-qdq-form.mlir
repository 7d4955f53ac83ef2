// RUN: quant-opt %s -split-input-file -verify-diagnostics --quantx-verify-qdq-form

func.func @good(%x: tensor<1x2xi8>) -> tensor<2xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %0 = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  %1 = tensor.collapse_shape %0 [[0, 1]] {quantx.layer = "r"} : tensor<1x2xf32> into tensor<2xf32>
  %2 = quantx.quantize %1 scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xf32> -> tensor<2xi8>
  // A layer in float may read anything.
  %3 = tensor.collapse_shape %0 [[0, 1]] {quantx.layer = "f", quantx.float_reason = "asked for"} : tensor<1x2xf32> into tensor<2xf32>
  return %2 : tensor<2xi8>
}

// -----

func.func @observer(%x: tensor<2xf32>) -> tensor<2xf32> {
  // expected-error@+1 {{is not part of the QDQ form}}
  %0 = quantx.observe %x "x" : tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @fake(%x: tensor<2xf32>, %s: f32, %z: i32) -> tensor<2xf32> {
  // expected-error@+1 {{is not part of the QDQ form}}
  %0 = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

func.func @raw_activation(%x: tensor<1x2xf32>) -> tensor<2xf32> {
  // expected-error@+1 {{is quantized but reads activation operand 0 without quantx.dequantize}}
  %1 = tensor.collapse_shape %x [[0, 1]] {quantx.layer = "r"} : tensor<1x2xf32> into tensor<2xf32>
  return %1 : tensor<2xf32>
}

// -----

func.func @raw_weight_and_bias(%x: tensor<1x2xi8>) -> tensor<1x2xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %d = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  %w = arith.constant dense<1.0> : tensor<2x2xf32>
  %b = arith.constant dense<1.0> : tensor<2xf32>
  %c = arith.constant dense<1> : tensor<2x2xi8>
  %wd = quantx.dequantize %c scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2x2xi8> -> tensor<2x2xf32>
  %e = tensor.empty() : tensor<1x2xf32>
  %i = linalg.broadcast ins(%b : tensor<2xf32>) outs(%e : tensor<1x2xf32>) dimensions = [0]
  // expected-error@+1 {{is quantized but reads weight operand 1 without quantx.dequantize}}
  %m = linalg.matmul {quantx.layer = "m"} ins(%d, %w : tensor<1x2xf32>, tensor<2x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  // expected-error@+1 {{is quantized but reads bias operand 2 without quantx.dequantize}}
  %n = linalg.matmul {quantx.layer = "n"} ins(%d, %wd : tensor<1x2xf32>, tensor<2x2xf32>) outs(%i : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %n : tensor<1x2xf32>
}

// -----

func.func @raw_result(%x: tensor<1x2xi8>) -> tensor<2xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %0 = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  // expected-error@+1 {{is quantized but its result is not}}
  %1 = tensor.collapse_shape %0 [[0, 1]] {quantx.layer = "r"} : tensor<1x2xf32> into tensor<2xf32>
  return %1 : tensor<2xf32>
}

// -----

func.func @different_inputs(%x: tensor<2xi8>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %t = arith.constant 0.25 : f32
  %z = arith.constant 3 : i32
  %0 = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xi8> -> tensor<2xf32>
  %1 = quantx.dequantize %x scale(%t : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xi8> -> tensor<2xf32>
  // expected-error@+1 {{moves values with different quantization parameters}}
  %2 = tensor.concat dim(0) %0, %1 {quantx.layer = "r"} : (tensor<2xf32>, tensor<2xf32>) -> tensor<4xf32>
  %3 = quantx.quantize %2 scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %3 : tensor<4xi8>
}

// -----

func.func @different_result(%x: tensor<1x2xi8>) -> tensor<2xi8> {
  %s = arith.constant 0.5 : f32
  %t = arith.constant 0.25 : f32
  %z = arith.constant 3 : i32
  %0 = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  // expected-error@+1 {{moves values but its result has other quantization parameters}}
  %1 = tensor.collapse_shape %0 [[0, 1]] {quantx.layer = "r"} : tensor<1x2xf32> into tensor<2xf32>
  %2 = quantx.quantize %1 scale(%t : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<2xf32> -> tensor<2xi8>
  return %2 : tensor<2xi8>
}
