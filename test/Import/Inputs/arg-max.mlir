#loc1 = loc("inputs_0")
#loc2 = loc("argmax")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
module {
  func.func @forward(%arg0: tensor<2x8xf32> loc("inputs_0")) -> tensor<2xi64> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc2)
    %cst = arith.constant 0xFF800000 : f32 loc(#loc2)
    %0 = tensor.empty() : tensor<2xi64> loc(#loc2)
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<2xi64>) -> tensor<2xi64> loc(#loc2)
    %2 = tensor.empty() : tensor<2xf32> loc(#loc2)
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<2xf32>) -> tensor<2xf32> loc(#loc2)
    %4:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "reduction"]} ins(%arg0 : tensor<2x8xf32>) outs(%3, %1 : tensor<2xf32>, tensor<2xi64>) {
    ^bb0(%in: f32 loc("argmax"), %out: f32 loc("argmax"), %out_0: i64 loc("argmax")):
      %5 = linalg.index 1 : index loc(#loc2)
      %6 = arith.index_cast %5 : index to i64 loc(#loc2)
      %7 = arith.maximumf %in, %out : f32 loc(#loc2)
      %8 = arith.cmpf ogt, %in, %out : f32 loc(#loc2)
      %9 = arith.select %8, %6, %out_0 : i64 loc(#loc2)
      linalg.yield %7, %9 : f32, i64 loc(#loc2)
    } -> (tensor<2xf32>, tensor<2xi64>) loc(#loc2)
    return %4#1 : tensor<2xi64> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
