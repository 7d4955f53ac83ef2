#loc1 = loc("inputs_0")
#loc2 = loc("cumsum")
module {
  func.func @forward(%arg0: tensor<1x5x8xf32> loc("inputs_0")) -> tensor<1x5x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32 loc(#loc)
    %0 = tensor.empty() : tensor<1x5x8xf32> loc(#loc2)
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x5x8xf32>) -> tensor<1x5x8xf32> loc(#loc2)
    %2 = tensor.empty() : tensor<1x8xf32> loc(#loc2)
    %3 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x8xf32>) -> tensor<1x8xf32> loc(#loc2)
    %4:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%arg0 : tensor<1x5x8xf32>) outs(%1, %3 : tensor<1x5x8xf32>, tensor<1x8xf32>) {
    ^bb0(%arg1: f32 loc("cumsum"), %arg2: f32 loc("cumsum")):
      %5 = arith.addf %arg1, %arg2 : f32 loc(#loc2)
      tm_tensor.yield %5 : f32 loc(#loc2)
    } -> tensor<1x5x8xf32>, tensor<1x8xf32> loc(#loc2)
    return %4#0 : tensor<1x5x8xf32> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
