// A product with more steps than a kernel has stages.

func.func @main(%x: tensor<70x1024xi8>) -> tensor<70x48xi8> {
  %w = arith.constant dense<3> : tensor<1024x48xi8>
  %zero = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<70x48xi32>
  %start = linalg.fill ins(%zero : i32) outs(%empty : tensor<70x48xi32>) -> tensor<70x48xi32>
  %acc = linalg.matmul ins(%x, %w : tensor<70x1024xi8>, tensor<1024x48xi8>)
      outs(%start : tensor<70x48xi32>) -> tensor<70x48xi32>
  %multiplier = arith.constant 1518500250 : i32
  %shift = arith.constant -6 : i32
  %y = quantx.requantize %acc multiplier(%multiplier : i32) shift(%shift : i32)
      zero_point(%zero : i32) {storage = #quantx.storage<i8>}
      : tensor<70x48xi32> -> tensor<70x48xi8>
  return %y : tensor<70x48xi8>
}
