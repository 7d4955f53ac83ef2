// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers=has-statistics=false | FileCheck %s --check-prefix=WEIGHTS
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers="precision=bf16" | FileCheck %s --check-prefix=BF16
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers="precision=fp32" | FileCheck %s --check-prefix=FP32
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers="precision=int4 scheme=symmetric granularity=block:16 calibration=percentile:99.5 convention=tflite" | FileCheck %s --check-prefix=OPTIONS
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers="precision=int4 config=%S/Inputs/weights-only.yaml" | FileCheck %s --check-prefix=ONLY
// RUN: quant-opt %s -split-input-file --quantx-insert-observers --quantx-assign-layers=config=%S/Inputs/bytes.yaml | FileCheck %s --check-prefix=BYTES

// BYTES: quantx.weights = {granularity = "channel", packed = "off", precision = "int4", scheme = "symmetric", storage = "i4"}

// A layer has the id of its result, which stands behind the absorbed clamp.
// CHECK-LABEL: func @conv_relu
// CHECK: quantx.observe %arg0 "[[X:[0-9a-f]+-0]]"
// CHECK-SAME: quantx.activation = {scheme = "asymmetric", storage = "i8"}
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK-SAME: quantx.layer = "[[Y:[0-9a-f]+-0]]"
// CHECK-SAME: quantx.weights = {granularity = "channel", precision = "int8", scheme = "symmetric", storage = "i8"}
// CHECK-NOT: quantx.layer
// CHECK: quantx.observe %{{.*}} "[[Y]]"
// CHECK-SAME: quantx.activation

// WEIGHTS-LABEL: func @conv_relu
// WEIGHTS-NOT: quantx.activation
// WEIGHTS: linalg.conv_2d_nchw_fchw
// WEIGHTS-SAME: quantx.float_reason = "only weights are quantized"
// WEIGHTS-SAME: quantx.weights
// WEIGHTS-NOT: quantx.activation

// BF16-LABEL: func @conv_relu
// BF16: quantx.compute = "bf16"
// BF16-SAME: quantx.float_reason = "computes in f32 on bf16 values"
// BF16-SAME: precision = "bf16"

// FP32-LABEL: func @conv_relu
// FP32: quantx.float_reason = "kept in float by the configuration"
// FP32-NOT: quantx.weights

// OPTIONS-LABEL: func @conv_relu
// OPTIONS: quantx.activation = {calibration = "percentile:99.5", convention = "tflite", scheme = "symmetric", storage = "i8"}
// OPTIONS: quantx.requantize = {rounding = #quantx.rounding<tflite_double>}
// OPTIONS-SAME: quantx.weights = {convention = "tflite", granularity = "block:16", precision = "int4", scheme = "symmetric", storage = "i4"}
func.func @conv_relu(%x: tensor<1x3x8x8xf32>) -> tensor<1x4x6x6xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.5> : tensor<4x3x3x3xf32>
  %e = tensor.empty() : tensor<1x4x6x6xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4x6x6xf32>) -> tensor<1x4x6x6xf32>
  %c = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>)
    outs(%i : tensor<1x4x6x6xf32>) -> tensor<1x4x6x6xf32>
  %r = quantx.unit "relu" (%a = %c : tensor<1x4x6x6xf32>) {min = 0.0 : f64} -> tensor<1x4x6x6xf32> {
    %m = arith.constant dense<0.0> : tensor<1x4x6x6xf32>
    %v = arith.maximumf %a, %m : tensor<1x4x6x6xf32>
    quantx.yield %v : tensor<1x4x6x6xf32>
  }
  return %r : tensor<1x4x6x6xf32>
}

// -----

// What cannot be quantized says why, and what only moves values between float
// layers stays with them.
// CHECK-LABEL: func @float_island
// CHECK: quantx.unit "softmax"
// CHECK-SAME: quantx.float_reason = "computed in float", quantx.layer =
// CHECK: tensor.collapse_shape
// CHECK-SAME: quantx.float_reason = "its neighbours are computed in float"
// CHECK: linalg.generic
// CHECK-SAME: quantx.float_reason = "unsupported region"
// CHECK: math.sin
// CHECK-SAME: quantx.float_reason = "no integer form of math.sin is known"
#map = affine_map<(d0) -> (d0)>
func.func @float_island(%x: tensor<1x4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<1x4xf32>
  %s = quantx.unit "softmax" (%a = %x : tensor<1x4xf32>) {axis = 1 : i64} -> tensor<1x4xf32> {
    %o = tensor.empty() : tensor<1x4xf32>
    %b = linalg.softmax dimension(1) ins(%a : tensor<1x4xf32>) outs(%o : tensor<1x4xf32>) -> tensor<1x4xf32>
    quantx.yield %b : tensor<1x4xf32>
  }
  %f = tensor.collapse_shape %s [[0, 1]] : tensor<1x4xf32> into tensor<4xf32>
  %o = tensor.empty() : tensor<4xf32>
  %d = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]}
      ins(%f : tensor<4xf32>) outs(%o : tensor<4xf32>) {
  ^bb0(%v: f32, %u: f32):
    %2 = arith.divf %v, %v : f32
    linalg.yield %2 : f32
  } -> tensor<4xf32>
  %g = math.sin %d : tensor<4xf32>
  return %g : tensor<4xf32>
}

