#loc1 = loc("input")
#loc2 = loc("amax")
#loc3 = loc("sum")
#loc4 = loc("sub")
#loc5 = loc("exp")
#loc6 = loc("log")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, 0)>
module {
  func.func @forward(%arg0: tensor<2x8xf32> loc("input")) -> tensor<2x8xf32> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc2)
    %cst = arith.constant 0xFF800000 : f32 loc(#loc2)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc3)
    %0 = tensor.empty() : tensor<2xi64> loc(#loc2)
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<2xi64>) -> tensor<2xi64> loc(#loc2)
    %2 = tensor.empty() : tensor<2xf32> loc(#loc2)
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32> loc(#loc2)
    %4:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%arg0 : tensor<2x8xf32>) outs(%3, %1 : tensor<2xf32>, tensor<2xi64>) {
    ^bb0(%in: f32 loc("amax"), %out: f32 loc("amax"), %out_1: i64 loc("amax")):
      %13 = linalg.index 1 : index loc(#loc2)
      %14 = arith.index_cast %13 : index to i64 loc(#loc2)
      %15 = arith.maximumf %in, %out : f32 loc(#loc2)
      %16 = arith.cmpf ogt, %in, %out : f32 loc(#loc2)
      %17 = arith.select %16, %14, %out_1 : i64 loc(#loc2)
      linalg.yield %15, %17 : f32, i64 loc(#loc2)
    } -> (tensor<2xf32>, tensor<2xi64>) loc(#loc2)
    %expanded = tensor.expand_shape %4#0 [[0, 1]] output_shape [2, 1] : tensor<2xf32> into tensor<2x1xf32> loc(#loc2)
    %5 = tensor.empty() : tensor<2x8xf32> loc(#loc4)
    %6 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0, %expanded : tensor<2x8xf32>, tensor<2x1xf32>) outs(%5 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("amax"), %in_1: f32 loc("amax"), %out: f32 loc("sub")):
      %13 = arith.subf %in, %in_1 : f32 loc(#loc4)
      linalg.yield %13 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<2x8xf32>) outs(%5 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("sub"), %out: f32 loc("exp")):
      %13 = math.exp %in : f32 loc(#loc5)
      linalg.yield %13 : f32 loc(#loc5)
    } -> tensor<2x8xf32> loc(#loc5)
    %8 = tensor.empty() : tensor<2x1xf32> loc(#loc3)
    %9 = linalg.fill ins(%cst_0 : f32) outs(%8 : tensor<2x1xf32>) -> tensor<2x1xf32> loc(#loc3)
    %10 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "reduction"]} ins(%7 : tensor<2x8xf32>) outs(%9 : tensor<2x1xf32>) {
    ^bb0(%in: f32 loc("exp"), %out: f32 loc("sum")):
      %13 = arith.addf %in, %out : f32 loc(#loc3)
      linalg.yield %13 : f32 loc(#loc3)
    } -> tensor<2x1xf32> loc(#loc3)
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<2x1xf32>) outs(%8 : tensor<2x1xf32>) {
    ^bb0(%in: f32 loc("sum"), %out: f32 loc("log")):
      %13 = math.log %in : f32 loc(#loc6)
      linalg.yield %13 : f32 loc(#loc6)
    } -> tensor<2x1xf32> loc(#loc6)
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%6, %11 : tensor<2x8xf32>, tensor<2x1xf32>) outs(%5 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("sub"), %in_1: f32 loc("log"), %out: f32 loc("sub")):
      %13 = arith.subf %in, %in_1 : f32 loc(#loc4)
      linalg.yield %13 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    return %12 : tensor<2x8xf32> loc(#loc7)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc7 = loc("output")
