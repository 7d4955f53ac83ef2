#loc_prefill1 = loc("tokens")
#loc_prefill2 = loc("where")
#loc_prefill4 = loc("model.last")
#loc_prefill5 = loc("model.blocks.5.down")
#loc_prefill6 = loc("model.blocks.5.up")
#loc_prefill7 = loc("model.blocks.5.gate")
#loc_prefill8 = loc("model.blocks.5.before_hidden")
#loc_prefill9 = loc("model.blocks.5.join")
#loc_prefill13 = loc("model.blocks.5.before_attention")
#loc_prefill14 = loc("model.blocks.4.down")
#loc_prefill15 = loc("model.blocks.4.up")
#loc_prefill16 = loc("model.blocks.4.gate")
#loc_prefill17 = loc("model.blocks.4.before_hidden")
#loc_prefill18 = loc("model.blocks.4.join")
#loc_prefill22 = loc("model.blocks.4.before_attention")
#loc_prefill23 = loc("model.blocks.3.down")
#loc_prefill24 = loc("model.blocks.3.up")
#loc_prefill25 = loc("model.blocks.3.gate")
#loc_prefill26 = loc("model.blocks.3.before_hidden")
#loc_prefill27 = loc("model.blocks.3.join")
#loc_prefill31 = loc("model.blocks.3.before_attention")
#loc_prefill32 = loc("model.blocks.2.down")
#loc_prefill33 = loc("model.blocks.2.up")
#loc_prefill34 = loc("model.blocks.2.gate")
#loc_prefill35 = loc("model.blocks.2.before_hidden")
#loc_prefill36 = loc("model.blocks.2.join")
#loc_prefill40 = loc("model.blocks.2.before_attention")
#loc_prefill41 = loc("model.blocks.1.down")
#loc_prefill42 = loc("model.blocks.1.up")
#loc_prefill43 = loc("model.blocks.1.gate")
#loc_prefill44 = loc("model.blocks.1.before_hidden")
#loc_prefill45 = loc("model.blocks.1.join")
#loc_prefill49 = loc("model.blocks.1.before_attention")
#loc_prefill50 = loc("model.blocks.0.down")
#loc_prefill51 = loc("model.blocks.0.up")
#loc_prefill52 = loc("model.blocks.0.gate")
#loc_prefill53 = loc("model.blocks.0.before_hidden")
#loc_prefill54 = loc("model.blocks.0.join")
#loc_prefill55 = loc("mul")
#loc_prefill59 = loc("model.blocks.0.before_attention")
#loc_prefill60 = loc("model.embedding")
#loc_prefill61 = loc("slice")
#loc_prefill62 = loc("arange")
#loc_prefill63 = loc("unsqueeze")
#loc_prefill64 = loc("le")
#loc_prefill65 = loc("view")
#loc_prefill67 = loc("sub")
#loc_prefill68 = loc("add")
#loc_prefill71 = loc("bmm")
#loc_prefill72 = loc("_softmax")
#loc_prefill73 = loc("sigmoid")
#loc_prefill74 = loc("constant_pad_nd")
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
#loc_prefill10 = loc("model.blocks.5.value")
#loc_prefill11 = loc("model.blocks.5.key")
#loc_prefill12 = loc("model.blocks.5.query")
#loc_prefill19 = loc("model.blocks.4.value")
#loc_prefill20 = loc("model.blocks.4.key")
#loc_prefill21 = loc("model.blocks.4.query")
#loc_prefill28 = loc("model.blocks.3.value")
#loc_prefill29 = loc("model.blocks.3.key")
#loc_prefill30 = loc("model.blocks.3.query")
#loc_prefill37 = loc("model.blocks.2.value")
#loc_prefill38 = loc("model.blocks.2.key")
#loc_prefill39 = loc("model.blocks.2.query")
#loc_prefill46 = loc("model.blocks.1.value")
#loc_prefill47 = loc("model.blocks.1.key")
#loc_prefill48 = loc("model.blocks.1.query")
#loc_prefill56 = loc("model.blocks.0.value")
#loc_prefill57 = loc("model.blocks.0.key")
#loc_prefill58 = loc("model.blocks.0.query")
#loc_prefill66 = loc("permute")
#loc_prefill69 = loc("cat")
#loc_prefill70 = loc("select")
#loc_prefill75 = loc("output")

#loc_decode1 = loc("token")
#loc_decode2 = loc("position")
#loc_decode3 = loc("cache")
#loc_decode5 = loc("where")
#loc_decode7 = loc("model.last")
#loc_decode8 = loc("model.blocks.5.down")
#loc_decode9 = loc("model.blocks.5.up")
#loc_decode10 = loc("model.blocks.5.gate")
#loc_decode11 = loc("model.blocks.5.before_hidden")
#loc_decode12 = loc("model.blocks.5.join")
#loc_decode16 = loc("model.blocks.5.before_attention")
#loc_decode17 = loc("model.blocks.4.down")
#loc_decode18 = loc("model.blocks.4.up")
#loc_decode19 = loc("model.blocks.4.gate")
#loc_decode20 = loc("model.blocks.4.before_hidden")
#loc_decode21 = loc("model.blocks.4.join")
#loc_decode25 = loc("model.blocks.4.before_attention")
#loc_decode26 = loc("model.blocks.3.down")
#loc_decode27 = loc("model.blocks.3.up")
#loc_decode28 = loc("model.blocks.3.gate")
#loc_decode29 = loc("model.blocks.3.before_hidden")
#loc_decode30 = loc("model.blocks.3.join")
#loc_decode34 = loc("model.blocks.3.before_attention")
#loc_decode35 = loc("model.blocks.2.down")
#loc_decode36 = loc("model.blocks.2.up")
#loc_decode37 = loc("model.blocks.2.gate")
#loc_decode38 = loc("model.blocks.2.before_hidden")
#loc_decode39 = loc("model.blocks.2.join")
#loc_decode43 = loc("model.blocks.2.before_attention")
#loc_decode44 = loc("model.blocks.1.down")
#loc_decode45 = loc("model.blocks.1.up")
#loc_decode46 = loc("model.blocks.1.gate")
#loc_decode47 = loc("model.blocks.1.before_hidden")
#loc_decode48 = loc("model.blocks.1.join")
#loc_decode52 = loc("model.blocks.1.before_attention")
#loc_decode53 = loc("model.blocks.0.down")
#loc_decode54 = loc("model.blocks.0.up")
#loc_decode55 = loc("model.blocks.0.gate")
#loc_decode56 = loc("model.blocks.0.before_hidden")
#loc_decode57 = loc("model.blocks.0.join")
#loc_decode58 = loc("mul")
#loc_decode62 = loc("model.blocks.0.before_attention")
#loc_decode63 = loc("model.embedding")
#loc_decode64 = loc("slice")
#loc_decode65 = loc("_local_scalar_dense")
#loc_decode69 = loc("arange")
#loc_decode70 = loc("le")
#loc_decode71 = loc("unsqueeze")
#loc_decode72 = loc("view")
#loc_decode74 = loc("sub")
#loc_decode75 = loc("add")
#loc_decode79 = loc("bmm")
#loc_decode80 = loc("_softmax")
#loc_decode81 = loc("sigmoid")
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
#loc_decode13 = loc("model.blocks.5.value")
#loc_decode14 = loc("model.blocks.5.key")
#loc_decode15 = loc("model.blocks.5.query")
#loc_decode22 = loc("model.blocks.4.value")
#loc_decode23 = loc("model.blocks.4.key")
#loc_decode24 = loc("model.blocks.4.query")
#loc_decode31 = loc("model.blocks.3.value")
#loc_decode32 = loc("model.blocks.3.key")
#loc_decode33 = loc("model.blocks.3.query")
#loc_decode40 = loc("model.blocks.2.value")
#loc_decode41 = loc("model.blocks.2.key")
#loc_decode42 = loc("model.blocks.2.query")
#loc_decode49 = loc("model.blocks.1.value")
#loc_decode50 = loc("model.blocks.1.key")
#loc_decode51 = loc("model.blocks.1.query")
#loc_decode59 = loc("model.blocks.0.value")
#loc_decode60 = loc("model.blocks.0.key")
#loc_decode61 = loc("model.blocks.0.query")
#loc_decode66 = loc("ge_5")
#loc_decode67 = loc("_assert_scalar")
#loc_decode68 = loc("lt_3")
#loc_decode73 = loc("permute")
#loc_decode76 = loc("cat")
#loc_decode77 = loc("select")
#loc_decode78 = loc("slice_scatter")
#loc_decode82 = loc("output")

module {
  func.func @prefill(%arg0: tensor<1x256xi64> loc("tokens")) -> (tensor<256x256xf32>, tensor<6x2x2x512x32xf32>) {
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
    %cst_6 = arith.constant dense_resource<blocks.5.down.weight> : tensor<256x768xf32> loc(#loc_prefill5)
    %cst_7 = arith.constant dense_resource<blocks.5.up.weight> : tensor<768x256xf32> loc(#loc_prefill6)
    %cst_8 = arith.constant dense_resource<blocks.5.gate.weight> : tensor<768x256xf32> loc(#loc_prefill7)
    %cst_9 = arith.constant dense_resource<blocks.5.before_hidden.weight> : tensor<256xf32> loc(#loc_prefill8)
    %cst_10 = arith.constant dense_resource<blocks.5.join.weight> : tensor<256x256xf32> loc(#loc_prefill9)
    %cst_11 = arith.constant dense_resource<blocks.5.value.weight> : tensor<64x256xf32> loc(#loc_prefill10)
    %cst_12 = arith.constant dense_resource<blocks.5.key.weight> : tensor<64x256xf32> loc(#loc_prefill11)
    %cst_13 = arith.constant dense_resource<blocks.5.query.weight> : tensor<256x256xf32> loc(#loc_prefill12)
    %cst_14 = arith.constant dense_resource<blocks.5.before_attention.weight> : tensor<256xf32> loc(#loc_prefill13)
    %cst_15 = arith.constant dense_resource<blocks.4.down.weight> : tensor<256x768xf32> loc(#loc_prefill14)
    %cst_16 = arith.constant dense_resource<blocks.4.up.weight> : tensor<768x256xf32> loc(#loc_prefill15)
    %cst_17 = arith.constant dense_resource<blocks.4.gate.weight> : tensor<768x256xf32> loc(#loc_prefill16)
    %cst_18 = arith.constant dense_resource<blocks.4.before_hidden.weight> : tensor<256xf32> loc(#loc_prefill17)
    %cst_19 = arith.constant dense_resource<blocks.4.join.weight> : tensor<256x256xf32> loc(#loc_prefill18)
    %cst_20 = arith.constant dense_resource<blocks.4.value.weight> : tensor<64x256xf32> loc(#loc_prefill19)
    %cst_21 = arith.constant dense_resource<blocks.4.key.weight> : tensor<64x256xf32> loc(#loc_prefill20)
    %cst_22 = arith.constant dense_resource<blocks.4.query.weight> : tensor<256x256xf32> loc(#loc_prefill21)
    %cst_23 = arith.constant dense_resource<blocks.4.before_attention.weight> : tensor<256xf32> loc(#loc_prefill22)
    %cst_24 = arith.constant dense_resource<blocks.3.down.weight> : tensor<256x768xf32> loc(#loc_prefill23)
    %cst_25 = arith.constant dense_resource<blocks.3.up.weight> : tensor<768x256xf32> loc(#loc_prefill24)
    %cst_26 = arith.constant dense_resource<blocks.3.gate.weight> : tensor<768x256xf32> loc(#loc_prefill25)
    %cst_27 = arith.constant dense_resource<blocks.3.before_hidden.weight> : tensor<256xf32> loc(#loc_prefill26)
    %cst_28 = arith.constant dense_resource<blocks.3.join.weight> : tensor<256x256xf32> loc(#loc_prefill27)
    %cst_29 = arith.constant dense_resource<blocks.3.value.weight> : tensor<64x256xf32> loc(#loc_prefill28)
    %cst_30 = arith.constant dense_resource<blocks.3.key.weight> : tensor<64x256xf32> loc(#loc_prefill29)
    %cst_31 = arith.constant dense_resource<blocks.3.query.weight> : tensor<256x256xf32> loc(#loc_prefill30)
    %cst_32 = arith.constant dense_resource<blocks.3.before_attention.weight> : tensor<256xf32> loc(#loc_prefill31)
    %cst_33 = arith.constant dense_resource<blocks.2.down.weight> : tensor<256x768xf32> loc(#loc_prefill32)
    %cst_34 = arith.constant dense_resource<blocks.2.up.weight> : tensor<768x256xf32> loc(#loc_prefill33)
    %cst_35 = arith.constant dense_resource<blocks.2.gate.weight> : tensor<768x256xf32> loc(#loc_prefill34)
    %cst_36 = arith.constant dense_resource<blocks.2.before_hidden.weight> : tensor<256xf32> loc(#loc_prefill35)
    %cst_37 = arith.constant dense_resource<blocks.2.join.weight> : tensor<256x256xf32> loc(#loc_prefill36)
    %cst_38 = arith.constant dense_resource<blocks.2.value.weight> : tensor<64x256xf32> loc(#loc_prefill37)
    %cst_39 = arith.constant dense_resource<blocks.2.key.weight> : tensor<64x256xf32> loc(#loc_prefill38)
    %cst_40 = arith.constant dense_resource<blocks.2.query.weight> : tensor<256x256xf32> loc(#loc_prefill39)
    %cst_41 = arith.constant dense_resource<blocks.2.before_attention.weight> : tensor<256xf32> loc(#loc_prefill40)
    %cst_42 = arith.constant dense_resource<blocks.1.down.weight> : tensor<256x768xf32> loc(#loc_prefill41)
    %cst_43 = arith.constant dense_resource<blocks.1.up.weight> : tensor<768x256xf32> loc(#loc_prefill42)
    %cst_44 = arith.constant dense_resource<blocks.1.gate.weight> : tensor<768x256xf32> loc(#loc_prefill43)
    %cst_45 = arith.constant dense_resource<blocks.1.before_hidden.weight> : tensor<256xf32> loc(#loc_prefill44)
    %cst_46 = arith.constant dense_resource<blocks.1.join.weight> : tensor<256x256xf32> loc(#loc_prefill45)
    %cst_47 = arith.constant dense_resource<blocks.1.value.weight> : tensor<64x256xf32> loc(#loc_prefill46)
    %cst_48 = arith.constant dense_resource<blocks.1.key.weight> : tensor<64x256xf32> loc(#loc_prefill47)
    %cst_49 = arith.constant dense_resource<blocks.1.query.weight> : tensor<256x256xf32> loc(#loc_prefill48)
    %cst_50 = arith.constant dense_resource<blocks.1.before_attention.weight> : tensor<256xf32> loc(#loc_prefill49)
    %cst_51 = arith.constant dense_resource<blocks.0.down.weight> : tensor<256x768xf32> loc(#loc_prefill50)
    %cst_52 = arith.constant dense_resource<blocks.0.up.weight> : tensor<768x256xf32> loc(#loc_prefill51)
    %cst_53 = arith.constant dense_resource<blocks.0.gate.weight> : tensor<768x256xf32> loc(#loc_prefill52)
    %cst_54 = arith.constant dense_resource<blocks.0.before_hidden.weight> : tensor<256xf32> loc(#loc_prefill53)
    %cst_55 = arith.constant dense_resource<blocks.0.join.weight> : tensor<256x256xf32> loc(#loc_prefill54)
    %cst_56 = arith.constant 0.17677669529663689 : f64 loc(#loc_prefill55)
    %cst_57 = arith.constant dense_resource<blocks.0.value.weight> : tensor<64x256xf32> loc(#loc_prefill56)
    %cst_58 = arith.constant dense_resource<blocks.0.key.weight> : tensor<64x256xf32> loc(#loc_prefill57)
    %cst_59 = arith.constant dense_resource<blocks.0.query.weight> : tensor<256x256xf32> loc(#loc_prefill58)
    %cst_60 = arith.constant dense_resource<blocks.0.before_attention.weight> : tensor<256xf32> loc(#loc_prefill59)
    %cst_61 = arith.constant 1.000000e-05 : f64 loc(#loc_prefill59)
    %cst_62 = arith.constant dense_resource<embedding.weight> : tensor<256x256xf32> loc(#loc_prefill60)
    %cst_63 = arith.constant dense_resource<prefill_torch_tensor_512_16_torch.float32_1> : tensor<512x16xf32> loc(#loc_prefill61)
    %cst_64 = arith.constant dense_resource<prefill_torch_tensor_512_16_torch.float32> : tensor<512x16xf32> loc(#loc_prefill61)
    %cst_65 = arith.constant 2.560000e+02 : f32 loc(#loc_prefill)
    %extracted_slice = tensor.extract_slice %cst_64[0, 0] [256, 16] [1, 1] : tensor<512x16xf32> to tensor<256x16xf32> loc(#loc_prefill61)
    %extracted_slice_66 = tensor.extract_slice %cst_63[0, 0] [256, 16] [1, 1] : tensor<512x16xf32> to tensor<256x16xf32> loc(#loc_prefill61)
    %0 = tensor.empty() : tensor<256xi64> loc(#loc_prefill62)
    %1 = linalg.generic {indexing_maps = [#map_prefill], iterator_types = ["parallel"]} outs(%0 : tensor<256xi64>) {
    ^bb0(%out: i64 loc("arange")):
      %324 = linalg.index 0 : index loc(#loc_prefill62)
      %325 = arith.index_cast %324 : index to i64 loc(#loc_prefill62)
      linalg.yield %325 : i64 loc(#loc_prefill62)
    } -> tensor<256xi64> loc(#loc_prefill62)
    %expanded = tensor.expand_shape %1 [[0, 1]] output_shape [256, 1] : tensor<256xi64> into tensor<256x1xi64> loc(#loc_prefill63)
    %2 = tensor.empty() : tensor<256x256xi1> loc(#loc_prefill64)
    %3 = linalg.generic {indexing_maps = [#map_prefill1, #map_prefill2, #map_prefill3], iterator_types = ["parallel", "parallel"]} ins(%1, %expanded : tensor<256xi64>, tensor<256x1xi64>) outs(%2 : tensor<256x256xi1>) {
    ^bb0(%in: i64 loc("arange"), %in_308: i64 loc("unsqueeze"), %out: i1 loc("le")):
      %324 = arith.cmpi sle, %in, %in_308 : i64 loc(#loc_prefill64)
      linalg.yield %324 : i1 loc(#loc_prefill64)
    } -> tensor<256x256xi1> loc(#loc_prefill64)
    %4 = tensor.empty() : tensor<256x256xf32> loc(#loc_prefill2)
    %5 = linalg.generic {indexing_maps = [#map_prefill3, #map_prefill4, #map_prefill4, #map_prefill3], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_2, %cst_3 : tensor<256x256xi1>, tensor<f32>, tensor<f32>) outs(%4 : tensor<256x256xf32>) {
    ^bb0(%in: i1 loc("le"), %in_308: f32 loc("where"), %in_309: f32 loc("where"), %out: f32 loc("where")):
      %324 = arith.select %in, %in_308, %in_309 : f32 loc(#loc_prefill2)
      linalg.yield %324 : f32 loc(#loc_prefill2)
    } -> tensor<256x256xf32> loc(#loc_prefill2)
    %6 = tensor.empty() : tensor<1x256x256xf32> loc(#loc_prefill60)
    %7 = linalg.generic {indexing_maps = [#map_prefill5, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x256xi64>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: i64 loc("model.embedding"), %out: f32 loc("model.embedding")):
      %324 = arith.index_cast %in : i64 to index loc(#loc_prefill60)
      %325 = linalg.index 2 : index loc(#loc_prefill60)
      %326 = arith.cmpi slt, %324, %c256 : index loc(#loc_prefill60)
      cf.assert %326, "index must be smaller than dim size" loc(#loc_prefill60)
      %327 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc_prefill60)
      cf.assert %327, "index must be larger or equal to 0" loc(#loc_prefill60)
      %extracted = tensor.extract %cst_62[%324, %325] : tensor<256x256xf32> loc(#loc_prefill60)
      linalg.yield %extracted : f32 loc(#loc_prefill60)
    } -> tensor<1x256x256xf32> loc(#loc_prefill60)
    %8 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.embedding"), %out: f32 loc("model.blocks.0.before_attention")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill59)
      linalg.yield %324 : f32 loc(#loc_prefill59)
    } -> tensor<1x256x256xf32> loc(#loc_prefill59)
    %9 = tensor.empty() : tensor<1x256x1xf32> loc(#loc_prefill59)
    %10 = linalg.fill ins(%cst : f32) outs(%9 : tensor<1x256x1xf32>) -> tensor<1x256x1xf32> loc(#loc_prefill59)
    %11 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill59)
      linalg.yield %324 : f32 loc(#loc_prefill59)
    } -> tensor<1x256x1xf32> loc(#loc_prefill59)
    %12 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill59)
      linalg.yield %324 : f32 loc(#loc_prefill59)
    } -> tensor<1x256x1xf32> loc(#loc_prefill59)
    %13 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill59)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill59)
      linalg.yield %325 : f32 loc(#loc_prefill59)
    } -> tensor<1x256x1xf32> loc(#loc_prefill59)
    %14 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill59)
      linalg.yield %324 : f32 loc(#loc_prefill59)
    } -> tensor<1x256x1xf32> loc(#loc_prefill59)
    %15 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %14 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.embedding"), %in_308: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill59)
      linalg.yield %324 : f32 loc(#loc_prefill59)
    } -> tensor<1x256x256xf32> loc(#loc_prefill59)
    %16 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %cst_60 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %in_308: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill59)
      linalg.yield %324 : f32 loc(#loc_prefill59)
    } -> tensor<1x256x256xf32> loc(#loc_prefill59)
    %transposed = linalg.transpose ins(%cst_59 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill58)
    %collapsed = tensor.collapse_shape %16 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill58)
    %17 = linalg.fill ins(%cst : f32) outs(%4 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill58)
    %18 = linalg.matmul ins(%collapsed, %transposed : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill58)
    %expanded_67 = tensor.expand_shape %18 [[0, 1], [2, 3]] output_shape [1, 256, 8, 32] : tensor<256x256xf32> into tensor<1x256x8x32xf32> loc(#loc_prefill65)
    %19 = tensor.empty() : tensor<1x8x256x32xf32> loc(#loc_prefill66)
    %transposed_68 = linalg.transpose ins(%expanded_67 : tensor<1x256x8x32xf32>) outs(%19 : tensor<1x8x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_69 = tensor.extract_slice %transposed_68[0, 0, 0, 0] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_70 = tensor.extract_slice %transposed_68[0, 0, 0, 16] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %20 = tensor.empty() : tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %21 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_69, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %22 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %23 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %22 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill67)
    %24 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %25 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_69, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %26 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %25 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill68)
    %concat = tensor.concat dim(3) %23, %26 : (tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) -> tensor<1x8x256x32xf32> loc(#loc_prefill69)
    %27 = tensor.empty() : tensor<256x64xf32> loc(#loc_prefill57)
    %transposed_71 = linalg.transpose ins(%cst_58 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill57)
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill57)
    %29 = linalg.matmul ins(%collapsed, %transposed_71 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill57)
    %expanded_72 = tensor.expand_shape %29 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %30 = tensor.empty() : tensor<1x2x256x32xf32> loc(#loc_prefill66)
    %transposed_73 = linalg.transpose ins(%expanded_72 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_74 = tensor.extract_slice %transposed_73[0, 0, 0, 0] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_75 = tensor.extract_slice %transposed_73[0, 0, 0, 16] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %31 = tensor.empty() : tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %32 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_74, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %33 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_75, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %34 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %33 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill67)
    %35 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_75, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %36 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_74, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %37 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %36 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill68)
    %concat_76 = tensor.concat dim(3) %34, %37 : (tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) -> tensor<1x2x256x32xf32> loc(#loc_prefill69)
    %transposed_77 = linalg.transpose ins(%cst_57 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill56)
    %38 = linalg.matmul ins(%collapsed, %transposed_77 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill56)
    %expanded_78 = tensor.expand_shape %38 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_79 = linalg.transpose ins(%expanded_78 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %collapsed_80 = tensor.collapse_shape %concat_76 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_81 = tensor.collapse_shape %transposed_79 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_82 = tensor.collapse_shape %concat [[0, 1, 2], [3]] : tensor<1x8x256x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_83 = tensor.expand_shape %collapsed_82 [[0, 1], [2]] output_shape [2, 1024, 32] : tensor<2048x32xf32> into tensor<2x1024x32xf32> loc(#loc_prefill65)
    %39 = tensor.empty() : tensor<2x32x256xf32> loc(#loc_prefill66)
    %transposed_84 = linalg.transpose ins(%collapsed_80 : tensor<2x256x32xf32>) outs(%39 : tensor<2x32x256xf32>) permutation = [0, 2, 1]  loc(#loc_prefill66)
    %40 = tensor.empty() : tensor<2x1024x256xf32> loc(#loc_prefill71)
    %41 = linalg.fill ins(%cst : f32) outs(%40 : tensor<2x1024x256xf32>) -> tensor<2x1024x256xf32> loc(#loc_prefill71)
    %42 = linalg.batch_matmul ins(%expanded_83, %transposed_84 : tensor<2x1024x32xf32>, tensor<2x32x256xf32>) outs(%41 : tensor<2x1024x256xf32>) -> tensor<2x1024x256xf32> loc(#loc_prefill71)
    %43 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<2x1024x256xf32>) outs(%40 : tensor<2x1024x256xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %324 = arith.truncf %cst_56 : f64 to f32 loc(#loc_prefill55)
      %325 = arith.mulf %in, %324 : f32 loc(#loc_prefill55)
      linalg.yield %325 : f32 loc(#loc_prefill55)
    } -> tensor<2x1024x256xf32> loc(#loc_prefill55)
    %expanded_85 = tensor.expand_shape %43 [[0], [1, 2], [3]] output_shape [2, 4, 256, 256] : tensor<2x1024x256xf32> into tensor<2x4x256x256xf32> loc(#loc_prefill65)
    %44 = tensor.empty() : tensor<2x4x256x256xf32> loc(#loc_prefill68)
    %45 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_85, %5 : tensor<2x4x256x256xf32>, tensor<256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("view"), %in_308: f32 loc("where"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill68)
    %46 = tensor.empty() : tensor<2x4x256xi64> loc(#loc_prefill72)
    %47 = linalg.fill ins(%c0_i64 : i64) outs(%46 : tensor<2x4x256xi64>) -> tensor<2x4x256xi64> loc(#loc_prefill72)
    %48 = tensor.empty() : tensor<2x4x256xf32> loc(#loc_prefill72)
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<2x4x256xf32>) -> tensor<2x4x256xf32> loc(#loc_prefill72)
    %50:2 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill11, #map_prefill11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%45 : tensor<2x4x256x256xf32>) outs(%49, %47 : tensor<2x4x256xf32>, tensor<2x4x256xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_308: i64 loc("_softmax")):
      %324 = linalg.index 3 : index loc(#loc_prefill72)
      %325 = arith.index_cast %324 : index to i64 loc(#loc_prefill72)
      %326 = arith.maximumf %in, %out : f32 loc(#loc_prefill72)
      %327 = arith.cmpf ogt, %in, %out : f32 loc(#loc_prefill72)
      %328 = arith.select %327, %325, %out_308 : i64 loc(#loc_prefill72)
      linalg.yield %326, %328 : f32, i64 loc(#loc_prefill72)
    } -> (tensor<2x4x256xf32>, tensor<2x4x256xi64>) loc(#loc_prefill72)
    %expanded_86 = tensor.expand_shape %50#0 [[0], [1], [2, 3]] output_shape [2, 4, 256, 1] : tensor<2x4x256xf32> into tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %51 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %expanded_86 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %52 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51 : tensor<2x4x256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = math.exp %in : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %53 = tensor.empty() : tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %54 = linalg.fill ins(%cst : f32) outs(%53 : tensor<2x4x256x1xf32>) -> tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %55 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<2x4x256x256xf32>) outs(%54 : tensor<2x4x256x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %56 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %55 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.divf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %collapsed_87 = tensor.collapse_shape %56 [[0], [1, 2], [3]] : tensor<2x4x256x256xf32> into tensor<2x1024x256xf32> loc(#loc_prefill65)
    %57 = tensor.empty() : tensor<2x1024x32xf32> loc(#loc_prefill71)
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32> loc(#loc_prefill71)
    %59 = linalg.batch_matmul ins(%collapsed_87, %collapsed_81 : tensor<2x1024x256xf32>, tensor<2x256x32xf32>) outs(%58 : tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32> loc(#loc_prefill71)
    %collapsed_88 = tensor.collapse_shape %59 [[0, 1], [2]] : tensor<2x1024x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_89 = tensor.expand_shape %collapsed_88 [[0, 1, 2], [3]] output_shape [1, 8, 256, 32] : tensor<2048x32xf32> into tensor<1x8x256x32xf32> loc(#loc_prefill65)
    %60 = tensor.empty() : tensor<1x256x8x32xf32> loc(#loc_prefill66)
    %transposed_90 = linalg.transpose ins(%expanded_89 : tensor<1x8x256x32xf32>) outs(%60 : tensor<1x256x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %transposed_91 = linalg.transpose ins(%cst_55 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill54)
    %collapsed_92 = tensor.collapse_shape %transposed_90 [[0, 1], [2, 3]] : tensor<1x256x8x32xf32> into tensor<256x256xf32> loc(#loc_prefill54)
    %61 = linalg.matmul ins(%collapsed_92, %transposed_91 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill54)
    %expanded_93 = tensor.expand_shape %61 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill54)
    %62 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %expanded_93 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.embedding"), %in_308: f32 loc("model.blocks.0.join"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %63 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.0.before_hidden")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill53)
      linalg.yield %324 : f32 loc(#loc_prefill53)
    } -> tensor<1x256x256xf32> loc(#loc_prefill53)
    %64 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%63 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill53)
      linalg.yield %324 : f32 loc(#loc_prefill53)
    } -> tensor<1x256x1xf32> loc(#loc_prefill53)
    %65 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%64 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill53)
      linalg.yield %324 : f32 loc(#loc_prefill53)
    } -> tensor<1x256x1xf32> loc(#loc_prefill53)
    %66 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%65 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill53)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill53)
      linalg.yield %325 : f32 loc(#loc_prefill53)
    } -> tensor<1x256x1xf32> loc(#loc_prefill53)
    %67 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%66 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill53)
      linalg.yield %324 : f32 loc(#loc_prefill53)
    } -> tensor<1x256x1xf32> loc(#loc_prefill53)
    %68 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %67 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill53)
      linalg.yield %324 : f32 loc(#loc_prefill53)
    } -> tensor<1x256x256xf32> loc(#loc_prefill53)
    %69 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %cst_54 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %in_308: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill53)
      linalg.yield %324 : f32 loc(#loc_prefill53)
    } -> tensor<1x256x256xf32> loc(#loc_prefill53)
    %70 = tensor.empty() : tensor<256x768xf32> loc(#loc_prefill52)
    %transposed_94 = linalg.transpose ins(%cst_53 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill52)
    %collapsed_95 = tensor.collapse_shape %69 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill52)
    %71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill52)
    %72 = linalg.matmul ins(%collapsed_95, %transposed_94 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill52)
    %expanded_96 = tensor.expand_shape %72 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill52)
    %73 = tensor.empty() : tensor<1x256x768xf32> loc(#loc_prefill73)
    %74 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_96 : tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.gate"), %out: f32 loc("sigmoid")):
      %324 = arith.negf %in : f32 loc(#loc_prefill73)
      %325 = math.exp %324 : f32 loc(#loc_prefill73)
      %326 = arith.addf %325, %cst_1 : f32 loc(#loc_prefill73)
      %327 = arith.divf %cst_1, %326 : f32 loc(#loc_prefill73)
      linalg.yield %327 : f32 loc(#loc_prefill73)
    } -> tensor<1x256x768xf32> loc(#loc_prefill73)
    %75 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_96, %74 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.gate"), %in_308: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_97 = linalg.transpose ins(%cst_52 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill51)
    %76 = linalg.matmul ins(%collapsed_95, %transposed_97 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill51)
    %expanded_98 = tensor.expand_shape %76 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill51)
    %77 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %expanded_98 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("model.blocks.0.up"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %78 = tensor.empty() : tensor<768x256xf32> loc(#loc_prefill50)
    %transposed_99 = linalg.transpose ins(%cst_51 : tensor<256x768xf32>) outs(%78 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_prefill50)
    %collapsed_100 = tensor.collapse_shape %77 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32> loc(#loc_prefill50)
    %79 = linalg.matmul ins(%collapsed_100, %transposed_99 : tensor<256x768xf32>, tensor<768x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill50)
    %expanded_101 = tensor.expand_shape %79 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill50)
    %80 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%62, %expanded_101 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.0.down"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %concat_102 = tensor.concat dim(0) %collapsed_80, %collapsed_81 : (tensor<2x256x32xf32>, tensor<2x256x32xf32>) -> tensor<4x256x32xf32> loc(#loc_prefill69)
    %expanded_103 = tensor.expand_shape %concat_102 [[0, 1], [2], [3]] output_shape [2, 2, 256, 32] : tensor<4x256x32xf32> into tensor<2x2x256x32xf32> loc(#loc_prefill65)
    %81 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.1.before_attention")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill49)
      linalg.yield %324 : f32 loc(#loc_prefill49)
    } -> tensor<1x256x256xf32> loc(#loc_prefill49)
    %82 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%81 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill49)
      linalg.yield %324 : f32 loc(#loc_prefill49)
    } -> tensor<1x256x1xf32> loc(#loc_prefill49)
    %83 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill49)
      linalg.yield %324 : f32 loc(#loc_prefill49)
    } -> tensor<1x256x1xf32> loc(#loc_prefill49)
    %84 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill49)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill49)
      linalg.yield %325 : f32 loc(#loc_prefill49)
    } -> tensor<1x256x1xf32> loc(#loc_prefill49)
    %85 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill49)
      linalg.yield %324 : f32 loc(#loc_prefill49)
    } -> tensor<1x256x1xf32> loc(#loc_prefill49)
    %86 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %85 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill49)
      linalg.yield %324 : f32 loc(#loc_prefill49)
    } -> tensor<1x256x256xf32> loc(#loc_prefill49)
    %87 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %cst_50 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %in_308: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill49)
      linalg.yield %324 : f32 loc(#loc_prefill49)
    } -> tensor<1x256x256xf32> loc(#loc_prefill49)
    %transposed_104 = linalg.transpose ins(%cst_49 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill48)
    %collapsed_105 = tensor.collapse_shape %87 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill48)
    %88 = linalg.matmul ins(%collapsed_105, %transposed_104 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill48)
    %expanded_106 = tensor.expand_shape %88 [[0, 1], [2, 3]] output_shape [1, 256, 8, 32] : tensor<256x256xf32> into tensor<1x256x8x32xf32> loc(#loc_prefill65)
    %transposed_107 = linalg.transpose ins(%expanded_106 : tensor<1x256x8x32xf32>) outs(%19 : tensor<1x8x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_108 = tensor.extract_slice %transposed_107[0, 0, 0, 0] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_109 = tensor.extract_slice %transposed_107[0, 0, 0, 16] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %89 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_108, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %90 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_109, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %91 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%89, %90 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill67)
    %92 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_109, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %93 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_108, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %94 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92, %93 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill68)
    %concat_110 = tensor.concat dim(3) %91, %94 : (tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) -> tensor<1x8x256x32xf32> loc(#loc_prefill69)
    %transposed_111 = linalg.transpose ins(%cst_48 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill47)
    %95 = linalg.matmul ins(%collapsed_105, %transposed_111 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill47)
    %expanded_112 = tensor.expand_shape %95 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_113 = linalg.transpose ins(%expanded_112 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_114 = tensor.extract_slice %transposed_113[0, 0, 0, 0] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_115 = tensor.extract_slice %transposed_113[0, 0, 0, 16] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %96 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_114, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %97 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_115, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %98 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %97 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill67)
    %99 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_115, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %100 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_114, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %101 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99, %100 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill68)
    %concat_116 = tensor.concat dim(3) %98, %101 : (tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) -> tensor<1x2x256x32xf32> loc(#loc_prefill69)
    %transposed_117 = linalg.transpose ins(%cst_47 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill46)
    %102 = linalg.matmul ins(%collapsed_105, %transposed_117 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill46)
    %expanded_118 = tensor.expand_shape %102 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_119 = linalg.transpose ins(%expanded_118 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %collapsed_120 = tensor.collapse_shape %concat_116 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_121 = tensor.collapse_shape %transposed_119 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_122 = tensor.collapse_shape %concat_110 [[0, 1, 2], [3]] : tensor<1x8x256x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_123 = tensor.expand_shape %collapsed_122 [[0, 1], [2]] output_shape [2, 1024, 32] : tensor<2048x32xf32> into tensor<2x1024x32xf32> loc(#loc_prefill65)
    %transposed_124 = linalg.transpose ins(%collapsed_120 : tensor<2x256x32xf32>) outs(%39 : tensor<2x32x256xf32>) permutation = [0, 2, 1]  loc(#loc_prefill66)
    %103 = linalg.batch_matmul ins(%expanded_123, %transposed_124 : tensor<2x1024x32xf32>, tensor<2x32x256xf32>) outs(%41 : tensor<2x1024x256xf32>) -> tensor<2x1024x256xf32> loc(#loc_prefill71)
    %104 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<2x1024x256xf32>) outs(%40 : tensor<2x1024x256xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %324 = arith.truncf %cst_56 : f64 to f32 loc(#loc_prefill55)
      %325 = arith.mulf %in, %324 : f32 loc(#loc_prefill55)
      linalg.yield %325 : f32 loc(#loc_prefill55)
    } -> tensor<2x1024x256xf32> loc(#loc_prefill55)
    %expanded_125 = tensor.expand_shape %104 [[0], [1, 2], [3]] output_shape [2, 4, 256, 256] : tensor<2x1024x256xf32> into tensor<2x4x256x256xf32> loc(#loc_prefill65)
    %105 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_125, %5 : tensor<2x4x256x256xf32>, tensor<256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("view"), %in_308: f32 loc("where"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill68)
    %106:2 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill11, #map_prefill11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%105 : tensor<2x4x256x256xf32>) outs(%49, %47 : tensor<2x4x256xf32>, tensor<2x4x256xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_308: i64 loc("_softmax")):
      %324 = linalg.index 3 : index loc(#loc_prefill72)
      %325 = arith.index_cast %324 : index to i64 loc(#loc_prefill72)
      %326 = arith.maximumf %in, %out : f32 loc(#loc_prefill72)
      %327 = arith.cmpf ogt, %in, %out : f32 loc(#loc_prefill72)
      %328 = arith.select %327, %325, %out_308 : i64 loc(#loc_prefill72)
      linalg.yield %326, %328 : f32, i64 loc(#loc_prefill72)
    } -> (tensor<2x4x256xf32>, tensor<2x4x256xi64>) loc(#loc_prefill72)
    %expanded_126 = tensor.expand_shape %106#0 [[0], [1], [2, 3]] output_shape [2, 4, 256, 1] : tensor<2x4x256xf32> into tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %107 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105, %expanded_126 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %108 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%107 : tensor<2x4x256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = math.exp %in : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %109 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%108 : tensor<2x4x256x256xf32>) outs(%54 : tensor<2x4x256x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %110 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%108, %109 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.divf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %collapsed_127 = tensor.collapse_shape %110 [[0], [1, 2], [3]] : tensor<2x4x256x256xf32> into tensor<2x1024x256xf32> loc(#loc_prefill65)
    %111 = linalg.batch_matmul ins(%collapsed_127, %collapsed_121 : tensor<2x1024x256xf32>, tensor<2x256x32xf32>) outs(%58 : tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32> loc(#loc_prefill71)
    %collapsed_128 = tensor.collapse_shape %111 [[0, 1], [2]] : tensor<2x1024x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_129 = tensor.expand_shape %collapsed_128 [[0, 1, 2], [3]] output_shape [1, 8, 256, 32] : tensor<2048x32xf32> into tensor<1x8x256x32xf32> loc(#loc_prefill65)
    %transposed_130 = linalg.transpose ins(%expanded_129 : tensor<1x8x256x32xf32>) outs(%60 : tensor<1x256x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %transposed_131 = linalg.transpose ins(%cst_46 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill45)
    %collapsed_132 = tensor.collapse_shape %transposed_130 [[0, 1], [2, 3]] : tensor<1x256x8x32xf32> into tensor<256x256xf32> loc(#loc_prefill45)
    %112 = linalg.matmul ins(%collapsed_132, %transposed_131 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill45)
    %expanded_133 = tensor.expand_shape %112 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill45)
    %113 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %expanded_133 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.1.join"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %114 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.1.before_hidden")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill44)
      linalg.yield %324 : f32 loc(#loc_prefill44)
    } -> tensor<1x256x256xf32> loc(#loc_prefill44)
    %115 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%114 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill44)
      linalg.yield %324 : f32 loc(#loc_prefill44)
    } -> tensor<1x256x1xf32> loc(#loc_prefill44)
    %116 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill44)
      linalg.yield %324 : f32 loc(#loc_prefill44)
    } -> tensor<1x256x1xf32> loc(#loc_prefill44)
    %117 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill44)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill44)
      linalg.yield %325 : f32 loc(#loc_prefill44)
    } -> tensor<1x256x1xf32> loc(#loc_prefill44)
    %118 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill44)
      linalg.yield %324 : f32 loc(#loc_prefill44)
    } -> tensor<1x256x1xf32> loc(#loc_prefill44)
    %119 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %118 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill44)
      linalg.yield %324 : f32 loc(#loc_prefill44)
    } -> tensor<1x256x256xf32> loc(#loc_prefill44)
    %120 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %cst_45 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %in_308: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill44)
      linalg.yield %324 : f32 loc(#loc_prefill44)
    } -> tensor<1x256x256xf32> loc(#loc_prefill44)
    %transposed_134 = linalg.transpose ins(%cst_44 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill43)
    %collapsed_135 = tensor.collapse_shape %120 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill43)
    %121 = linalg.matmul ins(%collapsed_135, %transposed_134 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill43)
    %expanded_136 = tensor.expand_shape %121 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill43)
    %122 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_136 : tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.gate"), %out: f32 loc("sigmoid")):
      %324 = arith.negf %in : f32 loc(#loc_prefill73)
      %325 = math.exp %324 : f32 loc(#loc_prefill73)
      %326 = arith.addf %325, %cst_1 : f32 loc(#loc_prefill73)
      %327 = arith.divf %cst_1, %326 : f32 loc(#loc_prefill73)
      linalg.yield %327 : f32 loc(#loc_prefill73)
    } -> tensor<1x256x768xf32> loc(#loc_prefill73)
    %123 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_136, %122 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.gate"), %in_308: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_137 = linalg.transpose ins(%cst_43 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill42)
    %124 = linalg.matmul ins(%collapsed_135, %transposed_137 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill42)
    %expanded_138 = tensor.expand_shape %124 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill42)
    %125 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %expanded_138 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("model.blocks.1.up"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_139 = linalg.transpose ins(%cst_42 : tensor<256x768xf32>) outs(%78 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_prefill41)
    %collapsed_140 = tensor.collapse_shape %125 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32> loc(#loc_prefill41)
    %126 = linalg.matmul ins(%collapsed_140, %transposed_139 : tensor<256x768xf32>, tensor<768x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill41)
    %expanded_141 = tensor.expand_shape %126 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill41)
    %127 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %expanded_141 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.1.down"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %concat_142 = tensor.concat dim(0) %collapsed_120, %collapsed_121 : (tensor<2x256x32xf32>, tensor<2x256x32xf32>) -> tensor<4x256x32xf32> loc(#loc_prefill69)
    %expanded_143 = tensor.expand_shape %concat_142 [[0, 1], [2], [3]] output_shape [2, 2, 256, 32] : tensor<4x256x32xf32> into tensor<2x2x256x32xf32> loc(#loc_prefill65)
    %128 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.2.before_attention")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill40)
      linalg.yield %324 : f32 loc(#loc_prefill40)
    } -> tensor<1x256x256xf32> loc(#loc_prefill40)
    %129 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%128 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill40)
      linalg.yield %324 : f32 loc(#loc_prefill40)
    } -> tensor<1x256x1xf32> loc(#loc_prefill40)
    %130 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill40)
      linalg.yield %324 : f32 loc(#loc_prefill40)
    } -> tensor<1x256x1xf32> loc(#loc_prefill40)
    %131 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill40)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill40)
      linalg.yield %325 : f32 loc(#loc_prefill40)
    } -> tensor<1x256x1xf32> loc(#loc_prefill40)
    %132 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%131 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill40)
      linalg.yield %324 : f32 loc(#loc_prefill40)
    } -> tensor<1x256x1xf32> loc(#loc_prefill40)
    %133 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %132 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill40)
      linalg.yield %324 : f32 loc(#loc_prefill40)
    } -> tensor<1x256x256xf32> loc(#loc_prefill40)
    %134 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%133, %cst_41 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %in_308: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill40)
      linalg.yield %324 : f32 loc(#loc_prefill40)
    } -> tensor<1x256x256xf32> loc(#loc_prefill40)
    %transposed_144 = linalg.transpose ins(%cst_40 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill39)
    %collapsed_145 = tensor.collapse_shape %134 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill39)
    %135 = linalg.matmul ins(%collapsed_145, %transposed_144 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill39)
    %expanded_146 = tensor.expand_shape %135 [[0, 1], [2, 3]] output_shape [1, 256, 8, 32] : tensor<256x256xf32> into tensor<1x256x8x32xf32> loc(#loc_prefill65)
    %transposed_147 = linalg.transpose ins(%expanded_146 : tensor<1x256x8x32xf32>) outs(%19 : tensor<1x8x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_148 = tensor.extract_slice %transposed_147[0, 0, 0, 0] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_149 = tensor.extract_slice %transposed_147[0, 0, 0, 16] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %136 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_148, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %137 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_149, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %138 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%136, %137 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill67)
    %139 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_149, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %140 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_148, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %141 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%139, %140 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill68)
    %concat_150 = tensor.concat dim(3) %138, %141 : (tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) -> tensor<1x8x256x32xf32> loc(#loc_prefill69)
    %transposed_151 = linalg.transpose ins(%cst_39 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill38)
    %142 = linalg.matmul ins(%collapsed_145, %transposed_151 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill38)
    %expanded_152 = tensor.expand_shape %142 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_153 = linalg.transpose ins(%expanded_152 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_154 = tensor.extract_slice %transposed_153[0, 0, 0, 0] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_155 = tensor.extract_slice %transposed_153[0, 0, 0, 16] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %143 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_154, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %144 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_155, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %145 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%143, %144 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill67)
    %146 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_155, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %147 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_154, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %148 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%146, %147 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill68)
    %concat_156 = tensor.concat dim(3) %145, %148 : (tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) -> tensor<1x2x256x32xf32> loc(#loc_prefill69)
    %transposed_157 = linalg.transpose ins(%cst_38 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill37)
    %149 = linalg.matmul ins(%collapsed_145, %transposed_157 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill37)
    %expanded_158 = tensor.expand_shape %149 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_159 = linalg.transpose ins(%expanded_158 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %collapsed_160 = tensor.collapse_shape %concat_156 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_161 = tensor.collapse_shape %transposed_159 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_162 = tensor.collapse_shape %concat_150 [[0, 1, 2], [3]] : tensor<1x8x256x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_163 = tensor.expand_shape %collapsed_162 [[0, 1], [2]] output_shape [2, 1024, 32] : tensor<2048x32xf32> into tensor<2x1024x32xf32> loc(#loc_prefill65)
    %transposed_164 = linalg.transpose ins(%collapsed_160 : tensor<2x256x32xf32>) outs(%39 : tensor<2x32x256xf32>) permutation = [0, 2, 1]  loc(#loc_prefill66)
    %150 = linalg.batch_matmul ins(%expanded_163, %transposed_164 : tensor<2x1024x32xf32>, tensor<2x32x256xf32>) outs(%41 : tensor<2x1024x256xf32>) -> tensor<2x1024x256xf32> loc(#loc_prefill71)
    %151 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%150 : tensor<2x1024x256xf32>) outs(%40 : tensor<2x1024x256xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %324 = arith.truncf %cst_56 : f64 to f32 loc(#loc_prefill55)
      %325 = arith.mulf %in, %324 : f32 loc(#loc_prefill55)
      linalg.yield %325 : f32 loc(#loc_prefill55)
    } -> tensor<2x1024x256xf32> loc(#loc_prefill55)
    %expanded_165 = tensor.expand_shape %151 [[0], [1, 2], [3]] output_shape [2, 4, 256, 256] : tensor<2x1024x256xf32> into tensor<2x4x256x256xf32> loc(#loc_prefill65)
    %152 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_165, %5 : tensor<2x4x256x256xf32>, tensor<256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("view"), %in_308: f32 loc("where"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill68)
    %153:2 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill11, #map_prefill11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%152 : tensor<2x4x256x256xf32>) outs(%49, %47 : tensor<2x4x256xf32>, tensor<2x4x256xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_308: i64 loc("_softmax")):
      %324 = linalg.index 3 : index loc(#loc_prefill72)
      %325 = arith.index_cast %324 : index to i64 loc(#loc_prefill72)
      %326 = arith.maximumf %in, %out : f32 loc(#loc_prefill72)
      %327 = arith.cmpf ogt, %in, %out : f32 loc(#loc_prefill72)
      %328 = arith.select %327, %325, %out_308 : i64 loc(#loc_prefill72)
      linalg.yield %326, %328 : f32, i64 loc(#loc_prefill72)
    } -> (tensor<2x4x256xf32>, tensor<2x4x256xi64>) loc(#loc_prefill72)
    %expanded_166 = tensor.expand_shape %153#0 [[0], [1], [2, 3]] output_shape [2, 4, 256, 1] : tensor<2x4x256xf32> into tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %154 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%152, %expanded_166 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %155 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%154 : tensor<2x4x256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = math.exp %in : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %156 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%155 : tensor<2x4x256x256xf32>) outs(%54 : tensor<2x4x256x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %157 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%155, %156 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.divf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %collapsed_167 = tensor.collapse_shape %157 [[0], [1, 2], [3]] : tensor<2x4x256x256xf32> into tensor<2x1024x256xf32> loc(#loc_prefill65)
    %158 = linalg.batch_matmul ins(%collapsed_167, %collapsed_161 : tensor<2x1024x256xf32>, tensor<2x256x32xf32>) outs(%58 : tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32> loc(#loc_prefill71)
    %collapsed_168 = tensor.collapse_shape %158 [[0, 1], [2]] : tensor<2x1024x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_169 = tensor.expand_shape %collapsed_168 [[0, 1, 2], [3]] output_shape [1, 8, 256, 32] : tensor<2048x32xf32> into tensor<1x8x256x32xf32> loc(#loc_prefill65)
    %transposed_170 = linalg.transpose ins(%expanded_169 : tensor<1x8x256x32xf32>) outs(%60 : tensor<1x256x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %transposed_171 = linalg.transpose ins(%cst_37 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill36)
    %collapsed_172 = tensor.collapse_shape %transposed_170 [[0, 1], [2, 3]] : tensor<1x256x8x32xf32> into tensor<256x256xf32> loc(#loc_prefill36)
    %159 = linalg.matmul ins(%collapsed_172, %transposed_171 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill36)
    %expanded_173 = tensor.expand_shape %159 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill36)
    %160 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%127, %expanded_173 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.2.join"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %161 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.2.before_hidden")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill35)
      linalg.yield %324 : f32 loc(#loc_prefill35)
    } -> tensor<1x256x256xf32> loc(#loc_prefill35)
    %162 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%161 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill35)
      linalg.yield %324 : f32 loc(#loc_prefill35)
    } -> tensor<1x256x1xf32> loc(#loc_prefill35)
    %163 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%162 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill35)
      linalg.yield %324 : f32 loc(#loc_prefill35)
    } -> tensor<1x256x1xf32> loc(#loc_prefill35)
    %164 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill35)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill35)
      linalg.yield %325 : f32 loc(#loc_prefill35)
    } -> tensor<1x256x1xf32> loc(#loc_prefill35)
    %165 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%164 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill35)
      linalg.yield %324 : f32 loc(#loc_prefill35)
    } -> tensor<1x256x1xf32> loc(#loc_prefill35)
    %166 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %165 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill35)
      linalg.yield %324 : f32 loc(#loc_prefill35)
    } -> tensor<1x256x256xf32> loc(#loc_prefill35)
    %167 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%166, %cst_36 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %in_308: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill35)
      linalg.yield %324 : f32 loc(#loc_prefill35)
    } -> tensor<1x256x256xf32> loc(#loc_prefill35)
    %transposed_174 = linalg.transpose ins(%cst_35 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill34)
    %collapsed_175 = tensor.collapse_shape %167 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill34)
    %168 = linalg.matmul ins(%collapsed_175, %transposed_174 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill34)
    %expanded_176 = tensor.expand_shape %168 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill34)
    %169 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_176 : tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.gate"), %out: f32 loc("sigmoid")):
      %324 = arith.negf %in : f32 loc(#loc_prefill73)
      %325 = math.exp %324 : f32 loc(#loc_prefill73)
      %326 = arith.addf %325, %cst_1 : f32 loc(#loc_prefill73)
      %327 = arith.divf %cst_1, %326 : f32 loc(#loc_prefill73)
      linalg.yield %327 : f32 loc(#loc_prefill73)
    } -> tensor<1x256x768xf32> loc(#loc_prefill73)
    %170 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_176, %169 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.gate"), %in_308: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_177 = linalg.transpose ins(%cst_34 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill33)
    %171 = linalg.matmul ins(%collapsed_175, %transposed_177 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill33)
    %expanded_178 = tensor.expand_shape %171 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill33)
    %172 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%170, %expanded_178 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("model.blocks.2.up"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_179 = linalg.transpose ins(%cst_33 : tensor<256x768xf32>) outs(%78 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_prefill32)
    %collapsed_180 = tensor.collapse_shape %172 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32> loc(#loc_prefill32)
    %173 = linalg.matmul ins(%collapsed_180, %transposed_179 : tensor<256x768xf32>, tensor<768x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill32)
    %expanded_181 = tensor.expand_shape %173 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill32)
    %174 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%160, %expanded_181 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.2.down"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %concat_182 = tensor.concat dim(0) %collapsed_160, %collapsed_161 : (tensor<2x256x32xf32>, tensor<2x256x32xf32>) -> tensor<4x256x32xf32> loc(#loc_prefill69)
    %expanded_183 = tensor.expand_shape %concat_182 [[0, 1], [2], [3]] output_shape [2, 2, 256, 32] : tensor<4x256x32xf32> into tensor<2x2x256x32xf32> loc(#loc_prefill65)
    %175 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.3.before_attention")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill31)
      linalg.yield %324 : f32 loc(#loc_prefill31)
    } -> tensor<1x256x256xf32> loc(#loc_prefill31)
    %176 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%175 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill31)
      linalg.yield %324 : f32 loc(#loc_prefill31)
    } -> tensor<1x256x1xf32> loc(#loc_prefill31)
    %177 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill31)
      linalg.yield %324 : f32 loc(#loc_prefill31)
    } -> tensor<1x256x1xf32> loc(#loc_prefill31)
    %178 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill31)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill31)
      linalg.yield %325 : f32 loc(#loc_prefill31)
    } -> tensor<1x256x1xf32> loc(#loc_prefill31)
    %179 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%178 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill31)
      linalg.yield %324 : f32 loc(#loc_prefill31)
    } -> tensor<1x256x1xf32> loc(#loc_prefill31)
    %180 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174, %179 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill31)
      linalg.yield %324 : f32 loc(#loc_prefill31)
    } -> tensor<1x256x256xf32> loc(#loc_prefill31)
    %181 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%180, %cst_32 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %in_308: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill31)
      linalg.yield %324 : f32 loc(#loc_prefill31)
    } -> tensor<1x256x256xf32> loc(#loc_prefill31)
    %transposed_184 = linalg.transpose ins(%cst_31 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill30)
    %collapsed_185 = tensor.collapse_shape %181 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill30)
    %182 = linalg.matmul ins(%collapsed_185, %transposed_184 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill30)
    %expanded_186 = tensor.expand_shape %182 [[0, 1], [2, 3]] output_shape [1, 256, 8, 32] : tensor<256x256xf32> into tensor<1x256x8x32xf32> loc(#loc_prefill65)
    %transposed_187 = linalg.transpose ins(%expanded_186 : tensor<1x256x8x32xf32>) outs(%19 : tensor<1x8x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_188 = tensor.extract_slice %transposed_187[0, 0, 0, 0] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_189 = tensor.extract_slice %transposed_187[0, 0, 0, 16] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %183 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_188, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %184 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_189, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %185 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%183, %184 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill67)
    %186 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_189, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %187 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_188, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %188 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%186, %187 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill68)
    %concat_190 = tensor.concat dim(3) %185, %188 : (tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) -> tensor<1x8x256x32xf32> loc(#loc_prefill69)
    %transposed_191 = linalg.transpose ins(%cst_30 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill29)
    %189 = linalg.matmul ins(%collapsed_185, %transposed_191 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill29)
    %expanded_192 = tensor.expand_shape %189 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_193 = linalg.transpose ins(%expanded_192 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_194 = tensor.extract_slice %transposed_193[0, 0, 0, 0] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_195 = tensor.extract_slice %transposed_193[0, 0, 0, 16] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %190 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_194, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %191 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_195, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %192 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%190, %191 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill67)
    %193 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_195, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %194 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_194, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %195 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%193, %194 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill68)
    %concat_196 = tensor.concat dim(3) %192, %195 : (tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) -> tensor<1x2x256x32xf32> loc(#loc_prefill69)
    %transposed_197 = linalg.transpose ins(%cst_29 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill28)
    %196 = linalg.matmul ins(%collapsed_185, %transposed_197 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill28)
    %expanded_198 = tensor.expand_shape %196 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_199 = linalg.transpose ins(%expanded_198 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %collapsed_200 = tensor.collapse_shape %concat_196 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_201 = tensor.collapse_shape %transposed_199 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_202 = tensor.collapse_shape %concat_190 [[0, 1, 2], [3]] : tensor<1x8x256x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_203 = tensor.expand_shape %collapsed_202 [[0, 1], [2]] output_shape [2, 1024, 32] : tensor<2048x32xf32> into tensor<2x1024x32xf32> loc(#loc_prefill65)
    %transposed_204 = linalg.transpose ins(%collapsed_200 : tensor<2x256x32xf32>) outs(%39 : tensor<2x32x256xf32>) permutation = [0, 2, 1]  loc(#loc_prefill66)
    %197 = linalg.batch_matmul ins(%expanded_203, %transposed_204 : tensor<2x1024x32xf32>, tensor<2x32x256xf32>) outs(%41 : tensor<2x1024x256xf32>) -> tensor<2x1024x256xf32> loc(#loc_prefill71)
    %198 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%197 : tensor<2x1024x256xf32>) outs(%40 : tensor<2x1024x256xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %324 = arith.truncf %cst_56 : f64 to f32 loc(#loc_prefill55)
      %325 = arith.mulf %in, %324 : f32 loc(#loc_prefill55)
      linalg.yield %325 : f32 loc(#loc_prefill55)
    } -> tensor<2x1024x256xf32> loc(#loc_prefill55)
    %expanded_205 = tensor.expand_shape %198 [[0], [1, 2], [3]] output_shape [2, 4, 256, 256] : tensor<2x1024x256xf32> into tensor<2x4x256x256xf32> loc(#loc_prefill65)
    %199 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_205, %5 : tensor<2x4x256x256xf32>, tensor<256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("view"), %in_308: f32 loc("where"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill68)
    %200:2 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill11, #map_prefill11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%199 : tensor<2x4x256x256xf32>) outs(%49, %47 : tensor<2x4x256xf32>, tensor<2x4x256xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_308: i64 loc("_softmax")):
      %324 = linalg.index 3 : index loc(#loc_prefill72)
      %325 = arith.index_cast %324 : index to i64 loc(#loc_prefill72)
      %326 = arith.maximumf %in, %out : f32 loc(#loc_prefill72)
      %327 = arith.cmpf ogt, %in, %out : f32 loc(#loc_prefill72)
      %328 = arith.select %327, %325, %out_308 : i64 loc(#loc_prefill72)
      linalg.yield %326, %328 : f32, i64 loc(#loc_prefill72)
    } -> (tensor<2x4x256xf32>, tensor<2x4x256xi64>) loc(#loc_prefill72)
    %expanded_206 = tensor.expand_shape %200#0 [[0], [1], [2, 3]] output_shape [2, 4, 256, 1] : tensor<2x4x256xf32> into tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %201 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%199, %expanded_206 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %202 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%201 : tensor<2x4x256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = math.exp %in : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %203 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%202 : tensor<2x4x256x256xf32>) outs(%54 : tensor<2x4x256x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %204 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%202, %203 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.divf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %collapsed_207 = tensor.collapse_shape %204 [[0], [1, 2], [3]] : tensor<2x4x256x256xf32> into tensor<2x1024x256xf32> loc(#loc_prefill65)
    %205 = linalg.batch_matmul ins(%collapsed_207, %collapsed_201 : tensor<2x1024x256xf32>, tensor<2x256x32xf32>) outs(%58 : tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32> loc(#loc_prefill71)
    %collapsed_208 = tensor.collapse_shape %205 [[0, 1], [2]] : tensor<2x1024x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_209 = tensor.expand_shape %collapsed_208 [[0, 1, 2], [3]] output_shape [1, 8, 256, 32] : tensor<2048x32xf32> into tensor<1x8x256x32xf32> loc(#loc_prefill65)
    %transposed_210 = linalg.transpose ins(%expanded_209 : tensor<1x8x256x32xf32>) outs(%60 : tensor<1x256x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %transposed_211 = linalg.transpose ins(%cst_28 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill27)
    %collapsed_212 = tensor.collapse_shape %transposed_210 [[0, 1], [2, 3]] : tensor<1x256x8x32xf32> into tensor<256x256xf32> loc(#loc_prefill27)
    %206 = linalg.matmul ins(%collapsed_212, %transposed_211 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill27)
    %expanded_213 = tensor.expand_shape %206 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill27)
    %207 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%174, %expanded_213 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.3.join"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %208 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.3.before_hidden")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill26)
      linalg.yield %324 : f32 loc(#loc_prefill26)
    } -> tensor<1x256x256xf32> loc(#loc_prefill26)
    %209 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%208 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill26)
      linalg.yield %324 : f32 loc(#loc_prefill26)
    } -> tensor<1x256x1xf32> loc(#loc_prefill26)
    %210 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%209 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill26)
      linalg.yield %324 : f32 loc(#loc_prefill26)
    } -> tensor<1x256x1xf32> loc(#loc_prefill26)
    %211 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%210 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill26)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill26)
      linalg.yield %325 : f32 loc(#loc_prefill26)
    } -> tensor<1x256x1xf32> loc(#loc_prefill26)
    %212 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%211 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill26)
      linalg.yield %324 : f32 loc(#loc_prefill26)
    } -> tensor<1x256x1xf32> loc(#loc_prefill26)
    %213 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207, %212 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill26)
      linalg.yield %324 : f32 loc(#loc_prefill26)
    } -> tensor<1x256x256xf32> loc(#loc_prefill26)
    %214 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%213, %cst_27 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %in_308: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill26)
      linalg.yield %324 : f32 loc(#loc_prefill26)
    } -> tensor<1x256x256xf32> loc(#loc_prefill26)
    %transposed_214 = linalg.transpose ins(%cst_26 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill25)
    %collapsed_215 = tensor.collapse_shape %214 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill25)
    %215 = linalg.matmul ins(%collapsed_215, %transposed_214 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill25)
    %expanded_216 = tensor.expand_shape %215 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill25)
    %216 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_216 : tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.gate"), %out: f32 loc("sigmoid")):
      %324 = arith.negf %in : f32 loc(#loc_prefill73)
      %325 = math.exp %324 : f32 loc(#loc_prefill73)
      %326 = arith.addf %325, %cst_1 : f32 loc(#loc_prefill73)
      %327 = arith.divf %cst_1, %326 : f32 loc(#loc_prefill73)
      linalg.yield %327 : f32 loc(#loc_prefill73)
    } -> tensor<1x256x768xf32> loc(#loc_prefill73)
    %217 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_216, %216 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.gate"), %in_308: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_217 = linalg.transpose ins(%cst_25 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill24)
    %218 = linalg.matmul ins(%collapsed_215, %transposed_217 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill24)
    %expanded_218 = tensor.expand_shape %218 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill24)
    %219 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%217, %expanded_218 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("model.blocks.3.up"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_219 = linalg.transpose ins(%cst_24 : tensor<256x768xf32>) outs(%78 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_prefill23)
    %collapsed_220 = tensor.collapse_shape %219 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32> loc(#loc_prefill23)
    %220 = linalg.matmul ins(%collapsed_220, %transposed_219 : tensor<256x768xf32>, tensor<768x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill23)
    %expanded_221 = tensor.expand_shape %220 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill23)
    %221 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%207, %expanded_221 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.3.down"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %concat_222 = tensor.concat dim(0) %collapsed_200, %collapsed_201 : (tensor<2x256x32xf32>, tensor<2x256x32xf32>) -> tensor<4x256x32xf32> loc(#loc_prefill69)
    %expanded_223 = tensor.expand_shape %concat_222 [[0, 1], [2], [3]] output_shape [2, 2, 256, 32] : tensor<4x256x32xf32> into tensor<2x2x256x32xf32> loc(#loc_prefill65)
    %222 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%221 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.4.before_attention")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill22)
      linalg.yield %324 : f32 loc(#loc_prefill22)
    } -> tensor<1x256x256xf32> loc(#loc_prefill22)
    %223 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%222 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill22)
      linalg.yield %324 : f32 loc(#loc_prefill22)
    } -> tensor<1x256x1xf32> loc(#loc_prefill22)
    %224 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%223 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill22)
      linalg.yield %324 : f32 loc(#loc_prefill22)
    } -> tensor<1x256x1xf32> loc(#loc_prefill22)
    %225 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%224 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill22)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill22)
      linalg.yield %325 : f32 loc(#loc_prefill22)
    } -> tensor<1x256x1xf32> loc(#loc_prefill22)
    %226 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%225 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill22)
      linalg.yield %324 : f32 loc(#loc_prefill22)
    } -> tensor<1x256x1xf32> loc(#loc_prefill22)
    %227 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%221, %226 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill22)
      linalg.yield %324 : f32 loc(#loc_prefill22)
    } -> tensor<1x256x256xf32> loc(#loc_prefill22)
    %228 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%227, %cst_23 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %in_308: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill22)
      linalg.yield %324 : f32 loc(#loc_prefill22)
    } -> tensor<1x256x256xf32> loc(#loc_prefill22)
    %transposed_224 = linalg.transpose ins(%cst_22 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill21)
    %collapsed_225 = tensor.collapse_shape %228 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill21)
    %229 = linalg.matmul ins(%collapsed_225, %transposed_224 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill21)
    %expanded_226 = tensor.expand_shape %229 [[0, 1], [2, 3]] output_shape [1, 256, 8, 32] : tensor<256x256xf32> into tensor<1x256x8x32xf32> loc(#loc_prefill65)
    %transposed_227 = linalg.transpose ins(%expanded_226 : tensor<1x256x8x32xf32>) outs(%19 : tensor<1x8x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_228 = tensor.extract_slice %transposed_227[0, 0, 0, 0] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_229 = tensor.extract_slice %transposed_227[0, 0, 0, 16] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %230 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_228, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %231 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_229, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %232 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%230, %231 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill67)
    %233 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_229, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %234 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_228, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %235 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%233, %234 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill68)
    %concat_230 = tensor.concat dim(3) %232, %235 : (tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) -> tensor<1x8x256x32xf32> loc(#loc_prefill69)
    %transposed_231 = linalg.transpose ins(%cst_21 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill20)
    %236 = linalg.matmul ins(%collapsed_225, %transposed_231 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill20)
    %expanded_232 = tensor.expand_shape %236 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_233 = linalg.transpose ins(%expanded_232 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_234 = tensor.extract_slice %transposed_233[0, 0, 0, 0] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_235 = tensor.extract_slice %transposed_233[0, 0, 0, 16] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %237 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_234, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %238 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_235, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %239 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%237, %238 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill67)
    %240 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_235, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %241 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_234, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %242 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%240, %241 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill68)
    %concat_236 = tensor.concat dim(3) %239, %242 : (tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) -> tensor<1x2x256x32xf32> loc(#loc_prefill69)
    %transposed_237 = linalg.transpose ins(%cst_20 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill19)
    %243 = linalg.matmul ins(%collapsed_225, %transposed_237 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill19)
    %expanded_238 = tensor.expand_shape %243 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_239 = linalg.transpose ins(%expanded_238 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %collapsed_240 = tensor.collapse_shape %concat_236 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_241 = tensor.collapse_shape %transposed_239 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_242 = tensor.collapse_shape %concat_230 [[0, 1, 2], [3]] : tensor<1x8x256x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_243 = tensor.expand_shape %collapsed_242 [[0, 1], [2]] output_shape [2, 1024, 32] : tensor<2048x32xf32> into tensor<2x1024x32xf32> loc(#loc_prefill65)
    %transposed_244 = linalg.transpose ins(%collapsed_240 : tensor<2x256x32xf32>) outs(%39 : tensor<2x32x256xf32>) permutation = [0, 2, 1]  loc(#loc_prefill66)
    %244 = linalg.batch_matmul ins(%expanded_243, %transposed_244 : tensor<2x1024x32xf32>, tensor<2x32x256xf32>) outs(%41 : tensor<2x1024x256xf32>) -> tensor<2x1024x256xf32> loc(#loc_prefill71)
    %245 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%244 : tensor<2x1024x256xf32>) outs(%40 : tensor<2x1024x256xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %324 = arith.truncf %cst_56 : f64 to f32 loc(#loc_prefill55)
      %325 = arith.mulf %in, %324 : f32 loc(#loc_prefill55)
      linalg.yield %325 : f32 loc(#loc_prefill55)
    } -> tensor<2x1024x256xf32> loc(#loc_prefill55)
    %expanded_245 = tensor.expand_shape %245 [[0], [1, 2], [3]] output_shape [2, 4, 256, 256] : tensor<2x1024x256xf32> into tensor<2x4x256x256xf32> loc(#loc_prefill65)
    %246 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_245, %5 : tensor<2x4x256x256xf32>, tensor<256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("view"), %in_308: f32 loc("where"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill68)
    %247:2 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill11, #map_prefill11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%246 : tensor<2x4x256x256xf32>) outs(%49, %47 : tensor<2x4x256xf32>, tensor<2x4x256xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_308: i64 loc("_softmax")):
      %324 = linalg.index 3 : index loc(#loc_prefill72)
      %325 = arith.index_cast %324 : index to i64 loc(#loc_prefill72)
      %326 = arith.maximumf %in, %out : f32 loc(#loc_prefill72)
      %327 = arith.cmpf ogt, %in, %out : f32 loc(#loc_prefill72)
      %328 = arith.select %327, %325, %out_308 : i64 loc(#loc_prefill72)
      linalg.yield %326, %328 : f32, i64 loc(#loc_prefill72)
    } -> (tensor<2x4x256xf32>, tensor<2x4x256xi64>) loc(#loc_prefill72)
    %expanded_246 = tensor.expand_shape %247#0 [[0], [1], [2, 3]] output_shape [2, 4, 256, 1] : tensor<2x4x256xf32> into tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %248 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%246, %expanded_246 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %249 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%248 : tensor<2x4x256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = math.exp %in : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %250 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%249 : tensor<2x4x256x256xf32>) outs(%54 : tensor<2x4x256x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %251 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%249, %250 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.divf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %collapsed_247 = tensor.collapse_shape %251 [[0], [1, 2], [3]] : tensor<2x4x256x256xf32> into tensor<2x1024x256xf32> loc(#loc_prefill65)
    %252 = linalg.batch_matmul ins(%collapsed_247, %collapsed_241 : tensor<2x1024x256xf32>, tensor<2x256x32xf32>) outs(%58 : tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32> loc(#loc_prefill71)
    %collapsed_248 = tensor.collapse_shape %252 [[0, 1], [2]] : tensor<2x1024x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_249 = tensor.expand_shape %collapsed_248 [[0, 1, 2], [3]] output_shape [1, 8, 256, 32] : tensor<2048x32xf32> into tensor<1x8x256x32xf32> loc(#loc_prefill65)
    %transposed_250 = linalg.transpose ins(%expanded_249 : tensor<1x8x256x32xf32>) outs(%60 : tensor<1x256x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %transposed_251 = linalg.transpose ins(%cst_19 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill18)
    %collapsed_252 = tensor.collapse_shape %transposed_250 [[0, 1], [2, 3]] : tensor<1x256x8x32xf32> into tensor<256x256xf32> loc(#loc_prefill18)
    %253 = linalg.matmul ins(%collapsed_252, %transposed_251 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill18)
    %expanded_253 = tensor.expand_shape %253 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill18)
    %254 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%221, %expanded_253 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.4.join"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %255 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%254 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.4.before_hidden")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill17)
      linalg.yield %324 : f32 loc(#loc_prefill17)
    } -> tensor<1x256x256xf32> loc(#loc_prefill17)
    %256 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%255 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill17)
      linalg.yield %324 : f32 loc(#loc_prefill17)
    } -> tensor<1x256x1xf32> loc(#loc_prefill17)
    %257 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%256 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill17)
      linalg.yield %324 : f32 loc(#loc_prefill17)
    } -> tensor<1x256x1xf32> loc(#loc_prefill17)
    %258 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%257 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill17)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill17)
      linalg.yield %325 : f32 loc(#loc_prefill17)
    } -> tensor<1x256x1xf32> loc(#loc_prefill17)
    %259 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%258 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill17)
      linalg.yield %324 : f32 loc(#loc_prefill17)
    } -> tensor<1x256x1xf32> loc(#loc_prefill17)
    %260 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%254, %259 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill17)
      linalg.yield %324 : f32 loc(#loc_prefill17)
    } -> tensor<1x256x256xf32> loc(#loc_prefill17)
    %261 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%260, %cst_18 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %in_308: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill17)
      linalg.yield %324 : f32 loc(#loc_prefill17)
    } -> tensor<1x256x256xf32> loc(#loc_prefill17)
    %transposed_254 = linalg.transpose ins(%cst_17 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill16)
    %collapsed_255 = tensor.collapse_shape %261 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill16)
    %262 = linalg.matmul ins(%collapsed_255, %transposed_254 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill16)
    %expanded_256 = tensor.expand_shape %262 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill16)
    %263 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_256 : tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.gate"), %out: f32 loc("sigmoid")):
      %324 = arith.negf %in : f32 loc(#loc_prefill73)
      %325 = math.exp %324 : f32 loc(#loc_prefill73)
      %326 = arith.addf %325, %cst_1 : f32 loc(#loc_prefill73)
      %327 = arith.divf %cst_1, %326 : f32 loc(#loc_prefill73)
      linalg.yield %327 : f32 loc(#loc_prefill73)
    } -> tensor<1x256x768xf32> loc(#loc_prefill73)
    %264 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_256, %263 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.gate"), %in_308: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_257 = linalg.transpose ins(%cst_16 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill15)
    %265 = linalg.matmul ins(%collapsed_255, %transposed_257 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill15)
    %expanded_258 = tensor.expand_shape %265 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill15)
    %266 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%264, %expanded_258 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("model.blocks.4.up"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_259 = linalg.transpose ins(%cst_15 : tensor<256x768xf32>) outs(%78 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_prefill14)
    %collapsed_260 = tensor.collapse_shape %266 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32> loc(#loc_prefill14)
    %267 = linalg.matmul ins(%collapsed_260, %transposed_259 : tensor<256x768xf32>, tensor<768x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill14)
    %expanded_261 = tensor.expand_shape %267 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill14)
    %268 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%254, %expanded_261 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.4.down"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %concat_262 = tensor.concat dim(0) %collapsed_240, %collapsed_241 : (tensor<2x256x32xf32>, tensor<2x256x32xf32>) -> tensor<4x256x32xf32> loc(#loc_prefill69)
    %expanded_263 = tensor.expand_shape %concat_262 [[0, 1], [2], [3]] output_shape [2, 2, 256, 32] : tensor<4x256x32xf32> into tensor<2x2x256x32xf32> loc(#loc_prefill65)
    %269 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.5.before_attention")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill13)
      linalg.yield %324 : f32 loc(#loc_prefill13)
    } -> tensor<1x256x256xf32> loc(#loc_prefill13)
    %270 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%269 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill13)
      linalg.yield %324 : f32 loc(#loc_prefill13)
    } -> tensor<1x256x1xf32> loc(#loc_prefill13)
    %271 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%270 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill13)
      linalg.yield %324 : f32 loc(#loc_prefill13)
    } -> tensor<1x256x1xf32> loc(#loc_prefill13)
    %272 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%271 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill13)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill13)
      linalg.yield %325 : f32 loc(#loc_prefill13)
    } -> tensor<1x256x1xf32> loc(#loc_prefill13)
    %273 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%272 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill13)
      linalg.yield %324 : f32 loc(#loc_prefill13)
    } -> tensor<1x256x1xf32> loc(#loc_prefill13)
    %274 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268, %273 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill13)
      linalg.yield %324 : f32 loc(#loc_prefill13)
    } -> tensor<1x256x256xf32> loc(#loc_prefill13)
    %275 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%274, %cst_14 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %in_308: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill13)
      linalg.yield %324 : f32 loc(#loc_prefill13)
    } -> tensor<1x256x256xf32> loc(#loc_prefill13)
    %transposed_264 = linalg.transpose ins(%cst_13 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill12)
    %collapsed_265 = tensor.collapse_shape %275 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill12)
    %276 = linalg.matmul ins(%collapsed_265, %transposed_264 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill12)
    %expanded_266 = tensor.expand_shape %276 [[0, 1], [2, 3]] output_shape [1, 256, 8, 32] : tensor<256x256xf32> into tensor<1x256x8x32xf32> loc(#loc_prefill65)
    %transposed_267 = linalg.transpose ins(%expanded_266 : tensor<1x256x8x32xf32>) outs(%19 : tensor<1x8x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_268 = tensor.extract_slice %transposed_267[0, 0, 0, 0] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_269 = tensor.extract_slice %transposed_267[0, 0, 0, 16] [1, 8, 256, 16] [1, 1, 1, 1] : tensor<1x8x256x32xf32> to tensor<1x8x256x16xf32> loc(#loc_prefill61)
    %277 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_268, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %278 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_269, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %279 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%277, %278 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill67)
    %280 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_269, %extracted_slice : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %281 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_268, %extracted_slice_66 : tensor<1x8x256x16xf32>, tensor<256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill55)
    %282 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%280, %281 : tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) outs(%20 : tensor<1x8x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x8x256x16xf32> loc(#loc_prefill68)
    %concat_270 = tensor.concat dim(3) %279, %282 : (tensor<1x8x256x16xf32>, tensor<1x8x256x16xf32>) -> tensor<1x8x256x32xf32> loc(#loc_prefill69)
    %transposed_271 = linalg.transpose ins(%cst_12 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill11)
    %283 = linalg.matmul ins(%collapsed_265, %transposed_271 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill11)
    %expanded_272 = tensor.expand_shape %283 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_273 = linalg.transpose ins(%expanded_272 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %extracted_slice_274 = tensor.extract_slice %transposed_273[0, 0, 0, 0] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %extracted_slice_275 = tensor.extract_slice %transposed_273[0, 0, 0, 16] [1, 2, 256, 16] [1, 1, 1, 1] : tensor<1x2x256x32xf32> to tensor<1x2x256x16xf32> loc(#loc_prefill61)
    %284 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_274, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %285 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_275, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %286 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%284, %285 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("sub")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill67)
      linalg.yield %324 : f32 loc(#loc_prefill67)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill67)
    %287 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_275, %extracted_slice : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %288 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_274, %extracted_slice_66 : tensor<1x2x256x16xf32>, tensor<256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_308: f32 loc("slice"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill55)
    %289 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%287, %288 : tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) outs(%31 : tensor<1x2x256x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("mul"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x2x256x16xf32> loc(#loc_prefill68)
    %concat_276 = tensor.concat dim(3) %286, %289 : (tensor<1x2x256x16xf32>, tensor<1x2x256x16xf32>) -> tensor<1x2x256x32xf32> loc(#loc_prefill69)
    %transposed_277 = linalg.transpose ins(%cst_11 : tensor<64x256xf32>) outs(%27 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_prefill10)
    %290 = linalg.matmul ins(%collapsed_265, %transposed_277 : tensor<256x256xf32>, tensor<256x64xf32>) outs(%28 : tensor<256x64xf32>) -> tensor<256x64xf32> loc(#loc_prefill10)
    %expanded_278 = tensor.expand_shape %290 [[0, 1], [2, 3]] output_shape [1, 256, 2, 32] : tensor<256x64xf32> into tensor<1x256x2x32xf32> loc(#loc_prefill65)
    %transposed_279 = linalg.transpose ins(%expanded_278 : tensor<1x256x2x32xf32>) outs(%30 : tensor<1x2x256x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %collapsed_280 = tensor.collapse_shape %concat_276 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_281 = tensor.collapse_shape %transposed_279 [[0, 1], [2], [3]] : tensor<1x2x256x32xf32> into tensor<2x256x32xf32> loc(#loc_prefill70)
    %collapsed_282 = tensor.collapse_shape %concat_270 [[0, 1, 2], [3]] : tensor<1x8x256x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_283 = tensor.expand_shape %collapsed_282 [[0, 1], [2]] output_shape [2, 1024, 32] : tensor<2048x32xf32> into tensor<2x1024x32xf32> loc(#loc_prefill65)
    %transposed_284 = linalg.transpose ins(%collapsed_280 : tensor<2x256x32xf32>) outs(%39 : tensor<2x32x256xf32>) permutation = [0, 2, 1]  loc(#loc_prefill66)
    %291 = linalg.batch_matmul ins(%expanded_283, %transposed_284 : tensor<2x1024x32xf32>, tensor<2x32x256xf32>) outs(%41 : tensor<2x1024x256xf32>) -> tensor<2x1024x256xf32> loc(#loc_prefill71)
    %292 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%291 : tensor<2x1024x256xf32>) outs(%40 : tensor<2x1024x256xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %324 = arith.truncf %cst_56 : f64 to f32 loc(#loc_prefill55)
      %325 = arith.mulf %in, %324 : f32 loc(#loc_prefill55)
      linalg.yield %325 : f32 loc(#loc_prefill55)
    } -> tensor<2x1024x256xf32> loc(#loc_prefill55)
    %expanded_285 = tensor.expand_shape %292 [[0], [1, 2], [3]] output_shape [2, 4, 256, 256] : tensor<2x1024x256xf32> into tensor<2x4x256x256xf32> loc(#loc_prefill65)
    %293 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill10, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_285, %5 : tensor<2x4x256x256xf32>, tensor<256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("view"), %in_308: f32 loc("where"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill68)
    %294:2 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill11, #map_prefill11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%293 : tensor<2x4x256x256xf32>) outs(%49, %47 : tensor<2x4x256xf32>, tensor<2x4x256xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_308: i64 loc("_softmax")):
      %324 = linalg.index 3 : index loc(#loc_prefill72)
      %325 = arith.index_cast %324 : index to i64 loc(#loc_prefill72)
      %326 = arith.maximumf %in, %out : f32 loc(#loc_prefill72)
      %327 = arith.cmpf ogt, %in, %out : f32 loc(#loc_prefill72)
      %328 = arith.select %327, %325, %out_308 : i64 loc(#loc_prefill72)
      linalg.yield %326, %328 : f32, i64 loc(#loc_prefill72)
    } -> (tensor<2x4x256xf32>, tensor<2x4x256xi64>) loc(#loc_prefill72)
    %expanded_286 = tensor.expand_shape %294#0 [[0], [1], [2, 3]] output_shape [2, 4, 256, 1] : tensor<2x4x256xf32> into tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %295 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%293, %expanded_286 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.subf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %296 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%295 : tensor<2x4x256x256xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = math.exp %in : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %297 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%296 : tensor<2x4x256x256xf32>) outs(%54 : tensor<2x4x256x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x1xf32> loc(#loc_prefill72)
    %298 = linalg.generic {indexing_maps = [#map_prefill9, #map_prefill12, #map_prefill9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%296, %297 : tensor<2x4x256x256xf32>, tensor<2x4x256x1xf32>) outs(%44 : tensor<2x4x256x256xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_308: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %324 = arith.divf %in, %in_308 : f32 loc(#loc_prefill72)
      linalg.yield %324 : f32 loc(#loc_prefill72)
    } -> tensor<2x4x256x256xf32> loc(#loc_prefill72)
    %collapsed_287 = tensor.collapse_shape %298 [[0], [1, 2], [3]] : tensor<2x4x256x256xf32> into tensor<2x1024x256xf32> loc(#loc_prefill65)
    %299 = linalg.batch_matmul ins(%collapsed_287, %collapsed_281 : tensor<2x1024x256xf32>, tensor<2x256x32xf32>) outs(%58 : tensor<2x1024x32xf32>) -> tensor<2x1024x32xf32> loc(#loc_prefill71)
    %collapsed_288 = tensor.collapse_shape %299 [[0, 1], [2]] : tensor<2x1024x32xf32> into tensor<2048x32xf32> loc(#loc_prefill65)
    %expanded_289 = tensor.expand_shape %collapsed_288 [[0, 1, 2], [3]] output_shape [1, 8, 256, 32] : tensor<2048x32xf32> into tensor<1x8x256x32xf32> loc(#loc_prefill65)
    %transposed_290 = linalg.transpose ins(%expanded_289 : tensor<1x8x256x32xf32>) outs(%60 : tensor<1x256x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_prefill66)
    %transposed_291 = linalg.transpose ins(%cst_10 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill9)
    %collapsed_292 = tensor.collapse_shape %transposed_290 [[0, 1], [2, 3]] : tensor<1x256x8x32xf32> into tensor<256x256xf32> loc(#loc_prefill9)
    %300 = linalg.matmul ins(%collapsed_292, %transposed_291 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill9)
    %expanded_293 = tensor.expand_shape %300 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill9)
    %301 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%268, %expanded_293 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.5.join"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %302 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%301 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.5.before_hidden")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill8)
      linalg.yield %324 : f32 loc(#loc_prefill8)
    } -> tensor<1x256x256xf32> loc(#loc_prefill8)
    %303 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%302 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill8)
      linalg.yield %324 : f32 loc(#loc_prefill8)
    } -> tensor<1x256x1xf32> loc(#loc_prefill8)
    %304 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%303 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill8)
      linalg.yield %324 : f32 loc(#loc_prefill8)
    } -> tensor<1x256x1xf32> loc(#loc_prefill8)
    %305 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%304 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill8)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill8)
      linalg.yield %325 : f32 loc(#loc_prefill8)
    } -> tensor<1x256x1xf32> loc(#loc_prefill8)
    %306 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%305 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill8)
      linalg.yield %324 : f32 loc(#loc_prefill8)
    } -> tensor<1x256x1xf32> loc(#loc_prefill8)
    %307 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%301, %306 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill8)
      linalg.yield %324 : f32 loc(#loc_prefill8)
    } -> tensor<1x256x256xf32> loc(#loc_prefill8)
    %308 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%307, %cst_9 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %in_308: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill8)
      linalg.yield %324 : f32 loc(#loc_prefill8)
    } -> tensor<1x256x256xf32> loc(#loc_prefill8)
    %transposed_294 = linalg.transpose ins(%cst_8 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill7)
    %collapsed_295 = tensor.collapse_shape %308 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill7)
    %309 = linalg.matmul ins(%collapsed_295, %transposed_294 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill7)
    %expanded_296 = tensor.expand_shape %309 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill7)
    %310 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_296 : tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.gate"), %out: f32 loc("sigmoid")):
      %324 = arith.negf %in : f32 loc(#loc_prefill73)
      %325 = math.exp %324 : f32 loc(#loc_prefill73)
      %326 = arith.addf %325, %cst_1 : f32 loc(#loc_prefill73)
      %327 = arith.divf %cst_1, %326 : f32 loc(#loc_prefill73)
      linalg.yield %327 : f32 loc(#loc_prefill73)
    } -> tensor<1x256x768xf32> loc(#loc_prefill73)
    %311 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_296, %310 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.gate"), %in_308: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_297 = linalg.transpose ins(%cst_7 : tensor<768x256xf32>) outs(%70 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_prefill6)
    %312 = linalg.matmul ins(%collapsed_295, %transposed_297 : tensor<256x256xf32>, tensor<256x768xf32>) outs(%71 : tensor<256x768xf32>) -> tensor<256x768xf32> loc(#loc_prefill6)
    %expanded_298 = tensor.expand_shape %312 [[0, 1], [2]] output_shape [1, 256, 768] : tensor<256x768xf32> into tensor<1x256x768xf32> loc(#loc_prefill6)
    %313 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%311, %expanded_298 : tensor<1x256x768xf32>, tensor<1x256x768xf32>) outs(%73 : tensor<1x256x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_308: f32 loc("model.blocks.5.up"), %out: f32 loc("mul")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill55)
      linalg.yield %324 : f32 loc(#loc_prefill55)
    } -> tensor<1x256x768xf32> loc(#loc_prefill55)
    %transposed_299 = linalg.transpose ins(%cst_6 : tensor<256x768xf32>) outs(%78 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_prefill5)
    %collapsed_300 = tensor.collapse_shape %313 [[0, 1], [2]] : tensor<1x256x768xf32> into tensor<256x768xf32> loc(#loc_prefill5)
    %314 = linalg.matmul ins(%collapsed_300, %transposed_299 : tensor<256x768xf32>, tensor<768x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill5)
    %expanded_301 = tensor.expand_shape %314 [[0, 1], [2]] output_shape [1, 256, 256] : tensor<256x256xf32> into tensor<1x256x256xf32> loc(#loc_prefill5)
    %315 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%301, %expanded_301 : tensor<1x256x256xf32>, tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.blocks.5.down"), %out: f32 loc("add")):
      %324 = arith.addf %in, %in_308 : f32 loc(#loc_prefill68)
      linalg.yield %324 : f32 loc(#loc_prefill68)
    } -> tensor<1x256x256xf32> loc(#loc_prefill68)
    %concat_302 = tensor.concat dim(0) %collapsed_280, %collapsed_281 : (tensor<2x256x32xf32>, tensor<2x256x32xf32>) -> tensor<4x256x32xf32> loc(#loc_prefill69)
    %expanded_303 = tensor.expand_shape %concat_302 [[0, 1], [2], [3]] output_shape [2, 2, 256, 32] : tensor<4x256x32xf32> into tensor<2x2x256x32xf32> loc(#loc_prefill65)
    %concat_304 = tensor.concat dim(0) %expanded_103, %expanded_143, %expanded_183, %expanded_223, %expanded_263, %expanded_303 : (tensor<2x2x256x32xf32>, tensor<2x2x256x32xf32>, tensor<2x2x256x32xf32>, tensor<2x2x256x32xf32>, tensor<2x2x256x32xf32>, tensor<2x2x256x32xf32>) -> tensor<12x2x256x32xf32> loc(#loc_prefill69)
    %expanded_305 = tensor.expand_shape %concat_304 [[0, 1], [2], [3], [4]] output_shape [6, 2, 2, 256, 32] : tensor<12x2x256x32xf32> into tensor<6x2x2x256x32xf32> loc(#loc_prefill65)
    %padded = tensor.pad %expanded_305 low[0, 0, 0, 0, 0] high[0, 0, 0, 256, 0] {
    ^bb0(%arg1: index loc("constant_pad_nd"), %arg2: index loc("constant_pad_nd"), %arg3: index loc("constant_pad_nd"), %arg4: index loc("constant_pad_nd"), %arg5: index loc("constant_pad_nd")):
      tensor.yield %cst : f32 loc(#loc_prefill74)
    } : tensor<6x2x2x256x32xf32> to tensor<6x2x2x512x32xf32> loc(#loc_prefill74)
    %316 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%315 : tensor<1x256x256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.last")):
      %324 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_prefill4)
      linalg.yield %324 : f32 loc(#loc_prefill4)
    } -> tensor<1x256x256xf32> loc(#loc_prefill4)
    %317 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7], iterator_types = ["parallel", "parallel", "reduction"]} ins(%316 : tensor<1x256x256xf32>) outs(%10 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %324 = arith.addf %in, %out : f32 loc(#loc_prefill4)
      linalg.yield %324 : f32 loc(#loc_prefill4)
    } -> tensor<1x256x1xf32> loc(#loc_prefill4)
    %318 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%317 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %324 = arith.divf %in, %cst_65 : f32 loc(#loc_prefill4)
      linalg.yield %324 : f32 loc(#loc_prefill4)
    } -> tensor<1x256x1xf32> loc(#loc_prefill4)
    %319 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%318 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %324 = arith.truncf %cst_61 : f64 to f32 loc(#loc_prefill4)
      %325 = arith.addf %in, %324 : f32 loc(#loc_prefill4)
      linalg.yield %325 : f32 loc(#loc_prefill4)
    } -> tensor<1x256x1xf32> loc(#loc_prefill4)
    %320 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%319 : tensor<1x256x1xf32>) outs(%9 : tensor<1x256x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %324 = math.rsqrt %in : f32 loc(#loc_prefill4)
      linalg.yield %324 : f32 loc(#loc_prefill4)
    } -> tensor<1x256x1xf32> loc(#loc_prefill4)
    %321 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill7, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%315, %320 : tensor<1x256x256xf32>, tensor<1x256x1xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_308: f32 loc("model.last"), %out: f32 loc("model.last")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill4)
      linalg.yield %324 : f32 loc(#loc_prefill4)
    } -> tensor<1x256x256xf32> loc(#loc_prefill4)
    %322 = linalg.generic {indexing_maps = [#map_prefill6, #map_prefill8, #map_prefill6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%321, %cst_5 : tensor<1x256x256xf32>, tensor<256xf32>) outs(%6 : tensor<1x256x256xf32>) {
    ^bb0(%in: f32 loc("model.last"), %in_308: f32 loc("model.last"), %out: f32 loc("model.last")):
      %324 = arith.mulf %in, %in_308 : f32 loc(#loc_prefill4)
      linalg.yield %324 : f32 loc(#loc_prefill4)
    } -> tensor<1x256x256xf32> loc(#loc_prefill4)
    %transposed_306 = linalg.transpose ins(%cst_4 : tensor<256x256xf32>) outs(%4 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_prefill3)
    %collapsed_307 = tensor.collapse_shape %322 [[0, 1], [2]] : tensor<1x256x256xf32> into tensor<256x256xf32> loc(#loc_prefill3)
    %323 = linalg.matmul ins(%collapsed_307, %transposed_306 : tensor<256x256xf32>, tensor<256x256xf32>) outs(%17 : tensor<256x256xf32>) -> tensor<256x256xf32> loc(#loc_prefill3)
    return %323, %padded : tensor<256x256xf32>, tensor<6x2x2x512x32xf32> loc(#loc_prefill75)
  } loc(#loc_prefill1)
  func.func @decode(%arg0: tensor<1xi64> loc("token"), %arg1: tensor<1xi64> loc("position"), %arg2: tensor<6x2x2x512x32xf32> loc("cache")) -> (tensor<1x256xf32>, tensor<6x2x2x512x32xf32>) {
    %c2_i64 = arith.constant 2 : i64 loc(#loc_decode)
    %c512_i64 = arith.constant 512 : i64 loc(#loc_decode)
    %c511_i64 = arith.constant 511 : i64 loc(#loc_decode4)
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
    %cst_6 = arith.constant dense_resource<blocks.5.down.weight> : tensor<256x768xf32> loc(#loc_decode8)
    %cst_7 = arith.constant dense_resource<blocks.5.up.weight> : tensor<768x256xf32> loc(#loc_decode9)
    %cst_8 = arith.constant dense_resource<blocks.5.gate.weight> : tensor<768x256xf32> loc(#loc_decode10)
    %cst_9 = arith.constant dense_resource<blocks.5.before_hidden.weight> : tensor<256xf32> loc(#loc_decode11)
    %cst_10 = arith.constant dense_resource<blocks.5.join.weight> : tensor<256x256xf32> loc(#loc_decode12)
    %cst_11 = arith.constant dense_resource<blocks.5.value.weight> : tensor<64x256xf32> loc(#loc_decode13)
    %cst_12 = arith.constant dense_resource<blocks.5.key.weight> : tensor<64x256xf32> loc(#loc_decode14)
    %cst_13 = arith.constant dense_resource<blocks.5.query.weight> : tensor<256x256xf32> loc(#loc_decode15)
    %cst_14 = arith.constant dense_resource<blocks.5.before_attention.weight> : tensor<256xf32> loc(#loc_decode16)
    %cst_15 = arith.constant dense_resource<blocks.4.down.weight> : tensor<256x768xf32> loc(#loc_decode17)
    %cst_16 = arith.constant dense_resource<blocks.4.up.weight> : tensor<768x256xf32> loc(#loc_decode18)
    %cst_17 = arith.constant dense_resource<blocks.4.gate.weight> : tensor<768x256xf32> loc(#loc_decode19)
    %cst_18 = arith.constant dense_resource<blocks.4.before_hidden.weight> : tensor<256xf32> loc(#loc_decode20)
    %cst_19 = arith.constant dense_resource<blocks.4.join.weight> : tensor<256x256xf32> loc(#loc_decode21)
    %cst_20 = arith.constant dense_resource<blocks.4.value.weight> : tensor<64x256xf32> loc(#loc_decode22)
    %cst_21 = arith.constant dense_resource<blocks.4.key.weight> : tensor<64x256xf32> loc(#loc_decode23)
    %cst_22 = arith.constant dense_resource<blocks.4.query.weight> : tensor<256x256xf32> loc(#loc_decode24)
    %cst_23 = arith.constant dense_resource<blocks.4.before_attention.weight> : tensor<256xf32> loc(#loc_decode25)
    %cst_24 = arith.constant dense_resource<blocks.3.down.weight> : tensor<256x768xf32> loc(#loc_decode26)
    %cst_25 = arith.constant dense_resource<blocks.3.up.weight> : tensor<768x256xf32> loc(#loc_decode27)
    %cst_26 = arith.constant dense_resource<blocks.3.gate.weight> : tensor<768x256xf32> loc(#loc_decode28)
    %cst_27 = arith.constant dense_resource<blocks.3.before_hidden.weight> : tensor<256xf32> loc(#loc_decode29)
    %cst_28 = arith.constant dense_resource<blocks.3.join.weight> : tensor<256x256xf32> loc(#loc_decode30)
    %cst_29 = arith.constant dense_resource<blocks.3.value.weight> : tensor<64x256xf32> loc(#loc_decode31)
    %cst_30 = arith.constant dense_resource<blocks.3.key.weight> : tensor<64x256xf32> loc(#loc_decode32)
    %cst_31 = arith.constant dense_resource<blocks.3.query.weight> : tensor<256x256xf32> loc(#loc_decode33)
    %cst_32 = arith.constant dense_resource<blocks.3.before_attention.weight> : tensor<256xf32> loc(#loc_decode34)
    %cst_33 = arith.constant dense_resource<blocks.2.down.weight> : tensor<256x768xf32> loc(#loc_decode35)
    %cst_34 = arith.constant dense_resource<blocks.2.up.weight> : tensor<768x256xf32> loc(#loc_decode36)
    %cst_35 = arith.constant dense_resource<blocks.2.gate.weight> : tensor<768x256xf32> loc(#loc_decode37)
    %cst_36 = arith.constant dense_resource<blocks.2.before_hidden.weight> : tensor<256xf32> loc(#loc_decode38)
    %cst_37 = arith.constant dense_resource<blocks.2.join.weight> : tensor<256x256xf32> loc(#loc_decode39)
    %cst_38 = arith.constant dense_resource<blocks.2.value.weight> : tensor<64x256xf32> loc(#loc_decode40)
    %cst_39 = arith.constant dense_resource<blocks.2.key.weight> : tensor<64x256xf32> loc(#loc_decode41)
    %cst_40 = arith.constant dense_resource<blocks.2.query.weight> : tensor<256x256xf32> loc(#loc_decode42)
    %cst_41 = arith.constant dense_resource<blocks.2.before_attention.weight> : tensor<256xf32> loc(#loc_decode43)
    %cst_42 = arith.constant dense_resource<blocks.1.down.weight> : tensor<256x768xf32> loc(#loc_decode44)
    %cst_43 = arith.constant dense_resource<blocks.1.up.weight> : tensor<768x256xf32> loc(#loc_decode45)
    %cst_44 = arith.constant dense_resource<blocks.1.gate.weight> : tensor<768x256xf32> loc(#loc_decode46)
    %cst_45 = arith.constant dense_resource<blocks.1.before_hidden.weight> : tensor<256xf32> loc(#loc_decode47)
    %cst_46 = arith.constant dense_resource<blocks.1.join.weight> : tensor<256x256xf32> loc(#loc_decode48)
    %cst_47 = arith.constant dense_resource<blocks.1.value.weight> : tensor<64x256xf32> loc(#loc_decode49)
    %cst_48 = arith.constant dense_resource<blocks.1.key.weight> : tensor<64x256xf32> loc(#loc_decode50)
    %cst_49 = arith.constant dense_resource<blocks.1.query.weight> : tensor<256x256xf32> loc(#loc_decode51)
    %cst_50 = arith.constant dense_resource<blocks.1.before_attention.weight> : tensor<256xf32> loc(#loc_decode52)
    %cst_51 = arith.constant dense_resource<blocks.0.down.weight> : tensor<256x768xf32> loc(#loc_decode53)
    %cst_52 = arith.constant dense_resource<blocks.0.up.weight> : tensor<768x256xf32> loc(#loc_decode54)
    %cst_53 = arith.constant dense_resource<blocks.0.gate.weight> : tensor<768x256xf32> loc(#loc_decode55)
    %cst_54 = arith.constant dense_resource<blocks.0.before_hidden.weight> : tensor<256xf32> loc(#loc_decode56)
    %cst_55 = arith.constant dense_resource<blocks.0.join.weight> : tensor<256x256xf32> loc(#loc_decode57)
    %cst_56 = arith.constant 0.17677669529663689 : f64 loc(#loc_decode58)
    %cst_57 = arith.constant dense_resource<blocks.0.value.weight> : tensor<64x256xf32> loc(#loc_decode59)
    %cst_58 = arith.constant dense_resource<blocks.0.key.weight> : tensor<64x256xf32> loc(#loc_decode60)
    %cst_59 = arith.constant dense_resource<blocks.0.query.weight> : tensor<256x256xf32> loc(#loc_decode61)
    %cst_60 = arith.constant dense_resource<blocks.0.before_attention.weight> : tensor<256xf32> loc(#loc_decode62)
    %cst_61 = arith.constant 1.000000e-05 : f64 loc(#loc_decode62)
    %cst_62 = arith.constant dense_resource<embedding.weight> : tensor<256x256xf32> loc(#loc_decode63)
    %cst_63 = arith.constant dense_resource<prefill_torch_tensor_512_16_torch.float32_1> : tensor<512x16xf32> loc(#loc_decode64)
    %cst_64 = arith.constant dense_resource<prefill_torch_tensor_512_16_torch.float32> : tensor<512x16xf32> loc(#loc_decode64)
    %cst_65 = arith.constant 2.560000e+02 : f32 loc(#loc_decode)
    %extracted = tensor.extract %arg1[%c0] : tensor<1xi64> loc(#loc_decode65)
    %0 = arith.cmpi sge, %extracted, %c0_i64 : i64 loc(#loc_decode66)
    cf.assert %0, "Runtime assertion failed for expression u0 >= 0 on node 'ge_5'" loc(#loc_decode67)
    %1 = arith.cmpi sle, %extracted, %c511_i64 : i64 loc(#loc_decode4)
    cf.assert %1, "Runtime assertion failed for expression u0 <= 511 on node 'le_8'" loc(#loc_decode67)
    %2 = arith.cmpi slt, %extracted, %c512_i64 : i64 loc(#loc_decode68)
    cf.assert %2, "Runtime assertion failed for expression u0 < 512 on node 'lt_3'" loc(#loc_decode67)
    %3 = arith.addi %extracted, %c512_i64 : i64 loc(#loc_decode64)
    %4 = arith.cmpi sge, %extracted, %c0_i64 : i64 loc(#loc_decode64)
    %5 = arith.select %4, %extracted, %3 : i64 loc(#loc_decode64)
    %6 = arith.maxsi %5, %c0_i64 : i64 loc(#loc_decode64)
    %7 = arith.minsi %6, %c512_i64 : i64 loc(#loc_decode64)
    %8 = arith.index_cast %7 : i64 to index loc(#loc_decode64)
    %extracted_slice = tensor.extract_slice %cst_64[%8, 0] [1, 16] [1, 1] : tensor<512x16xf32> to tensor<1x16xf32> loc(#loc_decode64)
    %extracted_slice_66 = tensor.extract_slice %cst_63[%8, 0] [1, 16] [1, 1] : tensor<512x16xf32> to tensor<1x16xf32> loc(#loc_decode64)
    %9 = tensor.empty() : tensor<512xi64> loc(#loc_decode69)
    %10 = linalg.generic {indexing_maps = [#map_decode], iterator_types = ["parallel"]} outs(%9 : tensor<512xi64>) {
    ^bb0(%out: i64 loc("arange")):
      %337 = linalg.index 0 : index loc(#loc_decode69)
      %338 = arith.index_cast %337 : index to i64 loc(#loc_decode69)
      linalg.yield %338 : i64 loc(#loc_decode69)
    } -> tensor<512xi64> loc(#loc_decode69)
    %11 = tensor.empty() : tensor<512xi1> loc(#loc_decode70)
    %12 = linalg.generic {indexing_maps = [#map_decode, #map_decode1, #map_decode], iterator_types = ["parallel"]} ins(%10, %arg1 : tensor<512xi64>, tensor<1xi64>) outs(%11 : tensor<512xi1>) {
    ^bb0(%in: i64 loc("arange"), %in_359: i64 loc("_local_scalar_dense"), %out: i1 loc("le")):
      %337 = arith.cmpi sle, %in, %in_359 : i64 loc(#loc_decode70)
      linalg.yield %337 : i1 loc(#loc_decode70)
    } -> tensor<512xi1> loc(#loc_decode70)
    %13 = tensor.empty() : tensor<512xf32> loc(#loc_decode5)
    %14 = linalg.generic {indexing_maps = [#map_decode, #map_decode2, #map_decode2, #map_decode], iterator_types = ["parallel"]} ins(%12, %cst_2, %cst_3 : tensor<512xi1>, tensor<f32>, tensor<f32>) outs(%13 : tensor<512xf32>) {
    ^bb0(%in: i1 loc("le"), %in_359: f32 loc("where"), %in_360: f32 loc("where"), %out: f32 loc("where")):
      %337 = arith.select %in, %in_359, %in_360 : f32 loc(#loc_decode5)
      linalg.yield %337 : f32 loc(#loc_decode5)
    } -> tensor<512xf32> loc(#loc_decode5)
    %15 = tensor.empty() : tensor<1x256xf32> loc(#loc_decode63)
    %16 = linalg.generic {indexing_maps = [#map_decode3, #map_decode4], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<1xi64>) outs(%15 : tensor<1x256xf32>) {
    ^bb0(%in: i64 loc("model.embedding"), %out: f32 loc("model.embedding")):
      %337 = arith.index_cast %in : i64 to index loc(#loc_decode63)
      %338 = linalg.index 1 : index loc(#loc_decode63)
      %339 = arith.cmpi slt, %337, %c256 : index loc(#loc_decode63)
      cf.assert %339, "index must be smaller than dim size" loc(#loc_decode63)
      %340 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc_decode63)
      cf.assert %340, "index must be larger or equal to 0" loc(#loc_decode63)
      %extracted_359 = tensor.extract %cst_62[%337, %338] : tensor<256x256xf32> loc(#loc_decode63)
      linalg.yield %extracted_359 : f32 loc(#loc_decode63)
    } -> tensor<1x256xf32> loc(#loc_decode63)
    %expanded = tensor.expand_shape %16 [[0, 1], [2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode71)
    %17 = tensor.empty() : tensor<1x1x256xf32> loc(#loc_decode62)
    %18 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("unsqueeze"), %out: f32 loc("model.blocks.0.before_attention")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode62)
      linalg.yield %337 : f32 loc(#loc_decode62)
    } -> tensor<1x1x256xf32> loc(#loc_decode62)
    %19 = tensor.empty() : tensor<1x1x1xf32> loc(#loc_decode62)
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<1x1x1xf32>) -> tensor<1x1x1xf32> loc(#loc_decode62)
    %21 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%18 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode62)
      linalg.yield %337 : f32 loc(#loc_decode62)
    } -> tensor<1x1x1xf32> loc(#loc_decode62)
    %22 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode62)
      linalg.yield %337 : f32 loc(#loc_decode62)
    } -> tensor<1x1x1xf32> loc(#loc_decode62)
    %23 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode62)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode62)
      linalg.yield %338 : f32 loc(#loc_decode62)
    } -> tensor<1x1x1xf32> loc(#loc_decode62)
    %24 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode62)
      linalg.yield %337 : f32 loc(#loc_decode62)
    } -> tensor<1x1x1xf32> loc(#loc_decode62)
    %25 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %24 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("unsqueeze"), %in_359: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode62)
      linalg.yield %337 : f32 loc(#loc_decode62)
    } -> tensor<1x1x256xf32> loc(#loc_decode62)
    %26 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %cst_60 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_attention"), %in_359: f32 loc("model.blocks.0.before_attention"), %out: f32 loc("model.blocks.0.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode62)
      linalg.yield %337 : f32 loc(#loc_decode62)
    } -> tensor<1x1x256xf32> loc(#loc_decode62)
    %27 = tensor.empty() : tensor<256x256xf32> loc(#loc_decode61)
    %transposed = linalg.transpose ins(%cst_59 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode61)
    %collapsed = tensor.collapse_shape %26 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode61)
    %28 = linalg.fill ins(%cst : f32) outs(%15 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode61)
    %29 = linalg.matmul ins(%collapsed, %transposed : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode61)
    %expanded_67 = tensor.expand_shape %29 [[0], [1, 2, 3]] output_shape [1, 1, 8, 32] : tensor<1x256xf32> into tensor<1x1x8x32xf32> loc(#loc_decode72)
    %30 = tensor.empty() : tensor<1x8x1x32xf32> loc(#loc_decode73)
    %transposed_68 = linalg.transpose ins(%expanded_67 : tensor<1x1x8x32xf32>) outs(%30 : tensor<1x8x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_69 = tensor.extract_slice %transposed_68[0, 0, 0, 0] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %extracted_slice_70 = tensor.extract_slice %transposed_68[0, 0, 0, 16] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %31 = tensor.empty() : tensor<1x8x1x16xf32> loc(#loc_decode58)
    %32 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_69, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %33 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %34 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %33 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode74)
    %35 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_70, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %36 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_69, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %37 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %36 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode75)
    %concat = tensor.concat dim(3) %34, %37 : (tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) -> tensor<1x8x1x32xf32> loc(#loc_decode76)
    %38 = tensor.empty() : tensor<256x64xf32> loc(#loc_decode60)
    %transposed_71 = linalg.transpose ins(%cst_58 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode60)
    %39 = tensor.empty() : tensor<1x64xf32> loc(#loc_decode60)
    %40 = linalg.fill ins(%cst : f32) outs(%39 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode60)
    %41 = linalg.matmul ins(%collapsed, %transposed_71 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode60)
    %expanded_72 = tensor.expand_shape %41 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %42 = tensor.empty() : tensor<1x2x1x32xf32> loc(#loc_decode73)
    %transposed_73 = linalg.transpose ins(%expanded_72 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_74 = tensor.extract_slice %transposed_73[0, 0, 0, 0] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %extracted_slice_75 = tensor.extract_slice %transposed_73[0, 0, 0, 16] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %43 = tensor.empty() : tensor<1x2x1x16xf32> loc(#loc_decode58)
    %44 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_74, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %45 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_75, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %46 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %45 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode74)
    %47 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_75, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %48 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_74, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %49 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47, %48 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode75)
    %concat_76 = tensor.concat dim(3) %46, %49 : (tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x1x32xf32> loc(#loc_decode76)
    %transposed_77 = linalg.transpose ins(%cst_57 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode59)
    %50 = linalg.matmul ins(%collapsed, %transposed_77 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode59)
    %expanded_78 = tensor.expand_shape %50 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_79 = linalg.transpose ins(%expanded_78 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %collapsed_80 = tensor.collapse_shape %concat_76 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %collapsed_81 = tensor.collapse_shape %transposed_79 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %concat_82 = tensor.concat dim(0) %collapsed_80, %collapsed_81 : (tensor<2x1x32xf32>, tensor<2x1x32xf32>) -> tensor<4x1x32xf32> loc(#loc_decode76)
    %expanded_83 = tensor.expand_shape %concat_82 [[0, 1], [2], [3]] output_shape [2, 2, 1, 32] : tensor<4x1x32xf32> into tensor<2x2x1x32xf32> loc(#loc_decode72)
    %extracted_slice_84 = tensor.extract_slice %arg2[0, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<6x2x2x512x32xf32> to tensor<1x2x2x512x32xf32> loc(#loc_decode77)
    %collapsed_85 = tensor.collapse_shape %extracted_slice_84 [[0, 1], [2], [3], [4]] : tensor<1x2x2x512x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode77)
    %inserted_slice = tensor.insert_slice %expanded_83 into %collapsed_85[0, 0, %8, 0] [2, 2, 1, 32] [1, 1, 1, 1] : tensor<2x2x1x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode78)
    %expanded_86 = tensor.expand_shape %inserted_slice [[0, 1], [2], [3], [4]] output_shape [1, 2, 2, 512, 32] : tensor<2x2x512x32xf32> into tensor<1x2x2x512x32xf32> loc(#loc_decode71)
    %inserted_slice_87 = tensor.insert_slice %expanded_86 into %arg2[0, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<1x2x2x512x32xf32> into tensor<6x2x2x512x32xf32> loc(#loc_decode78)
    %extracted_slice_88 = tensor.extract_slice %inserted_slice[0, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_89 = tensor.collapse_shape %extracted_slice_88 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %extracted_slice_90 = tensor.extract_slice %inserted_slice[1, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_91 = tensor.collapse_shape %extracted_slice_90 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %collapsed_92 = tensor.collapse_shape %concat [[0, 1], [2, 3]] : tensor<1x8x1x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_93 = tensor.expand_shape %collapsed_92 [[0, 1], [2]] output_shape [2, 4, 32] : tensor<8x32xf32> into tensor<2x4x32xf32> loc(#loc_decode72)
    %51 = tensor.empty() : tensor<2x32x512xf32> loc(#loc_decode73)
    %transposed_94 = linalg.transpose ins(%collapsed_89 : tensor<2x512x32xf32>) outs(%51 : tensor<2x32x512xf32>) permutation = [0, 2, 1]  loc(#loc_decode73)
    %52 = tensor.empty() : tensor<2x4x512xf32> loc(#loc_decode79)
    %53 = linalg.fill ins(%cst : f32) outs(%52 : tensor<2x4x512xf32>) -> tensor<2x4x512xf32> loc(#loc_decode79)
    %54 = linalg.batch_matmul ins(%expanded_93, %transposed_94 : tensor<2x4x32xf32>, tensor<2x32x512xf32>) outs(%53 : tensor<2x4x512xf32>) -> tensor<2x4x512xf32> loc(#loc_decode79)
    %55 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%54 : tensor<2x4x512xf32>) outs(%52 : tensor<2x4x512xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %337 = arith.truncf %cst_56 : f64 to f32 loc(#loc_decode58)
      %338 = arith.mulf %in, %337 : f32 loc(#loc_decode58)
      linalg.yield %338 : f32 loc(#loc_decode58)
    } -> tensor<2x4x512xf32> loc(#loc_decode58)
    %expanded_95 = tensor.expand_shape %55 [[0], [1], [2, 3]] output_shape [2, 4, 1, 512] : tensor<2x4x512xf32> into tensor<2x4x1x512xf32> loc(#loc_decode72)
    %56 = tensor.empty() : tensor<2x4x1x512xf32> loc(#loc_decode75)
    %57 = linalg.generic {indexing_maps = [#map_decode8, #map_decode10, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_95, %14 : tensor<2x4x1x512xf32>, tensor<512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("view"), %in_359: f32 loc("where"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode75)
    %58 = tensor.empty() : tensor<2x4x1xi64> loc(#loc_decode80)
    %59 = linalg.fill ins(%c0_i64 : i64) outs(%58 : tensor<2x4x1xi64>) -> tensor<2x4x1xi64> loc(#loc_decode80)
    %60 = tensor.empty() : tensor<2x4x1xf32> loc(#loc_decode80)
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<2x4x1xf32>) -> tensor<2x4x1xf32> loc(#loc_decode80)
    %62:2 = linalg.generic {indexing_maps = [#map_decode8, #map_decode11, #map_decode11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%57 : tensor<2x4x1x512xf32>) outs(%61, %59 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_359: i64 loc("_softmax")):
      %337 = linalg.index 3 : index loc(#loc_decode80)
      %338 = arith.index_cast %337 : index to i64 loc(#loc_decode80)
      %339 = arith.maximumf %in, %out : f32 loc(#loc_decode80)
      %340 = arith.cmpf ogt, %in, %out : f32 loc(#loc_decode80)
      %341 = arith.select %340, %338, %out_359 : i64 loc(#loc_decode80)
      linalg.yield %339, %341 : f32, i64 loc(#loc_decode80)
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>) loc(#loc_decode80)
    %expanded_96 = tensor.expand_shape %62#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32> loc(#loc_decode80)
    %63 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57, %expanded_96 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %64 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63 : tensor<2x4x1x512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = math.exp %in : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %65 = tensor.empty() : tensor<2x4x1x1xf32> loc(#loc_decode80)
    %66 = linalg.fill ins(%cst : f32) outs(%65 : tensor<2x4x1x1xf32>) -> tensor<2x4x1x1xf32> loc(#loc_decode80)
    %67 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<2x4x1x512xf32>) outs(%66 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x1xf32> loc(#loc_decode80)
    %68 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %67 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.divf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %collapsed_97 = tensor.collapse_shape %68 [[0], [1], [2, 3]] : tensor<2x4x1x512xf32> into tensor<2x4x512xf32> loc(#loc_decode72)
    %69 = tensor.empty() : tensor<2x4x32xf32> loc(#loc_decode79)
    %70 = linalg.fill ins(%cst : f32) outs(%69 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode79)
    %71 = linalg.batch_matmul ins(%collapsed_97, %collapsed_91 : tensor<2x4x512xf32>, tensor<2x512x32xf32>) outs(%70 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode79)
    %collapsed_98 = tensor.collapse_shape %71 [[0, 1], [2]] : tensor<2x4x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_99 = tensor.expand_shape %collapsed_98 [[0, 1], [2, 3]] output_shape [1, 8, 1, 32] : tensor<8x32xf32> into tensor<1x8x1x32xf32> loc(#loc_decode72)
    %72 = tensor.empty() : tensor<1x1x8x32xf32> loc(#loc_decode73)
    %transposed_100 = linalg.transpose ins(%expanded_99 : tensor<1x8x1x32xf32>) outs(%72 : tensor<1x1x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %transposed_101 = linalg.transpose ins(%cst_55 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode57)
    %collapsed_102 = tensor.collapse_shape %transposed_100 [[0], [1, 2, 3]] : tensor<1x1x8x32xf32> into tensor<1x256xf32> loc(#loc_decode57)
    %73 = linalg.matmul ins(%collapsed_102, %transposed_101 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode57)
    %expanded_103 = tensor.expand_shape %73 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode57)
    %74 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %expanded_103 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("unsqueeze"), %in_359: f32 loc("model.blocks.0.join"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %75 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.0.before_hidden")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode56)
      linalg.yield %337 : f32 loc(#loc_decode56)
    } -> tensor<1x1x256xf32> loc(#loc_decode56)
    %76 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%75 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode56)
      linalg.yield %337 : f32 loc(#loc_decode56)
    } -> tensor<1x1x1xf32> loc(#loc_decode56)
    %77 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode56)
      linalg.yield %337 : f32 loc(#loc_decode56)
    } -> tensor<1x1x1xf32> loc(#loc_decode56)
    %78 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode56)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode56)
      linalg.yield %338 : f32 loc(#loc_decode56)
    } -> tensor<1x1x1xf32> loc(#loc_decode56)
    %79 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode56)
      linalg.yield %337 : f32 loc(#loc_decode56)
    } -> tensor<1x1x1xf32> loc(#loc_decode56)
    %80 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %79 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode56)
      linalg.yield %337 : f32 loc(#loc_decode56)
    } -> tensor<1x1x256xf32> loc(#loc_decode56)
    %81 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %cst_54 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.before_hidden"), %in_359: f32 loc("model.blocks.0.before_hidden"), %out: f32 loc("model.blocks.0.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode56)
      linalg.yield %337 : f32 loc(#loc_decode56)
    } -> tensor<1x1x256xf32> loc(#loc_decode56)
    %82 = tensor.empty() : tensor<256x768xf32> loc(#loc_decode55)
    %transposed_104 = linalg.transpose ins(%cst_53 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode55)
    %collapsed_105 = tensor.collapse_shape %81 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode55)
    %83 = tensor.empty() : tensor<1x768xf32> loc(#loc_decode55)
    %84 = linalg.fill ins(%cst : f32) outs(%83 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode55)
    %85 = linalg.matmul ins(%collapsed_105, %transposed_104 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode55)
    %expanded_106 = tensor.expand_shape %85 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode55)
    %86 = tensor.empty() : tensor<1x1x768xf32> loc(#loc_decode81)
    %87 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106 : tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.gate"), %out: f32 loc("sigmoid")):
      %337 = arith.negf %in : f32 loc(#loc_decode81)
      %338 = math.exp %337 : f32 loc(#loc_decode81)
      %339 = arith.addf %338, %cst_1 : f32 loc(#loc_decode81)
      %340 = arith.divf %cst_1, %339 : f32 loc(#loc_decode81)
      linalg.yield %340 : f32 loc(#loc_decode81)
    } -> tensor<1x1x768xf32> loc(#loc_decode81)
    %88 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_106, %87 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.0.gate"), %in_359: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_107 = linalg.transpose ins(%cst_52 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode54)
    %89 = linalg.matmul ins(%collapsed_105, %transposed_107 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode54)
    %expanded_108 = tensor.expand_shape %89 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode54)
    %90 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %expanded_108 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("model.blocks.0.up"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %91 = tensor.empty() : tensor<768x256xf32> loc(#loc_decode53)
    %transposed_109 = linalg.transpose ins(%cst_51 : tensor<256x768xf32>) outs(%91 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_decode53)
    %collapsed_110 = tensor.collapse_shape %90 [[0], [1, 2]] : tensor<1x1x768xf32> into tensor<1x768xf32> loc(#loc_decode53)
    %92 = linalg.matmul ins(%collapsed_110, %transposed_109 : tensor<1x768xf32>, tensor<768x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode53)
    %expanded_111 = tensor.expand_shape %92 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode53)
    %93 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %expanded_111 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.0.down"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %94 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.1.before_attention")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode52)
      linalg.yield %337 : f32 loc(#loc_decode52)
    } -> tensor<1x1x256xf32> loc(#loc_decode52)
    %95 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%94 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode52)
      linalg.yield %337 : f32 loc(#loc_decode52)
    } -> tensor<1x1x1xf32> loc(#loc_decode52)
    %96 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode52)
      linalg.yield %337 : f32 loc(#loc_decode52)
    } -> tensor<1x1x1xf32> loc(#loc_decode52)
    %97 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode52)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode52)
      linalg.yield %338 : f32 loc(#loc_decode52)
    } -> tensor<1x1x1xf32> loc(#loc_decode52)
    %98 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode52)
      linalg.yield %337 : f32 loc(#loc_decode52)
    } -> tensor<1x1x1xf32> loc(#loc_decode52)
    %99 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %98 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode52)
      linalg.yield %337 : f32 loc(#loc_decode52)
    } -> tensor<1x1x256xf32> loc(#loc_decode52)
    %100 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %cst_50 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_attention"), %in_359: f32 loc("model.blocks.1.before_attention"), %out: f32 loc("model.blocks.1.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode52)
      linalg.yield %337 : f32 loc(#loc_decode52)
    } -> tensor<1x1x256xf32> loc(#loc_decode52)
    %transposed_112 = linalg.transpose ins(%cst_49 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode51)
    %collapsed_113 = tensor.collapse_shape %100 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode51)
    %101 = linalg.matmul ins(%collapsed_113, %transposed_112 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode51)
    %expanded_114 = tensor.expand_shape %101 [[0], [1, 2, 3]] output_shape [1, 1, 8, 32] : tensor<1x256xf32> into tensor<1x1x8x32xf32> loc(#loc_decode72)
    %transposed_115 = linalg.transpose ins(%expanded_114 : tensor<1x1x8x32xf32>) outs(%30 : tensor<1x8x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_116 = tensor.extract_slice %transposed_115[0, 0, 0, 0] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %extracted_slice_117 = tensor.extract_slice %transposed_115[0, 0, 0, 16] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %102 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_116, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %103 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_117, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %104 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102, %103 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode74)
    %105 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_117, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %106 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_116, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %107 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105, %106 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode75)
    %concat_118 = tensor.concat dim(3) %104, %107 : (tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) -> tensor<1x8x1x32xf32> loc(#loc_decode76)
    %transposed_119 = linalg.transpose ins(%cst_48 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode50)
    %108 = linalg.matmul ins(%collapsed_113, %transposed_119 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode50)
    %expanded_120 = tensor.expand_shape %108 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_121 = linalg.transpose ins(%expanded_120 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_122 = tensor.extract_slice %transposed_121[0, 0, 0, 0] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %extracted_slice_123 = tensor.extract_slice %transposed_121[0, 0, 0, 16] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %109 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_122, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %110 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_123, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %111 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%109, %110 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode74)
    %112 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_123, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %113 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_122, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %114 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%112, %113 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode75)
    %concat_124 = tensor.concat dim(3) %111, %114 : (tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x1x32xf32> loc(#loc_decode76)
    %transposed_125 = linalg.transpose ins(%cst_47 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode49)
    %115 = linalg.matmul ins(%collapsed_113, %transposed_125 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode49)
    %expanded_126 = tensor.expand_shape %115 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_127 = linalg.transpose ins(%expanded_126 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %collapsed_128 = tensor.collapse_shape %concat_124 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %collapsed_129 = tensor.collapse_shape %transposed_127 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %concat_130 = tensor.concat dim(0) %collapsed_128, %collapsed_129 : (tensor<2x1x32xf32>, tensor<2x1x32xf32>) -> tensor<4x1x32xf32> loc(#loc_decode76)
    %expanded_131 = tensor.expand_shape %concat_130 [[0, 1], [2], [3]] output_shape [2, 2, 1, 32] : tensor<4x1x32xf32> into tensor<2x2x1x32xf32> loc(#loc_decode72)
    %extracted_slice_132 = tensor.extract_slice %inserted_slice_87[1, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<6x2x2x512x32xf32> to tensor<1x2x2x512x32xf32> loc(#loc_decode77)
    %collapsed_133 = tensor.collapse_shape %extracted_slice_132 [[0, 1], [2], [3], [4]] : tensor<1x2x2x512x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode77)
    %inserted_slice_134 = tensor.insert_slice %expanded_131 into %collapsed_133[0, 0, %8, 0] [2, 2, 1, 32] [1, 1, 1, 1] : tensor<2x2x1x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode78)
    %expanded_135 = tensor.expand_shape %inserted_slice_134 [[0, 1], [2], [3], [4]] output_shape [1, 2, 2, 512, 32] : tensor<2x2x512x32xf32> into tensor<1x2x2x512x32xf32> loc(#loc_decode71)
    %inserted_slice_136 = tensor.insert_slice %expanded_135 into %inserted_slice_87[1, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<1x2x2x512x32xf32> into tensor<6x2x2x512x32xf32> loc(#loc_decode78)
    %extracted_slice_137 = tensor.extract_slice %inserted_slice_134[0, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_138 = tensor.collapse_shape %extracted_slice_137 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %extracted_slice_139 = tensor.extract_slice %inserted_slice_134[1, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_140 = tensor.collapse_shape %extracted_slice_139 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %collapsed_141 = tensor.collapse_shape %concat_118 [[0, 1], [2, 3]] : tensor<1x8x1x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_142 = tensor.expand_shape %collapsed_141 [[0, 1], [2]] output_shape [2, 4, 32] : tensor<8x32xf32> into tensor<2x4x32xf32> loc(#loc_decode72)
    %transposed_143 = linalg.transpose ins(%collapsed_138 : tensor<2x512x32xf32>) outs(%51 : tensor<2x32x512xf32>) permutation = [0, 2, 1]  loc(#loc_decode73)
    %116 = linalg.batch_matmul ins(%expanded_142, %transposed_143 : tensor<2x4x32xf32>, tensor<2x32x512xf32>) outs(%53 : tensor<2x4x512xf32>) -> tensor<2x4x512xf32> loc(#loc_decode79)
    %117 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<2x4x512xf32>) outs(%52 : tensor<2x4x512xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %337 = arith.truncf %cst_56 : f64 to f32 loc(#loc_decode58)
      %338 = arith.mulf %in, %337 : f32 loc(#loc_decode58)
      linalg.yield %338 : f32 loc(#loc_decode58)
    } -> tensor<2x4x512xf32> loc(#loc_decode58)
    %expanded_144 = tensor.expand_shape %117 [[0], [1], [2, 3]] output_shape [2, 4, 1, 512] : tensor<2x4x512xf32> into tensor<2x4x1x512xf32> loc(#loc_decode72)
    %118 = linalg.generic {indexing_maps = [#map_decode8, #map_decode10, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_144, %14 : tensor<2x4x1x512xf32>, tensor<512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("view"), %in_359: f32 loc("where"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode75)
    %119:2 = linalg.generic {indexing_maps = [#map_decode8, #map_decode11, #map_decode11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%118 : tensor<2x4x1x512xf32>) outs(%61, %59 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_359: i64 loc("_softmax")):
      %337 = linalg.index 3 : index loc(#loc_decode80)
      %338 = arith.index_cast %337 : index to i64 loc(#loc_decode80)
      %339 = arith.maximumf %in, %out : f32 loc(#loc_decode80)
      %340 = arith.cmpf ogt, %in, %out : f32 loc(#loc_decode80)
      %341 = arith.select %340, %338, %out_359 : i64 loc(#loc_decode80)
      linalg.yield %339, %341 : f32, i64 loc(#loc_decode80)
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>) loc(#loc_decode80)
    %expanded_145 = tensor.expand_shape %119#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32> loc(#loc_decode80)
    %120 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%118, %expanded_145 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %121 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%120 : tensor<2x4x1x512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = math.exp %in : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %122 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%121 : tensor<2x4x1x512xf32>) outs(%66 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x1xf32> loc(#loc_decode80)
    %123 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%121, %122 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.divf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %collapsed_146 = tensor.collapse_shape %123 [[0], [1], [2, 3]] : tensor<2x4x1x512xf32> into tensor<2x4x512xf32> loc(#loc_decode72)
    %124 = linalg.batch_matmul ins(%collapsed_146, %collapsed_140 : tensor<2x4x512xf32>, tensor<2x512x32xf32>) outs(%70 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode79)
    %collapsed_147 = tensor.collapse_shape %124 [[0, 1], [2]] : tensor<2x4x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_148 = tensor.expand_shape %collapsed_147 [[0, 1], [2, 3]] output_shape [1, 8, 1, 32] : tensor<8x32xf32> into tensor<1x8x1x32xf32> loc(#loc_decode72)
    %transposed_149 = linalg.transpose ins(%expanded_148 : tensor<1x8x1x32xf32>) outs(%72 : tensor<1x1x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %transposed_150 = linalg.transpose ins(%cst_46 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode48)
    %collapsed_151 = tensor.collapse_shape %transposed_149 [[0], [1, 2, 3]] : tensor<1x1x8x32xf32> into tensor<1x256xf32> loc(#loc_decode48)
    %125 = linalg.matmul ins(%collapsed_151, %transposed_150 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode48)
    %expanded_152 = tensor.expand_shape %125 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode48)
    %126 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %expanded_152 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.1.join"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %127 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.1.before_hidden")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode47)
      linalg.yield %337 : f32 loc(#loc_decode47)
    } -> tensor<1x1x256xf32> loc(#loc_decode47)
    %128 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%127 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode47)
      linalg.yield %337 : f32 loc(#loc_decode47)
    } -> tensor<1x1x1xf32> loc(#loc_decode47)
    %129 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode47)
      linalg.yield %337 : f32 loc(#loc_decode47)
    } -> tensor<1x1x1xf32> loc(#loc_decode47)
    %130 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode47)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode47)
      linalg.yield %338 : f32 loc(#loc_decode47)
    } -> tensor<1x1x1xf32> loc(#loc_decode47)
    %131 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%130 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode47)
      linalg.yield %337 : f32 loc(#loc_decode47)
    } -> tensor<1x1x1xf32> loc(#loc_decode47)
    %132 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %131 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode47)
      linalg.yield %337 : f32 loc(#loc_decode47)
    } -> tensor<1x1x256xf32> loc(#loc_decode47)
    %133 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%132, %cst_45 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.before_hidden"), %in_359: f32 loc("model.blocks.1.before_hidden"), %out: f32 loc("model.blocks.1.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode47)
      linalg.yield %337 : f32 loc(#loc_decode47)
    } -> tensor<1x1x256xf32> loc(#loc_decode47)
    %transposed_153 = linalg.transpose ins(%cst_44 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode46)
    %collapsed_154 = tensor.collapse_shape %133 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode46)
    %134 = linalg.matmul ins(%collapsed_154, %transposed_153 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode46)
    %expanded_155 = tensor.expand_shape %134 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode46)
    %135 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_155 : tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.gate"), %out: f32 loc("sigmoid")):
      %337 = arith.negf %in : f32 loc(#loc_decode81)
      %338 = math.exp %337 : f32 loc(#loc_decode81)
      %339 = arith.addf %338, %cst_1 : f32 loc(#loc_decode81)
      %340 = arith.divf %cst_1, %339 : f32 loc(#loc_decode81)
      linalg.yield %340 : f32 loc(#loc_decode81)
    } -> tensor<1x1x768xf32> loc(#loc_decode81)
    %136 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_155, %135 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.1.gate"), %in_359: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_156 = linalg.transpose ins(%cst_43 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode45)
    %137 = linalg.matmul ins(%collapsed_154, %transposed_156 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode45)
    %expanded_157 = tensor.expand_shape %137 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode45)
    %138 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%136, %expanded_157 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("model.blocks.1.up"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_158 = linalg.transpose ins(%cst_42 : tensor<256x768xf32>) outs(%91 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_decode44)
    %collapsed_159 = tensor.collapse_shape %138 [[0], [1, 2]] : tensor<1x1x768xf32> into tensor<1x768xf32> loc(#loc_decode44)
    %139 = linalg.matmul ins(%collapsed_159, %transposed_158 : tensor<1x768xf32>, tensor<768x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode44)
    %expanded_160 = tensor.expand_shape %139 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode44)
    %140 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%126, %expanded_160 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.1.down"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %141 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.2.before_attention")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode43)
      linalg.yield %337 : f32 loc(#loc_decode43)
    } -> tensor<1x1x256xf32> loc(#loc_decode43)
    %142 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%141 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode43)
      linalg.yield %337 : f32 loc(#loc_decode43)
    } -> tensor<1x1x1xf32> loc(#loc_decode43)
    %143 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%142 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode43)
      linalg.yield %337 : f32 loc(#loc_decode43)
    } -> tensor<1x1x1xf32> loc(#loc_decode43)
    %144 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%143 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode43)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode43)
      linalg.yield %338 : f32 loc(#loc_decode43)
    } -> tensor<1x1x1xf32> loc(#loc_decode43)
    %145 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%144 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode43)
      linalg.yield %337 : f32 loc(#loc_decode43)
    } -> tensor<1x1x1xf32> loc(#loc_decode43)
    %146 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %145 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode43)
      linalg.yield %337 : f32 loc(#loc_decode43)
    } -> tensor<1x1x256xf32> loc(#loc_decode43)
    %147 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%146, %cst_41 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_attention"), %in_359: f32 loc("model.blocks.2.before_attention"), %out: f32 loc("model.blocks.2.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode43)
      linalg.yield %337 : f32 loc(#loc_decode43)
    } -> tensor<1x1x256xf32> loc(#loc_decode43)
    %transposed_161 = linalg.transpose ins(%cst_40 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode42)
    %collapsed_162 = tensor.collapse_shape %147 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode42)
    %148 = linalg.matmul ins(%collapsed_162, %transposed_161 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode42)
    %expanded_163 = tensor.expand_shape %148 [[0], [1, 2, 3]] output_shape [1, 1, 8, 32] : tensor<1x256xf32> into tensor<1x1x8x32xf32> loc(#loc_decode72)
    %transposed_164 = linalg.transpose ins(%expanded_163 : tensor<1x1x8x32xf32>) outs(%30 : tensor<1x8x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_165 = tensor.extract_slice %transposed_164[0, 0, 0, 0] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %extracted_slice_166 = tensor.extract_slice %transposed_164[0, 0, 0, 16] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %149 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_165, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %150 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_166, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %151 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%149, %150 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode74)
    %152 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_166, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %153 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_165, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %154 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%152, %153 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode75)
    %concat_167 = tensor.concat dim(3) %151, %154 : (tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) -> tensor<1x8x1x32xf32> loc(#loc_decode76)
    %transposed_168 = linalg.transpose ins(%cst_39 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode41)
    %155 = linalg.matmul ins(%collapsed_162, %transposed_168 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode41)
    %expanded_169 = tensor.expand_shape %155 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_170 = linalg.transpose ins(%expanded_169 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_171 = tensor.extract_slice %transposed_170[0, 0, 0, 0] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %extracted_slice_172 = tensor.extract_slice %transposed_170[0, 0, 0, 16] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %156 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_171, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %157 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_172, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %158 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%156, %157 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode74)
    %159 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_172, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %160 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_171, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %161 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%159, %160 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode75)
    %concat_173 = tensor.concat dim(3) %158, %161 : (tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x1x32xf32> loc(#loc_decode76)
    %transposed_174 = linalg.transpose ins(%cst_38 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode40)
    %162 = linalg.matmul ins(%collapsed_162, %transposed_174 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode40)
    %expanded_175 = tensor.expand_shape %162 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_176 = linalg.transpose ins(%expanded_175 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %collapsed_177 = tensor.collapse_shape %concat_173 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %collapsed_178 = tensor.collapse_shape %transposed_176 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %concat_179 = tensor.concat dim(0) %collapsed_177, %collapsed_178 : (tensor<2x1x32xf32>, tensor<2x1x32xf32>) -> tensor<4x1x32xf32> loc(#loc_decode76)
    %expanded_180 = tensor.expand_shape %concat_179 [[0, 1], [2], [3]] output_shape [2, 2, 1, 32] : tensor<4x1x32xf32> into tensor<2x2x1x32xf32> loc(#loc_decode72)
    %extracted_slice_181 = tensor.extract_slice %inserted_slice_136[2, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<6x2x2x512x32xf32> to tensor<1x2x2x512x32xf32> loc(#loc_decode77)
    %collapsed_182 = tensor.collapse_shape %extracted_slice_181 [[0, 1], [2], [3], [4]] : tensor<1x2x2x512x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode77)
    %inserted_slice_183 = tensor.insert_slice %expanded_180 into %collapsed_182[0, 0, %8, 0] [2, 2, 1, 32] [1, 1, 1, 1] : tensor<2x2x1x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode78)
    %expanded_184 = tensor.expand_shape %inserted_slice_183 [[0, 1], [2], [3], [4]] output_shape [1, 2, 2, 512, 32] : tensor<2x2x512x32xf32> into tensor<1x2x2x512x32xf32> loc(#loc_decode71)
    %inserted_slice_185 = tensor.insert_slice %expanded_184 into %inserted_slice_136[2, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<1x2x2x512x32xf32> into tensor<6x2x2x512x32xf32> loc(#loc_decode78)
    %extracted_slice_186 = tensor.extract_slice %inserted_slice_183[0, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_187 = tensor.collapse_shape %extracted_slice_186 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %extracted_slice_188 = tensor.extract_slice %inserted_slice_183[1, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_189 = tensor.collapse_shape %extracted_slice_188 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %collapsed_190 = tensor.collapse_shape %concat_167 [[0, 1], [2, 3]] : tensor<1x8x1x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_191 = tensor.expand_shape %collapsed_190 [[0, 1], [2]] output_shape [2, 4, 32] : tensor<8x32xf32> into tensor<2x4x32xf32> loc(#loc_decode72)
    %transposed_192 = linalg.transpose ins(%collapsed_187 : tensor<2x512x32xf32>) outs(%51 : tensor<2x32x512xf32>) permutation = [0, 2, 1]  loc(#loc_decode73)
    %163 = linalg.batch_matmul ins(%expanded_191, %transposed_192 : tensor<2x4x32xf32>, tensor<2x32x512xf32>) outs(%53 : tensor<2x4x512xf32>) -> tensor<2x4x512xf32> loc(#loc_decode79)
    %164 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%163 : tensor<2x4x512xf32>) outs(%52 : tensor<2x4x512xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %337 = arith.truncf %cst_56 : f64 to f32 loc(#loc_decode58)
      %338 = arith.mulf %in, %337 : f32 loc(#loc_decode58)
      linalg.yield %338 : f32 loc(#loc_decode58)
    } -> tensor<2x4x512xf32> loc(#loc_decode58)
    %expanded_193 = tensor.expand_shape %164 [[0], [1], [2, 3]] output_shape [2, 4, 1, 512] : tensor<2x4x512xf32> into tensor<2x4x1x512xf32> loc(#loc_decode72)
    %165 = linalg.generic {indexing_maps = [#map_decode8, #map_decode10, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_193, %14 : tensor<2x4x1x512xf32>, tensor<512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("view"), %in_359: f32 loc("where"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode75)
    %166:2 = linalg.generic {indexing_maps = [#map_decode8, #map_decode11, #map_decode11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%165 : tensor<2x4x1x512xf32>) outs(%61, %59 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_359: i64 loc("_softmax")):
      %337 = linalg.index 3 : index loc(#loc_decode80)
      %338 = arith.index_cast %337 : index to i64 loc(#loc_decode80)
      %339 = arith.maximumf %in, %out : f32 loc(#loc_decode80)
      %340 = arith.cmpf ogt, %in, %out : f32 loc(#loc_decode80)
      %341 = arith.select %340, %338, %out_359 : i64 loc(#loc_decode80)
      linalg.yield %339, %341 : f32, i64 loc(#loc_decode80)
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>) loc(#loc_decode80)
    %expanded_194 = tensor.expand_shape %166#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32> loc(#loc_decode80)
    %167 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%165, %expanded_194 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %168 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%167 : tensor<2x4x1x512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = math.exp %in : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %169 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%168 : tensor<2x4x1x512xf32>) outs(%66 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x1xf32> loc(#loc_decode80)
    %170 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%168, %169 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.divf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %collapsed_195 = tensor.collapse_shape %170 [[0], [1], [2, 3]] : tensor<2x4x1x512xf32> into tensor<2x4x512xf32> loc(#loc_decode72)
    %171 = linalg.batch_matmul ins(%collapsed_195, %collapsed_189 : tensor<2x4x512xf32>, tensor<2x512x32xf32>) outs(%70 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode79)
    %collapsed_196 = tensor.collapse_shape %171 [[0, 1], [2]] : tensor<2x4x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_197 = tensor.expand_shape %collapsed_196 [[0, 1], [2, 3]] output_shape [1, 8, 1, 32] : tensor<8x32xf32> into tensor<1x8x1x32xf32> loc(#loc_decode72)
    %transposed_198 = linalg.transpose ins(%expanded_197 : tensor<1x8x1x32xf32>) outs(%72 : tensor<1x1x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %transposed_199 = linalg.transpose ins(%cst_37 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode39)
    %collapsed_200 = tensor.collapse_shape %transposed_198 [[0], [1, 2, 3]] : tensor<1x1x8x32xf32> into tensor<1x256xf32> loc(#loc_decode39)
    %172 = linalg.matmul ins(%collapsed_200, %transposed_199 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode39)
    %expanded_201 = tensor.expand_shape %172 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode39)
    %173 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%140, %expanded_201 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.2.join"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %174 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.2.before_hidden")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode38)
      linalg.yield %337 : f32 loc(#loc_decode38)
    } -> tensor<1x1x256xf32> loc(#loc_decode38)
    %175 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%174 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode38)
      linalg.yield %337 : f32 loc(#loc_decode38)
    } -> tensor<1x1x1xf32> loc(#loc_decode38)
    %176 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%175 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode38)
      linalg.yield %337 : f32 loc(#loc_decode38)
    } -> tensor<1x1x1xf32> loc(#loc_decode38)
    %177 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%176 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode38)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode38)
      linalg.yield %338 : f32 loc(#loc_decode38)
    } -> tensor<1x1x1xf32> loc(#loc_decode38)
    %178 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%177 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode38)
      linalg.yield %337 : f32 loc(#loc_decode38)
    } -> tensor<1x1x1xf32> loc(#loc_decode38)
    %179 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173, %178 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode38)
      linalg.yield %337 : f32 loc(#loc_decode38)
    } -> tensor<1x1x256xf32> loc(#loc_decode38)
    %180 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%179, %cst_36 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.before_hidden"), %in_359: f32 loc("model.blocks.2.before_hidden"), %out: f32 loc("model.blocks.2.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode38)
      linalg.yield %337 : f32 loc(#loc_decode38)
    } -> tensor<1x1x256xf32> loc(#loc_decode38)
    %transposed_202 = linalg.transpose ins(%cst_35 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode37)
    %collapsed_203 = tensor.collapse_shape %180 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode37)
    %181 = linalg.matmul ins(%collapsed_203, %transposed_202 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode37)
    %expanded_204 = tensor.expand_shape %181 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode37)
    %182 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_204 : tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.gate"), %out: f32 loc("sigmoid")):
      %337 = arith.negf %in : f32 loc(#loc_decode81)
      %338 = math.exp %337 : f32 loc(#loc_decode81)
      %339 = arith.addf %338, %cst_1 : f32 loc(#loc_decode81)
      %340 = arith.divf %cst_1, %339 : f32 loc(#loc_decode81)
      linalg.yield %340 : f32 loc(#loc_decode81)
    } -> tensor<1x1x768xf32> loc(#loc_decode81)
    %183 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_204, %182 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.2.gate"), %in_359: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_205 = linalg.transpose ins(%cst_34 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode36)
    %184 = linalg.matmul ins(%collapsed_203, %transposed_205 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode36)
    %expanded_206 = tensor.expand_shape %184 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode36)
    %185 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%183, %expanded_206 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("model.blocks.2.up"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_207 = linalg.transpose ins(%cst_33 : tensor<256x768xf32>) outs(%91 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_decode35)
    %collapsed_208 = tensor.collapse_shape %185 [[0], [1, 2]] : tensor<1x1x768xf32> into tensor<1x768xf32> loc(#loc_decode35)
    %186 = linalg.matmul ins(%collapsed_208, %transposed_207 : tensor<1x768xf32>, tensor<768x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode35)
    %expanded_209 = tensor.expand_shape %186 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode35)
    %187 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%173, %expanded_209 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.2.down"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %188 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.3.before_attention")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode34)
      linalg.yield %337 : f32 loc(#loc_decode34)
    } -> tensor<1x1x256xf32> loc(#loc_decode34)
    %189 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%188 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode34)
      linalg.yield %337 : f32 loc(#loc_decode34)
    } -> tensor<1x1x1xf32> loc(#loc_decode34)
    %190 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%189 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode34)
      linalg.yield %337 : f32 loc(#loc_decode34)
    } -> tensor<1x1x1xf32> loc(#loc_decode34)
    %191 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%190 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode34)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode34)
      linalg.yield %338 : f32 loc(#loc_decode34)
    } -> tensor<1x1x1xf32> loc(#loc_decode34)
    %192 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%191 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode34)
      linalg.yield %337 : f32 loc(#loc_decode34)
    } -> tensor<1x1x1xf32> loc(#loc_decode34)
    %193 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %192 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode34)
      linalg.yield %337 : f32 loc(#loc_decode34)
    } -> tensor<1x1x256xf32> loc(#loc_decode34)
    %194 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%193, %cst_32 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_attention"), %in_359: f32 loc("model.blocks.3.before_attention"), %out: f32 loc("model.blocks.3.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode34)
      linalg.yield %337 : f32 loc(#loc_decode34)
    } -> tensor<1x1x256xf32> loc(#loc_decode34)
    %transposed_210 = linalg.transpose ins(%cst_31 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode33)
    %collapsed_211 = tensor.collapse_shape %194 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode33)
    %195 = linalg.matmul ins(%collapsed_211, %transposed_210 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode33)
    %expanded_212 = tensor.expand_shape %195 [[0], [1, 2, 3]] output_shape [1, 1, 8, 32] : tensor<1x256xf32> into tensor<1x1x8x32xf32> loc(#loc_decode72)
    %transposed_213 = linalg.transpose ins(%expanded_212 : tensor<1x1x8x32xf32>) outs(%30 : tensor<1x8x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_214 = tensor.extract_slice %transposed_213[0, 0, 0, 0] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %extracted_slice_215 = tensor.extract_slice %transposed_213[0, 0, 0, 16] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %196 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_214, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %197 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_215, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %198 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%196, %197 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode74)
    %199 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_215, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %200 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_214, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %201 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%199, %200 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode75)
    %concat_216 = tensor.concat dim(3) %198, %201 : (tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) -> tensor<1x8x1x32xf32> loc(#loc_decode76)
    %transposed_217 = linalg.transpose ins(%cst_30 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode32)
    %202 = linalg.matmul ins(%collapsed_211, %transposed_217 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode32)
    %expanded_218 = tensor.expand_shape %202 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_219 = linalg.transpose ins(%expanded_218 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_220 = tensor.extract_slice %transposed_219[0, 0, 0, 0] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %extracted_slice_221 = tensor.extract_slice %transposed_219[0, 0, 0, 16] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %203 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_220, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %204 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_221, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %205 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%203, %204 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode74)
    %206 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_221, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %207 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_220, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %208 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%206, %207 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode75)
    %concat_222 = tensor.concat dim(3) %205, %208 : (tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x1x32xf32> loc(#loc_decode76)
    %transposed_223 = linalg.transpose ins(%cst_29 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode31)
    %209 = linalg.matmul ins(%collapsed_211, %transposed_223 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode31)
    %expanded_224 = tensor.expand_shape %209 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_225 = linalg.transpose ins(%expanded_224 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %collapsed_226 = tensor.collapse_shape %concat_222 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %collapsed_227 = tensor.collapse_shape %transposed_225 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %concat_228 = tensor.concat dim(0) %collapsed_226, %collapsed_227 : (tensor<2x1x32xf32>, tensor<2x1x32xf32>) -> tensor<4x1x32xf32> loc(#loc_decode76)
    %expanded_229 = tensor.expand_shape %concat_228 [[0, 1], [2], [3]] output_shape [2, 2, 1, 32] : tensor<4x1x32xf32> into tensor<2x2x1x32xf32> loc(#loc_decode72)
    %extracted_slice_230 = tensor.extract_slice %inserted_slice_185[3, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<6x2x2x512x32xf32> to tensor<1x2x2x512x32xf32> loc(#loc_decode77)
    %collapsed_231 = tensor.collapse_shape %extracted_slice_230 [[0, 1], [2], [3], [4]] : tensor<1x2x2x512x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode77)
    %inserted_slice_232 = tensor.insert_slice %expanded_229 into %collapsed_231[0, 0, %8, 0] [2, 2, 1, 32] [1, 1, 1, 1] : tensor<2x2x1x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode78)
    %expanded_233 = tensor.expand_shape %inserted_slice_232 [[0, 1], [2], [3], [4]] output_shape [1, 2, 2, 512, 32] : tensor<2x2x512x32xf32> into tensor<1x2x2x512x32xf32> loc(#loc_decode71)
    %inserted_slice_234 = tensor.insert_slice %expanded_233 into %inserted_slice_185[3, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<1x2x2x512x32xf32> into tensor<6x2x2x512x32xf32> loc(#loc_decode78)
    %extracted_slice_235 = tensor.extract_slice %inserted_slice_232[0, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_236 = tensor.collapse_shape %extracted_slice_235 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %extracted_slice_237 = tensor.extract_slice %inserted_slice_232[1, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_238 = tensor.collapse_shape %extracted_slice_237 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %collapsed_239 = tensor.collapse_shape %concat_216 [[0, 1], [2, 3]] : tensor<1x8x1x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_240 = tensor.expand_shape %collapsed_239 [[0, 1], [2]] output_shape [2, 4, 32] : tensor<8x32xf32> into tensor<2x4x32xf32> loc(#loc_decode72)
    %transposed_241 = linalg.transpose ins(%collapsed_236 : tensor<2x512x32xf32>) outs(%51 : tensor<2x32x512xf32>) permutation = [0, 2, 1]  loc(#loc_decode73)
    %210 = linalg.batch_matmul ins(%expanded_240, %transposed_241 : tensor<2x4x32xf32>, tensor<2x32x512xf32>) outs(%53 : tensor<2x4x512xf32>) -> tensor<2x4x512xf32> loc(#loc_decode79)
    %211 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%210 : tensor<2x4x512xf32>) outs(%52 : tensor<2x4x512xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %337 = arith.truncf %cst_56 : f64 to f32 loc(#loc_decode58)
      %338 = arith.mulf %in, %337 : f32 loc(#loc_decode58)
      linalg.yield %338 : f32 loc(#loc_decode58)
    } -> tensor<2x4x512xf32> loc(#loc_decode58)
    %expanded_242 = tensor.expand_shape %211 [[0], [1], [2, 3]] output_shape [2, 4, 1, 512] : tensor<2x4x512xf32> into tensor<2x4x1x512xf32> loc(#loc_decode72)
    %212 = linalg.generic {indexing_maps = [#map_decode8, #map_decode10, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_242, %14 : tensor<2x4x1x512xf32>, tensor<512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("view"), %in_359: f32 loc("where"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode75)
    %213:2 = linalg.generic {indexing_maps = [#map_decode8, #map_decode11, #map_decode11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%212 : tensor<2x4x1x512xf32>) outs(%61, %59 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_359: i64 loc("_softmax")):
      %337 = linalg.index 3 : index loc(#loc_decode80)
      %338 = arith.index_cast %337 : index to i64 loc(#loc_decode80)
      %339 = arith.maximumf %in, %out : f32 loc(#loc_decode80)
      %340 = arith.cmpf ogt, %in, %out : f32 loc(#loc_decode80)
      %341 = arith.select %340, %338, %out_359 : i64 loc(#loc_decode80)
      linalg.yield %339, %341 : f32, i64 loc(#loc_decode80)
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>) loc(#loc_decode80)
    %expanded_243 = tensor.expand_shape %213#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32> loc(#loc_decode80)
    %214 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%212, %expanded_243 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %215 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%214 : tensor<2x4x1x512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = math.exp %in : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %216 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%215 : tensor<2x4x1x512xf32>) outs(%66 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x1xf32> loc(#loc_decode80)
    %217 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%215, %216 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.divf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %collapsed_244 = tensor.collapse_shape %217 [[0], [1], [2, 3]] : tensor<2x4x1x512xf32> into tensor<2x4x512xf32> loc(#loc_decode72)
    %218 = linalg.batch_matmul ins(%collapsed_244, %collapsed_238 : tensor<2x4x512xf32>, tensor<2x512x32xf32>) outs(%70 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode79)
    %collapsed_245 = tensor.collapse_shape %218 [[0, 1], [2]] : tensor<2x4x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_246 = tensor.expand_shape %collapsed_245 [[0, 1], [2, 3]] output_shape [1, 8, 1, 32] : tensor<8x32xf32> into tensor<1x8x1x32xf32> loc(#loc_decode72)
    %transposed_247 = linalg.transpose ins(%expanded_246 : tensor<1x8x1x32xf32>) outs(%72 : tensor<1x1x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %transposed_248 = linalg.transpose ins(%cst_28 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode30)
    %collapsed_249 = tensor.collapse_shape %transposed_247 [[0], [1, 2, 3]] : tensor<1x1x8x32xf32> into tensor<1x256xf32> loc(#loc_decode30)
    %219 = linalg.matmul ins(%collapsed_249, %transposed_248 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode30)
    %expanded_250 = tensor.expand_shape %219 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode30)
    %220 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%187, %expanded_250 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.3.join"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %221 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%220 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.3.before_hidden")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode29)
      linalg.yield %337 : f32 loc(#loc_decode29)
    } -> tensor<1x1x256xf32> loc(#loc_decode29)
    %222 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%221 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode29)
      linalg.yield %337 : f32 loc(#loc_decode29)
    } -> tensor<1x1x1xf32> loc(#loc_decode29)
    %223 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%222 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode29)
      linalg.yield %337 : f32 loc(#loc_decode29)
    } -> tensor<1x1x1xf32> loc(#loc_decode29)
    %224 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%223 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode29)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode29)
      linalg.yield %338 : f32 loc(#loc_decode29)
    } -> tensor<1x1x1xf32> loc(#loc_decode29)
    %225 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%224 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode29)
      linalg.yield %337 : f32 loc(#loc_decode29)
    } -> tensor<1x1x1xf32> loc(#loc_decode29)
    %226 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%220, %225 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode29)
      linalg.yield %337 : f32 loc(#loc_decode29)
    } -> tensor<1x1x256xf32> loc(#loc_decode29)
    %227 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%226, %cst_27 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.before_hidden"), %in_359: f32 loc("model.blocks.3.before_hidden"), %out: f32 loc("model.blocks.3.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode29)
      linalg.yield %337 : f32 loc(#loc_decode29)
    } -> tensor<1x1x256xf32> loc(#loc_decode29)
    %transposed_251 = linalg.transpose ins(%cst_26 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode28)
    %collapsed_252 = tensor.collapse_shape %227 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode28)
    %228 = linalg.matmul ins(%collapsed_252, %transposed_251 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode28)
    %expanded_253 = tensor.expand_shape %228 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode28)
    %229 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_253 : tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.gate"), %out: f32 loc("sigmoid")):
      %337 = arith.negf %in : f32 loc(#loc_decode81)
      %338 = math.exp %337 : f32 loc(#loc_decode81)
      %339 = arith.addf %338, %cst_1 : f32 loc(#loc_decode81)
      %340 = arith.divf %cst_1, %339 : f32 loc(#loc_decode81)
      linalg.yield %340 : f32 loc(#loc_decode81)
    } -> tensor<1x1x768xf32> loc(#loc_decode81)
    %230 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_253, %229 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.3.gate"), %in_359: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_254 = linalg.transpose ins(%cst_25 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode27)
    %231 = linalg.matmul ins(%collapsed_252, %transposed_254 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode27)
    %expanded_255 = tensor.expand_shape %231 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode27)
    %232 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%230, %expanded_255 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("model.blocks.3.up"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_256 = linalg.transpose ins(%cst_24 : tensor<256x768xf32>) outs(%91 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_decode26)
    %collapsed_257 = tensor.collapse_shape %232 [[0], [1, 2]] : tensor<1x1x768xf32> into tensor<1x768xf32> loc(#loc_decode26)
    %233 = linalg.matmul ins(%collapsed_257, %transposed_256 : tensor<1x768xf32>, tensor<768x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode26)
    %expanded_258 = tensor.expand_shape %233 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode26)
    %234 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%220, %expanded_258 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.3.down"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %235 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%234 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.4.before_attention")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode25)
      linalg.yield %337 : f32 loc(#loc_decode25)
    } -> tensor<1x1x256xf32> loc(#loc_decode25)
    %236 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%235 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode25)
      linalg.yield %337 : f32 loc(#loc_decode25)
    } -> tensor<1x1x1xf32> loc(#loc_decode25)
    %237 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%236 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode25)
      linalg.yield %337 : f32 loc(#loc_decode25)
    } -> tensor<1x1x1xf32> loc(#loc_decode25)
    %238 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%237 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode25)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode25)
      linalg.yield %338 : f32 loc(#loc_decode25)
    } -> tensor<1x1x1xf32> loc(#loc_decode25)
    %239 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%238 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode25)
      linalg.yield %337 : f32 loc(#loc_decode25)
    } -> tensor<1x1x1xf32> loc(#loc_decode25)
    %240 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%234, %239 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode25)
      linalg.yield %337 : f32 loc(#loc_decode25)
    } -> tensor<1x1x256xf32> loc(#loc_decode25)
    %241 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%240, %cst_23 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_attention"), %in_359: f32 loc("model.blocks.4.before_attention"), %out: f32 loc("model.blocks.4.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode25)
      linalg.yield %337 : f32 loc(#loc_decode25)
    } -> tensor<1x1x256xf32> loc(#loc_decode25)
    %transposed_259 = linalg.transpose ins(%cst_22 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode24)
    %collapsed_260 = tensor.collapse_shape %241 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode24)
    %242 = linalg.matmul ins(%collapsed_260, %transposed_259 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode24)
    %expanded_261 = tensor.expand_shape %242 [[0], [1, 2, 3]] output_shape [1, 1, 8, 32] : tensor<1x256xf32> into tensor<1x1x8x32xf32> loc(#loc_decode72)
    %transposed_262 = linalg.transpose ins(%expanded_261 : tensor<1x1x8x32xf32>) outs(%30 : tensor<1x8x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_263 = tensor.extract_slice %transposed_262[0, 0, 0, 0] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %extracted_slice_264 = tensor.extract_slice %transposed_262[0, 0, 0, 16] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %243 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_263, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %244 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_264, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %245 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%243, %244 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode74)
    %246 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_264, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %247 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_263, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %248 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%246, %247 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode75)
    %concat_265 = tensor.concat dim(3) %245, %248 : (tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) -> tensor<1x8x1x32xf32> loc(#loc_decode76)
    %transposed_266 = linalg.transpose ins(%cst_21 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode23)
    %249 = linalg.matmul ins(%collapsed_260, %transposed_266 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode23)
    %expanded_267 = tensor.expand_shape %249 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_268 = linalg.transpose ins(%expanded_267 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_269 = tensor.extract_slice %transposed_268[0, 0, 0, 0] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %extracted_slice_270 = tensor.extract_slice %transposed_268[0, 0, 0, 16] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %250 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_269, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %251 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_270, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %252 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%250, %251 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode74)
    %253 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_270, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %254 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_269, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %255 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%253, %254 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode75)
    %concat_271 = tensor.concat dim(3) %252, %255 : (tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x1x32xf32> loc(#loc_decode76)
    %transposed_272 = linalg.transpose ins(%cst_20 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode22)
    %256 = linalg.matmul ins(%collapsed_260, %transposed_272 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode22)
    %expanded_273 = tensor.expand_shape %256 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_274 = linalg.transpose ins(%expanded_273 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %collapsed_275 = tensor.collapse_shape %concat_271 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %collapsed_276 = tensor.collapse_shape %transposed_274 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %concat_277 = tensor.concat dim(0) %collapsed_275, %collapsed_276 : (tensor<2x1x32xf32>, tensor<2x1x32xf32>) -> tensor<4x1x32xf32> loc(#loc_decode76)
    %expanded_278 = tensor.expand_shape %concat_277 [[0, 1], [2], [3]] output_shape [2, 2, 1, 32] : tensor<4x1x32xf32> into tensor<2x2x1x32xf32> loc(#loc_decode72)
    %extracted_slice_279 = tensor.extract_slice %inserted_slice_234[4, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<6x2x2x512x32xf32> to tensor<1x2x2x512x32xf32> loc(#loc_decode77)
    %collapsed_280 = tensor.collapse_shape %extracted_slice_279 [[0, 1], [2], [3], [4]] : tensor<1x2x2x512x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode77)
    %inserted_slice_281 = tensor.insert_slice %expanded_278 into %collapsed_280[0, 0, %8, 0] [2, 2, 1, 32] [1, 1, 1, 1] : tensor<2x2x1x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode78)
    %expanded_282 = tensor.expand_shape %inserted_slice_281 [[0, 1], [2], [3], [4]] output_shape [1, 2, 2, 512, 32] : tensor<2x2x512x32xf32> into tensor<1x2x2x512x32xf32> loc(#loc_decode71)
    %inserted_slice_283 = tensor.insert_slice %expanded_282 into %inserted_slice_234[4, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<1x2x2x512x32xf32> into tensor<6x2x2x512x32xf32> loc(#loc_decode78)
    %extracted_slice_284 = tensor.extract_slice %inserted_slice_281[0, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_285 = tensor.collapse_shape %extracted_slice_284 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %extracted_slice_286 = tensor.extract_slice %inserted_slice_281[1, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_287 = tensor.collapse_shape %extracted_slice_286 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %collapsed_288 = tensor.collapse_shape %concat_265 [[0, 1], [2, 3]] : tensor<1x8x1x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_289 = tensor.expand_shape %collapsed_288 [[0, 1], [2]] output_shape [2, 4, 32] : tensor<8x32xf32> into tensor<2x4x32xf32> loc(#loc_decode72)
    %transposed_290 = linalg.transpose ins(%collapsed_285 : tensor<2x512x32xf32>) outs(%51 : tensor<2x32x512xf32>) permutation = [0, 2, 1]  loc(#loc_decode73)
    %257 = linalg.batch_matmul ins(%expanded_289, %transposed_290 : tensor<2x4x32xf32>, tensor<2x32x512xf32>) outs(%53 : tensor<2x4x512xf32>) -> tensor<2x4x512xf32> loc(#loc_decode79)
    %258 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%257 : tensor<2x4x512xf32>) outs(%52 : tensor<2x4x512xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %337 = arith.truncf %cst_56 : f64 to f32 loc(#loc_decode58)
      %338 = arith.mulf %in, %337 : f32 loc(#loc_decode58)
      linalg.yield %338 : f32 loc(#loc_decode58)
    } -> tensor<2x4x512xf32> loc(#loc_decode58)
    %expanded_291 = tensor.expand_shape %258 [[0], [1], [2, 3]] output_shape [2, 4, 1, 512] : tensor<2x4x512xf32> into tensor<2x4x1x512xf32> loc(#loc_decode72)
    %259 = linalg.generic {indexing_maps = [#map_decode8, #map_decode10, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_291, %14 : tensor<2x4x1x512xf32>, tensor<512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("view"), %in_359: f32 loc("where"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode75)
    %260:2 = linalg.generic {indexing_maps = [#map_decode8, #map_decode11, #map_decode11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%259 : tensor<2x4x1x512xf32>) outs(%61, %59 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_359: i64 loc("_softmax")):
      %337 = linalg.index 3 : index loc(#loc_decode80)
      %338 = arith.index_cast %337 : index to i64 loc(#loc_decode80)
      %339 = arith.maximumf %in, %out : f32 loc(#loc_decode80)
      %340 = arith.cmpf ogt, %in, %out : f32 loc(#loc_decode80)
      %341 = arith.select %340, %338, %out_359 : i64 loc(#loc_decode80)
      linalg.yield %339, %341 : f32, i64 loc(#loc_decode80)
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>) loc(#loc_decode80)
    %expanded_292 = tensor.expand_shape %260#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32> loc(#loc_decode80)
    %261 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%259, %expanded_292 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %262 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%261 : tensor<2x4x1x512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = math.exp %in : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %263 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%262 : tensor<2x4x1x512xf32>) outs(%66 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x1xf32> loc(#loc_decode80)
    %264 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%262, %263 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.divf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %collapsed_293 = tensor.collapse_shape %264 [[0], [1], [2, 3]] : tensor<2x4x1x512xf32> into tensor<2x4x512xf32> loc(#loc_decode72)
    %265 = linalg.batch_matmul ins(%collapsed_293, %collapsed_287 : tensor<2x4x512xf32>, tensor<2x512x32xf32>) outs(%70 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode79)
    %collapsed_294 = tensor.collapse_shape %265 [[0, 1], [2]] : tensor<2x4x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_295 = tensor.expand_shape %collapsed_294 [[0, 1], [2, 3]] output_shape [1, 8, 1, 32] : tensor<8x32xf32> into tensor<1x8x1x32xf32> loc(#loc_decode72)
    %transposed_296 = linalg.transpose ins(%expanded_295 : tensor<1x8x1x32xf32>) outs(%72 : tensor<1x1x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %transposed_297 = linalg.transpose ins(%cst_19 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode21)
    %collapsed_298 = tensor.collapse_shape %transposed_296 [[0], [1, 2, 3]] : tensor<1x1x8x32xf32> into tensor<1x256xf32> loc(#loc_decode21)
    %266 = linalg.matmul ins(%collapsed_298, %transposed_297 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode21)
    %expanded_299 = tensor.expand_shape %266 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode21)
    %267 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%234, %expanded_299 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.4.join"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %268 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.4.before_hidden")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode20)
      linalg.yield %337 : f32 loc(#loc_decode20)
    } -> tensor<1x1x256xf32> loc(#loc_decode20)
    %269 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%268 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode20)
      linalg.yield %337 : f32 loc(#loc_decode20)
    } -> tensor<1x1x1xf32> loc(#loc_decode20)
    %270 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%269 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode20)
      linalg.yield %337 : f32 loc(#loc_decode20)
    } -> tensor<1x1x1xf32> loc(#loc_decode20)
    %271 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%270 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode20)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode20)
      linalg.yield %338 : f32 loc(#loc_decode20)
    } -> tensor<1x1x1xf32> loc(#loc_decode20)
    %272 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%271 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode20)
      linalg.yield %337 : f32 loc(#loc_decode20)
    } -> tensor<1x1x1xf32> loc(#loc_decode20)
    %273 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267, %272 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode20)
      linalg.yield %337 : f32 loc(#loc_decode20)
    } -> tensor<1x1x256xf32> loc(#loc_decode20)
    %274 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%273, %cst_18 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.before_hidden"), %in_359: f32 loc("model.blocks.4.before_hidden"), %out: f32 loc("model.blocks.4.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode20)
      linalg.yield %337 : f32 loc(#loc_decode20)
    } -> tensor<1x1x256xf32> loc(#loc_decode20)
    %transposed_300 = linalg.transpose ins(%cst_17 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode19)
    %collapsed_301 = tensor.collapse_shape %274 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode19)
    %275 = linalg.matmul ins(%collapsed_301, %transposed_300 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode19)
    %expanded_302 = tensor.expand_shape %275 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode19)
    %276 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_302 : tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.gate"), %out: f32 loc("sigmoid")):
      %337 = arith.negf %in : f32 loc(#loc_decode81)
      %338 = math.exp %337 : f32 loc(#loc_decode81)
      %339 = arith.addf %338, %cst_1 : f32 loc(#loc_decode81)
      %340 = arith.divf %cst_1, %339 : f32 loc(#loc_decode81)
      linalg.yield %340 : f32 loc(#loc_decode81)
    } -> tensor<1x1x768xf32> loc(#loc_decode81)
    %277 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_302, %276 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.4.gate"), %in_359: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_303 = linalg.transpose ins(%cst_16 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode18)
    %278 = linalg.matmul ins(%collapsed_301, %transposed_303 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode18)
    %expanded_304 = tensor.expand_shape %278 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode18)
    %279 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%277, %expanded_304 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("model.blocks.4.up"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_305 = linalg.transpose ins(%cst_15 : tensor<256x768xf32>) outs(%91 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_decode17)
    %collapsed_306 = tensor.collapse_shape %279 [[0], [1, 2]] : tensor<1x1x768xf32> into tensor<1x768xf32> loc(#loc_decode17)
    %280 = linalg.matmul ins(%collapsed_306, %transposed_305 : tensor<1x768xf32>, tensor<768x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode17)
    %expanded_307 = tensor.expand_shape %280 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode17)
    %281 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%267, %expanded_307 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.4.down"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %282 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%281 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.5.before_attention")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode16)
      linalg.yield %337 : f32 loc(#loc_decode16)
    } -> tensor<1x1x256xf32> loc(#loc_decode16)
    %283 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%282 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode16)
      linalg.yield %337 : f32 loc(#loc_decode16)
    } -> tensor<1x1x1xf32> loc(#loc_decode16)
    %284 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%283 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode16)
      linalg.yield %337 : f32 loc(#loc_decode16)
    } -> tensor<1x1x1xf32> loc(#loc_decode16)
    %285 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%284 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode16)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode16)
      linalg.yield %338 : f32 loc(#loc_decode16)
    } -> tensor<1x1x1xf32> loc(#loc_decode16)
    %286 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%285 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode16)
      linalg.yield %337 : f32 loc(#loc_decode16)
    } -> tensor<1x1x1xf32> loc(#loc_decode16)
    %287 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%281, %286 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode16)
      linalg.yield %337 : f32 loc(#loc_decode16)
    } -> tensor<1x1x256xf32> loc(#loc_decode16)
    %288 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%287, %cst_14 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_attention"), %in_359: f32 loc("model.blocks.5.before_attention"), %out: f32 loc("model.blocks.5.before_attention")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode16)
      linalg.yield %337 : f32 loc(#loc_decode16)
    } -> tensor<1x1x256xf32> loc(#loc_decode16)
    %transposed_308 = linalg.transpose ins(%cst_13 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode15)
    %collapsed_309 = tensor.collapse_shape %288 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode15)
    %289 = linalg.matmul ins(%collapsed_309, %transposed_308 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode15)
    %expanded_310 = tensor.expand_shape %289 [[0], [1, 2, 3]] output_shape [1, 1, 8, 32] : tensor<1x256xf32> into tensor<1x1x8x32xf32> loc(#loc_decode72)
    %transposed_311 = linalg.transpose ins(%expanded_310 : tensor<1x1x8x32xf32>) outs(%30 : tensor<1x8x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_312 = tensor.extract_slice %transposed_311[0, 0, 0, 0] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %extracted_slice_313 = tensor.extract_slice %transposed_311[0, 0, 0, 16] [1, 8, 1, 16] [1, 1, 1, 1] : tensor<1x8x1x32xf32> to tensor<1x8x1x16xf32> loc(#loc_decode64)
    %290 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_312, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %291 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_313, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %292 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%290, %291 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode74)
    %293 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_313, %extracted_slice : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %294 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_312, %extracted_slice_66 : tensor<1x8x1x16xf32>, tensor<1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode58)
    %295 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%293, %294 : tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) outs(%31 : tensor<1x8x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x8x1x16xf32> loc(#loc_decode75)
    %concat_314 = tensor.concat dim(3) %292, %295 : (tensor<1x8x1x16xf32>, tensor<1x8x1x16xf32>) -> tensor<1x8x1x32xf32> loc(#loc_decode76)
    %transposed_315 = linalg.transpose ins(%cst_12 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode14)
    %296 = linalg.matmul ins(%collapsed_309, %transposed_315 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode14)
    %expanded_316 = tensor.expand_shape %296 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_317 = linalg.transpose ins(%expanded_316 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %extracted_slice_318 = tensor.extract_slice %transposed_317[0, 0, 0, 0] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %extracted_slice_319 = tensor.extract_slice %transposed_317[0, 0, 0, 16] [1, 2, 1, 16] [1, 1, 1, 1] : tensor<1x2x1x32xf32> to tensor<1x2x1x16xf32> loc(#loc_decode64)
    %297 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_318, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %298 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_319, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %299 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%297, %298 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("sub")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode74)
      linalg.yield %337 : f32 loc(#loc_decode74)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode74)
    %300 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_319, %extracted_slice : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %301 = linalg.generic {indexing_maps = [#map_decode8, #map_decode9, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_318, %extracted_slice_66 : tensor<1x2x1x16xf32>, tensor<1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("slice"), %in_359: f32 loc("slice"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode58)
    %302 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%300, %301 : tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) outs(%43 : tensor<1x2x1x16xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("mul"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x2x1x16xf32> loc(#loc_decode75)
    %concat_320 = tensor.concat dim(3) %299, %302 : (tensor<1x2x1x16xf32>, tensor<1x2x1x16xf32>) -> tensor<1x2x1x32xf32> loc(#loc_decode76)
    %transposed_321 = linalg.transpose ins(%cst_11 : tensor<64x256xf32>) outs(%38 : tensor<256x64xf32>) permutation = [1, 0]  loc(#loc_decode13)
    %303 = linalg.matmul ins(%collapsed_309, %transposed_321 : tensor<1x256xf32>, tensor<256x64xf32>) outs(%40 : tensor<1x64xf32>) -> tensor<1x64xf32> loc(#loc_decode13)
    %expanded_322 = tensor.expand_shape %303 [[0], [1, 2, 3]] output_shape [1, 1, 2, 32] : tensor<1x64xf32> into tensor<1x1x2x32xf32> loc(#loc_decode72)
    %transposed_323 = linalg.transpose ins(%expanded_322 : tensor<1x1x2x32xf32>) outs(%42 : tensor<1x2x1x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %collapsed_324 = tensor.collapse_shape %concat_320 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %collapsed_325 = tensor.collapse_shape %transposed_323 [[0, 1], [2], [3]] : tensor<1x2x1x32xf32> into tensor<2x1x32xf32> loc(#loc_decode77)
    %concat_326 = tensor.concat dim(0) %collapsed_324, %collapsed_325 : (tensor<2x1x32xf32>, tensor<2x1x32xf32>) -> tensor<4x1x32xf32> loc(#loc_decode76)
    %expanded_327 = tensor.expand_shape %concat_326 [[0, 1], [2], [3]] output_shape [2, 2, 1, 32] : tensor<4x1x32xf32> into tensor<2x2x1x32xf32> loc(#loc_decode72)
    %extracted_slice_328 = tensor.extract_slice %inserted_slice_283[5, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<6x2x2x512x32xf32> to tensor<1x2x2x512x32xf32> loc(#loc_decode77)
    %collapsed_329 = tensor.collapse_shape %extracted_slice_328 [[0, 1], [2], [3], [4]] : tensor<1x2x2x512x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode77)
    %inserted_slice_330 = tensor.insert_slice %expanded_327 into %collapsed_329[0, 0, %8, 0] [2, 2, 1, 32] [1, 1, 1, 1] : tensor<2x2x1x32xf32> into tensor<2x2x512x32xf32> loc(#loc_decode78)
    %expanded_331 = tensor.expand_shape %inserted_slice_330 [[0, 1], [2], [3], [4]] output_shape [1, 2, 2, 512, 32] : tensor<2x2x512x32xf32> into tensor<1x2x2x512x32xf32> loc(#loc_decode71)
    %inserted_slice_332 = tensor.insert_slice %expanded_331 into %inserted_slice_283[5, 0, 0, 0, 0] [1, 2, 2, 512, 32] [1, 1, 1, 1, 1] : tensor<1x2x2x512x32xf32> into tensor<6x2x2x512x32xf32> loc(#loc_decode78)
    %extracted_slice_333 = tensor.extract_slice %inserted_slice_330[0, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_334 = tensor.collapse_shape %extracted_slice_333 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %extracted_slice_335 = tensor.extract_slice %inserted_slice_330[1, 0, 0, 0] [1, 2, 512, 32] [1, 1, 1, 1] : tensor<2x2x512x32xf32> to tensor<1x2x512x32xf32> loc(#loc_decode77)
    %collapsed_336 = tensor.collapse_shape %extracted_slice_335 [[0, 1], [2], [3]] : tensor<1x2x512x32xf32> into tensor<2x512x32xf32> loc(#loc_decode77)
    %collapsed_337 = tensor.collapse_shape %concat_314 [[0, 1], [2, 3]] : tensor<1x8x1x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_338 = tensor.expand_shape %collapsed_337 [[0, 1], [2]] output_shape [2, 4, 32] : tensor<8x32xf32> into tensor<2x4x32xf32> loc(#loc_decode72)
    %transposed_339 = linalg.transpose ins(%collapsed_334 : tensor<2x512x32xf32>) outs(%51 : tensor<2x32x512xf32>) permutation = [0, 2, 1]  loc(#loc_decode73)
    %304 = linalg.batch_matmul ins(%expanded_338, %transposed_339 : tensor<2x4x32xf32>, tensor<2x32x512xf32>) outs(%53 : tensor<2x4x512xf32>) -> tensor<2x4x512xf32> loc(#loc_decode79)
    %305 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%304 : tensor<2x4x512xf32>) outs(%52 : tensor<2x4x512xf32>) {
    ^bb0(%in: f32 loc("bmm"), %out: f32 loc("mul")):
      %337 = arith.truncf %cst_56 : f64 to f32 loc(#loc_decode58)
      %338 = arith.mulf %in, %337 : f32 loc(#loc_decode58)
      linalg.yield %338 : f32 loc(#loc_decode58)
    } -> tensor<2x4x512xf32> loc(#loc_decode58)
    %expanded_340 = tensor.expand_shape %305 [[0], [1], [2, 3]] output_shape [2, 4, 1, 512] : tensor<2x4x512xf32> into tensor<2x4x1x512xf32> loc(#loc_decode72)
    %306 = linalg.generic {indexing_maps = [#map_decode8, #map_decode10, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_340, %14 : tensor<2x4x1x512xf32>, tensor<512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("view"), %in_359: f32 loc("where"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode75)
    %307:2 = linalg.generic {indexing_maps = [#map_decode8, #map_decode11, #map_decode11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%306 : tensor<2x4x1x512xf32>) outs(%61, %59 : tensor<2x4x1xf32>, tensor<2x4x1xi64>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("_softmax"), %out_359: i64 loc("_softmax")):
      %337 = linalg.index 3 : index loc(#loc_decode80)
      %338 = arith.index_cast %337 : index to i64 loc(#loc_decode80)
      %339 = arith.maximumf %in, %out : f32 loc(#loc_decode80)
      %340 = arith.cmpf ogt, %in, %out : f32 loc(#loc_decode80)
      %341 = arith.select %340, %338, %out_359 : i64 loc(#loc_decode80)
      linalg.yield %339, %341 : f32, i64 loc(#loc_decode80)
    } -> (tensor<2x4x1xf32>, tensor<2x4x1xi64>) loc(#loc_decode80)
    %expanded_341 = tensor.expand_shape %307#0 [[0], [1], [2, 3]] output_shape [2, 4, 1, 1] : tensor<2x4x1xf32> into tensor<2x4x1x1xf32> loc(#loc_decode80)
    %308 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%306, %expanded_341 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.subf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %309 = linalg.generic {indexing_maps = [#map_decode8, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%308 : tensor<2x4x1x512xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = math.exp %in : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %310 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%309 : tensor<2x4x1x512xf32>) outs(%66 : tensor<2x4x1x1xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x1xf32> loc(#loc_decode80)
    %311 = linalg.generic {indexing_maps = [#map_decode8, #map_decode12, #map_decode8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%309, %310 : tensor<2x4x1x512xf32>, tensor<2x4x1x1xf32>) outs(%56 : tensor<2x4x1x512xf32>) {
    ^bb0(%in: f32 loc("_softmax"), %in_359: f32 loc("_softmax"), %out: f32 loc("_softmax")):
      %337 = arith.divf %in, %in_359 : f32 loc(#loc_decode80)
      linalg.yield %337 : f32 loc(#loc_decode80)
    } -> tensor<2x4x1x512xf32> loc(#loc_decode80)
    %collapsed_342 = tensor.collapse_shape %311 [[0], [1], [2, 3]] : tensor<2x4x1x512xf32> into tensor<2x4x512xf32> loc(#loc_decode72)
    %312 = linalg.batch_matmul ins(%collapsed_342, %collapsed_336 : tensor<2x4x512xf32>, tensor<2x512x32xf32>) outs(%70 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32> loc(#loc_decode79)
    %collapsed_343 = tensor.collapse_shape %312 [[0, 1], [2]] : tensor<2x4x32xf32> into tensor<8x32xf32> loc(#loc_decode72)
    %expanded_344 = tensor.expand_shape %collapsed_343 [[0, 1], [2, 3]] output_shape [1, 8, 1, 32] : tensor<8x32xf32> into tensor<1x8x1x32xf32> loc(#loc_decode72)
    %transposed_345 = linalg.transpose ins(%expanded_344 : tensor<1x8x1x32xf32>) outs(%72 : tensor<1x1x8x32xf32>) permutation = [0, 2, 1, 3]  loc(#loc_decode73)
    %transposed_346 = linalg.transpose ins(%cst_10 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode12)
    %collapsed_347 = tensor.collapse_shape %transposed_345 [[0], [1, 2, 3]] : tensor<1x1x8x32xf32> into tensor<1x256xf32> loc(#loc_decode12)
    %313 = linalg.matmul ins(%collapsed_347, %transposed_346 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode12)
    %expanded_348 = tensor.expand_shape %313 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode12)
    %314 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%281, %expanded_348 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.5.join"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %315 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%314 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.blocks.5.before_hidden")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode11)
      linalg.yield %337 : f32 loc(#loc_decode11)
    } -> tensor<1x1x256xf32> loc(#loc_decode11)
    %316 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%315 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode11)
      linalg.yield %337 : f32 loc(#loc_decode11)
    } -> tensor<1x1x1xf32> loc(#loc_decode11)
    %317 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%316 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode11)
      linalg.yield %337 : f32 loc(#loc_decode11)
    } -> tensor<1x1x1xf32> loc(#loc_decode11)
    %318 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%317 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode11)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode11)
      linalg.yield %338 : f32 loc(#loc_decode11)
    } -> tensor<1x1x1xf32> loc(#loc_decode11)
    %319 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%318 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode11)
      linalg.yield %337 : f32 loc(#loc_decode11)
    } -> tensor<1x1x1xf32> loc(#loc_decode11)
    %320 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%314, %319 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode11)
      linalg.yield %337 : f32 loc(#loc_decode11)
    } -> tensor<1x1x256xf32> loc(#loc_decode11)
    %321 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%320, %cst_9 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.before_hidden"), %in_359: f32 loc("model.blocks.5.before_hidden"), %out: f32 loc("model.blocks.5.before_hidden")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode11)
      linalg.yield %337 : f32 loc(#loc_decode11)
    } -> tensor<1x1x256xf32> loc(#loc_decode11)
    %transposed_349 = linalg.transpose ins(%cst_8 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode10)
    %collapsed_350 = tensor.collapse_shape %321 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode10)
    %322 = linalg.matmul ins(%collapsed_350, %transposed_349 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode10)
    %expanded_351 = tensor.expand_shape %322 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode10)
    %323 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_351 : tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.gate"), %out: f32 loc("sigmoid")):
      %337 = arith.negf %in : f32 loc(#loc_decode81)
      %338 = math.exp %337 : f32 loc(#loc_decode81)
      %339 = arith.addf %338, %cst_1 : f32 loc(#loc_decode81)
      %340 = arith.divf %cst_1, %339 : f32 loc(#loc_decode81)
      linalg.yield %340 : f32 loc(#loc_decode81)
    } -> tensor<1x1x768xf32> loc(#loc_decode81)
    %324 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_351, %323 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("model.blocks.5.gate"), %in_359: f32 loc("sigmoid"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_352 = linalg.transpose ins(%cst_7 : tensor<768x256xf32>) outs(%82 : tensor<256x768xf32>) permutation = [1, 0]  loc(#loc_decode9)
    %325 = linalg.matmul ins(%collapsed_350, %transposed_352 : tensor<1x256xf32>, tensor<256x768xf32>) outs(%84 : tensor<1x768xf32>) -> tensor<1x768xf32> loc(#loc_decode9)
    %expanded_353 = tensor.expand_shape %325 [[0], [1, 2]] output_shape [1, 1, 768] : tensor<1x768xf32> into tensor<1x1x768xf32> loc(#loc_decode9)
    %326 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%324, %expanded_353 : tensor<1x1x768xf32>, tensor<1x1x768xf32>) outs(%86 : tensor<1x1x768xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_359: f32 loc("model.blocks.5.up"), %out: f32 loc("mul")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode58)
      linalg.yield %337 : f32 loc(#loc_decode58)
    } -> tensor<1x1x768xf32> loc(#loc_decode58)
    %transposed_354 = linalg.transpose ins(%cst_6 : tensor<256x768xf32>) outs(%91 : tensor<768x256xf32>) permutation = [1, 0]  loc(#loc_decode8)
    %collapsed_355 = tensor.collapse_shape %326 [[0], [1, 2]] : tensor<1x1x768xf32> into tensor<1x768xf32> loc(#loc_decode8)
    %327 = linalg.matmul ins(%collapsed_355, %transposed_354 : tensor<1x768xf32>, tensor<768x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode8)
    %expanded_356 = tensor.expand_shape %327 [[0], [1, 2]] output_shape [1, 1, 256] : tensor<1x256xf32> into tensor<1x1x256xf32> loc(#loc_decode8)
    %328 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%314, %expanded_356 : tensor<1x1x256xf32>, tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.blocks.5.down"), %out: f32 loc("add")):
      %337 = arith.addf %in, %in_359 : f32 loc(#loc_decode75)
      linalg.yield %337 : f32 loc(#loc_decode75)
    } -> tensor<1x1x256xf32> loc(#loc_decode75)
    %329 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%328 : tensor<1x1x256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("model.last")):
      %337 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc_decode7)
      linalg.yield %337 : f32 loc(#loc_decode7)
    } -> tensor<1x1x256xf32> loc(#loc_decode7)
    %330 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%329 : tensor<1x1x256xf32>) outs(%20 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %337 = arith.addf %in, %out : f32 loc(#loc_decode7)
      linalg.yield %337 : f32 loc(#loc_decode7)
    } -> tensor<1x1x1xf32> loc(#loc_decode7)
    %331 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%330 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %337 = arith.divf %in, %cst_65 : f32 loc(#loc_decode7)
      linalg.yield %337 : f32 loc(#loc_decode7)
    } -> tensor<1x1x1xf32> loc(#loc_decode7)
    %332 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%331 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %337 = arith.truncf %cst_61 : f64 to f32 loc(#loc_decode7)
      %338 = arith.addf %in, %337 : f32 loc(#loc_decode7)
      linalg.yield %338 : f32 loc(#loc_decode7)
    } -> tensor<1x1x1xf32> loc(#loc_decode7)
    %333 = linalg.generic {indexing_maps = [#map_decode5, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%332 : tensor<1x1x1xf32>) outs(%19 : tensor<1x1x1xf32>) {
    ^bb0(%in: f32 loc("model.last"), %out: f32 loc("model.last")):
      %337 = math.rsqrt %in : f32 loc(#loc_decode7)
      linalg.yield %337 : f32 loc(#loc_decode7)
    } -> tensor<1x1x1xf32> loc(#loc_decode7)
    %334 = linalg.generic {indexing_maps = [#map_decode5, #map_decode6, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%328, %333 : tensor<1x1x256xf32>, tensor<1x1x1xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("add"), %in_359: f32 loc("model.last"), %out: f32 loc("model.last")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode7)
      linalg.yield %337 : f32 loc(#loc_decode7)
    } -> tensor<1x1x256xf32> loc(#loc_decode7)
    %335 = linalg.generic {indexing_maps = [#map_decode5, #map_decode7, #map_decode5], iterator_types = ["parallel", "parallel", "parallel"]} ins(%334, %cst_5 : tensor<1x1x256xf32>, tensor<256xf32>) outs(%17 : tensor<1x1x256xf32>) {
    ^bb0(%in: f32 loc("model.last"), %in_359: f32 loc("model.last"), %out: f32 loc("model.last")):
      %337 = arith.mulf %in, %in_359 : f32 loc(#loc_decode7)
      linalg.yield %337 : f32 loc(#loc_decode7)
    } -> tensor<1x1x256xf32> loc(#loc_decode7)
    %transposed_357 = linalg.transpose ins(%cst_4 : tensor<256x256xf32>) outs(%27 : tensor<256x256xf32>) permutation = [1, 0]  loc(#loc_decode6)
    %collapsed_358 = tensor.collapse_shape %335 [[0], [1, 2]] : tensor<1x1x256xf32> into tensor<1x256xf32> loc(#loc_decode6)
    %336 = linalg.matmul ins(%collapsed_358, %transposed_357 : tensor<1x256xf32>, tensor<256x256xf32>) outs(%28 : tensor<1x256xf32>) -> tensor<1x256xf32> loc(#loc_decode6)
    return %336, %inserted_slice_332 : tensor<1x256xf32>, tensor<6x2x2x512x32xf32> loc(#loc_decode82)
  } loc(#loc_decode1)
}
{-#
  dialect_resources: {
    builtin: {
      prefill_torch_tensor_512_16_torch.float32_1: "0x0400000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000A46A573FBA7D083F3E399F3E3A23353E7675CC3DB036663D5C81013D42AB913C57D6233C5C44B83B203E4F3B2015E93A6D12833A166A133A5FCBA53953773A39B7C7683F0AF2663F1B54173FF647B23EF96F4B3E88D9E53DC870813D5CA5113D3ED4A33C9D43383CDD3DCF3B0815693B6912033B146A933A5FCB253A5377BA39C381103ED7457E3FC209503F6D2F023F6D4E973ED8EE2B3EC1FFC13D4D695A3D20B9F53CC7318A3C116E1B3CA8CFAE3B939B443B1B1FDD3A0DB1783A7ED90B3ACFBD41BFED49473FDE1D743FBC1F273FD761C73EC665643E882E013EC88D913DDBCB233DA240B83CCD3C4F3CA714E93B5812833B0E6A133B5CCBA53A52773A3A107C75BFD6DAA53E7FFC7F3FABCA463F4477F53EEE118E3E1E3C213E21DBB53DF5B64C3DFE4DE63C8185813CBBAC113CDED6A33B8C44383B313ECF3A2615693A8C0F8FBE74E56BBE4D78723F8930603F698C103FFD7DA93E6F20413EC119DA3DD19C753DBF2C0A3D466C9B3C04CF2E3C599BC43B061F5D3B05B1F83A7DD98B3A4630283F6EB636BF6FE84C3F4484723F73EB243FDF60C43E50D3603EBA46FE3D323E8F3D6031213DA652B53C2AF14B3CC75FE53BBEFC803BEC11113B6628A33A95467D3FD32D7ABF7D06133FE3317D3FA6A4373FD2A4DE3E5226803E8E2F113E51AAA33DB334383D8E38CF3C2513693C1312033CF669933B54CB253B4F77BA3A3201D33E469870BFEA1F953E2FE37F3F1D88483F9434F83E2EC28F3EFF2F233E3F12B83D88364F3DEF1DE93C781A833C3A74133C2BD7A53BBB843A3B38C6D13AF8440BBF6CE91CBF8270A9BC6B827A3FA46A573FBA7D083F3E399F3E3A23353E7675CC3DB036663D5C81013D42AB913C57D6233C5C44B83B203E4F3B2015E93A5CFF7FBFFC38C7BD2141A9BE013B6D3F2A26643FB372143F8B87AE3ECB07473E72D3E03DFB347D3D6B730E3DEE3BA03C6A38343C8AB1CA3B85F7633B0432003BD85C09BF338DE53E26911BBF2A78583F1D9A6E3F87EF1F3F2CA9BD3E3FDC583EAC2BF53D9D188A3D1D651B3D78CCAE3C719A443CB41EDD3BE8B0783B77D90B3B2220D73E041B5B3F4C1453BF86E13C3FC0AB763FEAEA2A3F409ACC3E259F6A3ED0BE043E9E95953D6956283DDF5CBD3C6BFC543CD98BEF3B25B5863BEB80173B72987D3F6CF47F3FB2A875BFD7551B3F6F467C3FFA5B353FF556DB3E0D4F7C3E64E40E3E6811A13D4647353D1EEDCB3C565E653C7CFC003CD411913B5E28233B4479263F80F9553F75E07FBFE9C7E93ED55B7F3F413A3F3F83DBE93E44F5863E4F06193EE58BAC3DAD37423D337DDA3C33C0753C0A330A3C836E9B3BD0CF2E3B106893BE3630D43E2EB870BF9284953E0EE47F3FC57D483F3624F83E15B88F3E5024233EFD04B83D95274F3D1B0DE93C0011833C9469133C31CBA53B43773A3B251E76BF6DD809BEAAB049BF0528F23DBFDD7D3F051F513FB116033F436F983E233E2D3E977CC33DF5165C3DD29CF73CDE418B3C1BA01C3CDE27B03BB41E463BB34040BF456724BFC5A80EBFE3CA72BD144E793F0517593FBAF9093F1A1AA13E8753373E9CF2CE3DC405693D2B16033DB372933CA0D6253C8984BA3B26C6513B6979193E52B673BF41F68ABE5E8F70BEB940723F535F603F70B9103FE7B7A93E3A64413EF466DA3DFBF3753DD25D0A3D7EA39B3C200D2F3C34E1C43B976D5D3BC8B6693F4BF677BF3B67293DDA6ACEBEB7C7683F0AF2663F1B54173FF647B23EF96F4B3E88D9E53DC870813D5CA5113D3ED4A33C9D43383CDD3DCF3B0815693B102F563F1BD82FBF7A36B33EB1050FBF4AFB5C3FD7C96C3F0AC81D3F97C9BA3E8376553E3F4AF13D3EE7873DC8EC183DF504AC3C177A413C849AD93B78BC743B150511BC1B4746BE27BD1F3F2D5332BF9FF94E3F01E2713F9413243F193CC33E96775F3E02B9FC3D5B5D8E3D1534203D9F35B43C8CB04A3C2BF7E33BF431803BE7A158BF8BF1B73EB707563FD90050BF89E63E3F6736763F1F352A3FCD9ECB3EF172693EDD12043E1BD3943D407B273D3E66BC3CFDE6533CCF53EE3BAB05863BFCD367BFF52F4D3F9D18773F121F67BF28EB2C3F89C3793F182B303F05F1D33E5168733E26C8093E79489B3D48C22E3DD196C43C6A1D5D3C72B0F83B62D98B3B388707BE7E357F3F64A87F3F32F376BF7835193F87867C3FF8F3353F1532DC3E77577D3E537C0F3E72BDA13D2C09363D57C7CC3CD253663C8A86013C19AD913B0837433F80A1623FB0DD6E3F6BFD7EBFE6F7033F247D7E3F458E3B3F5161E43E10A0833E562F153E0032A83DEB4F3D3DCFF7D43C358A6F3CDAB4063CD080973B0ED5743F2D41003FCE62463FD1FC7EBF89D1DA3ECAA57F3F90F8403F117EEC3E0691883E24E11A3E20A6AE3D8296443D3928DD3C93C0783C29E30B3C86549D3B2AB48A3EB6F219BD6C3B0A3F6BF176BF9183AB3E89FF7F3F7531463FAC87F43E7D7E8D3EB191203ECE19B53DF1DC4B3D9558E53C76FB803C7711113C3C28A33BE9E329BFE78810BF60BD803E2C1C67BFC7FD743E198A7F3F9E374B3F7B7DFC3E5468923EF140263E058DBB3D3523533DE288ED3CA096853CC43F163CF2FBA83BA4EF7CBF08EF6ABFA7037EBDEAFC4FBFC381103ED7457E3FC209503F6D2F023F6D4E973ED8EE2B3EC1FFC13D4D695A3D20B9F53CC7318A3C116E1B3CA8CFAE3B06DECEBE34FA7CBF3218BDBE564E32BF7C502A3DCB337C3FA5A6543F9215063FA5309C3E5C9B313EFE71C83D39AF613D4DE9FD3CECCC8E3C5C9C203C5CA3B43B4D2A0D3FCC1B41BFA9D723BF19000FBFBA196FBDA155793F1A0D593FDDF0093FDE0EA13E6F46373EB7E3CE3DF5F4683DB50C033D0D68933CA6CA253C1177BA3B39FA7F3F218893BEB1E358BF825ECEBE168821BEADAD753FFF3B5D3FFCC00D3FF8E8A53E06F03C3EE954D53D813A703DBA24073D2B03983CEFF82A3CC54AC03BF771073F3B97883E796D78BF257570BE49D682BEE23E713F4232613FA385113FD2BEAA3E1698423E8FC5DB3DDC7F773DB73C0B3D469E9C3C3727303C791EC63BC23ADBBEA9523D3F53547FBF2A5F72BDDC99B3BED90C6C3FE0EE643F813E153F4D90AF3E923E483EA635E23D03C57E3DAB540F3D5E39A13C7E55353C2DF2CB3B38E57DBFDB0A7C3F09E96CBF995DF23D0A92E2BEC41B663FE470683F4BEB183F4A5DB43E70E34D3E27A5E83DFB04833D956C133D73D4A53CC3833A3CE0C5D13BEABE24BF30236D3F37FF42BF7991953E57A307BF74705F3F67B76B3FB38B1C3FA825B93EA386533E1114EF3D59A7863D7684173D846FAA3C08B23F3C9299D73B9FBD973ED032153FEFBE05BFE9D3E93EB8A21CBF4D10583F95C16E3F701F203F4AE9BD3E1F28593E5E82F53D9B498A3D4D9C1B3D920AAF3C4BE0443C446DDD3B4BBB763F18F2743DCAEC6CBE335B1B3F711130BF4901503FA48E713F36A6233F0EA8C23EDAC75E3E09F0FB3DC0EB8D3D19B41F3D9BA5B33C8C0E4A3CF640E33BBCBF3E3F2597F6BE2042A93D14E63C3FCFBD41BFED49473FDE1D743FBC1F273FD761C73EC665643E882E013EC88D913DDBCB233DA240B83CCD3C4F3CA714E93BFB6D22BE45ED5FBF33E5C63EC47B583F9C7A51BF46F13D3F9B6E763FBC8B2A3F8616CC3EDA016A3EB764043EB22F953D92E3273DA4DBBC3C0C6B543C58E8EE3B28A16ABFD4977FBF38E0273F8A3D6D3F971F5FBFE5FE333F4380783FECE92D3FFAC5D03E089C6F3E8F9A073E7DD1983D3FFB2B3DA376C13C4A99593C08BCF43B31EF54BF948A50BFE9A75B3FCE837A3FDA896ABFD77A293F4F527A3F093A313F1770D53E4634753E0ED00A3E28739C3DE012303D9D11C63C86C75E3CB88FFA3BA103913C7786C2BE1EA7793F62E37F3F329C73BF9F6D1E3F47E47B3FCD7B343FBD14DA3E88CA7A3E32050E3EB314A03D752A343D93ACCA3CC1F5633CB331003CD0D4593F7DE22F3E4BE47E3FE4307D3F6A3F7ABF2FE0123FC4357D3FF4AE373FCDB3DE3E612F803EF939113E1DB6A33DFF41383D8647CF3CFA23693C8B1B033C9ADB663FA4A92B3F6FDA6A3F1B82723F89627EBFDFDB063F71467E3F3DD33A3F2B4DE33E74F8823E616E143E6457A73D7D593C3D73E2D33C32526E3C6205063CE813FD3D347C763F44863F3F472D603FF8FA7FBFD5D4F43E06167F3F66E83D3FB6E0E73E78C0853E67A2173E8AF8AA3DEE70403D5D7DD83C6880733C39EF083C56AC44BF0E65753FCC33013F6BC6463FA5047FBFC62BDB3E50A47F3F30EE403F526EEC3E6787883E0BD61A3E8B99AE3D5388443D4218DD3C9DAE783C0FD90B3C222974BF2ABA283FE044583EA01A273F04827BBF55D1C03E29F17F3F5BE4433FE0F5F03E3B4D8B3E48091E3E693AB23DAA9F483D22B3E13CD0DC7D3CE5C20E3CFF5586BE0861203EE26FD3BD9E29023F107C75BFD6DAA53E7FFC7F3FABCA463F4477F53EEE118E3E1E3C213E21DBB53DF5B64C3DFE4DE63C8185813CBBAC113C24942B3FB5C5C9BE6C9CD0BE513BB23E31026DBF1C5E8A3E4DC67F3FE3A0493F5EF2F93E7AD5903E8B6E243EB47BB93D32CE503DD5E8EA3C991C843C9196143CA0937C3FC3CB52BF65D62BBFAC08353E162A62BFCBE25C3EA24E7F3FC9664C3F1367FE3EDB97933E8CA0273E201CBD3D62E5543DA783EF3CB0B3863C6680173CB4B6CA3ED1C87FBF13545EBFB2D2D7B87B0F55BF9A56243E9D957E3F221C4F3FA26A013F0959963E1FD22A3E66BCC03D83FC583D741EF43CC64A893C3B6A1A3CCD0C0FBFF9FE5DBF6BC57ABFC73D35BEE5D345BFCF8AD63D6D9B7D3FB8C0513F6B9E033F0019993E41032E3E835CC43D97135D3D3CB9F83CDBE18B3C10541D3CF4EF7FBF73ACEFBE57587EBF9B54B2BE4A9E34BF9075473D52607C3F5254543FD5CE053FBAD79B3EF233313E77FCC73D9C2A613DFF53FD3CEF788E3CE43D203C5E8405BFDDD6993D1CB268BF3B3502BFB19A21BF665FF6BB9DE47A3FBDD6563FD2FB073F31959E3E2F64343E429CCB3D9241653D5EF7003D0210913CB827233CFD50DF3ECA5F183F58F83BBFD82427BFBAF90CBF3E7A82BDAE28793FC347593F53250A3F5F51A13EF693373EE33BCF3D7958693DBB44033D15A7933C8C11263CE72C7E3F09976E3F0535F9BEEBCE46BF56E0EDBEED24F5BDF82C773F32A75B3F4C4B0C3F3F0CA43E44C33A3E59DBD23D516F6D3D1492053D263E963C5FFB283C4301233F0C537B3F468543BECA3360BFC36CBFBE9A8433BEFCF1743FD9F45D3FAD6D0E3FCBC5A63E18F23D3EA47AD63D1986713D6BDF073D37D5983C32E52B3C23109CBECFA73A3F7C86FD3D6D8672BF8C0F8FBE74E56BBE4D78723F8930603F698C103FFD7DA93E6F20413EC119DA3DD19C753DBF2C0A3D466C9B3C04CF2E3C7F5377BF0D00813ECB3CDA3EE2327DBFCF883ABEB1C391BE8DC06F3F125A623F71A7123FD034AC3E484E443EB2B8DD3D7AB3793D107A0C3D55039E3CD7B8313CF23A3DBF520A9BBEBFB92F3FFCE27FBFC72AAABDB01EADBE6ECB6C3F4871643FB8BE143F3EEAAE3EA07B473E7557E13D12CA7D3D5EC70E3D629AA03CA9A2343C4B5F2B3E66AA43BFE2E7603F07817ABF4EBD893C92EDC7BEB199693F0176663F31D2163F419EB13E75A84A3E09F6E43D4DF0803DA914113D6E31A33C7A8C373CD4866B3FB58C7DBF40C87B3F78386DBF59B1EE3DA51AE2BE282C663F1168683FCDE1183FD550B43EC6D44D3E6D94E83D88FB823DF161133D7AC8A53C4B763A3C0BAB533F505869BF87B07D3F907458BF6A485C3EBB90FBBEB483623F51476A3F7FED1A3FF201B73E9000513EA132EC3DBA06853D36AF153D845FA83C1C603D3CCE81D9BC3A460DBF4B70663FF9DC3CBF59829F3E9B1D0ABF45A15E3F9A136C3F3AF51C3F95B1B93ED02B543EA5D0EF3DE411873D78FC173D8DF6AA3CEC49403C5B035BBF3933B6BCD455383F7A501BBF7D48CF3E110316BFD8855A3FC6CC6D3FF0F81E3FB75FBC3E8656573E766EF33D051D893DB7491A3D958DAD3CBC33433C97DE65BFF1A3033F25E7EF3EE9BBE9BE6DFCFC3E1E6F21BF7C32563FB3726F3F94F8203F520CBF3EAE805A3E160CF73D1D288B3DF2961C3D9C24B03C8C1D463C4D14EBBD836E643F42B02E3EAB7795BEA114143F84582CBF4BA8513F3D05713F1AF4223F61B7C13E48AA5D3E82A9FA3D2C338D3D2BE41E3DA1BBB23C5B07493CB31D463FC5DE7E3FA9C013BE71F2F1BD4630283F6EB636BF6FE84C3F4484723F73EB243FDF60C43E50D3603EBA46FE3D323E8F3D6031213DA652B53C2AF14B3C5178733F36D04A3F43C5E3BE9B36733DB79D3A3F788040BF1FF4473FA9EF733F94DE263FC608C73EC5FB633EDFF1003E2E49913D927E233DA9E9B73CF8DA4E3C23F5813E5896B03ED98933BF97A9703ED12D4B3FB6AE49BFA0CC423F4F47753F6FCD283F10AFC93EA423673E46C0023E2154933DC0CB253DAB80BA3CC6C4513CED402DBFEDAC55BE0E6363BF3277CE3E37B6593FB93952BF44733D3F1A8B763FF8B72A3FB953CC3EEC4A6A3E918E043E0A5F953DEB18283DAC17BD3C93AE543C8C327CBFEAAD32BF81AF7CBF490B0F3FBC11663F991A5ABF6AE9373FF0BA773F229E2C3FBAF6CE3E9A716D3EC25C063EEA69973D12662A3DACAEBF3C6098573C518BC6BEEBE878BFEEEC7CBF0458323FC420703FF34A61BF7B30323FB8D6783FE17F2E3F0E98D13EAD97703ED62A083EBF74993D36B32C3DAA45C23C2D825A3C6EEC103F0B7B72BF3E1564BFC704503F95C9773FF8C467BFEF492C3F5BDE793F285D303FAF37D43E22BD733ECFF8093E8A7F9B3D56002F3DA7DCC43CF96B5D3C8EE07F3F2F5F21BF209F34BFF921673F98F87C3F69836DBF4A37263FC3D17A3FEB35323F99D5D63EF7E1763EAAC60B3E4C8A9D3D734D313DA373C73CC455603C1894033FDF81F4BDFF7EE6BEF9F4763F89A07F3F9F8172BF18FA1F3FDEB07B3F1F0A343FC671D93E2A067A3E69940D3E02959F3D8C9A333D9D0ACA3C903F633CBC62E3BEE050DB3E1BC819BE04FE7E3F9FBA7F3F91BB76BFF393193F997B7C3FB6D9353F300CDC3EBA297D3E0B620F3EAF9FA13DA1E7353D97A1CC3C5A29663C7D6F7EBF4F1B583FE4AD283E38FC7E3F95467D3FD32D7ABF7D06133FE3317D3FA6A4373FD2A4DE3E5226803E8E2F113E51AAA33DB334383D8E38CF3C2513693C574021BF9CFF7F3FC834ED3EA4EF763FB34A783F9BD57CBF65530C3FAFD37D3FE26A393FA73BE13E73B7813EF4FC123EE8B4A53DC1813A3D85CFD13CEEFC6B3C865FA03E230C593F4A46373F4519673FB8D3703FC3B07EBF627C053FEE607E3F602C3B3FA8D0E33E3F48833E3BCA143E74BFA73DCBCE3C3D7A66D43CB8E66E3CBCE6773FD87FDE3E53C5653FFBF84F3FBCF4663FC9BD7FBF6506FD3E95D97E3F12E93C3FD263E63EB4D8843E6397163EF5C9A93DD01B3F3D6EFDD63C80D0713C5CB23B3FB97CE6BD167B7D3F7F49323FFEC65A3FD5FB7FBF43D3EE3E9B3D7F3FEEA03E3F1EF5E83ED368863E6D64183E6BD4AB3DD268413D6094D93C49BA743C2B4D34BE8EFF1FBFA20D7C3F81FA0E3FA7694C3FB46A7FBFFD62E03EF78C7F3FEA53403F8884EB3E9AF8873E56311A3ED6DEAD3DD0B5433D512BDC3C10A4773CC6676CBFB9E871BF35A1613F2A52CE3E73013C3FDC0A7EBF48B9D13EA3C77F3FF801423F0912EE3E0788893E20FE1B3E36E9AF3DCA02463D40C2DE3CD88D7A3CA76252BFF95079BFA3D4303FEC5A703E5AB8293F69DD7BBFE3D9C23E9BED7F3F10AB433F9D9DF03E1B178B3EC9CA1D3E89F3B13DC04F483D2E59E13C9E777D3CD0FD103D4BF033BF9AFDDC3E71F3713D22BD153F1EE478BF9EC8B33EDBFE7F3F254F453F3E27F33ED3A58C3E51971F3ED2FDB33DB29C4A3D1BF0E33CB230803C822D5C3F9C925CBE1DCF043E2C93F2BDE742003F642175BF5389A43E62FB7F3F2DEE463FE7AEF53E2F348E3EB963213E0E08B63D9FE94C3D0687E63C95A5813CF7DC643F5345AD3EA6883DBE5F9E95BE3201D33E469870BFEA1F953E2FE37F3F1D88483F9434F83E2EC28F3EFF2F233E3F12B83D88364F3DEF1DE93C781A833CFB0FD93D5ABB493F538AF6BEE9DFE9BEDC60A33E704C6BBF5590853E46B67F3FEB1C4A3F3EB8FA3ECF4F913E23FC243E631CBA3D6D83513DD7B4EB3C5A8F843C178B47BFD5B27E3FA7EE3ABF8F601BBF413D643E2A4265BF1FBD6B3EAA747F3F8CAC4B3FE039FD3E10DD923E25C8263E7B26BC3D4ED0533DBE4BEE3C3C04863C9EC272BF0739653F6E0E68BFA1EA3CBFF6E1FE3D597E5EBF3C1D4C3E5F1E7F3FF7364D3F75B9FF3EF269943E0594283E8730BE3D2A1D563DA3E2F03C1E79873C56237BBE8926053FE62A7EBF5D7F58BFD5F5CA3C750657BF19492C3E6EB37E3F21BC4E3F7C1B013F71F6953EC15F2A3E873AC03D026A583D8679F33CFFED883C3DEA2E3F517F7BBCB9127BBF13406DBFD5E899BD8BE04EBFDC480C3EDE337E3F003C503F3259023F8F82973E5A2B2C3E7A44C23DD5B65A3D6810F63CE0628A3C68CC7B3FB0CC0BBF75145FBF32857ABFB88232BE321346BF6D49D83DBA9F7D3F8AB6513FDA95033F4A0E993ED0F62D3E604EC43DA4035D3D48A7F83CC1D78B3CF25BC23E1F9D68BFC8F62CBF95E37FBF35248BBE8BA53CBFC3C9973D0EF77C3FB62B533F72D1043FA0999A3E21C22F3E3958C63D6E505F3D263EFB3CA24C8D3C28C912BF82C97DBF0064D3BEE52F7DBF27A3BBBE369F32BF7F462E3DE7397C3F7A9B543FF60B063F90249C3E4E8D313E0562C83D339D613D03D5FD3C82C18E3C05CC7FBF79CC44BF248FDFBDF27F72BF2542EABE500828BF6B33333C56687B3FCC05563F6445073F1BAF9D3E5758333EC46BCA3DF4E9633DEF35003D6236903C2EA101BF57669EBEA64E523E052A60BFF8440BBF6CE91CBF8270A9BC6B827A3FA46A573FBA7D083F3E399F3E3A23353E7675CC3DB036663D5C81013D42AB913CED6FE73E102A7B3EDCC4FF3E2BC246BFA10420BF8A4B11BFAD2756BD3888793FF9C9583FF5B4093FF9C2A03EF7ED363E1B7FCE3D6883683DC8CC023D2120933CF8AC7E3F8B71393F8B823E3F841527BFFD2A33BF113805BF24B0ABBDD179783FC0235A3F13EB0A3F4A4CA23E8FB8383EB288D03D1AD06A3D3318043D0095943C2F7C1F3F96FB7A3F1D3E6A3FCF2302BF0F8744BF8C71F1BE7E20ECBD4E57773FF2775B3F11200C3F31D5A33E00833A3E3B92D23DC81C6D3D9D63053DDF09963CB1ABA4BE4F396F3FE0BE7E3FAC2EB2BE6FEC53BF8EAFD7BE342A16BEC420763F86C65C3FEC530D3FAD5DA53E4B4D3C3EB79BD43D71696F3D06AF063DBD7E973C007578BFD4C9193F51FC793F1FEE34BEBE3361BF003FBDBEB81D36BE4ED6743F730F5E3FA2860E3FBCE5A63E6F173E3E24A5D63D14B6713D6EFA073D9CF3983C03263ABF3AE9A73D476F5C3FB2D25739033B6CBF4835A2BE9EE255BE0678733FB0525F3F32B80F3F5E6DA83E6BE13F3E84AED83DB302743DD645093D7A689A3C6D373D3EB58CECBEFB05293F5458353E08E674BF49A886BEC47075BE0806723F3690603F97E8103F91F4A93E3FAB413ED5B7DA3D4D4F763D3D910A3D57DD9B3CFA436D3FAE1C5DBF3FB3C93E4061B23EA31E7BBF9E5C55BE0B608ABE7380703FFDC7613FD017123F557BAB3EEC74433E18C1DC3DE29B783DA2DC0B3D34529D3C0B16513FCBD97FBF9367B53D0A3B023FE9D47EBFFABB1CBE48E499BE65E76E3FFBF9623FDA45133FA901AD3E703E453E4CCADE3D71E87A3D07280D3D11C79E3CCF3735BDC8CA53BF9CFD66BEF429273F5CFF7FBFFC38C7BD2141A9BE013B6D3F2A26643FB372143F8B87AE3ECB07473E72D3E03DFB347D3D6B730E3DEE3BA03C3E535DBFC002CDBEB07104BF2BD3463F009B7EBF8CB128BDA672B8BE687B6B3F824C653F589E153FFB0CB03EFCD0483E89DCE23D80817F3DCEBE0F3DCAB0A13CC0D663BF9967193E920142BF0B37603F64AB7ABF9E5D763CF474C7BEC0A8693FFC6C663FC8C8163FF891B13E049A4A3E92E5E43D00E7803D300A113DA625A33C4F07C7BD7065273F24546CBF9588723F9B3A74BF41D7913D3444D6BE2CC3673F8F87673FFEF1173F8016B33EE3624C3E8BEEE63D3D0D823D9155123D819AA43C7AF4483FE6E2743FF3367FBFE1337D3F1D596BBF6336023E9BDCE4BED6CA653F349C683FFA19193F939AB43E962B4E3E75F7E83D7833833DF1A0133D5D0FA63C0D08723FB5F4763F87CA78BFC9E27F3FA21D60BFC2173B3E6C3AF3BEE6BF633FE6AA693FB9401A3F301EB63E1FF44F3E5000EB3DAF59843D50EC143D3784A73C5D57723EB0F72C3FF3B159BFA37F7A3FE5A452BFB761733EFDAC00BF86A2613F9CB36A3F38661B3F55A1B73E7DBC513E1B09ED3DE47F853DAE37163D12F9A83C0B9030BF53D5363EAA0225BFEF356D3F5B1143BF5973953ED49B07BFE2725F3F50B66B3F748A1C3F0224B93EB084533ED711EF3D17A6863D0B83173DEC6DAA3C38617BBFA541BFBE66ECBFBEF670583FDC8A31BFE1BCB03EF5670EBF27315D3FFBB26C3F6DAD1D3F35A6BA3EB74C553E831AF13D46CC873D67CE183DC6E2AB3CAE28BEBE54834FBF232C8BBD6BD83C3F3C3E1EBF6077CB3EA20F15BF85DD5A3F97A96D3F1FCF1E3FEE27BC3E9114573E2023F33D73F2883DC3191A3D9F57AD3CEFA2143FD17C7FBF45937B3E1E4B1B3FD85C09BF338DE53E26911BBF2A78583F1D9A6E3F87EF1F3F2CA9BD3E3FDC583EAC2BF53D9D188A3D1D651B3D78CCAE3C5BB27F3FD0C660BF71F2083FE9AFE93E3138E6BE3DE9FE3ED8EA21BF4A01563F88846F3FA40E213FEE29BF3EC0A35A3E2934F73DC43E8B3D76B01C3D5141B03C5557FF3E58ADF9BE586B453FC56A953ED469B7BE7DBB0B3F181B28BF1679533FD168703F732C223F32AAC03E136B5C3E953CF93DE8648C3DCEFB1D3D29B6B13C7878EBBE86C2583D49506E3FDDBCF13D51C686BE4491173F50202EBFC4DF503FF246713FF348233FF829C23E39325E3EF144FB3D098B8D3D25471F3D012BB33C58E57EBFDCC2133F11937F3F54A273BD249429BE60EC223FF4F833BF8A354E3FE61E723F1F64243F3FA9C33E31F95F3E3D4DFD3D27B18E3D7B92203DD99FB43CD4B41DBF93776C3F7C7D773FD0C370BEC6D387BDA0C32D3F88A339BF9E7A4B3FA8F0723FF87D253F0528C53EFBBF613E7755FF3D42D78F3DD0DD213DB014B63C8FF4A83E70587C3FC7DC563F8A83CEBE52B8093D3E0E383F961E3FBF39AF483F31BC733F7996263F4BA6C63E9586633ED1AE003E5BFD903D2429233D8789B73C49FE783F8B813E3F47ED203FE1100FBFFB6D083EE6C3413FB86844BF95D3453F7D81743FA1AD273F0E24C83E014D653EDDB2013E7023923D7774243D5EFEB83CED95383F09FD8B3E8710B63EDB5C32BFE9106D3EBCDC4A3F938049BFEDE7423F8740753F6DC3283F4EA1C93E3D13673EE2B6023E8249933DC9BF253D3473BA3CE41D46BE2C2690BEE9C2413DB50850BFBBAAA73E6351533FDA644EBF7FEC3F3F49F9753FDCD7293F0A1ECB3E49D9683EDDBA033E916F943D190B273D0AE8BB3C6C1B6EBF17F23FBFB00688BEDF2467BF2220D73E041B5B3F4C1453BF86E13C3FC0AB763FEAEA2A3F409ACC3E259F6A3ED0BE043E9E95953D6956283DDF5CBD3C3DC54FBF75B37CBF32640DBFC0F676BFA337023F5133623FB58D57BF44C7393FE657773F97FC2B3FF115CE3ED0646C3EBAC2053EA7BB963DB7A1293DB4D1BE3C2D6E593D09A16BBF7EBF48BF9DFE7EBF2192173F8B94683FF2CF5BBFF89D363FB6FD773FDF0C2D3F1A91CF3E4A2A6E3E9CC6063EACE1973D05ED2A3D8846C03C8A745E3FD6FC11BF533270BF9EFB7EBFED682B3F8A396E3FE9D95FBFE365333F2E9D783FC01B2E3FBC0BD13E93EF6F3E74CA073EAF07993D51382C3D5DBBC13CF8CB623FAF2736BD32D37FBFDCED76BF46893D3FBB1D733F94AA63BF481F303F4836793F39292F3FD485D23EAAB4713E44CE083EAF2D9A3D9C832D3D3030C33CA4FAB43DF672FD3E571576BF5E1667BFD1C44D3F2A3D773FF84067BF6BCA2C3F02C9793F4635303F63FFD33E9079733E0BD2093EAB539B3DE6CE2E3D04A5C43CD5594ABF0ECE613F13F053BF0CF54FBF07F25B3F7F947A3F299C6ABF9267293F56557A3FE73F313F6778D53E423E753EC9D50A3EA4799C3D2F1A303DD719C63CA14871BF6C577F3F43C61CBFA84432BFA6EC673F07217D3F4CBB6DBF01F7253F41DB7A3F1849323FDEF0D63EC202773E7DD90B3E9A9F9D3D7665313DA98EC73C888669BECF3C4E3FB820ACBEE8F40EBF0A96713FB1E07E3F959D70BF0279223FC15A7B3FD750333FC968D83E0FC7783E29DD0C3E8DC59E3DBDB0323D7B03C93C4F32323F7D3BBB3EA530DABCD145CEBE7CD5783F14D27F3F464273BFDBED1E3FD1D37B3F2357343F26E0D93E288B7A3ECBE00D3E7CEB9F3D02FC333D4D78CA3CFCF07A3F57593FBED834923EB24070BE72987D3F6CF47F3FB2A875BFD7551B3F6F467C3FFA5B353FF556DB3E0D4F7C3E64E40E3E6811A13D4647353D1EEDCB3C99F1B93EC48E2EBF77C6113FB88771BDBDD27F3F9D477F3F3CD077BF3FB1173F98B27C3F585F363F33CDDC3EBE127E3EF3E70F3E5137A23D8992363DEF61CD3CBC7916BF7C8477BFA8FD4B3FBFC8F23DAD7E7F3F33CC7D3F56B879BF6000143F48187D3F3C61373FE142DE3E3AD67F3E7AEB103E365DA33DCBDD373DBFD6CE3C90937FBF1A3F74BF0EFA713F45AB953E169D7C3F61837B3F85607BBF8643103F7E777D3FA561383FFDB7DF3EC0CC803EF6EE113E1883A43D0C29393D8F4BD03C2F67FBBE82C025BF4DF77F3FE9EBE93E5935773F016F783F5AC87CBFFE7A0C3F37D07D3F8F60393F872CE13E49AE813E69F2123EF7A8A53D4B743A3D5FC0D13C4B7CEF3EE5D510BE3D92743FEB651B3F48556F3F8F91743F7AEF7DBF17A7083F70227E3FF95D3A3F7DA0E23EB78F823ED3F5133ED2CEA63D89BF3B3D2E35D33C9B187F3FC7F8D03E27EC503F2EEF3C3F0911653F2EEE6F3F9AD57EBF20C8043F286E7E3FE1593B3FDE13E43E0A71833E33F9143EAAF4A73DC60A3D3DFDA9D43C4FEA1B3F3C00553F138E183FF782583FDD82583F9F886A3F7F7A7FBF69DE003F5DB37E3F44543C3FAA86E53E4252843E89FC153E7E1AA93D02563E3DCB1ED63C093AADBE60EA7F3F0E1EA23E9B426D3FE3CA493F3E65643FFDDD7FBF86D4F93E0CF27E3F224D3D3FDFF8E63E5E33853ED5FF163E4F40AA3D3CA13F3D9993D73C938279BF49035C3F4C0EC33B95867A3FC10E393F05895D3FFDFF7FBF02D8F13E352A7F3F77443E3F7E6AE83E5F14863E1703183E1C66AB3D75EC403D6608D93C240237BF4CB3E83EFC529CBEC8E37F3F4479263F80F9553F75E07FBFE9C7E93ED55B7F3F413A3F3F83DBE93E44F5863E4F06193EE58BAC3DAD37423D337DDA3C61004F3E672BB9BDC41816BFE62E7D3FF539123FCEBC4D3F6D7F7FBFE4A4E13EEC867F3F7F2E403FF04BEB3E0DD6873E7E091A3EACB1AD3DE482433D00F2DB3C18EE6E3F93831BBF7A254FBFC87D723F4009F93E9AD9443FFEDC7EBF9B6FD93E78AB7F3F3021413FC2BBEC3EBAB6883EA20C1B3E6ED7AE3D19CE443DCC66DD3C45704E3F7DFC6FBF48A773BFC326603F9521CB3E14573B3F52F97DBFB728D13E78C97F3F4F12423FFA2AEE3E4A97893EBC0F1C3E2DFDAF3D4D19463D97DBDE3C2EA07DBD148C7ABF5EFF7FBFEBBD463F54329B3EF03C313FA3D47CBFE5D0C83EEDE07F3FDD01433F9599EF3EBE778A3ECC121D3EE822B13D8064473D6250E03C60915FBFB2F137BF59F472BF6810273F366C533E5B93263F3C6F7BBFD168C03ED4F17F3FD6EF433F9307F13E15588B3ED1151E3E9F48B23DB2AF483D2DC5E13CA3BC61BF2DC272BE5AD14DBF001E023FF2ADDC3DF4621B3F78C979BF2AF1B73E2EFC7F3F3ADC443FF374F23E50388C3ECC181F3E536EB33DE2FA493DF739E33C59EAA2BD2983A23E2E4514BF0722B23E0378023CCCB40F3FC3E377BF9F6AAF3EFBFF7F3F05C7453FB4E1F33E6D188D3EBD1B203E0394B43D11464B3DC1AEE43C21BB4B3F322D463FA30998BE91D3343EA939BCBD5592033F9ABE75BFE0D5A63E39FD7F3F37B0463FD64DF53E6DF88D3EA31E213EB0B9B53D3E914C3D8A23E63C5D84703FEA0F7E3FAD5D713C05DEA1B96F7043BEC40AEE3E895A73BFA0339E3EEBF37F3FCD97473F57B9F63E50D88E3E7F21223E58DFB63D6ADC4D3D5398E73C04B1603E85B3673F0060A63EE17235BE106893BE3630D43E2EB870BF9284953E0EE47F3FC57D483F3624F83E15B88F3E5024233EFD04B83D95274F3D1B0DE93CFFD033BF08FB093FA05A1A3FE56DB2BEDD9EC3BEEEA9B93E33D86DBF69C98C3EA5CD7F3F1D62493F728EF93EBC97903E1627243E9E2AB93DBE72503DE381EA3CB97B7ABF1FD8E13B9B36523FD84002BF4BE1F1BE628D9E3E57BB6ABFDA02843EAFB07F3FD5444A3F0BF8FA3E4577913ED229253E3B50BA3DE6BD513DAAF6EB3CC9B6B5BEC4FE06BFD339753F102F27BF83DC0EBF84F0823E646267BF3863763E2E8D7F3FE9254B3FFF60FC3EB056923E832C263ED475BB3D0D09533D716BED3C844D183FBF2D66BF66EB7F3F6AD746BFF65A23BF5AD34D3E37CE63BFC9AC643E22637F3F58054C3F4EC9FD3EFD35933E282F273E6A9BBC3D3254543D37E0EE3CA46F7F3FAD787EBFD93B713F4D3A60BF903736BF161F153EBAFF5FBFD7E3523E8C327F3F20E34C3FF730FF3E2B15943EC331283EFBC0BD3D569F553DFD54F03CFE71F73E3A6448BF01A04A3FBE8A72BF154247BF46E4B73DE6F75BBFD309413E6EFB7E3F40BF4D3FFC4B003F3BF4943E5334293E89E6BE3D79EA563DC2C9F13C507BF3BE7E30A9BE0CEC0F3FDF347DBFEC4E56BF17EB093DC3B757BF2E202F3EC8BD7E3FB5994E3F29FF003F2CD3953ED8362A3E120CC03D9A35583D873EF33CC0467FBFDC05653E90E48D3E95E27FBF983763BFFCC3B8BC684053BF5C281D3E9E797E3F7E724F3F01B2013FFDB1963E52392B3E9831C13DBA80593D4BB3F43CAA1C1ABFF278353F040A11BD3F7E7ABF12DB6DBF2732A1BDF9924EBFD1230B3EEF2E7E3F9949503F8464023FB090973EC03B2C3E1957C23DD8CB5A3D0F28F63C0A7CB13E88CC793FCC5AB0BE65336DBF251E76BF6DD809BEAAB049BF0528F23DBFDD7D3F051F513FB116033F436F983E233E2D3E977CC33DF5165C3DD29CF73CDC017A3F2331713F948B1EBF5C6D58BFAFEB7BBF36A842BEBA9A44BFCEF4CD3D0F867D3FBFF2513F89C8033FB64D993E7B402E3E11A2C43D10625D3D9511F93CAF6A353F5D4D1E3FB63055BFDED33CBFD8347FBF74DA7ABE76523FBFEAB0A93DE1277D3FC6C4523F0A7A043F0A2C9A3EC7422F3E86C7C53D2AAD5E3D5786FA3CB7DE57BE2444D53D81B176BFC1451BBF38F17FBFD62099BE39D939BF4A5F853D39C37C3F1895533F352B053F3E0A9B3E0845303EF7ECC63D43F85F3D19FBFB3CF9BB6FBF4F64E2BE66BB7FBFE8A3E9BEED1E7EBF8458B4BE693034BFBB05423D18587C3FB463543F08DC053F51E89B3E3E47313E6512C83D5A43613DDA6FFD3C28174DBF15305ABFED686FBFDE5D95BEA0C279BF3CFECEBE79592EBF5D7AF23C81E67B3F9730553F848C063F45C69C3E6749323ECE37C93D6F8E623D9BE4FE3C8CE6903D5BFB7FBF775847BF4987F1BD79E772BF6EFCE8BEE85528BF42AB413C776E7B3FC1FB553FA73C073F17A49D3E854B333E335DCA3D83D9633DAE2C003DB9A9603F2AF056BF25830BBF0C0E743D019F69BF081F01BF402722BFC45BC3BBFEEF7A3F2FC5563F72EC073FCA819E3E984D343E9382CB3D9624653D0DE7003DC7A8603F1165D7BEF3AF83BE09DE703EF6005EBF58570DBF16CF1BBF8F7FC2BC186B7A3FE18C573FE49B083F5B5F9F3E9E4F353EF0A7CC3DA76F663D6DA1013DC9D6903D47D9023EBAAC653DE28FCE3E112B50BF451D19BF094F15BF370C2ABDC9DF793FD352583FFC4A093FCB3CA03E9951363E48CDCD3DB6BA673DCC5B023D57184DBF090C233F4642BA3E78160F3FB34040BF456724BFC5A80EBFE3CA72BD144E793F0517593FBAF9093F1A1AA13E8753373E9CF2CE3DC405693D2B16033D47BB6FBF952A733F2BAB223FB161323F946A2EBF372C2FBFFBDD07BFF3BA9DBDFEB5783F75D9593F1DA80A3F48F7A13E6A55383EEC17D03DD1506A3D8AD0033DFED657BE1565783F7713583FA30C503F53D61ABF646339BF6BF000BFB103C2BD8917783F229A5A3F26560B3F54D4A23E4057393E373DD13DDC9B6B3DE88A043D146C353F4E1F313F2A0E783FC527673F04B605BF860443BFB1C3F3BEB93CE6BDBB72773F0A595B3FD4030C3F3EB1A33E0B593A3E7E62D23DE5E66C3D4745053D6F017A3F76324D3E636F7F3F86F8763F637FDEBED3074CBF2768E5BE8F3105BE97C7763F2B165C3F26B10C3F078EA43EC95A3B3EC187D33DED316E3DA5FF053D5578B13E5CA5B4BEC87B6D3F35FF7E3F9F59AFBEFF6554BFE3D1D6BEF93917BE2216763F84D15C3F1B5E0D3FAD6AA53E7B5C3C3EFFACD43DF37C6F3D02BA063D3E1E1ABF9C204CBF18FB433F04FB7E3FAAE67CBE44185CBFA304C8BE263629BE605E753F148B5D3FB40A0E3F3147A63E205E3D3E39D2D53DF8C7703D6074073D9A467FBF75107FBFF70A073F15EC763F339318BE681863BF2F04B9BE9F243BBE56A0743FD8425E3FF0B60E3F9323A73EBA5F3E3E6FF7D63DFB12723DBD2E083DD777F3BE2F7263BFD1D9723E7713673FE2E54ABDC16069BF5FD4A9BEF3034DBE09DC733FD0F85E3FCE620F3FD2FFA73E46613F3EA01CD83DFD5D733D19E9083D7375F73E4FC701BF241B9DBD1DF14F3F05884E3D39EC6EBF15799ABEADD25EBE7D11733FF9AC5F3F4F0E103FEEDBA83EC662403ECC41D93DFDA8743D76A3093DC66F7F3FBB77FB3C5A15C4BED13F323F6979193E52B673BF41F68ABE5E8F70BEB940723F535F603F70B9103FE7B7A93E3A64413EF466DA3DFBF3753DD25D0A3DED4B183F36130F3FF0B826BF50EF0E3F40C87D3E2EBB77BFB79F76BE4B1C81BEC169713FDC0F613F3464113FBD93AA3EA165423E188CDB3DF83E773D2E180B3D7BBAB5BE2B3A6A3F8EDE5ABF7939CE3EF9C6AF3E8AF77ABFC91357BE73E689BE9B8C703F93BE613F970E123F6F6FAB3EFB66433E37B1DC3DF389783D8AD20B3D217C7ABFDF3D7D3FA74F79BF7926703E35E8DE3EC9687DBFCD5037BE71A592BE4DA96F3F766B623F9BB8123FFE4AAC3E4868443E51D6DD3DEDD4793DE58C0C3D97CF33BF2743423F65077FBFFE1B713DA3E7053FF00C7FBFE45E17BE91589BBEDCBF6E3F8316633F3F62133F6A26AD3E8969453E67FBDE3DE51F7B3D40470D3DB9B8603E4BE8963EA0746BBF53FEF2BDA9041B3FACE27FBF798CEEBD1DFFA3BE4ED06D3FBABF633F830B143FB101AE3EBC6A463E7820E03DDB6A7C3D9B010E3D0B85703FC32F85BE418840BF2CB895BE2B952E3F4FE97FBF181EAEBD6298ACBEAADA6C3F1967643F65B4143FD5DCAE3EE36B473E8445E13DCFB57D3DF5BB0E3DEFB94B3F79213CBFFE8302BFE9F7E9BE1E67403FD5207FBF4C065BBDAE23B5BEF5DE6B3F9F0C653FE65C153FD4B7AF3EFC6C483E8C6AE23DC2007F3D50760F3D1AFAA2BD35BA7BBF24395EBE476B1BBFEC4C503FDE897DBFAC30B3BC51A0BDBE37DD6A3F49B0653F0505163FAF92B03E086E493E8F8FE33DDA25803DA930103D92BD61BFEACB6DBFB54EC73DBBF33CBFEC1D5E3FB6257BBF3AB21F3C9A0DC6BE75D5693F1852663FC1AC163F656DB13E076F4A3E8EB4E43D52CB803D03EB103D69905FBFF4A016BFF4D2CD3E908658BFC8B6693F4BF677BF3B67293DDA6ACEBEB7C7683F0AF2663F1B54173FF647B23EF96F4B3E88D9E53DC870813D5CA5113DA2807DBD588F88BD72B42A3F23456DBFD4F9723F30FE73BF455B953D65B7D6BE04B4673F1D90673F12FB173F6322B33EDE704C3E7DFEE63D3F16823DB55F123D70714E3FF17DF33EAB915D3FF8877ABF60CF793F9E406FBFB1DCD53D8EF2DEBE629A663F502C683FA5A1183FAAFCB33EB5714D3E6D23E83DB4BB823D0E1A133D62ED6E3F00115F3FD6757A3FFBE37FBFF0257E3F69C169BFB0130B3EAA1BE7BED97A653FA2C6683FD447193FCCD6B43E7E724E3E5848E93D2861833D66D4133DA4F84E3EBBAF7F3F79837E3FE62D7DBF6DF27F3F048563BF6D152B3E1232EFBE7055643F115F693F9FED193FC9B0B53E3A734F3E3F6DEA3D9C06843DBE8E143D860337BF4A8F513FAD53693F9F7B72BF3D307F3F7D905CBF5FEB4A3E1C35F7BE2E2A633F9DF5693F05931A3FA08AB63EE973503E2092EB3D0EAC843D1649153D228279BFEBC8C53E53003D3F812360BF4FE17B3F72E954BF5F8D6A3E2324FFBE1CF9613F448A6A3F05381B3F5164B73E8A74513EFDB6EC3D8051853D6E03163D5136ADBE84ED28BE74DDFB3EABB946BF1B0E763F17964CBFABF9843E417F03BF41C2603F051D6B3FA0DC1B3FDC3DB83E1D75523ED5DBED3DF1F6853DC5BD163DE0EB1B3F82592ABF2080493E4C0B27BF86C56D3F289D43BF9C8A943ECC6107BFA5855F3FDEAD6B3FD4801C3F4117B93EA275533EA800EF3D619C863D1C78173D70187F3FB50076BF736CF1BD311802BFC11C633FE8053ABF87F5A33E61390BBF50435E3FD03C6C3FA2241D3F7FF0B93E1A76543E7625F03DD041873D7232183DCD78EF3E39E475BF027AD7BE6115B2BE102F563F1BD82FBF7A36B33EB1050FBF4AFB5C3FD7C96C3F0AC81D3F97C9BA3E8376553E3F4AF13D3EE7873DC8EC183DA06AFBBED60C2ABF429D2EBF03B934BE851D473FFC1B25BF8D49C23E6DC612BF9CAD5B3FF4546D3F096B1E3F88A2BB3EDF76563E036FF23DAC8C883D1EA7193DAD937FBF835827BE842C60BFB1D2D739A90E363F3DDA19BFE42AD13E477B16BF4F5A5A3F25DE6D3FA10D1F3F537BBC3E2C77573EC293F33D1832893D74611A3D237816BF3686C63E96807BBF6E8D353E212E233FF91B0EBFB0D6DF3EF2231ABF6A01593F69656E3FD1AF1F3FF653BD3E6B77583E7CB8F43D84D7893DC91B1B3D47F5B93E2ECA513FACE37DBF8A7AB23E33AC0E3FB1EA01BF3049EE3E24C01DBFF8A2573FBFEA6E3F9751203F722CBE3E9D77593E30DDF53DEF7C8A3D1ED61B3D61F17A3FBBB47F3F2C1967BFA646023FAB7AF13E8AA0EABEB17EFC3E904F21BF003F563F266E6F3FF5F2203FC704BF3EC0775A3EE001F73D58228B3D73901C3DE430323F91DE5E3FB26339BF2B34273F4433C33ECDADD0BEC839053FEDD124BF8CD5543F9DEF6F3FEA93213FF4DCBF3ED4775B3E8B26F83DC1C78B3DC74A1D3D3A8E69BE47C9F23E5597F2BEAADB463F91F8923E2C12B6BE1D120C3FF24628BFA566533F226F703F7434223FF9B4C03EDA775C3E304BF93D296D8C3D1B051E3D4A4971BFA1C28BBD0AB134BE8E3D603FDE8B423E30E39ABE97C6123F58AE2BBF55F2513FB5EC703F94D4223FD78CC13ED2775D3ED16FFA3D90128D3D6EBF1E3D9F584ABFE7F316BFDFB70D3EE68C723FF669BA3DB36D7EBE7F55193FD8072FBFA578503F5568713F4A74233F8C64C23EBB775E3E6C94FB3DF6B78D3DC2791F3D620AB53DDBF16DBF7609E13EDE357D3F150511BC1B4746BE27BD1F3F2D5332BF9FF94E3F01E2713F9413243F193CC33E96775F3E02B9FC3D5B5D8E3D1534203DE3CC623F74A77BBFF272323F61E27F3FDD7CDEBD0A800DBEEBFB253F139035BF4C754D3FB759723F73B2243F7D13C43E6277603E92DDFD3DC0028F3D67EE203D90735E3FCDDB3BBFCFAE623FDA7C7A3F005054BEE88CA8BD32102C3F45BE38BFB7EB4B3F77CF723FE650253FB9EAC43E1F77613E1E02FF3D23A88F3DBAA8213D9D4E593D806984BECA6F7C3FDC306D3F40A19BBE4645D6BC6EF8313F83DD3BBFE95C4A3F4043733FEDEE253FCCC1C53ECE76623E5213003E854D903D0C63223D65C64FBF6AAC973E10287D3FC269583F6B8CCBBE7C56F63C1BB3373F8CED3EBFEEC8483F11B5733F868C263FB698C63E6E76633E92A5003EE7F2903D5D1D233DB31A6EBFF185423F5CC5643F50CF3C3FF06EF9BEB88AB03DC23E3D3F20EE41BFCE2F473FE824743FB329273F776FC73EFF75643ED037013E4798913DAED7233D231646BED14C7D3FC3B2353F64401B3FB86912BF7878113EF899423F01DF44BF9591453FC692743F72C6273F0F46C83E8075653E0BCA013EA73D923DFF91243D4C97383FAC106A3FA336E93EE797E93E77A526BFD8354A3E5DC3473FF3BF47BF4DEE433FA9FE743FC362283F7D1CC93EF374663E445C023E05E3923D504C253DD3FD783F0DBE0E3F29CE1F3EF750953EF43639BFC827813EA0B94C3FB8904ABF0246423F9068753FA6FE283FC2F2C93E5774673E79EE023E6388933DA006263DD4F0A83E92A4EE3CFFA922BEB451F13DAFEE49BF1DCC9C3E7B7B513F18514DBFBD98403F7AD0753F1A9A293FDCC8CA3EAB73683EAC80033EBF2D943DF0C0263D62B61DBFBF1F02BF4580EABEC47974BDE7A158BF8BF1B73EB707563FD90050BF89E63E3F6736763F1F352A3FCD9ECB3EF172693EDD12043E1BD3943D407B273D29E57EBF39A163BF163536BF41F870BE002B65BF1A82D23E295D5A3FC39F52BF732F3D3F569A763FB4CF2A3F9374CC3E27726A3E0AA5043E7678953D8F35283DF674EBBE9C077FBF461865BF399CCEBEEB696FBF4A68EC3EB67A5E3FA02D55BF85733B3F46FC763FDA692B3F2F4ACD3E4D716B3E3537053ECF1D963DDEEF283DC15AFF3E9AE24BBF57437DBF101C0FBF724477BF93C7023F505F623F3BAA57BFCBB2393F355C773F8F032C3FA01FCE3E64706C3E5DC9053E28C3963D2CAA293D73B27F3F37E5B3BEBA507CBF876632BF7FA67CBF28F10E3FF709663F61155ABF4FED373F25BA773FD39C2C3FE7F4CE3E6C6F6D3E825B063E8068973D7B642A3D53A1143FA5C44E3E7C5862BF911050BF4E827FBF0EA71A3FBB79693FE06E5CBF1E23363F1216783FA6352D3F03CACF3E646E6E3EA4ED063ED70D983DC81E2B3D592CBEBE5C69313FECED31BFAB2A67BF8DD07FBFCADF253FBCAD6C3F86B65EBF4454343FFE6F783F08CE2D3FF49ED03E4D6D6F3EC47F073E2CB3983D16D92B3D97617BBFD67D783F67BCDFBE4DFA76BF76907DBF4692303F27A56F3F25EC60BFCB80323FE7C7783FF8652E3FB973D13E266C703EE111083E8158993D63932C3D9D8E30BF690A733FC7D90ABECEFF7EBFC8C778BFDBB53A3F3A5F723F8F0F63BFC1A8303FCC1D793F75FD2E3F5348D23EEF6A713EFBA3083ED5FD993DB04D2D3D0B5F723EDABC223F4E8A373E6AFA7EBFC28271BF5342443F43DB743F972065BF31CC2E3FAD71793F80942F3FC21CD33EA869723E1236093E28A39A3DFC072E3DB208723F0642013E64DDF33E4DEA76BFFCD367BFF52F4D3F9D18773F121F67BF28EB2C3F89C3793F182B303F05F1D33E5168733E26C8093E79489B3D48C22E3D40F3483F3D1FD8BE45E3393F901067BF39D45BBF8777553FB816793FD80A69BFB1052B3F5F137A3F3CC1303F1CC5D43EEB66743E385A0A3ECAED9B3D947C2F3D0917C7BDDB2757BFA568673F2EED4FBF2BA24DBF54125D3F0FD57A3FC1E36ABFD91B293F30617A3FED56313F0699D53E7465753E47EC0A3E1A939C3DDF36303DA7D763BF7FFC7FBF27FB7D3FFA3A32BF21623DBF36FA633F32537C3FA6A96CBFAE2D273FF9AC7A3F29EC313FC56CD63EED63763E527E0B3E68389D3D2AF1303D40525DBF53FA59BFC05D7B3FB8E90EBFAD3D2BBF96296A3FBD907D3F625C6EBF3A3B253FBAF67A3FF080323F5740D73E5662773E5B100C3EB6DD9D3D75AB313D3C1835BD1CACE1BED2D25F3F202DCEBE356317BF729B6F3F608D7E3FD2FB6FBF8C44233F743E7B3F4315333FBC13D83EAF60783E61A20C3E02839E3DBF65323D2F17513FC574D83D99152E3F3F0C70BE830502BF634B743FDA487F3FD58771BFB049213F25847B3F20A9333FF5E6D83EF85E793E64340D3E4E289F3D0920333D3C436D3FFB9D1E3FA929D63E45B070BD79B6D6BE9C35783FFBC27F3F4B0073BFB34A1F3FCDC77B3F883C343F01BAD93E305D7A3E64C60D3E98CD9F3D52DA333DA92F3D3E7753713F5FACEB3DE633F33DB83CA7BEF3567B3FA4FB7F3F146574BFA2471D3F6B097C3F79CF343FDF8CDA3E585B7B3E61580E3EE272A03D9B94343D5E273ABFFFB5793F83564CBE12C5953E632E6CBEE0AC7D3FC6F27F3F15B675BF8A401B3FFE487C3FF461353F915FDB3E70597C3E5CEA0E3E2A18A13DE44E353D867478BF7D30353FCD1FFDBEE803EA3E388707BE7E357F3F64A87F3F32F376BF7835193F87867C3FF8F3353F1532DC3E77577D3E537C0F3E72BDA13D2C09363DF3A7A4BE9C75633E187D3DBFA3701B3F881506BD8FEF7F3F911C7F3F511C78BF7B26173F04C27C3F8585363F6B04DD3E6D557E3E470E103EB862A23D74C3363DBA7D1F3F32F2A9BEAB9F69BF48F83C3F63A4893D7EDA7F3F704F7E3F5B3179BF9F13153F76FB7C3F9A16373F93D6DD3E53537F3E38A0103EFD07A33DBC7D373DC5AC7E3F0AA448BF26977EBF298A583FBC792A3E5BF67E3F35417D3F38327ABFF2FC123FDB327D3F38A7373F8EA8DE3E9428803E2732113E41ADA33D0338383D666CE73ECB837EBF3F4F7ABFAC476D3F9C36873EDE437D3F27F27B3FD41E7BBF82E2103F34687D3F5C37383F5A7ADF3E76A7803E12C4113E8452A43D4AF2383DE2A201BFC00066BFA4345DBF5B897A3F7FD6B73E68C47A3F9B627A3F1CF77BBF5CC40E3F7F9B7D3F09C7383FF84BE03E4F26813EFA55123EC6F7A43D90AC393D19CC7FBF82A706BF342A2ABF2DE47F3F26A0E63EFE79773FF792783FFEBA7CBF8FA20C3FBDCC7D3F3C56393F671DE13E21A5813EE0E7123E079DA53DD7663A3D89C712BF22950A3C767FCCBEE72C7D3FF28D093F4A67733FB183763F6B6A7DBF287D0A3FECFB7D3FF5E4393FA8EEE13EE923823EC279133E4742A63D1C213B3D9A5FC23E72510A3F618BC1BD7579723FF96B1E3F978F6E3F5235743F54057EBF3554083F0E297E3F35733A3FBABFE23EA9A2823EA10B143E86E7A63D62DB3B3DC3CC7B3F19DF673F560C613E3F20603FC7B4313FD1F6683F6FA8713FAD8B7EBFC527063F21547E3FFA003B3F9D90E33E6121833E7D9D143EC38CA73DA6953C3DCCE82E3F3A037E3F3E23033F6AB5463F0837433F80A1623FB0DD6E3F6BFD7EBFE6F7033F247D7E3F458E3B3F5161E43E10A0833E562F153E0032A83DEB4F3D3DFF2A7BBE28EC453F2A02413F2F06273FF4C5523FC3945B3FCCD56B3F845A7FBFA6C4013F18A47E3F151B3C3FD631E53EB61E843E2CC1153E3BD7A83D2F0A3E3D3FC372BF6FC0A13E1ABD6B3F6212023FBE39603F50D6533F8A91683FF1A27FBF261CFF3EFDC87E3F6AA73C3F2B02E63E549D843EFF52163E767CA93D73C43E3DDA8947BFF95074BE42177F3FBB08B23EFE6F6B3F6A6C4B3FC011653FADD67FBF79A8FA3ED1EB7E3F43333D3F50D2E63EE91B853ECEE4163EAF21AA3DB67E3F3DB21FD93D073938BF5325793F759E343E074C743FE25D423F5257613FB3F57FBF622EF63E960C7F3FA1BE3D3F46A2E73E759A853E9B76173EE7C6AA3DF938403DDADD643F13A17ABF3B7E5A3FAFE306BA2FB77A3F0BB2383F36635D3F000080BFFDADF13E492B7F3F81493E3F0B72E83EF918863E6408183E1E6CAB3D3CF3403D802C5C3FAED86FBF2C2C263FFBA735BE0AA17E3FB9702E3F6E36593F94F57FBF6827ED3EEC477F3FE5D33E3FA141E93E7397863E2B9A183E5411AC3D7EAD413D39DE103DFE311BBFDCBEC23E2E87B2BE97FF7F3F39A2233F0CD2543F70D67FBFC19AE83E7E627F3FCC5D3F3F0611EA3EE515873EEE2B193E89B6AC3DBF67423DC76352BF8DF9B5BD2F55973D754C02BF54CF7E3F4B4F183F3037503F95A27FBF2508E43EFE7A7F3F36E73F3F3AE0EA3E4E94873EAEBD193EBC5BAD3D0122433D04676CBF166AE93E82A975BE463927BF4D137B3F17810C3F08674B3F095A7FBFB36FDF3E6D917F3F2270403F3EAFEB3EAF12883E6A4F1A3EEF00AE3D42DC433D634534BEB2375C3F39A807BFE9DF46BF0ED5743F2D41003FCE62463FD1FC7EBF89D1DA3ECAA57F3F90F8403F117EEC3E0691883E24E11A3E20A6AE3D8296443DB4B33B3FA9E77F3F177244BFCF4060BF8F246C3FEB32E73ECC2B413FF58A7EBFC52DD63E16B87F3F7F80413FB34CED3E540F893EDA721B3E504BAF3DC250453D3EE6773F3AC7543FB8C06DBF0F8F72BF0A18613F5E28CD3E57C33B3F7E047EBF8584D13E50C87F3FEF07423F241BEE3E998D893E8D041C3E7FF0AF3D020B463DC55BA03E4C3DD03E6D7B7FBFDC367DBFC3CB533FC877B23ED22A363F76697DBFE8D5CC3E77D67F3FE18E423F63E9EE3ED60B8A3E3D961C3EAD95B03D41C5463DE04121BF4D6C12BE1DE077BF2DE27FBFBD61443FC136973EAC63303FEBB97CBF0D22C83E8CE27F3F5315433F71B7EF3E098A8A3EEA271D3EDA3AB13D807F473D456F7EBFAE0E26BFE4AF57BF767B7ABF6501333FAFF6763E5F6F2A3FEBF57BBF1269C33E8FEC7F3F459B433F4D85F03E33088B3E93B91D3E05E0B13DBF39483D325FE3BEC55D74BFF11B22BF522E6DBF2ED71F3FFEB73E3E714F243F841D7BBF16ABBE3E80F47F3FB620443FF852F13E54868B3E394B1E3E3085B23DFDF3483DC995033F346A77BFEEE8B8BE286658BF1D140B3FF1DE053E73051E3FCA307ABF39E8B93E5EFA7F3FA8A5443F7020F23E6C048C3EDCDC1E3E592AB33D3AAE493D9DE07F3FA1432EBFD41C5ABDC2CA3CBF9CDAE93E1833993D0393173FCF2F79BF9A20B53E2AFE7F3F182A453FB6EDF23E7B828C3E7C6E1F3E81CFB33D78684A3DCDEA103FEFC53DBEE315853E073B1BBFD236BB3E45B1983CC5F9103FA81A78BF5754B03EE3FF7F3F07AE453FCABAF33E81008D3E1800203EA874B43DB4224B3DF58EC6BE80FABB3E581E0C3FE68BE9BE2AB48A3EB6F219BD6C3B0A3F6BF176BF9183AB3E89FF7F3F7531463FAC87F43E7D7E8D3EB191203ECE19B53DF1DC4B3DE2327CBF8E794E3F80CC473F104495BE719D313EBBE0BFBDB059033F31B475BF67AEA63E1DFD7F3F60B4463F5A54F53E70FC8D3E4623213EF2BEB53D2D974C3D793F2DBFB35E7F3F4BAA6F3F201CF1BD7B18983D681619BEA9ACF83E126374BFF9D4A13E9FF87F3FCA36473FD620F63E5A7A8E3ED9B4213E1664B63D68514D3DF5F8813EA09D613F9CC37F3F7CE5743DD73BD2BC8DC051BE4A66EA3E2BFE72BF66F79C3E0EF27F3FB1B8473F1FEDF63E3AF88E3E6746223E3809B73DA30B4E3DEE78733F82C0FC3EC07F763F7912713EFB5700BE78E084BEEBE3DB3E998571BFCE15983E6BE97F3F153A483F35B9F73E11768F3EF3D7223E59AEB73DDEC54E3D731C463F51903CBDEDC9543F91A8CE3E332065BE1E75A0BE4229CD3E79F96FBF5130933EB5DE7F3FF6BA483F1785F83EDFF38F3E7B69233E7853B83D18804F3D0024EBBD1B5112BFF4F91D3FA8210F3F2CCFA3BEE887BBBE153ABE3EEC596EBF10478E3EEDD17F3F533B493FC650F93EA371903E00FB233E97F8B83D523A503D75DF65BF17C96BBFC0FEAE3E5E6B323F3D6BD3BEEB02D6BE361AAF3E13A76CBF2B5A893E13C37F3F2CBB493F411CFA3E5DEF903E818C243EB49DB93D8BF4503D56025BBFF4A27CBF6777053D7F14503F437500BFBAD0EFBE85CD9F3E12E16ABFC169843E27B27F3F813A4A3F88E7FA3E0F6D913EFF1D253ED042BA3DC4AE513D9C42D9BC1DAE3FBF72488FBE912D673F54EC15BF396E04BFEC57903E0E0869BFE8EB7E3E289F7F3F52B94A3F9BB2FB3EB6EA913E7AAF253EEBE7BA3DFD68523D28AC533F24618FBE1E8510BF13FC763FE9E329BFE78810BF60BD803E2C1C67BFC7FD743E198A7F3F9E374B3F7B7DFC3E5468923EF140263E058DBB3D3523533D0D866B3F75C28C3E07114BBF66007F3FEF283CBF9B2E1CBFBF03623E951D65BF60096B3EF7727F3F64B54B3F2548FD3EE9E5923E64D2263E1D32BC3D6DDD533D81572B3E0DC63E3F9D7971BFD0F97E3FAC8C4CBFE85527BFE452423E710C63BFF50E613EC4597F3FA6324C3F9C12FE3E7463933ED563273E34D7BC3DA497543D473C3DBFA4697C3FC8EF7FBF85E8763F33E55ABFC6F531BF4A70223EECE860BFC60E573E803E7F3F61AF4C3FDDDCFE3EF5E0933E41F5273E4A7CBD3DDB51553DFC5277BF2D506C3F640475BFA90D673FD20D67BF9E053CBF1B64023E33B35EBF17094D3E2B217F3F962B4D3FEAA6FF3E6D5E943EAB86283E5F21BE3D110C563D600C9CBEFE6E133FA7CC51BF3FE94F3F6FE770BF4A7D45BF186DC43D726B5CBF28FE423EC5017F3F45A74D3F6138003FDBDB943E1018293E72C6BE3D47C6563DC902233F715A523DA9C619BF2236323FD95878BF20554EBFB2DF833DD9115ABF3AEE383E4FE07E3F6D224E3F329D003F3F59953E73A9293E856BBF3D7C80573DAB2C7E3F7E60FABE6601A5BE1FE40E3F074F7DBFF88556BF1361063D99A657BF91D92E3EC9BC7E3F0D9D4E3FE901013F99D6953ED13A2A3E9510C03DB13A583D6E4DDF3EDEF760BF6A0D43BCC720CE3E46BD7FBF32095EBFAA0B9C3AE42955BF6EC0243E32977E3F27174F3F8566013FE953963E2DCC2A3EA5B5C03DE6F4583D0D8605BF3F767FBF4E6B993E05F26F3E5F9D7FBFB8D864BF3043F9BCED9B52BF14A31A3E8C6F7E3FB8904F3F06CB013F30D1963E845D2B3EB45AC13D1AAF593D00F07FBF27474FBF10DC143F8B44703DA4EF7CBF08EF6ABFA7037EBDEAFC4FBFC381103ED7457E3FC209503F6D2F023F6D4E973ED8EE2B3EC1FFC13D4D695A3D290B0FBF2883BEBE503F4E3F7969F3BDEFBA77BF344770BF5892BFBD114D4DBFC05C063E131A7E3F4382503FB893023F9FCB973E29802C3ECDA4C23D81235B3D54BACA3E3F69383E7D2E733FF8D195BE910C70BFEADC74BFD2F1FFBD988C4ABF9968F83D40EC7D3F3CFA503FE8F7023FC848983E76112D3ED749C33DB3DD5B3DF3937C3F4E432D3FECFF7F3FE70FEABE2FF865BF73AC78BFE40720BEBBBB47BF5611E43D5FBC7D3FAC71513FFD5B033FE7C5983EBFA22D3EE1EEC33DE6975C3DAC922B3FAC0F773F316E733FFF751BBF929759BFB9B27BBFE9ED3FBEB2DA44BF3CB4CF3D708A7D3F92E8513FF7BF033FFC42993E05342E3EE993C43D17525D3DCF5986BEE8C4743F67B84E3FD5FC3CBF630A4BBF4BED7DBFCCA25FBEB9E941BFD051BB3D73567D3FEF5E523FD623043F07C0993E47C52E3EEF38C53D490C5E3DBA2974BFBA17273F8782153FC28D58BFDA753ABF5A5A7FBF701E7FBE0EE93EBF9AEAA63D6A207D3FC2D4523F9987043F083D9A3E86562F3EF5DDC53D7AC65E3D13AB44BF9BD1173EFAF19A3E344A6DBF600428BFBEF87FBF632C8FBEEED83BBF1D7F923D54E87C3F0B4A533F40EB043FFEB99A3EC1E72F3EF982C63DAA805F3D9723FD3DCCBECDBE24D80FBCBD8A7ABF22E513BFF9C77FBFE8A49EBE9AB938BFC01F7C3D32AE7C3FC9BE533FCD4E053FEB369B3EF878303EFC27C73DDA3A603D74DC663F600454BF5D7DA3BE5FE47FBF3197FCBE30C87EBFD0F4ADBE518B35BFD23A533D04727C3FFD32543F3DB2053FCDB39B3E2C0A313EFDCCC73D0AF5603DC7D3593F38DD7FBFB32219BFE72B7DBF06DECEBE34FA7CBF3218BDBE564E32BF7C502A3DCB337C3FA5A6543F9215063FA5309C3E5C9B313EFE71C83D39AF613D6CC4903CE1E85CBF025751BF4B7772BFB7139FBE795F7ABF2B0BCCBEEC022FBFCA61013D87F37B3FC319553FCB78063F73AD9C3E882C323EFD16C93D6769623D49F054BF91D6EBBEBAC874BFFC1C60BF05655BBE1DFA76BFEAC9DABE57A92BBF8FDFB03C39B17B3F548C553FE8DB063F372A9D3EB0BD323EFABBC93D9523633D5EA06ABF921BAB3D05F47FBF29B146BFD9E2ECBDDDCC72BFA750E9BEDD4128BF06EE3D3CE26C7B3F5AFE553FE93E073FF0A69D3ED54E333EF760CA3DC3DD633D2E6622BED61B1A3F55BD71BF130127BFF47682BC1CDB6DBFAC9BF7BEC4CC24BF90C0D03A82267B3FD36F563FCEA1073F9F239E3EF7DF333EF205CB3DF097643D0EC13E3FC85D6F3F828D4BBF930C02BFCDFAAB3DDA2868BFA7D302BF534A21BF8DBE09BC19DE7A3FC0E0563F9804083F44A09E3E1471343EEBAACB3D1D52653DC5BA763F49E77A3F042E11BF16FCB1BEB86D3B3EB3BA61BFFBB709BFD4BA1DBFD3C896BCA8937A3F2051573F4467083FDE1C9F3E2E02353EE34FCC3D490C663DD9B9973EB92A393F95D190BEE78334BE4F7F8F3EDC955ABF0E7910BF901E1ABF83AEE8BC2F477A3FF3C0573FD5C9083F6E999F3E4493353EDAF4CC3D75C6663D6DC024BFF39B793EF856F13C05DE213AB7D8BF3E1DC052BF261517BFD27516BF1F471DBDB1F8793F3830583F492C093FF315A03E5624363ED099CD3DA080673DF7E47DBF82299FBE847DAD3E88C2353E6647EE3ECC3F4ABF918A1DBFE6C012BFF63246BD2CA8793FF09E583FA18E093F6E92A03E64B5363EC43ECE3DCB3A683D3037DBBE0F0E45BF91581D3FD293B23E4D2A0D3FCC1B41BFA9D723BF19000FBFBA196FBDA155793F1A0D593FDDF0093FDE0EA13E6F46373EB7E3CE3DF5F4683DA473073FE6D67DBFC657543F4352023FD1C7213F815B37BFCFFA29BFB8330BBF2FFD8BBD1201793FB57A593FFB520A3F448BA13E76D7373EA988CF3D1FAF693D40FA7F3F307268BF2748763F623E273F86C7343FD2062DBF73F22FBF135C07BFEC69A0BD7FAA783FC2E7593FFDB40A3F9F07A23E7968383E992DD03D48696A3DA7280D3FA7760BBF15CC7F3F28E4463FD1F8453F192622BF0DBD35BF787903BF8ED2B4BDE951783F41545A3FE3160B3FF083A23E78F9383E88D2D03D71236B3DA3E1CEBEBFD661BCFEF16F3F0F44603FBA2F553F25C216BF22593BBF7118FFBE8F36C9BD50F7773F30C05A3FAB780B3F3600A33E738A393E7577D13D99DD6B3DF2EF7CBF297E053F524C483F3791723F5545623F2DE40ABF42C540BF4C29F7BE6995DDBDB59A773F902B5B3F57DA0B3F717CA33E6B1B3A3E611CD23DC1976C3D6FE229BFA866653F9BC90C3FDA377D3F2B186D3F992BFDBE090046BF2426EFBE97EEF1BD193C773F60965B3FE53B0C3FA1F8A33E5EAC3A3E4CC1D23DE9516D3DF8B78A3E6AA87E3F53A1863EF9E17F3F8C8C753FF3C1E3BE21084BBFA10FE7BECA2003BE7CDB763FA0005C3F579D0C3FC774A43E4E3D3B3E3666D33D100C6E3DA1D5743F187C493FB8534DBD117A7A3FD88C7B3FF89FC9BE41DC4FBF69E6DEBEED460DBEE078763F506A5C3FABFE0C3FE2F0A43E3ACE3B3E1D0BD43D36C66E3DC135433F1884AC3EAA6AB7BEC82B6D3FB6097F3FCEDAAEBE2B7B54BF26ABD6BE726917BE4614763F70D35C3FE35F0D3FF26CA53E225F3C3E04B0D43D5C806F3D0D8F07BE7B235EBE337D21BF8D62583F39FA7F3F218893BEB1E358BF825ECEBE168821BEADAD753FFF3B5D3FFCC00D3FF8E8A53E06F03C3EE954D53D813A703DD2D467BF403934BF484157BF33C63C3FFB5B7E3F197C6FBEB2145DBF2901C6BE98A22BBE1745753FFCA35D3FF9210E3FF264A63EE6803D3ECDF9D53DA6F4703DD9A058BF326879BF9BAC77BFAA351B3F1E337A3F1E2637BE1C0D61BFC993BDBEB6B835BE85DA743F690B5E3FD8820E3FE2E0A63EC3113E3EAF9ED63DCBAE713DA78610BC10C771BF21887FBFE57FE93E488A733FD177FCBDEACB64BF1017B5BE2CCA3FBEF76D743F44725E3F9AE30E3FC65CA73E9BA23E3E9043D73DEF68723D2530563F61AF1FBF5F0C6EBF2837953E80726A3F12D789BD275068BFAF8BACBEBAD649BE6FFF733F8ED85E3F3E440F3FA0D8A73E6F333F3E70E8D73D1223733DF9B5693FB54CE3BD31F544BF8BE6F03D08035F3F1B3636BCEC986BBF55F2A3BE1CDE53BEED8E733F453E5F3FC4A40F3F6F54A83E40C43F3E4E8DD83D35DD733D9971193EAB38DF3EC55508BF345175BD2159513FF4B7383D63A56EBFB64B9BBE13E05DBE721C733F6AA35F3F2C05103F32D0A83E0C55403E2B32D93D5797743D014240BF7F42593FA5C478BEB22C71BEBE97413FF733CF3DC37471BF859892BE5BDC67BEFFA7723FFC07603F7765103FEB4BA93ED5E5403E06D7D93D7951753D9A1D76BF2DFF7F3FBBF2903DE8B4CEBE2CE72F3F21B2203E540674BF75D989BEB3D271BE9631723FFC6B603FA3C5103F98C7A93E9976413EE07BDA3D9B0B763D486493BE37E4573FB943C13E3F270FBFAA741C3F3948593E6E5976BF3D0F81BEDBC27BBE37B9713F69CF603FB225113F3B43AA3E5A07423EB820DB3DBBC5763DC47A263F4E97DA3E2590253F347032BFF771073F3B97883E796D78BF257570BE49D682BEE23E713F4232613FA385113FD2BEAA3E1698423E8FC5DB3DDC7F773D2C987D3F14B1F7BD36135A3F6D1850BF9F29E23ECD1BA43EEC417ABF58B85EBECAC787BE9AC2703F8794613F75E5113F5E3AAB3ECE28433E656ADC3DFC39783D8C1CD73ED1AE21BFEEF5783F763067BFD32CB33E8E1BBF3E4FD67BBF84E94CBED2B58CBE5F44703F39F6613F2945123FDFB5AB3E83B9433E390FDD3D1BF4783D835E09BFE29B72BF30287F3FD9FD76BFB965823EA480D93E3C2A7DBF190A3BBE3FA091BE32C46F3F5757623FBFA4123F5431AC3E334A443E0CB4DD3D3AAE793D5EFF7FBFDAD078BFAE0C6C3FFF007FBF29A2203EB235F33E5A3D7EBF8A1B29BEF28696BE14426F3FE0B7623F3704133FBEACAC3EDFDA443EDD58DE3D58687A3D4F430BBF5A6432BF7E88413F36F97EBFFD776B3DF512063F640F7FBF4B1F17BECB699BBE06BE6E3FD517633F9063133F1D28AD3E876B453EADFDDE3D76227B3DCB04D33E521B54BE01D3033FBDE676BFF6F22DBD8E1E123F24A07FBFCF1605BEA948A0BE09386E3F3577633FCAC2133F71A3AD3E2BFC453E7BA2DF3D93DC7B3DDF467D3FFB56B13E642B643EC10A67BF3E6811BEE5B31D3F74EF7FBF1C07E6BD6D23A5BE1FB06D3F00D6633FE621143FB91EAE3ECB8C463E4847E03DB0967C3DC92E283FC80E4B3FBA2BBBBD50E54FBFD1DF75BE9AC9283F41FD7FBFFACDC1BDF6F9A9BE48266D3F3534643FE380143FF699AE3E671D473E13ECE03DCC507D3D58138FBE53E87E3F9D07CBBE4B3132BF3CF1ABBEB456333F87C97FBF28859DBD26CCAEBE859A6C3FD591643FC2DF143F2715AF3EFFAD473EDD90E13DE80A7E3D9F7C75BF1B40643FF49029BF86DE0EBFC23ADBBEA9523D3F53547FBF2A5F72BDDC99B3BED90C6C3FE0EE643F813E153F4D90AF3E923E483EA635E23D03C57E3D84BC41BFDD4B033F42CD5CBF6E14CEBEC32904BF64B5463FC39D7EBF65A029BDF962B8BE437D6B3F544B653F229D153F680BB03E22CF483E6CDAE23D1D7F7F3D9689103EFC06C3BCFC237ABFCBD76FBE166419BF4E774F3F06A67DBFCCA7C1BC5E27BDBEC5EB6A3F32A7653FA3FB153F7686B03EAD5F493E327FE33D9C1C803D8AC8683FC89B0DBF4CAC7EBFD1D86FBD0F162DBF4F91573F5B6D7CBF7DFCBFBBEAE6C1BE60586A3F7902663F065A163F7A01B13E34F0493EF623E43DA979803D9369573F758269BF21F369BF0B9FF33D4D0D3FBFD8FC5E3F13F47ABFE05A433C81A1C6BE15C3693F2A5D663F49B8163F717CB13EB7804A3EB8C8E43DB5D6803D82DEFCB7757E7DBF98063EBFDEDE953EDB1B4FBFEAB3653F8D3A79BF1752F33C0157CBBEE62B693F44B7663F6D16173F5DF7B13E36114B3E796DE53DC133813DB66B57BF266843BF9A83FEBEE71BEA3EA7185DBF13B16B3F3C4177BF8671423D4D07D0BED492683FC610673F7274173F3E72B23EB0A14B3E3912E63DCD90813DE5C668BF9F469ABE26794FBE5B7B1B3FEADF68BF7CEF703F9F0875BF2195853D46B2D4BEE0F7673FB169673F58D2173F12EDB23E27324C3EF7B6E63DD9ED813DF17910BEADC6813E3850E53D61013D3F845372BFE66A753F499172BFAFE6A93DCC57D9BE0B5B673F05C2673F1E30183FDB67B33E99C24C3EB35BE73DE44A823D19BF413FFFED3A3F44B5D43E5B91583F475B79BFB01F793FDCDB6FBF7C2ACE3DC3F7DDBE57BC663FC019683FC48D183F98E2B33E06534D3E6E00E83DF0A7823D807B753F7F667B3F317F2D3FBC4C6D3F38E57DBFDB0A7C3F09E96CBF995DF23D0A92E2BEC41B663FE470683F4BEB183F4A5DB43E70E34D3E27A5E83DFB04833DC10B8F3EC1716E3F1E6F5F3F208C7A3FBBE57FBF092A7E3F91B969BF8B3E0B3E8526E7BE5579653F6FC7683FB248193FEFD7B43ED5734E3EDF49E93D0562833DC33128BF430D183FA4367B3F91E47F3FB0577FBF847B7F3F454E66BF04431D3E15B5EBBE0AD5643F611D693FF9A5193F8952B53E36044F3E96EEE93D10BF833D4B467DBFFAA3963D83147E3FE72A7D3F843C7CBF39FE7F3F04A862BFC33A2F3E9C3DF0BEE42E643FBB72693F21031A3F17CDB53E93944F3E4A93EA3D1A1C843D98FDD2BEC861F0BEF5BF673F2175723F279C76BFC0B17F3FBFC75EBF5124413EFDBFF4BEE686633F7CC7693F28601A3F9947B63EEB24503EFE37EB3D2379843DA0460B3F05325EBFE16F3A3FBA19603FFF846EBF56967E3F73AE5ABF3DFE523E1A3CF9BE11DD623FA31B6A3F10BD1A3F0FC2B63E3FB5503EAFDCEB3D2DD6843D59FF7F3F87C47FBF5145F53EE9AC463FBE0B64BFE0AC7C3F2C5D56BF15C7643ED5B1FDBE6531623F316F6A3FD8191B3F793CB73E8F45513E6081EC3D3633853D2D5B093F749152BF2EB03A3EF6FB263F2C4B57BFEBF6793F07D551BF677D763E891001BFE483613F26C26A3F7F761B3FD7B6B73EDBD5513E0E26ED3D3F90853DB823D7BEF708C9BECCAD07BEC406023FE96348BFA876763F2A174DBFE30F843ED94403BF90D4603F80146B3F06D31B3F2931B83E2266523EBBCAED3D48ED853DB7987DBF7EF6213E9F4BDEBE70EFB13E147C37BFED2E723FCE2448BF61D68C3ECE7505BF6A23603F41666B3F6D2F1C3F6FABB83E64F6523E676FEE3D504A863DC37726BF4E07293F6D5A31BF5969343EEABE24BF30236D3F37FF42BF7991953E57A307BF74705F3F67B76B3FB38B1C3FA825B93EA386533E1114EF3D59A7863DD96B933E3782753F81F861BF5AD83CBA5B5C10BF8757673FB5A73DBF75409E3E68CD09BFAEBB5E3FF3076C3FDAE71C3FD69FB93EDD16543EB9B8EF3D6004873DB11E763F6760763FC82D7CBF15DD35BE1411F5BEA3D0603FA71F38BFA1E2A63EF2F30BBF1B055E3FE4576C3FDF431D3FF819BA3E12A7543E605DF03D6861873D653F403F715D2B3FE6607DBF77A0B2BE99F6C6BECB93593F786832BF4B77AF3EE6160EBFBC4C5D3F3BA76C3FC49F1D3F0D94BA3E4437553E0502F13D6FBE873D398119BEF54D2E3E667365BF115802BF32DF96BEDCA6513F9D832CBFC1FDB73E383610BF92925C3FF6F56C3F88FB1D3F160EBB3E70C7553EA9A6F13D761B883D96B769BF4C44C3BEC0C436BF7D4327BFC58B4ABE4010493F997226BF5175C03ED85112BF9FD65B3F16446D3F2C571E3F1388BB3E9957563E4B4BF23D7D78883DFB2D56BF0CC650BF2AECEBBE67E846BF1EA6CABDEAD63F3FFA3620BF4DDDC83EB96914BFE5185B3F9A916D3FAFB21E3F0302BC3EBCE7563EECEFF23D84D5883D8383113C889D7FBFC3D225BE504760BF32D3683A5002363F58D219BF0735D13ECE7D16BF64595A3F83DE6D3F100E1F3FE77BBC3EDC77573E8A94F33D8A32893DF4A2583F74BB5FBFA0A41C3E5E9372BFC444CE3D699A2B3F564613BFD17BD93E088E18BF1F98593FCF2A6E3F51691F3FBFF5BC3EF707583E2839F43D908F893D25D3673F27E3F5BEA1C9E73ED7387DBF23544C3E9FA7203FA1940CBF00B1E13E5B9A1ABF17D5583F80766E3F71C41F3F8B6FBD3E0D98583EC4DDF43D95EC893D627F073E65597B3D3B22353FC5E17FBF9FBD973ED032153FEFBE05BFE9D3E93EB8A21CBF4D10583F95C16E3F701F203F4AE9BD3E1F28593E5E82F53D9B498A3D4F3843BF2D86153F2469643FAD787ABF0BCDC73E4045093F028EFDBEE5E3F13E13A71EBFC449573F0D0C6F3F4D7A203FFC62BE3E2DB8593EF626F63DA0A68A3D7AD474BFC9496D3F4D097D3F3E296DBF67DDF53E30D1F93E3F5DEFBE4CE0F93E5EA720BF7D81563FE8556F3F0AD5203FA2DCBE3E36485A3E8DCBF63DA4038B3D5CB08ABECCF87B3F88917C3FF25E58BF6FBC103FAF4DE03E36EFE0BE3CE4003F8CA322BF79B7553F269F6F3FA52F213F3C56BF3E3AD85A3E2270F73DA9608B3D63E5293F820D3D3FB60D633FA5C13CBFF417253FA614C63E9947D2BEE4CD043F919B24BFBAEB543FC8E76F3F1E8A213FC9CFBF3E3A685B3EB614F83DADBD8B3D56EF7C3F56D1873E9905333F4D301BBF2FCD373F4D3BAB3E286AC3BECBAC083F5E8F26BF421E543FCC2F703F76E4213F4A49C03E35F85B3E48B9F83DB11A8C3D68DACE3EAA4C94BE2D79E23EE473E9BE46AC483F5ED78F3EB15AB4BEA1800C3FE97E28BF124F533F3377703FAD3E223FBDC2C03E2C885C3ED85DF93DB5778C3DF22B0DBF1F5F41BF2FE3103E412A95BE128A573F0BFE673E101DA5BE1849103F226A2ABF2D7E523FFCBD703FC298223F253CC13E1F185D3E6702FA3DB8D48C3D33FA7FBFDA097DBF4C8A31BEF6B0F0BD8B40643F97912F3E2BB595BEE105143F00512CBF93AB513F2704713FB5F2223F7FB5C13E0CA85D3EF4A6FA3DBB318D3D497007BF2EC66ABF3F2EF1BEECBC753D2EAF6E3F182EED3DF42686BEAEB6173F73332EBF46D7503FB549713F864C233FCD2EC23EF5375E3E804BFB3DBE8E8D3D543EDB3E233410BF33D638BFEA46713E4BBB763F18F2743DCAEC6CBE335B1B3F711130BF4901503FA48E713F36A6233F0EA8C23EDAC75E3E09F0FB3DC0EB8D3D79E57D3F828913BDC2C066BF3FC1CE3E4D507C3F281C6C3B074F4DBE24F31E3FEEEA31BF9D294F3FF5D2713FC3FF233F4321C33EBA575F3E9294FC3DC2488E3D67BD243FF899003F1BC97DBFD62C0F3FEC5F7F3F857A57BDB57C2DBE387E223FDCBF33BF43504E3FA816723F2F59243F6A9AC33E95E75F3E1839FD3DC4A58E3D65C197BE2AD1623F80A67BBF0A75323F55E27F3F3484DEBDFC7D0DBE24FC253F309035BF3E754D3FBB59723F79B2243F8513C43E6B77603E9DDDFD3DC6028F3DD2BB76BF592D7F3F278F60BF5B1C503F38D67D3F874B28BE14B6DABDA06C293FDF5B37BF8F984C3F319C723FA00B253F938CC43E3D07613E2082FE3DC75F8F3D6BBE3EBF84F24C3FD6322FBF5C33673FD440793FBFCC60BE34389ABD65CF2C3FDB2239BF38BA4B3F07DE723FA664253F9405C53E0B97613EA226FF3DC8BC8F3DC875223EE731B73E60EDD8BE9FFF763FE12D723F044C8CBEB32533BD2D24303F1BE53ABF3BDA4A3F3D1F733F89BD253F887EC53ED326623E22CBFF3DC819903DF2A16A3FDAD947BE77C7F7BD97017F3F78AF683F1CC0A7BE8BB446BCB26A333F91A23CBF99F8493FD55F733F4916263F70F7C53E97B6623ED037003EC976903D18EE543FA62230BF855C463E9BF87E3FE2DD5C3F71ACC2BE49B09F3CB1A2363F345B3EBF5515493FCD9F733FE76E263F4A70C63E5646633E0E8A003EC9D3903DD64291BCBC0F78BF7378FA3EF4E4763F58D74E3F37FBDCBEFB48513DE8CB393FF70E40BF7030483F25DF733F63C7263F17E9C63E11D6633E4CDC003EC930913DDAD559BFD49673BFED753C3FDA07673FBCBF3E3F2597F6BE2042A93D14E63C3FCFBD41BFED49473FDE1D743FBC1F273FD761C73EC665643E882E013EC88D913DBFDA66BF8A1824BF1AFF683F60E14F3F37C02C3FC0B507BF6EB4E93DF5F03F3FB16743BFCC61463FF75B743FF377273F8ADAC73E77F5643EC480013EC7EA913D3904FDBD8A4108BE1D6D7E3F732C323FD306193F18B213BF75F5143E4DEC423F930C45BF1078453F6F99743F07D0273F3053C83E2485653EFFD2013EC647923D9AAD443FFAEAD43EE89F7A3FEED80E3F02C6033FE7361FBF92EA343EDDD7453F6AAC46BFBB8C443F47D6743FF827283FC9CBC83ECB14663E3925023EC5A4923D8A28743FC831563F00F85D3F1508CE3E4568DA3EDA3A2ABF5FB1543E69B3483F2B4748BFCE9F433F7F12753FC67F283F5544C93E6EA4663E7277023EC301933D2F52863E46F67F3FE34C2B3F90BD6F3EDD15AB3E08B534BFBA41743EB57E4B3FCBDC49BF4CB1423F164E753F71D7283FD4BCC93E0C34673EAAC9023EC15E933D9B952BBFDDE55A3FD249CF3E176D6F3DB01B743EF69C3EBFC7C9893E89394E3F406D4BBF37C1413F0C89753FFA2E293F4535CA3EA5C3673EE21B033EBFBB933D4E937CBFA0D5E43E6DADCD3D9ED4F3BD419B0F3E9FEA47BF6C4F993EAAE3503F80F84CBF90CF403F62C3753F5F86293FA9ADCA3E3A53683E186E033EBC18943D13B3CABE2F6ACABD05195BBEC4EB95BEF9AD263D7B9650BFD3ADA83EE37C533F807E4EBF5ADC3F3F16FD753FA1DD293F0026CB3EC9E2683E4EC0033EB975943D700E0F3F7A3A1DBF9CD301BFE527EABE6ABB72BD869958BF0CE1B73EFD04563F38FF4FBF95E73E3F2936763FC0342A3F499ECB3E5472693E8312043EB6D2943DE9EF7F3F45BB70BF010140BFB6801BBFFB6D22BE45ED5FBF33E5C63EC47B583F9C7A51BF46F13D3F9B6E763FBC8B2A3F8616CC3EDA016A3EB764043EB22F953DAE82053FFC177ABFED236BBFEE053DBFD14683BEC88B66BF71B6D53E04E15A3FA3F052BF6CF93C3F6BA6763F94E22A3FB48ECC3E5B916A3EEAB6043EAE8C953D8B54DFBE7A6E36BF40F57EBFF39458BFDB06B4BEB56F6CBFFA50E43E8C345D3F446154BF0B003C3F9ADD763F49392B3FD606CD3ED7206B3E1C09053EAAE9953D232D7EBFD7556ABEDC7D79BF434F6DBF69FAE2BE479471BF11B1F23E2C765F3F75CC55BF25053B3F2714773FDA8F2B3FEA7ECD3E4EB06B3E4E5B053EA546963DBDFF22BF019DA63E88485BBF828D7ABFB1D407BF55F575BF8469003FB6A5613F2E3257BFBA083A3F124A773F48E62B3FF0F6CD3EC13F6C3E7EAD053EA1A3963DE7139C3E4A8A473F2D5427BFC3E47FBFBED01CBF538F79BFA159073FFAC2633F639258BFCF0A393F5B7F773F923C2C3FE96ECE3E2ECF6C3EAEFF053E9B00973D0154773FAA517E3F8F8FC5BEE7297DBFAE3B30BF575F7CBF18270E3FCFCD653F0EED59BF630B383F01B4773FB9922C3FD5E6CE3E975E6D3EDD51063E965D973D9E393D3FAEC5663FDC7CA3BDF77272BFD6E341BF1A637EBF2CD0143F0AC6673F24425BBF7B0A373F05E8773FBBE82C3FB25ECF3EFBED6D3E0AA4063E90BA973D15672BBED826083F85BD6F3E771660BF0C9C51BFFB987FBF28531B3F81AB693F9D915CBF1708363F671B783F9A3E2D3F83D6CF3E5A7D6E3E37F6063E8A17983D9A876BBF1F4ACDBAC65C063FA8A846BF1B3C5FBF000080BF62AE213F0E7E6B3F71DB5DBF3904353F274E783F55942D3F454ED03EB30C6F3E6448073E8474983DEFA953BF86D408BF0E77433FD9F626BF28A16ABFD4977FBF38E0273F8A3D6D3F971F5FBFE5FE333F4380783FECE92D3FFAC5D03E089C6F3E8F9A073E7DD1983D00C1D93C411E67BFFF2E6D3FF40002BF0FAE73BFCC607EBF16E72D3FD2E96E3F075E60BF1CF8323FBDB1783F5F3F2E3FA23DD13E582B703EB9EC073E762E993D61045B3FDB397EBF77617F3FCAE2B1BEA84B7ABFE45B7CBF6FC1333FC282703FB89661BFDFEF313F93E2783FAE942E3F3BB5D13EA3BA703EE33E083E6F8B993DB8DD653F6F0947BF7D40783FCA4E34BE09697EBFBF8A79BFC56D393F3B08723FA3C962BF32E6303FC712793FD9E92E3FC72CD23EE949713E0B91083E67E8993D9A04EB3D9018A5BE0C81583FB0D2573AAAFB7FBFA3EF75BFA4EA3E3F1B7A733FBFF663BF16DB2F3F5742793FDF3E2F3F45A4D23E2AD9713E33E3083E5F459A3DF31E46BFEA746D3E2349233FA1F7353E86FF7EBF7B8D71BFA436443F46D8743F061E65BF8ECE2E3F4471793FC1932F3FB61BD33E6668723E5A35093E57A29A3DB57773BF45FE363FA8BFBB3E1BADB23E22777BBFD5676CBF6A50493F9F22763F6F3F66BF9CC02D3F8E9F793F7FE82F3F1893D33E9DF7723E7F87093E4EFF9A3D50F181BE83437A3FC574723DDF5D023F876B75BFDB8266BFA8364E3F0B59773FF35A67BF41B12C3F34CD793F193D303F6D0AD43ECF86733EA4D9093E455C9B3D62422D3F2175703FE12382BE9848273F2BEC6CBF51E35FBF1DE8523F717B783F8B7068BF81A02B3F36FA793F8D91303FB381D43EFC15743EC82B0A3E3CB99B3D35327C3F45981C3F38D70ABFA6EC463FCA0E62BF948E58BF9463573FB989793F2F8069BF5D8E2A3F94267A3FDDE5303FECF8D43E23A5743EEC7D0A3E32169C3DAC87C63EA807C43DB3D746BF904A603F31EF54BF948A50BFE9A75B3FCE837A3FDA896ABFD77A293F4F527A3F093A313F1770D53E4634753E0ED00A3E28739C3D0FEE10BFA144E6BE16206FBF8695723FEEAE45BFCBDD47BF04B45F3F9C697B3F838D6BBFF265283F657D7A3F108E313F34E7D53E64C3753E2F220B3E1ED09C3D7EE07FBF08505BBFB5B17FBFD5397D3F067534BF418F3EBFDC86633F0F3B7C3F258B6CBFB14F273FD7A77A3FF2E1313F435ED63E7C52763E50740B3E132D9D3D669203BF6AF27FBFEDE776BF90E17F3F886D21BF7DA634BF751F673F17F87C3FB8826DBF1438263FA5D17A3FAF35323F43D5D63E90E1763E6FC60B3E088A9D3D4766E33E15C155BFD9A155BF48777A3F21C90CBF852B2ABFE57C6A3FA4A07D3F37746EBF1F1F253FCFFA7A3F4789323F364CD73E9E70773E8E180C3EFDE69D3DB46F7E3F5175D3BE362C1FBFB4266D3F3A79EDBED3261FBF4F9E6D3FAA347E3F9B5F6FBFD404243F54237B3FBADC323F1BC3D73EA7FF773EAB6A0C3EF2439E3DCE3E213F396F0B3E31DBB1BE585B583FC600BFBE53A113BFE682703F1BB47E3FDE4470BF35E9223F354B7B3F0830333FF139D83EAB8E783EC8BC0C3EE6A09E3D4663A0BEE6B5243F45D51DBD17BD3C3FC29F8EBE57A407BFEC29733FEE1E7F3FFB2371BF44CC213F70727B3F3183333FB9B0D83EAA1D793EE40E0D3EDAFD9E3D3AE777BFAAD5733FBF5A8C3EF02A1B3FDCA339BE2873F6BEB392753F1A757F3FECFC71BF04AE203F08997B3F35D6333F7327D93EA4AC793EFF600D3ECD5A9F3D04B13BBFB2DC773F75420F3FE367E93EB85AA8BD2DD6DCBE9DBC773F98B67F3FAACF72BF778E1F3FFABE7B3F1429343F1F9ED93E983B7A3E19B30D3EC0B79F3DF254343E738D2F3F8F224A3F5A1D953EA103913C7786C2BE1EA7793F62E37F3F329C73BF9F6D1E3F47E47B3FCD7B343FBD14DA3E88CA7A3E32050E3EB314A03D88686C3F3CB4443EFCF6703F617BF03DCD7FF03D5199A7BEB6517B3F76FB7F3F7C6274BF7F4B1D3FEF087C3F61CE343F4C8BDA3E72597B3E4A570E3EA671A03D8761523F11B1B8BEF1E57F3FA32876BDC42B5D3E87248CBEF9BB7C3FD1FE7F3F862275BF19281C3FF22C7C3FCF20353FCD01DB3E57E87B3E61A90E3E98CEA03D661D11BD466D4DBF5174753F216171BEF4F09F3EA27C60BE8BE57D3F72ED7F3F48DC75BF6F031B3F50507C3F1873353F4078DB3E37777C3E77FB0E3E892BA13D842E5CBF793D7FBF40AB523F96CDCEBEEAB2CF3E87FA27BE1ECE7E3F5CC77F3FC08F76BF85DD193F08737C3F3BC5353FA4EEDB3E11067D3E8D4D0F3E7B88A13D15DC64BFB17162BFDAFD1A3F6E320FBF9C61FD3EF0E0DDBD78757F3F918C7F3FE73C77BF5BB6183F1B957C3F3817363FFA64DC3EE6947D3EA19F0F3E6CE5A13D4400D9BD9AD0FFBE3FE3A73EE07932BF1844143F823256BD6EDB7F3F163D7F3FBBE377BFF58D173F88B67C3F1069363F41DBDC3EB6237E3EB5F10F3E5D42A23D538C473FD25B203DF448923C482050BF235C283FC451803BE5FF7F3FF1D87E3F358478BF5464163F50D77C3FC2BA363F7A51DD3E81B27E3EC743103E4D9FA23DFEC1723F94DD103F3D8296BE413667BF8BC53A3FF839763DD5E27F3F2B607E3F531E79BF7C39153F72F77C3F4E0C373FA4C7DD3E47417F3ED995103E3DFCA23DAD1B7B3EBC176B3F029E13BF650177BF35514B3F38D1ED3D44847F3FCED27D3F11B279BF6F0D143FEE167D3FB45D373FC03DDE3E07D07F3EE9E7103E2D59A33DAFEB2EBF65EA7C3F48574DBF2F027FBFD0D4593F7DE22F3E4BE47E3FE4307D3F6A3F7ABF2FE0123FC4357D3FF4AE373FCDB3DE3E612F803EF939113E1DB6A33D0DCC7BBF59D8403F7DB372BF00F87EBF3D2B663F054E683E12037E3F7C7A7C3F5BC67ABFBEB1113FF5537D3F0E00383FCC29DF3EBC76803E088C113E0C13A43D4A58C2BE80C3923E26FE7FBF2CE376BFEB34703FC5FE8F3ED4E07C3FA3AF7B3FE1467BBF2082103F7F717D3F0251383FBC9FDF3E14BE803E15DE113EFB6FA43DC6CA123F095D89BED3E573BFF20467BF2FD8773FFE61AB3EDB7D7B3F6AD07A3FF7C07BBF56510F3F638E7D3FD0A1383F9E15E03E6905813E2230123EE9CCA43DF1CB7F3FB1973DBF949D4FBF70DD4FBF7F017D3F823AC63E82DA793FE3DC793F9C347CBF631F0E3FA1AA7D3F78F2383F708BE03EBC4C813E2E82123ED729A53D7A9F013FC11C7CBF84BE16BF9B2732BFA7A37F3F9772E03E33F7773F22D5783FCDA17CBF49EC0C3F39C67D3FF942393F3401E13E0C94813E39D4123EC586A53D7373E7BE71FC6CBFE9D89DBE55D30EBFEBB77F3F06F5F93E6CD4753F3DB9773F85087DBF0CB80B3F2BE17D3F5393393FEA76E13E5ADB813E4326133EB2E3A53D2BAD7EBF5BDF14BF3445393BBCFBCDBE163E7D3F9456093FB672733F4989763FC3687DBFAD820A3F76FB7D3F88E3393F90ECE13EA422823E4C78133E9F40A63DA37A1FBFA48A6EBD3F99A03E56A36FBE7F3C783F7E43153FB0D2703F6145753F85C27DBF2F4C093F1B157E3F96333A3F2862E23EEC69823E54CA133E8C9DA63D6FAFA43EFA4AF73E63E9173F5D016FBDF4BF703F9BB7203F04F56D3F9DED733FC7157EBF9414083F192E7E3F7D833A3FB1D7E23E32B1823E5B1C143E78FAA63D7A75783FF21E603F8375503F300AF43D9ADB663FA4A92B3F6FDA6A3F1B82723F89627EBFDFDB063F71467E3F3DD33A3F2B4DE33E74F8823E616E143E6457A73DA8243A3FF6917F3F6955743FAAF8953EBFA85A3FC010363FBC83673FF702713FC7A87EBF13A2053F225E7E3FD7223B3F96C2E33EB43F833E66C0143E50B4A73D313F3DBEFA4E503F51FA7F3FE433EA3E97464C3F81E43F3FC5F1633F50706F3F80E87EBF3267043F2C757E3F4A723B3FF237E43EF186833E6A12153E3B11A83DB8446DBF82C8C13E9F3C723F12861B3FECD93B3FF41C493F7525603F47CA6D3FB3217FBF3E2B033F8F8B7E3F96C13B3F3FADE43E2CCE833E6D64153E266EA83DE71451BFE97631BE2A794C3F7A0A3D3FC28C293FA4B2513FC51F5C3FFE106C3F5E547FBF3BEE013F4CA17E3FBC103C3F7D22E53E6315843E6FB6153E11CBA83D6357353DBCF52BBFAC6E123F8C98583FE88D153F9C9E593FBCE1573F99446A3F7F807FBF2AB0003F62B67E3FBA5F3C3FAC97E53E985C843E7008163EFB27A93D3D545D3FDA9776BF4ABD933ECB516D3F8410003F74DA603F706C533F3D65683F16A67FBF1EE2FE3ED1CA7E3F91AE3C3FCD0CE63ECBA3843E715A163EE584A93DDAD5633FBD4775BFB897C0BCE58E7A3F1B97D23E5160673F05C14E3F1173663F21C57FBFD761FC3E99DE7E3F41FD3C3FDE81E63EFAEA843E70AC163ECFE1A93D94F7C63DEA6C28BFAA9EAABEF5E47F3F84F2A23EEB2A6D3FAEE0493F3D6E643FA1DD7FBF85DFF93EBAF17E3FCA4B3D3FE0F6E63E2732853E6EFE163EB83EAA3DB3F548BF78CB1EBE21241CBFE6287D3F435A633E9335723FA9CC443FEB56623F93EF7FBF2E5BF73E34047F3F2C9A3D3FD26BE73E5179853E6B50173EA19BAA3D680772BF5282CA3EE97C53BFCD70723FE813FD3D347C763F44863F3F472D603FF8FA7FBFD5D4F43E06167F3F66E83D3FB6E0E73E78C0853E67A2173E8AF8AA3DB04F72BEF105533F92DC75BF3413603FC9AFC33C59FB793FD90E3A3F7DF15D3FD0FF7FBF814CF23E32277F3F7A363E3F8B55E83E9D07863E63F4173E7255AB3D7A91303FF3CC7F3F72DA7FBF67A4463F26B99BBD2CB07C3FCD67343FBBA35B3F1AFE7FBF38C2EF3EB6377F3F65843E3F50CAE83EBE4E863E5D46183E5AB2AB3DD8607B3FC9CB5D3FE27870BFBDF1263FF66733BE7C987E3F93922E3F3244593FD6F57FBFFD35ED3E93477F3F29D23E3F063FE93EDD95863E5698183E410FAC3D0325BE3EF7F6EE3E5B3E49BF25FB013F3A948BBEC0B27F3FA990283F12D3563F05E77FBFD6A7EA3EC9567F3FC61F3F3FACB3E93EF9DC863E4EEA183E286CAC3D8BA414BFA8099DBDC90E0EBF24D6B13E720FBCBE12FE7F3F9863223F8E50543FA7D17FBFCA17E83E57657F3F3B6D3F3F4428EA3E1224873E463C193E0FC9AC3D42B27FBF39B218BF7B9189BE3C34343EA2A9EABE357A7F3FF70C1C3FDABC513FBCB57FBFDC85E53E3E737F3F89BA3F3FCC9CEA3E296B873E3C8E193EF525AD3DE853FFBE2ABC6EBFD8F8343D06CD72BACB750BBF94277E3F638E153F2B184F3F46937FBF12F2E23E7E807F3FAE07403F4511EB3E3DB2873E31E0193EDB82AD3DFB7BEB3E713F7BBF6491B43E2D1236BE0C3220BF42077C3F87E90E3FB9624C3F446A7FBF735CE03E168D7F3FAC54403FAE85EB3E4DF9873E25321A3EC1DFAD3D87E57E3F80613ABFC44D203FBFB9B2BE8B5433BFF61A793F1620083FBB9C493FB93A7FBF02C5DD3E07997F3F82A1403F08FAEB3E5C40883E18841A3EA63CAE3D45B31D3F583980BE256D563FAD6302BF56AC44BF0E65753FCC33013F6BC6463FA5047FBFC62BDB3E50A47F3F30EE403F526EEC3E6787883E0BD61A3E8B99AE3D4AF8A8BEECCD9B3ECD48773FB34D27BF110D54BF8BE8703FDF4CF43E04E0433F0AC87EBFC390D83EF2AE7F3FB63A413F8DE2EC3E6FCE883EFC271B3E70F6AE3DBEFE78BF87EC433F8E9E7F3FE5F046BF664F61BF0FA96B3F9EF3E53EC1E9403FE9847EBF00F4D53EECB87F3F1487413FB856ED3E7515893EEC791B3E5453AF3D8F9438BFCB9A7D3FCE9A6E3FD04D60BF6A516CBFD9AA653F7F5FD73EE1E33D3F443B7EBF8155D33E3EC27F3F4AD3413FD4CAED3E775C893EDBCB1B3E38B0AF3DA425463E062E693F81ED453FAE9772BFF6F674BFC2F25E3F3F94C83EA1CE3A3F1CEB7DBF4DB5D03EE9CA7F3F581F423FE03EEE3E77A3893EC91D1C3E1B0DB03D261C6E3F95F00C3F579F093FD23A7DBFEC297BBF3B86573FA695B93E42AA373F75947DBF6713CE3EECD27F3F3D6B423FDDB2EE3E74EA893EB66F1C3EFE69B03D16C44F3F585FA93C37AD7E3E5BE17FBF70DA7EBF466B4F3F8D67AA3E0477343F50377DBFD76FCB3E48DA7F3FFBB6423FCA26EF3E6F318A3EA2C11C3EE1C6B03DBD8D59BDEFFB03BF01C984BDE2757ABF13FF7FBF72A8463FD40D9B3E2B35313FB0D37CBFA1CAC83EFCE07F3F9002433FA79AEF3E66788A3E8D131D3EC423B13D84755EBFC79C64BF5870BEBE2A246DBFE8947EBFD7443D3F6B8C8B3EF9E42D3F96697CBFCB23C63E08E77F3FFC4D433F740EF03E5ABF8A3E77651D3EA680B13D0DCB62BF0FD57EBFD96524BFBD5758BF8D9F7ABF0D48333F93CE773EB4862A3F07F97BBF5A7BC33E6DEC7F3F4099433F3282F03E4C068B3E60B71D3E87DDB13DE6EAB4BD83914ABFE44559BF88B83CBF222974BF2ABA283FE044583EA01A273F04827BBF55D1C03E29F17F3F5BE4433FE0F5F03E3B4D8B3E48091E3E693AB23D0A5B4A3F98D5AFBEF29978BF93251BBF30426BBFB9A31D3FD183383E06A1233F90047BBFBF25BE3E3EF57F3F4E2F443F7F69F13E26948B3E2F5B1E3E4A97B23DF847713F663E573EAA467FBFE15BE9BE7B0160BFB20D123F8793183E2D1A203FB0807ABFA078BB3EACF87F3F197A443F0DDDF13E0FDB8B3E15AD1E3E2AF4B23DD67E693E5DF7323F97A26CBF721095BECC8352BF7701063F5CF8F03D5D861C3F66F679BFFCC9B83E71FB7F3FBAC4443F8C50F23EF5218C3EFAFE1E3E0A51B33DBA3332BFD500793FFA8642BFCC45F0BDA4EB42BF9011F33EFC8BB03DE2E5183FB66579BFD919B63E8FFD7F3F330F453FFAC3F23ED8688C3EDE501F3EEAADB33D98F07ABF0D5A723FD22005BF5B94763DE96031BF785BD93ED6E45F3D0639153FA4CE78BF3C68B33E05FF7F3F8359453F5937F33EB9AF8C3EC0A21F3ECA0AB43DEAEDB9BE730F213F931B6ABE597B713E77101EBF77F5BE3EC6F0BC3C1680113F333178BF2CB5B03ED3FF7F3FAAA3453FA8AAF33E96F68C3EA2F41F3EA967B43D557B163F8252F13D0B07AF3DEDD9CE3EB62B09BFE8F4A33EFA300CBC5FBB0D3F678D77BFAE00AE3EFAFF7F3FA8ED453FE71DF43E703D8D3E8346203E87C4B43D73937F3F4F0ADCBE703AC83E05380F3F30D0E5BEA86F883EE78724BD2EEB093F45E376BFC74AAB3E79FF7F3F7D37463F1691F43E48848D3E6298203E6621B53DBE63FB3E455258BFEC6B283FB57E323F20FDB6BEF9F7583EB9EC92BDD30F063FD13276BF7D93A83E50FE7F3F2881463F3504F53E1CCB8D3E41EA203E447EB53DC97FEFBEE2FF7FBFD7065C3F3524503FFF5586BE0861203EE26FD3BD9E29023F107C75BFD6DAA53E7FFC7F3FABCA463F4477F53EEE118E3E1E3C213E21DBB53DC5187FBFA4D558BFDCCF793F2639673F83AE28BE9390CE3D76DE09BEBE71FC3E05BF74BFD720A33E06FA7F3F0514473F42EAF53EBC588E3EFB8D213EFE37B63DBEE81BBFE2C6DDBECFD27E3F2A03773F230386BDD26F373DB0E129BED27BF43EB7FB73BF8665A03EE6F67F3F355D473F315DF63E889F8E3ED6DF213EDB94B63DC13DAD3E97ACE93D76906A3FC6027F3F145B0D3DE0573BBC6EB949BE1A72EC3E2A3273BFE8A89D3E1EF37F3F3CA6473F0FD0F63E51E68E3EB131223EB8F1B63D0483793FA24F203F230B3F3F65F77E3FB754093EED7A8ABD895D69BE3F55E43E636272BF04EB9A3EAEEE7F3F1AEF473FDE42F73E162D8F3E8A83223E944EB73DC300373F3B0A723FB993003F63E1763F63F36D3ECB1AFDBDF46284BEE725DC3E688C71BFDF2B983E96E97F3FCE37483F9CB5F73ED9738F3E62D5223E6FABB73D1E084FBE9839793F4A70553E0A02673FB518A83EE87637BE3FF593BEBDE4D33E3DB070BF7E6B953ED7E37F3F5980483F4A28F83E99BA8F3E3927233E4B08B83DCEEE6EBF3AA7333FE931D9BD80D94F3FC089D73EEFCB6FBEAB61A3BE6C92CB3EEACD6FBFE8A9923E70DD7F3FBAC8483FE79AF83E5601903E0F79233E2565B83D1A6F4EBF99015B3E99EED1BEC322323FBD69023F71AF93BE45A4B2BEA12FC33E72E56EBF21E78F3E61D67F3FF110493F750DF93E1048903EE4CA233E00C2B83DBABF7D3D7206AEBE8C5F2CBFBCCD0E3F06C1173F6501AFBE24B9C1BE08BDBA3EDDF66DBF31238D3EABCE7F3FFF58493FF27FF93EC68E903EB81C243EDA1EB93D56925F3F7CFA49BFB1AF5EBF62EFCD3E24942B3FB5C5C9BE6C9CD0BE513BB23E31026DBF1C5E8A3E4DC67F3FE3A0493F5EF2F93E7AD5903E8B6E243EB47BB93DB4BB613F16BD7EBF6AEA7ABF1B896F3E62B03D3FB8E6E3BE4E4ADFBE2DABA93E73076CBFE897873E48BD7F3F9EE8493FBA64FA3E2B1C913E5DC0243E8DD8B93D",
      prefill_torch_tensor_512_16_torch.float32: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F40510A3F0E94583F6A4E733F83F67B3F98B87E3F68987F3F3CDF7F3FA3F57F3FB9FC7F3FF7FE7F3FACFF7F3FE5FF7F3FF8FF7F3FFDFF7F3FFFFF7F3F0000803F3311D5BEB2E8DC3EEC7B4E3FA5FA6F3FA5E57A3FF3617E3FF97C7F3F8ED67F3FE5F27F3FDBFB7F3FB0FE7F3F96FF7F3FDEFF7F3FF5FF7F3FFDFF7F3FFFFF7F3F26707DBFA87FEDBD572F153F296D5C3FEF90743F9E5D7C3F4FD97E3FC3A27F3F83E27F3FADF67F3F0DFD7F3F11FF7F3FB5FF7F3FE8FF7F3FF8FF7F3FFEFF7F3F305527BF9DAF20BFB12E9A3EEDEB413FA7CA6B3F098D793F69F47D3F475A7F3F94CB7F3F6CEF7F3FC2FA7F3F58FE7F3F7AFF7F3FD6FF7F3FF3FF7F3FFCFF7F3F2C3C913E403272BFD47229BCF14C213F40A9603F7CF2753F81CE7C3F1EFD7E3F19AE7F3F19E67F3FCFF77F3F69FD7F3F2EFF7F3FBEFF7F3FEBFF7F3FF9FF7F3FB8CD753F531D79BF6F3FA4BE342FF73E3249533FE290713FE3677B3F518B7E3F128A7F3FB3DA7F3F34F47F3F45FC7F3FD2FE7F3FA1FF7F3FE2FF7F3FF6FF7F3FBDFF403F604F33BFBB7419BFB9F8A33EB3CC433FC56B6C3FEAC0793FE9047E3F815F7F3F3BCD7F3FF2EF7F3FECFA7F3F65FE7F3F7EFF7F3FD7FF7F3FF3FF7F3FF6FD14BE192059BEE69151BFA22C173E5F5B323F5287663F02DA773FF1697D3F662E7F3FB2BD7F3F08EB7F3F5EF97F3FE7FD7F3F56FF7F3FCAFF7F3FEFFF7F3FD53F69BF1AEEAE3EA2E674BF3AE6F2BCD5211F3F4BE85F3FA9B3753F75BA7C3FC2F67E3F16AC7F3F76E57F3F9BF77F3F59FD7F3F29FF7F3FBCFF7F3FEBFF7F3F64CD56BF17464A3FFBF17FBF0AF152BE40510A3F0E94583F6A4E733F83F67B3F98B87E3F68987F3F3CDF7F3FA3F57F3FB9FC7F3FF7FE7F3FACFF7F3FE5FF7F3F7205913B30C97E3F8C9B71BF116FC0BEC03DE83E8790503FE4AA703F2C1E7B3FE8737E3FA8827F3F5BD87F3F76F37F3F09FC7F3FBFFE7F3F9AFF7F3FE0FF7F3FD006583F1ED4643F554F4BBFF1A908BFF586B93E35E4473FC3C96D3F81317A3FB5287E3FD76A7F3FD2D07F3F14F17F3F48FB7F3F82FE7F3F87FF7F3FDAFF7F3F6F4E683F7065043F9DD910BFE8CC2CBF9BF5883E1C963E3FC3AB6A3F9530793F00D77D3FF5507F3FA1C87F3F7DEE7F3F76FA7F3F40FE7F3F72FF7F3FD3FF7F3FD7040C3EADF999BC0F0D90BEA97C4BBFDE0B2E3EC3AD343FB151673F7D1B783FCC7E7D3F02357F3FC9BF7F3FB1EB7F3F94F97F3FF8FD7F3F5CFF7F3FCCFF7F3FE87A42BFAC890CBFF722FE3C70C163BFAADE903D30332A3F68BC633F4FF2763F1A207D3FFD167F3F49B67F3FB0E87F3FA1F87F3FABFD7F3F43FF7F3FC4FF7F3F2C2975BF12FB68BF303EAE3E4AD774BFD633EFBCDD2E1F3FD4EC5F3F23B5753FEDBA7C3FE8F67E3F22AC7F3F7AE57F3F9DF77F3F59FD7F3F29FF7F3FBCFF7F3F36E28CBE7EAB7DBF4FA91D3F44347EBFD0EF03BEB5A9133FEEE35B3F1364743F494F7C3FC3D47E3F53A17F3F0EE27F3F88F67F3F01FD7F3F0EFF7F3FB3FF7F3F840A293FBC3B44BFEB90543FC48C7FBFAAA768BE0CAD073FBFA2573F3BFF723F2EDD7B3F8EB07E3FDC957F3F6EDE7F3F62F57F3FA5FC7F3FF0FE7F3FAAFF7F3FBF1B7D3F92B89CBE0764763FEDD578BF3686A5BE2785F63E5C2A533FB786713FA1647B3F488A7E3FBE897F3F99DA7F3F2CF47F3F42FC7F3FD1FE7F3FA0FF7F3F22F0D03E78957E3EEDC77F3FF5456ABF3311D5BEB2E8DC3EEC7B4E3FA5FA6F3FA5E57A3FF3617E3FF97C7F3F8ED67F3FE5F27F3FDBFB7F3FB0FE7F3F96FF7F3FFC370CBFF50C3A3F37CE6F3F705254BF983D01BF7499C23EA198493F275B6E3F3C607A3F8F377E3F8C6F7F3F4FD27F3F8DF17F3F6EFB7F3F8EFE7F3F8BFF7F3F6FFD7FBFB3277B3F790C483F9BAC37BF02A816BFB7ACA73EBB81443F5CA86C3F6AD4793F1C0B7E3F78617F3FDBCD7F3F24F07F3FFCFA7F3F6AFE7F3F80FF7F3FBF6708BF89E86E3F05740C3FC43B15BF11912ABF46388C3E88383F3F6AE26A3F3342793F9BDC7D3FBC527F3F31C97F3FABEE7F3F85FA7F3F44FE7F3F74FF7F3FFE2DD93E0A15193FA6DB853EFE2BDCBED6C53CBFB1A4603E63BE393F7309693F9BA9783F0CAC7D3F59437F3F53C47F3F20ED7F3F08FA7F3F1DFE7F3F67FF7F3F78BF7D3F4AE0A03D57B853BDC2EE86BEBF174DBF0723283EB114343F9F1D673FA50A783F6E797D3F4F337F3F3FBF7F3F85EB7F3F86F97F3FF4FD7F3F5AFF7F3F819C253FF01CEEBEDB29B8BE42C0B5BD105D5BBF9232DE3DE63C2E3F161F653F5565773FC4447D3F9D227F3FF7B97F3FDAE97F3FFFF87F3FC9FD7F3F4DFF7F3F389395BE2A8E5DBF9FCC21BF00F6B53D467167BF83D6563D8238283F000E633FB1B9763F0D0E7D3F44117F3F79B47F3F1DE87F3F72F87F3F9CFD7F3F3FFF7F3F576D76BFB2D17FBFA77857BFC5FB863E7C3571BFD85F76BB0E09223F89EA603FBB07763F49D57C3F44FF7E3FC7AE7F3F50E67F3FE0F77F3F6EFD7F3F30FF7F3FB3803FBF984B53BF6FC677BF2B38DC3EB79078BF089675BD20B01B3FDDB45E3F784F753F799A7C3F9DEC7E3FE0A87F3F72E47F3F49F77F3F3FFD7F3F21FF7F3F18F41D3E8964CBBEDB817FBF3F41153F26707DBFA87FEDBD572F153F296D5C3FEF90743F9E5D7C3F4FD97E3FC3A27F3F83E27F3FADF67F3F0DFD7F3F11FF7F3F8E2C6A3F8DE41C3E9EE66DBF4EB1373F52C77FBF0BBA2FBE5E880E3F9D135A3F22CC733FB71E7C3F5AC57E3F729C7F3F83E07F3F0BF67F3FDAFC7F3F01FF7F3FAA8F553F0E10283FB4B344BF3556543F3F907FBF082668BEEABC073F6AA8573F1801733FC7DD7B3FBEB07E3FEC957F3F73DE7F3F64F57F3FA5FC7F3FF0FE7F3FB78659BC5A24753F0AFF07BFAD486A3F79CB7CBF12EB8FBEB6CE003FC22B553FD52F723FCC9A7B3F7B9B7E3F308F7F3F52DC7F3FB7F47F3F6EFC7F3FDFFE7F3FE73B59BFD5B8763F273777BE83D7783F168077BFA64EABBE127FF33ED89D523F5F58713FC8557B3F91857E3F40887F3F20DA7F3F06F47F3F36FC7F3FCDFE7F3F5F5867BFED502C3F0124943D2A8D7F3FA0BB6FBF9427C6BE6422E53EE1FE4F3FBB7A703FBB0E7B3F006F7E3F1B817F3FDDD77F3F4FF37F3FFCFB7F3FBBFE7F3FEA0803BE2E5C333E5A01C23E78337E3FF69165BF2460E0BE0E8BD63E144F4D3FEF966F3FA5C57A3FC9577E3FC1797F3F8AD57F3F92F27F3FC1FB7F3FA8FE7F3F2DF2433F59E4C0BE36DE253F52D5743F151D59BF1BE3F9BECEBCC73EA88E4A3F01AD6E3F887A7A3FEB3F7E3F31727F3F25D37F3FD1F17F3F84FB7F3F95FE7F3FB57F743F450750BFCA485A3F5CBE633FDC7C4ABFEA4D09BF6DBBB83ED7BD473FF7BC6D3F642D7A3F66277E3F6D6A7F3FB0D07F3F0AF17F3F45FB7F3F81FE7F3F6C85883EB68A7FBFB40D793F92784B3FB3D639BF273B15BFC28AA93ED9DC443FD7C66C3F39DE793F3B0E7E3F74627F3F2BCE7F3F3DF07F3F04FB7F3F6DFE7F3F74BC2ABF625A60BFCD1F7F3FEEC72C3F305527BF9DAF20BFB12E9A3EEDEB413FA7CA6B3F098D793F69F47D3F475A7F3F94CB7F3F6CEF7F3FC2FA7F3F58FE7F3F44C27CBF9F22F8BEF7E46B3F3DA4083FAA2713BF07A22BBF28AB8A3E4DEB3E3F6EC86A3FD339793FF1D97D3FE4517F3FEDC87F3F95EE7F3F7EFA7F3F42FE7F3FE0CACCBEA9DA663D6345413F9162C03E7703FBBE880936BF4008763E39DB3B3F32C0693F99E4783FD2BE7D3F4C497F3F35C67F3FB9ED7F3F38FA7F3F2CFE7F3FE81B0E3F107B143F2A7B033FA4D6523E8D35CDBEB6DD3FBF367B563EF0BB383FFBB1683F5B8D783F0DA37D3F7F407F3F6CC37F3FD7EC7F3FF1F97F3F16FE7F3FBBF57F3FBECD6C3FEF9B623E7F0EF23CBC5A9DBE9A1649BF44B7363EB28D353FCE9D673F1A34783FA2867D3F7E377F3F92C07F3FF1EB7F3FA8F97F3FFEFD7F3F807B063F08327C3F9C5BBEBD514717BEDBDA57BEC0AC51BF8EC4163EC250323FB483663FD7D8773F91697D3F472E7F3FA8BD7F3F05EB7F3F5DF97F3FE7FD7F3F6D46DDBE64EA3D3F9AC3CBBE8005A4BE39B0E5BD349959BF7E56ED3D62052F3FB263653F917B773FDA4B7D3FDC247F3FADBA7F3F13EA7F3F11F97F3FCFFD7F3FB3097EBF584A8A3EA2DD29BF043BF7BED2F94ABC8BD560BF20E7AC3DD8AB2B3FD23D643F4B1C773F7D2D7D3F3C1B7F3FA1B77F3F1DE97F3FC3F87F3FB6FD7F3F80E023BF5FD791BE05015DBF2E5221BFAB32B33DEC5B67BFFF96583D6844283F1912633F05BB763F790E7D3F67117F3F84B47F3F21E87F3F73F87F3F9DFD7F3F44E7993E3C8740BFB1397ABF54F041BF19FD3E3E0E276DBF9950AE3C58CF243F91E0613FC057763FD0EE7C3F5D077F3F57B17F3F1FE77F3F22F87F3F83FD7F3F0308773F37D77CBFCDA17EBF97705CBF2C3C913E403272BFD47229BCF14C213F40A9603F7CF2753F81CE7C3F1EFD7E3F19AE7F3F19E67F3FCFF77F3F69FD7F3FD1FD3D3F64486BBF79C969BFFFFC6FBF4C86C13E6E7976BFDFD62BBD7CBD1D3F2F6C5F3F3A8B753F8DAD7C3FAAF27E3FCAAA7F3F0DE57F3F7AF77F3F4EFD7F3F0EE726BE174311BFE7C13DBFB5F77BBF6BE1EF3E22F979BF869296BD41211A3F66295E3FFC21753FF38B7C3F02E87E3F6AA77F3FFCE37F3F24F77F3F33FD7F3F95146BBF740D28BDC8D1FDBE000080BF7AEB0D3F86AE7CBF1113D7BD8C78163FEDE05C3FC1B6743FB3697C3F24DD7E3FFAA37F3FE5E27F3FCCF67F3F17FD7F3FA64D54BF0BFBFE3EE5E74DBE52F57BBF3B7B223F69977EBF47AE0BBEA9C3123FCC925B3F8B49743FCE467C3F12D27E3F79A07F3FC9E17F3F72F67F3FFAFC7F3F2C43B53C1F38623F5E7EE83D4CF86FBF626B353F40B27FBF45AF2BBEE5020F3F0C3F5A3F5BDA733F44237C3FCBC67E3FE79C7F3FA8E07F3F17F67F3FDEFC7F3FA26C5A3FD8467F3F886FD53EBB695CBF7C8B463F26FE7FBF50844BBE8D360B3FB6E5583F3269733F14FF7B3F50BB7E3F44997F3F82DF7F3FB9F57F3FC0FC7F3FAC5D663FB2B64D3F73CA2D3F85E741BFBDAF553FDD7A7FBF42256BBEEF5E073FD386573F10F6723F3FDA7B3F9FAF7E3F91957F3F56DE7F3F5BF57F3FA2FC7F3FB714F43DCC96B93E0AA15F3FB54721BF68B1623FCF287EBF014585BE5D7C033F6B22563FF780723FC5B47B3FBAA37E3FCD917F3F25DD7F3FFAF47F3F84FC7F3F836545BF85D042BE464A7B3F6423F7BE3A6F6D3F0E097CBF45D594BE4A1EFF3E87B8543FE709723FA78E7B3FA0977E3FF88D7F3FEFDB7F3F98F47F3F65FC7F3F56D173BFB3332FBFEA077E3FF2EBA3BEB8CD753F531D79BF6F3FA4BE342FF73E3249533FE290713FE3677B3F518B7E3F128A7F3FB3DA7F3F34F47F3F45FC7F3FE62584BEC4BD77BF5F94673FF31117BE7BB77B3FFA6775BF8E7FB3BE1B2CEF3E74D4513FE715713F7B407B3FCD7E7E3F1C867F3F72D97F3FCFF37F3F25FC7F3FF76A2C3F15FB73BFA2293A3FF4BDF33C621D7F3F04EC70BFBA91C2BEA615E73E575A503FFA98703F6E187B3F15727E3F15827F3F2CD87F3F68F37F3F04FC7F3FB8637C3F241425BF6E91F43E700B533EBCF67F3F11AD6BBF1872D1BE7BECDE3EE4DA4E3F191A703FBCEF7A3F28657E3FFD7D7F3FE0D67F3FFFF27F3FE3FB7F3F83A1C83E60570DBE4D1D393E917BC03E5E417E3F61AF65BFD91CE0BE45B1D63E26564D3F47996F3F66C67A3F06587E3FD4797F3F90D57F3F94F27F3FC1FB7F3FFAFC0FBFD094D23ED54309BEA5AF083FA6017A3FCDF75EBF3C8EEEBEAE64CE3E26CC4B3F85166F3F6B9C7A3FB04A7E3F9B757F3F3AD47F3F28F27F3F9FFB7F3FE5E87FBF317D553F1504DFBEE2D12C3F7142733FC58B57BF8EC2FCBE6207C63EEE3C4A3FD3916E3FCD717A3F253D7E3F50717F3FDED27F3FBAF17F3F7CFB7F3F908C04BFCAEF7F3F3BA431BFC1804B3F04156A3F4A714FBF165B05BF0D9ABD3E89A8483F320B6E3F8A467A3F652F7E3FF66C7F3F7DD17F3F4AF17F3F59FB7F3F6D5AE13E7C8F5B3F912862BF85C4633FD5905E3FEBAE46BFC3320CBF5F1DB53E010F473FA5826D3FA31A7A3F70217E3F8A687F3F17D07F3FD9F07F3F35FB7F3FD54E7E3F9920E73E553F7CBF42D9743F5CD3503FC04B3DBF8CE612BF0892AC3E6170453F2BF86C3F18EE793F47137E3F0E647F3FACCE7F3F66F07F3F11FB7F3F3521223F7C32C0BD33527DBF10357E3FBDFF403F604F33BFBB7419BFB9F8A33EB3CC433FC56B6C3FEAC0793FE9047E3F815F7F3F3BCD7F3FF2EF7F3FECFA7F3F3A389EBEBD361CBFE84565BF5E8C7F3F733E2F3FE2C128BFA1DB1FBF23529B3E0124423F76DD6B3F1893793F56F67D3FE35A7F3FC5CB7F3F7BEF7F3FC7FA7F3FBC9D77BFBF4A70BFF97C36BF57D4783FE9BC1B3FCFAB1DBF9C1926BFFB9E923E5776403F3F4D6B3FA264793F8FE77D3F34567F3F4ACA7F3F04EF7F3FA1FA7F3F20773CBF555D7ABF4A36EBBE3D436A3F04AD063F201612BF132D2CBFF4DF893EC0C33E3F1FBB6A3F8935793F93D87D3F75517F3FCAC87F3F8AEE7F3F7AFA7F3FACD62F3E575437BF6E3E24BEAB4E543F4689E03E360A06BF761432BFC415813E470C3D3F19276A3FCC05793F63C97D3FA54C7F3F44C77F3F0FEE7F3F53FA7F3FE4F76B3F2D546FBE71391E3EE8A7373F2F7AB13EA123F3BE44CE37BF4282703EF64F3B3F2E91693F6CD5783FFEB97D3FC4477F3FB9C57F3F92ED7F3F2CFA7F3F6107533F3F2FA43E3580E83E4936153F21A5803E0E6ED9BE05593DBF83C55E3EDA8E393F5FF9683F6AA4783F65AA7D3FD3427F3F28C47F3F13ED7F3F04FA7F3F5ABFFDBCDDBB463F8E6A353FD01FDC3E0A0E1D3E8308BFBE4EB342BFBBF64C3EFEC8373FAC5F683FC472783F969A7D3FD13D7F3F93C27F3F93EC7F3FDBF97F3FFC985BBF432B7E3F5297643FBFE1863E5C005D3D5B08A4BEC1DB47BF5C173B3E6EFE353F19C4673F7B40783F948A7D3FBE387F3FF7C07F3F11EC7F3FB2F97F3F5A5E65BF2253673FC3187D3F848AB53DBA6C3CBD728388BE0AD14CBFD828293E352F343FA526673F900D783F5C7A7D3F9A337F3F57BF7F3F8DEB7F3F88F97F3FB512E2BD963C093FBD807C3FBE2BB6BDF6FD14BE192059BEE69151BFA22C173E5F5B323F5287663F02DA773FF1697D3F662E7F3FB2BD7F3F08EB7F3F5EF97F3FE4D4463F77D8613B55DE623FC80887BEA36379BE958920BE1C1D56BF2F24053EF882303F21E6653FD2A5773F50597D3F20297F3F07BC7F3F81EA7F3F34F97F3F141E733F74BE07BF54BC323F5944DCBEB5A5ADBE45E2CEBD83715ABFEB21E63D0DA62E3F1443653FFF70773F7C487D3FCB237F3F56BA7F3FF8E97F3F08F97F3F72877F3E3E9066BF64C1E13EB94615BF6DDDDCBEE31338BD008E5EBFD5E8C13DA8C42C3F2B9E643F8B3B773F72377D3F641E7F3FA1B87F3F6DE97F3FDDF87F3F05162EBFA55F7EBF924D0F3E00B637BF1AF004BFFEC6383C857162BF0EA09D3DD8DE2A3F69F7633F7405773F35267D3FED187F3FE6B67F3FE1E87F3FB0F87F3F1C007CBF61D747BFB91D33BEF95954BF741D1ABFFF288A3D121B66BF0695723DA8F4283FCF4E633FBBCE763FC2147D3F65137F3F26B57F3F54E87F3F83F87F3F1F74C4BEEB85A7BEDDE2F1BE654B6ABF99C02DBF4EC9FC3DB98969BF4ED6293D2406273F5DA4623F6197763F1C037D3FCC0D7F3F60B37F3FC4E77F3F56F87F3F28DB113F0276683E021D39BF18D978BF4EA73FBF834E373E98BC6CBFAD13C23C5A13253F16F8613F655F763F40F17C3F23087F3F96B17F3F33E77F3F28F87F3FEDD67F3FF717363F0AED66BF908D7FBFCBA34FBF04A46F3EDDB26FBF20ACC13B561C233FFA49613FC826763F31DF7C3F69027F3FC6AF7F3FA0E67F3FFAF77F3FF69A023F8FFD793F78D67DBFAB327EBF298D5DBFC99B933EC76B72BF118342BC2621213F0B9A603F89ED753FEDCC7C3F9EFC7E3FF0AD7F3F0CE67F3FCBF77F3FE869E5BE12E5703F9F937BBF59D374BFD53F69BF1AEEAE3EA2E674BF3AE6F2BCD5211F3F4BE85F3FA9B3753F75BA7C3FC2F67E3F16AC7F3F76E57F3F9BF77F3FDE8E7EBFA29B1D3FE85D60BF47BB63BFE29D72BFD6B2C93ECE2277BFA13B42BD711E1D3FBB345F3F2879753FC8A77C3FD6F07E3F36AA7F3FDEE47F3F6BF77F3FAA5E20BFE03ECE3D1AE82EBF7A744BBF5A8F79BF56D4E33EB61F79BF367A85BD08171B3F5C7F5E3F063E753FE7947C3FD9EA7E3F50A87F3F44E47F3F3BF77F3F0486A23E1AF9E3BEC333D8BEF4C22CBF7B027EBF713DFD3ED9DC7ABFCDCBA9BDA60B193F31C85D3F4402753FD1817C3FCBE47E3F66A67F3FA9E37F3F0AF77F3F7D2E783FE2A55ABF089AF4BD899E08BFE2EB7FBFCCEC0A3FC5597CBFA50FCEBD59FC163F390F5D3FE0C5743F886E7C3FADDE7E3F76A47F3F0CE37F3FD8F67F3FA8EC3A3F47F87FBF63EE473E1156C0BEAD467FBF70CA163F18967DBFCF42F2BD2FE9143F78545C3FDD88743F0A5B7C3F7ED87E3F81A27F3F6EE27F3FA6F67F3FC2C238BE297556BF072BFB3E3EBC52BE81147CBF0A2E223F82917EBF2E310BBE35D2123FEE975B3F394B743F57477C3F3ED27E3F87A07F3FCEE17F3F73F67F3F78D66CBFF7CAD5BE2FBB3C3FC536F1BC8B5D76BF620E2D3FC14B7FBFB0351DBE78B7103F9CD95A3FF50C743F71337C3FEDCB7E3F879E7F3F2CE17F3F40F67F3FE0BC51BF0E59063E7629693FFF61173E6B306EBFAB62373FA7C47FBF782D2FBE08990E3F86195A3F11CE733F561F7C3F8CC57E3F829C7F3F88E07F3F0CF67F3F381B233DE7B9233F5F787E3F4712A43E08A263BF8822413F14FC7FBF121741BEF0760C3FAB57593F8E8E733F070B7C3F1ABF7E3F779A7F3FE3DF7F3FD8F57F3FEEC05C3FD270733FF38A7A3FD446F73E64CD56BF17464A3FFBF17FBF0AF152BE40510A3F0E94583F6A4E733F83F67B3F98B87E3F68987F3F3CDF7F3FA3F57F3F6E5A643F102E783FE7C45D3F6B57213F51D347BFF0C5523F5DA67FBFEFB964BE0628083FB0CE573FA80D733FCCE17B3F05B27E3F53967F3F94DE7F3F6EF57F3F2A0CD03DF97B303FB8002B3FBBF4413F1DDA36BF349B5A3F4E197FBF507076BE50FB053F9207573F46CC723FE0CC7B3F61AB7E3F39947F3FE9DD7F3F38F57F3F494048BF17BD493E738ECE3E05745C3F330D24BF8BBF613FF34A7EBF5F0984BE2BCB033FB73E563F458A723FC0B77B3FACA47E3F19927F3F3DDD7F3F02F57F3FF16572BFBA4BB6BE217ECA3D58FF6F3FAA9C0FBF2D2D683F803B7DBFE5CF8CBEA797013F2074553FA547723F6CA27B3FE79D7E3FF48F7F3F90DC7F3FCBF47F3FF8BD76BE98A84CBF26A95CBEE6F87B3F9479F3BEE7DE6D3F3AEB7BBF058B95BEA2C1FE3ECFA7543F6604723FE38C7B3F11977E3FCA8D7F3FE0DB7F3F93F47F3F95BD2F3F5D237FBFD72B02BF0000803F0C4BC5BE1ED0723F785A7ABF0B3A9EBE714DFA3EC5D9533F88C0713F27777B3F2A907E3F9B8B7F3F2FDB7F3F5CF47F3F71977B3F300A63BFB04440BF20F47B3FDE2395BED0FC763FA08978BF41DCA6BED8D2F53E040A533F0D7C713F36617B3F32897E3F66897F3F7DDA7F3F23F47F3FCB42C03E700401BF594C6BBFF3F56F3F6BFE46BE9D617A3F297976BFF570AFBEF451F13E8E38523FF236713F124B7B3F2A827E3F2C877F3FC8D97F3FEAF37F3F6AB613BF80D70B3D67FE7EBF4D665C3F3470C3BDC6FB7C3F9B2974BF75F7B7BEE2CAEC3E6465513F3AF1703FB9347B3F127B7E3FED847F3F12D97F3FB0F37F3FD4BF7FBF47CE0F3FD66679BF1EE3413F7205913B30C97E3F8C9B71BF116FC0BEC03DE83E8790503FE4AA703F2C1E7B3FE8737E3FA8827F3F5BD87F3F76F37F3FBFA600BFF5946A3F9D135BBF7842213FB379D53D65C87F3FA5CF6EBF19D7C8BEADAAE33EFBB94F3FF063703F6B077B3FAE6C7E3F5F807F3FA1D77F3F3CF37F3FC874E93E6C1C7D3F9C0627BF9317F73E82E04F3E97F87F3F9DC66BBFDF2ED1BEC511DF3EC0E14E3F5F1C703F76F07A3F63657E3F0F7E7F3FE6D67F3F01F37F3FCBC97E3FC5AF413F84D2C4BE2ADFA33E3978993E9F597F3F3A8168BFB675D9BE2873DA3ED9074E3F30D46F3F4ED97A3F085E7E3FBB7B7F3F2AD67F3FC5F27F3FE7981E3F7038953E0D4CA0BD45F7163EA377C93EFDEB7D3F520065BFF2AAE1BEF2CED53E462C4D3F648B6F3FF1C17A3F9C567E3F61797F3F6BD57F3F89F27F3F8BD0A6BEB4E386BEBE4B713EAE95F4BCB973F73ED9B07B3FCD4461BFE9CDE9BE4425D13E0B4F4C3FFB416F3F60AA7A3F1F4F7E3F02777F3FABD47F3F4CF27F3F44BA78BF5ABA3CBFE9B3063FD62553BE6E7B113F02AA783F9D4F5DBFF3DDF1BE3B76CC3E28704B3FF6F76E3F9B927A3F91477E3F9E747F3FEAD37F3F0FF27F3F6F5E39BFEAE27BBF23B9433F1188C0BEE0C8253FEBD9743FC72159BF69DAF9BEF6C1C73E9F8F4A3F53AD6E3FA27A7A3FF33F7E3F34727F3F26D37F3FD1F17F3F25AB413EEA776DBF76556D3F58B508BF436E383FAA43703F5BBC54BF53E100BF9408C33E72AD493F15626E3F76627A3F44387E3FC56F7F3F61D27F3F93F17F3F4CB06D3F1CEA15BF81687F3FDCD62CBFE73B493FF4EA6A3F7C2050BF02CB04BF344ABE3EA4C9483F3A166E3F154A7A3F85307E3F516D7F3F9AD17F3F54F17F3F2A6E503F648481BD6727783FD8844BBFD006583F1ED4643F554F4BBFF1A908BFF586B93E35E4473FC3C96D3F81317A3FB5287E3FD76A7F3FD2D07F3F14F17F3F7E5347BDEA0AF53E534A583F99C763BF28A9643F16045E3F244A46BFD07D0CBFF5BEB43E28FD463FB07C6D3FB9187A3FD4207E3F59687F3F08D07F3FD4F07F3F73E45DBF7A7F5F3F34FA223F3ADB74BF9D026F3F5E80563F301241BF4F4610BF56F2AF3E7F14463F012F6D3FBDFF793FE3187E3FD5657F3F3CCF7F3F94F07F3FEE5163BF2BA47F3F0601BB3EDC357EBFB8F8763F0C4F4E3FD0A83BBF200314BF3521AB3E3B2A453FB7E06C3F8DE6793FE1107E3F4B637F3F6ECE7F3F53F07F3F7301BEBD400D513FD2106C3DF78B7FBF19777C3FC176453F670F36BFF7B317BFB34BA63E5F3E443FD2916C3F29CD793FCE087E3FBC607F3F9FCD7F3F11F07F3FA9A7493FFD27C43EF4E982BEC1D278BFB56F7F3FA7FE3B3F644730BF85581BBFEF71A13EEC50433F52426C3F92B3793FAB007E3F285E7F3FCFCC7F3FCFEF7F3FF2A8713F44682CBE3A2D0BBF85406ABFF2DA7F3F65EE313F41522ABF80F01EBF09949C3EE461423F37F26B3FC799793F77F87D3F8F5B7F3FFCCB7F3F8DEF7F3F8BEF6D3ED6012BBF251847BFE74A54BFBDB77D3F234E273F843124BF9D7B22BF20B2973E4971413F81A16B3FC87F793F32F07D3FF1587F3F28CB7F3F4AEF7F3F9F6131BFD43E76BF94446FBF35A337BF8E0B793F79261C3FC0E61DBF93F925BF56CC923E1E7F403F31506B3F9565793FDDE77D3F4D567F3F52CA7F3F06EF7F3FBB297BBF03A575BFA2B67FBFCE3015BF59E2713F6E80103F917317BF196A29BFCAE28D3E638B3F3F47FE6A3F2F4B793F77DF7D3FA4537F3F7AC97F3FC2EE7F3F9C0DBCBEC26329BFCBCC76BFA213DCBE6F4E683F7065043F9DD910BFE8CC2CBF9BF5883E1C963E3FC3AB6A3F9530793F00D77D3FF5507F3FA1C87F3F7DEE7F3FB68E153F05DD23BE596955BFBCD486BE4F685C3F97BEEF3E941A0ABFBA2130BFEB04843E499F3D3FA5586A3FC715793F79CE7D3F414E7F3FC6C77F3F38EE7F3F99A37F3F4326C83EF2DB1EBFC554B5BD694E4E3F45F0D53E323803BF4A6833BFB5217E3EEEA63C3FED046A3FC6FA783FE1C57D3F884B7F3FEAC67F3FF2ED7F3FE45FFD3E4A4B523F0D1BB1BE7C61B63DCF243E3FCE74BB3E7268F8BE55A036BF1133743E0BAD3B3F9CB0693F91DF783F39BD7D3FCA487F3F0CC67F3FACED7F3FFA7AEDBE2ABF7F3FB06F17BDCB15873ED9142C3F9F61A03EE920EABE96C939BF2D3E6A3EA4B13A3FB25B693F29C4783F7FB47D3F06467F3F2CC57F3F65ED7F3F9DFF7EBF1C6F5E3FB31F8D3E8650DC3EB84C183FA4CC843E729DDBBECDE33CBF4A43603EBAB4393F2F06693F8DA8783FB6AB7D3F3E437F3F4AC47F3F1EED7F3FF6CF1CBF3B3BF13E4C970F3F344C153F08FF023F5D98513EC4E1CCBEBAEE3FBFA942563E4FB6383F13B0683FBD8C783FDBA27D3F6F407F3F67C37F3FD6EC7F3FBA17AB3EF9CC92BD58614A3FB3BA373F8CC4D83ECFED183EA3F1BDBE1DEA42BF8C3C4C3E65B6373F5E59683FBA70783FF0997D3F9C3D7F3F82C27F3F8DEC7F3F0E41793F13AA17BF7E19713FBD5D543F9160A93EFA8EBF3DE3D0AEBEB9D545BF3531423EFEB4363F1202683F8454783FF5907D3FC33A7F3F9BC17F3F44EC7F3F7FCC373FCF446EBFC0E87F3F1D4E6A3FAF96703E984E193D63839FBE51B148BFE520383E1DB2353F2DAA673F1A38783FE8877D3FE5377F3FB3C07F3FFBEB7F3FA48F4ABEA27D7BBF2657753FADDA783FD7040C3EADF999BC0F0D90BEA97C4BBFDE0B2E3EC3AD343FB151673F7D1B783FCC7E7D3F02357F3FC9BF7F3FB1EB7F3F5B856EBF17423BBFFF70523FF68D7F3F6433183DFB8499BDDA7180BE89374EBF62F2233EF3A7333F9DF8663FACFE773F9E757D3F19327F3FDDBE7F3F66EB7F3F461B4FBFF9B482BE49AC1A3FDF317E3FF29880BDA60706BE8A6B61BEB7E150BFB5D4193EAEA0323FF19E663FA8E1773F606C7D3F2B2F7F3FF0BD7F3F1BEB7F3FC5876B3D9A5B993EAD21A73E61D1743F540126BE54E03EBEACB941BEFD7A53BF17B30F3EF797313FAF44663F70C4773F11637D3F382C7F3F01BD7F3FD0EA7F3F84035F3F7718433FF07B853C33B8633FC80685BE881E77BE36D621BE230356BFCB8D053ED08D303FD5E9653F05A7773FB2597D3F3F297F3F10BC7F3F84EA7F3FDF44623F266D7D3FFC4597BE62704B3FA2B8B5BE5D4A97BE53C901BEF77958BF28CAF63D3C822F3F658E653F6789773F42507D3F42267F3F1EBB7F3F37EA7F3FEDF2AB3DD9B4693FA4F113BFFABD2C3FAB99E4BE058BB2BE6F36C3BD44DF5ABF6972E23D3B752E3F5E32653F956B773FC2467D3F3F237F3F2ABA7F3FEAE97F3FFD0A4BBF5B020E3F61944DBFD498083FFD9808BF2D3BCDBE3FA882BDDA325DBFDD14CE3DD1662D3FC2D5643F914D773F313D7D3F36207F3F34B97F3F9CE97F3F1AE770BF376CD23CFED372BF9149C03EBE871DBF3C45E7BE39F103BD87745FBF0BB2B93D00572C3F8F78643F582F773F8F337D3F291D7F3F3DB87F3F4EE97F3F591C65BE0BE202BFD7FE7FBFD7A1523E8EE330BF0F4A00BFAC0B1CBA1EA461BF794AA53DC9452B3FC61A643FED10773FDD297D3F161A7F3F44B77F3FFFE87F3F1A02333F370864BFA1C673BF0A5FF03CE87A42BFAC890CBFF722FE3C70C163BFAADE903D30332A3F68BC633F4FF2763F1A207D3FFD167F3F49B67F3FB0E87F3FFCB67A3F94F37EBF97614FBFAE7C17BECF2052BF8B5718BF4F39803D53CC65BF4EDE783D351F293F755D633F7DD3763F46167D3FE0137F3F4DB57F3F60E87F3FA7D4B73EB7594BBFB06B16BF0E1FA4BE3AAD5FBF1EAA23BF0EC9C03D9BC467BFE8F84F3DDD09283FEDFD623F78B4763F620C7D3FBD107F3F4FB47F3F10E87F3F016417BF0D3EB2BEFF159DBEA352F7BE83FD6ABF3C782EBFBA93003E20AA69BF2F0E273D28F3263FD09D623F4095763F6E027D3F950D7F3F4FB37F3FBFE77F3F3E827FBF1B39523E7FD88F3BA75C21BFB9F473BF26B938BF03A2203EBB7C6BBF5F3EFC3C19DB253F1E3D623FD575763F69F87C3F680A7F3F4EB27F3F6DE77F3F366DF9BEE80B323FB45BA13E22F941BFED7B7ABF906442BF2E87403E453C6DBFEA59AA3CB2C1243FD8DB613F3756763F53EE7C3F35077F3F4AB17F3F1BE77F3F697CF13EC1B3783FC73B183F72775CBF6D827EBFA6724BBF103B603E9CE86EBF32E2303CF6A6233FFF79613F6636763F2DE47C3FFD037F3F46B07F3FC9E67F3F51307F3F19C3723FE6B0503FB00170BFECFD7FBF13DC53BF8DB57F3E9B8170BF95C0503AE78A223F9117613F6216763FF6D97C3FC0007F3F3FAF7F3F76E67F3FE0031B3F430E223FE673743F17FA7BBFA0EA7EBF0A9A5BBF4A778F3E220772BF75CA16BC866D213F90B4603F2AF6753FAECF7C3F7DFD7E3F37AE7F3F22E67F3F7A5BAFBE5783FB3DE3F87F3FFFFF7FBF4A4B7BBF46A662BF15EF9E3E117973BF8C4E9DBCD84E203FFC50603FC0D5753F56C57C3F35FA7E3F2DAD7F3FCEE57F3FD8C279BF64B8D9BE6A1B723FEEF27BBF2C2975BF12FB68BF303EAE3E4AD774BFD633EFBCDD2E1F3FD4EC5F3F23B5753FEDBA7C3FE8F67E3F22AC7F3F7AE57F3FDF3636BFE9A157BF7A3B4C3F99F36FBFF8936CBF50936EBFB160BD3EB22176BF808920BD980D1E3F1A885F3F5394753F74B07C3F96F37E3F15AB7F3F24E57F3F1470533E72FE7FBF9D1A123FDE625CBFA1A161BF786A73BFB852CC3E2C5877BFFA7449BD0CEB1C3FCD225F3F5073753FEAA57C3F3EF07E3F06AA7F3FCFE47F3FA2556F3F908359BF1CF9923EB7DE41BF276E54BF9E7C77BF7210DB3EA17A78BF4B5B72BD3AC71B3FEFBC5E3F1A52753F509B7C3FE1EC7E3FF5A87F3F79E47F3F3BC44D3F5116E0BE3F64CDBC3B3D21BF4F1B45BF79C67ABF1896E93EF88879BFB49D8DBD26A21A3F7E565E3FB130753FA5907C3F7FE97E3FE3A77F3F22E47F3FA9DB87BD1679DF3DBF5FABBEC30BF7BE4BD033BF5D457DBFF3DFF73E1C837ABF220AA2BDD17B193F7BEF5D3F160F753FEA857C3F18E67E3FCFA67F3FCBE37F3F1C1E60BF034F1F3F3E751CBF63D2A3BE57B920BF47F77EBF2EF5023FF9687BBF6A72B6BD3E54183FE7875D3F48ED743F1E7B7C3FABE27E3FBAA57F3F73E37F3F463361BF769E713F8FB653BF96DC16BE46070CBFD7DA7FBFDCD8093F7B3A7CBF07D6CABD6F2B173FC21F5D3F47CB743F41707C3F39DF7E3FA2A47F3F1AE37F3FF3E099BDDD83793F08F975BF686DF53C10DEEBBE54EF7FBF4199103F92F77CBF7234DFBD6701163F0CB75C3F13A9743F54657C3FC2DB7E3F8AA37F3FC2E27F3F3F6A4C3FAA90343FE7D67FBF3C40533E4452BDBEAF347FBFA234173F2FA07DBF278DF3BD28D6143FC54D5C3FAD86743F575A7C3F45D87E3F6FA27F3F68E27F3F6D20703F7304603EAD5570BF9194C03E36E28CBE7EAB7DBF4FA91D3F44347EBFD0EF03BEB5A9133FEEE35B3F1364743F494F7C3FC3D47E3F53A17F3F0EE27F3F8E445C3E059CABBEFDFE48BF0CBB083F951336BE00557BBFA0F5233FC4B37EBFAB150EBE107C123F87795B3F4841743F2A447C3F3CD17E3F35A07F3FB4E17F3FFE9E34BF013049BF89B90DBFD5DB2C3F0922A1BD193378BFF9172A3FA71E7FBFE43718BE3B4D113F900E5B3F491E743FFB387C3FAFCD7E3F159F7F3F59E17F3F353F7ABFB39B7EBF21CC88BEF0884B3F02FDAD3C514874BFC80E303FE2747FBF365622BE391D103F09A35A3F18FB733FBB2D7C3F1ECA7E3FF49D7F3FFDE07F3F0298B3BE3D9D65BFF05D3B3DADCA633F47B1F73DD5976FBF85D8353F6FB67FBF61702CBE0CEC0E3FF3365A3FB5D7733F6B227C3F87C67E3FD19C7F3FA1E07F3F4336193F3AE705BF0451B53E32DD743FDFB4603E70256ABFB6733B3F49E37FBF228636BEB8B90D3F4ECA593F1FB4733F0A177C3FEAC27E3FAC9B7F3F45E07F3FC35B7F3F860A433C929D203FA7367E3F2AA9A13E8BF563BFEBDE403F6CFB7FBF379740BE3D860C3F1B5D593F5690733F990B7C3F49BF7E3F869A7F3FE8DF7F3F8875F53E470F0B3F07A5563F908B7F3F645AD13E270D5DBFC118463FD6FE7FBF5EA34ABE9F510B3F59EF583F5B6C733F17007C3FA2BB7E3F5E997F3F8ADF7F3FFF78F5BE763E683F3863773F2BD1783F1EF4FE3EDC7155BFE21F4B3F87ED7FBF54AA54BEE11B0A3F0881583F2D48733F84F47B3FF6B77E3F35987F3F2CDF7F3FE75B7FBFC1E67D3FE4987F3FCC3D6A3FDA00153FD2294DBF04F34F3F80C77FBFD9AB5EBE04E5083F2A12583FCD23733FE2E87B3F44B47E3F09977F3FCDDE7F3FAE3419BF9E5C453F9E756E3F2247543F840A293FBC3B44BFEB90543FC48C7FBFAAA768BE0CAD073FBFA2573F3BFF723F2EDD7B3F8EB07E3FDC957F3F6EDE7F3FB69BB33EA213A03E7CAC453F829E373FCB633B3FD5AE3ABF68F8583F583D7FBF879D72BEFA73063FC632573F76DA723F6AD17B3FD2AC7E3FAE947F3F0EDE7F3F9F3F7A3FE5BD77BEEF48093F532B153FC1DD4B3FD78A30BF5B285D3F43D97EBF2E8D7CBED239053F3FC2563F7FB5723F96C57B3F10A97E3F7D937F3FAEDD7F3F979D343F91D538BF53207D3E7407DC3E414E5A3FF8D725BFB21F613F8D607EBF2F3B83BE95FE033F2D51563F5690723FB1B97B3F4AA57E3F4B927F3F4DDD7F3F464C5CBEB6CE7ABF9DFA87BDB9C7863E5B90663FE09E1ABF68DD643F3ED37DBF6B2C88BE47C2023F8DDF553FFA6A723FBCAD7B3F7EA17E3F18917F3FECDC7F3F1C2170BF5C896FBF6E2EBFBE071FB53DB484703FA4E80EBF8860683F64317DBF2A1A8DBEEA84013F626D553F6D45723FB6A17B3FAD9D7E3FE28F7F3F8ADC7F3F0F694CBF257E1ABF4FB424BF3A97B6BDD711783FC0BE02BF2DA86B3F0A7B7CBF4D0492BE8146003FAAFA543FAD1F723F9F957B3FD6997E3FAB8E7F3F28DC7F3FB6F0993DA7F1AEBDFD7B59BFCE2287BE72247D3F1456ECBE7FB36E3F40B07BBFB3EA96BE1C0EFE3E6887543FBAF9713F79897B3FFB957E3F728D7F3FC5DB7F3F3634613FC1FBEA3E50B278BFB35CDCBE8CAF7F3F636FD2BEB681713F17D17ABF3BCD9BBE278DFB3E9913543F96D3713F417D7B3F1A927E3F388C7F3F61DB7F3F281D603F86AA5C3FE33E7FBFAF5115BFA3AC7F3F62DEB7BE1C12743F9FDD79BFC7ABA0BE290AF93E409F533F3FAD713FF9707B3F348E7E3FFC8A7F3FFDDA7F3FE4CB873D1EE17F3F717B6CBF65BF37BFBF1B7D3F92B89CBE0764763FEDD578BF3686A5BE2785F63E5C2A533FB786713FA1647B3F488A7E3FBE897F3F99DA7F3F67C54DBF5449543F554442BF816154BF7003783FEA1381BEE176783F16BA77BF685CAABE25FEF33EEEB4523FFC5F713F38587B3F57867E3F7F887F3F34DA7F3FEF546FBF56A0CE3E4CC904BFD4506ABFBF70703F980D4ABE204A7A3F328A76BF3D2EAFBE2B75F13EF63E523F1039713FBF4B7B3F61827E3F3E877F3FCED97F3F586853BE2DEA15BEAA8C68BE42DC78BF0977663FD34F11BE4EDD7B3F584675BF97FBB3BE3BEAEE3E74C8513FF111713F353F7B3F667E7E3FFB857F3F68D97F3F4238363F50BA26BF5D37B23D5C8E7FBFD42F5A3FE938B0BD03307D3FA3EE73BF55C4B8BE5D5DEC3E6851513FA0EA703F9B327B3F667A7E3FB7847F3F01D97F3F69C2793FB5A074BFE7F6C83E12317EBF88BA4B3F2B0EF5BCE8417E3F2F8372BF5888BDBE95CEE93ED3D9503F1EC3703FF1257B3F60767E3F70837F3F9AD87F3FC357AF3ED52F77BF01B9283F68CF74BF1F3C3B3FA08DD73CB8127F3F1A0471BF8047C2BEE83DE73EB561503F699B703F36197B3F55727E3F29827F3F32D87F3F72051BBFEC9D2DBF213B5C3F1EB563BFC9DE283FBEDEA83D3DA27F3F81716FBFB001C7BE5CABE43E0FE94F3F8373703F6A0C7B3F446E7E3FDF807F3FCAD77F3F29307FBFE94D3ABE2AE6793F4A6C4BBF82D1143FB4A80D3E52F07F3F87CB6DBFC8B6CBBEF616E23EE16F4F3F6B4B703F8EFF7A3F2F6A7E3F947F7F3F61D77F3FED78F1BE5C9EBD3EECC87E3F00B92CBF238FFE3E636F463EE3FC7F3F4C126CBFA866D0BEBC80DF3E2AF64E3F2123703FA2F27A3F14667E3F477E7F3FF8D67F3FAA70F93EC2FE4E3F5C676A3F209308BF22F0D03E78957E3EEDC77F3FF5456ABF3311D5BEB2E8DC3EEC7B4E3FA5FA6F3FA5E57A3FF3617E3FF97C7F3F8ED67F3F5D827F3F256E7F3FE7C63E3F103DC0BEB13AA13EC1F69A3E7E517F3FA76668BF49B6D9BEDF4EDA3E27014E3FF8D16F3F97D87A3FCE5D7E3FA97B7F3F24D67F3F6962173F9032613F1E3B003F708752BEB2D15F3E5C25B63EB3997E3F897466BFCD55DEBE47B3D73EDA854D3F19A96F3F7ACB7A3FA3597E3F577A7F3FB9D57F3F57D8B7BE4F37FB3E89DF533E4F87EFBC05E3F53D8CC0D03EBDA07D3FC36F64BF9FEFE2BEF015D53E070A4D3F08806F3F4BBE7A3F73557E3F03797F3F4ED57F3F62B77ABFBBA94ABD9860DCBD5C97173ED0B6A63CC9B2EA3EDA667C3F7F5862BFA283E7BEDF76D23EAE8D4C3FC6566F3F0DB17A3F3E517E3FAE777F3FE2D47F3FB00033BF350A13BF5DA9D2BED52BA43E39F2A2BD8AF3013F5BEC7A3FE82E60BFB811ECBE1BD6CF3ECE104C3F522D6F3FBEA37A3F034D7E3F57767F3F75D47F3F0D24653EB1206CBF38AB2CBF735EF73EADF836BE82240E3FA131793F2BF35DBFC399F0BEA733CD3E69934B3FAC036F3F5E967A3FC3487E3FFF747F3F08D47F3FC5E7703F147E7CBF25E25EBFE361213F1D528DBE71E2193F1D37773F77A55BBFA51BF5BE8B8FCA3E7E154B3FD5D96E3FEE887A3F7E447E3FA4737F3F9BD37F3FC9094B3F1E183FBFA6FE7ABF88FD413F69BEBDBED423253F51FD743FFA4559BF4197F9BECAE9C73E0F974A3FCCAF6E3F6E7B7A3F34407E3F49727F3F2DD37F3FAC02ACBD4EAF8DBE0D377EBFE07A5C3F5D45ECBE90DF2F3FCE84723FE7D456BF790CFEBE6B42C53E1A184A3F92856E3FDD6D7A3FE43B7E3FEB707F3FBED27F3FCB4562BF88748E3E9B3968BF0904703FFC370CBFF50C3A3F37CE6F3F705254BF983D01BF7499C23EA198493F275B6E3F3C607A3F8F377E3F8C6F7F3F4FD27F3F8C025FBF5C5C3F3F93343BBF48FB7B3FA0E620BFC7A3433F3EDA6C3FC9BE51BFA57103BFE9EEBF3EA418493F8A306E3F8A527A3F35337E3F2B6E7F3FDFD17F3F36686BBDEF8E7C3FC73DF7BEFFFF7F3FB5F933BF439C4C3FA4A9693F271A4FBF54A205BFD042BD3E2398483FBC056E3FC8447A3FD62E7E3FC86C7F3F6FD17F3F6F1C4F3FF7F86B3F331B3FBEBCF17B3F6E4045BF25EF543F393D663FC1644CBF97CF07BF3095BA3E1F17483FBCDA6D3FF6367A3F712A7E3F646B7F3FFED07F3FA4846E3F23B6123FD838033E3FF16F3F9D8E54BFB2955C3FDF95623FCF9E49BF61F909BF0CE6B73E9795473F8BAF6D3F13297A3F07267E3FFE697F3F8DD07F3FE5874A3E5C41443DC044DC3E705F5C3F1ABD61BFB989633F85B45E3F8BC846BFA21F0CBF6B35B53E8D13473F29846D3F201B7A3F98217E3F97687F3F1BD07F3FDFCD37BF1CEAFBBE858A303F4FDA413F2FAA6CBF98C5693F289A5A3F30E243BF4D420EBF5383B23E0091463F95586D3F1C0D7A3F231D7E3F2D677F3FA9CF7F3F9A4079BF4E6361BFC070613FFD37213FE83975BF44446F3FD747563FF9EB40BF536110BFC9CFAF3EF10D463FD12C6D3F08FF793FA9187E3FC2657F3F36CF7F3F0014ABBE39677FBFA3FB7B3FF2FFF63E5F567BBF4C01743FABBE513F24E63DBFA77C12BFD31AAD3E618A453FDB006D3FE4F0793F2A147E3F56647F3FC3CE7F3F86D11C3F4CC24EBF57897D3F9BC5A33EF3EF7EBFD8F8773FCFFF4C3FEFD03ABF3C9414BF7564AA3E4F06453FB4D46C3FAFE2793FA60F7E3FE7627F3F4FCE7F3F70FF7E3F9CDFBCBE6AF2653FE7C1163E6FFD7FBFB3277B3F790C483F9BAC37BF02A816BFB7ACA73EBB81443F5CA86C3F6AD4793F1C0B7E3F78617F3FDBCD7F3F7A77ED3E94E13B3EBE8D373F2245F6BC217C7EBF4A8B7D3FEEE5423F697934BFEEB718BF9DF3A43EA7FC433FD37B6C3F15C6793F8E067E3F06607F3F66CD7F3F5363FDBE4DE92D3F3EEAED3EA25A53BEE26F7ABFAD217F3F7F8D3D3F9A3731BFF0C31ABF2D39A23E1377433F194F6C3FAFB7793FFA017E3F935E7F3FF0CC7F3FB4A37FBF744A773FEE412A3E10A1C0BE0EE373BF94E97F3F8B04383F73E72DBFFCCB1CBF6D7D9F3EFEF0423F2E226C3F39A9793F60FD7D3F1E5D7F3F7ACC7F3F1B8D15BF6082743F053318BEC0C008BF65E66ABF5DE27F3F7B4C323F38892ABF05D01EBF63C09C3E6A6A423F13F56B3FB29A793FC1F87D3FA75B7F3F04CC7F3F4911BC3E5F6C263F03C8E5BECFE02CBFE5905FBF0E0C7F3FC8662C3F2E1D27BFFDCF20BF14029A3E56E3413FC6C76B3F1B8C793F1EF47D3F2F5A7F3F8CCB7F3F1D2A7B3FFA53143E7C5634BF078D4BBF8AFF51BF54677D3FF354263F9EA323BFD6CB22BF8542973EC35B413F489A6B3F747D793F74EF7D3FB5587F3F15CB7F3F3260313F1A5CCFBEA9E663BFC1CD63BF095542BF83F57A3F8B18203FCE1C20BF85C324BFBD81943EB2D3403F9A6C6B3FBC6E793FC6EA7D3F39577F3F9DCA7F3F3BF76DBEA18254BF07DD7CBF2ADF74BF75B930BF97B8773F27B3193F08891CBFFDB626BFC1BF913E224B403FBA3E6B3FF45F793F12E67D3FBC557F3F24CA7F3F99A971BF30E47FBFDBBF7CBF73377EBFD8591DBF2EB3733F6B26133F97E818BF2FA628BF98FC8E3E14C23F3FAA106B3F1C51793F59E17D3F3D547F3FABC97F3F71A649BF6B765CBF0A9263BF298B7FBFBF6708BF89E86E3F05740C3FC43B15BF11912ABF46388C3E88383F3F6AE26A3F3342793F9BDC7D3FBC527F3F31C97F3F3011BE3D4A45EABECED233BF95CF78BF7B31E4BE895C693FAA9D053FDD8211BF94772CBFD172893E7FAE3E3FF8B36A3F3A33793FD8D77D3F39517F3FB7C87F3FD752633FC223B23DA67CE4BE133B6ABFC84BB5BEAB13633F374AFD3E2EBE0DBFAE592EBF3FAC863EFA233E3F56856A3F3124793F0FD37D3FB54F7F3F3CC87F3F76E35D3FF1CF1A3F035615BE5D4354BF5A9684BE06135C3F4418EF3E05EE09BF503730BF97E4833EF7983D3F83566A3F1715793F41CE7D3F304E7F3FC1C77F3FEC33473D80AD6F3F851C2D3ECF9937BF911B25BE4360543F1CA9E03EB21206BF701032BFDD1B813E780D3D3F80276A3FED05793F6EC97D3FA84C7F3F45C77F3F506F50BF10BA7A3F1B32EF3ED82515BF68907DBD9F014C3F7300D23E852C02BF01E533BF2EA47C3E7E813C3F4CF8693FB3F6783F95C47D3F1F4B7F3FC9C67F3F90AF6DBF7E8E383FB30E383F46FBDBBE08D61B3DDFFD423F0822C33E9D77FCBEF7B435BF980E773E07F53B3FE8C8693F69E7783FB7BF7D3F94497F3F4CC67F3F62A341BE702F763E9C43663FB5BA86BE77EB0C3E4F5C393FAA11B43EBF81F4BE468037BF0177713E16683B3F5399693F0ED8783FD4BA7D3F08487F3FCEC57F3FCC5F393F94D6A0BEB8A27D3F48E9B4BDF878713EBB242F3F34D3A43E1578ECBEE34639BF76DD6B3EAADA3A3F8E69693FA2C8783FECB57D3F7A467F3F50C57F3FCCB9783FEE9D45BFB0DA7B3FF7CCB63D69CEA93E675F243F8C6A953E485BE4BEC1083BBF0242663EC34C3A3F9939693F27B9783FFEB07D3FEA447F3FD2C47F3FCFCCA63ECAF37DBFBC18613FD12F873EFE2DD93E0A15193FA6DB853EFE2BDCBED6C53CBFB1A4603E63BE393F7309693F9BA9783F0CAC7D3F59437F3F53C47F3F749A1EBF351368BF2C04303FE068DC3E0731033FC94E0D3FF7546C3EE1EAD3BE157E3EBF8E055B3E882F393F1DD9683FFF99783F14A77D3FC6417F3FD3C37F3F9AC97EBF0DB90ABF07F6DA3E2957153F7E7B183F2B16013F24B64C3E9D98CBBE743140BFA664553E34A0383F97A8683F528A783F16A27D3F31407F3F53C37F3F4471E9BEA96129BCBD59003E17C4373FEC3F2C3F26EAE83EE9E22C3EDD35C3BEE8DF41BF03C24F3E6710383FE077683F967A783F149D7D3F9A3E7F3FD2C27F3F74A8003FAB3E063F10F341BE4565543FC44B3E3F75EBCE3E6EE30C3E4FC3BABE658943BFB11D4A3E2280373FF946683FC96A783F0C987D3F023D7F3F51C27F3FEABF7F3F8DCA653F0082F8BE8B536A3FDA704E3F4D45B43EC37FD93DA441B2BEE02D45BFBD77443E64EF363FE215683FEB5A783FFF927D3F693B7F3FD0C17F3FCDB4133FEE907E3FC1B23BBFD7DD783FE5855C3F3F0D993EFD00993D8AB1A9BE4FCD46BF32D03E3E2F5E363F9BE4673FFE4A783FEC8D7D3FCD397F3F4DC17F3F7546C0BE78F0483F578768BFC18E7F3FDD66683FA5B27A3E1BB6303DB313A1BEA86748BF1B27393E82CC353F24B3673F003B783FD5887D3F30387F3FCBC07F3FCF977BBF8DDAAA3EA24C7EBF45307E3F62F5713FE67F423EFDF33C3CD36898BEDFFC49BF847C333E5D3A353F7D81673FF22A783FB8837D3F91367F3F47C07F3F25BC2FBF039561BEEFD97ABF6FCD743F0119793FBDAF093E6790A4BC9BB18FBEEA8C4BBF7AD02D3EC2A7343FA64F673FD41A783F967E7D3FF1347F3FC4BF7F3FA3C5763E5FD934BFC7865EBF09B2633F78BF7D3F4AE0A03D57B853BDC2EE86BEBF174DBF0723283EB114343F9F1D673FA50A783F6E797D3F4F337F3F3FBF7F3F9466723FBE9A79BF42222CBF31684B3FE0DC7F3F9A7BB73C2479AABDFA417CBE559D4EBF3874223E2981333F68EB663F66FA773F42747D3FAB317F3FBABE7F3F0E3F483F777C71BF6D57D1BE05B42C3FD26B7F3F3A8F0ABD79EAEABD04926ABEA01D50BF18C41C3E2CED323F02B9663F17EA773F106F7D3F05307F3F35BE7F3FE31BD0BD9DFE1EBFD09ED6BD6C8D083F6F6D7C3F0F36B8BDD68F15BE10CF58BE979851BFB312173EBA58323F6B86663FB8D9773FD9697D3F5E2E7F3FAFBD7F3F535B64BFC248DCBD5DB4563E9030C03E5FE9763FB54715BE278435BE8FFA46BE310E53BF1560113ED3C3313FA553663F48C9773F9C647D3FB52C7F3F29BD7F3FEEBF5CBFD4CEE03E56DB003F096D523EBDED6E3F92FB4DBE014A55BEF31535BE637E54BF4AAC0B3E772E313FAF20663FC8B8773F5B5F7D3F0B2B7F3FA2BC7F3FA3FB22BD9FB9593F3F423F3F94AFEE3CF68E643F5C0483BE42D974BEAE2223BE25E955BF5DF7053EA798303F89ED653F38A8773F145A7D3F5E297F3F1ABC7F3F02BE513FA8FD7F3F99B16A3F0AB217BE8FE7573FE7A09EBEEB148ABE342211BE6D4E57BF5B41003E6402303F33BA653F9897773FC8547D3FB1277F3F92BB7F3FB8D56C3F856A573FB1DA7E3F9C38A4BEE717493F0FBDB9BEDC9999BEF52BFEBD33AE58BF9E14F53DAD6B2F3FAE86653FE786773F764F7D3F01267F3F0ABB7F3FFDBA383E84FED83EB4BD793F426AF7BEE045383FE542D4BE7CF7A8BEEEFED9BD6C085ABF8AA4E93D83D42E3FFA52653F2676773F204A7D3F50247F3F80BA7F3F01EE3ABF34B2FEBD72DC5B3F206721BF819C253FF01CEEBEDB29B8BE42C0B5BD105D5BBF9232DE3DE63C2E3F161F653F5565773FC4447D3F9D227F3FF7B97F3F012E78BFAC5D22BF7E2D283FEF0142BF854B113F239B03BF162DC7BEDF7291BD16AC5CBFCEBED23DD8A42D3F02EB643F7454773F633F7D3FE8207F3F6DB97F3F4582A2BE9AE372BFE5A1C73E4D7E5CBFC80DF73E4ABD0FBF55FDD5BE6C335ABD77F55DBF5449C73D570C2D3FBFB6643F8343773FFC397D3F321F7F3FE2B87F3F3460203F589B78BFA472AC3D610670BF980CC93E1C6B1BBFCD96E4BE706F11BD28395FBF3ED2BB3D65732C3F4D82643F8132773F91347D3F7A1D7F3F57B87F3FA88E7E3F19C231BF255E6BBE78FC7BBF2509993E269B26BFC1F5F2BE5D3F91BC237760BFA259B03D03DA2B3FAB4D643F6F21773F202F7D3FC11B7F3FCBB77F3F5F66E53E35A750BE8F6705BFFEFF7FBF82FC4E3E584431BF428B00BFB2D257385FAF61BF99DFA43D2F402B3FDA18643F4D10773FAA297D3F051A7F3F3FB77F3FA99C02BF71FEB23ECBBC42BF8AF07BBF90AAD33D135E3BBFBC7A07BF2717923CD4E162BF3A64993DEBA52A3FD9E3633F1BFF763F2F247D3F49187F3FB2B67F3FFFD67FBF01984B3F27C26CBFE5EE6FBF36D6673B2AE044BF88470EBF48DB113D7A0E64BF9DE78D3D380B2A3FAAAE633FD9ED763FAE1E7D3F8A167F3F25B67F3F89D911BFC7FC7E3FD64C7FBF015C5CBFB53FC5BDEAC24DBFE9EF14BF2E9F5A3D493565BFDA69823D1570293F4B79633F86DC763F28197D3FCA147F3F97B57F3FC577C43E7ED9633F1F8678BFE7D541BFC9E247BE22FF55BF29721BBFB1A8913D3A5666BF13D66D3D83D4283FBD43633F23CB763F9D137D3F08137F3F08B57F3F75007C3FC989023F091A59BFC03221BF389395BE2A8E5DBF9FCC21BF00F6B53D467167BF83D6563D8238283F000E633FB1B9763F0D0E7D3F44117F3F79B47F3F92142E3FB33FDFBC4E2624BF21F4F6BE73B6C5BEE16964BFAAFD27BF9434DA3D648668BF37D53F3D139C273F14D8623F2DA8763F77087D3F7F0F7F3FEAB37F3F198F7FBEB7570EBF7FD6BDBED3B8A3BEF6DFF3BEBC8C6ABFB5032EBF7F61FE3D8F9569BF5DD2283D36FF263FF9A1623F9A96763FDC027D3FB80D7F3F5AB37F3FB21E73BFABDE69BF953382BD38A716BED6CC0FBFC3F16FBF34DD33BFE93C113EC09E6ABF25CE113DEC61263FAF6B623FF784763F3CFD7C3FEF0B7F3FC9B27F3FA6D346BF8D5E7DBF25EE7F3EDC1CF73CDE3924BF989474BFA98839BF503D233EEEA16BBF7F91F53C35C4253F3635623F4373763F97F77C3F250A7F3F38B27F3F6A22E23DF2D542BF2CE5093F0775533ED50237BF7A7178BF9F043FBF8030353E159F6CBFB684C73C1126253F8EFE613F7F61763FECF17C3F59087F3FA7B17F3F3B5F653FB09798BE0222463F8FADC03EAEF747BF4B857BBFB04F44BF0615473E2C966DBF5076993C8187243FB7C7613FAC4F763F3CEC7C3F8B067F3F15B17F3FF8975B3F6B7B833EC6B86E3F73C6083F09ED56BF8BCD7DBF816849BF6EE9583E2F876EBF57CD563C85E8233FB290613FC83D763F87E67C3FBC047F3F82B07F3F2A80FD3C05883B3F05A37F3FC8E52C3FA4BC63BF62487FBFC44D4EBF46AC6A3E16726FBFA358F53B1D49233F7D59613FD32B763FCDE07C3FEB027F3FEFAF7F3F7F0853BFBC907B3F5133773F1E914B3FB9456EBF9DF47FBF37FE52BF1F5C7C3EDD5670BF6A52F43A4BA9223F1A22613FCF19763F0EDB7C3F19017F3F5BAF7F3F20F76BBF321F6E3FD73F563FD4D0633F576D76BFB2D17FBFA77857BFC5FB863E7C3571BFD85F76BB0E09223F89EA603FBB07763F49D57C3F44FF7E3FC7AE7F3FE3CE2FBE5657173F230D203F21E1743FA01E7CBFBBDF7EBFF0BB5BBF8EBE8F3EEE0D72BFBAB919BC6768213FC9B2603F96F5753F7FCF7C3F6EFD7E3F32AE7F3F77783C3FE1998F3D4EF6B33E3E387E3F064B7FBF7E1F7DBFF9C65FBFB375983E2EE072BF3FDA75BC56C7203FDA7A603F61E3753FB0C97C3F97FB7E3F9DAD7F3F3C9D773F3BF0F1BE86CC2F3DC28A7F3F6AEA7FBF65927ABFBB9863BF8120A13E36AC73BF63FCA8BCDC25203FBC42603F1DD1753FDBC37C3FBDF97E3F07AD7F3F78349E3EDAA15EBF0F318ABEFFCD783F36FB7DBF803A77BF393067BF44BEA93E027274BF490AD7BCF8831F3F710A603FC8BE753F01BE7C3FE2F77E3F71AC7F3FBC2222BF84BA7FBFAE530EBF5B386A3F5A8279BF841A73BF8A8C6ABF494EB23E8B3175BF388B02BDACE11E3FF6D15F3F63AC753F22B87C3F06F67E3FDAAB7F3F9B4E7EBFB11052BF867149BF973F543F498B72BFC8356EBFD1AC6DBFDFCFBA3ECEEA75BF3E9019BDF83E1E3F4E995F3FEE99753F3EB27C3F27F47E3F43AB7F3FE156E1BE3F69C7BE3F9570BF1C95373FD22769BF419068BF409070BF5542C33EC59D76BF059430BDDD9B1D3F77605F3F6987753F55AC7C3F47F27E3FABAA7F3F408E043F4172253E33DD7FBF5C20153FFA6F5DBF822E62BF1C3673BFFDA4CB3E6C4A77BF5E9647BD5AF81C3F72275F3FD374753F66A67C3F66F07E3F12AA7F3FF3E87F3FAAB0293F6FC575BF18EFDB3EBA814FBFB5155BBFB59D75BF28F7D33EBEF077BF1A975EBD70541C3F3EEE5E3F2E62753F72A07C3F82EE7E3F79A97F3F58FB0F3FD5C1753F2F4E53BFB2AD863EB3803FBF984B53BF6FC677BF2B38DC3EB79078BF089675BD20B01B3FDDB45E3F784F753F799A7C3F9DEC7E3FE0A87F3F25A5C8BEB022763F71E21BBF8AB3B43DD5952DBF79D64ABFBDAF79BF5A67E43E532A79BF7D4986BD690B1B3F4D7B5E3FB33C753F7B947C3FB7EA7E3F46A87F3F0D647CBF66B52A3F6702AABEB502B7BDF6EE19BF30BD41BF20597BBF0C84EC3E8EBD79BFDFC691BD4E661A3F8F415E3FDD29753F778E7C3FCEE87E3FABA77F3F81692CBF7ED32A3E403DB6BCD33C87BE58BE04BF1B0738BF2DC27CBF988DF43E654A7ABF13439DBDCCC0193FA3075E3FF816753F6E887C3FE4E67E3F10A77F3FB729843E8EE5C4BEE85B943E0D75DCBE6174DCBE16BC2DBF86EA7DBF5983FC3ED3D07ABF02BEA8BDE71A193F89CD5D3F0204753F60827C3FF8E47E3F74A67F3FF0D1733F6E4851BF99B2123FA35C15BF2D38ADBE75E422BFDFD17EBF5432023FD6507BBF9237B4BD9C74183F41935D3FFCF0743F4D7C7C3F0BE37E3FD8A57F3F4164453F85A97FBFF9AA4C3FC9C837BFCD8178BEFE8817BFFE777FBF7118063F69CA7BBFADAFBFBDEECD173FCB585D3FE6DD743F34767C3F1CE17E3F3BA57F3F6824F4BD5A4D5FBF5F57723F096954BF991714BEE3B20BBFB9DC7FBFB4F3093F8B3D7CBF3B26CBBDDD26173F271E5D3FC1CA743F16707C3F2BDF7E3F9EA47F3F895E66BF9656F4BE5BFB7F3F43566ABF64CA38BD6FD7FEBEF4FF7FBFCBC30D3F37AA7CBF249BD6BD687F163F55E35C3F8BB7743FF3697C3F39DD7E3F00A47F3F9A6B5ABFDEB7843DA23C743F6CDF78BF48A2603DD97AE5BEA8E17FBF6988113F6C107DBF500EE2BD91D7153F56A85C3F45A4743FCB637C3F45DB7E3F62A37F3FF803B5BC443D163F6145503F278F7FBF18F41D3E8964CBBEDB817FBF3F41153F26707DBFA87FEDBD572F153F296D5C3FEF90743F9E5D7C3F4FD97E3FC3A27F3FC14E543F2E9E6D3FACA6173F782F7EBFCC15813E9DA9B0BEA7E07EBFFFED183F63C97DBF13EFF8BDBC86143FCE315C3F897D743F6B577C3F58D77E3F24A27F3FCC136B3F82D07B3FE1FB9F3E76CB74BF5DE7B13EB65F95BE35FE7DBF5F8E1C3F211C7EBF3E2E02BEBFDD133F46F65B3F136A743F33517C3F5FD57E3F84A17F3F42DF263EF1743C3FE6D7CC3AF3AE63BFE0F1E03ED53973BEBFDA7CBF1122203F5E687EBFE4E307BE6234133F90BA5B3F8D56743FF64A7C3F64D37E3FE4A07F3F24FF3DBF9F1D863E81769EBE19644BBF81DE063F64EF3ABE8E767BBFCEA8233F17AE7EBF70980DBEA48A123FAC7E5B3FF642743FB4447C3F68D17E3F43A07F3F7F0777BFC4FC95BE730117BF0BAF2CBF18EB1B3FA90D02BE00D279BF4A22273F4BED7EBFD74B13BE86E0113F9B425B3F502F743F6C3E7C3F69CF7E3FA19F7F3F7FE399BED3F241BF02CE4FBFB78708BFDD682F3F588591BD7EED77BF3F8E2A3FF9257FBF0CFE18BE0836113F5D065B3F9A1B743F1F387C3F6ACD7E3FFF9E7F3F04E2233FB82B7DBFF3FE73BF0F24C0BEF625413FC3CC73BC86C975BF66EC2D3F1E587FBF05AF1EBE2B8B103FF1C95A3FD407743FCD317C3F68CB7E3F5D9E7F3F74097E3FC86B6ABF79FD7FBFA25252BE02F5503FA355293DA36673BF783C313FBB837FBFB55E24BEF0DF0F3F588D5A3FFEF3733F762B7C3F65C97E3FBA9D7F3FDD42DD3E50790FBF159972BFD8D7EDBC92AD5E3FB68AC73D72C570BF317E343FCCA87FBF100D2ABE56340F3F91505A3F18E0733F19257C3F60C77E3F169D7F3F2F7D06BF196E05BDC4254DBFB8CC173E8E2C6A3F8DE41C3E9EE66DBF4EB1373F52C77FBF0BBA2FBE5E880E3F9D135A3F22CC733FB71E7C3F5AC57E3F729C7F3FC4F57FBF0E5D013F4A5A13BF6345A43E8D54733FC684553EE6CA6ABF8BD53A3F4CDF7FBF996535BE09DC0D3F7CD6593F1CB8733F50187C3F52C37E3FCD9B7F3F431A0EBF8A39633FD5E395BE1176F73E250E7A3F18BC863E137367BFA9EA3D3FB9F07FBFB00F3BBE572F0D3F2E99593F06A4733FE4117C3F48C17E3F289B7F3F7FCECC3EDE1A7F3FAAA39C3C5C6C213F20487E3FC148A23E01E063BF68F0403F99FB7FBF42B840BE49820C3FB35B593FE08F733F730B7C3F3DBF7E3F829A7F3F95C27C3FDE6A4C3FBF7FA83E5506423FB0F77F3F1352BD3E9A1260BF87E6433FEBFF7FBF465F46BEDED40B3F0B1E593FAA7B733FFC047C3F30BD7E3FDC997F3FFBBA2A3FD68BB53EC23F1B3FBA815C3F85187F3F2CC2D73ED80B5CBFCBCC463FAFFD7FBFAE044CBE18270B3F36E0583F6467733F80FE7B3F21BB7E3F35997F3F3B8988BE8F4F4BBE47DA523FBA08703FDAAC7B3FA683F13EC2CC57BFF7A2493FE6F47FBF70A851BEF6780A3F33A2583F0E53733FFFF77B3F10B97E3F8E987F3F4B8074BF45C630BFCD8B753FA9FD7B3F6EBD753FD540053F6E5653BFD1684C3F8FE57FBF7F4A57BE7ACA093F0464583FA93E733F79F17B3FFEB67E3FE6977F3FE7F043BF294778BF8EE37F3FFDFF7F3F71596D3FFE53113F02AA4EBF1E1E4F3FABCF7FBFD0EA5CBEA41B093FA825583F332A733FEDEA7B3FEBB47E3F3E977F3FC010033EFD5073BFF5DA703F58EF7B3F5796623F89F11C3FAEC849BFA7C2513F3BB37FBF578962BE736C083F20E7573FAD15733F5DE47B3FD5B27E3F95967F3F3859673FF16A23BFAEEF493F8BEC6F3FAA8F553F0E10283FB4B344BF3556543F3F907FBF082668BEEABC073F6AA8573F1801733FC7DD7B3FBEB07E3FEC957F3FDB3A593FFCC104BEC5FD0E3F92585C3FB966463F90A6323F5F6C3FBF92D8563FB8667FBFD9C06DBE070D073F8869573F72EC723F2BD77B3FA5AE7E3F42957F3F4A08593C6F85D63E5EBB8B3E7FD1413F4C42353F7BAC3C3F0BF439BF8B49593FA8367FBFBD5973BECC5C063F792A573FBDD7723F8BD07B3F8BAC7E3F97947F3FC09055BF25AD563FD50123BD832D213F3C4E223FB319463F1D4C34BFEDA85B3F0F007FBFA8F078BE38AC053F3EEB563FF7C2723FE5C97B3F6FAA7E3FEC937F3FC22B6ABFC6F97F3F8976B2BE50E8F63E05BB0D3F96E64E3F08762EBF87F65D3FEEC27EBF90857EBE4DFB043FD6AB563F22AE723F3BC37B3F51A87E3F41937F3F49EC1DBE6D705A3F116D1FBF0BACA33E8C7AEF3E070C573F4A7328BF2932603F487F7EBF340C82BE0B4A043F426C563F3D99723F8ABC7B3F31A67E3F95927F3F02823F3F3641E33E75CF55BF888C163E811AC13E6C835E3F6E4522BFA55B623F1F357EBF92D484BE7298033F812C563F4884723FD5B57B3F10A47E3FE8917F3FCE6C763FCC6FD1BDC3FD76BF95F4F7BC86CC903EBB46653F08EE1BBFCE72643F73E47DBFDE9B87BE83E6023F94EC553F436F723F1BAF7B3FEDA17E3F3B917F3F708F953E78EC1DBF9BAD7FBF6D8F53BE57183E3E7B506B3FB86E15BF7977663F478D7DBF10628ABE3F34023F7AAC553F2E5A723F5BA87B3FC99F7E3F8D907F3F039E25BFBB0771BF74026FBF0FBAC0BEC962B13DC89B703F27C90EBF7B69683F9E2F7DBF23278DBEA581013F346C553F0945723F96A17B3FA39D7E3FDF8F7F3F35BF7DBF5FE779BF7AA346BF27CC08BFB78659BC5A24753F0AFF07BFAD486A3F79CB7CBF12EB8FBEB6CE003FC22B553FD52F723FCC9A7B3F7B9B7E3F308F7F3F6A2AD9BEC2CF35BF96910ABFC1EA2CBFEA7EE7BD85E6783F1D1201BFE8146C3FDC607CBFD7AD92BE721B003F24EB543F901A723FFD937B3F51997E3F818E7F3F6B69083F13E666BE998381BE35954BBF6DBE58BE3FDF7B3F4B08F4BE06CE6D3FC9EF7BBF6B6F95BEB6CFFE3E59AA543F3C05723F288D7B3F26977E3FD18D7F3F73FD7F3FDB47A83EFB9F773DE8D363BF7FC99DBE200C7E3FE5ADE5BEE4736F3F43787BBFCA2F98BEE067FD3E6369543FD8EF713F4E867B3FF9947E3F218D7F3F55360C3F7817483FC659BC3E18E374BF2EA0CDBE656B7F3FB418D7BE6006713F4CFA7ABFEEEE9ABE64FFFB3E4028543F64DA713F6F7F7B3FCB927E3F708C7F3FBDF3D0BE1E6B7E3FE988233F0A397EBFE768FBBEF2FB7F3F734CC8BE5885723FE9757ABFD0AC9DBE4396FA3EF2E6533FE0C4713F8B787B3F9B907E3FBF8B7F3F0B1C7DBF9163663F37AD583F5B8A7FBF475713BF53BD7F3FED4CB9BEAFF0733F1DEB79BF6C69A0BE7E2CF93E78A5533F4CAF713FA1717B3F698E7E3F0D8B7F3F080929BF6267073FAB54783F68CC78BF398127BFB9AF7E3FF81DAABE4748753FEA5979BFBB24A3BE15C2F73ED163533FA899713FB36A7B3F368C7E3F5A8A7F3F02E68C3EA63EA4BBA75B7F3FA2356ABFB7FE39BFFFD37C3F77C39ABE038C763F56C278BFB8DEA5BE0B57F63EFF21533FF583713FBF637B3F008A7E3FA7897F3FBE29753F319309BFC50F6D3FD23B54BF74A04ABFA62B7A3F58418BBECABB773F632478BF5E97A8BE5EEBF43E02E0523F326E713FC65C7B3FCA877E3FF4887F3F9F79423F077F67BF8441433F689037BFE73B59BFD5B8763F273777BE83D7783F168077BFA64EABBE127FF33ED89D523F5F58713FC8557B3F91857E3F40887F3FAB0C0CBEEE1E7EBF3916063FE11A15BFB2AB65BF557E723F57AC57BE16DF793F73D576BF8A04AEBE2512F23E835B523F7C42713FC44E7B3F57837E3F8B877F3F434F68BF197B46BF497B6E3EEAE2DBBE05D06FBF947F6D3F51EA37BE70D27A3F7F2476BF07B9B0BE9AA4F03E0219523F892C713FBC477B3F1B817E3FD6867F3FC10558BFBF6CA3BE8011A6BDAEA086BEEF8E77BF9CC0673F37F917BE7CB17B3F3D6D75BF156CB3BE7136EF3E56D6513F8716713FAE407B3FDE7E7E3F21867F3F940890BB4FE3703E6228C6BECB7DB4BDA1D47CBF1346613F6DC2EFBD287C7C3FB3AF74BFAF1DB6BEACC7ED3E7E93513F7400713F9B397B3F9E7C7E3F6B857F3F77CE563FED9B373FD89227BF7238B73D9E937FBF39155A3F0C55AFBD63327D3FE5EB73BFD0CDB8BE4B58EC3E7B50513F52EA703F82327B3F5E7A7E3FB4847F3F053F693FAC727A3F3D735BBFD649873EE0C47FBFDE33523F93755DBD1FD47D3FD92173BF727CBBBE4EE8EA3E4C0D513F20D4703F652B7B3F1B787E3FFD837F3F25F6143E4527703F5F9079BF3981DC3EE9677DBF63A8493FBB10B8BC4F617E3F935172BF8F29BEBEB877E93EF2C9503FDFBD703F42247B3FD7757E3F45837F3F090141BF5EE51B3FBBED7EBF1D62153FC38278BFB479403F9CF1153CE7D97E3F197B71BF22D5C0BE8906E83E6D86503F8DA7703F1A1D7B3F91737E3F8D827F3F2BCD75BFE400BD3D1F036BBF7BCD373FF62171BF3EAF363F93F7263DDD3D7F3F719E70BF267FC3BEC294E63EBD42503F2C91703FED157B3F4A717E3FD4817F3F623891BEB6D7E7BE2BCA3FBFCD6C543F5F5867BFED502C3F0124943D2A8D7F3FA0BB6FBF9427C6BE6422E53EE1FE4F3FBB7A703FBB0E7B3F006F7E3F1B817F3FAF56273F33C45BBF2D8C01BFFA586A3F093F5BBF2767213F4CA6D43DC7C77F3FACD26EBF68CEC8BE6FAFE33EDBBA4F3F3A64703F83077B3FB66C7E3F61807F3FDF6F7D3F6DED7FBF41D559BE00E1783FE4F44CBFC0FA153F14790A3EB0ED7F3F9BE36DBF9C73CBBEE53BE23EA9764F3FAA4D703F46007B3F696A7E3FA77F7F3F9B0DD53E7B4455BFD340D03D8C8F7F3F809E3CBFF7140A3F917B2A3EE0FE7F3F72EE6CBF2917CEBEC7C7E03E4C324F3F0937703F04F97A3F1B687E3FEC7E7F3FEA520ABFA0D9D1BE4AE1CF3EAA2E7E3FA5652ABFD97EFB3E69524A3E57FB7F3F39F36BBF0CB9D0BE1653DF3EC5ED4E3F5920703FBDF17A3FCB657E3F307E7F3F000080BFFBED0E3E6C8A2B3F7CC9743FEF7816BF3A08E23E77F5693E16E37F3FF6F16ABF3F59D3BED2DDDD3E12A94E3F9A09703F71EA7A3F7A637E3F747D7F3F974F0ABF8A62253F3A215E3FDEAB633F560B01BFACDAC73E51AE843E1DB67F3FAEEA69BFBBF7D5BEFD67DC3E35644E3FCAF26F3F1FE37A3F26617E3FB87C7F3FCA14D53E161A743FBEB07A3F00604B3F53A7D4BE5E0BAD3EEF3F943E71747F3F6ADD68BF7C94D8BE98F1DA3E2D1F4E3FEBDB6F3FC9DB7A3FD25E7E3FFB7B7F3F6D707D3FD3A3773FE3637E3F10AA2C3F0818A5BE03B0913E9BABA33E181E7F3F30CA67BF7C2FDBBEA37AD93EFAD94D3FFCC46F3F6DD47A3F7B5C7E3F3D7B7F3FB153273FCEE82E3FBBDC683F0382083FE8C467BE7FBD6B3E61EDB23E17B37E3F07B166BFB5C8DDBE1F03D83E9C944D3FFDAD6F3F0CCD7A3F235A7E3F7F7A7F3FF53F91BE603D413ED03D3C3F8E17C03EEA0803BE2E5C333E5A01C23E78337E3FF69165BF2460E0BE0E8BD63E144F4D3FEF966F3FA5C57A3FC9577E3FC1797F3F46CE75BF1156BABEE1E7F93E3B38523E02EEE7BC66D3F43DAAE3D03E449F7D3F046D64BFC1F5E2BE7112D53E62094D3FD17F6F3F3ABE7A3F6D557E3F01797F3F71FE40BFBAF34DBF5D17453E1D00ED3C23AF923D4B28823D8190DF3E89F67C3F394263BF8789E5BE4799D33E84C34C3FA3686F3FC9B67A3F10537E3F42787F3FC705153E794E7FBF5659FABD66E717BE49F12E3E953DF13B1E04EE3E54397C3F9D1162BF721BE8BE931FD23E7D7D4C3F66516F3F53AF7A3FB1507E3F82777F3FA640693F000862BF6C83D9BE2952A4BEC365893E991948BDCE3AFC3EB3677B3F38DB60BF7CABEABE56A5D03E4B374C3F193A6F3FD8A77A3F514E7E3FC1767F3F51CC563FF148FEBE356F2FBFE081F7BE70F3B93E79DCD6BD7618053FB9817A3F119F5FBFA039EDBE8F2ACF3EEFF04B3FBC226F3F58A07A3FEF4B7E3F00767F3F500292BB55762E3DE3B660BF987121BF7AA5E83E207F24BE74F10B3F7787793F305D5EBFD8C5EFBE41AFCD3E68AA4B3F500B6F3FD2987A3F8B497E3F3E757F3FDF0758BF9097113FA8B57BBFBC0A42BF38820A3FE20A5DBE9FA6123F0179783F9E155DBF1F50F2BE6C33CC3EB7634B3FD4F36E3F47917A3F25477E3F7C747F3F9A4D68BFC5706B3F2EBE7DBF27855CBF694F1F3FE0718ABE4036193F6F56773F63C85BBF70D8F4BE11B7CA3EDC1C4B3F48DC6E3FB8897A3FBE447E3FB9737F3F03FD0BBE0FC77C3FD69C66BF120B70BF1C85323F42EEA5BEA99E1F3FD71F763F88755ABFC65EF7BE313AC93ED7D54A3FACC46E3F22827A3F55427E3FF5727F3F317C423F8643403FD89C38BFD9FE7BBF2DF2433F59E4C0BE36DE253F52D5743F151D59BF1BE3F9BECEBCC73EA88E4A3F01AD6E3F887A7A3FEB3F7E3F31727F3F9A28753F8A12913E099CF0BEFCFF7FBF0A6A533F533EDBBE4DF32B3FFB76733F14BF57BF6A65FCBEE73EC63E4F474A3F47956E3FE9727A3F7F3D7E3F6D717F3F69DE8C3EF60F8BBEE24330BE25EE7BBF22C5603FDDE6F4BE61DC313FEF04723F8C5B56BFAEE5FEBE7FC0C43ECCFF493F7C7D6E3F446B7A3F113B7E3FA8707F3F000C29BF292F3EBF372B123E31EA6FBF4CE16B3F99E406BFED97373F4B7F703F88F254BFF1B100BF9641C33E1FB8493FA2656E3F9A637A3FA1387E3FE36F7F3F731B7DBF95437CBFBC0DE33E23555CBF1CA2743F97E812BF7A243D3F2FE66E3F108453BF00F001BF2CC2C13E4970493FB94D6E3FEB5B7A3F30367E3F1D6F7F3F86ECD0BEABA66CBFC840333F17CD41BF2FF17A3FAF751EBF9D80423FBD396D3F2E1052BF022D03BF4442C03E4928493FBF356E3F37547A3FBD337E3F566E7F3FA3390C3F662714BFEF33633F452821BF61BE7E3F898229BFF5AA473F167A6B3FEB9650BFF46804BFDEC1BE3E1EE0483FB71D6E3F7D4C7A3F49317E3F8F6D7F3F6AFD7F3FE27260BD009F7C3F7FDCF6BEF9FF7F3F310634BF32A24C3F5FA7693F51184FBFD3A305BFFB40BD3ECB97483F9E056E3FBF447A3FD32E7E3FC76C7F3F1366083F1DD6F83EAEFC7C3F439FA3BEC2B27E3F27F83DBF0C65513FBEC1673F6A944DBF9EDD06BF9BBFBB3E4E4F483F76ED6D3FFB3C7A3F5B2C7E3FFF6B7F3F9231D9BEBF8B603FAE43643FD97116BE0EDA7A3F5E5047BF4DF2553F5AC9653F400B4CBF511608BFC13DBA3EA706483F3ED56D3F32357A3FE1297E3F376B7F3FBBBF7DBF7E847F3FA6E7343F4ECCF83CB57F743F450750BFCA485A3F5CBE633FDC7C4ABFEA4D09BF6DBBB83ED7BD473FF7BC6D3F642D7A3F66277E3F6D6A7F3F009B25BF62CB4F3FD635E73ED2A9533EF7B36B3FCF1558BF67675E3FEEA0613F4AE948BF67840ABF9F38B73EDD74473FA0A46D3F91257A3FE9247E3FA4697F3FFF96953E2026C03E195D1B3E8EC6C03E538D603F76755FBF154D623F3D715F3F925047BFC4B90BBF5AB5B53EBA2B473F3A8C6D3FB81D7A3F6B227E3FD9687F3FE06D763F5BF034BEC01927BEDAD1083F4F28533F432066BFD6F8653F752F5D3FC1B245BF00EE0CBF9D31B43E6EE2463FC4736D3FDA157A3FEB1F7E3F0F687F3F637F3F3FC89C2CBF2D7FECBEBAEF2C3F2EA7433FD1106CBFB869693FC5DB5A3FE00F44BF18210EBF6AADB23EF898463F3F5B6D3FF70D7A3F691D7E3F43677F3FE6FB1DBE23D476BFB9FE36BF4C994B3F9931323F514271BFDB9E6C3F5D76583FFA6742BF09530FBFC228B13E5A4F463FA9426D3F0F067A3FE51A7E3F78667F3F5A2D6ABFB20675BF189865BFFBD6633F38F41E3F8FB075BF6C976F3F70FF553F1ABB40BFD28310BFA6A3AF3E9205463F052A6D3F22FE793F60187E3FAB657F3F938E55BF93C227BFAC6C7DBF0FE5743F42200A3FF55779BFA952723F3077533F4B093FBF6EB311BF171EAE3EA1BB453F51116D3F30F6793FD9157E3FDE647F3F23055A3CC64E1BBE781F7CBFD5397E3FFBD5E73E8E357CBFDDCF743FD1DD503F98523DBFDDE112BF1698AC3E8871453F8DF86C3F38EE793F51137E3F11647F3FF23C593FDE20CC3E86D161BFF3897F3F701AB93E07477EBF680E773F8A334E3F0C973BBF1C0F14BFA411AB3E4527453FBADF6C3F3BE6793FC7107E3F43637F3F8757673F7B85533FA41E31BFD1CA783F6C85883EB68A7FBFB40D793F92784B3FB3D639BF273B15BFC28AA93ED9DC443FD7C66C3F39DE793F3B0E7E3F74627F3F1401033E79D57F3F50B6DDBEE8326A3F69262D3E93FF7FBF40CD7A3F21AD483F981138BFFD6516BF7003A83E4592443FE5AD6C3F32D6793FAD0B7E3FA5617F3F72F343BFAB5A5D3F4C6506BE0C38543F2B0E8F3D40A57FBF994C7C3F71D1453FC74736BF9C8F17BFB17BA63E8847443FE3946C3F26CE793F1E097E3FD6607F3F1F7F74BF2067ED3EFBF53B3EB58B373F9E79F6BC077C7EBF5C8B7D3FBEE5423F4B7934BF01B818BF84F3A43EA2FC433FD27B6C3F14C6793F8D067E3F06607F3F9D8188BEDC12A4BDB7D6F53E6515153FAFD604BED7847CBF38897E3F43EA3F3F30A632BF29DF19BFEB6AA33E94B1433FB1626C3FFEBD793FFB037E3F355F7F3FEDBD2A3F446719BF9EA83A3FBBD6DB3E618A69BE48C179BFED457F3F40DF3C3F83CE30BF12051BBFE7E1A13E5D66433F81496C3FE2B5793F67017E3F645E7F3FF4C17C3F560D6FBF1BE3673FAA93863E5BF4A5BE973376BF49C17F3FF2C4393F4EF22EBFBA291CBF7958A03EFE1A433F41306C3FC1AD793FD1FE7D3F925D7F3F41C7CC3EBF137BBF961E7E3F0C48B43D087BD5BEA4DE71BF2EFB7F3F9B9B363FA0112DBF1E4D1DBFA2CE9E3E76CF423FF2166C3F9BA5793F3AFC7D3FC05C7F3F8C1D0EBF65C639BFA4267B3F2F6EB7BDD36F01BFF0C56CBF8CF37F3F7B63333F832C2BBF3C6F1EBF63449D3EC683423F93FD6B3F6F9D793FA0F97D3FEE5B7F3FB2F57FBFB3077DBEA2465F3FD85687BE0ED716BF9CED66BF66AA7F3FD51C303F044329BF12901FBFBDB99B3EED37423F25E46B3F3F95793F06F77D3F1A5B7F3FD27906BFF57B9D3E3C422D3F668DDCBE74BC2ABF625A60BFCD1F7F3FEEC72C3F305527BF9DAF20BFB12E9A3EEDEB413FA7CA6B3F098D793F69F47D3F475A7F3FFE49DD3E977D443F811ED43E986715BF22ED3CBF941159BFE6537E3F0A65293F146325BFDBCD21BF3FA3983EC49F413F1AB16B3FCE84793FCBF17D3F72597F3FF1097E3F3BB97D3F8DBDE23D2DD237BF903A4DBF191951BFE5467D3F70F4253FBB6C23BFCAEA22BF6A17973E7353413F7E976B3F8E7C793F2BEF7D3F9D587F3FFBDE233F75D0683FA1BD50BE907054BF0B7B5BBF637748BF0FF97B3F6676223F347221BF670624BF318B953EFA06413FD27D6B3F4974793F8AEC7D3FC8577F3F09EB99BED5330C3F5313FFBEB15B6ABF208A67BF6E333FBFB86A7A3F36EB1E3F8A731FBFB12025BF97FE933E58BA403F16646B3FFE6B793FE7E97D3FF2567F3F880877BF93258D3C123E3EBF94E278BFF54871BFBB5435BF489C783F28531B3FCC701DBFA43926BF9C71923E8F6D403F4B4A6B3FAF63793F42E77D3F1C567F3F7EFC3DBF40BD04BFB8146ABFF18F7FBF9D9E78BF46E32ABF348E763F88AE173F056A1BBF3E5127BF40E4903E9E20403F71306B3F5A5B793F9BE47D3F45557F3FDAEE263E110265BFABB47EBFDD2D7EBF56787DBF83E71FBF0341743FA0FD133F455F19BF7E6728BF86568F3E86D33F3F88166B3F0053793FF3E17D3F6D547F3F5D156B3F1FBF7EBF4F127ABF83C774BFB7C97FBF566A14BF4CB5713FBD40103F975017BF617C29BF6EC88D3E45863F3F8EFC6A3FA14A793F49DF7D3F95537F3F8C4C543F1C074ABF49A35CBFC8A863BFD38C7FBF0B7508BFB6EB6E3F2C780C3F093E15BFE58F2ABFF9398C3EDD383F3F86E26A3F3D42793F9EDC7D3FBD527F3F5F82B5BC1C2DAEBED95229BFE85B4BBF44C27CBF9F22F8BEF7E46B3F3DA4083FAA2713BF07A22BBF28AB8A3E4DEB3E3F6EC86A3FD339793FF1D97D3FE4517F3FAA6D5ABF46B15A3E766FCABE15A52CBF307177BF5592DEBED6A1683F3DC5043F850D11BFC5B22CBFFC1B893E969D3E3F47AE6A3F6531793F42D77D3F0A517F3FD05C66BF9498333FAB97B8BD4E7C08BF2FA76FBFE94DC4BE2823653F7FDB003FABEF0EBF1EC22DBF768C873EB74F3E3F10946A3FF128793F92D47D3F30507F3F0605F4BDE434793F696E653E0D0BC0BE2E7865BF9D6AA9BED369613FA3CEF93E27CE0CBF0ED02EBF97FC853EB0013E3FCA796A3F7820793FE0D17D3F554F7F3FC566453FED10723F001A043FD41D52BE39FE58BF34FE8DBECA765D3F10D2F13E09A90ABF94DC2FBF616C843E83B33D3F755F6A3FFA17793F2CCF7D3F7A4E7F3FBCD0733FA85F203FAFBE413F6128ECBC3A594ABFC03D64BE114B593FE9C1E93E5E8008BFAEE730BFD4DB823E2E653D3F10456A3F770F793F76CC7D3F9E4D7F3F1522843EF74FEA3DB22C6C3F1402183EA6AE39BF5FC62BBEB8E7543FD69EE13E355406BF59F131BFF14A813EB1163D3F9C2A6A3FEE06793FBFC97D3FC24C7F3F6D6C2CBFD3A1DDBEDA2E7F3FF05EA43E1F2927BFEF87E5BDE04D503F7F69D93E9B2404BF93F932BF72737F3E0EC83C3F19106A3F61FE783F07C77D3FE54B7F3F63637CBFB6CA58BF95E2783FAF8DF73E05F812BFB79265BDB57E4B3F8F22D13EA0F101BF5B0034BF5C507C3E43793C3F86F5693FCEF5783F4CC47D3F084B7F3FE09DC8BEEBFF7FBFC6E7593FD476213FFB9DFABE513B2439747B463FB1CAC83EA076FFBEAD0535BF9F2C793E522A3C3FE4DA693F36ED783F90C17D3F2A4A7F3F9CFE0F3F425D58BFEB50253F220F423FE0CACCBEA9DA663D6345413F9162C03E7703FBBE880936BF4008763E39DB3B3F32C0693F99E4783FD2BE7D3F4C497F3FD8E87F3F6E2FDCBE3FAAC03E94885C3FF1EB9CBE202BE63DDADD3B3FDFEAB73EE189F6BEEA0B37BF3FE3723EF98B3B3F72A5693FF7DB783F13BC7D3F6D487F3FDF8A043F33AFF03D925D8E3D6A0D703F3DF756BE52172C3E3946363F4964AF3EFC09F2BED10C38BF9FBD6F3E933C3B3FA28A693F4FD3783F52B97D3F8E477F3FF95DE1BE78FF203F10067ABE09007C3F7DE1E3BDCC8D643EF07F303F80CFA63EE483EDBE3A0C39BF62976C3E06ED3A3FC26F693FA3CA783F8FB67D3FAE467F3F0F4F7EBF6D53723FDE9B08BFFAFF7F3FE36C3CBCA7258E3E798C2A3F362D9E3EB8F7E8BE230A3ABF8A70693E529D3A3FD454693FF1C1783FCBB37D3FCD457F3FAE1F22BF9A05793F142A45BFF2EC7B3F8302B53D5C91A93E596D243F1F7E953E9465E4BE8B063BBF1949663E774D3A3FD639693F3AB9783F05B17D3FEC447F3FFC3B9E3E0F06333FCD2A6EBFD6E76F3FD2E13F3ED473C43E23241E3FEDC28C3E98CDDFBE70013CBF1121633E76FD393FC81E693F7EB0783F3DAE7D3F0B447F3F3C9E773FC98E573E168D7FBFB4515C3FC9AB913E4EB7DE3E71B2173F56FC833EE22FDBBECFFA3CBF75F85F3E4EAD393FAC03693FBDA7783F74AB7D3F29437F3FCA753C3FFBAEAFBE999777BFAFC8413F0EF2C13E8846F83EEB19113F2056763E8F8CD6BEA6F23DBF45CF5C3EFF5C393F80E8683FF79E783FA9A87D3F46427F3F75DE2FBEF1844ABF651457BF0823213F3D48F03E6986083F405C0A3FA39F643EBDE3D1BEF4E83EBF85A5593E8B0C393F45CD683F2C96783FDCA57D3F63417F3FA8F86BBF18D37EBFE13C21BFAED0F63EE81B0E3F107B143F2A7B033FA4D6523E8D35CDBEB6DD3FBF367B563EF0BB383FFBB1683F5B8D783F0DA37D3F7F407F3F420653BF07A664BFEDCFB6BE7B92A33E32A8223F8BF71F3FD9F0F83E94FC403E1B82C8BEEAD040BF5A50533E2E6B383FA196683F8584783F3DA07D3F9B3F7F3F89FEFD3C8B0D04BFC32748BD2A57163E6E94353F8FF22A3FA5ABEA3EE4122F3E87C9C3BE8EC241BFF424503E471A383F387B683FAA7B783F6C9D7D3FB63E7F3F009A5B3FAECDA63C2A41873E08A4F9BC36B0463F3863353F5E2ADC3E081B1D3EF10BBFBEA2B242BF06F94C3E39C9373FC05F683FCA72783F989A7D3FD13D7F3F795D653F6CDF0C3FC50E0D3F37C453BEC5CF553F14413F3FBC70CD3E74160B3E7649BABE21A143BF91CC493E0578373F3944683FE569783FC3977D3FEB3C7F3F0003E23D8925693FE07F483F0DD3C0BE6DCC623F2684483F8382BE3E3B0DF23D3682B5BE0B8E44BF989F463EAB26373FA328683FFB60783FED947D3F053C7F3F23D646BF999D7D3FD20E703F8DD708BFF7846D3FF024513F8663AF3EF6D9CD3D51B6B0BE5E7945BF1D72433E2BD5363FFD0C683F0B58783F14927D3F1E3B7F3F751D73BFC1F9433F54CF7F3FB3F42CBFF5DD753F761C593FA317A03E0796A93DE6E5ABBE186346BF2244403E8683363F48F1673F174F783F3A8F7D3F373A7F3FCB7F7FBE16F59B3E7E31763F629D4BBF0FC27B3F4464603FC6A2903E5E44853D1411A7BE364B47BFA9153D3EBA31363F84D5673F1D46783F5F8C7D3F4F397F3F78172E3F8A1180BE7429543F0EDA63BF32227F3F77F6663FE308813ED6CF413DFC37A2BEB83148BFB3E6393EC9DF353FB1B9673F1E3D783F81897D3F67387F3FC3FF7B3F68533ABF2F171D3F06E774BFBBF57F3FBECD6C3FEF9B623E7F0EF23CBC5A9DBE9A1649BF44B7363EB28D353FCE9D673F1A34783FA2867D3F7E377F3F7970C43E7F3B7BBF96E1AC3E9F3A7EBF8F3A7E3F5DE5713F17EC423E74D3403C757998BEDCF949BF5E87333E753B353FDC81673F112B783FC2837D3F94367F3FC8DC11BF95C36EBFE8FCE63C8C897FBF1AF5793F3739763F5A0A233E670BC5BB479493BE7CDB4ABF0157303E13E9343FDC65673F0222783FDF807D3FAA357F3FDCD67FBFB9C218BF7C7091BE3BC978BF4930733FC9C5793FE0FE023E70EBC2BC51AB8EBE76BB4BBF31262D3E8C96343FCC49673FEF18783FFB7D7D3FC0347F3F449902BF9FAD9DBD397211BF2F306ABF6DFD693F36887C3FBDA3C53D20422ABDB5BE89BECB994CBFF0F4293EDF43343FAC2D673FD60F783F167B7D3FD5337F3F706DE53E9AD2EE3EB6BF4BBF473454BF0D745E3F417E7E3F2217853DBF0073BD92CE84BE78764DBF3FC3263E0CF1333F7E11673FB806783F2F787D3FE9327F3F138F7E3F84C15D3F8CD871BF018737BFACB1503F54A67F3FEAD0083DD9D59DBD11B67FBE7A514EBF2191233E149E333F41F5663F96FD773F46757D3FFD317F3F205D203FC2CD7F3F8DF57FBFEA0F15BF7AD9403F7FFF7F3F7B11EA3A8C1EC2BD72C875BED22A4FBF985E203EF74A333FF4D8663F6EF4773F5B727D3F10317F3FC389A2BE9311533F6CB074BF8CCADBBE01142F3F7B897F3F6463F4BC8857E6BD89D46BBE7B0250BFA52B1D3EB5F7323F98BC663F40EB773F6F6F7D3F23307F3FF92E78BF13A8CA3E472751BFA78686BEB38E1B3FA6447E3FA8947BBDEF3E05BE96DA61BE76D850BF4CF8193E4EA4323F2DA0663F0EE2773F816C7D3F352F7F3F4EEB3ABF3C7A1EBE47E018BF4D12B4BD807B063F08327C3F9C5BBEBD514717BEDBDA57BEC0AC51BF8EC4163EC250323FB483663FD7D8773F91697D3F472E7F3F88CA383E6F5D28BF4FE0A2BEECA3B73DA220E03E4E53793F2ABCFEBD734329BE99D54DBE587F52BF6D90133E11FD313F2A67663F9ACF773FA0667D3F592D7F3F38D76C3FD94175BFFB43F6BBDA63873EF90CB13ECAAA753FC26D1FBEE2313BBE12CB43BE3B5053BFEB5B103E3BA9313F924A663F58C6773FAD637D3F692C7F3FBEBB513F5F9D76BFDF8F9B3E9299DC3E7034803E733B713F9F543FBE2A114DBE88BB39BE681F54BF0A270D3E4055313FEB2D663F11BD773FB8607D3F792B7F3FCE3A23BDF6042CBFBFC5153F126D153FF4271C3EE0086C3F820A5FBED8DF5EBE3DA72FBEDEEC54BFCDF1093E2001313F3511663FC5B3773FC25D7D3F892A7F3FEEC15CBFE4C731BE3BE94E3FDED6373F655E593D4417663F4D877EBE7B9C70BE738E25BE9AB855BF36BC063EDCAC303F6FF4653F74AA773FCA5A7D3F98297F3F8A5964BF73A2C13EC887733F5474543F050F40BD716B5F3F78E18EBED22281BE6C711BBE9C8256BF4786033E7358303F9BD7653F1EA1773FD1577D3FA7287F3F71FCCFBD0643503FBDFF7F3F675E6A3F4BE415BECC0A583FB75A9EBEF2EC89BE6A5011BEE04A57BF0150003EE503303FB7BA653FC297773FD5547D3FB5277F3F8441483FC5907F3F8D14733F29E4783F6E457ABE4DFB4F3F6DABADBEE8AB92BEB02B07BE671158BFCE32FA3D33AF2F3FC59D653F628E773FD9517D3FC2267F3F4E65723FE028603F310E4E3F56907F3F3413AEBE7B43473FAECFBCBEFE5E9BBE0007FABD2ED658BFF6C4F33D5D5A2F3FC380653FFC84773FDA4E7D3FCF257F3F4DB6763EF96EF73EA198143F0F2D7E3F6D46DDBE64EA3D3F9AC3CBBE8005A4BE39B0E5BD349959BF7E56ED3D62052F3FB263653F917B773FDA4B7D3FDC247F3F05BF2FBF4B426DBD31CD983E89C5743FD52105BF98F7333F5D83DABEBB9EACBE9153D1BD765A5ABF6BE7E63D43B02E3F9346653F2172773FD8487D3FE8237F3F14977BBFA1CE14BF53C357BCB3A5633FEA4B1ABF2673293F310BE9BEFD29B5BE8EF1BCBDF4195BBFC177E03D005B2E3F6429653FAC68773FD4457D3FF3227F3F223FC0BEAAF46CBF399EA5BECF574B3F53EB2DBF8F651E3F5E57F7BE95A6BDBEB48AA8BDACD75BBF8307DA3D99052E3F260C653F325F773FCF427D3FFE217F3F07B8133F52207CBFDE081ABF1AA02C3FE0CD3FBFC6D7123F1DB202BFD213C6BE891F94BD9D935CBFB796D33D0EB02D3FD9EE643FB355773FC83F7D3F09217F3FBEBF7F3F80A53DBF16FC51BF9976083FD1C54FBF26D3063F179709BF0671CEBE28617FBDC44D5DBF6025CD3D5E5A2D3F7DD1643F2E4C773FC03C7D3F12207F3F09A5003FA48489BE581C75BF8CFEBF3E4DAA5DBFCDC2F43ED85810BF84BDD6BEB47C56BD21065EBF82B3C63D8B042D3F13B4643FA542773FB6397D3F1C1F7F3F4D78E9BE1C9C923EE3ED7FBF6C03523ECC5769BF3819DB3EA6F516BFA0F8DEBEC2922DBDB1BC5EBF2241C03D94AE2C3F9996643F1639773FAA367D3F251E7F3FFCC97EBFD4CA403F0E5E71BFA550EB3C6FB072BF50BEC03ECF6B1DBFAF21E7BE5FA404BD74715FBF45CEB93D79582C3F1079643F822F773F9C337D3F2D1D7F3F5A971EBF36E77C3F8ADE4ABFC21C18BE4D9C79BF6AC7A53EADB923BF0838EFBE2C65B7BC682460BFED5AB33D3A022C3F785B643FE925773F8D307D3F351C7F3F47D4A63EDE1F6B3FB44010BFB66BA4BEB3097EBF584A8A3EA2DD29BF043BF7BED2F94ABC8BD560BF20E7AC3DD8AB2B3FD23D643F4B1C773F7D2D7D3F3C1B7F3FBCBA783F86EE103F56A98EBE7E99F7BE4DED7FBFB4BA5C3E1BD62FBFFC29FFBE67901CBBDD8461BFE272A63D52552B3F1C20643FA812773F6A2A7D3F421A7F3F125D393F77A4213D40A40A3D107C21BF46427FBF132E243E92A135BF268203BF3E65F93B5B3262BF36FE9F3DA9FE2A3F5802643F0009773F56277D3F49197F3FE7B241BEFCACFFBE6F9AAF3E881342BF550A7CBF2539D63D8A3E3BBFA96407BF1343903C04DE62BF2289993DDCA72A3F84E4633F53FF763F40247D3F4E187F3F08B16DBF1A6862BF1D3B1E3F018C5CBFB44D76BF86D1463D94AB40BF353C0BBF2629E23CD78763BFA913933DEC502A3FA1C6633FA0F5763F29217D3F53177F3F046D50BF0E3F7FBFF1F7543FC20F70BF101B6EBF3781FBBB4CE745BF7D080FBFB7041A3DD32F64BFD09D8C3DD8F9293FB0A8633FE8EB763F101E7D3F58167F3F1073473D89794DBF1096763F39017CBF608763BF31CC82BD5CF04ABF30C912BFEAF0423DF5D564BF9A27863DA1A2293FB08A633F2CE2763FF51A7D3F5C157F3F6FE55D3F69D7B8BE01C07F3FF9FF7FBFB4AD56BF7376F5BD79C54FBF017E16BF1FD86B3D3E7A65BF1A627F3D474B293FA16C633F6AD8763FD8177D3F5F147F3F0651633F8A63443E1F8D6F3FBFEB7BBFEAAE47BF06AD33BE666554BFA4261ABFA55C8A3DAA1C66BF5874723DCAF3283F824E633FA3CE763FBA147D3F62137F3FB7F1BD3D7D7E2F3FAA98473F7CE56FBF5CB136BF670D6CBEF5CE58BFCCC21DBFB0C99E3D3ABD66BFF785653D2B9C283F5530633FD7C4763F9B117D3F65127F3FE0A849BF8DD7773FFAD80B3F444E5CBF80E023BF5FD791BE05015DBF2E5221BFAB32B33DEC5B67BFFF96583D6844283F1912633F05BB763F790E7D3F67117F3F4BA871BFECDB733FDC75843E47C441BF776C0FBF0132ADBE81FA60BF81D424BF0F97C73DBEF867BF7AA74B3D82EC273FCFF3623F2FB1763F560B7D3F68107F3FDCE76DBEA2C5243F7C485FBDCA1D21BF2513F3BE7800C8BE67BA64BF7D4928BF57F6DB3DB09368BF6FB73E3D7994273F75D5623F53A7763F32087D3F690F7F3F0C63313FAEC00B3E6883B9BEDCC4F6BE9BDFC4BE102DE2BEC13F68BFD9B02BBFFD4FF03DBF2C69BFE7C6313D4E3C273F0CB7623F739D763F0B057D3F690E7F3F59297B3FDF4FD3BE085C22BFB385A3BE7DB494BE9CA2FBBEA7896BBF4E0A2FBFBE51023EECC369BFEBD5243D00E4263F9598623F8D93763FE3017D3F690D7F3FEF09BC3EC5B555BF79DC57BF7A3C16BE031A46BE40260ABF42976EBF995532BF28780C3E33596ABF82E4173D8F8B263F0F7A623FA289763FB9FE7C3F680C7F3F509015BFFEF17FBFC4F477BFC17BFA3CA8A0C1BD620B16BFCA6771BF739235BFF99A163E96EC6ABFB6F20A3DFC32263F7A5B623FB37F763F8EFB7C3F670B7F3F7EA37FBFA25A5BBF1B767FBF9CDE533EC21FAE3B167721BF86FA73BF9BC038BFEFB9203E117E6BBF1F01FC3C47DA253FD63C623FBE75763F61F87C3F650A7F3F755CFDBE5869E6BEF3A16DBF8CDFC03ECA48D73D1B602CBFCF4E76BFCEDF3BBFC8D42A3EA40D6CBF2B1CE23C6F81253F231E623FC36B763F32F57C3F63097F3F7A7EED3EF563C33DED3C44BF41DD083F77C4503E9FBD36BF0B6478BFCBEF3EBF42EB343E4E9B6CBFA436C83C7528253F61FF613FC461763F02F27C3F60087F3FC9FF7E3F02881C3FEF6107BFACF92C3F44E7993E3C8740BFB1397ABF54F041BF19FD3E3E0E276DBF9950AE3C58CF243F91E0613FC057763FD0EE7C3F5D077F3F66CE1C3F126E703FBE6774BE79A14B3FA3E2C93E08B549BF4BCF7BBF29E144BF0D0A493EE2B06DBF1D6A943C1A76243FB2C1613FB64D763F9DEB7C3F59067F3F731BABBED6477A3F22EA993D21DD633F9CD9F73E953F52BF6F247DBF0EC247BFDC11533ECA386EBF7D06753CB91C243FC4A2613FA843763F67E87C3F54057F3F814179BFA40C373F1058C33EFDE8743F4FAB113FF81F5ABFC6387EBFC8924ABF43145D3EC4BE6EBF2138413C36C3233FC783613F9439763F30E57C3F4F047F3F1FCB37BFE5C46D3E2A6B263F6A3B7E3F36F5253FD34F61BF0A0C7FBF1B534DBF0111673ECF426FBF45690D3C9269233FBB64613F7B2F763FF8E17C3F4A037F3F63974A3EA5F1A4BE5CA95A3F24897F3F9D96383F54C967BF059E7FBFD00250BFD507713EEAC46FBF1B34B33BCB0F233FA145613F5E25763FBDDE7C3F44027F3F13866E3F81FC46BF5138793FA3C7783FDD5F493F3D876DBF91EE7FBFADA152BF7EF87A3E144570BF6A2A173BE3B5223F7826613F3B1B763F82DB7C3F3D017F3F1D1A4F3F70377EBF3A107F3F762D6A3F0626583FE98472BF9AFD7FBF7E2F55BF5D71823E4DC370BF0E4F60BAD95B223F4007613F1311763F44D87C3F36007F3F53A76BBD172767BFC09C6B3F8130543F4EC3643F4EBE76BF1BCB7FBF0DAC57BF2463873E923F71BFE6A883BBAD01223FFAE7603FE506763F05D57C3F2FFF7E3F7C045FBFE5E508BFB2CB403F4D82373F71176F3F00307ABF23577FBF26175ABF73518C3EE4B971BF9547EBBB60A7213FA4C8603FB3FC753FC4D17C3F27FE7E3FF24362BFFA66F6BA10DC023F6E0A153F0308773F37D77CBFCDA17EBF97705CBF2C3C913E403272BFD47229BCF14C213F40A9603F7CF2753F81CE7C3F1EFD7E3F2DE3ABBD7015083FFFC85F3E5DBEDB3EB6807C3FCCB17EBF4AAB7DBF30B85EBF2C23963EA7A872BF6F415DBC61F2203FCD89603F3FE8753F3DCB7C3F15FC7E3F310C4B3FC7BC663F2A1FC4BDA379863E8B737F3F3FBE7FBFD7737CBFC1ED60BF54069B3E171D73BFBD8788BCB097203F4C6A603FFEDD753FF7C77C3F0BFB7E3F6FE6703F03547E3F5317CDBE8DDCB33DF6D87F3FB7FB7FBFC5FB7ABF1D1163BF85E59F3E8E8F73BF686EA2BCDD3C203FBC4A603FB7D3753FB0C47C3F01FA7E3FA514653E2A97473F11682ABFA9D9B7BDF5AF7D3F036A7FBF744379BF182265BF9DC0A43E0E0074BFA954BCBCE9E11F3F1D2B603F6CC9753F67C17C3FF6F87E3F830333BFE0C3A63E4C5E5DBFDD7087BE0EFE783F97097EBF554B77BF862067BF7E97A93E936E74BF6F3AD6BCD4861F3F6F0B603F1BBF753F1CBE7C3FEBF77E3F95B67ABFCB056ABE91607ABFBEA5DCBE43CF713F92DB7BBFE81375BF3E0C69BF076AAE3E1EDB74BFA81FF0BC9E2B1F3FB3EB5F3FC5B4753FCFBA7C3FDFF67E3FF7D0B7BE0E6036BF6A8E7EBF8B7215BFF435683FB7E178BFBF9D72BF18E56ABF1A38B33EAD4575BF220205BD46D01E3FE8CB5F3F6AAA753F81B77C3FD3F57E3F9965173F97137ABFBF7D69BF90DB37BFAE4A5C3F6E1E75BF7CE96FBFEFAA6CBF9601B83E40AE75BF19F411BDCE741E3F0EAC5F3F0AA0753F31B47C3FC6F47E3F1F827F3F42C270BF59453DBF177854BFEE2B4E3FC49470BFCEF76CBF9D5D6EBF5CC6BC3ED61476BFB0E51EBD35191E3F268C5F3FA495753FE0B07C3FB8F37E3FC369F93EB34A1DBFB88FFCBE1E616ABFD1FD3D3F64486BBF79C969BFFFFC6FBF4C86C13E6E7976BFDFD62BBD7CBD1D3F2F6C5F3F3A8B753F8DAD7C3FAAF27E3FE57FF1BED40DCBBDBD114BBEBCE578BFBCE92B3F983D65BF4B5F66BFF38871BF4941C63E08DC76BF9DC738BDA1611D3F2A4C5F3FCB80753F38AA7C3F9CF17E3F"
    }
  }
#-}
