#loc1 = loc("x")
#loc2 = loc("conv2")
#loc3 = loc("conv1")
#loc4 = loc("act")
#loc5 = loc("add")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("x")) -> tensor<1x4x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_4_1_1_torch.float32> : tensor<4x4x1x1xf32> loc(#loc2)
    %cst_2 = arith.constant dense_resource<torch_tensor_4_4_3_3_torch.float32> : tensor<4x4x3x3xf32> loc(#loc3)
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc3)
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index loc("conv1"), %arg2: index loc("conv1"), %arg3: index loc("conv1"), %arg4: index loc("conv1")):
      tensor.yield %cst : f32 loc(#loc3)
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<1x4x8x8xf32> loc(#loc3)
    %broadcasted = linalg.broadcast ins(%cst_3 : tensor<4xf32>) outs(%0 : tensor<1x4x8x8xf32>) dimensions = [0, 2, 3]  loc(#loc3)
    %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_2 : tensor<1x4x10x10xf32>, tensor<4x4x3x3xf32>) outs(%broadcasted : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc3)
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("conv1"), %out: f32 loc("act")):
      %6 = arith.cmpf ugt, %in, %cst : f32 loc(#loc4)
      %7 = arith.select %6, %in, %cst : f32 loc(#loc4)
      linalg.yield %7 : f32 loc(#loc4)
    } -> tensor<1x4x8x8xf32> loc(#loc4)
    %broadcasted_4 = linalg.broadcast ins(%cst_0 : tensor<4xf32>) outs(%0 : tensor<1x4x8x8xf32>) dimensions = [0, 2, 3]  loc(#loc2)
    %3 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%2, %cst_1 : tensor<1x4x8x8xf32>, tensor<4x4x1x1xf32>) outs(%broadcasted_4 : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> loc(#loc2)
    %4 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %3 : tensor<1x4x8x8xf32>, tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("conv1"), %in_5: f32 loc("conv2"), %out: f32 loc("add")):
      %6 = arith.addf %in, %in_5 : f32 loc(#loc5)
      linalg.yield %6 : f32 loc(#loc5)
    } -> tensor<1x4x8x8xf32> loc(#loc5)
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<1x4x8x8xf32>) outs(%0 : tensor<1x4x8x8xf32>) {
    ^bb0(%in: f32 loc("add"), %out: f32 loc("act")):
      %6 = arith.cmpf ugt, %in, %cst : f32 loc(#loc4)
      %7 = arith.select %6, %in, %cst : f32 loc(#loc4)
      linalg.yield %7 : f32 loc(#loc4)
    } -> tensor<1x4x8x8xf32> loc(#loc4)
    return %5 : tensor<1x4x8x8xf32> loc(#loc6)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc6 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_1: "0x040000006824603E8011D2BE108400BE84EE87BE",
      torch_tensor_4_4_1_1_torch.float32: "0x040000004C65D33EA02E8C3CE8D403BED622FABEA85FEBBE6CAF543E0E05E43E8097F8BB2CD0E4BEBCC7353E8A81D03E386FA9BE30CD06BE903E2C3DAEFE91BEC65FEDBE",
      torch_tensor_4_4_3_3_torch.float32: "0x0400000040B93E3CF69DCDBD8660593D2035563D4E6FB6BDE0A1CCBC6EF6C7BD2622313D6BE337BD98CCEF3DD04EF23D4B168B3C968491BD687CC8BDC0F095BC201F40BD4672963D4BBB11BE3466203E23E005BE5BB0023EAB18EDBCFE93AF3D1304853DAB9CE43B5695FE3C0F9B013E26912F3DF017B53D4E0504BE88FDF23DEBF36A3D96EB2C3D4B9DBC3C6363A63DF6BE1C3E80E717BDC328BEBD90C12BBD8009D0BD9E32A43D5EB3A8BD562BB6BD8341133E4B2C1C3E60089D3CC06CECBC6B3EB0BCB6B2A13D6E5D1FBEF4790BBE7454083E2F7D283E164522BC4BDA06BE8038953B80CB9EBD56FDA7B90012A73D8019973D161BA0BC4B51963C46C7393DC6C505BE6B7367BDABD4D53B98C4C2BD6E1295BDE04A653D6E72C43DAB0B193B00C684BD4EE3BA3DEE1BBBBDDB3C20BD7B00213EF674FB3C0068403C1B23663D967826BDDA04123ED4320BBE46C93BBD8B05ECBC0E738CBDFBF528BDDE8AD33D9E49BB3DABD5173CC4AE143EA8FFF0BD6389CBBD50389A3DEBC512BCCF861BBEE841ECBD08CBCFBD6CCA033EFE939A3D7F07043EA61EFEBDE76426BE26D6DFBDC010923CE6D406BD6E19D7BD5E7BF83D70265CBD666BC5BD28AB9D3DABEF37BDCB9AD93DF0B1223D80BC863B864F0F3DF43D00BEE0A1B6BDA36CA0BD3024C1BD401BF23C9662083D76D28DBD3883DE3DB6EABDBDFBD2093DC6EE42BD7C0A14BE2B42DEBD606D8B3D1E13873D9610D3BDCBE054BD088C1FBE3B7BB73DE492133EA63F5F3D1833D3BD230AB43D43A20D3EDBA90BBDE0CFDFBC9B486C3DD6A5AF3C16A161BD",
      torch_tensor_4_torch.float32: "0x04000000EC701EBEB357EFBDABE0133C807B12BC"
    }
  }
#-}
