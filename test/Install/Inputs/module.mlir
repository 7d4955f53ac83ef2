func.func @codes_come_back(%q: tensor<4xi8>, %s: f32, %z: i32) -> tensor<4xi8> {
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xi8> -> tensor<4xf32>
  %r = quantx.quantize %d scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
  return %r : tensor<4xi8>
}
