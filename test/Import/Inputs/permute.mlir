#loc1 = loc("inputs_0")
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("inputs_0")) -> tensor<1x8x8x4xf32> {
    %0 = tensor.empty() : tensor<1x8x8x4xf32> loc(#loc2)
    %transposed = linalg.transpose ins(%arg0 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x8x8x4xf32>) permutation = [0, 2, 3, 1]  loc(#loc2)
    return %transposed : tensor<1x8x8x4xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("permute")
#loc3 = loc("output")
