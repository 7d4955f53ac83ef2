func.func @border(%x: tensor<4xf32>) -> tensor<4xi8> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}
