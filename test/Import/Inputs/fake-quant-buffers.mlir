#loc1 = loc("x")
#loc2 = loc("div")
#loc3 = loc("add")
#loc4 = loc("round")
#loc5 = loc("clamp")
#loc6 = loc("sub")
#loc7 = loc("mul")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (0)>
module {
  func.func @forward(%arg0: tensor<1x8xf32> loc("x")) -> tensor<1x8xf32> {
    %cst = arith.constant dense<2.000000e-02> : tensor<1xf32> loc(#loc2)
    %cst_0 = arith.constant dense<3.000000e+00> : tensor<1xf32> loc(#loc3)
    %cst_1 = arith.constant -1.280000e+02 : f32 loc(#loc)
    %cst_2 = arith.constant 1.270000e+02 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0, %cst : tensor<1x8xf32>, tensor<1xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("div"), %in_3: f32 loc("div"), %out: f32 loc("div")):
      %7 = arith.divf %in, %in_3 : f32 loc(#loc2)
      linalg.yield %7 : f32 loc(#loc2)
    } -> tensor<1x8xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<1x8xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("div"), %out: f32 loc("round")):
      %7 = math.roundeven %in : f32 loc(#loc4)
      linalg.yield %7 : f32 loc(#loc4)
    } -> tensor<1x8xf32> loc(#loc4)
    %3 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%2, %cst_0 : tensor<1x8xf32>, tensor<1xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("round"), %in_3: f32 loc("add"), %out: f32 loc("add")):
      %7 = arith.addf %in, %in_3 : f32 loc(#loc3)
      linalg.yield %7 : f32 loc(#loc3)
    } -> tensor<1x8xf32> loc(#loc3)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<1x8xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("clamp")):
      %7 = arith.cmpf ult, %in, %cst_1 : f32 loc(#loc5)
      %8 = arith.select %7, %cst_1, %in : f32 loc(#loc5)
      %9 = arith.cmpf ugt, %8, %cst_2 : f32 loc(#loc5)
      %10 = arith.select %9, %cst_2, %8 : f32 loc(#loc5)
      linalg.yield %10 : f32 loc(#loc5)
    } -> tensor<1x8xf32> loc(#loc5)
    %5 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %cst_0 : tensor<1x8xf32>, tensor<1xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("clamp"), %in_3: f32 loc("add"), %out: f32 loc("sub")):
      %7 = arith.subf %in, %in_3 : f32 loc(#loc6)
      linalg.yield %7 : f32 loc(#loc6)
    } -> tensor<1x8xf32> loc(#loc6)
    %6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%5, %cst : tensor<1x8xf32>, tensor<1xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("sub"), %in_3: f32 loc("div"), %out: f32 loc("mul")):
      %7 = arith.mulf %in, %in_3 : f32 loc(#loc7)
      linalg.yield %7 : f32 loc(#loc7)
    } -> tensor<1x8xf32> loc(#loc7)
    return %6 : tensor<1x8xf32> loc(#loc8)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc8 = loc("output")
