#loc1 = loc("x")
#loc2 = loc("rms_norm")
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
module {
  func.func @forward(%arg0: tensor<1x5x8xf32> loc("x")) -> tensor<1x5x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %cst_0 = arith.constant 1.000000e-05 : f64 loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc2)
    %cst_2 = arith.constant 8.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x5x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %arg0 : tensor<1x5x8xf32>, tensor<1x5x8xf32>) outs(%0 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("rms_norm"), %in_3: f32 loc("rms_norm"), %out: f32 loc("rms_norm")):
      %10 = arith.mulf %in, %in_3 : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32> loc(#loc2)
    %2 = tensor.empty() : tensor<1x5x1xf32> loc(#loc2)
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x5x1xf32>) -> tensor<1x5x1xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%1 : tensor<1x5x8xf32>) outs(%3 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("rms_norm"), %out: f32 loc("rms_norm")):
      %10 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x5x1xf32>) outs(%2 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("rms_norm"), %out: f32 loc("rms_norm")):
      %10 = arith.divf %in, %cst_2 : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x5x1xf32>) outs(%2 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("rms_norm"), %out: f32 loc("rms_norm")):
      %10 = arith.truncf %cst_0 : f64 to f32 loc(#loc2)
      %11 = arith.addf %in, %10 : f32 loc(#loc2)
      linalg.yield %11 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6 : tensor<1x5x1xf32>) outs(%2 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("rms_norm"), %out: f32 loc("rms_norm")):
      %10 = math.rsqrt %in : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %7 : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%0 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("rms_norm"), %in_3: f32 loc("rms_norm"), %out: f32 loc("rms_norm")):
      %10 = arith.mulf %in, %in_3 : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32> loc(#loc2)
    %9 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %cst_1 : tensor<1x5x8xf32>, tensor<8xf32>) outs(%0 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("rms_norm"), %in_3: f32 loc("rms_norm"), %out: f32 loc("rms_norm")):
      %10 = arith.mulf %in, %in_3 : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32> loc(#loc2)
    return %9 : tensor<1x5x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F"
    }
  }
#-}
