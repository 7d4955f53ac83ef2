#loc1 = loc("input")
#loc2 = loc("var_mean")
#loc3 = loc("add")
#loc4 = loc("mul")
#loc5 = loc("rsqrt")
#loc6 = loc("sub")
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
module {
  func.func @forward(%arg0: tensor<1x5x8xf32> loc("input")) -> tensor<1x5x8xf32> {
    %cst = arith.constant 0.000000e+00 : f64 loc(#loc)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32> loc(#loc3)
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc4)
    %cst_3 = arith.constant 1.000000e-05 : f64 loc(#loc3)
    %cst_4 = arith.constant 8.000000e+00 : f64 loc(#loc)
    %cst_5 = arith.constant 8.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x5x8xf64> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x5x8xf32>) outs(%0 : tensor<1x5x8xf64>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.extf %in : f32 to f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x5x8xf64> loc(#loc2)
    %2 = tensor.empty() : tensor<1x5x1xf64> loc(#loc2)
    %3 = linalg.fill ins(%cst : f64) outs(%2 : tensor<1x5x1xf64>) -> tensor<1x5x1xf64> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x5x8xf64>) outs(%3 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.addf %in, %out : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x5x1xf64> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x5x1xf64>) outs(%2 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.divf %in, %cst_4 : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x5x1xf64> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<1x5x8xf64>, tensor<1x5x1xf64>) outs(%0 : tensor<1x5x8xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %in_6: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.subf %in, %in_6 : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x5x8xf64> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<1x5x8xf64>, tensor<1x5x8xf64>) outs(%0 : tensor<1x5x8xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %in_6: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.mulf %in, %in_6 : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x5x8xf64> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<1x5x8xf64>) outs(%3 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.addf %in, %out : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x5x1xf64> loc(#loc2)
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x5x1xf64>) outs(%2 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %22 = arith.divf %in, %cst_4 : f64 loc(#loc2)
      linalg.yield %22 : f64 loc(#loc2)
    } -> tensor<1x5x1xf64> loc(#loc2)
    %10 = tensor.empty() : tensor<1x5x1xf32> loc(#loc2)
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x5x1xf64>) outs(%10 : tensor<1x5x1xf32>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f32 loc("var_mean")):
      %22 = arith.truncf %in : f64 to f32 loc(#loc2)
      linalg.yield %22 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %12 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<1x5x1xf32>) -> tensor<1x5x1xf32> loc(#loc2)
    %13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%arg0 : tensor<1x5x8xf32>) outs(%12 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f32 loc("var_mean")):
      %22 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %22 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x5x1xf32>) outs(%10 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f32 loc("var_mean")):
      %22 = arith.divf %in, %cst_5 : f32 loc(#loc2)
      linalg.yield %22 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x5x1xf32>) outs(%10 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f32 loc("add")):
      %22 = arith.truncf %cst_3 : f64 to f32 loc(#loc3)
      %23 = arith.addf %in, %22 : f32 loc(#loc3)
      linalg.yield %23 : f32 loc(#loc3)
    } -> tensor<1x5x1xf32> loc(#loc3)
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x5x1xf32>) outs(%10 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("rsqrt")):
      %22 = math.rsqrt %in : f32 loc(#loc5)
      linalg.yield %22 : f32 loc(#loc5)
    } -> tensor<1x5x1xf32> loc(#loc5)
    %17 = tensor.empty() : tensor<1x5x8xf32> loc(#loc6)
    %18 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %14 : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%17 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %in_6: f32 loc("var_mean"), %out: f32 loc("sub")):
      %22 = arith.subf %in, %in_6 : f32 loc(#loc6)
      linalg.yield %22 : f32 loc(#loc6)
    } -> tensor<1x5x8xf32> loc(#loc6)
    %19 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %16 : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%17 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("sub"), %in_6: f32 loc("rsqrt"), %out: f32 loc("mul")):
      %22 = arith.mulf %in, %in_6 : f32 loc(#loc4)
      linalg.yield %22 : f32 loc(#loc4)
    } -> tensor<1x5x8xf32> loc(#loc4)
    %20 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %cst_2 : tensor<1x5x8xf32>, tensor<8xf32>) outs(%17 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_6: f32 loc("mul"), %out: f32 loc("mul")):
      %22 = arith.mulf %in, %in_6 : f32 loc(#loc4)
      linalg.yield %22 : f32 loc(#loc4)
    } -> tensor<1x5x8xf32> loc(#loc4)
    %21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %cst_1 : tensor<1x5x8xf32>, tensor<8xf32>) outs(%17 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_6: f32 loc("add"), %out: f32 loc("add")):
      %22 = arith.addf %in, %in_6 : f32 loc(#loc3)
      linalg.yield %22 : f32 loc(#loc3)
    } -> tensor<1x5x8xf32> loc(#loc3)
    return %21 : tensor<1x5x8xf32> loc(#loc7)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc7 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_1: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F"
    }
  }
#-}
