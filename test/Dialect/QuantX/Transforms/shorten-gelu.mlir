// RUN: quant-opt %s -split-input-file --quantx-shorten-gelu | FileCheck %s

// The sums of an integer product are behind the input: one exponential.
// CHECK-LABEL: func @codes
// CHECK: quantx.unit "gelu" (%[[A:.*]] = %{{.*}} : tensor<?x8xf32>)
// CHECK-NOT: math.erf
// CHECK: linalg.generic {{.*}} ins(%[[A]] : tensor<?x8xf32>)
// CHECK: %[[X:.*]]: f32, %{{.*}}: f32
// CHECK-COUNT-11: math.fma
// CHECK: arith.shli
// CHECK: %[[SHARE:.*]] = arith.mulf
// CHECK: %[[POSITIVE:.*]] = arith.select %{{.*}}, %[[X]], %{{.*}}
// CHECK: math.fma %{{.*}}, %[[SHARE]], %[[POSITIVE]]
// CHECK: quantx.yield
func.func @codes(%q: tensor<?x8xi8>) -> tensor<?x8xf32> {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %x = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<?x8xi8> -> tensor<?x8xf32>
  %y = quantx.unit "gelu" (%a = %x : tensor<?x8xf32>) -> tensor<?x8xf32> {
    %0 = math.erf %a : tensor<?x8xf32>
    quantx.yield %0 : tensor<?x8xf32>
  }
  return %y : tensor<?x8xf32>
}

// -----

// What was never codes keeps its last bits; so does the tanh form its own.
// CHECK-LABEL: func @floats
// CHECK: math.erf
// CHECK: math.tanh
func.func @floats(%x: tensor<8xf32>, %q: tensor<8xi8>) -> (tensor<8xf32>, tensor<8xf32>) {
  %s = arith.constant 0.1 : f32
  %z = arith.constant 3 : i32
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<8xi8> -> tensor<8xf32>
  %y = quantx.unit "gelu" (%a = %x : tensor<8xf32>) -> tensor<8xf32> {
    %0 = math.erf %a : tensor<8xf32>
    quantx.yield %0 : tensor<8xf32>
  }
  %t = quantx.unit "gelu_tanh" (%a = %d : tensor<8xf32>) -> tensor<8xf32> {
    %0 = math.tanh %a : tensor<8xf32>
    quantx.yield %0 : tensor<8xf32>
  }
  return %y, %t : tensor<8xf32>, tensor<8xf32>
}
