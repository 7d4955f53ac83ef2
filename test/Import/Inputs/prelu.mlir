#loc1 = loc("input")
#loc2 = loc("view")
#loc3 = loc("gt")
#loc4 = loc("mul")
#loc5 = loc("where")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc2)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc)
    %expanded = tensor.expand_shape %cst [[0, 1, 2, 3]] output_shape [1, 4, 1, 1] : tensor<4xf32> into tensor<1x4x1x1xf32> loc(#loc2)
    %0 = tensor.empty() : tensor<1x4x8x8xi1> loc(#loc3)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xi1>) {
    ^bb0(%in: f32 loc("gt"), %out: i1 loc("gt")):
      %5 = arith.cmpf ogt, %in, %cst_0 : f32 loc(#loc3)
      linalg.yield %5 : i1 loc(#loc3)
    } -> tensor<1x4x8x8xi1> loc(#loc3)
    %2 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc4)
    %3 = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %arg0 : tensor<1x4x1x1xf32>, tensor<1x4x8x8xf32>) outs(%2 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("view"), %in_1: f32 loc("gt"), %out: f32 loc("mul")):
      %5 = arith.mulf %in, %in_1 : f32 loc(#loc4)
      linalg.yield %5 : f32 loc(#loc4)
    } -> tensor<1x4x8x8xf32> loc(#loc4)
    %4 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %arg0, %3 : tensor<1x4x8x8xi1>, tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%2 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: i1 loc("gt"), %in_1: f32 loc("gt"), %in_2: f32 loc("mul"), %out: f32 loc("where")):
      %5 = arith.select %in, %in_1, %in_2 : f32 loc(#loc5)
      linalg.yield %5 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    return %4 : tensor<1x4x8x8xf32> loc(#loc6)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc6 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x040000000000803E0000803E0000803E0000803E"
    }
  }
#-}
