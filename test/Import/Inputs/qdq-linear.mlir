#loc1 = loc("x")
#loc3 = loc("expand")
#loc4 = loc("dequantize_per_tensor")
#loc5 = loc("quantize_per_tensor")
#loc7 = loc("add")
#loc8 = loc("mul")
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @forward(%arg0: tensor<2x8xf32> loc("x")) -> tensor<2x4xf32> {
    %c5_i64 = arith.constant 5 : i64 loc(#loc)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %c-9_i64 = arith.constant -9 : i64 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %cst_1 = arith.constant 4.000000e-03 : f64 loc(#loc)
    %cst_2 = arith.constant -1.280000e+02 : f32 loc(#loc)
    %cst_3 = arith.constant 1.270000e+02 : f32 loc(#loc)
    %cst_4 = arith.constant 2.000000e-02 : f64 loc(#loc)
    %cst_5 = arith.constant 5.000000e+00 : f32 loc(#loc)
    %cst_6 = arith.constant 3.000000e-02 : f64 loc(#loc)
    %cst_7 = arith.constant -9.000000e+00 : f32 loc(#loc)
    %cst_8 = arith.constant dense_resource<torch_tensor_4_8_torch.int8> : tensor<4x8xi8> loc(#loc4)
    %0 = tensor.empty() : tensor<4x8xf32> loc(#loc4)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<4x8xi8>) outs(%0 : tensor<4x8xf32>) {
    ^bb0(%in: i8 loc("dequantize_per_tensor"), %out: f32 loc("dequantize_per_tensor")):
      %15 = arith.truncf %cst_1 : f64 to f32 loc(#loc4)
      %16 = arith.sitofp %in : i8 to f32 loc(#loc4)
      %17 = arith.mulf %16, %15 : f32 loc(#loc4)
      linalg.yield %17 : f32 loc(#loc4)
    } -> tensor<4x8xf32> loc(#loc4)
    %2 = tensor.empty() : tensor<2x8xi8> loc(#loc5)
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<2x8xf32>) outs(%2 : tensor<2x8xi8>) {
    ^bb0(%in: f32 loc("quantize_per_tensor"), %out: i8 loc("quantize_per_tensor")):
      %15 = arith.truncf %cst_4 : f64 to f32 loc(#loc5)
      %16 = arith.divf %in, %15 : f32 loc(#loc5)
      %17 = math.roundeven %16 : f32 loc(#loc5)
      %18 = arith.addf %17, %cst_5 : f32 loc(#loc5)
      %19 = arith.maximumf %18, %cst_2 : f32 loc(#loc5)
      %20 = arith.minimumf %19, %cst_3 : f32 loc(#loc5)
      %21 = arith.fptosi %20 : f32 to i8 loc(#loc5)
      linalg.yield %21 : i8 loc(#loc5)
    } -> tensor<2x8xi8> loc(#loc5)
    %4 = tensor.empty() : tensor<2x8xf32> loc(#loc4)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<2x8xi8>) outs(%4 : tensor<2x8xf32>) {
    ^bb0(%in: i8 loc("quantize_per_tensor"), %out: f32 loc("dequantize_per_tensor")):
      %15 = arith.extsi %in : i8 to i64 loc(#loc4)
      %16 = arith.subi %15, %c5_i64 : i64 loc(#loc4)
      %17 = arith.truncf %cst_4 : f64 to f32 loc(#loc4)
      %18 = arith.sitofp %16 : i64 to f32 loc(#loc4)
      %19 = arith.mulf %18, %17 : f32 loc(#loc4)
      linalg.yield %19 : f32 loc(#loc4)
    } -> tensor<2x8xf32> loc(#loc4)
    %6 = tensor.empty() : tensor<8x4xf32> loc(#loc6)
    %transposed = linalg.transpose ins(%1 : tensor<4x8xf32>) outs(%6 : tensor<8x4xf32>) permutation = [1, 0]  loc(#loc6)
    %7 = tensor.empty() : tensor<2x4xf32> loc(#loc2)
    %8 = linalg.fill ins(%cst : f32) outs(%7 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc2)
    %9 = linalg.matmul ins(%5, %transposed : tensor<2x8xf32>, tensor<8x4xf32>) outs(%8 : tensor<2x4xf32>) -> tensor<2x4xf32> loc(#loc2)
    %10 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_0 : tensor<4xf32>) outs(%7 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("expand"), %out: f32 loc("expand")):
      linalg.yield %in : f32 loc(#loc3)
    } -> tensor<2x4xf32> loc(#loc3)
    %11 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%9, %10 : tensor<2x4xf32>, tensor<2x4xf32>) outs(%7 : tensor<2x4xf32>) {
    ^bb0(%in: f32 loc("mul"), %in_9: f32 loc("mul"), %out: f32 loc("add")):
      %15 = arith.addf %in, %in_9 : f32 loc(#loc7)
      linalg.yield %15 : f32 loc(#loc7)
    } -> tensor<2x4xf32> loc(#loc7)
    %12 = tensor.empty() : tensor<2x4xi8> loc(#loc5)
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%11 : tensor<2x4xf32>) outs(%12 : tensor<2x4xi8>) {
    ^bb0(%in: f32 loc("add"), %out: i8 loc("quantize_per_tensor")):
      %15 = arith.truncf %cst_6 : f64 to f32 loc(#loc5)
      %16 = arith.divf %in, %15 : f32 loc(#loc5)
      %17 = math.roundeven %16 : f32 loc(#loc5)
      %18 = arith.addf %17, %cst_7 : f32 loc(#loc5)
      %19 = arith.maximumf %18, %cst_2 : f32 loc(#loc5)
      %20 = arith.minimumf %19, %cst_3 : f32 loc(#loc5)
      %21 = arith.fptosi %20 : f32 to i8 loc(#loc5)
      linalg.yield %21 : i8 loc(#loc5)
    } -> tensor<2x4xi8> loc(#loc5)
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%13 : tensor<2x4xi8>) outs(%7 : tensor<2x4xf32>) {
    ^bb0(%in: i8 loc("quantize_per_tensor"), %out: f32 loc("dequantize_per_tensor")):
      %15 = arith.extsi %in : i8 to i64 loc(#loc4)
      %16 = arith.subi %15, %c-9_i64 : i64 loc(#loc4)
      %17 = arith.truncf %cst_6 : f64 to f32 loc(#loc4)
      %18 = arith.sitofp %16 : i64 to f32 loc(#loc4)
      %19 = arith.mulf %18, %17 : f32 loc(#loc4)
      linalg.yield %19 : f32 loc(#loc4)
    } -> tensor<2x4xf32> loc(#loc4)
    return %14 : tensor<2x4xf32> loc(#loc9)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("mm")
#loc6 = loc("permute")
#loc9 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x04000000DD68B73D490E483D3A7B303E1141A63E",
      torch_tensor_4_8_torch.int8: "0x01000000F06467E0667C20DD0ABE1B5BCEE2A8704684813295F41E8D9A41D4922BF96F52"
    }
  }
#-}
