#loc1 = loc("input")
#loc2 = loc("relu")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("relu"), %out: f32 loc("relu")):
      %2 = arith.cmpf ugt, %in, %cst : f32 loc(#loc2)
      %3 = arith.select %2, %in, %cst : f32 loc(#loc2)
      linalg.yield %3 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    return %1 : tensor<1x4x8x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
