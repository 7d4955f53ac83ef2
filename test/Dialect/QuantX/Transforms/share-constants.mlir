// RUN: quant-opt %s --quantx-share-constants | FileCheck %s

// Two functions have the same weights under two names; a third constant has the
// same bytes as another type, a fourth has other bytes.
// CHECK-LABEL: func @prefill
// CHECK: arith.constant dense_resource<first> : tensor<4xf32>
// CHECK: arith.constant dense_resource<codes> : tensor<4xi32>
// CHECK: arith.constant dense_resource<other> : tensor<4xf32>
func.func @prefill() -> (tensor<4xf32>, tensor<4xi32>, tensor<4xf32>) {
  %w = arith.constant dense_resource<first> : tensor<4xf32>
  %i = arith.constant dense_resource<codes> : tensor<4xi32>
  %o = arith.constant dense_resource<other> : tensor<4xf32>
  return %w, %i, %o : tensor<4xf32>, tensor<4xi32>, tensor<4xf32>
}

// In regions, too.
// CHECK-LABEL: func @decode
// CHECK: dense_resource<first>
// CHECK: quantx.unit
// CHECK: dense_resource<first>
// CHECK-NOT: second
func.func @decode(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %w = arith.constant dense_resource<second> : tensor<4xf32>
  %u = quantx.unit "scale" (%a = %x : tensor<4xf32>) -> tensor<4xf32> {
    %v = arith.constant dense_resource<second> : tensor<4xf32>
    %p = arith.mulf %a, %v : tensor<4xf32>
    quantx.yield %p : tensor<4xf32>
  }
  return %w, %u : tensor<4xf32>, tensor<4xf32>
}

{-#
  dialect_resources: {
    builtin: {
      first: "0x040000000000803F000000400000404000008040",
      second: "0x040000000000803F000000400000404000008040",
      codes: "0x040000000000803F000000400000404000008040",
      other: "0x040000000000803F000000400000404000008041"
    }
  }
#-}
