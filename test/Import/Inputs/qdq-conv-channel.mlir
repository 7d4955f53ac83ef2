#loc1 = loc("x")
#loc2 = loc("convolution")
#loc3 = loc("dequantize_per_channel")
#loc4 = loc("quantize_per_tensor")
#loc5 = loc("dequantize_per_tensor")
#loc6 = loc("relu")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0)>
module {
  func.func @forward(%arg0: tensor<1x3x8x8xf32> loc("x")) -> tensor<1x4x8x8xf32> {
    %c-128_i64 = arith.constant -128 : i64 loc(#loc)
    %c5_i64 = arith.constant 5 : i64 loc(#loc)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %cst_2 = arith.constant -1.280000e+02 : f32 loc(#loc)
    %cst_3 = arith.constant 1.270000e+02 : f32 loc(#loc)
    %cst_4 = arith.constant 2.000000e-02 : f64 loc(#loc)
    %cst_5 = arith.constant 5.000000e+00 : f32 loc(#loc)
    %cst_6 = arith.constant 3.000000e-02 : f64 loc(#loc)
    %cst_7 = arith.constant dense_resource<torch_tensor_4_3_3_3_torch.int8> : tensor<4x3x3x3xi8> loc(#loc3)
    %cst_8 = arith.constant dense_resource<torch_tensor_4_torch.int64> : tensor<4xi64> loc(#loc3)
    %0 = tensor.empty() : tensor<4x3x3x3xf32> loc(#loc3)
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_7, %cst_1, %cst_8 : tensor<4x3x3x3xi8>, tensor<4xf32>, tensor<4xi64>) outs(%0 : tensor<4x3x3x3xf32>) {
    ^bb0(%in: i8 loc("dequantize_per_channel"), %in_9: f32 loc("dequantize_per_channel"), %in_10: i64 loc("dequantize_per_channel"), %out: f32 loc("dequantize_per_channel")):
      %12 = arith.extsi %in : i8 to i64 loc(#loc3)
      %13 = arith.subi %12, %in_10 : i64 loc(#loc3)
      %14 = arith.sitofp %13 : i64 to f32 loc(#loc3)
      %15 = arith.mulf %14, %in_9 : f32 loc(#loc3)
      linalg.yield %15 : f32 loc(#loc3)
    } -> tensor<4x3x3x3xf32> loc(#loc3)
    %2 = tensor.empty() : tensor<1x3x8x8xi8> loc(#loc4)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x3x8x8xf32>) outs(%2 : tensor<1x3x8x8xi8>) {
    ^bb0(%in: f32 loc("quantize_per_tensor"), %out: i8 loc("quantize_per_tensor")):
      %12 = arith.truncf %cst_4 : f64 to f32 loc(#loc4)
      %13 = arith.divf %in, %12 : f32 loc(#loc4)
      %14 = math.roundeven %13 : f32 loc(#loc4)
      %15 = arith.addf %14, %cst_5 : f32 loc(#loc4)
      %16 = arith.maximumf %15, %cst_2 : f32 loc(#loc4)
      %17 = arith.minimumf %16, %cst_3 : f32 loc(#loc4)
      %18 = arith.fptosi %17 : f32 to i8 loc(#loc4)
      linalg.yield %18 : i8 loc(#loc4)
    } -> tensor<1x3x8x8xi8> loc(#loc4)
    %4 = tensor.empty() : tensor<1x3x8x8xf32> loc(#loc5)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3 : tensor<1x3x8x8xi8>) outs(%4 : tensor<1x3x8x8xf32>) {
    ^bb0(%in: i8 loc("quantize_per_tensor"), %out: f32 loc("dequantize_per_tensor")):
      %12 = arith.extsi %in : i8 to i64 loc(#loc5)
      %13 = arith.subi %12, %c5_i64 : i64 loc(#loc5)
      %14 = arith.truncf %cst_4 : f64 to f32 loc(#loc5)
      %15 = arith.sitofp %13 : i64 to f32 loc(#loc5)
      %16 = arith.mulf %15, %14 : f32 loc(#loc5)
      linalg.yield %16 : f32 loc(#loc5)
    } -> tensor<1x3x8x8xf32> loc(#loc5)
    %padded = tensor.pad %5 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("convolution"), %arg2: index loc("convolution"), %arg3: index loc("convolution"), %arg4: index loc("convolution")):
      tensor.yield %cst : f32 loc(#loc2)
    } : tensor<1x3x8x8xf32> to tensor<1x3x10x10xf32> loc(#loc2)
    %6 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %broadcasted = linalg.broadcast ins(%cst_0 : tensor<4xf32>) outs(%6 : tensor<1x4x8x8xf32>) dimensions = [0, 2, 3]  loc(#loc2)
    %7 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %1 : tensor<1x3x10x10xf32>, tensor<4x3x3x3xf32>) outs(%broadcasted : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc2)
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7 : tensor<1x4x8x8xf32>) outs(%6 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("convolution"), %out: f32 loc("relu")):
      %12 = arith.cmpf ugt, %in, %cst : f32 loc(#loc6)
      %13 = arith.select %12, %in, %cst : f32 loc(#loc6)
      linalg.yield %13 : f32 loc(#loc6)
    } -> tensor<1x4x8x8xf32> loc(#loc6)
    %9 = tensor.empty() : tensor<1x4x8x8xi8> loc(#loc4)
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8 : tensor<1x4x8x8xf32>) outs(%9 : tensor<1x4x8x8xi8>) {
    ^bb0(%in: f32 loc("relu"), %out: i8 loc("quantize_per_tensor")):
      %12 = arith.truncf %cst_6 : f64 to f32 loc(#loc4)
      %13 = arith.divf %in, %12 : f32 loc(#loc4)
      %14 = math.roundeven %13 : f32 loc(#loc4)
      %15 = arith.addf %14, %cst_2 : f32 loc(#loc4)
      %16 = arith.maximumf %15, %cst_2 : f32 loc(#loc4)
      %17 = arith.minimumf %16, %cst_3 : f32 loc(#loc4)
      %18 = arith.fptosi %17 : f32 to i8 loc(#loc4)
      linalg.yield %18 : i8 loc(#loc4)
    } -> tensor<1x4x8x8xi8> loc(#loc4)
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x4x8x8xi8>) outs(%6 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: i8 loc("quantize_per_tensor"), %out: f32 loc("dequantize_per_tensor")):
      %12 = arith.extsi %in : i8 to i64 loc(#loc5)
      %13 = arith.subi %12, %c-128_i64 : i64 loc(#loc5)
      %14 = arith.truncf %cst_6 : f64 to f32 loc(#loc5)
      %15 = arith.sitofp %13 : i64 to f32 loc(#loc5)
      %16 = arith.mulf %15, %14 : f32 loc(#loc5)
      linalg.yield %16 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    return %11 : tensor<1x4x8x8xf32> loc(#loc7)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc7 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_1: "0x04000000DEF5E3BD5C0FB63D286454BDAA44FB3D",
      torch_tensor_4_torch.float32: "0x040000006F12033BA69B443B6E12833B0AD7A33B",
      torch_tensor_4_3_3_3_torch.int8: "0x0100000015089AC4128F6B151E2EAA728FB2FC2B1A9590A8D26E3B682F3ED0884BEF36DD530DF56A82A92D6E2AEC545F63F5BC220AADCC39CF54836246282A9FA9E33E8356B9607A526B8766AEB44990D42456447B0ACF2F5DE362B6B73F46BCE1A9D2E62564A4EA7FDD8D3EC7181A3D",
      torch_tensor_4_torch.int64: "0x080000000000000000000000000000000000000000000000000000000000000000000000"
    }
  }
#-}
