#loc1 = loc("input")
#loc2 = loc("elu")
#map = affine_map<(d0, d1, d2, d3) -> ()>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc2)
    %cst_0 = arith.constant 1.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst, %arg0 : tensor<f32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("elu"), %in_1: f32 loc("elu"), %out: f32 loc("elu")):
      %6 = arith.cmpf ogt, %in, %in_1 : f32 loc(#loc2)
      %7 = arith.select %6, %in, %in_1 : f32 loc(#loc2)
      linalg.yield %7 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst, %arg0 : tensor<f32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("elu"), %in_1: f32 loc("elu"), %out: f32 loc("elu")):
      %6 = arith.cmpf olt, %in, %in_1 : f32 loc(#loc2)
      %7 = arith.select %6, %in, %in_1 : f32 loc(#loc2)
      linalg.yield %7 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("elu"), %out: f32 loc("elu")):
      %6 = math.exp %in : f32 loc(#loc2)
      linalg.yield %6 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("elu"), %out: f32 loc("elu")):
      %6 = arith.subf %in, %cst_0 : f32 loc(#loc2)
      linalg.yield %6 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %4 : tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("elu"), %in_1: f32 loc("elu"), %out: f32 loc("elu")):
      %6 = arith.addf %in, %in_1 : f32 loc(#loc2)
      linalg.yield %6 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    return %5 : tensor<1x4x8x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
