#loc1 = loc("input")
#loc2 = loc("1")
#loc3 = loc("0")
#loc4 = loc("2")
#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x6x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32> loc(#loc2)
    %cst_2 = arith.constant 1.000000e-05 : f64 loc(#loc2)
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32> loc(#loc2)
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32> loc(#loc2)
    %cst_5 = arith.constant dense_resource<torch_tensor_6_2_3_3_torch.float32> : tensor<6x2x3x3xf32> loc(#loc3)
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("0"), %arg2: index loc("0"), %arg3: index loc("0"), %arg4: index loc("0")):
      tensor.yield %cst : f32 loc(#loc3)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<1x6x8x8xf32> loc(#loc3)
    %expanded = tensor.expand_shape %padded [[0], [1, 2], [3], [4]] output_shape [1, 2, 2, 10, 10] : tensor<1x4x10x10xf32> into tensor<1x2x2x10x10xf32> loc(#loc3)
    %expanded_6 = tensor.expand_shape %cst_5 [[0, 1], [2], [3], [4]] output_shape [2, 3, 2, 3, 3] : tensor<6x2x3x3xf32> into tensor<2x3x2x3x3xf32> loc(#loc3)
    %expanded_7 = tensor.expand_shape %0 [[0], [1, 2], [3], [4]] output_shape [1, 2, 3, 8, 8] : tensor<1x6x8x8xf32> into tensor<1x2x3x8x8xf32> loc(#loc3)
    %1 = linalg.fill ins(%cst : f32) outs(%expanded_7 : tensor<1x2x3x8x8xf32>) -> tensor<1x2x3x8x8xf32> loc(#loc3)
    %2 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%expanded, %expanded_6 : tensor<1x2x2x10x10xf32>, tensor<2x3x2x3x3xf32>) outs(%1 : tensor<1x2x3x8x8xf32>) -> tensor<1x2x3x8x8xf32> loc(#loc3)
    %collapsed = tensor.collapse_shape %2 [[0], [1, 2], [3], [4]] : tensor<1x2x3x8x8xf32> into tensor<1x6x8x8xf32> loc(#loc3)
    %3 = tensor.empty() : tensor<6xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("1")):
      %11 = arith.truncf %cst_2 : f64 to f32 loc(#loc2)
      %12 = arith.addf %in, %11 : f32 loc(#loc2)
      linalg.yield %12 : f32 loc(#loc2)
    } -> tensor<6xf32> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("1")):
      %11 = math.rsqrt %in : f32 loc(#loc2)
      linalg.yield %11 : f32 loc(#loc2)
    } -> tensor<6xf32> loc(#loc2)
    %expanded_8 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32> loc(#loc2)
    %expanded_9 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed, %expanded_8 : tensor<1x6x8x8xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("0"), %in_12: f32 loc("1"), %out: f32 loc("1")):
      %11 = arith.subf %in, %in_12 : f32 loc(#loc2)
      linalg.yield %11 : f32 loc(#loc2)
    } -> tensor<1x6x8x8xf32> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_9 : tensor<1x6x8x8xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("1"), %in_12: f32 loc("1"), %out: f32 loc("1")):
      %11 = arith.mulf %in, %in_12 : f32 loc(#loc2)
      linalg.yield %11 : f32 loc(#loc2)
    } -> tensor<1x6x8x8xf32> loc(#loc2)
    %expanded_10 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_10 : tensor<1x6x8x8xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("1"), %in_12: f32 loc("1"), %out: f32 loc("1")):
      %11 = arith.mulf %in, %in_12 : f32 loc(#loc2)
      linalg.yield %11 : f32 loc(#loc2)
    } -> tensor<1x6x8x8xf32> loc(#loc2)
    %expanded_11 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32> loc(#loc2)
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_11 : tensor<1x6x8x8xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("1"), %in_12: f32 loc("1"), %out: f32 loc("1")):
      %11 = arith.addf %in, %in_12 : f32 loc(#loc2)
      linalg.yield %11 : f32 loc(#loc2)
    } -> tensor<1x6x8x8xf32> loc(#loc2)
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x6x8x8xf32>) outs(%0 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("2")):
      %11 = arith.cmpf ugt, %in, %cst : f32 loc(#loc4)
      %12 = arith.select %11, %in, %cst : f32 loc(#loc4)
      linalg.yield %12 : f32 loc(#loc4)
    } -> tensor<1x6x8x8xf32> loc(#loc4)
    return %10 : tensor<1x6x8x8xf32> loc(#loc5)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc5 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_3: "0x04000000BA0FDEBEA0B1A6BE1024513EAC9C4A3E704C9EBE98A81FBE",
      torch_tensor_6_torch.float32_2: "0x040000003EC98C3F14D14A3F9AB8A93FFCC7383FC8EB8C3F3B735B3F",
      torch_tensor_6_torch.float32_1: "0x040000002F27B43F4EBA2F3FF244593FE4C2653FA55B533FEA05B13F",
      torch_tensor_6_torch.float32: "0x040000008C1094BEBC806C3EC0F309BE1834A33EE80AF43DC01A4A3C",
      torch_tensor_6_2_3_3_torch.float32: "0x04000000AADC863CA86411BE72B5993DB477973D390001BE68B210BD19650DBE22817A3D590782BD4B90293E69562B3EE7B2C43C1CCBCDBDD6C30DBE3C0CD4BCB9D987BD68C3D43D7A184EBEBAD6623E1E543DBE6ED2383E06A727BD0F4EF83DE71CBC3D30A7213C8204343D464A373E094A783D6D0D003E9AB43ABEF4D12B3E0023A63DD18B743DDB5E053DF94EEB3D17AC5D3E3BD356BD7F7606BE5AE672BDBD1A13BEEC35E83D2894EEBD29D000BE5540503EACDC5C3EEA13DE3C762D27BD143FF9BCF5ACE43D466061BED83F45BEB2CC403E88476E3EF77B65BCE5B53EBEAA07D33BE791E0BDBA92EDB9EA45EC3DE7AFD53D7D6CE2BCC494D43C7C5D833DD52E3DBE14A9A3BD7F33173CC4B809BED2D1D2BD5F22A23DB4E80A3E6B70583B1FC5BBBD5326043E5D4E04BE409C62BDE7B0633E8ECE313D400D883C45BBA23DF36C6BBD81804E3E42DB44BEF0C884BD7BE426BD1FA0C6BD5DF26EBD4695153EAB6E043E03BA563CE144523E6B692ABE12EC0FBE9819DA3D8B914FBCA4F25BBE2B0F27BE91EE12BE55613A3E3F9BDA3DB4B73A3E95B033BE1E516BBEBC461EBE5691CE3C43AE3EBD231918BE07B42F3E6FAB9BBD"
    }
  }
#-}
