#loc1 = loc("input")
#loc2 = loc("hardtanh")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant dense<6.000000e+00> : tensor<f32> loc(#loc2)
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc2)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %cst_0 : tensor<1x4x8x8xf32>, tensor<f32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("hardtanh"), %in_1: f32 loc("hardtanh"), %out: f32 loc("hardtanh")):
      %3 = arith.cmpf ogt, %in, %in_1 : f32 loc(#loc2)
      %4 = arith.select %3, %in, %in_1 : f32 loc(#loc2)
      linalg.yield %4 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst, %1 : tensor<f32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("hardtanh"), %in_1: f32 loc("hardtanh"), %out: f32 loc("hardtanh")):
      %3 = arith.cmpf olt, %in, %in_1 : f32 loc(#loc2)
      %4 = arith.select %3, %in, %in_1 : f32 loc(#loc2)
      linalg.yield %4 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    return %2 : tensor<1x4x8x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
