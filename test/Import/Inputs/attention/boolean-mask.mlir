#loc1 = loc("query")
#loc2 = loc("key")
#loc3 = loc("value")
#loc4 = loc("mask")
#loc5 = loc("_softmax")
#loc6 = loc("all")
#loc7 = loc("where")
#loc8 = loc("mul")
#loc9 = loc("eq")
#loc10 = loc("permute")
#loc11 = loc("view")
#loc13 = loc("add")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> ()>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x6x2xf32> loc("query"), %arg1: tensor<1x4x6x2xf32> loc("key"), %arg2: tensor<1x4x6x2xf32> loc("value"), %arg3: tensor<1x1x6x6xi1> loc("mask")) -> tensor<1x4x6x2xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc5)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc5)
    %true = arith.constant true loc(#loc6)
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<1x4x6x6xf32> loc(#loc7)
    %cst_2 = arith.constant 0.8408964152537145 : f64 loc(#loc8)
    %cst_3 = arith.constant 0xFFF0000000000000 : f64 loc(#loc9)
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32> loc(#loc7)
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc7)
    %0 = tensor.empty() : tensor<1x1x6x6xf32> loc(#loc7)
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg3, %cst_5, %cst_4 : tensor<1x1x6x6xi1>, tensor<f32>, tensor<f32>) outs(%0 : tensor<1x1x6x6xf32>) {
    ^bb0(%in: i1 loc("where"), %in_11: f32 loc("where"), %in_12: f32 loc("where"), %out: f32 loc("where")):
      %31 = arith.select %in, %in_11, %in_12 : f32 loc(#loc7)
      linalg.yield %31 : f32 loc(#loc7)
    } -> tensor<1x1x6x6xf32> loc(#loc7)
    %2 = tensor.empty() : tensor<1x4x6x2xf32> loc(#loc8)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x4x6x2xf32>) outs(%2 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("mul"), %out: f32 loc("mul")):
      %31 = arith.truncf %cst_2 : f64 to f32 loc(#loc8)
      %32 = arith.mulf %in, %31 : f32 loc(#loc8)
      linalg.yield %32 : f32 loc(#loc8)
    } -> tensor<1x4x6x2xf32> loc(#loc8)
    %4 = tensor.empty() : tensor<1x4x2x6xf32> loc(#loc10)
    %transposed = linalg.transpose ins(%arg2 : tensor<1x4x6x2xf32>) outs(%4 : tensor<1x4x2x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc10)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x2x6xf32>) outs(%4 : tensor<1x4x2x6xf32>) {
    ^bb0(%in: f32 loc("permute"), %out: f32 loc("mul")):
      %31 = arith.truncf %cst_2 : f64 to f32 loc(#loc8)
      %32 = arith.mulf %in, %31 : f32 loc(#loc8)
      linalg.yield %32 : f32 loc(#loc8)
    } -> tensor<1x4x2x6xf32> loc(#loc8)
    %collapsed = tensor.collapse_shape %3 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc11)
    %collapsed_6 = tensor.collapse_shape %5 [[0, 1], [2], [3]] : tensor<1x4x2x6xf32> into tensor<4x2x6xf32> loc(#loc11)
    %6 = tensor.empty() : tensor<4x6x6xf32> loc(#loc12)
    %7 = linalg.fill ins(%cst : f32) outs(%6 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc12)
    %8 = linalg.batch_matmul ins(%collapsed, %collapsed_6 : tensor<4x6x2xf32>, tensor<4x2x6xf32>) outs(%7 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc12)
    %expanded = tensor.expand_shape %8 [[0, 1], [2], [3]] output_shape [1, 4, 6, 6] : tensor<4x6x6xf32> into tensor<1x4x6x6xf32> loc(#loc11)
    %9 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc13)
    %10 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %1 : tensor<1x4x6x6xf32>, tensor<1x1x6x6xf32>) outs(%9 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("view"), %in_11: f32 loc("where"), %out: f32 loc("add")):
      %31 = arith.addf %in, %in_11 : f32 loc(#loc13)
      linalg.yield %31 : f32 loc(#loc13)
    } -> tensor<1x4x6x6xf32> loc(#loc13)
    %11 = tensor.empty() : tensor<1x4x6xi64> loc(#loc5)
    %12 = linalg.fill ins(%c0_i64 : i64) outs(%11 : tensor<1x4x6xi64>) -> tensor<1x4x6xi64> loc(#loc5)
    %13 = tensor.empty() : tensor<1x4x6xf32> loc(#loc5)
    %14 = linalg.fill ins(%cst_0 : f32) outs(%13 : tensor<1x4x6xf32>) -> tensor<1x4x6xf32> loc(#loc5)
    %15:2 = linalg.generic {indexing_maps = [#map, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%10 : tensor<1x4x6x6xf32>) outs(%14, %12 : tensor<1x4x6xf32>, tensor<1x4x6xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_11: i64 loc("_softmax")):
      %31 = linalg.index 3 : index loc(#loc5)
      %32 = arith.index_cast %31 : index to i64 loc(#loc5)
      %33 = arith.maximumf %in, %out : f32 loc(#loc5)
      %34 = arith.cmpf ogt, %in, %out : f32 loc(#loc5)
      %35 = arith.select %34, %32, %out_11 : i64 loc(#loc5)
      linalg.yield %33, %35 : f32, i64 loc(#loc5)
    } -> (tensor<1x4x6xf32>, tensor<1x4x6xi64>) loc(#loc5)
    %expanded_7 = tensor.expand_shape %15#0 [[0], [1], [2, 3]] output_shape [1, 4, 6, 1] : tensor<1x4x6xf32> into tensor<1x4x6x1xf32> loc(#loc5)
    %16 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_7 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%9 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("add"), %in_11: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %31 = arith.subf %in, %in_11 : f32 loc(#loc5)
      linalg.yield %31 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x4x6x6xf32>) outs(%9 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %31 = math.exp %in : f32 loc(#loc5)
      linalg.yield %31 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %18 = tensor.empty() : tensor<1x4x6x1xf32> loc(#loc5)
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<1x4x6x1xf32>) -> tensor<1x4x6x1xf32> loc(#loc5)
    %20 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%17 : tensor<1x4x6x6xf32>) outs(%19 : tensor<1x4x6x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %31 = arith.addf %in, %out : f32 loc(#loc5)
      linalg.yield %31 : f32 loc(#loc5)
    } -> tensor<1x4x6x1xf32> loc(#loc5)
    %21 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %20 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%9 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_11: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %31 = arith.divf %in, %in_11 : f32 loc(#loc5)
      linalg.yield %31 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %22 = tensor.empty() : tensor<1x4x6x6xi1> loc(#loc9)
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x4x6x6xf32>) outs(%22 : tensor<1x4x6x6xi1>) {
    ^bb0(%in: f32 loc("add"), %out: i1 loc("eq")):
      %31 = arith.extf %in : f32 to f64 loc(#loc9)
      %32 = arith.cmpf oeq, %31, %cst_3 : f64 loc(#loc9)
      linalg.yield %32 : i1 loc(#loc9)
    } -> tensor<1x4x6x6xi1> loc(#loc9)
    %24 = tensor.empty() : tensor<1x4x6x1xi1> loc(#loc6)
    %25 = linalg.fill ins(%true : i1) outs(%24 : tensor<1x4x6x1xi1>) -> tensor<1x4x6x1xi1> loc(#loc6)
    %26 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%23 : tensor<1x4x6x6xi1>) outs(%25 : tensor<1x4x6x1xi1>) {
    ^bb0(%in: i1 loc("eq"), %out: i1 loc("all")):
      %31 = arith.andi %in, %out : i1 loc(#loc6)
      linalg.yield %31 : i1 loc(#loc6)
    } -> tensor<1x4x6x1xi1> loc(#loc6)
    %27 = linalg.generic {indexing_maps = [#map4, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %cst_1, %21 : tensor<1x4x6x1xi1>, tensor<1x4x6x6xf32>, tensor<1x4x6x6xf32>) outs(%9 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: i1 loc("all"), %in_11: f32 loc("where"), %in_12: f32 loc("_softmax"), %out: f32 loc("where")):
      %31 = arith.select %in, %in_11, %in_12 : f32 loc(#loc7)
      linalg.yield %31 : f32 loc(#loc7)
    } -> tensor<1x4x6x6xf32> loc(#loc7)
    %collapsed_8 = tensor.collapse_shape %27 [[0, 1], [2], [3]] : tensor<1x4x6x6xf32> into tensor<4x6x6xf32> loc(#loc11)
    %collapsed_9 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc11)
    %28 = tensor.empty() : tensor<4x6x2xf32> loc(#loc12)
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc12)
    %30 = linalg.batch_matmul ins(%collapsed_8, %collapsed_9 : tensor<4x6x6xf32>, tensor<4x6x2xf32>) outs(%29 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc12)
    %expanded_10 = tensor.expand_shape %30 [[0, 1], [2], [3]] output_shape [1, 4, 6, 2] : tensor<4x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc11)
    return %expanded_10 : tensor<1x4x6x2xf32> loc(#loc14)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc12 = loc("bmm")
#loc14 = loc("output")
