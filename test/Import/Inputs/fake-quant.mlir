#loc1 = loc("x")
#loc2 = loc("fake_quantize_per_tensor_affine_cachemask")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (0)>
module {
  func.func @forward(%arg0: tensor<1x8xf32> loc("x")) -> tensor<1x8xf32> {
    %cst = arith.constant 2.000000e-02 : f64 loc(#loc2)
    %cst_0 = arith.constant 3.000000e+00 : f32 loc(#loc)
    %cst_1 = arith.constant dense<127> : tensor<1xi64> loc(#loc2)
    %cst_2 = arith.constant dense<-128> : tensor<1xi64> loc(#loc2)
    %0 = tensor.empty() : tensor<1x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<1x8xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("fake_quantize_per_tensor_affine_cachemask"), %out: f32 loc("fake_quantize_per_tensor_affine_cachemask")):
      %8 = arith.truncf %cst : f64 to f32 loc(#loc2)
      %9 = arith.divf %in, %8 : f32 loc(#loc2)
      linalg.yield %9 : f32 loc(#loc2)
    } -> tensor<1x8xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<1x8xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("fake_quantize_per_tensor_affine_cachemask"), %out: f32 loc("fake_quantize_per_tensor_affine_cachemask")):
      %8 = math.roundeven %in : f32 loc(#loc2)
      linalg.yield %8 : f32 loc(#loc2)
    } -> tensor<1x8xf32> loc(#loc2)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<1x8xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("fake_quantize_per_tensor_affine_cachemask"), %out: f32 loc("fake_quantize_per_tensor_affine_cachemask")):
      %8 = arith.addf %in, %cst_0 : f32 loc(#loc2)
      linalg.yield %8 : f32 loc(#loc2)
    } -> tensor<1x8xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_2 : tensor<1x8xf32>, tensor<1xi64>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("fake_quantize_per_tensor_affine_cachemask"), %in_3: i64 loc("fake_quantize_per_tensor_affine_cachemask"), %out: f32 loc("fake_quantize_per_tensor_affine_cachemask")):
      %8 = arith.sitofp %in_3 : i64 to f32 loc(#loc2)
      %9 = arith.cmpf ogt, %in, %8 : f32 loc(#loc2)
      %10 = arith.select %9, %in, %8 : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<1x8xf32> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %cst_1 : tensor<1x8xf32>, tensor<1xi64>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("fake_quantize_per_tensor_affine_cachemask"), %in_3: i64 loc("fake_quantize_per_tensor_affine_cachemask"), %out: f32 loc("fake_quantize_per_tensor_affine_cachemask")):
      %8 = arith.sitofp %in_3 : i64 to f32 loc(#loc2)
      %9 = arith.cmpf olt, %in, %8 : f32 loc(#loc2)
      %10 = arith.select %9, %in, %8 : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<1x8xf32> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<1x8xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("fake_quantize_per_tensor_affine_cachemask"), %out: f32 loc("fake_quantize_per_tensor_affine_cachemask")):
      %8 = arith.subf %in, %cst_0 : f32 loc(#loc2)
      linalg.yield %8 : f32 loc(#loc2)
    } -> tensor<1x8xf32> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x8xf32>) outs(%0 : tensor<1x8xf32>) {
    ^bb0(%in: f32 loc("fake_quantize_per_tensor_affine_cachemask"), %out: f32 loc("fake_quantize_per_tensor_affine_cachemask")):
      %8 = arith.truncf %cst : f64 to f32 loc(#loc2)
      %9 = arith.mulf %in, %8 : f32 loc(#loc2)
      linalg.yield %9 : f32 loc(#loc2)
    } -> tensor<1x8xf32> loc(#loc2)
    return %7 : tensor<1x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
