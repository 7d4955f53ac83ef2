#loc1 = loc("query")
#loc2 = loc("key")
#loc3 = loc("value")
#loc4 = loc("_softmax")
#loc5 = loc("all")
#loc6 = loc("where")
#loc7 = loc("eq")
#loc8 = loc("mul")
#loc9 = loc("permute")
#loc10 = loc("view")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x6x2xf32> loc("query"), %arg1: tensor<1x4x6x2xf32> loc("key"), %arg2: tensor<1x4x6x2xf32> loc("value")) -> tensor<1x4x6x2xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc4)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc4)
    %true = arith.constant true loc(#loc5)
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<1x4x6x6xf32> loc(#loc6)
    %cst_2 = arith.constant 0xFFF0000000000000 : f64 loc(#loc7)
    %cst_3 = arith.constant 0.8408964152537145 : f64 loc(#loc8)
    %0 = tensor.empty() : tensor<1x4x6x2xf32> loc(#loc8)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x4x6x2xf32>) outs(%0 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("mul"), %out: f32 loc("mul")):
      %28 = arith.truncf %cst_3 : f64 to f32 loc(#loc8)
      %29 = arith.mulf %in, %28 : f32 loc(#loc8)
      linalg.yield %29 : f32 loc(#loc8)
    } -> tensor<1x4x6x2xf32> loc(#loc8)
    %2 = tensor.empty() : tensor<1x4x2x6xf32> loc(#loc9)
    %transposed = linalg.transpose ins(%arg2 : tensor<1x4x6x2xf32>) outs(%2 : tensor<1x4x2x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc9)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x2x6xf32>) outs(%2 : tensor<1x4x2x6xf32>) {
    ^bb0(%in: f32 loc("permute"), %out: f32 loc("mul")):
      %28 = arith.truncf %cst_3 : f64 to f32 loc(#loc8)
      %29 = arith.mulf %in, %28 : f32 loc(#loc8)
      linalg.yield %29 : f32 loc(#loc8)
    } -> tensor<1x4x2x6xf32> loc(#loc8)
    %collapsed = tensor.collapse_shape %1 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc10)
    %collapsed_4 = tensor.collapse_shape %3 [[0, 1], [2], [3]] : tensor<1x4x2x6xf32> into tensor<4x2x6xf32> loc(#loc10)
    %4 = tensor.empty() : tensor<4x6x6xf32> loc(#loc11)
    %5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc11)
    %6 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<4x6x2xf32>, tensor<4x2x6xf32>) outs(%5 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc11)
    %expanded = tensor.expand_shape %6 [[0, 1], [2], [3]] output_shape [1, 4, 6, 6] : tensor<4x6x6xf32> into tensor<1x4x6x6xf32> loc(#loc10)
    %7 = tensor.empty() : tensor<1x4x6xi64> loc(#loc4)
    %8 = linalg.fill ins(%c0_i64 : i64) outs(%7 : tensor<1x4x6xi64>) -> tensor<1x4x6xi64> loc(#loc4)
    %9 = tensor.empty() : tensor<1x4x6xf32> loc(#loc4)
    %10 = linalg.fill ins(%cst_0 : f32) outs(%9 : tensor<1x4x6xf32>) -> tensor<1x4x6xf32> loc(#loc4)
    %11:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded : tensor<1x4x6x6xf32>) outs(%10, %8 : tensor<1x4x6xf32>, tensor<1x4x6xi64>) {
    ^bb0(%in: f32 loc("view"), %out: f32 loc("_softmax"), %out_9: i64 loc("_softmax")):
      %28 = linalg.index 3 : index loc(#loc4)
      %29 = arith.index_cast %28 : index to i64 loc(#loc4)
      %30 = arith.maximumf %in, %out : f32 loc(#loc4)
      %31 = arith.cmpf ogt, %in, %out : f32 loc(#loc4)
      %32 = arith.select %31, %29, %out_9 : i64 loc(#loc4)
      linalg.yield %30, %32 : f32, i64 loc(#loc4)
    } -> (tensor<1x4x6xf32>, tensor<1x4x6xi64>) loc(#loc4)
    %expanded_5 = tensor.expand_shape %11#0 [[0], [1], [2, 3]] output_shape [1, 4, 6, 1] : tensor<1x4x6xf32> into tensor<1x4x6x1xf32> loc(#loc4)
    %12 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc4)
    %13 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_5 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%12 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("view"), %in_9: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %28 = arith.subf %in, %in_9 : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x4x6x6xf32>) outs(%12 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %28 = math.exp %in : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %15 = tensor.empty() : tensor<1x4x6x1xf32> loc(#loc4)
    %16 = linalg.fill ins(%cst : f32) outs(%15 : tensor<1x4x6x1xf32>) -> tensor<1x4x6x1xf32> loc(#loc4)
    %17 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%14 : tensor<1x4x6x6xf32>) outs(%16 : tensor<1x4x6x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %28 = arith.addf %in, %out : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<1x4x6x1xf32> loc(#loc4)
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %17 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%12 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_9: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %28 = arith.divf %in, %in_9 : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %19 = tensor.empty() : tensor<1x4x6x6xi1> loc(#loc7)
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x4x6x6xf32>) outs(%19 : tensor<1x4x6x6xi1>) {
    ^bb0(%in: f32 loc("view"), %out: i1 loc("eq")):
      %28 = arith.extf %in : f32 to f64 loc(#loc7)
      %29 = arith.cmpf oeq, %28, %cst_2 : f64 loc(#loc7)
      linalg.yield %29 : i1 loc(#loc7)
    } -> tensor<1x4x6x6xi1> loc(#loc7)
    %21 = tensor.empty() : tensor<1x4x6x1xi1> loc(#loc5)
    %22 = linalg.fill ins(%true : i1) outs(%21 : tensor<1x4x6x1xi1>) -> tensor<1x4x6x1xi1> loc(#loc5)
    %23 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%20 : tensor<1x4x6x6xi1>) outs(%22 : tensor<1x4x6x1xi1>) {
    ^bb0(%in: i1 loc("eq"), %out: i1 loc("all")):
      %28 = arith.andi %in, %out : i1 loc(#loc5)
      linalg.yield %28 : i1 loc(#loc5)
    } -> tensor<1x4x6x1xi1> loc(#loc5)
    %24 = linalg.generic {indexing_maps = [#map2, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %cst_1, %18 : tensor<1x4x6x1xi1>, tensor<1x4x6x6xf32>, tensor<1x4x6x6xf32>) outs(%12 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: i1 loc("all"), %in_9: f32 loc("where"), %in_10: f32 loc("_softmax"), %out: f32 loc("where")):
      %28 = arith.select %in, %in_9, %in_10 : f32 loc(#loc6)
      linalg.yield %28 : f32 loc(#loc6)
    } -> tensor<1x4x6x6xf32> loc(#loc6)
    %collapsed_6 = tensor.collapse_shape %24 [[0, 1], [2], [3]] : tensor<1x4x6x6xf32> into tensor<4x6x6xf32> loc(#loc10)
    %collapsed_7 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc10)
    %25 = tensor.empty() : tensor<4x6x2xf32> loc(#loc11)
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc11)
    %27 = linalg.batch_matmul ins(%collapsed_6, %collapsed_7 : tensor<4x6x6xf32>, tensor<4x6x2xf32>) outs(%26 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc11)
    %expanded_8 = tensor.expand_shape %27 [[0, 1], [2], [3]] output_shape [1, 4, 6, 2] : tensor<4x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc10)
    return %expanded_8 : tensor<1x4x6x2xf32> loc(#loc12)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc11 = loc("bmm")
#loc12 = loc("output")
