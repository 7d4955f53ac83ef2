#loc1 = loc("input")
#loc2 = loc("mean")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x1x1xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %cst_0 = arith.constant 6.400000e+01 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x4x1x1xf32> loc(#loc2)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%1 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32 loc("mean"), %out: f32 loc("mean")):
      %4 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %4 : f32 loc(#loc2)
    } -> tensor<1x4x1x1xf32> loc(#loc2)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<1x4x1x1xf32>) outs(%0 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32 loc("mean"), %out: f32 loc("mean")):
      %4 = arith.divf %in, %cst_0 : f32 loc(#loc2)
      linalg.yield %4 : f32 loc(#loc2)
    } -> tensor<1x4x1x1xf32> loc(#loc2)
    return %3 : tensor<1x4x1x1xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
