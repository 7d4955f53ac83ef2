// Everything of quantx that the fault does not need goes away.
// RUN: quant-reduce %s --reduction-tree='traversal-mode=0 test=%S/Inputs/interesting.sh' | FileCheck %s

// CHECK-LABEL: func.func @faulty
// CHECK-NOT: quantx.
// CHECK: math.exp
// CHECK-NOT: quantx.
func.func @faulty(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xf32> {
  %o = quantx.observe %x "a" : tensor<4xf32>
  %q = quantx.quantize %o scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  %u = quantx.unit "exp" (%a = %d : tensor<4xf32>) -> tensor<4xf32> {
    %e = math.exp %a : tensor<4xf32>
    quantx.yield %e : tensor<4xf32>
  }
  return %u : tensor<4xf32>
}
