// RUN: %python %S/Inputs/make_ramp.py %t.npy 2x4
// RUN: quant-opt %s --quantx-insert-observers -mlir-print-debuginfo -o %t.mlir
// RUN: quant-calibrate %t.mlir --data=%t.npy --engine=reference -o %t.json
// RUN: quant-opt %t.mlir --quantx-assign-layers --quantx-import-statistics=stats=%t.json | FileCheck %s

// The method of the settings rules over that of the file; a histogram serves
// all of them but the moving average.
// RUN: quant-calibrate %t.mlir --data=%t.npy --engine=reference --method=entropy -o %t.h.json
// RUN: quant-opt %t.mlir --quantx-assign-layers=calibration=minmax --quantx-import-statistics=stats=%t.h.json | FileCheck %s
// RUN: quant-opt %t.mlir --quantx-assign-layers=calibration=percentile:50 --quantx-import-statistics=stats=%t.h.json | FileCheck %s --check-prefix=HALF
// RUN: not quant-opt %t.mlir --quantx-assign-layers=calibration=moving-average --quantx-import-statistics=stats=%t.h.json 2>&1 | FileCheck %s --check-prefix=METHOD
// METHOD: error: {{.*}}no range for 'input' in '{{.*}}.h.json': value '{{.*}}' has no moving_average statistics, which moving_average needs

// A file of another model, one that lacks a value, a bad one, none.
// RUN: sed -e 's/arith.constant 0.0/arith.constant 1.0/' %t.mlir | sed -e 's/0.000000e+00/1.000000e+00/' > %t.other.mlir
// RUN: not quant-opt %t.other.mlir --quantx-assign-layers --quantx-import-statistics=stats=%t.json 2>&1 | FileCheck %s --check-prefix=FOREIGN
// FOREIGN: error: {{.*}}.json
// RUN: sed -e 's/quantx.observe %arg0 "[0-9a-f]*/&f/' %t.mlir > %t.renamed.mlir
// RUN: not quant-opt %t.renamed.mlir --quantx-assign-layers --quantx-import-statistics=stats=%t.json 2>&1 | FileCheck %s --check-prefix=MISSING
// MISSING: error: {{.*}}no range for 'input' in '{{.*}}.json'
// RUN: echo '{"format_version": 1' > %t.cut.json
// RUN: not quant-opt %t.mlir --quantx-assign-layers --quantx-import-statistics=stats=%t.cut.json 2>&1 | FileCheck %s --check-prefix=CUT
// CUT: error: {{.*}}.cut.json
// RUN: not quant-opt %t.mlir --quantx-import-statistics=stats=%t.none.json 2>&1 | FileCheck %s --check-prefix=NONE
// NONE: error: {{.*}}.none.json
// RUN: not quant-opt %t.mlir --quantx-import-statistics 2>&1 | FileCheck %s --check-prefix=EMPTY
// EMPTY: error: option stats names no file

// CHECK: quantx.observe %arg0
// CHECK-SAME: quantx.range = array<f64: -1.000000e+00, 1.000000e+00>
// CHECK: quantx.observe
// CHECK-SAME: quantx.range = array<f64: -2.000000e+00, 2.000000e+00>
// A value that stays float needs no range.
// CHECK: quantx.unit "softmax"
// CHECK-NOT: quantx.range

// HALF: quantx.range = array<f64: -0.71
func.func @f(%x: tensor<1x4xf32> loc("input")) -> (tensor<1x4xf32>, tensor<1x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x4xf32>
  %a = linalg.add ins(%x, %x : tensor<1x4xf32>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32> loc("sum")
  %s = quantx.unit "softmax" (%b = %a : tensor<1x4xf32>) {axis = 1 : i64} -> tensor<1x4xf32> {
    %o = tensor.empty() : tensor<1x4xf32>
    %c = linalg.softmax dimension(1) ins(%b : tensor<1x4xf32>) outs(%o : tensor<1x4xf32>) -> tensor<1x4xf32>
    quantx.yield %c : tensor<1x4xf32>
  }
  %i = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  %r = linalg.max ins(%s, %i : tensor<1x4xf32>, tensor<1x4xf32>) outs(%e : tensor<1x4xf32>) -> tensor<1x4xf32>
  return %r, %a : tensor<1x4xf32>, tensor<1x4xf32>
}
