// RUN: quant-opt %s -split-input-file --quantx-convert-tosa -verify-diagnostics | FileCheck %s
// RUN: quant-opt %S/Inputs/tosa-float.mlir --quantx-import | FileCheck %s --check-prefix=FLOAT
// RUN: quant-opt %S/Inputs/tosa-int8.mlir --quantx-import | FileCheck %s --check-prefix=INT8

// The kernel's transpose is folded, the pool's computed divisor evaluated.
// FLOAT: %[[B:.*]] = linalg.broadcast ins(%{{.*}} : tensor<4xf32>)
// FLOAT: %[[C:.*]] = linalg.conv_2d_nhwc_hwcf {{.*}} tensor<3x3x2x4xf32>) outs(%[[B]]
// FLOAT: %[[R:.*]] = quantx.unit "relu6" (%{{.*}} = %[[C]]
// FLOAT: quantx.unit "avg_pool" (%{{.*}} = %[[R]] : {{.*}} divisor = 6.400000e+01 : f64, {{.*}} layout = "nhwc"

// A model that is quantized already stays integer.
// INT8-NOT: f32
// INT8: linalg.conv_2d_nhwc_hwcf_q
// INT8: arith.shrsi
// INT8-NOT: tosa.

// CHECK-LABEL: func @add
// CHECK: linalg.generic
// CHECK: arith.addf
func.func @add(%x: tensor<2x3xf32>, %y: tensor<1x3xf32>) -> tensor<2x3xf32> {
  %0 = tosa.add %x, %y : (tensor<2x3xf32>, tensor<1x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

func.func @unknown(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
  // expected-error @+1 {{failed to legalize operation 'tosa.custom'}}
  %0 = tosa.custom %x {operator_name = "mine", domain_name = "test", implementation_attrs = ""} : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}
