// RUN: quant-opt %s --quantx-narrow-epilogues | FileCheck %s

// One value per channel: multiplier, rounding and zero point in one addend
// (2^39 - 3 * 2^40, which has nothing below 2^32), what is left of the shift.
// CHECK-LABEL: func @per_channel
// CHECK-DAG: %[[REST:.*]] = arith.constant dense<[8, 7]> : tensor<2xi32>
// CHECK-DAG: %[[ADDEND:.*]] = arith.constant dense<[-640, -320]> : tensor<2xi32>
// CHECK: quantx.window_reduce
// CHECK-SAME: epilogue(%{{.*}}, %[[ADDEND]], %[[REST]] : tensor<2xi32>, tensor<2xi32>, tensor<2xi32>)
// CHECK-NEXT: ^bb0(%[[ACC:.*]]: i32, %[[M:.*]]: i32, %[[A:.*]]: i32, %[[R:.*]]: i32):
// CHECK-DAG: %[[WIDE_M:.*]] = arith.extsi %[[M]] : i32 to i64
// CHECK-DAG: %[[WIDE:.*]] = arith.extsi %[[ACC]] : i32 to i64
// CHECK: %[[PRODUCT:.*]] = arith.muli %[[WIDE]], %[[WIDE_M]] : i64
// CHECK: %[[HIGH:.*]] = arith.shrsi %[[PRODUCT]], %c32
// CHECK: %[[NARROW:.*]] = arith.trunci %[[HIGH]] : i64 to i32
// CHECK: %[[SUM:.*]] = arith.addi %[[NARROW]], %[[A]] : i32
// CHECK: %[[CODE:.*]] = arith.shrsi %[[SUM]], %[[R]] : i32
// CHECK: %[[LOW:.*]] = arith.maxsi %[[CODE]], %c-128
// CHECK: %[[BOTH:.*]] = arith.minsi %[[LOW]], %c127
// CHECK: %[[RESULT:.*]] = arith.trunci %[[BOTH]] : i32 to i8
// CHECK-NEXT: quantx.yield %[[RESULT]]
func.func @per_channel(%x: tensor<1x1x2x4xi8>, %w: tensor<64xi8>) -> tensor<1x1x2x2xi8> {
  %m = arith.constant dense<[1073741824, 2147483647]> : tensor<2xi32>
  %s = arith.constant dense<[-9, -8]> : tensor<2xi32>
  %y = tensor.empty() : tensor<1x1x2x2xi8>
  %r = quantx.window_reduce <contract> %x weights(%w : tensor<64xi8>) epilogue(%m, %s : tensor<2xi32>, tensor<2xi32>) outs(%y : tensor<1x1x2x2xi8>)
      attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32, %multiplier: i32, %shift: i32):
    %c31 = arith.constant 31 : i32
    %one = arith.constant 1 : i64
    %low = arith.constant -125 : i32
    %high = arith.constant 130 : i32
    %zero = arith.constant -3 : i32
    %0 = arith.extsi %acc : i32 to i64
    %1 = arith.extsi %multiplier : i32 to i64
    %2 = arith.muli %0, %1 : i64
    %3 = arith.subi %c31, %shift : i32
    %4 = arith.extsi %3 : i32 to i64
    %5 = arith.subi %4, %one : i64
    %6 = arith.shli %one, %5 : i64
    %7 = arith.addi %2, %6 : i64
    %8 = arith.shrsi %7, %4 : i64
    %9 = arith.trunci %8 : i64 to i32
    %10 = arith.maxsi %9, %low : i32
    %11 = arith.minsi %10, %high : i32
    %12 = arith.addi %11, %zero : i32
    %13 = arith.trunci %12 : i32 to i8
    quantx.yield %13 : i8
  } : tensor<1x1x2x4xi8> -> tensor<1x1x2x2xi8>
  return %r : tensor<1x1x2x2xi8>
}

