#loc1 = loc("input")
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("input")) -> tensor<1x8x6x6xf32> {
    %cst = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32> : tensor<8x1x3x3xf32> loc(#loc2)
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32> loc(#loc2)
    %0 = tensor.empty() : tensor<1x8x6x6xf32> loc(#loc2)
    %broadcasted = linalg.broadcast ins(%cst_0 : tensor<8xf32>) outs(%0 : tensor<1x8x6x6xf32>) dimensions = [0, 2, 3]  loc(#loc2)
    %expanded = tensor.expand_shape %arg0 [[0], [1, 2], [3], [4]] output_shape [1, 4, 1, 8, 8] : tensor<1x4x8x8xf32> into tensor<1x4x1x8x8xf32> loc(#loc2)
    %expanded_1 = tensor.expand_shape %cst [[0, 1], [2], [3], [4]] output_shape [4, 2, 1, 3, 3] : tensor<8x1x3x3xf32> into tensor<4x2x1x3x3xf32> loc(#loc2)
    %expanded_2 = tensor.expand_shape %broadcasted [[0], [1, 2], [3], [4]] output_shape [1, 4, 2, 6, 6] : tensor<1x8x6x6xf32> into tensor<1x4x2x6x6xf32> loc(#loc2)
    %1 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%expanded, %expanded_1 : tensor<1x4x1x8x8xf32>, tensor<4x2x1x3x3xf32>) outs(%expanded_2 : tensor<1x4x2x6x6xf32>) -> tensor<1x4x2x6x6xf32> loc(#loc2)
    %collapsed = tensor.collapse_shape %1 [[0], [1, 2], [3], [4]] : tensor<1x4x2x6x6xf32> into tensor<1x8x6x6xf32> loc(#loc2)
    return %collapsed : tensor<1x8x6x6xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc2 = loc("convolution")
#loc3 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_1_3_3_torch.float32: "0x0400000040B9BE3CF69D4DBE8660D93D2035D63D4E6F36BEE0A14CBD6EF647BE2622B13D6BE3B7BD98CC6F3ED04E723E4B160B3D968411BE687C48BEC0F015BD201FC0BD4672163E4BBB91BE3466A03E23E085BE5BB0823EAB186DBDFE932F3E1304053EAB9C643C56957E3D0F9B813E2691AF3DF017353E4E0584BE88FD723EEBF3EA3D96EBAC3D4B9D3C3D6363263EF6BE9C3E80E797BDC3283EBE90C1ABBD800950BE9E32243E5EB328BE562B36BE8341933E4B2C9C3E60081D3DC06C6CBD6B3E30BDB6B2213E6E5D9FBEF4798BBE7454883E2F7DA83E1645A2BC4BDA86BE8038153C80CB1EBE56FD27BA0012273E8019173E161B20BD4B51163D46C7B93DC6C585BE6B73E7BDABD4553C98C442BE6E1215BEE04AE53D6E72443EAB0B993B00C604BE",
      torch_tensor_8_torch.float32: "0x040000004EE33A3EEE1B3BBEDB3CA0BD7B00A13EF6747B3D0068C03C1B23E63D9678A6BD"
    }
  }
#-}
