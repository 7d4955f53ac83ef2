#loc1 = loc("input")
#loc2 = loc("exp")
#loc3 = loc("log1p")
#loc4 = loc("gt")
#loc5 = loc("where")
#loc6 = loc("tanh")
#loc7 = loc("mul")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 2.000000e+01 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("exp"), %out: f32 loc("exp")):
      %8 = math.exp %in : f32 loc(#loc2)
      linalg.yield %8 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("exp"), %out: f32 loc("log1p")):
      %8 = math.log1p %in : f32 loc(#loc3)
      linalg.yield %8 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    %3 = tensor.empty() : tensor<1x4x8x8xi1> loc(#loc4)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%3 : tensor<1x4x8x8xi1>) {
    ^bb0(%in: f32 loc("exp"), %out: i1 loc("gt")):
      %8 = arith.cmpf ogt, %in, %cst : f32 loc(#loc4)
      linalg.yield %8 : i1 loc(#loc4)
    } -> tensor<1x4x8x8xi1> loc(#loc4)
    %5 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %arg0, %2 : tensor<1x4x8x8xi1>, tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: i1 loc("gt"), %in_0: f32 loc("exp"), %in_1: f32 loc("log1p"), %out: f32 loc("where")):
      %8 = arith.select %in, %in_0, %in_1 : f32 loc(#loc5)
      linalg.yield %8 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("where"), %out: f32 loc("tanh")):
      %8 = math.tanh %in : f32 loc(#loc6)
      linalg.yield %8 : f32 loc(#loc6)
    } -> tensor<1x4x8x8xf32> loc(#loc6)
    %7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %6 : tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("exp"), %in_0: f32 loc("tanh"), %out: f32 loc("mul")):
      %8 = arith.mulf %in, %in_0 : f32 loc(#loc7)
      linalg.yield %8 : f32 loc(#loc7)
    } -> tensor<1x4x8x8xf32> loc(#loc7)
    return %7 : tensor<1x4x8x8xf32> loc(#loc8)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc8 = loc("output")
