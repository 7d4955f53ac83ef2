#loc1 = loc("x")
#loc2 = loc("output")
#loc3 = loc("expand")
#loc4 = loc("input")
#loc5 = loc("weight")
#loc8 = loc("add")
#loc9 = loc("mul")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (0)>
#map2 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @forward(%arg0: tensor<2x8xf32> loc("x")) -> tensor<2x4xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 1.500000e-02 : f64 loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %cst_2 = arith.constant 2.000000e-02 : f64 loc(#loc4)
    %cst_3 = arith.constant dense_resource<torch_tensor_4_8_torch.float32> : tensor<4x8xf32> loc(#loc5)
    %cst_4 = arith.constant 3.000000e-03 : f64 loc(#loc5)
    %cst_5 = arith.constant 3.000000e+00 : f32 loc(#loc)
    %cst_6 = arith.constant -7.000000e+00 : f32 loc(#loc)
    %cst_7 = arith.constant dense<-128> : tensor<1xi64> loc(#loc4)
    %cst_8 = arith.constant dense<127> : tensor<1xi64> loc(#loc5)
    %cst_9 = arith.constant dense<-127> : tensor<1xi64> loc(#loc5)
    %0 = tensor.empty() : tensor<4x8xf32> loc(#loc5)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<4x8xf32>) outs(%0 : tensor<4x8xf32>) {
    ^bb0(%in: f32 loc("weight"), %out: f32 loc("weight")):
      %28 = arith.truncf %cst_4 : f64 to f32 loc(#loc5)
      %29 = arith.divf %in, %28 : f32 loc(#loc5)
      linalg.yield %29 : f32 loc(#loc5)
    } -> tensor<4x8xf32> loc(#loc5)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<4x8xf32>) outs(%0 : tensor<4x8xf32>) {
    ^bb0(%in: f32 loc("weight"), %out: f32 loc("weight")):
      %28 = math.roundeven %in : f32 loc(#loc5)
      linalg.yield %28 : f32 loc(#loc5)
    } -> tensor<4x8xf32> loc(#loc5)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%2 : tensor<4x8xf32>) outs(%0 : tensor<4x8xf32>) {
    ^bb0(%in: f32 loc("weight"), %out: f32 loc("weight")):
      %28 = arith.addf %in, %cst : f32 loc(#loc5)
      linalg.yield %28 : f32 loc(#loc5)
    } -> tensor<4x8xf32> loc(#loc5)
    %4 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_9 : tensor<4x8xf32>, tensor<1xi64>) outs(%0 : tensor<4x8xf32>) {
    ^bb0(%in: f32 loc("weight"), %in_10: i64 loc("weight"), %out: f32 loc("weight")):
      %28 = arith.sitofp %in_10 : i64 to f32 loc(#loc5)
      %29 = arith.cmpf ogt, %in, %28 : f32 loc(#loc5)
      %30 = arith.select %29, %in, %28 : f32 loc(#loc5)
      linalg.yield %30 : f32 loc(#loc5)
    } -> tensor<4x8xf32> loc(#loc5)
    %5 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%4, %cst_8 : tensor<4x8xf32>, tensor<1xi64>) outs(%0 : tensor<4x8xf32>) {
    ^bb0(%in: f32 loc("weight"), %in_10: i64 loc("weight"), %out: f32 loc("weight")):
      %28 = arith.sitofp %in_10 : i64 to f32 loc(#loc5)
      %29 = arith.cmpf olt, %in, %28 : f32 loc(#loc5)
      %30 = arith.select %29, %in, %28 : f32 loc(#loc5)
      linalg.yield %30 : f32 loc(#loc5)
    } -> tensor<4x8xf32> loc(#loc5)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<4x8xf32>) outs(%0 : tensor<4x8xf32>) {
    ^bb0(%in: f32 loc("weight"), %out: f32 loc("weight")):
      %28 = arith.truncf %cst_4 : f64 to f32 loc(#loc5)
      %29 = arith.mulf %in, %28 : f32 loc(#loc5)
      linalg.yield %29 : f32 loc(#loc5)
    } -> tensor<4x8xf32> loc(#loc5)
    %7 = tensor.empty() : tensor<2x8xf32> loc(#loc4)
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %28 = arith.truncf %cst_2 : f64 to f32 loc(#loc4)
      %29 = arith.divf %in, %28 : f32 loc(#loc4)
      linalg.yield %29 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %28 = math.roundeven %in : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%9 : tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %28 = arith.addf %in, %cst_5 : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %11 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%10, %cst_7 : tensor<2x8xf32>, tensor<1xi64>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("input"), %in_10: i64 loc("input"), %out: f32 loc("input")):
      %28 = arith.sitofp %in_10 : i64 to f32 loc(#loc4)
      %29 = arith.cmpf ogt, %in, %28 : f32 loc(#loc4)
      %30 = arith.select %29, %in, %28 : f32 loc(#loc4)
      linalg.yield %30 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %12 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%11, %cst_8 : tensor<2x8xf32>, tensor<1xi64>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("input"), %in_10: i64 loc("weight"), %out: f32 loc("input")):
      %28 = arith.sitofp %in_10 : i64 to f32 loc(#loc4)
      %29 = arith.cmpf olt, %in, %28 : f32 loc(#loc4)
      %30 = arith.select %29, %in, %28 : f32 loc(#loc4)
      linalg.yield %30 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %28 = arith.subf %in, %cst_5 : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<2x8xf32>) outs(%7 : tensor<2x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %28 = arith.truncf %cst_2 : f64 to f32 loc(#loc4)
      %29 = arith.mulf %in, %28 : f32 loc(#loc4)
      linalg.yield %29 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %15 = tensor.empty() : tensor<8x4xf32> loc(#loc6)
    %transposed = linalg.transpose ins(%6 : tensor<4x8xf32>) outs(%15 : tensor<8x4xf32>) permutation = [1, 0]  loc(#loc6)
    %16 = tensor.empty() : tensor<2x4xf32> loc(#loc7)
    %17 = linalg.fill ins(%cst : f32) outs(%16 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc7)
    %18 = linalg.matmul ins(%14, %transposed : tensor<2x8xf32>, tensor<8x4xf32>) outs(%17 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc7)
    %19 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<4xf32>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("expand"), %out: f32 loc("expand")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<2x4xf32> loc(#loc3)
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %19 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_10: f32 loc("mul"), %out: f32 loc("add")):
      %28 = arith.addf %in, %in_10 : f32 loc(#loc8)
      linalg.yield %28 : f32 loc(#loc8)
    } -> tensor<2x4xf32> loc(#loc8)
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%20 : tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("output")):
      %28 = arith.truncf %cst_0 : f64 to f32 loc(#loc2)
      %29 = arith.divf %in, %28 : f32 loc(#loc2)
      linalg.yield %29 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("output"), %out: f32 loc("output")):
      %28 = math.roundeven %in : f32 loc(#loc2)
      linalg.yield %28 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%22 : tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("output"), %out: f32 loc("output")):
      %28 = arith.addf %in, %cst_6 : f32 loc(#loc2)
      linalg.yield %28 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %24 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%23, %cst_7 : tensor<2x4xf32>, tensor<1xi64>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("output"), %in_10: i64 loc("input"), %out: f32 loc("output")):
      %28 = arith.sitofp %in_10 : i64 to f32 loc(#loc2)
      %29 = arith.cmpf ogt, %in, %28 : f32 loc(#loc2)
      %30 = arith.select %29, %in, %28 : f32 loc(#loc2)
      linalg.yield %30 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %25 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel"]} ins(%24, %cst_8 : tensor<2x4xf32>, tensor<1xi64>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("output"), %in_10: i64 loc("weight"), %out: f32 loc("output")):
      %28 = arith.sitofp %in_10 : i64 to f32 loc(#loc2)
      %29 = arith.cmpf olt, %in, %28 : f32 loc(#loc2)
      %30 = arith.select %29, %in, %28 : f32 loc(#loc2)
      linalg.yield %30 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%25 : tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("output"), %out: f32 loc("output")):
      %28 = arith.subf %in, %cst_6 : f32 loc(#loc2)
      linalg.yield %28 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<2x4xf32>) outs(%16 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("output"), %out: f32 loc("output")):
      %28 = arith.truncf %cst_0 : f64 to f32 loc(#loc2)
      %29 = arith.mulf %in, %28 : f32 loc(#loc2)
      linalg.yield %29 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    return %27 : tensor<2x4xf32> loc(#loc2)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc6 = loc("permute")
#loc7 = loc("mm")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x04000000DD68B73D490E483D3A7B303E1141A63E",
      torch_tensor_4_8_torch.float32: "0x04000000FF4ACA3CFC165ABE2B90E63D8E33E33D558041BE9C0B59BDA51754BEDAE0BB3D050BC3BD6F587E3ECE80803E2D86133D55581ABEC1A554BE2D091FBD95C6CBBD8D921F3E5C929ABE0B21AA3E17FF8DBED29D8A3E897A7BBD8B3A3A3EAD150D3EC87A723C6103873DB477893E8637BA3D2314403E74078CBE77DD803E8034F93D"
    }
  }
#-}
