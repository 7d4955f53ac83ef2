// RUN: quant-opt %s --quantx-decompose-block-ops | FileCheck %s
// RUN: quant-run %s --entry=known --engine=reference --print | FileCheck %s --check-prefix=VALUE
// RUN: quant-run %s --entry=known --print | FileCheck %s --check-prefix=VALUE
// RUN: quant-opt %s --quantx-lower-to-linalg | quant-run - --entry=known --engine=reference --print | FileCheck %s --check-prefix=VALUE
// RUN: quant-run %s --entry=larger --engine=reference --print | FileCheck %s --check-prefix=LARGER
// RUN: quant-run %s --entry=larger --print | FileCheck %s --check-prefix=LARGER
// RUN: quant-opt %s --quantx-lower-to-linalg | quant-run - --entry=larger --engine=reference --print | FileCheck %s --check-prefix=LARGER

// Largest values 1.27 and 2.54 of the two blocks: scales 0.01 and 0.02.
// VALUE: 1x4xi8: 100 127 -127 50
// VALUE-NEXT: 1x2xi32: 227 -77
// Block 0: (100 * (3 - 1) + 127 * (1 - 1)) * 0.01 * 0.5 = 1;
// block 1: (-127 * (2 - 0) + 50 * (4 - 0)) * 0.02 * 2 = -2.16; bias 10.
// VALUE-NEXT: 1x1xf32: 8.84
func.func @known() -> (tensor<1x4xi8>, tensor<1x2xi32>, tensor<1x1xf32>) {
  %x = arith.constant dense<[[1.0, 1.27, -2.54, 1.0]]> : tensor<1x4xf32>
  %w = arith.constant dense<[[3], [1], [2], [4]]> : tensor<4x1xi8>
  %s = arith.constant dense<[[0.5], [2.0]]> : tensor<2x1xf32>
  %z = arith.constant dense<[[1], [0]]> : tensor<2x1xi32>
  %b = arith.constant dense<10.0> : tensor<1xf32>
  %q0 = tensor.empty() : tensor<1x4xi8>
  %s0 = tensor.empty() : tensor<1x2xf32>
  %n0 = tensor.empty() : tensor<1x2xi32>
  %q:3 = quantx.block_quantize %x outs(%q0, %s0, %n0 : tensor<1x4xi8>, tensor<1x2xf32>, tensor<1x2xi32>) {block_size = 2 : i64} : tensor<1x4xf32> -> tensor<1x4xi8>, tensor<1x2xf32>, tensor<1x2xi32>
  %e = tensor.empty() : tensor<1x1xf32>
  %y = quantx.block_matmul %q#0 scale(%q#1 : tensor<1x2xf32>) sum(%q#2 : tensor<1x2xi32>) weights(%w, %s, zero_point %z : tensor<4x1xi8>, tensor<2x1xf32>, tensor<2x1xi32>) bias(%b : tensor<1xf32>) outs(%e : tensor<1x1xf32>) {block_size = 2 : i64, storage = #quantx.storage<i8>} : tensor<1x4xi8> -> tensor<1x1xf32>
  return %q#0, %q#2, %y : tensor<1x4xi8>, tensor<1x2xi32>, tensor<1x1xf32>
}

