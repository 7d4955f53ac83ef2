// RUN: quant-opt %s --quantx-lower-checks | FileCheck %s
// RUN: quant-opt %s --quantx-lower-checks=mode=assert | FileCheck %s --check-prefix=ASSERT
// RUN: quant-opt %s --quantx-lower-checks=mode=drop | FileCheck %s --check-prefix=DROP

// The first check that fails decides, so the selects run from the last to the
// first.
// CHECK-LABEL: func @two_checks
// CHECK-SAME: (%[[A:.+]]: i1, %[[B:.+]]: i1, %[[X:.+]]: tensor<1xi8>) -> (i32, tensor<1xi8>)
// CHECK-SAME: quantx.status_messages = ["first", "second"]
// CHECK: %[[OK:.+]] = arith.constant 0 : i32
// CHECK: %[[TWO:.+]] = arith.constant 2 : i32
// CHECK: %[[S2:.+]] = arith.select %[[B]], %[[OK]], %[[TWO]]
// CHECK: %[[ONE:.+]] = arith.constant 1 : i32
// CHECK: %[[S1:.+]] = arith.select %[[A]], %[[S2]], %[[ONE]]
// CHECK: return %[[S1]], %[[X]]
// ASSERT-LABEL: func @two_checks
// ASSERT: cf.assert %{{.*}}, "first"
// ASSERT: cf.assert %{{.*}}, "second"
// DROP-LABEL: func @two_checks
// DROP-NEXT: return
func.func @two_checks(%a: i1, %b: i1, %x: tensor<1xi8>) -> tensor<1xi8> {
  quantx.check %a, "first"
  quantx.check %b, "second"
  return %x : tensor<1xi8>
}

// Public functions without checks return a status as well.
// CHECK-LABEL: func @no_check
// CHECK-SAME: -> i32
// CHECK: return %{{.*}} : i32
// ASSERT-LABEL: func @no_check() {
func.func @no_check() {
  return
}

// CHECK: func private @declared()
func.func private @declared()
