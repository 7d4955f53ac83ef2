#loc1 = loc("input")
#loc2 = loc("convolution")
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x3x16x16xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_3_2_2_torch.float32> : tensor<4x3x2x2xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_3_torch.float32> : tensor<3xf32> loc(#loc2)
    %c1 = arith.constant 1 : index loc(#loc)
    %0 = tensor.empty() : tensor<3x4x2x2xf32> loc(#loc2)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<3x4x2x2xf32>) -> tensor<3x4x2x2xf32> loc(#loc2)
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%1 : tensor<3x4x2x2xf32>) {
    ^bb0(%out: f32 loc("convolution")):
      %7 = linalg.index 0 : index loc(#loc2)
      %8 = linalg.index 1 : index loc(#loc2)
      %9 = linalg.index 2 : index loc(#loc2)
      %10 = linalg.index 3 : index loc(#loc2)
      %11 = arith.subi %c1, %9 : index loc(#loc2)
      %12 = arith.subi %c1, %10 : index loc(#loc2)
      %extracted = tensor.extract %cst_0[%8, %7, %11, %12] : tensor<4x3x2x2xf32> loc(#loc2)
      linalg.yield %extracted : f32 loc(#loc2)
    } -> tensor<3x4x2x2xf32> loc(#loc2)
    %3 = tensor.empty() : tensor<1x4x17x17xf32> loc(#loc2)
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<1x4x17x17xf32>) -> tensor<1x4x17x17xf32> loc(#loc2)
    %inserted_slice = tensor.insert_slice %arg0 into %4[0, 0, 1, 1] [1, 4, 8, 8] [1, 1, 2, 2] : tensor<1x4x8x8xf32> into tensor<1x4x17x17xf32> loc(#loc2)
    %5 = tensor.empty() : tensor<1x3x16x16xf32> loc(#loc2)
    %broadcasted = linalg.broadcast ins(%cst_1 : tensor<3xf32>) outs(%5 : tensor<1x3x16x16xf32>) dimensions = [0, 2, 3]  loc(#loc2)
    %6 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%inserted_slice, %2 : tensor<1x4x17x17xf32>, tensor<3x4x2x2xf32>) outs(%broadcasted : tensor<1x3x16x16xf32>) -> tensor<1x3x16x16xf32> loc(#loc2)
    return %6 : tensor<1x3x16x16xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_3_2_2_torch.float32: "0x04000000E82BA53CCF1132BE0841BC3D5882B93D3FFE1DBE7F3731BD362C2DBEEA66993D82409FBD15AC4F3E42D8513EE8E7F03C5E0BFCBD3DA02DBE2BDA01BDD661A6BD564A023E206A7CBEE9E88A3E14E167BE1B5C623EDB544DBD1A0E183EEB63E63DD9FB453CC3795C3DD07B603EA30B983DE2D41C3EA5AA64BE926F523E9F79CB3DDAC0953D4A58233DAF18103EF7BE873E908D83BDC6AE24BEC2BE94BD592A34BE0B330E3E5B1912BE62C31DBE010E7F3EF33F873E8CFE073DF8BF4CBDB2A118BD",
      torch_tensor_3_torch.float32: "0x04000000DE080C3E9C038ABE869471BE"
    }
  }
#-}
