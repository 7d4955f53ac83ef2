#loc1 = loc("input")
#loc2 = loc("add")
#loc3 = loc("clamp")
#loc4 = loc("div")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 3.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_1 = arith.constant 6.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("add")):
      %5 = arith.addf %in, %cst : f32 loc(#loc2)
      linalg.yield %5 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("clamp")):
      %5 = arith.cmpf ult, %in, %cst_0 : f32 loc(#loc3)
      %6 = arith.select %5, %cst_0, %in : f32 loc(#loc3)
      linalg.yield %6 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("clamp"), %out: f32 loc("clamp")):
      %5 = arith.cmpf ugt, %in, %cst_1 : f32 loc(#loc3)
      %6 = arith.select %5, %cst_1, %in : f32 loc(#loc3)
      linalg.yield %6 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("clamp"), %out: f32 loc("div")):
      %5 = arith.divf %in, %cst_1 : f32 loc(#loc4)
      linalg.yield %5 : f32 loc(#loc4)
    } -> tensor<1x4x8x8xf32> loc(#loc4)
    return %4 : tensor<1x4x8x8xf32> loc(#loc5)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc5 = loc("output")
