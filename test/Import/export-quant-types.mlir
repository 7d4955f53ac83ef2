// RUN: quant-opt %s -split-input-file --quantx-export-quant-types -verify-diagnostics | FileCheck %s
// RUN: quant-opt %S/Inputs/quant-round-trip.mlir --quantx-export-quant-types --quantx-convert-quant-types --cse | FileCheck %S/Inputs/quant-round-trip.mlir

// CHECK-LABEL: func @pair
// CHECK: %[[Q:.*]] = quant.qcast %{{.*}} : tensor<4xf32> to tensor<4x!quant.uniform<u8:f32, 5.000000e-01:3>>
// CHECK: %[[D:.*]] = quant.dcast %[[Q]]
// CHECK: return %[[D]]
func.func @pair(%x: tensor<4xf32>) -> tensor<4xf32> {
  %s = arith.constant 0.5 : f32
  %z = arith.constant 3 : i32
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  %d = quantx.dequantize %q scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xi8> -> tensor<4xf32>
  return %d : tensor<4xf32>
}

// CHECK-LABEL: func @weights
// CHECK: %[[C:.*]] = quant.scast %{{.*}} : tensor<2x2xi8> to tensor<2x2x!quant.uniform<i8<-127:127>:f32:0, {5.000000e-01,2.500000e-01:1}>>
// CHECK: quant.dcast %[[C]]
func.func @weights() -> tensor<2x2xf32> {
  %q = arith.constant dense<1> : tensor<2x2xi8>
  %s = arith.constant dense<[0.5, 0.25]> : tensor<2xf32>
  %z = arith.constant dense<[0, 1]> : tensor<2xi32>
  %d = quantx.dequantize %q scale(%s : tensor<2xf32>) zero_point(%z : tensor<2xi32>)
      {storage = #quantx.storage<i8 narrow>, axis = 0 : i64} : tensor<2x2xi8> -> tensor<2x2xf32>
  return %d : tensor<2x2xf32>
}

// -----

func.func @run_time(%x: tensor<4xf32>, %s: f32, %z: i32) -> tensor<4xi8> {
  // expected-error @+1 {{has no quantized type: its parameters are not constants}}
  %q = quantx.quantize %x scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4xf32> -> tensor<4xi8>
  return %q : tensor<4xi8>
}
