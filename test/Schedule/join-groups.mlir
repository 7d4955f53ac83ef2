// RUN: quant-opt %s --quantx-join-groups --split-input-file | FileCheck %s

#all = affine_map<(n, g, c, h, w) -> (n, g, c, h, w)>
#group = affine_map<(n, g, c, h, w) -> (g)>
#channel = affine_map<(n, g, c, h, w) -> (c)>
#both = affine_map<(n, g, c, h, w) -> (g, c)>
#row = affine_map<(n, g, c, h, w) -> (h)>

// Values per channel of a group are those of each group, values per group those
// of each of its channels; the division and the join behind it are gone.
// CHECK-DAG: [[$ALL:#.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: [[$CHANNEL:#.+]] = affine_map<(d0, d1, d2, d3) -> (d1)>
// CHECK-DAG: [[$ROW:#.+]] = affine_map<(d0, d1, d2, d3) -> (d2)>
// CHECK-LABEL: func @constants(
// CHECK-SAME: [[X:%.+]]: tensor<1x6x5x7xi32>, [[R:%.+]]: tensor<5xi32>
// CHECK-DAG: [[C:%.+]] = arith.constant dense<[10, 20, 30, 10, 20, 30]> : tensor<6xi32>
// CHECK-DAG: [[G:%.+]] = arith.constant dense<[1, 1, 1, 2, 2, 2]> : tensor<6xi32>
// CHECK-DAG: [[B:%.+]] = arith.constant dense<[1, 2, 3, 4, 5, 6]> : tensor<6xi32>
// CHECK: [[Y:%.+]] = linalg.generic
// CHECK-SAME: indexing_maps = {{\[}}[[$ALL]], [[$CHANNEL]], [[$CHANNEL]], [[$CHANNEL]], [[$ROW]], [[$ALL]]]
// CHECK-SAME: ins([[X]], [[C]], [[G]], [[B]], [[R]] :
// CHECK-SAME: outs({{.*}} : tensor<1x6x5x7xi8>)
// CHECK: return [[Y]]
func.func @constants(%x: tensor<1x6x5x7xi32>, %r: tensor<5xi32>) -> tensor<1x6x5x7xi8> {
  %c = arith.constant dense<[10, 20, 30]> : tensor<3xi32>
  %g = arith.constant dense<[1, 2]> : tensor<2xi32>
  %b = arith.constant dense<[[1, 2, 3], [4, 5, 6]]> : tensor<2x3xi32>
  %e = tensor.empty() : tensor<1x2x3x5x7xi8>
  %d = tensor.expand_shape %x [[0], [1, 2], [3], [4]] output_shape [1, 2, 3, 5, 7]
      : tensor<1x6x5x7xi32> into tensor<1x2x3x5x7xi32>
  %y = linalg.generic {indexing_maps = [#all, #channel, #group, #both, #row, #all],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]}
      ins(%d, %c, %g, %b, %r : tensor<1x2x3x5x7xi32>, tensor<3xi32>, tensor<2xi32>, tensor<2x3xi32>, tensor<5xi32>)
      outs(%e : tensor<1x2x3x5x7xi8>) {
  ^bb0(%v: i32, %vc: i32, %vg: i32, %vb: i32, %vr: i32, %o: i8):
    %0 = arith.muli %v, %vc : i32
    %1 = arith.addi %0, %vg : i32
    %2 = arith.subi %1, %vb : i32
    %3 = arith.muli %2, %vr : i32
    %4 = arith.trunci %3 : i32 to i8
    linalg.yield %4 : i8
  } -> tensor<1x2x3x5x7xi8>
  %j = tensor.collapse_shape %y [[0], [1, 2], [3], [4]]
      : tensor<1x2x3x5x7xi8> into tensor<1x6x5x7xi8>
  return %j : tensor<1x6x5x7xi8>
}

// -----

#all = affine_map<(n, g, c, w) -> (n, g, c, w)>
#channel = affine_map<(n, g, c, w) -> (c)>

// A second operand in groups is joined too; batch and width may be open.
// CHECK-LABEL: func @residual(
// CHECK-SAME: [[X:%.+]]: tensor<?x6x?xi32>, [[R:%.+]]: tensor<?x2x3x?xi32>
// CHECK: [[J:%.+]] = tensor.collapse_shape [[R]] {{\[\[}}0], [1, 2], [3]]
// CHECK: linalg.generic {{.*}} ins([[X]], [[J]] : tensor<?x6x?xi32>, tensor<?x6x?xi32>)
// CHECK: tensor.expand_shape
func.func @residual(%x: tensor<?x6x?xi32>, %r: tensor<?x2x3x?xi32>, %n: index, %w: index) -> tensor<?x2x3x?xi32> {
  %e = tensor.empty(%n, %w) : tensor<?x2x3x?xi32>
  %d = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [%n, 2, 3, %w]
      : tensor<?x6x?xi32> into tensor<?x2x3x?xi32>
  %y = linalg.generic {indexing_maps = [#all, #all, #all],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%d, %r : tensor<?x2x3x?xi32>, tensor<?x2x3x?xi32>) outs(%e : tensor<?x2x3x?xi32>) {
  ^bb0(%v: i32, %vr: i32, %o: i32):
    %0 = arith.addi %v, %vr : i32
    linalg.yield %0 : i32
  } -> tensor<?x2x3x?xi32>
  return %y : tensor<?x2x3x?xi32>
}

// Values per channel that are not known cannot be repeated.
// CHECK-LABEL: func @computed(
// CHECK: [[D:%.+]] = tensor.expand_shape
// CHECK: linalg.generic {{.*}} ins([[D]],
func.func @computed(%x: tensor<1x6x5xi32>, %c: tensor<3xi32>) -> tensor<1x2x3x5xi32> {
  %e = tensor.empty() : tensor<1x2x3x5xi32>
  %d = tensor.expand_shape %x [[0], [1, 2], [3]] output_shape [1, 2, 3, 5]
      : tensor<1x6x5xi32> into tensor<1x2x3x5xi32>
  %y = linalg.generic {indexing_maps = [#all, #channel, #all],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%d, %c : tensor<1x2x3x5xi32>, tensor<3xi32>) outs(%e : tensor<1x2x3x5xi32>) {
  ^bb0(%v: i32, %vc: i32, %o: i32):
    %0 = arith.addi %v, %vc : i32
    linalg.yield %0 : i32
  } -> tensor<1x2x3x5xi32>
  return %y : tensor<1x2x3x5xi32>
}
