#loc1 = loc("query")
#loc2 = loc("key")
#loc3 = loc("value")
#loc4 = loc("mask")
#loc5 = loc("_softmax")
#loc6 = loc("all")
#loc7 = loc("where")
#loc8 = loc("eq")
#loc9 = loc("mul")
#loc10 = loc("permute")
#loc11 = loc("view")
#loc13 = loc("add")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x6x2xf32> loc("query"), %arg1: tensor<1x4x6x2xf32> loc("key"), %arg2: tensor<1x4x6x2xf32> loc("value"), %arg3: tensor<1x1x6x6xf32> loc("mask")) -> tensor<1x4x6x2xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc5)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc5)
    %true = arith.constant true loc(#loc6)
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<1x4x6x6xf32> loc(#loc7)
    %cst_2 = arith.constant 0xFFF0000000000000 : f64 loc(#loc8)
    %cst_3 = arith.constant 0.8408964152537145 : f64 loc(#loc9)
    %0 = tensor.empty() : tensor<1x4x6x2xf32> loc(#loc9)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x4x6x2xf32>) outs(%0 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("mul"), %out: f32 loc("mul")):
      %29 = arith.truncf %cst_3 : f64 to f32 loc(#loc9)
      %30 = arith.mulf %in, %29 : f32 loc(#loc9)
      linalg.yield %30 : f32 loc(#loc9)
    } -> tensor<1x4x6x2xf32> loc(#loc9)
    %2 = tensor.empty() : tensor<1x4x2x6xf32> loc(#loc10)
    %transposed = linalg.transpose ins(%arg2 : tensor<1x4x6x2xf32>) outs(%2 : tensor<1x4x2x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc10)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x2x6xf32>) outs(%2 : tensor<1x4x2x6xf32>) {
    ^bb0(%in: f32 loc("permute"), %out: f32 loc("mul")):
      %29 = arith.truncf %cst_3 : f64 to f32 loc(#loc9)
      %30 = arith.mulf %in, %29 : f32 loc(#loc9)
      linalg.yield %30 : f32 loc(#loc9)
    } -> tensor<1x4x2x6xf32> loc(#loc9)
    %collapsed = tensor.collapse_shape %1 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc11)
    %collapsed_4 = tensor.collapse_shape %3 [[0, 1], [2], [3]] : tensor<1x4x2x6xf32> into tensor<4x2x6xf32> loc(#loc11)
    %4 = tensor.empty() : tensor<4x6x6xf32> loc(#loc12)
    %5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc12)
    %6 = linalg.batch_matmul ins(%collapsed, %collapsed_4 : tensor<4x6x2xf32>, tensor<4x2x6xf32>) outs(%5 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc12)
    %expanded = tensor.expand_shape %6 [[0, 1], [2], [3]] output_shape [1, 4, 6, 6] : tensor<4x6x6xf32> into tensor<1x4x6x6xf32> loc(#loc11)
    %7 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc13)
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %arg3 : tensor<1x4x6x6xf32>, tensor<1x1x6x6xf32>) outs(%7 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("view"), %in_9: f32 loc("add"), %out: f32 loc("add")):
      %29 = arith.addf %in, %in_9 : f32 loc(#loc13)
      linalg.yield %29 : f32 loc(#loc13)
    } -> tensor<1x4x6x6xf32> loc(#loc13)
    %9 = tensor.empty() : tensor<1x4x6xi64> loc(#loc5)
    %10 = linalg.fill ins(%c0_i64 : i64) outs(%9 : tensor<1x4x6xi64>) -> tensor<1x4x6xi64> loc(#loc5)
    %11 = tensor.empty() : tensor<1x4x6xf32> loc(#loc5)
    %12 = linalg.fill ins(%cst_0 : f32) outs(%11 : tensor<1x4x6xf32>) -> tensor<1x4x6xf32> loc(#loc5)
    %13:2 = linalg.generic {indexing_maps = [#map, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%8 : tensor<1x4x6x6xf32>) outs(%12, %10 : tensor<1x4x6xf32>, tensor<1x4x6xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_9: i64 loc("_softmax")):
      %29 = linalg.index 3 : index loc(#loc5)
      %30 = arith.index_cast %29 : index to i64 loc(#loc5)
      %31 = arith.maximumf %in, %out : f32 loc(#loc5)
      %32 = arith.cmpf ogt, %in, %out : f32 loc(#loc5)
      %33 = arith.select %32, %30, %out_9 : i64 loc(#loc5)
      linalg.yield %31, %33 : f32, i64 loc(#loc5)
    } -> (tensor<1x4x6xf32>, tensor<1x4x6xi64>) loc(#loc5)
    %expanded_5 = tensor.expand_shape %13#0 [[0], [1], [2, 3]] output_shape [1, 4, 6, 1] : tensor<1x4x6xf32> into tensor<1x4x6x1xf32> loc(#loc5)
    %14 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_5 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%7 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("add"), %in_9: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %29 = arith.subf %in, %in_9 : f32 loc(#loc5)
      linalg.yield %29 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x4x6x6xf32>) outs(%7 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %29 = math.exp %in : f32 loc(#loc5)
      linalg.yield %29 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %16 = tensor.empty() : tensor<1x4x6x1xf32> loc(#loc5)
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<1x4x6x1xf32>) -> tensor<1x4x6x1xf32> loc(#loc5)
    %18 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%15 : tensor<1x4x6x6xf32>) outs(%17 : tensor<1x4x6x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %29 = arith.addf %in, %out : f32 loc(#loc5)
      linalg.yield %29 : f32 loc(#loc5)
    } -> tensor<1x4x6x1xf32> loc(#loc5)
    %19 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %18 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%7 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_9: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %29 = arith.divf %in, %in_9 : f32 loc(#loc5)
      linalg.yield %29 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %20 = tensor.empty() : tensor<1x4x6x6xi1> loc(#loc8)
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<1x4x6x6xf32>) outs(%20 : tensor<1x4x6x6xi1>) {
    ^bb0(%in: f32 loc("add"), %out: i1 loc("eq")):
      %29 = arith.extf %in : f32 to f64 loc(#loc8)
      %30 = arith.cmpf oeq, %29, %cst_2 : f64 loc(#loc8)
      linalg.yield %30 : i1 loc(#loc8)
    } -> tensor<1x4x6x6xi1> loc(#loc8)
    %22 = tensor.empty() : tensor<1x4x6x1xi1> loc(#loc6)
    %23 = linalg.fill ins(%true : i1) outs(%22 : tensor<1x4x6x1xi1>) -> tensor<1x4x6x1xi1> loc(#loc6)
    %24 = linalg.generic {indexing_maps = [#map, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%21 : tensor<1x4x6x6xi1>) outs(%23 : tensor<1x4x6x1xi1>) {
    ^bb0(%in: i1 loc("eq"), %out: i1 loc("all")):
      %29 = arith.andi %in, %out : i1 loc(#loc6)
      linalg.yield %29 : i1 loc(#loc6)
    } -> tensor<1x4x6x1xi1> loc(#loc6)
    %25 = linalg.generic {indexing_maps = [#map3, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %cst_1, %19 : tensor<1x4x6x1xi1>, tensor<1x4x6x6xf32>, tensor<1x4x6x6xf32>) outs(%7 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: i1 loc("all"), %in_9: f32 loc("where"), %in_10: f32 loc("_softmax"), %out: f32 loc("where")):
      %29 = arith.select %in, %in_9, %in_10 : f32 loc(#loc7)
      linalg.yield %29 : f32 loc(#loc7)
    } -> tensor<1x4x6x6xf32> loc(#loc7)
    %collapsed_6 = tensor.collapse_shape %25 [[0, 1], [2], [3]] : tensor<1x4x6x6xf32> into tensor<4x6x6xf32> loc(#loc11)
    %collapsed_7 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc11)
    %26 = tensor.empty() : tensor<4x6x2xf32> loc(#loc12)
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc12)
    %28 = linalg.batch_matmul ins(%collapsed_6, %collapsed_7 : tensor<4x6x6xf32>, tensor<4x6x2xf32>) outs(%27 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc12)
    %expanded_8 = tensor.expand_shape %28 [[0, 1], [2], [3]] output_shape [1, 4, 6, 2] : tensor<4x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc11)
    return %expanded_8 : tensor<1x4x6x2xf32> loc(#loc14)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc12 = loc("bmm")
#loc14 = loc("output")
