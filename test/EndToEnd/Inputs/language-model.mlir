#loc_prefill1 = loc("tokens")
#loc_prefill2 = loc("where")
#loc_prefill4 = loc("model.last")
#loc_prefill5 = loc("model.blocks.1.down")
#loc_prefill6 = loc("model.blocks.1.up")
#loc_prefill7 = loc("model.blocks.1.gate")
#loc_prefill8 = loc("model.blocks.1.before_hidden")
#loc_prefill9 = loc("model.blocks.1.join")
#loc_prefill13 = loc("model.blocks.1.before_attention")
#loc_prefill14 = loc("model.blocks.0.down")
#loc_prefill15 = loc("model.blocks.0.up")
#loc_prefill16 = loc("model.blocks.0.gate")
#loc_prefill17 = loc("model.blocks.0.before_hidden")
#loc_prefill18 = loc("model.blocks.0.join")
#loc_prefill19 = loc("mul")
#loc_prefill23 = loc("model.blocks.0.before_attention")
#loc_prefill24 = loc("model.embedding")
#loc_prefill25 = loc("slice")
#loc_prefill26 = loc("arange")
#loc_prefill27 = loc("unsqueeze")
#loc_prefill28 = loc("le")
#loc_prefill29 = loc("view")
#loc_prefill31 = loc("sub")
#loc_prefill32 = loc("add")
#loc_prefill35 = loc("bmm")
#loc_prefill36 = loc("_softmax")
#loc_prefill37 = loc("sigmoid")
#loc_prefill38 = loc("constant_pad_nd")
#map_prefill = affine_map<(d0) -> (d0)>
#map_prefill1 = affine_map<(d0, d1) -> (d1)>
#map_prefill2 = affine_map<(d0, d1) -> (d0, 0)>
#map_prefill3 = affine_map<(d0, d1) -> (d0, d1)>
#map_prefill4 = affine_map<(d0, d1) -> ()>
#map_prefill5 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map_prefill6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map_prefill7 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map_prefill8 = affine_map<(d0, d1, d2) -> (d2)>
#map_prefill9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map_prefill10 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map_prefill11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map_prefill12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#loc_prefill = loc(unknown)
#loc_prefill3 = loc("model.output")
#loc_prefill10 = loc("model.blocks.1.value")
#loc_prefill11 = loc("model.blocks.1.key")
#loc_prefill12 = loc("model.blocks.1.query")
#loc_prefill20 = loc("model.blocks.0.value")
#loc_prefill21 = loc("model.blocks.0.key")
#loc_prefill22 = loc("model.blocks.0.query")
#loc_prefill30 = loc("permute")
#loc_prefill33 = loc("cat")
#loc_prefill34 = loc("select")
#loc_prefill39 = loc("output")

#loc_decode1 = loc("token")
#loc_decode2 = loc("position")
#loc_decode3 = loc("cache")
#loc_decode5 = loc("where")
#loc_decode7 = loc("model.last")
#loc_decode8 = loc("model.blocks.1.down")
#loc_decode9 = loc("model.blocks.1.up")
#loc_decode10 = loc("model.blocks.1.gate")
#loc_decode11 = loc("model.blocks.1.before_hidden")
#loc_decode12 = loc("model.blocks.1.join")
#loc_decode16 = loc("model.blocks.1.before_attention")
#loc_decode17 = loc("model.blocks.0.down")
#loc_decode18 = loc("model.blocks.0.up")
#loc_decode19 = loc("model.blocks.0.gate")
#loc_decode20 = loc("model.blocks.0.before_hidden")
#loc_decode21 = loc("model.blocks.0.join")
#loc_decode22 = loc("mul")
#loc_decode26 = loc("model.blocks.0.before_attention")
#loc_decode27 = loc("model.embedding")
#loc_decode28 = loc("slice")
#loc_decode29 = loc("_local_scalar_dense")
#loc_decode33 = loc("arange")
#loc_decode34 = loc("le")
#loc_decode35 = loc("unsqueeze")
#loc_decode36 = loc("view")
#loc_decode38 = loc("sub")
#loc_decode39 = loc("add")
#loc_decode43 = loc("bmm")
#loc_decode44 = loc("_softmax")
#loc_decode45 = loc("sigmoid")
#map_decode = affine_map<(d0) -> (d0)>
#map_decode1 = affine_map<(d0) -> (0)>
#map_decode2 = affine_map<(d0) -> ()>
#map_decode3 = affine_map<(d0, d1) -> (d0)>
#map_decode4 = affine_map<(d0, d1) -> (d0, d1)>
#map_decode5 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map_decode6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map_decode7 = affine_map<(d0, d1, d2) -> (d2)>
#map_decode8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map_decode9 = affine_map<(d0, d1, d2, d3) -> (d2, d3)>
#map_decode10 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map_decode11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map_decode12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#loc_decode = loc(unknown)
#loc_decode4 = loc("le_8")
#loc_decode6 = loc("model.output")
#loc_decode13 = loc("model.blocks.1.value")
#loc_decode14 = loc("model.blocks.1.key")
#loc_decode15 = loc("model.blocks.1.query")
#loc_decode23 = loc("model.blocks.0.value")
#loc_decode24 = loc("model.blocks.0.key")
#loc_decode25 = loc("model.blocks.0.query")
#loc_decode30 = loc("ge_5")
#loc_decode31 = loc("_assert_scalar")
#loc_decode32 = loc("lt_3")
#loc_decode37 = loc("permute")
#loc_decode40 = loc("cat")
#loc_decode41 = loc("select")
#loc_decode42 = loc("slice_scatter")
#loc_decode46 = loc("output")

