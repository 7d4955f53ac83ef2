#loc1 = loc("input")
#loc2 = loc("max_pool2d_with_indices")
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x4x4xf32> {
    %cst = arith.constant 0xFF800000 : f32 loc(#loc2)
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("max_pool2d_with_indices"), %arg2: index loc("max_pool2d_with_indices"), %arg3: index loc("max_pool2d_with_indices"), %arg4: index loc("max_pool2d_with_indices")):
      tensor.yield %cst : f32 loc(#loc2)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc2)
    %0 = tensor.empty() : tensor<1x4x4x4xf32> loc(#loc2)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32> loc(#loc2)
    %2 = tensor.empty() : tensor<3x3xf32> loc(#loc2)
    %3 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %2 : tensor<1x4x10x10xf32>, tensor<3x3xf32>) outs(%1 : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32> loc(#loc2)
    return %3 : tensor<1x4x4x4xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
