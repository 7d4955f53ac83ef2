#loc1 = loc("inputs_0")
#loc2 = loc("inputs_1")
#loc3 = loc("inputs_2")
#loc4 = loc("index_put")
module {
  func.func @forward(%arg0: tensor<5x3xf32> loc("inputs_0"), %arg1: tensor<2xi64> loc("inputs_1"), %arg2: tensor<2x3xf32> loc("inputs_2")) -> tensor<5x3xf32> {
    %expanded = tensor.expand_shape %arg1 [[0, 1]] output_shape [2, 1] : tensor<2xi64> into tensor<2x1xi64> loc(#loc4)
    %expanded_0 = tensor.expand_shape %arg2 [[0], [1, 2]] output_shape [2, 1, 3] : tensor<2x3xf32> into tensor<2x1x3xf32> loc(#loc4)
    %0 = tm_tensor.scatter {dimension_map = array<i64: 0>} unique_indices(true) ins(%expanded_0, %expanded : tensor<2x1x3xf32>, tensor<2x1xi64>) outs(%arg0 : tensor<5x3xf32>) {
    ^bb0(%arg3: f32 loc("index_put"), %arg4: f32 loc("index_put")):
      tm_tensor.yield %arg3 : f32 loc(#loc4)
    } -> tensor<5x3xf32> loc(#loc4)
    return %0 : tensor<5x3xf32> loc(#loc5)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc5 = loc("output")