module {
  func.func @prefill(%arg0: tensor<1x16xi64> loc("tokens")) -> (tensor<16x256xf32>, tensor<2x2x2x32x32xf32>) {
    %c2_i64 = arith.constant 2 : i64 loc(#loc_prefill)
    %c0_i64 = arith.constant 0 : i64 loc(#loc_prefill)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc_prefill)
    %c256 = arith.constant 256 : index loc(#loc_prefill)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc_prefill)
    %cst_1 = arith.constant 1.000000e+00 : f32 loc(#loc_prefill)
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc_prefill2)
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32> loc(#loc_prefill2)
    %cst_4 = arith.constant dense_resource<output.weight> : tensor<256x256xf32> loc(#loc_prefill3)
    %cst_5 = arith.constant dense_resource<last.weight> : tensor<256xf32> loc(#loc_prefill4)
    %cst_6 = arith.constant dense_resource<blocks.1.down.weight> : tensor<256x768xf32> loc(#loc_prefill5)
    %cst_7 = arith.constant dense_resource<blocks.1.up.weight> : tensor<768x256xf32> loc(#loc_prefill6)
    %cst_8 = arith.constant dense_resource<blocks.1.gate.weight> : tensor<768x256xf32> loc(#loc_prefill7)
    %cst_9 = arith.constant dense_resource<blocks.1.before_hidden.weight> : tensor<256xf32> loc(#loc_prefill8)
    %cst_10 = arith.constant dense_resource<blocks.1.join.weight> : tensor<256x256xf32> loc(#loc_prefill9)
    %cst_11 = arith.constant dense_resource<blocks.1.value.weight> : tensor<64x256xf32> loc(#loc_prefill10)
    %cst_12 = arith.constant dense_resource<blocks.1.key.weight> : tensor<64x256xf32> loc(#loc_prefill11)
    %cst_13 = arith.constant dense_resource<blocks.1.query.weight> : tensor<256x256xf32> loc(#loc_prefill12)
    %cst_14 = arith.constant dense_resource<blocks.1.before_attention.weight> : tensor<256xf32> loc(#loc_prefill13)
    %cst_15 = arith.constant dense_resource<blocks.0.down.weight> : tensor<256x768xf32> loc(#loc_prefill14)
    %cst_16 = arith.constant dense_resource<blocks.0.up.weight> : tensor<768x256xf32> loc(#loc_prefill15)
    %cst_17 = arith.constant dense_resource<blocks.0.gate.weight> : tensor<768x256xf32> loc(#loc_prefill16)
    %cst_18 = arith.constant dense_resource<blocks.0.before_hidden.weight> : tensor<256xf32> loc(#loc_prefill17)
    %cst_19 = arith.constant dense_resource<blocks.0.join.weight> : tensor<256x256xf32> loc(#loc_prefill18)
    %cst_20 = arith.constant 0.17677669529663689 : f64 loc(#loc_prefill19)
    %cst_21 = arith.constant dense_resource<blocks.0.value.weight> : tensor<64x256xf32> loc(#loc_prefill20)
    %cst_22 = arith.constant dense_resource<blocks.0.key.weight> : tensor<64x256xf32> loc(#loc_prefill21)
    %cst_23 = arith.constant dense_resource<blocks.0.query.weight> : tensor<256x256xf32> loc(#loc_prefill22)
    %cst_24 = arith.constant dense_resource<blocks.0.before_attention.weight> : tensor<256xf32> loc(#loc_prefill23)
    %cst_25 = arith.constant 1.000000e-05 : f64 loc(#loc_prefill23)
    %cst_26 = arith.constant dense_resource<embedding.weight> : tensor<256x256xf32> loc(#loc_prefill24)
    %cst_27 = arith.constant dense_resource<prefill_torch_tensor_32_16_torch.float32_1> : tensor<32x16xf32> loc(#loc_prefill25)
    %cst_28 = arith.constant dense_resource<prefill_torch_tensor_32_16_torch.float32> : tensor<32x16xf32> loc(#loc_prefill25)
    %cst_29 = arith.constant 2.560000e+02 : f32 loc(#loc_prefill)
    %extracted_slice = tensor.extract_slice %cst_28[0, 0] [16, 16] [1, 1] : tensor<32x16xf32> to tensor<16x16xf32> loc(#loc_prefill25)
    %extracted_slice_30 = tensor.extract_slice %cst_27[0, 0] [16, 16] [1, 1] : tensor<32x16xf32> to tensor<16x16xf32> loc(#loc_prefill25)
    %0 = tensor.empty() : tensor<16xi64> loc(#loc_prefill26)
    %1 = linalg.generic {indexing_maps = [#map_prefill], iterator_types = ["parallel"]} outs(%0 : tensor<16xi64>) {
    ^bb0(%out: i64 loc("arange")):
      %140 = linalg.index 0 : index loc(#loc_prefill26)
      %141 = arith.index_cast %140 : index to i64 loc(#loc_prefill26)
      linalg.yield %141 : i64 loc(#loc_prefill26)
    } -> tensor<16xi64> loc(#loc_prefill26)
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [16, 1] : tensor<16xi64> into tensor<16x1xi64> loc(#loc_prefill27)
    %2 = tensor.empty() : tensor<16x16xi1> loc(#loc_prefill28)
    %3 = linalg.generic {indexing_maps = [#map_prefill1, #map_prefill2, #map_prefill3], iterator_types = ["parallel", "parallel"]} ins(%1, %expanded : tensor<16xi64>, tensor<16x1xi64>) outs(%2 : tensor<16x16xi1>) {
    ^bb0(%in: i64 loc("arange"), %in_112: i64 loc("unsqueeze"), %out: i1 loc("le")):
      %140 = arith.cmpi sle, %in, %in_112 : i64 loc(#loc_prefill28)
      linalg.yield %140 : i1 loc(#loc_prefill28)
    } -> tensor<16x16xi1> loc(#loc_prefill28)
    %4 = tensor.empty() : tensor<16x16xf32> loc(#loc_prefill2)
    %5 = linalg.generic {indexing_maps = [#map_prefill3, #map_prefill4, #map_prefill4, #map_prefill3], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_2, %cst_3 : tensor<16x16xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<16x16xf32>) {
    ^bb0(%in: i1 loc("le"), %in_112: f32 loc("where"), %in_113: f32 loc("where"), %out: f32 loc("where")):
      %140 = arith.select %in, %in_112, %in_113 : f32 loc(#loc_prefill2)
      linalg.yield %140 : f32 loc(#loc_prefill2)
    } -> tensor<16x16xf32> loc(#loc_prefill2)
    %6 = tensor.empty() : tensor<1x16x256xf32> loc(#loc_prefill24)
    %7 = linalg.generic {indexing_maps = [#map_prefill5, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x16xi64>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: i64 loc("model.embedding"), %out: f32 loc("model.embedding")):
      %140 = arith.index_cast %in : i64 to index loc(#loc_prefill24)
      %141 = linalg.index 2 : index loc(#loc_prefill24)
      %142 = arith.cmpi slt, %140, %c256 : index loc(#loc_prefill24)
      cf.assert %142, "index must be smaller than dim size" loc(#loc_prefill24)
      %143 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc_prefill24)
      cf.assert %143, "index must be larger or equal to 0" loc(#loc_prefill24)
      %extracted = tensor.extract %cst_26[%140, %141] : tensor<256x256xf32> loc(#loc_prefill24)
      linalg.yield %extracted : f32 loc(#loc_prefill24)
    } -> tensor<1x16x256xf32> loc(#loc_prefill24)
    %8 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("model.embedding"), %out: f32 loc("model.blocks.0.before_attention")):
      %140 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill23)
      linalg.yield %140 : f32 loc(#loc_prefill23)
    } -> tensor<1x16x256xf32> loc(#loc_prefill23)
    %9 = tensor.empty() : tensor<1x16x1xf32> loc(#loc_prefill23)
    %10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<1x16x1xf32>) -> tensor<1x16x1xf32> loc(#loc_prefill23)
    %11 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x16x256xf32>) outs(%10 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %140 = arith.addf %in, %out : f32 loc(#loc_prefill23)
      linalg.yield %140 : f32 loc(#loc_prefill23)
    } -> tensor<1x16x1xf32> loc(#loc_prefill23)
    %12 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %140 = arith.divf %in, %cst_29 : f32 loc(#loc_prefill23)
      linalg.yield %140 : f32 loc(#loc_prefill23)
    } -> tensor<1x16x1xf32> loc(#loc_prefill23)
    %13 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %140 = arith.truncf %cst_25 : f64 to f32 loc(#loc_prefill23)
      %141 = arith.addf %in, %140 : f32 loc(#loc_prefill23)
      linalg.yield %141 : f32 loc(#loc_prefill23)
    } -> tensor<1x16x1xf32> loc(#loc_prefill23)
    %14 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %140 = math.rsqrt %in : f32 loc(#loc_prefill23)
      linalg.yield %140 : f32 loc(#loc_prefill23)
    } -> tensor<1x16x1xf32> loc(#loc_prefill23)
    %15 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %14 : tensor<1x16x256xf32>, tensor<1x16x1xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("model.embedding"), %in_112: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill23)
      linalg.yield %140 : f32 loc(#loc_prefill23)
    } -> tensor<1x16x256xf32> loc(#loc_prefill23)
    %16 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %cst_24 : tensor<1x16x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %in_112: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill23)
      linalg.yield %140 : f32 loc(#loc_prefill23)
    } -> tensor<1x16x256xf32> loc(#loc_prefill23)
    %17 = tensor.empty() : tensor<256x256xf32> loc(#loc_prefill22)
    %transposed = linalg.transpose ins(%cst_23 : tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill22)
    %collapsed = tensor.collapse_shape %16 [[0, 1], [2]] : tensor<1x16x256xf32> into tensor<16x256xf32> loc(#loc_prefill22)
    %18 = tensor.empty() : tensor<16x256xf32> loc(#loc_prefill22)
    %19 = linalg.fill ins(%cst : f32) outs(%18 : tensor<16x256xf32>) -> tensor<16x256xf32> loc(#loc_prefill22)
    %20 = linalg.matmul ins(%collapsed, %transposed : tensor<16x256xf32>, tensor<256x256xf32>) outs(%19 : tensor<16x256xf32>) -> tensor<16x256xf32> loc(#loc_prefill22)
    %expanded_31 = tensor.expand_shape %20 [[0, 1], [2, 3]] output_shape [1, 16, 8, 32] : tensor<16x256xf32> into tensor<1x16x8x32xf32> loc(#loc_prefill29)
    %21 = tensor.empty() : tensor<1x8x16x32xf32> loc(#loc_prefill30)
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x16x8x32xf32>) outs(%21 : tensor<1x8x16x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill30)
    %extracted_slice_33 = tensor.extract_slice %transposed_32[0, 0, 0, 0] [1, 8, 16, 16] [1, 1, 1, 1] : tensor<1x8x16x32xf32> to tensor<1x8x16x16xf32> loc(#loc_prefill25)
    %extracted_slice_34 = tensor.extract_slice %transposed_32[0, 0, 0, 16] [1, 8, 16, 16] [1, 1, 1, 1] : tensor<1x8x16x32xf32> to tensor<1x8x16x16xf32> loc(#loc_prefill25)
    %22 = tensor.empty() : tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %23 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33, %extracted_slice : tensor<1x8x16x16xf32>, tensor<16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %24 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_34, %extracted_slice_30 : tensor<1x8x16x16xf32>, tensor<16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %25 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %24 : tensor<1x8x16x16xf32>, tensor<1x8x16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("mul"), %out: f32 loc("sub")):
      %140 = arith.subf %in, %in_112 : f32 loc(#loc_prefill31)
      linalg.yield %140 : f32 loc(#loc_prefill31)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill31)
    %26 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_34, %extracted_slice : tensor<1x8x16x16xf32>, tensor<16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %27 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33, %extracted_slice_30 : tensor<1x8x16x16xf32>, tensor<16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %28 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %27 : tensor<1x8x16x16xf32>, tensor<1x8x16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("mul"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill32)
    %concat = tensor.concat dim(3) %25, %28 : (tensor<1x8x16x16xf32>, tensor<1x8x16x16xf32>) -> tensor<1x8x16x32xf32> loc(#loc_prefill33)
    %29 = tensor.empty() : tensor<256x64xf32> loc(#loc_prefill21)
    %transposed_35 = linalg.transpose ins(%cst_22 : tensor<64x256xf32>) outs(%29 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill21)
    %30 = tensor.empty() : tensor<16x64xf32> loc(#loc_prefill21)
    %31 = linalg.fill ins(%cst : f32) outs(%30 : tensor<16x64xf32>) -> tensor<16x64xf32> loc(#loc_prefill21)
    %32 = linalg.matmul ins(%collapsed, %transposed_35 : tensor<16x256xf32>, tensor<256x64xf32>) outs(%31 : tensor<16x64xf32>) -> tensor<16x64xf32> loc(#loc_prefill21)
    %expanded_36 = tensor.expand_shape %32 [[0, 1], [2, 3]] output_shape [1, 16, 2, 32] : tensor<16x64xf32> into tensor<1x16x2x32xf32> loc(#loc_prefill29)
    %33 = tensor.empty() : tensor<1x2x16x32xf32> loc(#loc_prefill30)
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<1x16x2x32xf32>) outs(%33 : tensor<1x2x16x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill30)
    %extracted_slice_38 = tensor.extract_slice %transposed_37[0, 0, 0, 0] [1, 2, 16, 16] [1, 1, 1, 1] : tensor<1x2x16x32xf32> to tensor<1x2x16x16xf32> loc(#loc_prefill25)
    %extracted_slice_39 = tensor.extract_slice %transposed_37[0, 0, 0, 16] [1, 2, 16, 16] [1, 1, 1, 1] : tensor<1x2x16x32xf32> to tensor<1x2x16x16xf32> loc(#loc_prefill25)
    %34 = tensor.empty() : tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %35 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_38, %extracted_slice : tensor<1x2x16x16xf32>, tensor<16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %36 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_39, %extracted_slice_30 : tensor<1x2x16x16xf32>, tensor<16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %37 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %36 : tensor<1x2x16x16xf32>, tensor<1x2x16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("mul"), %out: f32 loc("sub")):
      %140 = arith.subf %in, %in_112 : f32 loc(#loc_prefill31)
      linalg.yield %140 : f32 loc(#loc_prefill31)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill31)
    %38 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_39, %extracted_slice : tensor<1x2x16x16xf32>, tensor<16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %39 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_38, %extracted_slice_30 : tensor<1x2x16x16xf32>, tensor<16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %40 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %39 : tensor<1x2x16x16xf32>, tensor<1x2x16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("mul"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill32)
    %concat_40 = tensor.concat dim(3) %37, %40 : (tensor<1x2x16x16xf32>, tensor<1x2x16x16xf32>) -> tensor<1x2x16x32xf32> loc(#loc_prefill33)
    %transposed_41 = linalg.transpose ins(%cst_21 : tensor<64x256xf32>) outs(%29 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill20)
    %41 = linalg.matmul ins(%collapsed, %transposed_41 : tensor<16x256xf32>, tensor<256x64xf32>) outs(%31 : tensor<16x64xf32>) -> tensor<16x64xf32> loc(#loc_prefill20)
    %expanded_42 = tensor.expand_shape %41 [[0, 1], [2, 3]] output_shape [1, 16, 2, 32] : tensor<16x64xf32> into tensor<1x16x2x32xf32> loc(#loc_prefill29)
    %transposed_43 = linalg.transpose ins(%expanded_42 : tensor<1x16x2x32xf32>) outs(%33 : tensor<1x2x16x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill30)
    %collapsed_44 = tensor.collapse_shape %concat_40 [[0, 1], [2], [3]] : tensor<1x2x16x32xf32> into tensor<2x16x32xf32> loc(#loc_prefill34)
    %collapsed_45 = tensor.collapse_shape %transposed_43 [[0, 1], [2], [3]] : tensor<1x2x16x32xf32> into tensor<2x16x32xf32> loc(#loc_prefill34)
    %collapsed_46 = tensor.collapse_shape %concat [[0, 1, 2], [3]] : tensor<1x8x16x32xf32> into tensor<128x32xf32> loc(#loc_prefill29)
    %expanded_47 = tensor.expand_shape %collapsed_46 [[0, 1], [2]] output_shape [2, 64, 32] : tensor<128x32xf32> into tensor<2x64x32xf32> loc(#loc_prefill29)
    %42 = tensor.empty() : tensor<2x32x16xf32> loc(#loc_prefill30)
    %transposed_48 = linalg.transpose ins(%collapsed_44 : tensor<2x16x32xf32>) outs(%42 : tensor<2x32x16xf32>) permutation = [0, 2, 1]  loc(#loc_prefill30)
    %43 = tensor.empty() : tensor<2x64x16xf32> loc(#loc_prefill35)
    %44 = linalg.fill ins(%cst : f32) outs(%43 : tensor<2x64x16xf32>) -> tensor<2x64x16xf32> loc(#loc_prefill35)
    %45 = linalg.batch_matmul ins(%expanded_47, %transposed_48 : tensor<2x64x32xf32>, tensor<2x32x16xf32>) outs(%44 : tensor<2x64x16xf32>) -> tensor<2x64x16xf32> loc(#loc_prefill35)
    %46 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45 : tensor<2x64x16xf32>) outs(%43 : tensor<2x64x16xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %140 = arith.truncf %cst_20 : f64 to f32 loc(#loc_prefill19)
      %141 = arith.mulf %in, %140 : f32 loc(#loc_prefill19)
      linalg.yield %141 : f32 loc(#loc_prefill19)
    } -> tensor<2x64x16xf32> loc(#loc_prefill19)
    %expanded_49 = tensor.expand_shape %46 [[0], [1, 2], [3]] output_shape [2, 4, 16, 16] : tensor<2x64x16xf32> into tensor<2x4x16x16xf32> loc(#loc_prefill29)
    %47 = tensor.empty() : tensor<2x4x16x16xf32> loc(#loc_prefill32)
    %48 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_49, %5 : tensor<2x4x16x16xf32>, tensor<16x16xf32>) outs(%47 : tensor<2x4x16x16xf32>) {
    ^bb0(%in: f32 loc("view"), %in_112: f32 loc("where"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<2x4x16x16xf32> loc(#loc_prefill32)
    %49 = tensor.empty() : tensor<2x4x16xi64> loc(#loc_prefill36)
    %50 = linalg.fill ins(%c0_i64 : i64) outs(%49 : tensor<2x4x16xi64>) -> tensor<2x4x16xi64> loc(#loc_prefill36)
    %51 = tensor.empty() : tensor<2x4x16xf32> loc(#loc_prefill36)
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<2x4x16xf32>) -> tensor<2x4x16xf32> loc(#loc_prefill36)
    %53:2 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill11, #map_prefill11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%48 : tensor<2x4x16x16xf32>) outs(%52, %50 : tensor<2x4x16xf32>, tensor<2x4x16xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_112: i64 loc("_softmax")):
      %140 = linalg.index 3 : index loc(#loc_prefill36)
      %141 = arith.index_cast %140 : index to i64 loc(#loc_prefill36)
      %142 = arith.maximumf %in, %out : f32 loc(#loc_prefill36)
      %143 = arith.cmpf ogt, %in, %out : f32 loc(#loc_prefill36)
      %144 = arith.select %143, %141, %out_112 : i64 loc(#loc_prefill36)
      linalg.yield %142, %144 : f32, i64 loc(#loc_prefill36)
    } -> (tensor<2x4x16xf32>, tensor<2x4x16xi64>) loc(#loc_prefill36)
    %expanded_50 = tensor.expand_shape %53#0 [[0], [1], [2, 3]] output_shape [2, 4, 16, 1] : tensor<2x4x16xf32> into tensor<2x4x16x1xf32> loc(#loc_prefill36)
    %54 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %expanded_50 : tensor<2x4x16x16xf32>, tensor<2x4x16x1xf32>) outs(%47 : tensor<2x4x16x16xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %140 = arith.subf %in, %in_112 : f32 loc(#loc_prefill36)
      linalg.yield %140 : f32 loc(#loc_prefill36)
    } -> tensor<2x4x16x16xf32> loc(#loc_prefill36)
    %55 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54 : tensor<2x4x16x16xf32>) outs(%47 : tensor<2x4x16x16xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %140 = math.exp %in : f32 loc(#loc_prefill36)
      linalg.yield %140 : f32 loc(#loc_prefill36)
    } -> tensor<2x4x16x16xf32> loc(#loc_prefill36)
    %56 = tensor.empty() : tensor<2x4x16x1xf32> loc(#loc_prefill36)
    %57 = linalg.fill ins(%cst : f32) outs(%56 : tensor<2x4x16x1xf32>) -> tensor<2x4x16x1xf32> loc(#loc_prefill36)
    %58 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<2x4x16x16xf32>) outs(%57 : tensor<2x4x16x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %140 = arith.addf %in, %out : f32 loc(#loc_prefill36)
      linalg.yield %140 : f32 loc(#loc_prefill36)
    } -> tensor<2x4x16x1xf32> loc(#loc_prefill36)
    %59 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %58 : tensor<2x4x16x16xf32>, tensor<2x4x16x1xf32>) outs(%47 : tensor<2x4x16x16xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_112: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %140 = arith.divf %in, %in_112 : f32 loc(#loc_prefill36)
      linalg.yield %140 : f32 loc(#loc_prefill36)
    } -> tensor<2x4x16x16xf32> loc(#loc_prefill36)
    %collapsed_51 = tensor.collapse_shape %59 [[0], [1, 2], [3]] : tensor<2x4x16x16xf32> into tensor<2x64x16xf32> loc(#loc_prefill29)
    %60 = tensor.empty() : tensor<2x64x32xf32> loc(#loc_prefill35)
    %61 = linalg.fill ins(%cst : f32) outs(%60 : tensor<2x64x32xf32>) -> tensor<2x64x32xf32> loc(#loc_prefill35)
    %62 = linalg.batch_matmul ins(%collapsed_51, %collapsed_45 : tensor<2x64x16xf32>, tensor<2x16x32xf32>) outs(%61 : tensor<2x64x32xf32>) -> tensor<2x64x32xf32> loc(#loc_prefill35)
    %collapsed_52 = tensor.collapse_shape %62 [[0, 1], [2]] : tensor<2x64x32xf32> into tensor<128x32xf32> loc(#loc_prefill29)
    %expanded_53 = tensor.expand_shape %collapsed_52 [[0, 1, 2], [3]] output_shape [1, 8, 16, 32] : tensor<128x32xf32> into tensor<1x8x16x32xf32> loc(#loc_prefill29)
    %63 = tensor.empty() : tensor<1x16x8x32xf32> loc(#loc_prefill30)
    %transposed_54 = linalg.transpose ins(%expanded_53 : tensor<1x8x16x32xf32>) outs(%63 : tensor<1x16x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill30)
    %transposed_55 = linalg.transpose ins(%cst_19 : tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill18)
    %collapsed_56 = tensor.collapse_shape %transposed_54 [[0, 1], [2, 3]] : tensor<1x16x8x32xf32> into tensor<16x256xf32> loc(#loc_prefill18)
    %64 = linalg.matmul ins(%collapsed_56, %transposed_55 : tensor<16x256xf32>, tensor<256x256xf32>) outs(%19 : tensor<16x256xf32>) -> tensor<16x256xf32> loc(#loc_prefill18)
    %expanded_57 = tensor.expand_shape %64 [[0, 1], [2]] output_shape [1, 16, 256] : tensor<16x256xf32> into tensor<1x16x256xf32> loc(#loc_prefill18)
    %65 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %expanded_57 : tensor<1x16x256xf32>, tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("model.embedding"), %in_112: f32 loc("model.blocks.0.join"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<1x16x256xf32> loc(#loc_prefill32)
    %66 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.0.before_hidden")):
      %140 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill17)
      linalg.yield %140 : f32 loc(#loc_prefill17)
    } -> tensor<1x16x256xf32> loc(#loc_prefill17)
    %67 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%66 : tensor<1x16x256xf32>) outs(%10 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %140 = arith.addf %in, %out : f32 loc(#loc_prefill17)
      linalg.yield %140 : f32 loc(#loc_prefill17)
    } -> tensor<1x16x1xf32> loc(#loc_prefill17)
    %68 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%67 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %140 = arith.divf %in, %cst_29 : f32 loc(#loc_prefill17)
      linalg.yield %140 : f32 loc(#loc_prefill17)
    } -> tensor<1x16x1xf32> loc(#loc_prefill17)
    %69 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %140 = arith.truncf %cst_25 : f64 to f32 loc(#loc_prefill17)
      %141 = arith.addf %in, %140 : f32 loc(#loc_prefill17)
      linalg.yield %141 : f32 loc(#loc_prefill17)
    } -> tensor<1x16x1xf32> loc(#loc_prefill17)
    %70 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%69 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %140 = math.rsqrt %in : f32 loc(#loc_prefill17)
      linalg.yield %140 : f32 loc(#loc_prefill17)
    } -> tensor<1x16x1xf32> loc(#loc_prefill17)
    %71 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65, %70 : tensor<1x16x256xf32>, tensor<1x16x1xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill17)
      linalg.yield %140 : f32 loc(#loc_prefill17)
    } -> tensor<1x16x256xf32> loc(#loc_prefill17)
    %72 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %cst_18 : tensor<1x16x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %in_112: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill17)
      linalg.yield %140 : f32 loc(#loc_prefill17)
    } -> tensor<1x16x256xf32> loc(#loc_prefill17)
    %73 = tensor.empty() : tensor<256x768xf32> loc(#loc_prefill16)
    %transposed_58 = linalg.transpose ins(%cst_17 : tensor<768x256xf32>) outs(%73 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill16)
    %collapsed_59 = tensor.collapse_shape %72 [[0, 1], [2]] : tensor<1x16x256xf32> into tensor<16x256xf32> loc(#loc_prefill16)
    %74 = tensor.empty() : tensor<16x768xf32> loc(#loc_prefill16)
    %75 = linalg.fill ins(%cst : f32) outs(%74 : tensor<16x768xf32>) -> tensor<16x768xf32> loc(#loc_prefill16)
    %76 = linalg.matmul ins(%collapsed_59, %transposed_58 : tensor<16x256xf32>, tensor<256x768xf32>) outs(%75 : tensor<16x768xf32>) -> tensor<16x768xf32> loc(#loc_prefill16)
    %expanded_60 = tensor.expand_shape %76 [[0, 1], [2]] output_shape [1, 16, 768] : tensor<16x768xf32> into tensor<1x16x768xf32> loc(#loc_prefill16)
    %77 = tensor.empty() : tensor<1x16x768xf32> loc(#loc_prefill37)
    %78 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_60 : tensor<1x16x768xf32>) outs(%77 : tensor<1x16x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.gate"), %out: f32 loc("sigmoid")):
      %140 = arith.negf %in : f32 loc(#loc_prefill37)
      %141 = math.exp %140 : f32 loc(#loc_prefill37)
      %142 = arith.addf %141, %cst_1 : f32 loc(#loc_prefill37)
      %143 = arith.divf %cst_1, %142 : f32 loc(#loc_prefill37)
      linalg.yield %143 : f32 loc(#loc_prefill37)
    } -> tensor<1x16x768xf32> loc(#loc_prefill37)
    %79 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_60, %78 : tensor<1x16x768xf32>, tensor<1x16x768xf32>) outs(%77 : tensor<1x16x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.gate"), %in_112: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x16x768xf32> loc(#loc_prefill19)
    %transposed_61 = linalg.transpose ins(%cst_16 : tensor<768x256xf32>) outs(%73 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill15)
    %80 = linalg.matmul ins(%collapsed_59, %transposed_61 : tensor<16x256xf32>, tensor<256x768xf32>) outs(%75 : tensor<16x768xf32>) -> tensor<16x768xf32> loc(#loc_prefill15)
    %expanded_62 = tensor.expand_shape %80 [[0, 1], [2]] output_shape [1, 16, 768] : tensor<16x768xf32> into tensor<1x16x768xf32> loc(#loc_prefill15)
    %81 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %expanded_62 : tensor<1x16x768xf32>, tensor<1x16x768xf32>) outs(%77 : tensor<1x16x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("model.blocks.0.up"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x16x768xf32> loc(#loc_prefill19)
    %82 = tensor.empty() : tensor<768x256xf32> loc(#loc_prefill14)
    %transposed_63 = linalg.transpose ins(%cst_15 : tensor<256x768xf32>) outs(%82 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_prefill14)
    %collapsed_64 = tensor.collapse_shape %81 [[0, 1], [2]] : tensor<1x16x768xf32> into tensor<16x768xf32> loc(#loc_prefill14)
    %83 = linalg.matmul ins(%collapsed_64, %transposed_63 : tensor<16x768xf32>, tensor<768x256xf32>) outs(%19 : tensor<16x256xf32>) -> tensor<16x256xf32> loc(#loc_prefill14)
    %expanded_65 = tensor.expand_shape %83 [[0, 1], [2]] output_shape [1, 16, 256] : tensor<16x256xf32> into tensor<1x16x256xf32> loc(#loc_prefill14)
    %84 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65, %expanded_65 : tensor<1x16x256xf32>, tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("model.blocks.0.down"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<1x16x256xf32> loc(#loc_prefill32)
    %concat_66 = tensor.concat dim(0) %collapsed_44, %collapsed_45 : (tensor<2x16x32xf32>, tensor<2x16x32xf32>) -> tensor<4x16x32xf32> loc(#loc_prefill33)
    %expanded_67 = tensor.expand_shape %concat_66 [[0, 1], [2], [3]] output_shape [2, 2, 16, 32] : tensor<4x16x32xf32> into tensor<2x2x16x32xf32> loc(#loc_prefill29)
    %85 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.1.before_attention")):
      %140 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill13)
      linalg.yield %140 : f32 loc(#loc_prefill13)
    } -> tensor<1x16x256xf32> loc(#loc_prefill13)
    %86 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%85 : tensor<1x16x256xf32>) outs(%10 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %140 = arith.addf %in, %out : f32 loc(#loc_prefill13)
      linalg.yield %140 : f32 loc(#loc_prefill13)
    } -> tensor<1x16x1xf32> loc(#loc_prefill13)
    %87 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %140 = arith.divf %in, %cst_29 : f32 loc(#loc_prefill13)
      linalg.yield %140 : f32 loc(#loc_prefill13)
    } -> tensor<1x16x1xf32> loc(#loc_prefill13)
    %88 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %140 = arith.truncf %cst_25 : f64 to f32 loc(#loc_prefill13)
      %141 = arith.addf %in, %140 : f32 loc(#loc_prefill13)
      linalg.yield %141 : f32 loc(#loc_prefill13)
    } -> tensor<1x16x1xf32> loc(#loc_prefill13)
    %89 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %140 = math.rsqrt %in : f32 loc(#loc_prefill13)
      linalg.yield %140 : f32 loc(#loc_prefill13)
    } -> tensor<1x16x1xf32> loc(#loc_prefill13)
    %90 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %89 : tensor<1x16x256xf32>, tensor<1x16x1xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill13)
      linalg.yield %140 : f32 loc(#loc_prefill13)
    } -> tensor<1x16x256xf32> loc(#loc_prefill13)
    %91 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %cst_14 : tensor<1x16x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %in_112: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill13)
      linalg.yield %140 : f32 loc(#loc_prefill13)
    } -> tensor<1x16x256xf32> loc(#loc_prefill13)
    %transposed_68 = linalg.transpose ins(%cst_13 : tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill12)
    %collapsed_69 = tensor.collapse_shape %91 [[0, 1], [2]] : tensor<1x16x256xf32> into tensor<16x256xf32> loc(#loc_prefill12)
    %92 = linalg.matmul ins(%collapsed_69, %transposed_68 : tensor<16x256xf32>, tensor<256x256xf32>) outs(%19 : tensor<16x256xf32>) -> tensor<16x256xf32> loc(#loc_prefill12)
    %expanded_70 = tensor.expand_shape %92 [[0, 1], [2, 3]] output_shape [1, 16, 8, 32] : tensor<16x256xf32> into tensor<1x16x8x32xf32> loc(#loc_prefill29)
    %transposed_71 = linalg.transpose ins(%expanded_70 : tensor<1x16x8x32xf32>) outs(%21 : tensor<1x8x16x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill30)
    %extracted_slice_72 = tensor.extract_slice %transposed_71[0, 0, 0, 0] [1, 8, 16, 16] [1, 1, 1, 1] : tensor<1x8x16x32xf32> to tensor<1x8x16x16xf32> loc(#loc_prefill25)
    %extracted_slice_73 = tensor.extract_slice %transposed_71[0, 0, 0, 16] [1, 8, 16, 16] [1, 1, 1, 1] : tensor<1x8x16x32xf32> to tensor<1x8x16x16xf32> loc(#loc_prefill25)
    %93 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_72, %extracted_slice : tensor<1x8x16x16xf32>, tensor<16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %94 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_73, %extracted_slice_30 : tensor<1x8x16x16xf32>, tensor<16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %95 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%93, %94 : tensor<1x8x16x16xf32>, tensor<1x8x16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("mul"), %out: f32 loc("sub")):
      %140 = arith.subf %in, %in_112 : f32 loc(#loc_prefill31)
      linalg.yield %140 : f32 loc(#loc_prefill31)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill31)
    %96 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_73, %extracted_slice : tensor<1x8x16x16xf32>, tensor<16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %97 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_72, %extracted_slice_30 : tensor<1x8x16x16xf32>, tensor<16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill19)
    %98 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %97 : tensor<1x8x16x16xf32>, tensor<1x8x16x16xf32>) outs(%22 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("mul"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<1x8x16x16xf32> loc(#loc_prefill32)
    %concat_74 = tensor.concat dim(3) %95, %98 : (tensor<1x8x16x16xf32>, tensor<1x8x16x16xf32>) -> tensor<1x8x16x32xf32> loc(#loc_prefill33)
    %transposed_75 = linalg.transpose ins(%cst_12 : tensor<64x256xf32>) outs(%29 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill11)
    %99 = linalg.matmul ins(%collapsed_69, %transposed_75 : tensor<16x256xf32>, tensor<256x64xf32>) outs(%31 : tensor<16x64xf32>) -> tensor<16x64xf32> loc(#loc_prefill11)
    %expanded_76 = tensor.expand_shape %99 [[0, 1], [2, 3]] output_shape [1, 16, 2, 32] : tensor<16x64xf32> into tensor<1x16x2x32xf32> loc(#loc_prefill29)
    %transposed_77 = linalg.transpose ins(%expanded_76 : tensor<1x16x2x32xf32>) outs(%33 : tensor<1x2x16x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill30)
    %extracted_slice_78 = tensor.extract_slice %transposed_77[0, 0, 0, 0] [1, 2, 16, 16] [1, 1, 1, 1] : tensor<1x2x16x32xf32> to tensor<1x2x16x16xf32> loc(#loc_prefill25)
    %extracted_slice_79 = tensor.extract_slice %transposed_77[0, 0, 0, 16] [1, 2, 16, 16] [1, 1, 1, 1] : tensor<1x2x16x32xf32> to tensor<1x2x16x16xf32> loc(#loc_prefill25)
    %100 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_78, %extracted_slice : tensor<1x2x16x16xf32>, tensor<16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %101 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_79, %extracted_slice_30 : tensor<1x2x16x16xf32>, tensor<16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %102 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100, %101 : tensor<1x2x16x16xf32>, tensor<1x2x16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("mul"), %out: f32 loc("sub")):
      %140 = arith.subf %in, %in_112 : f32 loc(#loc_prefill31)
      linalg.yield %140 : f32 loc(#loc_prefill31)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill31)
    %103 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_79, %extracted_slice : tensor<1x2x16x16xf32>, tensor<16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %104 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_78, %extracted_slice_30 : tensor<1x2x16x16xf32>, tensor<16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_112: f32 loc("slice"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill19)
    %105 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%103, %104 : tensor<1x2x16x16xf32>, tensor<1x2x16x16xf32>) outs(%34 : tensor<1x2x16x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("mul"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<1x2x16x16xf32> loc(#loc_prefill32)
    %concat_80 = tensor.concat dim(3) %102, %105 : (tensor<1x2x16x16xf32>, tensor<1x2x16x16xf32>) -> tensor<1x2x16x32xf32> loc(#loc_prefill33)
    %transposed_81 = linalg.transpose ins(%cst_11 : tensor<64x256xf32>) outs(%29 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill10)
    %106 = linalg.matmul ins(%collapsed_69, %transposed_81 : tensor<16x256xf32>, tensor<256x64xf32>) outs(%31 : tensor<16x64xf32>) -> tensor<16x64xf32> loc(#loc_prefill10)
    %expanded_82 = tensor.expand_shape %106 [[0, 1], [2, 3]] output_shape [1, 16, 2, 32] : tensor<16x64xf32> into tensor<1x16x2x32xf32> loc(#loc_prefill29)
    %transposed_83 = linalg.transpose ins(%expanded_82 : tensor<1x16x2x32xf32>) outs(%33 : tensor<1x2x16x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill30)
    %collapsed_84 = tensor.collapse_shape %concat_80 [[0, 1], [2], [3]] : tensor<1x2x16x32xf32> into tensor<2x16x32xf32> loc(#loc_prefill34)
    %collapsed_85 = tensor.collapse_shape %transposed_83 [[0, 1], [2], [3]] : tensor<1x2x16x32xf32> into tensor<2x16x32xf32> loc(#loc_prefill34)
    %collapsed_86 = tensor.collapse_shape %concat_74 [[0, 1, 2], [3]] : tensor<1x8x16x32xf32> into tensor<128x32xf32> loc(#loc_prefill29)
    %expanded_87 = tensor.expand_shape %collapsed_86 [[0, 1], [2]] output_shape [2, 64, 32] : tensor<128x32xf32> into tensor<2x64x32xf32> loc(#loc_prefill29)
    %transposed_88 = linalg.transpose ins(%collapsed_84 : tensor<2x16x32xf32>) outs(%42 : tensor<2x32x16xf32>) permutation = [0, 2, 1]  loc(#loc_prefill30)
    %107 = linalg.batch_matmul ins(%expanded_87, %transposed_88 : tensor<2x64x32xf32>, tensor<2x32x16xf32>) outs(%44 : tensor<2x64x16xf32>) -> tensor<2x64x16xf32> loc(#loc_prefill35)
    %108 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<2x64x16xf32>) outs(%43 : tensor<2x64x16xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %140 = arith.truncf %cst_20 : f64 to f32 loc(#loc_prefill19)
      %141 = arith.mulf %in, %140 : f32 loc(#loc_prefill19)
      linalg.yield %141 : f32 loc(#loc_prefill19)
    } -> tensor<2x64x16xf32> loc(#loc_prefill19)
    %expanded_89 = tensor.expand_shape %108 [[0], [1, 2], [3]] output_shape [2, 4, 16, 16] : tensor<2x64x16xf32> into tensor<2x4x16x16xf32> loc(#loc_prefill29)
    %109 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_89, %5 : tensor<2x4x16x16xf32>, tensor<16x16xf32>) outs(%47 : tensor<2x4x16x16xf32>) {
    ^bb0(%in: f32 loc("view"), %in_112: f32 loc("where"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<2x4x16x16xf32> loc(#loc_prefill32)
    %110:2 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill11, #map_prefill11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%109 : tensor<2x4x16x16xf32>) outs(%52, %50 : tensor<2x4x16xf32>, tensor<2x4x16xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_112: i64 loc("_softmax")):
      %140 = linalg.index 3 : index loc(#loc_prefill36)
      %141 = arith.index_cast %140 : index to i64 loc(#loc_prefill36)
      %142 = arith.maximumf %in, %out : f32 loc(#loc_prefill36)
      %143 = arith.cmpf ogt, %in, %out : f32 loc(#loc_prefill36)
      %144 = arith.select %143, %141, %out_112 : i64 loc(#loc_prefill36)
      linalg.yield %142, %144 : f32, i64 loc(#loc_prefill36)
    } -> (tensor<2x4x16xf32>, tensor<2x4x16xi64>) loc(#loc_prefill36)
    %expanded_90 = tensor.expand_shape %110#0 [[0], [1], [2, 3]] output_shape [2, 4, 16, 1] : tensor<2x4x16xf32> into tensor<2x4x16x1xf32> loc(#loc_prefill36)
    %111 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109, %expanded_90 : tensor<2x4x16x16xf32>, tensor<2x4x16x1xf32>) outs(%47 : tensor<2x4x16x16xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %140 = arith.subf %in, %in_112 : f32 loc(#loc_prefill36)
      linalg.yield %140 : f32 loc(#loc_prefill36)
    } -> tensor<2x4x16x16xf32> loc(#loc_prefill36)
    %112 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%111 : tensor<2x4x16x16xf32>) outs(%47 : tensor<2x4x16x16xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %140 = math.exp %in : f32 loc(#loc_prefill36)
      linalg.yield %140 : f32 loc(#loc_prefill36)
    } -> tensor<2x4x16x16xf32> loc(#loc_prefill36)
    %113 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%112 : tensor<2x4x16x16xf32>) outs(%57 : tensor<2x4x16x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %140 = arith.addf %in, %out : f32 loc(#loc_prefill36)
      linalg.yield %140 : f32 loc(#loc_prefill36)
    } -> tensor<2x4x16x1xf32> loc(#loc_prefill36)
    %114 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%112, %113 : tensor<2x4x16x16xf32>, tensor<2x4x16x1xf32>) outs(%47 : tensor<2x4x16x16xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_112: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %140 = arith.divf %in, %in_112 : f32 loc(#loc_prefill36)
      linalg.yield %140 : f32 loc(#loc_prefill36)
    } -> tensor<2x4x16x16xf32> loc(#loc_prefill36)
    %collapsed_91 = tensor.collapse_shape %114 [[0], [1, 2], [3]] : tensor<2x4x16x16xf32> into tensor<2x64x16xf32> loc(#loc_prefill29)
    %115 = linalg.batch_matmul ins(%collapsed_91, %collapsed_85 : tensor<2x64x16xf32>, tensor<2x16x32xf32>) outs(%61 : tensor<2x64x32xf32>) -> tensor<2x64x32xf32> loc(#loc_prefill35)
    %collapsed_92 = tensor.collapse_shape %115 [[0, 1], [2]] : tensor<2x64x32xf32> into tensor<128x32xf32> loc(#loc_prefill29)
    %expanded_93 = tensor.expand_shape %collapsed_92 [[0, 1, 2], [3]] output_shape [1, 8, 16, 32] : tensor<128x32xf32> into tensor<1x8x16x32xf32> loc(#loc_prefill29)
    %transposed_94 = linalg.transpose ins(%expanded_93 : tensor<1x8x16x32xf32>) outs(%63 : tensor<1x16x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill30)
    %transposed_95 = linalg.transpose ins(%cst_10 : tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill9)
    %collapsed_96 = tensor.collapse_shape %transposed_94 [[0, 1], [2, 3]] : tensor<1x16x8x32xf32> into tensor<16x256xf32> loc(#loc_prefill9)
    %116 = linalg.matmul ins(%collapsed_96, %transposed_95 : tensor<16x256xf32>, tensor<256x256xf32>) outs(%19 : tensor<16x256xf32>) -> tensor<16x256xf32> loc(#loc_prefill9)
    %expanded_97 = tensor.expand_shape %116 [[0, 1], [2]] output_shape [1, 16, 256] : tensor<16x256xf32> into tensor<1x16x256xf32> loc(#loc_prefill9)
    %117 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %expanded_97 : tensor<1x16x256xf32>, tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("model.blocks.1.join"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<1x16x256xf32> loc(#loc_prefill32)
    %118 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.1.before_hidden")):
      %140 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill8)
      linalg.yield %140 : f32 loc(#loc_prefill8)
    } -> tensor<1x16x256xf32> loc(#loc_prefill8)
    %119 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%118 : tensor<1x16x256xf32>) outs(%10 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %140 = arith.addf %in, %out : f32 loc(#loc_prefill8)
      linalg.yield %140 : f32 loc(#loc_prefill8)
    } -> tensor<1x16x1xf32> loc(#loc_prefill8)
    %120 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %140 = arith.divf %in, %cst_29 : f32 loc(#loc_prefill8)
      linalg.yield %140 : f32 loc(#loc_prefill8)
    } -> tensor<1x16x1xf32> loc(#loc_prefill8)
    %121 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %140 = arith.truncf %cst_25 : f64 to f32 loc(#loc_prefill8)
      %141 = arith.addf %in, %140 : f32 loc(#loc_prefill8)
      linalg.yield %141 : f32 loc(#loc_prefill8)
    } -> tensor<1x16x1xf32> loc(#loc_prefill8)
    %122 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %140 = math.rsqrt %in : f32 loc(#loc_prefill8)
      linalg.yield %140 : f32 loc(#loc_prefill8)
    } -> tensor<1x16x1xf32> loc(#loc_prefill8)
    %123 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %122 : tensor<1x16x256xf32>, tensor<1x16x1xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill8)
      linalg.yield %140 : f32 loc(#loc_prefill8)
    } -> tensor<1x16x256xf32> loc(#loc_prefill8)
    %124 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %cst_9 : tensor<1x16x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %in_112: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill8)
      linalg.yield %140 : f32 loc(#loc_prefill8)
    } -> tensor<1x16x256xf32> loc(#loc_prefill8)
    %transposed_98 = linalg.transpose ins(%cst_8 : tensor<768x256xf32>) outs(%73 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill7)
    %collapsed_99 = tensor.collapse_shape %124 [[0, 1], [2]] : tensor<1x16x256xf32> into tensor<16x256xf32> loc(#loc_prefill7)
    %125 = linalg.matmul ins(%collapsed_99, %transposed_98 : tensor<16x256xf32>, tensor<256x768xf32>) outs(%75 : tensor<16x768xf32>) -> tensor<16x768xf32> loc(#loc_prefill7)
    %expanded_100 = tensor.expand_shape %125 [[0, 1], [2]] output_shape [1, 16, 768] : tensor<16x768xf32> into tensor<1x16x768xf32> loc(#loc_prefill7)
    %126 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_100 : tensor<1x16x768xf32>) outs(%77 : tensor<1x16x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.gate"), %out: f32 loc("sigmoid")):
      %140 = arith.negf %in : f32 loc(#loc_prefill37)
      %141 = math.exp %140 : f32 loc(#loc_prefill37)
      %142 = arith.addf %141, %cst_1 : f32 loc(#loc_prefill37)
      %143 = arith.divf %cst_1, %142 : f32 loc(#loc_prefill37)
      linalg.yield %143 : f32 loc(#loc_prefill37)
    } -> tensor<1x16x768xf32> loc(#loc_prefill37)
    %127 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_100, %126 : tensor<1x16x768xf32>, tensor<1x16x768xf32>) outs(%77 : tensor<1x16x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.gate"), %in_112: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x16x768xf32> loc(#loc_prefill19)
    %transposed_101 = linalg.transpose ins(%cst_7 : tensor<768x256xf32>) outs(%73 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill6)
    %128 = linalg.matmul ins(%collapsed_99, %transposed_101 : tensor<16x256xf32>, tensor<256x768xf32>) outs(%75 : tensor<16x768xf32>) -> tensor<16x768xf32> loc(#loc_prefill6)
    %expanded_102 = tensor.expand_shape %128 [[0, 1], [2]] output_shape [1, 16, 768] : tensor<16x768xf32> into tensor<1x16x768xf32> loc(#loc_prefill6)
    %129 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %expanded_102 : tensor<1x16x768xf32>, tensor<1x16x768xf32>) outs(%77 : tensor<1x16x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_112: f32 loc("model.blocks.1.up"), %out: f32 loc("mul")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill19)
      linalg.yield %140 : f32 loc(#loc_prefill19)
    } -> tensor<1x16x768xf32> loc(#loc_prefill19)
    %transposed_103 = linalg.transpose ins(%cst_6 : tensor<256x768xf32>) outs(%82 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_prefill5)
    %collapsed_104 = tensor.collapse_shape %129 [[0, 1], [2]] : tensor<1x16x768xf32> into tensor<16x768xf32> loc(#loc_prefill5)
    %130 = linalg.matmul ins(%collapsed_104, %transposed_103 : tensor<16x768xf32>, tensor<768x256xf32>) outs(%19 : tensor<16x256xf32>) -> tensor<16x256xf32> loc(#loc_prefill5)
    %expanded_105 = tensor.expand_shape %130 [[0, 1], [2]] output_shape [1, 16, 256] : tensor<16x256xf32> into tensor<1x16x256xf32> loc(#loc_prefill5)
    %131 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %expanded_105 : tensor<1x16x256xf32>, tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("model.blocks.1.down"), %out: f32 loc("add")):
      %140 = arith.addf %in, %in_112 : f32 loc(#loc_prefill32)
      linalg.yield %140 : f32 loc(#loc_prefill32)
    } -> tensor<1x16x256xf32> loc(#loc_prefill32)
    %concat_106 = tensor.concat dim(0) %collapsed_84, %collapsed_85 : (tensor<2x16x32xf32>, tensor<2x16x32xf32>) -> tensor<4x16x32xf32> loc(#loc_prefill33)
    %expanded_107 = tensor.expand_shape %concat_106 [[0, 1], [2], [3]] output_shape [2, 2, 16, 32] : tensor<4x16x32xf32> into tensor<2x2x16x32xf32> loc(#loc_prefill29)
    %concat_108 = tensor.concat dim(0) %expanded_67, %expanded_107 : (tensor<2x2x16x32xf32>, tensor<2x2x16x32xf32>) -> tensor<4x2x16x32xf32> loc(#loc_prefill33)
    %expanded_109 = tensor.expand_shape %concat_108 [[0, 1], [2], [3], [4]] output_shape [2, 2, 2, 16, 32] : tensor<4x2x16x32xf32> into tensor<2x2x2x16x32xf32> loc(#loc_prefill29)
    %padded = tensor.pad %expanded_109 low[0, 0, 0, 0, 0] high[0, 0, 0, 16, 0] {
    ^bb0(%arg1: index loc("constant_pad_nd"), %arg2: index loc("constant_pad_nd"), %arg3: index loc("constant_pad_nd"), %arg4: index loc("constant_pad_nd"), %arg5: index loc("constant_pad_nd")):
      tensor.yield %cst : f32 loc(#loc_prefill38)
    } : tensor<2x2x2x16x32xf32> to tensor<2x2x2x32x32xf32> loc(#loc_prefill38)
    %132 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x16x256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.last")):
      %140 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill4)
      linalg.yield %140 : f32 loc(#loc_prefill4)
    } -> tensor<1x16x256xf32> loc(#loc_prefill4)
    %133 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%132 : tensor<1x16x256xf32>) outs(%10 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %140 = arith.addf %in, %out : f32 loc(#loc_prefill4)
      linalg.yield %140 : f32 loc(#loc_prefill4)
    } -> tensor<1x16x1xf32> loc(#loc_prefill4)
    %134 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %140 = arith.divf %in, %cst_29 : f32 loc(#loc_prefill4)
      linalg.yield %140 : f32 loc(#loc_prefill4)
    } -> tensor<1x16x1xf32> loc(#loc_prefill4)
    %135 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %140 = arith.truncf %cst_25 : f64 to f32 loc(#loc_prefill4)
      %141 = arith.addf %in, %140 : f32 loc(#loc_prefill4)
      linalg.yield %141 : f32 loc(#loc_prefill4)
    } -> tensor<1x16x1xf32> loc(#loc_prefill4)
    %136 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%135 : tensor<1x16x1xf32>) outs(%9 : tensor<1x16x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %140 = math.rsqrt %in : f32 loc(#loc_prefill4)
      linalg.yield %140 : f32 loc(#loc_prefill4)
    } -> tensor<1x16x1xf32> loc(#loc_prefill4)
    %137 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131, %136 : tensor<1x16x256xf32>, tensor<1x16x1xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_112: f32 loc("model.last"), %out: f32 loc("model.last")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill4)
      linalg.yield %140 : f32 loc(#loc_prefill4)
    } -> tensor<1x16x256xf32> loc(#loc_prefill4)
    %138 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%137, %cst_5 : tensor<1x16x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x16x256xf32>) {
    ^bb0(%in: f32 loc("model.last"), %in_112: f32 loc("model.last"), %out: f32 loc("model.last")):
      %140 = arith.mulf %in, %in_112 : f32 loc(#loc_prefill4)
      linalg.yield %140 : f32 loc(#loc_prefill4)
    } -> tensor<1x16x256xf32> loc(#loc_prefill4)
    %transposed_110 = linalg.transpose ins(%cst_4 : tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill3)
    %collapsed_111 = tensor.collapse_shape %138 [[0, 1], [2]] : tensor<1x16x256xf32> into tensor<16x256xf32> loc(#loc_prefill3)
    %139 = linalg.matmul ins(%collapsed_111, %transposed_110 : tensor<16x256xf32>, tensor<256x256xf32>) outs(%19 : tensor<16x256xf32>) -> tensor<16x256xf32> loc(#loc_prefill3)
    return %139, %padded : tensor<16x256xf32>, tensor<2x2x2x32x32xf32> loc(#loc_prefill39)
  } loc(#loc_prefill1)
  func.func @decode(%arg0: tensor<1xi64> loc("token"), %arg1: tensor<1xi64> loc("position"), %arg2: tensor<2x2x2x32x32xf32> loc("cache")) -> (tensor<1x256xf32>, tensor<2x2x2x32x32xf32>) {
    %c2_i64 = arith.constant 2 : i64 loc(#loc_decode)
    %c32_i64 = arith.constant 32 : i64 loc(#loc_decode)
    %c31_i64 = arith.constant 31 : i64 loc(#loc_decode4)
    %c0_i64 = arith.constant 0 : i64 loc(#loc_decode)
    %c0 = arith.constant 0 : index loc(#loc_decode)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc_decode)
    %c256 = arith.constant 256 : index loc(#loc_decode)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc_decode)
    %cst_1 = arith.constant 1.000000e+00 : f32 loc(#loc_decode)
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc_decode5)
    %cst_3 = arith.constant dense<0xFF800000> : tensor<f32> loc(#loc_decode5)
    %cst_4 = arith.constant dense_resource<output.weight> : tensor<256x256xf32> loc(#loc_decode6)
    %cst_5 = arith.constant dense_resource<last.weight> : tensor<256xf32> loc(#loc_decode7)
    %cst_6 = arith.constant dense_resource<blocks.1.down.weight> : tensor<256x768xf32> loc(#loc_decode8)
    %cst_7 = arith.constant dense_resource<blocks.1.up.weight> : tensor<768x256xf32> loc(#loc_decode9)
    %cst_8 = arith.constant dense_resource<blocks.1.gate.weight> : tensor<768x256xf32> loc(#loc_decode10)
    %cst_9 = arith.constant dense_resource<blocks.1.before_hidden.weight> : tensor<256xf32> loc(#loc_decode11)
    %cst_10 = arith.constant dense_resource<blocks.1.join.weight> : tensor<256x256xf32> loc(#loc_decode12)
    %cst_11 = arith.constant dense_resource<blocks.1.value.weight> : tensor<64x256xf32> loc(#loc_decode13)
    %cst_12 = arith.constant dense_resource<blocks.1.key.weight> : tensor<64x256xf32> loc(#loc_decode14)
    %cst_13 = arith.constant dense_resource<blocks.1.query.weight> : tensor<256x256xf32> loc(#loc_decode15)
    %cst_14 = arith.constant dense_resource<blocks.1.before_attention.weight> : tensor<256xf32> loc(#loc_decode16)
    %cst_15 = arith.constant dense_resource<blocks.0.down.weight> : tensor<256x768xf32> loc(#loc_decode17)
    %cst_16 = arith.constant dense_resource<blocks.0.up.weight> : tensor<768x256xf32> loc(#loc_decode18)
    %cst_17 = arith.constant dense_resource<blocks.0.gate.weight> : tensor<768x256xf32> loc(#loc_decode19)
    %cst_18 = arith.constant dense_resource<blocks.0.before_hidden.weight> : tensor<256xf32> loc(#loc_decode20)
    %cst_19 = arith.constant dense_resource<blocks.0.join.weight> : tensor<256x256xf32> loc(#loc_decode21)
    %cst_20 = arith.constant 0.17677669529663689 : f64 loc(#loc_decode22)
    %cst_21 = arith.constant dense_resource<blocks.0.value.weight> : tensor<64x256xf32> loc(#loc_decode23)
    %cst_22 = arith.constant dense_resource<blocks.0.key.weight> : tensor<64x256xf32> loc(#loc_decode24)
    %cst_23 = arith.constant dense_resource<blocks.0.query.weight> : tensor<256x256xf32> loc(#loc_decode25)
    %cst_24 = arith.constant dense_resource<blocks.0.before_attention.weight> : tensor<256xf32> loc(#loc_decode26)
    %cst_25 = arith.constant 1.000000e-05 : f64 loc(#loc_decode26)
    %cst_26 = arith.constant dense_resource<embedding.weight> : tensor<256x256xf32> loc(#loc_decode27)
    %cst_27 = arith.constant dense_resource<prefill_torch_tensor_32_16_torch.float32_1> : tensor<32x16xf32> loc(#loc_decode28)
    %cst_28 = arith.constant dense_resource<prefill_torch_tensor_32_16_torch.float32> : tensor<32x16xf32> loc(#loc_decode28)
    %cst_29 = arith.constant 2.560000e+02 : f32 loc(#loc_decode)
    %extracted = tensor.extract %arg1[%c0] : tensor<1xi64> loc(#loc_decode29)
    %0 = arith.cmpi sge, %extracted, %c0_i64 : i64 loc(#loc_decode30)
    cf.assert %0, "Runtime assertion failed for expression u0 >= 0 on node 'ge_5'" loc(#loc_decode31)
    %1 = arith.cmpi sle, %extracted, %c31_i64 : i64 loc(#loc_decode4)
    cf.assert %1, "Runtime assertion failed for expression u0 <= 31 on node 'le_8'" loc(#loc_decode31)
    %2 = arith.cmpi slt, %extracted, %c32_i64 : i64 loc(#loc_decode32)
    cf.assert %2, "Runtime assertion failed for expression u0 < 32 on node 'lt_3'" loc(#loc_decode31)
    %3 = arith.addi %extracted, %c32_i64 : i64 loc(#loc_decode28)
    %4 = arith.cmpi sge, %extracted, %c0_i64 : i64 loc(#loc_decode28)
    %5 = arith.select %4, %extracted, %3 : i64 loc(#loc_decode28)
    %6 = arith.maxsi %5, %c0_i64 : i64 loc(#loc_decode28)
    %7 = arith.minsi %6, %c32_i64 : i64 loc(#loc_decode28)
    %8 = arith.index_cast %7 : i64 to index loc(#loc_decode28)
    %extracted_slice = tensor.extract_slice %cst_28[%8, 0] [1, 16] [1, 1] : tensor<32x16xf32> to tensor<1x16xf32> loc(#loc_decode28)
    %extracted_slice_30 = tensor.extract_slice %cst_27[%8, 0] [1, 16] [1, 1] : tensor<32x16xf32> to tensor<1x16xf32> loc(#loc_decode28)
    %9 = tensor.empty() : tensor<32xi64> loc(#loc_decode33)
    %10 = linalg.generic {indexing_maps = [#map_decode], iterator_types = ["parallel"]} outs(%9 : tensor<32xi64>) {
    ^bb0(%out: i64 loc("arange")):
      %147 = linalg.index 0 : index loc(#loc_decode33)
      %148 = arith.index_cast %147 : index to i64 loc(#loc_decode33)
      linalg.yield %148 : i64 loc(#loc_decode33)
    } -> tensor<32xi64> loc(#loc_decode33)
    %11 = tensor.empty() : tensor<32xi1> loc(#loc_decode34)
    %12 = linalg.generic {indexing_maps = [#map_decode, #map_decode1, #map_decode], iterator_types = ["parallel"]} ins(%10, %arg1 : tensor<32xi64>, tensor<1xi64>) outs(%11 : tensor<32xi1>) {
    ^bb0(%in: i64 loc("arange"), %in_127: i64 loc("_local_scalar_dense"), %out: i1 loc("le")):
      %147 = arith.cmpi sle, %in, %in_127 : i64 loc(#loc_decode34)
      linalg.yield %147 : i1 loc(#loc_decode34)
    } -> tensor<32xi1> loc(#loc_decode34)
    %13 = tensor.empty() : tensor<32xf32> loc(#loc_decode5)
    %14 = linalg.generic {indexing_maps = [#map_decode, #map_decode2, #map_decode2, #map_decode], iterator_types = ["parallel"]} ins(%12, %cst_2, %cst_3 : tensor<32xi1>, tensor<f32>, tensor<f32>) outs(%13 : tensor<32xf32>) {
    ^bb0(%in: i1 loc("le"), %in_127: f32 loc("where"), %in_128: f32 loc("where"), %out: f32 loc("where")):
      %147 = arith.select %in, %in_127, %in_128 : f32 loc(#loc_decode5)
      linalg.yield %147 : f32 loc(#loc_decode5)
    } -> tensor<32xf32> loc(#loc_decode5)
    %15 = tensor.empty() : tensor<1x256xf32> loc(#loc_decode27)
    %16 = linalg.generic {indexing_maps = [#map_decode3, #map_decode4], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<1xi64>) outs(%15 : tensor<1x256xf32>) {
    ^bb0(%in: i64 loc("model.embedding"), %out: f32 loc("model.embedding")):
      %147 = arith.index_cast %in : i64 to index loc(#loc_decode27)
      %148 = linalg.index 1 : index loc(#loc_decode27)
      %149 = arith.cmpi slt, %147, %c256 : index loc(#loc_decode27)
      cf.assert %149, "index must be smaller than dim size" loc(#loc_decode27)
      %150 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc_decode27)
      cf.assert %150, "index must be larger or equal to 0" loc(#loc_decode27)
      %extracted_127 = tensor.extract %cst_26[%147, %148] : tensor<256x256xf32> loc(#loc_decode27)
      linalg.yield %extracted_127 : f32 loc(#loc_decode27)
    } -> tensor<1x256xf32> loc(#loc_decode27)
    %expanded = tensor.expand_shape %16 [[0, 1], [2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode35)
    %17 = tensor.empty() : tensor<1x1x256xf32> loc(#loc_decode26)
    %18 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("unsqueeze"), %out: f32 loc("model.blocks.0.before_attention")):
      %147 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode26)
      linalg.yield %147 : f32 loc(#loc_decode26)
    } -> tensor<1x1x256xf32> loc(#loc_decode26)
    %19 = tensor.empty() : tensor<1x1x1xf32> loc(#loc_decode26)
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32> loc(#loc_decode26)
    %21 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %147 = arith.addf %in, %out : f32 loc(#loc_decode26)
      linalg.yield %147 : f32 loc(#loc_decode26)
    } -> tensor<1x1x1xf32> loc(#loc_decode26)
    %22 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %147 = arith.divf %in, %cst_29 : f32 loc(#loc_decode26)
      linalg.yield %147 : f32 loc(#loc_decode26)
    } -> tensor<1x1x1xf32> loc(#loc_decode26)
    %23 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %147 = arith.truncf %cst_25 : f64 to f32 loc(#loc_decode26)
      %148 = arith.addf %in, %147 : f32 loc(#loc_decode26)
      linalg.yield %148 : f32 loc(#loc_decode26)
    } -> tensor<1x1x1xf32> loc(#loc_decode26)
    %24 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %147 = math.rsqrt %in : f32 loc(#loc_decode26)
      linalg.yield %147 : f32 loc(#loc_decode26)
    } -> tensor<1x1x1xf32> loc(#loc_decode26)
    %25 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %24 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("unsqueeze"), %in_127: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode26)
      linalg.yield %147 : f32 loc(#loc_decode26)
    } -> tensor<1x1x256xf32> loc(#loc_decode26)
    %26 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %cst_24 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %in_127: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode26)
      linalg.yield %147 : f32 loc(#loc_decode26)
    } -> tensor<1x1x256xf32> loc(#loc_decode26)
    %27 = tensor.empty() : tensor<256x256xf32> loc(#loc_decode25)
    %transposed = linalg.transpose ins(%cst_23 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode25)
    %collapsed = tensor.collapse_shape %26 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode25)
    %28 = linalg.fill ins(%cst : f32) outs(%15 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode25)
    %29 = linalg.matmul ins(%collapsed, %transposed : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode25)
    %expanded_31 = tensor.expand_shape %29 [[0], [1, 2, 3]] output_shape [1, 1, 8, 32] : tensor<1x256xf32> into tensor<1x1x8x32xf32> loc(#loc_decode36)
    %30 = tensor.empty() : tensor<1x8x1x32xf32> loc(#loc_decode37)
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x1x8x32xf32>) outs(%30 : tensor<1x8x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode37)
    %extracted_slice_33 = tensor.extract_slice %transposed_32[0, 0, 0, 0] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode28)
    %extracted_slice_34 = tensor.extract_slice %transposed_32[0, 0, 0, 16] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode28)
    %31 = tensor.empty() : tensor<1x8x1x16xf32> loc(#loc_decode22)
    %32 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode22)
    %33 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_34, %extracted_slice_30 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode22)
    %34 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %33 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("mul"), %out: f32 loc("sub")):
      %147 = arith.subf %in, %in_127 : f32 loc(#loc_decode38)
      linalg.yield %147 : f32 loc(#loc_decode38)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode38)
    %35 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_34, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode22)
    %36 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33, %extracted_slice_30 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode22)
    %37 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %36 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("mul"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode39)
    %concat = tensor.concat dim(3) %34, %37 : (tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) -> tensor<1x8x1x32xf32> loc(#loc_decode40)
    %38 = tensor.empty() : tensor<256x64xf32> loc(#loc_decode24)
    %transposed_35 = linalg.transpose ins(%cst_22 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode24)
    %39 = tensor.empty() : tensor<1x64xf32> loc(#loc_decode24)
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode24)
    %41 = linalg.matmul ins(%collapsed, %transposed_35 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode24)
    %expanded_36 = tensor.expand_shape %41 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode36)
    %42 = tensor.empty() : tensor<1x2x1x32xf32> loc(#loc_decode37)
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode37)
    %extracted_slice_38 = tensor.extract_slice %transposed_37[0, 0, 0, 0] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode28)
    %extracted_slice_39 = tensor.extract_slice %transposed_37[0, 0, 0, 16] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode28)
    %43 = tensor.empty() : tensor<1x2x1x16xf32> loc(#loc_decode22)
    %44 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_38, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode22)
    %45 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_39, %extracted_slice_30 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode22)
    %46 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %45 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("mul"), %out: f32 loc("sub")):
      %147 = arith.subf %in, %in_127 : f32 loc(#loc_decode38)
      linalg.yield %147 : f32 loc(#loc_decode38)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode38)
    %47 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_39, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode22)
    %48 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_38, %extracted_slice_30 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode22)
    %49 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %48 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("mul"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode39)
    %concat_40 = tensor.concat dim(3) %46, %49 : (tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x1x32xf32> loc(#loc_decode40)
    %transposed_41 = linalg.transpose ins(%cst_21 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode23)
    %50 = linalg.matmul ins(%collapsed, %transposed_41 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode23)
    %expanded_42 = tensor.expand_shape %50 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode36)
    %transposed_43 = linalg.transpose ins(%expanded_42 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode37)
    %collapsed_44 = tensor.collapse_shape %concat_40 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode41)
    %collapsed_45 = tensor.collapse_shape %transposed_43 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode41)
    %concat_46 = tensor.concat dim(0) %collapsed_44, %collapsed_45 : (tensor<2x1x32xf32>, tensor<2x1x32xf32>) -> tensor<4x1x32xf32> loc(#loc_decode40)
    %expanded_47 = tensor.expand_shape %concat_46 [[0, 1], [2], [3]] output_shape [2, 2, 1, 32] : tensor<4x1x32xf32> into tensor<2x2x1x32xf32> loc(#loc_decode36)
    %extracted_slice_48 = tensor.extract_slice %arg2[0, 0, 0, 0, 0] [1, 2, 2, 32, 32] [1, 1, 1, 1, 1] : tensor<2x2x2x32x32xf32> to tensor<1x2x2x32x32xf32> loc(#loc_decode41)
    %collapsed_49 = tensor.collapse_shape %extracted_slice_48 [[0, 1], [2], [3], [4]] : tensor<1x2x2x32x32xf32> into tensor<2x2x32x32xf32> loc(#loc_decode41)
    %inserted_slice = tensor.insert_slice %expanded_47 into %collapsed_49[0, 0, %8, 0] [2, 2, 1, 32] [1, 1, 1, 1] : tensor<2x2x1x32xf32> into tensor<2x2x32x32xf32> loc(#loc_decode42)
    %expanded_50 = tensor.expand_shape %inserted_slice [[0, 1], [2], [3], [4]] output_shape [1, 2, 2, 32, 32] : tensor<2x2x32x32xf32> into tensor<1x2x2x32x32xf32> loc(#loc_decode35)
    %inserted_slice_51 = tensor.insert_slice %expanded_50 into %arg2[0, 0, 0, 0, 0] [1, 2, 2, 32, 32] [1, 1, 1, 1, 1] : tensor<1x2x2x32x32xf32> into tensor<2x2x2x32x32xf32> loc(#loc_decode42)
    %extracted_slice_52 = tensor.extract_slice %inserted_slice[0, 0, 0, 0] [1, 2, 32, 32] [1, 1, 1, 1] : tensor<2x2x32x32xf32> to tensor<1x2x32x32xf32> loc(#loc_decode41)
    %collapsed_53 = tensor.collapse_shape %extracted_slice_52 [[0, 1], [2], [3]] : tensor<1x2x32x32xf32> into tensor<2x32x32xf32> loc(#loc_decode41)
    %extracted_slice_54 = tensor.extract_slice %inserted_slice[1, 0, 0, 0] [1, 2, 32, 32] [1, 1, 1, 1] : tensor<2x2x32x32xf32> to tensor<1x2x32x32xf32> loc(#loc_decode41)
    %collapsed_55 = tensor.collapse_shape %extracted_slice_54 [[0, 1], [2], [3]] : tensor<1x2x32x32xf32> into tensor<2x32x32xf32> loc(#loc_decode41)
    %collapsed_56 = tensor.collapse_shape %concat [[0, 1], [2, 3]] : tensor<1x8x1x32xf32> into tensor<8x32xf32> loc(#loc_decode36)
    %expanded_57 = tensor.expand_shape %collapsed_56 [[0, 1], [2]] output_shape [2, 4, 32] : tensor<8x32xf32> into tensor<2x4x32xf32> loc(#loc_decode36)
    %51 = tensor.empty() : tensor<2x32x32xf32> loc(#loc_decode37)
    %transposed_58 = linalg.transpose ins(%collapsed_53 : tensor<2x32x32xf32>) outs(%51 : tensor<2x32x32xf32>) permutation = [0, 2, 1]  loc(#loc_decode37)
    %52 = tensor.empty() : tensor<2x4x32xf32> loc(#loc_decode43)
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode43)
    %54 = linalg.batch_matmul ins(%expanded_57, %transposed_58 : tensor<2x4x32xf32>, tensor<2x32x32xf32>) outs(%53 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode43)
    %55 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<2x4x32xf32>) outs(%52 : tensor<2x4x32xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %147 = arith.truncf %cst_20 : f64 to f32 loc(#loc_decode22)
      %148 = arith.mulf %in, %147 : f32 loc(#loc_decode22)
      linalg.yield %148 : f32 loc(#loc_decode22)
    } -> tensor<2x4x32xf32> loc(#loc_decode22)
    %expanded_59 = tensor.expand_shape %55 [[0], [1], [2, 3]] output_shape [2, 4, 1, 32] : tensor<2x4x32xf32> into tensor<2x4x1x32xf32> loc(#loc_decode36)
    %56 = tensor.empty() : tensor<2x4x1x32xf32> loc(#loc_decode39)
    %57 = linalg.generic {indexing_maps = [#map_decode8, #map_decode10, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_59, %14 : tensor<2x4x1x32xf32>, tensor<32xf32>) outs(%56 : tensor<2x4x1x32xf32>) {
    ^bb0(%in: f32 loc("view"), %in_127: f32 loc("where"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<2x4x1x32xf32> loc(#loc_decode39)
    %58 = tensor.empty() : tensor<2x4x1xi64> loc(#loc_decode44)
    %59 = linalg.fill ins(%c0_i64 : i64) outs(%58 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64> loc(#loc_decode44)
    %60 = tensor.empty() : tensor<2x4x1xf32> loc(#loc_decode44)
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32> loc(#loc_decode44)
    %62:2 = linalg.generic {indexing_maps = [#map_decode8, #map_decode11, #map_decode11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<2x4x1x32xf32>) outs(%61, %59 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_127: i64 loc("_softmax")):
      %147 = linalg.index 3 : index loc(#loc_decode44)
      %148 = arith.index_cast %147 : index to i64 loc(#loc_decode44)
      %149 = arith.maximumf %in, %out : f32 loc(#loc_decode44)
      %150 = arith.cmpf ogt, %in, %out : f32 loc(#loc_decode44)
      %151 = arith.select %150, %148, %out_127 : i64 loc(#loc_decode44)
      linalg.yield %149, %151 : f32, i64 loc(#loc_decode44)
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>) loc(#loc_decode44)
    %expanded_60 = tensor.expand_shape %62#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32> loc(#loc_decode44)
    %63 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %expanded_60 : tensor<2x4x1x32xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x32xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %147 = arith.subf %in, %in_127 : f32 loc(#loc_decode44)
      linalg.yield %147 : f32 loc(#loc_decode44)
    } -> tensor<2x4x1x32xf32> loc(#loc_decode44)
    %64 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<2x4x1x32xf32>) outs(%56 : tensor<2x4x1x32xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %147 = math.exp %in : f32 loc(#loc_decode44)
      linalg.yield %147 : f32 loc(#loc_decode44)
    } -> tensor<2x4x1x32xf32> loc(#loc_decode44)
    %65 = tensor.empty() : tensor<2x4x1x1xf32> loc(#loc_decode44)
    %66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32> loc(#loc_decode44)
    %67 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<2x4x1x32xf32>) outs(%66 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %147 = arith.addf %in, %out : f32 loc(#loc_decode44)
      linalg.yield %147 : f32 loc(#loc_decode44)
    } -> tensor<2x4x1x1xf32> loc(#loc_decode44)
    %68 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %67 : tensor<2x4x1x32xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x32xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_127: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %147 = arith.divf %in, %in_127 : f32 loc(#loc_decode44)
      linalg.yield %147 : f32 loc(#loc_decode44)
    } -> tensor<2x4x1x32xf32> loc(#loc_decode44)
    %collapsed_61 = tensor.collapse_shape %68 [[0], [1], [2, 3]] : tensor<2x4x1x32xf32> into tensor<2x4x32xf32> loc(#loc_decode36)
    %69 = linalg.batch_matmul ins(%collapsed_61, %collapsed_55 : tensor<2x4x32xf32>, tensor<2x32x32xf32>) outs(%53 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode43)
    %collapsed_62 = tensor.collapse_shape %69 [[0, 1], [2]] : tensor<2x4x32xf32> into tensor<8x32xf32> loc(#loc_decode36)
    %expanded_63 = tensor.expand_shape %collapsed_62 [[0, 1], [2, 3]] output_shape [1, 8, 1, 32] : tensor<8x32xf32> into tensor<1x8x1x32xf32> loc(#loc_decode36)
    %70 = tensor.empty() : tensor<1x1x8x32xf32> loc(#loc_decode37)
    %transposed_64 = linalg.transpose ins(%expanded_63 : tensor<1x8x1x32xf32>) outs(%70 : tensor<1x1x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode37)
    %transposed_65 = linalg.transpose ins(%cst_19 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode21)
    %collapsed_66 = tensor.collapse_shape %transposed_64 [[0], [1, 2, 3]] : tensor<1x1x8x32xf32> into tensor<1x256xf32> loc(#loc_decode21)
    %71 = linalg.matmul ins(%collapsed_66, %transposed_65 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode21)
    %expanded_67 = tensor.expand_shape %71 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode21)
    %72 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %expanded_67 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("unsqueeze"), %in_127: f32 loc("model.blocks.0.join"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<1x1x256xf32> loc(#loc_decode39)
    %73 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.0.before_hidden")):
      %147 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode20)
      linalg.yield %147 : f32 loc(#loc_decode20)
    } -> tensor<1x1x256xf32> loc(#loc_decode20)
    %74 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %147 = arith.addf %in, %out : f32 loc(#loc_decode20)
      linalg.yield %147 : f32 loc(#loc_decode20)
    } -> tensor<1x1x1xf32> loc(#loc_decode20)
    %75 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %147 = arith.divf %in, %cst_29 : f32 loc(#loc_decode20)
      linalg.yield %147 : f32 loc(#loc_decode20)
    } -> tensor<1x1x1xf32> loc(#loc_decode20)
    %76 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %147 = arith.truncf %cst_25 : f64 to f32 loc(#loc_decode20)
      %148 = arith.addf %in, %147 : f32 loc(#loc_decode20)
      linalg.yield %148 : f32 loc(#loc_decode20)
    } -> tensor<1x1x1xf32> loc(#loc_decode20)
    %77 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %147 = math.rsqrt %in : f32 loc(#loc_decode20)
      linalg.yield %147 : f32 loc(#loc_decode20)
    } -> tensor<1x1x1xf32> loc(#loc_decode20)
    %78 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %77 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode20)
      linalg.yield %147 : f32 loc(#loc_decode20)
    } -> tensor<1x1x256xf32> loc(#loc_decode20)
    %79 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %cst_18 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %in_127: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode20)
      linalg.yield %147 : f32 loc(#loc_decode20)
    } -> tensor<1x1x256xf32> loc(#loc_decode20)
    %80 = tensor.empty() : tensor<256x768xf32> loc(#loc_decode19)
    %transposed_68 = linalg.transpose ins(%cst_17 : tensor<768x256xf32>) outs(%80 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode19)
    %collapsed_69 = tensor.collapse_shape %79 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode19)
    %81 = tensor.empty() : tensor<1x768xf32> loc(#loc_decode19)
    %82 = linalg.fill ins(%cst : f32) outs(%81 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode19)
    %83 = linalg.matmul ins(%collapsed_69, %transposed_68 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%82 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode19)
    %expanded_70 = tensor.expand_shape %83 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode19)
    %84 = tensor.empty() : tensor<1x1x768xf32> loc(#loc_decode45)
    %85 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_70 : tensor<1x1x768xf32>) outs(%84 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.gate"), %out: f32 loc("sigmoid")):
      %147 = arith.negf %in : f32 loc(#loc_decode45)
      %148 = math.exp %147 : f32 loc(#loc_decode45)
      %149 = arith.addf %148, %cst_1 : f32 loc(#loc_decode45)
      %150 = arith.divf %cst_1, %149 : f32 loc(#loc_decode45)
      linalg.yield %150 : f32 loc(#loc_decode45)
    } -> tensor<1x1x768xf32> loc(#loc_decode45)
    %86 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_70, %85 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%84 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.gate"), %in_127: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x1x768xf32> loc(#loc_decode22)
    %transposed_71 = linalg.transpose ins(%cst_16 : tensor<768x256xf32>) outs(%80 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode18)
    %87 = linalg.matmul ins(%collapsed_69, %transposed_71 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%82 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode18)
    %expanded_72 = tensor.expand_shape %87 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode18)
    %88 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %expanded_72 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%84 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("model.blocks.0.up"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x1x768xf32> loc(#loc_decode22)
    %89 = tensor.empty() : tensor<768x256xf32> loc(#loc_decode17)
    %transposed_73 = linalg.transpose ins(%cst_15 : tensor<256x768xf32>) outs(%89 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_decode17)
    %collapsed_74 = tensor.collapse_shape %88 [[0], [1, 2]] : tensor<1x1x768xf32> into tensor<1x768xf32> loc(#loc_decode17)
    %90 = linalg.matmul ins(%collapsed_74, %transposed_73 : tensor<1x768xf32>, tensor<768x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode17)
    %expanded_75 = tensor.expand_shape %90 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode17)
    %91 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %expanded_75 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("model.blocks.0.down"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<1x1x256xf32> loc(#loc_decode39)
    %92 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.1.before_attention")):
      %147 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode16)
      linalg.yield %147 : f32 loc(#loc_decode16)
    } -> tensor<1x1x256xf32> loc(#loc_decode16)
    %93 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%92 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %147 = arith.addf %in, %out : f32 loc(#loc_decode16)
      linalg.yield %147 : f32 loc(#loc_decode16)
    } -> tensor<1x1x1xf32> loc(#loc_decode16)
    %94 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %147 = arith.divf %in, %cst_29 : f32 loc(#loc_decode16)
      linalg.yield %147 : f32 loc(#loc_decode16)
    } -> tensor<1x1x1xf32> loc(#loc_decode16)
    %95 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %147 = arith.truncf %cst_25 : f64 to f32 loc(#loc_decode16)
      %148 = arith.addf %in, %147 : f32 loc(#loc_decode16)
      linalg.yield %148 : f32 loc(#loc_decode16)
    } -> tensor<1x1x1xf32> loc(#loc_decode16)
    %96 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %147 = math.rsqrt %in : f32 loc(#loc_decode16)
      linalg.yield %147 : f32 loc(#loc_decode16)
    } -> tensor<1x1x1xf32> loc(#loc_decode16)
    %97 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %96 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode16)
      linalg.yield %147 : f32 loc(#loc_decode16)
    } -> tensor<1x1x256xf32> loc(#loc_decode16)
    %98 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %cst_14 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %in_127: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode16)
      linalg.yield %147 : f32 loc(#loc_decode16)
    } -> tensor<1x1x256xf32> loc(#loc_decode16)
    %transposed_76 = linalg.transpose ins(%cst_13 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode15)
    %collapsed_77 = tensor.collapse_shape %98 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode15)
    %99 = linalg.matmul ins(%collapsed_77, %transposed_76 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode15)
    %expanded_78 = tensor.expand_shape %99 [[0], [1, 2, 3]] output_shape [1, 1, 8, 32] : tensor<1x256xf32> into tensor<1x1x8x32xf32> loc(#loc_decode36)
    %transposed_79 = linalg.transpose ins(%expanded_78 : tensor<1x1x8x32xf32>) outs(%30 : tensor<1x8x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode37)
    %extracted_slice_80 = tensor.extract_slice %transposed_79[0, 0, 0, 0] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode28)
    %extracted_slice_81 = tensor.extract_slice %transposed_79[0, 0, 0, 16] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode28)
    %100 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_80, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode22)
    %101 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_81, %extracted_slice_30 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode22)
    %102 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100, %101 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("mul"), %out: f32 loc("sub")):
      %147 = arith.subf %in, %in_127 : f32 loc(#loc_decode38)
      linalg.yield %147 : f32 loc(#loc_decode38)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode38)
    %103 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_81, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode22)
    %104 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_80, %extracted_slice_30 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode22)
    %105 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%103, %104 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("mul"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode39)
    %concat_82 = tensor.concat dim(3) %102, %105 : (tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) -> tensor<1x8x1x32xf32> loc(#loc_decode40)
    %transposed_83 = linalg.transpose ins(%cst_12 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode14)
    %106 = linalg.matmul ins(%collapsed_77, %transposed_83 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode14)
    %expanded_84 = tensor.expand_shape %106 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode36)
    %transposed_85 = linalg.transpose ins(%expanded_84 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode37)
    %extracted_slice_86 = tensor.extract_slice %transposed_85[0, 0, 0, 0] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode28)
    %extracted_slice_87 = tensor.extract_slice %transposed_85[0, 0, 0, 16] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode28)
    %107 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_86, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode22)
    %108 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_87, %extracted_slice_30 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode22)
    %109 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107, %108 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("mul"), %out: f32 loc("sub")):
      %147 = arith.subf %in, %in_127 : f32 loc(#loc_decode38)
      linalg.yield %147 : f32 loc(#loc_decode38)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode38)
    %110 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_87, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode22)
    %111 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_86, %extracted_slice_30 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_127: f32 loc("slice"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode22)
    %112 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%110, %111 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("mul"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode39)
    %concat_88 = tensor.concat dim(3) %109, %112 : (tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x1x32xf32> loc(#loc_decode40)
    %transposed_89 = linalg.transpose ins(%cst_11 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode13)
    %113 = linalg.matmul ins(%collapsed_77, %transposed_89 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode13)
    %expanded_90 = tensor.expand_shape %113 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode36)
    %transposed_91 = linalg.transpose ins(%expanded_90 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode37)
    %collapsed_92 = tensor.collapse_shape %concat_88 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode41)
    %collapsed_93 = tensor.collapse_shape %transposed_91 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode41)
    %concat_94 = tensor.concat dim(0) %collapsed_92, %collapsed_93 : (tensor<2x1x32xf32>, tensor<2x1x32xf32>) -> tensor<4x1x32xf32> loc(#loc_decode40)
    %expanded_95 = tensor.expand_shape %concat_94 [[0, 1], [2], [3]] output_shape [2, 2, 1, 32] : tensor<4x1x32xf32> into tensor<2x2x1x32xf32> loc(#loc_decode36)
    %extracted_slice_96 = tensor.extract_slice %inserted_slice_51[1, 0, 0, 0, 0] [1, 2, 2, 32, 32] [1, 1, 1, 1, 1] : tensor<2x2x2x32x32xf32> to tensor<1x2x2x32x32xf32> loc(#loc_decode41)
    %collapsed_97 = tensor.collapse_shape %extracted_slice_96 [[0, 1], [2], [3], [4]] : tensor<1x2x2x32x32xf32> into tensor<2x2x32x32xf32> loc(#loc_decode41)
    %inserted_slice_98 = tensor.insert_slice %expanded_95 into %collapsed_97[0, 0, %8, 0] [2, 2, 1, 32] [1, 1, 1, 1] : tensor<2x2x1x32xf32> into tensor<2x2x32x32xf32> loc(#loc_decode42)
    %expanded_99 = tensor.expand_shape %inserted_slice_98 [[0, 1], [2], [3], [4]] output_shape [1, 2, 2, 32, 32] : tensor<2x2x32x32xf32> into tensor<1x2x2x32x32xf32> loc(#loc_decode35)
    %inserted_slice_100 = tensor.insert_slice %expanded_99 into %inserted_slice_51[1, 0, 0, 0, 0] [1, 2, 2, 32, 32] [1, 1, 1, 1, 1] : tensor<1x2x2x32x32xf32> into tensor<2x2x2x32x32xf32> loc(#loc_decode42)
    %extracted_slice_101 = tensor.extract_slice %inserted_slice_98[0, 0, 0, 0] [1, 2, 32, 32] [1, 1, 1, 1] : tensor<2x2x32x32xf32> to tensor<1x2x32x32xf32> loc(#loc_decode41)
    %collapsed_102 = tensor.collapse_shape %extracted_slice_101 [[0, 1], [2], [3]] : tensor<1x2x32x32xf32> into tensor<2x32x32xf32> loc(#loc_decode41)
    %extracted_slice_103 = tensor.extract_slice %inserted_slice_98[1, 0, 0, 0] [1, 2, 32, 32] [1, 1, 1, 1] : tensor<2x2x32x32xf32> to tensor<1x2x32x32xf32> loc(#loc_decode41)
    %collapsed_104 = tensor.collapse_shape %extracted_slice_103 [[0, 1], [2], [3]] : tensor<1x2x32x32xf32> into tensor<2x32x32xf32> loc(#loc_decode41)
    %collapsed_105 = tensor.collapse_shape %concat_82 [[0, 1], [2, 3]] : tensor<1x8x1x32xf32> into tensor<8x32xf32> loc(#loc_decode36)
    %expanded_106 = tensor.expand_shape %collapsed_105 [[0, 1], [2]] output_shape [2, 4, 32] : tensor<8x32xf32> into tensor<2x4x32xf32> loc(#loc_decode36)
    %transposed_107 = linalg.transpose ins(%collapsed_102 : tensor<2x32x32xf32>) outs(%51 : tensor<2x32x32xf32>) permutation = [0, 2, 1]  loc(#loc_decode37)
    %114 = linalg.batch_matmul ins(%expanded_106, %transposed_107 : tensor<2x4x32xf32>, tensor<2x32x32xf32>) outs(%53 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode43)
    %115 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<2x4x32xf32>) outs(%52 : tensor<2x4x32xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %147 = arith.truncf %cst_20 : f64 to f32 loc(#loc_decode22)
      %148 = arith.mulf %in, %147 : f32 loc(#loc_decode22)
      linalg.yield %148 : f32 loc(#loc_decode22)
    } -> tensor<2x4x32xf32> loc(#loc_decode22)
    %expanded_108 = tensor.expand_shape %115 [[0], [1], [2, 3]] output_shape [2, 4, 1, 32] : tensor<2x4x32xf32> into tensor<2x4x1x32xf32> loc(#loc_decode36)
    %116 = linalg.generic {indexing_maps = [#map_decode8, #map_decode10, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_108, %14 : tensor<2x4x1x32xf32>, tensor<32xf32>) outs(%56 : tensor<2x4x1x32xf32>) {
    ^bb0(%in: f32 loc("view"), %in_127: f32 loc("where"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<2x4x1x32xf32> loc(#loc_decode39)
    %117:2 = linalg.generic {indexing_maps = [#map_decode8, #map_decode11, #map_decode11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%116 : tensor<2x4x1x32xf32>) outs(%61, %59 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_127: i64 loc("_softmax")):
      %147 = linalg.index 3 : index loc(#loc_decode44)
      %148 = arith.index_cast %147 : index to i64 loc(#loc_decode44)
      %149 = arith.maximumf %in, %out : f32 loc(#loc_decode44)
      %150 = arith.cmpf ogt, %in, %out : f32 loc(#loc_decode44)
      %151 = arith.select %150, %148, %out_127 : i64 loc(#loc_decode44)
      linalg.yield %149, %151 : f32, i64 loc(#loc_decode44)
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>) loc(#loc_decode44)
    %expanded_109 = tensor.expand_shape %117#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32> loc(#loc_decode44)
    %118 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%116, %expanded_109 : tensor<2x4x1x32xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x32xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %147 = arith.subf %in, %in_127 : f32 loc(#loc_decode44)
      linalg.yield %147 : f32 loc(#loc_decode44)
    } -> tensor<2x4x1x32xf32> loc(#loc_decode44)
    %119 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%118 : tensor<2x4x1x32xf32>) outs(%56 : tensor<2x4x1x32xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %147 = math.exp %in : f32 loc(#loc_decode44)
      linalg.yield %147 : f32 loc(#loc_decode44)
    } -> tensor<2x4x1x32xf32> loc(#loc_decode44)
    %120 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%119 : tensor<2x4x1x32xf32>) outs(%66 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %147 = arith.addf %in, %out : f32 loc(#loc_decode44)
      linalg.yield %147 : f32 loc(#loc_decode44)
    } -> tensor<2x4x1x1xf32> loc(#loc_decode44)
    %121 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%119, %120 : tensor<2x4x1x32xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x32xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_127: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %147 = arith.divf %in, %in_127 : f32 loc(#loc_decode44)
      linalg.yield %147 : f32 loc(#loc_decode44)
    } -> tensor<2x4x1x32xf32> loc(#loc_decode44)
    %collapsed_110 = tensor.collapse_shape %121 [[0], [1], [2, 3]] : tensor<2x4x1x32xf32> into tensor<2x4x32xf32> loc(#loc_decode36)
    %122 = linalg.batch_matmul ins(%collapsed_110, %collapsed_104 : tensor<2x4x32xf32>, tensor<2x32x32xf32>) outs(%53 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode43)
    %collapsed_111 = tensor.collapse_shape %122 [[0, 1], [2]] : tensor<2x4x32xf32> into tensor<8x32xf32> loc(#loc_decode36)
    %expanded_112 = tensor.expand_shape %collapsed_111 [[0, 1], [2, 3]] output_shape [1, 8, 1, 32] : tensor<8x32xf32> into tensor<1x8x1x32xf32> loc(#loc_decode36)
    %transposed_113 = linalg.transpose ins(%expanded_112 : tensor<1x8x1x32xf32>) outs(%70 : tensor<1x1x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode37)
    %transposed_114 = linalg.transpose ins(%cst_10 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode12)
    %collapsed_115 = tensor.collapse_shape %transposed_113 [[0], [1, 2, 3]] : tensor<1x1x8x32xf32> into tensor<1x256xf32> loc(#loc_decode12)
    %123 = linalg.matmul ins(%collapsed_115, %transposed_114 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode12)
    %expanded_116 = tensor.expand_shape %123 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode12)
    %124 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %expanded_116 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("model.blocks.1.join"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<1x1x256xf32> loc(#loc_decode39)
    %125 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.1.before_hidden")):
      %147 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode11)
      linalg.yield %147 : f32 loc(#loc_decode11)
    } -> tensor<1x1x256xf32> loc(#loc_decode11)
    %126 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%125 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %147 = arith.addf %in, %out : f32 loc(#loc_decode11)
      linalg.yield %147 : f32 loc(#loc_decode11)
    } -> tensor<1x1x1xf32> loc(#loc_decode11)
    %127 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %147 = arith.divf %in, %cst_29 : f32 loc(#loc_decode11)
      linalg.yield %147 : f32 loc(#loc_decode11)
    } -> tensor<1x1x1xf32> loc(#loc_decode11)
    %128 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %147 = arith.truncf %cst_25 : f64 to f32 loc(#loc_decode11)
      %148 = arith.addf %in, %147 : f32 loc(#loc_decode11)
      linalg.yield %148 : f32 loc(#loc_decode11)
    } -> tensor<1x1x1xf32> loc(#loc_decode11)
    %129 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %147 = math.rsqrt %in : f32 loc(#loc_decode11)
      linalg.yield %147 : f32 loc(#loc_decode11)
    } -> tensor<1x1x1xf32> loc(#loc_decode11)
    %130 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %129 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode11)
      linalg.yield %147 : f32 loc(#loc_decode11)
    } -> tensor<1x1x256xf32> loc(#loc_decode11)
    %131 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130, %cst_9 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %in_127: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode11)
      linalg.yield %147 : f32 loc(#loc_decode11)
    } -> tensor<1x1x256xf32> loc(#loc_decode11)
    %transposed_117 = linalg.transpose ins(%cst_8 : tensor<768x256xf32>) outs(%80 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode10)
    %collapsed_118 = tensor.collapse_shape %131 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode10)
    %132 = linalg.matmul ins(%collapsed_118, %transposed_117 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%82 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode10)
    %expanded_119 = tensor.expand_shape %132 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode10)
    %133 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_119 : tensor<1x1x768xf32>) outs(%84 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.gate"), %out: f32 loc("sigmoid")):
      %147 = arith.negf %in : f32 loc(#loc_decode45)
      %148 = math.exp %147 : f32 loc(#loc_decode45)
      %149 = arith.addf %148, %cst_1 : f32 loc(#loc_decode45)
      %150 = arith.divf %cst_1, %149 : f32 loc(#loc_decode45)
      linalg.yield %150 : f32 loc(#loc_decode45)
    } -> tensor<1x1x768xf32> loc(#loc_decode45)
    %134 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_119, %133 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%84 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.gate"), %in_127: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x1x768xf32> loc(#loc_decode22)
    %transposed_120 = linalg.transpose ins(%cst_7 : tensor<768x256xf32>) outs(%80 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode9)
    %135 = linalg.matmul ins(%collapsed_118, %transposed_120 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%82 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode9)
    %expanded_121 = tensor.expand_shape %135 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode9)
    %136 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%134, %expanded_121 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%84 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_127: f32 loc("model.blocks.1.up"), %out: f32 loc("mul")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode22)
      linalg.yield %147 : f32 loc(#loc_decode22)
    } -> tensor<1x1x768xf32> loc(#loc_decode22)
    %transposed_122 = linalg.transpose ins(%cst_6 : tensor<256x768xf32>) outs(%89 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_decode8)
    %collapsed_123 = tensor.collapse_shape %136 [[0], [1, 2]] : tensor<1x1x768xf32> into tensor<1x768xf32> loc(#loc_decode8)
    %137 = linalg.matmul ins(%collapsed_123, %transposed_122 : tensor<1x768xf32>, tensor<768x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode8)
    %expanded_124 = tensor.expand_shape %137 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode8)
    %138 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %expanded_124 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("model.blocks.1.down"), %out: f32 loc("add")):
      %147 = arith.addf %in, %in_127 : f32 loc(#loc_decode39)
      linalg.yield %147 : f32 loc(#loc_decode39)
    } -> tensor<1x1x256xf32> loc(#loc_decode39)
    %139 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.last")):
      %147 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode7)
      linalg.yield %147 : f32 loc(#loc_decode7)
    } -> tensor<1x1x256xf32> loc(#loc_decode7)
    %140 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%139 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %147 = arith.addf %in, %out : f32 loc(#loc_decode7)
      linalg.yield %147 : f32 loc(#loc_decode7)
    } -> tensor<1x1x1xf32> loc(#loc_decode7)
    %141 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %147 = arith.divf %in, %cst_29 : f32 loc(#loc_decode7)
      linalg.yield %147 : f32 loc(#loc_decode7)
    } -> tensor<1x1x1xf32> loc(#loc_decode7)
    %142 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%141 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %147 = arith.truncf %cst_25 : f64 to f32 loc(#loc_decode7)
      %148 = arith.addf %in, %147 : f32 loc(#loc_decode7)
      linalg.yield %148 : f32 loc(#loc_decode7)
    } -> tensor<1x1x1xf32> loc(#loc_decode7)
    %143 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %147 = math.rsqrt %in : f32 loc(#loc_decode7)
      linalg.yield %147 : f32 loc(#loc_decode7)
    } -> tensor<1x1x1xf32> loc(#loc_decode7)
    %144 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%138, %143 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_127: f32 loc("model.last"), %out: f32 loc("model.last")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode7)
      linalg.yield %147 : f32 loc(#loc_decode7)
    } -> tensor<1x1x256xf32> loc(#loc_decode7)
    %145 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144, %cst_5 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.last"), %in_127: f32 loc("model.last"), %out: f32 loc("model.last")):
      %147 = arith.mulf %in, %in_127 : f32 loc(#loc_decode7)
      linalg.yield %147 : f32 loc(#loc_decode7)
    } -> tensor<1x1x256xf32> loc(#loc_decode7)
    %transposed_125 = linalg.transpose ins(%cst_4 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode6)
    %collapsed_126 = tensor.collapse_shape %145 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode6)
    %146 = linalg.matmul ins(%collapsed_126, %transposed_125 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode6)
    return %146, %inserted_slice_100 : tensor<1x256xf32>, tensor<2x2x2x32x32xf32> loc(#loc_decode46)
  } loc(#loc_decode1)
}
{-#
  dialect_resources: {
    builtin: {
      prefill_torch_tensor_32_16_torch.float32_1: "0x0400000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000A46A573FBA7D083F3E399F3E3A23353E7675CC3DB036663D5C81013D42AB913C57D6233C5C44B83B203E4F3B2015E93A6D12833A166A133A5FCBA53953773A39B7C7683F0AF2663F1B54173FF647B23EF96F4B3E88D9E53DC870813D5CA5113D3ED4A33C9D43383CDD3DCF3B0815693B6912033B146A933A5FCB253A5377BA39C381103ED7457E3FC209503F6D2F023F6D4E973ED8EE2B3EC1FFC13D4D695A3D20B9F53CC7318A3C116E1B3CA8CFAE3B939B443B1B1FDD3A0DB1783A7ED90B3ACFBD41BFED49473FDE1D743FBC1F273FD761C73EC665643E882E013EC88D913DDBCB233DA240B83CCD3C4F3CA714E93B5812833B0E6A133B5CCBA53A52773A3A107C75BFD6DAA53E7FFC7F3FABCA463F4477F53EEE118E3E1E3C213E21DBB53DF5B64C3DFE4DE63C8185813CBBAC113CDED6A33B8C44383B313ECF3A2615693A8C0F8FBE74E56BBE4D78723F8930603F698C103FFD7DA93E6F20413EC119DA3DD19C753DBF2C0A3D466C9B3C04CF2E3C599BC43B061F5D3B05B1F83A7DD98B3A4630283F6EB636BF6FE84C3F4484723F73EB243FDF60C43E50D3603EBA46FE3D323E8F3D6031213DA652B53C2AF14B3CC75FE53BBEFC803BEC11113B6628A33A95467D3FD32D7ABF7D06133FE3317D3FA6A4373FD2A4DE3E5226803E8E2F113E51AAA33DB334383D8E38CF3C2513693C1312033CF669933B54CB253B4F77BA3A3201D33E469870BFEA1F953E2FE37F3F1D88483F9434F83E2EC28F3EFF2F233E3F12B83D88364F3DEF1DE93C781A833C3A74133C2BD7A53BBB843A3B38C6D13AF8440BBF6CE91CBF8270A9BC6B827A3FA46A573FBA7D083F3E399F3E3A23353E7675CC3DB036663D5C81013D42AB913C57D6233C5C44B83B203E4F3B2015E93A5CFF7FBFFC38C7BD2141A9BE013B6D3F2A26643FB372143F8B87AE3ECB07473E72D3E03DFB347D3D6B730E3DEE3BA03C6A38343C8AB1CA3B85F7633B0432003BD85C09BF338DE53E26911BBF2A78583F1D9A6E3F87EF1F3F2CA9BD3E3FDC583EAC2BF53D9D188A3D1D651B3D78CCAE3C719A443CB41EDD3BE8B0783B77D90B3B2220D73E041B5B3F4C1453BF86E13C3FC0AB763FEAEA2A3F409ACC3E259F6A3ED0BE043E9E95953D6956283DDF5CBD3C6BFC543CD98BEF3B25B5863BEB80173B72987D3F6CF47F3FB2A875BFD7551B3F6F467C3FFA5B353FF556DB3E0D4F7C3E64E40E3E6811A13D4647353D1EEDCB3C565E653C7CFC003CD411913B5E28233B4479263F80F9553F75E07FBFE9C7E93ED55B7F3F413A3F3F83DBE93E44F5863E4F06193EE58BAC3DAD37423D337DDA3C33C0753C0A330A3C836E9B3BD0CF2E3B106893BE3630D43E2EB870BF9284953E0EE47F3FC57D483F3624F83E15B88F3E5024233EFD04B83D95274F3D1B0DE93C0011833C9469133C31CBA53B43773A3B251E76BF6DD809BEAAB049BF0528F23DBFDD7D3F051F513FB116033F436F983E233E2D3E977CC33DF5165C3DD29CF73CDE418B3C1BA01C3CDE27B03BB41E463BB34040BF456724BFC5A80EBFE3CA72BD144E793F0517593FBAF9093F1A1AA13E8753373E9CF2CE3DC405693D2B16033DB372933CA0D6253C8984BA3B26C6513B6979193E52B673BF41F68ABE5E8F70BEB940723F535F603F70B9103FE7B7A93E3A64413EF466DA3DFBF3753DD25D0A3D7EA39B3C200D2F3C34E1C43B976D5D3BC8B6693F4BF677BF3B67293DDA6ACEBEB7C7683F0AF2663F1B54173FF647B23EF96F4B3E88D9E53DC870813D5CA5113D3ED4A33C9D43383CDD3DCF3B0815693B102F563F1BD82FBF7A36B33EB1050FBF4AFB5C3FD7C96C3F0AC81D3F97C9BA3E8376553E3F4AF13D3EE7873DC8EC183DF504AC3C177A413C849AD93B78BC743B150511BC1B4746BE27BD1F3F2D5332BF9FF94E3F01E2713F9413243F193CC33E96775F3E02B9FC3D5B5D8E3D1534203D9F35B43C8CB04A3C2BF7E33BF431803BE7A158BF8BF1B73EB707563FD90050BF89E63E3F6736763F1F352A3FCD9ECB3EF172693EDD12043E1BD3943D407B273D3E66BC3CFDE6533CCF53EE3BAB05863BFCD367BFF52F4D3F9D18773F121F67BF28EB2C3F89C3793F182B303F05F1D33E5168733E26C8093E79489B3D48C22E3DD196C43C6A1D5D3C72B0F83B62D98B3B388707BE7E357F3F64A87F3F32F376BF7835193F87867C3FF8F3353F1532DC3E77577D3E537C0F3E72BDA13D2C09363D57C7CC3CD253663C8A86013C19AD913B0837433F80A1623FB0DD6E3F6BFD7EBFE6F7033F247D7E3F458E3B3F5161E43E10A0833E562F153E0032A83DEB4F3D3DCFF7D43C358A6F3CDAB4063CD080973B0ED5743F2D41003FCE62463FD1FC7EBF89D1DA3ECAA57F3F90F8403F117EEC3E0691883E24E11A3E20A6AE3D8296443D3928DD3C93C0783C29E30B3C86549D3B2AB48A3EB6F219BD6C3B0A3F6BF176BF9183AB3E89FF7F3F7531463FAC87F43E7D7E8D3EB191203ECE19B53DF1DC4B3D9558E53C76FB803C7711113C3C28A33BE9E329BFE78810BF60BD803E2C1C67BFC7FD743E198A7F3F9E374B3F7B7DFC3E5468923EF140263E058DBB3D3523533DE288ED3CA096853CC43F163CF2FBA83BA4EF7CBF08EF6ABFA7037EBDEAFC4FBFC381103ED7457E3FC209503F6D2F023F6D4E973ED8EE2B3EC1FFC13D4D695A3D20B9F53CC7318A3C116E1B3CA8CFAE3B06DECEBE34FA7CBF3218BDBE564E32BF7C502A3DCB337C3FA5A6543F9215063FA5309C3E5C9B313EFE71C83D39AF613D4DE9FD3CECCC8E3C5C9C203C5CA3B43B",
      prefill_torch_tensor_32_16_torch.float32: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F40510A3F0E94583F6A4E733F83F67B3F98B87E3F68987F3F3CDF7F3FA3F57F3FB9FC7F3FF7FE7F3FACFF7F3FE5FF7F3FF8FF7F3FFDFF7F3FFFFF7F3F0000803F3311D5BEB2E8DC3EEC7B4E3FA5FA6F3FA5E57A3FF3617E3FF97C7F3F8ED67F3FE5F27F3FDBFB7F3FB0FE7F3F96FF7F3FDEFF7F3FF5FF7F3FFDFF7F3FFFFF7F3F26707DBFA87FEDBD572F153F296D5C3FEF90743F9E5D7C3F4FD97E3FC3A27F3F83E27F3FADF67F3F0DFD7F3F11FF7F3FB5FF7F3FE8FF7F3FF8FF7F3FFEFF7F3F305527BF9DAF20BFB12E9A3EEDEB413FA7CA6B3F098D793F69F47D3F475A7F3F94CB7F3F6CEF7F3FC2FA7F3F58FE7F3F7AFF7F3FD6FF7F3FF3FF7F3FFCFF7F3F2C3C913E403272BFD47229BCF14C213F40A9603F7CF2753F81CE7C3F1EFD7E3F19AE7F3F19E67F3FCFF77F3F69FD7F3F2EFF7F3FBEFF7F3FEBFF7F3FF9FF7F3FB8CD753F531D79BF6F3FA4BE342FF73E3249533FE290713FE3677B3F518B7E3F128A7F3FB3DA7F3F34F47F3F45FC7F3FD2FE7F3FA1FF7F3FE2FF7F3FF6FF7F3FBDFF403F604F33BFBB7419BFB9F8A33EB3CC433FC56B6C3FEAC0793FE9047E3F815F7F3F3BCD7F3FF2EF7F3FECFA7F3F65FE7F3F7EFF7F3FD7FF7F3FF3FF7F3FF6FD14BE192059BEE69151BFA22C173E5F5B323F5287663F02DA773FF1697D3F662E7F3FB2BD7F3F08EB7F3F5EF97F3FE7FD7F3F56FF7F3FCAFF7F3FEFFF7F3FD53F69BF1AEEAE3EA2E674BF3AE6F2BCD5211F3F4BE85F3FA9B3753F75BA7C3FC2F67E3F16AC7F3F76E57F3F9BF77F3F59FD7F3F29FF7F3FBCFF7F3FEBFF7F3F64CD56BF17464A3FFBF17FBF0AF152BE40510A3F0E94583F6A4E733F83F67B3F98B87E3F68987F3F3CDF7F3FA3F57F3FB9FC7F3FF7FE7F3FACFF7F3FE5FF7F3F7205913B30C97E3F8C9B71BF116FC0BEC03DE83E8790503FE4AA703F2C1E7B3FE8737E3FA8827F3F5BD87F3F76F37F3F09FC7F3FBFFE7F3F9AFF7F3FE0FF7F3FD006583F1ED4643F554F4BBFF1A908BFF586B93E35E4473FC3C96D3F81317A3FB5287E3FD76A7F3FD2D07F3F14F17F3F48FB7F3F82FE7F3F87FF7F3FDAFF7F3F6F4E683F7065043F9DD910BFE8CC2CBF9BF5883E1C963E3FC3AB6A3F9530793F00D77D3FF5507F3FA1C87F3F7DEE7F3F76FA7F3F40FE7F3F72FF7F3FD3FF7F3FD7040C3EADF999BC0F0D90BEA97C4BBFDE0B2E3EC3AD343FB151673F7D1B783FCC7E7D3F02357F3FC9BF7F3FB1EB7F3F94F97F3FF8FD7F3F5CFF7F3FCCFF7F3FE87A42BFAC890CBFF722FE3C70C163BFAADE903D30332A3F68BC633F4FF2763F1A207D3FFD167F3F49B67F3FB0E87F3FA1F87F3FABFD7F3F43FF7F3FC4FF7F3F2C2975BF12FB68BF303EAE3E4AD774BFD633EFBCDD2E1F3FD4EC5F3F23B5753FEDBA7C3FE8F67E3F22AC7F3F7AE57F3F9DF77F3F59FD7F3F29FF7F3FBCFF7F3F36E28CBE7EAB7DBF4FA91D3F44347EBFD0EF03BEB5A9133FEEE35B3F1364743F494F7C3FC3D47E3F53A17F3F0EE27F3F88F67F3F01FD7F3F0EFF7F3FB3FF7F3F840A293FBC3B44BFEB90543FC48C7FBFAAA768BE0CAD073FBFA2573F3BFF723F2EDD7B3F8EB07E3FDC957F3F6EDE7F3F62F57F3FA5FC7F3FF0FE7F3FAAFF7F3FBF1B7D3F92B89CBE0764763FEDD578BF3686A5BE2785F63E5C2A533FB786713FA1647B3F488A7E3FBE897F3F99DA7F3F2CF47F3F42FC7F3FD1FE7F3FA0FF7F3F22F0D03E78957E3EEDC77F3FF5456ABF3311D5BEB2E8DC3EEC7B4E3FA5FA6F3FA5E57A3FF3617E3FF97C7F3F8ED67F3FE5F27F3FDBFB7F3FB0FE7F3F96FF7F3FFC370CBFF50C3A3F37CE6F3F705254BF983D01BF7499C23EA198493F275B6E3F3C607A3F8F377E3F8C6F7F3F4FD27F3F8DF17F3F6EFB7F3F8EFE7F3F8BFF7F3F6FFD7FBFB3277B3F790C483F9BAC37BF02A816BFB7ACA73EBB81443F5CA86C3F6AD4793F1C0B7E3F78617F3FDBCD7F3F24F07F3FFCFA7F3F6AFE7F3F80FF7F3FBF6708BF89E86E3F05740C3FC43B15BF11912ABF46388C3E88383F3F6AE26A3F3342793F9BDC7D3FBC527F3F31C97F3FABEE7F3F85FA7F3F44FE7F3F74FF7F3FFE2DD93E0A15193FA6DB853EFE2BDCBED6C53CBFB1A4603E63BE393F7309693F9BA9783F0CAC7D3F59437F3F53C47F3F20ED7F3F08FA7F3F1DFE7F3F67FF7F3F78BF7D3F4AE0A03D57B853BDC2EE86BEBF174DBF0723283EB114343F9F1D673FA50A783F6E797D3F4F337F3F3FBF7F3F85EB7F3F86F97F3FF4FD7F3F5AFF7F3F819C253FF01CEEBEDB29B8BE42C0B5BD105D5BBF9232DE3DE63C2E3F161F653F5565773FC4447D3F9D227F3FF7B97F3FDAE97F3FFFF87F3FC9FD7F3F4DFF7F3F389395BE2A8E5DBF9FCC21BF00F6B53D467167BF83D6563D8238283F000E633FB1B9763F0D0E7D3F44117F3F79B47F3F1DE87F3F72F87F3F9CFD7F3F3FFF7F3F576D76BFB2D17FBFA77857BFC5FB863E7C3571BFD85F76BB0E09223F89EA603FBB07763F49D57C3F44FF7E3FC7AE7F3F50E67F3FE0F77F3F6EFD7F3F30FF7F3FB3803FBF984B53BF6FC677BF2B38DC3EB79078BF089675BD20B01B3FDDB45E3F784F753F799A7C3F9DEC7E3FE0A87F3F72E47F3F49F77F3F3FFD7F3F21FF7F3F18F41D3E8964CBBEDB817FBF3F41153F26707DBFA87FEDBD572F153F296D5C3FEF90743F9E5D7C3F4FD97E3FC3A27F3F83E27F3FADF67F3F0DFD7F3F11FF7F3F8E2C6A3F8DE41C3E9EE66DBF4EB1373F52C77FBF0BBA2FBE5E880E3F9D135A3F22CC733FB71E7C3F5AC57E3F729C7F3F83E07F3F0BF67F3FDAFC7F3F01FF7F3F"
    }
  }
#-}
