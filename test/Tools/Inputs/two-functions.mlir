func.func @one(%i: tensor<1xi64>) -> tensor<1xi64> {
  return %i : tensor<1xi64>
}
func.func @two() -> (tensor<3xi8>, tensor<f32>) {
  %a = arith.constant dense<[1, -2, 3]> : tensor<3xi8>
  %b = arith.constant dense<0.5> : tensor<f32>
  return %a, %b : tensor<3xi8>, tensor<f32>
}
