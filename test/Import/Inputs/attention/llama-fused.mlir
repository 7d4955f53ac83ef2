#loc1 = loc("tokens")
#loc2 = loc("mask")
#loc3 = loc("model.layers.0.self_attn._softmax")
#loc4 = loc("model.layers.0.self_attn.all")
#loc5 = loc("model.layers.0.self_attn.where")
#loc6 = loc("model.bitwise_and")
#loc7 = loc("model.norm")
#loc8 = loc("model.layers.0.mlp.down_proj")
#loc9 = loc("model.layers.0.mlp.up_proj")
#loc10 = loc("model.layers.0.mlp.gate_proj")
#loc11 = loc("model.layers.0.post_attention_layernorm")
#loc12 = loc("model.layers.0.self_attn.o_proj")
#loc13 = loc("model.layers.0.self_attn.mul")
#loc14 = loc("model.layers.0.self_attn.eq")
#loc18 = loc("model.layers.0.input_layernorm")
#loc19 = loc("model.rotary_emb")
#loc20 = loc("model.embed_tokens")
#loc21 = loc("model.arange")
#loc22 = loc("model.convert_element_type")
#loc23 = loc("model.unsqueeze")
#loc24 = loc("model.le")
#loc25 = loc("model.index")
#loc26 = loc("model.layers.0.self_attn.view")
#loc27 = loc("model.layers.0.self_attn.permute")
#loc28 = loc("model.layers.0.self_attn.unsqueeze")
#loc29 = loc("model.layers.0.self_attn.slice")
#loc30 = loc("model.layers.0.self_attn.neg")
#loc31 = loc("model.layers.0.self_attn.cat")
#loc32 = loc("model.layers.0.self_attn.add")
#loc33 = loc("model.layers.0.self_attn.expand")
#loc35 = loc("model.layers.0.add")
#loc36 = loc("model.layers.0.mlp.act_fn")
#loc37 = loc("model.layers.0.mlp.mul")
#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map10 = affine_map<(d0, d1, d2) -> (d2)>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @forward(%arg0: tensor<1x6xi64> loc("tokens"), %arg1: tensor<1x6xi64> loc("mask")) -> tensor<1x6x8xf32> {
    %c2_i64 = arith.constant 2 : i64 loc(#loc)
    %c1_i64 = arith.constant 1 : i64 loc(#loc)
    %c6_i64 = arith.constant 6 : i64 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %c16 = arith.constant 16 : index loc(#loc)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant 0xFF800000 : f32 loc(#loc3)
    %true = arith.constant true loc(#loc4)
    %cst_1 = arith.constant 1.000000e+00 : f32 loc(#loc)
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x6x6xf32> loc(#loc5)
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc5)
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32> loc(#loc5)
    %cst_5 = arith.constant dense<true> : tensor<i1> loc(#loc6)
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32> loc(#loc7)
    %cst_7 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_4> : tensor<8x8xf32> loc(#loc8)
    %cst_8 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_3> : tensor<8x8xf32> loc(#loc9)
    %cst_9 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_2> : tensor<8x8xf32> loc(#loc10)
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32> loc(#loc11)
    %cst_11 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_1> : tensor<8x8xf32> loc(#loc12)
    %cst_12 = arith.constant 0.84089641525371461 : f64 loc(#loc13)
    %cst_13 = arith.constant 0xFFF0000000000000 : f64 loc(#loc14)
    %cst_14 = arith.constant dense_resource<torch_tensor_4_8_torch.float32_1> : tensor<4x8xf32> loc(#loc15)
    %cst_15 = arith.constant dense_resource<torch_tensor_4_8_torch.float32> : tensor<4x8xf32> loc(#loc16)
    %cst_16 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32> loc(#loc17)
    %cst_17 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc18)
    %cst_18 = arith.constant 9.9999999999999995E-7 : f64 loc(#loc18)
    %cst_19 = arith.constant dense<1.000000e+00> : tensor<1xf32> loc(#loc19)
    %cst_20 = arith.constant dense_resource<torch_tensor_16_8_torch.float32> : tensor<16x8xf32> loc(#loc20)
    %cst_21 = arith.constant 8.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x6x8xf32> loc(#loc20)
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6xi64>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: i64 loc("model.embed_tokens"), %out: f32 loc("model.embed_tokens")):
      %105 = arith.index_cast %in : i64 to index loc(#loc20)
      %106 = linalg.index 2 : index loc(#loc20)
      %107 = arith.cmpi slt, %105, %c16 : index loc(#loc20)
      cf.assert %107, "index must be smaller than dim size" loc(#loc20)
      %108 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc20)
      cf.assert %108, "index must be larger or equal to 0" loc(#loc20)
      %extracted = tensor.extract %cst_20[%105, %106] : tensor<16x8xf32> loc(#loc20)
      linalg.yield %extracted : f32 loc(#loc20)
    } -> tensor<1x6x8xf32> loc(#loc20)
    %2 = tensor.empty() : tensor<6xi64> loc(#loc21)
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<6xi64>) {
    ^bb0(%out: i64 loc("model.arange")):
      %105 = linalg.index 0 : index loc(#loc21)
      %106 = arith.index_cast %105 : index to i64 loc(#loc21)
      linalg.yield %106 : i64 loc(#loc21)
    } -> tensor<6xi64> loc(#loc21)
    %4 = tensor.empty() : tensor<1x6xi1> loc(#loc22)
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x6xi64>) outs(%4 : tensor<1x6xi1>) {
    ^bb0(%in: i64 loc("model.convert_element_type"), %out: i1 loc("model.convert_element_type")):
      %105 = arith.cmpi ne, %in, %c0_i64 : i64 loc(#loc22)
      linalg.yield %105 : i1 loc(#loc22)
    } -> tensor<1x6xi1> loc(#loc22)
    %6 = tensor.empty() : tensor<1xi64> loc(#loc21)
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<1xi64>) {
    ^bb0(%out: i64 loc("model.arange")):
      linalg.yield %c0_i64 : i64 loc(#loc21)
    } -> tensor<1xi64> loc(#loc21)
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64> loc(#loc23)
    %expanded_22 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 6, 1] : tensor<6xi64> into tensor<1x1x6x1xi64> loc(#loc23)
    %expanded_23 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 6] : tensor<6xi64> into tensor<1x1x1x6xi64> loc(#loc23)
    %8 = tensor.empty() : tensor<1x1x6x6xi1> loc(#loc24)
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23, %expanded_22 : tensor<1x1x1x6xi64>, tensor<1x1x6x1xi64>) outs(%8 : tensor<1x1x6x6xi1>) {
    ^bb0(%in: i64 loc("model.unsqueeze"), %in_61: i64 loc("model.unsqueeze"), %out: i1 loc("model.le")):
      %105 = arith.cmpi sle, %in, %in_61 : i64 loc(#loc24)
      linalg.yield %105 : i1 loc(#loc24)
    } -> tensor<1x1x6x6xi1> loc(#loc24)
    %10 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5, %9 : tensor<i1>, tensor<1x1x6x6xi1>) outs(%8 : tensor<1x1x6x6xi1>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_61: i1 loc("model.le"), %out: i1 loc("model.bitwise_and")):
      %105 = arith.andi %in, %in_61 : i1 loc(#loc6)
      linalg.yield %105 : i1 loc(#loc6)
    } -> tensor<1x1x6x6xi1> loc(#loc6)
    %11 = tensor.empty() : tensor<1x1x1x6xi1> loc(#loc25)
    %12 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_23 : tensor<1x1x1x1xi64>, tensor<1x1x1x6xi64>) outs(%11 : tensor<1x1x1x6xi1>) {
    ^bb0(%in: i64 loc("model.index"), %in_61: i64 loc("model.index"), %out: i1 loc("model.index")):
      %105 = arith.cmpi slt, %in, %c0_i64 : i64 loc(#loc25)
      %106 = arith.addi %in, %c1_i64 : i64 loc(#loc25)
      %107 = arith.select %105, %106, %in : i64 loc(#loc25)
      %108 = arith.index_cast %107 : i64 to index loc(#loc25)
      %109 = arith.cmpi slt, %in_61, %c0_i64 : i64 loc(#loc25)
      %110 = arith.addi %in_61, %c6_i64 : i64 loc(#loc25)
      %111 = arith.select %109, %110, %in_61 : i64 loc(#loc25)
      %112 = arith.index_cast %111 : i64 to index loc(#loc25)
      %extracted = tensor.extract %5[%108, %112] : tensor<1x6xi1> loc(#loc25)
      linalg.yield %extracted : i1 loc(#loc25)
    } -> tensor<1x1x1x6xi1> loc(#loc25)
    %13 = linalg.generic {indexing_maps = [#map6, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<1x1x6x6xi1>, tensor<1x1x1x6xi1>) outs(%8 : tensor<1x1x6x6xi1>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_61: i1 loc("model.index"), %out: i1 loc("model.bitwise_and")):
      %105 = arith.andi %in, %in_61 : i1 loc(#loc6)
      linalg.yield %105 : i1 loc(#loc6)
    } -> tensor<1x1x6x6xi1> loc(#loc6)
    %expanded_24 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 6, 1] : tensor<6xi64> into tensor<1x6x1xi64> loc(#loc19)
    %14 = tensor.empty() : tensor<1x6x1xf32> loc(#loc19)
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x6x1xi64>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: i64 loc("model.rotary_emb"), %out: f32 loc("model.rotary_emb")):
      %105 = arith.sitofp %in : i64 to f32 loc(#loc19)
      linalg.yield %105 : f32 loc(#loc19)
    } -> tensor<1x6x1xf32> loc(#loc19)
    %16 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %cst_19 : tensor<1x6x1xf32>, tensor<1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.rotary_emb"), %in_61: f32 loc("model.rotary_emb"), %out: f32 loc("model.rotary_emb")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc19)
      linalg.yield %105 : f32 loc(#loc19)
    } -> tensor<1x6x1xf32> loc(#loc19)
    %concat = tensor.concat dim(2) %16, %16 : (tensor<1x6x1xf32>, tensor<1x6x1xf32>) -> tensor<1x6x2xf32> loc(#loc19)
    %17 = tensor.empty() : tensor<1x6x2xf32> loc(#loc19)
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x6x2xf32>) outs(%17 : tensor<1x6x2xf32>) {
    ^bb0(%in: f32 loc("model.rotary_emb"), %out: f32 loc("model.rotary_emb")):
      %105 = math.cos %in : f32 loc(#loc19)
      linalg.yield %105 : f32 loc(#loc19)
    } -> tensor<1x6x2xf32> loc(#loc19)
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x6x2xf32>) outs(%17 : tensor<1x6x2xf32>) {
    ^bb0(%in: f32 loc("model.rotary_emb"), %out: f32 loc("model.rotary_emb")):
      %105 = math.sin %in : f32 loc(#loc19)
      linalg.yield %105 : f32 loc(#loc19)
    } -> tensor<1x6x2xf32> loc(#loc19)
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embed_tokens"), %out: f32 loc("model.layers.0.input_layernorm")):
      %105 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc18)
      linalg.yield %105 : f32 loc(#loc18)
    } -> tensor<1x6x8xf32> loc(#loc18)
    %21 = linalg.fill ins(%cst : f32) outs(%14 : tensor<1x6x1xf32>) -> tensor<1x6x1xf32> loc(#loc18)
    %22 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%20 : tensor<1x6x8xf32>) outs(%21 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.input_layernorm"), %out: f32 loc("model.layers.0.input_layernorm")):
      %105 = arith.addf %in, %out : f32 loc(#loc18)
      linalg.yield %105 : f32 loc(#loc18)
    } -> tensor<1x6x1xf32> loc(#loc18)
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.input_layernorm"), %out: f32 loc("model.layers.0.input_layernorm")):
      %105 = arith.divf %in, %cst_21 : f32 loc(#loc18)
      linalg.yield %105 : f32 loc(#loc18)
    } -> tensor<1x6x1xf32> loc(#loc18)
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.input_layernorm"), %out: f32 loc("model.layers.0.input_layernorm")):
      %105 = arith.truncf %cst_18 : f64 to f32 loc(#loc18)
      %106 = arith.addf %in, %105 : f32 loc(#loc18)
      linalg.yield %106 : f32 loc(#loc18)
    } -> tensor<1x6x1xf32> loc(#loc18)
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.input_layernorm"), %out: f32 loc("model.layers.0.input_layernorm")):
      %105 = math.rsqrt %in : f32 loc(#loc18)
      linalg.yield %105 : f32 loc(#loc18)
    } -> tensor<1x6x1xf32> loc(#loc18)
    %26 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %25 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embed_tokens"), %in_61: f32 loc("model.layers.0.input_layernorm"), %out: f32 loc("model.layers.0.input_layernorm")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc18)
      linalg.yield %105 : f32 loc(#loc18)
    } -> tensor<1x6x8xf32> loc(#loc18)
    %27 = linalg.generic {indexing_maps = [#map10, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_17, %26 : tensor<8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.input_layernorm"), %in_61: f32 loc("model.layers.0.input_layernorm"), %out: f32 loc("model.layers.0.input_layernorm")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc18)
      linalg.yield %105 : f32 loc(#loc18)
    } -> tensor<1x6x8xf32> loc(#loc18)
    %28 = tensor.empty() : tensor<8x8xf32> loc(#loc17)
    %transposed = linalg.transpose ins(%cst_16 : tensor<8x8xf32>) outs(%28 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc17)
    %collapsed = tensor.collapse_shape %27 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc17)
    %29 = tensor.empty() : tensor<6x8xf32> loc(#loc17)
    %30 = linalg.fill ins(%cst : f32) outs(%29 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc17)
    %31 = linalg.matmul ins(%collapsed, %transposed : tensor<6x8xf32>, tensor<8x8xf32>) outs(%30 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc17)
    %expanded_25 = tensor.expand_shape %31 [[0, 1], [2, 3]] output_shape [1, 6, 4, 2] : tensor<6x8xf32> into tensor<1x6x4x2xf32> loc(#loc26)
    %32 = tensor.empty() : tensor<1x4x6x2xf32> loc(#loc27)
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x6x4x2xf32>) outs(%32 : tensor<1x4x6x2xf32>) permutation = [0, 2, 1, 3]  loc(#loc27)
    %33 = tensor.empty() : tensor<8x4xf32> loc(#loc16)
    %transposed_27 = linalg.transpose ins(%cst_15 : tensor<4x8xf32>) outs(%33 : tensor<8x4xf32>) permutation = [1, 0]  loc(#loc16)
    %34 = tensor.empty() : tensor<6x4xf32> loc(#loc16)
    %35 = linalg.fill ins(%cst : f32) outs(%34 : tensor<6x4xf32>) -> tensor<6x4xf32> loc(#loc16)
    %36 = linalg.matmul ins(%collapsed, %transposed_27 : tensor<6x8xf32>, tensor<8x4xf32>) outs(%35 : tensor<6x4xf32>) -> tensor<6x4xf32> loc(#loc16)
    %expanded_28 = tensor.expand_shape %36 [[0, 1], [2, 3]] output_shape [1, 6, 2, 2] : tensor<6x4xf32> into tensor<1x6x2x2xf32> loc(#loc26)
    %37 = tensor.empty() : tensor<1x2x6x2xf32> loc(#loc27)
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x6x2x2xf32>) outs(%37 : tensor<1x2x6x2xf32>) permutation = [0, 2, 1, 3]  loc(#loc27)
    %transposed_30 = linalg.transpose ins(%cst_14 : tensor<4x8xf32>) outs(%33 : tensor<8x4xf32>) permutation = [1, 0]  loc(#loc15)
    %38 = linalg.matmul ins(%collapsed, %transposed_30 : tensor<6x8xf32>, tensor<8x4xf32>) outs(%35 : tensor<6x4xf32>) -> tensor<6x4xf32> loc(#loc15)
    %expanded_31 = tensor.expand_shape %38 [[0, 1], [2, 3]] output_shape [1, 6, 2, 2] : tensor<6x4xf32> into tensor<1x6x2x2xf32> loc(#loc26)
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x6x2x2xf32>) outs(%37 : tensor<1x2x6x2xf32>) permutation = [0, 2, 1, 3]  loc(#loc27)
    %expanded_33 = tensor.expand_shape %18 [[0], [1, 2], [3]] output_shape [1, 1, 6, 2] : tensor<1x6x2xf32> into tensor<1x1x6x2xf32> loc(#loc28)
    %expanded_34 = tensor.expand_shape %19 [[0], [1, 2], [3]] output_shape [1, 1, 6, 2] : tensor<1x6x2xf32> into tensor<1x1x6x2xf32> loc(#loc28)
    %39 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_26, %expanded_33 : tensor<1x4x6x2xf32>, tensor<1x1x6x2xf32>) outs(%32 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.permute"), %in_61: f32 loc("model.layers.0.self_attn.unsqueeze"), %out: f32 loc("model.layers.0.self_attn.mul")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc13)
      linalg.yield %105 : f32 loc(#loc13)
    } -> tensor<1x4x6x2xf32> loc(#loc13)
    %extracted_slice = tensor.extract_slice %transposed_26[0, 0, 0, 0] [1, 4, 6, 1] [1, 1, 1, 1] : tensor<1x4x6x2xf32> to tensor<1x4x6x1xf32> loc(#loc29)
    %extracted_slice_35 = tensor.extract_slice %transposed_26[0, 0, 0, 1] [1, 4, 6, 1] [1, 1, 1, 1] : tensor<1x4x6x2xf32> to tensor<1x4x6x1xf32> loc(#loc29)
    %40 = tensor.empty() : tensor<1x4x6x1xf32> loc(#loc30)
    %41 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_35 : tensor<1x4x6x1xf32>) outs(%40 : tensor<1x4x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.slice"), %out: f32 loc("model.layers.0.self_attn.neg")):
      %105 = arith.negf %in : f32 loc(#loc30)
      linalg.yield %105 : f32 loc(#loc30)
    } -> tensor<1x4x6x1xf32> loc(#loc30)
    %concat_36 = tensor.concat dim(3) %41, %extracted_slice : (tensor<1x4x6x1xf32>, tensor<1x4x6x1xf32>) -> tensor<1x4x6x2xf32> loc(#loc31)
    %42 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_36, %expanded_34 : tensor<1x4x6x2xf32>, tensor<1x1x6x2xf32>) outs(%32 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.cat"), %in_61: f32 loc("model.layers.0.self_attn.unsqueeze"), %out: f32 loc("model.layers.0.self_attn.mul")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc13)
      linalg.yield %105 : f32 loc(#loc13)
    } -> tensor<1x4x6x2xf32> loc(#loc13)
    %43 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %42 : tensor<1x4x6x2xf32>, tensor<1x4x6x2xf32>) outs(%32 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.mul"), %in_61: f32 loc("model.layers.0.self_attn.mul"), %out: f32 loc("model.layers.0.self_attn.add")):
      %105 = arith.addf %in, %in_61 : f32 loc(#loc32)
      linalg.yield %105 : f32 loc(#loc32)
    } -> tensor<1x4x6x2xf32> loc(#loc32)
    %44 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_29, %expanded_33 : tensor<1x2x6x2xf32>, tensor<1x1x6x2xf32>) outs(%37 : tensor<1x2x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.permute"), %in_61: f32 loc("model.layers.0.self_attn.unsqueeze"), %out: f32 loc("model.layers.0.self_attn.mul")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc13)
      linalg.yield %105 : f32 loc(#loc13)
    } -> tensor<1x2x6x2xf32> loc(#loc13)
    %extracted_slice_37 = tensor.extract_slice %transposed_29[0, 0, 0, 0] [1, 2, 6, 1] [1, 1, 1, 1] : tensor<1x2x6x2xf32> to tensor<1x2x6x1xf32> loc(#loc29)
    %extracted_slice_38 = tensor.extract_slice %transposed_29[0, 0, 0, 1] [1, 2, 6, 1] [1, 1, 1, 1] : tensor<1x2x6x2xf32> to tensor<1x2x6x1xf32> loc(#loc29)
    %45 = tensor.empty() : tensor<1x2x6x1xf32> loc(#loc30)
    %46 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_38 : tensor<1x2x6x1xf32>) outs(%45 : tensor<1x2x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.slice"), %out: f32 loc("model.layers.0.self_attn.neg")):
      %105 = arith.negf %in : f32 loc(#loc30)
      linalg.yield %105 : f32 loc(#loc30)
    } -> tensor<1x2x6x1xf32> loc(#loc30)
    %concat_39 = tensor.concat dim(3) %46, %extracted_slice_37 : (tensor<1x2x6x1xf32>, tensor<1x2x6x1xf32>) -> tensor<1x2x6x2xf32> loc(#loc31)
    %47 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_39, %expanded_34 : tensor<1x2x6x2xf32>, tensor<1x1x6x2xf32>) outs(%37 : tensor<1x2x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.cat"), %in_61: f32 loc("model.layers.0.self_attn.unsqueeze"), %out: f32 loc("model.layers.0.self_attn.mul")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc13)
      linalg.yield %105 : f32 loc(#loc13)
    } -> tensor<1x2x6x2xf32> loc(#loc13)
    %48 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %47 : tensor<1x2x6x2xf32>, tensor<1x2x6x2xf32>) outs(%37 : tensor<1x2x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.mul"), %in_61: f32 loc("model.layers.0.self_attn.mul"), %out: f32 loc("model.layers.0.self_attn.add")):
      %105 = arith.addf %in, %in_61 : f32 loc(#loc32)
      linalg.yield %105 : f32 loc(#loc32)
    } -> tensor<1x2x6x2xf32> loc(#loc32)
    %49 = tensor.empty() : tensor<1x2x2x6x2xf32> loc(#loc33)
    %50 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%48 : tensor<1x2x6x2xf32>) outs(%49 : tensor<1x2x2x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.expand"), %out: f32 loc("model.layers.0.self_attn.expand")):
      linalg.yield %in : f32 loc(#loc33)
    } -> tensor<1x2x2x6x2xf32> loc(#loc33)
    %collapsed_40 = tensor.collapse_shape %50 [[0], [1, 2], [3], [4]] : tensor<1x2x2x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc26)
    %51 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<1x2x6x2xf32>) outs(%49 : tensor<1x2x2x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.expand"), %out: f32 loc("model.layers.0.self_attn.expand")):
      linalg.yield %in : f32 loc(#loc33)
    } -> tensor<1x2x2x6x2xf32> loc(#loc33)
    %52 = tensor.empty() : tensor<1x1x6x6xf32> loc(#loc5)
    %53 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %cst_3, %cst_4 : tensor<1x1x6x6xi1>, tensor<f32>, tensor<f32>) outs(%52 : tensor<1x1x6x6xf32>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_61: f32 loc("model.layers.0.self_attn.where"), %in_62: f32 loc("model.layers.0.self_attn.where"), %out: f32 loc("model.layers.0.self_attn.where")):
      %105 = arith.select %in, %in_61, %in_62 : f32 loc(#loc5)
      linalg.yield %105 : f32 loc(#loc5)
    } -> tensor<1x1x6x6xf32> loc(#loc5)
    %54 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<1x4x6x2xf32>) outs(%32 : tensor<1x4x6x2xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.add"), %out: f32 loc("model.layers.0.self_attn.mul")):
      %105 = arith.truncf %cst_12 : f64 to f32 loc(#loc13)
      %106 = arith.mulf %in, %105 : f32 loc(#loc13)
      linalg.yield %106 : f32 loc(#loc13)
    } -> tensor<1x4x6x2xf32> loc(#loc13)
    %55 = tensor.empty() : tensor<1x4x2x6xf32> loc(#loc27)
    %transposed_41 = linalg.transpose ins(%collapsed_40 : tensor<1x4x6x2xf32>) outs(%55 : tensor<1x4x2x6xf32>) permutation = [0, 1, 3, 2]  loc(#loc27)
    %56 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_41 : tensor<1x4x2x6xf32>) outs(%55 : tensor<1x4x2x6xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.permute"), %out: f32 loc("model.layers.0.self_attn.mul")):
      %105 = arith.truncf %cst_12 : f64 to f32 loc(#loc13)
      %106 = arith.mulf %in, %105 : f32 loc(#loc13)
      linalg.yield %106 : f32 loc(#loc13)
    } -> tensor<1x4x2x6xf32> loc(#loc13)
    %collapsed_42 = tensor.collapse_shape %54 [[0, 1], [2], [3]] : tensor<1x4x6x2xf32> into tensor<4x6x2xf32> loc(#loc26)
    %collapsed_43 = tensor.collapse_shape %56 [[0, 1], [2], [3]] : tensor<1x4x2x6xf32> into tensor<4x2x6xf32> loc(#loc26)
    %57 = tensor.empty() : tensor<4x6x6xf32> loc(#loc34)
    %58 = linalg.fill ins(%cst : f32) outs(%57 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc34)
    %59 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<4x6x2xf32>, tensor<4x2x6xf32>) outs(%58 : tensor<4x6x6xf32>) -> tensor<4x6x6xf32> loc(#loc34)
    %expanded_44 = tensor.expand_shape %59 [[0, 1], [2], [3]] output_shape [1, 4, 6, 6] : tensor<4x6x6xf32> into tensor<1x4x6x6xf32> loc(#loc26)
    %60 = tensor.empty() : tensor<1x4x6x6xf32> loc(#loc32)
    %61 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_44, %53 : tensor<1x4x6x6xf32>, tensor<1x1x6x6xf32>) outs(%60 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.view"), %in_61: f32 loc("model.layers.0.self_attn.where"), %out: f32 loc("model.layers.0.self_attn.add")):
      %105 = arith.addf %in, %in_61 : f32 loc(#loc32)
      linalg.yield %105 : f32 loc(#loc32)
    } -> tensor<1x4x6x6xf32> loc(#loc32)
    %62 = tensor.empty() : tensor<1x4x6xi64> loc(#loc3)
    %63 = linalg.fill ins(%c0_i64 : i64) outs(%62 : tensor<1x4x6xi64>) -> tensor<1x4x6xi64> loc(#loc3)
    %64 = tensor.empty() : tensor<1x4x6xf32> loc(#loc3)
    %65 = linalg.fill ins(%cst_0 : f32) outs(%64 : tensor<1x4x6xf32>) -> tensor<1x4x6xf32> loc(#loc3)
    %66:2 = linalg.generic {indexing_maps = [#map6, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x4x6x6xf32>) outs(%65, %63 : tensor<1x4x6xf32>, tensor<1x4x6xi64>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.add"), %out: f32 loc("model.layers.0.self_attn._softmax"), %out_61: i64 loc("model.layers.0.self_attn._softmax")):
      %105 = linalg.index 3 : index loc(#loc3)
      %106 = arith.index_cast %105 : index to i64 loc(#loc3)
      %107 = arith.maximumf %in, %out : f32 loc(#loc3)
      %108 = arith.cmpf ogt, %in, %out : f32 loc(#loc3)
      %109 = arith.select %108, %106, %out_61 : i64 loc(#loc3)
      linalg.yield %107, %109 : f32, i64 loc(#loc3)
    } -> (tensor<1x4x6xf32>, tensor<1x4x6xi64>) loc(#loc3)
    %expanded_45 = tensor.expand_shape %66#0 [[0], [1], [2, 3]] output_shape [1, 4, 6, 1] : tensor<1x4x6xf32> into tensor<1x4x6x1xf32> loc(#loc3)
    %67 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61, %expanded_45 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%60 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.add"), %in_61: f32 loc("model.layers.0.self_attn._softmax"), %out: f32 loc("model.layers.0.self_attn._softmax")):
      %105 = arith.subf %in, %in_61 : f32 loc(#loc3)
      linalg.yield %105 : f32 loc(#loc3)
    } -> tensor<1x4x6x6xf32> loc(#loc3)
    %68 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67 : tensor<1x4x6x6xf32>) outs(%60 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn._softmax"), %out: f32 loc("model.layers.0.self_attn._softmax")):
      %105 = math.exp %in : f32 loc(#loc3)
      linalg.yield %105 : f32 loc(#loc3)
    } -> tensor<1x4x6x6xf32> loc(#loc3)
    %69 = linalg.fill ins(%cst : f32) outs(%40 : tensor<1x4x6x1xf32>) -> tensor<1x4x6x1xf32> loc(#loc3)
    %70 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%68 : tensor<1x4x6x6xf32>) outs(%69 : tensor<1x4x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn._softmax"), %out: f32 loc("model.layers.0.self_attn._softmax")):
      %105 = arith.addf %in, %out : f32 loc(#loc3)
      linalg.yield %105 : f32 loc(#loc3)
    } -> tensor<1x4x6x1xf32> loc(#loc3)
    %71 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %70 : tensor<1x4x6x6xf32>, tensor<1x4x6x1xf32>) outs(%60 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn._softmax"), %in_61: f32 loc("model.layers.0.self_attn._softmax"), %out: f32 loc("model.layers.0.self_attn._softmax")):
      %105 = arith.divf %in, %in_61 : f32 loc(#loc3)
      linalg.yield %105 : f32 loc(#loc3)
    } -> tensor<1x4x6x6xf32> loc(#loc3)
    %72 = tensor.empty() : tensor<1x4x6x6xi1> loc(#loc14)
    %73 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%61 : tensor<1x4x6x6xf32>) outs(%72 : tensor<1x4x6x6xi1>) {
    ^bb0(%in: f32 loc("model.layers.0.self_attn.add"), %out: i1 loc("model.layers.0.self_attn.eq")):
      %105 = arith.extf %in : f32 to f64 loc(#loc14)
      %106 = arith.cmpf oeq, %105, %cst_13 : f64 loc(#loc14)
      linalg.yield %106 : i1 loc(#loc14)
    } -> tensor<1x4x6x6xi1> loc(#loc14)
    %74 = tensor.empty() : tensor<1x4x6x1xi1> loc(#loc4)
    %75 = linalg.fill ins(%true : i1) outs(%74 : tensor<1x4x6x1xi1>) -> tensor<1x4x6x1xi1> loc(#loc4)
    %76 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%73 : tensor<1x4x6x6xi1>) outs(%75 : tensor<1x4x6x1xi1>) {
    ^bb0(%in: i1 loc("model.layers.0.self_attn.eq"), %out: i1 loc("model.layers.0.self_attn.all")):
      %105 = arith.andi %in, %out : i1 loc(#loc4)
      linalg.yield %105 : i1 loc(#loc4)
    } -> tensor<1x4x6x1xi1> loc(#loc4)
    %77 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %cst_2, %71 : tensor<1x4x6x1xi1>, tensor<1x4x6x6xf32>, tensor<1x4x6x6xf32>) outs(%60 : tensor<1x4x6x6xf32>) {
    ^bb0(%in: i1 loc("model.layers.0.self_attn.all"), %in_61: f32 loc("model.layers.0.self_attn.where"), %in_62: f32 loc("model.layers.0.self_attn._softmax"), %out: f32 loc("model.layers.0.self_attn.where")):
      %105 = arith.select %in, %in_61, %in_62 : f32 loc(#loc5)
      linalg.yield %105 : f32 loc(#loc5)
    } -> tensor<1x4x6x6xf32> loc(#loc5)
    %collapsed_46 = tensor.collapse_shape %77 [[0, 1], [2], [3]] : tensor<1x4x6x6xf32> into tensor<4x6x6xf32> loc(#loc26)
    %collapsed_47 = tensor.collapse_shape %51 [[0, 1, 2], [3], [4]] : tensor<1x2x2x6x2xf32> into tensor<4x6x2xf32> loc(#loc26)
    %78 = tensor.empty() : tensor<4x6x2xf32> loc(#loc34)
    %79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc34)
    %80 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<4x6x6xf32>, tensor<4x6x2xf32>) outs(%79 : tensor<4x6x2xf32>) -> tensor<4x6x2xf32> loc(#loc34)
    %expanded_48 = tensor.expand_shape %80 [[0, 1], [2], [3]] output_shape [1, 4, 6, 2] : tensor<4x6x2xf32> into tensor<1x4x6x2xf32> loc(#loc26)
    %81 = tensor.empty() : tensor<1x6x4x2xf32> loc(#loc27)
    %transposed_49 = linalg.transpose ins(%expanded_48 : tensor<1x4x6x2xf32>) outs(%81 : tensor<1x6x4x2xf32>) permutation = [0, 2, 1, 3]  loc(#loc27)
    %transposed_50 = linalg.transpose ins(%cst_11 : tensor<8x8xf32>) outs(%28 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc12)
    %collapsed_51 = tensor.collapse_shape %transposed_49 [[0, 1], [2, 3]] : tensor<1x6x4x2xf32> into tensor<6x8xf32> loc(#loc12)
    %82 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%30 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc12)
    %expanded_52 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc12)
    %83 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_52 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.embed_tokens"), %in_61: f32 loc("model.layers.0.self_attn.o_proj"), %out: f32 loc("model.layers.0.add")):
      %105 = arith.addf %in, %in_61 : f32 loc(#loc35)
      linalg.yield %105 : f32 loc(#loc35)
    } -> tensor<1x6x8xf32> loc(#loc35)
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.add"), %out: f32 loc("model.layers.0.post_attention_layernorm")):
      %105 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc11)
      linalg.yield %105 : f32 loc(#loc11)
    } -> tensor<1x6x8xf32> loc(#loc11)
    %85 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<1x6x8xf32>) outs(%21 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.post_attention_layernorm"), %out: f32 loc("model.layers.0.post_attention_layernorm")):
      %105 = arith.addf %in, %out : f32 loc(#loc11)
      linalg.yield %105 : f32 loc(#loc11)
    } -> tensor<1x6x1xf32> loc(#loc11)
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.post_attention_layernorm"), %out: f32 loc("model.layers.0.post_attention_layernorm")):
      %105 = arith.divf %in, %cst_21 : f32 loc(#loc11)
      linalg.yield %105 : f32 loc(#loc11)
    } -> tensor<1x6x1xf32> loc(#loc11)
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.post_attention_layernorm"), %out: f32 loc("model.layers.0.post_attention_layernorm")):
      %105 = arith.truncf %cst_18 : f64 to f32 loc(#loc11)
      %106 = arith.addf %in, %105 : f32 loc(#loc11)
      linalg.yield %106 : f32 loc(#loc11)
    } -> tensor<1x6x1xf32> loc(#loc11)
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.post_attention_layernorm"), %out: f32 loc("model.layers.0.post_attention_layernorm")):
      %105 = math.rsqrt %in : f32 loc(#loc11)
      linalg.yield %105 : f32 loc(#loc11)
    } -> tensor<1x6x1xf32> loc(#loc11)
    %89 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %88 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.add"), %in_61: f32 loc("model.layers.0.post_attention_layernorm"), %out: f32 loc("model.layers.0.post_attention_layernorm")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc11)
      linalg.yield %105 : f32 loc(#loc11)
    } -> tensor<1x6x8xf32> loc(#loc11)
    %90 = linalg.generic {indexing_maps = [#map10, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_10, %89 : tensor<8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.post_attention_layernorm"), %in_61: f32 loc("model.layers.0.post_attention_layernorm"), %out: f32 loc("model.layers.0.post_attention_layernorm")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc11)
      linalg.yield %105 : f32 loc(#loc11)
    } -> tensor<1x6x8xf32> loc(#loc11)
    %transposed_53 = linalg.transpose ins(%cst_9 : tensor<8x8xf32>) outs(%28 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc10)
    %collapsed_54 = tensor.collapse_shape %90 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc10)
    %91 = linalg.matmul ins(%collapsed_54, %transposed_53 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%30 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc10)
    %expanded_55 = tensor.expand_shape %91 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc10)
    %92 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_55 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.mlp.gate_proj"), %out: f32 loc("model.layers.0.mlp.act_fn")):
      %105 = arith.negf %in : f32 loc(#loc36)
      %106 = math.exp %105 : f32 loc(#loc36)
      %107 = arith.addf %106, %cst_1 : f32 loc(#loc36)
      %108 = arith.divf %cst_1, %107 : f32 loc(#loc36)
      linalg.yield %108 : f32 loc(#loc36)
    } -> tensor<1x6x8xf32> loc(#loc36)
    %93 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_55, %92 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.mlp.gate_proj"), %in_61: f32 loc("model.layers.0.mlp.act_fn"), %out: f32 loc("model.layers.0.mlp.act_fn")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc36)
      linalg.yield %105 : f32 loc(#loc36)
    } -> tensor<1x6x8xf32> loc(#loc36)
    %transposed_56 = linalg.transpose ins(%cst_8 : tensor<8x8xf32>) outs(%28 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc9)
    %94 = linalg.matmul ins(%collapsed_54, %transposed_56 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%30 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc9)
    %expanded_57 = tensor.expand_shape %94 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc9)
    %95 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %expanded_57 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.mlp.act_fn"), %in_61: f32 loc("model.layers.0.mlp.up_proj"), %out: f32 loc("model.layers.0.mlp.mul")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc37)
      linalg.yield %105 : f32 loc(#loc37)
    } -> tensor<1x6x8xf32> loc(#loc37)
    %transposed_58 = linalg.transpose ins(%cst_7 : tensor<8x8xf32>) outs(%28 : tensor<8x8xf32>) permutation = [1, 0]  loc(#loc8)
    %collapsed_59 = tensor.collapse_shape %95 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc8)
    %96 = linalg.matmul ins(%collapsed_59, %transposed_58 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%30 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc8)
    %expanded_60 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc8)
    %97 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %expanded_60 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.add"), %in_61: f32 loc("model.layers.0.mlp.down_proj"), %out: f32 loc("model.layers.0.add")):
      %105 = arith.addf %in, %in_61 : f32 loc(#loc35)
      linalg.yield %105 : f32 loc(#loc35)
    } -> tensor<1x6x8xf32> loc(#loc35)
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.add"), %out: f32 loc("model.norm")):
      %105 = math.fpowi %in, %c2_i64 : f32, i64 loc(#loc7)
      linalg.yield %105 : f32 loc(#loc7)
    } -> tensor<1x6x8xf32> loc(#loc7)
    %99 = linalg.generic {indexing_maps = [#map1, #map11], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<1x6x8xf32>) outs(%21 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.norm"), %out: f32 loc("model.norm")):
      %105 = arith.addf %in, %out : f32 loc(#loc7)
      linalg.yield %105 : f32 loc(#loc7)
    } -> tensor<1x6x1xf32> loc(#loc7)
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.norm"), %out: f32 loc("model.norm")):
      %105 = arith.divf %in, %cst_21 : f32 loc(#loc7)
      linalg.yield %105 : f32 loc(#loc7)
    } -> tensor<1x6x1xf32> loc(#loc7)
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.norm"), %out: f32 loc("model.norm")):
      %105 = arith.truncf %cst_18 : f64 to f32 loc(#loc7)
      %106 = arith.addf %in, %105 : f32 loc(#loc7)
      linalg.yield %106 : f32 loc(#loc7)
    } -> tensor<1x6x1xf32> loc(#loc7)
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x6x1xf32>) outs(%14 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.norm"), %out: f32 loc("model.norm")):
      %105 = math.rsqrt %in : f32 loc(#loc7)
      linalg.yield %105 : f32 loc(#loc7)
    } -> tensor<1x6x1xf32> loc(#loc7)
    %103 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97, %102 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.layers.0.add"), %in_61: f32 loc("model.norm"), %out: f32 loc("model.norm")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc7)
      linalg.yield %105 : f32 loc(#loc7)
    } -> tensor<1x6x8xf32> loc(#loc7)
    %104 = linalg.generic {indexing_maps = [#map10, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %103 : tensor<8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.norm"), %in_61: f32 loc("model.norm"), %out: f32 loc("model.norm")):
      %105 = arith.mulf %in, %in_61 : f32 loc(#loc7)
      linalg.yield %105 : f32 loc(#loc7)
    } -> tensor<1x6x8xf32> loc(#loc7)
    return %104 : tensor<1x6x8xf32> loc(#loc38)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc15 = loc("model.layers.0.self_attn.v_proj")
#loc16 = loc("model.layers.0.self_attn.k_proj")
#loc17 = loc("model.layers.0.self_attn.q_proj")
#loc34 = loc("model.layers.0.self_attn.bmm")
#loc38 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_2: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_8_torch.float32_4: "0x040000009F090CBC446B853CC65AE7BC80C602BBD470C43AD36F413C5699023C5E5E50BCD4E6E7BB4E0FB4BCD24A28BDA473D3BA35A133B739ABBBBC9256243D900F68BBD929F8BCE41EB03CC613853A77A307BD6E3817BC20A2473A9BEED8BC39CE353CACD26CBCFCD72D3DADFA823A3527143C8A75853C32BD36BBDCF4F0BBAFDD15BC5B19D4BCD2C3653CB1721CBD24A8AC3C3B97ABBC1888933B82C45E3CA04C2D3CFE24E83B8E393E3C1279413A30274C3C0096893C1E8190BCED1C9E3C7B598E3CC77C913C478497BC5D66D43BAF2D86BC9483ED3BB190913BC2DDB63B538DCEBB526903BC715F8D3BB298D23CD429AABCAADA05BD9E1A303C1460B13C1F1F0CBD",
      torch_tensor_8_8_torch.float32_3: "0x04000000E86B853BF937A9BCCD37B93C57E03ABCDD1B2CBD238AFF3B39F7E43A47788CBCEEF8B3BB533B113CFA239D3C2A3ADA3C0B667D3C94677A3D02CD4BBD5DF30ABDA49B85BA9228E43CF4363C3D54C52C3C586B463B25022A3CFD3441BC92F3A33C12D9D7BC89E3EA387C153A3CB385E8BC0F71D3BBB3E1513B1D11F3BCD0E6863CBD90A63C5BD2D23CDE8E2A3D7B04193B784942BB6251923C15A379BC731DFCBC093112BDCFE5633C203649BD3407D939BC4124BB00230A3D30783A3D62C29CBC371F6A3C075B8A3C9053B73AB4B702393548E6BC87911C3BB211D9BBFDBE89BC6519173C14D7493C768C8FBBE4B89DBBD3D44CBCC7B7853CC2203BBCB7911CBB",
      torch_tensor_8_8_torch.float32_2: "0x040000000991AEBCA8EA033C22CA04BC4D283FBCE46CA9BB026E46BCA1BB76BBD2389D3C50D35E3CEB0E7CBC5B0FBFBA527AECBCF2CECEBC2FBC403C6C9D8FBC339EA9BC151AC7BC95555EBB3BCD3E3C0DCE1A3D0E70B13BFB406F3C22BCD1BC86BCEABB7E96A0BA0C64DB3C777DADBC874A083C27A17FBC8A0B00BAF7BF9ABCA774C73A42267F3D10D684BCCB13B5BC59036DBCD224813C6790DF3C4BE0F43B3DE9A3BCD7D20238D66F2CBBE732073B2759F2BBF92C69BCDBAD1DBB69E2CA3CA71A823BDFD382BC4EE9B43BC7B2003B3D554B3DE7B7C4BC1046A73C159BFDBB362195BA6434B3BB890CA0BAD85A2E3C98FE92BC6943D5BC77ECE0BC6C850A3D1F7417BC",
      torch_tensor_8_torch.float32_1: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_8_torch.float32_1: "0x0400000055FE223C8EFAAF3BC7F8F13CBC84E83B9B18053DE473423C80580DBD73D24BBC370F03B94CAB923C5B7A21B952D46C3AF0D63D3CD3A301BD959B40BC336615BBD8D8653CA00F36BC8225FABB72F767BABD412A3C3010793C96A2A8BCC9DDCCBC440515BBCA3349BCBCC18B3C574A4B3BBD31B53CAD50B33CF8DD3A3C4A667E3CB94DDEBCFECD7ABCC9FC88BB60CAADBB33E37EBCAA8FE63C25EE73BD93FB3CBB84408BBCE72FC3BBA06D2E3D42BC243C405791BCDBA0233D87210BBDD4335CBCDC9879BCC9D61CBD00CAB7BC1BC645BC782946BD973F96BC59FA653C0EC277BC8AA4F63B52CEB83C0F9AE539A0BBF43CF79D33BD9DF40EBB928700BD12E2363C",
      torch_tensor_4_8_torch.float32_1: "0x04000000B9F500BBF0131F3C57DB673CF3C8613ABAFE0FBC9D8C5DBC15730E3D9F629ABC806EAEBCD08A96BB65D9CDBCA285363CBC964E3B6446A83CCD67C93C2535CDB7EA3C14BD7BF0623CB850C43CFCB9D73CD746E4BB5ED6C53CD44754BC19882C3C17C79BBC0AC42FBD25D0FA3B004406BC890672BCA699073DF3832A3C7E7298BB",
      torch_tensor_4_8_torch.float32: "0x040000005E6C3F3C411AAC3C17A1D23CE06C04BD3DF97BBCE1F5C7BC78CD3B3CE11C653C2988A43B737CB63BD713F8BA39ED033DFB771FBB2E6AE4BC873D94BC6C36E3BB5BFE663C3E24203A5AF58BBC5E8F303C2F852CBCD73DDABCC627FD3C09E6053CFB5028BD22542C3CB46E443C57A205BC5872143CAC6100BC64562F3D112387BB",
      torch_tensor_8_8_torch.float32: "0x04000000F331313CED499BBC207A843BCBDDE5BB5B96323C1083FC3CB7AF443C8985DDBB9699043C8954923CFE3CEEBC158FC23CB24BC4BB491D3C3D5BA0D83B3028323D0D23CCBCC6854C3DA4A167BC4F7DBC3CCF2534BC4D9D853C78E2233D23F70FBC3B860DBC21F81ABC7D69D53BA3849FBC09BA823CEDDB3BBC5F09873BFD128C3B465E9C3CC235703CEC6BEEBC7C9727BD811868BBEE7C4C3C025B0ABDBFF3853C9753FFBBE052D13C9CA6283C8467E43B860BAABC3E129DBC076F963C4B2B203CF234A13CF734A33C0400BFBC7BD03FBCEA0B74BB15BECABC49F8C13CBE1780BB70FDDABCAB37AC3CBE40A8BCBC69BCBBCE62173DDE3144BD2C98053C40AC5EBB",
      torch_tensor_8_torch.float32: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_16_8_torch.float32: "0x04000000000000000000000000000000000000000000000000000000000000000000000000797DBC125E433C5EDECCBCAAB1BB3C7D44723CEF52CD3C4DA911BC5D18863C160686BC0123EC3BDB4404BD269E4ABD798F3D3AA546E0BB5925FABB861A95BAE2378A3C9CC35F3CD1088B3DCFB408BDED65273C556CBBBB5C94DB3B9C02C03C4C41D43C72F5913C6E8320BCD020C0BC8C2161BC86453FBDBE85F63AC36F84BBF9099CBA61CF243D45B8DCBB6CA2D53BFE5F2F3CE1A6213D8FFE87BB744C20BAE91A263BC6A3E838DE24823C856A053C5785ECBB12ACD63C3E1D9EBC8547903CB25006BBB8D75DBCB99006BC919704BD6B6E263CE14B3E3DE795963B788E2DBC23158FBCA5BCB2389817CEBCD2ADB1BC7EBC763C141BD43B063BB4BB54E9D53C0FC68A3BB43BB23B9EDA97BC2BE35FBD52DE38BC8291B3BB9436373B46A5263C9E99B53B97C4A0BCEDA0913C3788003D5D92D6BA9CFBE4BB89A9843BB5FEBCBB6B60423B7824463DE08ED93C66ECACBB3CDBEE3BE467503D37525CBD3919483DAF935939C443A3BC4751A03CA2A610BCCE13ABBB93BD823C0165B5BCB5EB3E3D53AE7ABC27A31BBC204922BC5FFF81BB6471353D172933BBC2D0A6BCEBD6693BB24A28BCB9F338BC267796BCF49D75BC6CDCF8BAAD5DB43CB4B4D63C4AEBBFBB8D2981BCE5315EBB272A32BDBB026C3CEB11BB3BE018963B3440D23C0EF8E1BC"
    }
  }
#-}
