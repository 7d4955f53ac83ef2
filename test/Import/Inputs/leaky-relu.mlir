#loc1 = loc("input")
#loc2 = loc("leaky_relu")
#map = affine_map<(d0, d1, d2, d3) -> ()>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 1.000000e-01 : f64 loc(#loc2)
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc2)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0, %arg0 : tensor<f32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("leaky_relu"), %in_1: f32 loc("leaky_relu"), %out: f32 loc("leaky_relu")):
      %5 = arith.cmpf ogt, %in, %in_1 : f32 loc(#loc2)
      %6 = arith.select %5, %in, %in_1 : f32 loc(#loc2)
      linalg.yield %6 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0, %arg0 : tensor<f32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("leaky_relu"), %in_1: f32 loc("leaky_relu"), %out: f32 loc("leaky_relu")):
      %5 = arith.cmpf olt, %in, %in_1 : f32 loc(#loc2)
      %6 = arith.select %5, %in, %in_1 : f32 loc(#loc2)
      linalg.yield %6 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %3 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("leaky_relu"), %out: f32 loc("leaky_relu")):
      %5 = arith.truncf %cst : f64 to f32 loc(#loc2)
      %6 = arith.mulf %in, %5 : f32 loc(#loc2)
      linalg.yield %6 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %3 : tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("leaky_relu"), %in_1: f32 loc("leaky_relu"), %out: f32 loc("leaky_relu")):
      %5 = arith.addf %in, %in_1 : f32 loc(#loc2)
      linalg.yield %5 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    return %4 : tensor<1x4x8x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
