#loc1 = loc("inputs_0")
module {
  func.func @forward(%arg0: tensor<2x4x8xf32> loc("inputs_0"), %arg1: tensor<2x8x3xf32> loc("inputs_0")) -> tensor<2x4x3xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %0 = tensor.empty() : tensor<2x4x3xf32> loc(#loc2)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x4x3xf32>) -> tensor<2x4x3xf32> loc(#loc2)
    %2 = linalg.batch_matmul ins(%arg0, %arg1 : tensor<2x4x8xf32>, tensor<2x8x3xf32>) outs(%1 : tensor<2x4x3xf32>) -> tensor<2x4x3xf32> loc(#loc2)
    return %2 : tensor<2x4x3xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("bmm")
#loc3 = loc("output")
