#loc1 = loc("inputs_0")
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("inputs_0")) -> tensor<1x2x128xf32> {
    %collapsed = tensor.collapse_shape %arg0 [[0], [1, 2, 3]] : tensor<1x4x8x8xf32> into tensor<1x256xf32> loc(#loc2)
    %expanded = tensor.expand_shape %collapsed [[0], [1, 2]] output_shape [1, 2, 128] : tensor<1x256xf32> into tensor<1x2x128xf32> loc(#loc2)
    return %expanded : tensor<1x2x128xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("view")
#loc3 = loc("output")
