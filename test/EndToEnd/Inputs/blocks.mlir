// The blocks of ResNet (stem, max pooling, bottlenecks with and without stride)
// and of MobileNetV2 (inverted residuals), global average and classifier, as
// torch-mlir writes them. Splats stand in for the weights.

#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map5 = affine_map<(d0, d1) -> (d1)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @forward(%arg0: tensor<1x3x64x64xf32>) -> tensor<1x10xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<6.000000e+00> : tensor<f32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense<1.250000e-01> : tensor<10xf32>
    %cst_4 = arith.constant dense<1.250000e-01> : tensor<10x40xf32>
    %cst_5 = arith.constant dense<1.250000e-01> : tensor<40x144x1x1xf32>
    %cst_6 = arith.constant dense<1.250000e-01> : tensor<144x1x3x3xf32>
    %cst_7 = arith.constant dense<1.250000e-01> : tensor<144x24x1x1xf32>
    %cst_8 = arith.constant dense<1.250000e-01> : tensor<24x144x1x1xf32>
    %cst_9 = arith.constant dense<1.250000e-01> : tensor<144x1x3x3xf32>
    %cst_10 = arith.constant dense<1.250000e-01> : tensor<144x24x1x1xf32>
    %cst_11 = arith.constant dense<1.250000e-01> : tensor<24x24x1x1xf32>
    %cst_12 = arith.constant dense<1.250000e-01> : tensor<24xf32>
    %cst_13 = arith.constant dense<1.250000e-01> : tensor<24xf32>
    %cst_14 = arith.constant dense<1.250000e-01> : tensor<24xf32>
    %cst_15 = arith.constant dense<1.250000e-01> : tensor<24xf32>
    %cst_16 = arith.constant dense<1.250000e-01> : tensor<24x8x1x1xf32>
    %cst_17 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_18 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_19 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_20 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_21 = arith.constant dense<1.250000e-01> : tensor<8x8x3x3xf32>
    %cst_22 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_23 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_24 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_25 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_26 = arith.constant dense<1.250000e-01> : tensor<8x24x1x1xf32>
    %cst_27 = arith.constant dense<1.250000e-01> : tensor<24x16x1x1xf32>
    %cst_28 = arith.constant dense<1.250000e-01> : tensor<24xf32>
    %cst_29 = arith.constant dense<1.250000e-01> : tensor<24xf32>
    %cst_30 = arith.constant dense<1.250000e-01> : tensor<24xf32>
    %cst_31 = arith.constant dense<1.250000e-01> : tensor<24xf32>
    %cst_32 = arith.constant dense<1.250000e-01> : tensor<24x8x1x1xf32>
    %cst_33 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_34 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_35 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_36 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_37 = arith.constant dense<1.250000e-01> : tensor<8x8x3x3xf32>
    %cst_38 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_39 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_40 = arith.constant 1.000000e-05 : f64
    %cst_41 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_42 = arith.constant dense<1.250000e-01> : tensor<8xf32>
    %cst_43 = arith.constant dense<1.250000e-01> : tensor<8x16x1x1xf32>
    %cst_44 = arith.constant dense<1.250000e-01> : tensor<16x3x7x7xf32>
    %cst_45 = arith.constant 1.600000e+01 : f32
    %padded = tensor.pad %arg0 low[0, 0, 3, 3] high[0, 0, 3, 3] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x3x64x64xf32> to tensor<1x3x70x70xf32>
    %0 = tensor.empty() : tensor<1x16x32x32xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x16x32x32xf32>) -> tensor<1x16x32x32xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %cst_44 : tensor<1x3x70x70xf32>, tensor<16x3x7x7xf32>) outs(%1 : tensor<1x16x32x32xf32>) -> tensor<1x16x32x32xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2 : tensor<1x16x32x32xf32>) outs(%0 : tensor<1x16x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.cmpf ugt, %in, %cst : f32
      %102 = arith.select %101, %in, %cst : f32
      linalg.yield %102 : f32
    } -> tensor<1x16x32x32xf32>
    %padded_46 = tensor.pad %3 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst_0 : f32
    } : tensor<1x16x32x32xf32> to tensor<1x16x34x34xf32>
    %4 = tensor.empty() : tensor<1x16x16x16xf32>
    %5 = linalg.fill ins(%cst_0 : f32) outs(%4 : tensor<1x16x16x16xf32>) -> tensor<1x16x16x16xf32>
    %6 = tensor.empty() : tensor<3x3xf32>
    %7 = linalg.pooling_nchw_max {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_46, %6 : tensor<1x16x34x34xf32>, tensor<3x3xf32>) outs(%5 : tensor<1x16x16x16xf32>) -> tensor<1x16x16x16xf32>
    %8 = tensor.empty() : tensor<1x8x16x16xf32>
    %9 = linalg.fill ins(%cst : f32) outs(%8 : tensor<1x8x16x16xf32>) -> tensor<1x8x16x16xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%7, %cst_43 : tensor<1x16x16x16xf32>, tensor<8x16x1x1xf32>) outs(%9 : tensor<1x8x16x16xf32>) -> tensor<1x8x16x16xf32>
    %11 = tensor.empty() : tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_41 : tensor<8xf32>) outs(%11 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.truncf %cst_40 : f64 to f32
      %102 = arith.addf %in, %101 : f32
      linalg.yield %102 : f32
    } -> tensor<8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%12 : tensor<8xf32>) outs(%11 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = math.rsqrt %in : f32
      linalg.yield %101 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_42 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_47 = tensor.expand_shape %13 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.subf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_47 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %expanded_48 = tensor.expand_shape %cst_39 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_48 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %expanded_49 = tensor.expand_shape %cst_38 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_49 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<1x8x16x16xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.cmpf ugt, %in, %cst : f32
      %102 = arith.select %101, %in, %cst : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x16x16xf32>
    %padded_50 = tensor.pad %18 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x16x16xf32> to tensor<1x8x18x18xf32>
    %19 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_50, %cst_37 : tensor<1x8x18x18xf32>, tensor<8x8x3x3xf32>) outs(%9 : tensor<1x8x16x16xf32>) -> tensor<1x8x16x16xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_35 : tensor<8xf32>) outs(%11 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.truncf %cst_40 : f64 to f32
      %102 = arith.addf %in, %101 : f32
      linalg.yield %102 : f32
    } -> tensor<8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%20 : tensor<8xf32>) outs(%11 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = math.rsqrt %in : f32
      linalg.yield %101 : f32
    } -> tensor<8xf32>
    %expanded_51 = tensor.expand_shape %cst_36 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_52 = tensor.expand_shape %21 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_51 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.subf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_52 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %expanded_53 = tensor.expand_shape %cst_34 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_53 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %expanded_54 = tensor.expand_shape %cst_33 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %expanded_54 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x8x16x16xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.cmpf ugt, %in, %cst : f32
      %102 = arith.select %101, %in, %cst : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x16x16xf32>
    %27 = tensor.empty() : tensor<1x24x16x16xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<1x24x16x16xf32>) -> tensor<1x24x16x16xf32>
    %29 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%26, %cst_32 : tensor<1x8x16x16xf32>, tensor<24x8x1x1xf32>) outs(%28 : tensor<1x24x16x16xf32>) -> tensor<1x24x16x16xf32>
    %30 = tensor.empty() : tensor<24xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_30 : tensor<24xf32>) outs(%30 : tensor<24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.truncf %cst_40 : f64 to f32
      %102 = arith.addf %in, %101 : f32
      linalg.yield %102 : f32
    } -> tensor<24xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%31 : tensor<24xf32>) outs(%30 : tensor<24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = math.rsqrt %in : f32
      linalg.yield %101 : f32
    } -> tensor<24xf32>
    %expanded_55 = tensor.expand_shape %cst_31 [[0, 1, 2]] output_shape [24, 1, 1] : tensor<24xf32> into tensor<24x1x1xf32>
    %expanded_56 = tensor.expand_shape %32 [[0, 1, 2]] output_shape [24, 1, 1] : tensor<24xf32> into tensor<24x1x1xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_55 : tensor<1x24x16x16xf32>, tensor<24x1x1xf32>) outs(%27 : tensor<1x24x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.subf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x16x16xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %expanded_56 : tensor<1x24x16x16xf32>, tensor<24x1x1xf32>) outs(%27 : tensor<1x24x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x16x16xf32>
    %expanded_57 = tensor.expand_shape %cst_29 [[0, 1, 2]] output_shape [24, 1, 1] : tensor<24xf32> into tensor<24x1x1xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded_57 : tensor<1x24x16x16xf32>, tensor<24x1x1xf32>) outs(%27 : tensor<1x24x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x16x16xf32>
    %expanded_58 = tensor.expand_shape %cst_28 [[0, 1, 2]] output_shape [24, 1, 1] : tensor<24xf32> into tensor<24x1x1xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %expanded_58 : tensor<1x24x16x16xf32>, tensor<24x1x1xf32>) outs(%27 : tensor<1x24x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x16x16xf32>
    %37 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%7, %cst_27 : tensor<1x16x16x16xf32>, tensor<24x16x1x1xf32>) outs(%28 : tensor<1x24x16x16xf32>) -> tensor<1x24x16x16xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %37 : tensor<1x24x16x16xf32>, tensor<1x24x16x16xf32>) outs(%27 : tensor<1x24x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x16x16xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38 : tensor<1x24x16x16xf32>) outs(%27 : tensor<1x24x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.cmpf ugt, %in, %cst : f32
      %102 = arith.select %101, %in, %cst : f32
      linalg.yield %102 : f32
    } -> tensor<1x24x16x16xf32>
    %40 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%39, %cst_26 : tensor<1x24x16x16xf32>, tensor<8x24x1x1xf32>) outs(%9 : tensor<1x8x16x16xf32>) -> tensor<1x8x16x16xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_24 : tensor<8xf32>) outs(%11 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.truncf %cst_40 : f64 to f32
      %102 = arith.addf %in, %101 : f32
      linalg.yield %102 : f32
    } -> tensor<8xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%41 : tensor<8xf32>) outs(%11 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = math.rsqrt %in : f32
      linalg.yield %101 : f32
    } -> tensor<8xf32>
    %expanded_59 = tensor.expand_shape %cst_25 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_60 = tensor.expand_shape %42 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %expanded_59 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.subf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %expanded_60 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %expanded_61 = tensor.expand_shape %cst_23 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %expanded_61 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %expanded_62 = tensor.expand_shape %cst_22 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %expanded_62 : tensor<1x8x16x16xf32>, tensor<8x1x1xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x16x16xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46 : tensor<1x8x16x16xf32>) outs(%8 : tensor<1x8x16x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.cmpf ugt, %in, %cst : f32
      %102 = arith.select %101, %in, %cst : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x16x16xf32>
    %padded_63 = tensor.pad %47 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x16x16xf32> to tensor<1x8x18x18xf32>
    %48 = tensor.empty() : tensor<1x8x8x8xf32>
    %49 = linalg.fill ins(%cst : f32) outs(%48 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %50 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_63, %cst_21 : tensor<1x8x18x18xf32>, tensor<8x8x3x3xf32>) outs(%49 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_19 : tensor<8xf32>) outs(%11 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.truncf %cst_40 : f64 to f32
      %102 = arith.addf %in, %101 : f32
      linalg.yield %102 : f32
    } -> tensor<8xf32>
    %52 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%51 : tensor<8xf32>) outs(%11 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = math.rsqrt %in : f32
      linalg.yield %101 : f32
    } -> tensor<8xf32>
    %expanded_64 = tensor.expand_shape %cst_20 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_65 = tensor.expand_shape %52 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %53 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %expanded_64 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%48 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.subf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x8x8xf32>
    %54 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %expanded_65 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%48 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_66 = tensor.expand_shape %cst_18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %55 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54, %expanded_66 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%48 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_67 = tensor.expand_shape %cst_17 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %56 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %expanded_67 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%48 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x8x8x8xf32>
    %57 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56 : tensor<1x8x8x8xf32>) outs(%48 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.cmpf ugt, %in, %cst : f32
      %102 = arith.select %101, %in, %cst : f32
      linalg.yield %102 : f32
    } -> tensor<1x8x8x8xf32>
    %58 = tensor.empty() : tensor<1x24x8x8xf32>
    %59 = linalg.fill ins(%cst : f32) outs(%58 : tensor<1x24x8x8xf32>) -> tensor<1x24x8x8xf32>
    %60 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%57, %cst_16 : tensor<1x8x8x8xf32>, tensor<24x8x1x1xf32>) outs(%59 : tensor<1x24x8x8xf32>) -> tensor<1x24x8x8xf32>
    %61 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_14 : tensor<24xf32>) outs(%30 : tensor<24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.truncf %cst_40 : f64 to f32
      %102 = arith.addf %in, %101 : f32
      linalg.yield %102 : f32
    } -> tensor<24xf32>
    %62 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%61 : tensor<24xf32>) outs(%30 : tensor<24xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = math.rsqrt %in : f32
      linalg.yield %101 : f32
    } -> tensor<24xf32>
    %expanded_68 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [24, 1, 1] : tensor<24xf32> into tensor<24x1x1xf32>
    %expanded_69 = tensor.expand_shape %62 [[0, 1, 2]] output_shape [24, 1, 1] : tensor<24xf32> into tensor<24x1x1xf32>
    %63 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %expanded_68 : tensor<1x24x8x8xf32>, tensor<24x1x1xf32>) outs(%58 : tensor<1x24x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.subf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x8x8xf32>
    %64 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %expanded_69 : tensor<1x24x8x8xf32>, tensor<24x1x1xf32>) outs(%58 : tensor<1x24x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x8x8xf32>
    %expanded_70 = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [24, 1, 1] : tensor<24xf32> into tensor<24x1x1xf32>
    %65 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %expanded_70 : tensor<1x24x8x8xf32>, tensor<24x1x1xf32>) outs(%58 : tensor<1x24x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.mulf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x8x8xf32>
    %expanded_71 = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [24, 1, 1] : tensor<24xf32> into tensor<24x1x1xf32>
    %66 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65, %expanded_71 : tensor<1x24x8x8xf32>, tensor<24x1x1xf32>) outs(%58 : tensor<1x24x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x8x8xf32>
    %67 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%39, %cst_11 : tensor<1x24x16x16xf32>, tensor<24x24x1x1xf32>) outs(%59 : tensor<1x24x8x8xf32>) -> tensor<1x24x8x8xf32>
    %68 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %67 : tensor<1x24x8x8xf32>, tensor<1x24x8x8xf32>) outs(%58 : tensor<1x24x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x8x8xf32>
    %69 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<1x24x8x8xf32>) outs(%58 : tensor<1x24x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.cmpf ugt, %in, %cst : f32
      %102 = arith.select %101, %in, %cst : f32
      linalg.yield %102 : f32
    } -> tensor<1x24x8x8xf32>
    %70 = tensor.empty() : tensor<1x144x8x8xf32>
    %71 = linalg.fill ins(%cst : f32) outs(%70 : tensor<1x144x8x8xf32>) -> tensor<1x144x8x8xf32>
    %72 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%69, %cst_10 : tensor<1x24x8x8xf32>, tensor<144x24x1x1xf32>) outs(%71 : tensor<1x144x8x8xf32>) -> tensor<1x144x8x8xf32>
    %73 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%72, %cst_2 : tensor<1x144x8x8xf32>, tensor<f32>) outs(%70 : tensor<1x144x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.cmpf ogt, %in, %in_76 : f32
      %102 = arith.select %101, %in, %in_76 : f32
      linalg.yield %102 : f32
    } -> tensor<1x144x8x8xf32>
    %74 = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1, %73 : tensor<f32>, tensor<1x144x8x8xf32>) outs(%70 : tensor<1x144x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.cmpf olt, %in, %in_76 : f32
      %102 = arith.select %101, %in, %in_76 : f32
      linalg.yield %102 : f32
    } -> tensor<1x144x8x8xf32>
    %padded_72 = tensor.pad %74 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x144x8x8xf32> to tensor<1x144x10x10xf32>
    %collapsed = tensor.collapse_shape %cst_9 [[0, 1], [2], [3]] : tensor<144x1x3x3xf32> into tensor<144x3x3xf32>
    %75 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_72, %collapsed : tensor<1x144x10x10xf32>, tensor<144x3x3xf32>) outs(%71 : tensor<1x144x8x8xf32>) -> tensor<1x144x8x8xf32>
    %76 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75, %cst_2 : tensor<1x144x8x8xf32>, tensor<f32>) outs(%70 : tensor<1x144x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.cmpf ogt, %in, %in_76 : f32
      %102 = arith.select %101, %in, %in_76 : f32
      linalg.yield %102 : f32
    } -> tensor<1x144x8x8xf32>
    %77 = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1, %76 : tensor<f32>, tensor<1x144x8x8xf32>) outs(%70 : tensor<1x144x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.cmpf olt, %in, %in_76 : f32
      %102 = arith.select %101, %in, %in_76 : f32
      linalg.yield %102 : f32
    } -> tensor<1x144x8x8xf32>
    %78 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%77, %cst_8 : tensor<1x144x8x8xf32>, tensor<24x144x1x1xf32>) outs(%59 : tensor<1x24x8x8xf32>) -> tensor<1x24x8x8xf32>
    %79 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %78 : tensor<1x24x8x8xf32>, tensor<1x24x8x8xf32>) outs(%58 : tensor<1x24x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x24x8x8xf32>
    %80 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%79, %cst_7 : tensor<1x24x8x8xf32>, tensor<144x24x1x1xf32>) outs(%71 : tensor<1x144x8x8xf32>) -> tensor<1x144x8x8xf32>
    %81 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%80, %cst_2 : tensor<1x144x8x8xf32>, tensor<f32>) outs(%70 : tensor<1x144x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.cmpf ogt, %in, %in_76 : f32
      %102 = arith.select %101, %in, %in_76 : f32
      linalg.yield %102 : f32
    } -> tensor<1x144x8x8xf32>
    %82 = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1, %81 : tensor<f32>, tensor<1x144x8x8xf32>) outs(%70 : tensor<1x144x8x8xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.cmpf olt, %in, %in_76 : f32
      %102 = arith.select %101, %in, %in_76 : f32
      linalg.yield %102 : f32
    } -> tensor<1x144x8x8xf32>
    %padded_73 = tensor.pad %82 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x144x8x8xf32> to tensor<1x144x10x10xf32>
    %83 = tensor.empty() : tensor<1x144x4x4xf32>
    %84 = linalg.fill ins(%cst : f32) outs(%83 : tensor<1x144x4x4xf32>) -> tensor<1x144x4x4xf32>
    %collapsed_74 = tensor.collapse_shape %cst_6 [[0, 1], [2], [3]] : tensor<144x1x3x3xf32> into tensor<144x3x3xf32>
    %85 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_73, %collapsed_74 : tensor<1x144x10x10xf32>, tensor<144x3x3xf32>) outs(%84 : tensor<1x144x4x4xf32>) -> tensor<1x144x4x4xf32>
    %86 = linalg.generic {indexing_maps = [#map, #map3, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%85, %cst_2 : tensor<1x144x4x4xf32>, tensor<f32>) outs(%83 : tensor<1x144x4x4xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.cmpf ogt, %in, %in_76 : f32
      %102 = arith.select %101, %in, %in_76 : f32
      linalg.yield %102 : f32
    } -> tensor<1x144x4x4xf32>
    %87 = linalg.generic {indexing_maps = [#map3, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1, %86 : tensor<f32>, tensor<1x144x4x4xf32>) outs(%83 : tensor<1x144x4x4xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.cmpf olt, %in, %in_76 : f32
      %102 = arith.select %101, %in, %in_76 : f32
      linalg.yield %102 : f32
    } -> tensor<1x144x4x4xf32>
    %88 = tensor.empty() : tensor<1x40x4x4xf32>
    %89 = linalg.fill ins(%cst : f32) outs(%88 : tensor<1x40x4x4xf32>) -> tensor<1x40x4x4xf32>
    %90 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%87, %cst_5 : tensor<1x144x4x4xf32>, tensor<40x144x1x1xf32>) outs(%89 : tensor<1x40x4x4xf32>) -> tensor<1x40x4x4xf32>
    %91 = tensor.empty() : tensor<1x40x1x1xf32>
    %92 = linalg.fill ins(%cst : f32) outs(%91 : tensor<1x40x1x1xf32>) -> tensor<1x40x1x1xf32>
    %93 = linalg.generic {indexing_maps = [#map, #map4], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%90 : tensor<1x40x4x4xf32>) outs(%92 : tensor<1x40x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.addf %in, %out : f32
      linalg.yield %101 : f32
    } -> tensor<1x40x1x1xf32>
    %94 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%93 : tensor<1x40x1x1xf32>) outs(%91 : tensor<1x40x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %101 = arith.divf %in, %cst_45 : f32
      linalg.yield %101 : f32
    } -> tensor<1x40x1x1xf32>
    %collapsed_75 = tensor.collapse_shape %94 [[0], [1, 2, 3]] : tensor<1x40x1x1xf32> into tensor<1x40xf32>
    %95 = tensor.empty() : tensor<40x10xf32>
    %transposed = linalg.transpose ins(%cst_4 : tensor<10x40xf32>) outs(%95 : tensor<40x10xf32>) permutation = [1, 0] 
    %96 = tensor.empty() : tensor<1x10xf32>
    %97 = linalg.fill ins(%cst : f32) outs(%96 : tensor<1x10xf32>) -> tensor<1x10xf32>
    %98 = linalg.matmul ins(%collapsed_75, %transposed : tensor<1x40xf32>, tensor<40x10xf32>) outs(%97 : tensor<1x10xf32>) -> tensor<1x10xf32>
    %99 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<10xf32>) outs(%96 : tensor<1x10xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x10xf32>
    %100 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%98, %99 : tensor<1x10xf32>, tensor<1x10xf32>) outs(%96 : tensor<1x10xf32>) {
    ^bb0(%in: f32, %in_76: f32, %out: f32):
      %101 = arith.addf %in, %in_76 : f32
      linalg.yield %101 : f32
    } -> tensor<1x10xf32>
    return %100 : tensor<1x10xf32>
  }
}

