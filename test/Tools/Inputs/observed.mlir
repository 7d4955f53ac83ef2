func.func @main(%arg0: tensor<2x4xf32>) -> tensor<2x3xf32> {
  %x = quantx.observe %arg0 "in-0" : tensor<2x4xf32> loc("image")
  %w = arith.constant dense<[[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.5], [0.0, 0.0, 1.0]]> : tensor<4x3xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<2x3xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x3xf32>) -> tensor<2x3xf32>
  %m = linalg.matmul ins(%x, %w : tensor<2x4xf32>, tensor<4x3xf32>) outs(%init : tensor<2x3xf32>) -> tensor<2x3xf32>
  %r = quantx.unit "relu" (%a = %m : tensor<2x3xf32>) {min = 0.0 : f64} -> tensor<2x3xf32> {
    %z = arith.constant dense<0.0> : tensor<2x3xf32>
    %y = arith.maximumf %a, %z : tensor<2x3xf32>
    quantx.yield %y : tensor<2x3xf32>
  }
  %o = quantx.observe %r "out-0" : tensor<2x3xf32> loc("head.relu")
  return %o : tensor<2x3xf32>
}
