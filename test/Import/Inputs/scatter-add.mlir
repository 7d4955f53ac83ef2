#loc1 = loc("inputs_0")
#loc2 = loc("inputs_1")
#loc4 = loc("scatter_add")
#map = affine_map<(d0) -> (d0, 0)>
#map1 = affine_map<(d0) -> (d0)>
module {
  func.func @forward(%arg0: tensor<4x3xf32> loc("inputs_0"), %arg1: tensor<2x3xi64> loc("inputs_1")) -> tensor<4x3xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %c3 = arith.constant 3 : index loc(#loc)
    %c2 = arith.constant 2 : index loc(#loc)
    %extracted_slice = tensor.extract_slice %arg0[0, 0] [2, 3] [1, 1] : tensor<4x3xf32> to tensor<2x3xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<6x1xi64> loc(#loc4)
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<6x1xi64>) -> tensor<6x1xi64> loc(#loc4)
    %2 = tensor.empty() : tensor<6xf32> loc(#loc4)
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<6xf32>) -> tensor<6xf32> loc(#loc4)
    %4:3 = linalg.generic {indexing_maps = [#map, #map, #map1], iterator_types = ["parallel"]} outs(%1, %1, %3 : tensor<6x1xi64>, tensor<6x1xi64>, tensor<6xf32>) {
    ^bb0(%out: i64 loc("scatter_add"), %out_1: i64 loc("scatter_add"), %out_2: f32 loc("scatter_add")):
      %8 = linalg.index 0 : index loc(#loc4)
      %9 = arith.remsi %8, %c3 : index loc(#loc4)
      %10 = arith.divsi %8, %c3 : index loc(#loc4)
      %11 = arith.remsi %10, %c2 : index loc(#loc4)
      %extracted = tensor.extract %arg1[%11, %9] : tensor<2x3xi64> loc(#loc4)
      %extracted_3 = tensor.extract %extracted_slice[%11, %9] : tensor<2x3xf32> loc(#loc4)
      %12 = arith.index_cast %9 : index to i64 loc(#loc4)
      linalg.yield %extracted, %12, %extracted_3 : i64, i64, f32 loc(#loc4)
    } -> (tensor<6x1xi64>, tensor<6x1xi64>, tensor<6xf32>) loc(#loc4)
    %5 = tensor.empty() : tensor<6x2xi64> loc(#loc4)
    %6 = linalg.fill ins(%c0_i64 : i64) outs(%5 : tensor<6x2xi64>) -> tensor<6x2xi64> loc(#loc4)
    %inserted_slice = tensor.insert_slice %4#0 into %6[0, 0] [6, 1] [1, 1] : tensor<6x1xi64> into tensor<6x2xi64> loc(#loc4)
    %inserted_slice_0 = tensor.insert_slice %4#1 into %inserted_slice[0, 1] [6, 1] [1, 1] : tensor<6x1xi64> into tensor<6x2xi64> loc(#loc4)
    %7 = tm_tensor.scatter {dimension_map = array<i64: 0, 1>} unique_indices(false) ins(%4#2, %inserted_slice_0 : tensor<6xf32>, tensor<6x2xi64>) outs(%arg0 : tensor<4x3xf32>) {
    ^bb0(%arg2: f32 loc("scatter_add"), %arg3: f32 loc("scatter_add")):
      %8 = arith.addf %arg3, %arg2 : f32 loc(#loc4)
      tm_tensor.yield %8 : f32 loc(#loc4)
    } -> tensor<4x3xf32> loc(#loc4)
    return %7 : tensor<4x3xf32> loc(#loc5)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("slice")
#loc5 = loc("output")
