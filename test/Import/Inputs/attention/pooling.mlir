#loc1 = loc("query")
#loc2 = loc("key")
#loc3 = loc("value")
#loc4 = loc("_softmax")
#loc6 = loc("view")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x6x2xf32> loc("query"), %arg1: tensor<1x4x6x2xf32> loc("key"), %arg2: tensor<1x4x6x2xf32> loc("value")) -> tensor<1x4x6x2xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc4)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc4)
    %0 = tensor.empty() : tensor<1x4x2x6xf32> loc(#loc5)
    %transposed = linalg.transpose ins(%arg2 : tensor<1x4x6x2xf32>) outs(%0 : tensor<1x4x2x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc5)
    %collapsed = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc6)
    %collapsed_1 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x4x2x6xf32> into tensor<4x2x6xf32> loc(#loc6)
    %1 = tensor.empty() : tensor<4x6x6xf32> loc(#loc7)
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc7)
    %3 = linalg.batch_matmul ins(%collapsed, %collapsed_1 : tensor<4x6x2xf32>, tensor<4x2x6xf32>) outs(%2 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc7)
    %expanded = tensor.expand_shape %3 [[0, 1], [2], [3]] output_shape [1, 4, 6, 6] : tensor<4x6x6xf32> into tensor<1x4x6x6xf32> loc(#loc6)
    %4 = tensor.empty() : tensor<1x4x6xi64> loc(#loc4)
    %5 = linalg.fill ins(%c0_i64 : i64) outs(%4 : tensor<1x4x6xi64>) -> tensor<1x4x6xi64> loc(#loc4)
    %6 = tensor.empty() : tensor<1x4x6xf32> loc(#loc4)
    %7 = linalg.fill ins(%cst_0 : f32) outs(%6 : tensor<1x4x6xf32>) -> tensor<1x4x6xf32> loc(#loc4)
    %8:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%expanded : tensor<1x4x6x6xf32>) outs(%7, %5 : tensor<1x4x6xf32>, tensor<1x4x6xi64>) {
    ^bb0(%in: f32 loc("view"), %out: f32 loc("_softmax"), %out_5: i64 loc("_softmax")):
      %19 = linalg.index 2 : index loc(#loc4)
      %20 = arith.index_cast %19 : index to i64 loc(#loc4)
      %21 = arith.maximumf %in, %out : f32 loc(#loc4)
      %22 = arith.cmpf ogt, %in, %out : f32 loc(#loc4)
      %23 = arith.select %22, %20, %out_5 : i64 loc(#loc4)
      linalg.yield %21, %23 : f32, i64 loc(#loc4)
    } -> (tensor<1x4x6xf32>, tensor<1x4x6xi64>) loc(#loc4)
    %expanded_2 = tensor.expand_shape %8#0 [[0], [1, 2], [3]] output_shape [1, 4, 1, 6] : tensor<1x4x6xf32> into tensor<1x4x1x6xf32> loc(#loc4)
    %9 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc4)
    %10 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_2 : tensor<1x4x6x6xf32>, tensor<1x4x1x6xf32>) outs(%9 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("view"), %in_5: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %19 = arith.subf %in, %in_5 : f32 loc(#loc4)
      linalg.yield %19 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x4x6x6xf32>) outs(%9 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %19 = math.exp %in : f32 loc(#loc4)
      linalg.yield %19 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %12 = tensor.empty() : tensor<1x4x1x6xf32> loc(#loc4)
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<1x4x1x6xf32>) -> tensor<1x4x1x6xf32> loc(#loc4)
    %14 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%11 : tensor<1x4x6x6xf32>) outs(%13 : tensor<1x4x1x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %19 = arith.addf %in, %out : f32 loc(#loc4)
      linalg.yield %19 : f32 loc(#loc4)
    } -> tensor<1x4x1x6xf32> loc(#loc4)
    %15 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %14 : tensor<1x4x6x6xf32>, tensor<1x4x1x6xf32>) outs(%9 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_5: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %19 = arith.divf %in, %in_5 : f32 loc(#loc4)
      linalg.yield %19 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %collapsed_3 = tensor.collapse_shape %15 [[0, 1], [2], [3]] : tensor<1x4x6x6xf32> into tensor<4x6x6xf32> loc(#loc6)
    %16 = tensor.empty() : tensor<4x6x2xf32> loc(#loc7)
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc7)
    %18 = linalg.batch_matmul ins(%collapsed_3, %collapsed : tensor<4x6x6xf32>, tensor<4x6x2xf32>) outs(%17 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc7)
    %expanded_4 = tensor.expand_shape %18 [[0, 1], [2], [3]] output_shape [1, 4, 6, 2] : tensor<4x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc6)
    return %expanded_4 : tensor<1x4x6x2xf32> loc(#loc8)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc5 = loc("permute")
#loc7 = loc("bmm")
#loc8 = loc("output")
