// RUN: quant-opt %s --quantx-decompose-pads | FileCheck %s

// CHECK-LABEL: func @pad
// CHECK-SAME: (%[[X:.+]]: tensor<2x3xi8>)
func.func @pad(%x: tensor<2x3xi8>) -> tensor<4x5xi8> {
  // CHECK: %[[Z:.+]] = arith.constant -5 : i8
  // CHECK: %[[F:.+]] = linalg.fill ins(%[[Z]] : i8)
  // CHECK: tensor.insert_slice %[[X]] into %[[F]][1, 1] [2, 3] [1, 1]
  %z = arith.constant -5 : i8
  %p = tensor.pad %x low[1, 1] high[1, 1] {
  ^bb0(%i: index, %j: index):
    tensor.yield %z : i8
  } : tensor<2x3xi8> to tensor<4x5xi8>
  return %p : tensor<4x5xi8>
}
