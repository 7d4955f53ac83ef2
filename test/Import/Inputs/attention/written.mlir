#loc1 = loc("query")
#loc2 = loc("key")
#loc3 = loc("value")
#loc4 = loc("hidden")
#loc5 = loc("_softmax")
#loc6 = loc("where")
#loc7 = loc("mul")
#loc9 = loc("view")
#loc11 = loc("div")
#loc12 = loc("tanh")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> ()>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x6x2xf32> loc("query"), %arg1: tensor<1x4x6x2xf32> loc("key"), %arg2: tensor<1x4x6x2xf32> loc("value"), %arg3: tensor<1x1x6x6xi1> loc("hidden")) -> tensor<1x4x6x2xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc5)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc5)
    %cst_1 = arith.constant dense<0xFF800000> : tensor<f32> loc(#loc6)
    %cst_2 = arith.constant 0.69999999999999996 : f64 loc(#loc7)
    %cst_3 = arith.constant 2.000000e+01 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x4x2x6xf32> loc(#loc8)
    %transposed = linalg.transpose ins(%arg2 : tensor<1x4x6x2xf32>) outs(%0 : tensor<1x4x2x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc8)
    %collapsed = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc9)
    %collapsed_4 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x4x2x6xf32> into tensor<4x2x6xf32> loc(#loc9)
    %1 = tensor.empty() : tensor<4x6x6xf32> loc(#loc10)
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc10)
    %3 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<4x6x2xf32>, tensor<4x2x6xf32>) outs(%2 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc10)
    %expanded = tensor.expand_shape %3 [[0, 1], [2], [3]] output_shape [1, 4, 6, 6] : tensor<4x6x6xf32> into tensor<1x4x6x6xf32> loc(#loc9)
    %4 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc7)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x4x6x6xf32>) outs(%4 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("view"), %out: f32 loc("mul")):
      %24 = arith.truncf %cst_2 : f64 to f32 loc(#loc7)
      %25 = arith.mulf %in, %24 : f32 loc(#loc7)
      linalg.yield %25 : f32 loc(#loc7)
    } -> tensor<1x4x6x6xf32> loc(#loc7)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<1x4x6x6xf32>) outs(%4 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("mul"), %out: f32 loc("div")):
      %24 = arith.divf %in, %cst_3 : f32 loc(#loc11)
      linalg.yield %24 : f32 loc(#loc11)
    } -> tensor<1x4x6x6xf32> loc(#loc11)
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6 : tensor<1x4x6x6xf32>) outs(%4 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("div"), %out: f32 loc("tanh")):
      %24 = math.tanh %in : f32 loc(#loc12)
      linalg.yield %24 : f32 loc(#loc12)
    } -> tensor<1x4x6x6xf32> loc(#loc12)
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<1x4x6x6xf32>) outs(%4 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("tanh"), %out: f32 loc("mul")):
      %24 = arith.mulf %in, %cst_3 : f32 loc(#loc7)
      linalg.yield %24 : f32 loc(#loc7)
    } -> tensor<1x4x6x6xf32> loc(#loc7)
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg3, %cst_1, %8 : tensor<1x1x6x6xi1>, tensor<f32>, tensor<1x4x6x6xf32>) outs(%4 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: i1 loc("where"), %in_8: f32 loc("where"), %in_9: f32 loc("mul"), %out: f32 loc("where")):
      %24 = arith.select %in, %in_8, %in_9 : f32 loc(#loc6)
      linalg.yield %24 : f32 loc(#loc6)
    } -> tensor<1x4x6x6xf32> loc(#loc6)
    %10 = tensor.empty() : tensor<1x4x6xi64> loc(#loc5)
    %11 = linalg.fill ins(%c0_i64 : i64) outs(%10 : tensor<1x4x6xi64>) -> tensor<1x4x6xi64> loc(#loc5)
    %12 = tensor.empty() : tensor<1x4x6xf32> loc(#loc5)
    %13 = linalg.fill ins(%cst_0 : f32) outs(%12 : tensor<1x4x6xf32>) -> tensor<1x4x6xf32> loc(#loc5)
    %14:2 = linalg.generic {indexing_maps = [#map, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%9 : tensor<1x4x6x6xf32>) outs(%13, %11 : tensor<1x4x6xf32>, tensor<1x4x6xi64>) {
    ^bb0(%in: f32 loc("where"), %out: f32 loc("_softmax"), %out_8: i64 loc("_softmax")):
      %24 = linalg.index 3 : index loc(#loc5)
      %25 = arith.index_cast %24 : index to i64 loc(#loc5)
      %26 = arith.maximumf %in, %out : f32 loc(#loc5)
      %27 = arith.cmpf ogt, %in, %out : f32 loc(#loc5)
      %28 = arith.select %27, %25, %out_8 : i64 loc(#loc5)
      linalg.yield %26, %28 : f32, i64 loc(#loc5)
    } -> (tensor<1x4x6xf32>, tensor<1x4x6xi64>) loc(#loc5)
    %expanded_5 = tensor.expand_shape %14#0 [[0], [1], [2, 3]] output_shape [1, 4, 6, 1] : tensor<1x4x6xf32> into tensor<1x4x6x1xf32> loc(#loc5)
    %15 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %expanded_5 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%4 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("where"), %in_8: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %24 = arith.subf %in, %in_8 : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x4x6x6xf32>) outs(%4 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %24 = math.exp %in : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %17 = tensor.empty() : tensor<1x4x6x1xf32> loc(#loc5)
    %18 = linalg.fill ins(%cst : f32) outs(%17 : tensor<1x4x6x1xf32>) -> tensor<1x4x6x1xf32> loc(#loc5)
    %19 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%16 : tensor<1x4x6x6xf32>) outs(%18 : tensor<1x4x6x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %24 = arith.addf %in, %out : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<1x4x6x1xf32> loc(#loc5)
    %20 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %19 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%4 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_8: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %24 = arith.divf %in, %in_8 : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %collapsed_6 = tensor.collapse_shape %20 [[0, 1], [2], [3]] : tensor<1x4x6x6xf32> into tensor<4x6x6xf32> loc(#loc9)
    %21 = tensor.empty() : tensor<4x6x2xf32> loc(#loc10)
    %22 = linalg.fill ins(%cst : f32) outs(%21 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc10)
    %23 = linalg.batch_matmul ins(%collapsed_6, %collapsed : tensor<4x6x6xf32>, tensor<4x6x2xf32>) outs(%22 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc10)
    %expanded_7 = tensor.expand_shape %23 [[0, 1], [2], [3]] output_shape [1, 4, 6, 2] : tensor<4x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc9)
    return %expanded_7 : tensor<1x4x6x2xf32> loc(#loc13)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc8 = loc("permute")
#loc10 = loc("bmm")
#loc13 = loc("output")
