#loc1 = loc("inputs_0")
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("inputs_0")) -> tensor<1x2x4x6xf32> {
    %extracted_slice = tensor.extract_slice %arg0[0, 1, 0, 0] [1, 2, 8, 8] [1, 1, 1, 1] : tensor<1x4x8x8xf32> to tensor<1x2x8x8xf32> loc(#loc2)
    %extracted_slice_0 = tensor.extract_slice %extracted_slice[0, 0, 0, 0] [1, 2, 4, 8] [1, 1, 2, 1] : tensor<1x2x8x8xf32> to tensor<1x2x4x8xf32> loc(#loc2)
    %extracted_slice_1 = tensor.extract_slice %extracted_slice_0[0, 0, 0, 2] [1, 2, 4, 6] [1, 1, 1, 1] : tensor<1x2x4x8xf32> to tensor<1x2x4x6xf32> loc(#loc2)
    return %extracted_slice_1 : tensor<1x2x4x6xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("slice")
#loc3 = loc("output")
