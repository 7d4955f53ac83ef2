// RUN: quant-opt %s --quantx-split-spread-convolutions --canonicalize --split-input-file | FileCheck %s

// Four convolutions of one tap each. The three others multiply the filling:
// 3 * (2 + 3 + 4) joins the bias of the one that has the weight 1.
// CHECK-LABEL: func @two_by_two(
// CHECK-SAME: [[X:%.+]]: tensor<1x1x4x5xi8>
// CHECK-DAG: [[W0:%.+]] = arith.constant dense<1> : tensor<1x1x1x1xi8>
// CHECK-DAG: [[W1:%.+]] = arith.constant dense<2> : tensor<1x1x1x1xi8>
// CHECK-DAG: [[W2:%.+]] = arith.constant dense<3> : tensor<1x1x1x1xi8>
// CHECK-DAG: [[W3:%.+]] = arith.constant dense<4> : tensor<1x1x1x1xi8>
// CHECK-DAG: [[B0:%.+]] = arith.constant dense<127> : tensor<1xi32>
// CHECK-DAG: [[B1:%.+]] = arith.constant dense<124> : tensor<1xi32>
// CHECK-DAG: [[B2:%.+]] = arith.constant dense<121> : tensor<1xi32>
// CHECK-DAG: [[B3:%.+]] = arith.constant dense<118> : tensor<1xi32>
// CHECK: [[I3:%.+]] = linalg.broadcast ins([[B3]]
// CHECK: [[C3:%.+]] = linalg.conv_2d_nchw_fchw {{.*}} ins([[X]], [[W3]] {{.*}} outs([[I3]]
// CHECK: [[I2:%.+]] = linalg.broadcast ins([[B2]]
// CHECK: [[C2:%.+]] = linalg.conv_2d_nchw_fchw {{.*}} ins([[X]], [[W2]] {{.*}} outs([[I2]]
// CHECK: [[I1:%.+]] = linalg.broadcast ins([[B1]]
// CHECK: [[C1:%.+]] = linalg.conv_2d_nchw_fchw {{.*}} ins([[X]], [[W1]] {{.*}} outs([[I1]]
// CHECK: [[I0:%.+]] = linalg.broadcast ins([[B0]]
// CHECK: [[C0:%.+]] = linalg.conv_2d_nchw_fchw {{.*}} ins([[X]], [[W0]] {{.*}} outs([[I0]]
// CHECK: [[R0:%.+]] = tensor.insert_slice [[C3]] into {{.*}}[0, 0, 0, 0] [1, 1, 4, 5] [1, 1, 2, 2]
// CHECK: [[R1:%.+]] = tensor.insert_slice [[C2]] into [[R0]][0, 0, 0, 1] [1, 1, 4, 5] [1, 1, 2, 2]
// CHECK: [[R2:%.+]] = tensor.insert_slice [[C1]] into [[R1]][0, 0, 1, 0] [1, 1, 4, 5] [1, 1, 2, 2]
// CHECK: [[R3:%.+]] = tensor.insert_slice [[C0]] into [[R2]][0, 0, 1, 1] [1, 1, 4, 5] [1, 1, 2, 2]
// CHECK: return [[R3]]
func.func @two_by_two(%x: tensor<1x1x4x5xi8>) -> tensor<1x1x8x10xi32> {
  %z = arith.constant 3 : i8
  %e = tensor.empty() : tensor<1x1x9x11xi8>
  %f = linalg.fill ins(%z : i8) outs(%e : tensor<1x1x9x11xi8>) -> tensor<1x1x9x11xi8>
  %s = tensor.insert_slice %x into %f[0, 0, 1, 1] [1, 1, 4, 5] [1, 1, 2, 2]
      : tensor<1x1x4x5xi8> into tensor<1x1x9x11xi8>
  %w = arith.constant dense<[[[[1, 2], [3, 4]]]]> : tensor<1x1x2x2xi8>
  %bias = arith.constant dense<100> : tensor<1xi32>
  %r = tensor.empty() : tensor<1x1x8x10xi32>
  %init = linalg.broadcast ins(%bias : tensor<1xi32>) outs(%r : tensor<1x1x8x10xi32>) dimensions = [0, 2, 3]
  %y = linalg.conv_2d_nchw_fchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
      ins(%s, %w : tensor<1x1x9x11xi8>, tensor<1x1x2x2xi8>) outs(%init : tensor<1x1x8x10xi32>) -> tensor<1x1x8x10xi32>
  return %y : tensor<1x1x8x10xi32>
}

// -----

