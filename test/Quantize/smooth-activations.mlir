// The second channel of the input is 16 times the first: at strength 1 its
// factor is a sixteenth of the other's, and its row of weights grows by 16.
// RUN: %python %S/Inputs/make_ramp.py %t.npy 4x2
// RUN: quant-opt %s --quantx-insert-observers --quantx-observe-channels -mlir-print-debuginfo -o %t.mlir
// RUN: quant-calibrate %t.mlir --data=%t.npy --engine=reference -o %t.json
// RUN: quant-opt %t.mlir --quantx-smooth-activations="stats=%t.json strength=1" | FileCheck %s

// What is computed stays what it was, up to rounding.
// RUN: quant-opt %t.mlir --quantx-smooth-activations="stats=%t.json" -o %t.auto.mlir
// RUN: quant-run %t.auto.mlir --input=%t.npy --engine=reference --against=%s | FileCheck %s --check-prefix=SAME
// SAME: result 0: cosine 1.000000

// Not at all: by option, and by configuration.
// RUN: quant-opt %t.mlir --quantx-smooth-activations="stats=%t.json strength=off" | FileCheck %s --check-prefix=OFF
// RUN: quant-opt %t.mlir --quantx-smooth-activations="stats=%t.json config=%S/Inputs/smoothing-off.yaml" | FileCheck %s --check-prefix=OFF
// OFF-NOT: channel_scale
// OFF-NOT: quantx.observe

// Bad options, statistics of another model, statistics without channels.
// RUN: not quant-opt %t.mlir --quantx-smooth-activations="stats=%t.json strength=2" 2>&1 | FileCheck %s --check-prefix=STRENGTH
// STRENGTH: error: {{.*}}option strength=2: expected auto, off or a strength from 0 to 1
// RUN: not quant-opt %t.mlir --quantx-smooth-activations 2>&1 | FileCheck %s --check-prefix=EMPTY
// EMPTY: error: {{.*}}option stats names no file
// RUN: sed -e 's/dense<5.0/dense<6.0/; s/dense<5.0*e-01>/dense<2.5e-01>/' %t.mlir > %t.other.mlir
// RUN: not quant-opt %t.other.mlir --quantx-smooth-activations="stats=%t.json" 2>&1 | FileCheck %s --check-prefix=FOREIGN
// FOREIGN: error: {{.*}}are of another module
// RUN: quant-opt %s --quantx-insert-observers -mlir-print-debuginfo -o %t.plain.mlir
// RUN: quant-calibrate %t.plain.mlir --data=%t.npy --engine=reference -o %t.plain.json
// RUN: not quant-opt %t.plain.mlir --quantx-smooth-activations="stats=%t.plain.json" 2>&1 | FileCheck %s --check-prefix=PLAIN
// PLAIN: error: {{.*}}cannot smooth '{{.*}}': its statistics are not kept for each channel (run quantx-observe-channels before calibration)

// CHECK-LABEL: func @scaled
// CHECK: %[[N:.*]] = quantx.unit "tanh_like"
// CHECK: %[[S:.*]] = quantx.unit "channel_scale" (%{{.*}} = %[[N]] : tensor<4x2xf32>) {axis = 1 : i64}
// CHECK:   arith.constant dense<[4.000000e+00, 2.500000e-01]> : tensor<2xf32>
// CHECK:   arith.mulf
// CHECK: arith.constant dense<{{.}}[1.250000e-01, 1.250000e-01, 1.250000e-01], [2.000000e+00, 2.000000e+00, 2.000000e+00]]>
// CHECK: linalg.matmul ins(%[[S]],
// CHECK-NOT: quantx.observe
func.func @scaled(%x: tensor<4x2xf32>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.5> : tensor<2x3xf32>
  %n = quantx.unit "tanh_like" (%a = %x : tensor<4x2xf32>) -> tensor<4x2xf32> {
    %c = arith.constant dense<[[1.0, 16.0], [-1.0, -16.0], [0.5, 8.0], [0.25, 4.0]]> : tensor<4x2xf32>
    %z = arith.subf %a, %a : tensor<4x2xf32>
    %r = arith.addf %z, %c : tensor<4x2xf32>
    quantx.yield %r : tensor<4x2xf32>
  } loc("norm")
  %e = tensor.empty() : tensor<4x3xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<4x3xf32>) -> tensor<4x3xf32>
  %l = linalg.matmul ins(%n, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%i : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %l : tensor<4x3xf32>
}
