// RUN: quant-opt %s --quantx-expand-math | FileCheck %s
// RUN: quant-opt %s --quantx-expand-math | FileCheck %s --check-prefix=LEFT

// Nothing may be contracted or reordered behind the pass.
// CHECK-NOT: fastmath

// CHECK-LABEL: func @exp
// CHECK-SAME:    (%[[X:.*]]: vector<16xf32>)
// The nearest multiple of log(2), by adding 1.5 * 2^23.
// CHECK:         %[[COUNT:.*]] = math.fma %{{.*}} : vector<16xf32>
// CHECK:         arith.subf %[[COUNT]],
// CHECK-COUNT-8: math.fma {{.*}} : vector<16xf32>
// CHECK-NOT:     math.
// CHECK:         arith.shrsi
// CHECK-COUNT-2: arith.mulf
// CHECK-NOT:     arith.mulf
// CHECK:         return
func.func @exp(%x: vector<16xf32>) -> vector<16xf32> {
  %y = math.exp %x : vector<16xf32>
  return %y : vector<16xf32>
}

// A result that is a normal number for sure takes one product with a power of
// two, whose exponent is in the low bits of the first sum.
// CHECK-LABEL: func @normal_exp
// CHECK:         %[[COUNT:.*]] = math.fma %{{.*}} : vector<16xf32>
// CHECK-COUNT-8: math.fma {{.*}} : vector<16xf32>
// CHECK:         %[[BITS:.*]] = arith.bitcast %[[COUNT]]
// CHECK:         arith.shli %[[BITS]]
// CHECK-NOT:     arith.shrsi
// CHECK:         arith.mulf
// CHECK-NOT:     arith.mulf
// CHECK:         return
func.func @normal_exp(%x: vector<16xf32>) -> vector<16xf32> {
  %low = arith.constant dense<-60.0> : vector<16xf32>
  %high = arith.constant dense<60.0> : vector<16xf32>
  %0 = arith.maximumf %x, %low : vector<16xf32>
  %1 = arith.minimumf %0, %high : vector<16xf32>
  %y = math.exp %1 : vector<16xf32>
  return %y : vector<16xf32>
}

// exp(-88) is subnormal, exp(89) infinite.
// CHECK-LABEL: func @wide_bounds
// CHECK:         arith.shrsi
// CHECK:         arith.shrsi
// CHECK:         return
func.func @wide_bounds(%x: f32) -> (f32, f32) {
  %low = arith.constant -88.0 : f32
  %high = arith.constant 89.0 : f32
  %c0 = arith.constant 0.0 : f32
  %0 = arith.maximumf %x, %low : f32
  %1 = arith.minimumf %0, %c0 : f32
  %y = math.exp %1 : f32
  %2 = arith.maximumf %x, %c0 : f32
  %3 = arith.minimumf %2, %high : f32
  %z = math.exp %3 : f32
  return %y, %z : f32, f32
}

// Two polynomials and 2^q, then the sign.
// CHECK-LABEL: func @erf_scalar
// CHECK-COUNT-19: math.fma {{.*}} : f32
// CHECK-NOT:      math.
// CHECK:          %[[SIGN:.*]] = arith.ori
// CHECK:          %[[Y:.*]] = arith.bitcast %[[SIGN]] : i32 to f32
// CHECK:          return %[[Y]]
func.func @erf_scalar(%x: f32) -> f32 {
  %y = math.erf %x : f32
  return %y : f32
}

// Narrow types are computed in f32 and rounded once.
// CHECK-LABEL: func @tanh_bf16
// CHECK:         arith.extf %{{.*}} : vector<4xbf16> to vector<4xf32>
// CHECK:         arith.truncf %{{.*}} : vector<4xf32> to vector<4xbf16>
func.func @tanh_bf16(%x: vector<4xbf16>) -> vector<4xbf16> {
  %y = math.tanh %x : vector<4xbf16>
  return %y : vector<4xbf16>
}

// LEFT-LABEL: func @others
// LEFT-NOT:     math.{{exp|exp2|expm1|log|log1p|tanh}} {{.*}} : f32
// LEFT:         math.exp %{{.*}} : f64
// LEFT:         math.sin %{{.*}} : f32
// LEFT:         math.erf %{{.*}} : tensor<4xf32>
func.func @others(%a: f64, %b: f32, %c: tensor<4xf32>)
    -> (f64, f32, f32, f32, f32, f32, tensor<4xf32>) {
  %0 = math.exp %a : f64
  %1 = math.sin %b : f32
  %2 = math.exp2 %b : f32
  %3 = math.expm1 %b : f32
  %4 = math.log %b : f32
  %5 = math.log1p %b : f32
  %6 = math.erf %c : tensor<4xf32>
  return %0, %1, %2, %3, %4, %5, %6 : f64, f32, f32, f32, f32, f32, tensor<4xf32>
}
