#loc1 = loc("x")
#loc2 = loc("index")
#loc3 = loc("add")
#map = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @forward(%arg0: tensor<2x3xf32> loc("x")) -> tensor<2x3xf32> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %c5_i64 = arith.constant 5 : i64 loc(#loc)
    %cst = arith.constant dense_resource<torch_tensor_5_torch.float32> : tensor<5xf32> loc(#loc2)
    %cst_0 = arith.constant dense_resource<torch_tensor_2_3_torch.int64> : tensor<2x3xi64> loc(#loc2)
    %0 = tensor.empty() : tensor<2x3xf32> loc(#loc2)
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_0 : tensor<2x3xi64>) outs(%0 : tensor<2x3xf32>) {
    ^bb0(%in: i64 loc("index"), %out: f32 loc("index")):
      %3 = arith.cmpi slt, %in, %c0_i64 : i64 loc(#loc2)
      %4 = arith.addi %in, %c5_i64 : i64 loc(#loc2)
      %5 = arith.select %3, %4, %in : i64 loc(#loc2)
      %6 = arith.index_cast %5 : i64 to index loc(#loc2)
      %extracted = tensor.extract %cst[%6] : tensor<5xf32> loc(#loc2)
      linalg.yield %extracted : f32 loc(#loc2)
    } -> tensor<2x3xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0, %1 : tensor<2x3xf32>, tensor<2x3xf32>) outs(%0 : tensor<2x3xf32>) {
    ^bb0(%in: f32 loc("add"), %in_1: f32 loc("index"), %out: f32 loc("add")):
      %3 = arith.addf %in, %in_1 : f32 loc(#loc3)
      linalg.yield %3 : f32 loc(#loc3)
    } -> tensor<2x3xf32> loc(#loc3)
    return %2 : tensor<2x3xf32> loc(#loc4)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc4 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_5_torch.float32: "0x04000000745116BE8E40493FE762723FD3A28EBFD06BD83F",
      torch_tensor_2_3_torch.int64: "0x08000000000000000000000004000000000000000100000000000000030000000000000003000000000000000200000000000000"
    }
  }
#-}
