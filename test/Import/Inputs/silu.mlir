#loc1 = loc("input")
#loc2 = loc("sigmoid")
#loc3 = loc("mul")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 1.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("sigmoid"), %out: f32 loc("sigmoid")):
      %3 = arith.negf %in : f32 loc(#loc2)
      %4 = math.exp %3 : f32 loc(#loc2)
      %5 = arith.addf %4, %cst : f32 loc(#loc2)
      %6 = arith.divf %cst, %5 : f32 loc(#loc2)
      linalg.yield %6 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %1 : tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("sigmoid"), %in_0: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %3 = arith.mulf %in, %in_0 : f32 loc(#loc3)
      linalg.yield %3 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    return %2 : tensor<1x4x8x8xf32> loc(#loc4)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc4 = loc("output")
