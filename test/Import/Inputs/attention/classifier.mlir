#loc1 = loc("x")
#loc2 = loc("_softmax")
#loc3 = loc("vectors")
#loc4 = loc("scores")
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
module {
  func.func @forward(%arg0: tensor<2x6x8xf32> loc("x")) -> tensor<2x6x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc3)
    %cst_2 = arith.constant dense_resource<torch_tensor_8_6_torch.float32> : tensor<8x6xf32> loc(#loc3)
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32> loc(#loc4)
    %cst_4 = arith.constant dense_resource<torch_tensor_6_8_torch.float32> : tensor<6x8xf32> loc(#loc4)
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x6x8xf32> into tensor<12x8xf32> loc(#loc4)
    %0 = tensor.empty() : tensor<8x6xf32> loc(#loc4)
    %transposed = linalg.transpose ins(%cst_4 : tensor<6x8xf32>) outs(%0 : tensor<8x6xf32>) permutation = [1, 0]  loc(#loc4)
    %1 = tensor.empty() : tensor<12x6xf32> loc(#loc4)
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<12x6xf32>) -> tensor<12x6xf32> loc(#loc4)
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<12x8xf32>, tensor<8x6xf32>) outs(%2 : tensor<12x6xf32>) -> tensor<12x6xf32> loc(#loc4)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<6xf32>) outs(%1 : tensor<12x6xf32>) {
    ^bb0(%in: f32 loc("scores"), %out: f32 loc("scores")):
      linalg.yield %in : f32 loc(#loc4)
    } -> tensor<12x6xf32> loc(#loc4)
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<12x6xf32>, tensor<12x6xf32>) outs(%1 : tensor<12x6xf32>) {
    ^bb0(%in: f32 loc("scores"), %in_9: f32 loc("scores"), %out: f32 loc("scores")):
      %24 = arith.addf %in, %in_9 : f32 loc(#loc4)
      linalg.yield %24 : f32 loc(#loc4)
    } -> tensor<12x6xf32> loc(#loc4)
    %expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [2, 6, 6] : tensor<12x6xf32> into tensor<2x6x6xf32> loc(#loc4)
    %6 = tensor.empty() : tensor<2x6xi64> loc(#loc2)
    %7 = linalg.fill ins(%c0_i64 : i64) outs(%6 : tensor<2x6xi64>) -> tensor<2x6xi64> loc(#loc2)
    %8 = tensor.empty() : tensor<2x6xf32> loc(#loc2)
    %9 = linalg.fill ins(%cst_0 : f32) outs(%8 : tensor<2x6xf32>) -> tensor<2x6xf32> loc(#loc2)
    %10:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%expanded : tensor<2x6x6xf32>) outs(%9, %7 : tensor<2x6xf32>, tensor<2x6xi64>) {
    ^bb0(%in: f32 loc("scores"), %out: f32 loc("_softmax"), %out_9: i64 loc("_softmax")):
      %24 = linalg.index 2 : index loc(#loc2)
      %25 = arith.index_cast %24 : index to i64 loc(#loc2)
      %26 = arith.maximumf %in, %out : f32 loc(#loc2)
      %27 = arith.cmpf ogt, %in, %out : f32 loc(#loc2)
      %28 = arith.select %27, %25, %out_9 : i64 loc(#loc2)
      linalg.yield %26, %28 : f32, i64 loc(#loc2)
    } -> (tensor<2x6xf32>, tensor<2x6xi64>) loc(#loc2)
    %expanded_5 = tensor.expand_shape %10#0 [[0], [1, 2]] output_shape [2, 6, 1] : tensor<2x6xf32> into tensor<2x6x1xf32> loc(#loc2)
    %11 = tensor.empty() : tensor<2x6x6xf32> loc(#loc2)
    %12 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %expanded_5 : tensor<2x6x6xf32>, tensor<2x6x1xf32>) outs(%11 : tensor<2x6x6xf32>) {
    ^bb0(%in: f32 loc("scores"), %in_9: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %24 = arith.subf %in, %in_9 : f32 loc(#loc2)
      linalg.yield %24 : f32 loc(#loc2)
    } -> tensor<2x6x6xf32> loc(#loc2)
    %13 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<2x6x6xf32>) outs(%11 : tensor<2x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %24 = math.exp %in : f32 loc(#loc2)
      linalg.yield %24 : f32 loc(#loc2)
    } -> tensor<2x6x6xf32> loc(#loc2)
    %14 = tensor.empty() : tensor<2x6x1xf32> loc(#loc2)
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<2x6x1xf32>) -> tensor<2x6x1xf32> loc(#loc2)
    %16 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<2x6x6xf32>) outs(%15 : tensor<2x6x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %24 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %24 : f32 loc(#loc2)
    } -> tensor<2x6x1xf32> loc(#loc2)
    %17 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %16 : tensor<2x6x6xf32>, tensor<2x6x1xf32>) outs(%11 : tensor<2x6x6xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_9: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %24 = arith.divf %in, %in_9 : f32 loc(#loc2)
      linalg.yield %24 : f32 loc(#loc2)
    } -> tensor<2x6x6xf32> loc(#loc2)
    %collapsed_6 = tensor.collapse_shape %17 [[0, 1], [2]] : tensor<2x6x6xf32> into tensor<12x6xf32> loc(#loc3)
    %18 = tensor.empty() : tensor<6x8xf32> loc(#loc3)
    %transposed_7 = linalg.transpose ins(%cst_2 : tensor<8x6xf32>) outs(%18 : tensor<6x8xf32>) permutation = [1, 0]  loc(#loc3)
    %19 = tensor.empty() : tensor<12x8xf32> loc(#loc3)
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<12x8xf32>) -> tensor<12x8xf32> loc(#loc3)
    %21 = linalg.matmul ins(%collapsed_6, %transposed_7 : tensor<12x6xf32>, tensor<6x8xf32>) outs(%20 : tensor<12x8xf32>) -> tensor<12x8xf32> loc(#loc3)
    %22 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<8xf32>) outs(%19 : tensor<12x8xf32>) {
    ^bb0(%in: f32 loc("vectors"), %out: f32 loc("vectors")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<12x8xf32> loc(#loc3)
    %23 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%21, %22 : tensor<12x8xf32>, tensor<12x8xf32>) outs(%19 : tensor<12x8xf32>) {
    ^bb0(%in: f32 loc("vectors"), %in_9: f32 loc("vectors"), %out: f32 loc("vectors")):
      %24 = arith.addf %in, %in_9 : f32 loc(#loc3)
      linalg.yield %24 : f32 loc(#loc3)
    } -> tensor<12x8xf32> loc(#loc3)
    %expanded_8 = tensor.expand_shape %23 [[0, 1], [2]] output_shape [2, 6, 8] : tensor<12x8xf32> into tensor<2x6x8xf32> loc(#loc3)
    return %expanded_8 : tensor<2x6x8xf32> loc(#loc5)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc5 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32: "0x04000000584736BE886ED2BD731DC7BEDD72F0BB20689DBE3D3BA1BE0346B8BC00127B3D",
      torch_tensor_8_6_torch.float32: "0x04000000AC258C3E892576BE04CD9B3D8A0EA2BEFCDE90BEB1F457BE98273D3E251F283E79A177BEE996FC3DE67E653E0D0F53BDED627F3C01BAC13D4DAC813EE9B3C83E0214A1BE893319BEDC4B243E9D2FAD3EBAE4B53ED76EB83E0365A63D4DC3B5BE17D4193D18C482BECBCCC2BE2AB7B93ECBEE9E3EA581D0BE407E9C3D21D98CBD9E9689BD125D3FBE24C3203E3B9C77BE8C40193ECD68533E3BA2953EE94F1C3EA8E0CEBEB89787BE9EBC503ECCFEAE3D3C0EA3BE1DB870BE6CA3C43EF1D78C3E",
      torch_tensor_6_torch.float32: "0x04000000F68F20BEF20251BCB38B673E12F5B33ECBAF0F3EA6A2433D",
      torch_tensor_6_8_torch.float32: "0x0400000022792DBB9C36423EB1FC94BE1D3885BED6700BBEAB2AC23D578AE5BB40878F3EDE8300BD9799BF3D5DD3DABD1B548EBDC2EFACBE90C56FBE9F3D15BE4C94563C6B200F3E403B593EDE7075BE86A71DBEA77F033EF750963EE70395BD7A75873E1E6B69BD353C193DA1E8A33E20EDA7BEC5EA63BEAC4FB7BD661F0DBE9E669C3E85AA6ABE86A826BE53EF7CBE2089A9BE2D5653BE979A9B3E5E8C213E5F782F3E4952983C7B9C39BE6E01753D4D04A9BE68CC82BE4CA43ABE876C643E5D45543E"
    }
  }
#-}
