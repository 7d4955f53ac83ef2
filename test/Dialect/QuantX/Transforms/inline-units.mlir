// RUN: quant-opt %s --quantx-inline-units | FileCheck %s

// Nested units, a yielded argument, several results.
// CHECK-LABEL: func @units
// CHECK-SAME: (%[[X:.+]]: tensor<4xf32>)
func.func @units(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  // CHECK-NOT: quantx.unit
  // CHECK: %[[N:.+]] = arith.negf %[[X]]
  // CHECK: %[[E:.+]] = math.exp %[[N]]
  // CHECK-NOT: quantx.yield
  // CHECK: return %[[E]], %[[X]]
  %0:2 = quantx.unit "outer" (%a = %x : tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
    %1 = quantx.unit "inner" (%b = %a : tensor<4xf32>) -> tensor<4xf32> {
      %n = arith.negf %b : tensor<4xf32>
      quantx.yield %n : tensor<4xf32>
    }
    %e = math.exp %1 : tensor<4xf32>
    quantx.yield %e, %a : tensor<4xf32>, tensor<4xf32>
  }
  return %0#0, %0#1 : tensor<4xf32>, tensor<4xf32>
}
