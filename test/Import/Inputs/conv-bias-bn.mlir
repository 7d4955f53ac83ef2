#loc1 = loc("input")
#loc2 = loc("1")
#loc3 = loc("0")
#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @forward(%arg0: tensor<1x3x8x8xf32> loc("input")) -> tensor<1x4x6x6xf32> {
    %cst = arith.constant dense_resource<torch_tensor_4_torch.float32_4> : tensor<4xf32> loc(#loc2)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32> loc(#loc2)
    %cst_1 = arith.constant 1.000000e-03 : f64 loc(#loc2)
    %cst_2 = arith.constant dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32> loc(#loc2)
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc2)
    %cst_4 = arith.constant dense_resource<torch_tensor_4_3_3_3_torch.float32> : tensor<4x3x3x3xf32> loc(#loc3)
    %cst_5 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc3)
    %broadcasted = linalg.broadcast ins(%cst_5 : tensor<4xf32>) outs(%0 : tensor<1x4x6x6xf32>) dimensions = [0, 2, 3]  loc(#loc3)
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) outs(%broadcasted : tensor<1x4x6x6xf32>) -> tensor<1x4x6x6xf32> loc(#loc3)
    %2 = tensor.empty() : tensor<4xf32> loc(#loc2)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<4xf32>) outs(%2 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("1")):
      %9 = arith.truncf %cst_1 : f64 to f32 loc(#loc2)
      %10 = arith.addf %in, %9 : f32 loc(#loc2)
      linalg.yield %10 : f32 loc(#loc2)
    } -> tensor<4xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%3 : tensor<4xf32>) outs(%2 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("1"), %out: f32 loc("1")):
      %9 = math.rsqrt %in : f32 loc(#loc2)
      linalg.yield %9 : f32 loc(#loc2)
    } -> tensor<4xf32> loc(#loc2)
    %expanded = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc2)
    %expanded_6 = tensor.expand_shape %4 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %expanded : tensor<1x4x6x6xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("0"), %in_9: f32 loc("1"), %out: f32 loc("1")):
      %9 = arith.subf %in, %in_9 : f32 loc(#loc2)
      linalg.yield %9 : f32 loc(#loc2)
    } -> tensor<1x4x6x6xf32> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %expanded_6 : tensor<1x4x6x6xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("1"), %in_9: f32 loc("1"), %out: f32 loc("1")):
      %9 = arith.mulf %in, %in_9 : f32 loc(#loc2)
      linalg.yield %9 : f32 loc(#loc2)
    } -> tensor<1x4x6x6xf32> loc(#loc2)
    %expanded_7 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_7 : tensor<1x4x6x6xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("1"), %in_9: f32 loc("1"), %out: f32 loc("1")):
      %9 = arith.mulf %in, %in_9 : f32 loc(#loc2)
      linalg.yield %9 : f32 loc(#loc2)
    } -> tensor<1x4x6x6xf32> loc(#loc2)
    %expanded_8 = tensor.expand_shape %cst [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_8 : tensor<1x4x6x6xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("1"), %in_9: f32 loc("1"), %out: f32 loc("1")):
      %9 = arith.addf %in, %in_9 : f32 loc(#loc2)
      linalg.yield %9 : f32 loc(#loc2)
    } -> tensor<1x4x6x6xf32> loc(#loc2)
    return %8 : tensor<1x4x6x6xf32> loc(#loc4)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc4 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_4: "0x0400000078BCCE3D143312BEBA0FDEBEA0B1A6BE",
      torch_tensor_4_torch.float32_3: "0x040000003EC98C3F14D14A3F9AB8A93FFCC7383F",
      torch_tensor_4_torch.float32_2: "0x04000000F244593FE4C2653FA55B533FEA05B13F",
      torch_tensor_4_torch.float32_1: "0x04000000E80AF43DC01A4A3C48F7D63DEE5CC0BE",
      torch_tensor_4_3_3_3_torch.float32: "0x040000008B3A5C3C146DEDBD61017B3D7558773D54A8D2BD004AECBC9DE5E6BD38894C3D025654BDB9720A3E82E50B3E9B9AA03C9407A8BD5280E7BDE422ADBCC8D75DBD73B8AD3DC04628BE8C36393E0E961ABE12E8163E3DE308BD78BDCA3DF297993D3BFD033CD8FB123DE0A7153E2FBA4A3DD81BD13DC37118BE614A0C3E6BA6873DCDAB473D0DCBD93CEA20C03D9FFE343E6B672FBDB393DBBDAE5346BD7738F0BD6499BD3D79CCC2BDD859D2BD56092A3E4455343E6553B53CFB7F08BD4382CBBC7EB6BA3DD00438BEAF0D21BE936B1D3EE98D423E835F3BBCE9B61BBE234EAC3B4F5CB7BD48FAC1B98BEAC03D8D79AE3DCFDFB8BC5E92AD3CB784563D9C771ABED2A085BD14E9F63B0EE6E0BD2D22ACBDD061843D62D6E23DC8B8303B465099BDB0CCD73D120ED8BDCE0639BDB1E8393EBF2D113DEE2B5E3CA7DE843D643940BDB09B283E8EBB20BE3BD658BD654408BD512DA2BD651943BDA744F43DD442D83DD3522F3C19AF2B3E01240BBE1E06EBBDF013B23D9F7A29BC2E9633BE3F6708BE55F0EFBDC62D183ECC7DB23D4C74183E51B712BEAA2240BE693B01BE6EA9A83CAEB01BBD1460F8BD0A760F3E1E357EBD",
      torch_tensor_4_torch.float32: "0x04000000DEF5E3BD5C0FB63D286454BDAA44FB3D"
    }
  }
#-}
