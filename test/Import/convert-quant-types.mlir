// RUN: quant-opt %s -split-input-file --quantx-convert-quant-types -verify-diagnostics | FileCheck %s

!q = !quant.uniform<i8:f32, 5.000000e-01:3>
!u = !quant.uniform<u8:f32, 2.500000e-01:128>

// CHECK-LABEL: func @casts
// CHECK-SAME: (%[[X:.*]]: tensor<4xf32>, %[[U:.*]]: tensor<4xi8>) -> (tensor<4xf32>, tensor<4xi8>)
// CHECK: %[[Q:.*]] = quantx.quantize %[[X]] scale(%{{.*}} : f32) zero_point(%{{.*}} : i32) {storage = #quantx.storage<i8>} : tensor<4xf32> -> tensor<4xi8>
// CHECK: %[[D:.*]] = quantx.dequantize %[[Q]]
// CHECK: quantx.dequantize %[[U]] {{.*}} {storage = #quantx.storage<u8>}
// CHECK: return %{{.*}}, %[[Q]]
func.func @casts(%x: tensor<4xf32>, %u: tensor<4x!u>) -> (tensor<4xf32>, tensor<4xi8>) {
  %0 = quant.qcast %x : tensor<4xf32> to tensor<4x!q>
  %1 = quant.dcast %0 : tensor<4x!q> to tensor<4xf32>
  %2 = quant.dcast %u : tensor<4x!u> to tensor<4xf32>
  %3 = arith.addf %1, %2 : tensor<4xf32>
  %4 = quant.scast %0 : tensor<4x!q> to tensor<4xi8>
  return %3, %4 : tensor<4xf32>, tensor<4xi8>
}

// -----

!axis = !quant.uniform<i8<-127:127>:f32:1, {5.000000e-01, 2.500000e-01:1}>
!blocks = !quant.uniform<i8:f32:{0:1, 1:2}, {{1.0:0, 2.0:0}, {3.0:1, 4.0:1}}>

// CHECK-LABEL: func @axis
// CHECK-DAG: %[[S:.*]] = arith.constant dense<[5.000000e-01, 2.500000e-01]> : tensor<2xf32>
// CHECK-DAG: %[[Z:.*]] = arith.constant dense<[0, 1]> : tensor<2xi32>
// CHECK: quantx.quantize %{{.*}} scale(%[[S]] : tensor<2xf32>) zero_point(%[[Z]] : tensor<2xi32>) {axis = 1 : i64, storage = #quantx.storage<i8 narrow>}
func.func @axis(%x: tensor<3x2xf32>) -> tensor<3x2x!axis> {
  %0 = quant.qcast %x : tensor<3x2xf32> to tensor<3x2x!axis>
  return %0 : tensor<3x2x!axis>
}

// CHECK-LABEL: func @blocks
// CHECK-DAG: %[[S:.*]] = arith.constant dense<{{\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 4.000000e+00{{\]\]}}> : tensor<2x2xf32>
// CHECK: quantx.dequantize %{{.*}} scale(%[[S]] : tensor<2x2xf32>) {{.*}} {axis = 1 : i64, block_size = 2 : i64, storage = #quantx.storage<i8>} : tensor<2x4xi8> -> tensor<2x4xf32>
func.func @blocks(%x: tensor<2x4x!blocks>) -> tensor<2x4xf32> {
  %0 = quant.dcast %x : tensor<2x4x!blocks> to tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

!q = !quant.uniform<i8<-100:100>:f32, 5.000000e-01>

func.func @odd_range(%x: tensor<4xf32>) -> tensor<4x!q> {
  // expected-error @+1 {{has codes that no quantx storage holds}}
  %0 = quant.qcast %x : tensor<4xf32> to tensor<4x!q>
  return %0 : tensor<4x!q>
}

// -----

!q = !quant.uniform<i8:f32, 5.000000e-01>

func.func @computes(%x: tensor<4x!q>) -> tensor<4x!q> {
  // expected-error @+1 {{computes on quantized types: only casts and ops that move data can be converted}}
  %0 = "tosa.add"(%x, %x) : (tensor<4x!q>, tensor<4x!q>) -> tensor<4x!q>
  return %0 : tensor<4x!q>
}
