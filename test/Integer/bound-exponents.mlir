// RUN: quant-opt %s -split-input-file --quantx-bound-exponents | FileCheck %s
// RUN: quant-opt %s -split-input-file --quantx-bound-exponents --quantx-bound-exponents | FileCheck %s

#all = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0, 0)>

// The codes are what the unbounded softmax gives, exponent -60 or not; below it
// the exponentials would be subnormal.
// No distance is above 0, so the upper bound changes nothing. NaN comes back
// through the sum, so the maximum passes it over.
// CHECK-LABEL: func @codes
// CHECK: arith.maxnumf
// CHECK: %[[D:.*]] = arith.subf
// CHECK: %[[L:.*]] = arith.constant -6.000000e+01 : f32
// CHECK: %[[B:.*]] = arith.maximumf %[[D]], %[[L]]
// CHECK: %[[H:.*]] = arith.constant 6.000000e+01 : f32
// CHECK: %[[C:.*]] = arith.minimumf %[[B]], %[[H]]
// CHECK: math.exp %[[C]]
// CHECK-NOT: arith.m{{ax|in}}imumf
func.func @codes(%x: tensor<4x8xf32>) -> tensor<4x8xi8> {
  %s = arith.constant 0.00392156886 : f32
  %z = arith.constant 0 : i32
  %p = quantx.unit "softmax" (%a = %x : tensor<4x8xf32>) {axis = 1 : i64} -> tensor<4x8xf32> {
    %inf = arith.constant 0xFF800000 : f32
    %zero = arith.constant 0.0 : f32
    %e = tensor.empty() : tensor<4x1xf32>
    %full = tensor.empty() : tensor<4x8xf32>
    %low = linalg.fill ins(%inf : f32) outs(%e : tensor<4x1xf32>) -> tensor<4x1xf32>
    %max = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x8xf32>) outs(%low : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %0 = arith.maximumf %in, %out : f32
      linalg.yield %0 : f32
    } -> tensor<4x1xf32>
    %exp = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]} ins(%a, %max : tensor<4x8xf32>, tensor<4x1xf32>) outs(%full : tensor<4x8xf32>) {
    ^bb0(%in: f32, %m: f32, %out: f32):
      %0 = arith.subf %in, %m : f32
      %1 = math.exp %0 : f32
      linalg.yield %1 : f32
    } -> tensor<4x8xf32>
    %none = linalg.fill ins(%zero : f32) outs(%e : tensor<4x1xf32>) -> tensor<4x1xf32>
    %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<4x8xf32>) outs(%none : tensor<4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %0 = arith.addf %in, %out : f32
      linalg.yield %0 : f32
    } -> tensor<4x1xf32>
    %y = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<4x8xf32>, tensor<4x1xf32>) outs(%full : tensor<4x8xf32>) {
    ^bb0(%in: f32, %m: f32, %out: f32):
      %0 = arith.divf %in, %m : f32
      linalg.yield %0 : f32
    } -> tensor<4x8xf32>
    quantx.yield %y : tensor<4x8xf32>
  }
  %q = quantx.quantize %p scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<4x8xf32> -> tensor<4x8xi8>
  return %q : tensor<4x8xi8>
}

// -----

// A float result shows what is below any code.
// CHECK-LABEL: func @floats
// CHECK-NOT: arith.m{{ax|in}}imumf
func.func @floats(%x: tensor<8xf32>) -> tensor<8xf32> {
  %p = quantx.unit "softmax" (%a = %x : tensor<8xf32>) {axis = 0 : i64} -> tensor<8xf32> {
    %0 = math.exp %a : tensor<8xf32>
    quantx.yield %0 : tensor<8xf32>
  }
  return %p : tensor<8xf32>
}

// -----

