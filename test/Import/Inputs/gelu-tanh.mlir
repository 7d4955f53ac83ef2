#loc1 = loc("input")
#loc2 = loc("gelu")
#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module {
  func.func @forward(%arg0: tensor<1x5x8xf32> loc("input")) -> tensor<1x5x8xf32> {
    %c3_i64 = arith.constant 3 : i64 loc(#loc)
    %cst = arith.constant 4.471500e-02 : f32 loc(#loc)
    %cst_0 = arith.constant 7.977240e-01 : f32 loc(#loc)
    %cst_1 = arith.constant 1.000000e+00 : f32 loc(#loc)
    %cst_2 = arith.constant 5.000000e-01 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x5x8xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x5x8xf32>) outs(%0 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("gelu"), %out: f32 loc("gelu")):
      %2 = math.fpowi %in, %c3_i64 : f32, i64 loc(#loc2)
      %3 = arith.mulf %2, %cst : f32 loc(#loc2)
      %4 = arith.addf %in, %3 : f32 loc(#loc2)
      %5 = arith.mulf %4, %cst_0 : f32 loc(#loc2)
      %6 = math.tanh %5 : f32 loc(#loc2)
      %7 = arith.addf %6, %cst_1 : f32 loc(#loc2)
      %8 = arith.mulf %7, %cst_2 : f32 loc(#loc2)
      %9 = arith.mulf %in, %8 : f32 loc(#loc2)
      linalg.yield %9 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32> loc(#loc2)
    return %1 : tensor<1x5x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
