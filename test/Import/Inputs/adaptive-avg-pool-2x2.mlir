#loc1 = loc("input")
#loc2 = loc("avg_pool2d")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x2x2xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %cst_0 = arith.constant 1.600000e+01 : f32 loc(#loc2)
    %0 = tensor.empty() : tensor<1x4x2x2xf32> loc(#loc2)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32> loc(#loc2)
    %2 = tensor.empty() : tensor<4x4xf32> loc(#loc2)
    %3 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%arg0, %2 : tensor<1x4x8x8xf32>, tensor<4x4xf32>) outs(%1 : tensor<1x4x2x2xf32>) -> tensor<1x4x2x2xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<1x4x2x2xf32>) outs(%0 : tensor<1x4x2x2xf32>) {
    ^bb0(%in: f32 loc("avg_pool2d"), %out: f32 loc("avg_pool2d")):
      %5 = arith.divf %in, %cst_0 : f32 loc(#loc2)
      linalg.yield %5 : f32 loc(#loc2)
    } -> tensor<1x4x2x2xf32> loc(#loc2)
    return %4 : tensor<1x4x2x2xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
