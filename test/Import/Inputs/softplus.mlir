#loc1 = loc("input")
#loc2 = loc("gt")
#loc3 = loc("exp")
#loc4 = loc("mul")
#loc5 = loc("log1p")
#loc6 = loc("where")
#loc7 = loc("div")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 2.000000e+01 : f64 loc(#loc2)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc3)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("mul"), %out: f32 loc("exp")):
      %6 = math.exp %in : f32 loc(#loc3)
      linalg.yield %6 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("exp"), %out: f32 loc("log1p")):
      %6 = math.log1p %in : f32 loc(#loc5)
      linalg.yield %6 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %3 = tensor.empty() : tensor<1x4x8x8xi1> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%3 : tensor<1x4x8x8xi1>) {
    ^bb0(%in: f32 loc("mul"), %out: i1 loc("gt")):
      %6 = arith.extf %in : f32 to f64 loc(#loc2)
      %7 = arith.cmpf ogt, %6, %cst : f64 loc(#loc2)
      linalg.yield %7 : i1 loc(#loc2)
    } -> tensor<1x4x8x8xi1> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %arg0, %2 : tensor<1x4x8x8xi1>, tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: i1 loc("gt"), %in_0: f32 loc("mul"), %in_1: f32 loc("div"), %out: f32 loc("where")):
      %6 = arith.select %in, %in_0, %in_1 : f32 loc(#loc6)
      linalg.yield %6 : f32 loc(#loc6)
    } -> tensor<1x4x8x8xf32> loc(#loc6)
    return %5 : tensor<1x4x8x8xf32> loc(#loc8)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc8 = loc("output")