// Three taps with stride two: two of them meet pixels on even places, one on odd
// ones, beyond the border the filling. What is elementwise moves into the parts.
// CHECK-LABEL: func @three_by_three(
// CHECK: [[E:%.+]] = linalg.conv_2d_nchw_fchw {{.*}} tensor<1x2x4x4xi8>, tensor<3x2x1x1xi8>
// CHECK: tensor.pad {{.*}} low[0, 0, 0, 0] high[0, 0, 0, 1]
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} tensor<1x2x4x5xi8>, tensor<3x2x1x2xi8>
// CHECK: tensor.pad {{.*}} low[0, 0, 0, 0] high[0, 0, 1, 0]
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} tensor<1x2x5x4xi8>, tensor<3x2x2x1xi8>
// CHECK: tensor.pad {{.*}} low[0, 0, 0, 0] high[0, 0, 1, 1]
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} tensor<1x2x5x5xi8>, tensor<3x2x2x2xi8>
// CHECK: linalg.generic {{.*}} ins([[E]]
// CHECK: arith.shrsi
// CHECK-COUNT-3: linalg.generic
// CHECK-COUNT-4: tensor.insert_slice {{.*}} tensor<1x3x4x4xi8> into tensor<1x3x8x8xi8>
#all = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
func.func @three_by_three(%x: tensor<1x2x4x4xi8>) -> tensor<1x3x8x8xi8> {
  %z = arith.constant -7 : i8
  %zero = arith.constant 0 : i32
  %e = tensor.empty() : tensor<1x2x10x10xi8>
  %f = linalg.fill ins(%z : i8) outs(%e : tensor<1x2x10x10xi8>) -> tensor<1x2x10x10xi8>
  %s = tensor.insert_slice %x into %f[0, 0, 1, 1] [1, 2, 4, 4] [1, 1, 2, 2]
      : tensor<1x2x4x4xi8> into tensor<1x2x10x10xi8>
  %w = arith.constant dense<2> : tensor<3x2x3x3xi8>
  %r = tensor.empty() : tensor<1x3x8x8xi32>
  %init = linalg.fill ins(%zero : i32) outs(%r : tensor<1x3x8x8xi32>) -> tensor<1x3x8x8xi32>
  %y = linalg.conv_2d_nchw_fchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
      ins(%s, %w : tensor<1x2x10x10xi8>, tensor<3x2x3x3xi8>) outs(%init : tensor<1x3x8x8xi32>) -> tensor<1x3x8x8xi32>
  %o = tensor.empty() : tensor<1x3x8x8xi8>
  %q = linalg.generic {indexing_maps = [#all, #all], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%y : tensor<1x3x8x8xi32>) outs(%o : tensor<1x3x8x8xi8>) {
  ^bb0(%v: i32, %i: i8):
    %three = arith.constant 3 : i32
    %0 = arith.shrsi %v, %three : i32
    %1 = arith.trunci %0 : i32 to i8
    linalg.yield %1 : i8
  } -> tensor<1x3x8x8xi8>
  return %q : tensor<1x3x8x8xi8>
}

// -----

// Where places of the result meet no tap at all, the convolution stays.
// CHECK-LABEL: func @apart(
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} tensor<1x1x13x13xi8>
func.func @apart(%x: tensor<1x1x4x4xi8>) -> tensor<1x1x12x12xi32> {
  %z = arith.constant 0 : i8
  %zero = arith.constant 0 : i32
  %e = tensor.empty() : tensor<1x1x13x13xi8>
  %f = linalg.fill ins(%z : i8) outs(%e : tensor<1x1x13x13xi8>) -> tensor<1x1x13x13xi8>
  %s = tensor.insert_slice %x into %f[0, 0, 1, 1] [1, 1, 4, 4] [1, 1, 3, 3]
      : tensor<1x1x4x4xi8> into tensor<1x1x13x13xi8>
  %w = arith.constant dense<2> : tensor<1x1x2x2xi8>
  %r = tensor.empty() : tensor<1x1x12x12xi32>
  %init = linalg.fill ins(%zero : i32) outs(%r : tensor<1x1x12x12xi32>) -> tensor<1x1x12x12xi32>
  %y = linalg.conv_2d_nchw_fchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
      ins(%s, %w : tensor<1x1x13x13xi8>, tensor<1x1x2x2xi8>) outs(%init : tensor<1x1x12x12xi32>) -> tensor<1x1x12x12xi32>
  return %y : tensor<1x1x12x12xi32>
}

// -----

// Floats are added in the order in which they stand.
// CHECK-LABEL: func @floats(
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} tensor<1x1x9x9xf32>
func.func @floats(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x8x8xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x1x9x9xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x1x9x9xf32>) -> tensor<1x1x9x9xf32>
  %s = tensor.insert_slice %x into %f[0, 0, 1, 1] [1, 1, 4, 4] [1, 1, 2, 2]
      : tensor<1x1x4x4xf32> into tensor<1x1x9x9xf32>
  %w = arith.constant dense<2.0> : tensor<1x1x2x2xf32>
  %r = tensor.empty() : tensor<1x1x8x8xf32>
  %init = linalg.fill ins(%zero : f32) outs(%r : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  %y = linalg.conv_2d_nchw_fchw {strides = dense<1> : vector<2xi64>, dilations = dense<1> : vector<2xi64>}
      ins(%s, %w : tensor<1x1x9x9xf32>, tensor<1x1x2x2xf32>) outs(%init : tensor<1x1x8x8xf32>) -> tensor<1x1x8x8xf32>
  return %y : tensor<1x1x8x8xf32>
}
