// RUN: quantx-capi-test %s 'builtin.module(func.func(quantx-quantize-io))' | FileCheck %s
// RUN: not quantx-capi-test %s 'builtin.module(no-such-pass)' 2>&1 | FileCheck %s --check-prefix=UNKNOWN

// UNKNOWN: error: invalid pipeline

// CHECK-LABEL: func @border(%arg0: tensor<4xi8>
func.func @border(%x: tensor<4xf32>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  // CHECK: return %arg0
  return %q : tensor<4xi8>
}
