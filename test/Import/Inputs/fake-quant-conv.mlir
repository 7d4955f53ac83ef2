#loc1 = loc("x")
#loc2 = loc("output")
#loc3 = loc("convolution")
#loc4 = loc("input")
#loc5 = loc("weight")
#loc6 = loc("act")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (0)>
module {
  func.func @forward(%arg0: tensor<1x3x8x8xf32> loc("x")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 1.180000e-02 : f64 loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %cst_2 = arith.constant 1.570000e-02 : f64 loc(#loc4)
    %cst_3 = arith.constant dense_resource<torch_tensor_4_3_3_3_torch.float32> : tensor<4x3x3x3xf32> loc(#loc5)
    %cst_4 = arith.constant 2.100000e-03 : f64 loc(#loc5)
    %cst_5 = arith.constant dense<255> : tensor<1xi64> loc(#loc4)
    %cst_6 = arith.constant dense<0> : tensor<1xi64> loc(#loc4)
    %cst_7 = arith.constant dense<127> : tensor<1xi64> loc(#loc5)
    %cst_8 = arith.constant dense<-128> : tensor<1xi64> loc(#loc5)
    %0 = tensor.empty() : tensor<4x3x3x3xf32> loc(#loc5)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_3 : tensor<4x3x3x3xf32>) outs(%0 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("weight"), %out: f32 loc("weight")):
      %23 = arith.truncf %cst_4 : f64 to f32 loc(#loc5)
      %24 = arith.divf %in, %23 : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<4x3x3x3xf32> loc(#loc5)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<4x3x3x3xf32>) outs(%0 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("weight"), %out: f32 loc("weight")):
      %23 = math.roundeven %in : f32 loc(#loc5)
      linalg.yield %23 : f32 loc(#loc5)
    } -> tensor<4x3x3x3xf32> loc(#loc5)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<4x3x3x3xf32>) outs(%0 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("weight"), %out: f32 loc("weight")):
      %23 = arith.addf %in, %cst : f32 loc(#loc5)
      linalg.yield %23 : f32 loc(#loc5)
    } -> tensor<4x3x3x3xf32> loc(#loc5)
    %4 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %cst_8 : tensor<4x3x3x3xf32>, tensor<1xi64>) outs(%0 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("weight"), %in_9: i64 loc("weight"), %out: f32 loc("weight")):
      %23 = arith.sitofp %in_9 : i64 to f32 loc(#loc5)
      %24 = arith.cmpf ogt, %in, %23 : f32 loc(#loc5)
      %25 = arith.select %24, %in, %23 : f32 loc(#loc5)
      linalg.yield %25 : f32 loc(#loc5)
    } -> tensor<4x3x3x3xf32> loc(#loc5)
    %5 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %cst_7 : tensor<4x3x3x3xf32>, tensor<1xi64>) outs(%0 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("weight"), %in_9: i64 loc("weight"), %out: f32 loc("weight")):
      %23 = arith.sitofp %in_9 : i64 to f32 loc(#loc5)
      %24 = arith.cmpf olt, %in, %23 : f32 loc(#loc5)
      %25 = arith.select %24, %in, %23 : f32 loc(#loc5)
      linalg.yield %25 : f32 loc(#loc5)
    } -> tensor<4x3x3x3xf32> loc(#loc5)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<4x3x3x3xf32>) outs(%0 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: f32 loc("weight"), %out: f32 loc("weight")):
      %23 = arith.truncf %cst_4 : f64 to f32 loc(#loc5)
      %24 = arith.mulf %in, %23 : f32 loc(#loc5)
      linalg.yield %24 : f32 loc(#loc5)
    } -> tensor<4x3x3x3xf32> loc(#loc5)
    %7 = tensor.empty() : tensor<1x3x8x8xf32> loc(#loc4)
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x3x8x8xf32>) outs(%7 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %23 = arith.truncf %cst_2 : f64 to f32 loc(#loc4)
      %24 = arith.divf %in, %23 : f32 loc(#loc4)
      linalg.yield %24 : f32 loc(#loc4)
    } -> tensor<1x3x8x8xf32> loc(#loc4)
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<1x3x8x8xf32>) outs(%7 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %23 = math.roundeven %in : f32 loc(#loc4)
      linalg.yield %23 : f32 loc(#loc4)
    } -> tensor<1x3x8x8xf32> loc(#loc4)
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x3x8x8xf32>) outs(%7 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %23 = arith.addf %in, %cst : f32 loc(#loc4)
      linalg.yield %23 : f32 loc(#loc4)
    } -> tensor<1x3x8x8xf32> loc(#loc4)
    %11 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %cst_6 : tensor<1x3x8x8xf32>, tensor<1xi64>) outs(%7 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %in_9: i64 loc("input"), %out: f32 loc("input")):
      %23 = arith.sitofp %in_9 : i64 to f32 loc(#loc4)
      %24 = arith.cmpf ogt, %in, %23 : f32 loc(#loc4)
      %25 = arith.select %24, %in, %23 : f32 loc(#loc4)
      linalg.yield %25 : f32 loc(#loc4)
    } -> tensor<1x3x8x8xf32> loc(#loc4)
    %12 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %cst_5 : tensor<1x3x8x8xf32>, tensor<1xi64>) outs(%7 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %in_9: i64 loc("input"), %out: f32 loc("input")):
      %23 = arith.sitofp %in_9 : i64 to f32 loc(#loc4)
      %24 = arith.cmpf olt, %in, %23 : f32 loc(#loc4)
      %25 = arith.select %24, %in, %23 : f32 loc(#loc4)
      linalg.yield %25 : f32 loc(#loc4)
    } -> tensor<1x3x8x8xf32> loc(#loc4)
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<1x3x8x8xf32>) outs(%7 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: f32 loc("input"), %out: f32 loc("input")):
      %23 = arith.truncf %cst_2 : f64 to f32 loc(#loc4)
      %24 = arith.mulf %in, %23 : f32 loc(#loc4)
      linalg.yield %24 : f32 loc(#loc4)
    } -> tensor<1x3x8x8xf32> loc(#loc4)
    %padded = tensor.pad %13 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("convolution"), %arg2: index loc("convolution"), %arg3: index loc("convolution"), %arg4: index loc("convolution")):
      tensor.yield %cst : f32 loc(#loc3)
    } : tensor<1x3x8x8xf32> to tensor<1x3x10x10xf32> loc(#loc3)
    %14 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc3)
    %broadcasted = linalg.broadcast ins(%cst_1 : tensor<4xf32>) outs(%14 : tensor<1x4x8x8xf32>) dimensions = [0, 2, 3]  loc(#loc3)
    %15 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %6 : tensor<1x3x10x10xf32>, tensor<4x3x3x3xf32>) outs(%broadcasted : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc3)
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x4x8x8xf32>) outs(%14 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("convolution"), %out: f32 loc("act")):
      %23 = arith.cmpf ugt, %in, %cst : f32 loc(#loc6)
      %24 = arith.select %23, %in, %cst : f32 loc(#loc6)
      linalg.yield %24 : f32 loc(#loc6)
    } -> tensor<1x4x8x8xf32> loc(#loc6)
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x4x8x8xf32>) outs(%14 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("act"), %out: f32 loc("output")):
      %23 = arith.truncf %cst_0 : f64 to f32 loc(#loc2)
      %24 = arith.divf %in, %23 : f32 loc(#loc2)
      linalg.yield %24 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<1x4x8x8xf32>) outs(%14 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("output"), %out: f32 loc("output")):
      %23 = math.roundeven %in : f32 loc(#loc2)
      linalg.yield %23 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x4x8x8xf32>) outs(%14 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("output"), %out: f32 loc("output")):
      %23 = arith.addf %in, %cst : f32 loc(#loc2)
      linalg.yield %23 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %20 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %cst_6 : tensor<1x4x8x8xf32>, tensor<1xi64>) outs(%14 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("output"), %in_9: i64 loc("input"), %out: f32 loc("output")):
      %23 = arith.sitofp %in_9 : i64 to f32 loc(#loc2)
      %24 = arith.cmpf ogt, %in, %23 : f32 loc(#loc2)
      %25 = arith.select %24, %in, %23 : f32 loc(#loc2)
      linalg.yield %25 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %21 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %cst_5 : tensor<1x4x8x8xf32>, tensor<1xi64>) outs(%14 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("output"), %in_9: i64 loc("input"), %out: f32 loc("output")):
      %23 = arith.sitofp %in_9 : i64 to f32 loc(#loc2)
      %24 = arith.cmpf olt, %in, %23 : f32 loc(#loc2)
      %25 = arith.select %24, %in, %23 : f32 loc(#loc2)
      linalg.yield %25 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21 : tensor<1x4x8x8xf32>) outs(%14 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("output"), %out: f32 loc("output")):
      %23 = arith.truncf %cst_0 : f64 to f32 loc(#loc2)
      %24 = arith.mulf %in, %23 : f32 loc(#loc2)
      linalg.yield %24 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    return %22 : tensor<1x4x8x8xf32> loc(#loc2)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x04000000DEF5E3BD5C0FB63D286454BDAA44FB3D",
      torch_tensor_4_3_3_3_torch.float32: "0x040000008B3A5C3C146DEDBD61017B3D7558773D54A8D2BD004AECBC9DE5E6BD38894C3D025654BDB9720A3E82E50B3E9B9AA03C9407A8BD5280E7BDE422ADBCC8D75DBD73B8AD3DC04628BE8C36393E0E961ABE12E8163E3DE308BD78BDCA3DF297993D3BFD033CD8FB123DE0A7153E2FBA4A3DD81BD13DC37118BE614A0C3E6BA6873DCDAB473D0DCBD93CEA20C03D9FFE343E6B672FBDB393DBBDAE5346BD7738F0BD6499BD3D79CCC2BDD859D2BD56092A3E4455343E6553B53CFB7F08BD4382CBBC7EB6BA3DD00438BEAF0D21BE936B1D3EE98D423E835F3BBCE9B61BBE234EAC3B4F5CB7BD48FAC1B98BEAC03D8D79AE3DCFDFB8BC5E92AD3CB784563D9C771ABED2A085BD14E9F63B0EE6E0BD2D22ACBDD061843D62D6E23DC8B8303B465099BDB0CCD73D120ED8BDCE0639BDB1E8393EBF2D113DEE2B5E3CA7DE843D643940BDB09B283E8EBB20BE3BD658BD654408BD512DA2BD651943BDA744F43DD442D83DD3522F3C19AF2B3E01240BBE1E06EBBDF013B23D9F7A29BC2E9633BE3F6708BE55F0EFBDC62D183ECC7DB23D4C74183E51B712BEAA2240BE693B01BE6EA9A83CAEB01BBD1460F8BD0A760F3E1E357EBD"
    }
  }
#-}
