// One quantized linear layer: i8 codes in, i8 codes out.
func.func @main(%x: tensor<3x10xi8>) -> tensor<3x5xi8> {
  %zero = arith.constant 0 : i8
  %w = arith.constant dense<[
    [1, -2, 3, -4, 5], [6, 7, -8, 9, -10], [11, -12, 13, 14, -15],
    [-16, 17, 18, -19, 20], [21, -22, -23, 24, 25], [-26, 27, 28, -29, 30],
    [31, 32, -33, 34, -35], [36, -37, 38, 39, 40], [-41, 42, -43, 44, 45],
    [127, -127, 46, -47, 48]]> : tensor<10x5xi8>
  %bias = arith.constant dense<[100, -200, 300, -400, 500]> : tensor<5xi32>
  %empty = tensor.empty() : tensor<3x5xi32>
  %start = linalg.broadcast ins(%bias : tensor<5xi32>)
      outs(%empty : tensor<3x5xi32>) dimensions = [0]
  %acc = linalg.matmul ins(%x, %w : tensor<3x10xi8>, tensor<10x5xi8>)
      outs(%start : tensor<3x5xi32>) -> tensor<3x5xi32>
  %multiplier = arith.constant
      dense<[1518500250, 1618500251, 1718500252, 1818500253, 1918500254]>
      : tensor<5xi32>
  %shift = arith.constant dense<-7> : tensor<5xi32>
  %z = arith.constant 5 : i32
  %y = quantx.requantize %acc multiplier(%multiplier : tensor<5xi32>)
      shift(%shift : tensor<5xi32>) zero_point(%z : i32)
      {storage = #quantx.storage<i8>, axis = 1 : i64}
      : tensor<3x5xi32> -> tensor<3x5xi8>
  return %y : tensor<3x5xi8>
}
