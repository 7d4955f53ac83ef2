#loc1 = loc("inputs_0")
#loc2 = loc("constant_pad_nd")
module {
  func.func @forward(%arg0: tensor<1x4x8x8xf32> loc("inputs_0")) -> tensor<1x4x9x11xf32> {
    %cst = arith.constant 5.000000e-01 : f32 loc(#loc2)
    %padded = tensor.pad %arg0 low[0, 0, 0, 1] high[0, 0, 1, 2] {
    ^bb0(%arg1: index loc("constant_pad_nd"), %arg2: index loc("constant_pad_nd"), %arg3: index loc("constant_pad_nd"), %arg4: index loc("constant_pad_nd")):
      tensor.yield %cst : f32 loc(#loc2)
    } : tensor<1x4x8x8xf32> to tensor<1x4x9x11xf32> loc(#loc2)
    return %padded : tensor<1x4x9x11xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