// Without a maximum that is taken off, every exponent may be low.
// CHECK-LABEL: func @unshifted
// CHECK-NOT: arith.m{{ax|in}}imumf
func.func @unshifted(%x: tensor<8xf32>) -> tensor<8xi8> {
  %s = arith.constant 0.00392156886 : f32
  %z = arith.constant 0 : i32
  %p = quantx.unit "softmax" (%a = %x : tensor<8xf32>) {axis = 0 : i64} -> tensor<8xf32> {
    %0 = math.exp %a : tensor<8xf32>
    quantx.yield %0 : tensor<8xf32>
  }
  %q = quantx.quantize %p scale(%s : f32) zero_point(%z : i32) {storage = #quantx.storage<u8>} : tensor<8xf32> -> tensor<8xi8>
  return %q : tensor<8xi8>
}

// -----

#all = affine_map<(d0, d1) -> (d0, d1)>
#row = affine_map<(d0, d1) -> (d0, 0)>

// Parameters that are chosen from the largest element of each row: it is at
// least 1 divided by the length of the row. The number of rows is open.
// CHECK-LABEL: func @run_time
// CHECK: %[[L:.*]] = arith.constant -6.000000e+01 : f32
// CHECK: %[[B:.*]] = arith.maximumf %{{.*}}, %[[L]]
// CHECK: %[[C:.*]] = arith.minimumf %[[B]],
// CHECK: math.exp %[[C]]
// Where the row's largest element is read otherwise, nothing may change.
// CHECK-LABEL: func @read_too
// CHECK-NOT: arith.constant -6.000000e+01
// CHECK: return
func.func @run_time(%x: tensor<?x8xf32>) -> tensor<?x8xi8> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %p = quantx.unit "softmax" (%a = %x : tensor<?x8xf32>) {axis = 1 : i64} -> tensor<?x8xf32> {
    %inf = arith.constant 0xFF800000 : f32
    %0 = arith.constant 0.0 : f32
    %d0 = arith.constant 0 : index
    %m = tensor.dim %a, %d0 : tensor<?x8xf32>
    %er = tensor.empty(%m) : tensor<?x1xf32>
    %full = tensor.empty(%m) : tensor<?x8xf32>
    %lows = linalg.fill ins(%inf : f32) outs(%er : tensor<?x1xf32>) -> tensor<?x1xf32>
    %max = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<?x8xf32>) outs(%lows : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1 = arith.maximumf %in, %out : f32
      linalg.yield %1 : f32
    } -> tensor<?x1xf32>
    %exp = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]} ins(%a, %max : tensor<?x8xf32>, tensor<?x1xf32>) outs(%full : tensor<?x8xf32>) {
    ^bb0(%in: f32, %r: f32, %out: f32):
      %1 = arith.subf %in, %r : f32
      %2 = math.exp %1 : f32
      linalg.yield %2 : f32
    } -> tensor<?x8xf32>
    %zeros = linalg.fill ins(%0 : f32) outs(%er : tensor<?x1xf32>) -> tensor<?x1xf32>
    %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<?x8xf32>) outs(%zeros : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1 = arith.addf %in, %out : f32
      linalg.yield %1 : f32
    } -> tensor<?x1xf32>
    %u = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<?x8xf32>, tensor<?x1xf32>) outs(%full : tensor<?x8xf32>) {
    ^bb0(%in: f32, %r: f32, %out: f32):
      %1 = arith.divf %in, %r : f32
      linalg.yield %1 : f32
    } -> tensor<?x8xf32>
    quantx.yield %u : tensor<?x8xf32>
  }
  %e = tensor.empty(%n) : tensor<?x1xf32>
  %low = linalg.fill ins(%zero : f32) outs(%e : tensor<?x1xf32>) -> tensor<?x1xf32>
  %high = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%p : tensor<?x8xf32>) outs(%low : tensor<?x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.maxnumf %in, %out : f32
    linalg.yield %0 : f32
  } -> tensor<?x1xf32>
  %s, %z = quantx.choose_params %low, %high {storage = #quantx.storage<u8>} : tensor<?x1xf32>, tensor<?x1xf32> -> tensor<?x1xf32>, tensor<?x1xi32>
  %q = quantx.quantize %p scale(%s : tensor<?x1xf32>) zero_point(%z : tensor<?x1xi32>) {storage = #quantx.storage<u8>, axis = 1 : i64, block_size = 8 : i64} : tensor<?x8xf32> -> tensor<?x8xi8>
  return %q : tensor<?x8xi8>
}

func.func @read_too(%x: tensor<?x8xf32>) -> (tensor<?x8xi8>, tensor<?x1xf32>) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c0 : tensor<?x8xf32>
  %p = quantx.unit "softmax" (%a = %x : tensor<?x8xf32>) {axis = 1 : i64} -> tensor<?x8xf32> {
    %inf = arith.constant 0xFF800000 : f32
    %0 = arith.constant 0.0 : f32
    %d0 = arith.constant 0 : index
    %m = tensor.dim %a, %d0 : tensor<?x8xf32>
    %er = tensor.empty(%m) : tensor<?x1xf32>
    %full = tensor.empty(%m) : tensor<?x8xf32>
    %lows = linalg.fill ins(%inf : f32) outs(%er : tensor<?x1xf32>) -> tensor<?x1xf32>
    %max = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<?x8xf32>) outs(%lows : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1 = arith.maximumf %in, %out : f32
      linalg.yield %1 : f32
    } -> tensor<?x1xf32>
    %exp = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]} ins(%a, %max : tensor<?x8xf32>, tensor<?x1xf32>) outs(%full : tensor<?x8xf32>) {
    ^bb0(%in: f32, %r: f32, %out: f32):
      %1 = arith.subf %in, %r : f32
      %2 = math.exp %1 : f32
      linalg.yield %2 : f32
    } -> tensor<?x8xf32>
    %zeros = linalg.fill ins(%0 : f32) outs(%er : tensor<?x1xf32>) -> tensor<?x1xf32>
    %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<?x8xf32>) outs(%zeros : tensor<?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %1 = arith.addf %in, %out : f32
      linalg.yield %1 : f32
    } -> tensor<?x1xf32>
    %u = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]} ins(%exp, %sum : tensor<?x8xf32>, tensor<?x1xf32>) outs(%full : tensor<?x8xf32>) {
    ^bb0(%in: f32, %r: f32, %out: f32):
      %1 = arith.divf %in, %r : f32
      linalg.yield %1 : f32
    } -> tensor<?x8xf32>
    quantx.yield %u : tensor<?x8xf32>
  }
  %e = tensor.empty(%n) : tensor<?x1xf32>
  %low = linalg.fill ins(%zero : f32) outs(%e : tensor<?x1xf32>) -> tensor<?x1xf32>
  %high = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]} ins(%p : tensor<?x8xf32>) outs(%low : tensor<?x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.maxnumf %in, %out : f32
    linalg.yield %0 : f32
  } -> tensor<?x1xf32>
  %s, %z = quantx.choose_params %low, %high {storage = #quantx.storage<u8>} : tensor<?x1xf32>, tensor<?x1xf32> -> tensor<?x1xf32>, tensor<?x1xi32>
  %q = quantx.quantize %p scale(%s : tensor<?x1xf32>) zero_point(%z : tensor<?x1xi32>) {storage = #quantx.storage<u8>, axis = 1 : i64, block_size = 8 : i64} : tensor<?x8xf32> -> tensor<?x8xi8>
  return %q, %high : tensor<?x8xi8>, tensor<?x1xf32>
}
