#loc1 = loc("x")
#loc2 = loc("softmax")
#loc3 = loc("value")
#loc4 = loc("div")
#loc5 = loc("key")
#loc6 = loc("query")
#loc8 = loc("bmm")
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
module {
  func.func @forward(%arg0: tensor<1x5x8xf32> loc("x")) -> tensor<1x5x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32> loc(#loc3)
    %cst_2 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_2> : tensor<8x8xf32> loc(#loc3)
    %cst_3 = arith.constant 2.8284271247461903 : f64 loc(#loc4)
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32> loc(#loc5)
    %cst_5 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_1> : tensor<8x8xf32> loc(#loc5)
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc6)
    %cst_7 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32> loc(#loc6)
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<1x5x8xf32> into tensor<5x8xf32> loc(#loc6)
    %0 = tensor.empty() : tensor<8x8xf32> loc(#loc6)
    %transposed = linalg.transpose ins(%cst_7 : tensor<8x8xf32>) outs(%0 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc6)
    %1 = tensor.empty() : tensor<5x8xf32> loc(#loc6)
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<5x8xf32>) -> tensor<5x8xf32> loc(#loc6)
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<5x8xf32>, tensor<8x8xf32>) outs(%2 : tensor<5x8xf32>) -> tensor<5x8xf32> loc(#loc6)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<8xf32>) outs(%1 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("query"), %out: f32 loc("query")):
      linalg.yield %in : f32 loc(#loc6)
    } -> tensor<5x8xf32> loc(#loc6)
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<5x8xf32>, tensor<5x8xf32>) outs(%1 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("query"), %in_14: f32 loc("query"), %out: f32 loc("query")):
      %31 = arith.addf %in, %in_14 : f32 loc(#loc6)
      linalg.yield %31 : f32 loc(#loc6)
    } -> tensor<5x8xf32> loc(#loc6)
    %expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [1, 5, 8] : tensor<5x8xf32> into tensor<1x5x8xf32> loc(#loc6)
    %transposed_8 = linalg.transpose ins(%cst_5 : tensor<8x8xf32>) outs(%0 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc5)
    %6 = linalg.matmul ins(%collapsed, %transposed_8 : tensor<5x8xf32>, tensor<8x8xf32>) outs(%2 : tensor<5x8xf32>) -> tensor<5x8xf32> loc(#loc5)
    %7 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<8xf32>) outs(%1 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("key"), %out: f32 loc("key")):
      linalg.yield %in : f32 loc(#loc5)
    } -> tensor<5x8xf32> loc(#loc5)
    %8 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%6, %7 : tensor<5x8xf32>, tensor<5x8xf32>) outs(%1 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("key"), %in_14: f32 loc("key"), %out: f32 loc("key")):
      %31 = arith.addf %in, %in_14 : f32 loc(#loc5)
      linalg.yield %31 : f32 loc(#loc5)
    } -> tensor<5x8xf32> loc(#loc5)
    %expanded_9 = tensor.expand_shape %8 [[0, 1], [2]] output_shape [1, 5, 8] : tensor<5x8xf32> into tensor<1x5x8xf32> loc(#loc5)
    %9 = tensor.empty() : tensor<1x8x5xf32> loc(#loc7)
    %transposed_10 = linalg.transpose ins(%expanded_9 : tensor<1x5x8xf32>) outs(%9 : tensor<1x8x5xf32>) permutation = [0, 2, 1]  loc(#loc7)
    %10 = tensor.empty() : tensor<1x5x5xf32> loc(#loc8)
    %11 = linalg.fill ins(%cst : f32) outs(%10 : tensor<1x5x5xf32>) -> tensor<1x5x5xf32> loc(#loc8)
    %12 = linalg.batch_matmul ins(%expanded, %transposed_10 : tensor<1x5x8xf32>, tensor<1x8x5xf32>) outs(%11 : tensor<1x5x5xf32>) -> tensor<1x5x5xf32> loc(#loc8)
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x5x5xf32>) outs(%10 : tensor<1x5x5xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("div")):
      %31 = arith.truncf %cst_3 : f64 to f32 loc(#loc4)
      %32 = arith.divf %in, %31 : f32 loc(#loc4)
      linalg.yield %32 : f32 loc(#loc4)
    } -> tensor<1x5x5xf32> loc(#loc4)
    %14 = tensor.empty() : tensor<1x5xi64> loc(#loc2)
    %15 = linalg.fill ins(%c0_i64 : i64) outs(%14 : tensor<1x5xi64>) -> tensor<1x5xi64> loc(#loc2)
    %16 = tensor.empty() : tensor<1x5xf32> loc(#loc2)
    %17 = linalg.fill ins(%cst_0 : f32) outs(%16 : tensor<1x5xf32>) -> tensor<1x5xf32> loc(#loc2)
    %18:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x5x5xf32>) outs(%17, %15 : tensor<1x5xf32>, tensor<1x5xi64>) {
    ^bb0(%in: f32 loc("div"), %out: f32 loc("softmax"), %out_14: i64 loc("softmax")):
      %31 = linalg.index 2 : index loc(#loc2)
      %32 = arith.index_cast %31 : index to i64 loc(#loc2)
      %33 = arith.maximumf %in, %out : f32 loc(#loc2)
      %34 = arith.cmpf ogt, %in, %out : f32 loc(#loc2)
      %35 = arith.select %34, %32, %out_14 : i64 loc(#loc2)
      linalg.yield %33, %35 : f32, i64 loc(#loc2)
    } -> (tensor<1x5xf32>, tensor<1x5xi64>) loc(#loc2)
    %expanded_11 = tensor.expand_shape %18#0 [[0], [1, 2]] output_shape [1, 5, 1] : tensor<1x5xf32> into tensor<1x5x1xf32> loc(#loc2)
    %19 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %expanded_11 : tensor<1x5x5xf32>, tensor<1x5x1xf32>) outs(%10 : tensor<1x5x5xf32>) {
    ^bb0(%in: f32 loc("div"), %in_14: f32 loc("softmax"), %out: f32 loc("softmax")):
      %31 = arith.subf %in, %in_14 : f32 loc(#loc2)
      linalg.yield %31 : f32 loc(#loc2)
    } -> tensor<1x5x5xf32> loc(#loc2)
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x5x5xf32>) outs(%10 : tensor<1x5x5xf32>) {
    ^bb0(%in: f32 loc("softmax"), %out: f32 loc("softmax")):
      %31 = math.exp %in : f32 loc(#loc2)
      linalg.yield %31 : f32 loc(#loc2)
    } -> tensor<1x5x5xf32> loc(#loc2)
    %21 = tensor.empty() : tensor<1x5x1xf32> loc(#loc2)
    %22 = linalg.fill ins(%cst : f32) outs(%21 : tensor<1x5x1xf32>) -> tensor<1x5x1xf32> loc(#loc2)
    %23 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<1x5x5xf32>) outs(%22 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("softmax"), %out: f32 loc("softmax")):
      %31 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %31 : f32 loc(#loc2)
    } -> tensor<1x5x1xf32> loc(#loc2)
    %24 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %23 : tensor<1x5x5xf32>, tensor<1x5x1xf32>) outs(%10 : tensor<1x5x5xf32>) {
    ^bb0(%in: f32 loc("softmax"), %in_14: f32 loc("softmax"), %out: f32 loc("softmax")):
      %31 = arith.divf %in, %in_14 : f32 loc(#loc2)
      linalg.yield %31 : f32 loc(#loc2)
    } -> tensor<1x5x5xf32> loc(#loc2)
    %transposed_12 = linalg.transpose ins(%cst_2 : tensor<8x8xf32>) outs(%0 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc3)
    %25 = linalg.matmul ins(%collapsed, %transposed_12 : tensor<5x8xf32>, tensor<8x8xf32>) outs(%2 : tensor<5x8xf32>) -> tensor<5x8xf32> loc(#loc3)
    %26 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<8xf32>) outs(%1 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("value"), %out: f32 loc("value")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<5x8xf32> loc(#loc3)
    %27 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%25, %26 : tensor<5x8xf32>, tensor<5x8xf32>) outs(%1 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("value"), %in_14: f32 loc("value"), %out: f32 loc("value")):
      %31 = arith.addf %in, %in_14 : f32 loc(#loc3)
      linalg.yield %31 : f32 loc(#loc3)
    } -> tensor<5x8xf32> loc(#loc3)
    %expanded_13 = tensor.expand_shape %27 [[0, 1], [2]] output_shape [1, 5, 8] : tensor<5x8xf32> into tensor<1x5x8xf32> loc(#loc3)
    %28 = tensor.empty() : tensor<1x5x8xf32> loc(#loc8)
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<1x5x8xf32>) -> tensor<1x5x8xf32> loc(#loc8)
    %30 = linalg.batch_matmul ins(%24, %expanded_13 : tensor<1x5x5xf32>, tensor<1x5x8xf32>) outs(%29 : tensor<1x5x8xf32>) -> tensor<1x5x8xf32> loc(#loc8)
    return %30 : tensor<1x5x8xf32> loc(#loc9)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc7 = loc("permute")
#loc9 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_2: "0x0400000062B3353D6B59883EC35C83BD5FA2CE3D286940BE490AB23EFBED0A3E9ED648BD",
      torch_tensor_8_8_torch.float32_2: "0x040000005B0DA8BE73DC7DBE0FD99C3C3A5E9BBCB57A953E5A3F463C2970BABD77DFB0BE2F6FA6BE2464163EFB3BA13EECC7AFBB9CCBA1BEBC89003E9F6F933ED29D6FBE5CA3BEBD2197F33CC7774EBE4ED9A7BE137E1E3E6F8A94BEB7BFB5BD883C40BE3B22883E41CE8B3DE9E4273E512975BEF68B983EE007013D99CC48BED077BDBCFA2B80BE07B185BC652A4A3E88C022BEBE02993E5714DD3D0D687DBDAB2FE23DAF6485BD8549A8BD58866DBEFFF3523E5254593E60EDF73D851E563EB3D8B43E1C73AA3EC3B0AEBECD1AA53DD7FCF7BC74DDF53D386D8CBDC518CA3D1E8EA6BE1979253E45E9AD3EB53782BDD0FC8FBEEF7996BEEFE78ABDBE3EAFBB4683213D",
      torch_tensor_8_torch.float32_1: "0x04000000D00260BEF8F53E3EB139963EB02294BD74636DBDDA9DFA3D784D3A3DE150EFBD",
      torch_tensor_8_8_torch.float32_1: "0x040000007C39463E8B7546BE2FF5A9BDADC4AA3EEA5A853DE013CC3CE718F43DB691B0BD61E09A3E71A493BE672DC7BDB9567ABD17F814BEC635B3BDE85F603E01A6463E820BA13CA9B39D3E209E7FBE1BE257BE3293233E28AD9BBCFBF5A4BEBF967ABEDA655CBE00C98B3E6FF4233EC7098C3E6FC486BED67CB0BE1A6A6DBE00ED1A3DB2028FBDB42564BE05C7833E2681E9BD206551BE973B273E0318C3BDF9CD663E6E90AC3DD2E80E3CFE00983D6C0588BEF9B541BEDD272ABE7BDB4CBE7665803D82A8903DD06C16BE9E026C3EED6F49BE402F923DE1C1CEBD6A059DBE9EBD6BBE8AE2133EB0440F3E35DE5FBE93CAE1BDA339A9BE839C423E90869C3E79CAEC3D",
      torch_tensor_8_torch.float32: "0x040000009E7DF5BD3ECD623C25954EBE5E1D1EBE8F33F33D0D5D503E5054A23BD7D30CBE",
      torch_tensor_8_8_torch.float32: "0x04000000FF4ACA3CFC165ABE2B90E63D8E33E33D558041BE9C0B59BDA51754BEDAE0BB3D050BC3BD6F587E3ECE80803E2D86133D55581ABEC1A554BE2D091FBD95C6CBBD8D921F3E5C929ABE0B21AA3E17FF8DBED29D8A3E897A7BBD8B3A3A3EAD150D3EC87A723C6103873DB477893E8637BA3D2314403E74078CBE77DD803E8034F93DDD68B73D490E483D3A7B303E1141A63E6C1EA1BDBEB149BEC32CB6BD1CA85CBE71282E3E1EEF32BE3D3841BE3F309C3E81A5A53EF08E263D31C47ABD4FEF3ABDB8812B3E3508A9BEE2EF93BE8599903EA6B5B23EF91CACBC6B088FBEC0451E3C6D6D28BE0B2E32BA6F34313EED43203E5ED129BD936F1F3D390CC53D20E38DBE"
    }
  }
#-}
