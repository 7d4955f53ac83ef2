// The dialect and the passes load into a stock mlir-opt, from one module.
// RUN: mlir-opt --load-dialect-plugin=%quantx_libs/QuantXPlugin.so \
// RUN:   --load-pass-plugin=%quantx_libs/QuantXPlugin.so %s \
// RUN:   --pass-pipeline='builtin.module(canonicalize,func.func(quantx-quantize-io))' | FileCheck %s
// RUN: not mlir-opt %s 2>&1 | FileCheck %s --check-prefix=WITHOUT

// WITHOUT: Dialect `quantx' not found

// CHECK-LABEL: func @codes_come_back
// CHECK-SAME: (%[[Q:.*]]: tensor<4xi8>
func.func @codes_come_back(%q: tensor<4xi8>, %s: f32, %z: i32) -> tensor<4xi8> {
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  // CHECK-NEXT: return %[[Q]]
  %r = quantx.quantize %d scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %r : tensor<4xi8>
}