// Both blocks of weights share one of activations, whose scale is 0.02:
// (50 * 2 * 0.5 + (-127 * 2 + 50 * 4) * 2) * 0.02 + 10.
// LARGER: 1x4xi8: 50 50 -127 50
// LARGER-NEXT: 1x2xi32: 100 -77
// LARGER-NEXT: 1x1xf32: 8.84
// CHECK-LABEL: func @larger
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "reduction"]} {{.*}} outs(%{{.*}} : tensor<1x1x1xf32>)
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]}
func.func @larger() -> (tensor<1x4xi8>, tensor<1x2xi32>, tensor<1x1xf32>) {
  %x = arith.constant dense<[[1.0, 1.0, -2.54, 1.0]]> : tensor<1x4xf32>
  %w = arith.constant dense<[[3], [1], [2], [4]]> : tensor<4x1xi8>
  %s = arith.constant dense<[[0.5], [2.0]]> : tensor<2x1xf32>
  %z = arith.constant dense<[[1], [0]]> : tensor<2x1xi8>
  %b = arith.constant dense<10.0> : tensor<1xf32>
  %q0 = tensor.empty() : tensor<1x4xi8>
  %s0 = tensor.empty() : tensor<1x1xf32>
  %n0 = tensor.empty() : tensor<1x2xi32>
  %q:3 = quantx.block_quantize %x outs(%q0, %s0, %n0 : tensor<1x4xi8>, tensor<1x1xf32>, tensor<1x2xi32>) {block_size = 4 : i64, sum_block_size = 2 : i64} : tensor<1x4xf32> -> tensor<1x4xi8>, tensor<1x1xf32>, tensor<1x2xi32>
  %e = tensor.empty() : tensor<1x1xf32>
  %y = quantx.block_matmul %q#0 scale(%q#1 : tensor<1x1xf32>) sum(%q#2 : tensor<1x2xi32>) weights(%w, %s, zero_point %z : tensor<4x1xi8>, tensor<2x1xf32>, tensor<2x1xi8>) bias(%b : tensor<1xf32>) outs(%e : tensor<1x1xf32>) {block_size = 2 : i64, input_block_size = 4 : i64, storage = #quantx.storage<i8>} : tensor<1x4xi8> -> tensor<1x1xf32>
  return %q#0, %q#2, %y : tensor<1x4xi8>, tensor<1x2xi32>, tensor<1x1xf32>
}

// CHECK-LABEL: func @floats
// CHECK: %[[X:.*]] = tensor.expand_shape %{{.*}} {{\[}}[0], [1, 2]] {{.*}} : tensor<?x4xf32> into tensor<?x2x2xf32>
// CHECK: %[[D:.*]] = quantx.dequantize %{{.*}} scale(%{{.*}} : f32) zero_point(%{{.*}} : i32) {storage = #quantx.storage<u8>}
// CHECK: %[[W:.*]] = tensor.expand_shape %[[D]] {{\[}}[0, 1], [2]] {{.*}} : tensor<4x3xf32> into tensor<2x2x3xf32>
// CHECK: %[[P:.*]] = linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%[[X]], %[[W]] : {{.*}}) outs(%{{.*}} : tensor<?x2x3xf32>)
// CHECK: math.fma
// CHECK: %[[S:.*]] = arith.extf {{.*}} : tensor<2x3xf16> to tensor<2x3xf32>
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "reduction"]} ins(%[[P]], %[[S]]
// CHECK: math.fma
func.func @floats(%x: tensor<?x4xf32>, %w: tensor<4x3xi8>, %s: tensor<2x3xf16>, %e: tensor<?x3xf32>) -> tensor<?x3xf32> {
  %y = quantx.block_matmul %x weights(%w, %s : tensor<4x3xi8>, tensor<2x3xf16>) outs(%e : tensor<?x3xf32>) {block_size = 2 : i64, storage = #quantx.storage<u8>} : tensor<?x4xf32> -> tensor<?x3xf32>
  return %y : tensor<?x3xf32>
}

// A packed product keeps its form, and the codes that it reads theirs.

// CHECK-LABEL: func @packed
// CHECK: quantx.block_quantize
// CHECK: quantx.block_matmul
// CHECK-NOT: linalg
func.func @packed(%x: tensor<1x4xf32>, %w: tensor<64xi8>, %s: tensor<16xf32>) -> tensor<1x1xf32> {
  %q0 = tensor.empty() : tensor<1x4xi8>
  %s0 = tensor.empty() : tensor<1x1xf32>
  %n0 = tensor.empty() : tensor<1x1xi32>
  %q:3 = quantx.block_quantize %x outs(%q0, %s0, %n0 : tensor<1x4xi8>, tensor<1x1xf32>, tensor<1x1xi32>) {block_size = 4 : i64} : tensor<1x4xf32> -> tensor<1x4xi8>, tensor<1x1xf32>, tensor<1x1xi32>
  %e = tensor.empty() : tensor<1x1xf32>
  %y = quantx.block_matmul %q#0 scale(%q#1 : tensor<1x1xf32>) sum(%q#2 : tensor<1x1xi32>) weights(%w, %s : tensor<64xi8>, tensor<16xf32>) outs(%e : tensor<1x1xf32>) {block_size = 4 : i64, leaf = "avx512vnni", storage = #quantx.storage<i8>, tile = array<i64: 1, 1>} : tensor<1x4xi8> -> tensor<1x1xf32>
  return %y : tensor<1x1xf32>
}
