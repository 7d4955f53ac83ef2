#loc1 = loc("input")
#loc2 = loc("2")
#loc3 = loc("0")
#loc4 = loc("1")
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @forward(%arg0: tensor<2x8xf32> loc("input")) -> tensor<2x4xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_16_torch.float32> : tensor<4x16xf32> loc(#loc2)
    %cst_2 = arith.constant dense_resource<torch_tensor_16_torch.float32> : tensor<16xf32> loc(#loc3)
    %cst_3 = arith.constant dense_resource<torch_tensor_16_8_torch.float32> : tensor<16x8xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<8x16xf32> loc(#loc3)
    %transposed = linalg.transpose ins(%cst_3 : tensor<16x8xf32>) outs(%0 : tensor<8x16xf32>) permutation = [1, 0]  loc(#loc3)
    %1 = tensor.empty() : tensor<2x16xf32> loc(#loc3)
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<2x16xf32>) -> tensor<2x16xf32> loc(#loc3)
    %3 = linalg.matmul ins(%arg0, %transposed : tensor<2x8xf32>, tensor<8x16xf32>) outs(%2 : tensor<2x16xf32>) -> tensor<2x16xf32> loc(#loc3)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<16xf32>) outs(%1 : tensor<2x16xf32>) {
    ^bb0(%in: f32 loc("0"), %out: f32 loc("0")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<2x16xf32> loc(#loc3)
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<2x16xf32>, tensor<2x16xf32>) outs(%1 : tensor<2x16xf32>) {
    ^bb0(%in: f32 loc("0"), %in_5: f32 loc("0"), %out: f32 loc("0")):
      %13 = arith.addf %in, %in_5 : f32 loc(#loc3)
      linalg.yield %13 : f32 loc(#loc3)
    } -> tensor<2x16xf32> loc(#loc3)
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<2x16xf32>) outs(%1 : tensor<2x16xf32>) {
    ^bb0(%in: f32 loc("0"), %out: f32 loc("1")):
      %13 = arith.cmpf ugt, %in, %cst : f32 loc(#loc4)
      %14 = arith.select %13, %in, %cst : f32 loc(#loc4)
      linalg.yield %14 : f32 loc(#loc4)
    } -> tensor<2x16xf32> loc(#loc4)
    %7 = tensor.empty() : tensor<16x4xf32> loc(#loc2)
    %transposed_4 = linalg.transpose ins(%cst_1 : tensor<4x16xf32>) outs(%7 : tensor<16x4xf32>) permutation = [1, 0]  loc(#loc2)
    %8 = tensor.empty() : tensor<2x4xf32> loc(#loc2)
    %9 = linalg.fill ins(%cst : f32) outs(%8 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc2)
    %10 = linalg.matmul ins(%6, %transposed_4 : tensor<2x16xf32>, tensor<16x4xf32>) outs(%9 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc2)
    %11 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_0 : tensor<4xf32>) outs(%8 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("2"), %out: f32 loc("2")):
      linalg.yield %in : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%8 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("2"), %in_5: f32 loc("2"), %out: f32 loc("2")):
      %13 = arith.addf %in, %in_5 : f32 loc(#loc2)
      linalg.yield %13 : f32 loc(#loc2)
    } -> tensor<2x4xf32> loc(#loc2)
    return %12 : tensor<2x4xf32> loc(#loc5)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc5 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x04000000587B003DB8D3403E40C639BDCC1C923D",
      torch_tensor_4_16_torch.float32: "0x0400000062A96DBEC68133BE00D15D3C40B95BBC4C65533EA02E0C3CE8D483BDD6227ABEA85F6BBE6CAFD43D0E05643E809778BB2CD064BEBCC7B53D8A81503E386F29BE30CD86BD903EAC3CAEFE11BEC65F6DBE6824E03D801152BE108480BD84EE07BEAC85403E10B7453D3070ED3DF45A2DBED0BB573E207AB63C8AFC0DBE60F985BC244335BE80113DBCE2F30E3E8C2AE6BDCC63583EA8539C3D782F33BD14F09F3D88A53CBD78FE6DBD94F427BE982A153ED2AC193EA04FAF3DB867173E6CC17F3E5E0D713EB60C77BE487E693D905AAFBC54DAAD3DE09746BD6CE78E3D688B6BBEA403EA3D96F2753ED02738BD10A14BBE3ECE54BE587144BD80D577BBE069E43C",
      torch_tensor_16_torch.float32: "0x040000008AE2133EB0440F3E35DE5FBE93CAE1BDA339A9BE839C423E90869C3E79CAEC3DD00260BEF8F53E3EB139963EB02294BD74636DBDDA9DFA3D784D3A3DE150EFBD",
      torch_tensor_16_8_torch.float32: "0x04000000FF4ACA3CFC165ABE2B90E63D8E33E33D558041BE9C0B59BDA51754BEDAE0BB3D050BC3BD6F587E3ECE80803E2D86133D55581ABEC1A554BE2D091FBD95C6CBBD8D921F3E5C929ABE0B21AA3E17FF8DBED29D8A3E897A7BBD8B3A3A3EAD150D3EC87A723C6103873DB477893E8637BA3D2314403E74078CBE77DD803E8034F93DDD68B73D490E483D3A7B303E1141A63E6C1EA1BDBEB149BEC32CB6BD1CA85CBE71282E3E1EEF32BE3D3841BE3F309C3E81A5A53EF08E263D31C47ABD4FEF3ABDB8812B3E3508A9BEE2EF93BE8599903EA6B5B23EF91CACBC6B088FBEC0451E3C6D6D28BE0B2E32BA6F34313EED43203E5ED129BD936F1F3D390CC53D20E38DBE9E7DF5BD3ECD623C25954EBE5E1D1EBE8F33F33D0D5D503E5054A23BD7D30CBE7C39463E8B7546BE2FF5A9BDADC4AA3EEA5A853DE013CC3CE718F43DB691B0BD61E09A3E71A493BE672DC7BDB9567ABD17F814BEC635B3BDE85F603E01A6463E820BA13CA9B39D3E209E7FBE1BE257BE3293233E28AD9BBCFBF5A4BEBF967ABEDA655CBE00C98B3E6FF4233EC7098C3E6FC486BED67CB0BE1A6A6DBE00ED1A3DB2028FBDB42564BE05C7833E2681E9BD206551BE973B273E0318C3BDF9CD663E6E90AC3DD2E80E3CFE00983D6C0588BEF9B541BEDD272ABE7BDB4CBE7665803D82A8903DD06C16BE9E026C3EED6F49BE402F923DE1C1CEBD6A059DBE9EBD6BBE"
    }
  }
#-}
