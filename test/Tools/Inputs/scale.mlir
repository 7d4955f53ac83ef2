func.func @main(%x: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %two = arith.constant dense<2.0> : tensor<2x4xf32>
  %y = arith.mulf %x, %two : tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
