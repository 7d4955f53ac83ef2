#loc1 = loc("x")
#loc2 = loc("conv")
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("x")) -> (tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_4_3_3_torch.float32> : tensor<4x4x3x3xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc2)
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("conv"), %arg2: index loc("conv"), %arg3: index loc("conv"), %arg4: index loc("conv")):
      tensor.yield %cst : f32 loc(#loc2)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc2)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc2)
    %broadcasted = linalg.broadcast ins(%cst_1 : tensor<4xf32>) outs(%0 : tensor<1x4x8x8xf32>) dimensions = [0, 2, 3]  loc(#loc2)
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_0 : tensor<1x4x10x10xf32>, tensor<4x4x3x3xf32>) outs(%broadcasted : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc2)
    %padded_2 = tensor.pad %1 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("conv"), %arg2: index loc("conv"), %arg3: index loc("conv"), %arg4: index loc("conv")):
      tensor.yield %cst : f32 loc(#loc2)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc2)
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_2, %cst_0 : tensor<1x4x10x10xf32>, tensor<4x4x3x3xf32>) outs(%broadcasted : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc2)
    return %1, %2 : tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_4_3_3_torch.float32: "0x0400000040B93E3CF69DCDBD8660593D2035563D4E6FB6BDE0A1CCBC6EF6C7BD2622313D6BE337BD98CCEF3DD04EF23D4B168B3C968491BD687CC8BDC0F095BC201F40BD4672963D4BBB11BE3466203E23E005BE5BB0023EAB18EDBCFE93AF3D1304853DAB9CE43B5695FE3C0F9B013E26912F3DF017B53D4E0504BE88FDF23DEBF36A3D96EB2C3D4B9DBC3C6363A63DF6BE1C3E80E717BDC328BEBD90C12BBD8009D0BD9E32A43D5EB3A8BD562BB6BD8341133E4B2C1C3E60089D3CC06CECBC6B3EB0BCB6B2A13D6E5D1FBEF4790BBE7454083E2F7D283E164522BC4BDA06BE8038953B80CB9EBD56FDA7B90012A73D8019973D161BA0BC4B51963C46C7393DC6C505BE6B7367BDABD4D53B98C4C2BD6E1295BDE04A653D6E72C43DAB0B193B00C684BD4EE3BA3DEE1BBBBDDB3C20BD7B00213EF674FB3C0068403C1B23663D967826BDDA04123ED4320BBE46C93BBD8B05ECBC0E738CBDFBF528BDDE8AD33D9E49BB3DABD5173CC4AE143EA8FFF0BD6389CBBD50389A3DEBC512BCCF861BBEE841ECBD08CBCFBD6CCA033EFE939A3D7F07043EA61EFEBDE76426BE26D6DFBDC010923CE6D406BD6E19D7BD5E7BF83D70265CBD666BC5BD28AB9D3DABEF37BDCB9AD93DF0B1223D80BC863B864F0F3DF43D00BEE0A1B6BDA36CA0BD3024C1BD401BF23C9662083D76D28DBD3883DE3DB6EABDBDFBD2093DC6EE42BD7C0A14BE2B42DEBD606D8B3D1E13873D9610D3BDCBE054BD088C1FBE3B7BB73DE492133EA63F5F3D1833D3BD230AB43D43A20D3EDBA90BBDE0CFDFBC9B486C3DD6A5AF3C16A161BD",
      torch_tensor_4_torch.float32: "0x04000000EC701EBEB357EFBDABE0133C807B12BC"
    }
  }
#-}
