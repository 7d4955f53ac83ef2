#loc1 = loc("inputs_0")
#loc2 = loc("topk")
#map = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @forward(%arg0: tensor<2x8xf32> loc("inputs_0")) -> (tensor<2x3xf32>, tensor<2x3xi64>) {
    %0 = tensor.empty() : tensor<2x8xi64> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%0 : tensor<2x8xi64>) {
    ^bb0(%out: i64 loc("topk")):
      %3 = linalg.index 1 : index loc(#loc2)
      %4 = arith.index_cast %3 : index to i64 loc(#loc2)
      linalg.yield %4 : i64 loc(#loc2)
    } -> tensor<2x8xi64> loc(#loc2)
    %2:2 = tm_tensor.sort dimension(1) outs(%arg0, %1 : tensor<2x8xf32>, tensor<2x8xi64>) {
    ^bb0(%arg1: f32 loc("topk"), %arg2: f32 loc("topk"), %arg3: i64 loc("topk"), %arg4: i64 loc("topk")):
      %3 = arith.cmpf oge, %arg1, %arg2 : f32 loc(#loc2)
      tm_tensor.yield %3 : i1 loc(#loc2)
    } -> tensor<2x8xf32>, tensor<2x8xi64> loc(#loc2)
    %extracted_slice = tensor.extract_slice %2#0[0, 0] [2, 3] [1, 1] : tensor<2x8xf32> to tensor<2x3xf32> loc(#loc2)
    %extracted_slice_0 = tensor.extract_slice %2#1[0, 0] [2, 3] [1, 1] : tensor<2x8xi64> to tensor<2x3xi64> loc(#loc2)
    return %extracted_slice, %extracted_slice_0 : tensor<2x3xf32>, tensor<2x3xi64> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
