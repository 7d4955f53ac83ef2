#loc1 = loc("input")
#loc2 = loc("gelu")
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module {
  func.func @forward(%arg0: tensor<1x5x8xf32> loc("input")) -> tensor<1x5x8xf32> {
    %cst = arith.constant 1.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 5.000000e-01 : f32 loc(#loc)
    %cst_1 = arith.constant 1.41421354 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x5x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x5x8xf32>) outs(%0 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("gelu"), %out: f32 loc("gelu")):
      %2 = arith.divf %in, %cst_1 : f32 loc(#loc2)
      %3 = math.erf %2 : f32 loc(#loc2)
      %4 = arith.addf %3, %cst : f32 loc(#loc2)
      %5 = arith.mulf %4, %cst_0 : f32 loc(#loc2)
      %6 = arith.mulf %in, %5 : f32 loc(#loc2)
      linalg.yield %6 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32> loc(#loc2)
    return %1 : tensor<1x5x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
