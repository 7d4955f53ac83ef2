#loc1 = loc("inputs_0")
#loc2 = loc("clamp")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("inputs_0")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant -1.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 2.500000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("clamp"), %out: f32 loc("clamp")):
      %2 = arith.cmpf ult, %in, %cst : f32 loc(#loc2)
      %3 = arith.select %2, %cst, %in : f32 loc(#loc2)
      %4 = arith.cmpf ugt, %3, %cst_0 : f32 loc(#loc2)
      %5 = arith.select %4, %cst_0, %3 : f32 loc(#loc2)
      linalg.yield %5 : f32 loc(#loc2)
    } -> tensor<1x4x8x8xf32> loc(#loc2)
    return %1 : tensor<1x4x8x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