// A scale of a quarter or more rounds below 2^32: the addend stays with the
// product.
// CHECK-LABEL: func @large_scale
// CHECK-DAG: arith.constant dense<[2147483648, 549755813888]> : tensor<2xi64>
// CHECK: ^bb0(%{{.*}}: i32, %{{.*}}: i32, %[[A:.*]]: i64, %{{.*}}: i32):
// CHECK: %[[PRODUCT:.*]] = arith.muli
// CHECK: %[[SUM:.*]] = arith.addi %[[PRODUCT]], %[[A]] : i64
// CHECK: arith.shrsi %[[SUM]], %c32
func.func @large_scale(%x: tensor<1x1x2x4xi8>, %w: tensor<64xi8>) -> tensor<1x1x2x2xi8> {
  %m = arith.constant dense<[1073741824, 2147483647]> : tensor<2xi32>
  %s = arith.constant dense<[32, 40]> : tensor<2xi64>
  %half = arith.constant dense<[2147483648, 549755813888]> : tensor<2xi64>
  %y = tensor.empty() : tensor<1x1x2x2xi8>
  %r = quantx.window_reduce <contract> %x weights(%w : tensor<64xi8>) epilogue(%m, %s, %half : tensor<2xi32>, tensor<2xi64>, tensor<2xi64>) outs(%y : tensor<1x1x2x2xi8>)
      attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32, %multiplier: i32, %amount: i64, %rounding: i64):
    %low = arith.constant -128 : i32
    %high = arith.constant 127 : i32
    %0 = arith.extsi %acc : i32 to i64
    %1 = arith.extsi %multiplier : i32 to i64
    %2 = arith.muli %0, %1 : i64
    %3 = arith.addi %2, %rounding : i64
    %4 = arith.shrsi %3, %amount : i64
    %5 = arith.trunci %4 : i64 to i32
    %6 = arith.maxsi %5, %low : i32
    %7 = arith.minsi %6, %high : i32
    %8 = arith.trunci %7 : i32 to i8
    quantx.yield %8 : i8
  } : tensor<1x1x2x4xi8> -> tensor<1x1x2x2xi8>
  return %r : tensor<1x1x2x2xi8>
}

// A residual addition: no i64, and what was clamped is not truncated between.
// CHECK-LABEL: func @residual
// CHECK: ^bb0(%[[ACC:.*]]: i32, %[[OTHER:.*]]: i8):
// CHECK-NOT: i64
// CHECK: %[[CLAMPED:.*]] = arith.minsi
// CHECK-NOT: arith.trunci
// CHECK: %[[SUM:.*]] = arith.addi %{{.*}}, %{{.*}} : i32
// CHECK: %[[HALF:.*]] = arith.addi %[[SUM]], %c2097152_i32 : i32
// CHECK: %[[DOWN:.*]] = arith.shrsi %[[HALF]], %c22_i32 : i32
// CHECK: %[[CODE:.*]] = arith.addi %[[DOWN]], %c-128_i32
// CHECK: arith.maxsi %[[CODE]], %c-128_i32
func.func @residual(%x: tensor<1x1x2x4xi8>, %w: tensor<64xi8>, %other: tensor<1x1x2x2xi8>) -> tensor<1x1x2x2xi8> {
  %y = tensor.empty() : tensor<1x1x2x2xi8>
  %r = quantx.window_reduce <contract> %x weights(%w : tensor<64xi8>) epilogue(%other : tensor<1x1x2x2xi8>) outs(%y : tensor<1x1x2x2xi8>)
      attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32, %code: i8):
    %low = arith.constant -128 : i32
    %high = arith.constant 127 : i32
    %low64 = arith.constant -128 : i64
    %high64 = arith.constant 127 : i64
    %c3 = arith.constant 3000000 : i32
    %half = arith.constant 2097152 : i64
    %amount = arith.constant 22 : i64
    %0 = arith.maxsi %acc, %low : i32
    %1 = arith.minsi %0, %high : i32
    %2 = arith.trunci %1 : i32 to i8
    %3 = arith.extsi %2 : i8 to i32
    %4 = arith.extsi %code : i8 to i32
    %5 = arith.muli %3, %c3 : i32
    %6 = arith.muli %4, %c3 : i32
    %7 = arith.addi %5, %6 : i32
    %8 = arith.extsi %7 : i32 to i64
    %9 = arith.addi %8, %half : i64
    %10 = arith.shrsi %9, %amount : i64
    %11 = arith.addi %10, %low64 : i64
    %12 = arith.maxsi %11, %low64 : i64
    %13 = arith.minsi %12, %high64 : i64
    %14 = arith.trunci %13 : i64 to i8
    quantx.yield %14 : i8
  } : tensor<1x1x2x4xi8> -> tensor<1x1x2x2xi8>
  return %r : tensor<1x1x2x2xi8>
}