// -----

// On its own, such an op is quantized: there is no float layer to stay with.
// CHECK-LABEL: func @only_moves
// CHECK: tensor.collapse_shape
// CHECK-NOT: quantx.float_reason
// CHECK: return
func.func @only_moves(%x: tensor<1x4xf32>) -> tensor<4xf32> {
  %f = tensor.collapse_shape %x [[0, 1]] : tensor<1x4xf32> into tensor<4xf32>
  return %f : tensor<4xf32>
}

// -----

// A model with parameters of its own is quantized without statistics.
// WEIGHTS-LABEL: func @own_parameters
// WEIGHTS: linalg.add
// WEIGHTS-NOT: quantx.float_reason
// WEIGHTS: return
func.func @own_parameters(%x: tensor<4xf32>) -> tensor<4xf32> {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 0 : i32
  %e = tensor.empty() : tensor<4xf32>
  %f = quantx.fake_quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  %a = linalg.add ins(%f, %f : tensor<4xf32>, tensor<4xf32>) outs(%e : tensor<4xf32>) -> tensor<4xf32>
  %g = quantx.fake_quantize %a scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32>
  return %g : tensor<4xf32>
}

// -----

// What compares floats, or computes in f64, is named as well; shapes are not.
// CHECK-LABEL: func @named_too
// CHECK-NOT: quantx.layer
// CHECK: tensor.dim
// CHECK-NOT: quantx.layer
// CHECK: linalg.generic
// CHECK-SAME: quantx.float_reason = "not computed on f32, f16 or bf16 tensors"
// CHECK: arith.addf
// CHECK-SAME: quantx.float_reason
#map1 = affine_map<(d0) -> (d0)>
func.func @named_too(%x: tensor<?xf32>, %y: tensor<4xf64>) -> (tensor<?xi1>, tensor<4xf64>) {
  %zero = arith.constant 0 : index
  %d = tensor.dim %x, %zero : tensor<?xf32>
  %e = tensor.empty(%d) : tensor<?xi1>
  %b = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]}
      ins(%x : tensor<?xf32>) outs(%e : tensor<?xi1>) {
  ^bb0(%v: f32, %o: i1):
    %c = arith.cmpf oeq, %v, %v : f32
    linalg.yield %c : i1
  } -> tensor<?xi1>
  %s = arith.addf %y, %y : tensor<4xf64>
  return %b, %s : tensor<?xi1>, tensor<4xf64>
}

// -----

