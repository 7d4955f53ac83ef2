#loc1 = loc("x")
#loc2 = loc("padding")
#loc3 = loc("attention")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> ()>
#map2 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map10 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @forward(%arg0: tensor<2x6x8xf32> loc("x"), %arg1: tensor<2x6xi1> loc("padding")) -> tensor<2x6x8xf32> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc3)
    %true = arith.constant true loc(#loc3)
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<2x2x6x6xf32> loc(#loc3)
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc3)
    %cst_3 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32> loc(#loc3)
    %cst_4 = arith.constant 0.70710678118654757 : f64 loc(#loc3)
    %cst_5 = arith.constant dense_resource<torch_tensor_24_torch.float32> : tensor<24xf32> loc(#loc3)
    %cst_6 = arith.constant dense_resource<torch_tensor_24_8_torch.float32> : tensor<24x8xf32> loc(#loc3)
    %cst_7 = arith.constant 0xFFF0000000000000 : f64 loc(#loc3)
    %cst_8 = arith.constant dense<0.000000e+00> : tensor<2x6xf32> loc(#loc3)
    %cst_9 = arith.constant dense<0xFF800000> : tensor<f32> loc(#loc3)
    %0 = tensor.empty() : tensor<2x6xf32> loc(#loc3)
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1, %cst_9, %cst_8 : tensor<2x6xi1>, tensor<f32>, tensor<2x6xf32>) outs(%0 : tensor<2x6xf32>) {
    ^bb0(%in: i1 loc("attention"), %in_39: f32 loc("attention"), %in_40: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.select %in, %in_39, %in_40 : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<2x6xf32> loc(#loc3)
    %2 = tensor.empty() : tensor<6x2x8xf32> loc(#loc3)
    %transposed = linalg.transpose ins(%arg0 : tensor<2x6x8xf32>) outs(%2 : tensor<6x2x8xf32>) permutation = [1, 0, 2]  loc(#loc3)
    %3 = tensor.empty() : tensor<8x24xf32> loc(#loc3)
    %transposed_10 = linalg.transpose ins(%cst_6 : tensor<24x8xf32>) outs(%3 : tensor<8x24xf32>) permutation = [1, 0]  loc(#loc3)
    %4 = tensor.empty() : tensor<6x8x24xf32> loc(#loc3)
    %5 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_10 : tensor<8x24xf32>) outs(%4 : tensor<6x8x24xf32>) {
    ^bb0(%in: f32 loc("attention"), %out: f32 loc("attention")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<6x8x24xf32> loc(#loc3)
    %6 = tensor.empty() : tensor<6x2x24xf32> loc(#loc3)
    %7 = linalg.fill ins(%cst : f32) outs(%6 : tensor<6x2x24xf32>) -> tensor<6x2x24xf32> loc(#loc3)
    %8 = linalg.batch_matmul ins(%transposed, %5 : tensor<6x2x8xf32>, tensor<6x8x24xf32>) outs(%7 : tensor<6x2x24xf32>) -> tensor<6x2x24xf32> loc(#loc3)
    %9 = linalg.generic {indexing_maps = [#map3, #map4, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %cst_5 : tensor<6x2x24xf32>, tensor<24xf32>) outs(%6 : tensor<6x2x24xf32>) {
    ^bb0(%in: f32 loc("attention"), %in_39: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.addf %in, %in_39 : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<6x2x24xf32> loc(#loc3)
    %expanded = tensor.expand_shape %9 [[0, 1], [2], [3, 4]] output_shape [1, 6, 2, 3, 8] : tensor<6x2x24xf32> into tensor<1x6x2x3x8xf32> loc(#loc3)
    %10 = tensor.empty() : tensor<3x6x2x1x8xf32> loc(#loc3)
    %transposed_11 = linalg.transpose ins(%expanded : tensor<1x6x2x3x8xf32>) outs(%10 : tensor<3x6x2x1x8xf32>) permutation = [3, 1, 2, 0, 4]  loc(#loc3)
    %collapsed = tensor.collapse_shape %transposed_11 [[0], [1], [2, 3], [4]] : tensor<3x6x2x1x8xf32> into tensor<3x6x2x8xf32> loc(#loc3)
    %extracted_slice = tensor.extract_slice %collapsed[0, 0, 0, 0] [1, 6, 2, 8] [1, 1, 1, 1] : tensor<3x6x2x8xf32> to tensor<1x6x2x8xf32> loc(#loc3)
    %extracted_slice_12 = tensor.extract_slice %collapsed[1, 0, 0, 0] [1, 6, 2, 8] [1, 1, 1, 1] : tensor<3x6x2x8xf32> to tensor<1x6x2x8xf32> loc(#loc3)
    %extracted_slice_13 = tensor.extract_slice %collapsed[2, 0, 0, 0] [1, 6, 2, 8] [1, 1, 1, 1] : tensor<3x6x2x8xf32> to tensor<1x6x2x8xf32> loc(#loc3)
    %collapsed_14 = tensor.collapse_shape %extracted_slice [[0, 1], [2, 3]] : tensor<1x6x2x8xf32> into tensor<6x16xf32> loc(#loc3)
    %expanded_15 = tensor.expand_shape %collapsed_14 [[0], [1, 2]] output_shape [6, 4, 4] : tensor<6x16xf32> into tensor<6x4x4xf32> loc(#loc3)
    %11 = tensor.empty() : tensor<4x6x4xf32> loc(#loc3)
    %transposed_16 = linalg.transpose ins(%expanded_15 : tensor<6x4x4xf32>) outs(%11 : tensor<4x6x4xf32>) permutation = [1, 0, 2]  loc(#loc3)
    %collapsed_17 = tensor.collapse_shape %extracted_slice_12 [[0, 1], [2, 3]] : tensor<1x6x2x8xf32> into tensor<6x16xf32> loc(#loc3)
    %expanded_18 = tensor.expand_shape %collapsed_17 [[0], [1, 2]] output_shape [6, 4, 4] : tensor<6x16xf32> into tensor<6x4x4xf32> loc(#loc3)
    %transposed_19 = linalg.transpose ins(%expanded_18 : tensor<6x4x4xf32>) outs(%11 : tensor<4x6x4xf32>) permutation = [1, 0, 2]  loc(#loc3)
    %collapsed_20 = tensor.collapse_shape %extracted_slice_13 [[0, 1], [2, 3]] : tensor<1x6x2x8xf32> into tensor<6x16xf32> loc(#loc3)
    %expanded_21 = tensor.expand_shape %collapsed_20 [[0], [1, 2]] output_shape [6, 4, 4] : tensor<6x16xf32> into tensor<6x4x4xf32> loc(#loc3)
    %transposed_22 = linalg.transpose ins(%expanded_21 : tensor<6x4x4xf32>) outs(%11 : tensor<4x6x4xf32>) permutation = [1, 0, 2]  loc(#loc3)
    %expanded_23 = tensor.expand_shape %1 [[0], [1, 2, 3]] output_shape [2, 1, 1, 6] : tensor<2x6xf32> into tensor<2x1x1x6xf32> loc(#loc3)
    %12 = tensor.empty() : tensor<2x2x1x6xf32> loc(#loc3)
    %collapsed_24 = tensor.collapse_shape %expanded_23 [[0, 1], [2], [3]] : tensor<2x1x1x6xf32> into tensor<2x1x6xf32> loc(#loc3)
    %13 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_24 : tensor<2x1x6xf32>) outs(%12 : tensor<2x2x1x6xf32>) {
    ^bb0(%in: f32 loc("attention"), %out: f32 loc("attention")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<2x2x1x6xf32> loc(#loc3)
    %expanded_25 = tensor.expand_shape %transposed_16 [[0, 1], [2], [3]] output_shape [2, 2, 6, 4] : tensor<4x6x4xf32> into tensor<2x2x6x4xf32> loc(#loc3)
    %expanded_26 = tensor.expand_shape %transposed_19 [[0, 1], [2], [3]] output_shape [2, 2, 6, 4] : tensor<4x6x4xf32> into tensor<2x2x6x4xf32> loc(#loc3)
    %14 = tensor.empty() : tensor<2x2x6x4xf32> loc(#loc3)
    %15 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_25 : tensor<2x2x6x4xf32>) outs(%14 : tensor<2x2x6x4xf32>) {
    ^bb0(%in: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.truncf %cst_4 : f64 to f32 loc(#loc3)
      %51 = arith.mulf %in, %50 : f32 loc(#loc3)
      linalg.yield %51 : f32 loc(#loc3)
    } -> tensor<2x2x6x4xf32> loc(#loc3)
    %16 = tensor.empty() : tensor<2x2x4x6xf32> loc(#loc3)
    %transposed_27 = linalg.transpose ins(%expanded_26 : tensor<2x2x6x4xf32>) outs(%16 : tensor<2x2x4x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc3)
    %17 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27 : tensor<2x2x4x6xf32>) outs(%16 : tensor<2x2x4x6xf32>) {
    ^bb0(%in: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.truncf %cst_4 : f64 to f32 loc(#loc3)
      %51 = arith.mulf %in, %50 : f32 loc(#loc3)
      linalg.yield %51 : f32 loc(#loc3)
    } -> tensor<2x2x4x6xf32> loc(#loc3)
    %collapsed_28 = tensor.collapse_shape %15 [[0, 1], [2], [3]] : tensor<2x2x6x4xf32> into tensor<4x6x4xf32> loc(#loc3)
    %collapsed_29 = tensor.collapse_shape %17 [[0, 1], [2], [3]] : tensor<2x2x4x6xf32> into tensor<4x4x6xf32> loc(#loc3)
    %18 = tensor.empty() : tensor<4x6x6xf32> loc(#loc3)
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc3)
    %20 = linalg.batch_matmul ins(%collapsed_28, %collapsed_29 : tensor<4x6x4xf32>, tensor<4x4x6xf32>) outs(%19 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc3)
    %expanded_30 = tensor.expand_shape %20 [[0, 1], [2], [3]] output_shape [2, 2, 6, 6] : tensor<4x6x6xf32> into tensor<2x2x6x6xf32> loc(#loc3)
    %21 = tensor.empty() : tensor<2x2x6x6xf32> loc(#loc3)
    %22 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_30, %13 : tensor<2x2x6x6xf32>, tensor<2x2x1x6xf32>) outs(%21 : tensor<2x2x6x6xf32>) {
    ^bb0(%in: f32 loc("attention"), %in_39: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.addf %in, %in_39 : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<2x2x6x6xf32> loc(#loc3)
    %23 = tensor.empty() : tensor<2x2x6xi64> loc(#loc3)
    %24 = linalg.fill ins(%c0_i64 : i64) outs(%23 : tensor<2x2x6xi64>) -> tensor<2x2x6xi64> loc(#loc3)
    %25 = tensor.empty() : tensor<2x2x6xf32> loc(#loc3)
    %26 = linalg.fill ins(%cst_0 : f32) outs(%25 : tensor<2x2x6xf32>) -> tensor<2x2x6xf32> loc(#loc3)
    %27:2 = linalg.generic {indexing_maps = [#map6, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%22 : tensor<2x2x6x6xf32>) outs(%26, %24 : tensor<2x2x6xf32>, tensor<2x2x6xi64>) {
    ^bb0(%in: f32 loc("attention"), %out: f32 loc("attention"), %out_39: i64 loc("attention")):
      %50 = linalg.index 3 : index loc(#loc3)
      %51 = arith.index_cast %50 : index to i64 loc(#loc3)
      %52 = arith.maximumf %in, %out : f32 loc(#loc3)
      %53 = arith.cmpf ogt, %in, %out : f32 loc(#loc3)
      %54 = arith.select %53, %51, %out_39 : i64 loc(#loc3)
      linalg.yield %52, %54 : f32, i64 loc(#loc3)
    } -> (tensor<2x2x6xf32>, tensor<2x2x6xi64>) loc(#loc3)
    %expanded_31 = tensor.expand_shape %27#0 [[0], [1], [2, 3]] output_shape [2, 2, 6, 1] : tensor<2x2x6xf32> into tensor<2x2x6x1xf32> loc(#loc3)
    %28 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_31 : tensor<2x2x6x6xf32>, tensor<2x2x6x1xf32>) outs(%21 : tensor<2x2x6x6xf32>) {
    ^bb0(%in: f32 loc("attention"), %in_39: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.subf %in, %in_39 : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<2x2x6x6xf32> loc(#loc3)
    %29 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<2x2x6x6xf32>) outs(%21 : tensor<2x2x6x6xf32>) {
    ^bb0(%in: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = math.exp %in : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<2x2x6x6xf32> loc(#loc3)
    %30 = tensor.empty() : tensor<2x2x6x1xf32> loc(#loc3)
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<2x2x6x1xf32>) -> tensor<2x2x6x1xf32> loc(#loc3)
    %32 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%29 : tensor<2x2x6x6xf32>) outs(%31 : tensor<2x2x6x1xf32>) {
    ^bb0(%in: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.addf %in, %out : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<2x2x6x1xf32> loc(#loc3)
    %33 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %32 : tensor<2x2x6x6xf32>, tensor<2x2x6x1xf32>) outs(%21 : tensor<2x2x6x6xf32>) {
    ^bb0(%in: f32 loc("attention"), %in_39: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.divf %in, %in_39 : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<2x2x6x6xf32> loc(#loc3)
    %34 = tensor.empty() : tensor<2x2x6x6xi1> loc(#loc3)
    %35 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<2x2x6x6xf32>) outs(%34 : tensor<2x2x6x6xi1>) {
    ^bb0(%in: f32 loc("attention"), %out: i1 loc("attention")):
      %50 = arith.extf %in : f32 to f64 loc(#loc3)
      %51 = arith.cmpf oeq, %50, %cst_7 : f64 loc(#loc3)
      linalg.yield %51 : i1 loc(#loc3)
    } -> tensor<2x2x6x6xi1> loc(#loc3)
    %36 = tensor.empty() : tensor<2x2x6x1xi1> loc(#loc3)
    %37 = linalg.fill ins(%true : i1) outs(%36 : tensor<2x2x6x1xi1>) -> tensor<2x2x6x1xi1> loc(#loc3)
    %38 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%35 : tensor<2x2x6x6xi1>) outs(%37 : tensor<2x2x6x1xi1>) {
    ^bb0(%in: i1 loc("attention"), %out: i1 loc("attention")):
      %50 = arith.andi %in, %out : i1 loc(#loc3)
      linalg.yield %50 : i1 loc(#loc3)
    } -> tensor<2x2x6x1xi1> loc(#loc3)
    %39 = linalg.generic {indexing_maps = [#map9, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %cst_1, %33 : tensor<2x2x6x1xi1>, tensor<2x2x6x6xf32>, tensor<2x2x6x6xf32>) outs(%21 : tensor<2x2x6x6xf32>) {
    ^bb0(%in: i1 loc("attention"), %in_39: f32 loc("attention"), %in_40: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.select %in, %in_39, %in_40 : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<2x2x6x6xf32> loc(#loc3)
    %collapsed_32 = tensor.collapse_shape %39 [[0, 1], [2], [3]] : tensor<2x2x6x6xf32> into tensor<4x6x6xf32> loc(#loc3)
    %40 = linalg.fill ins(%cst : f32) outs(%11 : tensor<4x6x4xf32>) -> tensor<4x6x4xf32> loc(#loc3)
    %41 = linalg.batch_matmul ins(%collapsed_32, %transposed_22 : tensor<4x6x6xf32>, tensor<4x6x4xf32>) outs(%40 : tensor<4x6x4xf32>) -> tensor<4x6x4xf32> loc(#loc3)
    %expanded_33 = tensor.expand_shape %41 [[0, 1], [2], [3]] output_shape [2, 2, 6, 4] : tensor<4x6x4xf32> into tensor<2x2x6x4xf32> loc(#loc3)
    %42 = tensor.empty() : tensor<6x2x2x4xf32> loc(#loc3)
    %transposed_34 = linalg.transpose ins(%expanded_33 : tensor<2x2x6x4xf32>) outs(%42 : tensor<6x2x2x4xf32>) permutation = [2, 0, 1, 3]  loc(#loc3)
    %collapsed_35 = tensor.collapse_shape %transposed_34 [[0, 1], [2, 3]] : tensor<6x2x2x4xf32> into tensor<12x8xf32> loc(#loc3)
    %43 = tensor.empty() : tensor<8x8xf32> loc(#loc3)
    %transposed_36 = linalg.transpose ins(%cst_3 : tensor<8x8xf32>) outs(%43 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc3)
    %44 = tensor.empty() : tensor<12x8xf32> loc(#loc3)
    %45 = linalg.fill ins(%cst : f32) outs(%44 : tensor<12x8xf32>) -> tensor<12x8xf32> loc(#loc3)
    %46 = linalg.matmul ins(%collapsed_35, %transposed_36 : tensor<12x8xf32>, tensor<8x8xf32>) outs(%45 : tensor<12x8xf32>) -> tensor<12x8xf32> loc(#loc3)
    %47 = linalg.generic {indexing_maps = [#map10, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%44 : tensor<12x8xf32>) {
    ^bb0(%in: f32 loc("attention"), %out: f32 loc("attention")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<12x8xf32> loc(#loc3)
    %48 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%46, %47 : tensor<12x8xf32>, tensor<12x8xf32>) outs(%44 : tensor<12x8xf32>) {
    ^bb0(%in: f32 loc("attention"), %in_39: f32 loc("attention"), %out: f32 loc("attention")):
      %50 = arith.addf %in, %in_39 : f32 loc(#loc3)
      linalg.yield %50 : f32 loc(#loc3)
    } -> tensor<12x8xf32> loc(#loc3)
    %expanded_37 = tensor.expand_shape %48 [[0, 1], [2]] output_shape [6, 2, 8] : tensor<12x8xf32> into tensor<6x2x8xf32> loc(#loc3)
    %49 = tensor.empty() : tensor<2x6x8xf32> loc(#loc3)
    %transposed_38 = linalg.transpose ins(%expanded_37 : tensor<6x2x8xf32>) outs(%49 : tensor<2x6x8xf32>) permutation = [1, 0, 2]  loc(#loc3)
    return %transposed_38 : tensor<2x6x8xf32> loc(#loc4)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc4 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32: "0x0400000022792DBB9C36423EB1FC94BE1D3885BED6700BBEAB2AC23D578AE5BB40878F3EDE8300BD9799BF3D5DD3DABD1B548EBDC2EFACBE90C56FBE9F3D15BE4C94563C6B200F3E403B593EDE7075BE86A71DBEA77F033EF750963EE70395BD7A75873E1E6B69BD353C193DA1E8A33E20EDA7BEC5EA63BEAC4FB7BD661F0DBE9E669C3E85AA6ABE86A826BE53EF7CBE2089A9BE2D5653BE979A9B3E5E8C213E5F782F3E4952983C7B9C39BE6E01753D4D04A9BE68CC82BE4CA43ABE876C643E5D45543EF68F20BEF20251BCB38B673E12F5B33ECBAF0F3EA6A2433DF2BD723E522B55BE70ED863D65588CBE8AEC7ABEF2053BBE10D0233EFD98113E5B7456BEB8BFDA3D",
      torch_tensor_24_torch.float32: "0x04000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_24_8_torch.float32: "0x0400000037432E3E04B1B73E59EDC03EE69EC33EF37CB03DE5C9C0BEE428233DC2B28ABED79DCEBE23FBC43EDB92A83E8927DDBE6EFCA53D5C6495BD3AEF91BDC1F84ABE9E832A3EAF5083BE668C223EC73B603EE4B59E3E48CB253E416DDBBE56D18FBE16665D3E4C9CB93D53F2ACBE3D527FBE0491D03E1963953EF25541BE5332DFBD8131D3BECA08FFBB7EF4A6BEFF02ABBE9773C3BC6F26853D789635BEA58D833E26EA86BE8D2AC93EC5EE973E3BF5BABE8EB6DCBD8F0FA03CF462813D1A54D23D31012E3EF27AD43C9D5958BE7AD0513EFAAAD4BE916783BEB9FEDDBD0EFD57BE2C1E1BBE51B6B5BE4FA3BCBDB58FBD3D7D6E90BEC60AB6BCB7B49E3E1E5436BDDB2B453C1D0219BD4D79B33D9AF78C3EC101D23E22CB8C3EC37CD23E694500BDFE28C7BE4D3552BE59F5963E98F537BB91645CBEABE4A9BE127BCFBE651EBBBEAEE0B3BD7D2A733E13B96F3E24D1D5BE464B8A3EFB7BADBE137BBBBDE1C933BE2AD0AABD611EAEBDDAF1C6BE256DBFBE7FC48ABD847EB73B826D49BEC307273E928BC7BEB864EFBC30F8C23E81DC34BEB332C83EAF94203EEE13C8BE45458C3E7BAA4CBD64F045BEFF48B13E1F28B3BE74513E3D96ABB9BD10529E3E548CF73DF80E553EAA971C3E6041D5BD4080BABD6FB3B6BEA341703EE506B03EC1B1973E56629CBEDE349E3C21499CBE621674BEF12F81BE0D88173E8D1D84BE20C81ABCCA39953C1FEA8E3EE196A7BE943398BEEFBB80BE4F2D9B3E7A631FBEE900BB3EAE56203E2096603DF53E53BB544EAFBD95875E3D937FCABD456547BB344D623DB56AADBE0A6768BEEE05B33E03ECB3BEBBB6FEBC1351DB3EA02C203EC6DD483C2D21C0BE2DA75B3E18EA9DBED1BBFBBD06C514BE4C5383BDF2339B3BA5DCB63EA96A5D3DCC93C63E419E873ED5298CBE74DE463E7BB89CBE1BED3BBE5C6A023EA968123ED353A63E36BD0EBE6BB7353A7D46643E2168D6BE5F49A03EAD54B7BE328FC33BC7C596BD888769BED36B6A3D7754B73EAE9D01BE9B9F83BE07FD23BE75BDDBBE7D26483E8AF354BE75F393BE3D727FBE3AF07E3ECCD06A3E5929AA3E"
    }
  }
#-}
