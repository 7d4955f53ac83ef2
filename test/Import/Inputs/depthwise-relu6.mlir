#loc1 = loc("input")
#loc2 = loc("2")
#loc3 = loc("4")
#loc4 = loc("3")
#loc5 = loc("1")
#loc6 = loc("0")
#loc7 = loc("5")
#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x6x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense<6.000000e+00> : tensor<f32> loc(#loc2)
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc2)
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32> loc(#loc3)
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32> loc(#loc3)
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32> loc(#loc3)
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32> loc(#loc3)
    %cst_6 = arith.constant dense_resource<torch_tensor_6_4_1_1_torch.float32> : tensor<6x4x1x1xf32> loc(#loc4)
    %cst_7 = arith.constant dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32> loc(#loc5)
    %cst_8 = arith.constant dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32> loc(#loc5)
    %cst_9 = arith.constant 1.000000e-05 : f64 loc(#loc5)
    %cst_10 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc5)
    %cst_11 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc5)
    %cst_12 = arith.constant dense_resource<torch_tensor_4_1_3_3_torch.float32> : tensor<4x1x3x3xf32> loc(#loc6)
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("0"), %arg2: index loc("0"), %arg3: index loc("0"), %arg4: index loc("0")):
      tensor.yield %cst : f32 loc(#loc6)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc6)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc6)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc6)
    %collapsed = tensor.collapse_shape %cst_12 [[0, 1], [2], [3]] : tensor<4x1x3x3xf32> into tensor<4x3x3xf32> loc(#loc6)
    %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed : tensor<1x4x10x10xf32>, tensor<4x3x3xf32>) outs(%1 : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc6)
    %3 = tensor.empty() : tensor<4xf32> loc(#loc5)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_10 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("1")):
      %24 = arith.truncf %cst_9 : f64 to f32 loc(#loc5)
      %25 = arith.addf %in, %24 : f32 loc(#loc5)
      linalg.yield %25 : f32 loc(#loc5)
    } -> tensor<4xf32> loc(#loc5)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("1")):
      %24 = math.rsqrt %in : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<4xf32> loc(#loc5)
    %expanded = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc5)
    %expanded_13 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc5)
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("0"), %in_20: f32 loc("1"), %out: f32 loc("1")):
      %24 = arith.subf %in, %in_20 : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_13 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("1"), %in_20: f32 loc("1"), %out: f32 loc("1")):
      %24 = arith.mulf %in, %in_20 : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %expanded_14 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc5)
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_14 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("1"), %in_20: f32 loc("1"), %out: f32 loc("1")):
      %24 = arith.mulf %in, %in_20 : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %expanded_15 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc5)
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_15 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("1"), %in_20: f32 loc("1"), %out: f32 loc("1")):
      %24 = arith.addf %in, %in_20 : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %10 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %cst_1 : tensor<1x4x8x8xf32>, tensor<f32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("1"), %in_20: f32 loc("2"), %out: f32 loc("2")):
      %24 = arith.cmpf ogt, %in, %in_20 : f32 loc(#loc2)
      %25 = arith.select %24, %in, %in_20 : f32 loc(#loc2)
      linalg.yield %25 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %11 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0, %10 : tensor<f32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("2"), %in_20: f32 loc("2"), %out: f32 loc("2")):
      %24 = arith.cmpf olt, %in, %in_20 : f32 loc(#loc2)
      %25 = arith.select %24, %in, %in_20 : f32 loc(#loc2)
      linalg.yield %25 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %12 = tensor.empty() : tensor<1x6x8x8xf32> loc(#loc4)
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<1x6x8x8xf32>) -> tensor<1x6x8x8xf32> loc(#loc4)
    %14 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%11, %cst_6 : tensor<1x4x8x8xf32>, tensor<6x4x1x1xf32>) outs(%13 : tensor<1x6x8x8xf32>) -> tensor<1x6x8x8xf32> loc(#loc4)
    %15 = tensor.empty() : tensor<6xf32> loc(#loc3)
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_4 : tensor<6xf32>) outs(%15 : tensor<6xf32>) {
    ^bb0(%in: f32 loc("4"), %out: f32 loc("4")):
      %24 = arith.truncf %cst_9 : f64 to f32 loc(#loc3)
      %25 = arith.addf %in, %24 : f32 loc(#loc3)
      linalg.yield %25 : f32 loc(#loc3)
    } -> tensor<6xf32> loc(#loc3)
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%16 : tensor<6xf32>) outs(%15 : tensor<6xf32>) {
    ^bb0(%in: f32 loc("4"), %out: f32 loc("4")):
      %24 = math.rsqrt %in : f32 loc(#loc3)
      linalg.yield %24 : f32 loc(#loc3)
    } -> tensor<6xf32> loc(#loc3)
    %expanded_16 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32> loc(#loc3)
    %expanded_17 = tensor.expand_shape %17 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32> loc(#loc3)
    %18 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_16 : tensor<1x6x8x8xf32>, tensor<6x1x1xf32>) outs(%12 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("3"), %in_20: f32 loc("4"), %out: f32 loc("4")):
      %24 = arith.subf %in, %in_20 : f32 loc(#loc3)
      linalg.yield %24 : f32 loc(#loc3)
    } -> tensor<1x6x8x8xf32> loc(#loc3)
    %19 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_17 : tensor<1x6x8x8xf32>, tensor<6x1x1xf32>) outs(%12 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("4"), %in_20: f32 loc("4"), %out: f32 loc("4")):
      %24 = arith.mulf %in, %in_20 : f32 loc(#loc3)
      linalg.yield %24 : f32 loc(#loc3)
    } -> tensor<1x6x8x8xf32> loc(#loc3)
    %expanded_18 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32> loc(#loc3)
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_18 : tensor<1x6x8x8xf32>, tensor<6x1x1xf32>) outs(%12 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("4"), %in_20: f32 loc("4"), %out: f32 loc("4")):
      %24 = arith.mulf %in, %in_20 : f32 loc(#loc3)
      linalg.yield %24 : f32 loc(#loc3)
    } -> tensor<1x6x8x8xf32> loc(#loc3)
    %expanded_19 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32> loc(#loc3)
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_19 : tensor<1x6x8x8xf32>, tensor<6x1x1xf32>) outs(%12 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("4"), %in_20: f32 loc("4"), %out: f32 loc("4")):
      %24 = arith.addf %in, %in_20 : f32 loc(#loc3)
      linalg.yield %24 : f32 loc(#loc3)
    } -> tensor<1x6x8x8xf32> loc(#loc3)
    %22 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %cst_1 : tensor<1x6x8x8xf32>, tensor<f32>) outs(%12 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("4"), %in_20: f32 loc("2"), %out: f32 loc("5")):
      %24 = arith.cmpf ogt, %in, %in_20 : f32 loc(#loc7)
      %25 = arith.select %24, %in, %in_20 : f32 loc(#loc7)
      linalg.yield %25 : f32 loc(#loc7)
    } -> tensor<1x6x8x8xf32> loc(#loc7)
    %23 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0, %22 : tensor<f32>, tensor<1x6x8x8xf32>) outs(%12 : tensor<1x6x8x8xf32>) {
    ^bb0(%in: f32 loc("2"), %in_20: f32 loc("5"), %out: f32 loc("5")):
      %24 = arith.cmpf olt, %in, %in_20 : f32 loc(#loc7)
      %25 = arith.select %24, %in, %in_20 : f32 loc(#loc7)
      linalg.yield %25 : f32 loc(#loc7)
    } -> tensor<1x6x8x8xf32> loc(#loc7)
    return %23 : tensor<1x6x8x8xf32> loc(#loc8)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc8 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_3: "0x04000000364AE9BE6E31B1BE46D89BBEA2AFC53EFCDD673E3E0BC63E",
      torch_tensor_6_torch.float32_2: "0x04000000028F833F8AC1B73F21A0253F7BAC333F8FEA9C3FB91E793F",
      torch_tensor_6_torch.float32_1: "0x04000000B297853F9C678F3F48FF703F693D883F0E7FDB3FB4ACD43F",
      torch_tensor_6_torch.float32: "0x04000000B897BC3D004E103D549A2C3EE0B4F9BD4607DB3E3ECCD0BE",
      torch_tensor_6_4_1_1_torch.float32: "0x0400000040DBE3BD929E8EBE2CD100BE20079CBEEC4B763E0C0D7DBE80A088BE44E2DC3E7042EA3E908C6B3D9051B1BDD02E84BD108C723E240CEFBEEE36D1BEAE7ECC3EC6BBFC3EA067F3BC7047CABEC0D45F3C40316EBE00FC7BBA009B7A3E40A6623E",
      torch_tensor_4_torch.float32_3: "0x040000007A2A8C3EF2548CBE485BF0BDB880F13E",
      torch_tensor_4_torch.float32_2: "0x04000000057F953F74D5A43F92E5803FC0354E3F",
      torch_tensor_4_torch.float32_1: "0x040000008AE77E3F3DC2A33F6A71523FA2256C3F",
      torch_tensor_4_torch.float32: "0x04000000A02870BDF079613D74550B3EA8A8C8BE",
      torch_tensor_4_1_3_3_torch.float32: "0x0400000040B9BE3CF69D4DBE8660D93D2035D63D4E6F36BEE0A14CBD6EF647BE2622B13D6BE3B7BD98CC6F3ED04E723E4B160B3D968411BE687C48BEC0F015BD201FC0BD4672163E4BBB91BE3466A03E23E085BE5BB0823EAB186DBDFE932F3E1304053EAB9C643C56957E3D0F9B813E2691AF3DF017353E4E0584BE88FD723EEBF3EA3D96EBAC3D4B9D3C3D6363263EF6BE9C3E"
    }
  }
#-}
