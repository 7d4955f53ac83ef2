#loc1 = loc("tokens")
#loc2 = loc("mask")
#loc3 = loc("model.unsqueeze")
#loc4 = loc("model.h.0.attn._softmax")
#loc5 = loc("model.h.0.attn.all")
#loc6 = loc("model.h.0.attn.where")
#loc7 = loc("model.bitwise_and")
#loc8 = loc("model.ln_f")
#loc9 = loc("model.h.0.mlp.c_proj")
#loc10 = loc("model.h.0.mlp.act")
#loc11 = loc("model.h.0.mlp.c_fc")
#loc12 = loc("model.h.0.ln_2")
#loc13 = loc("model.h.0.attn.c_proj")
#loc14 = loc("model.h.0.attn.mul")
#loc15 = loc("model.h.0.attn.eq")
#loc16 = loc("model.h.0.attn.c_attn")
#loc17 = loc("model.h.0.ln_1")
#loc18 = loc("model.wpe")
#loc19 = loc("model.wte")
#loc20 = loc("model.view")
#loc21 = loc("model.arange")
#loc22 = loc("model.add")
#loc23 = loc("model.convert_element_type")
#loc24 = loc("model.le")
#loc25 = loc("model.index")
#loc27 = loc("model.h.0.attn.view")
#loc28 = loc("model.h.0.attn.permute")
#loc30 = loc("model.h.0.attn.add")
#loc31 = loc("model.h.0.add")
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
#map10 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map11 = affine_map<(d0, d1, d2) -> (d2)>
#map12 = affine_map<(d0, d1) -> (d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @forward(%arg0: tensor<1x6xi64> loc("tokens"), %arg1: tensor<1x6xi64> loc("mask")) -> tensor<1x6x8xf32> {
    %c3_i64 = arith.constant 3 : i64 loc(#loc3)
    %c1_i64 = arith.constant 1 : i64 loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %c6_i64 = arith.constant 6 : i64 loc(#loc)
    %c8 = arith.constant 8 : index loc(#loc)
    %c16 = arith.constant 16 : index loc(#loc)
    %cst = arith.constant 0.000000e+00 : f64 loc(#loc)
    %cst_0 = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_1 = arith.constant 0xFF800000 : f32 loc(#loc4)
    %true = arith.constant true loc(#loc5)
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x2x6x6xf32> loc(#loc6)
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32> loc(#loc6)
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32> loc(#loc6)
    %cst_5 = arith.constant dense<true> : tensor<i1> loc(#loc7)
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32> loc(#loc8)
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32> loc(#loc8)
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32> loc(#loc9)
    %cst_9 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_3> : tensor<8x8xf32> loc(#loc9)
    %cst_10 = arith.constant 0.79788456080286541 : f64 loc(#loc10)
    %cst_11 = arith.constant 4.471500e-02 : f64 loc(#loc10)
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32> loc(#loc11)
    %cst_13 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_2> : tensor<8x8xf32> loc(#loc11)
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32> loc(#loc12)
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32> loc(#loc12)
    %cst_16 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32> loc(#loc13)
    %cst_17 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_1> : tensor<8x8xf32> loc(#loc13)
    %cst_18 = arith.constant 0.70710678118654757 : f64 loc(#loc14)
    %cst_19 = arith.constant 0xFFF0000000000000 : f64 loc(#loc15)
    %cst_20 = arith.constant dense_resource<torch_tensor_24_torch.float32> : tensor<24xf32> loc(#loc16)
    %cst_21 = arith.constant dense_resource<torch_tensor_8_24_torch.float32> : tensor<8x24xf32> loc(#loc16)
    %cst_22 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32> loc(#loc17)
    %cst_23 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc17)
    %cst_24 = arith.constant 1.000000e-05 : f64 loc(#loc17)
    %cst_25 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32> loc(#loc18)
    %cst_26 = arith.constant dense_resource<torch_tensor_16_8_torch.float32> : tensor<16x8xf32> loc(#loc19)
    %cst_27 = arith.constant 8.000000e+00 : f64 loc(#loc)
    %cst_28 = arith.constant 8.000000e+00 : f32 loc(#loc)
    %cst_29 = arith.constant 5.000000e-01 : f32 loc(#loc)
    %cst_30 = arith.constant 1.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x6x8xf32> loc(#loc19)
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6xi64>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: i64 loc("model.view"), %out: f32 loc("model.wte")):
      %127 = arith.index_cast %in : i64 to index loc(#loc19)
      %128 = linalg.index 2 : index loc(#loc19)
      %129 = arith.cmpi slt, %127, %c16 : index loc(#loc19)
      cf.assert %129, "index must be smaller than dim size" loc(#loc19)
      %130 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc19)
      cf.assert %130, "index must be larger or equal to 0" loc(#loc19)
      %extracted = tensor.extract %cst_26[%127, %128] : tensor<16x8xf32> loc(#loc19)
      linalg.yield %extracted : f32 loc(#loc19)
    } -> tensor<1x6x8xf32> loc(#loc19)
    %2 = tensor.empty() : tensor<6xi64> loc(#loc21)
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<6xi64>) {
    ^bb0(%out: i64 loc("model.arange")):
      %127 = linalg.index 0 : index loc(#loc21)
      %128 = arith.index_cast %127 : index to i64 loc(#loc21)
      linalg.yield %128 : i64 loc(#loc21)
    } -> tensor<6xi64> loc(#loc21)
    %expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 6] : tensor<6xi64> into tensor<1x6xi64> loc(#loc3)
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x6xi64>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: i64 loc("model.unsqueeze"), %out: f32 loc("model.wpe")):
      %127 = arith.index_cast %in : i64 to index loc(#loc18)
      %128 = linalg.index 2 : index loc(#loc18)
      %129 = arith.cmpi slt, %127, %c8 : index loc(#loc18)
      cf.assert %129, "index must be smaller than dim size" loc(#loc18)
      %130 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc18)
      cf.assert %130, "index must be larger or equal to 0" loc(#loc18)
      %extracted = tensor.extract %cst_25[%127, %128] : tensor<8x8xf32> loc(#loc18)
      linalg.yield %extracted : f32 loc(#loc18)
    } -> tensor<1x6x8xf32> loc(#loc18)
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %4 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.wte"), %in_56: f32 loc("model.wpe"), %out: f32 loc("model.add")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc22)
      linalg.yield %127 : f32 loc(#loc22)
    } -> tensor<1x6x8xf32> loc(#loc22)
    %6 = tensor.empty() : tensor<1x6xi1> loc(#loc23)
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x6xi64>) outs(%6 : tensor<1x6xi1>) {
    ^bb0(%in: i64 loc("model.view"), %out: i1 loc("model.convert_element_type")):
      %127 = arith.cmpi ne, %in, %c0_i64 : i64 loc(#loc23)
      linalg.yield %127 : i1 loc(#loc23)
    } -> tensor<1x6xi1> loc(#loc23)
    %8 = tensor.empty() : tensor<1xi64> loc(#loc21)
    %9 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%8 : tensor<1xi64>) {
    ^bb0(%out: i64 loc("model.arange")):
      linalg.yield %c0_i64 : i64 loc(#loc21)
    } -> tensor<1xi64> loc(#loc21)
    %expanded_31 = tensor.expand_shape %9 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64> loc(#loc3)
    %expanded_32 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 6, 1] : tensor<6xi64> into tensor<1x1x6x1xi64> loc(#loc3)
    %expanded_33 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 6] : tensor<6xi64> into tensor<1x1x1x6xi64> loc(#loc3)
    %10 = tensor.empty() : tensor<1x1x6x6xi1> loc(#loc24)
    %11 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_33, %expanded_32 : tensor<1x1x1x6xi64>, tensor<1x1x6x1xi64>) outs(%10 : tensor<1x1x6x6xi1>) {
    ^bb0(%in: i64 loc("model.unsqueeze"), %in_56: i64 loc("model.unsqueeze"), %out: i1 loc("model.le")):
      %127 = arith.cmpi sle, %in, %in_56 : i64 loc(#loc24)
      linalg.yield %127 : i1 loc(#loc24)
    } -> tensor<1x1x6x6xi1> loc(#loc24)
    %12 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5, %11 : tensor<i1>, tensor<1x1x6x6xi1>) outs(%10 : tensor<1x1x6x6xi1>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_56: i1 loc("model.le"), %out: i1 loc("model.bitwise_and")):
      %127 = arith.andi %in, %in_56 : i1 loc(#loc7)
      linalg.yield %127 : i1 loc(#loc7)
    } -> tensor<1x1x6x6xi1> loc(#loc7)
    %13 = tensor.empty() : tensor<1x1x1x6xi1> loc(#loc25)
    %14 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31, %expanded_33 : tensor<1x1x1x1xi64>, tensor<1x1x1x6xi64>) outs(%13 : tensor<1x1x1x6xi1>) {
    ^bb0(%in: i64 loc("model.index"), %in_56: i64 loc("model.index"), %out: i1 loc("model.index")):
      %127 = arith.cmpi slt, %in, %c0_i64 : i64 loc(#loc25)
      %128 = arith.addi %in, %c1_i64 : i64 loc(#loc25)
      %129 = arith.select %127, %128, %in : i64 loc(#loc25)
      %130 = arith.index_cast %129 : i64 to index loc(#loc25)
      %131 = arith.cmpi slt, %in_56, %c0_i64 : i64 loc(#loc25)
      %132 = arith.addi %in_56, %c6_i64 : i64 loc(#loc25)
      %133 = arith.select %131, %132, %in_56 : i64 loc(#loc25)
      %134 = arith.index_cast %133 : i64 to index loc(#loc25)
      %extracted = tensor.extract %7[%130, %134] : tensor<1x6xi1> loc(#loc25)
      linalg.yield %extracted : i1 loc(#loc25)
    } -> tensor<1x1x1x6xi1> loc(#loc25)
    %15 = linalg.generic {indexing_maps = [#map6, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<1x1x6x6xi1>, tensor<1x1x1x6xi1>) outs(%10 : tensor<1x1x6x6xi1>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_56: i1 loc("model.index"), %out: i1 loc("model.bitwise_and")):
      %127 = arith.andi %in, %in_56 : i1 loc(#loc7)
      linalg.yield %127 : i1 loc(#loc7)
    } -> tensor<1x1x6x6xi1> loc(#loc7)
    %16 = tensor.empty() : tensor<1x6x8xf64> loc(#loc17)
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x6x8xf32>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f32 loc("model.add"), %out: f64 loc("model.h.0.ln_1")):
      %127 = arith.extf %in : f32 to f64 loc(#loc17)
      linalg.yield %127 : f64 loc(#loc17)
    } -> tensor<1x6x8xf64> loc(#loc17)
    %18 = tensor.empty() : tensor<1x6x1xf64> loc(#loc17)
    %19 = linalg.fill ins(%cst : f64) outs(%18 : tensor<1x6x1xf64>) -> tensor<1x6x1xf64> loc(#loc17)
    %20 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<1x6x8xf64>) outs(%19 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_1"), %out: f64 loc("model.h.0.ln_1")):
      %127 = arith.addf %in, %out : f64 loc(#loc17)
      linalg.yield %127 : f64 loc(#loc17)
    } -> tensor<1x6x1xf64> loc(#loc17)
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x6x1xf64>) outs(%18 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_1"), %out: f64 loc("model.h.0.ln_1")):
      %127 = arith.divf %in, %cst_27 : f64 loc(#loc17)
      linalg.yield %127 : f64 loc(#loc17)
    } -> tensor<1x6x1xf64> loc(#loc17)
    %22 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %21 : tensor<1x6x8xf64>, tensor<1x6x1xf64>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_1"), %in_56: f64 loc("model.h.0.ln_1"), %out: f64 loc("model.h.0.ln_1")):
      %127 = arith.subf %in, %in_56 : f64 loc(#loc17)
      linalg.yield %127 : f64 loc(#loc17)
    } -> tensor<1x6x8xf64> loc(#loc17)
    %23 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %22 : tensor<1x6x8xf64>, tensor<1x6x8xf64>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_1"), %in_56: f64 loc("model.h.0.ln_1"), %out: f64 loc("model.h.0.ln_1")):
      %127 = arith.mulf %in, %in_56 : f64 loc(#loc17)
      linalg.yield %127 : f64 loc(#loc17)
    } -> tensor<1x6x8xf64> loc(#loc17)
    %24 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<1x6x8xf64>) outs(%19 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_1"), %out: f64 loc("model.h.0.ln_1")):
      %127 = arith.addf %in, %out : f64 loc(#loc17)
      linalg.yield %127 : f64 loc(#loc17)
    } -> tensor<1x6x1xf64> loc(#loc17)
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x6x1xf64>) outs(%18 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_1"), %out: f64 loc("model.h.0.ln_1")):
      %127 = arith.divf %in, %cst_27 : f64 loc(#loc17)
      linalg.yield %127 : f64 loc(#loc17)
    } -> tensor<1x6x1xf64> loc(#loc17)
    %26 = tensor.empty() : tensor<1x6x1xf32> loc(#loc17)
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x6x1xf64>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f64 loc("model.h.0.ln_1"), %out: f32 loc("model.h.0.ln_1")):
      %127 = arith.truncf %in : f64 to f32 loc(#loc17)
      linalg.yield %127 : f32 loc(#loc17)
    } -> tensor<1x6x1xf32> loc(#loc17)
    %28 = linalg.fill ins(%cst_0 : f32) outs(%26 : tensor<1x6x1xf32>) -> tensor<1x6x1xf32> loc(#loc17)
    %29 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x6x8xf32>) outs(%28 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.add"), %out: f32 loc("model.h.0.ln_1")):
      %127 = arith.addf %in, %out : f32 loc(#loc17)
      linalg.yield %127 : f32 loc(#loc17)
    } -> tensor<1x6x1xf32> loc(#loc17)
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_1"), %out: f32 loc("model.h.0.ln_1")):
      %127 = arith.divf %in, %cst_28 : f32 loc(#loc17)
      linalg.yield %127 : f32 loc(#loc17)
    } -> tensor<1x6x1xf32> loc(#loc17)
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_1"), %out: f32 loc("model.h.0.ln_1")):
      %127 = arith.truncf %cst_24 : f64 to f32 loc(#loc17)
      %128 = arith.addf %in, %127 : f32 loc(#loc17)
      linalg.yield %128 : f32 loc(#loc17)
    } -> tensor<1x6x1xf32> loc(#loc17)
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_1"), %out: f32 loc("model.h.0.ln_1")):
      %127 = math.rsqrt %in : f32 loc(#loc17)
      linalg.yield %127 : f32 loc(#loc17)
    } -> tensor<1x6x1xf32> loc(#loc17)
    %33 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %30 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.add"), %in_56: f32 loc("model.h.0.ln_1"), %out: f32 loc("model.h.0.ln_1")):
      %127 = arith.subf %in, %in_56 : f32 loc(#loc17)
      linalg.yield %127 : f32 loc(#loc17)
    } -> tensor<1x6x8xf32> loc(#loc17)
    %34 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %32 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_1"), %in_56: f32 loc("model.h.0.ln_1"), %out: f32 loc("model.h.0.ln_1")):
      %127 = arith.mulf %in, %in_56 : f32 loc(#loc17)
      linalg.yield %127 : f32 loc(#loc17)
    } -> tensor<1x6x8xf32> loc(#loc17)
    %35 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %cst_23 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_1"), %in_56: f32 loc("model.h.0.ln_1"), %out: f32 loc("model.h.0.ln_1")):
      %127 = arith.mulf %in, %in_56 : f32 loc(#loc17)
      linalg.yield %127 : f32 loc(#loc17)
    } -> tensor<1x6x8xf32> loc(#loc17)
    %36 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %cst_22 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_1"), %in_56: f32 loc("model.h.0.ln_1"), %out: f32 loc("model.h.0.ln_1")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc17)
      linalg.yield %127 : f32 loc(#loc17)
    } -> tensor<1x6x8xf32> loc(#loc17)
    %collapsed = tensor.collapse_shape %36 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc16)
    %37 = tensor.empty() : tensor<6x24xf32> loc(#loc16)
    %38 = linalg.fill ins(%cst_0 : f32) outs(%37 : tensor<6x24xf32>) -> tensor<6x24xf32> loc(#loc16)
    %39 = linalg.matmul ins(%collapsed, %cst_21 : tensor<6x8xf32>, tensor<8x24xf32>) outs(%38 : tensor<6x24xf32>) -> tensor<6x24xf32> loc(#loc16)
    %40 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_20 : tensor<24xf32>) outs(%37 : tensor<6x24xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.c_attn"), %out: f32 loc("model.h.0.attn.c_attn")):
      linalg.yield %in : f32 loc(#loc16)
    } -> tensor<6x24xf32> loc(#loc16)
    %41 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%39, %40 : tensor<6x24xf32>, tensor<6x24xf32>) outs(%37 : tensor<6x24xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.c_attn"), %in_56: f32 loc("model.h.0.attn.c_attn"), %out: f32 loc("model.h.0.attn.c_attn")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc16)
      linalg.yield %127 : f32 loc(#loc16)
    } -> tensor<6x24xf32> loc(#loc16)
    %expanded_34 = tensor.expand_shape %41 [[0, 1], [2]] output_shape [1, 6, 24] : tensor<6x24xf32> into tensor<1x6x24xf32> loc(#loc16)
    %extracted_slice = tensor.extract_slice %expanded_34[0, 0, 0] [1, 6, 8] [1, 1, 1] : tensor<1x6x24xf32> to tensor<1x6x8xf32> loc(#loc26)
    %extracted_slice_35 = tensor.extract_slice %expanded_34[0, 0, 8] [1, 6, 8] [1, 1, 1] : tensor<1x6x24xf32> to tensor<1x6x8xf32> loc(#loc26)
    %extracted_slice_36 = tensor.extract_slice %expanded_34[0, 0, 16] [1, 6, 8] [1, 1, 1] : tensor<1x6x24xf32> to tensor<1x6x8xf32> loc(#loc26)
    %expanded_37 = tensor.expand_shape %extracted_slice_35 [[0], [1], [2, 3]] output_shape [1, 6, 2, 4] : tensor<1x6x8xf32> into tensor<1x6x2x4xf32> loc(#loc27)
    %expanded_38 = tensor.expand_shape %extracted_slice_36 [[0], [1], [2, 3]] output_shape [1, 6, 2, 4] : tensor<1x6x8xf32> into tensor<1x6x2x4xf32> loc(#loc27)
    %42 = tensor.empty() : tensor<1x2x6x4xf32> loc(#loc28)
    %transposed = linalg.transpose ins(%expanded_38 : tensor<1x6x2x4xf32>) outs(%42 : tensor<1x2x6x4xf32>) permutation = [0, 2, 1, 3]  loc(#loc28)
    %expanded_39 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 6, 2, 4] : tensor<1x6x8xf32> into tensor<1x6x2x4xf32> loc(#loc27)
    %transposed_40 = linalg.transpose ins(%expanded_39 : tensor<1x6x2x4xf32>) outs(%42 : tensor<1x2x6x4xf32>) permutation = [0, 2, 1, 3]  loc(#loc28)
    %43 = tensor.empty() : tensor<1x1x6x6xf32> loc(#loc6)
    %44 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %cst_3, %cst_4 : tensor<1x1x6x6xi1>, tensor<f32>, tensor<f32>) outs(%43 : tensor<1x1x6x6xf32>) {
    ^bb0(%in: i1 loc("model.bitwise_and"), %in_56: f32 loc("model.h.0.attn.where"), %in_57: f32 loc("model.h.0.attn.where"), %out: f32 loc("model.h.0.attn.where")):
      %127 = arith.select %in, %in_56, %in_57 : f32 loc(#loc6)
      linalg.yield %127 : f32 loc(#loc6)
    } -> tensor<1x1x6x6xf32> loc(#loc6)
    %45 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_40 : tensor<1x2x6x4xf32>) outs(%42 : tensor<1x2x6x4xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.permute"), %out: f32 loc("model.h.0.attn.mul")):
      %127 = arith.truncf %cst_18 : f64 to f32 loc(#loc14)
      %128 = arith.mulf %in, %127 : f32 loc(#loc14)
      linalg.yield %128 : f32 loc(#loc14)
    } -> tensor<1x2x6x4xf32> loc(#loc14)
    %46 = tensor.empty() : tensor<1x2x4x6xf32> loc(#loc28)
    %transposed_41 = linalg.transpose ins(%expanded_37 : tensor<1x6x2x4xf32>) outs(%46 : tensor<1x2x4x6xf32>) permutation = [0, 2, 3, 1]  loc(#loc28)
    %47 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_41 : tensor<1x2x4x6xf32>) outs(%46 : tensor<1x2x4x6xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.permute"), %out: f32 loc("model.h.0.attn.mul")):
      %127 = arith.truncf %cst_18 : f64 to f32 loc(#loc14)
      %128 = arith.mulf %in, %127 : f32 loc(#loc14)
      linalg.yield %128 : f32 loc(#loc14)
    } -> tensor<1x2x4x6xf32> loc(#loc14)
    %collapsed_42 = tensor.collapse_shape %45 [[0, 1], [2], [3]] : tensor<1x2x6x4xf32> into tensor<2x6x4xf32> loc(#loc27)
    %collapsed_43 = tensor.collapse_shape %47 [[0, 1], [2], [3]] : tensor<1x2x4x6xf32> into tensor<2x4x6xf32> loc(#loc27)
    %48 = tensor.empty() : tensor<2x6x6xf32> loc(#loc29)
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<2x6x6xf32>) -> tensor<2x6x6xf32> loc(#loc29)
    %50 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<2x6x4xf32>, tensor<2x4x6xf32>) outs(%49 : tensor<2x6x6xf32>) -> tensor<2x6x6xf32> loc(#loc29)
    %expanded_44 = tensor.expand_shape %50 [[0, 1], [2], [3]] output_shape [1, 2, 6, 6] : tensor<2x6x6xf32> into tensor<1x2x6x6xf32> loc(#loc27)
    %51 = tensor.empty() : tensor<1x2x6x6xf32> loc(#loc30)
    %52 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_44, %44 : tensor<1x2x6x6xf32>, tensor<1x1x6x6xf32>) outs(%51 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.view"), %in_56: f32 loc("model.h.0.attn.where"), %out: f32 loc("model.h.0.attn.add")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc30)
      linalg.yield %127 : f32 loc(#loc30)
    } -> tensor<1x2x6x6xf32> loc(#loc30)
    %53 = tensor.empty() : tensor<1x2x6xi64> loc(#loc4)
    %54 = linalg.fill ins(%c0_i64 : i64) outs(%53 : tensor<1x2x6xi64>) -> tensor<1x2x6xi64> loc(#loc4)
    %55 = tensor.empty() : tensor<1x2x6xf32> loc(#loc4)
    %56 = linalg.fill ins(%cst_1 : f32) outs(%55 : tensor<1x2x6xf32>) -> tensor<1x2x6xf32> loc(#loc4)
    %57:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<1x2x6x6xf32>) outs(%56, %54 : tensor<1x2x6xf32>, tensor<1x2x6xi64>) {
    ^bb0(%in: f32 loc("model.h.0.attn.add"), %out: f32 loc("model.h.0.attn._softmax"), %out_56: i64 loc("model.h.0.attn._softmax")):
      %127 = linalg.index 3 : index loc(#loc4)
      %128 = arith.index_cast %127 : index to i64 loc(#loc4)
      %129 = arith.maximumf %in, %out : f32 loc(#loc4)
      %130 = arith.cmpf ogt, %in, %out : f32 loc(#loc4)
      %131 = arith.select %130, %128, %out_56 : i64 loc(#loc4)
      linalg.yield %129, %131 : f32, i64 loc(#loc4)
    } -> (tensor<1x2x6xf32>, tensor<1x2x6xi64>) loc(#loc4)
    %expanded_45 = tensor.expand_shape %57#0 [[0], [1], [2, 3]] output_shape [1, 2, 6, 1] : tensor<1x2x6xf32> into tensor<1x2x6x1xf32> loc(#loc4)
    %58 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_45 : tensor<1x2x6x6xf32>, tensor<1x2x6x1xf32>) outs(%51 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.add"), %in_56: f32 loc("model.h.0.attn._softmax"), %out: f32 loc("model.h.0.attn._softmax")):
      %127 = arith.subf %in, %in_56 : f32 loc(#loc4)
      linalg.yield %127 : f32 loc(#loc4)
    } -> tensor<1x2x6x6xf32> loc(#loc4)
    %59 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x2x6x6xf32>) outs(%51 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn._softmax"), %out: f32 loc("model.h.0.attn._softmax")):
      %127 = math.exp %in : f32 loc(#loc4)
      linalg.yield %127 : f32 loc(#loc4)
    } -> tensor<1x2x6x6xf32> loc(#loc4)
    %60 = tensor.empty() : tensor<1x2x6x1xf32> loc(#loc4)
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<1x2x6x1xf32>) -> tensor<1x2x6x1xf32> loc(#loc4)
    %62 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<1x2x6x6xf32>) outs(%61 : tensor<1x2x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn._softmax"), %out: f32 loc("model.h.0.attn._softmax")):
      %127 = arith.addf %in, %out : f32 loc(#loc4)
      linalg.yield %127 : f32 loc(#loc4)
    } -> tensor<1x2x6x1xf32> loc(#loc4)
    %63 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %62 : tensor<1x2x6x6xf32>, tensor<1x2x6x1xf32>) outs(%51 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn._softmax"), %in_56: f32 loc("model.h.0.attn._softmax"), %out: f32 loc("model.h.0.attn._softmax")):
      %127 = arith.divf %in, %in_56 : f32 loc(#loc4)
      linalg.yield %127 : f32 loc(#loc4)
    } -> tensor<1x2x6x6xf32> loc(#loc4)
    %64 = tensor.empty() : tensor<1x2x6x6xi1> loc(#loc15)
    %65 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<1x2x6x6xf32>) outs(%64 : tensor<1x2x6x6xi1>) {
    ^bb0(%in: f32 loc("model.h.0.attn.add"), %out: i1 loc("model.h.0.attn.eq")):
      %127 = arith.extf %in : f32 to f64 loc(#loc15)
      %128 = arith.cmpf oeq, %127, %cst_19 : f64 loc(#loc15)
      linalg.yield %128 : i1 loc(#loc15)
    } -> tensor<1x2x6x6xi1> loc(#loc15)
    %66 = tensor.empty() : tensor<1x2x6x1xi1> loc(#loc5)
    %67 = linalg.fill ins(%true : i1) outs(%66 : tensor<1x2x6x1xi1>) -> tensor<1x2x6x1xi1> loc(#loc5)
    %68 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65 : tensor<1x2x6x6xi1>) outs(%67 : tensor<1x2x6x1xi1>) {
    ^bb0(%in: i1 loc("model.h.0.attn.eq"), %out: i1 loc("model.h.0.attn.all")):
      %127 = arith.andi %in, %out : i1 loc(#loc5)
      linalg.yield %127 : i1 loc(#loc5)
    } -> tensor<1x2x6x1xi1> loc(#loc5)
    %69 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %cst_2, %63 : tensor<1x2x6x1xi1>, tensor<1x2x6x6xf32>, tensor<1x2x6x6xf32>) outs(%51 : tensor<1x2x6x6xf32>) {
    ^bb0(%in: i1 loc("model.h.0.attn.all"), %in_56: f32 loc("model.h.0.attn.where"), %in_57: f32 loc("model.h.0.attn._softmax"), %out: f32 loc("model.h.0.attn.where")):
      %127 = arith.select %in, %in_56, %in_57 : f32 loc(#loc6)
      linalg.yield %127 : f32 loc(#loc6)
    } -> tensor<1x2x6x6xf32> loc(#loc6)
    %collapsed_46 = tensor.collapse_shape %69 [[0, 1], [2], [3]] : tensor<1x2x6x6xf32> into tensor<2x6x6xf32> loc(#loc27)
    %collapsed_47 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x2x6x4xf32> into tensor<2x6x4xf32> loc(#loc27)
    %70 = tensor.empty() : tensor<2x6x4xf32> loc(#loc29)
    %71 = linalg.fill ins(%cst_0 : f32) outs(%70 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32> loc(#loc29)
    %72 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<2x6x6xf32>, tensor<2x6x4xf32>) outs(%71 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32> loc(#loc29)
    %expanded_48 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [1, 2, 6, 4] : tensor<2x6x4xf32> into tensor<1x2x6x4xf32> loc(#loc27)
    %73 = tensor.empty() : tensor<1x6x2x4xf32> loc(#loc28)
    %transposed_49 = linalg.transpose ins(%expanded_48 : tensor<1x2x6x4xf32>) outs(%73 : tensor<1x6x2x4xf32>) permutation = [0, 2, 1, 3]  loc(#loc28)
    %collapsed_50 = tensor.collapse_shape %transposed_49 [[0, 1], [2, 3]] : tensor<1x6x2x4xf32> into tensor<6x8xf32> loc(#loc13)
    %74 = tensor.empty() : tensor<6x8xf32> loc(#loc13)
    %75 = linalg.fill ins(%cst_0 : f32) outs(%74 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc13)
    %76 = linalg.matmul ins(%collapsed_50, %cst_17 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%75 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc13)
    %77 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_16 : tensor<8xf32>) outs(%74 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.c_proj"), %out: f32 loc("model.h.0.attn.c_proj")):
      linalg.yield %in : f32 loc(#loc13)
    } -> tensor<6x8xf32> loc(#loc13)
    %78 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%76, %77 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%74 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.c_proj"), %in_56: f32 loc("model.h.0.attn.c_proj"), %out: f32 loc("model.h.0.attn.c_proj")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc13)
      linalg.yield %127 : f32 loc(#loc13)
    } -> tensor<6x8xf32> loc(#loc13)
    %expanded_51 = tensor.expand_shape %78 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc13)
    %79 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51, %5 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.attn.c_proj"), %in_56: f32 loc("model.add"), %out: f32 loc("model.h.0.add")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc31)
      linalg.yield %127 : f32 loc(#loc31)
    } -> tensor<1x6x8xf32> loc(#loc31)
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x6x8xf32>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f32 loc("model.h.0.add"), %out: f64 loc("model.h.0.ln_2")):
      %127 = arith.extf %in : f32 to f64 loc(#loc12)
      linalg.yield %127 : f64 loc(#loc12)
    } -> tensor<1x6x8xf64> loc(#loc12)
    %81 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%80 : tensor<1x6x8xf64>) outs(%19 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_2"), %out: f64 loc("model.h.0.ln_2")):
      %127 = arith.addf %in, %out : f64 loc(#loc12)
      linalg.yield %127 : f64 loc(#loc12)
    } -> tensor<1x6x1xf64> loc(#loc12)
    %82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x6x1xf64>) outs(%18 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_2"), %out: f64 loc("model.h.0.ln_2")):
      %127 = arith.divf %in, %cst_27 : f64 loc(#loc12)
      linalg.yield %127 : f64 loc(#loc12)
    } -> tensor<1x6x1xf64> loc(#loc12)
    %83 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80, %82 : tensor<1x6x8xf64>, tensor<1x6x1xf64>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_2"), %in_56: f64 loc("model.h.0.ln_2"), %out: f64 loc("model.h.0.ln_2")):
      %127 = arith.subf %in, %in_56 : f64 loc(#loc12)
      linalg.yield %127 : f64 loc(#loc12)
    } -> tensor<1x6x8xf64> loc(#loc12)
    %84 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %83 : tensor<1x6x8xf64>, tensor<1x6x8xf64>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_2"), %in_56: f64 loc("model.h.0.ln_2"), %out: f64 loc("model.h.0.ln_2")):
      %127 = arith.mulf %in, %in_56 : f64 loc(#loc12)
      linalg.yield %127 : f64 loc(#loc12)
    } -> tensor<1x6x8xf64> loc(#loc12)
    %85 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<1x6x8xf64>) outs(%19 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_2"), %out: f64 loc("model.h.0.ln_2")):
      %127 = arith.addf %in, %out : f64 loc(#loc12)
      linalg.yield %127 : f64 loc(#loc12)
    } -> tensor<1x6x1xf64> loc(#loc12)
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x6x1xf64>) outs(%18 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.h.0.ln_2"), %out: f64 loc("model.h.0.ln_2")):
      %127 = arith.divf %in, %cst_27 : f64 loc(#loc12)
      linalg.yield %127 : f64 loc(#loc12)
    } -> tensor<1x6x1xf64> loc(#loc12)
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x6x1xf64>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f64 loc("model.h.0.ln_2"), %out: f32 loc("model.h.0.ln_2")):
      %127 = arith.truncf %in : f64 to f32 loc(#loc12)
      linalg.yield %127 : f32 loc(#loc12)
    } -> tensor<1x6x1xf32> loc(#loc12)
    %88 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%79 : tensor<1x6x8xf32>) outs(%28 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.add"), %out: f32 loc("model.h.0.ln_2")):
      %127 = arith.addf %in, %out : f32 loc(#loc12)
      linalg.yield %127 : f32 loc(#loc12)
    } -> tensor<1x6x1xf32> loc(#loc12)
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_2"), %out: f32 loc("model.h.0.ln_2")):
      %127 = arith.divf %in, %cst_28 : f32 loc(#loc12)
      linalg.yield %127 : f32 loc(#loc12)
    } -> tensor<1x6x1xf32> loc(#loc12)
    %90 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_2"), %out: f32 loc("model.h.0.ln_2")):
      %127 = arith.truncf %cst_24 : f64 to f32 loc(#loc12)
      %128 = arith.addf %in, %127 : f32 loc(#loc12)
      linalg.yield %128 : f32 loc(#loc12)
    } -> tensor<1x6x1xf32> loc(#loc12)
    %91 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_2"), %out: f32 loc("model.h.0.ln_2")):
      %127 = math.rsqrt %in : f32 loc(#loc12)
      linalg.yield %127 : f32 loc(#loc12)
    } -> tensor<1x6x1xf32> loc(#loc12)
    %92 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %89 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.add"), %in_56: f32 loc("model.h.0.ln_2"), %out: f32 loc("model.h.0.ln_2")):
      %127 = arith.subf %in, %in_56 : f32 loc(#loc12)
      linalg.yield %127 : f32 loc(#loc12)
    } -> tensor<1x6x8xf32> loc(#loc12)
    %93 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %91 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_2"), %in_56: f32 loc("model.h.0.ln_2"), %out: f32 loc("model.h.0.ln_2")):
      %127 = arith.mulf %in, %in_56 : f32 loc(#loc12)
      linalg.yield %127 : f32 loc(#loc12)
    } -> tensor<1x6x8xf32> loc(#loc12)
    %94 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%93, %cst_15 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_2"), %in_56: f32 loc("model.h.0.ln_2"), %out: f32 loc("model.h.0.ln_2")):
      %127 = arith.mulf %in, %in_56 : f32 loc(#loc12)
      linalg.yield %127 : f32 loc(#loc12)
    } -> tensor<1x6x8xf32> loc(#loc12)
    %95 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %cst_14 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.ln_2"), %in_56: f32 loc("model.h.0.ln_2"), %out: f32 loc("model.h.0.ln_2")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc12)
      linalg.yield %127 : f32 loc(#loc12)
    } -> tensor<1x6x8xf32> loc(#loc12)
    %collapsed_52 = tensor.collapse_shape %95 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc11)
    %96 = linalg.matmul ins(%collapsed_52, %cst_13 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%75 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc11)
    %97 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_12 : tensor<8xf32>) outs(%74 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.c_fc"), %out: f32 loc("model.h.0.mlp.c_fc")):
      linalg.yield %in : f32 loc(#loc11)
    } -> tensor<6x8xf32> loc(#loc11)
    %98 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%96, %97 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%74 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.c_fc"), %in_56: f32 loc("model.h.0.mlp.c_fc"), %out: f32 loc("model.h.0.mlp.c_fc")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc11)
      linalg.yield %127 : f32 loc(#loc11)
    } -> tensor<6x8xf32> loc(#loc11)
    %expanded_53 = tensor.expand_shape %98 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc11)
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.c_fc"), %out: f32 loc("model.h.0.mlp.act")):
      %127 = arith.mulf %in, %cst_29 : f32 loc(#loc10)
      linalg.yield %127 : f32 loc(#loc10)
    } -> tensor<1x6x8xf32> loc(#loc10)
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.c_fc"), %out: f32 loc("model.h.0.mlp.act")):
      %127 = math.fpowi %in, %c3_i64 : f32, i64 loc(#loc10)
      linalg.yield %127 : f32 loc(#loc10)
    } -> tensor<1x6x8xf32> loc(#loc10)
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.act"), %out: f32 loc("model.h.0.mlp.act")):
      %127 = arith.truncf %cst_11 : f64 to f32 loc(#loc10)
      %128 = arith.mulf %in, %127 : f32 loc(#loc10)
      linalg.yield %128 : f32 loc(#loc10)
    } -> tensor<1x6x8xf32> loc(#loc10)
    %102 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53, %101 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.c_fc"), %in_56: f32 loc("model.h.0.mlp.act"), %out: f32 loc("model.h.0.mlp.act")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc10)
      linalg.yield %127 : f32 loc(#loc10)
    } -> tensor<1x6x8xf32> loc(#loc10)
    %103 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.act"), %out: f32 loc("model.h.0.mlp.act")):
      %127 = arith.truncf %cst_10 : f64 to f32 loc(#loc10)
      %128 = arith.mulf %in, %127 : f32 loc(#loc10)
      linalg.yield %128 : f32 loc(#loc10)
    } -> tensor<1x6x8xf32> loc(#loc10)
    %104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.act"), %out: f32 loc("model.h.0.mlp.act")):
      %127 = math.tanh %in : f32 loc(#loc10)
      linalg.yield %127 : f32 loc(#loc10)
    } -> tensor<1x6x8xf32> loc(#loc10)
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.act"), %out: f32 loc("model.h.0.mlp.act")):
      %127 = arith.addf %in, %cst_30 : f32 loc(#loc10)
      linalg.yield %127 : f32 loc(#loc10)
    } -> tensor<1x6x8xf32> loc(#loc10)
    %106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %105 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.act"), %in_56: f32 loc("model.h.0.mlp.act"), %out: f32 loc("model.h.0.mlp.act")):
      %127 = arith.mulf %in, %in_56 : f32 loc(#loc10)
      linalg.yield %127 : f32 loc(#loc10)
    } -> tensor<1x6x8xf32> loc(#loc10)
    %collapsed_54 = tensor.collapse_shape %106 [[0, 1], [2]] : tensor<1x6x8xf32> into tensor<6x8xf32> loc(#loc9)
    %107 = linalg.matmul ins(%collapsed_54, %cst_9 : tensor<6x8xf32>, tensor<8x8xf32>) outs(%75 : tensor<6x8xf32>) -> tensor<6x8xf32> loc(#loc9)
    %108 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<8xf32>) outs(%74 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.c_proj"), %out: f32 loc("model.h.0.mlp.c_proj")):
      linalg.yield %in : f32 loc(#loc9)
    } -> tensor<6x8xf32> loc(#loc9)
    %109 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%107, %108 : tensor<6x8xf32>, tensor<6x8xf32>) outs(%74 : tensor<6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.mlp.c_proj"), %in_56: f32 loc("model.h.0.mlp.c_proj"), %out: f32 loc("model.h.0.mlp.c_proj")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc9)
      linalg.yield %127 : f32 loc(#loc9)
    } -> tensor<6x8xf32> loc(#loc9)
    %expanded_55 = tensor.expand_shape %109 [[0, 1], [2]] output_shape [1, 6, 8] : tensor<6x8xf32> into tensor<1x6x8xf32> loc(#loc9)
    %110 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %expanded_55 : tensor<1x6x8xf32>, tensor<1x6x8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.add"), %in_56: f32 loc("model.h.0.mlp.c_proj"), %out: f32 loc("model.h.0.add")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc31)
      linalg.yield %127 : f32 loc(#loc31)
    } -> tensor<1x6x8xf32> loc(#loc31)
    %111 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x6x8xf32>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f32 loc("model.h.0.add"), %out: f64 loc("model.ln_f")):
      %127 = arith.extf %in : f32 to f64 loc(#loc8)
      linalg.yield %127 : f64 loc(#loc8)
    } -> tensor<1x6x8xf64> loc(#loc8)
    %112 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%111 : tensor<1x6x8xf64>) outs(%19 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.ln_f"), %out: f64 loc("model.ln_f")):
      %127 = arith.addf %in, %out : f64 loc(#loc8)
      linalg.yield %127 : f64 loc(#loc8)
    } -> tensor<1x6x1xf64> loc(#loc8)
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x6x1xf64>) outs(%18 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.ln_f"), %out: f64 loc("model.ln_f")):
      %127 = arith.divf %in, %cst_27 : f64 loc(#loc8)
      linalg.yield %127 : f64 loc(#loc8)
    } -> tensor<1x6x1xf64> loc(#loc8)
    %114 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %113 : tensor<1x6x8xf64>, tensor<1x6x1xf64>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.ln_f"), %in_56: f64 loc("model.ln_f"), %out: f64 loc("model.ln_f")):
      %127 = arith.subf %in, %in_56 : f64 loc(#loc8)
      linalg.yield %127 : f64 loc(#loc8)
    } -> tensor<1x6x8xf64> loc(#loc8)
    %115 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114, %114 : tensor<1x6x8xf64>, tensor<1x6x8xf64>) outs(%16 : tensor<1x6x8xf64>) {
    ^bb0(%in: f64 loc("model.ln_f"), %in_56: f64 loc("model.ln_f"), %out: f64 loc("model.ln_f")):
      %127 = arith.mulf %in, %in_56 : f64 loc(#loc8)
      linalg.yield %127 : f64 loc(#loc8)
    } -> tensor<1x6x8xf64> loc(#loc8)
    %116 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%115 : tensor<1x6x8xf64>) outs(%19 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.ln_f"), %out: f64 loc("model.ln_f")):
      %127 = arith.addf %in, %out : f64 loc(#loc8)
      linalg.yield %127 : f64 loc(#loc8)
    } -> tensor<1x6x1xf64> loc(#loc8)
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x6x1xf64>) outs(%18 : tensor<1x6x1xf64>) {
    ^bb0(%in: f64 loc("model.ln_f"), %out: f64 loc("model.ln_f")):
      %127 = arith.divf %in, %cst_27 : f64 loc(#loc8)
      linalg.yield %127 : f64 loc(#loc8)
    } -> tensor<1x6x1xf64> loc(#loc8)
    %118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x6x1xf64>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f64 loc("model.ln_f"), %out: f32 loc("model.ln_f")):
      %127 = arith.truncf %in : f64 to f32 loc(#loc8)
      linalg.yield %127 : f32 loc(#loc8)
    } -> tensor<1x6x1xf32> loc(#loc8)
    %119 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<1x6x8xf32>) outs(%28 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.h.0.add"), %out: f32 loc("model.ln_f")):
      %127 = arith.addf %in, %out : f32 loc(#loc8)
      linalg.yield %127 : f32 loc(#loc8)
    } -> tensor<1x6x1xf32> loc(#loc8)
    %120 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.ln_f"), %out: f32 loc("model.ln_f")):
      %127 = arith.divf %in, %cst_28 : f32 loc(#loc8)
      linalg.yield %127 : f32 loc(#loc8)
    } -> tensor<1x6x1xf32> loc(#loc8)
    %121 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.ln_f"), %out: f32 loc("model.ln_f")):
      %127 = arith.truncf %cst_24 : f64 to f32 loc(#loc8)
      %128 = arith.addf %in, %127 : f32 loc(#loc8)
      linalg.yield %128 : f32 loc(#loc8)
    } -> tensor<1x6x1xf32> loc(#loc8)
    %122 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121 : tensor<1x6x1xf32>) outs(%26 : tensor<1x6x1xf32>) {
    ^bb0(%in: f32 loc("model.ln_f"), %out: f32 loc("model.ln_f")):
      %127 = math.rsqrt %in : f32 loc(#loc8)
      linalg.yield %127 : f32 loc(#loc8)
    } -> tensor<1x6x1xf32> loc(#loc8)
    %123 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %120 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.h.0.add"), %in_56: f32 loc("model.ln_f"), %out: f32 loc("model.ln_f")):
      %127 = arith.subf %in, %in_56 : f32 loc(#loc8)
      linalg.yield %127 : f32 loc(#loc8)
    } -> tensor<1x6x8xf32> loc(#loc8)
    %124 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123, %122 : tensor<1x6x8xf32>, tensor<1x6x1xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.ln_f"), %in_56: f32 loc("model.ln_f"), %out: f32 loc("model.ln_f")):
      %127 = arith.mulf %in, %in_56 : f32 loc(#loc8)
      linalg.yield %127 : f32 loc(#loc8)
    } -> tensor<1x6x8xf32> loc(#loc8)
    %125 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124, %cst_7 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.ln_f"), %in_56: f32 loc("model.ln_f"), %out: f32 loc("model.ln_f")):
      %127 = arith.mulf %in, %in_56 : f32 loc(#loc8)
      linalg.yield %127 : f32 loc(#loc8)
    } -> tensor<1x6x8xf32> loc(#loc8)
    %126 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125, %cst_6 : tensor<1x6x8xf32>, tensor<8xf32>) outs(%0 : tensor<1x6x8xf32>) {
    ^bb0(%in: f32 loc("model.ln_f"), %in_56: f32 loc("model.ln_f"), %out: f32 loc("model.ln_f")):
      %127 = arith.addf %in, %in_56 : f32 loc(#loc8)
      linalg.yield %127 : f32 loc(#loc8)
    } -> tensor<1x6x8xf32> loc(#loc8)
    return %126 : tensor<1x6x8xf32> loc(#loc32)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc26 = loc("model.h.0.attn.getitem_2")
#loc29 = loc("model.h.0.attn.bmm")
#loc32 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_8: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32_7: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_torch.float32_6: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_3: "0x04000000794FADBC2E2D87397527A03B1461E739738BB93B774DC53B2585423CE1888F3C77C8F23B5520C0BC851AFE3BB2FFA1BCE8F8E4BC76C98E3C1FD3FCBB11AB80BA22AA293CDC540BBB8DD823BC87A4D83B4D24813BD6BD9A3C80D8853C4FB650BA168DC73B291958BC1065AEBC3183BF3A4B47B03CFC5FA93B718BA53CDED5A83BCC11C33C0A2B6A3C8F18103C1158043DDA74B63C1AE58FBB7B48AD3C527C683C2189A6BC14C61F3AF5A3BEBCADAEA9BCF141A23B744FC4BA7C932BBC061F863CF837A73C41E1373BA70980BC2E01ECBC6D9FF63CA17E3DBB3917D93B77718B3CFD4B913B2DAAB73C6FAE4B3C354C1F3D261EF1BB57B204BD03AD5FBC8168DBBC",
      torch_tensor_8_torch.float32_5: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_2: "0x0400000041FDB7BCA27A4B3CA5968FBC885311BDA1C584BC55D2F1BC18925A3C55275B3C4B1EC5BA675A573B502E103A447C3E3CCCFF993B2095AF3C25552BBC345A6CBC33E086BB288284BCB242183CC147003CFEA4DBBCB7EB783C87CF6E3C5CF1AEBA2528363CEC9FE6BC5F00113BB57C383A99FE38BCF60E963CDBF0C33B0A1E683BEA64E1BBD924963B29110F3CC110B13B943783BB9BDBA63CD79E08BC2B5D21BA4B51A1BC4CA1843B4B31083C7537C5BC9CB72EBB6649C0BB2756183C3ED33C3C3B7697BA78F1BF3C59CAF8BCDE2F793A0A4E58B9D02AEB3CC7FCA43BB7C0723CC1EBB3BCB2E24A3B1D31E5BCFBED553AFE13B7BC2557663CFDB75ABC5057243B",
      torch_tensor_8_torch.float32_4: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32_3: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_torch.float32_2: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_8_torch.float32_1: "0x04000000E32F7BBC3EA2EEBA10CF1DBC2BC197BCCEFC183C4197A3BC628AD43CAF67D33B5DDD7E3B4BB2383BC141CA3AA45343BC7E380C3C4FA7983C2928783CE1898DBC04B6113C4ED06A3C7D3B39BC8AF1E8BA809D1C3C7FD8473CC529D03CA2ACAEBC1FDA863A95CB04BDB7E8F83BF7F21D3C955AADBCE9A463BC8B74263C97FFCB3B193202BC25D7193CDAACF3BC095F4B3CB0D45BBB9A64B53C069184BCA6461ABD9B21F63C06BFA03C50093C3CF3FF163BDCAC1BBCD81EC4BCCD1079BC78F4453CC90A09BCE3B2C43BC8AB8FBC090083BA0F4D6ABAB829093C247ACEBBC6388DBC5BB4B3BC42E8DA3B1EAE1EBD7CE6BF394AE035BBD43435BC6B01F8BC6FA89A3B",
      torch_tensor_24_torch.float32: "0x04000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_24_torch.float32: "0x0400000055FE223C8EFAAF3BC7F8F13CBC84E83B9B18053DE473423C80580DBD73D24BBC370F03B94CAB923C5B7A21B952D46C3AF0D63D3CD3A301BD959B40BC336615BBD8D8653CA00F36BC8225FABB72F767BABD412A3C3010793C96A2A8BCC9DDCCBC440515BBCA3349BCBCC18B3C574A4B3BBD31B53CAD50B33CF8DD3A3C4A667E3CB94DDEBCFECD7ABCC9FC88BB60CAADBB33E37EBCAA8FE63C25EE73BD93FB3CBB84408BBCE72FC3BBA06D2E3D42BC243C405791BCDBA0233D87210BBDD4335CBCDC9879BCC9D61CBD00CAB7BC1BC645BC782946BD973F96BC59FA653C0EC277BC8AA4F63B52CEB83C0F9AE539A0BBF43CF79D33BD9DF40EBB928700BD12E2363C0991AEBCA8EA033C22CA04BC4D283FBCE46CA9BB026E46BCA1BB76BBD2389D3C50D35E3CEB0E7CBC5B0FBFBA527AECBCF2CECEBC2FBC403C6C9D8FBC339EA9BC151AC7BC95555EBB3BCD3E3C0DCE1A3D0E70B13BFB406F3C22BCD1BC86BCEABB7E96A0BA0C64DB3C777DADBC874A083C27A17FBC8A0B00BAF7BF9ABCA774C73A42267F3D10D684BCCB13B5BC59036DBCD224813C6790DF3C4BE0F43B3DE9A3BCD7D20238D66F2CBBE732073B2759F2BBF92C69BCDBAD1DBB69E2CA3CA71A823BDFD382BC4EE9B43BC7B2003B3D554B3DE7B7C4BC1046A73C159BFDBB362195BA6434B3BB890CA0BAD85A2E3C98FE92BC6943D5BC77ECE0BC6C850A3D1F7417BCE86B853BF937A9BCCD37B93C57E03ABCDD1B2CBD238AFF3B39F7E43A47788CBCEEF8B3BB533B113CFA239D3C2A3ADA3C0B667D3C94677A3D02CD4BBD5DF30ABDA49B85BA9228E43CF4363C3D54C52C3C586B463B25022A3CFD3441BC92F3A33C12D9D7BC89E3EA387C153A3CB385E8BC0F71D3BBB3E1513B1D11F3BCD0E6863CBD90A63C5BD2D23CDE8E2A3D7B04193B784942BB6251923C15A379BC731DFCBC093112BDCFE5633C203649BD3407D939BC4124BB00230A3D30783A3D62C29CBC371F6A3C075B8A3C9053B73AB4B702393548E6BC87911C3BB211D9BBFDBE89BC6519173C14D7493C768C8FBBE4B89DBBD3D44CBCC7B7853CC2203BBCB7911CBB",
      torch_tensor_8_torch.float32_1: "0x040000000000000000000000000000000000000000000000000000000000000000000000",
      torch_tensor_8_torch.float32: "0x040000000000803F0000803F0000803F0000803F0000803F0000803F0000803F0000803F",
      torch_tensor_8_8_torch.float32: "0x040000005E6C3F3C411AAC3C17A1D23CE06C04BD3DF97BBCE1F5C7BC78CD3B3CE11C653C2988A43B737CB63BD713F8BA39ED033DFB771FBB2E6AE4BC873D94BC6C36E3BB5BFE663C3E24203A5AF58BBC5E8F303C2F852CBCD73DDABCC627FD3C09E6053CFB5028BD22542C3CB46E443C57A205BC5872143CAC6100BC64562F3D112387BBB9F500BBF0131F3C57DB673CF3C8613ABAFE0FBC9D8C5DBC15730E3D9F629ABC806EAEBCD08A96BB65D9CDBCA285363CBC964E3B6446A83CCD67C93C2535CDB7EA3C14BD7BF0623CB850C43CFCB9D73CD746E4BB5ED6C53CD44754BC19882C3C17C79BBC0AC42FBD25D0FA3B004406BC890672BCA699073DF3832A3C7E7298BB",
      torch_tensor_16_8_torch.float32: "0x0400000023158FBCA5BCB2389817CEBCD2ADB1BC7EBC763C141BD43B063BB4BB54E9D53C0FC68A3BB43BB23B9EDA97BC2BE35FBD52DE38BC8291B3BB9436373B46A5263C9E99B53B97C4A0BCEDA0913C3788003D5D92D6BA9CFBE4BB89A9843BB5FEBCBB6B60423B7824463DE08ED93C66ECACBB3CDBEE3BE467503D37525CBD3919483DAF935939C443A3BC4751A03CA2A610BCCE13ABBB93BD823C0165B5BCB5EB3E3D53AE7ABC27A31BBC204922BC5FFF81BB6471353D172933BBC2D0A6BCEBD6693BB24A28BCB9F338BC267796BCF49D75BC6CDCF8BAAD5DB43CB4B4D63C4AEBBFBB8D2981BCE5315EBB272A32BDBB026C3CEB11BB3BE018963B3440D23C0EF8E1BCF331313CED499BBC207A843BCBDDE5BB5B96323C1083FC3CB7AF443C8985DDBB9699043C8954923CFE3CEEBC158FC23CB24BC4BB491D3C3D5BA0D83B3028323D0D23CCBCC6854C3DA4A167BC4F7DBC3CCF2534BC4D9D853C78E2233D23F70FBC3B860DBC21F81ABC7D69D53BA3849FBC09BA823CEDDB3BBC5F09873BFD128C3B465E9C3CC235703CEC6BEEBC7C9727BD811868BBEE7C4C3C025B0ABDBFF3853C9753FFBBE052D13C9CA6283C8467E43B860BAABC3E129DBC076F963C4B2B203CF234A13CF734A33C0400BFBC7BD03FBCEA0B74BB15BECABC49F8C13CBE1780BB70FDDABCAB37AC3CBE40A8BCBC69BCBBCE62173DDE3144BD2C98053C40AC5EBB"
    }
  }
#-}