// With half of 2^22 on top the sum could exceed 32 bits: it is rounded in two
// steps.
// CHECK-LABEL: func @residual_far
// CHECK: %[[DOWN:.*]] = arith.shrsi %{{.*}}, %c21_i32 : i32
// CHECK: %[[UP:.*]] = arith.addi %[[DOWN]], %c-255_i32 : i32
// CHECK: %[[CODE:.*]] = arith.shrsi %[[UP]], %c1_i32 : i32
// CHECK: arith.maxsi %[[CODE]], %c-128_i32
func.func @residual_far(%x: tensor<1x1x2x4xi8>, %w: tensor<64xi8>, %other: tensor<1x1x2x2xi8>) -> tensor<1x1x2x2xi8> {
  %y = tensor.empty() : tensor<1x1x2x2xi8>
  %r = quantx.window_reduce <contract> %x weights(%w : tensor<64xi8>) epilogue(%other : tensor<1x1x2x2xi8>) outs(%y : tensor<1x1x2x2xi8>)
      attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32, %code: i8):
    %low = arith.constant -128 : i32
    %high = arith.constant 127 : i32
    %low64 = arith.constant -128 : i64
    %high64 = arith.constant 127 : i64
    %c3 = arith.constant 8450000 : i32
    %half = arith.constant 2097152 : i64
    %amount = arith.constant 22 : i64
    %0 = arith.maxsi %acc, %low : i32
    %1 = arith.minsi %0, %high : i32
    %2 = arith.trunci %1 : i32 to i8
    %3 = arith.extsi %2 : i8 to i32
    %4 = arith.extsi %code : i8 to i32
    %5 = arith.muli %3, %c3 : i32
    %6 = arith.muli %4, %c3 : i32
    %7 = arith.addi %5, %6 : i32
    %8 = arith.extsi %7 : i32 to i64
    %9 = arith.addi %8, %half : i64
    %10 = arith.shrsi %9, %amount : i64
    %11 = arith.addi %10, %low64 : i64
    %12 = arith.maxsi %11, %low64 : i64
    %13 = arith.minsi %12, %high64 : i64
    %14 = arith.trunci %13 : i64 to i8
    quantx.yield %14 : i8
  } : tensor<1x1x2x4xi8> -> tensor<1x1x2x2xi8>
  return %r : tensor<1x1x2x2xi8>
}

// A factor above 1/2 needs bits below the high half; another addend is no
// rounding; a code outside its type is not as it was. All stay.
// CHECK-LABEL: func @stays
// CHECK: arith.trunci %{{.*}} : i32 to i8
// CHECK: arith.extsi %{{.*}} : i8 to i32
// CHECK: arith.constant 31 : i64
// CHECK: arith.shrsi %{{.*}}, %{{.*}} : i64
// CHECK: arith.shrsi %{{.*}}, %{{.*}} : i64
func.func @stays(%x: tensor<1x1x2x4xi8>, %w: tensor<64xi8>) -> tensor<1x1x2x2xi8> {
  %y = tensor.empty() : tensor<1x1x2x2xi8>
  %r = quantx.window_reduce <contract> %x weights(%w : tensor<64xi8>) outs(%y : tensor<1x1x2x2xi8>)
      attributes {kernel = array<i64: 1, 1>, strides = array<i64: 1, 1>, dilations = array<i64: 1, 1>, leaf = "i32x4", tile = array<i64: 2, 1>} {
  ^bb0(%acc: i32):
    %low = arith.constant -128 : i32
    %high = arith.constant 128 : i32
    %0 = arith.maxsi %acc, %low : i32
    %1 = arith.minsi %0, %high : i32
    %2 = arith.trunci %1 : i32 to i8
    %3 = arith.extsi %2 : i8 to i32
    %c31 = arith.constant 31 : i64
    %m = arith.constant 2000000000 : i64
    %half = arith.constant 1073741824 : i64
    %4 = arith.extsi %3 : i32 to i64
    %5 = arith.muli %4, %m : i64
    %6 = arith.addi %5, %half : i64
    %7 = arith.shrsi %6, %c31 : i64
    %8 = arith.trunci %7 : i64 to i32
    %9 = arith.maxsi %8, %low : i32
    %10 = arith.minsi %9, %high : i32
    %c22 = arith.constant 22 : i64
    %11 = arith.extsi %10 : i32 to i64
    %12 = arith.addi %11, %c22 : i64
    %13 = arith.shrsi %12, %c22 : i64
    %low64 = arith.constant -128 : i64
    %high64 = arith.constant 127 : i64
    %14 = arith.maxsi %13, %low64 : i64
    %15 = arith.minsi %14, %high64 : i64
    %16 = arith.trunci %15 : i64 to i8
    quantx.yield %16 : i8
  } : tensor<1x1x2x4xi8> -> tensor<1x1x2x2xi8>
  return %r : tensor<1x1x2x2xi8>
}
