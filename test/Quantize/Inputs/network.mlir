func.func @net(%x: tensor<1x3x8x8xf32>) -> tensor<1x10xf32> {
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %w1 = arith.constant dense<0.01> : tensor<4x3x3x3xf32>
  %b1 = arith.constant dense<[0.1, 0.2, -0.3, 0.4]> : tensor<4xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x3x8x8xf32> to tensor<1x3x10x10xf32>
  %e = tensor.empty() : tensor<1x4x8x8xf32>
  %bb = linalg.broadcast ins(%b1 : tensor<4xf32>) outs(%e : tensor<1x4x8x8xf32>) dimensions = [0, 2, 3]
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>}
     ins(%p, %w1 : tensor<1x3x10x10xf32>, tensor<4x3x3x3xf32>) outs(%bb : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc("features.conv1")
  %r = quantx.unit "relu" (%a = %c : tensor<1x4x8x8xf32>) {min = 0.0 : f64} -> tensor<1x4x8x8xf32> {
    %m = arith.constant dense<0.0> : tensor<1x4x8x8xf32>
    %v = arith.maximumf %a, %m : tensor<1x4x8x8xf32>
    quantx.yield %v : tensor<1x4x8x8xf32>
  }
  %s = linalg.add ins(%r, %r : tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%e : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32>
  %pe = tensor.empty() : tensor<2x2xf32>
  %oe = tensor.empty() : tensor<1x4x4x4xf32>
  %of = linalg.fill ins(%ninf : f32) outs(%oe : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
  %mp = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%s, %pe : tensor<1x4x8x8xf32>, tensor<2x2xf32>) outs(%of : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
  %fl = tensor.collapse_shape %mp [[0], [1, 2, 3]] : tensor<1x4x4x4xf32> into tensor<1x64xf32>
  %w3 = arith.constant dense<0.02> : tensor<64x10xf32>
  %me = tensor.empty() : tensor<1x10xf32>
  %mf = linalg.fill ins(%zero : f32) outs(%me : tensor<1x10xf32>) -> tensor<1x10xf32>
  %mm = linalg.matmul ins(%fl, %w3 : tensor<1x64xf32>, tensor<64x10xf32>) outs(%mf : tensor<1x10xf32>) -> tensor<1x10xf32> loc("classifier")
  return %mm : tensor<1x10xf32>
}
