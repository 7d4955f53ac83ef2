#loc1 = loc("x")
#loc2 = loc("expand")
#loc3 = loc("reduce")
#loc4 = loc("pool")
#loc5 = loc("act")
#loc6 = loc("gate")
#loc7 = loc("mul")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
module {
  func.func @forward(%arg0: tensor<1x8x8x8xf32> loc("x")) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 1.000000e+00 : f32 loc(#loc)
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc2)
    %cst_2 = arith.constant dense_resource<torch_tensor_8_4_1_1_torch.float32> : tensor<8x4x1x1xf32> loc(#loc2)
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %cst_4 = arith.constant dense_resource<torch_tensor_4_8_1_1_torch.float32> : tensor<4x8x1x1xf32> loc(#loc3)
    %cst_5 = arith.constant 6.400000e+01 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x8x1x1xf32> loc(#loc4)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32> loc(#loc4)
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%arg0 : tensor<1x8x8x8xf32>) outs(%1 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32 loc("pool"), %out: f32 loc("pool")):
      %11 = arith.addf %in, %out : f32 loc(#loc4)
      linalg.yield %11 : f32 loc(#loc4)
    } -> tensor<1x8x1x1xf32> loc(#loc4)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<1x8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32 loc("pool"), %out: f32 loc("pool")):
      %11 = arith.divf %in, %cst_5 : f32 loc(#loc4)
      linalg.yield %11 : f32 loc(#loc4)
    } -> tensor<1x8x1x1xf32> loc(#loc4)
    %4 = tensor.empty() : tensor<1x4x1x1xf32> loc(#loc3)
    %broadcasted = linalg.broadcast ins(%cst_3 : tensor<4xf32>) outs(%4 : tensor<1x4x1x1xf32>) dimensions = [0, 2, 3]  loc(#loc3)
    %5 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%3, %cst_4 : tensor<1x8x1x1xf32>, tensor<4x8x1x1xf32>) outs(%broadcasted : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32> loc(#loc3)
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5 : tensor<1x4x1x1xf32>) outs(%4 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32 loc("reduce"), %out: f32 loc("act")):
      %11 = arith.cmpf ugt, %in, %cst : f32 loc(#loc5)
      %12 = arith.select %11, %in, %cst : f32 loc(#loc5)
      linalg.yield %12 : f32 loc(#loc5)
    } -> tensor<1x4x1x1xf32> loc(#loc5)
    %broadcasted_6 = linalg.broadcast ins(%cst_1 : tensor<8xf32>) outs(%0 : tensor<1x8x1x1xf32>) dimensions = [0, 2, 3]  loc(#loc2)
    %7 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%6, %cst_2 : tensor<1x4x1x1xf32>, tensor<8x4x1x1xf32>) outs(%broadcasted_6 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<1x8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32 loc("expand"), %out: f32 loc("gate")):
      %11 = arith.negf %in : f32 loc(#loc6)
      %12 = math.exp %11 : f32 loc(#loc6)
      %13 = arith.addf %12, %cst_0 : f32 loc(#loc6)
      %14 = arith.divf %cst_0, %13 : f32 loc(#loc6)
      linalg.yield %14 : f32 loc(#loc6)
    } -> tensor<1x8x1x1xf32> loc(#loc6)
    %9 = tensor.empty() : tensor<1x8x8x8xf32> loc(#loc7)
    %10 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %8 : tensor<1x8x8x8xf32>, tensor<1x8x1x1xf32>) outs(%9 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32 loc("pool"), %in_7: f32 loc("gate"), %out: f32 loc("mul")):
      %11 = arith.mulf %in, %in_7 : f32 loc(#loc7)
      linalg.yield %11 : f32 loc(#loc7)
    } -> tensor<1x8x8x8xf32> loc(#loc7)
    return %10 : tensor<1x8x8x8xf32> loc(#loc8)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc8 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32: "0x0400000028F82B3ED255933E8091E53B002947BE7A2A8C3EF2548CBE485BF0BDB880F13E",
      torch_tensor_8_4_1_1_torch.float32: "0x0400000040DBE3BD929E8EBE2CD100BE20079CBEEC4B763E0C0D7DBE80A088BE44E2DC3E7042EA3E908C6B3D9051B1BDD02E84BD108C723E240CEFBEEE36D1BEAE7ECC3EC6BBFC3EA067F3BC7047CABEC0D45F3C40316EBE00FC7BBA009B7A3E40A6623EA02870BDF079613D74550B3EA8A8C8BE90962DBE805FA03C721392BEA49B5FBE",
      torch_tensor_4_torch.float32: "0x04000000DD68B73D490E483D3A7B303E1141A63E",
      torch_tensor_4_8_1_1_torch.float32: "0x04000000FF4ACA3CFC165ABE2B90E63D8E33E33D558041BE9C0B59BDA51754BEDAE0BB3D050BC3BD6F587E3ECE80803E2D86133D55581ABEC1A554BE2D091FBD95C6CBBD8D921F3E5C929ABE0B21AA3E17FF8DBED29D8A3E897A7BBD8B3A3A3EAD150D3EC87A723C6103873DB477893E8637BA3D2314403E74078CBE77DD803E8034F93D"
    }
  }
#-}
