#loc1 = loc("input")
#loc3 = loc("expand")
#loc5 = loc("add")
#loc6 = loc("mul")
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @forward(%arg0: tensor<2x8xf32> loc("input")) -> tensor<2x4xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_8_torch.float32> : tensor<4x8xf32> loc(#loc4)
    %0 = tensor.empty() : tensor<8x4xf32> loc(#loc4)
    %transposed = linalg.transpose ins(%cst_1 : tensor<4x8xf32>) outs(%0 : tensor<8x4xf32>) permutation = [1, 0]  loc(#loc4)
    %1 = tensor.empty() : tensor<2x4xf32> loc(#loc2)
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc2)
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2x8xf32>, tensor<8x4xf32>) outs(%2 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_0 : tensor<4xf32>) outs(%1 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("expand"), %out: f32 loc("expand")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<2x4xf32> loc(#loc3)
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%1 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_2: f32 loc("mul"), %out: f32 loc("add")):
      %6 = arith.addf %in, %in_2 : f32 loc(#loc5)
      linalg.yield %6 : f32 loc(#loc5)
    } -> tensor<2x4xf32> loc(#loc5)
    return %5 : tensor<2x4xf32> loc(#loc7)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("mm")
#loc4 = loc("permute")
#loc7 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x04000000DD68B73D490E483D3A7B303E1141A63E",
      torch_tensor_4_8_torch.float32: "0x04000000FF4ACA3CFC165ABE2B90E63D8E33E33D558041BE9C0B59BDA51754BEDAE0BB3D050BC3BD6F587E3ECE80803E2D86133D55581ABEC1A554BE2D091FBD95C6CBBD8D921F3E5C929ABE0B21AA3E17FF8DBED29D8A3E897A7BBD8B3A3A3EAD150D3EC87A723C6103873DB477893E8637BA3D2314403E74078CBE77DD803E8034F93D"
    }
  }
#-}
