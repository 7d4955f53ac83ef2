// RUN: quant-opt %s --quantx-rewrite-integer --split-input-file | FileCheck %s
// RUN: quant-opt %s --quantx-rewrite-integer --quantx-verify-accumulators --split-input-file -o /dev/null

#id = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#channel = affine_map<(d0, d1, d2) -> (d1, 0)>

// PReLU: the factor of the side, by channel below zero, negative ones as well;
// in units of 2^-23 of a step of the result.
// CHECK: #[[$CHANNEL:.*]] = affine_map<(d0, d1, d2) -> (d1)>
// CHECK-LABEL: func @prelu
// CHECK: %[[ABOVE:.*]] = arith.constant 8388608 : i32
// CHECK: %[[BELOW:.*]] = arith.constant dense<[2097152, -4194304]> : tensor<2xi32>
// CHECK: linalg.generic {indexing_maps = [#{{.*}}, #{{.*}}, #[[$CHANNEL]], #{{.*}}]
// CHECK-SAME: ins(%arg0, %[[ABOVE]], %[[BELOW]] : tensor<1x2x3xi8>, i32, tensor<2xi32>)
// CHECK:   %[[WIDE:.*]] = arith.extsi
// CHECK:   %[[CODE:.*]] = arith.subi %[[WIDE]]
// CHECK:   %[[SIDE:.*]] = arith.cmpi sgt, %[[CODE]]
// CHECK:   %[[FACTOR:.*]] = arith.select %[[SIDE]]
// CHECK:   %[[PRODUCT:.*]] = arith.muli %[[CODE]], %[[FACTOR]]
// CHECK:   linalg.yield %[[PRODUCT]]
// CHECK: quantx.requantize {{.*}} zero_point(%c-7_i32 : i32) {quantx.layer = "p"
func.func @prelu(%x: tensor<1x2x3xi8>) -> tensor<1x2x3xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %zo = arith.constant -7 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2x3xi8> -> tensor<1x2x3xf32>
  %r = quantx.unit "prelu" (%v = %xf : tensor<1x2x3xf32>) attributes {quantx.layer = "p"} -> tensor<1x2x3xf32> {
    %zero = arith.constant 0.0 : f32
    %slopes = arith.constant dense<[[0.25], [-0.5]]> : tensor<2x1xf32>
    %e = tensor.empty() : tensor<1x2x3xf32>
    %g = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel"]}
        ins(%v, %slopes : tensor<1x2x3xf32>, tensor<2x1xf32>) outs(%e : tensor<1x2x3xf32>) {
    ^bb0(%in: f32, %slope: f32, %out: f32):
      %c = arith.cmpf ogt, %in, %zero : f32
      %m = arith.mulf %in, %slope : f32
      %y = arith.select %c, %in, %m : f32
      linalg.yield %y : f32
    } -> tensor<1x2x3xf32>
    quantx.yield %g : tensor<1x2x3xf32>
  }
  %q = quantx.quantize %r scale(%s : f32) zero_point(%zo : i32) {storage = #quantx.storage<i8>} : tensor<1x2x3xf32> -> tensor<1x2x3xi8>
  return %q : tensor<1x2x3xi8>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>

// A scale with an offset by channel has one factor and no sides. On a matrix
// the constants may have the shape of a row.
// CHECK-LABEL: func @affine
// CHECK-DAG: arith.constant dense<[4194304, 8388608]> : tensor<2xi32>
// CHECK-DAG: arith.constant dense<[16777216, -8388608]> : tensor<2xi32>
// CHECK: linalg.generic
// CHECK-NOT: arith.select
// CHECK: arith.muli
// CHECK: arith.addi
func.func @affine(%x: tensor<1x2xi8>) -> tensor<1x2xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xi8> -> tensor<1x2xf32>
  %r = quantx.unit "affine" (%v = %xf : tensor<1x2xf32>) -> tensor<1x2xf32> {
    %slopes = arith.constant dense<[[0.5, 1.0]]> : tensor<1x2xf32>
    %offsets = arith.constant dense<[[1.0, -0.5]]> : tensor<1x2xf32>
    %e = tensor.empty() : tensor<1x2xf32>
    %g = linalg.generic {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel", "parallel"]}
        ins(%v, %slopes, %offsets : tensor<1x2xf32>, tensor<1x2xf32>, tensor<1x2xf32>) outs(%e : tensor<1x2xf32>) {
    ^bb0(%in: f32, %slope: f32, %offset: f32, %out: f32):
      %m = arith.mulf %in, %slope : f32
      %y = arith.addf %m, %offset : f32
      linalg.yield %y : f32
    } -> tensor<1x2xf32>
    quantx.yield %g : tensor<1x2xf32>
  }
  %q = quantx.quantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<1x2xf32> -> tensor<1x2xi8>
  return %q : tensor<1x2xi8>
}

// -----

#id = affine_map<(d0, d1) -> (d0, d1)>
#channel = affine_map<(d0, d1) -> (d1)>

// What bends elsewhere is a table for each channel: 0, 1, 2 and 3 squared, and
// twice that.
// CHECK-LABEL: func @tables
// CHECK: %[[T:.*]] = arith.constant dense<{{\[}}[0, 1, 4, 9], [0, 2, 8, 18]]> : tensor<2x4xi8>
// CHECK: quantx.lookup %arg0 table(%[[T]] : tensor<2x4xi8>) {axis = 1 : i64
func.func @tables(%x: tensor<3x2xi8>) -> tensor<3x2xi8> {
  %s = arith.constant 1.0 : f32
  %z = arith.constant 0 : i32
  %xf = quantx.dequantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u2>} : tensor<3x2xi8> -> tensor<3x2xf32>
  %r = quantx.unit "elementwise" (%v = %xf : tensor<3x2xf32>) -> tensor<3x2xf32> {
    %slopes = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
    %e = tensor.empty() : tensor<3x2xf32>
    %g = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel"]}
        ins(%v, %slopes : tensor<3x2xf32>, tensor<2xf32>) outs(%e : tensor<3x2xf32>) {
    ^bb0(%in: f32, %slope: f32, %out: f32):
      %p = arith.mulf %in, %in : f32
      %y = arith.mulf %p, %slope : f32
      linalg.yield %y : f32
    } -> tensor<3x2xf32>
    quantx.yield %g : tensor<3x2xf32>
  }
  %q = quantx.quantize %r scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<3x2xf32> -> tensor<3x2xi8>
  return %q : tensor<3x2xi8>
}
