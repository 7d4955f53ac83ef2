#loc1 = loc("ids")
#loc2 = loc("proj")
#loc3 = loc("table")
#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @forward(%arg0: tensor<1x3xi64> loc("ids")) -> tensor<1x3x4xf32> {
    %c16 = arith.constant 16 : index loc(#loc)
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc2)
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32> loc(#loc2)
    %cst_1 = arith.constant dense_resource<torch_tensor_4_8_torch.float32> : tensor<4x8xf32> loc(#loc2)
    %cst_2 = arith.constant dense_resource<torch_tensor_16_8_torch.float32> : tensor<16x8xf32> loc(#loc3)
    %0 = tensor.empty() : tensor<1x3x8xf32> loc(#loc3)
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x3xi64>) outs(%0 : tensor<1x3x8xf32>) {
    ^bb0(%in: i64 loc("table"), %out: f32 loc("table")):
      %8 = arith.index_cast %in : i64 to index loc(#loc3)
      %9 = linalg.index 2 : index loc(#loc3)
      %10 = arith.cmpi slt, %8, %c16 : index loc(#loc3)
      cf.assert %10, "index must be smaller than dim size" loc(#loc3)
      %11 = arith.cmpi sge, %in, %c0_i64 : i64 loc(#loc3)
      cf.assert %11, "index must be larger or equal to 0" loc(#loc3)
      %extracted = tensor.extract %cst_2[%8, %9] : tensor<16x8xf32> loc(#loc3)
      linalg.yield %extracted : f32 loc(#loc3)
    } -> tensor<1x3x8xf32> loc(#loc3)
    %collapsed = tensor.collapse_shape %1 [[0, 1], [2]] : tensor<1x3x8xf32> into tensor<3x8xf32> loc(#loc2)
    %2 = tensor.empty() : tensor<8x4xf32> loc(#loc2)
    %transposed = linalg.transpose ins(%cst_1 : tensor<4x8xf32>) outs(%2 : tensor<8x4xf32>) permutation = [1, 0]  loc(#loc2)
    %3 = tensor.empty() : tensor<3x4xf32> loc(#loc2)
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<3x4xf32>) -> tensor<3x4xf32> loc(#loc2)
    %5 = linalg.matmul ins(%collapsed, %transposed : tensor<3x8xf32>, tensor<8x4xf32>) outs(%4 : tensor<3x4xf32>) -> tensor<3x4xf32> loc(#loc2)
    %6 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_0 : tensor<4xf32>) outs(%3 : tensor<3x4xf32>) {
    ^bb0(%in: f32 loc("proj"), %out: f32 loc("proj")):
      linalg.yield %in : f32 loc(#loc2)
    } -> tensor<3x4xf32> loc(#loc2)
    %7 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%5, %6 : tensor<3x4xf32>, tensor<3x4xf32>) outs(%3 : tensor<3x4xf32>) {
    ^bb0(%in: f32 loc("proj"), %in_3: f32 loc("proj"), %out: f32 loc("proj")):
      %8 = arith.addf %in, %in_3 : f32 loc(#loc2)
      linalg.yield %8 : f32 loc(#loc2)
    } -> tensor<3x4xf32> loc(#loc2)
    %expanded = tensor.expand_shape %7 [[0, 1], [2]] output_shape [1, 3, 4] : tensor<3x4xf32> into tensor<1x3x4xf32> loc(#loc2)
    return %expanded : tensor<1x3x4xf32> loc(#loc4)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc4 = loc("output")

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32: "0x040000005CA3BEBD2197F33CC7774EBE4ED9A7BE",
      torch_tensor_4_8_torch.float32: "0x040000008AE2133EB0440F3E35DE5FBE93CAE1BDA339A9BE839C423E90869C3E79CAEC3DD00260BEF8F53E3EB139963EB02294BD74636DBDDA9DFA3D784D3A3DE150EFBD5B0DA8BE73DC7DBE0FD99C3C3A5E9BBCB57A953E5A3F463C2970BABD77DFB0BE2F6FA6BE2464163EFB3BA13EECC7AFBB9CCBA1BEBC89003E9F6F933ED29D6FBE",
      torch_tensor_16_8_torch.float32: "0x0400000056F451BF2B90CA3EDE1E663F38B7B1BF01012BBE2DFF913E931E24BF9AC664BFEC316D3F541709BFB77194BFB899EBBED162353FF8A1813F28ED6B3E888A8B3FC194CABF992DA6BE3B93F63F4CF7A8BE2E354B3EEA35483F7B01853F897939BF565D56BE7D825CBECC69E8BF8EC3B0BE41EF03C0DD912C3F6563A9BFE90CAEBFD910ABBDCB54C0BC748F323E0C181340A604753F277029BF6F1554BFDD0D1BBF305CB3BF1A0FA63F1A0AD23F6D4187BFB2EE85BE621180BE7F49003F7723853E207836BE09DD84BED45E6DBC5C8DC4BEBAD53DC044C087BFC3349EBE832D6F3F9AE9CF3FE16CCD3A5605E0BE36F206C09B8F923FAAADC3BE6EE5B5BEC312413F0470083E2FED3A3EF2BE03BFCDEE4C3FD7209FBF4BDFDBBF6C1715BF3B871DBF9BC362BFE637993F3057EF3EFF6413BE88DF4FBF86EDC5BEF3BB84BF438F173F817F10C03400CF3EA27B123FB4999D3E11EB00BE383175BFD03BE03FD2C47A3FCC02CCBEDA5231BEF3C2413F53797C3F1D4953BF8B34273E4753003F9DD4B53F326D09BFA731543F104E873F9B668DBF8F80023E3C2E9BBCCD85D0BE431D083F216CC43E0FCFF43FDB749BBFA6B4E23FC3CF013F545E21BE9DAEEB3E539C93BF2DF68FBF40FEA0BE0B3F203FB1F8B93D410116BF1FABFABEC7C9233F76021C3F7BE350BFA406943F50F79ABF52D4013F5FB4DCBE62FE1C3FC5E8903EE5BC973F"
    }
  }
#-}
