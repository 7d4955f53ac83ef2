#loc1 = loc("src")
#loc2 = loc("self_attn")
#loc3 = loc("norm2")
#loc4 = loc("linear2")
#loc5 = loc("linear1")
#loc6 = loc("norm1")
#loc7 = loc("add")
#loc8 = loc("gelu")
#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
module {
  func.func @forward(%arg0: tensor<1x5x8xf32> loc("src")) -> tensor<1x5x8xf32> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc2)
    %true = arith.constant true loc(#loc2)
    %cst_1 = arith.constant 0.000000e+00 : f64 loc(#loc)
    %cst_2 = arith.constant 1.000000e+00 : f32 loc(#loc)
    %cst_3 = arith.constant 5.000000e-01 : f32 loc(#loc)
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<1x2x5x5xf32> loc(#loc2)
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32> loc(#loc3)
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32> loc(#loc3)
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32> loc(#loc4)
    %cst_8 = arith.constant dense_resource<torch_tensor_8_16_torch.float32> : tensor<8x16xf32> loc(#loc4)
    %cst_9 = arith.constant dense_resource<torch_tensor_16_torch.float32> : tensor<16xf32> loc(#loc5)
    %cst_10 = arith.constant dense_resource<torch_tensor_16_8_torch.float32> : tensor<16x8xf32> loc(#loc5)
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32> loc(#loc6)
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32> loc(#loc6)
    %cst_13 = arith.constant 1.000000e-05 : f64 loc(#loc6)
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc2)
    %cst_15 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32> loc(#loc2)
    %cst_16 = arith.constant 0xFFF0000000000000 : f64 loc(#loc2)
    %cst_17 = arith.constant 0.70710678118654757 : f64 loc(#loc2)
    %cst_18 = arith.constant dense_resource<torch_tensor_24_torch.float32> : tensor<24xf32> loc(#loc2)
    %cst_19 = arith.constant dense_resource<torch_tensor_24_8_torch.float32> : tensor<24x8xf32> loc(#loc2)
    %cst_20 = arith.constant 8.000000e+00 : f64 loc(#loc)
    %cst_21 = arith.constant 8.000000e+00 : f32 loc(#loc)
    %cst_22 = arith.constant 1.41421354 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<5x1x8xf32> loc(#loc2)
    %transposed = linalg.transpose ins(%arg0 : tensor<1x5x8xf32>) outs(%0 : tensor<5x1x8xf32>) permutation = [1, 0, 2]  loc(#loc2)
    %collapsed = tensor.collapse_shape %transposed [[0], [1, 2]] : tensor<5x1x8xf32> into tensor<5x8xf32> loc(#loc2)
    %1 = tensor.empty() : tensor<8x24xf32> loc(#loc2)
    %transposed_23 = linalg.transpose ins(%cst_19 : tensor<24x8xf32>) outs(%1 : tensor<8x24xf32>) permutation = [1, 0]  loc(#loc2)
    %2 = tensor.empty() : tensor<5x24xf32> loc(#loc2)
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<5x24xf32>) -> tensor<5x24xf32> loc(#loc2)
    %4 = linalg.matmul ins(%collapsed, %transposed_23 : tensor<5x8xf32>, tensor<8x24xf32>) outs(%3 : tensor<5x24xf32>) -> tensor<5x24xf32> loc(#loc2)
    %5 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_18 : tensor<24xf32>) outs(%2 : tensor<5x24xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      linalg.yield %in : f32 loc(#loc2)
    } -> tensor<5x24xf32> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%4, %5 : tensor<5x24xf32>, tensor<5x24xf32>) outs(%2 : tensor<5x24xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %in_57: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = arith.addf %in, %in_57 : f32 loc(#loc2)
      linalg.yield %95 : f32 loc(#loc2)
    } -> tensor<5x24xf32> loc(#loc2)
    %expanded = tensor.expand_shape %6 [[0, 1], [2, 3, 4]] output_shape [1, 5, 1, 3, 8] : tensor<5x24xf32> into tensor<1x5x1x3x8xf32> loc(#loc2)
    %7 = tensor.empty() : tensor<3x5x1x1x8xf32> loc(#loc2)
    %transposed_24 = linalg.transpose ins(%expanded : tensor<1x5x1x3x8xf32>) outs(%7 : tensor<3x5x1x1x8xf32>) permutation = [3, 1, 2, 0, 4]  loc(#loc2)
    %collapsed_25 = tensor.collapse_shape %transposed_24 [[0], [1], [2, 3], [4]] : tensor<3x5x1x1x8xf32> into tensor<3x5x1x8xf32> loc(#loc2)
    %extracted_slice = tensor.extract_slice %collapsed_25[0, 0, 0, 0] [1, 5, 1, 8] [1, 1, 1, 1] : tensor<3x5x1x8xf32> to tensor<1x5x1x8xf32> loc(#loc2)
    %extracted_slice_26 = tensor.extract_slice %collapsed_25[1, 0, 0, 0] [1, 5, 1, 8] [1, 1, 1, 1] : tensor<3x5x1x8xf32> to tensor<1x5x1x8xf32> loc(#loc2)
    %extracted_slice_27 = tensor.extract_slice %collapsed_25[2, 0, 0, 0] [1, 5, 1, 8] [1, 1, 1, 1] : tensor<3x5x1x8xf32> to tensor<1x5x1x8xf32> loc(#loc2)
    %collapsed_28 = tensor.collapse_shape %extracted_slice [[0, 1], [2, 3]] : tensor<1x5x1x8xf32> into tensor<5x8xf32> loc(#loc2)
    %expanded_29 = tensor.expand_shape %collapsed_28 [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32> loc(#loc2)
    %8 = tensor.empty() : tensor<2x5x4xf32> loc(#loc2)
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<5x2x4xf32>) outs(%8 : tensor<2x5x4xf32>) permutation = [1, 0, 2]  loc(#loc2)
    %collapsed_31 = tensor.collapse_shape %extracted_slice_26 [[0, 1], [2, 3]] : tensor<1x5x1x8xf32> into tensor<5x8xf32> loc(#loc2)
    %expanded_32 = tensor.expand_shape %collapsed_31 [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32> loc(#loc2)
    %transposed_33 = linalg.transpose ins(%expanded_32 : tensor<5x2x4xf32>) outs(%8 : tensor<2x5x4xf32>) permutation = [1, 0, 2]  loc(#loc2)
    %collapsed_34 = tensor.collapse_shape %extracted_slice_27 [[0, 1], [2, 3]] : tensor<1x5x1x8xf32> into tensor<5x8xf32> loc(#loc2)
    %expanded_35 = tensor.expand_shape %collapsed_34 [[0], [1, 2]] output_shape [5, 2, 4] : tensor<5x8xf32> into tensor<5x2x4xf32> loc(#loc2)
    %transposed_36 = linalg.transpose ins(%expanded_35 : tensor<5x2x4xf32>) outs(%8 : tensor<2x5x4xf32>) permutation = [1, 0, 2]  loc(#loc2)
    %expanded_37 = tensor.expand_shape %transposed_30 [[0, 1], [2], [3]] output_shape [1, 2, 5, 4] : tensor<2x5x4xf32> into tensor<1x2x5x4xf32> loc(#loc2)
    %expanded_38 = tensor.expand_shape %transposed_33 [[0, 1], [2], [3]] output_shape [1, 2, 5, 4] : tensor<2x5x4xf32> into tensor<1x2x5x4xf32> loc(#loc2)
    %9 = tensor.empty() : tensor<1x2x5x4xf32> loc(#loc2)
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_37 : tensor<1x2x5x4xf32>) outs(%9 : tensor<1x2x5x4xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = arith.truncf %cst_17 : f64 to f32 loc(#loc2)
      %96 = arith.mulf %in, %95 : f32 loc(#loc2)
      linalg.yield %96 : f32 loc(#loc2)
    } -> tensor<1x2x5x4xf32> loc(#loc2)
    %11 = tensor.empty() : tensor<1x2x4x5xf32> loc(#loc2)
    %transposed_39 = linalg.transpose ins(%expanded_38 : tensor<1x2x5x4xf32>) outs(%11 : tensor<1x2x4x5xf32>) permutation = [0, 1, 3, 2]  loc(#loc2)
    %12 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_39 : tensor<1x2x4x5xf32>) outs(%11 : tensor<1x2x4x5xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = arith.truncf %cst_17 : f64 to f32 loc(#loc2)
      %96 = arith.mulf %in, %95 : f32 loc(#loc2)
      linalg.yield %96 : f32 loc(#loc2)
    } -> tensor<1x2x4x5xf32> loc(#loc2)
    %collapsed_40 = tensor.collapse_shape %10 [[0, 1], [2], [3]] : tensor<1x2x5x4xf32> into tensor<2x5x4xf32> loc(#loc2)
    %collapsed_41 = tensor.collapse_shape %12 [[0, 1], [2], [3]] : tensor<1x2x4x5xf32> into tensor<2x4x5xf32> loc(#loc2)
    %13 = tensor.empty() : tensor<2x5x5xf32> loc(#loc2)
    %14 = linalg.fill ins(%cst : f32) outs(%13 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32> loc(#loc2)
    %15 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<2x5x4xf32>, tensor<2x4x5xf32>) outs(%14 : tensor<2x5x5xf32>) -> tensor<2x5x5xf32> loc(#loc2)
    %expanded_42 = tensor.expand_shape %15 [[0, 1], [2], [3]] output_shape [1, 2, 5, 5] : tensor<2x5x5xf32> into tensor<1x2x5x5xf32> loc(#loc2)
    %16 = tensor.empty() : tensor<1x2x5xi64> loc(#loc2)
    %17 = linalg.fill ins(%c0_i64 : i64) outs(%16 : tensor<1x2x5xi64>) -> tensor<1x2x5xi64> loc(#loc2)
    %18 = tensor.empty() : tensor<1x2x5xf32> loc(#loc2)
    %19 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<1x2x5xf32>) -> tensor<1x2x5xf32> loc(#loc2)
    %20:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_42 : tensor<1x2x5x5xf32>) outs(%19, %17 : tensor<1x2x5xf32>, tensor<1x2x5xi64>) {
    ^bb0(%in: f32 loc("self_attn"), %out: f32 loc("self_attn"), %out_57: i64 loc("self_attn")):
      %95 = linalg.index 3 : index loc(#loc2)
      %96 = arith.index_cast %95 : index to i64 loc(#loc2)
      %97 = arith.maximumf %in, %out : f32 loc(#loc2)
      %98 = arith.cmpf ogt, %in, %out : f32 loc(#loc2)
      %99 = arith.select %98, %96, %out_57 : i64 loc(#loc2)
      linalg.yield %97, %99 : f32, i64 loc(#loc2)
    } -> (tensor<1x2x5xf32>, tensor<1x2x5xi64>) loc(#loc2)
    %expanded_43 = tensor.expand_shape %20#0 [[0], [1], [2, 3]] output_shape [1, 2, 5, 1] : tensor<1x2x5xf32> into tensor<1x2x5x1xf32> loc(#loc2)
    %21 = tensor.empty() : tensor<1x2x5x5xf32> loc(#loc2)
    %22 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42, %expanded_43 : tensor<1x2x5x5xf32>, tensor<1x2x5x1xf32>) outs(%21 : tensor<1x2x5x5xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %in_57: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = arith.subf %in, %in_57 : f32 loc(#loc2)
      linalg.yield %95 : f32 loc(#loc2)
    } -> tensor<1x2x5x5xf32> loc(#loc2)
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<1x2x5x5xf32>) outs(%21 : tensor<1x2x5x5xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = math.exp %in : f32 loc(#loc2)
      linalg.yield %95 : f32 loc(#loc2)
    } -> tensor<1x2x5x5xf32> loc(#loc2)
    %24 = tensor.empty() : tensor<1x2x5x1xf32> loc(#loc2)
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<1x2x5x1xf32>) -> tensor<1x2x5x1xf32> loc(#loc2)
    %26 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%23 : tensor<1x2x5x5xf32>) outs(%25 : tensor<1x2x5x1xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = arith.addf %in, %out : f32 loc(#loc2)
      linalg.yield %95 : f32 loc(#loc2)
    } -> tensor<1x2x5x1xf32> loc(#loc2)
    %27 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %26 : tensor<1x2x5x5xf32>, tensor<1x2x5x1xf32>) outs(%21 : tensor<1x2x5x5xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %in_57: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = arith.divf %in, %in_57 : f32 loc(#loc2)
      linalg.yield %95 : f32 loc(#loc2)
    } -> tensor<1x2x5x5xf32> loc(#loc2)
    %28 = tensor.empty() : tensor<1x2x5x5xi1> loc(#loc2)
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<1x2x5x5xf32>) outs(%28 : tensor<1x2x5x5xi1>) {
    ^bb0(%in: f32 loc("self_attn"), %out: i1 loc("self_attn")):
      %95 = arith.extf %in : f32 to f64 loc(#loc2)
      %96 = arith.cmpf oeq, %95, %cst_16 : f64 loc(#loc2)
      linalg.yield %96 : i1 loc(#loc2)
    } -> tensor<1x2x5x5xi1> loc(#loc2)
    %30 = tensor.empty() : tensor<1x2x5x1xi1> loc(#loc2)
    %31 = linalg.fill ins(%true : i1) outs(%30 : tensor<1x2x5x1xi1>) -> tensor<1x2x5x1xi1> loc(#loc2)
    %32 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%29 : tensor<1x2x5x5xi1>) outs(%31 : tensor<1x2x5x1xi1>) {
    ^bb0(%in: i1 loc("self_attn"), %out: i1 loc("self_attn")):
      %95 = arith.andi %in, %out : i1 loc(#loc2)
      linalg.yield %95 : i1 loc(#loc2)
    } -> tensor<1x2x5x1xi1> loc(#loc2)
    %33 = linalg.generic {indexing_maps = [#map4, #map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %cst_4, %27 : tensor<1x2x5x1xi1>, tensor<1x2x5x5xf32>, tensor<1x2x5x5xf32>) outs(%21 : tensor<1x2x5x5xf32>) {
    ^bb0(%in: i1 loc("self_attn"), %in_57: f32 loc("self_attn"), %in_58: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = arith.select %in, %in_57, %in_58 : f32 loc(#loc2)
      linalg.yield %95 : f32 loc(#loc2)
    } -> tensor<1x2x5x5xf32> loc(#loc2)
    %collapsed_44 = tensor.collapse_shape %33 [[0, 1], [2], [3]] : tensor<1x2x5x5xf32> into tensor<2x5x5xf32> loc(#loc2)
    %34 = linalg.fill ins(%cst : f32) outs(%8 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32> loc(#loc2)
    %35 = linalg.batch_matmul ins(%collapsed_44, %transposed_36 : tensor<2x5x5xf32>, tensor<2x5x4xf32>) outs(%34 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32> loc(#loc2)
    %expanded_45 = tensor.expand_shape %35 [[0, 1], [2], [3]] output_shape [1, 2, 5, 4] : tensor<2x5x4xf32> into tensor<1x2x5x4xf32> loc(#loc2)
    %36 = tensor.empty() : tensor<5x1x2x4xf32> loc(#loc2)
    %transposed_46 = linalg.transpose ins(%expanded_45 : tensor<1x2x5x4xf32>) outs(%36 : tensor<5x1x2x4xf32>) permutation = [2, 0, 1, 3]  loc(#loc2)
    %collapsed_47 = tensor.collapse_shape %transposed_46 [[0], [1, 2, 3]] : tensor<5x1x2x4xf32> into tensor<5x8xf32> loc(#loc2)
    %37 = tensor.empty() : tensor<8x8xf32> loc(#loc2)
    %transposed_48 = linalg.transpose ins(%cst_15 : tensor<8x8xf32>) outs(%37 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc2)
    %38 = tensor.empty() : tensor<5x8xf32> loc(#loc2)
    %39 = linalg.fill ins(%cst : f32) outs(%38 : tensor<5x8xf32>) -> tensor<5x8xf32> loc(#loc2)
    %40 = linalg.matmul ins(%collapsed_47, %transposed_48 : tensor<5x8xf32>, tensor<8x8xf32>) outs(%39 : tensor<5x8xf32>) -> tensor<5x8xf32> loc(#loc2)
    %41 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_14 : tensor<8xf32>) outs(%38 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      linalg.yield %in : f32 loc(#loc2)
    } -> tensor<5x8xf32> loc(#loc2)
    %42 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%40, %41 : tensor<5x8xf32>, tensor<5x8xf32>) outs(%38 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %in_57: f32 loc("self_attn"), %out: f32 loc("self_attn")):
      %95 = arith.addf %in, %in_57 : f32 loc(#loc2)
      linalg.yield %95 : f32 loc(#loc2)
    } -> tensor<5x8xf32> loc(#loc2)
    %expanded_49 = tensor.expand_shape %42 [[0], [1, 2]] output_shape [5, 1, 8] : tensor<5x8xf32> into tensor<5x1x8xf32> loc(#loc2)
    %43 = tensor.empty() : tensor<1x5x8xf32> loc(#loc2)
    %transposed_50 = linalg.transpose ins(%expanded_49 : tensor<5x1x8xf32>) outs(%43 : tensor<1x5x8xf32>) permutation = [1, 0, 2]  loc(#loc2)
    %44 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %transposed_50 : tensor<1x5x8xf32>, tensor<1x5x8xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("self_attn"), %in_57: f32 loc("self_attn"), %out: f32 loc("add")):
      %95 = arith.addf %in, %in_57 : f32 loc(#loc7)
      linalg.yield %95 : f32 loc(#loc7)
    } -> tensor<1x5x8xf32> loc(#loc7)
    %45 = tensor.empty() : tensor<1x5x8xf64> loc(#loc6)
    %46 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44 : tensor<1x5x8xf32>) outs(%45 : tensor<1x5x8xf64>) {
    ^bb0(%in: f32 loc("add"), %out: f64 loc("norm1")):
      %95 = arith.extf %in : f32 to f64 loc(#loc6)
      linalg.yield %95 : f64 loc(#loc6)
    } -> tensor<1x5x8xf64> loc(#loc6)
    %47 = tensor.empty() : tensor<1x5x1xf64> loc(#loc6)
    %48 = linalg.fill ins(%cst_1 : f64) outs(%47 : tensor<1x5x1xf64>) -> tensor<1x5x1xf64> loc(#loc6)
    %49 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%46 : tensor<1x5x8xf64>) outs(%48 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("norm1"), %out: f64 loc("norm1")):
      %95 = arith.addf %in, %out : f64 loc(#loc6)
      linalg.yield %95 : f64 loc(#loc6)
    } -> tensor<1x5x1xf64> loc(#loc6)
    %50 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49 : tensor<1x5x1xf64>) outs(%47 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("norm1"), %out: f64 loc("norm1")):
      %95 = arith.divf %in, %cst_20 : f64 loc(#loc6)
      linalg.yield %95 : f64 loc(#loc6)
    } -> tensor<1x5x1xf64> loc(#loc6)
    %51 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46, %50 : tensor<1x5x8xf64>, tensor<1x5x1xf64>) outs(%45 : tensor<1x5x8xf64>) {
    ^bb0(%in: f64 loc("norm1"), %in_57: f64 loc("norm1"), %out: f64 loc("norm1")):
      %95 = arith.subf %in, %in_57 : f64 loc(#loc6)
      linalg.yield %95 : f64 loc(#loc6)
    } -> tensor<1x5x8xf64> loc(#loc6)
    %52 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%51, %51 : tensor<1x5x8xf64>, tensor<1x5x8xf64>) outs(%45 : tensor<1x5x8xf64>) {
    ^bb0(%in: f64 loc("norm1"), %in_57: f64 loc("norm1"), %out: f64 loc("norm1")):
      %95 = arith.mulf %in, %in_57 : f64 loc(#loc6)
      linalg.yield %95 : f64 loc(#loc6)
    } -> tensor<1x5x8xf64> loc(#loc6)
    %53 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%52 : tensor<1x5x8xf64>) outs(%48 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("norm1"), %out: f64 loc("norm1")):
      %95 = arith.addf %in, %out : f64 loc(#loc6)
      linalg.yield %95 : f64 loc(#loc6)
    } -> tensor<1x5x1xf64> loc(#loc6)
    %54 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%53 : tensor<1x5x1xf64>) outs(%47 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("norm1"), %out: f64 loc("norm1")):
      %95 = arith.divf %in, %cst_20 : f64 loc(#loc6)
      linalg.yield %95 : f64 loc(#loc6)
    } -> tensor<1x5x1xf64> loc(#loc6)
    %55 = tensor.empty() : tensor<1x5x1xf32> loc(#loc6)
    %56 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<1x5x1xf64>) outs(%55 : tensor<1x5x1xf32>) {
    ^bb0(%in: f64 loc("norm1"), %out: f32 loc("norm1")):
      %95 = arith.truncf %in : f64 to f32 loc(#loc6)
      linalg.yield %95 : f32 loc(#loc6)
    } -> tensor<1x5x1xf32> loc(#loc6)
    %57 = linalg.fill ins(%cst : f32) outs(%55 : tensor<1x5x1xf32>) -> tensor<1x5x1xf32> loc(#loc6)
    %58 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%44 : tensor<1x5x8xf32>) outs(%57 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("norm1")):
      %95 = arith.addf %in, %out : f32 loc(#loc6)
      linalg.yield %95 : f32 loc(#loc6)
    } -> tensor<1x5x1xf32> loc(#loc6)
    %59 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%58 : tensor<1x5x1xf32>) outs(%55 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("norm1"), %out: f32 loc("norm1")):
      %95 = arith.divf %in, %cst_21 : f32 loc(#loc6)
      linalg.yield %95 : f32 loc(#loc6)
    } -> tensor<1x5x1xf32> loc(#loc6)
    %60 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%56 : tensor<1x5x1xf32>) outs(%55 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("norm1"), %out: f32 loc("norm1")):
      %95 = arith.truncf %cst_13 : f64 to f32 loc(#loc6)
      %96 = arith.addf %in, %95 : f32 loc(#loc6)
      linalg.yield %96 : f32 loc(#loc6)
    } -> tensor<1x5x1xf32> loc(#loc6)
    %61 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%60 : tensor<1x5x1xf32>) outs(%55 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("norm1"), %out: f32 loc("norm1")):
      %95 = math.rsqrt %in : f32 loc(#loc6)
      linalg.yield %95 : f32 loc(#loc6)
    } -> tensor<1x5x1xf32> loc(#loc6)
    %62 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%44, %59 : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("add"), %in_57: f32 loc("norm1"), %out: f32 loc("norm1")):
      %95 = arith.subf %in, %in_57 : f32 loc(#loc6)
      linalg.yield %95 : f32 loc(#loc6)
    } -> tensor<1x5x8xf32> loc(#loc6)
    %63 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %61 : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("norm1"), %in_57: f32 loc("norm1"), %out: f32 loc("norm1")):
      %95 = arith.mulf %in, %in_57 : f32 loc(#loc6)
      linalg.yield %95 : f32 loc(#loc6)
    } -> tensor<1x5x8xf32> loc(#loc6)
    %64 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%63, %cst_12 : tensor<1x5x8xf32>, tensor<8xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("norm1"), %in_57: f32 loc("norm1"), %out: f32 loc("norm1")):
      %95 = arith.mulf %in, %in_57 : f32 loc(#loc6)
      linalg.yield %95 : f32 loc(#loc6)
    } -> tensor<1x5x8xf32> loc(#loc6)
    %65 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64, %cst_11 : tensor<1x5x8xf32>, tensor<8xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("norm1"), %in_57: f32 loc("norm1"), %out: f32 loc("norm1")):
      %95 = arith.addf %in, %in_57 : f32 loc(#loc6)
      linalg.yield %95 : f32 loc(#loc6)
    } -> tensor<1x5x8xf32> loc(#loc6)
    %collapsed_51 = tensor.collapse_shape %65 [[0, 1], [2]] : tensor<1x5x8xf32> into tensor<5x8xf32> loc(#loc5)
    %66 = tensor.empty() : tensor<8x16xf32> loc(#loc5)
    %transposed_52 = linalg.transpose ins(%cst_10 : tensor<16x8xf32>) outs(%66 : tensor<8x16xf32>) permutation = [1, 0]  loc(#loc5)
    %67 = tensor.empty() : tensor<5x16xf32> loc(#loc5)
    %68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<5x16xf32>) -> tensor<5x16xf32> loc(#loc5)
    %69 = linalg.matmul ins(%collapsed_51, %transposed_52 : tensor<5x8xf32>, tensor<8x16xf32>) outs(%68 : tensor<5x16xf32>) -> tensor<5x16xf32> loc(#loc5)
    %70 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<16xf32>) outs(%67 : tensor<5x16xf32>) {
    ^bb0(%in: f32 loc("linear1"), %out: f32 loc("linear1")):
      linalg.yield %in : f32 loc(#loc5)
    } -> tensor<5x16xf32> loc(#loc5)
    %71 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%69, %70 : tensor<5x16xf32>, tensor<5x16xf32>) outs(%67 : tensor<5x16xf32>) {
    ^bb0(%in: f32 loc("linear1"), %in_57: f32 loc("linear1"), %out: f32 loc("linear1")):
      %95 = arith.addf %in, %in_57 : f32 loc(#loc5)
      linalg.yield %95 : f32 loc(#loc5)
    } -> tensor<5x16xf32> loc(#loc5)
    %expanded_53 = tensor.expand_shape %71 [[0, 1], [2]] output_shape [1, 5, 16] : tensor<5x16xf32> into tensor<1x5x16xf32> loc(#loc5)
    %72 = tensor.empty() : tensor<1x5x16xf32> loc(#loc8)
    %73 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53 : tensor<1x5x16xf32>) outs(%72 : tensor<1x5x16xf32>) {
    ^bb0(%in: f32 loc("linear1"), %out: f32 loc("gelu")):
      %95 = arith.divf %in, %cst_22 : f32 loc(#loc8)
      %96 = math.erf %95 : f32 loc(#loc8)
      %97 = arith.addf %96, %cst_2 : f32 loc(#loc8)
      %98 = arith.mulf %97, %cst_3 : f32 loc(#loc8)
      %99 = arith.mulf %in, %98 : f32 loc(#loc8)
      linalg.yield %99 : f32 loc(#loc8)
    } -> tensor<1x5x16xf32> loc(#loc8)
    %collapsed_54 = tensor.collapse_shape %73 [[0, 1], [2]] : tensor<1x5x16xf32> into tensor<5x16xf32> loc(#loc4)
    %74 = tensor.empty() : tensor<16x8xf32> loc(#loc4)
    %transposed_55 = linalg.transpose ins(%cst_8 : tensor<8x16xf32>) outs(%74 : tensor<16x8xf32>) permutation = [1, 0]  loc(#loc4)
    %75 = linalg.matmul ins(%collapsed_54, %transposed_55 : tensor<5x16xf32>, tensor<16x8xf32>) outs(%39 : tensor<5x8xf32>) -> tensor<5x8xf32> loc(#loc4)
    %76 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<8xf32>) outs(%38 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("linear2"), %out: f32 loc("linear2")):
      linalg.yield %in : f32 loc(#loc4)
    } -> tensor<5x8xf32> loc(#loc4)
    %77 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%75, %76 : tensor<5x8xf32>, tensor<5x8xf32>) outs(%38 : tensor<5x8xf32>) {
    ^bb0(%in: f32 loc("linear2"), %in_57: f32 loc("linear2"), %out: f32 loc("linear2")):
      %95 = arith.addf %in, %in_57 : f32 loc(#loc4)
      linalg.yield %95 : f32 loc(#loc4)
    } -> tensor<5x8xf32> loc(#loc4)
    %expanded_56 = tensor.expand_shape %77 [[0, 1], [2]] output_shape [1, 5, 8] : tensor<5x8xf32> into tensor<1x5x8xf32> loc(#loc4)
    %78 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65, %expanded_56 : tensor<1x5x8xf32>, tensor<1x5x8xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("norm1"), %in_57: f32 loc("linear2"), %out: f32 loc("add")):
      %95 = arith.addf %in, %in_57 : f32 loc(#loc7)
      linalg.yield %95 : f32 loc(#loc7)
    } -> tensor<1x5x8xf32> loc(#loc7)
    %79 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x5x8xf32>) outs(%45 : tensor<1x5x8xf64>) {
    ^bb0(%in: f32 loc("add"), %out: f64 loc("norm2")):
      %95 = arith.extf %in : f32 to f64 loc(#loc3)
      linalg.yield %95 : f64 loc(#loc3)
    } -> tensor<1x5x8xf64> loc(#loc3)
    %80 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%79 : tensor<1x5x8xf64>) outs(%48 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("norm2"), %out: f64 loc("norm2")):
      %95 = arith.addf %in, %out : f64 loc(#loc3)
      linalg.yield %95 : f64 loc(#loc3)
    } -> tensor<1x5x1xf64> loc(#loc3)
    %81 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x5x1xf64>) outs(%47 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("norm2"), %out: f64 loc("norm2")):
      %95 = arith.divf %in, %cst_20 : f64 loc(#loc3)
      linalg.yield %95 : f64 loc(#loc3)
    } -> tensor<1x5x1xf64> loc(#loc3)
    %82 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %81 : tensor<1x5x8xf64>, tensor<1x5x1xf64>) outs(%45 : tensor<1x5x8xf64>) {
    ^bb0(%in: f64 loc("norm2"), %in_57: f64 loc("norm2"), %out: f64 loc("norm2")):
      %95 = arith.subf %in, %in_57 : f64 loc(#loc3)
      linalg.yield %95 : f64 loc(#loc3)
    } -> tensor<1x5x8xf64> loc(#loc3)
    %83 = linalg.generic {indexing_maps = [#map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82, %82 : tensor<1x5x8xf64>, tensor<1x5x8xf64>) outs(%45 : tensor<1x5x8xf64>) {
    ^bb0(%in: f64 loc("norm2"), %in_57: f64 loc("norm2"), %out: f64 loc("norm2")):
      %95 = arith.mulf %in, %in_57 : f64 loc(#loc3)
      linalg.yield %95 : f64 loc(#loc3)
    } -> tensor<1x5x8xf64> loc(#loc3)
    %84 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%83 : tensor<1x5x8xf64>) outs(%48 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("norm2"), %out: f64 loc("norm2")):
      %95 = arith.addf %in, %out : f64 loc(#loc3)
      linalg.yield %95 : f64 loc(#loc3)
    } -> tensor<1x5x1xf64> loc(#loc3)
    %85 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x5x1xf64>) outs(%47 : tensor<1x5x1xf64>) {
    ^bb0(%in: f64 loc("norm2"), %out: f64 loc("norm2")):
      %95 = arith.divf %in, %cst_20 : f64 loc(#loc3)
      linalg.yield %95 : f64 loc(#loc3)
    } -> tensor<1x5x1xf64> loc(#loc3)
    %86 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x5x1xf64>) outs(%55 : tensor<1x5x1xf32>) {
    ^bb0(%in: f64 loc("norm2"), %out: f32 loc("norm2")):
      %95 = arith.truncf %in : f64 to f32 loc(#loc3)
      linalg.yield %95 : f32 loc(#loc3)
    } -> tensor<1x5x1xf32> loc(#loc3)
    %87 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%78 : tensor<1x5x8xf32>) outs(%57 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("norm2")):
      %95 = arith.addf %in, %out : f32 loc(#loc3)
      linalg.yield %95 : f32 loc(#loc3)
    } -> tensor<1x5x1xf32> loc(#loc3)
    %88 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x5x1xf32>) outs(%55 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("norm2"), %out: f32 loc("norm2")):
      %95 = arith.divf %in, %cst_21 : f32 loc(#loc3)
      linalg.yield %95 : f32 loc(#loc3)
    } -> tensor<1x5x1xf32> loc(#loc3)
    %89 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x5x1xf32>) outs(%55 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("norm2"), %out: f32 loc("norm2")):
      %95 = arith.truncf %cst_13 : f64 to f32 loc(#loc3)
      %96 = arith.addf %in, %95 : f32 loc(#loc3)
      linalg.yield %96 : f32 loc(#loc3)
    } -> tensor<1x5x1xf32> loc(#loc3)
    %90 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x5x1xf32>) outs(%55 : tensor<1x5x1xf32>) {
    ^bb0(%in: f32 loc("norm2"), %out: f32 loc("norm2")):
      %95 = math.rsqrt %in : f32 loc(#loc3)
      linalg.yield %95 : f32 loc(#loc3)
    } -> tensor<1x5x1xf32> loc(#loc3)
    %91 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %88 : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("add"), %in_57: f32 loc("norm2"), %out: f32 loc("norm2")):
      %95 = arith.subf %in, %in_57 : f32 loc(#loc3)
      linalg.yield %95 : f32 loc(#loc3)
    } -> tensor<1x5x8xf32> loc(#loc3)
    %92 = linalg.generic {indexing_maps = [#map5, #map6, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %90 : tensor<1x5x8xf32>, tensor<1x5x1xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("norm2"), %in_57: f32 loc("norm2"), %out: f32 loc("norm2")):
      %95 = arith.mulf %in, %in_57 : f32 loc(#loc3)
      linalg.yield %95 : f32 loc(#loc3)
    } -> tensor<1x5x8xf32> loc(#loc3)
    %93 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %cst_6 : tensor<1x5x8xf32>, tensor<8xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("norm2"), %in_57: f32 loc("norm2"), %out: f32 loc("norm2")):
      %95 = arith.mulf %in, %in_57 : f32 loc(#loc3)
      linalg.yield %95 : f32 loc(#loc3)
    } -> tensor<1x5x8xf32> loc(#loc3)
    %94 = linalg.generic {indexing_maps = [#map5, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %cst_5 : tensor<1x5x8xf32>, tensor<8xf32>) outs(%43 : tensor<1x5x8xf32>) {
    ^bb0(%in: f32 loc("norm2"), %in_57: f32 loc("norm2"), %out: f32 loc("norm2")):
      %95 = arith.addf %in, %in_57 : f32 loc(#loc3)
      linalg.yield %95 : f32 loc(#loc3)
    } -> tensor<1x5x8xf32> loc(#loc3)
    return %94 : tensor<1x5x8xf32> loc(#loc9)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc9 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_5: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32_4: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_torch.float32_3: "0x04000000400D263DE8695ABEC4CA383E40AA913C54D106BE76DA61BE8AEF04BE9E0A6E3E",
      torch_tensor_8_16_torch.float32: "0x04000000803BB83BCC50073E68B6763D7C5440BEE8383FBE6C965A3EA0AEDCBD060061BE4ABF65BE0AB85EBEB8CD693D00C1EC3C249C14BE205467BD2814203DA081BA3D7409D13D6ECF09BE583B713E6E256F3EB2CD35BE9C496D3E74B851BE84F628BE102C4A3D9428963DACA2633E00F1A43A5CE62C3EDCABAABDBA8A3ABE101FC7BC28E7043E8005C8BD3AB158BED6F01BBE3066353DA81B743E0070623C585E4EBE7C37E5BD2AEC013EF822A1BDA8370ABD5E723E3E2C32BC3D48B81C3E90D3653E4C84A8BD5875143D061240BE8E757E3E96992BBE0E56733E2A636A3EF0C35E3DDA555DBE200304BCA802D3BDB4F49C3D64C3103EC6910E3EF86DA43D5E2944BEBE5357BE202C973D60A460BD3C4BEF3D94CF783E489C9A3D4A281ABE14D993BDA2BC1D3EA07DC23CCE902E3E006175BE805BFCBCCCB1F9BD3089423E30F4DF3D784A09BD3C866DBED073F1BCF8884F3E0068DBBBC0A429BC5EBD6CBE96AD4A3E02D1533EB6B14DBEB69935BEC076463C207C12BE6E7851BE6CADA03DB4B484BDAC78B13DC872CB3DA8F6633E8419183E22A770BEF04E4EBEF42D4D3E848359BEA8781C3E8E051CBEFE6A4D3E60C7103E6CB430BEC0A653BE087CE0BD1812EABD264A11BE8466343EB07C7B3D208400BDD0138BBCA40ED53DC0C1D13CB094FDBC9E50633EE8A7303ED09A8F3CCCAC303EB8B55CBD2E4942BE5208133E48020E3E",
      torch_tensor_16_torch.float32: "0x040000007F1063BE44B134BEC916993EB50992BC147B42BDE23B0DBEC43D73BC1C06743E4094A4385317283E57524F3ED44DB0BEA639FD3DB6DEB43E1C7437BE304D6B3D",
      torch_tensor_16_8_torch.float32: "0x04000000BF88353EAC9B8B3DDF29463D026D71BEF092A9BE9406A43E625588BE6B9789BDA7B584BD9FC24E3E549B98BE0A374FBE340342BE1D8C36BE957A5D3EE39C5D3E773B243E6EC3933E03C870BEDE04B8BA907D92BE427335BAEEB69ABE015AAEBEE209643E6D3620BE79C4E6BC856DD5BD5F938FBE2D7910BDABEC553DA5A3903EF4011ABE0679AC3E1EA127BE60BD673E441D9E3ECABC153D0AAEF8BD60E7853ECE35D3BD82FD1ABE036CFCBD92A393BED6B410BD144493BEDD186D3EC957AEBEBE7B86BE2B8B8F3D37F85F3E5622AD3E0CB592BE00B4943E73AD7D3EF9806DBE53F0163ED4AECBBD886CD03D9540A0BEA4DF4FBEFD8565BEFA348DBD97BA52BCFB4CF9BB33DF55BE48D0323ECFE9373E3FCB9EBE57CAA7BEAE979BBDF36BC93DAFDF89BE345B05BD2961A43C5C518ABEE582A93EB21A833E5D438A3E2DA113BE836081BE04D1313D2DC2533E711B313EC3DF6ABE691B8E3EC9A22BBE372C7DBDAC05CBBD015E2C3EA4E5A8BE948866BE133B2FBDD635793E3B57AEBDAC26633E27C6A53ECBAF593C53D873BE42E7003B35DD0C3EB0349ABDADBDB0BEDC76573E4BC61DBE5A377DBE8082383EC149AE3DFAE2833E153992BDA1DE5F3ED7EDABBDE4C860BE601BA73E431BB23EB701813ED618CABDE4F51DBE3F02803D3842363E0CC9383D0870183E1B508ABC46584D3E19C02B3ECC374E3E83DAD8BCF1FA94BE",
      torch_tensor_8_torch.float32_2: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32_1: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_torch.float32: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32: "0x04000000FF4ACA3CFC165ABE2B90E63D8E33E33D558041BE9C0B59BDA51754BEDAE0BB3D050BC3BD6F587E3ECE80803E2D86133D55581ABEC1A554BE2D091FBD95C6CBBD8D921F3E5C929ABE0B21AA3E17FF8DBED29D8A3E897A7BBD8B3A3A3EAD150D3EC87A723C6103873DB477893E8637BA3D2314403E74078CBE77DD803E8034F93DDD68B73D490E483D3A7B303E1141A63E6C1EA1BDBEB149BEC32CB6BD1CA85CBE71282E3E1EEF32BE3D3841BE3F309C3E81A5A53EF08E263D31C47ABD4FEF3ABDB8812B3E3508A9BEE2EF93BE8599903EA6B5B23EF91CACBC6B088FBEC0451E3C6D6D28BE0B2E32BA6F34313EED43203E5ED129BD936F1F3D390CC53D20E38DBE",
      torch_tensor_24_torch.float32: "0x04000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_24_8_torch.float32: "0x0400000045C6723ED40F73BEA727D0BDC725D13E7653A33D6BF1F93C7B7A153E9140D8BD25AFBD3E00D3B4BE02F1F3BDF14C99BDFB7236BE917CDBBD9E66893E2E4B733E2D3DC53CFB24C13E81889CBE713384BE6E56483EF3A9BEBCF308CABE267499BE30F786BE7F33AB3E85CD483ED582AB3E3B0EA5BEFF26D8BED66291BE9BBE3D3DC326AFBD0BB68BBECB64A13EE1FD0EBE4D3A80BE47D14C3EACF0EEBD9F568D3EDB58D33D12072F3C7D2ABA3D5C97A6BE103F6DBEB96550BEE2E57ABEB4409D3D602BB13D793B38BEB286903E8EB576BEEF09B33D9A39FDBD934FC0BE715C90BE0E1F353E96772F3E311789BEB4440ABEF441CFBE6A596E3E38B4BF3E1501113E9B2D89BED7E0693EDCFCB73E9E6DB5BDC35E91BD8078193E542C643DEC8C12BE2FD2CDBE22759BBE4019C03C4749BEBCF412B73E75CD723CD256E4BDCB9FD8BEEED6CBBEDA30383E8C78C53E6C49D7BB7428C6BE216D1D3E4E92B43E0ABC92BEAA7BE9BD032B153DD8DE7CBE6F92CDBEE31C423EAEECB5BE9498DEBDCC706BBEA5BAA63EEE39AB3DA6A04D3E4D2196BEB0D4BA3E9E071E3D84ED75BECC0CE8BC4CFA9CBEEEBCA3BCED99773E6C5447BE2B66BB3E0A62073EDB2D9BBD9C820A3E6D5FA3BDDE1BCEBD217491BE8F2E813E2616853EE5D2173EE71E833EA57DDD3EE1C1D03E86F3D5BE0C36CA3D5EDC17BD9C8F163E9FFCABBD5884F73DD1FCCBBE8AA94A3E33FFD43EBD7B9FBD1759B0BE8A4BB8BED91FAABD6AA1D6BBDCCF453D7A895E3D3CFEA63EA7E2A0BD0213FD3D73A76BBEC50DDA3E40272A3ECAF975BDE3BC913E97F51C3E0316983D07E502BEFF045F3D8B9BFD3CD68781BEFA09CB3B2AA7C13D155183BE5F689E3DEC2D13BEBE72B8BE71C684BE78F4AFBE2A3CCD3D769D873E508EC93E4761D93E47A52E3E9ADE583EB13B97BDE146B73EA88529BE1AFBF0BDEC9113BE7A9E94BEFBDDAABE2EC7B4BD9C2EB33E6DE35CBE2146C9BE899ECABDB2E4C83E9FE4D53D2339E0BC2F81FDBDD2A9C23E0609D5BEB2407B3E93C8F03DA1FA8A3EAF7F80BE4B6211BEB9573ABE841FD73E0E0565BD5567D3BE"
    }
  }
#-}
