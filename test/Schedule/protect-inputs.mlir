// RUN: quant-opt %s --quantx-protect-inputs | FileCheck %s

// CHECK: func @public(%{{.*}}: tensor<4xf32> {bufferization.writable = false}, %{{.*}}: f32)
func.func @public(%x: tensor<4xf32>, %s: f32) {
  return
}
// CHECK: func private @internal(%{{.*}}: tensor<4xf32>)
func.func private @internal(%x: tensor<4xf32>) {
  return
}
