#loc1 = loc("input")
#loc2 = loc("convolution")
module {
  func.func @forward(%arg0: tensor<1x3x16xf32> loc("input")) -> tensor<1x4x16xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_3_3_torch.float32> : tensor<4x3x3xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc2)
    %padded = tensor.pad %arg0 low[0, 0, 1] high[0, 0, 1] {
    ^bb0(%arg1: index loc("convolution"), %arg2: index loc("convolution"), %arg3: index loc("convolution")):
      tensor.yield %cst : f32 loc(#loc2)
    } : tensor<1x3x16xf32> to tensor<1x3x18xf32> loc(#loc2)
    %0 = tensor.empty() : tensor<1x4x16xf32> loc(#loc2)
    %broadcasted = linalg.broadcast ins(%cst_1 : tensor<4xf32>) outs(%0 : tensor<1x4x16xf32>) dimensions = [0, 2]  loc(#loc2)
    %1 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : vector<1xi64>, strides = dense<1> : vector<1xi64>} ins(%padded, %cst_0 : tensor<1x3x18xf32>, tensor<4x3x3xf32>) outs(%broadcasted : tensor<1x4x16xf32>) -> tensor<1x4x16xf32> loc(#loc2)
    return %1 : tensor<1x4x16xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_3_3_torch.float32: "0x0400000040B9BE3CF69D4DBE8660D93D2035D63D4E6F36BEE0A14CBD6EF647BE2622B13D6BE3B7BD98CC6F3ED04E723E4B160B3D968411BE687C48BEC0F015BD201FC0BD4672163E4BBB91BE3466A03E23E085BE5BB0823EAB186DBDFE932F3E1304053EAB9C643C56957E3D0F9B813E2691AF3DF017353E4E0584BE88FD723EEBF3EA3D96EBAC3D4B9D3C3D6363263EF6BE9C3E",
      torch_tensor_4_torch.float32: "0x0400000080E797BDC3283EBE90C1ABBD800950BE"
    }
  }
#-}
