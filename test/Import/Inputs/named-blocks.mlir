#loc1 = loc("x")
#loc2 = loc("classifier")
#loc3 = loc("features.2.1")
#loc4 = loc("features.2.0")
#loc5 = loc("features.1.1")
#loc6 = loc("features.1.0")
#loc7 = loc("features.0.1")
#loc8 = loc("features.0.0")
#loc9 = loc("features.0.2")
#loc10 = loc("features.1.2")
#loc11 = loc("features.2.2")
#loc12 = loc("mean")
#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("x")) -> tensor<1x3xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_3_torch.float32> : tensor<3xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_3_4_torch.float32> : tensor<3x4xf32> loc(#loc2)
    %cst_2 = arith.constant dense_resource<torch_tensor_4_torch.float32_11> : tensor<4xf32> loc(#loc3)
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32_10> : tensor<4xf32> loc(#loc3)
    %cst_4 = arith.constant dense_resource<torch_tensor_4_torch.float32_9> : tensor<4xf32> loc(#loc3)
    %cst_5 = arith.constant dense_resource<torch_tensor_4_torch.float32_8> : tensor<4xf32> loc(#loc3)
    %cst_6 = arith.constant dense_resource<torch_tensor_4_4_3_3_torch.float32_2> : tensor<4x4x3x3xf32> loc(#loc4)
    %cst_7 = arith.constant dense_resource<torch_tensor_4_torch.float32_7> : tensor<4xf32> loc(#loc5)
    %cst_8 = arith.constant dense_resource<torch_tensor_4_torch.float32_6> : tensor<4xf32> loc(#loc5)
    %cst_9 = arith.constant dense_resource<torch_tensor_4_torch.float32_5> : tensor<4xf32> loc(#loc5)
    %cst_10 = arith.constant dense_resource<torch_tensor_4_torch.float32_4> : tensor<4xf32> loc(#loc5)
    %cst_11 = arith.constant dense_resource<torch_tensor_4_4_3_3_torch.float32_1> : tensor<4x4x3x3xf32> loc(#loc6)
    %cst_12 = arith.constant dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32> loc(#loc7)
    %cst_13 = arith.constant dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32> loc(#loc7)
    %cst_14 = arith.constant 1.000000e-05 : f64 loc(#loc7)
    %cst_15 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc7)
    %cst_16 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc7)
    %cst_17 = arith.constant dense_resource<torch_tensor_4_4_3_3_torch.float32> : tensor<4x4x3x3xf32> loc(#loc8)
    %cst_18 = arith.constant 6.400000e+01 : f32 loc(#loc)
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("features.0.0"), %arg2: index loc("features.0.0"), %arg3: index loc("features.0.0"), %arg4: index loc("features.0.0")):
      tensor.yield %cst : f32 loc(#loc8)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc8)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc8)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc8)
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_17 : tensor<1x4x10x10xf32>, tensor<4x4x3x3xf32>) outs(%1 : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc8)
    %3 = tensor.empty() : tensor<4xf32> loc(#loc7)
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_15 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("features.0.1"), %out: f32 loc("features.0.1")):
      %37 = arith.truncf %cst_14 : f64 to f32 loc(#loc7)
      %38 = arith.addf %in, %37 : f32 loc(#loc7)
      linalg.yield %38 : f32 loc(#loc7)
    } -> tensor<4xf32> loc(#loc7)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("features.0.1"), %out: f32 loc("features.0.1")):
      %37 = math.rsqrt %in : f32 loc(#loc7)
      linalg.yield %37 : f32 loc(#loc7)
    } -> tensor<4xf32> loc(#loc7)
    %expanded = tensor.expand_shape %cst_16 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc7)
    %expanded_19 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc7)
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.0.0"), %in_32: f32 loc("features.0.1"), %out: f32 loc("features.0.1")):
      %37 = arith.subf %in, %in_32 : f32 loc(#loc7)
      linalg.yield %37 : f32 loc(#loc7)
    } -> tensor<1x4x8x8xf32> loc(#loc7)
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_19 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.0.1"), %in_32: f32 loc("features.0.1"), %out: f32 loc("features.0.1")):
      %37 = arith.mulf %in, %in_32 : f32 loc(#loc7)
      linalg.yield %37 : f32 loc(#loc7)
    } -> tensor<1x4x8x8xf32> loc(#loc7)
    %expanded_20 = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc7)
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_20 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.0.1"), %in_32: f32 loc("features.0.1"), %out: f32 loc("features.0.1")):
      %37 = arith.mulf %in, %in_32 : f32 loc(#loc7)
      linalg.yield %37 : f32 loc(#loc7)
    } -> tensor<1x4x8x8xf32> loc(#loc7)
    %expanded_21 = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc7)
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_21 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.0.1"), %in_32: f32 loc("features.0.1"), %out: f32 loc("features.0.1")):
      %37 = arith.addf %in, %in_32 : f32 loc(#loc7)
      linalg.yield %37 : f32 loc(#loc7)
    } -> tensor<1x4x8x8xf32> loc(#loc7)
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.0.1"), %out: f32 loc("features.0.2")):
      %37 = arith.cmpf ugt, %in, %cst : f32 loc(#loc9)
      %38 = arith.select %37, %in, %cst : f32 loc(#loc9)
      linalg.yield %38 : f32 loc(#loc9)
    } -> tensor<1x4x8x8xf32> loc(#loc9)
    %padded_22 = tensor.pad %10 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("features.1.0"), %arg2: index loc("features.1.0"), %arg3: index loc("features.1.0"), %arg4: index loc("features.1.0")):
      tensor.yield %cst : f32 loc(#loc6)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc6)
    %11 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_22, %cst_11 : tensor<1x4x10x10xf32>, tensor<4x4x3x3xf32>) outs(%1 : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc6)
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_9 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("features.1.1"), %out: f32 loc("features.1.1")):
      %37 = arith.truncf %cst_14 : f64 to f32 loc(#loc5)
      %38 = arith.addf %in, %37 : f32 loc(#loc5)
      linalg.yield %38 : f32 loc(#loc5)
    } -> tensor<4xf32> loc(#loc5)
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%12 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("features.1.1"), %out: f32 loc("features.1.1")):
      %37 = math.rsqrt %in : f32 loc(#loc5)
      linalg.yield %37 : f32 loc(#loc5)
    } -> tensor<4xf32> loc(#loc5)
    %expanded_23 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc5)
    %expanded_24 = tensor.expand_shape %13 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc5)
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_23 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.1.0"), %in_32: f32 loc("features.1.1"), %out: f32 loc("features.1.1")):
      %37 = arith.subf %in, %in_32 : f32 loc(#loc5)
      linalg.yield %37 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_24 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.1.1"), %in_32: f32 loc("features.1.1"), %out: f32 loc("features.1.1")):
      %37 = arith.mulf %in, %in_32 : f32 loc(#loc5)
      linalg.yield %37 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %expanded_25 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc5)
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_25 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.1.1"), %in_32: f32 loc("features.1.1"), %out: f32 loc("features.1.1")):
      %37 = arith.mulf %in, %in_32 : f32 loc(#loc5)
      linalg.yield %37 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %expanded_26 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc5)
    %17 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_26 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.1.1"), %in_32: f32 loc("features.1.1"), %out: f32 loc("features.1.1")):
      %37 = arith.addf %in, %in_32 : f32 loc(#loc5)
      linalg.yield %37 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.1.1"), %out: f32 loc("features.1.2")):
      %37 = arith.cmpf ugt, %in, %cst : f32 loc(#loc10)
      %38 = arith.select %37, %in, %cst : f32 loc(#loc10)
      linalg.yield %38 : f32 loc(#loc10)
    } -> tensor<1x4x8x8xf32> loc(#loc10)
    %padded_27 = tensor.pad %18 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("features.2.0"), %arg2: index loc("features.2.0"), %arg3: index loc("features.2.0"), %arg4: index loc("features.2.0")):
      tensor.yield %cst : f32 loc(#loc4)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc4)
    %19 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_27, %cst_6 : tensor<1x4x10x10xf32>, tensor<4x4x3x3xf32>) outs(%1 : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc4)
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_4 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("features.2.1"), %out: f32 loc("features.2.1")):
      %37 = arith.truncf %cst_14 : f64 to f32 loc(#loc3)
      %38 = arith.addf %in, %37 : f32 loc(#loc3)
      linalg.yield %38 : f32 loc(#loc3)
    } -> tensor<4xf32> loc(#loc3)
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%20 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32 loc("features.2.1"), %out: f32 loc("features.2.1")):
      %37 = math.rsqrt %in : f32 loc(#loc3)
      linalg.yield %37 : f32 loc(#loc3)
    } -> tensor<4xf32> loc(#loc3)
    %expanded_28 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc3)
    %expanded_29 = tensor.expand_shape %21 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc3)
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_28 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.2.0"), %in_32: f32 loc("features.2.1"), %out: f32 loc("features.2.1")):
      %37 = arith.subf %in, %in_32 : f32 loc(#loc3)
      linalg.yield %37 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_29 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.2.1"), %in_32: f32 loc("features.2.1"), %out: f32 loc("features.2.1")):
      %37 = arith.mulf %in, %in_32 : f32 loc(#loc3)
      linalg.yield %37 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    %expanded_30 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc3)
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_30 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.2.1"), %in_32: f32 loc("features.2.1"), %out: f32 loc("features.2.1")):
      %37 = arith.mulf %in, %in_32 : f32 loc(#loc3)
      linalg.yield %37 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    %expanded_31 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32> loc(#loc3)
    %25 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %expanded_31 : tensor<1x4x8x8xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.2.1"), %in_32: f32 loc("features.2.1"), %out: f32 loc("features.2.1")):
      %37 = arith.addf %in, %in_32 : f32 loc(#loc3)
      linalg.yield %37 : f32 loc(#loc3)
    } -> tensor<1x4x8x8xf32> loc(#loc3)
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("features.2.1"), %out: f32 loc("features.2.2")):
      %37 = arith.cmpf ugt, %in, %cst : f32 loc(#loc11)
      %38 = arith.select %37, %in, %cst : f32 loc(#loc11)
      linalg.yield %38 : f32 loc(#loc11)
    } -> tensor<1x4x8x8xf32> loc(#loc11)
    %27 = tensor.empty() : tensor<1x4xf32> loc(#loc12)
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<1x4xf32>) -> tensor<1x4xf32> loc(#loc12)
    %29 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%26 : tensor<1x4x8x8xf32>) outs(%28 : tensor<1x4xf32>) {
    ^bb0(%in: f32 loc("features.2.2"), %out: f32 loc("mean")):
      %37 = arith.addf %in, %out : f32 loc(#loc12)
      linalg.yield %37 : f32 loc(#loc12)
    } -> tensor<1x4xf32> loc(#loc12)
    %30 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<1x4xf32>) outs(%27 : tensor<1x4xf32>) {
    ^bb0(%in: f32 loc("mean"), %out: f32 loc("mean")):
      %37 = arith.divf %in, %cst_18 : f32 loc(#loc12)
      linalg.yield %37 : f32 loc(#loc12)
    } -> tensor<1x4xf32> loc(#loc12)
    %31 = tensor.empty() : tensor<4x3xf32> loc(#loc2)
    %transposed = linalg.transpose ins(%cst_1 : tensor<3x4xf32>) outs(%31 : tensor<4x3xf32>) permutation = [1, 0]  loc(#loc2)
    %32 = tensor.empty() : tensor<1x3xf32> loc(#loc2)
    %33 = linalg.fill ins(%cst : f32) outs(%32 : tensor<1x3xf32>) -> tensor<1x3xf32> loc(#loc2)
    %34 = linalg.matmul ins(%30, %transposed : tensor<1x4xf32>, tensor<4x3xf32>) outs(%33 : tensor<1x3xf32>) -> tensor<1x3xf32> loc(#loc2)
    %35 = linalg.generic {indexing_maps = [#map5, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_0 : tensor<3xf32>) outs(%32 : tensor<1x3xf32>) {
    ^bb0(%in: f32 loc("classifier"), %out: f32 loc("classifier")):
      linalg.yield %in : f32 loc(#loc2)
    } -> tensor<1x3xf32> loc(#loc2)
    %36 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%34, %35 : tensor<1x3xf32>, tensor<1x3xf32>) outs(%32 : tensor<1x3xf32>) {
    ^bb0(%in: f32 loc("classifier"), %in_32: f32 loc("classifier"), %out: f32 loc("classifier")):
      %37 = arith.addf %in, %in_32 : f32 loc(#loc2)
      linalg.yield %37 : f32 loc(#loc2)
    } -> tensor<1x3xf32> loc(#loc2)
    return %36 : tensor<1x3xf32> loc(#loc13)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc13 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_3_torch.float32: "0x040000003066B53DA81BF43E0070E23C",
      torch_tensor_3_4_torch.float32: "0x04000000102CCA3D9428163EACA2E33E00F1243B5CE6AC3EDCAB2ABEBA8ABABE101F47BD28E7843E800548BE3AB1D8BED6F09BBE",
      torch_tensor_4_torch.float32_11: "0x04000000F888CF3E00685BBCC0A4A9BC5EBDECBE",
      torch_tensor_4_torch.float32_10: "0x0400000086FE9B3FB1D66E3FE23C093FC3E8703F",
      torch_tensor_4_torch.float32_9: "0x0400000040F7073FB62B943F545D623F72F3E83F",
      torch_tensor_4_torch.float32_8: "0x0400000014D913BEA2BC9D3EA07D423DCE90AE3E",
      torch_tensor_4_4_3_3_torch.float32_2: "0x0400000033FFD63DC60C97BDD69159BCC03849BD4C5D07BEF63588BCA0B0C93C005E083E263391BDDF9B223EE00A9EBD807CDA3D5612153E802C8D3C26756ABDD07DFC3D802147BD502092BD56FC6DBD02320BBE366E88BCFAD70ABE8E89DF3D405F24BE9395FDBD9055073D1B29D33D803B233E20510ABEDB320C3E632BEF3DB6EBDFBD734E8E3DBB0840BD0681443D5A1617BE30FCC3BD9065D8BD962105BD56ADC6BB000B6BBBEEA3C9BD4B96A83D2865AD3D5EB615BEBE311EBEABB112BDF6E63D3D17FD01BE80757BBC80FA1A3C446802BE1AD11F3E6E36F73D125B023EC02F8BBDA3F4F3BDA0A5A73CD8A5C73D70FAA63D0071DDBDD7FA053EE3D1A1BD8BB1EEBC40693FBD6682A23DD73C1FBE5E59D9BD8B35A5BC2EF5EA3DBB5E24BDFB28D63D134B1C3EAB3CCD3B38E6E5BD0010733AD6CE843DFB6211BD08A226BE4624CB3D56C094BD0BBCEEBD1EF5AD3D0652243D16B0F83D40DC09BDFB10D33DA61822BDD8EDD3BDC88C1D3EA0EB273EE341F33DF6893EBD36ED94BD2B60F13CCBD5AB3DA037AE3C36B88F3D166702BCD899C13D86EDA13D966CC23D96734CBCBE750CBE1314D6BDC65BAABD6E55103E96AF09BCB65BB7BC182885BD8054E5BB6311E63DAB2A1B38537A9E3DF876C33D963826BE36BE6E3D9E862A3E30F6ACBD2BD8DD3CABA4753BBB6BB43D9B79243D533800BE8BF6FEBD9EB9113E161F93BD040016BE322A19BEB27A14BE7BDE1B3D00D69D3C8625C6BD16381ABD3670D53CD6AC783DA35B8B3D3EBFB7BD3BD2203E4A6E1F3E9867F2BD13311E3E4ED00BBEB048E1BD",
      torch_tensor_4_torch.float32_7: "0x040000003C4B6F3E94CFF83E489C1A3E4A289ABE",
      torch_tensor_4_torch.float32_6: "0x0400000051EB1D3F2156143F84E5923F74EB633F",
      torch_tensor_4_torch.float32_5: "0x04000000E26DBD3F4649D63FAA76D53F9ED4BE3F",
      torch_tensor_4_torch.float32_4: "0x04000000F0C3DE3DDA55DDBE200384BCA80253BE",
      torch_tensor_4_4_3_3_torch.float32_1: "0x04000000EC701EBEB357EFBDABE0133C807B12BC33EE0C3ED6E8BA3B8BC62FBDE4C126BE70EA1CBE48CA8D3D5F03183E56BA25BBC88A18BEA65F723D07010B3EA0E9E1BD40BC33BDC0A8653CE8A8C2BDDA3F1EBE9B6D953DAB0B0CBEC05A2BBD063EB5BD1E59003E60CF033DCB4A9E3DF023E7BD8BD20F3E804D733CB850BDBDD6A132BCDBAEF1BD5617FCBB839ABE3DB37199BD8842103E8B6F503DF6E9EEBC1B40553D6087FBBCA6A91EBDC6F0DFBD76E3C63D6EE6CC3D80BF693DA0DFC93DF3802A3E94B3203E24B324BE86A91B3D16CE69BCC6CD673D406504BDE6893E3D9B071DBE6E029C3D0FF7233E6B8AF5BCB6C007BED4DE0DBE3BF602BD003925BB9646983C204FAB3C268D003E00B3F7BC10D1423D1868B5BD9FDB273EEEFB823D2B5ABDBCCB60E03D9BA7713DD626EA3C868649BD36AEAB3C2B3A433CE86CC7BDAB4C1C3BFB12153DE32CCABD76E2F33CF69862BD02FD0DBEB66BCCBD407307BE70FD1D3D08CBD03D67281B3ED656273E3871863D3EF2A63DB6D6E8BC2C160D3E887F82BDD68139BDEB3263BD63D0E4BD988803BEBB290BBD37EF093E3B0AAABDD6F01ABEF6F91BBDD4A51A3EABA7243D6B9B2CBCE02543BD18DA153E9FFE23BE186AC13DF05A393DE3F8D53D38D6C5BD50D55FBD58728FBD139A253EAB4CB0BC16BD22BEEE26AB3DB09F033D96D4BA3C539EE3BD3AE01FBE1AA51A3E578900BEF6B801BD563DFABC78EFC23D08E10FBE3B5DC3BDB0EAB6BD761BACBDF0CFD03D48F0D03DF6D69A3D0B500B3EC302E3BDAB7E2DBAD01C0ABEAB12ABB9C6DD11BE586124BE",
      torch_tensor_4_torch.float32_3: "0x040000008E75FE3E9699ABBE0E56F33E2A63EA3E",
      torch_tensor_4_torch.float32_2: "0x04000000E474B93FEDDE553F5647893FFDF61F3F",
      torch_tensor_4_torch.float32_1: "0x04000000C80A933FE36AE73F6849C33F1BC5DA3F",
      torch_tensor_4_torch.float32: "0x04000000585ECEBE7C3765BE2AEC813EF82221BE",
      torch_tensor_4_4_3_3_torch.float32: "0x0400000040B93E3CF69DCDBD8660593D2035563D4E6FB6BDE0A1CCBC6EF6C7BD2622313D6BE337BD98CCEF3DD04EF23D4B168B3C968491BD687CC8BDC0F095BC201F40BD4672963D4BBB11BE3466203E23E005BE5BB0023EAB18EDBCFE93AF3D1304853DAB9CE43B5695FE3C0F9B013E26912F3DF017B53D4E0504BE88FDF23DEBF36A3D96EB2C3D4B9DBC3C6363A63DF6BE1C3E80E717BDC328BEBD90C12BBD8009D0BD9E32A43D5EB3A8BD562BB6BD8341133E4B2C1C3E60089D3CC06CECBC6B3EB0BCB6B2A13D6E5D1FBEF4790BBE7454083E2F7D283E164522BC4BDA06BE8038953B80CB9EBD56FDA7B90012A73D8019973D161BA0BC4B51963C46C7393DC6C505BE6B7367BDABD4D53B98C4C2BD6E1295BDE04A653D6E72C43DAB0B193B00C684BD4EE3BA3DEE1BBBBDDB3C20BD7B00213EF674FB3C0068403C1B23663D967826BDDA04123ED4320BBE46C93BBD8B05ECBC0E738CBDFBF528BDDE8AD33D9E49BB3DABD5173CC4AE143EA8FFF0BD6389CBBD50389A3DEBC512BCCF861BBEE841ECBD08CBCFBD6CCA033EFE939A3D7F07043EA61EFEBDE76426BE26D6DFBDC010923CE6D406BD6E19D7BD5E7BF83D70265CBD666BC5BD28AB9D3DABEF37BDCB9AD93DF0B1223D80BC863B864F0F3DF43D00BEE0A1B6BDA36CA0BD3024C1BD401BF23C9662083D76D28DBD3883DE3DB6EABDBDFBD2093DC6EE42BD7C0A14BE2B42DEBD606D8B3D1E13873D9610D3BDCBE054BD088C1FBE3B7BB73DE492133EA63F5F3D1833D3BD230AB43D43A20D3EDBA90BBDE0CFDFBC9B486C3DD6A5AF3C16A161BD"
    }
  }
#-}
