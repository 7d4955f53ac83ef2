#loc1 = loc("input")
#loc2 = loc("var_mean")
#loc3 = loc("view")
#loc4 = loc("add")
#loc5 = loc("index")
#loc6 = loc("rsqrt")
#loc7 = loc("mul")
#loc8 = loc("neg")
#loc9 = loc("unsqueeze")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map3 = affine_map<(d0, d1) -> (0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x4x8x8xf32> {
    %c1_i64 = arith.constant 1 : i64 loc(#loc)
    %c2_i64 = arith.constant 2 : i64 loc(#loc)
    %cst = arith.constant 0.000000e+00 : f64 loc(#loc)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc3)
    %cst_2 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %cst_3 = arith.constant 1.000000e-05 : f64 loc(#loc4)
    %cst_4 = arith.constant 1.280000e+02 : f64 loc(#loc)
    %cst_5 = arith.constant 1.280000e+02 : f32 loc(#loc)
    %cst_6 = arith.constant dense_resource<torch_tensor_1_4_torch.int64> : tensor<1x4xi64> loc(#loc5)
    %cst_7 = arith.constant dense_resource<torch_tensor_1_4_torch.int64_1> : tensor<1x4xi64> loc(#loc5)
    %cst_8 = arith.constant dense_resource<torch_tensor_1_4_torch.int64_2> : tensor<1x4xi64> loc(#loc5)
    %cst_9 = arith.constant dense_resource<torch_tensor_1_4_torch.int64_3> : tensor<1x4xi64> loc(#loc5)
    %cst_10 = arith.constant dense_resource<torch_tensor_1_4_torch.int64_4> : tensor<1x4xi64> loc(#loc5)
    %cst_11 = arith.constant dense_resource<torch_tensor_1_4_torch.int64_5> : tensor<1x4xi64> loc(#loc5)
    %cst_12 = arith.constant dense_resource<torch_tensor_1_4_torch.int64_6> : tensor<1x4xi64> loc(#loc5)
    %cst_13 = arith.constant dense_resource<torch_tensor_1_4_torch.int64_7> : tensor<1x4xi64> loc(#loc5)
    %collapsed = tensor.collapse_shape %arg0 [[0], [1], [2, 3]] : tensor<1x4x8x8xf32> into tensor<1x4x64xf32> loc(#loc3)
    %expanded = tensor.expand_shape %collapsed [[0], [1, 2], [3]] output_shape [1, 2, 2, 64] : tensor<1x4x64xf32> into tensor<1x2x2x64xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<1x2x2x64xf64> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x2x2x64xf32>) outs(%0 : tensor<1x2x2x64xf64>) {
    ^bb0(%in: f32 loc("view"), %out: f64 loc("var_mean")):
      %28 = arith.extf %in : f32 to f64 loc(#loc2)
      linalg.yield %28 : f64 loc(#loc2)
    } -> tensor<1x2x2x64xf64> loc(#loc2)
    %2 = tensor.empty() : tensor<1x2x1x1xf64> loc(#loc2)
    %3 = linalg.fill ins(%cst : f64) outs(%2 : tensor<1x2x1x1xf64>) -> tensor<1x2x1x1xf64> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%1 : tensor<1x2x2x64xf64>) outs(%3 : tensor<1x2x1x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %28 = arith.addf %in, %out : f64 loc(#loc2)
      linalg.yield %28 : f64 loc(#loc2)
    } -> tensor<1x2x1x1xf64> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<1x2x1x1xf64>) outs(%2 : tensor<1x2x1x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %28 = arith.divf %in, %cst_4 : f64 loc(#loc2)
      linalg.yield %28 : f64 loc(#loc2)
    } -> tensor<1x2x1x1xf64> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %5 : tensor<1x2x2x64xf64>, tensor<1x2x1x1xf64>) outs(%0 : tensor<1x2x2x64xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %in_18: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %28 = arith.subf %in, %in_18 : f64 loc(#loc2)
      linalg.yield %28 : f64 loc(#loc2)
    } -> tensor<1x2x2x64xf64> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %6 : tensor<1x2x2x64xf64>, tensor<1x2x2x64xf64>) outs(%0 : tensor<1x2x2x64xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %in_18: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %28 = arith.mulf %in, %in_18 : f64 loc(#loc2)
      linalg.yield %28 : f64 loc(#loc2)
    } -> tensor<1x2x2x64xf64> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%7 : tensor<1x2x2x64xf64>) outs(%3 : tensor<1x2x1x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %28 = arith.addf %in, %out : f64 loc(#loc2)
      linalg.yield %28 : f64 loc(#loc2)
    } -> tensor<1x2x1x1xf64> loc(#loc2)
    %9 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<1x2x1x1xf64>) outs(%2 : tensor<1x2x1x1xf64>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f64 loc("var_mean")):
      %28 = arith.divf %in, %cst_4 : f64 loc(#loc2)
      linalg.yield %28 : f64 loc(#loc2)
    } -> tensor<1x2x1x1xf64> loc(#loc2)
    %10 = tensor.empty() : tensor<1x2x1x1xf32> loc(#loc2)
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x2x1x1xf64>) outs(%10 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f64 loc("var_mean"), %out: f32 loc("var_mean")):
      %28 = arith.truncf %in : f64 to f32 loc(#loc2)
      linalg.yield %28 : f32 loc(#loc2)
    } -> tensor<1x2x1x1xf32> loc(#loc2)
    %12 = linalg.fill ins(%cst_0 : f32) outs(%10 : tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32> loc(#loc2)
    %13 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%expanded : tensor<1x2x2x64xf32>) outs(%12 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32 loc("view"), %out: f32 loc("var_mean")):
      %28 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %28 : f32 loc(#loc2)
    } -> tensor<1x2x1x1xf32> loc(#loc2)
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x2x1x1xf32>) outs(%10 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f32 loc("var_mean")):
      %28 = arith.divf %in, %cst_5 : f32 loc(#loc2)
      linalg.yield %28 : f32 loc(#loc2)
    } -> tensor<1x2x1x1xf32> loc(#loc2)
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x2x1x1xf32>) outs(%10 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f32 loc("add")):
      %28 = arith.truncf %cst_3 : f64 to f32 loc(#loc4)
      %29 = arith.addf %in, %28 : f32 loc(#loc4)
      linalg.yield %29 : f32 loc(#loc4)
    } -> tensor<1x2x1x1xf32> loc(#loc4)
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x2x1x1xf32>) outs(%10 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("rsqrt")):
      %28 = math.rsqrt %in : f32 loc(#loc6)
      linalg.yield %28 : f32 loc(#loc6)
    } -> tensor<1x2x1x1xf32> loc(#loc6)
    %expanded_14 = tensor.expand_shape %cst_2 [[0, 1, 2, 3]] output_shape [1, 2, 2, 1] : tensor<4xf32> into tensor<1x2x2x1xf32> loc(#loc3)
    %17 = tensor.empty() : tensor<1x2x2x1xf32> loc(#loc7)
    %18 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_14 : tensor<1x2x1x1xf32>, tensor<1x2x2x1xf32>) outs(%17 : tensor<1x2x2x1xf32>) {
    ^bb0(%in: f32 loc("rsqrt"), %in_18: f32 loc("view"), %out: f32 loc("mul")):
      %28 = arith.mulf %in, %in_18 : f32 loc(#loc7)
      linalg.yield %28 : f32 loc(#loc7)
    } -> tensor<1x2x2x1xf32> loc(#loc7)
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x2x1x1xf32>) outs(%10 : tensor<1x2x1x1xf32>) {
    ^bb0(%in: f32 loc("var_mean"), %out: f32 loc("neg")):
      %28 = arith.negf %in : f32 loc(#loc8)
      linalg.yield %28 : f32 loc(#loc8)
    } -> tensor<1x2x1x1xf32> loc(#loc8)
    %20 = linalg.generic {indexing_maps = [#map2, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %18 : tensor<1x2x1x1xf32>, tensor<1x2x2x1xf32>) outs(%17 : tensor<1x2x2x1xf32>) {
    ^bb0(%in: f32 loc("neg"), %in_18: f32 loc("mul"), %out: f32 loc("mul")):
      %28 = arith.mulf %in, %in_18 : f32 loc(#loc7)
      linalg.yield %28 : f32 loc(#loc7)
    } -> tensor<1x2x2x1xf32> loc(#loc7)
    %expanded_15 = tensor.expand_shape %cst_1 [[0, 1, 2, 3]] output_shape [1, 2, 2, 1] : tensor<4xf32> into tensor<1x2x2x1xf32> loc(#loc3)
    %21 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_15 : tensor<1x2x2x1xf32>, tensor<1x2x2x1xf32>) outs(%17 : tensor<1x2x2x1xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_18: f32 loc("view"), %out: f32 loc("add")):
      %28 = arith.addf %in, %in_18 : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<1x2x2x1xf32> loc(#loc4)
    %22 = tensor.empty() : tensor<1x4xf32> loc(#loc5)
    %23 = linalg.generic {indexing_maps = [#map3, #map3, #map3, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_6, %cst_7, %cst_8, %cst_9 : tensor<1x4xi64>, tensor<1x4xi64>, tensor<1x4xi64>, tensor<1x4xi64>) outs(%22 : tensor<1x4xf32>) {
    ^bb0(%in: i64 loc("index"), %in_18: i64 loc("index"), %in_19: i64 loc("index"), %in_20: i64 loc("index"), %out: f32 loc("index")):
      %28 = arith.cmpi slt, %in, %c0_i64 : i64 loc(#loc5)
      %29 = arith.addi %in, %c1_i64 : i64 loc(#loc5)
      %30 = arith.select %28, %29, %in : i64 loc(#loc5)
      %31 = arith.index_cast %30 : i64 to index loc(#loc5)
      %32 = arith.cmpi slt, %in_18, %c0_i64 : i64 loc(#loc5)
      %33 = arith.addi %in_18, %c2_i64 : i64 loc(#loc5)
      %34 = arith.select %32, %33, %in_18 : i64 loc(#loc5)
      %35 = arith.index_cast %34 : i64 to index loc(#loc5)
      %36 = arith.cmpi slt, %in_19, %c0_i64 : i64 loc(#loc5)
      %37 = arith.addi %in_19, %c2_i64 : i64 loc(#loc5)
      %38 = arith.select %36, %37, %in_19 : i64 loc(#loc5)
      %39 = arith.index_cast %38 : i64 to index loc(#loc5)
      %40 = arith.cmpi slt, %in_20, %c0_i64 : i64 loc(#loc5)
      %41 = arith.addi %in_20, %c1_i64 : i64 loc(#loc5)
      %42 = arith.select %40, %41, %in_20 : i64 loc(#loc5)
      %43 = arith.index_cast %42 : i64 to index loc(#loc5)
      %extracted = tensor.extract %18[%31, %35, %39, %43] : tensor<1x2x2x1xf32> loc(#loc5)
      linalg.yield %extracted : f32 loc(#loc5)
    } -> tensor<1x4xf32> loc(#loc5)
    %24 = linalg.generic {indexing_maps = [#map3, #map3, #map3, #map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_10, %cst_11, %cst_12, %cst_13 : tensor<1x4xi64>, tensor<1x4xi64>, tensor<1x4xi64>, tensor<1x4xi64>) outs(%22 : tensor<1x4xf32>) {
    ^bb0(%in: i64 loc("index"), %in_18: i64 loc("index"), %in_19: i64 loc("index"), %in_20: i64 loc("index"), %out: f32 loc("index")):
      %28 = arith.cmpi slt, %in, %c0_i64 : i64 loc(#loc5)
      %29 = arith.addi %in, %c1_i64 : i64 loc(#loc5)
      %30 = arith.select %28, %29, %in : i64 loc(#loc5)
      %31 = arith.index_cast %30 : i64 to index loc(#loc5)
      %32 = arith.cmpi slt, %in_18, %c0_i64 : i64 loc(#loc5)
      %33 = arith.addi %in_18, %c2_i64 : i64 loc(#loc5)
      %34 = arith.select %32, %33, %in_18 : i64 loc(#loc5)
      %35 = arith.index_cast %34 : i64 to index loc(#loc5)
      %36 = arith.cmpi slt, %in_19, %c0_i64 : i64 loc(#loc5)
      %37 = arith.addi %in_19, %c2_i64 : i64 loc(#loc5)
      %38 = arith.select %36, %37, %in_19 : i64 loc(#loc5)
      %39 = arith.index_cast %38 : i64 to index loc(#loc5)
      %40 = arith.cmpi slt, %in_20, %c0_i64 : i64 loc(#loc5)
      %41 = arith.addi %in_20, %c1_i64 : i64 loc(#loc5)
      %42 = arith.select %40, %41, %in_20 : i64 loc(#loc5)
      %43 = arith.index_cast %42 : i64 to index loc(#loc5)
      %extracted = tensor.extract %21[%31, %35, %39, %43] : tensor<1x2x2x1xf32> loc(#loc5)
      linalg.yield %extracted : f32 loc(#loc5)
    } -> tensor<1x4xf32> loc(#loc5)
    %expanded_16 = tensor.expand_shape %23 [[0], [1, 2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4xf32> into tensor<1x4x1x1xf32> loc(#loc9)
    %expanded_17 = tensor.expand_shape %24 [[0], [1, 2, 3]] output_shape [1, 4, 1, 1] : tensor<1x4xf32> into tensor<1x4x1x1xf32> loc(#loc9)
    %25 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc7)
    %26 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_16 : tensor<1x4x8x8xf32>, tensor<1x4x1x1xf32>) outs(%25 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("view"), %in_18: f32 loc("unsqueeze"), %out: f32 loc("mul")):
      %28 = arith.mulf %in, %in_18 : f32 loc(#loc7)
      linalg.yield %28 : f32 loc(#loc7)
    } -> tensor<1x4x8x8xf32> loc(#loc7)
    %27 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_17 : tensor<1x4x8x8xf32>, tensor<1x4x1x1xf32>) outs(%25 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_18: f32 loc("unsqueeze"), %out: f32 loc("add")):
      %28 = arith.addf %in, %in_18 : f32 loc(#loc4)
      linalg.yield %28 : f32 loc(#loc4)
    } -> tensor<1x4x8x8xf32> loc(#loc4)
    return %27 : tensor<1x4x8x8xf32> loc(#loc10)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc10 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_1: "0x0400000000000000000000000000000000000000",
      torch_tensor_4_torch.float32: "0x040000000000803F0000803F0000803F0000803F",
      torch_tensor_1_4_torch.int64: "0x080000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_1_4_torch.int64_1: "0x080000000000000000000000000000000000000001000000000000000100000000000000",
      torch_tensor_1_4_torch.int64_2: "0x080000000000000000000000010000000000000000000000000000000100000000000000",
      torch_tensor_1_4_torch.int64_3: "0x080000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_1_4_torch.int64_4: "0x080000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_1_4_torch.int64_5: "0x080000000000000000000000000000000000000001000000000000000100000000000000",
      torch_tensor_1_4_torch.int64_6: "0x080000000000000000000000010000000000000000000000000000000100000000000000",
      torch_tensor_1_4_torch.int64_7: "0x080000000000000000000000000000000000000000000000000000000000000000000000"
    }
  }
#-}
