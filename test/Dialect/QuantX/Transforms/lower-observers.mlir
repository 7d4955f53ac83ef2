// RUN: quant-opt %s --quantx-lower-observers | FileCheck %s
// RUN: quant-opt %s --quantx-lower-observers=drop | FileCheck %s --check-prefix=DROP

// CHECK: module attributes {quantx.observer_ids = ["a-0", "b-0", "a-1"]}
// CHECK-DAG: func private @quantx_observe_f32(index, tensor<*xf32> {bufferization.access = "read"}) attributes {llvm.emit_c_interface}
// CHECK-DAG: func private @quantx_observe_f64(index, tensor<*xf64>
// DROP-NOT: quantx.observer_ids
// DROP-NOT: call

// CHECK-LABEL: func @f
// CHECK-SAME: (%[[X:.+]]: tensor<2xf32>, %[[Y:.+]]: tensor<?xf64>)
func.func @f(%x: tensor<2xf32>, %y: tensor<?xf64>) -> (tensor<2xf32>, tensor<?xf64>) {
  // CHECK: %[[N0:.+]] = arith.constant 0 : index
  // CHECK: %[[C0:.+]] = tensor.cast %[[X]] : tensor<2xf32> to tensor<*xf32>
  // CHECK: call @quantx_observe_f32(%[[N0]], %[[C0]])
  %0 = quantx.observe %x "a-0" : tensor<2xf32>
  // CHECK: call @quantx_observe_f64
  %1 = quantx.observe %y "b-0" : tensor<?xf64>
  // CHECK: %[[N2:.+]] = arith.constant 2 : index
  // CHECK: call @quantx_observe_f32(%[[N2]]
  %2 = quantx.observe %0 "a-1" : tensor<2xf32>
  // CHECK: return %[[X]], %[[Y]]
  return %2, %1 : tensor<2xf32>, tensor<?xf64>
}
