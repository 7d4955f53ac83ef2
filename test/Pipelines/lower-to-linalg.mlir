// RUN: quant-opt %s --quantx-lower-to-linalg | FileCheck %s
// RUN: quant-opt %s --quantx-lower-to-linalg="checks=status observe" | FileCheck %s --check-prefix=STATUS

// Nothing of quantx is left, so that any MLIR compiler can read it.
// RUN: quant-opt %s --quantx-lower-to-linalg | mlir-opt -o /dev/null
// CHECK-NOT: quantx.

// STATUS: quantx_observe_f32
// STATUS-LABEL: func @model
// STATUS-SAME: -> (i32, tensor<4xi8>)
// CHECK-LABEL: func @model
// CHECK: cf.assert %{{.*}}, "no"
// CHECK: math.roundeven
func.func @model(%x: tensor<4xf32>, %c: i1) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  quantx.check %c, "no"
  %o = quantx.observe %x "a-0" : tensor<4xf32>
  %q = func.call @half(%o) : (tensor<4xf32>) -> tensor<4xi8>
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  %u = quantx.unit "elementwise" (%a = %d : tensor<4xf32>) -> tensor<4xf32> {
    %e = math.exp %a : tensor<4xf32>
    quantx.yield %e : tensor<4xf32>
  }
  %r = quantx.quantize %u scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %r : tensor<4xi8>
}
func.func private @half(%x: tensor<4xf32>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}
