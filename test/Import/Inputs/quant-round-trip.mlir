// Out to the quant dialect and back: the same ops with the same parameters.
// CHECK-LABEL: func @round_trip
// CHECK-DAG: %[[T:.*]] = arith.constant 1.250000e-01 : f32
// CHECK: %[[Q:.*]] = quantx.quantize %{{.*}} scale(%[[T]] : f32) {{.*}} {storage = #quantx.storage<i8>}
// CHECK: %[[R:.*]] = tensor.collapse_shape %[[Q]] {{.*}} : tensor<2x2xi8> into tensor<4xi8>
// CHECK: quantx.dequantize %[[R]] scale(%[[T]] : f32)
// CHECK: %[[S:.*]] = arith.constant dense<[5.000000e-01, 2.500000e-01]> : tensor<2xf32>
// CHECK: quantx.dequantize %{{.*}} scale(%[[S]] : tensor<2xf32>) {{.*}} {axis = 0 : i64, storage = #quantx.storage<i8 narrow>}
func.func @round_trip(%x: tensor<2x2xf32>) -> (tensor<4xf32>, tensor<2x2xf32>) {
  %w = arith.constant dense<1> : tensor<2x2xi8>
  %s = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %z = arith.constant dense<0> : tensor<2xi32>
  %t = arith.constant 0.125 : f32
  %n = arith.constant -7 : i32
  %q = quantx.quantize %x scale(%t : f32) zero_point(%n : i32) {storage = #quantx.storage<i8>} : tensor<2x2xf32> -> tensor<2x2xi8>
  %r = tensor.collapse_shape %q [[0, 1]] : tensor<2x2xi8> into tensor<4xi8>
  %d = quantx.dequantize %r scale(%t : f32) zero_point(%n : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  %e = quantx.dequantize %w scale(%s : tensor<2xf32>) zero_point(%z : tensor<2xi32>)
      {storage = #quantx.storage<i8 narrow>, axis = 0 : i64} : tensor<2x2xi8> -> tensor<2x2xf32>
  return %d, %e : tensor<4xf32>, tensor<2x2xf32>
}
