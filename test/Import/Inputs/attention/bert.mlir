#loc1 = loc("tokens")
#loc2 = loc("mask")
#loc3 = loc("model.encoder.layer.0.attention.self._softmax")
#loc4 = loc("model.where")
#loc5 = loc("model.bitwise_and")
#loc6 = loc("model.encoder.layer.0.output.LayerNorm")
#loc7 = loc("model.encoder.layer.0.output.dense")
#loc8 = loc("model.encoder.layer.0.intermediate.dense")
#loc9 = loc("model.encoder.layer.0.attention.output.LayerNorm")
#loc10 = loc("model.encoder.layer.0.attention.output.dense")
#loc11 = loc("model.encoder.layer.0.attention.self.value")
#loc12 = loc("model.encoder.layer.0.attention.self.key")
#loc13 = loc("model.encoder.layer.0.attention.self.query")
#loc14 = loc("model.embeddings.LayerNorm")
#loc15 = loc("model.embeddings.position_embeddings")
#loc16 = loc("model.embeddings.token_type_embeddings")
#loc17 = loc("model.embeddings.word_embeddings")
#loc18 = loc("model.embeddings.gather")
#loc19 = loc("model.embeddings.slice")
#loc20 = loc("model.embeddings.add")
#loc21 = loc("model.convert_element_type")
#loc22 = loc("model.arange")
#loc23 = loc("model.unsqueeze")
#loc24 = loc("model.ge")
#loc25 = loc("model.index")
#loc26 = loc("model.encoder.layer.0.attention.self.view")
#loc29 = loc("model.encoder.layer.0.attention.self.mul")
#loc30 = loc("model.encoder.layer.0.attention.self.add")
#loc31 = loc("model.encoder.layer.0.attention.output.add")
#loc32 = loc("model.encoder.layer.0.intermediate.intermediate_act_fn")
#loc33 = loc("model.encoder.layer.0.output.add")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map12 = affine_map<(d0, d1) -> (d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @forward(%arg0: tensor<1x6xi64> loc("tokens"), %arg1: tensor<1x6xi64> loc("mask")) -> tensor<1x6x8xf32> {
    %c1_i64 = arith.constant 1 : i64 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %c6_i64 = arith.constant 6 : i64 loc(#loc)
    %c8 = arith.constant 8 : index loc(#loc)
    %c16 = arith.constant 16 : index loc(#loc)
    %c2 = arith.constant 2 : index loc(#loc)
    %cst = arith.constant 0.000000e+00 : f64 loc(#loc)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_1 = arith.constant 0xFF800000 : f32 loc(#loc3)
    %cst_2 = arith.constant 1.000000e+00 : f32 loc(#loc)
    %cst_3 = arith.constant 5.000000e-01 : f32 loc(#loc)
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32> loc(#loc4)
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc4)
    %cst_6 = arith.constant dense<true> : tensor<i1> loc(#loc5)
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32> loc(#loc6)
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32> loc(#loc6)
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32> loc(#loc7)
    %cst_10 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_6> : tensor<8x8xf32> loc(#loc7)
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32> loc(#loc8)
    %cst_12 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_5> : tensor<8x8xf32> loc(#loc8)
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32> loc(#loc9)
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32> loc(#loc9)
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32> loc(#loc10)
    %cst_16 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_4> : tensor<8x8xf32> loc(#loc10)
    %cst_17 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32> loc(#loc11)
    %cst_18 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_3> : tensor<8x8xf32> loc(#loc11)
    %cst_19 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32> loc(#loc12)
    %cst_20 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_2> : tensor<8x8xf32> loc(#loc12)
    %cst_21 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32> loc(#loc13)
    %cst_22 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_1> : tensor<8x8xf32> loc(#loc13)
    %cst_23 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32> loc(#loc14)
    %cst_24 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc14)
    %cst_25 = arith.constant 9.9999999999999998E-13 : f64 loc(#loc14)
    %cst_26 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32> loc(#loc15)
    %cst_27 = arith.constant dense_resource<torch_tensor_2_8_torch.float32> : tensor<2x8xf32> loc(#loc16)
    %cst_28 = arith.constant dense_resource<torch_tensor_16_8_torch.float32> : tensor<16x8xf32> loc(#loc17)
    %c0 = arith.constant 0 : index loc(#loc)
    %cst_29 = arith.constant 8.000000e+00 : f64 loc(#loc)
    %cst_30 = arith.constant 8.000000e+00 : f32 loc(#loc)
    %cst_31 = arith.constant 1.41421354 : f32 loc(#loc)
    %cst_32 = arith.constant dense_resource<torch_tensor_1_8_torch.int64_1> : tensor<1x8xi64> loc(#loc18)
    %cst_33 = arith.constant dense_resource<torch_tensor_1_8_torch.int64> : tensor<1x8xi64> loc(#loc19)
    %extracted_slice = tensor.extract_slice %cst_33[0, 0] [1, 6] [1, 1] : tensor<1x8xi64> to tensor<1x6xi64> loc(#loc19)
    %0 = tensor.empty() : tensor<1x6xi64> loc(#loc18)
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x6xi64>) -> tensor<1x6xi64> loc(#loc18)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x6xi64>) outs(%1 : tensor<1x6xi64>) {
    ^bb0(%in: i64 loc("model.embeddings.slice"), %out: i64 loc("model.embeddings.gather")):
      %124 = arith.index_cast %in : i64 to index loc(#loc18)
      %125 = arith.cmpi slt, %124, %c8 : index loc(#loc18)
      cf.assert %125, "index must be smaller than dim size" loc(#loc18)
      %126 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc18)
      cf.assert %126, "index must be larger or equal to 0" loc(#loc18)
      %extracted = tensor.extract %cst_32[%c0, %124] : tensor<1x8xi64> loc(#loc18)
      linalg.yield %extracted : i64 loc(#loc18)
    } -> tensor<1x6xi64> loc(#loc18)
    %3 = tensor.empty() : tensor<1x6x8xf32> loc(#loc17)
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6xi64>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: i64 loc("model.embeddings.word_embeddings"), %out: f32 loc("model.embeddings.word_embeddings")):
      %124 = arith.index_cast %in : i64 to index loc(#loc17)
      %125 = linalg.index 2 : index loc(#loc17)
      %126 = arith.cmpi slt, %124, %c16 : index loc(#loc17)
      cf.assert %126, "index must be smaller than dim size" loc(#loc17)
      %127 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc17)
      cf.assert %127, "index must be larger or equal to 0" loc(#loc17)
      %extracted = tensor.extract %cst_28[%124, %125] : tensor<16x8xf32> loc(#loc17)
      linalg.yield %extracted : f32 loc(#loc17)
    } -> tensor<1x6x8xf32> loc(#loc17)
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x6xi64>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: i64 loc("model.embeddings.gather"), %out: f32 loc("model.embeddings.token_type_embeddings")):
      %124 = arith.index_cast %in : i64 to index loc(#loc16)
      %125 = linalg.index 2 : index loc(#loc16)
      %126 = arith.cmpi slt, %124, %c2 : index loc(#loc16)
      cf.assert %126, "index must be smaller than dim size" loc(#loc16)
      %127 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc16)
      cf.assert %127, "index must be larger or equal to 0" loc(#loc16)
      %extracted = tensor.extract %cst_27[%124, %125] : tensor<2x8xf32> loc(#loc16)
      linalg.yield %extracted : f32 loc(#loc16)
    } -> tensor<1x6x8xf32> loc(#loc16)
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.word_embeddings"), %in_61: f32 loc("model.embeddings.token_type_embeddings"), %out: f32 loc("model.embeddings.add")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc20)
      linalg.yield %124 : f32 loc(#loc20)
    } -> tensor<1x6x8xf32> loc(#loc20)
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x6xi64>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: i64 loc("model.embeddings.slice"), %out: f32 loc("model.embeddings.position_embeddings")):
      %124 = arith.index_cast %in : i64 to index loc(#loc15)
      %125 = linalg.index 2 : index loc(#loc15)
      %126 = arith.cmpi slt, %124, %c8 : index loc(#loc15)
      cf.assert %126, "index must be smaller than dim size" loc(#loc15)
      %127 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc15)
      cf.assert %127, "index must be larger or equal to 0" loc(#loc15)
      %extracted = tensor.extract %cst_26[%124, %125] : tensor<8x8xf32> loc(#loc15)
      linalg.yield %extracted : f32 loc(#loc15)
    } -> tensor<1x6x8xf32> loc(#loc15)
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.add"), %in_61: f32 loc("model.embeddings.position_embeddings"), %out: f32 loc("model.embeddings.add")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc20)
      linalg.yield %124 : f32 loc(#loc20)
    } -> tensor<1x6x8xf32> loc(#loc20)
    %9 = tensor.empty() : tensor<1x6x8xf64> loc(#loc14)
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x6x8xf32>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f32 loc("model.embeddings.add"), %out: f64 loc("model.embeddings.LayerNorm")):
      %124 = arith.extf %in : f32 to f64 loc(#loc14)
      linalg.yield %124 : f64 loc(#loc14)
    } -> tensor<1x6x8xf64> loc(#loc14)
    %11 = tensor.empty() : tensor<1x6x1xf64> loc(#loc14)
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x6x1xf64>) -> tensor<1x6x1xf64> loc(#loc14)
    %13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x6x8xf64>) outs(%12 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.embeddings.LayerNorm"), %out: f64 loc("model.embeddings.LayerNorm")):
      %124 = arith.addf %in, %out : f64 loc(#loc14)
      linalg.yield %124 : f64 loc(#loc14)
    } -> tensor<1x6x1xf64> loc(#loc14)
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x6x1xf64>) outs(%11 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.embeddings.LayerNorm"), %out: f64 loc("model.embeddings.LayerNorm")):
      %124 = arith.divf %in, %cst_29 : f64 loc(#loc14)
      linalg.yield %124 : f64 loc(#loc14)
    } -> tensor<1x6x1xf64> loc(#loc14)
    %15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x6x8xf64>, tensor<1x6x1xf64>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.embeddings.LayerNorm"), %in_61: f64 loc("model.embeddings.LayerNorm"), %out: f64 loc("model.embeddings.LayerNorm")):
      %124 = arith.subf %in, %in_61 : f64 loc(#loc14)
      linalg.yield %124 : f64 loc(#loc14)
    } -> tensor<1x6x8xf64> loc(#loc14)
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x6x8xf64>, tensor<1x6x8xf64>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.embeddings.LayerNorm"), %in_61: f64 loc("model.embeddings.LayerNorm"), %out: f64 loc("model.embeddings.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f64 loc(#loc14)
      linalg.yield %124 : f64 loc(#loc14)
    } -> tensor<1x6x8xf64> loc(#loc14)
    %17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x6x8xf64>) outs(%12 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.embeddings.LayerNorm"), %out: f64 loc("model.embeddings.LayerNorm")):
      %124 = arith.addf %in, %out : f64 loc(#loc14)
      linalg.yield %124 : f64 loc(#loc14)
    } -> tensor<1x6x1xf64> loc(#loc14)
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x6x1xf64>) outs(%11 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.embeddings.LayerNorm"), %out: f64 loc("model.embeddings.LayerNorm")):
      %124 = arith.divf %in, %cst_29 : f64 loc(#loc14)
      linalg.yield %124 : f64 loc(#loc14)
    } -> tensor<1x6x1xf64> loc(#loc14)
    %19 = tensor.empty() : tensor<1x6x1xf32> loc(#loc14)
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x6x1xf64>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f64 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = arith.truncf %in : f64 to f32 loc(#loc14)
      linalg.yield %124 : f32 loc(#loc14)
    } -> tensor<1x6x1xf32> loc(#loc14)
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x6x1xf32>) -> tensor<1x6x1xf32> loc(#loc14)
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x6x8xf32>) outs(%21 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.add"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = arith.addf %in, %out : f32 loc(#loc14)
      linalg.yield %124 : f32 loc(#loc14)
    } -> tensor<1x6x1xf32> loc(#loc14)
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = arith.divf %in, %cst_30 : f32 loc(#loc14)
      linalg.yield %124 : f32 loc(#loc14)
    } -> tensor<1x6x1xf32> loc(#loc14)
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = arith.truncf %cst_25 : f64 to f32 loc(#loc14)
      %125 = arith.addf %in, %124 : f32 loc(#loc14)
      linalg.yield %125 : f32 loc(#loc14)
    } -> tensor<1x6x1xf32> loc(#loc14)
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = math.rsqrt %in : f32 loc(#loc14)
      linalg.yield %124 : f32 loc(#loc14)
    } -> tensor<1x6x1xf32> loc(#loc14)
    %26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.add"), %in_61: f32 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = arith.subf %in, %in_61 : f32 loc(#loc14)
      linalg.yield %124 : f32 loc(#loc14)
    } -> tensor<1x6x8xf32> loc(#loc14)
    %27 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.LayerNorm"), %in_61: f32 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f32 loc(#loc14)
      linalg.yield %124 : f32 loc(#loc14)
    } -> tensor<1x6x8xf32> loc(#loc14)
    %28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %cst_24 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.LayerNorm"), %in_61: f32 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f32 loc(#loc14)
      linalg.yield %124 : f32 loc(#loc14)
    } -> tensor<1x6x8xf32> loc(#loc14)
    %29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %cst_23 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embeddings.LayerNorm"), %in_61: f32 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.embeddings.LayerNorm")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc14)
      linalg.yield %124 : f32 loc(#loc14)
    } -> tensor<1x6x8xf32> loc(#loc14)
    %30 = tensor.empty() : tensor<1x6xi1> loc(#loc21)
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x6xi64>) outs(%30 : tensor<1x6xi1>) {
    ^bb0(%in: i64 loc("model.convert_element_type"), %out: i1 loc("model.convert_element_type")):
      %124 = arith.cmpi ne, %in, %c0_i64 : i64 loc(#loc21)
      linalg.yield %124 : i1 loc(#loc21)
    } -> tensor<1x6xi1> loc(#loc21)
    %32 = tensor.empty() : tensor<1xi64> loc(#loc22)
    %33 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%32 : tensor<1xi64>) {
    ^bb0(%out: i64 loc("model.arange")):
      linalg.yield %c0_i64 : i64 loc(#loc22)
    } -> tensor<1xi64> loc(#loc22)
    %34 = tensor.empty() : tensor<6xi64> loc(#loc22)
    %35 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%34 : tensor<6xi64>) {
    ^bb0(%out: i64 loc("model.arange")):
      %124 = linalg.index 0 : index loc(#loc22)
      %125 = arith.index_cast %124 : index to i64 loc(#loc22)
      linalg.yield %125 : i64 loc(#loc22)
    } -> tensor<6xi64> loc(#loc22)
    %expanded = tensor.expand_shape %33 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64> loc(#loc23)
    %expanded_34 = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [1, 1, 6, 1] : tensor<6xi64> into tensor<1x1x6x1xi64> loc(#loc23)
    %expanded_35 = tensor.expand_shape %35 [[0, 1, 2, 3]] output_shape [1, 1, 1, 6] : tensor<6xi64> into tensor<1x1x1x6xi64> loc(#loc23)
    %36 = tensor.empty() : tensor<1x1x6x1xi1> loc(#loc24)
    %37 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_34 : tensor<1x1x6x1xi64>) outs(%36 : tensor<1x1x6x1xi1>) {
    ^bb0(%in: i64 loc("model.unsqueeze"), %out: i1 loc("model.ge")):
      %124 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc24)
      linalg.yield %124 : i1 loc(#loc24)
    } -> tensor<1x1x6x1xi1> loc(#loc24)
    %38 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_6, %37 : tensor<i1>, tensor<1x1x6x1xi1>) outs(%36 : tensor<1x1x6x1xi1>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_61: i1 loc("model.ge"), %out: i1 loc("model.bitwise_and")):
      %124 = arith.andi %in, %in_61 : i1 loc(#loc5)
      linalg.yield %124 : i1 loc(#loc5)
    } -> tensor<1x1x6x1xi1> loc(#loc5)
    %39 = tensor.empty() : tensor<1x1x1x6xi1> loc(#loc25)
    %40 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_35 : tensor<1x1x1x1xi64>, tensor<1x1x1x6xi64>) outs(%39 : tensor<1x1x1x6xi1>) {
    ^bb0(%in: i64 loc("model.index"), %in_61: i64 loc("model.index"), %out: i1 loc("model.index")):
      %124 = arith.cmpi slt, %in, %c0_i64 : i64 loc(#loc25)
      %125 = arith.addi %in, %c1_i64 : i64 loc(#loc25)
      %126 = arith.select %124, %125, %in : i64 loc(#loc25)
      %127 = arith.index_cast %126 : i64 to index loc(#loc25)
      %128 = arith.cmpi slt, %in_61, %c0_i64 : i64 loc(#loc25)
      %129 = arith.addi %in_61, %c6_i64 : i64 loc(#loc25)
      %130 = arith.select %128, %129, %in_61 : i64 loc(#loc25)
      %131 = arith.index_cast %130 : i64 to index loc(#loc25)
      %extracted = tensor.extract %31[%127, %131] : tensor<1x6xi1> loc(#loc25)
      linalg.yield %extracted : i1 loc(#loc25)
    } -> tensor<1x1x1x6xi1> loc(#loc25)
    %41 = tensor.empty() : tensor<1x1x6x6xi1> loc(#loc5)
    %42 = linalg.generic {indexing_maps = [#map10, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %40 : tensor<1x1x6x1xi1>, tensor<1x1x1x6xi1>) outs(%41 : tensor<1x1x6x6xi1>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_61: i1 loc("model.index"), %out: i1 loc("model.bitwise_and")):
      %124 = arith.andi %in, %in_61 : i1 loc(#loc5)
      linalg.yield %124 : i1 loc(#loc5)
    } -> tensor<1x1x6x6xi1> loc(#loc5)
    %43 = tensor.empty() : tensor<1x1x6x6xf32> loc(#loc4)
    %44 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %cst_5, %cst_4 : tensor<1x1x6x6xi1>, tensor<f32>, tensor<f32>) outs(%43 : tensor<1x1x6x6xf32>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_61: f32 loc("model.where"), %in_62: f32 loc("model.where"), %out: f32 loc("model.where")):
      %124 = arith.select %in, %in_61, %in_62 : f32 loc(#loc4)
      linalg.yield %124 : f32 loc(#loc4)
    } -> tensor<1x1x6x6xf32> loc(#loc4)
    %collapsed = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc13)
    %45 = tensor.empty() : tensor<8x8xf32> loc(#loc13)
    %transposed = linalg.transpose ins(%cst_22 : tensor<8x8xf32>) outs(%45 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc13)
    %46 = tensor.empty() : tensor<6x8xf32> loc(#loc13)
    %47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc13)
    %48 = linalg.matmul ins(%collapsed, %transposed : tensor<6x8xf32>, tensor<8x8xf32>) outs(%47 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc13)
    %49 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_21 : tensor<8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.query"), %out: f32 loc("model.encoder.layer.0.attention.self.query")):
      linalg.yield %in : f32 loc(#loc13)
    } -> tensor<6x8xf32> loc(#loc13)
    %50 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%48, %49 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.query"), %in_61: f32 loc("model.encoder.layer.0.attention.self.query"), %out: f32 loc("model.encoder.layer.0.attention.self.query")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc13)
      linalg.yield %124 : f32 loc(#loc13)
    } -> tensor<6x8xf32> loc(#loc13)
    %expanded_36 = tensor.expand_shape %50 [[0, 1], [2, 3]] output_shape [1, 6, 2, 4] : tensor<6x8xf32> into tensor<1x6x2x4xf32> loc(#loc26)
    %51 = tensor.empty() : tensor<1x2x6x4xf32> loc(#loc27)
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<1x6x2x4xf32>) outs(%51 : tensor<1x2x6x4xf32>) permutation = [0, 2, 1, 3]  loc(#loc27)
    %transposed_38 = linalg.transpose ins(%cst_20 : tensor<8x8xf32>) outs(%45 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc12)
    %52 = linalg.matmul ins(%collapsed, %transposed_38 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%47 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc12)
    %53 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_19 : tensor<8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.key"), %out: f32 loc("model.encoder.layer.0.attention.self.key")):
      linalg.yield %in : f32 loc(#loc12)
    } -> tensor<6x8xf32> loc(#loc12)
    %54 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%52, %53 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.key"), %in_61: f32 loc("model.encoder.layer.0.attention.self.key"), %out: f32 loc("model.encoder.layer.0.attention.self.key")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc12)
      linalg.yield %124 : f32 loc(#loc12)
    } -> tensor<6x8xf32> loc(#loc12)
    %expanded_39 = tensor.expand_shape %54 [[0, 1], [2, 3]] output_shape [1, 6, 2, 4] : tensor<6x8xf32> into tensor<1x6x2x4xf32> loc(#loc26)
    %transposed_40 = linalg.transpose ins(%cst_18 : tensor<8x8xf32>) outs(%45 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc11)
    %55 = linalg.matmul ins(%collapsed, %transposed_40 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%47 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc11)
    %56 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_17 : tensor<8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.value"), %out: f32 loc("model.encoder.layer.0.attention.self.value")):
      linalg.yield %in : f32 loc(#loc11)
    } -> tensor<6x8xf32> loc(#loc11)
    %57 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%55, %56 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.value"), %in_61: f32 loc("model.encoder.layer.0.attention.self.value"), %out: f32 loc("model.encoder.layer.0.attention.self.value")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc11)
      linalg.yield %124 : f32 loc(#loc11)
    } -> tensor<6x8xf32> loc(#loc11)
    %expanded_41 = tensor.expand_shape %57 [[0, 1], [2, 3]] output_shape [1, 6, 2, 4] : tensor<6x8xf32> into tensor<1x6x2x4xf32> loc(#loc26)
    %transposed_42 = linalg.transpose ins(%expanded_41 : tensor<1x6x2x4xf32>) outs(%51 : tensor<1x2x6x4xf32>) permutation = [0, 2, 1, 3]  loc(#loc27)
    %58 = tensor.empty() : tensor<1x2x4x6xf32> loc(#loc27)
    %transposed_43 = linalg.transpose ins(%expanded_39 : tensor<1x6x2x4xf32>) outs(%58 : tensor<1x2x4x6xf32>) permutation = [0, 2, 3, 1]  loc(#loc27)
    %collapsed_44 = tensor.collapse_shape %transposed_37 [[0, 1], [2], [3]] : tensor<1x2x6x4xf32> into tensor<2x6x4xf32> loc(#loc26)
    %collapsed_45 = tensor.collapse_shape %transposed_43 [[0, 1], [2], [3]] : tensor<1x2x4x6xf32> into tensor<2x4x6xf32> loc(#loc26)
    %59 = tensor.empty() : tensor<2x6x6xf32> loc(#loc28)
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<2x6x6xf32>) -> tensor<2x6x6xf32> loc(#loc28)
    %61 = linalg.batch_matmul ins(%collapsed_44, %collapsed_45 : tensor<2x6x4xf32>, tensor<2x4x6xf32>) outs(%60 : tensor<2x6x6xf32>) -> tensor<2x6x6xf32> loc(#loc28)
    %expanded_46 = tensor.expand_shape %61 [[0, 1], [2], [3]] output_shape [1, 2, 6, 6] : tensor<2x6x6xf32> into tensor<1x2x6x6xf32> loc(#loc26)
    %62 = tensor.empty() : tensor<1x2x6x6xf32> loc(#loc29)
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<1x2x6x6xf32>) outs(%62 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.view"), %out: f32 loc("model.encoder.layer.0.attention.self.mul")):
      %124 = arith.mulf %in, %cst_3 : f32 loc(#loc29)
      linalg.yield %124 : f32 loc(#loc29)
    } -> tensor<1x2x6x6xf32> loc(#loc29)
    %64 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %44 : tensor<1x2x6x6xf32>, tensor<1x1x6x6xf32>) outs(%62 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.mul"), %in_61: f32 loc("model.where"), %out: f32 loc("model.encoder.layer.0.attention.self.add")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc30)
      linalg.yield %124 : f32 loc(#loc30)
    } -> tensor<1x2x6x6xf32> loc(#loc30)
    %65 = tensor.empty() : tensor<1x2x6xi64> loc(#loc3)
    %66 = linalg.fill ins(%c0_i64 : i64) outs(%65 : tensor<1x2x6xi64>) -> tensor<1x2x6xi64> loc(#loc3)
    %67 = tensor.empty() : tensor<1x2x6xf32> loc(#loc3)
    %68 = linalg.fill ins(%cst_1 : f32) outs(%67 : tensor<1x2x6xf32>) -> tensor<1x2x6xf32> loc(#loc3)
    %69:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%64 : tensor<1x2x6x6xf32>) outs(%68, %66 : tensor<1x2x6xf32>, tensor<1x2x6xi64>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.add"), %out: f32 loc("model.encoder.layer.0.attention.self._softmax"), %out_61: i64 loc("model.encoder.layer.0.attention.self._softmax")):
      %124 = linalg.index 3 : index loc(#loc3)
      %125 = arith.index_cast %124 : index to i64 loc(#loc3)
      %126 = arith.maximumf %in, %out : f32 loc(#loc3)
      %127 = arith.cmpf ogt, %in, %out : f32 loc(#loc3)
      %128 = arith.select %127, %125, %out_61 : i64 loc(#loc3)
      linalg.yield %126, %128 : f32, i64 loc(#loc3)
    } -> (tensor<1x2x6xf32>, tensor<1x2x6xi64>) loc(#loc3)
    %expanded_47 = tensor.expand_shape %69#0 [[0], [1], [2, 3]] output_shape [1, 2, 6, 1] : tensor<1x2x6xf32> into tensor<1x2x6x1xf32> loc(#loc3)
    %70 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %expanded_47 : tensor<1x2x6x6xf32>, tensor<1x2x6x1xf32>) outs(%62 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self.add"), %in_61: f32 loc("model.encoder.layer.0.attention.self._softmax"), %out: f32 loc("model.encoder.layer.0.attention.self._softmax")):
      %124 = arith.subf %in, %in_61 : f32 loc(#loc3)
      linalg.yield %124 : f32 loc(#loc3)
    } -> tensor<1x2x6x6xf32> loc(#loc3)
    %71 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%70 : tensor<1x2x6x6xf32>) outs(%62 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self._softmax"), %out: f32 loc("model.encoder.layer.0.attention.self._softmax")):
      %124 = math.exp %in : f32 loc(#loc3)
      linalg.yield %124 : f32 loc(#loc3)
    } -> tensor<1x2x6x6xf32> loc(#loc3)
    %72 = tensor.empty() : tensor<1x2x6x1xf32> loc(#loc3)
    %73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<1x2x6x1xf32>) -> tensor<1x2x6x1xf32> loc(#loc3)
    %74 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%71 : tensor<1x2x6x6xf32>) outs(%73 : tensor<1x2x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self._softmax"), %out: f32 loc("model.encoder.layer.0.attention.self._softmax")):
      %124 = arith.addf %in, %out : f32 loc(#loc3)
      linalg.yield %124 : f32 loc(#loc3)
    } -> tensor<1x2x6x1xf32> loc(#loc3)
    %75 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71, %74 : tensor<1x2x6x6xf32>, tensor<1x2x6x1xf32>) outs(%62 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.self._softmax"), %in_61: f32 loc("model.encoder.layer.0.attention.self._softmax"), %out: f32 loc("model.encoder.layer.0.attention.self._softmax")):
      %124 = arith.divf %in, %in_61 : f32 loc(#loc3)
      linalg.yield %124 : f32 loc(#loc3)
    } -> tensor<1x2x6x6xf32> loc(#loc3)
    %collapsed_48 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<1x2x6x6xf32> into tensor<2x6x6xf32> loc(#loc26)
    %collapsed_49 = tensor.collapse_shape %transposed_42 [[0, 1], [2], [3]] : tensor<1x2x6x4xf32> into tensor<2x6x4xf32> loc(#loc26)
    %76 = tensor.empty() : tensor<2x6x4xf32> loc(#loc28)
    %77 = linalg.fill ins(%cst_0 : f32) outs(%76 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32> loc(#loc28)
    %78 = linalg.batch_matmul ins(%collapsed_48, %collapsed_49 : tensor<2x6x6xf32>, tensor<2x6x4xf32>) outs(%77 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32> loc(#loc28)
    %expanded_50 = tensor.expand_shape %78 [[0, 1], [2], [3]] output_shape [1, 2, 6, 4] : tensor<2x6x4xf32> into tensor<1x2x6x4xf32> loc(#loc26)
    %79 = tensor.empty() : tensor<1x6x2x4xf32> loc(#loc27)
    %transposed_51 = linalg.transpose ins(%expanded_50 : tensor<1x2x6x4xf32>) outs(%79 : tensor<1x6x2x4xf32>) permutation = [0, 2, 1, 3]  loc(#loc27)
    %collapsed_52 = tensor.collapse_shape %transposed_51 [[0, 1], [2, 3]] : tensor<1x6x2x4xf32> into tensor<6x8xf32> loc(#loc10)
    %transposed_53 = linalg.transpose ins(%cst_16 : tensor<8x8xf32>) outs(%45 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc10)
    %80 = linalg.matmul ins(%collapsed_52, %transposed_53 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%47 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc10)
    %81 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_15 : tensor<8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.dense"), %out: f32 loc("model.encoder.layer.0.attention.output.dense")):
      linalg.yield %in : f32 loc(#loc10)
    } -> tensor<6x8xf32> loc(#loc10)
    %82 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%80, %81 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.dense"), %in_61: f32 loc("model.encoder.layer.0.attention.output.dense"), %out: f32 loc("model.encoder.layer.0.attention.output.dense")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc10)
      linalg.yield %124 : f32 loc(#loc10)
    } -> tensor<6x8xf32> loc(#loc10)
    %expanded_54 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc10)
    %83 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_54, %29 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.dense"), %in_61: f32 loc("model.embeddings.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.add")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc31)
      linalg.yield %124 : f32 loc(#loc31)
    } -> tensor<1x6x8xf32> loc(#loc31)
    %84 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x6x8xf32>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.add"), %out: f64 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.extf %in : f32 to f64 loc(#loc9)
      linalg.yield %124 : f64 loc(#loc9)
    } -> tensor<1x6x8xf64> loc(#loc9)
    %85 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<1x6x8xf64>) outs(%12 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.addf %in, %out : f64 loc(#loc9)
      linalg.yield %124 : f64 loc(#loc9)
    } -> tensor<1x6x1xf64> loc(#loc9)
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x6x1xf64>) outs(%11 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.divf %in, %cst_29 : f64 loc(#loc9)
      linalg.yield %124 : f64 loc(#loc9)
    } -> tensor<1x6x1xf64> loc(#loc9)
    %87 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %86 : tensor<1x6x8xf64>, tensor<1x6x1xf64>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %in_61: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.subf %in, %in_61 : f64 loc(#loc9)
      linalg.yield %124 : f64 loc(#loc9)
    } -> tensor<1x6x8xf64> loc(#loc9)
    %88 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %87 : tensor<1x6x8xf64>, tensor<1x6x8xf64>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %in_61: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f64 loc(#loc9)
      linalg.yield %124 : f64 loc(#loc9)
    } -> tensor<1x6x8xf64> loc(#loc9)
    %89 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x6x8xf64>) outs(%12 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.addf %in, %out : f64 loc(#loc9)
      linalg.yield %124 : f64 loc(#loc9)
    } -> tensor<1x6x1xf64> loc(#loc9)
    %90 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x6x1xf64>) outs(%11 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.divf %in, %cst_29 : f64 loc(#loc9)
      linalg.yield %124 : f64 loc(#loc9)
    } -> tensor<1x6x1xf64> loc(#loc9)
    %91 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x6x1xf64>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.truncf %in : f64 to f32 loc(#loc9)
      linalg.yield %124 : f32 loc(#loc9)
    } -> tensor<1x6x1xf32> loc(#loc9)
    %92 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%83 : tensor<1x6x8xf32>) outs(%21 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.add"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.addf %in, %out : f32 loc(#loc9)
      linalg.yield %124 : f32 loc(#loc9)
    } -> tensor<1x6x1xf32> loc(#loc9)
    %93 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.divf %in, %cst_30 : f32 loc(#loc9)
      linalg.yield %124 : f32 loc(#loc9)
    } -> tensor<1x6x1xf32> loc(#loc9)
    %94 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.truncf %cst_25 : f64 to f32 loc(#loc9)
      %125 = arith.addf %in, %124 : f32 loc(#loc9)
      linalg.yield %125 : f32 loc(#loc9)
    } -> tensor<1x6x1xf32> loc(#loc9)
    %95 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = math.rsqrt %in : f32 loc(#loc9)
      linalg.yield %124 : f32 loc(#loc9)
    } -> tensor<1x6x1xf32> loc(#loc9)
    %96 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %93 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.add"), %in_61: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.subf %in, %in_61 : f32 loc(#loc9)
      linalg.yield %124 : f32 loc(#loc9)
    } -> tensor<1x6x8xf32> loc(#loc9)
    %97 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %95 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %in_61: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f32 loc(#loc9)
      linalg.yield %124 : f32 loc(#loc9)
    } -> tensor<1x6x8xf32> loc(#loc9)
    %98 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %cst_14 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %in_61: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f32 loc(#loc9)
      linalg.yield %124 : f32 loc(#loc9)
    } -> tensor<1x6x8xf32> loc(#loc9)
    %99 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %cst_13 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %in_61: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.attention.output.LayerNorm")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc9)
      linalg.yield %124 : f32 loc(#loc9)
    } -> tensor<1x6x8xf32> loc(#loc9)
    %collapsed_55 = tensor.collapse_shape %99 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc8)
    %transposed_56 = linalg.transpose ins(%cst_12 : tensor<8x8xf32>) outs(%45 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc8)
    %100 = linalg.matmul ins(%collapsed_55, %transposed_56 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%47 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc8)
    %101 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_11 : tensor<8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.intermediate.dense"), %out: f32 loc("model.encoder.layer.0.intermediate.dense")):
      linalg.yield %in : f32 loc(#loc8)
    } -> tensor<6x8xf32> loc(#loc8)
    %102 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%100, %101 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.intermediate.dense"), %in_61: f32 loc("model.encoder.layer.0.intermediate.dense"), %out: f32 loc("model.encoder.layer.0.intermediate.dense")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc8)
      linalg.yield %124 : f32 loc(#loc8)
    } -> tensor<6x8xf32> loc(#loc8)
    %expanded_57 = tensor.expand_shape %102 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc8)
    %103 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57 : tensor<1x6x8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.intermediate.dense"), %out: f32 loc("model.encoder.layer.0.intermediate.intermediate_act_fn")):
      %124 = arith.divf %in, %cst_31 : f32 loc(#loc32)
      %125 = math.erf %124 : f32 loc(#loc32)
      %126 = arith.addf %125, %cst_2 : f32 loc(#loc32)
      %127 = arith.mulf %126, %cst_3 : f32 loc(#loc32)
      %128 = arith.mulf %in, %127 : f32 loc(#loc32)
      linalg.yield %128 : f32 loc(#loc32)
    } -> tensor<1x6x8xf32> loc(#loc32)
    %collapsed_58 = tensor.collapse_shape %103 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc7)
    %transposed_59 = linalg.transpose ins(%cst_10 : tensor<8x8xf32>) outs(%45 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc7)
    %104 = linalg.matmul ins(%collapsed_58, %transposed_59 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%47 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc7)
    %105 = linalg.generic {indexing_maps = [#map12, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.dense"), %out: f32 loc("model.encoder.layer.0.output.dense")):
      linalg.yield %in : f32 loc(#loc7)
    } -> tensor<6x8xf32> loc(#loc7)
    %106 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%104, %105 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%46 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.dense"), %in_61: f32 loc("model.encoder.layer.0.output.dense"), %out: f32 loc("model.encoder.layer.0.output.dense")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc7)
      linalg.yield %124 : f32 loc(#loc7)
    } -> tensor<6x8xf32> loc(#loc7)
    %expanded_60 = tensor.expand_shape %106 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc7)
    %107 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_60, %99 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.dense"), %in_61: f32 loc("model.encoder.layer.0.attention.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.add")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc33)
      linalg.yield %124 : f32 loc(#loc33)
    } -> tensor<1x6x8xf32> loc(#loc33)
    %108 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x6x8xf32>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.add"), %out: f64 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.extf %in : f32 to f64 loc(#loc6)
      linalg.yield %124 : f64 loc(#loc6)
    } -> tensor<1x6x8xf64> loc(#loc6)
    %109 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<1x6x8xf64>) outs(%12 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.addf %in, %out : f64 loc(#loc6)
      linalg.yield %124 : f64 loc(#loc6)
    } -> tensor<1x6x1xf64> loc(#loc6)
    %110 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x6x1xf64>) outs(%11 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.divf %in, %cst_29 : f64 loc(#loc6)
      linalg.yield %124 : f64 loc(#loc6)
    } -> tensor<1x6x1xf64> loc(#loc6)
    %111 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108, %110 : tensor<1x6x8xf64>, tensor<1x6x1xf64>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.output.LayerNorm"), %in_61: f64 loc("model.encoder.layer.0.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.subf %in, %in_61 : f64 loc(#loc6)
      linalg.yield %124 : f64 loc(#loc6)
    } -> tensor<1x6x8xf64> loc(#loc6)
    %112 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %111 : tensor<1x6x8xf64>, tensor<1x6x8xf64>) outs(%9 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.output.LayerNorm"), %in_61: f64 loc("model.encoder.layer.0.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f64 loc(#loc6)
      linalg.yield %124 : f64 loc(#loc6)
    } -> tensor<1x6x8xf64> loc(#loc6)
    %113 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%112 : tensor<1x6x8xf64>) outs(%12 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.addf %in, %out : f64 loc(#loc6)
      linalg.yield %124 : f64 loc(#loc6)
    } -> tensor<1x6x1xf64> loc(#loc6)
    %114 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x6x1xf64>) outs(%11 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.output.LayerNorm"), %out: f64 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.divf %in, %cst_29 : f64 loc(#loc6)
      linalg.yield %124 : f64 loc(#loc6)
    } -> tensor<1x6x1xf64> loc(#loc6)
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x6x1xf64>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f64 loc("model.encoder.layer.0.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.truncf %in : f64 to f32 loc(#loc6)
      linalg.yield %124 : f32 loc(#loc6)
    } -> tensor<1x6x1xf32> loc(#loc6)
    %116 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%107 : tensor<1x6x8xf32>) outs(%21 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.add"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.addf %in, %out : f32 loc(#loc6)
      linalg.yield %124 : f32 loc(#loc6)
    } -> tensor<1x6x1xf32> loc(#loc6)
    %117 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.divf %in, %cst_30 : f32 loc(#loc6)
      linalg.yield %124 : f32 loc(#loc6)
    } -> tensor<1x6x1xf32> loc(#loc6)
    %118 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.truncf %cst_25 : f64 to f32 loc(#loc6)
      %125 = arith.addf %in, %124 : f32 loc(#loc6)
      linalg.yield %125 : f32 loc(#loc6)
    } -> tensor<1x6x1xf32> loc(#loc6)
    %119 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x6x1xf32>) outs(%19 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = math.rsqrt %in : f32 loc(#loc6)
      linalg.yield %124 : f32 loc(#loc6)
    } -> tensor<1x6x1xf32> loc(#loc6)
    %120 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %117 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.add"), %in_61: f32 loc("model.encoder.layer.0.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.subf %in, %in_61 : f32 loc(#loc6)
      linalg.yield %124 : f32 loc(#loc6)
    } -> tensor<1x6x8xf32> loc(#loc6)
    %121 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %119 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.LayerNorm"), %in_61: f32 loc("model.encoder.layer.0.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f32 loc(#loc6)
      linalg.yield %124 : f32 loc(#loc6)
    } -> tensor<1x6x8xf32> loc(#loc6)
    %122 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %cst_8 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.LayerNorm"), %in_61: f32 loc("model.encoder.layer.0.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.mulf %in, %in_61 : f32 loc(#loc6)
      linalg.yield %124 : f32 loc(#loc6)
    } -> tensor<1x6x8xf32> loc(#loc6)
    %123 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%122, %cst_7 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%3 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.encoder.layer.0.output.LayerNorm"), %in_61: f32 loc("model.encoder.layer.0.output.LayerNorm"), %out: f32 loc("model.encoder.layer.0.output.LayerNorm")):
      %124 = arith.addf %in, %in_61 : f32 loc(#loc6)
      linalg.yield %124 : f32 loc(#loc6)
    } -> tensor<1x6x8xf32> loc(#loc6)
    return %123 : tensor<1x6x8xf32> loc(#loc34)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc27 = loc("model.encoder.layer.0.attention.self.permute")
#loc28 = loc("model.encoder.layer.0.attention.self.bmm")
#loc34 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_11: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32_10: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_torch.float32_9: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_6: "0x04000000A719EC3B0B51D5BC8006E53BCFCAAB3B0F7800BB60CCB63B5CD5EA38A007BFBBDE1A8EBB8D039A3C58A6F0BCFB155BBA5C7365BCBCCDF93AA93235BCCE7474BCD616B0BC8F25DEB9FC2BCABCAB71333D2EF4923B2560BB3C452A2DBDFB201B3C3BE312BD496116BBDE24DABC498B4EBA9B1A3CBB694B33BC2D018F3C0E34ACBB47A1713BFB805DBC00CD92BCC0B050BC6DBD153BA08F28BC62B5B1BC62AD083DFC38763BA9B4A83BF70111BCBD5C5EBC492A51BD23B3FD3C4217F73C5EF199BC6B71EDBB3C132BBB8B0FFB3C018FFD3C364A88BCEF3BA5BC7D74F3391D8BE03B21A890BCD9B5373C6B27BBBCC25AB73C50D4FC3B8B9BB3BAE2852DBC694A99BB",
      torch_tensor_8_torch.float32_8: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_5: "0x04000000AF8A433CEA41A43C6B6E86BC94D9263C22E09B3CAC897D3CDCB12FBDBC74673A3074D33C0AE2593CEFE82D3C49AC0ABCDCBCFEBBBB61DA3B1B82C03BBE7E4EBB74F2F3BBF3B22A3D427DB83C42633C3CF208963C06109DBB57B6673C0D0B9E3C215CFEBC4E375FBCFE4DA5BB82C25A3B37F7063D9DDC8C3CFCE4FA3CE6BD21BB778D9CBB27D05DB9E72EC43BE6FB25BC8AF0AD3CE2BBD5BBA74487BB457B18BB4E75B0BC35EC46BC6C51753C9EE323BC495BBBBC9BEA51BBC502543BCA2A10BA8A7BE8BB2746AEBCE22A80B81B27D53C4D6E38BCA75921BCA0928E3C7293663D736CA83CCEC9D23CCBD241BCDB82AC3CFD4D07BD134111BC1B4424BD8DF5C93C",
      torch_tensor_8_torch.float32_7: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32_6: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_torch.float32_5: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_4: "0x04000000CB3775BCC50BE93C827E353BE48159BB1291CF3CA59422BC272C4F3BE233203CC4D0073C7978093CBFF99B3B33CB35BAD05C963B9CB3993B0245D23B61A6663C0766F2BCA11122BC2E9BF43B73A70F3D895AD6BCDB2C13BC8A85463B9C61CF39E90F113CCDE024B9F2E7E1BB2B76E239B40DC33B82EF48BDBD879A3CDC577D3C2B71EC3C989386BB77D5B23CE059103CD3A5B7BB9EDDEB3B628600BD9733A2BAFD6F813C1D8547B96F898CBC15DE8B3BE02A063DE0B83DBB0F85953CD6ED92BB5FE88DBA5DF6843B7B4BF8BB8467113DE7CAA13C1B84DA3B297874BC3E06BFBC49BD763BE761923C6BB7543C452EE4BC258FC73CC9BB0A3C3913B23C8B34A7BA",
      torch_tensor_8_torch.float32_4: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_3: "0x04000000E562553BA52551BCB81F933C576EFBBBDE42C33B283A143DFE54EFBAFE08B33C804906BB0F700DBDDACD1EBC0E57693CB31E153D849A8BBC45BDDFBBCF0435BBB03365B96F12A93B3866B03C648D9F3B27A1FA3C6552F3BCA439BF3CA784AABCB5E887BC009E3B3CDE36C1BA7E79B5384D3A853B453BDF3CF40F78BCBEEADDBB81C2F6BCAA79883B32E450BC640E213CE4B31BBCB8366E3CDB5A26BCFCD086BC8A6EC13BC099213C1213E13C853E9EBCD82DF23CB6FD14BDA6CFF63CDB1C723CB7934F3C2D1129BA263C953CE6DD9F3C21FD4EBCCD70A5BC60E391BBEA23243DC41EA63C94D9BCBB4C12703C7D3E213C2DEE93BCA69A74BAE0AA2C3DE00A933B",
      torch_tensor_8_torch.float32_3: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_2: "0x04000000BD3BB1BCE962D8BB9419B23B578EB2BC07AA74BCE46C9ABC8F0ECDBCA7BE0DBDD7B06CBC14592C3C08F40EBCCCA977BB50B123BC7219F63C8DF893B91BA2C33CBF7282BC1431CEBB8686A5BCB079EFBB615BE9391ECDA13C1CC637BC62CA103B4E857B3CFE17F03BBBC842BCE09B89BB1485A3BCCEE4EF3CE4B2253BAE1340BC2A9D39BD1D13B43C32D8563BE2AC09BC40FD8ABC12B9ED3BFBF0313C85ECEABCBB1E263C62C37D3B34EA5A3CB719E1BCE946FB3CF9A02EBCEF8A09BC6C0967BCC1B5173C5038903CC13580BC61E3C63BE54A21BA2E128FBC36279C3B115B18BCDE72A53C17A8A0BBE4A2863C2B5FD53C4DF423BC67C110BC6400E2BB19990FBD",
      torch_tensor_8_torch.float32_2: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_1: "0x04000000DE8BC33CCF31CFB90DB0B73BAF5B143DC49F163DD832573B9546EB3C73E75A3B82C4BABCD2691CBAEB254FB9260FD13AB0F18D3BA53AAEBB960D2DBC571514BC4FF74BBC2B7EE9BB9DD3203DB279993BF42E1CBCF28540BB0A61B93BD2FE0DBC6D33123DC2577D3BD0CDD43BD0BF5E3A8E65D3BCCBCE433CD1CC823C8B7BCE3CCAFCB23BD90AEBBBC3070D3D030A093D90D5D33CB44758BCC246AD3C672C053C55E2DF3BE488BCBBEFD822BCD00CE23A77DFEE39012BB8BB4704AABCEEBDBB3C34BA753A231B153D52B9EE3CC54D693B09A238BD11CF183D8F8230BC1033643B62BAE0BC070368BCB23BF339A962DEBC578A6E3D3FD41F3B06E013BCA11BCB3C",
      torch_tensor_8_torch.float32_1: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_8_torch.float32: "0x04000000FE70A6BC679AFABCC68CC7BCE0428E3C994CFCBB32A7FC3AC58DD0BB97A3173D7CDA41BB6DF1B0BC0D0737BBAE04CEBC59E3FC3C29B19E3CA9CDFEBC8DE2823C39E8C23C814D6BBB1C5C15BD129D86BA560706BD70AA4DBDEAE0CABC0E4F98BCD87299BAD4417D3CD6A9193CB451AA3B2342783CEA4327BDD20035BCA5724D3C2F91A2B84E0EC23C7C9F773C446AD23CE62A2F3CA4FEDE3B8CFD193BE032933C73FA7B394407C33B40898E3C7380A4BB8BFE23BDD4BD6DBD8A9459BC58CB5D3C98B3C23C853B50BD3D49E7BB33E7E7BCF9B8C93CF1D41F3D0210813CA90E883C2411113CC263283CD89D48BC7E7B1FBDEA1763BC90780BBB766996BBD4C7E3BC",
      torch_tensor_2_8_torch.float32: "0x04000000ADE10BBD25437EBCBA31143CE691EBBBA762A43C48491A3CE297CBBB0BA1DFBC1E5A9BBC092071BC9C096EBBD79881BC20D7053C1CA3333C302307BDD41C4CBC",
      torch_tensor_16_8_torch.float32: "0x04000000000000000000000000000000000000000000000000000000000000000000000089FD85BB1F4A8A3B40BAEB3C2D60983C8FE8C23C32DC9DBC0347F0BB2721DB3C7E9107BD3BA2213C748949BC9CEFD63C8B25813CB901CABC42E4143C4560EBBCEA2F693C20BB353C3A4E84BCE4A2093D35D5433C168F9CBBB4C0E2BBC401113D9756BE3C171E263D4B0A14BD248A36BCB9CD94BB8C73573C87081BBB05915D3CB372BBBC463EB3BCB9B732BC73051EBC01E9AD3C6CFE50BCDBA30F3CA3FE9D3C4DF99F3C7C69B2BC5E3856BBFEC33A3D2534953B979A403A212EF13B30E39F3C66868F3CD36FE93CB284B2BB673B993CE074F4BCA6383ABC440098BC05582D3DB32E423C125F5DBB574B3BBD16D0833BF784D8BB0185FCBC1BB3CFBC324654BC6D5A8E3DB414563C0A3C753D309DAB3972AB8EBAAAC79CBC896B8D38E1B2AABC2EEE18BCAAB0D1BBFCFC653CE1F4213C077E4EBC5DA5333CAFD7AA3C9254A63B64815ABD5CF6E13CFB332ABC21755C3CF302ECB8412E6CBB74E3C0B9A886A33C5BC30EBCCDAFB43C0FFA7BBC971B29BBF4A3E83CB8FDD7BB4C846B3BF4F6A1BC9284CE3CF3BB54BCBC67533BF45690BC0BC762BA97591A3C138AD6BC8A82CB3C3363A4BC7DDD04BC0E8BA73C07EFA6BB4BF3D0BC3DD1F3BBB90693BCEB2061BC804AD6BB59309C3CADB83B3C5D2787BCEBAA31BC9E92BC3CB5DA033DA90B72BC",
      torch_tensor_1_8_torch.int64_1: "0x0800000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_1_8_torch.int64: "0x0800000000000000000000000100000000000000020000000000000003000000000000000400000000000000050000000000000006000000000000000700000000000000"
    }
  }
#-}
