#loc1 = loc("input")
#loc2 = loc("1")
#loc3 = loc("0")
#loc4 = loc("2")
#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @forward(%arg0: tensor<2x8xf32> loc("input")) -> tensor<2x4xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32> loc(#loc2)
    %cst_2 = arith.constant 1.000000e-05 : f64 loc(#loc2)
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc2)
    %cst_4 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc2)
    %cst_5 = arith.constant dense_resource<torch_tensor_4_8_torch.float32> : tensor<4x8xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<8x4xf32> loc(#loc3)
    %transposed = linalg.transpose ins(%cst_5 : tensor<4x8xf32>) outs(%0 : tensor<8x4xf32>) permutation = [1, 0]  loc(#loc3)
    %1 = tensor.empty() : tensor<2x4xf32> loc(#loc3)
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc3)
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2x8xf32>, tensor<8x4xf32>) outs(%2 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc3)
    %4 = tensor.empty() : tensor<4xf32> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<4xf32>) outs(%4 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("1")):
      %12 = arith.truncf %cst_2 : f64 to f32 loc(#loc2)
      %13 = arith.addf %in, %12 : f32 loc(#loc2)
      linalg.yield %13 : f32 loc(#loc2)
    } -> tensor<4xf32> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%5 : tensor<4xf32>) outs(%4 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("1")):
      %12 = math.rsqrt %in : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<4xf32> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_4 : tensor<2x4xf32>, tensor<4xf32>) outs(%1 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("0"), %in_6: f32 loc("1"), %out: f32 loc("1")):
      %12 = arith.subf %in, %in_6 : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %6 : tensor<2x4xf32>, tensor<4xf32>) outs(%1 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("1"), %in_6: f32 loc("1"), %out: f32 loc("1")):
      %12 = arith.mulf %in, %in_6 : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%8, %cst_1 : tensor<2x4xf32>, tensor<4xf32>) outs(%1 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("1"), %in_6: f32 loc("1"), %out: f32 loc("1")):
      %12 = arith.mulf %in, %in_6 : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %cst_0 : tensor<2x4xf32>, tensor<4xf32>) outs(%1 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("1"), %in_6: f32 loc("1"), %out: f32 loc("1")):
      %12 = arith.addf %in, %in_6 : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10 : tensor<2x4xf32>) outs(%1 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("2")):
      %12 = arith.cmpf ugt, %in, %cst : f32 loc(#loc4)
      %13 = arith.select %12, %in, %cst : f32 loc(#loc4)
      linalg.yield %13 : f32 loc(#loc4)
    } -> tensor<2x4xf32> loc(#loc4)
    return %11 : tensor<2x4xf32> loc(#loc5)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc5 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_3: "0x040000007042EA3E908C6B3D9051B1BDD02E84BD",
      torch_tensor_4_torch.float32_2: "0x040000007EC99E3FBDBC403FC0AF3B3F9138B73F",
      torch_tensor_4_torch.float32_1: "0x0400000072A38A3F1209553FC8D8873FA8FA4A3F",
      torch_tensor_4_torch.float32: "0x04000000B0B0013EF8758D3D1495793E701EEB3E",
      torch_tensor_4_8_torch.float32: "0x04000000FF4ACA3CFC165ABE2B90E63D8E33E33D558041BE9C0B59BDA51754BEDAE0BB3D050BC3BD6F587E3ECE80803E2D86133D55581ABEC1A554BE2D091FBD95C6CBBD8D921F3E5C929ABE0B21AA3E17FF8DBED29D8A3E897A7BBD8B3A3A3EAD150D3EC87A723C6103873DB477893E8637BA3D2314403E74078CBE77DD803E8034F93D"
    }
  }
#-}
