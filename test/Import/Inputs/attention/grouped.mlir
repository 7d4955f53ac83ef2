#loc1 = loc("query")
#loc2 = loc("key")
#loc3 = loc("value")
#loc4 = loc("_softmax")
#loc5 = loc("all")
#loc6 = loc("where")
#loc7 = loc("eq")
#loc8 = loc("mul")
#loc9 = loc("expand")
#loc10 = loc("view")
#loc11 = loc("permute")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x6x2xf32> loc("query"), %arg1: tensor<1x2x6x2xf32> loc("key"), %arg2: tensor<1x2x6x2xf32> loc("value")) -> tensor<1x4x6x2xf32> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc4)
    %true = arith.constant true loc(#loc5)
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<1x4x6x6xf32> loc(#loc6)
    %cst_2 = arith.constant 0xFFF0000000000000 : f64 loc(#loc7)
    %cst_3 = arith.constant 0.8408964152537145 : f64 loc(#loc8)
    %0 = tensor.empty() : tensor<1x4x6x2xf32> loc(#loc8)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x6x2xf32>) outs(%0 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("mul"), %out: f32 loc("mul")):
      %30 = arith.truncf %cst_3 : f64 to f32 loc(#loc8)
      %31 = arith.mulf %in, %30 : f32 loc(#loc8)
      linalg.yield %31 : f32 loc(#loc8)
    } -> tensor<1x4x6x2xf32> loc(#loc8)
    %2 = tensor.empty() : tensor<1x2x2x6x2xf32> loc(#loc9)
    %3 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x2x6x2xf32>) outs(%2 : tensor<1x2x2x6x2xf32>) {
    ^bb0(%in: f32 loc("expand"), %out: f32 loc("expand")):
      linalg.yield %in : f32 loc(#loc9)
    } -> tensor<1x2x2x6x2xf32> loc(#loc9)
    %collapsed = tensor.collapse_shape %3 [[0], [1, 2], [3], [4]] : tensor<1x2x2x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc10)
    %4 = tensor.empty() : tensor<1x4x2x6xf32> loc(#loc11)
    %transposed = linalg.transpose ins(%collapsed : tensor<1x4x6x2xf32>) outs(%4 : tensor<1x4x2x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc11)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x2x6xf32>) outs(%4 : tensor<1x4x2x6xf32>) {
    ^bb0(%in: f32 loc("permute"), %out: f32 loc("mul")):
      %30 = arith.truncf %cst_3 : f64 to f32 loc(#loc8)
      %31 = arith.mulf %in, %30 : f32 loc(#loc8)
      linalg.yield %31 : f32 loc(#loc8)
    } -> tensor<1x4x2x6xf32> loc(#loc8)
    %collapsed_4 = tensor.collapse_shape %1 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc10)
    %collapsed_5 = tensor.collapse_shape %5 [[0, 1], [2], [3]] : tensor<1x4x2x6xf32> into tensor<4x2x6xf32> loc(#loc10)
    %6 = tensor.empty() : tensor<4x6x6xf32> loc(#loc12)
    %7 = linalg.fill ins(%cst : f32) outs(%6 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc12)
    %8 = linalg.batch_matmul ins(%collapsed_4, %collapsed_5 : tensor<4x6x2xf32>, tensor<4x2x6xf32>) outs(%7 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc12)
    %expanded = tensor.expand_shape %8 [[0, 1], [2], [3]] output_shape [1, 4, 6, 6] : tensor<4x6x6xf32> into tensor<1x4x6x6xf32> loc(#loc10)
    %9 = tensor.empty() : tensor<1x4x6xi64> loc(#loc4)
    %10 = linalg.fill ins(%c0_i64 : i64) outs(%9 : tensor<1x4x6xi64>) -> tensor<1x4x6xi64> loc(#loc4)
    %11 = tensor.empty() : tensor<1x4x6xf32> loc(#loc4)
    %12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<1x4x6xf32>) -> tensor<1x4x6xf32> loc(#loc4)
    %13:2 = linalg.generic {indexing_maps = [#map, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded : tensor<1x4x6x6xf32>) outs(%12, %10 : tensor<1x4x6xf32>, tensor<1x4x6xi64>) {
    ^bb0(%in: f32 loc("view"), %out: f32 loc("_softmax"), %out_10: i64 loc("_softmax")):
      %30 = linalg.index 3 : index loc(#loc4)
      %31 = arith.index_cast %30 : index to i64 loc(#loc4)
      %32 = arith.maximumf %in, %out : f32 loc(#loc4)
      %33 = arith.cmpf ogt, %in, %out : f32 loc(#loc4)
      %34 = arith.select %33, %31, %out_10 : i64 loc(#loc4)
      linalg.yield %32, %34 : f32, i64 loc(#loc4)
    } -> (tensor<1x4x6xf32>, tensor<1x4x6xi64>) loc(#loc4)
    %expanded_6 = tensor.expand_shape %13#0 [[0], [1], [2, 3]] output_shape [1, 4, 6, 1] : tensor<1x4x6xf32> into tensor<1x4x6x1xf32> loc(#loc4)
    %14 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc4)
    %15 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_6 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%14 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("view"), %in_10: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %30 = arith.subf %in, %in_10 : f32 loc(#loc4)
      linalg.yield %30 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x4x6x6xf32>) outs(%14 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %30 = math.exp %in : f32 loc(#loc4)
      linalg.yield %30 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %17 = tensor.empty() : tensor<1x4x6x1xf32> loc(#loc4)
    %18 = linalg.fill ins(%cst : f32) outs(%17 : tensor<1x4x6x1xf32>) -> tensor<1x4x6x1xf32> loc(#loc4)
    %19 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%16 : tensor<1x4x6x6xf32>) outs(%18 : tensor<1x4x6x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %30 = arith.addf %in, %out : f32 loc(#loc4)
      linalg.yield %30 : f32 loc(#loc4)
    } -> tensor<1x4x6x1xf32> loc(#loc4)
    %20 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %19 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%14 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_10: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %30 = arith.divf %in, %in_10 : f32 loc(#loc4)
      linalg.yield %30 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %21 = tensor.empty() : tensor<1x4x6x6xi1> loc(#loc7)
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x4x6x6xf32>) outs(%21 : tensor<1x4x6x6xi1>) {
    ^bb0(%in: f32 loc("view"), %out: i1 loc("eq")):
      %30 = arith.extf %in : f32 to f64 loc(#loc7)
      %31 = arith.cmpf oeq, %30, %cst_2 : f64 loc(#loc7)
      linalg.yield %31 : i1 loc(#loc7)
    } -> tensor<1x4x6x6xi1> loc(#loc7)
    %23 = tensor.empty() : tensor<1x4x6x1xi1> loc(#loc5)
    %24 = linalg.fill ins(%true : i1) outs(%23 : tensor<1x4x6x1xi1>) -> tensor<1x4x6x1xi1> loc(#loc5)
    %25 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%22 : tensor<1x4x6x6xi1>) outs(%24 : tensor<1x4x6x1xi1>) {
    ^bb0(%in: i1 loc("eq"), %out: i1 loc("all")):
      %30 = arith.andi %in, %out : i1 loc(#loc5)
      linalg.yield %30 : i1 loc(#loc5)
    } -> tensor<1x4x6x1xi1> loc(#loc5)
    %26 = linalg.generic {indexing_maps = [#map4, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %cst_1, %20 : tensor<1x4x6x1xi1>, tensor<1x4x6x6xf32>, tensor<1x4x6x6xf32>) outs(%14 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: i1 loc("all"), %in_10: f32 loc("where"), %in_11: f32 loc("_softmax"), %out: f32 loc("where")):
      %30 = arith.select %in, %in_10, %in_11 : f32 loc(#loc6)
      linalg.yield %30 : f32 loc(#loc6)
    } -> tensor<1x4x6x6xf32> loc(#loc6)
    %collapsed_7 = tensor.collapse_shape %26 [[0, 1], [2], [3]] : tensor<1x4x6x6xf32> into tensor<4x6x6xf32> loc(#loc10)
    %collapsed_8 = tensor.collapse_shape %3 [[0, 1, 2], [3], [4]] : tensor<1x2x2x6x2xf32> into tensor<4x6x2xf32> loc(#loc10)
    %27 = tensor.empty() : tensor<4x6x2xf32> loc(#loc12)
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc12)
    %29 = linalg.batch_matmul ins(%collapsed_7, %collapsed_8 : tensor<4x6x6xf32>, tensor<4x6x2xf32>) outs(%28 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc12)
    %expanded_9 = tensor.expand_shape %29 [[0, 1], [2], [3]] output_shape [1, 4, 6, 2] : tensor<4x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc10)
    return %expanded_9 : tensor<1x4x6x2xf32> loc(#loc13)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc12 = loc("bmm")
#loc13 = loc("output")
