#loc1 = loc("x")
module {
  func.func @forward(%arg0: tensor<1x8x4x4xf32> loc("x")) -> tensor<1x8x4x4xf32> {
    %cst = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc2)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_4_1_1_torch.float32> : tensor<4x4x1x1xf32> loc(#loc2)
    %extracted_slice = tensor.extract_slice %arg0[0, 0, 0, 0] [1, 4, 4, 4] [1, 1, 1, 1] : tensor<1x8x4x4xf32> to tensor<1x4x4x4xf32> loc(#loc3)
    %extracted_slice_1 = tensor.extract_slice %arg0[0, 4, 0, 0] [1, 4, 4, 4] [1, 1, 1, 1] : tensor<1x8x4x4xf32> to tensor<1x4x4x4xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<1x4x4x4xf32> loc(#loc2)
    %broadcasted = linalg.broadcast ins(%cst : tensor<4xf32>) outs(%0 : tensor<1x4x4x4xf32>) dimensions = [0, 2, 3]  loc(#loc2)
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%extracted_slice_1, %cst_0 : tensor<1x4x4x4xf32>, tensor<4x4x1x1xf32>) outs(%broadcasted : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32> loc(#loc2)
    %concat = tensor.concat dim(1) %extracted_slice, %1 : (tensor<1x4x4x4xf32>, tensor<1x4x4x4xf32>) -> tensor<1x8x4x4xf32> loc(#loc4)
    %expanded = tensor.expand_shape %concat [[0], [1, 2], [3], [4]] output_shape [1, 2, 4, 4, 4] : tensor<1x8x4x4xf32> into tensor<1x2x4x4x4xf32> loc(#loc5)
    %2 = tensor.empty() : tensor<1x4x2x4x4xf32> loc(#loc6)
    %transposed = linalg.transpose ins(%expanded : tensor<1x2x4x4x4xf32>) outs(%2 : tensor<1x4x2x4x4xf32>) permutation = [0, 2, 1, 3, 4]  loc(#loc6)
    %collapsed = tensor.collapse_shape %transposed [[0], [1, 2], [3], [4]] : tensor<1x4x2x4x4xf32> into tensor<1x8x4x4xf32> loc(#loc5)
    return %collapsed : tensor<1x8x4x4xf32> loc(#loc7)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("branch")
#loc3 = loc("getitem")
#loc4 = loc("cat")
#loc5 = loc("view")
#loc6 = loc("permute")
#loc7 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x0400000068AB613EF098DABE4E99F03E34D0C8BE",
      torch_tensor_4_4_1_1_torch.float32: "0x04000000F00A0F3D78369ABE6408233ED8A7203E7AD388BE687999BDD2F895BE9CD9043E90EA09BE72D9B33E1CBBB53E70A1503DE0465ABE4E5D96BE20E960BD581710BE"
    }
  }
#-}
