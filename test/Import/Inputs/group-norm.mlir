#loc1 = loc("input")
#loc2 = loc("var_mean")
#loc3 = loc("view")
#loc4 = loc("add")
#loc5 = loc("rsqrt")
#loc6 = loc("sub")
#loc7 = loc("mul")
#map = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, 0, 0, 0)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, 0, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f64 loc(#loc)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc3)
    %cst_2 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %cst_3 = arith.constant 1.000000e-05 : f64 loc(#loc4)
    %cst_4 = arith.constant 1.280000e+02 : f64 loc(#loc)
    %cst_5 = arith.constant 1.280000e+02 : f32 loc(#loc)
    %expanded = tensor.expand_shape %arg0 [[0], [1, 2], [3], [4]] output_shape [1, 2, 2, 8, 8] : tensor<1x4x8x8xf32> into tensor<1x2x2x8x8xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<1x2x2x8x8xf64> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x2x2x8x8xf32>) outs(%0 : tensor<1x2x2x8x8xf64>) {
    ^bb0(%in: f32 loc("view"), %out: f64 loc("var_mean")):
      %22 = arith.extf %in : f32 to f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x2x2x8x8xf64> loc(#loc2)
    %2 = tensor.empty() : tensor<1x2x1x1x1xf64> loc(#loc2)
    %3 = linalg.fill ins(%cst : f64) outs(%2 : tensor<1x2x1x1x1xf64>) -> tensor<1x2x1x1x1xf64> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]} ins(%1 : tensor<1x2x2x8x8xf64>) outs(%3 : tensor<1x2x1x1x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.addf %in, %out : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x2x1x1x1xf64> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<1x2x1x1x1xf64>) outs(%2 : tensor<1x2x1x1x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.divf %in, %cst_4 : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x2x1x1x1xf64> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<1x2x2x8x8xf64>, tensor<1x2x1x1x1xf64>) outs(%0 : tensor<1x2x2x8x8xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %in_8: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.subf %in, %in_8 : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x2x2x8x8xf64> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<1x2x2x8x8xf64>, tensor<1x2x2x8x8xf64>) outs(%0 : tensor<1x2x2x8x8xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %in_8: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.mulf %in, %in_8 : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x2x2x8x8xf64> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]} ins(%7 : tensor<1x2x2x8x8xf64>) outs(%3 : tensor<1x2x1x1x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.addf %in, %out : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x2x1x1x1xf64> loc(#loc2)
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<1x2x1x1x1xf64>) outs(%2 : tensor<1x2x1x1x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.divf %in, %cst_4 : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x2x1x1x1xf64> loc(#loc2)
    %10 = tensor.empty() : tensor<1x2x1x1x1xf32> loc(#loc2)
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x2x1x1x1xf64>) outs(%10 : tensor<1x2x1x1x1xf32>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f32 loc("var_mean")):
      %22 = arith.truncf %in : f64 to f32 loc(#loc2)
      linalg.yield %22 : f32 loc(#loc2)
    } -> tensor<1x2x1x1x1xf32> loc(#loc2)
    %12 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<1x2x1x1x1xf32>) -> tensor<1x2x1x1x1xf32> loc(#loc2)
    %13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction", "reduction"]} ins(%expanded : tensor<1x2x2x8x8xf32>) outs(%12 : tensor<1x2x1x1x1xf32>) {
    ^bb0(%in: f32 loc("view"), %out: f32 loc("var_mean")):
      %22 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %22 : f32 loc(#loc2)
    } -> tensor<1x2x1x1x1xf32> loc(#loc2)
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x2x1x1x1xf32>) outs(%10 : tensor<1x2x1x1x1xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f32 loc("var_mean")):
      %22 = arith.divf %in, %cst_5 : f32 loc(#loc2)
      linalg.yield %22 : f32 loc(#loc2)
    } -> tensor<1x2x1x1x1xf32> loc(#loc2)
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x2x1x1x1xf32>) outs(%10 : tensor<1x2x1x1x1xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f32 loc("add")):
      %22 = arith.truncf %cst_3 : f64 to f32 loc(#loc4)
      %23 = arith.addf %in, %22 : f32 loc(#loc4)
      linalg.yield %23 : f32 loc(#loc4)
    } -> tensor<1x2x1x1x1xf32> loc(#loc4)
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x2x1x1x1xf32>) outs(%10 : tensor<1x2x1x1x1xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("rsqrt")):
      %22 = math.rsqrt %in : f32 loc(#loc5)
      linalg.yield %22 : f32 loc(#loc5)
    } -> tensor<1x2x1x1x1xf32> loc(#loc5)
    %17 = tensor.empty() : tensor<1x2x2x8x8xf32> loc(#loc6)
    %18 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %14 : tensor<1x2x2x8x8xf32>, tensor<1x2x1x1x1xf32>) outs(%17 : tensor<1x2x2x8x8xf32>) {
    ^bb0(%in: f32 loc("view"), %in_8: f32 loc("var_mean"), %out: f32 loc("sub")):
      %22 = arith.subf %in, %in_8 : f32 loc(#loc6)
      linalg.yield %22 : f32 loc(#loc6)
    } -> tensor<1x2x2x8x8xf32> loc(#loc6)
    %19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%18, %16 : tensor<1x2x2x8x8xf32>, tensor<1x2x1x1x1xf32>) outs(%17 : tensor<1x2x2x8x8xf32>) {
    ^bb0(%in: f32 loc("sub"), %in_8: f32 loc("rsqrt"), %out: f32 loc("mul")):
      %22 = arith.mulf %in, %in_8 : f32 loc(#loc7)
      linalg.yield %22 : f32 loc(#loc7)
    } -> tensor<1x2x2x8x8xf32> loc(#loc7)
    %expanded_6 = tensor.expand_shape %cst_2 [[0, 1, 2, 3, 4]] output_shape [1, 2, 2, 1, 1] : tensor<4xf32> into tensor<1x2x2x1x1xf32> loc(#loc3)
    %20 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_6 : tensor<1x2x2x8x8xf32>, tensor<1x2x2x1x1xf32>) outs(%17 : tensor<1x2x2x8x8xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_8: f32 loc("view"), %out: f32 loc("mul")):
      %22 = arith.mulf %in, %in_8 : f32 loc(#loc7)
      linalg.yield %22 : f32 loc(#loc7)
    } -> tensor<1x2x2x8x8xf32> loc(#loc7)
    %expanded_7 = tensor.expand_shape %cst_1 [[0, 1, 2, 3, 4]] output_shape [1, 2, 2, 1, 1] : tensor<4xf32> into tensor<1x2x2x1x1xf32> loc(#loc3)
    %21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_7 : tensor<1x2x2x8x8xf32>, tensor<1x2x2x1x1xf32>) outs(%17 : tensor<1x2x2x8x8xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_8: f32 loc("view"), %out: f32 loc("add")):
      %22 = arith.addf %in, %in_8 : f32 loc(#loc4)
      linalg.yield %22 : f32 loc(#loc4)
    } -> tensor<1x2x2x8x8xf32> loc(#loc4)
    %collapsed = tensor.collapse_shape %21 [[0], [1, 2], [3], [4]] : tensor<1x2x2x8x8xf32> into tensor<1x4x8x8xf32> loc(#loc3)
    return %collapsed : tensor<1x4x8x8xf32> loc(#loc8)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc8 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_1: "0x0400000000000000000000000000000000000000",
      torch_tensor_4_torch.float32: "0x040000000000803F0000803F0000803F0000803F"
    }
  }
#-}
