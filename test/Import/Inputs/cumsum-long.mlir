#loc1 = loc("inputs_0")
#loc2 = loc("cumsum")
module {
  func.func @forward(%arg0: tensor<2x300xi64> loc("inputs_0")) -> tensor<2x300xi64> {
    %c0_i64 = arith.constant 0 : i64 loc(#loc)
    %0 = tensor.empty() : tensor<2x300xi64> loc(#loc2)
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<2x300xi64>) -> tensor<2x300xi64> loc(#loc2)
    %2 = tensor.empty() : tensor<2xi64> loc(#loc2)
    %3 = linalg.fill ins(%c0_i64 : i64) outs(%2 : tensor<2xi64>) -> tensor<2xi64> loc(#loc2)
    %4:2 = tm_tensor.scan dimension(1) inclusive(true) ins(%arg0 : tensor<2x300xi64>) outs(%1, %3 : tensor<2x300xi64>, tensor<2xi64>) {
    ^bb0(%arg1: i64 loc("cumsum"), %arg2: i64 loc("cumsum")):
      %5 = arith.addi %arg1, %arg2 : i64 loc(#loc2)
      tm_tensor.yield %5 : i64 loc(#loc2)
    } -> tensor<2x300xi64>, tensor<2xi64> loc(#loc2)
    return %4#0 : tensor<2x300xi64> loc(#loc3)
  } loc(#loc1)
} loc(#loc)
#loc = loc(unknown)
#loc3 = loc("output")
