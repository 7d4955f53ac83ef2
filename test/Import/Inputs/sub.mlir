#loc1 = loc("inputs_0")
#loc2 = loc("sub")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("inputs_0"), %arg1: tensor<1x4x8x8xf32> loc("inputs_0")) -> tensor<1x4x8x8xf32> {
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %arg1 : tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("sub"), %in_0: f32 loc("sub"), %out: f32 loc("sub")):
      %2 = arith.subf %in, %in_0 : f32 loc(#loc2)
      linalg.yield %2 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    return %1 : tensor<1x4x8x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
