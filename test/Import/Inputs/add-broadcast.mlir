#loc1 = loc("inputs_0")
#loc2 = loc("add")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("inputs_0"), %arg1: tensor<4x1x1xf32> loc("inputs_0")) -> tensor<1x4x8x8xf32> {
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %arg1 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("add"), %in_0: f32 loc("add"), %out: f32 loc("add")):
      %2 = arith.addf %in, %in_0 : f32 loc(#loc2)
      linalg.yield %2 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    return %1 : tensor<1x4x8x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
