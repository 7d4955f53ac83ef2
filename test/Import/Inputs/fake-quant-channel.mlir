#loc1 = loc("x")
#loc3 = loc("input")
#loc4 = loc("div")
#loc5 = loc("view")
#loc6 = loc("convert_element_type")
#loc7 = loc("round")
#loc8 = loc("add")
#loc9 = loc("clamp")
#loc10 = loc("sub")
#loc11 = loc("mul")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, 0, 0, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (0)>
module {
  func.func @forward(%arg0: tensor<1x3x8x8xf32> loc("x")) -> tensor<1x4x6x6xf32> {
    %cst = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc2)
    %cst_0 = arith.constant 1.570000e-02 : f64 loc(#loc3)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_3_3_3_torch.float32> : tensor<4x3x3x3xf32> loc(#loc4)
    %cst_2 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc5)
    %cst_3 = arith.constant -1.270000e+02 : f32 loc(#loc)
    %cst_4 = arith.constant 1.270000e+02 : f32 loc(#loc)
    %cst_5 = arith.constant -1.000000e+00 : f32 loc(#loc)
    %cst_6 = arith.constant dense<127> : tensor<1xi64> loc(#loc3)
    %cst_7 = arith.constant dense<-128> : tensor<1xi64> loc(#loc3)
    %cst_8 = arith.constant dense_resource<torch_tensor_4_torch.int32> : tensor<4xi32> loc(#loc5)
    %expanded = tensor.expand_shape %cst_2 [[0, 1, 2, 3]] output_shape [4, 1, 1, 1] : tensor<4xf32> into tensor<4x1x1x1xf32> loc(#loc5)
    %expanded_9 = tensor.expand_shape %cst_8 [[0, 1, 2, 3]] output_shape [4, 1, 1, 1] : tensor<4xi32> into tensor<4x1x1x1xi32> loc(#loc5)
    %0 = tensor.empty() : tensor<4x1x1x1xf32> loc(#loc6)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_9 : tensor<4x1x1x1xi32>) outs(%0 : tensor<4x1x1x1xf32>) {
    ^bb0(%in: i32 loc("view"), %out: f32 loc("convert_element_type")):
      %19 = arith.sitofp %in : i32 to f32 loc(#loc6)
      linalg.yield %19 : f32 loc(#loc6)
    } -> tensor<4x1x1x1xf32> loc(#loc6)
    %2 = tensor.empty() : tensor<4x3x3x3xf32> loc(#loc4)
    %3 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1, %expanded : tensor<4x3x3x3xf32>, tensor<4x1x1x1xf32>) outs(%2 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("div"), %in_10: f32 loc("view"), %out: f32 loc("div")):
      %19 = arith.divf %in, %in_10 : f32 loc(#loc4)
      linalg.yield %19 : f32 loc(#loc4)
    } -> tensor<4x3x3x3xf32> loc(#loc4)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<4x3x3x3xf32>) outs(%2 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("div"), %out: f32 loc("round")):
      %19 = math.roundeven %in : f32 loc(#loc7)
      linalg.yield %19 : f32 loc(#loc7)
    } -> tensor<4x3x3x3xf32> loc(#loc7)
    %5 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %1 : tensor<4x3x3x3xf32>, tensor<4x1x1x1xf32>) outs(%2 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("round"), %in_10: f32 loc("convert_element_type"), %out: f32 loc("add")):
      %19 = arith.addf %in, %in_10 : f32 loc(#loc8)
      linalg.yield %19 : f32 loc(#loc8)
    } -> tensor<4x3x3x3xf32> loc(#loc8)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<4x3x3x3xf32>) outs(%2 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("clamp")):
      %19 = arith.cmpf ult, %in, %cst_3 : f32 loc(#loc9)
      %20 = arith.select %19, %cst_3, %in : f32 loc(#loc9)
      %21 = arith.cmpf ugt, %20, %cst_4 : f32 loc(#loc9)
      %22 = arith.select %21, %cst_4, %20 : f32 loc(#loc9)
      linalg.yield %22 : f32 loc(#loc9)
    } -> tensor<4x3x3x3xf32> loc(#loc9)
    %7 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %1 : tensor<4x3x3x3xf32>, tensor<4x1x1x1xf32>) outs(%2 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("clamp"), %in_10: f32 loc("convert_element_type"), %out: f32 loc("sub")):
      %19 = arith.subf %in, %in_10 : f32 loc(#loc10)
      linalg.yield %19 : f32 loc(#loc10)
    } -> tensor<4x3x3x3xf32> loc(#loc10)
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded : tensor<4x3x3x3xf32>, tensor<4x1x1x1xf32>) outs(%2 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("sub"), %in_10: f32 loc("view"), %out: f32 loc("mul")):
      %19 = arith.mulf %in, %in_10 : f32 loc(#loc11)
      linalg.yield %19 : f32 loc(#loc11)
    } -> tensor<4x3x3x3xf32> loc(#loc11)
    %9 = tensor.empty() : tensor<1x3x8x8xf32> loc(#loc3)
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x3x8x8xf32>) outs(%9 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %19 = arith.truncf %cst_0 : f64 to f32 loc(#loc3)
      %20 = arith.divf %in, %19 : f32 loc(#loc3)
      linalg.yield %20 : f32 loc(#loc3)
    } -> tensor<1x3x8x8xf32> loc(#loc3)
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x3x8x8xf32>) outs(%9 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %19 = math.roundeven %in : f32 loc(#loc3)
      linalg.yield %19 : f32 loc(#loc3)
    } -> tensor<1x3x8x8xf32> loc(#loc3)
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x3x8x8xf32>) outs(%9 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %19 = arith.addf %in, %cst_5 : f32 loc(#loc3)
      linalg.yield %19 : f32 loc(#loc3)
    } -> tensor<1x3x8x8xf32> loc(#loc3)
    %13 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %cst_7 : tensor<1x3x8x8xf32>, tensor<1xi64>) outs(%9 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %in_10: i64 loc("input"), %out: f32 loc("input")):
      %19 = arith.sitofp %in_10 : i64 to f32 loc(#loc3)
      %20 = arith.cmpf ogt, %in, %19 : f32 loc(#loc3)
      %21 = arith.select %20, %in, %19 : f32 loc(#loc3)
      linalg.yield %21 : f32 loc(#loc3)
    } -> tensor<1x3x8x8xf32> loc(#loc3)
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %cst_6 : tensor<1x3x8x8xf32>, tensor<1xi64>) outs(%9 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %in_10: i64 loc("input"), %out: f32 loc("input")):
      %19 = arith.sitofp %in_10 : i64 to f32 loc(#loc3)
      %20 = arith.cmpf olt, %in, %19 : f32 loc(#loc3)
      %21 = arith.select %20, %in, %19 : f32 loc(#loc3)
      linalg.yield %21 : f32 loc(#loc3)
    } -> tensor<1x3x8x8xf32> loc(#loc3)
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x3x8x8xf32>) outs(%9 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %19 = arith.subf %in, %cst_5 : f32 loc(#loc3)
      linalg.yield %19 : f32 loc(#loc3)
    } -> tensor<1x3x8x8xf32> loc(#loc3)
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x3x8x8xf32>) outs(%9 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %19 = arith.truncf %cst_0 : f64 to f32 loc(#loc3)
      %20 = arith.mulf %in, %19 : f32 loc(#loc3)
      linalg.yield %20 : f32 loc(#loc3)
    } -> tensor<1x3x8x8xf32> loc(#loc3)
    %17 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc2)
    %broadcasted = linalg.broadcast ins(%cst : tensor<4xf32>) outs(%17 : tensor<1x4x6x6xf32>) dimensions = [0, 2, 3]  loc(#loc2)
    %18 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%16, %8 : tensor<1x3x8x8xf32>, tensor<4x3x3x3xf32>) outs(%broadcasted : tensor<1x4x6x6xf32>) -> tensor<1x4x6x6xf32> loc(#loc2)
    return %18 : tensor<1x4x6x6xf32> loc(#loc12)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("convolution")
#loc12 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_1: "0x04000000DEF5E3BD5C0FB63D286454BDAA44FB3D",
      torch_tensor_4_3_3_3_torch.float32: "0x040000008B3A5C3C146DEDBD61017B3D7558773D54A8D2BD004AECBC9DE5E6BD38894C3D025654BDB9720A3E82E50B3E9B9AA03C9407A8BD5280E7BDE422ADBCC8D75DBD73B8AD3DC04628BE8C36393E0E961ABE12E8163E3DE308BD78BDCA3DF297993D3BFD033CD8FB123DE0A7153E2FBA4A3DD81BD13DC37118BE614A0C3E6BA6873DCDAB473D0DCBD93CEA20C03D9FFE343E6B672FBDB393DBBDAE5346BD7738F0BD6499BD3D79CCC2BDD859D2BD56092A3E4455343E6553B53CFB7F08BD4382CBBC7EB6BA3DD00438BEAF0D21BE936B1D3EE98D423E835F3BBCE9B61BBE234EAC3B4F5CB7BD48FAC1B98BEAC03D8D79AE3DCFDFB8BC5E92AD3CB784563D9C771ABED2A085BD14E9F63B0EE6E0BD2D22ACBDD061843D62D6E23DC8B8303B465099BDB0CCD73D120ED8BDCE0639BDB1E8393EBF2D113DEE2B5E3CA7DE843D643940BDB09B283E8EBB20BE3BD658BD654408BD512DA2BD651943BDA744F43DD442D83DD3522F3C19AF2B3E01240BBE1E06EBBDF013B23D9F7A29BC2E9633BE3F6708BE55F0EFBDC62D183ECC7DB23D4C74183E51B712BEAA2240BE693B01BE6EA9A83CAEB01BBD1460F8BD0A760F3E1E357EBD",
      torch_tensor_4_torch.float32: "0x04000000E4ABBA3A1516C43A705FBB3AF6A5C13A",
      torch_tensor_4_torch.int32: "0x0400000000000000000000000000000000000000"
    }
  }
#-}
