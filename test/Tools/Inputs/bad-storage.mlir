func.func @observe_axis(%x: tensor<4xf32>) {
  %r = quantx.observe %x "a" {axis = 1 : i64} : tensor<4xf32>
  return
}
