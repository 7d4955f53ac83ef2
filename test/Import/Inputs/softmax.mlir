#loc1 = loc("input")
#loc2 = loc("_softmax")
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
module {
  func.func @forward(%arg0: tensor<1x5x8xf32> loc("input")) -> tensor<1x5x8xf32> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc2)
    %cst = arith.constant 0xFF800000 : f32 loc(#loc2)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %0 = tensor.empty() : tensor<1x5xi64> loc(#loc2)
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x5xi64>) -> tensor<1x5xi64> loc(#loc2)
    %2 = tensor.empty() : tensor<1x5xf32> loc(#loc2)
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x5xf32>) -> tensor<1x5xf32> loc(#loc2)
    %4:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg0 : tensor<1x5x8xf32>) outs(%3, %1 : tensor<1x5xf32>, tensor<1x5xi64>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax"), %out_1: i64 loc("_softmax")):
      %12 = linalg.index 2 : index loc(#loc2)
      %13 = arith.index_cast %12 : index to i64 loc(#loc2)
      %14 = arith.maximumf %in, %out : f32 loc(#loc2)
      %15 = arith.cmpf ogt, %in, %out : f32 loc(#loc2)
      %16 = arith.select %15, %13, %out_1 : i64 loc(#loc2)
      linalg.yield %14, %16 : f32, i64 loc(#loc2)
    } -> (tensor<1x5xf32>, tensor<1x5xi64>) loc(#loc2)
    %expanded = tensor.expand_shape %4#0 [[0], [1, 2]] output_shape [1, 5, 1] : tensor<1x5xf32> into tensor<1x5x1xf32> loc(#loc2)
    %5 = tensor.empty() : tensor<1x5x8xf32> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%5 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_1: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %12 = arith.subf %in, %in_1 : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x5x8xf32>) outs(%5 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %12 = math.exp %in : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32> loc(#loc2)
    %8 = tensor.empty() : tensor<1x5x1xf32> loc(#loc2)
    %9 = linalg.fill ins(%cst_0 : f32) outs(%8 : tensor<1x5x1xf32>) -> tensor<1x5x1xf32> loc(#loc2)
    %10 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<1x5x8xf32>) outs(%9 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %12 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %10 : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%5 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_1: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %12 = arith.divf %in, %in_1 : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32> loc(#loc2)
    return %11 : tensor<1x5x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