// Two factors that are both activations: no zero points, so that no sums over
// codes are needed at run time. A softmax keeps to 0..1, which unsigned codes
// hold with the zero point 0. Its input, the sums of the product before it,
// and the mask between them stay in float: only float layers read them.
// CHECK-LABEL: func @attention
// CHECK: quantx.observe %arg0 {{.*}}scheme = "symmetric", storage = "i8"
// CHECK: quantx.observe %arg1 {{.*}}scheme = "symmetric", storage = "i8"
// CHECK: %[[P:.*]] = linalg.batch_matmul
// CHECK-NOT: quantx.float_reason
// CHECK-SAME: quantx.layer
// CHECK-NOT: quantx.activation
// CHECK: linalg.generic
// CHECK-SAME: quantx.float_reason = "only float layers read its result"
// CHECK-NOT: quantx.activation
// CHECK: quantx.unit "softmax"
// CHECK: quantx.observe {{.*}}scheme = "asymmetric", storage = "u8"
// CHECK: linalg.batch_matmul
#id3 = affine_map<(b, i, j) -> (b, i, j)>
#row = affine_map<(b, i, j) -> (0, 0, j)>
func.func @attention(%q: tensor<2x4x8xf32>, %k: tensor<2x8x4xf32>, %mask: tensor<1x1x4xf32>) -> tensor<2x4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x4x4xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %p = linalg.batch_matmul ins(%q, %k : tensor<2x4x8xf32>, tensor<2x8x4xf32>) outs(%i : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %m = linalg.generic {indexing_maps = [#id3, #row, #id3], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%p, %mask : tensor<2x4x4xf32>, tensor<1x1x4xf32>) outs(%e : tensor<2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %c = arith.addf %a, %b : f32
    linalg.yield %c : f32
  } -> tensor<2x4x4xf32>
  %s = quantx.unit "softmax" (%x = %m : tensor<2x4x4xf32>) {axis = 2 : i64} -> tensor<2x4x4xf32> {
    %o = tensor.empty() : tensor<2x4x4xf32>
    %c = linalg.softmax dimension(2) ins(%x : tensor<2x4x4xf32>) outs(%o : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
    quantx.yield %c : tensor<2x4x4xf32>
  }
  %e2 = tensor.empty() : tensor<2x4x8xf32>
  %i2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  %r = linalg.batch_matmul ins(%s, %q : tensor<2x4x4xf32>, tensor<2x4x8xf32>) outs(%i2 : tensor<2x4x8xf32>) -> tensor<2x4x8xf32>
  return %r : tensor<2x4x8xf32>
}

// -----

// Of the weights alone that become codes of four bits, ranges are those of the
// least error, and the product names what it multiplies for the statistics.
// ONLY-LABEL: func @products
// ONLY: quantx.observe %arg0 "[[X:[0-9a-f]+-0]]" : tensor<4x8xf32>
// ONLY: linalg.matmul
// ONLY-SAME: quantx.weight_input = "[[X]]"
// ONLY-SAME: quantx.weights = {granularity = "channel", precision = "int4", ranges = "mse", scheme = "symmetric", storage = "i4"}
// ONLY: linalg.batch_matmul
// ONLY-NOT: quantx.weight_input

// A few rows times many values, as attention of one token is, convert none of
// them; weights are bf16 already.
// BF16-LABEL: func @products
// BF16: linalg.matmul
// BF16-SAME: quantx.compute = "bf16"
// BF16: linalg.batch_matmul
// BF16-SAME: quantx.float_reason = "the values that it multiplies meet too few others to be rounded to bf16 first"
// BF16: linalg.batch_matmul
// BF16-SAME: quantx.compute = "bf16"
func.func @products(%x: tensor<4x8xf32>, %keys: tensor<1x16x64xf32>, %many: tensor<1x16x16xf32>) -> (tensor<1x4x64xf32>, tensor<1x16x64xf32>) {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.5> : tensor<8x16xf32>
  %e0 = tensor.empty() : tensor<4x16xf32>
  %i0 = linalg.fill ins(%zero : f32) outs(%e0 : tensor<4x16xf32>) -> tensor<4x16xf32>
  %m = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x16xf32>) outs(%i0 : tensor<4x16xf32>) -> tensor<4x16xf32>
  %q = tensor.expand_shape %m [[0, 1], [2]] output_shape [1, 4, 16] : tensor<4x16xf32> into tensor<1x4x16xf32>
  %e1 = tensor.empty() : tensor<1x4x64xf32>
  %i1 = linalg.fill ins(%zero : f32) outs(%e1 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
  %few = linalg.batch_matmul ins(%q, %keys : tensor<1x4x16xf32>, tensor<1x16x64xf32>) outs(%i1 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
  %e2 = tensor.empty() : tensor<1x16x64xf32>
  %i2 = linalg.fill ins(%zero : f32) outs(%e2 : tensor<1x16x64xf32>) -> tensor<1x16x64xf32>
  %all = linalg.batch_matmul ins(%many, %keys : tensor<1x16x16xf32>, tensor<1x16x64xf32>) outs(%i2 : tensor<1x16x64xf32>) -> tensor<1x16x64xf32>
  return %few, %all : tensor<1x4x64xf32>, tensor<1x16x64xf32>
}

// -----

// Between values that no integer form is known of, elements are computed in
// float, too; with codes of the caller they are not.
// CHECK-LABEL: func @gathered
// CHECK: linalg.sub
// CHECK-SAME: quantx.float_reason = "its neighbours are computed in float"
// CHECK: linalg.add
// CHECK-SAME: quantx.float_reason = "its neighbours are computed in float"
// CHECK-NOT: quantx.weights
// CHECK: linalg.mul
// CHECK-NOT: quantx.float_reason
// CHECK: return
func.func @gathered(%x: tensor<8xf32>, %at: tensor<8xindex>, %y: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %e = tensor.empty() : tensor<8xf32>
  %g = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%at : tensor<8xindex>) outs(%e : tensor<8xf32>) {
  ^bb0(%i: index, %o: f32):
    %v = tensor.extract %x[%i] : tensor<8xf32>
    linalg.yield %v : f32
  } -> tensor<8xf32>
  %h = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]} ins(%at : tensor<8xindex>) outs(%e : tensor<8xf32>) {
  ^bb0(%i: index, %o: f32):
    %j = affine.apply affine_map<(d0) -> (d0 floordiv 2)>(%i)
    %v = tensor.extract %x[%j] : tensor<8xf32>
    linalg.yield %v : f32
  } -> tensor<8xf32>
  %s = linalg.sub ins(%g, %h : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %b = arith.constant dense<[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0]> : tensor<8xf32>
  %a = linalg.add ins(%s, %b : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  %m = linalg.mul ins(%y, %y : tensor<8xf32>, tensor<8xf32>) outs(%e : tensor<8xf32>) -> tensor<8xf32>
  return %a, %m : tensor<8xf32>, tensor<8xf32>
}
