#loc1 = loc("query")
#loc2 = loc("key")
#loc3 = loc("value")
#loc4 = loc("_softmax")
#loc5 = loc("all")
#loc6 = loc("where")
#loc7 = loc("logical_and")
#loc8 = loc("eq")
#loc9 = loc("mul")
#loc10 = loc("arange")
#loc11 = loc("unsqueeze")
#loc12 = loc("sub")
#loc13 = loc("le")
#loc14 = loc("permute")
#loc15 = loc("view")
#loc17 = loc("add")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (0, d1)>
#map3 = affine_map<(d0, d1) -> (d0, 0)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> ()>
#map6 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x6x2xf32> loc("query"), %arg1: tensor<1x4x6x2xf32> loc("key"), %arg2: tensor<1x4x6x2xf32> loc("value")) -> tensor<1x4x6x2xf32> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc4)
    %true = arith.constant true loc(#loc5)
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<1x4x6x6xf32> loc(#loc6)
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc6)
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32> loc(#loc6)
    %cst_4 = arith.constant dense<true> : tensor<6x6xi1> loc(#loc7)
    %cst_5 = arith.constant 0xFFF0000000000000 : f64 loc(#loc8)
    %cst_6 = arith.constant 0.8408964152537145 : f64 loc(#loc9)
    %0 = tensor.empty() : tensor<1x4x6x2xf32> loc(#loc9)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x4x6x2xf32>) outs(%0 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("mul"), %out: f32 loc("mul")):
      %38 = arith.truncf %cst_6 : f64 to f32 loc(#loc9)
      %39 = arith.mulf %in, %38 : f32 loc(#loc9)
      linalg.yield %39 : f32 loc(#loc9)
    } -> tensor<1x4x6x2xf32> loc(#loc9)
    %2 = tensor.empty() : tensor<6xi64> loc(#loc10)
    %3 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%2 : tensor<6xi64>) {
    ^bb0(%out: i64 loc("arange")):
      %38 = linalg.index 0 : index loc(#loc10)
      %39 = arith.index_cast %38 : index to i64 loc(#loc10)
      linalg.yield %39 : i64 loc(#loc10)
    } -> tensor<6xi64> loc(#loc10)
    %expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 6] : tensor<6xi64> into tensor<1x6xi64> loc(#loc11)
    %expanded_7 = tensor.expand_shape %3 [[0, 1]] output_shape [6, 1] : tensor<6xi64> into tensor<6x1xi64> loc(#loc11)
    %4 = tensor.empty() : tensor<6x6xi64> loc(#loc12)
    %5 = linalg.generic {indexing_maps = [#map2, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded, %expanded_7 : tensor<1x6xi64>, tensor<6x1xi64>) outs(%4 : tensor<6x6xi64>) {
    ^bb0(%in: i64 loc("unsqueeze"), %in_14: i64 loc("unsqueeze"), %out: i64 loc("sub")):
      %38 = arith.subi %in, %in_14 : i64 loc(#loc12)
      linalg.yield %38 : i64 loc(#loc12)
    } -> tensor<6x6xi64> loc(#loc12)
    %6 = tensor.empty() : tensor<6x6xi1> loc(#loc13)
    %7 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<6x6xi64>) outs(%6 : tensor<6x6xi1>) {
    ^bb0(%in: i64 loc("sub"), %out: i1 loc("le")):
      %38 = arith.cmpi sle, %in, %c0_i64 : i64 loc(#loc13)
      linalg.yield %38 : i1 loc(#loc13)
    } -> tensor<6x6xi1> loc(#loc13)
    %8 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%7, %cst_4 : tensor<6x6xi1>, tensor<6x6xi1>) outs(%6 : tensor<6x6xi1>) {
    ^bb0(%in: i1 loc("le"), %in_14: i1 loc("logical_and"), %out: i1 loc("logical_and")):
      %38 = arith.andi %in, %in_14 : i1 loc(#loc7)
      linalg.yield %38 : i1 loc(#loc7)
    } -> tensor<6x6xi1> loc(#loc7)
    %9 = tensor.empty() : tensor<6x6xf32> loc(#loc6)
    %10 = linalg.generic {indexing_maps = [#map4, #map5, #map5, #map4], iterator_types = ["parallel", "parallel"]} ins(%8, %cst_2, %cst_3 : tensor<6x6xi1>, tensor<f32>, tensor<f32>) outs(%9 : tensor<6x6xf32>) {
    ^bb0(%in: i1 loc("logical_and"), %in_14: f32 loc("where"), %in_15: f32 loc("where"), %out: f32 loc("where")):
      %38 = arith.select %in, %in_14, %in_15 : f32 loc(#loc6)
      linalg.yield %38 : f32 loc(#loc6)
    } -> tensor<6x6xf32> loc(#loc6)
    %11 = tensor.empty() : tensor<1x4x2x6xf32> loc(#loc14)
    %transposed = linalg.transpose ins(%arg2 : tensor<1x4x6x2xf32>) outs(%11 : tensor<1x4x2x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc14)
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed : tensor<1x4x2x6xf32>) outs(%11 : tensor<1x4x2x6xf32>) {
    ^bb0(%in: f32 loc("permute"), %out: f32 loc("mul")):
      %38 = arith.truncf %cst_6 : f64 to f32 loc(#loc9)
      %39 = arith.mulf %in, %38 : f32 loc(#loc9)
      linalg.yield %39 : f32 loc(#loc9)
    } -> tensor<1x4x2x6xf32> loc(#loc9)
    %collapsed = tensor.collapse_shape %1 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc15)
    %collapsed_8 = tensor.collapse_shape %12 [[0, 1], [2], [3]] : tensor<1x4x2x6xf32> into tensor<4x2x6xf32> loc(#loc15)
    %13 = tensor.empty() : tensor<4x6x6xf32> loc(#loc16)
    %14 = linalg.fill ins(%cst : f32) outs(%13 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc16)
    %15 = linalg.batch_matmul ins(%collapsed, %collapsed_8 : tensor<4x6x2xf32>, tensor<4x2x6xf32>) outs(%14 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc16)
    %expanded_9 = tensor.expand_shape %15 [[0, 1], [2], [3]] output_shape [1, 4, 6, 6] : tensor<4x6x6xf32> into tensor<1x4x6x6xf32> loc(#loc15)
    %16 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc17)
    %17 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9, %10 : tensor<1x4x6x6xf32>, tensor<6x6xf32>) outs(%16 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("view"), %in_14: f32 loc("where"), %out: f32 loc("add")):
      %38 = arith.addf %in, %in_14 : f32 loc(#loc17)
      linalg.yield %38 : f32 loc(#loc17)
    } -> tensor<1x4x6x6xf32> loc(#loc17)
    %18 = tensor.empty() : tensor<1x4x6xi64> loc(#loc4)
    %19 = linalg.fill ins(%c0_i64 : i64) outs(%18 : tensor<1x4x6xi64>) -> tensor<1x4x6xi64> loc(#loc4)
    %20 = tensor.empty() : tensor<1x4x6xf32> loc(#loc4)
    %21 = linalg.fill ins(%cst_0 : f32) outs(%20 : tensor<1x4x6xf32>) -> tensor<1x4x6xf32> loc(#loc4)
    %22:2 = linalg.generic {indexing_maps = [#map, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%17 : tensor<1x4x6x6xf32>) outs(%21, %19 : tensor<1x4x6xf32>, tensor<1x4x6xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_14: i64 loc("_softmax")):
      %38 = linalg.index 3 : index loc(#loc4)
      %39 = arith.index_cast %38 : index to i64 loc(#loc4)
      %40 = arith.maximumf %in, %out : f32 loc(#loc4)
      %41 = arith.cmpf ogt, %in, %out : f32 loc(#loc4)
      %42 = arith.select %41, %39, %out_14 : i64 loc(#loc4)
      linalg.yield %40, %42 : f32, i64 loc(#loc4)
    } -> (tensor<1x4x6xf32>, tensor<1x4x6xi64>) loc(#loc4)
    %expanded_10 = tensor.expand_shape %22#0 [[0], [1], [2, 3]] output_shape [1, 4, 6, 1] : tensor<1x4x6xf32> into tensor<1x4x6x1xf32> loc(#loc4)
    %23 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_10 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%16 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("add"), %in_14: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %38 = arith.subf %in, %in_14 : f32 loc(#loc4)
      linalg.yield %38 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<1x4x6x6xf32>) outs(%16 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %38 = math.exp %in : f32 loc(#loc4)
      linalg.yield %38 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %25 = tensor.empty() : tensor<1x4x6x1xf32> loc(#loc4)
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<1x4x6x1xf32>) -> tensor<1x4x6x1xf32> loc(#loc4)
    %27 = linalg.generic {indexing_maps = [#map, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%24 : tensor<1x4x6x6xf32>) outs(%26 : tensor<1x4x6x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %38 = arith.addf %in, %out : f32 loc(#loc4)
      linalg.yield %38 : f32 loc(#loc4)
    } -> tensor<1x4x6x1xf32> loc(#loc4)
    %28 = linalg.generic {indexing_maps = [#map, #map8, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %27 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%16 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_14: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %38 = arith.divf %in, %in_14 : f32 loc(#loc4)
      linalg.yield %38 : f32 loc(#loc4)
    } -> tensor<1x4x6x6xf32> loc(#loc4)
    %29 = tensor.empty() : tensor<1x4x6x6xi1> loc(#loc8)
    %30 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<1x4x6x6xf32>) outs(%29 : tensor<1x4x6x6xi1>) {
    ^bb0(%in: f32 loc("add"), %out: i1 loc("eq")):
      %38 = arith.extf %in : f32 to f64 loc(#loc8)
      %39 = arith.cmpf oeq, %38, %cst_5 : f64 loc(#loc8)
      linalg.yield %39 : i1 loc(#loc8)
    } -> tensor<1x4x6x6xi1> loc(#loc8)
    %31 = tensor.empty() : tensor<1x4x6x1xi1> loc(#loc5)
    %32 = linalg.fill ins(%true : i1) outs(%31 : tensor<1x4x6x1xi1>) -> tensor<1x4x6x1xi1> loc(#loc5)
    %33 = linalg.generic {indexing_maps = [#map, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%30 : tensor<1x4x6x6xi1>) outs(%32 : tensor<1x4x6x1xi1>) {
    ^bb0(%in: i1 loc("eq"), %out: i1 loc("all")):
      %38 = arith.andi %in, %out : i1 loc(#loc5)
      linalg.yield %38 : i1 loc(#loc5)
    } -> tensor<1x4x6x1xi1> loc(#loc5)
    %34 = linalg.generic {indexing_maps = [#map8, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %cst_1, %28 : tensor<1x4x6x1xi1>, tensor<1x4x6x6xf32>, tensor<1x4x6x6xf32>) outs(%16 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: i1 loc("all"), %in_14: f32 loc("where"), %in_15: f32 loc("_softmax"), %out: f32 loc("where")):
      %38 = arith.select %in, %in_14, %in_15 : f32 loc(#loc6)
      linalg.yield %38 : f32 loc(#loc6)
    } -> tensor<1x4x6x6xf32> loc(#loc6)
    %collapsed_11 = tensor.collapse_shape %34 [[0, 1], [2], [3]] : tensor<1x4x6x6xf32> into tensor<4x6x6xf32> loc(#loc15)
    %collapsed_12 = tensor.collapse_shape %arg2 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc15)
    %35 = tensor.empty() : tensor<4x6x2xf32> loc(#loc16)
    %36 = linalg.fill ins(%cst : f32) outs(%35 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc16)
    %37 = linalg.batch_matmul ins(%collapsed_11, %collapsed_12 : tensor<4x6x6xf32>, tensor<4x6x2xf32>) outs(%36 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc16)
    %expanded_13 = tensor.expand_shape %37 [[0, 1], [2], [3]] output_shape [1, 4, 6, 2] : tensor<4x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc15)
    return %expanded_13 : tensor<1x4x6x2xf32> loc(#loc18)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc16 = loc("bmm")
#loc18 = loc("output")
